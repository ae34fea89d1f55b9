#pragma once

#include "app/widgets/setting.h"

#include <QObject>

class QSplitter;
class QTableView;

namespace app {

//! Puts the splitter as the person left it, and keeps it so when it is moved. Its parts lie a grid apart. `setting`
//! outlives the splitter.
void keepSizes(QSplitter &splitter, const Setting<QByteArray> &setting);

//! Columns stay as the person left them when one was dragged or sorted by, in the next run too. A child of the table.
//! GUI thread.
class KeptColumns : public QObject
{
    Q_OBJECT
public:
    enum class Usual { FitContent, AsGiven };
    //! Every column can be dragged, except `stretched`, which takes what room is left but keeps room for a few words:
    //! below that the table scrolls sideways; -1: none. `usual` says how wide they are until then. No title is cut. The
    //! table has its model; `setting` outlives it.
    KeptColumns(QTableView &table, const Setting<QByteArray> &setting, Usual usual, int stretched = -1);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    void keepTitles();
    void stretch();
    void keep();

    QTableView &m_table;
    QObject *const m_viewport; //!< the table's, known by its address alone
    const Setting<QByteArray> &m_setting;
    int m_stretched;
    bool m_chosen = false; //!< by the person, or given
    QByteArray m_pressedAt;
};

} // namespace app
