#include "previewmodel.h"

#include "app/theme/format.h"

using namespace Qt::StringLiterals;

namespace app {

//! How the checks word a row that will not be stored; every other warning lets the row in.
constexpr QLatin1String RefusedMark("row skipped");

PreviewModel::PreviewModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void PreviewModel::setPreview(const QStringList &columns, const QList<QStringList> &rows,
                              const QList<core::RowWarning> &warnings)
{
    beginResetModel();
    m_columns = columns;
    m_rows = rows;
    m_warnings = QList<QStringList>(rows.size());
    for (const core::RowWarning &warning : warnings) {
        if (warning.row >= 1 && warning.row <= rows.size())
            m_warnings[warning.row - 1].append(warning.message);
    }
    endResetModel();
}

PreviewModel::Mark PreviewModel::markAt(int row) const
{
    const QStringList &warnings = m_warnings.at(row);
    if (warnings.isEmpty())
        return Mark::Good;
    return warnings.filter(RefusedMark, Qt::CaseInsensitive).isEmpty() ? Mark::Warned : Mark::Refused;
}

int PreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_columns.isEmpty() ? 0 : FirstCell + static_cast<int>(m_columns.size());
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = index.row();
    if (role == Qt::ToolTipRole && !m_warnings.at(row).isEmpty())
        return m_warnings.at(row).join(u'\n');
    if (role == Qt::TextAlignmentRole && index.column() == RowNumber)
        return QVariant(Qt::AlignVCenter | Qt::AlignRight);
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == RowNumber)
        return format::count(row + 1);
    if (index.column() >= FirstCell)
        return m_rows.at(row).value(index.column() - FirstCell);
    switch (markAt(row)) {
    case Mark::Good:
        return tr("✓ good");
    case Mark::Warned:
        return tr("▲ %1").arg(m_warnings.at(row).join(u"; "_s));
    case Mark::Refused:
        return tr("✕ %1").arg(m_warnings.at(row).join(u"; "_s));
    }
    return {};
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == RowNumber)
        return tr("Row");
    return section == Verdict ? tr("Check") : m_columns.value(section - FirstCell);
}

} // namespace app
