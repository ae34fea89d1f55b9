#pragma once

#include <QAbstractTableModel>
#include <QStringList>

namespace app {

//! What becomes of a row or a cell. Blank: nothing was entered, so nothing is judged.
enum class RowMark { Good, Warned, Refused, Blank };
//! Role of a RowMark as int, for delegates that colour what the text already says.
constexpr int RowMarkRole = Qt::UserRole + 40;
//! "✓", "▲", "✕" or nothing.
QString markSign(RowMark mark);

//! A row of a file before it is sent.
struct PreviewRow
{
    QStringList cells; //!< as they stand in the file
    RowMark mark = RowMark::Good;
    QStringList messages;        //!< why, in sentences; empty for a good row
    QList<RowMark> markOfColumn; //!< by column; a missing entry is good
};

//! The first rows of a file before it is sent: row number, verdict, and the cells with their marks.
class PreviewModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { RowNumber, Verdict, FirstCell };

    explicit PreviewModel(QObject *parent = nullptr);

    void setRows(const QStringList &columns, const QList<PreviewRow> &rows);
    RowMark markAt(int row) const { return m_rows.at(row).mark; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    RowMark markOf(const QModelIndex &index) const;

    QStringList m_columns;
    QList<PreviewRow> m_rows;
};

} // namespace app
