#include "server/daemon/accesstokens.h"

#include <QTest>

using namespace server;
using core::Role;

class TestAccessTokens : public QObject
{
    Q_OBJECT

private slots:
    void roles_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("role");
        const int anyone = static_cast<int>(Role::Anyone);
        QTest::newRow("none") << QByteArray() << anyone;
        QTest::newRow("admin") << QByteArray("Bearer a-token") << static_cast<int>(Role::Admin);
        QTest::newRow("manager") << QByteArray("Bearer m-token") << static_cast<int>(Role::Manager);
        QTest::newRow("scheme in lower case") << QByteArray("bearer a-token") << static_cast<int>(Role::Admin);
        QTest::newRow("wrong") << QByteArray("Bearer b-token") << anyone;
        QTest::newRow("prefix") << QByteArray("Bearer a-toke") << anyone;
        QTest::newRow("longer") << QByteArray("Bearer a-tokens") << anyone;
        QTest::newRow("other scheme") << QByteArray("Basic a-token") << anyone;
        QTest::newRow("no scheme") << QByteArray("a-token") << anyone;
        QTest::newRow("empty token") << QByteArray("Bearer ") << anyone;
    }

    void roles()
    {
        QFETCH(QByteArray, header);
        QFETCH(int, role);
        const Authenticator authenticator = makeAuthenticator("a-token", "m-token");
        Request request;
        request.headers.insert("authorization", header);
        QCOMPARE(static_cast<int>(authenticator(request).role), role);
    }

    void withoutTokensNobodyIsAnything()
    {
        const Authenticator authenticator = makeAuthenticator({}, {});
        for (const QByteArray &header : {QByteArray("Bearer"), QByteArray("Bearer "), QByteArray("Bearer x")}) {
            Request request;
            request.headers.insert("authorization", header);
            QVERIFY(authenticator(request).role == Role::Anyone);
        }
    }
};

QTEST_GUILESS_MAIN(TestAccessTokens)

#include "tst_accesstokens.moc"
