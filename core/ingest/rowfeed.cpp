#include "rowfeed.h"

#include "core/ingest/rowtranslator.h"
#include "core/ingest/tablesource.h"

#include <optional>
#include <span>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qint64 RowsPerProgress = 4096;

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
        fields[field] = cell < cells.size() ? cellValue(cells[cell]) : std::string_view();
    }
}

} // namespace

void feedRow(RowChecker &checker, Fields fields, const WarningList &warnings, FeedCounts &counts)
{
    const qint64 before = warnings.count();
    if (!checker.check(counts.rows, fields))
        return;
    ++counts.good;
    counts.warned += warnings.count() > before ? 1 : 0;
}

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

void warnOfUnknown(const QStringList &columns, WarningList &warnings)
{
    if (columns.isEmpty())
        return;
    warnings.add(0, [&] { return u"Unknown columns were left out: %1"_s.arg(listed(columns)); });
}

} // namespace core
