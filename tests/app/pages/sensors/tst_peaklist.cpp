#include "app/charts/serieschart.h"
#include "app/models/appliancewords.h"
#include "app/pages/sensors/peaklist.h"
#include "app/pages/sensors/sensordetail.h"
#include "core/model/appliance.h"
#include "core/wire/jsonsensors.h"
#include "core/wire/jsonsequences.h"
#include "tests/app/client/fakeserver.h"
#include "tests/app/support/pagesupport.h"

#include <QComboBox>
#include <QJsonDocument>
#include <QLabel>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableWidget>

using namespace app;
using namespace core;
using namespace Qt::StringLiterals;

namespace {

constexpr EpochMilliseconds Noon = 1'760'097'600'000; // 2025-10-10T12:00:00Z
constexpr EpochMilliseconds Minute = 60'000;

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

Sequence peak(qint64 id, int minute, const QString &device = u"kettle"_s)
{
    Sequence one;
    one.id = id;
    one.from = Noon + minute * Minute;
    one.to = one.from + 5 * Minute;
    one.energyKwh = 0.175;
    one.meanPowerWatts = 2000.0;
    one.baseWatts = 100.0;
    one.device = device;
    one.probability = 0.83;
    return one;
}

QByteArray twoPeaks()
{
    return bytes(wire::toJson(u"kitchen"_s, {peak(7, 10), peak(8, 40, {})}));
}

} // namespace

// The peaks of a sensor as the page lists them, and what a person says of them.
class TestPeakList : public QObject
{
    Q_OBJECT

    static constexpr int Patience = 10000;

    FakeServer m_server;
    std::unique_ptr<PageWorld> m_world;
    std::unique_ptr<PeakList> m_list;

    QTableWidget *table() const { return m_list->findChild<QTableWidget *>(); }
    QComboBox *combo() const { return m_list->findChild<QComboBox *>(); }

    void load()
    {
        QSignalSpy loaded(m_list.get(), &PeakList::loaded);
        m_list->load(u"kitchen"_s, Noon / 1000);
        QVERIFY(loaded.wait(Patience));
    }
    void choose(const QString &device)
    {
        combo()->setCurrentIndex(combo()->findData(device));
        Q_EMIT combo()->activated(combo()->currentIndex());
    }

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void init()
    {
        m_server.requests.clear();
        m_server.setAnswer("/api/admin/sensors/kitchen/sequences", {200, twoPeaks()});
        m_world = std::make_unique<PageWorld>(m_server.url());
        m_world->theme.install();
        m_list = std::make_unique<PeakList>(m_world->connection, m_world->theme);
    }
    void cleanup()
    {
        m_list.reset();
        m_world.reset();
    }

    void newestIsFirst()
    {
        load();
        QCOMPARE(table()->rowCount(), 2);
        QCOMPARE(table()->item(0, 4)->text(), u"unknown"_s);
        QCOMPARE(table()->item(1, 4)->text(), u"Kettle, 83 % sure"_s);
        QVERIFY(table()->item(1, 2)->text().contains(u"W"_s));
        QVERIFY(m_server.requests.last().target.contains("kind=peak"));
        QVERIFY(!combo()->isEnabled()); // nothing is chosen
    }

    void whatIsSaidIsStored()
    {
        load();
        QSignalSpy chosen(m_list.get(), &PeakList::chosen);
        table()->selectRow(1);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toLongLong(), Noon / 1000 + 600);
        QVERIFY(combo()->isEnabled());
        QCOMPARE(combo()->count(), applianceNames().size() + 1);
        Sequence corrected = peak(7, 10);
        corrected.correctedDevice = u"dryer"_s;
        corrected.correctedBy = u"ada"_s;
        m_server.setAnswer("/api/admin/sensors/kitchen/sequences/7/device", {200, bytes(wire::toJson(corrected))});
        choose(u"dryer"_s);
        QTRY_COMPARE_WITH_TIMEOUT(table()->item(1, 4)->text(), u"Tumble dryer, says ada"_s, Patience);
        QCOMPARE(m_server.requests.last().method, QByteArray("PUT"));
        QCOMPARE(QJsonDocument::fromJson(m_server.requests.last().body).object()[u"device"_s].toString(), u"dryer"_s);
        QCOMPARE(combo()->currentData().toString(), u"dryer"_s);
        load(); // the chosen row stays chosen
        QVERIFY(combo()->isEnabled());
    }

    void whatIsSaidCanBeTakenBack()
    {
        Sequence corrected = peak(7, 10);
        corrected.correctedDevice = u"dryer"_s;
        corrected.correctedBy = u"ada"_s;
        m_server.setAnswer("/api/admin/sensors/kitchen/sequences",
                           {200, bytes(wire::toJson(u"kitchen"_s, {corrected}))});
        load();
        table()->selectRow(0);
        m_server.setAnswer("/api/admin/sensors/kitchen/sequences/7/device", {200, bytes(wire::toJson(peak(7, 10)))});
        combo()->setCurrentIndex(0);
        Q_EMIT combo()->activated(0);
        QTRY_COMPARE_WITH_TIMEOUT(table()->item(0, 4)->text(), u"Kettle, 83 % sure"_s, Patience);
        QVERIFY(QJsonDocument::fromJson(m_server.requests.last().body).object()[u"device"_s].isNull());
    }

    void refusalIsTold()
    {
        load();
        table()->selectRow(1);
        QSignalSpy failed(m_list.get(), &PeakList::failed);
        m_server.setAnswer("/api/admin/sensors/kitchen/sequences/7/device", {500, R"({"detail":"disk full"})"});
        choose(u"dryer"_s);
        QVERIFY(failed.wait(Patience));
        QCOMPARE(combo()->currentIndex(), 0); // as it was
        QCOMPARE(table()->item(1, 4)->text(), u"Kettle, 83 % sure"_s);
    }

    void nothingAndFaultsAreSaid_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("words");
        QTest::newRow("none") << 200 << bytes(wire::toJson(u"kitchen"_s, QList<Sequence>()))
                              << u"No peaks in the time of the chart."_s;
        QTest::newRow("error") << 500 << QByteArray(R"({"detail":"disk full"})")
                               << u"The peaks of the sensor could not be loaded."_s;
        QTest::newRow("garbage") << 200 << QByteArray(R"({"sequences":[{"id":"x"}]})")
                                 << u"The peaks of the sensor could not be loaded."_s;
    }

    void nothingAndFaultsAreSaid()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, words);
        m_server.setAnswer("/api/admin/sensors/kitchen/sequences", {status, body});
        m_list->load(u"kitchen"_s, Noon / 1000);
        QTRY_VERIFY_WITH_TIMEOUT(m_list->isVisibleTo(nullptr) || !m_list->isHidden(), Patience);
        QCOMPARE(m_list->findChild<QLabel *>()->text(), words);
        QVERIFY(table()->isHidden());
    }

    void everyApplianceHasWords()
    {
        for (const QString &name : applianceNames())
            QVERIFY2(appliancewords::name(name) != name, qPrintable(name));
    }

    void peaksAreOnTheChart()
    {
        std::vector<MeasuredReading> readings;
        double counter = 500.0;
        for (int minute = 0; minute < 60; ++minute) {
            const bool isPeak = (minute > 10 && minute <= 15) || (minute > 40 && minute <= 45);
            const double used = (isPeak ? 2100.0 : 100.0 + minute % 7 * 5.0) / 60'000.0;
            counter += used;
            readings.push_back({{Noon + minute * Minute, counter, {}, {}},
                                Noon + (minute - 1) * Minute,
                                minute == 0 ? std::nullopt : std::optional(used),
                                minute == 0 ? IntervalQuality::First : IntervalQuality::Measured,
                                false});
        }
        m_server.setAnswer("/api/admin/sensors/kitchen/readings",
                           {200, bytes(wire::toJson(readings, SensorKind::DigitalElectricity))});
        SensorDetail detail(m_world->connection, m_world->theme);
        detail.resize(820, 760);
        detail.show();
        SensorOverview overview;
        overview.sensor.externalId = u"kitchen"_s;
        overview.sensor.buildingNumber = u"7"_s;
        overview.health = SensorHealth::Live;
        overview.lastReading = readings.back().reading;
        overview.ageSeconds = 20;
        detail.showSensor(overview);
        const auto *chart = detail.findChild<SeriesChart *>();
        QTRY_COMPARE_WITH_TIMEOUT(chart->chartData().peaks.size(), 2, Patience);
        QCOMPARE(chart->chartData().peaks.first().from, Noon / 1000 + 600);
        QVERIFY(chart->accessibleDescription().contains(u"2 peaks are shaded."_s)
                || chart->accessibleDescription().contains(u"peak(s) are shaded."_s));
        detail.findChild<QTableWidget *>()->selectRow(1);
        takePictures(m_world->theme, detail, u"sensor-peaks"_s);
    }
};

QTEST_MAIN(TestPeakList)

#include "tst_peaklist.moc"
