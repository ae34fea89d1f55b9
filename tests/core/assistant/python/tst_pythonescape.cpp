#include "pythonfixture.h"

#include "core/assistant/python/interpreter.h"

#include <QRegularExpression>
#include <QTcpServer>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

// What code that wants out tries: each attempt is contained, and the result tells of it.
class TestPythonEscape : public PythonFixture
{
    Q_OBJECT

    static inline const QByteArray Secret = "the-secret-of-the-host";
    QTcpServer m_server;
    Descriptor m_abstract;

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

#ifdef Q_PROCESSOR_X86_64
    // Bit 30 marks the other way to number the calls, where a filter may not look.
    void callsByOtherNumbersEndIt()
    {
        const QJsonObject result = run(refused(u"syscall(0x40000000 + 101, 0, 0, 0, 0)"_s));
        QVERIFY2(result.value("exitCode"_L1).toInt() == 159, textOf(result));
    }
#endif

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
