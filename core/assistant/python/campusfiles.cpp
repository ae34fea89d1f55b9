#include "campusfiles.h"

#include "core/assistant/python/sandbox.h"
#include "core/campus/hourlyresult.h"
#include "core/storage/weatherstore.h"
#include "core/wire/json.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <bit>
#include <limits>
#include <map>
#include <span>
#include <vector>

using namespace Qt::StringLiterals;

namespace core {

static_assert(std::endian::native == std::endian::little, "the files say so to their reader");

static constexpr TimeRange AllTimes{std::numeric_limits<EpochSeconds>::min() / 2,
                                    std::numeric_limits<EpochSeconds>::max() / 2};

//! Whoever sees the file sees all of it.
static Result<void> writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path + u".part"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.flush())
        return Error{ErrorCode::Storage, u"%1: %2"_s.arg(file.fileName(), file.errorString())};
    file.close();
    if (const auto shared = Sandbox::share(file.fileName()); !shared)
        return shared.error();
    if (!file.rename(path))
        return Error{ErrorCode::Storage, u"%1: %2"_s.arg(path, file.errorString())};
    return {};
}

template<typename T>
static void append(QByteArray &bytes, std::span<const T> values)
{
    static_assert(sizeof(T) == 8);
    bytes.append(reinterpret_cast<const char *>(values.data()), static_cast<qsizetype>(values.size_bytes()));
}

static QJsonObject describe(const Snapshot &snapshot)
{
    QJsonObject units;
    for (const Utility utility : AllUtilities)
        units.insert(utilityName(utility), canonicalUnit(utility));
    QJsonObject weather;
    for (const WeatherQuantityInfo &quantity : weatherQuantities())
        weather.insert(QLatin1StringView(quantity.name), QString::fromUtf8(quantity.unit));
    return {{u"zone"_s, QString::fromLatin1(snapshot.zone.id())},
            {u"simulated"_s, snapshot.simulated},
            {u"computedAt"_s, snapshot.computedAt == 0 ? QJsonValue() : snapshot.zone.format(snapshot.computedAt)},
            {u"units"_s, units},
            {u"weather"_s, weather}};
}

static Result<QByteArray> weatherColumns(Database &database)
{
    const auto hours = WeatherStore(database).hours(TimeRange::all());
    if (!hours)
        return hours.error();
    QByteArray bytes;
    std::vector<EpochSeconds> starts;
    for (const WeatherHour &hour : *hours)
        starts.push_back(hour.start);
    append<EpochSeconds>(bytes, starts);
    // In the order of their names, as a JSON object has them.
    std::map<QLatin1StringView, WeatherQuantity> byName;
    for (const WeatherQuantityInfo &info : weatherQuantities())
        byName.emplace(QLatin1StringView(info.name), info.quantity);
    for (const auto &[name, quantity] : byName) {
        std::vector<double> column;
        column.reserve(hours->size());
        for (const WeatherHour &hour : *hours)
            column.push_back(hour.value(quantity));
        append<double>(bytes, column);
    }
    return bytes;
}

CampusFiles::CampusFiles(CampusService &campus, std::shared_ptr<const Snapshot> snapshot, QString path,
                         qint64 seriesBytes)
    : m_campus(campus)
    , m_snapshot(std::move(snapshot))
    , m_path(std::move(path))
    , m_seriesBytes(seriesBytes)
{
}

CampusFiles::~CampusFiles()
{
    QDir(m_path).removeRecursively();
}

Result<std::shared_ptr<CampusFiles>> CampusFiles::write(CampusService &campus, std::shared_ptr<const Snapshot> snapshot,
                                                        const QString &path, qint64 seriesBytes)
{
    std::shared_ptr<CampusFiles> files(new CampusFiles(campus, std::move(snapshot), path, seriesBytes));
    if (!QDir().mkpath(path))
        return Error{ErrorCode::Storage, u"%1 cannot be made"_s.arg(path)};
    if (const auto shared = Sandbox::share(path); !shared)
        return shared.error();
    if (const auto written = files->writeTables(); !written)
        return written.error();
    return files;
}

Result<void> CampusFiles::writeTables() const
{
    QJsonArray buildings;
    for (const Building &building : m_snapshot->buildings) {
        if (const auto detail = m_snapshot->detail(building.number))
            buildings.append(wire::toJson(*detail, m_snapshot->zone));
    }
    const auto weather = weatherColumns(m_campus.database());
    if (!weather)
        return weather.error();
    const QList<std::pair<QString, QByteArray>> files{
        {u"site.json"_s, QJsonDocument(describe(*m_snapshot)).toJson()},
        {u"buildings.json"_s, QJsonDocument(buildings).toJson(QJsonDocument::Compact)},
        {u"weather.bin"_s, *weather}};
    for (const auto &[name, content] : files) {
        if (const auto written = writeFile(m_path + u'/' + name, content); !written)
            return written.error();
    }
    return {};
}

Result<QString> CampusFiles::series(const QString &buildingNumber, const QString &utilityText)
{
    const auto index = m_snapshot->indexByNumber.constFind(buildingNumber);
    if (index == m_snapshot->indexByNumber.constEnd())
        return Error{ErrorCode::InvalidArgument,
                     u"there is no building %1; data.buildings.buildingNumber lists them"_s.arg(buildingNumber)};
    const auto utility = utilityFromName(utilityText);
    if (!utility)
        return Error{ErrorCode::InvalidArgument,
                     u"there is no utility %1; there are %2"_s.arg(utilityText, utilityNames().join(u", "_s))};
    const Building &building = m_snapshot->buildings.at(*index);
    // Not by its number, which may hold any character.
    const QString name = u"%1-%2.bin"_s.arg(building.id).arg(static_cast<int>(*utility));
    const std::scoped_lock lock(m_mutex);
    if (m_series.contains(name))
        return name;
    const auto bytes = hoursOf(building, *utility);
    if (!bytes)
        return bytes.error();
    if (m_bytes + bytes->size() > m_seriesBytes) {
        for (const QString &old : std::as_const(m_series))
            QFile::remove(m_path + u'/' + old);
        m_series.clear();
        m_bytes = 0;
    }
    if (const auto written = writeFile(m_path + u'/' + name, *bytes); !written)
        return written.error();
    m_series.insert(name);
    m_bytes += bytes->size();
    return name;
}

Result<QByteArray> CampusFiles::hoursOf(const Building &building, Utility utility) const
{
    Database &database = m_campus.database();
    const auto meters = metersOf(database, building.id, utility);
    if (!meters)
        return meters.error();
    if (meters->isEmpty())
        return Error{ErrorCode::InvalidArgument,
                     u"building %1 has no meter of %2"_s.arg(building.number, utilityName(utility))};
    const auto hours = loadHourlyResult(database, m_snapshot->zone, *meters, building.id, utility, AllTimes);
    if (!hours)
        return hours.error();
    QByteArray bytes;
    append<EpochSeconds>(bytes, hours->axis.starts);
    append<double>(bytes, hours->actual);
    append<double>(bytes, hours->expected);
    append<double>(bytes, hours->coverage);
    return bytes;
}

} // namespace core
