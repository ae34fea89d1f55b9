#pragma once

#include "core/base/result.h"
#include "core/model/building.h"
#include "core/model/meter.h"
#include "core/model/sitezone.h"
#include "core/model/weather.h"

#include <QList>
#include <QString>

#include <vector>

namespace core {

//! A fault the generator put in, as truth for benchmarks.
struct PlantedFault
{
    QString buildingNumber;
    Utility utility = Utility::Electricity;
    QString
        fault; //!< "night_setback_lost", "step_change", "stuck_meter", "spikes", "weather_sensitive", "constant_excess"
    double size = 0.0; //!< relative, 0.35..0.9
};

struct CampusRecipe
{
    quint64 seed = 1;
    int buildings = 40;
    int campuses = 2;
    int days = 61;
    int intervalSeconds = 900;
    double faultShare = 0.12; //!< of the meters
    EpochSeconds start = 0;   //!< local midnight of the first day in `zone`
    SiteZone zone = SiteZone::utc();
    QList<Utility> utilities = usualUtilities();
    bool faultsFromStart = false; //!< faults act over all days, so that no earlier day shows the meter sound

    //! The six of the demo campus. (Out of line: GCC 12 warns of an inlined list.)
    static QList<Utility> usualUtilities();
};

struct GeneratedMeter
{
    QString externalId;
    QString buildingNumber;
    Utility utility = Utility::Electricity;
    std::vector<IntervalReading> readings;
};

struct GeneratedCampus
{
    QList<Building> buildings;
    std::vector<WeatherHour> weather;
    std::vector<GeneratedMeter> meters;
    QList<PlantedFault> faults;
};

//! Simulated, and labelled so wherever it shows. The same recipe gives the same campus on every machine.
GeneratedCampus generateCampus(const CampusRecipe &recipe);

//! building.csv, weather.csv, meter.csv and truth.csv in the upload schema.
Result<void> writeCampus(const GeneratedCampus &campus, const SiteZone &zone, const QString &folder);

} // namespace core
