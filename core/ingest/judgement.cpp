#include "judgement.h"

#include "core/ingest/buildingrows.h"
#include "core/ingest/greenbuttontype.h"
#include "core/ingest/inspectionquestions.h"
#include "core/ingest/rowfeed.h"
#include "core/ingest/rowtranslator.h"
#include "core/ingest/tablesource.h"
#include "core/ingest/weatherrows.h"
#include "core/ingest/writtentime.h"

#include <map>

using namespace Qt::StringLiterals;

namespace core {

namespace {

class Judgement
{
public:
    Judgement(QIODevice &input, InspectionDraft &draft, const std::function<bool(qint64, qint64)> &progress)
        : m_input(input)
        , m_draft(draft)
        , m_progress(progress)
        , m_style(styleOf(draft.inspection.options))
        , m_changes(draft.context.zone)
    {
    }

    Result<void> judge();

private:
    void watchRow(const JudgedRow &row, std::size_t meterCell, std::size_t unitCell, std::size_t accumulationCell);
    void watchClock(const JudgedRow &row, const OptionColumns &columns);
    void showRow(const JudgedRow &row);
    void attachMessages(const WarningList &warnings);
    std::unique_ptr<RowChecker> makeChecker(WarningList &warnings);
    ImportOptions readable() const;
    CounterHint counterHint(const std::string &meter) const;
    void askOfMeters(const MeterRowChecker &checker);

    QIODevice &m_input;
    InspectionDraft &m_draft;
    const std::function<bool(qint64, qint64)> &m_progress;
    const NumberStyle m_style;
    MeterWatch m_watch;
    UnitWatch m_units;
    ClockChangeWatch m_changes;
    std::map<std::string, std::string> m_accumulations; //!< what the file says of each meter's values
};

//! The options with something in the place of what is still to be asked, so that the rest of a row can be judged.
ImportOptions Judgement::readable() const
{
    ImportOptions options = m_draft.inspection.options;
    for (const QString &name : m_draft.match.missing)
        options.constants.insert(name, name == "utility"_L1 ? u"ELECTRICITY"_s : u"?"_s);
    return options;
}

std::unique_ptr<RowChecker> Judgement::makeChecker(WarningList &warnings)
{
    const SiteZone &zone = m_draft.context.zone;
    switch (m_draft.inspection.kind) {
    case ImportKind::Meter: {
        MeterCheckOptions options;
        options.gasCalorificKwhPerCubicMetre = m_draft.context.gasCalorificKwhPerCubicMetre;
        options.keepReadings = false;
        options.observe = [this](std::size_t meter, const IntervalReading &reading) { m_watch.add(meter, reading); };
        return std::make_unique<MeterRowChecker>(zone, options, warnings);
    }
    case ImportKind::Weather:
        return std::make_unique<WeatherRowChecker>(zone, warnings, false);
    case ImportKind::Building:
        return std::make_unique<BuildingRowChecker>(warnings);
    }
    Q_UNREACHABLE();
}

void Judgement::showRow(const JudgedRow &row)
{
    RowVerdict verdict;
    verdict.row = row.row;
    verdict.verdict = !row.good ? Verdict::Refused : row.warned ? Verdict::Warned : Verdict::Good;
    for (const std::string_view cell : row.cells)
        verdict.cells.append(shown(cell));
    for (const std::string_view field : row.readAs)
        verdict.readAs.append(shown(field));
    m_draft.inspection.firstRows.append(verdict);
}

//! Times that stand for an instant only with the zone's help, around its changes.
void Judgement::watchClock(const JudgedRow &row, const OptionColumns &columns)
{
    const auto field = timeField(m_draft.inspection.kind);
    const std::size_t cell = field ? columns.cellOfField[*field] : ColumnMap::Absent;
    if (cell >= row.cells.size())
        return;
    std::optional<std::string_view> clock;
    if (columns.timeOfDayCell < row.cells.size())
        clock = cellValue(row.cells[columns.timeOfDayCell]);
    const ImportOptions &options = m_draft.inspection.options;
    const auto time = readWrittenTime(options, m_style, cellValue(row.cells[cell]), clock);
    if (!time || time->hasOffset)
        return;
    m_changes.add(time->localSeconds);
}

void Judgement::watchRow(const JudgedRow &row, std::size_t meterCell, std::size_t unitCell,
                         std::size_t accumulationCell)
{
    if (row.row <= m_draft.context.rowsShown)
        showRow(row);
    if (accumulationCell < row.cells.size() && meterCell < row.cells.size())
        m_accumulations.insert_or_assign(std::string(row.cells[meterCell]), std::string(row.cells[accumulationCell]));
    if (unitCell < row.cells.size())
        m_units.add(meterCell < row.cells.size() ? row.cells[meterCell] : std::string_view(), row.cells[unitCell]);
}

void Judgement::attachMessages(const WarningList &warnings)
{
    m_draft.inspection.warnings = warnings.warnings();
    for (const RowWarning &warning : warnings.warnings()) {
        if (warning.row > 0 && warning.row <= m_draft.inspection.firstRows.size())
            m_draft.inspection.firstRows[warning.row - 1].messages.append(warning.message);
    }
}

//! What the file says of its meter goes before what its values look like.
CounterHint Judgement::counterHint(const std::string &meter) const
{
    const auto said = m_accumulations.find(meter);
    if (said == m_accumulations.end() || said->second.empty())
        return CounterHint::None;
    return said->second == accumulationName(Accumulation::Summation) ? CounterHint::Likely : CounterHint::Never;
}

void Judgement::askOfMeters(const MeterRowChecker &checker)
{
    m_draft.inspection.meters = m_watch.describe(checker.meters());
    askForCounter(m_draft, m_watch, checker.meters(),
                  [&](std::size_t meter) { return counterHint(checker.meters()[meter].externalId.toStdString()); });
    askForContradictions(m_draft, m_watch, checker.meters());
    askForMixedUnits(m_draft, m_units);
    askForFuture(m_draft);
    askForTotals(m_draft);
    if (m_draft.context.history)
        m_draft.inspection.questions += historyQuestions(m_draft.inspection, *m_draft.context.history);
}

Result<void> Judgement::judge()
{
    const ImportOptions options = readable();
    const auto table = openTable(m_input, options);
    if (!table)
        return table.error();
    const auto columns = mapColumns(m_draft.inspection.kind, (*table)->header(), options);
    if (!columns)
        return columns.error();
    if (!columns->missing.isEmpty())
        return {}; // counts stay zero until the questions about columns are answered
    WarningList warnings;
    warnOfUnknown(columns->unknown, warnings);
    auto translator = RowTranslator::create(m_draft.inspection.kind, options, *columns, m_draft.context.zone, warnings);
    if (!translator)
        return translator.error();
    const bool meters = m_draft.inspection.kind == ImportKind::Meter;
    const auto cellOf = [&](MeterField field) {
        return meters ? columns->cellOfField[static_cast<std::size_t>(field)] : ColumnMap::Absent;
    };
    const std::unique_ptr<RowChecker> checker = makeChecker(warnings);
    const auto counts = feedTable(**table, *translator, *checker, warnings, m_progress, [&](const JudgedRow &row) {
        watchRow(row, cellOf(MeterField::MeterId), cellOf(MeterField::ReadingUnits), columns->accumulationCell);
        watchClock(row, *columns);
    });
    if (!counts)
        return counts.error();
    m_draft.inspection.rows = counts->rows;
    m_draft.inspection.goodRows = counts->good;
    m_draft.inspection.warnedRows = counts->warned;
    m_draft.inspection.refusedRows = counts->rows - counts->good;
    attachMessages(warnings);
    askForClockChange(m_draft, m_changes);
    if (meters)
        askOfMeters(static_cast<const MeterRowChecker &>(*checker));
    return {};
}

} // namespace

Result<void> judgeRows(QIODevice &input, InspectionDraft &draft, const std::function<bool(qint64, qint64)> &progress)
{
    return Judgement(input, draft, progress).judge();
}

} // namespace core
