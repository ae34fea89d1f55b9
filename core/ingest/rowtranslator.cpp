#include "rowtranslator.h"

#include "core/ingest/utilityword.h"
#include "core/ingest/writtentime.h"
#include "core/model/weather.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr char Divider = '\x1f';
constexpr double GapTolerance = 1.5; // of the interval; a counter's next state further away covers a gap

constexpr std::size_t index(MeterField field)
{
    return static_cast<std::size_t>(field);
}

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

//! Times have to be understood here rather than by the checks that follow.
bool readsTimes(const ImportOptions &options)
{
    return options.dateOrder != DateOrder::Iso || options.spreadsheetTimes || options.epochTimes
           || !options.zone.isEmpty() || options.timeLabel == TimeLabel::End || options.valueKind == ValueKind::Counter
           || options.columns.contains(QLatin1StringView(TimeOfDayColumn));
}

} // namespace

RowTranslator::RowTranslator(ImportKind kind, const ImportOptions &options, OptionColumns columns, const SiteZone &zone,
                             WarningList &warnings)
    : m_kind(kind)
    , m_schema(schemaOf(kind))
    , m_options(options)
    , m_columns(std::move(columns))
    , m_zone(zone)
    , m_style(styleOf(options))
    , m_readsTimes(readsTimes(options) || m_columns.accumulationCell != ColumnMap::Absent)
    , m_readsValues(kind == ImportKind::Meter)
    , m_timeField(timeField(kind))
    , m_warnings(&warnings)
    , m_units(m_schema.used.size())
    , m_texts(m_schema.used.size())
    , m_fields(m_schema.used.size())
{
    for (std::size_t field = 0; field < m_schema.used.size(); ++field) {
        if (isNumberField(kind, field))
            m_numberFields.push_back(field);
    }
    for (auto entry = options.buildingOfMeter.begin(); entry != options.buildingOfMeter.end(); ++entry)
        m_buildingOfMeter.emplace(entry.key().toStdString(), entry.value().toStdString());
    for (const QString &meter : options.leftOutMeters)
        m_leftOut.insert(meter.toStdString());
}

Result<RowTranslator> RowTranslator::create(ImportKind kind, const ImportOptions &options, OptionColumns columns,
                                            const SiteZone &siteZone, WarningList &warnings)
{
    auto zone = options.zone.isEmpty() ? Result<SiteZone>(siteZone) : SiteZone::create(options.zone.toUtf8());
    if (!zone)
        return zone.error();
    RowTranslator translator(kind, options, std::move(columns), *zone, warnings);
    const auto units = translator.readUnits();
    return units ? Result<RowTranslator>(std::move(translator)) : Result<RowTranslator>(units.error());
}

Result<void> RowTranslator::readUnits()
{
    for (auto entry = m_options.units.begin(); entry != m_options.units.end(); ++entry) {
        const auto field = fieldOf(m_schema, entry.key().toStdString());
        const auto measure = measureOf(m_kind, entry.key());
        if (!field || *field == m_schema.used.size() || !measure)
            return Error{ErrorCode::Unprocessable, u"units: '%1' is no column with a unit"_s.arg(entry.key())};
        m_units[*field] = columnUnit(*measure, entry.value());
        if (!m_units[*field])
            return Error{ErrorCode::Unprocessable, u"units: %1 cannot be in '%2', only in %3"_s.arg(
                                                       entry.key(), entry.value(), unitsOf(*measure).join(", "_L1))};
    }
    return {};
}

std::optional<Fields> RowTranslator::translate(qint64 row, const std::vector<std::string_view> &cells)
{
    fill(cells);
    m_isCounter = isCounter(cells);
    if (isLeftOut()) {
        refuse(row, index(MeterField::MeterId), m_fields[index(MeterField::MeterId)], u"is a total, no meter"_s);
        return std::nullopt;
    }
    if (!translateNumbers(row))
        return std::nullopt;
    if (m_timeField && m_readsTimes && !translateTime(row, cells))
        return std::nullopt;
    if (m_readsValues && !translateValue(row))
        return std::nullopt;
    return Fields(m_fields);
}

void RowTranslator::fill(const std::vector<std::string_view> &cells)
{
    for (std::size_t field = 0; field < m_fields.size(); ++field) {
        const std::size_t cell = m_columns.cellOfField[field];
        m_fields[field] = cell < cells.size() ? cellValue(cells[cell]) : std::string_view();
        if (cell == ColumnMap::Absent)
            m_fields[field] = m_columns.constants[field];
    }
    if (m_kind != ImportKind::Meter)
        return;
    std::string_view &utility = m_fields[index(MeterField::Utility)];
    if (utility != m_lastUtility) {
        m_lastUtility = utility;
        m_lastUtilityWord = utilityOfWord(utility);
    }
    if (!m_lastUtilityWord.empty())
        utility = m_lastUtilityWord;
    if (!m_fields[index(MeterField::SimsCode)].empty())
        return;
    const auto known = m_buildingOfMeter.find(std::string(m_fields[index(MeterField::MeterId)]));
    if (known != m_buildingOfMeter.end())
        m_fields[index(MeterField::SimsCode)] = known->second;
}

bool RowTranslator::isLeftOut() const
{
    return !m_leftOut.empty() && m_kind == ImportKind::Meter
           && m_leftOut.contains(std::string(m_fields[index(MeterField::MeterId)]));
}

//! What a file says of its own values goes before what was answered for all of them.
bool RowTranslator::isCounter(const std::vector<std::string_view> &cells) const
{
    const std::size_t cell = m_columns.accumulationCell;
    const std::string_view said = cell < cells.size() ? cells[cell] : std::string_view();
    if (said == accumulationName(Accumulation::Register))
        return true;
    return m_options.valueKind == ValueKind::Counter && said != accumulationName(Accumulation::Interval);
}

bool RowTranslator::translateNumbers(qint64 row)
{
    if (m_style.isPlain() && m_options.units.isEmpty())
        return true;
    for (const std::size_t field : m_numberFields) {
        const std::string_view written = m_fields[field];
        if (written.empty() || (m_style.isPlain() && !m_units[field]))
            continue;
        const auto number = m_style.isPlain() ? parseNumber(written) : parseNumber(written, m_style);
        if (!number && m_style.isPlain())
            continue; // the check says so
        if (!number)
            return refuse(row, field, written, QString::fromLatin1(number.fault));
        setText(field, numberText(m_units[field] ? m_units[field]->stored(number.value) : number.value));
    }
    return true;
}

bool RowTranslator::translateTime(qint64 row, const std::vector<std::string_view> &cells)
{
    const std::string_view written = m_fields[*m_timeField];
    if (written.empty())
        return true; // the check says that it is missing
    const std::size_t clockCell = m_columns.timeOfDayCell;
    const bool hasClock = clockCell != ColumnMap::Absent;
    const std::string_view clock = clockCell < cells.size() ? cellValue(cells[clockCell]) : std::string_view();
    const auto time = readWrittenTime(m_options, m_style, written, hasClock ? std::optional(clock) : std::nullopt);
    const std::string both = clock.empty() ? std::string(written) : std::string(written) + ' ' + std::string(clock);
    if (!time)
        return refuse(row, *m_timeField, both, u"is not a time as the options describe them"_s);
    Series &rows = series();
    const auto instant = instantOf(*time, m_zone, rows.order);
    if (!instant)
        return refuse(row, *m_timeField, both, QString::fromLatin1(instant.fault));
    rows.order.add(instant.value);
    // The state of a counter belongs to an instant, whatever its label.
    const bool endsThere = m_options.timeLabel == TimeLabel::End && !m_isCounter;
    m_time = instant.value - (endsThere ? m_options.intervalSeconds : 0);
    setTime(m_time);
    return true;
}

bool RowTranslator::translateValue(qint64 row)
{
    const std::size_t field = index(MeterField::ReadingValue);
    if (!m_options.unit.isEmpty())
        setText(index(MeterField::ReadingUnits), m_options.unit.toStdString());
    if (m_isCounter && !translateCounter(row))
        return false;
    const UnitStep *const step = stepOf(row);
    if (!step)
        return false;
    setText(index(MeterField::ReadingUnits), step->unit);
    const double factor = step->factor * m_options.factor;
    if (factor == 1.0)
        return true;
    const std::string_view written = m_fields[field];
    const auto number = parseNumber(written);
    if (number)
        setText(field, numberText(number.value * factor)); // what is no number the check refuses
    return true;
}

//! The use since the state before, as the interval between the two.
bool RowTranslator::translateCounter(qint64 row)
{
    const std::size_t field = index(MeterField::ReadingValue);
    const auto state = parseNumber(m_fields[field]);
    if (!state)
        return true;
    Series &rows = series();
    const bool first = !rows.hasRegister;
    const EpochSeconds beforeTime = std::exchange(rows.registerTime, m_time);
    const double before = std::exchange(rows.registerValue, state.value);
    rows.hasRegister = true;
    if (first)
        return refuse(row, field, m_fields[field], u"is where the counter starts; the use begins with the next row"_s);
    const EpochSeconds span = std::abs(m_time - beforeTime);
    const double use = m_time >= beforeTime ? state.value - before : before - state.value;
    if (use < 0.0)
        return refuse(row, field, m_fields[field], u"is below the state of the counter before"_s);
    if (span == 0)
        return refuse(row, field, m_fields[field], u"is a second state of the counter for one time"_s);
    if (static_cast<double>(span) > GapTolerance * m_options.intervalSeconds)
        return refuse(row, field, m_fields[field],
                      u"covers a gap of %1 hours; its use cannot be placed"_s.arg(static_cast<double>(span) / 3600.0));
    setText(field, numberText(use));
    setTime(std::min(beforeTime, m_time));
    return true;
}

const UnitStep *RowTranslator::stepOf(qint64 row)
{
    const std::string_view utilityText = m_fields[index(MeterField::Utility)];
    const std::string_view unit = m_fields[index(MeterField::ReadingUnits)];
    const auto key = std::pair(std::string(utilityText), std::string(unit));
    auto known = m_steps.find(key);
    if (known == m_steps.end()) {
        const auto utility = utilityFromName(toText(utilityText));
        const auto step = utility ? unitStep(*utility, unit, m_options.intervalSeconds)
                                  : std::optional(UnitStep{1.0, std::string(unit)});
        known = m_steps.emplace(key, step).first;
    }
    if (known->second)
        return &*known->second;
    refuse(row, index(MeterField::ReadingUnits), unit, u"is power; the length of the interval must be known"_s);
    return nullptr;
}

RowTranslator::Series &RowTranslator::series()
{
    m_key.clear();
    if (m_kind == ImportKind::Meter) {
        m_key += m_fields[index(MeterField::MeterId)];
        m_key += Divider;
        m_key += m_fields[index(MeterField::Utility)];
    }
    return m_series[m_key];
}

void RowTranslator::setText(std::size_t field, std::string text)
{
    m_texts[field] = std::move(text);
    m_fields[field] = m_texts[field];
}

void RowTranslator::setTime(EpochSeconds time)
{
    setText(*m_timeField, SiteZone::formatUtc(time).toStdString());
}

bool RowTranslator::refuse(qint64 row, std::size_t field, std::string_view value, const QString &fault)
{
    m_warnings->add(row, [&] {
        return u"%1 '%2' %3, row skipped"_s.arg(QString::fromLatin1(m_schema.used[field].name), shown(value), fault);
    });
    return false;
}

} // namespace core
