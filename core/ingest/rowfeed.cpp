#include "rowfeed.h"

#include "core/ingest/rowtranslator.h"
#include "core/ingest/tablesource.h"

#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QLocale>
#include <QSet>

#include <optional>
#include <set>
#include <string>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qint64 RowsPerProgress = 4096;

//! Counts a row and asks the checker about it.
void feedRow(RowChecker &checker, Fields fields, const WarningList &warnings, FeedCounts &counts)
{
    const qint64 before = warnings.count();
    if (!checker.check(counts.rows, fields))
        return;
    ++counts.good;
    counts.warned += warnings.count() > before ? 1 : 0;
}

void warnOfBroken(CsvReader::Outcome outcome, qint64 row, WarningList &warnings)
{
    warnings.add(row, [outcome] {
        switch (outcome) {
        case CsvReader::Outcome::TooLong:
            return u"Longer than %1 bytes, row skipped"_s.arg(CsvReader::MaximumRecordBytes);
        case CsvReader::Outcome::OpenQuote:
            return u"A quotation mark is opened and never closed, row skipped"_s;
        case CsvReader::Outcome::InvalidUtf8:
            return u"Not valid UTF-8, row skipped"_s;
        case CsvReader::Outcome::HasNul:
            return u"Contains a NUL byte, row skipped"_s;
        case CsvReader::Outcome::Record:
        case CsvReader::Outcome::End:
            break;
        }
        Q_UNREACHABLE();
    });
}

void fillFields(const ColumnMap &map, const std::vector<std::string_view> &cells, std::span<std::string_view> fields)
{
    for (std::size_t field = 0; field < fields.size(); ++field) {
        const std::size_t cell = map.cellOfField[field];
        fields[field] = cell < cells.size() ? trimmed(cells[cell]) : std::string_view();
    }
}

//! The text that a CSV cell would hold; nullopt for what no cell can hold.
std::optional<std::string> cellText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return std::string();
    case QJsonValue::String:
        return value.toString().toStdString();
    case QJsonValue::Double: {
        const qint64 whole = value.toInteger();
        if (static_cast<double>(whole) == value.toDouble() && qAbs(whole) < (qint64(1) << 53))
            return std::to_string(whole);
        return QByteArray::number(value.toDouble(), 'g', QLocale::FloatingPointShortest).toStdString();
    }
    default:
        return std::nullopt;
    }
}

class JsonRows
{
public:
    JsonRows(const Schema &schema, WarningList &warnings)
        : m_schema(schema)
        , m_warnings(warnings)
        , m_texts(schema.used.size())
        , m_fields(schema.used.size())
    {
    }

    //! The row's fields; nullopt with a warning when it is no object of plain values.
    std::optional<Fields> read(qint64 row, const QJsonValue &value)
    {
        if (!value.isObject()) {
            m_warnings.add(row, [] { return u"Not an object, row skipped"_s; });
            return std::nullopt;
        }
        std::vector<bool> filled(m_texts.size());
        for (std::string &text : m_texts)
            text.clear();
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            const std::size_t field = fieldOfKey(member.key());
            if (field == m_schema.used.size())
                continue;
            if (filled[field])
                return refuse(row, member.key(), "is given twice");
            filled[field] = true;
            auto text = cellText(member.value());
            if (!text)
                return refuse(row, member.key(), "is neither a number nor a text");
            m_texts[field] = std::move(*text);
            m_fields[field] = trimmed(m_texts[field]);
        }
        for (std::size_t field = 0; field < m_fields.size(); ++field) {
            if (!filled[field])
                m_fields[field] = {};
        }
        return Fields(m_fields);
    }

private:
    //! Schema::used.size() for a key that is not used.
    std::size_t fieldOfKey(const QString &key)
    {
        const auto known = m_fieldOfKey.constFind(key);
        if (known != m_fieldOfKey.constEnd())
            return *known;
        const std::size_t field = fieldOf(m_schema, key.toStdString()).value_or(m_schema.used.size());
        m_fieldOfKey.insert(key, field);
        return field;
    }

    std::optional<Fields> refuse(qint64 row, const QString &column, const char *fault)
    {
        m_warnings.add(row, [&] { return u"%1 %2, row skipped"_s.arg(column.left(60), QString::fromLatin1(fault)); });
        return std::nullopt;
    }

    const Schema &m_schema;
    WarningList &m_warnings;
    std::vector<std::string> m_texts;
    std::vector<std::string_view> m_fields;
    QHash<QString, std::size_t> m_fieldOfKey;
};

//! The names that any row uses stand for the header of a file.
ColumnMap mapKeys(const Schema &schema, const QJsonArray &rows)
{
    QStringList names;
    QSet<QString> seen;
    std::set<std::size_t> fields;
    ColumnMap map;
    for (const QJsonValue row : rows) {
        const QJsonObject object = row.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (seen.contains(member.key()))
                continue;
            seen.insert(member.key());
            const auto field = fieldOf(schema, member.key().toStdString());
            if (field)
                fields.insert(*field);
            else
                map.unknown.append(member.key().left(60));
        }
    }
    for (std::size_t field = 0; field < schema.used.size(); ++field) {
        if (schema.used[field].required && !fields.contains(field))
            map.missing.append(QString::fromLatin1(schema.used[field].name));
    }
    return map;
}

} // namespace

Result<std::vector<std::string_view>> readHeader(CsvReader &reader)
{
    const auto outcome = reader.readHeader();
    if (!outcome)
        return outcome.error();
    switch (*outcome) {
    case CsvReader::Outcome::Record:
        return reader.cells();
    case CsvReader::Outcome::End:
        return Error{ErrorCode::Unprocessable, u"The file is empty"_s};
    case CsvReader::Outcome::TooLong:
        return Error{ErrorCode::Unprocessable, u"The header is longer than %1 bytes; this is not a CSV file"_s.arg(
                                                   CsvReader::MaximumRecordBytes)};
    case CsvReader::Outcome::OpenQuote:
        return Error{ErrorCode::Unprocessable, u"The header opens a quotation mark and never closes it"_s};
    case CsvReader::Outcome::InvalidUtf8:
    case CsvReader::Outcome::HasNul:
        return Error{ErrorCode::Unprocessable, u"The header is not UTF-8 text; this is not a CSV file"_s};
    }
    Q_UNREACHABLE();
}

Result<FeedCounts> feedCsv(const Schema &schema, ByteSource &source, CsvReader &reader, const ColumnMap &map,
                           RowChecker &checker, WarningList &warnings, const FeedOptions &options)
{
    std::vector<std::string_view> fields(schema.used.size());
    FeedCounts counts;
    while (true) {
        reader.setWantedCells(counts.rows < options.rowsShown ? std::string_view::npos : map.wantedCells);
        const auto outcome = reader.next();
        if (!outcome)
            return outcome.error();
        if (*outcome == CsvReader::Outcome::End)
            return counts;
        ++counts.rows;
        if (options.progress && counts.rows % RowsPerProgress == 0
            && !options.progress(source.bytesTaken(), source.bytesInAll()))
            return Error{ErrorCode::Cancelled, u"The import was cancelled"_s};
        if (*outcome != CsvReader::Outcome::Record) {
            warnOfBroken(*outcome, counts.rows, warnings);
            continue;
        }
        if (counts.rows <= options.rowsShown)
            options.showRow(reader.cells());
        if (reader.cellCount() > map.headerCells) {
            warnings.add(counts.rows, [&] {
                return u"%1 cells where the header has %2, row skipped"_s.arg(reader.cellCount()).arg(map.headerCells);
            });
            continue;
        }
        fillFields(map, reader.cells(), fields);
        feedRow(checker, fields, warnings, counts);
    }
}

static bool hasExtraCells(const std::vector<std::string_view> &cells, std::size_t headerCells)
{
    for (std::size_t cell = headerCells; cell < cells.size(); ++cell) {
        if (!trimmed(cells[cell]).empty())
            return true;
    }
    return false;
}

Result<FeedCounts> feedTable(TableSource &table, RowTranslator &translator, RowChecker &checker, WarningList &warnings,
                             const std::function<bool(qint64, qint64)> &progress,
                             const std::function<void(const JudgedRow &)> &judged)
{
    FeedCounts counts;
    while (true) {
        const auto outcome = table.next();
        if (!outcome)
            return outcome.error();
        if (*outcome == CsvReader::Outcome::End)
            return counts;
        ++counts.rows;
        if (progress && counts.rows % RowsPerProgress == 0 && !progress(table.bytesTaken(), table.bytesInAll()))
            return Error{ErrorCode::Cancelled, u"The import was cancelled"_s};
        const FeedCounts before = counts;
        std::optional<Fields> fields;
        if (*outcome != CsvReader::Outcome::Record) {
            warnOfBroken(*outcome, counts.rows, warnings);
        } else if (hasExtraCells(table.cells(), table.header().size())) {
            warnings.add(counts.rows, [&] {
                return u"%1 cells where the header has %2, row skipped"_s.arg(table.cells().size())
                    .arg(table.header().size());
            });
        } else {
            fields = translator.translate(counts.rows, table.cells());
        }
        if (fields)
            feedRow(checker, *fields, warnings, counts);
        if (judged)
            judged({counts.rows, table.cells(), fields.value_or(Fields()), counts.good > before.good,
                    counts.warned > before.warned});
    }
}

Result<FeedCounts> feedJson(const Schema &schema, const QJsonArray &rows, RowChecker &checker, WarningList &warnings)
{
    if (rows.isEmpty())
        return Error{ErrorCode::Unprocessable, u"There are no rows"_s};
    const ColumnMap map = mapKeys(schema, rows);
    const auto usable = checkColumns(map);
    if (!usable)
        return usable.error();
    warnOfUnknown(map.unknown, warnings);
    JsonRows reader(schema, warnings);
    FeedCounts counts;
    for (const QJsonValue row : rows) {
        ++counts.rows;
        const auto fields = reader.read(counts.rows, row);
        if (fields)
            feedRow(checker, *fields, warnings, counts);
    }
    return counts;
}

void warnOfUnknown(const QStringList &columns, WarningList &warnings)
{
    if (columns.isEmpty())
        return;
    warnings.add(0, [&] { return u"Unknown columns were left out: %1"_s.arg(listed(columns)); });
}

} // namespace core
