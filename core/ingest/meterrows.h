#pragma once

#include "core/ingest/rowchecker.h"
#include "core/model/meter.h"
#include "core/model/utility.h"

#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

namespace core {

//! The good rows of one meter, in the order of the file.
struct MeterRows
{
    QString externalId;
    Utility utility = Utility::Electricity;
    QString buildingNumber;
    QString siteName;    //!< of the first row; may be empty
    qint64 firstRow = 0; //!< 1-based
    SeriesOrder order;
    bool ascending = true; //!< every reading later than the one before
    std::vector<IntervalReading> readings;
};

struct MeterCheckOptions
{
    double gasCalorificKwhPerCubicMetre = 11.2;
    //! The number of the building a meter stands in already, nullopt for a new meter.
    std::function<std::optional<QString>(const QString &externalId, Utility utility)> knownBuilding;
    bool keepReadings = true; //!< false when only the verdicts are wanted
    //! Without keepReadings: sees each good row, as it would be stored, and the place of its meter in meters().
    std::function<void(std::size_t meter, const IntervalReading &reading)> observe;
};

//! Rows of a meter upload. A row costs no allocation unless its meter is new or something is wrong with it.
class MeterRowChecker final : public RowChecker
{
public:
    MeterRowChecker(const SiteZone &zone, MeterCheckOptions options, WarningList &warnings);

    bool check(qint64 row, Fields fields) override;

    //! In the order they first came.
    std::vector<MeterRows> &meters() { return m_meters; }
    const std::vector<MeterRows> &meters() const { return m_meters; }

private:
    //! Where rows with the same meterId, simsCode, utility, siteName and readingUnits go.
    struct Route
    {
        std::size_t meter = 0;
        double factor = 1.0;
    };
    struct TextHash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };

    const Route *routeOf(qint64 row, Fields fields);
    const Route *addRoute(qint64 row, Fields fields);
    std::optional<std::size_t> meterOf(qint64 row, Fields fields, Utility utility);
    bool checkPresent(qint64 row, Fields fields);
    bool isInAnotherBuilding(qint64 row, const QString &externalId, const QString &simsCode, const QString &known);

    const SiteZone m_zone;
    const MeterCheckOptions m_options;
    std::vector<MeterRows> m_meters;
    std::unordered_map<std::string, Route, TextHash, std::equal_to<>> m_routes;
    std::unordered_map<std::string, std::size_t, TextHash, std::equal_to<>> m_meterOfId;
    std::string m_key; //!< reused between rows
    std::string m_lastKey;
    const Route *m_lastRoute = nullptr;
};

} // namespace core
