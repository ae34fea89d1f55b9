#include "pythonfixture.h"

#include "core/assistant/python/interpreter.h"

#include <QDir>
#include <QRegularExpression>

#include <thread>

#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>

// What code does that takes too much or leaves something behind: it is stopped, told of, and nothing of it runs on.
class TestPythonLimits : public PythonFixture
{
    Q_OBJECT

protected:
    PythonOptions options() const override
    {
        PythonOptions options = PythonFixture::options();
        options.processorTime = std::chrono::seconds(1); // several use it up
        return options;
    }

private:
    static void row(const char *name, const QString &code, const QString &expected, int exitCode)
    {
        QTest::newRow(name) << code << expected << exitCode;
    }

    static void exhaustion()
    {
        row("a fork bomb", u"import os\nwhile True: os.fork()"_s, u"BlockingIOError"_s, 1);
        row("a fork bomb that does not give up",
            u"import os\nwhile True:\n    try: os.fork()\n    except OSError: pass"_s, u"[stopped after"_s, 137);
        row("threads without end",
            u"import threading, time\nwhile True: threading.Thread(target=time.sleep, args=(99,)).start()"_s,
            u"can't start new thread"_s, 1);
        row("memory in many processes",
            u"import os, time\n"
            "for _ in range(3): os.fork()\n"
            "block = b'x' * (100 << 20)\n"
            "time.sleep(60)"_s,
            u"[stopped: more than 400 MiB of memory"_s, 137);
        row("memory in processes that hide it",
            u"import ctypes, os, time\n"
            "ctypes.CDLL(None).prctl(4, 0, 0, 0, 0)\n"
            "for _ in range(3): os.fork()\n"
            "block = b'x' * (100 << 20)\n"
            "time.sleep(60)"_s,
            u"[stopped: more than 400 MiB of memory"_s, 137);
        row("memory in processes without their first thread",
            u"import ctypes, os, threading, time\n"
            "for _ in range(2): os.fork()\n"
            "def hold():\n"
            "    time.sleep(0.5)\n"
            "    block = b'x' * (180 << 20)\n"
            "    time.sleep(60)\n"
            "threading.Thread(target=hold).start()\n"
            "ctypes.CDLL(None).pthread_exit(None)"_s,
            u"[stopped: more than 400 MiB of memory"_s, 137);
        row("an endless loop", u"while True: pass"_s, u"[stopped after 1 s of processor time]"_s, 137);
        row("an endless loop that ignores signals",
            u"import signal\n"
            "for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP, signal.SIGCHLD}:\n"
            "    signal.signal(number, signal.SIG_IGN)\n"
            "while True:\n"
            "    try:\n"
            "        while True: pass\n"
            "    except BaseException: pass"_s,
            u"[stopped after 1 s of processor time]"_s, 137);
        row("work shared out among children", u"import os\nfor _ in range(2): os.fork()\nwhile True: pass"_s,
            u"of processor time]"_s, 137);
        row("text without end", u"while True: print('x' * 100000)"_s, u"more bytes were left out]"_s, 137);
        row("much text", u"print('x' * 20_000_000)"_s, u"[19967233 more bytes were left out]"_s, 0);
        row("many errors", u"import sys\nsys.stderr.write('x' * 5_000_000)"_s, u"more bytes were left out]"_s, 0);
        row("ten gigabytes, also in small pieces, and files and descriptors without end",
            u"import os\n"
            "def told(piece, kind, words):\n"
            "    try: piece()\n"
            "    except kind as error: print(words in str(error), end=' ')\n"
            "def write(name, megabytes):\n"
            "    with open(name, 'wb') as f:\n"
            "        for _ in range(megabytes): f.write(bytes(1 << 20))\n"
            "def write_many():\n"
            "    for n in range(1000): write(f'/tmp/f{n}', 1)\n"
            "def duplicate():\n"
            "    while True: os.dup(0)\n"
            "told(lambda: np.ones(10 << 27), MemoryError, '')\n"
            "told(lambda: list(range(10 ** 10)), MemoryError, '')\n"
            "told(lambda: write('/tmp/f', 1000), OSError, '')\n"
            "os.remove('/tmp/f')\n"
            "told(write_many, OSError, 'No space left on device')\n"
            "told(duplicate, OSError, 'Too many open files')"_s,
            u"True True True True True "_s, 0);
    }

    static void theChannel()
    {
        row("noise on the channel, and a picture that is none",
            u"import os\nos.write(3, b'\\xff{]\\n[1]\\n{}\\n{\"image\": \"AAAA\"}\\n')\nprint('done')"_s,
            u"done\n[1 more pictures were left out"_s, 0);
        row("a message without end",
            u"import socket\ns = socket.socket(socket.AF_UNIX, fileno=3)\nwhile True: s.sendall(b'x' * 65536)"_s,
            u"[the channel for pictures and data was closed: a message of more than"_s, 1);
        row("questions without end", u"import os\nwhile True: os.write(3, b'{\"building\": \"1\"}\\n')"_s,
            u"[the channel for pictures and data was closed: a question"_s, 1);
        row("data after the channel was closed",
            u"import os\n"
            "try:\n"
            "    while True: os.write(3, b'x' * 65536)\n"
            "except OSError: pass\n"
            "data.readings('1', 'GAS')"_s,
            u"in readings"_s, 1);
        row("killing all", u"import os\nos.kill(-1, 9)\nos.abort()"_s, u""_s, -1);
        row("the end of the runner", u"import os\nos.abort()"_s, u""_s, 134);
    }

    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    // A process within a sandbox has two numbers, and bubblewrap between it and us as long as the sandbox is in use.
    static bool isInSandbox(pid_t process)
    {
        static const QRegularExpression twoNumbers(u"\\nNSpid:([\\t ]+\\d+){2}"_s);
        return twoNumbers.match(QString::fromLatin1(contentOf(u"/proc/%1/status"_s.arg(process)))).hasMatch();
    }

    static int abandonedProcesses()
    {
        int living = 0;
        const QStringList threads = QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &thread : threads) {
            const QList<QByteArray> children =
                contentOf(u"/proc/self/task/%1/children"_s.arg(thread)).simplified().split(' ');
            for (const QByteArray &child : children) {
                const pid_t process = child.toInt();
                if (process > 0 && isInSandbox(process) && ::waitpid(process, nullptr, WNOHANG) == 0)
                    ++living;
            }
        }
        return living;
    }

    static void nothingIsLeftRunning() { QTRY_COMPARE_WITH_TIMEOUT(abandonedProcesses(), 0, 30000); }

private slots:
    void init()
    {
        if (!m_tool)
            QSKIP("no sandbox here");
        // Else what a sandbox leaves would go to the first process of the machine, where nobody looks.
        QCOMPARE(::prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0), 0);
    }

    void codeIsContainedAndToldOf_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("expected"); // in stdout or stderr
        QTest::addColumn<int>("exitCode");     // -1: any but 0
        exhaustion();
        theChannel();
    }

    void codeIsContainedAndToldOf()
    {
        QFETCH(QString, code);
        QFETCH(QString, expected);
        QFETCH(int, exitCode);
        const QJsonObject result = runInTurn(code);
        QVERIFY2(!result.contains("failure"_L1), textOf(result));
        const QString text = result.value("stdout"_L1).toString() + result.value("stderr"_L1).toString();
        QVERIFY2(text.contains(expected), textOf(result));
        if (exitCode >= 0)
            QVERIFY2(result.value("exitCode"_L1).toInt() == exitCode, textOf(result));
        else
            QVERIFY2(result.value("exitCode"_L1).toInt() != 0, textOf(result));
        QVERIFY(text.size() < 2 * options().outputBytes + 1000);
        nothingIsLeftRunning();
    }

    void theNextRunIsWell()
    {
        for (int i = 0; i < 2; ++i)
            QCOMPARE(runInTurn(u"print(len(data.buildings))"_s).value("stdout"_L1).toString(), u"3\n"_s);
    }

    void whatIsLeftBehindEndsWithTheRun()
    {
        const QJsonObject result = run(u"import os, time\n"
                                       "if os.fork() == 0:\n"
                                       "    os.setsid()\n"
                                       "    if os.fork() == 0:\n"
                                       "        for n in range(3): os.close(n)\n"
                                       "    time.sleep(1000)\n"_s);
        QVERIFY2(result.value("exitCode"_L1) == 0, textOf(result));
        nothingIsLeftRunning();
    }

    void whatItsOwnerLeavesEndsWithTheOwnersThread()
    {
        const auto sandbox = Sandbox::create(options());
        QVERIFY(sandbox);
        std::unique_ptr<SandboxProcess> process;
        bool isReady = false;
        std::jthread([&] {
            auto started = (*sandbox)->startRunner();
            if (!started)
                return;
            process = std::make_unique<SandboxProcess>(*std::move(started));
            pollfd watch{process->channel(), POLLIN, 0}; // it tells when it has its packages
            isReady = ::poll(&watch, 1, static_cast<int>(options().startTime.count())) > 0 && process->isRunning();
        }).join();
        QVERIFY(process);
        QVERIFY(isReady);
        QVERIFY(process->waitForExit(std::chrono::minutes(1)));
        QCOMPARE(process->exitCode(), 137);
        nothingIsLeftRunning();
    }

    // bubblewrap's own child waits for it then, and cannot see that it has ended.
    void oneThatIsKilledInItsFirstMomentsLeavesNothing()
    {
        const auto sandbox = Sandbox::create(options());
        QVERIFY(sandbox);
        for (int i = 0; i < 20; ++i) {
            const auto process = (*sandbox)->startRunner();
            QVERIFY(process);
            const QString children = u"/proc/%1/task/%1/children"_s.arg(process->id());
            while (process->isRunning() && contentOf(children).isEmpty())
                std::this_thread::yield();
        }
        nothingIsLeftRunning();
    }

    void timeIsLimitedAlsoWhereNothingIsDone()
    {
        PythonOptions brief = options();
        brief.runTime = std::chrono::seconds(1);
        const auto sandbox = Sandbox::create(brief);
        QVERIFY(sandbox);
        const auto interpreter = Interpreter::start(**sandbox);
        QVERIFY(interpreter);
        const auto noData = [](const QJsonObject &) { return QJsonObject(); };
        const auto result = (*interpreter)->run(u"import time\ntime.sleep(99)"_s, Sandbox::DataFolder, noData, {});
        QVERIFY(result);
        QCOMPARE(result->exitCode, 137);
        QCOMPARE(result->errors, u"[stopped after 1 s]\n"_s);
        nothingIsLeftRunning();
    }
};

QTEST_GUILESS_MAIN(TestPythonLimits)

#include "tst_pythonlimits.moc"
