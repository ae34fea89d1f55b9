#include "rawclient.h"
#include "testserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace server;

class TestHttpServer : public QObject
{
    Q_OBJECT

    TestServer m_server;

    static QString detailOf(const RawReply &reply)
    {
        return QJsonDocument::fromJson(reply.body).object().value(u"detail"_s).toString();
    }

private slots:
    void answers_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("on the loop") << getRequest("/fast") << 200 << QByteArray("fast");
        QTest::newRow("in the pool") << getRequest("/pool") << 200 << QByteArray("pool");
        QTest::newRow("large") << getRequest("/large") << 200 << QByteArray(2 * 1024 * 1024, 'x');
        QTest::newRow("path parameter") << getRequest("/items/311") << 200 << QByteArray("GET 311 ");
        QTest::newRow("encoded slash stays in its segment")
            << getRequest("/items/a%2Fb?q=1%202") << 200 << QByteArray("GET a/b 1 2");
        QTest::newRow("encoded exact path") << getRequest("/%66ast") << 200 << QByteArray("fast");
        QTest::newRow("absolute target") << QByteArray("GET http://localhost/fast HTTP/1.1\r\nHost: localhost\r\n\r\n")
                                         << 200 << QByteArray("fast");
        QTest::newRow("empty lines first") << QByteArray("\r\n\r\n") + getRequest("/fast") << 200 << QByteArray("fast");
        QTest::newRow("body") << postRequest("/echo", "hello") << 200 << QByteArray("hello");
        QTest::newRow("empty body") << postRequest("/echo", "") << 200 << QByteArray();
        QTest::newRow("body at the limit")
            << postRequest("/echo", QByteArray(1000, 'b')) << 200 << QByteArray(1000, 'b');
        QTest::newRow("body in the pool")
            << postRequest("/pool/echo", QByteArray(3 * 1024 * 1024, 'b')) << 200 << QByteArray(3 * 1024 * 1024, 'b');
        QTest::newRow("chunked") << QByteArray(
            "POST /echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
            "5\r\nhello\r\n6;a=b\r\n world\r\n0\r\nHost: evil.example\r\n\r\n")
                                 << 200 << QByteArray("hello world");
    }

    // Twice on one connection: it must be left in order for the next request.
    void answers()
    {
        QFETCH(QByteArray, request);
        RawClient client(m_server.port());
        for (int i = 0; i < 2; ++i) {
            const RawReply reply = client.ask(request);
            QTEST(reply.status, "status");
            QTEST(reply.body, "body");
        }
    }

    void answersBytewiseInput()
    {
        RawClient client(m_server.port());
        const QByteArray request = "POST /echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
                                   "5;x=y\r\nhello\r\n0\r\n\r\n";
        for (const char byte : request)
            client.send(QByteArray(1, byte));
        QCOMPARE(client.read().body, QByteArray("hello"));
    }

    void failures_data()
    {
        using core::ErrorCode;
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("status");
        QTest::newRow("argument") << static_cast<int>(ErrorCode::InvalidArgument) << 400;
        QTest::newRow("token") << static_cast<int>(ErrorCode::Unauthorized) << 401;
        QTest::newRow("role") << static_cast<int>(ErrorCode::Forbidden) << 403;
        QTest::newRow("missing") << static_cast<int>(ErrorCode::NotFound) << 404;
        QTest::newRow("state") << static_cast<int>(ErrorCode::Conflict) << 409;
        QTest::newRow("size") << static_cast<int>(ErrorCode::TooLarge) << 413;
        QTest::newRow("wrong data") << static_cast<int>(ErrorCode::Unprocessable) << 422;
        QTest::newRow("few data") << static_cast<int>(ErrorCode::NotEnoughData) << 422;
        QTest::newRow("cancelled") << static_cast<int>(ErrorCode::Cancelled) << 500;
        QTest::newRow("storage") << static_cast<int>(ErrorCode::Storage) << 500;
        QTest::newRow("internal") << static_cast<int>(ErrorCode::Internal) << 500;
        QTest::newRow("upstream") << static_cast<int>(ErrorCode::Upstream) << 502;
        QTest::newRow("busy") << static_cast<int>(ErrorCode::Unavailable) << 503;
    }

    void failures()
    {
        QFETCH(int, code);
        QFETCH(int, status);
        RawClient client(m_server.port());
        const RawReply reply = client.ask(getRequest("/fail/" + QByteArray::number(code)));
        QCOMPARE(reply.status, status);
        QCOMPARE(detailOf(reply), u"said so"_s);
        QCOMPARE(reply.headers.contains("retry-after"), status == 503);
        QCOMPARE(reply.headers.contains("www-authenticate"), status == 401);
    }

    void handlerFaultIsAnAnswer_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("exception") << QByteArray("/throw");
        QTest::newRow("line break in a header") << QByteArray("/broken-header");
    }

    void handlerFaultIsAnAnswer()
    {
        QFETCH(QByteArray, path);
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u".*"_s));
        RawClient client(m_server.port());
        const RawReply reply = client.ask(getRequest(path));
        QCOMPARE(reply.status, 500);
        QVERIFY(!reply.headers.contains("set-cookie"));
        QCOMPARE(client.ask(getRequest("/fast")).status, 200);
    }

    void dateIsGivenInTheFormOfTheStandard()
    {
        RawClient client(m_server.port());
        const QString date = QString::fromLatin1(client.ask(getRequest("/fast")).headers.value("date"));
        const QDateTime parsed = QLocale::c().toDateTime(date, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
        QVERIFY2(parsed.isValid(), qPrintable(date));
        QCOMPARE(parsed.date().year(), QDateTime::currentDateTimeUtc().date().year());
    }

    void unknownPathNamesIt()
    {
        RawClient client(m_server.port());
        const RawReply reply = client.ask(getRequest("/nowhere?token=secret"));
        QCOMPARE(reply.status, 404);
        QCOMPARE(detailOf(reply), u"/nowhere not found"_s);
        QCOMPARE(client.ask(getRequest("/items/")).status, 404);
    }

    void wrongMethodNamesTheAllowed()
    {
        RawClient client(m_server.port());
        const RawReply reply = client.ask("DELETE /items/1 HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QCOMPARE(reply.status, 405);
        QCOMPARE(reply.headers.value("allow"), QByteArray("GET, HEAD, PUT, OPTIONS"));
    }

    void headHasTheLengthButNoBody()
    {
        RawClient client(m_server.port());
        const RawReply reply = client.ask("HEAD /fast HTTP/1.1\r\nHost: localhost\r\n\r\n", false);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.headers.value("content-length"), QByteArray("4"));
        QCOMPARE(client.ask(getRequest("/pool")).body, QByteArray("pool"));
    }

    void optionsNamesTheAllowed()
    {
        RawClient client(m_server.port());
        const RawReply reply = client.ask("OPTIONS /items/1 HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QCOMPARE(reply.status, 204);
        QCOMPARE(reply.headers.value("allow"), QByteArray("GET, HEAD, PUT, OPTIONS"));
        QVERIFY(!reply.headers.contains("content-length"));
        QCOMPARE(client.ask("OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n").status, 204);
        QCOMPARE(client.ask("OPTIONS /nowhere HTTP/1.1\r\nHost: localhost\r\n\r\n").status, 404);
    }

    // The first waits in the pool, the second needs no thread at all: the order must hold all the same.
    void pipelinedAnswersKeepTheirOrder()
    {
        RawClient client(m_server.port());
        QByteArray requests;
        for (int i = 0; i < 50; ++i)
            requests += getRequest("/gate") + getRequest("/fast") + postRequest("/pool/echo", QByteArray::number(i))
                        + getRequest("/items/" + QByteArray::number(i));
        client.send(requests);
        m_server.gate.release(50);
        for (int i = 0; i < 50; ++i) {
            QCOMPARE(client.read().body, QByteArray("gate"));
            QCOMPARE(client.read().body, QByteArray("fast"));
            QCOMPARE(client.read().body, QByteArray::number(i));
            QCOMPARE(client.read().body, "GET " + QByteArray::number(i) + ' ');
        }
        m_server.entered.acquire(50);
    }

    void pipelinedLargeAnswersArriveWhole()
    {
        RawClient client(m_server.port());
        client.send(getRequest("/large").repeated(20));
        for (int i = 0; i < 20; ++i)
            QCOMPARE(client.read().body.size(), 2 * 1024 * 1024);
    }

    void connectionEndsWhenAsked_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<bool>("closes");
        QTest::newRow("1.1") << getRequest("/fast") << false;
        QTest::newRow("1.1 close") << getRequest("/fast", {"Connection: close"}) << true;
        QTest::newRow("1.1 close, from the pool") << getRequest("/pool", {"Connection: close"}) << true;
        QTest::newRow("1.0") << QByteArray("GET /fast HTTP/1.0\r\n\r\n") << true;
        QTest::newRow("1.0 keep-alive") << QByteArray("GET /fast HTTP/1.0\r\nConnection: keep-alive\r\n\r\n") << false;
    }

    void connectionEndsWhenAsked()
    {
        QFETCH(QByteArray, request);
        QFETCH(bool, closes);
        RawClient client(m_server.port());
        const RawReply reply = client.ask(request);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.headers.value("connection") == "close", closes);
        if (closes)
            QVERIFY(client.waitForClose());
        else
            QCOMPARE(client.ask(getRequest("/fast")).status, 200);
    }

    void metricsCountByRouteAndStatus()
    {
        TestServer server;
        RawClient client(server.port());
        client.ask(getRequest("/items/1"));
        client.ask(getRequest("/items/2"));
        client.ask(getRequest("/nowhere"));
        const RawReply reply = client.ask(getRequest("/metrics"));
        QCOMPARE(reply.headers.value("content-type"), QByteArray("text/plain; version=0.0.4; charset=utf-8"));
        const auto has = [&](const QByteArray &name, const QList<QByteArray> &labels, const QByteArray &value) {
            for (const QByteArray &line : reply.body.split('\n')) {
                if (line.startsWith(name + '{') && line.endsWith("} " + value)
                    && std::all_of(labels.begin(), labels.end(), [&](const auto &l) { return line.contains(l); }))
                    return true;
            }
            return false;
        };
        const QByteArray requests = "meterhouse_http_requests_total";
        QVERIFY2(has(requests, {"route=\"/items/{id}\"", "method=\"GET\"", "status=\"200\""}, "2"), reply.body);
        QVERIFY2(has(requests, {"route=\"none\"", "status=\"404\""}, "1"), reply.body);
        QVERIFY2(reply.body.contains("\nmeterhouse_http_connections 1\n"), reply.body);
        QVERIFY2(reply.body.contains("meterhouse_http_request_duration_seconds_count"), reply.body);
    }
};

QTEST_GUILESS_MAIN(TestHttpServer)

#include "tst_httpserver.moc"
