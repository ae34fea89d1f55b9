#pragma once

#include "app/pages/upload/rowsmodel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace app {

class Theme;

//! Rows entered or pasted by hand, judged as one types, and Import of the good ones.
class RowsPanel : public QWidget
{
    Q_OBJECT
public:
    RowsPanel(Theme &theme, core::ImportKind kind, QWidget *parent = nullptr);

    RowsModel *model() const { return m_model; }
    QTableView *table() const { return m_table; }
    void paste(); //!< the clipboard, from the current cell on
    void beginTyping();

Q_SIGNALS:
    void importRequested();
    void dismissed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildTable(Theme &theme);
    void addRow();
    void removeChosen();
    void copy();
    void showCounts();
    void showMessage();
    bool handleKey(const QKeyEvent &key);

    RowsModel *m_model;
    QTableView *m_table;
    QLabel *m_counts;
    QLabel *m_message; //!< what is wrong with the current row, or what to do
    QPushButton *m_remove;
    QPushButton *m_import;
};

} // namespace app
