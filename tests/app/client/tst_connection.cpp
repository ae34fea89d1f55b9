#include "app/client/campusclient.h"
#include "app/client/connection.h"
#include "app/client/importclient.h"
#include "app/client/statusmonitor.h"
#include "core/wire/json.h"
#include "tests/app/client/fakeserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>

#include <optional>

using namespace app;
using namespace Qt::StringLiterals;
using State = Connection::State;

static QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

static core::BuildingList listOf(int count)
{
    core::BuildingList list;
    for (int i = 0; i < count; ++i) {
        core::BuildingSummary building;
        building.number = QString::number(i);
        building.name = u"Hall %1"_s.arg(i);
        building.anomalyScore = 0.5;
        building.status = core::AnomalyStatus::Warning;
        building.utilities = {core::Utility::Electricity};
        list.buildings.append(building);
    }
    return list;
}

class TestConnection : public QObject
{
    Q_OBJECT

    std::optional<core::Result<QJsonObject>> fetch(Connection &connection, const QString &path)
    {
        std::optional<core::Result<QJsonObject>> got;
        connection.get(path, {}, this, [&got](const core::Result<QJsonObject> &answer) { got = answer; });
        [[maybe_unused]] const bool came = QTest::qWaitFor([&got] { return got.has_value(); }, 10000);
        return got;
    }

private slots:
    void answersBecomeResults_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("good");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *name, int status, const QByteArray &body, core::ErrorCode code,
                            const QString &detail) {
            QTest::newRow(name) << status << body << false << static_cast<int>(code) << detail;
        };
        QTest::newRow("object") << 200 << QByteArray(R"({"a":1})") << true << 0 << QString();
        row("detail is kept", 404, R"({"detail":"Building 999 not found"})", core::ErrorCode::NotFound,
            u"Building 999 not found"_s);
        row("bad parameter", 400, R"({"detail":"utility must be one of"})", core::ErrorCode::InvalidArgument,
            u"utility must be one of"_s);
        row("bad data", 422, R"({"detail":"no column"})", core::ErrorCode::Unprocessable, u"no column"_s);
        row("too large", 413, R"({"detail":"big"})", core::ErrorCode::TooLarge, u"big"_s);
        row("busy", 503, R"({"detail":"busy"})", core::ErrorCode::Unavailable, u"busy"_s);
        row("service behind it", 502, R"({"detail":"weather"})", core::ErrorCode::Upstream, u"weather"_s);
        row("failure without a body", 500, "", core::ErrorCode::Internal, u"HTTP 500"_s);
        row("failure that is no JSON", 500, "<html>", core::ErrorCode::Internal, u"HTTP 500"_s);
        row("garbage", 200, "not json", core::ErrorCode::Unprocessable, u"not valid JSON"_s);
        row("array", 200, "[]", core::ErrorCode::Unprocessable, u"not valid JSON"_s);
        row("empty", 200, "", core::ErrorCode::Unprocessable, u"not valid JSON"_s);
    }

    void answersBecomeResults()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(bool, good);
        QFETCH(int, code);
        QFETCH(QString, detail);
        FakeServer server;
        server.setAnswer("/api/status", {});
        server.setAnswer("/api/x", {status, body});
        Connection connection;
        connection.setBaseUrl(server.url());
        QTRY_COMPARE(connection.state(), State::Connected);
        const auto got = fetch(connection, u"/api/x"_s);
        QVERIFY(got);
        QCOMPARE(got->hasValue(), good);
        if (!good) {
            QCOMPARE(static_cast<int>(got->error().code), code);
            QVERIFY2(got->error().detail.contains(detail), qPrintable(got->error().detail));
        }
        // A daemon that answers badly is still there.
        QCOMPARE(connection.state(), State::Connected);
    }

    void noAddressYetAnswersLater()
    {
        Connection connection;
        bool called = false;
        std::optional<core::ErrorCode> code;
        connection.get(u"/api/x"_s, {}, this, [&](const core::Result<QJsonObject> &answer) {
            called = true;
            if (!answer)
                code = answer.error().code;
        });
        QVERIFY(!called);
        QTRY_VERIFY(called);
        QCOMPARE(code, core::ErrorCode::Unavailable);
        QCOMPARE(connection.state(), State::Connecting);
    }

    void goesAwayAndComesBack()
    {
        auto server = std::make_unique<FakeServer>();
        server->setAnswer("/api/status", {});
        const quint16 port = server->serverPort();
        Connection connection;
        connection.setBaseUrl(server->url());
        QTRY_COMPARE(connection.state(), State::Connected);
        server.reset();
        const auto got = fetch(connection, u"/api/x"_s);
        QVERIFY(got && !*got);
        QCOMPARE(got->error().code, core::ErrorCode::Unavailable);
        QCOMPARE(connection.state(), State::Away);
        QVERIFY(!connection.lastFailure().isEmpty());

        server = std::make_unique<FakeServer>(port);
        server->setAnswer("/api/status", {});
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), State::Connected, 15000);
    }

    void brokenConnectionsAreAway_data()
    {
        QTest::addColumn<bool>("hangUp");
        QTest::addColumn<qsizetype>("cutAfter");
        QTest::newRow("closed without an answer") << true << qsizetype(-1);
        QTest::newRow("closed within the body") << false << qsizetype(3);
    }

    void brokenConnectionsAreAway()
    {
        QFETCH(bool, hangUp);
        QFETCH(qsizetype, cutAfter);
        FakeServer server;
        server.setAnswer("/api/status", {});
        server.setAnswer("/api/x", {200, R"({"a":12345})", 0, hangUp, cutAfter});
        Connection connection;
        connection.setBaseUrl(server.url());
        QTRY_COMPARE(connection.state(), State::Connected);
        QSignalSpy states(&connection, &Connection::stateChanged);
        const auto got = fetch(connection, u"/api/x"_s);
        QVERIFY(got && !*got);
        QCOMPARE(got->error().code, core::ErrorCode::Unavailable);
        QVERIFY(states.contains({QVariant::fromValue(State::Away)}));
    }

    void slowAnswersTimeOut()
    {
        FakeServer server;
        server.setAnswer("/api/status", {});
        server.setAnswer("/api/x", {200, "{}", 60000});
        Connection connection;
        connection.setTimeout(std::chrono::milliseconds(200));
        connection.setBaseUrl(server.url());
        QTRY_COMPARE(connection.state(), State::Connected);
        const auto got = fetch(connection, u"/api/x"_s);
        QVERIFY(got && !*got);
        QCOMPARE(got->error().code, core::ErrorCode::Unavailable);
        QVERIFY(got->error().detail.contains(u"in time"_s));
    }

    void cancelledAnswersNeverCome()
    {
        FakeServer server;
        server.setAnswer("/api/status", {});
        server.setAnswer("/api/x", {});
        Connection connection;
        connection.setBaseUrl(server.url());
        QTRY_COMPARE(connection.state(), State::Connected);
        bool called = false;
        const auto note = [&called](const core::Result<QJsonObject> &) { called = true; };
        const auto pending = connection.get(u"/api/x"_s, {}, this, note);
        QVERIFY(pending);
        pending->cancel();
        auto context = std::make_unique<QObject>();
        connection.get(u"/api/x"_s, {}, context.get(), note);
        context.reset();
        QVERIFY(fetch(connection, u"/api/x"_s)); // an answer asked for later has come
        QVERIFY(!called);
        QVERIFY(!pending);
        QCOMPARE(connection.state(), State::Connected);
    }

    void buildingsAreTyped_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("none") << 0;
        QTest::newRow("one") << 1;
        QTest::newRow("so many that the pool parses them") << 3000;
    }

    void buildingsAreTyped()
    {
        QFETCH(int, count);
        FakeServer server;
        server.setAnswer("/api/status", {});
        server.setAnswer("/api/buildings", {200, json(core::wire::toJson(listOf(count)))});
        Connection connection;
        connection.setBaseUrl(server.url());
        std::optional<core::BuildingList> list;
        QThread *thread = nullptr;
        CampusClient(connection)
            .buildings(core::Utility::Steam, core::Scoring::PercentileRank, this,
                       [&](const core::Result<core::BuildingList> &answer) {
                           thread = QThread::currentThread();
                           if (answer)
                               list = *answer;
                       });
        QTRY_VERIFY(list);
        QCOMPARE(list->buildings.size(), count);
        QCOMPARE(thread, QThread::currentThread());
        const auto asked = std::ranges::find_if(server.requests, [](const FakeServer::Request &request) {
            return request.target == "/api/buildings?utility=STEAM&scoring=percentile_rank";
        });
        QVERIFY(asked != server.requests.end());
    }

    void wrongTypesAreRefused()
    {
        FakeServer server;
        server.setAnswer("/api/status", {});
        server.setAnswer("/api/buildings", {200, R"({"buildings":"many"})"});
        Connection connection;
        connection.setBaseUrl(server.url());
        std::optional<core::Error> error;
        CampusClient(connection)
            .buildings(core::Utility::Steam, core::Scoring::PercentileRank, this,
                       [&](const core::Result<core::BuildingList> &answer) {
                           if (!answer)
                               error = answer.error();
                       });
        QTRY_VERIFY(error);
        QCOMPARE(error->code, core::ErrorCode::Unprocessable);
        QVERIFY2(error->detail.contains(u"buildings"_s), qPrintable(error->detail));
    }

    void numbersAreEncoded()
    {
        FakeServer server;
        server.setAnswer("/api/status", {});
        Connection connection;
        connection.setBaseUrl(server.url());
        bool called = false;
        CampusClient(connection).building(u"A/7 ü?"_s, this, [&](const core::Result<core::BuildingDetail> &answer) {
            called = !answer;
        });
        QTRY_VERIFY(called);
        const auto asked = std::ranges::find_if(server.requests, [](const FakeServer::Request &request) {
            return request.target == "/api/buildings/A%2F7%20%C3%BC%3F";
        });
        QVERIFY(asked != server.requests.end());
    }

    void whatIfSendsOnlyWhatIsOverridden()
    {
        FakeServer server;
        server.setAnswer("/api/status", {});
        server.setAnswer("/api/predict", {400, R"({"detail":"seen"})"});
        Connection connection;
        connection.setBaseUrl(server.url());
        int answers = 0;
        const auto note = [&answers](const core::Result<core::Prediction> &) { ++answers; };
        CampusClient client(connection);
        client.predict(u"311"_s, core::Utility::Gas, u"2025-09-01"_s, u"2025-09-30"_s,
                       {{core::WeatherQuantity::Temperature2m, 90.0}}, this, note);
        client.predict(u"311"_s, core::Utility::Gas, u"2025-09-01"_s, u"2025-09-30"_s, {}, this, note);
        QTRY_COMPARE(answers, 2);
        QList<QJsonValue> overrides;
        for (const FakeServer::Request &request : std::as_const(server.requests)) {
            if (request.target == "/api/predict")
                overrides.append(QJsonDocument::fromJson(request.body)["weatherOverrides"_L1]);
        }
        QCOMPARE(overrides.size(), 2);
        QVERIFY(overrides.contains(QJsonObject({{u"temperature_2m"_s, 90.0}})));
        QVERIFY(overrides.contains(QJsonValue(QJsonValue::Null)));
    }

    void uploadSendsTheFile()
    {
        core::ImportResult result;
        result.batchId = 7;
        result.rowsIngested = 2;
        FakeServer server;
        server.setAnswer("/api/status", {});
        server.setAnswer("/api/upload/weather", {200, json(core::wire::toJson(result))});
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write("date,temperature_2m\n2025-01-01T00:00:00,30\n");
        file.close();
        Connection connection;
        connection.setBaseUrl(server.url());
        std::optional<core::ImportResult> got;
        const auto pending = ImportClient(connection)
                                 .upload(core::ImportKind::Weather, file.fileName(), {}, u"Ada"_s, this,
                                         [&got](const core::Result<core::ImportResult> &answer) {
                                             if (answer)
                                                 got = *answer;
                                         });
        QVERIFY(pending);
        QSignalSpy progress(pending, &Pending::uploadProgress);
        QTRY_VERIFY(got);
        QCOMPARE(got->batchId, 7);
        QVERIFY(!progress.isEmpty());
        QVERIFY(server.requests.last().body.contains("2025-01-01T00:00:00,30"));
        QVERIFY(server.requests.last().body.contains("name=\"file\""));
    }

    void missingFileIsAnError()
    {
        Connection connection;
        std::optional<core::Error> error;
        ImportClient(connection)
            .upload(core::ImportKind::Meter, u"/no/such/file.csv"_s, {}, u"Ada"_s, this,
                    [&error](const core::Result<core::ImportResult> &answer) {
                        if (!answer)
                            error = answer.error();
                    });
        QTRY_VERIFY(error);
        QVERIFY(error->detail.contains(u"/no/such/file.csv"_s));
    }

    void monitorTellsWhenWorkIsDone()
    {
        core::DaemonStatus busy;
        busy.pendingWork = 1;
        FakeServer server;
        server.setAnswer("/api/status", {200, json(core::wire::toJson(busy))});
        Connection connection;
        StatusMonitor monitor(connection);
        QSignalSpy changed(&monitor, &StatusMonitor::dataChanged);
        connection.setBaseUrl(server.url());
        QTRY_VERIFY(monitor.status());
        QCOMPARE(monitor.status()->pendingWork, 1);
        QCOMPARE(changed.count(), 0);
        server.setAnswer("/api/status", {200, json(core::wire::toJson(core::DaemonStatus()))});
        QTRY_COMPARE(changed.count(), 1);
        connection.setBaseUrl({});
        QVERIFY(!monitor.status());
    }
};

QTEST_GUILESS_MAIN(TestConnection)

#include "tst_connection.moc"
