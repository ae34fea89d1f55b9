#include "rowsmodel.h"

#include "app/pages/upload/columnwords.h"
#include "app/pages/upload/pastedcells.h"
#include "app/theme/plaintip.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

RowsModel::RowsModel(core::ImportKind kind, const core::SiteZone &zone, QObject *parent)
    : QAbstractTableModel(parent)
    , m_kind(kind)
    , m_zone(zone)
    , m_rows(BlankRows, blankRow())
    , m_verdicts(checkRows(kind, zone, m_rows))
{
}

QStringList RowsModel::blankRow() const
{
    return QStringList(static_cast<qsizetype>(fieldCount(m_kind)));
}

void RowsModel::setZone(const core::SiteZone &zone)
{
    m_zone = zone;
    judge();
}

void RowsModel::judge()
{
    m_verdicts = checkRows(m_kind, m_zone, m_rows);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT judged();
}

int RowsModel::addRow()
{
    const int row = rowCount();
    if (row >= MaximumRows)
        return -1;
    beginInsertRows({}, row, row);
    m_rows.append(blankRow());
    m_verdicts.push_back({RowMark::Blank, {}, std::vector<RowMark>(fieldCount(m_kind), RowMark::Good)});
    endInsertRows();
    return row;
}

void RowsModel::removeRows(QList<int> rows)
{
    std::ranges::sort(rows, std::greater());
    for (const int row : rows) {
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        m_verdicts.erase(m_verdicts.begin() + row);
        endRemoveRows();
    }
    while (rowCount() < BlankRows)
        addRow();
    judge();
}

void RowsModel::clearCells(const QModelIndexList &cells)
{
    for (const QModelIndex &cell : cells) {
        if (cell.column() >= FirstField)
            m_rows[cell.row()][cell.column() - FirstField].clear();
    }
    judge();
}

bool RowsModel::paste(const QModelIndex &at, const QString &text)
{
    QList<QStringList> lines = pastedCells(text);
    if (lines.isEmpty())
        return true;
    const auto heading = headingFields(m_kind, lines.constFirst());
    if (heading)
        lines.removeFirst();
    const int firstRow = at.isValid() ? at.row() : 0;
    if (firstRow + lines.size() > MaximumRows)
        return false;
    const qsizetype firstField = at.isValid() ? std::max(0, at.column() - FirstField) : 0;
    const auto fields = static_cast<qsizetype>(fieldCount(m_kind));
    while (rowCount() < firstRow + lines.size())
        addRow();
    for (qsizetype line = 0; line < lines.size(); ++line) {
        QStringList &row = m_rows[firstRow + line];
        for (qsizetype cell = 0; cell < lines.at(line).size(); ++cell) {
            qsizetype field = firstField + cell;
            if (heading) {
                const auto named = heading->size() > static_cast<std::size_t>(cell)
                                       ? heading->at(static_cast<std::size_t>(cell))
                                       : std::nullopt;
                field = named ? static_cast<qsizetype>(*named) : fields;
            }
            if (field < fields)
                row[field] = lines.at(line).at(cell);
        }
    }
    judge();
    return true;
}

QString RowsModel::copied(const QModelIndexList &cells) const
{
    QModelIndexList sorted = cells;
    std::sort(sorted.begin(), sorted.end());
    QString text;
    int row = -1;
    for (const QModelIndex &cell : sorted) {
        if (row >= 0)
            text += cell.row() == row ? u'\t' : u'\n';
        row = cell.row();
        text += cell.data(cell.column() == Check ? Qt::DisplayRole : Qt::EditRole).toString();
    }
    return text;
}

RowsModel::Counts RowsModel::counts() const
{
    Counts counts;
    for (const RowVerdict &verdict : m_verdicts) {
        counts.good += verdict.mark == RowMark::Good ? 1 : 0;
        counts.warned += verdict.mark == RowMark::Warned ? 1 : 0;
        counts.refused += verdict.mark == RowMark::Refused ? 1 : 0;
    }
    return counts;
}

static bool isUsable(const RowVerdict &verdict)
{
    return verdict.mark == RowMark::Good || verdict.mark == RowMark::Warned;
}

QJsonArray RowsModel::usableRows() const
{
    QJsonArray rows;
    for (int row = 0; row < rowCount(); ++row) {
        if (!isUsable(verdictAt(row)))
            continue;
        QJsonObject object;
        for (std::size_t field = 0; field < fieldCount(m_kind); ++field) {
            const QString text = m_rows.at(row).at(static_cast<qsizetype>(field)).trimmed();
            if (!text.isEmpty() || isRequired(m_kind, field))
                object.insert(fieldName(m_kind, field), text);
        }
        rows.append(object);
    }
    return rows;
}

QList<int> RowsModel::usableRowNumbers() const
{
    QList<int> numbers;
    for (int row = 0; row < rowCount(); ++row) {
        if (isUsable(verdictAt(row)))
            numbers.append(row + 1);
    }
    return numbers;
}

void RowsModel::removeUsable()
{
    QList<int> rows;
    for (const int number : usableRowNumbers())
        rows.append(number - 1);
    removeRows(rows);
}

int RowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstField + static_cast<int>(fieldCount(m_kind));
}

Qt::ItemFlags RowsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() >= FirstField ? flags | Qt::ItemIsEditable : flags;
}

RowMark RowsModel::markOf(const QModelIndex &index) const
{
    const RowVerdict &verdict = verdictAt(index.row());
    return index.column() == Check ? verdict.mark
                                   : verdict.fields.at(static_cast<std::size_t>(index.column() - FirstField));
}

QString RowsModel::shownText(const QModelIndex &index) const
{
    const RowVerdict &verdict = verdictAt(index.row());
    if (index.column() == Check) {
        if (verdict.mark == RowMark::Good)
            return tr("✓ good");
        return QString(markSign(verdict.mark) + u' ' + verdict.messages.join(u' ')).trimmed();
    }
    QString cell = m_rows.at(index.row()).at(index.column() - FirstField);
    const RowMark mark = markOf(index);
    if (mark != RowMark::Warned && mark != RowMark::Refused)
        return cell;
    //: Stands in a cell that should hold something.
    return markSign(mark) + u' ' + (cell.isEmpty() ? tr("empty") : cell);
}

QVariant RowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return shownText(index);
    case Qt::EditRole:
        return index.column() == Check ? QVariant() : m_rows.at(index.row()).at(index.column() - FirstField);
    case Qt::ToolTipRole:
        return plainTip(verdictAt(index.row()).messages.join(u'\n'));
    case RowMarkRole:
        return static_cast<int>(markOf(index));
    default:
        return {};
    }
}

bool RowsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || index.column() < FirstField)
        return false;
    QString &cell = m_rows[index.row()][index.column() - FirstField];
    const QString text = value.toString();
    if (cell == text)
        return true;
    cell = text;
    judge();
    return true;
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (section == Check)
        return role == Qt::DisplayRole ? QVariant(tr("Check")) : QVariant();
    const auto field = static_cast<std::size_t>(section - FirstField);
    if (role == Qt::DisplayRole) {
        //: A column that every row must fill.
        return isRequired(m_kind, field) ? tr("%1 *").arg(fieldTitle(m_kind, field)) : fieldTitle(m_kind, field);
    }
    if (role != Qt::ToolTipRole)
        return {};
    const QString example = fieldExample(m_kind, field);
    return example.isEmpty() ? fieldName(m_kind, field)
                             //: %1 is a column's name in files, %2 an example of what it holds.
                             : tr("%1, for instance %2").arg(fieldName(m_kind, field), example);
}

} // namespace app
