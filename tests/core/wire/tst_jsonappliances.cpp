#include "core/wire/jsonappliances.h"

#include <QJsonArray>
#include <QTest>

#include <cmath>
#include <limits>

using namespace core;
using namespace Qt::StringLiterals;

class TestJsonAppliances : public QObject
{
    Q_OBJECT

private slots:
    void readsTimes_data()
    {
        QTest::addColumn<QByteArray>("timestamp");
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<qint64>("milliseconds");
        QTest::newRow("milliseconds") << QByteArray("1700000000123") << QByteArray("UTC") << 1'700'000'000'123LL;
        QTest::newRow("seconds") << QByteArray("1700000000") << QByteArray("UTC") << 1'700'000'000'000LL;
        QTest::newRow("parts of a second") << QByteArray("1700000000.25") << QByteArray("UTC") << 1'700'000'000'250LL;
        QTest::newRow("before 1970") << QByteArray("-60") << QByteArray("UTC") << -60'000LL;
        QTest::newRow("a number as text") << QByteArray("\"1700000000\"") << QByteArray("UTC") << 1'700'000'000'000LL;
        QTest::newRow("UTC") << QByteArray("\"2023-11-14T22:13:20Z\"") << QByteArray("Europe/Berlin")
                             << 1'700'000'000'000LL;
        QTest::newRow("an offset") << QByteArray("\"2023-11-14T22:13:20+01:00\"") << QByteArray("UTC")
                                   << 1'699'996'400'000LL;
        QTest::newRow("site-local") << QByteArray("\"2023-11-14T23:13:20\"") << QByteArray("Europe/Berlin")
                                    << 1'700'000'000'000LL;
    }

    void readsTimes()
    {
        QFETCH(QByteArray, timestamp);
        QFETCH(QByteArray, zone);
        QFETCH(qint64, milliseconds);
        const auto site = SiteZone::create(zone);
        QVERIFY(site);
        const auto request = wire::classifyRequestFromJson(
            R"({"sensor_id":"k","data":[{"timestamp":)" + timestamp + R"(,"power":1}]})", *site);
        QVERIFY2(request, request ? "" : qPrintable(request.error().detail));
        QCOMPARE(request->power.size(), 1U);
        QCOMPARE(request->power.front().at, milliseconds);
    }

    void refusesTimes_data()
    {
        QTest::addColumn<QByteArray>("timestamp");
        QTest::newRow("null") << QByteArray("null");
        QTest::newRow("words") << QByteArray("\"noon\"");
        QTest::newRow("no such day") << QByteArray("\"2025-02-30T00:00:00Z\"");
        QTest::newRow("skipped in spring") << QByteArray("\"2025-03-30T02:30:00\"");
        QTest::newRow("beyond numbers") << QByteArray("1e300");
    }

    void refusesTimes()
    {
        QFETCH(QByteArray, timestamp);
        const auto site = SiteZone::create("Europe/Berlin");
        QVERIFY(site);
        const auto request = wire::classifyRequestFromJson(
            R"({"sensor_id":"k","data":[{"timestamp":)" + timestamp + R"(,"power":1}]})", *site);
        QVERIFY(!request);
        QCOMPARE(request.error().code, ErrorCode::InvalidArgument);
        QVERIFY2(request.error().detail.contains(u"data[0].timestamp"_s), qPrintable(request.error().detail));
    }

    void bareWordsAreNoNumbersAndTextStaysAsItIs()
    {
        const auto request =
            wire::classifyRequestFromJson("{\"sensor_id\":\"NaN \\\" Infinity\","
                                          R"("data":[{"timestamp":0,"power":NaN},{"timestamp":1,"power":-Infinity},)"
                                          R"({"timestamp":2,"power":null}]})",
                                          SiteZone::utc());
        QVERIFY2(request, request ? "" : qPrintable(request.error().detail));
        QCOMPARE(request->sensorId.toString(), u"NaN \" Infinity"_s);
        QCOMPARE(request->power.size(), 3U);
        for (const PowerSample &sample : request->power)
            QVERIFY(std::isnan(sample.watts));
    }

    void countersAreTold()
    {
        const auto request = wire::classifyRequestFromJson(
            R"({"sensor_id":5,"data":[{"timestamp":0,"value":1.5},{"timestamp":15,"value":1.6}]})", SiteZone::utc());
        QVERIFY(request);
        QVERIFY(request->isCounter);
        QCOMPARE(request->counters.size(), 2U);
        QCOMPARE(request->counters.back().counter, 1.6);
        QCOMPARE(request->sensorId.toInt(), 5);
    }

    void aMixtureNamesTheSampleThatLacksItsNumber()
    {
        const auto request = wire::classifyRequestFromJson(
            R"({"sensor_id":5,"data":[{"timestamp":0,"power":1},{"timestamp":15,"value":1.6}]})", SiteZone::utc());
        QVERIFY(!request);
        QVERIFY(request.error().detail.contains(u"data[1].power"_s));
    }

    void answersTheMostProbableFirst()
    {
        Classification classification;
        classification.classes = {{u"kettle"_s, 0.9}, {u"dryer"_s, 0.1}};
        classification.features = {{u"mean_w"_s, 2000.0}, {u"ripple_w"_s, std::numeric_limits<double>::quiet_NaN()}};
        const QJsonObject json = wire::toJson(classification, u"k"_s);
        QCOMPARE(json[u"sensor_id"_s].toString(), u"k"_s);
        QCOMPARE(json[u"device"_s].toString(), u"kettle"_s);
        QCOMPARE(json[u"classes"_s][0][u"name"_s].toString(), u"kettle"_s);
        QCOMPARE(json[u"classes"_s][1][u"probability"_s].toDouble(), 0.1);
        QCOMPARE(json[u"features"_s][u"mean_w"_s].toDouble(), 2000.0);
        QVERIFY(json[u"features"_s][u"ripple_w"_s].isNull());
    }

    void powersComeBackAsTheyWere()
    {
        AppliancePowers powers;
        powers.appliances = {{u"kettle"_s, 2000.5, 3}, {u"refrigeration"_s, 90.0, 40}};
        powers.rSquared = 0.75;
        powers.peaks = 43;
        const auto read = wire::appliancePowersFromJson(wire::toJson(powers));
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read->appliances.size(), 2);
        QCOMPARE(read->appliances[0].name, u"kettle"_s);
        QCOMPARE(read->appliances[0].watts, 2000.5);
        QCOMPARE(read->appliances[1].peaks, 40);
        QCOMPARE(read->rSquared, 0.75);
        QCOMPARE(read->peaks, 43);
        QVERIFY(wire::toJson(AppliancePowers())[u"rSquared"_s].isNull()); // nothing to explain is no quality
    }
};

QTEST_GUILESS_MAIN(TestJsonAppliances)

#include "tst_jsonappliances.moc"
