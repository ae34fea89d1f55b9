#pragma once

#include "core/model/importbatch.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <optional>

namespace app {

//! The first rows of a file before it is sent: row number, verdict, and the cells as they stand in the file.
class PreviewModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { RowNumber, Verdict, FirstCell };
    enum class Mark { Good, Warned, Refused };

    explicit PreviewModel(QObject *parent = nullptr);

    //! `rows` are the first data rows, so the warning of data row 1 belongs to rows[0].
    void setPreview(const QStringList &columns, const QList<QStringList> &rows,
                    const QList<core::RowWarning> &warnings);
    Mark markAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QStringList m_columns;
    QList<QStringList> m_rows;
    QList<QStringList> m_warnings; //!< per row
};

} // namespace app
