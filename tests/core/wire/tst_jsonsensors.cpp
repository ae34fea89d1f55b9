#include "core/wire/jsonsensors.h"

#include <QJsonArray>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class TestJsonSensors : public QObject
{
    Q_OBJECT

    static SensorOverview busySensor()
    {
        SensorOverview overview;
        Sensor &sensor = overview.sensor;
        sensor.externalId = u"roof"_s;
        sensor.name = u"Roof"_s;
        sensor.kind = SensorKind::AnalogElectricity;
        sensor.buildingNumber = u"7"_s;
        sensor.ownerId = 3;
        sensor.ownerName = u"ada"_s;
        sensor.hasSecret = true;
        sensor.script = u"run"_s;
        sensor.scriptId = 4;
        sensor.scriptAcceptedAt = 1'700'000'000;
        sensor.rotationPerKwh = 75;
        sensor.limitPerMinute = 0.25;
        sensor.createdAt = 1'600'000'000;
        sensor.retiredAt = 1'710'000'000;
        overview.health = SensorHealth::Retired;
        overview.lastReading = CounterReading{1'700'000'000'250, 17.5, 350.0, 2.0};
        overview.ageSeconds = 12;
        overview.quarantined = 2;
        overview.tokenExpiresAt = 1'700'003'600;
        return overview;
    }

private slots:
    void sensorsSurviveTheRoundTrip()
    {
        const SensorOverview sent = busySensor();
        const auto list =
            wire::sensorsFromJson(wire::toJson(QList<SensorOverview>{sent}, *SiteZone::create("Asia/Tokyo")));
        QVERIFY2(list, list ? "" : qPrintable(list.error().detail));
        QCOMPARE(list->size(), 1);
        const SensorOverview &read = list->first();
        QCOMPARE(wire::toJson(read), wire::toJson(sent));
        QCOMPARE(read.lastReading, sent.lastReading);
        QCOMPARE(read.sensor.scriptAcceptedAt, sent.sensor.scriptAcceptedAt);
        QCOMPARE(read.tokenExpiresAt, sent.tokenExpiresAt);
    }

    void saysNullForWhatIsNotThere()
    {
        SensorOverview bare;
        bare.sensor.externalId = u"tap"_s;
        bare.sensor.buildingNumber = u"1"_s;
        bare.sensor.kind = SensorKind::Water;
        const QJsonObject json = wire::toJson(bare);
        for (const auto &field : {u"name"_s, u"utility"_s, u"owner"_s, u"ownerId"_s, u"lastReading"_s, u"ageSeconds"_s,
                                  u"script"_s, u"rotationPerKwh"_s, u"limitPerMinute"_s, u"retiredAtUtc"_s})
            QVERIFY2(json.contains(field) && json.value(field).isNull(), qPrintable(field));
        const auto read = wire::sensorFromJson(json);
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QVERIFY(!read->lastReading && !read->sensor.ownerId && read->sensor.script.isEmpty());
    }

    void readingsSurviveTheRoundTrip()
    {
        const std::vector<MeasuredReading> sent{
            {{1'700'000'000'000, 1.0, {}, {}}, 0, {}, IntervalQuality::First, false},
            {{1'700'000'060'007, 1.1, 5.0, 0.0}, 0, 0.1, IntervalQuality::Gap, true}};
        const QJsonObject json = wire::toJson(sent, SensorKind::Gas);
        QCOMPARE(json[u"unit"_s].toString(), u"m3"_s);
        QCOMPARE(json[u"readings"_s][1][u"timestampUtc"_s].toString(), u"2023-11-14T22:14:20.007Z"_s);
        const auto read = wire::sensorReadingsFromJson(json);
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read->size(), 2);
        for (qsizetype i = 0; i < 2; ++i) {
            const MeasuredReading &one = sent.at(static_cast<std::size_t>(i));
            QCOMPARE(read->at(i).reading, one.reading);
            QCOMPARE(read->at(i).consumption, one.consumption);
            QCOMPARE(read->at(i).quality, one.quality);
            QCOMPARE(read->at(i).isGap, one.isGap);
        }
    }

    void writesTimes_data()
    {
        QTest::addColumn<qint64>("at");
        QTest::addColumn<QString>("text");
        QTest::newRow("whole second") << qint64(1'700'000'000'000) << u"2023-11-14T22:13:20Z"_s;
        QTest::newRow("milliseconds") << qint64(1'700'000'000'007) << u"2023-11-14T22:13:20.007Z"_s;
        QTest::newRow("before 1970") << qint64(-1) << u"1969-12-31T23:59:59.999Z"_s;
    }

    void writesTimes()
    {
        QFETCH(qint64, at);
        QTEST(wire::formatUtcMilliseconds(at), "text");
    }

    void tellsHowASensorFares_data()
    {
        QTest::addColumn<qint64>("age"); // milliseconds; -1: it never sent
        QTest::addColumn<qint64>("period");
        QTest::addColumn<bool>("retired");
        QTest::addColumn<SensorHealth>("health");
        const auto row = [](const char *name, qint64 age, qint64 period, bool retired, SensorHealth health) {
            QTest::newRow(name) << age << period << retired << health;
        };
        constexpr qint64 Minute = 60'000;
        row("never sent", -1, 0, false, SensorHealth::Waiting);
        row("retired", 0, 0, true, SensorHealth::Retired);
        row("now", 0, 15'000, false, SensorHealth::Live);
        row("less than five minutes", 5 * Minute - 1, 15'000, false, SensorHealth::Live);
        row("five minutes", 5 * Minute, 15'000, false, SensorHealth::Late);
        row("less than four long periods", 60 * Minute - 1, 15 * Minute, false, SensorHealth::Live);
        row("four long periods", 60 * Minute, 15 * Minute, false, SensorHealth::Late);
        row("a day, however long the period", 1440 * Minute, 1440 * Minute, false, SensorHealth::Silent);
        row("ahead of our clock", -5000, 15'000, false, SensorHealth::Live);
    }

    void tellsHowASensorFares()
    {
        QFETCH(qint64, age);
        QFETCH(qint64, period);
        QFETCH(bool, retired);
        constexpr EpochSeconds Now = 1'700'000'000;
        Sensor sensor;
        if (retired)
            sensor.retiredAt = Now;
        std::optional<CounterReading> last;
        if (age != -1)
            last = CounterReading{Now * 1000 - age, 1.0, {}, {}};
        QTEST(healthOf(sensor, last, period ? std::optional(period) : std::nullopt, Now), "health");
    }
};

QTEST_GUILESS_MAIN(TestJsonSensors)

#include "tst_jsonsensors.moc"
