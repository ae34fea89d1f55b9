#include "meterrows.h"

#include "core/model/unit.h"

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::size_t LongestText = 200;
constexpr char Divider = '\x1f'; // unit separator: in no sensible name, and harmless where one has it

constexpr std::size_t index(MeterField field)
{
    return static_cast<std::size_t>(field);
}

constexpr std::array IdentityFields{MeterField::MeterId, MeterField::SimsCode, MeterField::Utility,
                                    MeterField::SiteName, MeterField::ReadingUnits};

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

MeterRowChecker::MeterRowChecker(const SiteZone &zone, MeterCheckOptions options, WarningList &warnings)
    : RowChecker(schemaOf(ImportKind::Meter), warnings)
    , m_zone(zone)
    , m_options(std::move(options))
{
}

bool MeterRowChecker::check(qint64 row, Fields fields)
{
    if (!checkPresent(row, fields))
        return false;
    const std::string_view written = fields[index(MeterField::ReadingValue)];
    const auto value = parseNumber(written);
    if (!value)
        return refuse(row, index(MeterField::ReadingValue), written, value.fault);
    if (value.value < 0.0)
        return refuse(row, index(MeterField::ReadingValue), written, "is negative");
    const Route *const route = routeOf(row, fields);
    if (!route)
        return false;
    const double converted = value.value * route->factor + 0.0; // + 0.0 turns -0 into 0
    if (!std::isfinite(converted))
        return refuse(row, index(MeterField::ReadingValue), written, "is out of range");

    MeterRows &meter = m_meters[route->meter];
    const std::string_view when = fields[index(MeterField::ReadingTime)];
    const auto time = parseInstant(when, m_zone, meter.order);
    if (!time)
        return refuse(row, index(MeterField::ReadingTime), when, time.fault);
    if (meter.order.any && time.value <= meter.order.last)
        meter.ascending = false;
    meter.order.add(time.value);
    if (meter.firstRow == 0)
        meter.firstRow = row;
    if (m_options.keepReadings)
        meter.readings.push_back({time.value, converted});
    else if (m_options.observe)
        m_options.observe(route->meter, {time.value, converted});
    return true;
}

bool MeterRowChecker::checkPresent(qint64 row, Fields fields)
{
    constexpr std::array required{MeterField::MeterId, MeterField::SimsCode, MeterField::Utility,
                                  MeterField::ReadingTime, MeterField::ReadingValue};
    for (const MeterField field : required) {
        if (fields[index(field)].empty())
            return refuseMissing(row, index(field));
    }
    return true;
}

const MeterRowChecker::Route *MeterRowChecker::routeOf(qint64 row, Fields fields)
{
    m_key.clear();
    for (const MeterField field : IdentityFields) {
        m_key += fields[index(field)];
        m_key += Divider;
    }
    if (m_lastRoute && m_key == m_lastKey)
        return m_lastRoute;
    const auto found = m_routes.find(std::string_view(m_key));
    const Route *const route = found == m_routes.end() ? addRoute(row, fields) : &found->second;
    if (route) {
        m_lastKey = m_key;
        m_lastRoute = route;
    }
    return route;
}

const MeterRowChecker::Route *MeterRowChecker::addRoute(qint64 row, Fields fields)
{
    for (const MeterField field : IdentityFields) {
        if (fields[index(field)].size() > LongestText) {
            refuse(row, index(field), fields[index(field)], "is longer than 200 bytes");
            return nullptr;
        }
    }
    const std::string_view written = fields[index(MeterField::Utility)];
    const auto utility = utilityFromName(toText(written));
    if (!utility) {
        const QByteArray fault = "is none of " + utilityNames().join(", "_L1).toUtf8();
        refuse(row, index(MeterField::Utility), written, fault.constData());
        return nullptr;
    }
    const auto factor = conversionFactor(*utility, toText(fields[index(MeterField::ReadingUnits)]),
                                         m_options.gasCalorificKwhPerCubicMetre);
    if (!factor) {
        warnings().add(row, [&] { return u"readingUnits: %1, row skipped"_s.arg(factor.error().detail); });
        return nullptr;
    }
    const auto meter = meterOf(row, fields, *utility);
    if (!meter)
        return nullptr;
    // Elements of an unordered_map stay where they are, so that m_lastRoute may point at one.
    return &m_routes.emplace(m_key, Route{*meter, *factor}).first->second;
}

std::optional<std::size_t> MeterRowChecker::meterOf(qint64 row, Fields fields, Utility utility)
{
    const QString externalId = toText(fields[index(MeterField::MeterId)]);
    const QString simsCode = toText(fields[index(MeterField::SimsCode)]);
    std::string id(fields[index(MeterField::MeterId)]);
    id += Divider;
    id += static_cast<char>('0' + static_cast<int>(utility));

    const auto found = m_meterOfId.find(id);
    if (found != m_meterOfId.end()) {
        const MeterRows &meter = m_meters[found->second];
        if (isInAnotherBuilding(row, externalId, simsCode, meter.buildingNumber))
            return std::nullopt;
        return found->second;
    }
    if (m_options.knownBuilding) {
        const auto known = m_options.knownBuilding(externalId, utility);
        if (known && isInAnotherBuilding(row, externalId, simsCode, *known))
            return std::nullopt;
    }
    MeterRows meter;
    meter.externalId = externalId;
    meter.utility = utility;
    meter.buildingNumber = simsCode;
    meter.siteName = toText(fields[index(MeterField::SiteName)]);
    m_meters.push_back(std::move(meter));
    m_meterOfId.emplace(std::move(id), m_meters.size() - 1);
    return m_meters.size() - 1;
}

bool MeterRowChecker::isInAnotherBuilding(qint64 row, const QString &externalId, const QString &simsCode,
                                          const QString &known)
{
    if (simsCode == known)
        return false;
    warnings().add(row, [&] {
        return u"meterId '%1' belongs to building %2, not to simsCode '%3', row skipped"_s.arg(externalId, known,
                                                                                               simsCode);
    });
    return true;
}

} // namespace core
