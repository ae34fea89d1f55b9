#include "tests/support/campusfiles.h"
#include "tests/support/daemonprocess.h"
#include "tests/support/testclient.h"

#include <QTcpSocket>
#include <QTest>

#include <vector>

#include <sys/resource.h>

using namespace support;
using namespace Qt::StringLiterals;

// Clients that ask for too much, too slowly or too often, against a daemon with small limits.
class TestLimits : public QObject
{
    Q_OBJECT

    DaemonProcess m_daemon;
    std::unique_ptr<TestClient> m_client;

    TestClient &client() { return *m_client; }

    std::unique_ptr<QTcpSocket> connected()
    {
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(m_daemon.baseUrl().host(), static_cast<quint16>(m_daemon.baseUrl().port()));
        return socket->waitForConnected() ? std::move(socket) : nullptr;
    }

    // Everything the server says until it closes.
    static QByteArray readToEnd(QTcpSocket &socket)
    {
        QByteArray all;
        while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(20000))
            all += socket.readAll();
        return all + socket.readAll();
    }

private slots:
    void initTestCase()
    {
        m_daemon.setConfig("[http]\nupload_limit_mib = 1\nidle_seconds = 2\n");
        QVERIFY2(m_daemon.start(), qPrintable(m_daemon.errorOutput()));
        m_client = std::make_unique<TestClient>(m_daemon.baseUrl());
    }

    void aBodyPastTheLimitIsRefusedUnread()
    {
        const auto socket = connected();
        QVERIFY(socket);
        socket->write("POST /api/upload/meter HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\n"
                      "Content-Length: 1048577\r\n\r\n");
        const QByteArray answer = readToEnd(*socket);
        QVERIFY2(answer.startsWith("HTTP/1.1 413 "), answer.constData());
        QVERIFY(answer.contains("\"detail\""));
    }

    void aBodyWithinTheLimitIsRead()
    {
        QByteArray file = meterCsv({});
        file += QByteArray(1024 * 1024 - file.size() - 1024, '\n');
        QCOMPARE(client().postFile(u"/api/upload/meter"_s, file).status, 200);
    }

    void otherRoutesHaveASmallLimit()
    {
        const auto socket = connected();
        QVERIFY(socket);
        socket->write("POST /api/predict HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n");
        const QByteArray answer = readToEnd(*socket);
        QVERIFY2(answer.startsWith("HTTP/1.1 413 "), answer.constData());
    }

    void headersPastSixteenKiBAreRefused_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("one long header") << "GET /healthz HTTP/1.1\r\nHost: localhost\r\nX: " + QByteArray(17000, 'x');
        QTest::newRow("many headers") << "GET /healthz HTTP/1.1\r\nHost: localhost\r\n"
                                             + QByteArray("A: b\r\n").repeated(3000);
        QTest::newRow("long request line") << "GET /" + QByteArray(17000, 'x');
    }

    void headersPastSixteenKiBAreRefused()
    {
        QFETCH(QByteArray, head);
        const auto socket = connected();
        QVERIFY(socket);
        socket->write(head);
        const QByteArray answer = readToEnd(*socket);
        QVERIFY2(answer.startsWith("HTTP/1.1 431 "), answer.constData());
    }

    void aClientThatSendsAByteASecondIsClosed()
    {
        const auto socket = connected();
        QVERIFY(socket);
        const QByteArray request = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";
        qsizetype sent = 0;
        QByteArray answer;
        while (socket->state() == QAbstractSocket::ConnectedState && sent < request.size()) {
            socket->write(request.mid(sent++, 1));
            socket->flush();
            socket->waitForReadyRead(1000);
            answer += socket->readAll();
        }
        QVERIFY2(sent < request.size(), "the daemon waited for the whole request");
        QVERIFY2(answer.isEmpty() || answer.startsWith("HTTP/1.1 408 "), answer.constData());
    }

    void twoThousandIdleConnectionsDoNotKeepOthersOut()
    {
        rlimit limit{};
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &limit), 0);
        limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 8192);
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &limit), 0);
        if (limit.rlim_cur < 2500)
            QSKIP("this machine allows fewer than 2,500 open files");
        std::vector<std::unique_ptr<QTcpSocket>> idle;
        for (int i = 0; i < 2000; ++i) {
            auto socket = connected();
            QVERIFY(socket);
            idle.push_back(std::move(socket));
        }
        QCOMPARE(client().get(u"/healthz"_s).status, 200);
        QCOMPARE(client().get(u"/api/buildings"_s).status, 200);
    }

    void aForeignHostIsRefused()
    {
        QCOMPARE(client().get(u"/api/buildings"_s, {{"Host", "evil.example"}}).status, 403);
        QCOMPARE(client().get(u"/api/buildings"_s, {{"Origin", "http://evil.example"}}).status, 403);
        QCOMPARE(client().get(u"/api/buildings"_s, {{"Origin", "http://localhost:3000"}}).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestLimits)

#include "tst_limits.moc"
