#include "core/ingest/buildingrows.h"
#include "core/ingest/importer.h"
#include "core/ingest/meterrows.h"
#include "core/ingest/rowfeed.h"
#include "core/ingest/weatherrows.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qint64 RowsShown = 20;

QStringList texts(const std::vector<std::string_view> &cells)
{
    QStringList list;
    for (const std::string_view cell : cells)
        list.append(shown(cell));
    return list;
}

std::unique_ptr<RowChecker> makeChecker(ImportKind kind, const SiteZone &zone, WarningList &warnings)
{
    switch (kind) {
    case ImportKind::Meter: {
        MeterCheckOptions options;
        options.keepReadings = false;
        return std::make_unique<MeterRowChecker>(zone, options, warnings);
    }
    case ImportKind::Weather:
        return std::make_unique<WeatherRowChecker>(zone, warnings, false);
    case ImportKind::Building:
        return std::make_unique<BuildingRowChecker>(warnings);
    }
    Q_UNREACHABLE();
}

//! Counts the rows of a file whose columns cannot be used.
class UncheckedRows final : public RowChecker
{
public:
    using RowChecker::RowChecker;
    bool check(qint64, Fields) override { return false; }
};

} // namespace

Result<ImportPreview> previewCsv(ImportKind kind, QIODevice &input, const SiteZone &zone,
                                 const std::function<bool(qint64, qint64)> &progress)
{
    ByteSource source(input);
    CsvReader reader(source);
    const auto header = readHeader(reader);
    if (!header)
        return header.error();
    const Schema &schema = schemaOf(kind);
    const ColumnMap map = mapColumns(schema, *header);
    const auto usable = checkColumns(map);

    ImportPreview preview;
    preview.columns = texts(*header);
    preview.missingColumns = map.missing;
    preview.unknownColumns = map.unknown;
    WarningList warnings;
    if (!map.duplicate.isEmpty())
        warnings.add(0, [&] { return usable.error().detail; });
    warnOfUnknown(map.unknown, warnings);

    const std::unique_ptr<RowChecker> checker =
        usable ? makeChecker(kind, zone, warnings) : std::make_unique<UncheckedRows>(schema, warnings);
    const auto show = [&](const std::vector<std::string_view> &cells) { preview.firstRows.append(texts(cells)); };
    const auto counts = feedCsv(schema, source, reader, map, *checker, warnings, {progress, show, RowsShown});
    if (!counts)
        return counts.error();
    preview.warnings = warnings.warnings();
    preview.rows = counts->rows;
    preview.goodRows = counts->good;
    preview.warnedRows = counts->warned;
    preview.refusedRows = counts->rows - counts->good;
    return preview;
}

} // namespace core
