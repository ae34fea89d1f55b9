#include "core/wire/json.h"

#include <QJsonArray>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

static DaemonStatus busyStatus()
{
    ModelInfo model;
    model.utility = Utility::Steam;
    model.version = 3;
    model.trainedAt = 1756684800;
    model.referenceRange = {1751328000, 1754006400};
    model.features = {u"temperature_2m"_s, u"hour_of_week"_s};
    model.metrics = {24.5, 18.25, 0.19, -0.03, 0.91, 420, 100000};
    DaemonStatus status;
    status.version = u"0.1.0"_s;
    status.simulated = true;
    status.siteZone = u"America/New_York"_s;
    status.buildings = 40;
    status.meters = 200;
    status.readings = 4'000'000'000;
    status.weatherHours = 1464;
    status.imports = 3;
    status.models = {model};
    status.pendingWork = 2;
    status.tasks = {{u"Scoring STEAM"_s, 0.5, true}, {u"Scoring GAS"_s, 0.0, false}};
    return status;
}

class TestJsonStatus : public QObject
{
    Q_OBJECT

private slots:
    void survivesTheRoundTrip()
    {
        const DaemonStatus status = busyStatus();
        const auto read = wire::daemonStatusFromJson(wire::toJson(status));
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read->version, status.version);
        QCOMPARE(read->simulated, true);
        QCOMPARE(read->readings, 4'000'000'000);
        QCOMPARE(read->pendingWork, 2);
        QCOMPARE(read->tasks.size(), 2);
        QCOMPARE(read->tasks[0].name, u"Scoring STEAM"_s);
        QCOMPARE(read->tasks[0].progress, 0.5);
        QCOMPARE(read->tasks[1].running, false);
        QCOMPARE(read->lastError, QString());
        QCOMPARE(read->models.size(), 1);
        const ModelInfo &model = read->models.first();
        QVERIFY(model.utility == Utility::Steam);
        QCOMPARE(model.trainedAt, 1756684800);
        QVERIFY(model.referenceRange == status.models.first().referenceRange);
        QCOMPARE(model.features, status.models.first().features);
        QCOMPARE(model.metrics.cvRmse, 0.19);
        QCOMPARE(model.metrics.rounds, 420);
        QCOMPARE(model.metrics.hours, 100000);
    }

    void timesAreInTheZoneOfTheSite()
    {
        const QJsonObject model = wire::toJson(busyStatus()).value(u"models"_s).toArray().at(0).toObject();
        QCOMPARE(model.value(u"trainedAt"_s).toString(), u"2025-08-31T20:00:00"_s);
        QCOMPARE(model.value(u"trainedAtUtc"_s).toString(), u"2025-09-01T00:00:00Z"_s);
    }

    void noErrorIsNull()
    {
        DaemonStatus status = busyStatus();
        QVERIFY(wire::toJson(status).value(u"lastError"_s).isNull());
        status.lastError = u"disk full"_s;
        QCOMPARE(wire::daemonStatusFromJson(wire::toJson(status))->lastError, u"disk full"_s);
    }

    void wrongTypesAreNamed()
    {
        QJsonObject json = wire::toJson(busyStatus());
        json.insert(u"pendingWork"_s, u"2"_s);
        const auto read = wire::daemonStatusFromJson(json);
        QVERIFY(!read);
        QVERIFY2(read.error().detail.startsWith(u"pendingWork"_s), qPrintable(read.error().detail));
    }

    void weatherHoursHaveEveryColumnOfAnUpload()
    {
        WeatherHour hour;
        hour.start = 1756684800;
        hour.set(WeatherQuantity::Temperature2m, 55.4);
        const QJsonObject json = wire::weatherToJson(std::span(&hour, 1), 40.0795, -83.0732, SiteZone::utc());
        QCOMPARE(json.value(u"rowsFetched"_s).toInt(), 1);
        const QJsonObject row = json.value(u"data"_s).toArray().at(0).toObject();
        QCOMPARE(row.value(u"date"_s).toString(), u"2025-09-01T00:00:00"_s);
        QCOMPARE(row.value(u"latitude"_s).toDouble(), 40.0795);
        QCOMPARE(row.value(u"temperature_2m"_s).toDouble(), 55.4);
        for (const WeatherQuantityInfo &info : weatherQuantities())
            QVERIFY2(row.contains(QLatin1StringView(info.name)), info.name);
        QVERIFY(row.value(u"cloud_cover"_s).isNull());
    }
};

QTEST_GUILESS_MAIN(TestJsonStatus)

#include "tst_jsonstatus.moc"
