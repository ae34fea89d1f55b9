#include "optioncolumns.h"

#include "core/ingest/fieldvalue.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

//! The cell that "Verbrauch [kWh]" or "#3" means.
Result<std::size_t> cellOf(const std::vector<std::string> &header, const QString &reference)
{
    const std::string wanted = reference.trimmed().toStdString();
    const auto found = std::ranges::find(header, wanted);
    if (found != header.end() && std::find(found + 1, header.end(), wanted) == header.end())
        return static_cast<std::size_t>(found - header.begin());
    bool isNumber = false;
    const qsizetype number = reference.startsWith(u'#') ? reference.mid(1).toLongLong(&isNumber) : 0;
    if (isNumber && number >= 1 && number <= std::ssize(header))
        return static_cast<std::size_t>(number - 1);
    if (found != header.end())
        return Error{ErrorCode::Unprocessable, u"The file has the column '%1' more than once"_s.arg(reference)};
    return Error{ErrorCode::Unprocessable, u"The file has no column '%1'"_s.arg(reference)};
}

class Mapping
{
public:
    Mapping(ImportKind kind, const std::vector<std::string> &header, const ImportOptions &options)
        : m_kind(kind)
        , m_schema(schemaOf(kind))
        , m_header(header)
        , m_options(options)
        , m_taken(header.size())
        , m_decided(m_schema.used.size())
    {
        m_columns.cellOfField.assign(m_schema.used.size(), ColumnMap::Absent);
        m_columns.constants.resize(m_schema.used.size());
        m_columns.headerCells = header.size();
    }

    Result<OptionColumns> make()
    {
        for (auto entry = m_options.columns.begin(); entry != m_options.columns.end(); ++entry) {
            const auto done = take(entry.key(), entry.value());
            if (!done)
                return done.error();
        }
        for (auto entry = m_options.constants.begin(); entry != m_options.constants.end(); ++entry) {
            const auto field = usedField(entry.key());
            if (!field)
                return field.error();
            m_columns.constants[*field] = entry.value().trimmed().toStdString();
        }
        for (std::size_t cell = 0; cell < m_header.size(); ++cell)
            takeByName(cell);
        noteMissing();
        return std::move(m_columns);
    }

private:
    Result<std::size_t> usedField(const QString &name) const
    {
        const auto field = fieldOf(m_schema, name.toStdString());
        if (!field || *field == m_schema.used.size())
            return Error{ErrorCode::Unprocessable, u"'%1' is no column of ours"_s.arg(name)};
        return *field;
    }

    Result<void> take(const QString &name, const QString &reference)
    {
        const bool timeOfDay = name == QLatin1StringView(TimeOfDayColumn) && timeField(m_kind);
        const auto field = timeOfDay ? Result<std::size_t>(0) : usedField(name);
        if (!field)
            return field.error();
        if (!timeOfDay)
            m_decided[*field] = true;
        if (reference.trimmed().isEmpty())
            return {};
        const auto cell = cellOf(m_header, reference);
        if (!cell)
            return cell.error();
        m_taken[*cell] = true;
        (timeOfDay ? m_columns.timeOfDayCell : m_columns.cellOfField[*field]) = *cell;
        return {};
    }

    //! Columns that only a Green Button table has, and that this program itself has put there.
    bool takeOfGreenButton(std::size_t cell)
    {
        if (m_options.format != ImportFormat::GreenButton)
            return false;
        if (m_header[cell] == AccumulationColumn)
            m_columns.accumulationCell = cell;
        return m_header[cell] == AccumulationColumn || m_header[cell] == "duration"
               || m_header[cell] == "flowDirection";
    }

    void takeByName(std::size_t cell)
    {
        if (m_taken[cell] || m_header[cell].empty() || takeOfGreenButton(cell))
            return;
        const auto field = fieldOf(m_schema, m_header[cell]);
        if (field && *field < m_schema.used.size() && !m_decided[*field]) {
            m_decided[*field] = true;
            m_columns.cellOfField[*field] = cell;
        } else if (!field) {
            m_columns.unknown.append(shown(m_header[cell]));
        }
    }

    void noteMissing()
    {
        const bool mapped = m_kind == ImportKind::Meter && !m_options.buildingOfMeter.isEmpty();
        for (std::size_t field = 0; field < m_schema.used.size(); ++field) {
            const bool filled =
                m_columns.has(field) || (mapped && field == static_cast<std::size_t>(MeterField::SimsCode));
            if (m_schema.used[field].required && !filled)
                m_columns.missing.append(QString::fromLatin1(m_schema.used[field].name));
        }
    }

    ImportKind m_kind;
    const Schema &m_schema;
    const std::vector<std::string> &m_header;
    const ImportOptions &m_options;
    OptionColumns m_columns;
    std::vector<bool> m_taken;
    std::vector<bool> m_decided;
};

} // namespace

std::optional<std::size_t> timeField(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Meter:
        return static_cast<std::size_t>(MeterField::ReadingTime);
    case ImportKind::Weather:
        return WeatherDateField;
    case ImportKind::Building:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

Result<OptionColumns> mapColumns(ImportKind kind, const std::vector<std::string> &header, const ImportOptions &options)
{
    return Mapping(kind, header, options).make();
}

Result<void> checkColumns(const OptionColumns &columns)
{
    if (!columns.missing.isEmpty())
        return Error{ErrorCode::Unprocessable, u"Missing required columns: %1"_s.arg(listed(columns.missing))};
    return {};
}

} // namespace core
