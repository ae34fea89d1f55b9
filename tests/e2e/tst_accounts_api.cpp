#include "tests/support/daemonprocess.h"
#include "tests/support/testclient.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

using namespace support;
using namespace Qt::StringLiterals;

static Headers bearer(const QByteArray &token)
{
    return {{"Authorization", "Bearer " + token}};
}

// Users, tokens, sessions and the audit over HTTP; every answer is held to the description.
class TestAccountsApi : public QObject
{
    Q_OBJECT

    std::unique_ptr<DaemonProcess> m_daemon;
    std::unique_ptr<TestClient> m_client;
    QByteArray m_admin; //!< the token of the first start

    QByteArray fileContent(const QString &name) const
    {
        QFile file(m_daemon->dataFolder() + u'/' + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    Answer addUser(const QJsonObject &body) { return m_client->postJson(u"/api/admin/users"_s, body, bearer(m_admin)); }

    QByteArray tokenFor(qint64 userId, const QStringList &scopes = {})
    {
        const Answer made = m_client->postJson(
            u"/api/admin/tokens"_s,
            {{u"userId"_s, userId}, {u"name"_s, u"test"_s}, {u"scopes"_s, QJsonArray::fromStringList(scopes)}},
            bearer(m_admin));
        return made.json[u"token"_s].toString().toLatin1();
    }

private slots:
    void init()
    {
        m_daemon = std::make_unique<DaemonProcess>();
        QVERIFY2(m_daemon->start(), qPrintable(m_daemon->errorOutput()));
        m_client = std::make_unique<TestClient>(m_daemon->baseUrl());
        m_admin = fileContent(u"admin-token"_s).trimmed();
        QCOMPARE(m_admin.size(), 43);
    }

    void cleanup()
    {
        m_client.reset();
        m_daemon.reset();
    }

    void theFirstStartGivesAnAdmin()
    {
        const Answer who = m_client->get(u"/api/session"_s, bearer(m_admin));
        QCOMPARE(who.status, 200);
        QCOMPARE(who.json[u"name"_s].toString(), u"admin"_s);
        QCOMPARE(who.json[u"role"_s].toString(), u"admin"_s);
        // And only the first.
        const QString folder = m_daemon->dataFolder();
        QCOMPARE(m_daemon->terminate(), 0);
        QVERIFY(m_daemon->start({}, folder));
        QCOMPARE(fileContent(u"admin-token"_s).trimmed(), m_admin);
        TestClient again(m_daemon->baseUrl());
        QCOMPARE(again.get(u"/api/session"_s, bearer(m_admin)).status, 200);
        QCOMPARE(again.get(u"/api/admin/users"_s, bearer(m_admin)).json[u"users"_s].toArray().size(), 1);
    }

    void aUserFromBeginningToEnd()
    {
        const Answer made = addUser({{u"name"_s, u"Ada"_s},
                                     {u"role"_s, u"manager"_s},
                                     {u"displayName"_s, u"Ada Lovelace"_s},
                                     {u"email"_s, u"ada@example.org"_s},
                                     {u"password"_s, u"correct horse"_s}});
        QCOMPARE(made.status, 201);
        QCOMPARE(made.json[u"name"_s].toString(), u"ada"_s);
        QVERIFY(!made.body.contains("correct horse"));
        const QString path = u"/api/admin/users/%1"_s.arg(made.json[u"id"_s].toInteger());
        const Answer changed =
            m_client->patchJson(path, {{u"role"_s, u"researcher"_s}, {u"email"_s, QJsonValue::Null}}, bearer(m_admin));
        QCOMPARE(changed.status, 200);
        QCOMPARE(changed.json[u"role"_s].toString(), u"researcher"_s);
        QVERIFY(changed.json[u"email"_s].isNull());
        QCOMPARE(changed.json[u"displayName"_s].toString(), u"Ada Lovelace"_s);
        const Answer disabled = m_client->remove(path, bearer(m_admin));
        QCOMPARE(disabled.status, 200);
        QVERIFY(disabled.json[u"disabledAtUtc"_s].isString());
        QCOMPARE(m_client->get(path, bearer(m_admin)).json, disabled.json);

        const Answer audit = m_client->get(u"/api/admin/audit?subject=user:ada&limit=2"_s, bearer(m_admin));
        const QJsonArray entries = audit.json[u"entries"_s].toArray();
        QCOMPARE(entries.size(), 2);
        QCOMPARE(entries[0][u"action"_s].toString(), u"user.disable"_s);
        QCOMPARE(entries[0][u"actor"_s].toString(), u"admin"_s);
        QCOMPARE(entries[1][u"before"_s][u"role"_s].toString(), u"manager"_s);
        QCOMPARE(entries[1][u"after"_s][u"role"_s].toString(), u"researcher"_s);
    }

    void refusedUsers_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("names"); // what the detail must name
        const auto row = [](const char *name, const QByteArray &body, int status, const QString &names) {
            QTest::newRow(name) << body << status << names;
        };
        row("taken", R"({"name": "ADMIN", "role": "user"})", 409, u"admin"_s);
        row("no name", R"({"role": "user"})", 422, u"name"_s);
        row("no role", R"({"name": "bob"})", 422, u"role"_s);
        row("unknown role", R"({"name": "bob", "role": "root"})", 400, u"role"_s);
        row("bad name", R"({"name": "bob smith", "role": "user"})", 400, u"name"_s);
        row("name is a number", R"({"name": 3, "role": "user"})", 422, u"name"_s);
        row("short password", R"({"name": "bob", "role": "user", "password": "secret7"})", 400, u"password"_s);
        row("misspelt field", R"({"name": "bob", "role": "user", "passwort": "long enough"})", 422, u"passwort"_s);
        row("bad address", R"({"name": "bob", "role": "user", "email": "bob"})", 400, u"email"_s);
        row("no JSON", "name=bob", 422, u"JSON"_s);
        row("a list", "[]", 422, u"object"_s);
    }

    void refusedUsers()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, names);
        const Answer answer = m_client->post(u"/api/admin/users"_s, "application/json", body, bearer(m_admin));
        QTEST(answer.status, "status");
        QVERIFY2(answer.detail().contains(names), qPrintable(answer.detail()));
        QVERIFY(!answer.body.contains("secret7") && !answer.body.contains("long enough"));
        QCOMPARE(m_client->get(u"/api/admin/users"_s, bearer(m_admin)).json[u"users"_s].toArray().size(), 1);
    }

    void unknownIds()
    {
        for (const QString &path : {u"/api/admin/users/99"_s, u"/api/admin/tokens/99"_s}) {
            QCOMPARE(m_client->remove(path, bearer(m_admin)).status, 404);
            QCOMPARE(m_client->remove(path + u"x"_s, bearer(m_admin)).status, 400);
        }
        QCOMPARE(m_client->get(u"/api/admin/users/99"_s, bearer(m_admin)).status, 404);
        QCOMPARE(m_client->patchJson(u"/api/admin/users/99"_s, {}, bearer(m_admin)).status, 404);
        QCOMPARE(m_client->get(u"/api/admin/audit?limit=0"_s, bearer(m_admin)).status, 400);
        QCOMPARE(m_client->get(u"/api/admin/audit?before=x"_s, bearer(m_admin)).status, 400);
    }

    void theLastAdminStays()
    {
        const Answer users = m_client->get(u"/api/admin/users"_s, bearer(m_admin));
        const qint64 id = users.json[u"users"_s][0][u"id"_s].toInteger();
        const Answer refused = m_client->remove(u"/api/admin/users/%1"_s.arg(id), bearer(m_admin));
        QCOMPARE(refused.status, 409);
        QVERIFY2(refused.detail().contains(u"last admin"_s), qPrintable(refused.detail()));
    }

    void tokensOpenWhatTheirRoleAndScopesAllow()
    {
        const qint64 manager = addUser({{u"name"_s, u"m"_s}, {u"role"_s, u"manager"_s}}).json[u"id"_s].toInteger();
        const qint64 root = addUser({{u"name"_s, u"r"_s}, {u"role"_s, u"admin"_s}}).json[u"id"_s].toInteger();
        const QString users = u"/api/admin/users"_s;
        QCOMPARE(m_client->get(users).status, 401);
        QCOMPARE(m_client->get(users, bearer("guess")).status, 401);
        QCOMPARE(m_client->get(users, bearer(tokenFor(manager))).status, 403);
        const QByteArray reading = tokenFor(root, {u"read"_s});
        QCOMPARE(m_client->get(users, bearer(reading)).status, 200);
        const QJsonObject bob{{u"name"_s, u"bob"_s}, {u"role"_s, u"user"_s}};
        QCOMPARE(m_client->postJson(users, bob, bearer(reading)).status, 403);
        const QByteArray full = tokenFor(root);
        QCOMPARE(m_client->postJson(users, bob, bearer(full)).status, 201);

        const Answer tokens = m_client->get(u"/api/admin/tokens"_s, bearer(full));
        QVERIFY(!tokens.body.contains(full) && !tokens.body.contains(reading));
        const qint64 id = tokens.json[u"tokens"_s][0][u"id"_s].toInteger();
        QCOMPARE(m_client->remove(u"/api/admin/tokens/%1"_s.arg(id), bearer(m_admin)).status, 200);
        QCOMPARE(m_client->get(users, bearer(full)).status, 401);
        QCOMPARE(m_client->remove(u"/api/admin/tokens/%1"_s.arg(id), bearer(m_admin)).status, 409);
    }

    void sessions()
    {
        addUser({{u"name"_s, u"ada"_s}, {u"role"_s, u"user"_s}, {u"password"_s, u"correct horse"_s}});
        const Answer opened =
            m_client->postJson(u"/api/session"_s, {{u"name"_s, u"Ada"_s}, {u"password"_s, u"correct horse"_s}});
        QCOMPARE(opened.status, 200);
        QCOMPARE(opened.json[u"role"_s].toString(), u"user"_s);
        const Headers session = bearer(opened.json[u"token"_s].toString().toLatin1());
        QCOMPARE(m_client->get(u"/api/session"_s, session).json[u"name"_s].toString(), u"ada"_s);
        QCOMPARE(m_client->get(u"/api/admin/users"_s, session).status, 403);
        QCOMPARE(m_client->remove(u"/api/session"_s, session).status, 200);
        QCOMPARE(m_client->get(u"/api/session"_s, session).status, 401);
        QCOMPARE(m_client->remove(u"/api/session"_s, bearer(AdminToken)).status, 409); // the configuration's
    }

    void guessingIsSlowedDown()
    {
        addUser({{u"name"_s, u"ada"_s}, {u"role"_s, u"user"_s}, {u"password"_s, u"correct horse"_s}});
        const QJsonObject wrong{{u"name"_s, u"ada"_s}, {u"password"_s, u"battery staple"_s}};
        const QJsonObject unknown{{u"name"_s, u"eve"_s}, {u"password"_s, u"battery staple"_s}};
        const Answer first = m_client->postJson(u"/api/session"_s, wrong);
        QCOMPARE(first.status, 401);
        QCOMPARE(m_client->postJson(u"/api/session"_s, unknown).body, first.body);
        for (int i = 0; i < 4; ++i)
            QCOMPARE(m_client->postJson(u"/api/session"_s, wrong).status, 401);
        const Answer held = m_client->postJson(u"/api/session"_s, wrong);
        QCOMPARE(held.status, 429);
        QVERIFY2(held.detail().contains(u"try again in"_s), qPrintable(held.detail()));
        // Even the right password has to wait; another name has not.
        const QJsonObject right{{u"name"_s, u"ada"_s}, {u"password"_s, u"correct horse"_s}};
        QCOMPARE(m_client->postJson(u"/api/session"_s, right).status, 429);
        QCOMPARE(m_client->postJson(u"/api/session"_s, unknown).status, 401);
    }

    void aHeldBackLoginSaysWhen()
    {
        QNetworkAccessManager network;
        QNetworkRequest request(QUrl(m_daemon->baseUrl().toString() + u"/api/session"_s));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        std::unique_ptr<QNetworkReply> reply;
        for (int i = 0; i < 6; ++i) {
            reply.reset(network.post(request, R"({"name": "x", "password": "y"})"));
            QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 20000);
        }
        QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 429);
        const int seconds = reply->rawHeader("retry-after").toInt();
        QVERIFY2(seconds >= 1 && seconds <= 60, reply->rawHeader("retry-after").constData());
    }

    // Whatever is said to the daemon in secret is found nowhere in its folder, nor in what it prints.
    void secretsAreWrittenNowhere()
    {
        addUser({{u"name"_s, u"ada"_s}, {u"role"_s, u"admin"_s}, {u"password"_s, u"correct horse"_s}});
        const QByteArray session =
            m_client->postJson(u"/api/session"_s, {{u"name"_s, u"ada"_s}, {u"password"_s, u"correct horse"_s}})
                .json[u"token"_s]
                .toString()
                .toLatin1();
        QCOMPARE(session.size(), 43);
        QCOMPARE(
            m_client->postJson(u"/api/session"_s, {{u"name"_s, u"ada"_s}, {u"password"_s, u"tried in vain"_s}}).status,
            401);
        const QDir folder(m_daemon->dataFolder());
        for (const QFileInfo &info : folder.entryInfoList(QDir::Files | QDir::Hidden)) {
            const QByteArray content = fileContent(info.fileName());
            for (const QByteArray &secret : {session, QByteArray("correct horse"), QByteArray("tried in vain")})
                QVERIFY2(!content.contains(secret), qPrintable(info.fileName()));
            if (info.fileName() != "admin-token"_L1)
                QVERIFY2(!content.contains(m_admin), qPrintable(info.fileName()));
        }
        const Answer audit = m_client->get(u"/api/admin/audit?limit=1000"_s, bearer(session));
        QCOMPARE(audit.status, 200);
        QVERIFY(!audit.body.contains(session) && !audit.body.contains("correct horse") && !audit.body.contains(m_admin)
                && !audit.body.contains("argon2"));
    }
};

QTEST_GUILESS_MAIN(TestAccountsApi)

#include "tst_accounts_api.moc"
