#include "filesection.h"

#include "app/pages/exports/filepreview.h"
#include "app/pages/exports/savebar.h"

#include <QPushButton>

namespace app {

FileSection::FileSection(Connection &connection, Theme &theme, const QString &hint, QWidget *parent)
    : PageSection(parent)
    , m_show(new QPushButton(tr("Preview"), this))
    , m_saveAs(new QPushButton(tr("Save as CSV…"), this))
    , m_preview(new FilePreview(connection, theme, hint, this))
    , m_saveBar(new SaveBar(connection, this))
{
    m_show->setToolTip(tr("Shows the first rows of the file."));
    connect(m_show, &QPushButton::clicked, this, [this] { m_preview->load(source()); });
    connect(m_saveAs, &QPushButton::clicked, this, [this] { m_saveBar->ask(source(), proposedName()); });
    connect(m_preview, &FilePreview::shown, this, &PageSection::received);
    connect(m_preview, &FilePreview::failed, this,
            [this](const core::Error &error) { Q_EMIT failed(tr("The readings could not be loaded."), error); });
    connect(m_saveBar, &SaveBar::failed, this,
            [this](const core::Error &error) { Q_EMIT refused(tr("The file could not be saved."), error); });
    connect(m_saveBar, &SaveBar::notWritten, this,
            [this](const core::Error &error) { Q_EMIT refused(tr("The file could not be written."), error); });
    connect(m_saveBar, &SaveBar::started, this, &FileSection::refreshButtons);
    connect(m_saveBar, &SaveBar::finished, this, &FileSection::refreshButtons);
}

void FileSection::forget()
{
    m_saveBar->cancel();
    m_preview->clear();
}

void FileSection::refreshButtons()
{
    m_show->setEnabled(canSave());
    m_saveAs->setEnabled(canSave() && !m_saveBar->isRunning());
}

} // namespace app
