#include "columnmatch.h"

#include "core/ingest/headernames.h"
#include "core/ingest/optioncolumns.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool isTimeAsNumber(const ColumnProfile &profile)
{
    return profile.mostly(profile.spreadsheetDays) || profile.isEpoch();
}

//! Whether the cells can be what the name says, for a column whose own name speaks for it: errors, repeated headers and
//! totals may leave a part of it that cannot be read.
bool isPossible(const QString &name, const ColumnProfile &profile)
{
    const qint64 half = (profile.cells - profile.empty + 1) / 2;
    if (name == "readingTime"_L1 || name == "date"_L1)
        return profile.times >= std::max<qint64>(half, 1) || isTimeAsNumber(profile);
    if (name == "readingValue"_L1 || name == "temperature_2m"_L1 || name == "grossArea"_L1)
        return profile.numbers >= std::max<qint64>(half, 1) && profile.content() != ColumnContent::Time;
    if (name == QLatin1StringView(TimeOfDayColumn))
        return profile.content() == ColumnContent::Clock;
    return profile.content() != ColumnContent::Empty;
}

//! Whether the cells alone say so.
bool isPlausible(const QString &name, const ColumnProfile &profile)
{
    const ColumnContent content = profile.content();
    if (name == "readingTime"_L1 || name == "date"_L1) // a footer or two formats leave less than most
        return content == ColumnContent::Time || profile.times * 2 >= profile.cells || isTimeAsNumber(profile);
    if (name == QLatin1StringView(TimeOfDayColumn))
        return content == ColumnContent::Clock;
    if (name == "readingValue"_L1 || name == "temperature_2m"_L1 || name == "grossArea"_L1)
        return content == ColumnContent::Number;
    return content != ColumnContent::Empty;
}

bool isOurs(ImportKind kind, const QString &header, const QString &name)
{
    const Schema &schema = schemaOf(kind);
    const auto field = fieldOf(schema, header.toStdString());
    return field && *field < schema.used.size() && QLatin1StringView(schema.used[*field].name) == name;
}

class Matcher
{
public:
    Matcher(ImportKind kind, const std::vector<SeenColumn> &columns, const ImportOptions &given)
        : m_kind(kind)
        , m_columns(columns)
        , m_taken(columns.size())
    {
        m_match.options = given;
    }

    ColumnMatch match();

private:
    struct Candidate
    {
        std::size_t column;
        ProposalReason reason;
        HeaderMeaning meaning;
    };

    void keepGiven();
    void matchByName(const QString &name);
    void matchByContent(const QString &name);
    void take(const QString &name, const Candidate &candidate);
    void ask(QuestionCode code, const QString &name, const std::vector<Candidate> &candidates, int proposed);
    void askForValue(const QString &name);
    bool isDecided(const QString &name) const
    {
        return m_match.options.columns.contains(name) || m_match.options.constants.contains(name)
               || m_decided.contains(name);
    }
    std::vector<Candidate> namedCandidates(const QString &name) const;
    std::optional<HeaderMeaning> meaning(std::size_t column) const;
    using Judge = bool (*)(const QString &name, const ColumnProfile &profile);
    std::vector<Candidate> freeColumns(const QString &name, Judge fits) const;

    const ImportKind m_kind;
    const std::vector<SeenColumn> &m_columns;
    std::vector<bool> m_taken;
    QStringList m_decided; //!< found, whether or not an option has to say so
    ColumnMatch m_match;
};

//! Options that were remembered may name columns that this file does not have.
void Matcher::keepGiven()
{
    for (const QString &name : m_match.options.columns.keys()) {
        const QString reference = m_match.options.columns.value(name);
        if (reference.isEmpty())
            continue;
        const auto found = std::ranges::find_if(m_columns, [&](const SeenColumn &column) {
            return column.reference == reference || column.header == reference;
        });
        if (found == m_columns.end()) {
            m_match.options.columns.remove(name);
            continue;
        }
        m_taken[static_cast<std::size_t>(found - m_columns.begin())] = true;
        m_match.proposals.append({u"columns."_s + name, reference, ProposalReason::GivenBefore});
        const auto known = meaningOf(m_kind, found->header);
        m_match.labelKnown =
            m_match.labelKnown || (known && name == "readingTime"_L1 && (known->ofEnd || known->ofStart));
    }
}

std::optional<HeaderMeaning> Matcher::meaning(std::size_t column) const
{
    auto known = meaningOf(m_kind, m_columns[column].header);
    const bool isClock = m_columns[column].profile.content() == ColumnContent::Clock;
    if (known && isClock && (known->column == "readingTime"_L1 || known->column == "date"_L1))
        known->column = QString::fromLatin1(TimeOfDayColumn); // "Zeit" beside "Datum"
    return known;
}

std::vector<Matcher::Candidate> Matcher::namedCandidates(const QString &name) const
{
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (!m_taken[i] && isOurs(m_kind, m_columns[i].header, name))
            candidates.push_back({i, ProposalReason::SameName, {}});
    }
    if (!candidates.empty())
        return candidates;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const auto known = m_taken[i] ? std::nullopt : meaning(i);
        if (known && known->column == name && isPossible(name, m_columns[i].profile))
            candidates.push_back({i, ProposalReason::Synonym, *known});
    }
    // Where an interval has both its ends, its start is the label.
    const auto start = std::ranges::find_if(candidates, [](const Candidate &one) { return one.meaning.ofStart; });
    const bool hasEnd = std::ranges::any_of(candidates, [](const Candidate &one) { return one.meaning.ofEnd; });
    if (start != candidates.end() && hasEnd && candidates.size() == 2)
        return {*start};
    return candidates;
}

void Matcher::take(const QString &name, const Candidate &candidate)
{
    m_taken[candidate.column] = true;
    m_decided.append(name);
    const SeenColumn &column = m_columns[candidate.column];
    const bool byOurName = candidate.reason == ProposalReason::SameName && column.reference == column.header;
    if (!byOurName)
        m_match.options.columns.insert(name, column.reference);
    m_match.proposals.append({u"columns."_s + name, column.reference, candidate.reason});
    if (name == "readingTime"_L1) {
        m_match.labelKnown =
            candidate.reason == ProposalReason::SameName || candidate.meaning.ofStart || candidate.meaning.ofEnd;
        if (candidate.meaning.ofEnd)
            m_match.options.timeLabel = TimeLabel::End;
    }
    m_match.counterNamed = m_match.counterNamed || candidate.meaning.ofCounter;
}

void Matcher::ask(QuestionCode code, const QString &name, const std::vector<Candidate> &candidates, int proposed)
{
    ImportQuestion question;
    question.id = questionCodeName(code) + u'.' + name;
    question.code = code;
    question.proposed = proposed;
    QStringList headers;
    for (const Candidate &candidate : candidates) {
        const SeenColumn &column = m_columns[candidate.column];
        headers.append(column.header);
        question.choices.append({column.reference,
                                 {{u"column"_s, column.header}, {u"samples"_s, column.profile.samples}},
                                 {{u"columns"_s, QJsonObject{{name, column.reference}}}}});
    }
    question.facts = {{u"column"_s, name}, {u"headers"_s, headers}};
    m_match.questions.append(question);
}

void Matcher::askForValue(const QString &name)
{
    ImportQuestion question;
    question.id = questionCodeName(QuestionCode::ValueMissing) + u'.' + name;
    question.code = QuestionCode::ValueMissing;
    question.facts = {{u"column"_s, name}};
    if (name == "utility"_L1) {
        for (const QString &utility : utilityNames())
            question.choices.append(
                {utility, {{u"utility"_s, utility}}, {{u"constants"_s, QJsonObject{{name, utility}}}}});
    } else {
        question.freeText = name;
        for (const Candidate &candidate : freeColumns(name, isPlausible)) {
            const SeenColumn &column = m_columns[candidate.column];
            question.choices.append({u"column:"_s + column.reference,
                                     {{u"column"_s, column.header}, {u"samples"_s, column.profile.samples}},
                                     {{u"columns"_s, QJsonObject{{name, column.reference}}}}});
        }
    }
    m_match.questions.append(question);
}

std::vector<Matcher::Candidate> Matcher::freeColumns(const QString &name, Judge fits) const
{
    std::vector<Candidate> columns;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (!m_taken[i] && fits(name, m_columns[i].profile))
            columns.push_back({i, ProposalReason::Content, {}});
    }
    return columns;
}

void Matcher::matchByName(const QString &name)
{
    if (isDecided(name))
        return;
    const std::vector<Candidate> candidates = namedCandidates(name);
    if (candidates.size() > 1)
        ask(QuestionCode::ColumnAmbiguous, name, candidates, 0);
    if (!candidates.empty())
        take(name, candidates.front());
}

void Matcher::matchByContent(const QString &name)
{
    if (isDecided(name))
        return;
    std::vector<Candidate> candidates = freeColumns(name, isPlausible);
    if (candidates.size() == 1)
        return take(name, candidates.front());
    if (candidates.empty())
        candidates = freeColumns(name, isPossible); // worth a question, not a guess
    m_match.missing.append(name);
    ask(QuestionCode::ColumnMissing, name, candidates, -1);
}

ColumnMatch Matcher::match()
{
    keepGiven();
    const Schema &schema = schemaOf(m_kind);
    if (timeField(m_kind))
        matchByName(QString::fromLatin1(TimeOfDayColumn));
    for (const ColumnSpec &column : schema.used)
        matchByName(QString::fromLatin1(column.name));
    for (const ColumnSpec &column : schema.used) {
        const QString name = QString::fromLatin1(column.name);
        if (!column.required || isDecided(name))
            continue;
        const bool identity = name == "meterId"_L1 || name == "simsCode"_L1 || name == "utility"_L1;
        if (!identity)
            matchByContent(name);
    }
    for (const QLatin1StringView name : {"meterId"_L1, "simsCode"_L1, "utility"_L1}) {
        const bool mapped = name == "simsCode"_L1 && !m_match.options.buildingOfMeter.isEmpty();
        if (m_kind != ImportKind::Meter || isDecided(QString(name)) || mapped)
            continue;
        m_match.missing.append(QString(name));
        askForValue(QString(name));
    }
    return std::move(m_match);
}

} // namespace

ColumnMatch matchColumns(ImportKind kind, const std::vector<SeenColumn> &columns, const ImportOptions &given)
{
    return Matcher(kind, columns, given).match();
}

const SeenColumn *columnOf(ImportKind kind, const std::vector<SeenColumn> &columns, const ImportOptions &options,
                           const QString &name)
{
    const QString reference = options.columns.value(name);
    if (options.columns.contains(name) && reference.isEmpty())
        return nullptr; // not even a column without a heading
    const auto found = std::ranges::find_if(columns, [&](const SeenColumn &column) {
        if (options.columns.contains(name))
            return column.reference == reference || column.header == reference;
        return isOurs(kind, column.header, name);
    });
    return found == columns.end() ? nullptr : &*found;
}

} // namespace core
