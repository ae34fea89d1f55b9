#pragma once

#include "app/pages/page.h"
#include "app/shell/buildingdirectory.h"

#include <QLineEdit>
#include <QPointer>

class QCompleter;
class QLabel;
class QStandardItemModel;

namespace app {

//! Finds a building by words of its name or by its number. Enter or a click opens it; a note below the field says when
//! Enter cannot.
class BuildingSearch : public QLineEdit
{
    Q_OBJECT
public:
    explicit BuildingSearch(PageContext &context, QWidget *parent = nullptr);
    ~BuildingSearch() override;

    //! Spares asking the daemon for them.
    void setBuildings(const core::BuildingList &list) { m_directory.setBuildings(list.buildings); }
    //! What the note says; empty while it is hidden.
    QString note() const;

Q_SIGNALS:
    void buildingChosen(const QString &number);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill();
    void choose(const QString &text);
    void open(const QString &number);
    void showNote(const QString &text);
    void hideNote();
    void updateIcon();

    PageContext &m_context;
    BuildingDirectory m_directory;
    QCompleter *m_completer;
    QStandardItemModel *m_model;
    QAction *m_icon;
    QPointer<QLabel> m_note;        //!< a child of the window, which it lies over
    bool m_chooseOnceKnown = false; //!< Enter came before the buildings
};

} // namespace app
