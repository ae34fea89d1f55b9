#include "sensorreadingscommand.h"

#include "server/api/sensorlist.h"
#include "server/daemon/optionparser.h"
#include "server/daemon/sensorcalls.h"

#include <cstdio>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

static Result<QStringList> wantedSensors(ApiCaller &caller, const QStringList &named)
{
    if (!named.isEmpty())
        return named;
    const auto sensors = allSensors(caller);
    if (!sensors)
        return sensors.error();
    QStringList ids;
    for (const SensorOverview &one : *sensors)
        ids.append(one.sensor.externalId);
    return ids;
}

static Result<void> writeOut(QByteArrayView bytes)
{
    if (std::fwrite(bytes.data(), 1, static_cast<std::size_t>(bytes.size()), stdout)
        != static_cast<std::size_t>(bytes.size()))
        return Error{ErrorCode::Storage, u"the output cannot be written"_s};
    return {};
}

// Sensor by sensor, so that the readings of one at a time are in memory.
static Result<void> writeReadings(ApiCaller &caller, const QStringList &ids, const QUrlQuery &query)
{
    bool begun = false;
    for (const QString &id : ids) {
        const auto csv = caller.callForText({"GET", SensorsPath + u"/%1/readings"_s.arg(apiSegment(id)), query, {}});
        if (!csv)
            return csv.error();
        const qsizetype skipped = begun ? ReadingsHeader.size() : 0; // one header line for all
        if (auto written = writeOut(QByteArrayView(*csv).sliced(skipped)); !written)
            return written;
        begun = true;
    }
    return begun ? Result<void>() : writeOut(ReadingsHeader);
}

Result<QString> printSensorReadings(const QStringList &arguments)
{
    OptionParser parser(u"Prints the readings of one sensor, or of all, with what was used in between."_s);
    const QCommandLineOption format(u"format"_s, u"csv, the default."_s, u"format"_s, u"csv"_s);
    const QCommandLineOption start(u"start"_s, u"From this date or time of the site on."_s, u"time"_s);
    const QCommandLineOption end(u"end"_s, u"Until this date, all of it, or before this time."_s, u"time"_s);
    const QCommandLineOption quarantined(u"quarantined"_s, u"Also readings that are held back."_s);
    parser->addOptions({format, start, end, quarantined});
    parser->addPositionalArgument(u"id"_s, u"the sensor (default: all)"_s, u"[id]"_s);
    const auto config = parser.parseWithFolder(arguments);
    if (!config)
        return config.error();
    if (parser->value(format) != "csv"_L1)
        return wrongUse(u"--format must be csv, not '%1'"_s.arg(parser->value(format)));
    if (parser->positionalArguments().size() > 1)
        return wrongUse(u"sensor readings takes one sensor, or none for all"_s);
    QUrlQuery query{{u"format"_s, u"csv"_s}};
    for (const QCommandLineOption &bound : {start, end}) {
        if (parser->isSet(bound))
            query.addQueryItem(bound.names().first(), parser->value(bound));
    }
    if (parser->isSet(quarantined))
        query.addQueryItem(u"quarantined"_s, u"true"_s);
    auto caller = ApiCaller::on(*config);
    if (!caller)
        return caller.error();
    const auto ids = wantedSensors(*caller, parser->positionalArguments());
    if (!ids)
        return ids.error();
    if (const auto written = writeReadings(*caller, *ids, query); !written)
        return written.error();
    return QString();
}

} // namespace server
