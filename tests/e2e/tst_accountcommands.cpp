#include "tests/support/daemonprocess.h"
#include "tests/support/testclient.h"

#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace support;
using namespace Qt::StringLiterals;

// user and token, on a free folder and on one that a daemon holds.
class TestAccountCommands : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_scratch;
    std::unique_ptr<DaemonProcess> m_daemon;

    QString folder() const { return m_scratch->filePath(u"data"_s); }

    void hold()
    {
        m_daemon = std::make_unique<DaemonProcess>();
        QVERIFY2(m_daemon->start({}, folder()), qPrintable(m_daemon->errorOutput()));
    }

    CommandOutcome run(QStringList arguments) const
    {
        arguments << u"--data-dir"_s << folder();
        return runMeterhoused(arguments);
    }

    static void withAndWithoutADaemon()
    {
        QTest::addColumn<bool>("held");
        QTest::newRow("free folder") << false;
        QTest::newRow("held folder") << true;
    }

private slots:
    void init() { m_scratch = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_daemon.reset(); }

    void usersAndTokens_data() { withAndWithoutADaemon(); }

    void usersAndTokens()
    {
        QFETCH(bool, held);
        if (held)
            hold();
        const CommandOutcome added =
            run({u"user"_s, u"add"_s, u"Ada"_s, u"--role"_s, u"admin"_s, u"--email"_s, u"ada@example.org"_s});
        QVERIFY2(added.exitCode == 0, qPrintable(added.errorOutput));
        QVERIFY2(added.output.startsWith(u"user ada (admin) is added"_s), qPrintable(added.output));
        const CommandOutcome listed = run({u"user"_s, u"list"_s});
        QVERIFY2(listed.output.contains(u"\tada\tadmin\tactive\t\tada@example.org\n"_s), qPrintable(listed.output));

        const CommandOutcome made =
            run({u"token"_s, u"create"_s, u"--user"_s, u"ada"_s, u"--name"_s, u"backup"_s, u"--days"_s, u"30"_s});
        QVERIFY2(made.exitCode == 0, qPrintable(made.errorOutput));
        const QByteArray token = made.output.trimmed().toLatin1();
        QCOMPARE(token.size(), 43);
        const CommandOutcome tokens = run({u"token"_s, u"list"_s});
        QVERIFY2(tokens.output.contains(u"\tada\tbackup\tuntil "_s), qPrintable(tokens.output));
        QVERIFY(!tokens.output.contains(made.output.trimmed()));

        if (!held)
            hold();
        TestClient client(m_daemon->baseUrl());
        const Headers bearer{{"Authorization", "Bearer " + token}};
        QCOMPARE(client.get(u"/api/session"_s, bearer).json[u"name"_s].toString(), u"ada"_s);
        const Answer audit = client.get(u"/api/admin/audit?subject=user:ada"_s, bearer);
        QCOMPARE(audit.json[u"entries"_s][0][u"actor"_s].toString(), u"command line"_s);

        // Through the daemon a token is void at once.
        const QString id = tokens.output.section(u'\n', 1, 1).section(u'\t', 0, 0);
        const CommandOutcome revoked = run({u"token"_s, u"revoke"_s, id});
        QVERIFY2(revoked.exitCode == 0, qPrintable(revoked.errorOutput));
        QCOMPARE(client.get(u"/api/session"_s, bearer).status, 401);
        QCOMPARE(run({u"token"_s, u"revoke"_s, id}).exitCode, 1);
    }

    void failures_data()
    {
        QTest::addColumn<bool>("held");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("names"); // what stderr must name
        for (const bool held : {false, true}) {
            const char *where = held ? "held folder" : "free folder";
            const auto row = [&](const char *name, const QStringList &arguments, const QString &names) {
                QTest::addRow("%s, %s", name, where) << held << arguments << names;
            };
            row("unknown role", {u"user"_s, u"add"_s, u"bob"_s, u"--role"_s, u"root"_s}, u"role must be"_s);
            row("no role", {u"user"_s, u"add"_s, u"bob"_s}, u"--role"_s);
            row("bad name", {u"user"_s, u"add"_s, u"bob smith"_s, u"--role"_s, u"user"_s}, u"name must be"_s);
            row("unknown user", {u"token"_s, u"create"_s, u"--user"_s, u"eve"_s}, u"no user 'eve'"_s);
            row("unknown token", {u"token"_s, u"revoke"_s, u"99"_s}, u"99"_s);
        }
        const auto simple = [](const char *name, const QStringList &arguments, const QString &names) {
            QTest::newRow(name) << false << arguments << names;
        };
        simple("unknown verb", {u"user"_s, u"rename"_s}, u"add or list"_s);
        simple("no verb", {u"token"_s}, u"create, list or revoke"_s);
        simple("bad days", {u"token"_s, u"create"_s, u"--user"_s, u"x"_s, u"--days"_s, u"0"_s}, u"--days"_s);
        simple("unknown option", {u"user"_s, u"list"_s, u"--all"_s}, u"all"_s);
    }

    void failures()
    {
        QFETCH(bool, held);
        QFETCH(QStringList, arguments);
        QFETCH(QString, names);
        if (held)
            hold();
        const CommandOutcome outcome = run(arguments);
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errorOutput.contains(names), qPrintable(outcome.errorOutput));
        QCOMPARE(outcome.output, QString());
    }

    void thePasswordComesFromTheInput_data() { withAndWithoutADaemon(); }

    void thePasswordComesFromTheInput()
    {
        QFETCH(bool, held);
        if (held)
            hold();
        QProcess process;
        process.start(meterhousedPath(), {u"user"_s, u"add"_s, u"--data-dir"_s, folder(), u"ada"_s, u"--role"_s,
                                          u"user"_s, u"--password-stdin"_s});
        process.write("correct horse\n");
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(60000));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
        QVERIFY(!process.readAllStandardOutput().contains("correct horse"));
        if (!held)
            hold();
        TestClient client(m_daemon->baseUrl());
        QCOMPARE(
            client.postJson(u"/api/session"_s, {{u"name"_s, u"ada"_s}, {u"password"_s, u"correct horse"_s}}).status,
            200);
    }

    void theAdminOfTheFirstStartIsMadeOnce()
    {
        QCOMPARE(run({u"user"_s, u"add"_s, u"root"_s, u"--role"_s, u"admin"_s}).exitCode, 0);
        hold();
        QVERIFY(!QFile::exists(folder() + u"/admin-token"_s)); // there is one who may do everything
        QVERIFY2(!run({u"user"_s, u"list"_s}).output.contains(u"\tadmin\tadmin\t"_s), "a second admin");
    }
};

QTEST_GUILESS_MAIN(TestAccountCommands)

#include "tst_accountcommands.moc"
