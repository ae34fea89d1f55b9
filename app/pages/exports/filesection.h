#pragma once

#include "app/client/exportclient.h"
#include "app/pages/parts/pagesection.h"

class QPushButton;

namespace app {

class FilePreview;
class SaveBar;
class Theme;

//! A part that offers a file: shows how it begins, and saves it. GUI thread.
class FileSection : public PageSection
{
    Q_OBJECT
public:
    //! What is chosen. Only while canSave().
    virtual ExportSource source() const = 0;
    FilePreview *preview() const { return m_preview; }
    SaveBar *saveBar() const { return m_saveBar; }

    void forget() override;

protected:
    //! `hint` stands where the preview will be.
    FileSection(Connection &connection, Theme &theme, const QString &hint, QWidget *parent);

    virtual bool canSave() const = 0;
    virtual QString proposedName() const = 0;
    void refreshButtons(); //!< after a change of canSave()
    QPushButton *previewButton() const { return m_show; }
    QPushButton *saveButton() const { return m_saveAs; }

private:
    QPushButton *m_show;
    QPushButton *m_saveAs;
    FilePreview *m_preview;
    SaveBar *m_saveBar;
};

} // namespace app
