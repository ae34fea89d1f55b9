#include "appliancelabels.h"

#include "core/appliance/powergrid.h"
#include "core/appliance/sequenceguess.h"

#include <QDateTime>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

static QByteArray utc(EpochMilliseconds at)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss"_s).toLatin1();
}

Result<QByteArray> ApplianceLabelsApi::rowsOf(const Sequence &peak) const
{
    constexpr EpochMilliseconds Before = 3'600'000; // for the interval of the peak's first reading
    const auto readings = m_readings.readings(peak.sensorId, {peak.from - Before, peak.to + 1});
    if (!readings)
        return readings.error();
    const std::vector<PowerSample> samples = powerWithin(peak, *readings);
    const auto watts = onPowerGrid(samples);
    if (!watts)
        return QByteArray(); // too short to learn from
    const QByteArray start =
        peak.correctedDevice.toLatin1() + ',' + QByteArray::number(peak.sensorId) + ",peak " + utc(peak.from) + ',';
    QByteArray rows;
    EpochMilliseconds at = samples.front().at;
    for (const float power : *watts) {
        rows += start + utc(at) + ',' + QByteArray::number(static_cast<double>(power), 'f', 1) + '\n';
        at += GridStep;
    }
    return rows;
}

Result<Reply> ApplianceLabelsApi::get() const
{
    Reply reply;
    reply.contentType = "text/csv; charset=utf-8";
    reply.headers.emplaceBack("Content-Disposition", "attachment; filename=\"appliance-labels.csv\"");
    reply.headers.emplaceBack("Cache-Control", "no-store");
    reply.body = "class,device_id,date,timestamp,power_w\n";
    int left = MostPeaks;
    for (const SensorPtr &sensor : m_sensors.all()) {
        const auto peaks = m_sequences.sequences(sensor->id, SequenceKind::Peak, {});
        if (!peaks)
            return peaks.error();
        for (auto peak = peaks->crbegin(); peak != peaks->crend() && left > 0; ++peak) {
            if (peak->correctedDevice.isEmpty())
                continue;
            const auto rows = rowsOf(*peak);
            if (!rows)
                return rows.error();
            reply.body += *rows;
            --left;
        }
    }
    return reply;
}

} // namespace server
