#include "tests/e2e/sensordaemon.h"
#include "tests/support/sensorclient.h"
#include "tests/support/smtpstandin.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTcpServer>
#include <QTemporaryDir>

#include <cmath>

using namespace support;
using namespace Qt::StringLiterals;

namespace {

QByteArray mailConfig(quint16 port, const QByteArray &more = {})
{
    return "[mail]\nserver = \"127.0.0.1\"\nsecurity = \"none\"\nport = " + QByteArray::number(port)
           + "\nfrom = \"Meterhouse <meterhouse@example.org>\"\nlink = \"http://127.0.0.1\"\n" + more
           + "[jobs]\ncron_secret = \"cron\"\n";
}

QJsonObject yesterday()
{
    const QString day = QDateTime::currentDateTimeUtc().date().addDays(-1).toString(Qt::ISODate);
    return {{u"firstDay"_s, day}, {u"lastDay"_s, day}};
}

} // namespace

// Reports and their mails through the daemon's own doors.
class TestReports : public SensorDaemon
{
    Q_OBJECT

    qint64 m_user = 0;
    Headers m_own;

    //! A user with a token and a sensor, which counted 0.1 kWh an hour yesterday.
    void addHousehold(const QString &email)
    {
        const Answer user = m_client->postJson(
            u"/api/admin/users"_s, {{u"name"_s, u"ada"_s}, {u"role"_s, u"user"_s}, {u"email"_s, email}}, Admin);
        QCOMPARE(user.status, 201);
        m_user = user.json["id"_L1].toInteger();
        const Answer token =
            m_client->postJson(u"/api/admin/tokens"_s, {{u"userId"_s, m_user}, {u"name"_s, u"phone"_s}}, Admin);
        QCOMPARE(token.status, 201);
        m_own = {{"Authorization", "Bearer " + token.json["token"_L1].toString().toLatin1()}};
        QCOMPARE(add(u"meter"_s, {{u"secret"_s, u"secret"_s}, {u"utility"_s, u"ELECTRICITY"_s}, {u"ownerId"_s, m_user}})
                     .status,
                 201);
        SensorConnection connection(m_daemon->baseUrl());
        const QByteArray sensor = connection.token(u"meter"_s, u"secret"_s);
        QVERIFY(!sensor.isEmpty());
        const QDateTime midnight(QDateTime::currentDateTimeUtc().date().addDays(-1), QTime(0, 0), Qt::UTC);
        for (int hour = 0; hour <= 24; ++hour)
            QCOMPARE(connection.send(sensor, 100 + 0.1 * hour, midnight.addSecs(3600 * hour).toMSecsSinceEpoch()), 200);
    }

    Answer writeReport(bool mail)
    {
        QJsonObject body = yesterday();
        body.insert(u"mail"_s, mail);
        return m_client->postJson(u"/api/admin/users/%1/reports"_s.arg(m_user), body, Admin);
    }

    QString mailState()
    {
        const Answer outbox = m_client->get(u"/api/admin/outbox"_s, Admin);
        const QJsonArray mails = outbox.json["mails"_L1].toArray();
        return mails.size() == 1 ? mails.first()["state"_L1].toString() : QString::number(mails.size());
    }

private slots:
    void aReportIsWrittenShownAndMailed()
    {
        SmtpStandIn server;
        QVERIFY2(server.start(), qPrintable(server.errorOutput()));
        start(mailConfig(server.port()));
        addHousehold(u"ada@example.org"_s);
        const Answer written = writeReport(true);
        QCOMPARE(written.status, 201);
        QVERIFY(server.waitForMails(1));
        QTRY_COMPARE_WITH_TIMEOUT(mailState(), u"sent"_s, 20000);
        const QByteArray mail = server.mails().first();
        QCOMPARE(headerOf(mail, "To"), QByteArray("ada@example.org"));
        QVERIFY(headerOf(mail, "List-Unsubscribe").startsWith("<http://127.0.0.1/api/unsubscribe?token="));
        QVERIFY(partOf(mail, "text/plain").contains("2.40 kWh"));
        QVERIFY(partOf(mail, "text/html").contains("<svg "));

        // The owner reads it; nobody else does.
        const QString id = QString::number(written.json["id"_L1].toInteger());
        const Answer shown = m_client->get(u"/api/reports/"_s + id, m_own);
        QCOMPARE(shown.status, 200);
        const QJsonObject section = shown.json["content"_L1]["sections"_L1][0].toObject();
        QVERIFY(std::abs(section["total"_L1].toDouble() - 2.4) < 1e-6);
        QCOMPARE(section["coverage"_L1].toDouble(), 1.0);
        QCOMPARE(m_client->get(u"/api/reports/%1?format=html"_s.arg(id), m_own).contentType,
                 QByteArray("text/html; charset=utf-8"));
        QCOMPARE(m_client->get(u"/api/reports/%1?format=text"_s.arg(id), m_own).status, 200);
        QCOMPARE(m_client->get(u"/api/reports/%1?format=pdf"_s.arg(id), m_own).status, 400);
        QCOMPARE(m_client->get(u"/api/reports"_s, m_own).json["reports"_L1].toArray().size(), 1);
        QCOMPARE(m_client->get(u"/api/admin/reports?user=%1&current=1"_s.arg(m_user), Admin)
                     .json["reports"_L1]
                     .toArray()
                     .size(),
                 1);
        QCOMPARE(m_client->get(u"/api/admin/reports/"_s + id, m_own).status, 403);
        const Answer eve =
            m_client->postJson(u"/api/admin/users"_s, {{u"name"_s, u"eve"_s}, {u"role"_s, u"user"_s}}, Admin);
        const Answer token = m_client->postJson(u"/api/admin/tokens"_s,
                                                {{u"userId"_s, eve.json["id"_L1]}, {u"name"_s, u"phone"_s}}, Admin);
        const Headers evesOwn{{"Authorization", "Bearer " + token.json["token"_L1].toString().toLatin1()}};
        QCOMPARE(m_client->get(u"/api/reports/"_s + id, evesOwn).status, 404);

        // The link of the mail asks first, then stops them.
        const QByteArray link = headerOf(mail, "List-Unsubscribe");
        const QString target = QString::fromLatin1(link.mid(1, link.size() - 2)).mid(int(qstrlen("http://127.0.0.1")));
        QCOMPARE(m_client->get(target).status, 200);
        QCOMPARE(m_client->get(u"/api/reports/settings"_s, m_own).json["mail"_L1].toBool(), true);
        QCOMPARE(m_client->post(target, "application/x-www-form-urlencoded", "List-Unsubscribe=One-Click").status, 200);
        QCOMPARE(m_client->get(u"/api/reports/settings"_s, m_own).json["mail"_L1].toBool(), false);
        QCOMPARE(m_client->get(u"/api/unsubscribe?token=abc"_s).status, 404);
    }

    void settingsAndTariffs()
    {
        start(mailConfig(1));
        addHousehold(u"ada@example.org"_s);
        const Answer settings = m_client->patchJson(u"/api/reports/settings"_s,
                                                    {{u"enabled"_s, true},
                                                     {u"weekdays"_s, QJsonArray{1, 4}},
                                                     {u"hour"_s, 7},
                                                     {u"language"_s, u"de"_s},
                                                     {u"goalWhPerDay"_s, 2000}},
                                                    m_own);
        QCOMPARE(settings.status, 200);
        QVERIFY(!settings.json["next"_L1].isNull());
        const QString ofUser = u"/api/admin/users/%1"_s.arg(m_user);
        QCOMPARE(m_client->get(ofUser + u"/report-settings"_s, Admin).json["language"_L1].toString(), u"de"_s);
        QCOMPARE(m_client->patchJson(u"/api/reports/settings"_s, {{u"goalWhPerDay"_s, QJsonValue::Null}}, m_own)
                     .json["goalWhPerDay"_L1],
                 QJsonValue(QJsonValue::Null));
        QCOMPARE(m_client->patchJson(u"/api/reports/settings"_s, {{u"hour"_s, 24}}, m_own).status, 400);
        QCOMPARE(m_client->patchJson(u"/api/reports/settings"_s, {{u"weekdays"_s, QJsonArray{u"Mon"_s}}}, m_own).status,
                 400);
        QCOMPARE(m_client->patchJson(u"/api/reports/settings"_s, {{u"langauge"_s, u"de"_s}}, m_own).status, 422);

        const QJsonObject tariff{{u"commodity"_s, u"ELECTRICITY"_s},
                                 {u"validFrom"_s, u"2024-01-01"_s},
                                 {u"name"_s, u"Fair"_s},
                                 {u"baseMinorPerMonth"_s, 1200},
                                 {u"workMicroPerUnit"_s, 300000}};
        const Answer added = m_client->postJson(u"/api/tariffs"_s, tariff, m_own);
        QCOMPARE(added.status, 201);
        QCOMPARE(m_client->postJson(u"/api/tariffs"_s, tariff, m_own).status, 409);
        const QString own = u"/api/tariffs/%1"_s.arg(added.json["id"_L1].toInteger());
        QCOMPARE(m_client->patchJson(own, {{u"workMicroPerUnit"_s, 250000}}, m_own).status, 200);
        QCOMPARE(m_client->get(ofUser + u"/tariffs"_s, Admin).json["tariffs"_L1].toArray().size(), 1);
        const Answer report = writeReport(false);
        QCOMPARE(report.status, 201);
        const Answer shown = m_client->get(u"/api/reports/%1"_s.arg(report.json["id"_L1].toInteger()), m_own);
        QVERIFY(shown.json["content"_L1]["sections"_L1][0]["cost"_L1]["totalMinor"_L1].toInteger() > 60);
        QVERIFY(shown.json["text"_L1].toString().contains(u"Energiebericht"_s));
        QCOMPARE(m_client->remove(own, m_own).status, 200);
        QCOMPARE(m_client->remove(own, m_own).status, 404);
        QCOMPARE(m_client
                     ->postJson(u"/api/reports"_s, {{u"firstDay"_s, u"2999-01-01"_s}, {u"lastDay"_s, u"2999-01-01"_s}},
                                m_own)
                     .status,
                 400);
    }

    void theProcessRouteSaysWhatItDid()
    {
        start(mailConfig(1));
        addHousehold(QString());
        const auto process = [&](const QJsonValue &user, const QString &secret) {
            return m_client->postJson(u"/process_reports"_s, {{u"user_id"_s, user}, {u"secret"_s, secret}}).status;
        };
        QCOMPARE(process(m_user, u"wrong"_s), 401);
        QCOMPARE(process(m_user, u"cron"_s), 404); // nothing is due
        QCOMPARE(process(m_user + 7, u"cron"_s), 404);
    }

    void killedWhileTheServerHasTheMail()
    {
        SmtpStandIn server;
        QVERIFY2(server.start(), qPrintable(server.errorOutput()));
        QTemporaryDir folder;
        start(mailConfig(server.port()), folder.path());
        addHousehold(u"slow@example.org"_s);
        QCOMPARE(writeReport(true).status, 201);
        QVERIFY(server.waitForMails(1)); // it has arrived, and the answer has not come back
        m_daemon->kill();
        server.release();
        start(mailConfig(server.port()), folder.path());
        QTRY_COMPARE_WITH_TIMEOUT(mailState(), u"unconfirmed"_s, 20000);
        QCOMPARE(server.mails().size(), 1);
    }

    void killedBeforeTheServerHasTheMail()
    {
        QTcpServer silent; // accepts and never speaks
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        QTemporaryDir folder;
        start(mailConfig(silent.serverPort()), folder.path());
        addHousehold(u"ada@example.org"_s);
        QCOMPARE(writeReport(true).status, 201);
        QTRY_COMPARE_WITH_TIMEOUT(mailState(), u"sending"_s, 20000);
        m_daemon->kill();
        SmtpStandIn server;
        QVERIFY2(server.start(), qPrintable(server.errorOutput()));
        start(mailConfig(server.port()), folder.path());
        QVERIFY(server.waitForMails(1));
        QTRY_COMPARE_WITH_TIMEOUT(mailState(), u"sent"_s, 20000);
        QCOMPARE(writeReport(true).status, 201); // the same report, which was mailed
        QCOMPARE(mailState(), u"sent"_s);
        QCOMPARE(server.mails().size(), 1);
    }

    void withoutAMailServerReportsAreWritten()
    {
        start("[jobs]\ncron_secret = \"cron\"\n");
        addHousehold(u"ada@example.org"_s);
        const Answer written = writeReport(true);
        QCOMPARE(written.status, 201);
        QVERIFY(written.json["mail"_L1].isNull());
        QCOMPARE(m_client->get(u"/api/admin/outbox"_s, Admin).json["enabled"_L1].toBool(), false);
    }

    void mailSettingsAreChecked_data()
    {
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<QString>("word");
        QTest::newRow("no sender") << QByteArray("[mail]\nserver = \"mail.example.org\"\n") << u"mail.from"_s;
        QTest::newRow("no address") << QByteArray("[mail]\nfrom = \"nobody\"\n") << u"mail.from"_s;
        QTest::newRow("a password in the clear")
            << QByteArray("[mail]\nserver = \"mail.example.org\"\nsecurity = \"none\"\nuser = \"a\"\nfrom = \"a@b\"\n")
            << u"mail.security"_s;
        QTest::newRow("security") << QByteArray("[mail]\nsecurity = \"ssl\"\n") << u"mail.security"_s;
        QTest::newRow("link") << QByteArray("[mail]\nlink = \"javascript:alert(1)\"\n") << u"mail.link"_s;
        QTest::newRow("unknown key") << QByteArray("[mail]\nhost = \"a\"\n") << u"mail.host"_s;
    }

    void mailSettingsAreChecked()
    {
        QFETCH(QByteArray, config);
        QFETCH(QString, word);
        DaemonProcess daemon;
        daemon.setConfig(config);
        QVERIFY(!daemon.start());
        QVERIFY2(daemon.errorOutput().contains(word), qPrintable(daemon.errorOutput()));
    }
};

QTEST_GUILESS_MAIN(TestReports)

#include "tst_reports.moc"
