#include "core/ingest/buildingrows.h"
#include "core/ingest/filesniff.h"
#include "core/ingest/headernames.h"
#include "core/ingest/inspectionquestions.h"
#include "core/ingest/rowfeed.h"
#include "core/ingest/rowtranslator.h"
#include "core/ingest/tablesource.h"
#include "core/ingest/weatherrows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qint64 RowsPerProgress = 4096;

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

//! One inspection: what the file looks like, then what its cells are, then how its rows are judged.
class Inspector
{
public:
    Inspector(ImportKind kind, QIODevice &input, const InspectionContext &context, const ImportOptions &given)
        : m_input(input)
        , m_begin(input.pos())
        , m_given(given)
        , m_changes(context.zone)
    {
        m_draft.inspection.kind = kind;
        m_draft.context = context;
    }

    Result<Inspection> run();

private:
    Result<void> profile();
    Result<bool> profileRows(TableSource &table);
    void setColumns(const std::vector<std::string> &header);
    void describeColumns();
    void match();
    Result<void> judge();
    void watchRow(const JudgedRow &row, std::size_t meterCell, std::size_t unitCell);
    void watchClock(const JudgedRow &row, const OptionColumns &columns);
    void showRow(const JudgedRow &row);
    void attachMessages(const WarningList &warnings);
    std::unique_ptr<RowChecker> makeChecker(WarningList &warnings);
    ImportOptions readable() const;
    void askOfMeters(const MeterRowChecker &checker);
    Result<void> rewind();
    bool carryOn(const TableSource &table, int pass);

    QIODevice &m_input;
    const qint64 m_begin;
    const ImportOptions m_given;
    InspectionDraft m_draft;
    MeterWatch m_watch;
    UnitWatch m_units;
    ClockChangeWatch m_changes;
};

Result<void> Inspector::rewind()
{
    if (!m_input.seek(m_begin))
        return Error{ErrorCode::Unprocessable, u"The file cannot be read: %1"_s.arg(m_input.errorString())};
    return {};
}

//! The bytes of all passes together: each reads the file once.
bool Inspector::carryOn(const TableSource &table, int pass)
{
    constexpr int passes = 2;
    const qint64 inAll = table.bytesInAll();
    return !m_draft.context.progress || m_draft.context.progress(pass * inAll + table.bytesTaken(), passes * inAll);
}

void Inspector::setColumns(const std::vector<std::string> &header)
{
    m_draft.columns.clear();
    for (std::size_t i = 0; i < header.size(); ++i) {
        const bool unique = !header[i].empty() && std::ranges::count(header, header[i]) == 1;
        const QString name = toText(header[i]);
        m_draft.columns.push_back({name, unique ? name : u"#%1"_s.arg(i + 1), {}});
    }
}

//! False when the file turned out not to be UTF-8.
Result<bool> Inspector::profileRows(TableSource &table)
{
    qint64 rows = 0;
    while (true) {
        const auto outcome = table.next();
        if (!outcome)
            return outcome.error();
        if (*outcome == CsvReader::Outcome::End)
            return true;
        if (*outcome == CsvReader::Outcome::InvalidUtf8 && m_given.encoding == TextEncoding::Utf8)
            return false;
        if (++rows % RowsPerProgress == 0 && !carryOn(table, 0))
            return Error{ErrorCode::Cancelled, u"The inspection was cancelled"_s};
        if (*outcome != CsvReader::Outcome::Record)
            continue;
        const std::vector<std::string_view> &cells = table.cells();
        for (std::size_t i = 0; i < std::min(cells.size(), m_draft.columns.size()); ++i)
            m_draft.columns[i].profile.add(cells[i]);
    }
}

Result<void> Inspector::profile()
{
    while (true) {
        const auto again = rewind();
        if (!again)
            return again.error();
        const auto table = openTable(m_input, m_draft.options());
        if (!table)
            return table.error();
        setColumns((*table)->header());
        const auto whole = profileRows(**table);
        if (!whole)
            return whole.error();
        if (*whole)
            return {};
        m_draft.options().encoding = TextEncoding::Windows1252; // a letter past the first lines said so
    }
}

void Inspector::describeColumns()
{
    for (const SeenColumn &column : m_draft.columns)
        m_draft.inspection.columns.append({column.header, column.reference, unitInHeader(column.header),
                                           column.profile.samples, column.profile.content()});
}

void Inspector::match()
{
    const ImportKind kind = m_draft.inspection.kind;
    std::vector<std::string> names;
    for (const SeenColumn &column : m_draft.columns)
        names.push_back(column.header.toStdString());
    const ColumnMap ours = mapColumns(schemaOf(kind), std::vector<std::string_view>(names.begin(), names.end()));
    m_draft.ourFormat = ours.missing.isEmpty() && m_draft.options().format == ImportFormat::Csv;
    m_draft.match = matchColumns(kind, m_draft.columns, m_draft.options());
    m_draft.inspection.options = m_draft.match.options;
    m_draft.inspection.proposals += m_draft.match.proposals;
    for (const ImportQuestion &question : std::as_const(m_draft.match.questions))
        m_draft.ask(question);
    // Without options a name given twice is refused; with them it is told which column is meant.
    const auto named = std::ranges::find_if(m_draft.match.proposals, [](const OptionProposal &proposal) {
        return proposal.field.startsWith("columns."_L1);
    });
    if (!ours.duplicate.isEmpty() && m_draft.options().columns.isEmpty() && named != m_draft.match.proposals.end())
        m_draft.options().columns.insert(named->field.mid(8), named->value);
}

//! The options with something in the place of what is still to be asked, so that the rest of a row can be judged.
ImportOptions Inspector::readable() const
{
    ImportOptions options = m_draft.inspection.options;
    for (const QString &name : m_draft.match.missing)
        options.constants.insert(name, name == "utility"_L1 ? u"ELECTRICITY"_s : u"?"_s);
    return options;
}

std::unique_ptr<RowChecker> Inspector::makeChecker(WarningList &warnings)
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

void Inspector::showRow(const JudgedRow &row)
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
void Inspector::watchClock(const JudgedRow &row, const OptionColumns &columns)
{
    const auto field = timeField(m_draft.inspection.kind);
    const std::size_t cell = field ? columns.cellOfField[*field] : ColumnMap::Absent;
    const ImportOptions &options = m_draft.inspection.options;
    if (cell >= row.cells.size() || options.spreadsheetTimes)
        return;
    const auto parts = readParts(row.cells[cell]);
    auto time = parts ? parts->at(options.dateOrder) : std::nullopt;
    if (!time || time->hasOffset)
        return;
    if (columns.timeOfDayCell < row.cells.size()) {
        const auto clock = readClock(row.cells[columns.timeOfDayCell]);
        if (!clock)
            return;
        time->localSeconds += *clock - (parts->hasClock ? parts->secondsOfDay : 0);
    }
    m_changes.add(time->localSeconds);
}

void Inspector::watchRow(const JudgedRow &row, std::size_t meterCell, std::size_t unitCell)
{
    if (row.row <= m_draft.context.rowsShown)
        showRow(row);
    if (unitCell < row.cells.size())
        m_units.add(meterCell < row.cells.size() ? row.cells[meterCell] : std::string_view(), row.cells[unitCell]);
}

void Inspector::attachMessages(const WarningList &warnings)
{
    m_draft.inspection.warnings = warnings.warnings();
    for (const RowWarning &warning : warnings.warnings()) {
        if (warning.row > 0 && warning.row <= m_draft.inspection.firstRows.size())
            m_draft.inspection.firstRows[warning.row - 1].messages.append(warning.message);
    }
}

void Inspector::askOfMeters(const MeterRowChecker &checker)
{
    m_draft.inspection.meters = m_watch.describe(checker.meters());
    askForCounter(m_draft, m_watch, checker.meters());
    askForContradictions(m_draft, m_watch, checker.meters());
    askForMixedUnits(m_draft, m_units);
    askForFuture(m_draft);
    if (m_draft.context.history)
        m_draft.inspection.questions += historyQuestions(m_draft.inspection, *m_draft.context.history);
}

Result<void> Inspector::judge()
{
    const auto again = rewind();
    if (!again)
        return again.error();
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
    const auto progress = [&](qint64, qint64) { return carryOn(**table, 1); };
    const std::unique_ptr<RowChecker> checker = makeChecker(warnings);
    const auto counts = feedTable(**table, *translator, *checker, warnings, progress, [&](const JudgedRow &row) {
        watchRow(row, cellOf(MeterField::MeterId), cellOf(MeterField::ReadingUnits));
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

Result<Inspection> Inspector::run()
{
    auto sniffed = sniffFile(m_input, m_given);
    if (!sniffed)
        return sniffed.error();
    m_draft.options() = *std::move(sniffed);
    for (const ColumnSpec &column : schemaOf(m_draft.inspection.kind).used)
        m_draft.inspection.fields.append(QString::fromLatin1(column.name));
    const auto profiled = profile();
    if (!profiled)
        return profiled.error();
    describeColumns();
    match();
    chooseNumberStyle(m_draft);
    chooseTimeStyle(m_draft);
    chooseUnit(m_draft);
    const auto judged = judge();
    if (!judged)
        return judged.error();
    return std::move(m_draft.inspection);
}

} // namespace

Result<Inspection> inspectImport(ImportKind kind, QIODevice &input, const InspectionContext &context,
                                 const ImportOptions &given)
{
    if (input.isSequential())
        return Error{ErrorCode::InvalidArgument,
                     u"A file that is to be inspected must be one that can be read twice"_s};
    return Inspector(kind, input, context, given).run();
}

} // namespace core
