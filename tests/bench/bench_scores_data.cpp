#include "bench_scores_data.h"

#include "bench_expected_data.h"

#include <QDir>
#include <QFile>
#include <QHash>

#include <zlib.h>

#include <cmath>
#include <limits>
#include <memory>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

constexpr double Missing = std::numeric_limits<double>::quiet_NaN();

QList<QByteArray> fieldsOf(const QByteArray &line)
{
    QList<QByteArray> fields(1);
    bool quoted = false;
    for (const char c : line) {
        if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            fields.append(QByteArray());
        else if (c != '\r' && c != '\n')
            fields.last().append(c);
    }
    return fields;
}

qsizetype columnOf(const QList<QByteArray> &header, const QByteArray &name)
{
    for (qsizetype i = 0; i < header.size(); ++i) {
        if (QByteArray(header[i]).toLower().replace('_', "") == name)
            return i;
    }
    return -1;
}

using Visit = std::function<void(const QList<QByteArray> &header, const QList<QByteArray> &fields)>;

void forEachRow(const QString &path, const Visit &visit)
{
    const std::unique_ptr<gzFile_s, decltype(&gzclose)> file(gzopen(path.toLocal8Bit().constData(), "rb"), &gzclose);
    char buffer[16384];
    QList<QByteArray> header;
    while (file && gzgets(file.get(), buffer, sizeof buffer)) {
        const QList<QByteArray> fields = fieldsOf(QByteArray(buffer));
        if (header.isEmpty())
            header = fields;
        else
            visit(header, fields);
    }
}

QHash<QString, QString> buildingsOfMeters(const QString &folder)
{
    QHash<QString, QString> buildings;
    const QDir dir(folder);
    for (const QString &name : dir.entryList({u"meter*.csv"_s, u"meter*.csv.gz"_s}, QDir::Files)) {
        forEachRow(dir.filePath(name), [&](const auto &header, const auto &fields) {
            const qsizetype meter = columnOf(header, "meterid");
            const qsizetype building = columnOf(header, "simscode");
            if (std::min(meter, building) >= 0 && std::max(meter, building) < fields.size())
                buildings.insert(QString::fromUtf8(fields[meter]), QString::fromUtf8(fields[building]));
        });
    }
    return buildings;
}

QList<PlantedFault> readTruth(const QString &path)
{
    QList<PlantedFault> faults;
    forEachRow(path, [&](const auto &header, const auto &fields) {
        const qsizetype number = columnOf(header, "buildingnumber");
        const qsizetype utility = columnOf(header, "utility");
        const qsizetype fault = columnOf(header, "fault");
        const qsizetype size = columnOf(header, "size");
        if (std::min({number, utility, fault}) < 0 || fields.size() <= std::max({number, utility, fault}))
            return;
        const auto known = utilityFromName(QString::fromUtf8(fields[utility]));
        const QString name = QString::fromUtf8(fields[fault]);
        if (known && !name.isEmpty() && name != "none"_L1)
            faults.append({QString::fromUtf8(fields[number]), *known, name,
                           size >= 0 && size < fields.size() ? fields[size].toDouble() : 0.0});
    });
    return faults;
}

//! Sums the meters of a building; an hour that one of them lacks is missing.
void addMeter(std::vector<HourlySeries> &buildings, HourlySeries meter)
{
    for (HourlySeries &building : buildings) {
        if (building.key != meter.key)
            continue;
        for (std::size_t i = 0; i < meter.values.size(); ++i)
            building.values[i] += meter.values[i];
        return;
    }
    buildings.push_back(std::move(meter));
}

std::vector<double> hourlyValues(const GeneratedMeter &meter, const HourAxis &axis, int intervalSeconds)
{
    const int perHour = static_cast<int>(SecondsPerHour) / intervalSeconds;
    std::vector<double> sums(axis.size(), 0.0);
    std::vector<int> counts(axis.size(), 0);
    for (const IntervalReading &reading : meter.readings) {
        const auto hour = static_cast<std::size_t>((reading.start - axis.starts.front()) / SecondsPerHour);
        sums[hour] += reading.value;
        ++counts[hour];
    }
    for (std::size_t i = 0; i < sums.size(); ++i) {
        if (counts[i] < perHour)
            sums[i] = Missing;
        else if (aggregationOf(meter.utility) == Aggregation::Mean)
            sums[i] /= perHour;
    }
    return sums;
}

} // namespace

Result<ScoredCampus> readScoredCampus(const QString &folder)
{
    Result<BenchData> data = readBenchData(folder);
    if (!data)
        return data.error();
    const QString truth = QDir(folder).filePath(u"truth.csv"_s);
    if (!QFile::exists(truth))
        return Error{ErrorCode::NotFound, u"%1 is missing"_s.arg(truth)};
    const QHash<QString, QString> buildings = buildingsOfMeters(folder);
    ScoredCampus campus;
    campus.name = folder;
    campus.axis = data->axis;
    campus.weather = data->weather;
    for (auto &[utility, meters] : data->meters) {
        for (HourlySeries &meter : meters) {
            meter.key = buildings.value(meter.key);
            addMeter(campus.series[utility], std::move(meter));
        }
    }
    campus.faults = readTruth(truth);
    return campus;
}

ScoredCampus demoCampus(quint64 seed, int buildings, EpochSeconds start, bool faultsFromStart)
{
    CampusRecipe recipe;
    recipe.seed = seed;
    recipe.buildings = buildings;
    recipe.start = start;
    recipe.faultsFromStart = faultsFromStart;
    const GeneratedCampus made = generateCampus(recipe);
    ScoredCampus campus;
    campus.name = u"demo generator, seed %1%2"_s.arg(seed).arg(faultsFromStart ? u", from start"_s : QString());
    for (std::vector<double> &column : campus.weather.columns)
        column.reserve(made.weather.size());
    for (const WeatherHour &hour : made.weather) {
        campus.axis.starts.push_back(hour.start);
        for (std::size_t column = 0; column < WeatherQuantityCount; ++column)
            campus.weather.columns[column].push_back(hour.values[column]);
    }
    campus.axis.localSeconds = campus.axis.starts;
    QHash<QString, Building> byNumber;
    for (const Building &building : made.buildings)
        byNumber.insert(building.number, building);
    for (const GeneratedMeter &meter : made.meters) {
        const Building building = byNumber.value(meter.buildingNumber);
        campus.series[meter.utility].push_back(
            {building.number, meter.utility, building.grossAreaSquareFeet.value_or(1.0), building.floorsAboveGround,
             building.constructionDate, hourlyValues(meter, campus.axis, recipe.intervalSeconds)});
    }
    campus.faults = made.faults;
    return campus;
}
