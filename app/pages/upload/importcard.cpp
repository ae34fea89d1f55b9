#include "importcard.h"

#include "app/client/statusmonitor.h"
#include "app/pages/upload/previewpanel.h"
#include "app/pages/upload/progresspanel.h"
#include "app/pages/upload/resultpanel.h"
#include "app/pages/upload/uploadwords.h"
#include "app/theme/format.h"
#include "app/theme/words.h"
#include "app/widgets/dropzone.h"

#include <QFileInfo>
#include <QLocale>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

constexpr int AskAgainMilliseconds = 300;

ImportCard::ImportCard(PageContext &context, core::ImportKind kind, QWidget *parent)
    : Card(context.theme, kindTitle(kind), parent)
    , m_context(context)
    , m_kind(kind)
    , m_client(context.connection)
    , m_stack(new QStackedWidget(this))
    , m_drop(
          new DropZone(context.theme, kindSentence(kind), tr("CSV files (*.csv *.csv.gz *.gz);;All files (*)"), this))
    , m_preview(new PreviewPanel(context.theme, this))
    , m_progress(new ProgressPanel(this))
    , m_result(new ResultPanel(this))
{
    for (QWidget *panel : std::initializer_list<QWidget *>{m_drop, m_preview, m_progress, m_result})
        m_stack->addWidget(panel);
    body()->addWidget(m_stack, 1);
    setStep(Step::Choose);
    connect(m_drop, &DropZone::fileChosen, this, &ImportCard::openFile);
    connect(m_preview, &PreviewPanel::importRequested, this, &ImportCard::startImport);
    connect(m_preview, &PreviewPanel::dismissed, this, [this] { setStep(Step::Choose); });
    connect(m_progress, &ProgressPanel::cancelled, this, &ImportCard::cancel);
    connect(m_result, &ResultPanel::dismissed, this, [this] { setStep(Step::Choose); });
    connect(m_result, &ResultPanel::saveFailed, this,
            [this](const core::Error &error) { Q_EMIT failed(tr("The warnings could not be saved."), error); });
    connect(&m_job, &PreviewJob::finished, this, &ImportCard::receivePreview);
    connect(&m_job, &PreviewJob::progressed, this, [this](qint64 done, qint64 total) {
        m_progress->setProgress(tr("Checking %1").arg(QFileInfo(m_path).fileName()), done, total);
    });
    connect(&context.status, &StatusMonitor::statusChanged, this, &ImportCard::followDaemon);
}

void ImportCard::setStep(Step step)
{
    m_step = step;
    const auto show = [this](QWidget *panel) {
        // The panels behind must not make the card as wide as the widest of them.
        for (QWidget *each : std::initializer_list<QWidget *>{m_drop, m_preview, m_progress, m_result}) {
            const auto policy = each == panel ? QSizePolicy::Preferred : QSizePolicy::Ignored;
            each->setSizePolicy(policy, policy);
        }
        m_stack->setCurrentWidget(panel);
    };
    switch (step) {
    case Step::Choose:
        show(m_drop);
        break;
    case Step::Preview:
        show(m_preview);
        break;
    case Step::Checking:
    case Step::Sending:
    case Step::Processing:
        m_progress->setCancellable(step != Step::Processing);
        show(m_progress);
        break;
    case Step::Done:
        show(m_result);
        break;
    }
    Q_EMIT stepChanged(step);
}

core::SiteZone ImportCard::siteZone() const
{
    const std::optional<core::DaemonStatus> &status = m_context.status.status();
    if (!status || status->siteZone.isEmpty())
        return core::SiteZone::utc();
    const core::Result<core::SiteZone> zone = core::SiteZone::create(status->siteZone.toLatin1());
    return zone ? *zone : core::SiteZone::utc();
}

void ImportCard::openFile(const QString &path)
{
    m_path = path;
    m_progress->setProgress(tr("Checking %1").arg(QFileInfo(path).fileName()), 0, 0);
    setStep(Step::Checking);
    m_job.start(m_kind, path, siteZone());
}

void ImportCard::receivePreview(const core::Result<core::ImportPreview> &result)
{
    if (!result) {
        setStep(Step::Choose);
        Q_EMIT failed(tr("%1 could not be read.").arg(QFileInfo(m_path).fileName()), result.error());
        return;
    }
    m_preview->setPreview(QFileInfo(m_path).fileName(), *result);
    setStep(Step::Preview);
}

void ImportCard::startImport()
{
    const QString name = QFileInfo(m_path).fileName();
    m_progress->setProgress(tr("Sending %1").arg(name), 0, 0);
    m_upload = m_client.upload(m_kind, m_path, this,
                               [this](const core::Result<core::ImportResult> &result) { receiveResult(result); });
    setStep(Step::Sending);
    if (!m_upload)
        return;
    connect(m_upload, &Pending::uploadProgress, this, [this, name](qint64 sent, qint64 total) {
        if (m_step != Step::Sending)
            return;
        if (total > 0 && sent >= total) {
            m_progress->setProgress(tr("Sent. The service checks and stores the rows of %1").arg(name), 0, 0);
            return;
        }
        m_progress->setProgress(
            tr("Sending %1: %2 of %3").arg(name, QLocale().formattedDataSize(sent), QLocale().formattedDataSize(total)),
            sent, total);
    });
}

void ImportCard::cancel()
{
    m_job.cancel();
    if (m_upload)
        m_upload->cancel();
    setStep(m_step == Step::Sending ? Step::Preview : Step::Choose);
}

void ImportCard::receiveResult(const core::Result<core::ImportResult> &result)
{
    if (!result) {
        setStep(Step::Preview);
        Q_EMIT failed(tr("%1 was not imported.").arg(QFileInfo(m_path).fileName()), result.error());
        return;
    }
    m_result->setResult(*result);
    m_progress->setProgress(tr("Stored. Working out expected use and scores"), 0, 0);
    m_sawWork = false;
    m_quietAnswers = 0;
    setStep(Step::Processing);
    Q_EMIT imported();
    m_context.status.refresh();
}

void ImportCard::followDaemon()
{
    const std::optional<core::DaemonStatus> &status = m_context.status.status();
    if (m_step != Step::Processing || !status)
        return;
    if (status->pendingWork == 0) {
        // The answer may have been on its way before the rows were stored: only the second one is surely newer.
        if (m_sawWork || ++m_quietAnswers > 1)
            setStep(Step::Done);
        else
            QTimer::singleShot(AskAgainMilliseconds, &m_context.status, &StatusMonitor::refresh);
        return;
    }
    m_sawWork = true;
    for (const core::TaskInfo &task : status->tasks) {
        if (!task.running)
            continue;
        const double done = std::clamp(task.progress, 0.0, 1.0);
        //: %1 is what is done, %2 how much of it in percent.
        return m_progress->setProgress(tr("%1: %2").arg(words::task(task.name), format::percent(done)),
                                       std::llround(done * 1000), 1000);
    }
    m_progress->setProgress(tr("Stored. Working out expected use and scores"), 0, 0);
}

} // namespace app
