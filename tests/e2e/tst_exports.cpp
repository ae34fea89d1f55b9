#include "sensordaemon.h"

#include "core/storage/sensorblocks.h"
#include "core/storage/sensorstore.h"
#include "tests/support/sensorclient.h"
#include "tests/support/smtpstandin.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTcpSocket>
#include <QTemporaryDir>

using namespace core;
using namespace support;
using namespace Qt::StringLiterals;

// Files of readings as people, researchers and administrators get them.
class TestExports : public SensorDaemon
{
    Q_OBJECT

    struct Person
    {
        qint64 id = 0;
        Headers token;
    };
    Person m_ada;
    Person m_bob;
    Person m_researcher;
    EpochMilliseconds m_start = 0;

    Person addPerson(const QString &name, const QString &role = u"user"_s, const QString &email = {})
    {
        Person person;
        const Answer made = m_client->postJson(u"/api/admin/users"_s,
                                               {{u"name"_s, name}, {u"role"_s, role}, {u"email"_s, email}}, Admin);
        person.id = made.json[u"id"_s].toInteger();
        const Answer token =
            m_client->postJson(u"/api/admin/tokens"_s, {{u"userId"_s, person.id}, {u"name"_s, u"test"_s}}, Admin);
        person.token = {{"Authorization", "Bearer " + token.json[u"token"_s].toString().toLatin1()}};
        return person;
    }

    //! Readings a minute apart; counters rise by 0.25.
    void addSensor(const QString &id, const Person &owner, int readings, const QString &utility = u"ELECTRICITY"_s)
    {
        const Answer added = add(id, {{u"secret"_s, u"secret"_s}, {u"utility"_s, utility}, {u"ownerId"_s, owner.id}});
        QCOMPARE(added.status, 201);
        SensorConnection connection(m_daemon->baseUrl());
        const QByteArray token = connection.token(id, u"secret"_s);
        for (int i = 0; i < readings; ++i)
            QCOMPARE(connection.send(token, 1000 + 0.25 * i, m_start + i * 60'000), 200);
    }

    Answer csv(const QString &target, const Headers &headers) { return m_client->get(target, headers); }

private slots:
    void init()
    {
        start();
        m_start = (QDateTime::currentSecsSinceEpoch() - 7200) * 1000;
        m_ada = addPerson(u"ada"_s);
        m_bob = addPerson(u"bob"_s);
        m_researcher = addPerson(u"rita"_s, u"researcher"_s);
        QVERIFY(m_ada.id > 0 && m_researcher.id > 0);
    }

    void everybodyGetsTheirOwnReadings()
    {
        addSensor(u"a"_s, m_ada, 3);
        addSensor(u"b"_s, m_bob, 2);
        for (const QString &target : {u"/csv_energy"_s, u"/api/v1/csv_energy"_s}) {
            const Answer answer = csv(target, m_ada.token);
            QCOMPARE(answer.status, 200);
            QVERIFY(answer.contentType.startsWith("text/csv"));
            const QList<QByteArray> lines = answer.body.split('\n');
            QCOMPARE(lines.size(), 5); // header, three rows, nothing
            QVERIFY(lines.at(0).startsWith("sensor_id,sensor_name,timestamp,counter_kWh,consumption_kWh,"));
            QVERIFY(lines.at(2).startsWith("a,,"));
            QVERIFY(lines.at(2).contains(",1000.25,0.25,,,measured,a,7,ELECTRICITY,"));
        }
        QCOMPARE(csv(u"/csv_energy?sensor_id=b"_s, m_ada.token).status, 404); // somebody else's
        QCOMPARE(csv(u"/csv_energy?sensor_id=A"_s, m_ada.token).status, 200);
        QCOMPARE(csv(u"/csv_energy"_s, m_researcher.token).status, 404); // has no sensors
        QCOMPARE(csv(u"/csv_energy"_s, Admin).status, 404);              // is no user
        QCOMPARE(csv(u"/csv_energy"_s, {}).status, 401);
        QCOMPARE(csv(u"/csv_energy"_s, {{"Authorization", "Bearer wrong"}}).status, 401);
        QCOMPARE(m_client->patchJson(u"/api/admin/users/%1"_s.arg(m_ada.id), {{u"disabled"_s, true}}, Admin).status,
                 200);
        QCOMPARE(csv(u"/csv_energy"_s, m_ada.token).status, 401);
        QCOMPARE(csv(u"/api/admin/exports/energy?user_id=%1"_s.arg(m_ada.id), Admin).status, 200);
        QCOMPARE(csv(u"/api/admin/exports/energy?sensor_id=b"_s, Admin).status, 200);
        QCOMPARE(csv(u"/api/admin/exports/energy"_s, Admin).status, 400);
        QCOMPARE(csv(u"/api/admin/exports/energy?sensor_id=b"_s, m_bob.token).status, 403);
    }

    void whoGetsASensorDoesNotGetWhatItReadBefore()
    {
        addSensor(u"a"_s, m_ada, 3);
        const QString sensor = u"/api/admin/sensors/a"_s;
        QCOMPARE(m_client->patchJson(sensor, {{u"ownerId"_s, m_bob.id}}, Admin).status, 200);
        QCOMPARE(csv(u"/csv_energy"_s, m_ada.token).status, 404);
        QCOMPARE(csv(u"/csv_energy"_s, m_bob.token).status, 404);
        SensorConnection connection(m_daemon->baseUrl());
        QCOMPARE(connection.send(connection.token(u"a"_s, u"secret"_s), 1001), 200);
        const Answer own = csv(u"/csv_energy"_s, m_bob.token);
        QCOMPARE(own.status, 200);
        QCOMPARE(own.body.count('\n'), 2);
        QVERIFY(own.body.contains(",1001,,,,first,"));
        QCOMPARE(csv(u"/api/admin/exports/energy?sensor_id=a"_s, Admin).body.count('\n'), 5);
    }

    void rangesAndFaults_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("status");
        QTest::newRow("today") << u"start=%1&end=%2"_s << 200;
        QTest::newRow("long ago") << u"start=2020-01-01&end=2020-12-31"_s << 404;
        QTest::newRow("the end before the start") << u"start=2024-01-05&end=2024-01-01"_s << 400;
        QTest::newRow("no date") << u"start=yesterday"_s << 400;
        QTest::newRow("30 February") << u"end=2024-02-30"_s << 400;
    }

    void rangesAndFaults()
    {
        QFETCH(QString, query);
        addSensor(u"a"_s, m_ada, 2);
        const auto date = [this](int days) {
            return QDateTime::fromMSecsSinceEpoch(m_start, Qt::UTC).date().addDays(days).toString(Qt::ISODate);
        };
        query.replace(u"%1"_s, date(0)).replace(u"%2"_s, date(0)); // an end is a whole day
        QTEST(csv(u"/csv_energy?"_s + query, m_ada.token).status, "status");
    }

    // What is downloaded can be uploaded: to an installation that knows nothing of it.
    void aFileIsTakenByAnUploadElsewhere()
    {
        addSensor(u"a"_s, m_ada, 60);
        const QByteArray file = csv(u"/csv_energy"_s, m_ada.token).body;
        start();
        const Answer uploaded = m_client->postFile(u"/api/upload/meter"_s, file);
        QCOMPARE(uploaded.status, 200);
        QCOMPARE(uploaded.json[u"rowsIngested"_s].toInt(), 59);
        QVERIFY(m_client->waitUntilIdle());
        const QDate day = QDateTime::fromMSecsSinceEpoch(m_start, Qt::UTC).date();
        const Answer series = m_client->get(u"/api/buildings/7/timeseries?resolution=15min&start=%1&end=%2"_s.arg(
            day.toString(Qt::ISODate), day.addDays(1).toString(Qt::ISODate)));
        QCOMPARE(series.status, 200);
        double sum = 0.0;
        const QJsonArray points = series.json[u"data"_s].toArray();
        for (const QJsonValue point : points)
            sum += point[u"actual"_s].toDouble();
        QCOMPARE(sum, 59 * 0.25);
    }

    void aClientThatLeavesHarmsNobody()
    {
        addSensor(u"a"_s, m_ada, 100);
        for (int i = 0; i < 20; ++i) {
            QTcpSocket socket;
            socket.connectToHost(m_daemon->baseUrl().host(), quint16(m_daemon->baseUrl().port()));
            QVERIFY(socket.waitForConnected());
            socket.write("GET /csv_energy HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + m_ada.token.first().second
                         + "\r\n\r\n");
            QVERIFY(socket.waitForReadyRead());
            socket.abort();
        }
        QCOMPARE(csv(u"/csv_energy"_s, m_ada.token).status, 200);
        QVERIFY(m_daemon->isRunning());
    }

    // More of them than there are threads for files, each gone when the daemon can send no more for the time being.
    void clientsThatLeaveInTheMiddleHoldNothingUp()
    {
        constexpr int Clients = 12;
        constexpr int Readings = 200'000; // far more than sockets hold
        const QTemporaryDir folder;
        start({}, folder.path());
        m_ada = addPerson(u"ada"_s);
        addSensor(u"a"_s, m_ada, 0);
        m_daemon.reset();
        {
            const auto database = *Database::open(folder.path());
            std::vector<CounterReading> readings;
            for (int i = 0; i < Readings; ++i)
                readings.push_back({m_start - (Readings - i) * 15'000LL, 1000 + 0.01 * i, {}, {}});
            const qint64 id = (*SensorStore(*database).byExternalId(u"a"_s))->id;
            auto transaction = *Transaction::begin(*database);
            auto blocks = SensorBlocks::open(*database);
            QVERIFY(blocks && blocks->merge(id, readings) && transaction.commit());
        }
        start({}, folder.path());
        std::vector<std::unique_ptr<QTcpSocket>> clients;
        for (int i = 0; i < Clients; ++i) {
            auto &socket = clients.emplace_back(std::make_unique<QTcpSocket>());
            socket->setReadBufferSize(1 << 16);
            socket->connectToHost(m_daemon->baseUrl().host(), quint16(m_daemon->baseUrl().port()));
            QVERIFY(socket->waitForConnected());
            socket->write("GET /csv_energy HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + m_ada.token.first().second
                          + "\r\n\r\n");
            QVERIFY(socket->waitForReadyRead());
            QVERIFY(socket->peek(12).endsWith("200"));
        }
        for (const auto &socket : clients)
            socket->abort();
        const Answer whole = csv(u"/csv_energy"_s, m_ada.token);
        QCOMPARE(whole.status, 200);
        QCOMPARE(whole.body.count('\n'), 1 + Readings);
        QVERIFY(m_daemon->isRunning());
    }

    // By the job, through a mail server, under the name that the person has in the file.
    void surveysInviteByMail()
    {
        SmtpStandIn server;
        QVERIFY2(server.start(), qPrintable(server.errorOutput()));
        start("[mail]\nserver = \"127.0.0.1\"\nsecurity = \"none\"\nport = " + QByteArray::number(server.port())
              + "\nfrom = \"meterhouse@example.org\"\n[jobs]\ncron_secret = \"cron\"\n"
                "[experiments]\nsurvey_link = \"https://example.org/s?who={pseudonym}&after={days}\"\n");
        m_start = (QDateTime::currentSecsSinceEpoch() - 8 * SecondsPerDay) * 1000;
        m_ada = addPerson(u"ada"_s, u"user"_s, u"ada@example.org"_s);
        m_bob = addPerson(u"bob"_s, u"user"_s, u"bob@example.org"_s);
        addSensor(u"a"_s, m_ada, 3);
        addSensor(u"b"_s, m_bob, 3);
        const Answer made = m_client->postJson(u"/api/admin/experiments"_s, {{u"name"_s, u"Heating"_s}}, Admin);
        const QString people = u"/api/admin/experiments/%1/participants"_s.arg(made.json[u"id"_s].toInteger());
        for (const Person &person : {m_ada, m_bob}) // of whom Bob does not consent
            QCOMPARE(m_client->postJson(people, {{u"userId"_s, person.id}}, Admin).status, 201);
        const QString since = QDateTime::fromMSecsSinceEpoch(m_start, Qt::UTC).toString(Qt::ISODate);
        QCOMPARE(m_client->putJson(people + u"/%1/consent"_s.arg(m_ada.id), {{u"since"_s, since}}, Admin).status, 200);

        const Headers cron{{"Authorization", "Bearer cron"}};
        QCOMPARE(m_client->get(u"/survey_routine"_s, cron).status, 200);
        QVERIFY(server.waitForMails(1));
        const auto states = [this] {
            QStringList found;
            const QJsonArray mails = m_client->get(u"/api/admin/outbox"_s, Admin).json[u"mails"_s].toArray();
            for (const QJsonValue mail : mails)
                found.append(mail[u"state"_s].toString());
            return found;
        };
        QTRY_COMPARE_WITH_TIMEOUT(states(), QStringList{u"sent"_s}, 20000);
        const QByteArray mail = server.mails().first();
        QCOMPARE(headerOf(mail, "To"), QByteArray("ada@example.org"));
        QVERIFY(headerOf(mail, "Subject").contains("Heating"));
        const QByteArray file =
            csv(u"/csv_experiment?experiment_id=%1"_s.arg(made.json[u"id"_s].toInteger()), Admin).body;
        const QByteArray participant = file.split('\n').value(1).split(',').first();
        QVERIFY(participant.startsWith('p'));
        const QByteArray text = partOf(mail, "text/plain");
        QVERIFY2(text.contains("https://example.org/s?who=" + participant + "&after=7"), text.constData());

        QCOMPARE(m_client->get(u"/survey_routine"_s, cron).status, 200); // again: each invitation is sent once
        QCOMPARE(states(), QStringList{u"sent"_s});
        QCOMPARE(server.mails().size(), 1);
    }

    void experimentsFromTheirPlanToTheirFile()
    {
        addSensor(u"a"_s, m_ada, 5);
        addSensor(u"b"_s, m_bob, 5);
        const QString list = u"/api/admin/experiments"_s;
        const QJsonArray phases{QJsonObject{{u"name"_s, u"baseline"_s}, {u"firstDay"_s, u"2020-01-01"_s}}};
        const Answer made = m_client->postJson(list, {{u"name"_s, u"Heating"_s}, {u"phases"_s, phases}}, Admin);
        QCOMPARE(made.status, 201);
        QCOMPARE(m_client->postJson(list, {{u"name"_s, u"Heating"_s}}, Admin).status, 409);
        QCOMPARE(m_client->postJson(list, {{u"name"_s, u"x"_s}, {u"phases"_s, u"none"_s}}, Admin).status, 422);
        QCOMPARE(m_client->postJson(list, {{u"name"_s, u""_s}}, Admin).status, 400);
        const QString one = list + u'/' + QString::number(made.json[u"id"_s].toInteger());
        const QString file = u"/csv_experiment?experiment_id=%1"_s.arg(made.json[u"id"_s].toInteger());
        QCOMPARE(csv(file, m_researcher.token).status, 404); // nobody consents
        for (const Person &person : {m_ada, m_bob})
            QCOMPARE(m_client->postJson(one + u"/participants"_s, {{u"userId"_s, person.id}}, Admin).status, 201);

        // Ada consents herself, from now on; Bob did so on paper, a day ago.
        const Answer own = m_client->get(u"/api/experiments"_s, m_ada.token);
        QCOMPARE(own.json[u"experiments"_s].toArray().size(), 1);
        QVERIFY(!own.body.contains("bob"));
        const QString ownConsent = u"/api/experiments/%1/consent"_s.arg(made.json[u"id"_s].toInteger());
        QCOMPARE(m_client->putJson(ownConsent, {}, m_ada.token).status, 200);
        QCOMPARE(m_client->putJson(ownConsent, {}, m_researcher.token).status, 404); // is not enrolled
        QCOMPARE(csv(file, m_researcher.token).status, 404);                         // nothing since then
        const QString bobs = one + u"/participants/%1/consent"_s.arg(m_bob.id);
        const QString since = QDateTime::fromMSecsSinceEpoch(m_start + 60'000, Qt::UTC).toString(Qt::ISODate);
        const Answer noted = m_client->putJson(bobs, {{u"since"_s, since}}, Admin);
        QCOMPARE(noted.status, 200);
        QVERIFY(noted.json[u"consents"_s].toBool());
        QCOMPARE(m_client->putJson(bobs, {{u"since"_s, u"2100-01-01"_s}}, Admin).status, 400);

        for (const QString &target : {file, u"/api/v1"_s + file}) {
            const Answer answer = csv(target, m_researcher.token);
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.body.count('\n'), 5); // of five readings, the first came before the consent
            QVERIFY(answer.body.contains(",ELECTRICITY,baseline,"));
            QVERIFY(!answer.body.contains("bob") && !answer.body.contains(",b,"));
        }
        QCOMPARE(csv(file, Admin).status, 200);
        QCOMPARE(csv(file, m_ada.token).status, 403);
        QCOMPARE(csv(file, {}).status, 401);
        QCOMPARE(csv(u"/csv_experiment"_s, Admin).status, 400);
        QCOMPARE(csv(u"/csv_experiment?experiment_id=99"_s, Admin).status, 404);
        QCOMPARE(csv(u"/csv_experiment?experiment_id=x"_s, Admin).status, 404);

        // A researcher sees what there is, and not who.
        const Answer seen = m_client->get(list, m_researcher.token);
        QCOMPARE(seen.json[u"experiments"_s][0][u"consenting"_s].toInt(), 2);
        QCOMPARE(m_client->get(one + u"/participants"_s, m_researcher.token).status, 403);

        QCOMPARE(m_client->remove(bobs, Admin).status, 200);
        QCOMPARE(csv(file, m_researcher.token).status, 404);
        QCOMPARE(m_client->remove(one + u"/participants/%1"_s.arg(m_bob.id), Admin).json[u"participants"_s].toInt(), 1);
        const Answer audit =
            m_client->get(u"/api/admin/audit?subject=experiment:%1"_s.arg(made.json[u"id"_s].toInteger()), Admin);
        QCOMPARE(audit.json[u"entries"_s].toArray().size(), 7);
    }
};

QTEST_GUILESS_MAIN(TestExports)

#include "tst_exports.moc"
