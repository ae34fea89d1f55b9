#include "readingschart.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ReadingsChart)
};

} // namespace

ChartData chartData(const SensorReadings &readings)
{
    constexpr double SecondsPerHour = 3600.0;
    constexpr core::EpochMilliseconds PerSecond = 1000;
    ChartData data;
    const bool isEnergy = readings.unit == "kWh"_L1;
    data.unit = isEnergy ? u"kW"_s : u"m³/h"_s;
    data.quantity = isEnergy ? Tr::tr("Mean power between readings") : Tr::tr("Mean flow between readings");
    data.intervalSeconds = 1;
    for (qsizetype i = 1; i < readings.readings.size(); ++i) {
        const core::MeasuredReading &measured = readings.readings.at(i);
        const core::EpochMilliseconds before = readings.readings.at(i - 1).reading.at;
        const core::EpochSeconds start = before / PerSecond;
        const core::EpochMilliseconds length = measured.reading.at - before;
        if (length <= 0 || (!data.starts.empty() && start <= data.starts.back()))
            continue; // several within a second cannot be told apart here
        const double hours = static_cast<double>(length) / (static_cast<double>(PerSecond) * SecondsPerHour);
        const bool isShown = measured.consumption && !measured.isGap;
        data.starts.push_back(start);
        data.localSeconds.push_back(readings.localSeconds.at(i - 1));
        data.actual.push_back(isShown ? *measured.consumption / hours : std::numeric_limits<double>::quiet_NaN());
        if (isShown) // only what the daemon calls a gap is one
            data.intervalSeconds = std::max(data.intervalSeconds, length / PerSecond);
    }
    return data;
}

} // namespace app
