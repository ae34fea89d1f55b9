#include "rowcheck.h"

#include "app/pages/upload/warningwords.h"
#include "core/ingest/buildingrows.h"
#include "core/ingest/meterrows.h"
#include "core/ingest/weatherrows.h"

#include <algorithm>
#include <memory>
#include <string>

namespace app {

namespace {

std::unique_ptr<core::RowChecker> makeChecker(core::ImportKind kind, const core::SiteZone &zone,
                                              core::WarningList &warnings)
{
    switch (kind) {
    case core::ImportKind::Meter: {
        core::MeterCheckOptions options;
        options.keepReadings = false;
        return std::make_unique<core::MeterRowChecker>(zone, options, warnings);
    }
    case core::ImportKind::Weather:
        return std::make_unique<core::WeatherRowChecker>(zone, warnings, false);
    case core::ImportKind::Building:
        return std::make_unique<core::BuildingRowChecker>(warnings);
    }
    Q_UNREACHABLE();
}

RowVerdict verdictOf(core::ImportKind kind, bool good, std::size_t fields, const QList<core::RowWarning> &warnings)
{
    RowVerdict verdict;
    verdict.fields.assign(fields, RowMark::Good);
    verdict.mark = good ? (warnings.isEmpty() ? RowMark::Good : RowMark::Warned) : RowMark::Refused;
    for (const core::RowWarning &warning : warnings) {
        verdict.messages.append(warningSentence(kind, warning.message));
        if (const auto field = warnedField(kind, warning.message))
            verdict.fields[*field] = refusesRow(warning.message) ? RowMark::Refused : RowMark::Warned;
    }
    return verdict;
}

} // namespace

std::vector<RowVerdict> checkRows(core::ImportKind kind, const core::SiteZone &zone, const QList<QStringList> &rows)
{
    const std::size_t fieldCount = core::schemaOf(kind).used.size();
    core::WarningList warnings;
    const std::unique_ptr<core::RowChecker> checker = makeChecker(kind, zone, warnings);
    std::vector<RowVerdict> verdicts;
    verdicts.reserve(static_cast<std::size_t>(rows.size()));
    std::vector<std::string> texts(fieldCount);
    std::vector<std::string_view> fields(fieldCount);
    for (qsizetype row = 0; row < rows.size(); ++row) {
        for (std::size_t field = 0; field < fieldCount; ++field) {
            texts[field] = rows.at(row).value(static_cast<qsizetype>(field)).toStdString();
            fields[field] = core::trimmed(texts[field]);
        }
        if (std::ranges::all_of(fields, &std::string_view::empty)) {
            verdicts.push_back({RowMark::Blank, {}, std::vector<RowMark>(fieldCount, RowMark::Good)});
            continue;
        }
        warnings = {}; // each row's own, or the bound on kept messages would leave late rows without any
        const bool good = checker->check(row + 1, fields);
        verdicts.push_back(verdictOf(kind, good, fieldCount, warnings.warnings()));
    }
    return verdicts;
}

} // namespace app
