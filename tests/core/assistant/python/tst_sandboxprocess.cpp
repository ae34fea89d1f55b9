#include "core/assistant/python/sandboxprocess.h"

#include <QTest>

#include <csignal>

using namespace core;
using namespace Qt::StringLiterals;

// How a program of the sandbox ends is known, also where that is hard to learn.
class TestSandboxProcess : public QObject
{
    Q_OBJECT

    static constexpr ProcessLimits Limits{512LL << 20, 10, 1LL << 20, 64};

    static Result<SandboxProcess> started(const QByteArray &script)
    {
        return SandboxProcess::start({"/bin/sh", "-c", script}, Limits, {});
    }

private slots:
    void theEndIsTold_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("all went well") << QByteArray("exit 0") << 0;
        QTest::newRow("its own code") << QByteArray("exit 3") << 3;
        QTest::newRow("a signal") << QByteArray("kill -9 $$") << 137;
    }

    void theEndIsTold()
    {
        QFETCH(QByteArray, script);
        QFETCH(int, exitCode);
        auto process = started(script);
        QVERIFY(process);
        QCOMPARE(process->exitCode(), exitCode);
        QCOMPARE(process->exitCode(), exitCode); // and remembered
        QVERIFY(!process->isRunning());
    }

    void aProgramThatIsNotThereFails()
    {
        auto process = SandboxProcess::start({"/nowhere/program"}, Limits, {});
        QVERIFY(process);
        QCOMPARE(process->exitCode(), 126);
    }

    void oneThatIsKilledEnds()
    {
        auto process = started("sleep 1000");
        QVERIFY(process);
        QVERIFY(process->isRunning());
        process->kill();
        QCOMPARE(process->exitCode(), 137);
    }

    // A program that ignores SIGCHLD learns of no exit code.
    void anEndNobodyKnowsIsNoSuccess()
    {
        const auto before = ::signal(SIGCHLD, SIG_IGN);
        auto process = started("exit 0");
        const bool isStarted = static_cast<bool>(process);
        const int exitCode = isStarted ? process->exitCode() : -1;
        ::signal(SIGCHLD, before);
        QVERIFY(isStarted);
        QCOMPARE(exitCode, 255);
    }
};

QTEST_GUILESS_MAIN(TestSandboxProcess)

#include "tst_sandboxprocess.moc"
