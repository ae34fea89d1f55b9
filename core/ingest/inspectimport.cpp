#include "core/ingest/columns.h"
#include "core/ingest/filesniff.h"
#include "core/ingest/headernames.h"
#include "core/ingest/judgement.h"
#include "core/ingest/stylechoice.h"
#include "core/ingest/tablesource.h"

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
    Result<void> rewind();
    bool carryOn(int pass, qint64 taken, qint64 inAll) const;

    QIODevice &m_input;
    const qint64 m_begin;
    const ImportOptions m_given;
    InspectionDraft m_draft;
};

Result<void> Inspector::rewind()
{
    if (!m_input.seek(m_begin))
        return Error{ErrorCode::Unprocessable, u"The file cannot be read: %1"_s.arg(m_input.errorString())};
    return {};
}

//! The bytes of all passes together: each reads the file once.
bool Inspector::carryOn(int pass, qint64 taken, qint64 inAll) const
{
    constexpr int passes = 2;
    return !m_draft.context.progress || m_draft.context.progress(pass * inAll + taken, passes * inAll);
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
        if (++rows % RowsPerProgress == 0 && !carryOn(0, table.bytesTaken(), table.bytesInAll()))
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
        m_draft.inspection.origin = (*table)->origin();
        m_draft.sourceOffset = (*table)->standardOffset();
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
    chooseColumnUnits(m_draft);
    if (const auto again = rewind(); !again)
        return again.error();
    const auto judged =
        judgeRows(m_input, m_draft, [this](qint64 taken, qint64 inAll) { return carryOn(1, taken, inAll); });
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
