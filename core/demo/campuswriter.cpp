#include "democampus.h"

#include <QDir>
#include <QSaveFile>

#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QByteArray number(double value)
{
    return std::isfinite(value) ? QByteArray::number(value, 'g', 12) : QByteArray();
}

template<typename T>
QByteArray optional(const std::optional<T> &value)
{
    return value ? QByteArray::number(*value) : QByteArray();
}

QByteArray coordinate(const std::optional<double> &degrees)
{
    return degrees ? QByteArray::number(*degrees, 'f', 6) : QByteArray();
}

Result<void> save(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return Error{ErrorCode::Storage, u"%1 cannot be written: %2"_s.arg(path, file.errorString())};
    return {};
}

QByteArray buildingCsv(const QList<Building> &buildings)
{
    QByteArray csv = "buildingNumber,buildingName,formalName,campusName,address,city,state,postalCode,county,grossArea,"
                     "floorsAboveGround,floorsBelowGround,constructionDate,latitude,longitude\n";
    for (const Building &building : buildings) {
        const QList<QByteArray> fields{building.number.toUtf8(),
                                       building.name.toUtf8(),
                                       building.formalName.toUtf8(),
                                       building.campusName.toUtf8(),
                                       building.address.toUtf8(),
                                       building.city.toUtf8(),
                                       building.state.toUtf8(),
                                       building.postalCode.toUtf8(),
                                       building.county.toUtf8(),
                                       number(building.grossAreaSquareFeet.value_or(std::nan(""))),
                                       optional(building.floorsAboveGround),
                                       optional(building.floorsBelowGround),
                                       building.constructionDate.value_or(QDate()).toString(Qt::ISODate).toUtf8(),
                                       coordinate(building.latitude),
                                       coordinate(building.longitude)};
        csv += fields.join(',') + '\n';
    }
    return csv;
}

QByteArray weatherCsv(const std::vector<WeatherHour> &weather, const SiteZone &zone)
{
    QByteArray csv = "date";
    for (const WeatherQuantityInfo &info : weatherQuantities())
        csv += ',' + QByteArray(info.name);
    csv += '\n';
    for (const WeatherHour &hour : weather) {
        csv += zone.format(hour.start).toUtf8();
        for (const WeatherQuantityInfo &info : weatherQuantities())
            csv += ',' + number(hour.value(info.quantity));
        csv += '\n';
    }
    return csv;
}

QByteArray meterCsv(const GeneratedCampus &campus, const SiteZone &zone)
{
    QHash<QString, QByteArray> names;
    for (const Building &building : campus.buildings)
        names.insert(building.number, building.name.toUtf8());
    QByteArray csv = "meterId,siteName,simsCode,utility,readingTime,readingValue,readingUnits\n";
    for (const GeneratedMeter &meter : campus.meters) {
        const QByteArray head = meter.externalId.toUtf8() + ',' + names.value(meter.buildingNumber) + ','
                                + meter.buildingNumber.toUtf8() + ',' + utilityName(meter.utility).toUtf8() + ',';
        const QByteArray tail = ',' + canonicalUnit(meter.utility).toUtf8() + '\n';
        for (const IntervalReading &reading : meter.readings)
            csv += head + zone.format(reading.start).toUtf8() + ',' + number(reading.value) + tail;
    }
    return csv;
}

QByteArray truthCsv(const QList<PlantedFault> &faults)
{
    QByteArray csv = "buildingnumber,utility,fault,size\n";
    for (const PlantedFault &fault : faults) {
        csv += fault.buildingNumber.toUtf8() + ',' + utilityName(fault.utility).toUtf8() + ',' + fault.fault.toUtf8()
               + ',' + QByteArray::number(fault.size, 'f', 3) + '\n';
    }
    return csv;
}

} // namespace

Result<void> writeCampus(const GeneratedCampus &campus, const SiteZone &zone, const QString &folder)
{
    if (!QDir().mkpath(folder))
        return Error{ErrorCode::Storage, u"The folder %1 cannot be made"_s.arg(folder)};
    const QDir directory(folder);
    const std::array<std::pair<QString, QByteArray>, 4> files{{
        {u"building.csv"_s, buildingCsv(campus.buildings)},
        {u"weather.csv"_s, weatherCsv(campus.weather, zone)},
        {u"meter.csv"_s, meterCsv(campus, zone)},
        {u"truth.csv"_s, truthCsv(campus.faults)},
    }};
    for (const auto &[name, content] : files) {
        if (const Result<void> saved = save(directory.filePath(name), content); !saved)
            return saved.error();
    }
    return {};
}

} // namespace core
