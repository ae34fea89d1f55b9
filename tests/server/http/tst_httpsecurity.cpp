#include "rawclient.h"
#include "server/http/routes.h"
#include "server/http/server.h"

#include "core/base/clock.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace server;

// What attackers send, against the daemon's own routes.
class TestHttpSecurity : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    core::SystemClock m_clock;
    std::unique_ptr<core::Database> m_database;
    std::unique_ptr<core::CampusService> m_campus;
    core::OpenMeteoClient m_openMeteo;
    RouteTable m_table;
    std::unique_ptr<HttpServer> m_http;

    RawReply ask(const QByteArray &bytes) const { return RawClient(m_http->port()).ask(bytes); }

    //! A path that the route's pattern fits.
    static QByteArray pathOf(const Route &route)
    {
        static const QRegularExpression parameter(u"\\{[^}]*\\}"_s);
        return QString::fromLatin1(route.pattern).replace(parameter, u"1"_s).toLatin1();
    }

    static QByteArray requestTo(const Route &route, const QByteArray &headers, const QByteArray &host = "localhost")
    {
        return route.method + ' ' + pathOf(route) + " HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer admin\r\n"
               + headers + "\r\n";
    }

private slots:
    void initTestCase()
    {
        auto database = core::Database::open(m_folder.path());
        QVERIFY(database);
        m_database = *std::move(database);
        auto campus = core::CampusService::create(*m_database, m_clock, {});
        QVERIFY(campus);
        m_campus = *std::move(campus);
        const auto metrics = std::make_shared<Metrics>();
        m_table = makeRoutes(*m_campus, m_openMeteo, metrics, {.uploadBytes = 1024 * 1024});
        ServerOptions options;
        options.port = 0;
        options.loops = 1;
        options.authenticator = [](const Request &request) {
            core::Principal principal;
            if (request.header("authorization") == "Bearer admin")
                principal.role = core::Role::Admin;
            return principal;
        };
        auto started = HttpServer::start(options, m_table, metrics);
        QVERIFY(started);
        m_http = *std::move(started);
    }

    void cleanup()
    {
        QCOMPARE(ask(getRequest("/healthz")).status, 200); // whatever came before
    }

    void noPathLeadsToFiles_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("plain") << QByteArray("/../../../../etc/passwd");
        QTest::newRow("below a route") << QByteArray("/api/buildings/../../../../etc/passwd");
        QTest::newRow("below a file") << QByteArray("/openapi.json/../../../etc/passwd");
        QTest::newRow("encoded dots") << QByteArray("/%2e%2e/%2e%2e/%2e%2e/etc/passwd");
        QTest::newRow("encoded slashes") << QByteArray("/api/buildings/..%2f..%2f..%2fetc%2fpasswd");
        QTest::newRow("all encoded") << QByteArray("/%2e%2e%2f%2e%2e%2fetc%2fpasswd");
        QTest::newRow("encoded twice") << QByteArray("/%252e%252e/%252e%252e/etc/passwd");
        QTest::newRow("overlong dots") << QByteArray("/%c0%ae%c0%ae/etc/passwd");
        QTest::newRow("backslashes") << QByteArray("/..\\..\\..\\etc\\passwd");
        QTest::newRow("two slashes") << QByteArray("//etc/passwd");
        QTest::newRow("end of a C string") << QByteArray("/openapi.json%00/../../etc/passwd");
        QTest::newRow("whole address") << QByteArray("http://localhost/../../etc/passwd");
        QTest::newRow("another scheme") << QByteArray("file:///etc/passwd");
    }

    void noPathLeadsToFiles()
    {
        QFETCH(QByteArray, target);
        const RawReply reply = ask(getRequest(target));
        QVERIFY2(reply.status == 400 || reply.status == 404, QByteArray::number(reply.status).constData());
        QVERIFY2(!reply.body.contains("root:"), reply.body.constData());
    }

    void noLineEndReachesAHeader_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::newRow("unknown path") << getRequest("/nope%0d%0aInjected:%201");
        QTest::newRow("path parameter") << getRequest("/api/buildings/%0d%0aInjected:%201");
        QTest::newRow("query") << getRequest("/api/buildings?utility=%0d%0aInjected:%201");
        QTest::newRow("bare line feed") << getRequest("/nope%0aInjected:%201");
        QTest::newRow("method") << QByteArray("GET\rInjected:1 /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QTest::newRow("preflight") << QByteArray(
            "OPTIONS /api/buildings HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost:3000\r\n"
            "Access-Control-Request-Method: GET\r\nAccess-Control-Request-Headers: a\rInjected: 1\r\n\r\n");
        QTest::newRow("preflight, folded") << QByteArray(
            "OPTIONS /api/buildings HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost:3000\r\n"
            "Access-Control-Request-Method: GET\r\nAccess-Control-Request-Headers: a\r\n Injected: 1\r\n\r\n");
        QTest::newRow("origin") << getRequest("/healthz", {"Origin: http://localhost:3000\rInjected: 1"});
    }

    void noLineEndReachesAHeader()
    {
        QFETCH(QByteArray, request);
        const RawReply reply = ask(request);
        QVERIFY(reply.status >= 200);
        QVERIFY(!reply.headers.contains("injected"));
        for (const QByteArray &value : reply.headers)
            QVERIFY2(!value.contains('\r') && !value.contains('\n'), value.constData());
    }

    void everyRouteRefusesOtherSites_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("headers");
        QTest::newRow("host") << QByteArray("evil.example") << QByteArray();
        QTest::newRow("host and origin that agree")
            << QByteArray("evil.example") << QByteArray("Origin: http://evil.example\r\n");
        QTest::newRow("origin") << QByteArray("localhost") << QByteArray("Origin: http://evil.example\r\n");
        QTest::newRow("origin that begins like ours")
            << QByteArray("localhost") << QByteArray("Origin: http://localhost.evil.example\r\n");
        QTest::newRow("page from a file") << QByteArray("localhost") << QByteArray("Origin: null\r\n");
        QTest::newRow("image of another page")
            << QByteArray("localhost") << QByteArray("Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\n");
    }

    void everyRouteRefusesOtherSites()
    {
        QFETCH(QByteArray, host);
        QFETCH(QByteArray, headers);
        for (const Route &route : m_table.routes()) {
            const RawReply reply = ask(requestTo(route, headers, host));
            QVERIFY2(reply.status == 403, (route.method + ' ' + route.pattern).constData());
            QVERIFY(!reply.headers.contains("access-control-allow-origin"));
        }
    }

    void everyRouteRefusesLargerBodies()
    {
        for (const Route &route : m_table.routes()) {
            const QByteArray name = route.method + ' ' + route.pattern;
            const QByteArray length = QByteArray::number(route.maximumBodyBytes + 1);
            QVERIFY2(ask(requestTo(route, "Content-Length: " + length + "\r\n")).status == 413, name.constData());
            const RawReply chunked = ask(requestTo(route, "Transfer-Encoding: chunked\r\n")
                                         + QByteArray::number(route.maximumBodyBytes + 1, 16) + "\r\n"
                                         + QByteArray(route.maximumBodyBytes + 1, '{'));
            QVERIFY2(chunked.status == 413, name.constData());
        }
    }

    void deeplyNestedJsonIsRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("100,000 brackets") << QByteArray(100000, '[');
        QTest::newRow("60,000 brackets") << QByteArray(60000, '[');
        QTest::newRow("closed ones") << QByteArray(30000, '[') + QByteArray(30000, ']');
        QTest::newRow("objects") << QByteArray("{\"a\":").repeated(10000);
        QTest::newRow("in the rows of an upload") << "{\"rows\":" + QByteArray(60000, '[');
        QTest::newRow("in one row") << "{\"rows\":[{\"meterId\":" + QByteArray(25000, '[') + QByteArray(25000, ']')
                                           + "}]}";
    }

    void deeplyNestedJsonIsRefused()
    {
        QFETCH(QByteArray, body);
        for (const Route &route : m_table.routes()) {
            if (route.method != "POST")
                continue;
            const RawReply reply = ask(requestTo(route, "Content-Type: application/json\r\nContent-Length: "
                                                            + QByteArray::number(body.size()) + "\r\n")
                                       + body);
            const bool refused = reply.status == 422 || (reply.status == 413 && body.size() > route.maximumBodyBytes);
            QVERIFY2(refused, (route.pattern + ": " + QByteArray::number(reply.status)).constData());
        }
    }

    void bodiesHaveOneEnd_data()
    {
        QTest::addColumn<QByteArray>("headers");
        QTest::newRow("length before chunked") << QByteArray("Content-Length: 4\r\nTransfer-Encoding: chunked\r\n");
        QTest::newRow("chunked before length") << QByteArray("Transfer-Encoding: chunked\r\nContent-Length: 4\r\n");
        QTest::newRow("chunked twice") << QByteArray("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n");
        QTest::newRow("not quite chunked") << QByteArray("Transfer-Encoding: xchunked\r\n");
        QTest::newRow("space before the colon") << QByteArray("Transfer-Encoding : chunked\r\n");
        QTest::newRow("folded") << QByteArray("Transfer-Encoding:\r\n identity\r\n");
        QTest::newRow("two lengths") << QByteArray("Content-Length: 4\r\nContent-Length: 5\r\n");
        QTest::newRow("list of lengths") << QByteArray("Content-Length: 4, 5\r\n");
        QTest::newRow("sign") << QByteArray("Content-Length: +4\r\n");
        QTest::newRow("hexadecimal") << QByteArray("Content-Length: 0x4\r\n");
    }

    // Else a proxy and this server could take different bytes for the next request.
    void bodiesHaveOneEnd()
    {
        QFETCH(QByteArray, headers);
        RawClient client(m_http->port());
        client.send("POST /api/predict HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n0\r\n\r\n"
                    + getRequest("/healthz"));
        QCOMPARE(client.read().status, 400);
        QCOMPARE(client.read().status, 0); // and nothing of what follows is answered
    }
};

QTEST_GUILESS_MAIN(TestHttpSecurity)

#include "tst_httpsecurity.moc"
