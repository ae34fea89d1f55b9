#pragma once

#include "app/pages/upload/rowcheck.h"

#include <QAbstractTableModel>
#include <QJsonArray>

#include <optional>

namespace app {

//! A small sheet of rows entered by hand, judged anew after every change. Blank rows count for nothing.
class RowsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Check, FirstField };
    static constexpr int BlankRows = 6;      //!< to begin with
    static constexpr int MaximumRows = 5000; //!< more belongs into a file

    struct Counts
    {
        int good = 0; //!< without a warning
        int warned = 0;
        int refused = 0;

        int usable() const { return good + warned; }
        bool operator==(const Counts &) const = default;
    };

    RowsModel(core::ImportKind kind, const core::SiteZone &zone, QObject *parent = nullptr);

    core::ImportKind kind() const { return m_kind; }
    //! What times without an offset mean from now on.
    void setZone(const core::SiteZone &zone);
    int addRow(); //!< its position; -1 when the sheet is full
    void removeRows(QList<int> rows);
    void clearCells(const QModelIndexList &cells);
    //! Writes the cells from `at` on, or by their heading when the first line is one; adds rows as needed. False when
    //! they would be too many; then nothing is changed.
    bool paste(const QModelIndex &at, const QString &text);
    QString copied(const QModelIndexList &cells) const;

    Counts counts() const;
    //! The rows to import, in their order, as a JSON upload takes them.
    QJsonArray usableRows() const;
    QList<int> usableRowNumbers() const; //!< 1-based, one for each of usableRows()
    //! Takes the rows out that were imported; refused ones stay to be put right.
    void removeUsable();
    const RowVerdict &verdictAt(int row) const { return m_verdicts.at(static_cast<std::size_t>(row)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void judged(); //!< verdicts and counts are new

private:
    QStringList blankRow() const;
    void judge();
    RowMark markOf(const QModelIndex &index) const;
    QString shownText(const QModelIndex &index) const;

    core::ImportKind m_kind;
    core::SiteZone m_zone;
    QList<QStringList> m_rows;
    std::vector<RowVerdict> m_verdicts; //!< one for each of m_rows
};

} // namespace app
