#include "app/client/bundleddaemon.h"
#include "app/client/connection.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace app;
using namespace Qt::StringLiterals;

// Stands in for the daemon where only its life matters: says that it is ready, then waits.
static QString writeScript(const QTemporaryDir &folder, const QByteArray &body)
{
    const QString path = folder.filePath(u"daemon.sh"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("#!/bin/sh\necho \"$@\" >> " + folder.filePath(u"arguments"_s).toUtf8() + "\n" + body);
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

static const QByteArray ReadyAndWait = "echo 'meterhoused 1.2.3 ready on http://127.0.0.1:4711 (data folder /x y)'\n"
                                       "exec sleep 600\n";

static bool isAlive(qint64 pid)
{
    return ::kill(static_cast<pid_t>(pid), 0) == 0;
}

class TestBundledDaemon : public QObject
{
    Q_OBJECT

private slots:
    void readyLineGivesTheAddress()
    {
        const QTemporaryDir folder;
        BundledDaemon daemon(writeScript(folder, "echo noise\n" + ReadyAndWait), folder.filePath(u"data"_s));
        QSignalSpy ready(&daemon, &BundledDaemon::ready);
        daemon.start(BundledDaemon::Campus::Demo);
        QTRY_COMPARE(ready.count(), 1);
        QCOMPARE(ready.first().first().toUrl(), QUrl(u"http://127.0.0.1:4711"_s));
        QVERIFY(QFileInfo(folder.filePath(u"data/demo"_s)).isDir());
    }

    void eachCampusHasItsFolder()
    {
        const QTemporaryDir folder;
        BundledDaemon daemon(writeScript(folder, ReadyAndWait), folder.filePath(u"data"_s));
        QSignalSpy ready(&daemon, &BundledDaemon::ready);
        QSignalSpy died(&daemon, &BundledDaemon::died);
        daemon.start(BundledDaemon::Campus::Demo);
        QTRY_COMPARE(ready.count(), 1);
        daemon.start(BundledDaemon::Campus::Own);
        QTRY_COMPARE(ready.count(), 2);
        QCOMPARE(died.count(), 0); // ended on purpose
        QFile file(folder.filePath(u"arguments"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.at(0).contains("--demo") && lines.at(0).contains("data/demo"));
        QVERIFY(!lines.at(1).contains("--demo") && lines.at(1).contains("data/own"));
    }

    void isStartedAgainWhenItDies()
    {
        const QTemporaryDir folder;
        BundledDaemon daemon(writeScript(folder, ReadyAndWait), folder.filePath(u"data"_s));
        daemon.setFirstDelay(std::chrono::milliseconds(10));
        QSignalSpy ready(&daemon, &BundledDaemon::ready);
        QSignalSpy died(&daemon, &BundledDaemon::died);
        daemon.start(BundledDaemon::Campus::Own);
        for (int times = 1; times <= 3; ++times) {
            QTRY_COMPARE(ready.count(), times);
            ::kill(static_cast<pid_t>(daemon.processId()), SIGKILL);
            QTRY_COMPARE(died.count(), times);
        }
        QTRY_COMPARE(ready.count(), 4);
    }

    void missingProgramIsToldOnce()
    {
        const QTemporaryDir folder;
        BundledDaemon daemon(folder.filePath(u"none"_s), folder.filePath(u"data"_s));
        QSignalSpy failed(&daemon, &BundledDaemon::failed);
        QSignalSpy died(&daemon, &BundledDaemon::died);
        daemon.start(BundledDaemon::Campus::Demo);
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(died.count(), 0);
    }

    void endingBeforeItIsReadyIsToldWithItsLastWords_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QByteArray &body, const QString &reason) {
            QTest::newRow(name) << body << reason;
        };
        row("with an error", "echo 'the store is of a newer version' >&2\nexit 1\n",
            u"ended with code 1: the store is of a newer version"_s);
        row("the last of several", "echo first >&2\necho last >&2\necho >&2\nexit 3\n", u"ended with code 3: last"_s);
        row("without a word", "exit 2\n", u"ended with code 2"_s);
        row("killed", "kill -9 $$\n", u"was killed or crashed"_s);
        row("hangs", "exec sleep 600\n", u"did not get ready within 1 s"_s);
    }

    void endingBeforeItIsReadyIsToldWithItsLastWords()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, reason);
        const QTemporaryDir folder;
        BundledDaemon daemon(writeScript(folder, body), folder.filePath(u"data"_s));
        daemon.setFirstDelay(std::chrono::milliseconds(1));
        daemon.setPatience(std::chrono::seconds(1));
        QSignalSpy failed(&daemon, &BundledDaemon::failed);
        QSignalSpy died(&daemon, &BundledDaemon::died);
        daemon.start(BundledDaemon::Campus::Own);
        QTRY_VERIFY(!failed.isEmpty());
        const QString told = failed.first().first().toString();
        QVERIFY2(told.endsWith(reason), qPrintable(told));
        QVERIFY(died.isEmpty());
    }

    void isTriedOnUntilItGetsReadyAndTellsTheReasonOnce()
    {
        const QTemporaryDir folder;
        const QByteArray place = folder.path().toUtf8();
        // The fourth time it holds.
        const QString program =
            writeScript(folder, "test $(wc -l < " + place + "/arguments) -ge 4 || exit 1\n" + ReadyAndWait);
        BundledDaemon daemon(program, folder.filePath(u"data"_s));
        daemon.setFirstDelay(std::chrono::milliseconds(1));
        QSignalSpy failed(&daemon, &BundledDaemon::failed);
        QSignalSpy ready(&daemon, &BundledDaemon::ready);
        daemon.start(BundledDaemon::Campus::Own);
        QTRY_COMPARE(ready.count(), 1);
        QCOMPARE(failed.count(), 1);
    }

    void aProgramThatComesLaterIsStarted()
    {
        const QTemporaryDir folder;
        BundledDaemon daemon(folder.filePath(u"daemon.sh"_s), folder.filePath(u"data"_s));
        daemon.setFirstDelay(std::chrono::milliseconds(1));
        QSignalSpy failed(&daemon, &BundledDaemon::failed);
        QSignalSpy ready(&daemon, &BundledDaemon::ready);
        daemon.start(BundledDaemon::Campus::Own);
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(!writeScript(folder, ReadyAndWait).isEmpty());
        QTRY_COMPARE(ready.count(), 1);
    }

    void endsWithItsOwner()
    {
        const QTemporaryDir folder;
        qint64 pid = 0;
        {
            BundledDaemon daemon(writeScript(folder, ReadyAndWait), folder.filePath(u"data"_s));
            QSignalSpy ready(&daemon, &BundledDaemon::ready);
            daemon.start(BundledDaemon::Campus::Own);
            QTRY_COMPARE(ready.count(), 1);
            pid = daemon.processId();
            QVERIFY(isAlive(pid));
        }
        QVERIFY(!isAlive(pid));
    }

    void theRealDaemonAnswersAndComesBack()
    {
        const QString program = QDir(qEnvironmentVariable("METERHOUSE_BIN")).filePath(u"meterhoused"_s);
        if (!QFileInfo(program).isExecutable())
            QSKIP("meterhoused is not built");
        const QTemporaryDir folder;
        BundledDaemon daemon(program, folder.path());
        daemon.setFirstDelay(std::chrono::milliseconds(10));
        Connection connection;
        connect(&daemon, &BundledDaemon::ready, &connection, &Connection::setBaseUrl);
        daemon.start(BundledDaemon::Campus::Own);
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), Connection::State::Connected, 30000);
        const QUrl first = connection.baseUrl();
        QSignalSpy died(&daemon, &BundledDaemon::died);
        ::kill(static_cast<pid_t>(daemon.processId()), SIGKILL);
        QTRY_COMPARE(died.count(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(connection.baseUrl() != first || connection.state() != Connection::State::Connected,
                                 30000);
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), Connection::State::Connected, 30000);
    }
};

QTEST_GUILESS_MAIN(TestBundledDaemon)

#include "tst_bundleddaemon.moc"
