// Whatever is imported and undone in whatever order, the store is what the imports that are left would have made of an
// empty one.
#include "core/storage/meterinterval.h"
#include "storagefixture.h"

#include <map>
#include <random>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

//! What one upload says; imported as one batch of its kind.
struct Upload
{
    ImportKind kind = ImportKind::Meter;
    std::map<QString, std::vector<IntervalReading>> meters;
    std::vector<WeatherHour> weather;
    std::vector<Building> buildings;
};

class Generator
{
public:
    explicit Generator(quint32 seed)
        : m_random(seed)
    {
    }

    int below(int limit) { return static_cast<int>(m_random() % static_cast<quint32>(limit)); }

    Upload upload()
    {
        Upload upload;
        const int kind = below(6);
        upload.kind = kind == 0 ? ImportKind::Weather : kind == 1 ? ImportKind::Building : ImportKind::Meter;
        if (upload.kind == ImportKind::Weather)
            upload.weather = weather();
        if (upload.kind == ImportKind::Building)
            upload.buildings = buildings();
        for (int i = below(3); upload.kind == ImportKind::Meter && i >= 0; --i)
            upload.meters[u"M%1"_s.arg(below(5))] = readings();
        return upload;
    }

private:
    // Few values and a span of days around a change of clocks, so that claims often meet, equal and different.
    std::vector<IntervalReading> readings()
    {
        std::vector<IntervalReading> sorted;
        const EpochSeconds from = 1'761'350'400 + below(200) * 900;
        const int step = below(4) == 0 ? 3600 : 900;
        const int count = 1 + below(150);
        for (int i = 0; i < count; ++i) {
            if (below(5) > 0)
                sorted.push_back({from + i * step, static_cast<double>(below(3))});
        }
        if (sorted.empty())
            sorted.push_back({from, 1.0});
        return sorted;
    }

    std::vector<WeatherHour> weather()
    {
        std::vector<WeatherHour> hours;
        const int first = below(20);
        for (int i = first; i < first + 1 + below(20); ++i) {
            WeatherHour hour;
            hour.start = i * SecondsPerHour;
            for (std::size_t column = 0; column < 3; ++column) {
                if (below(2) == 0)
                    hour.values[column] = below(3);
            }
            hours.push_back(hour);
        }
        return hours;
    }

    std::vector<Building> buildings()
    {
        std::vector<Building> list;
        for (int i = below(4); i >= 0; --i) {
            Building building;
            building.number = QString::number(below(4));
            building.name = below(2) == 0 ? QString() : u"Hall %1"_s.arg(below(3));
            building.city = below(2) == 0 ? QString() : u"City %1"_s.arg(below(3));
            if (below(2) == 0)
                building.grossAreaSquareFeet = 1000.0 + below(3);
            list.push_back(building);
        }
        return list;
    }

    std::mt19937 m_random;
};

qint64 import(StorageFixture &store, const Upload &upload)
{
    auto transaction = store.begin();
    const qint64 batch = store.createBatch(transaction, upload.kind);
    for (const auto &[name, sorted] : upload.meters) {
        // Each meter in a building of its own; some of them are described by uploads, some never.
        const qint64 building =
            must(store.buildings.ensure(transaction, name.mid(1), u"Building "_s + name.mid(1), nullptr));
        const Meter meter = must(
            store.meters.ensure(transaction, name, Utility::Steam, building, usualInterval(sorted).value_or(3600)));
        must(store.readings.merge(transaction, store.zone, batch, meter.id, sorted));
        must(store.meters.learnInterval(transaction, meter, sorted));
    }
    must(store.weather.merge(transaction, batch, upload.weather));
    for (const Building &building : upload.buildings)
        must(store.buildings.claim(transaction, batch, building));
    must(transaction.commit());
    return batch;
}

QString number(double value)
{
    return QString::number(value, 'g', 17);
}

//! All that can be read from the store, without the ids it gave.
QStringList contents(const StorageFixture &store)
{
    QStringList lines{u"count %1"_s.arg(must(store.readings.count())),
                      u"weather %1"_s.arg(must(store.weather.count()))};
    std::map<qint64, QString> numbers;
    for (Building building : must(store.buildings.all())) {
        numbers[std::exchange(building.id, 0)] = building.number;
        lines.append(u"building %1 %2 %3 %4"_s.arg(building.number, building.name, building.city)
                         .arg(building.grossAreaSquareFeet.value_or(0.0)));
    }
    QStringList ofMeters;
    for (const Meter &meter : must(store.meters.all())) {
        const QString name = u"meter %1 in %2 "_s.arg(meter.externalId, numbers.at(meter.buildingId));
        const auto extent = must(store.readings.extent(meter.id));
        ofMeters.append(name + u"%1 %2"_s.arg(extent->from).arg(extent->to));
        for (const IntervalReading &reading : must(store.readings.readings(meter.id, TimeRange::all())))
            ofMeters.append(name + u"%1 = %2"_s.arg(reading.start).arg(reading.value));
        for (const HourRollup &hour : must(store.readings.hours(meter.id, TimeRange::all())))
            ofMeters.append(name + u"hour %1 = %2 (%3)"_s.arg(hour.start).arg(number(hour.sum)).arg(hour.count));
    }
    ofMeters.sort(); // the order of ids depends on what came first
    for (const WeatherHour &hour : must(store.weather.hours(TimeRange::all()))) {
        QStringList values;
        for (const double value : hour.values)
            values.append(number(value));
        lines.append(u"weather %1 %2"_s.arg(hour.start).arg(values.join(u' ')));
    }
    const auto extent = must(store.weather.extent());
    lines.append(extent ? u"weather from %1 to %2"_s.arg(extent->from).arg(extent->to) : u"no weather"_s);
    return lines + ofMeters;
}

} // namespace

class TestUndo : public QObject
{
    Q_OBJECT

    static QStringList madeFresh(const QByteArray &zone, const std::map<qint64, Upload> &live)
    {
        StorageFixture fresh;
        fresh.zone = must(SiteZone::create(zone));
        for (const auto &[batch, upload] : live)
            import(fresh, upload);
        return contents(fresh);
    }

private slots:
    void storeIsWhatTheLeftImportsMake_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<quint32>("seed");
        const QList<QByteArray> zones{"UTC", "Europe/Berlin", "Asia/Kathmandu", "Australia/Lord_Howe"};
        for (quint32 seed = 1; seed <= 12; ++seed) {
            const QByteArray &zone = zones.at(static_cast<qsizetype>(seed) % zones.size());
            QTest::addRow("seed %u, %s", seed, zone.constData()) << zone << seed;
        }
    }

    void storeIsWhatTheLeftImportsMake()
    {
        QFETCH(QByteArray, zone);
        QFETCH(quint32, seed);
        Generator generator(seed);
        StorageFixture store;
        store.zone = must(SiteZone::create(zone));
        std::map<qint64, Upload> live;
        for (int step = 0; step < 24; ++step) {
            const Upload upload = generator.upload();
            live[import(store, upload)] = upload;
            while (!live.empty() && generator.below(5) < 2) {
                const auto victim = std::next(live.begin(), generator.below(static_cast<int>(live.size())));
                store.undo(victim->first);
                live.erase(victim);
            }
            if (step % 6 == 5)
                QCOMPARE(contents(store), madeFresh(zone, live));
        }
        while (!live.empty()) {
            const auto victim = std::next(live.begin(), generator.below(static_cast<int>(live.size())));
            store.undo(victim->first);
            live.erase(victim);
            if (live.size() % 3 == 0)
                QCOMPARE(contents(store), madeFresh(zone, live));
        }
        QCOMPARE(contents(store), (QStringList{u"count 0"_s, u"weather 0"_s, u"no weather"_s}));
    }
};

QTEST_GUILESS_MAIN(TestUndo)

#include "tst_undo.moc"
