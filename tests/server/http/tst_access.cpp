#include "rawclient.h"
#include "server/http/access.h"
#include "testserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace server;

class TestAccess : public QObject
{
    Q_OBJECT

    static Role roleOf(const Request &request)
    {
        const QByteArray token = request.header("authorization");
        return token == "Bearer admin" ? Role::Admin : token == "Bearer user" ? Role::User : Role::Anyone;
    }

private slots:
    void hosts_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<bool>("own");
        QTest::newRow("name") << QByteArray("localhost") << true;
        QTest::newRow("name and port") << QByteArray("LOCALHOST:8000") << true;
        QTest::newRow("loopback") << QByteArray("127.0.0.1:1") << true;
        QTest::newRow("other loopback") << QByteArray("127.1.2.3") << true;
        QTest::newRow("IPv6 loopback") << QByteArray("[::1]:8000") << true;
        QTest::newRow("listen address") << QByteArray("10.0.0.5:8000") << true;
        QTest::newRow("local address") << QByteArray("10.0.0.6:8000") << true;
        QTest::newRow("configured") << QByteArray("Meters.example:8000") << true;
        QTest::newRow("other name") << QByteArray("evil.example") << false;
        QTest::newRow("name that begins like ours") << QByteArray("localhost.evil.example") << false;
        QTest::newRow("name that begins like an address") << QByteArray("127.0.0.1.evil.example") << false;
        QTest::newRow("other address") << QByteArray("10.0.0.7") << false;
        QTest::newRow("unclosed bracket") << QByteArray("[::1") << false;
        QTest::newRow("text after the bracket") << QByteArray("[::1]evil.example") << false;
        QTest::newRow("user part") << QByteArray("localhost@evil.example") << false;
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("port only") << QByteArray(":8000") << false;
    }

    void hosts()
    {
        QFETCH(QByteArray, host);
        ServerOptions options;
        options.address = QHostAddress(u"10.0.0.5"_s);
        options.allowedHosts = {"meters.example"};
        const Access access(options);
        QTEST(access.isOwnHost(host, QHostAddress(u"::ffff:10.0.0.6"_s)), "own");
    }

    void roles_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("open");
        QTest::addColumn<Role>("needed");
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<int>("status");
        const QString loop = u"127.0.0.1"_s;
        const QString net = u"0.0.0.0"_s;
        const auto row = [](const char *name, const QString &address, bool open, Role needed, const QByteArray &token,
                            int status) { QTest::newRow(name) << address << open << needed << token << status; };
        row("loopback, manager", loop, false, Role::Manager, "", 200);
        row("loopback, admin", loop, false, Role::Admin, "", 401);
        row("loopback, admin, wrong token", loop, false, Role::Admin, "Bearer guess", 401);
        row("loopback, admin, low token", loop, false, Role::Admin, "Bearer user", 403);
        row("loopback, admin, token", loop, false, Role::Admin, "Bearer admin", 200);
        row("network, anyone", net, false, Role::Anyone, "", 200);
        row("network, user", net, false, Role::User, "", 401);
        row("network, user, token", net, false, Role::User, "Bearer user", 200);
        row("network, manager", net, false, Role::Manager, "", 401);
        row("network, manager, low token", net, false, Role::Manager, "Bearer user", 403);
        row("network, manager, higher token", net, false, Role::Manager, "Bearer admin", 200);
        row("open network, manager", net, true, Role::Manager, "", 200);
        row("open network, admin", net, true, Role::Admin, "", 401);
    }

    void roles()
    {
        QFETCH(QString, address);
        QFETCH(bool, open);
        QFETCH(Role, needed);
        QFETCH(QByteArray, token);
        QFETCH(int, status);
        ServerOptions options;
        options.address = QHostAddress(address);
        options.openAccess = open;
        options.authenticator = roleOf;
        const Access access(options);
        Request request;
        request.headers.insert("authorization", token);
        const auto error = access.checkRole(request, needed);
        QCOMPARE(error.has_value(), status != 200);
        if (error)
            QCOMPARE(error->code, status == 401 ? core::ErrorCode::Unauthorized : core::ErrorCode::Forbidden);
    }

    void requests_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("granted");
        const QByteArray console = "http://localhost:3000";
        const auto row = [](const char *name, const QByteArray &request, int status, const QByteArray &granted = {}) {
            QTest::newRow(name) << request << status << granted;
        };
        row("foreign Host", "GET /fast HTTP/1.1\r\nHost: evil.example\r\n\r\n", 403);
        row("foreign Host, open route", "GET /anyone HTTP/1.1\r\nHost: evil.example\r\n\r\n", 403);
        row("foreign host in the target", "GET http://evil.example/fast HTTP/1.1\r\nHost: localhost\r\n\r\n", 403);
        row("foreign Origin", getRequest("/fast", {"Origin: http://evil.example"}), 403);
        row("null Origin", getRequest("/fast", {"Origin: null"}), 403);
        row("same host, other port", getRequest("/fast", {"Origin: http://localhost:5000"}), 403);
        row("configured Origin", getRequest("/fast", {"Origin: " + console}), 200, console);
        row("same Origin", getRequest("/fast", {"Origin: http://localhost"}), 200);
        row("foreign page without Origin",
            getRequest("/fast", {"Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors"}), 403);
        row("followed link", getRequest("/fast", {"Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate"}), 200);
        row("error for a configured Origin", getRequest("/nowhere", {"Origin: " + console}), 404, console);
        row("admin without token", postRequest("/admin", "{}"), 401);
        row("admin with a wrong token", postRequest("/admin", "{}", {"Authorization: Bearer guess"}), 401);
        row("admin with a low token", postRequest("/admin", "{}", {"Authorization: Bearer user"}), 403);
        row("admin", postRequest("/admin", "{}", {"Authorization: Bearer admin"}), 200);
        row("preflight of a foreign page",
            "OPTIONS /admin HTTP/1.1\r\nHost: localhost\r\nOrigin: http://evil.example\r\n"
            "Access-Control-Request-Method: POST\r\n\r\n",
            403);
    }

    void requests()
    {
        QFETCH(QByteArray, request);
        ServerOptions options = TestServer::options();
        options.authenticator = roleOf;
        TestServer server(options);
        RawClient client(server.port());
        const RawReply reply = client.ask(request);
        QTEST(reply.status, "status");
        QTEST(reply.headers.value("access-control-allow-origin"), "granted");
        QCOMPARE(reply.headers.contains("access-control-allow-credentials"),
                 reply.headers.contains("access-control-allow-origin"));
        QCOMPARE(reply.headers.value("www-authenticate"), reply.status == 401 ? QByteArray("Bearer") : QByteArray());
    }

    // Admin routes too: a preflight carries no token, the request after it does.
    void preflightOfAConfiguredPage()
    {
        TestServer server;
        RawClient client(server.port());
        const RawReply reply =
            client.ask("OPTIONS /admin HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost:3000\r\n"
                       "Access-Control-Request-Method: POST\r\n"
                       "Access-Control-Request-Headers: authorization, x-any\r\n\r\n");
        QCOMPARE(reply.status, 204);
        QCOMPARE(reply.headers.value("access-control-allow-origin"), QByteArray("http://localhost:3000"));
        QCOMPARE(reply.headers.value("access-control-allow-credentials"), QByteArray("true"));
        QCOMPARE(reply.headers.value("access-control-allow-headers"), QByteArray("authorization, x-any"));
        QCOMPARE(reply.headers.value("vary"), QByteArray("Origin"));
        for (const QByteArray method : {"GET", "POST", "PUT", "PATCH", "DELETE"})
            QVERIFY(reply.headers.value("access-control-allow-methods").contains(method));
    }
};

QTEST_GUILESS_MAIN(TestAccess)

#include "tst_access.moc"
