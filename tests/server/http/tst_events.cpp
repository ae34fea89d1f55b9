#include "server/api/events.h"

#include "rawclient.h"
#include "server/http/server.h"

#include "core/base/clock.h"
#include "core/storage/buildingstore.h"
#include "core/storage/sensorstore.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace server;

using std::chrono::milliseconds;

// GET /api/events, as consoles listen to it.
class TestEvents : public QObject
{
    Q_OBJECT

    static std::unique_ptr<HttpServer> serve(const std::function<core::Result<Reply>()> &listen)
    {
        ServerOptions options;
        options.port = 0;
        options.loops = 2;
        RouteTable table;
        const auto handler = [listen](const Request &) { return listen(); };
        table.add({"GET", "/api/events", ConsoleUsers, Runs::OnLoop, 0, handler, {}});
        auto started = HttpServer::start(options, std::move(table), std::make_shared<Metrics>());
        return started ? *std::move(started) : nullptr;
    }

    //! Connected and past the head.
    static std::unique_ptr<RawClient> listener(const HttpServer &http)
    {
        auto client = std::make_unique<RawClient>(http.port());
        const RawReply head = client->ask(getRequest("/api/events"));
        return head.status == 200 && head.headers.value("content-type") == "text/event-stream" ? std::move(client)
                                                                                               : nullptr;
    }

    //! What comes until `mark` does, or as far as it gets.
    static QByteArray readUntil(RawClient &client, const QByteArray &mark)
    {
        QByteArray text;
        while (!text.contains(mark)) {
            const QByteArray chunk = client.readChunk();
            if (chunk.isEmpty() || chunk == RawClient::BrokenOff)
                break;
            text += chunk;
        }
        return text;
    }

    static qint64 addSensor(core::Database &database)
    {
        auto transaction = core::Transaction::begin(database);
        const auto building = core::BuildingStore(database).ensure(*transaction, u"7"_s, u"Mill"_s, nullptr);
        core::Sensor sensor;
        sensor.externalId = u"a"_s;
        sensor.buildingId = *building;
        const auto id = core::SensorStore(database).add(*transaction, sensor, {});
        return transaction->commit() ? *id : 0;
    }

private slots:
    void eventIsWrittenAsBrowsersReadIt()
    {
        QCOMPARE(EventHub::event("sensor", {{u"id"_s, u"a\nb"_s}, {u"counter"_s, 1.5}}),
                 QByteArray("event: sensor\ndata: {\"counter\":1.5,\"id\":\"a\\nb\"}\n\n"));
    }

    void beginsWithTheStateAndGoesOnWithChanges()
    {
        EventHub hub;
        const auto http = serve([&] { return hub.subscribe([] { return EventHub::event("work", {}); }); });
        QVERIFY(http);
        const auto client = listener(*http);
        QVERIFY(client);
        QCOMPARE(readUntil(*client, "{}\n\n"), QByteArray("retry: 2000\n\nevent: work\ndata: {}\n\n"));
        hub.publish("quarantine", {{u"open"_s, 3}});
        QCOMPARE(readUntil(*client, "}\n\n"), QByteArray("event: quarantine\ndata: {\"open\":3}\n\n"));
    }

    void everyClientGetsEveryEventInOrder()
    {
        constexpr int Clients = 100;
        constexpr int Events = 200;
        EventHub hub;
        const auto http = serve([&] { return hub.subscribe(); });
        QVERIFY(http);
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < Clients; ++i) {
            clients.push_back(listener(*http));
            QVERIFY(clients.back());
        }
        QCOMPARE(hub.clients(), Clients);
        QByteArray expected = "retry: 2000\n\n";
        for (int i = 0; i < Events; ++i) {
            hub.publish("work", {{u"pendingWork"_s, i}});
            expected += EventHub::event("work", {{u"pendingWork"_s, i}});
        }
        for (const auto &client : clients)
            QCOMPARE(readUntil(*client, ":199}\n\n"), expected);
    }

    // As a commit of all the readings that may wait makes them.
    void manyAtOnceBreakNobodyOff()
    {
        constexpr int Events = 16'384;
        EventHub hub;
        const auto http = serve([&] { return hub.subscribe(); });
        QVERIFY(http);
        const auto client = listener(*http);
        QVERIFY(client);
        QByteArray events;
        for (int i = 0; i < Events; ++i)
            events += EventHub::event("sensor", {{u"id"_s, QString(140, u'x')}, {u"counter"_s, i}});
        hub.publish(events);
        hub.publish("work", {{u"pendingWork"_s, 1}});
        QCOMPARE(readUntil(*client, "\"pendingWork\":1}\n\n"),
                 "retry: 2000\n\n" + events + EventHub::event("work", {{u"pendingWork"_s, 1}}));
    }

    void clientsThatLeaveAreForgotten()
    {
        EventHub hub;
        const auto http = serve([&] { return hub.subscribe(); });
        QVERIFY(http);
        std::atomic<bool> stop = false;
        std::thread publisher([&] {
            for (int i = 0; !stop; ++i)
                hub.publish("work", {{u"pendingWork"_s, i}});
        });
        const auto staying = listener(*http);
        for (int i = 0; i < 50; ++i) {
            const auto client = listener(*http);
            if (client)
                client->leave();
        }
        stop = true;
        publisher.join();
        QVERIFY(staying);
        QTRY_VERIFY(hub.clients() <= 1); // the staying one reads nothing meanwhile, and may have been too slow
        staying->leave();
        QTRY_COMPARE(hub.clients(), 0);
    }

    void heartbeatComesInQuietTimes()
    {
        EventHub hub(milliseconds(50));
        const auto http = serve([&] { return hub.subscribe(); });
        QVERIFY(http);
        const auto client = listener(*http);
        QVERIFY(client);
        QCOMPARE(readUntil(*client, ":\n\n:\n\n"), QByteArray("retry: 2000\n\n:\n\n:\n\n"));
    }

    void streamsOutliveTheHub()
    {
        auto hub = std::make_shared<EventHub>();
        const auto http = serve([known = std::weak_ptr(hub)] { return known.lock()->subscribe(); });
        QVERIFY(http);
        const auto client = listener(*http);
        QVERIFY(client);
        hub.reset();
        QVERIFY(client->waitForClose());
    }

    void sensorsTellOfDoubts()
    {
        const QTemporaryDir folder;
        const core::SystemClock clock;
        auto database = core::Database::open(folder.path());
        QVERIFY(database);
        const auto hash = core::KeyedHash::inFolder(folder.path());
        QVERIFY(hash);
        auto campus = core::CampusService::create(**database, clock, {});
        QVERIFY(campus);
        const auto registry = core::SensorRegistry::load(**database, *hash);
        QVERIFY(registry);
        const auto hub = std::make_shared<EventHub>();
        core::SensorService::Hooks hooks;
        publishSensors(hooks, hub, **registry, **campus);
        const auto http = serve([&] { return hub->subscribe(); });
        QVERIFY(http);
        const auto client = listener(*http);
        QVERIFY(client);
        hooks.accepted({core::AcceptedReading{17, {}}}); // a sensor that is gone
        hooks.questionsChanged(2);
        QCOMPARE(readUntil(*client, "}\n\n"), QByteArray("retry: 2000\n\nevent: quarantine\ndata: {\"open\":2}\n\n"));
    }

    void sensorsTellOfTheirWork()
    {
        const QTemporaryDir folder;
        const core::SystemClock clock;
        auto database = core::Database::open(folder.path());
        QVERIFY(database);
        const auto hash = core::KeyedHash::inFolder(folder.path());
        QVERIFY(hash);
        auto campus = core::CampusService::create(**database, clock, {});
        QVERIFY(campus);
        QVERIFY((*campus)->waitUntilIdle());
        const auto registry = core::SensorRegistry::load(**database, *hash);
        QVERIFY(registry);
        const auto hub = std::make_shared<EventHub>();
        core::SensorService::Hooks hooks;
        publishSensors(hooks, hub, **registry, **campus);
        core::SensorOptions options;
        options.foldMilliseconds = 3'600'000; // not by itself
        const auto sensors = core::SensorService::create(**database, clock, options, hooks);
        QVERIFY(sensors);
        (*campus)->setFeeder([&sensors] { return (*sensors)->tasks(); });
        const EventsApi events(**campus, hub);
        const auto http = serve([&] { return events.listen(); });
        QVERIFY(http);
        const auto client = listener(*http);
        QVERIFY(client);
        const QByteArray start = readUntil(*client, "\"pendingWork\":0}");
        QVERIFY2(start.contains("{\"pendingWork\":0}"), start.constData());

        core::SensorSubmission submission;
        submission.sensorId = addSensor(**database);
        submission.value = 100.0;
        submission.at = 1'760'054'400'000; // 2025-10-10T00:00:00Z
        (*sensors)->submit(submission, [](const core::SensorOutcome &) {});
        submission.value = 101.0;
        *submission.at += 1'800'000;
        (*sensors)->submit(submission, [](const core::SensorOutcome &) {});
        const QByteArray waiting = readUntil(*client, "{\"pendingWork\":1}");
        QVERIFY2(waiting.contains("event: work\ndata: {\"pendingWork\":1}\n\n"), waiting.constData());
        QVERIFY((*sensors)->flush());
        const QByteArray done = readUntil(*client, "{\"pendingWork\":0}");
        QVERIFY2(done.contains("event: work\ndata: {\"pendingWork\":0}\n\n"), done.constData());
        (*campus)->setFeeder({});
    }

    void campusTellsOfItsWork()
    {
        const QTemporaryDir folder;
        const core::SystemClock clock;
        auto database = core::Database::open(folder.path());
        QVERIFY(database);
        auto campus = core::CampusService::create(**database, clock, {});
        QVERIFY(campus);
        QVERIFY((*campus)->waitUntilIdle());
        const auto hub = std::make_shared<EventHub>();
        const EventsApi events(**campus, hub);
        const auto http = serve([&] { return events.listen(); });
        QVERIFY(http);
        const auto client = listener(*http);
        QVERIFY(client);
        const QByteArray start = readUntil(*client, "\"pendingWork\":");
        QVERIFY2(start.contains("event: snapshot\ndata: {\"revision\":"), start.constData());
        QVERIFY2(start.contains("event: work\ndata: {\"pendingWork\":0}\n\n"), start.constData());
        const QJsonObject row{{u"meterId"_s, u"1"_s},
                              {u"simsCode"_s, u"376"_s},
                              {u"utility"_s, u"ELECTRICITY"_s},
                              {u"readingTime"_s, u"2025-11-01T05:00:00"_s},
                              {u"readingValue"_s, 151.0}};
        QVERIFY((*campus)->importRows(core::ImportKind::Meter, {row}, u"manual entry"_s));
        const QByteArray later = readUntil(*client, "{\"pendingWork\":0}");
        QVERIFY2(later.contains("event: work\ndata: {\"pendingWork\":1}\n\n"), later.constData());
        QVERIFY2(later.contains("event: snapshot\ndata: {\"revision\":"), later.constData());
    }
};

QTEST_GUILESS_MAIN(TestEvents)

#include "tst_events.moc"
