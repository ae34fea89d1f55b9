#include "bench_expected_data.h"

#include <QByteArray>
#include <QDateTime>
#include <QDir>
#include <QHash>

#include <zlib.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

using namespace core;
using namespace Qt::StringLiterals;

constexpr double NotANumber = std::numeric_limits<double>::quiet_NaN();

namespace {

QByteArray plainName(QByteArray name)
{
    return name.toLower().replace('_', "").replace(' ', "").trimmed();
}

QList<QByteArray> splitFields(const QByteArray &line)
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

// zlib reads plain files too.
class CsvFile
{
public:
    explicit CsvFile(const QString &path)
        : m_file(gzopen(path.toLocal8Bit().constData(), "rb"))
    {
        QList<QByteArray> header;
        if (!next(header))
            return;
        if (header.front().startsWith("\xef\xbb\xbf"))
            header.front().remove(0, 3);
        for (qsizetype i = 0; i < header.size(); ++i)
            m_columns.insert(plainName(header[i]), i);
    }

    bool next(QList<QByteArray> &fields)
    {
        char buffer[16384];
        if (!m_file || !gzgets(m_file.get(), buffer, sizeof buffer))
            return false;
        fields = splitFields(QByteArray(buffer));
        return true;
    }

    qsizetype column(const char *name) const { return m_columns.value(plainName(name), -1); }
    const QHash<QByteArray, qsizetype> &columns() const { return m_columns; }

private:
    struct Close
    {
        void operator()(gzFile file) const { gzclose(file); }
    };
    std::unique_ptr<gzFile_s, Close> m_file;
    QHash<QByteArray, qsizetype> m_columns;
};

// "2021-01-01T05:00:00" or with a blank; what follows the seconds is not looked at. A date costs most, so it is kept.
class TimeReader
{
public:
    qint64 read(const QByteArray &text)
    {
        const QByteArray date = text.left(10);
        if (date != m_date) {
            m_date = date;
            const QDate day = QDate::fromString(QString::fromLatin1(date), Qt::ISODate);
            m_day = day.isValid() ? (day.toJulianDay() - QDate(1970, 1, 1).toJulianDay()) * SecondsPerDay : -1;
        }
        if (m_day < 0)
            return -1;
        return m_day + text.mid(11, 2).toInt() * 3600 + text.mid(14, 2).toInt() * 60 + text.mid(17, 2).toInt();
    }

private:
    QByteArray m_date;
    qint64 m_day = -1;
};

struct RawMeter
{
    QString building;
    Utility utility = Utility::Electricity;
    std::map<qint64, double> values; // by start
};

using RawMeters = std::map<std::pair<QString, Utility>, RawMeter>;

void readMeters(const QString &path, RawMeters &meters)
{
    CsvFile file(path);
    const qsizetype id = file.column("meterId");
    const qsizetype code = file.column("simsCode");
    const qsizetype utility = file.column("utility");
    const qsizetype time = file.column("readingTime");
    const qsizetype value = file.column("readingValue");
    const qsizetype needed = std::max({id, code, utility, time, value});
    if (std::min({id, code, utility, time, value}) < 0)
        return;
    QList<QByteArray> fields;
    TimeReader times;
    while (file.next(fields)) {
        if (fields.size() <= needed)
            continue;
        const auto known = utilityFromName(QString::fromUtf8(fields[utility]));
        const qint64 start = times.read(fields[time]);
        bool ok = false;
        const double number = fields[value].toDouble(&ok);
        if (!known || start < 0 || !ok || !std::isfinite(number))
            continue;
        const QString key = QString::fromUtf8(fields[id]);
        RawMeter &meter = meters[{key, *known}];
        meter.utility = *known;
        meter.building = QString::fromUtf8(fields[code]);
        meter.values[start] = number;
    }
}

std::map<qint64, std::array<double, WeatherQuantityCount>> readWeather(const QString &path)
{
    std::map<qint64, std::array<double, WeatherQuantityCount>> hours;
    CsvFile file(path);
    const qsizetype time = std::max(file.column("date"), file.column("time"));
    if (time < 0)
        return hours;
    std::vector<std::pair<qsizetype, std::size_t>> wanted;
    for (const WeatherQuantityInfo &info : weatherQuantities()) {
        if (const qsizetype column = file.column(info.name); column >= 0)
            wanted.emplace_back(column, static_cast<std::size_t>(info.quantity));
    }
    QList<QByteArray> fields;
    TimeReader times;
    while (file.next(fields)) {
        const qint64 start = fields.size() > time ? times.read(fields[time]) : -1;
        if (start < 0)
            continue;
        auto &row = hours.try_emplace(start - start % SecondsPerHour, WeatherHour::missing()).first->second;
        for (const auto &[column, quantity] : wanted) {
            bool ok = false;
            const double number = column < fields.size() ? fields[column].toDouble(&ok) : 0.0;
            if (ok && std::isfinite(number))
                row[quantity] = number;
        }
    }
    return hours;
}

struct BuildingRow
{
    double area = 0.0;
    std::optional<int> floors;
    std::optional<QDate> built;
};

QHash<QString, BuildingRow> readBuildings(const QString &path)
{
    QHash<QString, BuildingRow> buildings;
    CsvFile file(path);
    const qsizetype number = file.column("buildingNumber");
    const qsizetype area = file.column("grossArea");
    const qsizetype floors = file.column("floorsAboveGround");
    const qsizetype built = file.column("constructionDate");
    QList<QByteArray> fields;
    while (number >= 0 && file.next(fields)) {
        if (fields.size() <= std::max(number, area))
            continue;
        BuildingRow row;
        row.area = area >= 0 ? fields[area].toDouble() : 0.0;
        if (floors >= 0 && floors < fields.size() && !fields[floors].isEmpty())
            row.floors = static_cast<int>(fields[floors].toDouble());
        if (built >= 0 && built < fields.size())
            row.built = QDate::fromString(QString::fromUtf8(fields[built]).left(10), Qt::ISODate);
        if (row.built && !row.built->isValid())
            row.built.reset();
        buildings.insert(QString::fromUtf8(fields[number]), row);
    }
    return buildings;
}

qint64 usualStep(const RawMeter &meter)
{
    std::map<qint64, int> counts;
    for (auto it = meter.values.begin(); std::next(it) != meter.values.end() && counts.size() < 1000; ++it)
        ++counts[std::next(it)->first - it->first];
    const auto most = std::ranges::max_element(counts, {}, [](const auto &entry) { return entry.second; });
    return most == counts.end() ? SecondsPerHour : std::min(most->first, SecondsPerHour);
}

// Hours that lack an interval stay missing.
std::vector<double> hourly(const RawMeter &meter, const HourAxis &axis)
{
    const auto perHour = static_cast<int>(SecondsPerHour / std::max<qint64>(1, usualStep(meter)));
    std::vector<double> sums(axis.size(), 0.0);
    std::vector<int> counts(axis.size(), 0);
    for (const auto &[start, value] : meter.values) {
        const auto index = static_cast<std::size_t>((start - axis.starts.front()) / SecondsPerHour);
        sums[index] += value;
        ++counts[index];
    }
    const bool mean = aggregationOf(meter.utility) == Aggregation::Mean;
    for (std::size_t i = 0; i < sums.size(); ++i) {
        if (counts[i] < perHour)
            sums[i] = NotANumber;
        else if (mean)
            sums[i] /= counts[i];
    }
    return sums;
}

HourAxis axisOf(const RawMeters &meters)
{
    qint64 first = std::numeric_limits<qint64>::max();
    qint64 last = 0;
    for (const auto &[key, meter] : meters) {
        first = std::min(first, meter.values.begin()->first);
        last = std::max(last, meter.values.rbegin()->first);
    }
    HourAxis axis;
    for (qint64 hour = first - first % SecondsPerHour; hour <= last; hour += SecondsPerHour)
        axis.starts.push_back(hour);
    axis.localSeconds = axis.starts;
    return axis;
}

} // namespace

Result<BenchData> readBenchData(const QString &folder)
{
    const QDir dir(folder);
    RawMeters meters;
    for (const QString &name : dir.entryList({u"meter*.csv"_s, u"meter*.csv.gz"_s}, QDir::Files, QDir::Name))
        readMeters(dir.filePath(name), meters);
    if (meters.empty())
        return Error{ErrorCode::NotFound, u"no meter readings in %1"_s.arg(folder)};
    const auto weather = readWeather(dir.filePath(u"weather.csv"_s));
    const auto buildings = readBuildings(dir.filePath(u"building.csv"_s));

    BenchData data;
    data.axis = axisOf(meters);
    for (std::size_t quantity = 0; quantity < WeatherQuantityCount; ++quantity) {
        auto &column = data.weather.columns[quantity];
        column.assign(data.axis.size(), NotANumber);
        for (std::size_t i = 0; i < data.axis.size(); ++i) {
            if (const auto hour = weather.find(data.axis.starts[i]); hour != weather.end())
                column[i] = hour->second[quantity];
        }
    }
    for (const auto &[key, meter] : meters) {
        const BuildingRow row = buildings.value(meter.building);
        if (!(row.area > 0.0))
            continue;
        data.meters[meter.utility].push_back(
            {key.first, meter.utility, row.area, row.floors, row.built, hourly(meter, data.axis)});
    }
    return data;
}
