#include "savebar.h"

#include "app/theme/format.h"
#include "app/widgets/elidedlabel.h"
#include "app/widgets/measures.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace app {

constexpr auto NewsInterval = 200ms;

SaveBar::SaveBar(Connection &connection, QWidget *parent)
    : QWidget(parent)
    , m_download(connection)
    , m_text(new ElidedLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(measures::Grid);
    row->addWidget(m_text, 1);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    m_progress->setRange(0, 0); // nobody knows how long the file will be
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("The file is being saved"));
    m_cancel->setToolTip(tr("Stops saving; no file is left behind."));
    m_news.setInterval(NewsInterval);
    connect(&m_news, &QTimer::timeout, this, &SaveBar::showProgress);
    connect(m_cancel, &QPushButton::clicked, this, &SaveBar::cancel);
    connect(&m_download, &FileDownload::saved, this, [this] {
        const qint64 rows = m_download.lines() - 1; // without the header
        //: %1 is the number of rows, %2 a file; %n only chooses the plural form.
        say(tr("Saved %1 rows in %2", nullptr, static_cast<int>(rows))
                .arg(format::count(rows), QDir::toNativeSeparators(m_download.fileName())));
        Q_EMIT finished();
    });
    connect(&m_download, &FileDownload::failed, this, [this](const core::Error &error) {
        say(error.code == core::ErrorCode::NotFound ? tr("There are no readings of this time; no file was written.")
                                                    : QString());
        if (error.code != core::ErrorCode::NotFound)
            Q_EMIT failed(error);
        Q_EMIT finished();
    });
    connect(&m_download, &FileDownload::notWritten, this, [this](const core::Error &error) {
        say({});
        Q_EMIT notWritten(error);
        Q_EMIT finished();
    });
    say({});
}

void SaveBar::ask(const ExportSource &source, const QString &proposedName)
{
    if (isRunning())
        return;
    auto *dialog = new QFileDialog(this, tr("Save readings"), {}, tr("CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(proposedName);
    connect(dialog, &QFileDialog::fileSelected, this, [this, source](const QString &file) { save(source, file); });
    dialog->open();
}

void SaveBar::save(const ExportSource &source, const QString &file)
{
    if (isRunning())
        return;
    m_news.start();
    m_progress->show();
    m_cancel->show();
    m_text->setName(tr("Waiting for the first rows…"));
    show();
    Q_EMIT started();
    m_download.start(source.path, source.query, file);
}

void SaveBar::cancel()
{
    if (!isRunning())
        return;
    m_download.cancel();
    say(tr("Saving was cancelled; no file was written."));
    Q_EMIT finished();
}

QString SaveBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void SaveBar::showProgress()
{
    if (m_download.bytes() == 0)
        return;
    const qint64 rows = m_download.lines();
    //: %1 is the number of rows, %2 a size such as "3.4 MB"; %n only chooses the plural form.
    m_text->setName(
        tr("%1 rows, %2", nullptr, static_cast<int>(rows))
            .arg(format::count(rows), QLocale().formattedDataSize(m_download.bytes(), 1, QLocale::DataSizeSIFormat)));
}

void SaveBar::say(const QString &text)
{
    m_news.stop();
    m_progress->hide();
    m_cancel->hide();
    m_text->setName(text, Qt::ElideMiddle);
    setVisible(!text.isEmpty());
}

} // namespace app
