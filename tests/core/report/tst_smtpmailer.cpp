#include "tests/core/report/reportfixture.h"
#include "tests/support/smtpstandin.h"

#include "core/report/smtpmailer.h"

#include <QTcpServer>
#include <QTest>

#include <thread>

using namespace core;
using namespace Qt::StringLiterals;
using support::MailRoom;
using support::SmtpStandIn;
using Kind = MailOutcome::Kind;

namespace QTest {
template<>
char *toString(const Kind &kind)
{
    return QTest::toString(static_cast<int>(kind));
}
} // namespace QTest

Q_DECLARE_METATYPE(MailSecurity)

namespace {

SmtpOptions optionsFor(quint16 port, MailSecurity security = MailSecurity::None)
{
    SmtpOptions options;
    options.server = u"127.0.0.1"_s;
    options.port = port;
    options.security = security;
    options.from = {u"Meterhouse"_s, "meterhouse@example.org"};
    options.connectLimit = std::chrono::seconds(5);
    return options;
}

OutboxMail mailTo(const QString &to)
{
    return {u"key"_s, to, u"Größe"_s, u"Grüße\n.\nEnde"_s, u"<p>Grüße</p>"_s};
}

MailOutcome sendTo(SmtpMailer &mailer, const QString &to, bool *handed = nullptr, const std::stop_token &stop = {})
{
    const auto handingOver = [&]() -> Result<void> {
        if (handed)
            *handed = true;
        return {};
    };
    return mailer.send(mailTo(to), u"abc@example.org"_s, 1'760'054'400, handingOver, stop);
}

} // namespace

// Against a real SMTP server on loopback.
class TestSmtpMailer : public QObject
{
    Q_OBJECT

private slots:
    void aMailArrives_data()
    {
        QTest::addColumn<MailSecurity>("security");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("user");
        QTest::newRow("plain") << MailSecurity::None << u"none"_s << QString();
        QTest::newRow("plain, login") << MailSecurity::None << u"none"_s << u"ada"_s;
        QTest::newRow("STARTTLS") << MailSecurity::StartTls << u"starttls"_s << QString();
        QTest::newRow("STARTTLS, login") << MailSecurity::StartTls << u"starttls"_s << u"ada"_s;
        QTest::newRow("TLS") << MailSecurity::Tls << u"tls"_s << QString();
    }

    void aMailArrives()
    {
        QFETCH(MailSecurity, security);
        QFETCH(QString, name);
        QFETCH(QString, user);
        SmtpStandIn server;
        QVERIFY2(server.start(name, user, u"pässword"_s), qPrintable(server.errorOutput()));
        SmtpOptions options = optionsFor(server.port(), security);
        options.certificateAuthorities = security == MailSecurity::None ? QString() : server.certificate();
        options.user = user;
        options.password = user.isEmpty() ? QString() : u"pässword"_s;
        SmtpMailer mailer(options);
        bool handed = false;
        const MailOutcome outcome = sendTo(mailer, u"ada@example.org"_s, &handed);
        QVERIFY2(outcome.kind == Kind::Sent, qPrintable(outcome.detail));
        QVERIFY(handed);
        const auto mails = server.mails();
        QCOMPARE(mails.size(), 1);
        using support::headerOf;
        QCOMPARE(headerOf(mails.first(), "X-Encrypted"),
                 security == MailSecurity::StartTls ? QByteArray("yes") : QByteArray("no"));
        QCOMPARE(headerOf(mails.first(), "X-Login"), user.toUtf8());
        QCOMPARE(headerOf(mails.first(), "X-Sender"), "meterhouse@example.org");
        QCOMPARE(headerOf(mails.first(), "X-Recipient"), "ada@example.org");
        QCOMPARE(headerOf(mails.first(), "Message-ID"), "<abc@example.org>");
        QCOMPARE(support::partOf(mails.first(), "text/plain"), u"Grüße\r\n.\r\nEnde"_s.toUtf8());
        QCOMPARE(support::partOf(mails.first(), "text/html"), u"<p>Grüße</p>"_s.toUtf8());
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("to");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("word"); // of the server, in the detail
        QTest::addColumn<int>("kept");
        QTest::newRow("no such user") << u"refused@example.org"_s << Kind::Refused << u"No such user"_s << 0;
        QTest::newRow("busy") << u"busy@example.org"_s << Kind::Later << u"Try again later"_s << 0;
        QTest::newRow("refused after the mail") << u"spam@example.org"_s << Kind::Refused << u"Not wanted"_s << 0;
        QTest::newRow("full after the mail") << u"full@example.org"_s << Kind::Later << u"Mailbox full"_s << 0;
        QTest::newRow("gone after the mail") << u"lost@example.org"_s << Kind::Unconfirmed << QString() << 1;
    }

    void refusals()
    {
        QFETCH(QString, to);
        QFETCH(Kind, kind);
        QFETCH(QString, word);
        QFETCH(int, kept);
        SmtpStandIn server;
        QVERIFY2(server.start(), qPrintable(server.errorOutput()));
        SmtpMailer mailer(optionsFor(server.port()));
        const MailOutcome outcome = sendTo(mailer, to);
        QCOMPARE(outcome.kind, kind);
        QVERIFY2(outcome.detail.contains(word), qPrintable(outcome.detail));
        QVERIFY(!outcome.unreachable);
        QCOMPARE(server.mails().size(), kept);
    }

    void whatTheServerTakesLaterIsTriedAgain()
    {
        SmtpStandIn server;
        QVERIFY2(server.start(), qPrintable(server.errorOutput()));
        SmtpMailer mailer(optionsFor(server.port()));
        MailRoom room;
        for (const QString &name : {u"busy"_s, u"full"_s, u"refused"_s, u"ada"_s}) {
            OutboxMail mail = MailRoom::mail(name);
            mail.to = name + u"@example.org"_s;
            QVERIFY(room.put(mail));
        }
        QVERIFY(room.outbox.deliver(mailer, {}));
        QCOMPARE(server.mails().size(), 1);
        QCOMPARE(mailStateName(room.entry(u"refused"_s).state), u"failed"_s);
        room.clock.advance(std::chrono::minutes(1));
        const auto second = room.outbox.deliver(mailer, {});
        QCOMPARE(second->sent, 2);
        QCOMPARE(server.mails().size(), 3);
    }

    void theSetUpIsWrong_data()
    {
        QTest::addColumn<MailSecurity>("security");
        QTest::addColumn<QString>("served");
        QTest::addColumn<QString>("password");
        QTest::addColumn<bool>("trusted");
        QTest::newRow("wrong password") << MailSecurity::StartTls << u"starttls"_s << u"wrong"_s << true;
        QTest::newRow("no login where one is needed") << MailSecurity::StartTls << u"starttls"_s << QString() << true;
        QTest::newRow("unknown certificate") << MailSecurity::StartTls << u"starttls"_s << u"secret"_s << false;
        QTest::newRow("unknown certificate, TLS") << MailSecurity::Tls << u"tls"_s << u"secret"_s << false;
        QTest::newRow("the server has no STARTTLS") << MailSecurity::StartTls << u"none"_s << u"secret"_s << true;
        QTest::newRow("the server demands STARTTLS") << MailSecurity::None << u"starttls"_s << QString() << true;
    }

    // Such mails wait for a better set-up; they are not lost for a wrong password.
    void theSetUpIsWrong()
    {
        QFETCH(MailSecurity, security);
        QFETCH(QString, served);
        QFETCH(QString, password);
        QFETCH(bool, trusted);
        SmtpStandIn server;
        QVERIFY2(server.start(served, u"ada"_s, u"secret"_s), qPrintable(server.errorOutput()));
        SmtpOptions options = optionsFor(server.port(), security);
        if (trusted && served != "none"_L1)
            options.certificateAuthorities = server.certificate();
        if (!password.isEmpty())
            options.user = u"ada"_s;
        options.password = password;
        SmtpMailer mailer(options);
        bool handed = false;
        const MailOutcome outcome = sendTo(mailer, u"ada@example.org"_s, &handed);
        QCOMPARE(outcome.kind, Kind::Later);
        QVERIFY(outcome.unreachable);
        QVERIFY(!handed);
        QVERIFY(!outcome.detail.isEmpty());
        QVERIFY(password.isEmpty() || !outcome.detail.contains(password));
        QCOMPARE(server.mails().size(), 0);
    }

    void nobodyListens()
    {
        quint16 port = 0;
        {
            QTcpServer server;
            QVERIFY(server.listen(QHostAddress::LocalHost));
            port = server.serverPort();
        }
        SmtpMailer mailer(optionsFor(port));
        const MailOutcome outcome = sendTo(mailer, u"ada@example.org"_s);
        QCOMPARE(outcome.kind, Kind::Later);
        QVERIFY(outcome.unreachable);
    }

    void aServerThatNeverSpeaksIsLeft()
    {
        QTcpServer silent; // the system accepts; nobody ever answers
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        SmtpOptions options = optionsFor(silent.serverPort());
        options.answerLimit = std::chrono::seconds(1);
        options.totalLimit = std::chrono::seconds(2);
        SmtpMailer mailer(options);
        const MailOutcome outcome = sendTo(mailer, u"ada@example.org"_s);
        QCOMPARE(outcome.kind, Kind::Later);
        QVERIFY(outcome.unreachable);
    }

    void aStopEndsTheAttempt()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        SmtpMailer mailer(optionsFor(silent.serverPort())); // which would wait for a minute
        std::stop_source source;
        source.request_stop();
        const MailOutcome outcome = sendTo(mailer, u"ada@example.org"_s, nullptr, source.get_token());
        QCOMPARE(outcome.kind, Kind::Later);
    }

    void aServerThatHangsAfterTheMailLeavesItUnconfirmed()
    {
        SmtpStandIn server;
        QVERIFY2(server.start(), qPrintable(server.errorOutput()));
        SmtpOptions options = optionsFor(server.port());
        options.answerLimit = std::chrono::seconds(1);
        SmtpMailer mailer(options);
        MailRoom room;
        OutboxMail mail = MailRoom::mail(u"a"_s);
        mail.to = u"slow@example.org"_s;
        QVERIFY(room.put(mail));
        QVERIFY(room.outbox.deliver(mailer, {}));
        QCOMPARE(mailStateName(room.entry(u"a"_s).state), u"unconfirmed"_s);
        room.clock.advance(std::chrono::hours(100));
        QVERIFY(room.outbox.deliver(mailer, {}));
        QCOMPARE(server.mails().size(), 1); // it had arrived
        // Somebody asks for it: the same mail, by its Message-ID.
        server.release();
        QVERIFY(room.outbox.retry(room.entry(u"a"_s).id));
        QCOMPARE(room.outbox.deliver(mailer, {})->sent, 1);
        const auto mails = server.mails();
        QCOMPARE(mails.size(), 2);
        QCOMPARE(support::headerOf(mails.at(0), "Message-ID"), support::headerOf(mails.at(1), "Message-ID"));
    }

    void withoutItsNoteAMailIsNotSent()
    {
        SmtpStandIn server;
        QVERIFY2(server.start(), qPrintable(server.errorOutput()));
        SmtpMailer mailer(optionsFor(server.port()));
        const auto refuse = []() -> Result<void> { return Error{ErrorCode::Storage, u"disk full"_s}; };
        const MailOutcome outcome =
            mailer.send(mailTo(u"ada@example.org"_s), u"a@b"_s, 1'760'054'400, refuse, std::stop_token());
        QCOMPARE(outcome.kind, Kind::Later);
        QCOMPARE(outcome.detail, u"disk full"_s);
        QCOMPARE(server.mails().size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestSmtpMailer)

#include "tst_smtpmailer.moc"
