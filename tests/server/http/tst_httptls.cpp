#include "certificates.h"
#include "rawclient.h"
#include "testserver.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace server;

using std::chrono::milliseconds;

// Encrypted connections, and what keeps plain ones from leaving the machine.
class TestHttpTls : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    TlsFiles m_files;

    ServerOptions encrypted() const
    {
        ServerOptions options = TestServer::options();
        options.tls = m_files;
        return options;
    }

    static bool connectEncrypted(QSslSocket &socket, quint16 port)
    {
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.connectToHostEncrypted(u"127.0.0.1"_s, port);
        return socket.waitForEncrypted(20000);
    }

    //! The common name of the certificate that a new connection is shown.
    static QString nameShown(quint16 port)
    {
        QSslSocket socket;
        return connectEncrypted(socket, port)
                   ? socket.peerCertificate().subjectInfo(QSslCertificate::CommonName).value(0)
                   : QString();
    }

    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    static void copy(const QString &from, const QString &to)
    {
        QFile::remove(to);
        QVERIFY(QFile::copy(from, to));
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_files = makeCertificate(m_folder.path(), u"first"_s);
        QVERIFY(!m_files.certificate.isEmpty());
    }

    void answers_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        QTest::addColumn<qsizetype>("bytes");
        QTest::newRow("on the loop") << getRequest("/fast") << 200 << qsizetype(4);
        QTest::newRow("from the pool") << getRequest("/pool") << 200 << qsizetype(4);
        QTest::newRow("whole address") << QByteArray("GET https://localhost/fast HTTP/1.1\r\nHost: localhost\r\n\r\n")
                                       << 200 << qsizetype(4);
        QTest::newRow("large") << getRequest("/large") << 200 << qsizetype(2 * 1024 * 1024);
        QTest::newRow("large body") << postRequest("/pool/echo", QByteArray(3000000, 'b')) << 200 << qsizetype(3000000);
        QTest::newRow("body past the limit") << postRequest("/echo", QByteArray(100000, 'b')) << 413 << qsizetype(-1);
        QTest::newRow("not HTTP") << QByteArray("hello\r\n\r\n") << 400 << qsizetype(-1);
    }

    void answers()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        QFETCH(qsizetype, bytes);
        TestServer server(encrypted());
        RawClient client(server.port(), RawClient::Encrypted);
        const RawReply reply = client.ask(request);
        QCOMPARE(reply.status, status);
        if (bytes >= 0) {
            QCOMPARE(reply.body.size(), bytes);
            QCOMPARE(client.ask(getRequest("/fast") + getRequest("/fast")).body, QByteArray("fast"));
            QCOMPARE(client.read().body, QByteArray("fast"));
        } else {
            QVERIFY(client.waitForClose());
        }
    }

    void lastAnswerIsWholeBeforeTheEnd()
    {
        TestServer server(encrypted());
        RawClient client(server.port(), RawClient::Encrypted);
        QCOMPARE(client.ask(getRequest("/large", {"Connection: close"})).body.size(), 2 * 1024 * 1024);
        QVERIFY(client.waitForClose());
        RawClient older(server.port(), RawClient::Encrypted);
        older.send("GET /produced/20 HTTP/1.0\r\n\r\n");
        older.read();
        QCOMPARE(older.readToEnd().size(), 20 * TestServer::PieceBytes);
    }

    void streams()
    {
        TestServer server(encrypted());
        RawClient client(server.port(), RawClient::Encrypted);
        client.send(getRequest("/stream"));
        const StreamWriter writer = server.takeWriter();
        client.read();
        writer.write("one");
        QCOMPARE(client.readChunk(), QByteArray("one"));
        writer.finish();
        QCOMPARE(client.readChunk(), QByteArray());
        client.send(getRequest("/produced/100"));
        client.read();
        qsizetype size = 0;
        for (auto chunk = client.readChunk(); !chunk.isEmpty() && chunk != RawClient::BrokenOff;
             chunk = client.readChunk())
            size += chunk.size();
        QCOMPARE(size, 100 * TestServer::PieceBytes);
    }

    void slowReaderFillsNoMemory()
    {
        constexpr int Pieces = 1000; // 64 MB: more than any socket buffer
        ServerOptions options = encrypted();
        options.idleLimit = milliseconds(500);
        TestServer server(options);
        RawClient client(server.port(), RawClient::Encrypted);
        client.readOnlyWhenAsked();
        client.send(getRequest("/produced/" + QByteArray::number(Pieces)));
        QTRY_VERIFY(server.produced > 0);
        QTRY_COMPARE_WITH_TIMEOUT(server.metrics->connections().Value(), 0.0, 20000);
        QVERIFY2(server.produced < Pieces, "all was produced at once");
    }

    void plainClientsGetNothing()
    {
        TestServer server(encrypted());
        RawClient client(server.port());
        QCOMPARE(client.ask(getRequest("/fast")).status, 0);
        QVERIFY(client.waitForClose());
        QTRY_COMPARE(server.metrics->connections().Value(), 0.0);
    }

    void handshakeThatNeverEndsIsClosed_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<bool>("goesOn");
        const QByteArray greeting = QByteArray::fromHex("16030102000100"); // of 512 bytes
        QTest::newRow("not begun") << QByteArray() << false;
        QTest::newRow("begun") << greeting << false;
        QTest::newRow("a byte now and then") << greeting << true;
    }

    void handshakeThatNeverEndsIsClosed()
    {
        QFETCH(QByteArray, first);
        QFETCH(bool, goesOn);
        ServerOptions options = encrypted();
        options.idleLimit = milliseconds(200);
        TestServer server(options);
        RawClient client(server.port());
        client.send(first);
        for (int i = 0; goesOn && i < 400 && client.isConnected(); ++i) { // fewer than the greeting has
            client.send("x");
            QTest::qWait(50);
        }
        QVERIFY(!goesOn || !client.isConnected());
        QVERIFY(client.waitForClose());
        QTRY_COMPARE(server.metrics->connections().Value(), 0.0);
    }

    void oneConnectionTooManyIsToldSo()
    {
        ServerOptions options = encrypted();
        options.maximumConnections = 1;
        TestServer server(options);
        RawClient first(server.port(), RawClient::Encrypted);
        QCOMPARE(first.ask(getRequest("/fast")).status, 200);
        RawClient second(server.port(), RawClient::Encrypted);
        QCOMPARE(second.read().status, 503);
        QVERIFY(second.waitForClose());
        QCOMPARE(first.ask(getRequest("/fast")).status, 200);
    }

    void newConnectionsGetTheNewCertificate()
    {
        const TlsFiles used = makeCertificate(m_folder.path(), u"old"_s);
        const TlsFiles next = makeCertificate(m_folder.path(), u"new"_s);
        ServerOptions options = encrypted();
        options.tls = used;
        TestServer server(options);
        RawClient before(server.port(), RawClient::Encrypted);
        QCOMPARE(before.ask(getRequest("/fast")).status, 200);
        QCOMPARE(nameShown(server.port()), u"old"_s);
        copy(next.certificate, used.certificate);
        copy(next.privateKey, used.privateKey);
        QCOMPARE(nameShown(server.port()), u"old"_s);
        QVERIFY(server.http->reloadCertificate());
        QCOMPARE(nameShown(server.port()), u"new"_s);
        QCOMPARE(before.ask(getRequest("/fast")).status, 200);
    }

    void wrongFiles_data()
    {
        QTest::addColumn<QString>("which");
        QTest::addColumn<QByteArray>("content"); // empty: no such file
        QTest::newRow("no certificate") << u"certificate"_s << QByteArray();
        QTest::newRow("no key") << u"key"_s << QByteArray();
        QTest::newRow("certificate is none") << u"certificate"_s << QByteArray("hello\n");
        QTest::newRow("key is none") << u"key"_s << QByteArray("hello\n");
        QTest::newRow("key of another certificate") << u"key"_s << QByteArray("other");
    }

    void wrongFiles()
    {
        QFETCH(QString, which);
        QFETCH(QByteArray, content);
        const QTemporaryDir folder;
        const TlsFiles files = makeCertificate(folder.path(), u"kept"_s);
        ServerOptions options = encrypted();
        options.tls = files;
        TestServer server(options);
        const QString path = which == "key"_L1 ? files.privateKey : files.certificate;
        if (content.isEmpty())
            QVERIFY(QFile::remove(path));
        else if (content == "other")
            copy(m_files.privateKey, path);
        else
            write(path, content);

        const auto reloaded = server.http->reloadCertificate();
        QVERIFY(!reloaded);
        QCOMPARE(reloaded.error().code, core::ErrorCode::InvalidArgument);
        QVERIFY2(reloaded.error().detail.contains(path), qPrintable(reloaded.error().detail));
        QCOMPARE(nameShown(server.port()), u"kept"_s);

        const auto second = HttpServer::start(options, RouteTable(), std::make_shared<Metrics>());
        QVERIFY(!second);
        QVERIFY2(second.error().detail.contains(path), qPrintable(second.error().detail));
    }

    void plainHttpStaysOnThisMachine_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("withTls");
        QTest::addColumn<bool>("allowed");
        QTest::addColumn<bool>("listens");
        QTest::newRow("loopback") << u"127.0.0.1"_s << false << false << true;
        QTest::newRow("everywhere") << u"0.0.0.0"_s << false << false << false;
        QTest::newRow("everywhere, both families") << u"::"_s << false << false << false;
        QTest::newRow("everywhere, allowed") << u"0.0.0.0"_s << false << true << true;
        QTest::newRow("everywhere, encrypted") << u"0.0.0.0"_s << true << false << true;
    }

    void plainHttpStaysOnThisMachine()
    {
        QFETCH(QString, address);
        QFETCH(bool, withTls);
        QFETCH(bool, allowed);
        QFETCH(bool, listens);
        ServerOptions options = TestServer::options();
        options.address = QHostAddress(address);
        options.allowUnencrypted = allowed;
        if (withTls)
            options.tls = m_files;
        const auto started = HttpServer::start(options, RouteTable(), std::make_shared<Metrics>());
        QCOMPARE(started.hasValue(), listens);
        if (!listens) {
            QCOMPARE(started.error().code, core::ErrorCode::InvalidArgument);
            QVERIFY2(started.error().detail.contains(u"allow_unencrypted"_s), qPrintable(started.error().detail));
        }
    }
};

QTEST_GUILESS_MAIN(TestHttpTls)

#include "tst_httptls.moc"
