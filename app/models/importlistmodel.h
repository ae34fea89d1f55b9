#pragma once

#include "core/model/importbatch.h"

#include <QAbstractTableModel>

namespace app {

//! Past imports, newest first, with the counts they left and whether they were undone.
class ImportListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Imported, Kind, Source, Rows, Warnings, Data, Person, State, ColumnCount };
    enum Role { BatchIdRole = Qt::UserRole + 1, UndoneRole };

    explicit ImportListModel(QObject *parent = nullptr);

    void setBatches(const QList<core::ImportBatch> &batches);
    //! Replaces the batch of the same id; unknown ids are ignored.
    void updateBatch(const core::ImportBatch &batch);
    const core::ImportBatch &batchAt(int row) const { return m_batches.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const core::ImportBatch &batch, Column column) const;

    QList<core::ImportBatch> m_batches;
};

} // namespace app
