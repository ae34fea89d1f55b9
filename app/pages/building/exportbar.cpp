#include "exportbar.h"

#include "app/widgets/elidedlabel.h"
#include "app/widgets/measures.h"
#include "app/widgets/skeleton.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPromise>
#include <QPushButton>
#include <QtConcurrentRun>

namespace app {

constexpr int Percent = 100;

ExportBar::ExportBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new ElidedLabel(this))
    , m_progress(new QProgressBar(this))
    , m_button(new QPushButton(this))
{
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress->setRange(0, Percent);
    m_progress->setAccessibleName(tr("Progress of writing the file"));
    m_progress->setMaximumWidth(30 * measures::Grid);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measures::Grid);
    layout->addWidget(m_text);
    layout->addWidget(m_progress, 1);
    layout->addStretch(1);
    layout->addWidget(m_button);
    hide();

    m_delay.setSingleShot(true);
    m_delay.setInterval(Skeleton::DelayMilliseconds); // most files are written before anyone could read a word
    connect(&m_delay, &QTimer::timeout, this, [this] {
        say(tr("Writing %1").arg(QDir::toNativeSeparators(m_path)), tr("Cancel"));
        m_progress->show();
    });
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, m_progress, &QProgressBar::setValue);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ExportBar::finish);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (isRunning())
            m_watcher.cancel();
        else
            hide();
    });
}

ExportBar::~ExportBar()
{
    m_watcher.disconnect(this);
    m_watcher.cancel();
    m_watcher.waitForFinished();
}

bool ExportBar::start(const QString &path, Work work)
{
    if (isRunning())
        return false;
    hide();
    m_path = path;
    m_progress->setValue(0);
    m_delay.start();
    m_watcher.setFuture(QtConcurrent::run([path, work = std::move(work)](QPromise<core::Result<void>> &promise) {
        promise.setProgressRange(0, Percent);
        promise.addResult(work(path, [&promise](double done) {
            promise.setProgressValue(static_cast<int>(done * Percent));
            return !promise.isCanceled();
        }));
    }));
    return true;
}

void ExportBar::finish()
{
    m_delay.stop();
    m_progress->hide();
    if (m_watcher.isCanceled() || m_watcher.future().resultCount() == 0) {
        say(tr("Stopped. No file was written."), tr("Close"));
        return;
    }
    const core::Result<void> result = m_watcher.result();
    if (result) {
        say(tr("Saved as %1").arg(QDir::toNativeSeparators(m_path)), tr("Close"));
        return;
    }
    hide();
    Q_EMIT failed(result.error());
}

void ExportBar::say(const QString &text, const QString &button)
{
    m_text->setName(text, Qt::ElideMiddle);
    m_button->setText(button);
    setAccessibleName(text);
    show();
}

QString ExportBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

} // namespace app
