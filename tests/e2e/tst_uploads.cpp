#include "tests/support/campusfiles.h"
#include "tests/support/daemonprocess.h"
#include "tests/support/testclient.h"

#include <QJsonArray>
#include <QTest>

#include <thread>

using namespace support;
using namespace Qt::StringLiterals;

// What uploads and their undoing leave in the store, each on a fresh one.
class TestUploads : public QObject
{
    Q_OBJECT

    std::unique_ptr<DaemonProcess> m_daemon;
    std::unique_ptr<TestClient> m_client;

    TestClient &client() { return *m_client; }

    qint64 readings() { return client().get(u"/api/status"_s).json[u"counts"_s][u"readings"_s].toInteger(-1); }

    double firstValue(int building)
    {
        const Answer series = client().get(u"/api/buildings/%1/timeseries"_s.arg(building));
        return series.json[u"data"_s][0][u"actual"_s].toDouble(-1);
    }

    // All series and the list of buildings: what two equal stores have in common.
    QByteArray state()
    {
        QByteArray all = QByteArray::number(readings());
        for (int building = 1; building <= 3; ++building)
            all += client().get(u"/api/buildings/%1/timeseries"_s.arg(building)).body;
        return all;
    }

private slots:
    void init()
    {
        m_daemon = std::make_unique<DaemonProcess>();
        QVERIFY2(m_daemon->start(), qPrintable(m_daemon->errorOutput()));
        m_client = std::make_unique<TestClient>(m_daemon->baseUrl());
    }

    void cleanup()
    {
        m_client.reset();
        m_daemon.reset();
    }

    void countsAndSource()
    {
        const Answer answer = client().postFile(u"/api/upload/meter"_s, meterCsv({.buildings = 2}), "C:\\x\\june.csv");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json[u"status"_s].toString(), u"success"_s);
        QCOMPARE(answer.json[u"rowsRead"_s].toInt(), 48);
        QCOMPARE(answer.json[u"rowsIngested"_s].toInt(), 48);
        QCOMPARE(answer.json[u"rowsSkipped"_s].toInt(), 0);
        const QJsonValue batch = client().get(u"/api/imports"_s).json[u"imports"_s][0];
        QCOMPARE(batch[u"source"_s].toString(), u"june.csv"_s);
        QCOMPARE(batch[u"kind"_s].toString(), u"meter"_s);
        QCOMPARE(batch[u"dataStart"_s].toString(), u"2025-09-01T00:00:00"_s);
    }

    void theSameFileTwiceChangesNothing()
    {
        const QByteArray file = meterCsv({.buildings = 2});
        QCOMPARE(client().postFile(u"/api/upload/meter"_s, file).status, 200);
        const QByteArray before = state();
        const Answer again = client().postFile(u"/api/upload/meter"_s, file);
        QCOMPARE(again.status, 200);
        QCOMPARE(again.json[u"rowsIngested"_s].toInt(), 0);
        QCOMPARE(again.json[u"rowsDuplicate"_s].toInt(), 48);
        QCOMPARE(again.json[u"rowsSkipped"_s].toInt(), 48);
        QCOMPARE(state(), before);
    }

    void otherValuesReplaceAndAreCounted()
    {
        QCOMPARE(client().postFile(u"/api/upload/meter"_s, meterCsv({})).status, 200);
        QCOMPARE(firstValue(1), meterValue(1, 0, 0)); // asked before, so that a kept answer would show
        const Answer doubled = client().postFile(u"/api/upload/meter"_s, meterCsv({.factor = 2}));
        QCOMPARE(doubled.json[u"rowsReplaced"_s].toInt(), 24);
        QCOMPARE(doubled.json[u"rowsIngested"_s].toInt(), 24);
        QCOMPARE(firstValue(1), 2 * meterValue(1, 0, 0));
        QCOMPARE(readings(), 24);
    }

    void undoBringsBackWhatWasReplaced()
    {
        QCOMPARE(client().postFile(u"/api/upload/meter"_s, meterCsv({})).status, 200);
        const QByteArray before = state();
        const int id = client().postFile(u"/api/upload/meter"_s, meterCsv({.factor = 2})).json[u"batchId"_s].toInt();
        const Answer undone = client().remove(u"/api/imports/%1"_s.arg(id));
        QCOMPARE(undone.status, 200);
        QVERIFY(!undone.json[u"undoneAt"_s].isNull());
        QCOMPARE(state(), before);
        QCOMPARE(client().remove(u"/api/imports/%1"_s.arg(id)).status, 409);
    }

    void undoOfAnEarlierImportLeavesLaterOnes()
    {
        const int first = client().postFile(u"/api/upload/meter"_s, meterCsv({.days = 2})).json[u"batchId"_s].toInt();
        QCOMPARE(client().postFile(u"/api/upload/meter"_s, meterCsv({.factor = 2})).status, 200);
        QCOMPARE(client().remove(u"/api/imports/%1"_s.arg(first)).status, 200);
        QCOMPARE(readings(), 24);
        QCOMPARE(firstValue(1), 2 * meterValue(1, 0, 0));
    }

    void unknownImports()
    {
        QCOMPARE(client().remove(u"/api/imports/4711"_s).status, 404);
        QCOMPARE(client().remove(u"/api/imports/first"_s).status, 400);
        QCOMPARE(client().remove(u"/api/imports/99999999999999999999"_s).status, 400);
    }

    void twoUploadsAtOnceBothLand()
    {
        const QUrl url = m_daemon->baseUrl();
        std::array<int, 4> statuses{};
        std::vector<std::thread> threads;
        for (std::size_t i = 0; i < statuses.size(); ++i) {
            threads.emplace_back([&statuses, &url, i] {
                const QDate start = QDate(2025, 9, 1).addDays(static_cast<int>(i) * 10);
                TestClient mine(url);
                statuses[i] =
                    mine.postFile(u"/api/upload/meter"_s, meterCsv({.buildings = 3, .start = start, .days = 10}))
                        .status;
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        for (const int status : statuses)
            QCOMPARE(status, 200);
        QCOMPARE(readings(), 4 * 3 * 240);
        QVERIFY(client().waitUntilIdle());
    }

    void jsonRows()
    {
        const QJsonObject row{{u"meterId"_s, 246014},
                              {u"siteName"_s, u"East Plant"_s},
                              {u"simsCode"_s, u"376"_s},
                              {u"utility"_s, u"ELECTRICITY"_s},
                              {u"readingTime"_s, u"2025-11-01T05:00:00"_s},
                              {u"readingValue"_s, 151.05},
                              {u"readingUnits"_s, u"kWh"_s}};
        const Answer answer = client().postJson(u"/api/upload/meter"_s, {{u"rows"_s, QJsonArray{row}}});
        QVERIFY2(answer.status == 200, answer.body.constData());
        QCOMPARE(answer.json[u"rowsIngested"_s].toInt(), 1);
        QCOMPARE(firstValue(376), 151.05);
        QCOMPARE(client().get(u"/api/imports"_s).json[u"imports"_s][0][u"source"_s].toString(), u"manual entry"_s);
    }

    void jsonWeatherAndBuilding()
    {
        const QJsonObject hour{
            {u"date"_s, u"2025-11-01T00:00:00"_s}, {u"temperature_2m"_s, 55.4}, {u"cloud_cover"_s, 45}};
        QCOMPARE(client().postJson(u"/api/upload/weather"_s, {{u"rows"_s, QJsonArray{hour}}}).status, 200);
        const QJsonObject hall{{u"buildingNumber"_s, u"999"_s},
                               {u"buildingName"_s, u"New Science Building"_s},
                               {u"grossArea"_s, 50000.0},
                               {u"floorsbelowground"_s, 1},
                               {u"constructionDate"_s, u"2020-01-01"_s}};
        QCOMPARE(client().postJson(u"/api/upload/building"_s, {{u"rows"_s, QJsonArray{hall}}}).status, 200);
        const QJsonObject building = client().get(u"/api/buildings/999"_s).json[u"building"_s].toObject();
        QCOMPARE(building[u"floorsBelowGround"_s].toInt(), 1);
        QCOMPARE(building[u"constructionDate"_s].toString(), u"2020-01-01"_s);
        QVERIFY(building[u"latitude"_s].isNull());
    }

    void csvAsTheWholeBody()
    {
        const Answer answer = client().post(u"/api/upload/meter"_s, "text/csv; charset=utf-8", meterCsv({}));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json[u"rowsIngested"_s].toInt(), 24);
    }

    void anUploadKilledHalfwayLeavesTheStoreAsBefore()
    {
        QCOMPARE(client().postFile(u"/api/upload/meter"_s, meterCsv({.buildings = 3})).status, 200);
        QVERIFY(client().waitUntilIdle());
        const QByteArray before = state();
        const QUrl url = m_daemon->baseUrl();
        std::thread sender([&url] {
            const QByteArray large = meterCsv({.buildings = 40, .days = 365, .factor = 3});
            TestClient(url).postFile(u"/api/upload/meter"_s, large);
        });
        // Wherever this hits, before, within or after the transaction, the store must hold all of the upload or
        // nothing.
        QTest::qWait(400);
        const QString folder = m_daemon->dataFolder();
        m_daemon->kill();
        sender.join();

        DaemonProcess next;
        QVERIFY2(next.start({}, folder), qPrintable(next.errorOutput()));
        m_client = std::make_unique<TestClient>(next.baseUrl());
        const qint64 count = readings();
        QVERIFY2(count == 3 * 24 || count == 40 * 365 * 24, qPrintable(QString::number(count)));
        if (count == 3 * 24)
            QCOMPARE(state(), before);
        m_client.reset();
    }
};

QTEST_GUILESS_MAIN(TestUploads)

#include "tst_uploads.moc"
