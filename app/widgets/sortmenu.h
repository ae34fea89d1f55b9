#pragma once

#include <QObject>

class QTableView;

namespace app {

//! Sorts a table without a mouse: its context menu, from the Menu key, Shift+F10 or a right click, offers the columns
//! and both directions. A child of the table.
class SortMenu : public QObject
{
    Q_OBJECT
public:
    explicit SortMenu(QTableView &table);

    //! At this place of the screen.
    void open(const QPoint &place);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTableView &m_table;
};

} // namespace app
