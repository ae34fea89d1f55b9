#include "rawclient.h"
#include "server/http/access.h"
#include "testserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace server;
using core::Role;

class TestAccess : public QObject
{
    Q_OBJECT

    // "Bearer manager" is a manager; "Bearer admin read,sensors" an admin's token with these scopes.
    static core::Principal principalOf(const Request &request)
    {
        const QList<QByteArray> words = request.header("authorization").split(' ');
        core::Principal principal;
        principal.role = core::roleFromName(QString::fromLatin1(words.value(1))).value_or(Role::Anyone);
        if (words.size() > 2)
            principal.scopes = QString::fromLatin1(words[2]).split(u',');
        principal.name = QString::fromLatin1(words.value(1));
        return principal;
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
        QTest::addColumn<Callers>("callers");
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<int>("status");
        const QString loop = u"127.0.0.1"_s;
        const QString net = u"0.0.0.0"_s;
        const auto row = [](const char *name, const QString &address, bool open, Callers callers,
                            const QByteArray &token,
                            int status) { QTest::newRow(name) << address << open << callers << token << status; };
        row("loopback, console", loop, false, ConsoleUsers, "", 200);
        row("loopback, console, wrong token", loop, false, ConsoleUsers, "Bearer guess", 200);
        row("loopback, console, other role", loop, false, ConsoleUsers, "Bearer user", 200);
        row("loopback, admin", loop, false, Administrators, "", 401);
        row("loopback, admin, wrong token", loop, false, Administrators, "Bearer guess", 401);
        row("loopback, admin, other role", loop, false, Administrators, "Bearer manager", 403);
        row("loopback, admin, token", loop, false, Administrators, "Bearer admin", 200);
        row("loopback, accounts", loop, false, AccountHolders, "", 401);
        row("loopback, accounts, token", loop, false, AccountHolders, "Bearer user", 200);
        row("loopback, exports", loop, false, Exporters, "", 401);
        row("loopback, exports, token", loop, false, Exporters, "Bearer researcher", 200);
        row("a manager is no higher researcher", loop, false, Exporters, "Bearer manager", 403);
        row("network, anybody", net, false, Anybody, "", 200);
        row("network, anybody, wrong token", net, false, Anybody, "Bearer guess", 200);
        row("network, console", net, false, ConsoleUsers, "", 401);
        row("network, console, other role", net, false, ConsoleUsers, "Bearer user", 403);
        row("network, console, token", net, false, ConsoleUsers, "Bearer manager", 200);
        row("network, console, admin's token", net, false, ConsoleUsers, "Bearer admin", 200);
        row("open network, console", net, true, ConsoleUsers, "", 200);
        row("open network, admin", net, true, Administrators, "", 401);
        row("open network, accounts", net, true, AccountHolders, "", 401);
    }

    void roles()
    {
        QFETCH(QString, address);
        QFETCH(bool, open);
        QFETCH(Callers, callers);
        QFETCH(QByteArray, token);
        QFETCH(int, status);
        ServerOptions options;
        options.address = QHostAddress(address);
        options.openAccess = open;
        options.authenticator = principalOf;
        const Access access(options);
        Request request;
        request.headers.insert("authorization", token);
        const auto error = access.checkCaller(request, {"GET", "/x", callers, Runs::OnLoop, 0, {}, {}});
        QCOMPARE(error.has_value(), status != 200);
        if (error)
            QCOMPARE(error->code, status == 401 ? core::ErrorCode::Unauthorized : core::ErrorCode::Forbidden);
    }

    void scopes_data()
    {
        QTest::addColumn<QByteArray>("scopes");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<bool>("allowed");
        const auto row = [](const char *name, const QByteArray &scopes, const QByteArray &method,
                            const QByteArray &pattern,
                            bool allowed) { QTest::newRow(name) << scopes << method << pattern << allowed; };
        const QByteArray users = "/api/admin/users";
        const QByteArray sensors = "/api/admin/sensors/{id}";
        row("none is all", "", "POST", users, true);
        row("read reads", "read", "GET", users, true);
        row("read changes nothing", "read", "POST", users, false);
        row("sensors", "sensors", "PATCH", sensors, true);
        row("sensors, questions", "sensors", "POST", "/api/admin/quarantine/{id}/decision", true);
        row("sensors is not admin", "sensors", "GET", users, false);
        row("admin", "admin", "POST", users, true);
        row("admin trains", "admin", "POST", "/api/models/train", true);
        row("admin is not sensors", "admin", "POST", sensors, false);
        row("console", "console", "POST", "/api/upload/meter", true);
        row("console is not admin", "console", "GET", users, false);
        row("several add up", "read,sensors", "POST", sensors, true);
        row("several add up, no more", "read,sensors", "POST", users, false);
        row("an unknown one gives nothing", "everything", "GET", users, false);
        row("who am I", "sensors", "GET", "/api/session", true);
        row("end the session", "read", "DELETE", "/api/session", true);
    }

    void scopes()
    {
        QFETCH(QByteArray, scopes);
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, pattern);
        ServerOptions options;
        options.authenticator = principalOf;
        const Access access(options);
        Request request;
        request.headers.insert("authorization", "Bearer admin" + (scopes.isEmpty() ? QByteArray() : ' ' + scopes));
        const Callers admins{{Role::Admin}};
        const auto error = access.checkCaller(request, {method, pattern, admins, Runs::OnLoop, 0, {}, {}});
        QTEST(!error.has_value(), "allowed");
        if (error)
            QCOMPARE(error->code, core::ErrorCode::Forbidden);
    }

    void handlersLearnWhoAsks()
    {
        ServerOptions options;
        options.authenticator = principalOf;
        const Access access(options);
        Request request;
        request.headers.insert("authorization", "Bearer manager");
        QVERIFY(!access.checkCaller(request, {"GET", "/x", ConsoleUsers, Runs::OnLoop, 0, {}, {}}));
        QCOMPARE(request.principal.name, u"manager"_s);
        Request nobody;
        QVERIFY(!access.checkCaller(nobody, {"GET", "/x", ConsoleUsers, Runs::OnLoop, 0, {}, {}}));
        QCOMPARE(nobody.principal.role, Role::Anyone);
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
        row("foreign host in an encrypted target", "GET https://evil.example/fast HTTP/1.1\r\nHost: localhost\r\n\r\n",
            403);
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
        options.authenticator = principalOf;
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
