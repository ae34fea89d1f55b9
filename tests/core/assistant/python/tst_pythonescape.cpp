#include "pythonfixture.h"

#include "core/assistant/python/interpreter.h"

#include <QDir>
#include <QRegularExpression>
#include <QTcpServer>

#include <thread>

#include <poll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

// What code that wants out tries: each attempt is contained, and the result tells of it.
class TestPythonEscape : public PythonFixture
{
    Q_OBJECT

    static inline const QByteArray Secret = "the-secret-of-the-host";
    QTcpServer m_server;
    Descriptor m_abstract;

protected:
    PythonOptions options() const override
    {
        PythonOptions options = PythonFixture::options();
        options.processorTime = std::chrono::seconds(1); // several use it up
        return options;
    }

private:
    // What the kernel answers to a call of the C library.
    static QString refused(const QString &call)
    {
        return u"import ctypes, os\n"
               "libc = ctypes.CDLL(None, use_errno=True)\n"
               "result = libc.%1\n"
               "print(result, os.strerror(ctypes.get_errno()))\n"_s.arg(call);
    }

    struct Attempt
    {
        const char *name;
        QString code;
        QString expected; // a part of what is printed or thrown
    };
    QList<Attempt> m_attempts;
    QHash<QString, QString> m_told; // by name

    void attempt(const char *name, const QString &code, const QString &expected)
    {
        m_attempts.append({name, code, expected});
    }

    static void row(const char *name, const QString &code, const QString &expected, int exitCode)
    {
        QTest::newRow(name) << code << expected << exitCode;
    }

    void filesOfTheHost()
    {
        attempt("the shadow file", u"open('/etc/shadow')"_s, u"FileNotFoundError"_s);
        attempt("the list of accounts", u"open('/etc/passwd')"_s, u"FileNotFoundError"_s);
        attempt("the store", u"open('@FOLDER@/meterhouse.db', 'rb')"_s, u"FileNotFoundError"_s);
        attempt("the key beside it", u"open('@FOLDER@/secret.key')"_s, u"FileNotFoundError"_s);
        attempt("the configuration", u"open('@FOLDER@/meterhoused.toml')"_s, u"FileNotFoundError"_s);
        attempt("people's folders", u"import os\nos.listdir('/home')"_s, u"FileNotFoundError"_s);
        attempt("root's folder", u"import os\nos.listdir('/root')"_s, u"FileNotFoundError"_s);
        attempt("out by the parent folder", u"open('/data/../../../etc/shadow')"_s, u"FileNotFoundError"_s);
        attempt("what lies at the root", u"import os\nprint(sorted(os.listdir('/')))"_s,
                u"['data', 'dev', 'etc', 'lib', 'lib64', 'meterhouse', 'tmp', 'usr']"_s);
        attempt("devices", u"import os\nprint(sorted(os.listdir('/dev')))"_s, u"['null', 'urandom']"_s);
        attempt("a link to the shadow file", u"import os\nos.symlink('/etc/shadow', '/tmp/s')\nopen('/tmp/s')"_s,
                u"FileNotFoundError"_s);
        attempt("a link in the data", u"import os\nos.symlink('/tmp', data._folder + '/s')"_s,
                u"Read-only file system"_s);
        attempt("a folder of one's own at the root", u"import os\nos.mkdir('/etc/new')"_s, u"Read-only file system"_s);
    }

    void snapshot()
    {
        attempt("writing the snapshot", u"open(data._folder + '/site.json', 'w')"_s, u"Read-only file system"_s);
        attempt("removing the snapshot", u"import os\nos.remove(data._folder + '/site.json')"_s,
                u"Read-only file system"_s);
        attempt("opening the snapshot to all", u"import os\nos.chmod(data._folder + '/site.json', 0o777)"_s,
                u"Read-only file system"_s);
        attempt("changing the runner", u"open('/meterhouse/runner.py', 'a')"_s, u"[Errno"_s);
        attempt("a building that is a path", u"data.readings('../../etc/shadow', 'GAS')"_s, u"there is no building"_s);
    }

    void otherProcesses()
    {
        attempt("the processes of others", u"import os\nos.listdir('/proc')"_s, u"FileNotFoundError"_s);
        attempt("the environment", u"import os\nprint(sorted(os.environ.items()))"_s, u"('HOME', '/tmp')"_s);
        attempt("descriptors left open",
                u"import os\n"
                "def is_open(n):\n"
                "    try:\n"
                "        os.fstat(n)\n"
                "        return True\n"
                "    except OSError:\n"
                "        return False\n"
                "print([n for n in range(64) if is_open(n)])"_s,
                u"[0, 1, 2, 3]"_s);
        attempt("tracing", refused(u"ptrace(16, 1, 0, 0)"_s), u"-1 Operation not permitted"_s);
        attempt("having oneself traced", refused(u"ptrace(0, 0, 0, 0)"_s), u"-1 Operation not permitted"_s);
        attempt("reading another's memory", refused(u"process_vm_readv(1, 0, 0, 0, 0, 0)"_s),
                u"-1 Operation not permitted"_s);
        attempt("killing the first", u"import os\nos.kill(1, 9)\nprint('still here')"_s, u"still here"_s);
        attempt("a program of the host", u"import subprocess\nsubprocess.run(['sh', '-c', 'id'])"_s,
                u"FileNotFoundError"_s);
    }

    void network()
    {
        attempt("a connection to this machine", u"import socket\nsocket.create_connection(('127.0.0.1', @PORT@))"_s,
                u"PermissionError"_s);
        attempt("a connection to the world", u"import socket\nsocket.create_connection(('192.0.2.1', 80))"_s,
                u"PermissionError"_s);
        attempt("a datagram", u"import socket\nsocket.socket(socket.AF_INET6, socket.SOCK_DGRAM)"_s,
                u"PermissionError"_s);
        attempt("packets as they are", u"import socket\nsocket.socket(socket.AF_PACKET, socket.SOCK_RAW)"_s,
                u"PermissionError"_s);
        attempt("the kernel's own sockets", u"import socket\nsocket.socket(socket.AF_NETLINK, socket.SOCK_RAW)"_s,
                u"PermissionError"_s);
        attempt("a name", u"import socket\nsocket.getaddrinfo('example.org', 80)"_s, u"gaierror"_s);
        attempt("a pair of sockets of a network",
                u"import socket\nsocket.socketpair(socket.AF_INET, socket.SOCK_DGRAM)"_s, u"PermissionError"_s);
        attempt("a pair of local sockets", u"import socket\nprint(len(socket.socketpair(socket.AF_UNIX)))"_s, u"2"_s);
        attempt("a local socket without a file",
                u"import socket\nsocket.socket(socket.AF_UNIX).connect('\\0meterhouse-test-@PID@')"_s,
                u"ConnectionRefusedError"_s);
    }

    void rights()
    {
        attempt("becoming root", u"import os\nos.setuid(0)"_s, u"PermissionError"_s);
        attempt("becoming root for a while", u"import os\nos.setresuid(0, 0, 65534)"_s, u"PermissionError"_s);
        attempt("other groups", u"import os\nos.setgroups([0])"_s, u"PermissionError"_s);
        attempt("a program with its owner's rights",
                u"import os\nprint(bool(os.statvfs('/tmp').f_flag & os.ST_NOSUID), "
                "bool(os.statvfs('/usr/lib').f_flag & os.ST_NOSUID))"_s,
                u"True True"_s);
        attempt("a mount", refused(u"mount(b'none', b'/tmp', b'tmpfs', 0, None)"_s), u"-1 Operation not permitted"_s);
        attempt("the data made writable", refused(u"mount(None, b'/data', None, 32 | 4096, None)"_s),
                u"-1 Operation not permitted"_s);
        attempt("taking a mount away", refused(u"umount2(b'/tmp', 2)"_s), u"-1 Operation not permitted"_s);
        attempt("another root", u"import os\nos.chroot('/tmp')"_s, u"PermissionError"_s);
        attempt("a user namespace", refused(u"unshare(0x10000000)"_s), u"-1 Operation not permitted"_s);
        attempt("a device", u"import os, stat\nos.mknod('/tmp/disk', 0o600 | stat.S_IFBLK, os.makedev(254, 0))"_s,
                u"PermissionError"_s);
        attempt("typing into the terminal", u"import fcntl\nfcntl.ioctl(0, 0x5412, b'x')"_s, u"PermissionError"_s);
        attempt("memory that counts for nobody", u"import mmap\nmmap.mmap(-1, 4096)"_s, u"PermissionError"_s);
        attempt("memory that is checked to count for nobody",
                u"import mmap\nmmap.mmap(-1, 4096, mmap.MAP_ANONYMOUS | 3)"_s, u"PermissionError"_s);
        attempt("memory of one's own",
                u"import mmap\nprint(len(mmap.mmap(-1, 4096, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)))"_s, u"4096"_s);
        attempt("memory moved to the disk", refused(u"madvise(None, 0, 21)"_s), u"-1 Operation not permitted"_s);
        attempt("children that nobody counts", u"import signal\nsignal.signal(signal.SIGCHLD, signal.SIG_IGN)"_s,
                u"PermissionError"_s);
        attempt("more processes than allowed", u"import resource as r\nr.setrlimit(r.RLIMIT_NPROC, (1000, 1000))"_s,
                u"not allowed to raise maximum limit"_s);
#ifdef Q_PROCESSOR_X86_64
        const std::initializer_list<std::pair<const char *, int>> calls{{"keys", 250},
                                                                        {"a program in the kernel", 321},
                                                                        {"counters of the processor", 298},
                                                                        {"faults handled by oneself", 323},
                                                                        {"a queue to the kernel", 425},
                                                                        {"an older queue to the kernel", 206},
                                                                        {"a handle instead of a name", 304},
                                                                        {"a module", 175},
                                                                        {"memory without an owner", 319},
                                                                        {"shared memory without an owner", 29}};
        for (const auto &[name, number] : calls)
            attempt(name, refused(u"syscall(%1, 0, 0, 0, 0, 0)"_s.arg(number)), u"-1 Operation not permitted"_s);
#endif
    }

    static void exhaustion()
    {
        row("a fork bomb", u"import os\nwhile True: os.fork()"_s, u"BlockingIOError"_s, 1);
        row("a fork bomb that does not give up",
            u"import os\nwhile True:\n    try: os.fork()\n    except OSError: pass"_s, u"[stopped after"_s, 137);
        row("threads without end",
            u"import threading, time\nwhile True: threading.Thread(target=time.sleep, args=(99,)).start()"_s,
            u"can't start new thread"_s, 1);
        row("ten gigabytes", u"np.ones(10 << 27)"_s, u"MemoryError"_s, 1);
        row("ten gigabytes in small pieces", u"list(range(10 ** 10))"_s, u"emory"_s, -1);
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
        row("a file without end", u"with open('/tmp/f', 'wb') as f:\n    while True: f.write(bytes(1 << 20))"_s,
            u"OSError"_s, 1);
        row("files without end",
            u"for n in range(1000):\n    with open(f'/tmp/f{n}', 'wb') as f: f.write(bytes(1 << 20))"_s,
            u"No space left on device"_s, 1);
        row("descriptors without end", u"import os\nwhile True: os.dup(0)"_s, u"Too many open files"_s, 1);
    }

    static void theChannel()
    {
        row("a picture that is none", u"import os\nos.write(3, b'{\"image\": \"AAAA\"}\\n')"_s,
            u"[1 more pictures were left out"_s, 0);
        row("noise on the channel", u"import os\nos.write(3, b'\\xff{]\\n[1]\\n{}\\n')\nprint('done')"_s, u"done"_s, 0);
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
#ifdef Q_PROCESSOR_X86_64
        // Bit 30 marks the other way to number the calls, where a filter may not look.
        row("calls by other numbers", refused(u"syscall(0x40000000 + 101, 0, 0, 0, 0)"_s), u""_s, 159);
#endif
    }

    // One run for all: each is thrown back by itself.
    void makeAttempts()
    {
        QJsonArray list;
        for (const Attempt &attempt : m_attempts)
            list.append(QJsonArray{QString::fromUtf8(attempt.name), filledIn(attempt.code)});
        const QString code = u"import base64, contextlib, io, json\n"
                             "for name, code in json.loads(base64.b64decode('%1')):\n"
                             "    out = io.StringIO()\n"
                             "    try:\n"
                             "        with contextlib.redirect_stdout(out): exec(code, {'data': data})\n"
                             "    except BaseException as error: print(type(error).__name__, error, file=out)\n"
                             "    print(json.dumps([name, out.getvalue()]))"_s.arg(
                                 QString::fromLatin1(QJsonDocument(list).toJson().toBase64()));
        const QJsonObject result = run(code);
        QVERIFY2(result.value("exitCode"_L1) == 0, textOf(result));
        const QStringList lines = result.value("stdout"_L1).toString().split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines) {
            const QJsonArray told = QJsonDocument::fromJson(line.toUtf8()).array();
            m_told.insert(told.at(0).toString(), told.at(1).toString());
        }
    }

    QString filledIn(QString code) const
    {
        code.replace("@FOLDER@"_L1, m_folder.path());
        code.replace("@PORT@"_L1, QString::number(m_server.serverPort()));
        return code.replace("@PID@"_L1, QString::number(::getpid()));
    }

private slots:
    void init()
    {
        if (!m_tool)
            QSKIP("no sandbox here");
        qputenv("METERHOUSE_TEST_SECRET", Secret);
        for (const QString &name : {u"secret.key"_s, u"meterhoused.toml"_s}) {
            QFile file(m_folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(Secret);
        }
        if (!m_server.isListening())
            QVERIFY(m_server.listen(QHostAddress::LocalHost));
        if (!m_abstract)
            listenWithoutFile();
        // Else what a sandbox leaves would go to the first process of the machine, where nobody looks.
        QCOMPARE(::prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0), 0);
    }

    void attemptsAreThrownBack_data()
    {
        QTest::addColumn<int>("index");
        m_attempts.clear();
        filesOfTheHost();
        snapshot();
        otherProcesses();
        network();
        rights();
        for (qsizetype i = 0; i < m_attempts.size(); ++i)
            QTest::newRow(m_attempts[i].name) << static_cast<int>(i);
    }

    void attemptsAreThrownBack()
    {
        QFETCH(int, index);
        if (m_told.isEmpty())
            makeAttempts();
        const Attempt &made = m_attempts.at(index);
        const QString told = m_told.value(QString::fromUtf8(made.name));
        QVERIFY2(told.contains(made.expected), qPrintable(told));
        QVERIFY(!told.toUtf8().contains(Secret));
        QVERIFY(!m_server.hasPendingConnections());
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
        for (PythonTool *tool : {m_tool.get(), m_other.get()})
            QCOMPARE(runWith(*tool, u"print(len(data.buildings))"_s).value("stdout"_L1).toString(), u"3\n"_s);
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

    void rootIsNobodyInTheSandbox()
    {
        if (::geteuid() != 0)
            QSKIP("for root alone");
        const auto sandbox = Sandbox::create(options());
        QVERIFY(sandbox);
        const auto process = (*sandbox)->startRunner();
        QVERIFY(process);
        const QString status = u"/proc/%1/status"_s.arg(process->id());
        const auto identity = [&status] {
            QFile file(status);
            return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()) : QString();
        };
        QTRY_VERIFY2(identity().contains("Uid:\t65534\t65534\t65534\t65534"_L1), qPrintable(identity()));
        QVERIFY2(identity().contains(QRegularExpression(u"Groups:\\s*\\n"_s)), qPrintable(identity()));
    }

private:
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

    static void nothingIsLeftRunning()
    {
        QTRY_COMPARE_WITH_TIMEOUT(abandonedProcesses(), 0, 30000);
    }

    void listenWithoutFile()
    {
        m_abstract = Descriptor(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const QByteArray name = "meterhouse-test-" + QByteArray::number(::getpid());
        memcpy(address.sun_path + 1, name.constData(), static_cast<std::size_t>(name.size()));
        const auto size =
            static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1) + static_cast<socklen_t>(name.size());
        QCOMPARE(::bind(m_abstract.get(), reinterpret_cast<const sockaddr *>(&address), size), 0);
        QCOMPARE(::listen(m_abstract.get(), 1), 0);
    }
};

QTEST_GUILESS_MAIN(TestPythonEscape)

#include "tst_pythonescape.moc"
