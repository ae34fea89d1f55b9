#include "core/wire/jsonaccounts.h"

#include <QJsonArray>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class TestJsonAccounts : public QObject
{
    Q_OBJECT

    static Account account()
    {
        return {3, u"ada"_s, u"Ada"_s, u"ada@example.org"_s, Role::Researcher, 1'700'000'000, 1'700'003'600, 2};
    }

    static AccessToken token()
    {
        return {7, 3, u"ada"_s, u"backup"_s, {u"read"_s}, 1'700'000'000, 1'800'000'000, 1'750'000'000};
    }

private slots:
    void accountsComeBack()
    {
        Account bare;
        bare.id = 4;
        bare.name = u"bob"_s;
        const auto back = wire::accountsFromJson(wire::toJson(QList<Account>{account(), bare}));
        QVERIFY2(back, back ? "" : qPrintable(back.error().detail));
        QCOMPARE(back->size(), 2);
        const Account &full = back->first();
        QCOMPARE(full.id, 3);
        QCOMPARE(full.name, u"ada"_s);
        QCOMPARE(full.displayName, u"Ada"_s);
        QCOMPARE(full.email, u"ada@example.org"_s);
        QCOMPARE(full.role, Role::Researcher);
        QCOMPARE(full.createdAt, 1'700'000'000);
        QCOMPARE(full.disabledAt, std::optional<EpochSeconds>(1'700'003'600));
        QCOMPARE(full.sensorCount, 2);
        QCOMPARE(back->last().displayName, QString());
        QVERIFY(!back->last().disabledAt);
    }

    void tokensComeBack()
    {
        const auto back = wire::accessTokensFromJson(wire::toJson(QList<AccessToken>{token()}));
        QVERIFY2(back, back ? "" : qPrintable(back.error().detail));
        const AccessToken &one = back->first();
        QCOMPARE(one.id, 7);
        QCOMPARE(one.accountId, 3);
        QCOMPARE(one.accountName, u"ada"_s);
        QCOMPARE(one.scopes, QStringList{u"read"_s});
        QCOMPARE(one.expiresAt, std::optional<EpochSeconds>(1'800'000'000));
        QCOMPARE(one.revokedAt, std::optional<EpochSeconds>(1'750'000'000));
    }

    void theAuditComesBack()
    {
        const AuditEntry entry{9,         1'700'000'000,           u"admin"_s, u"user.change"_s, u"user:ada"_s,
                               QString(), u"{\"role\":\"user\"}"_s};
        const QJsonObject json = wire::toJson(QList<AuditEntry>{entry});
        QVERIFY(json[u"entries"_s][0][u"before"_s].isNull());
        QCOMPARE(json[u"entries"_s][0][u"after"_s][u"role"_s].toString(), u"user"_s);
        const auto back = wire::auditEntriesFromJson(json);
        QVERIFY2(back, back ? "" : qPrintable(back.error().detail));
        QCOMPARE(back->first().after, entry.after);
        QCOMPARE(back->first().before, QString());
        QCOMPARE(back->first().subject, entry.subject);
        QCOMPARE(back->first().at, entry.at);
    }

    void faultsAreNamed_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("role") << u"role"_s << QJsonValue(u"root"_s);
        QTest::newRow("id") << u"id"_s << QJsonValue(u"3"_s);
        QTest::newRow("createdAtUtc") << u"createdAtUtc"_s << QJsonValue(u"yesterday"_s);
    }

    void faultsAreNamed()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QJsonObject json = wire::toJson(account());
        json.insert(field, value);
        const auto back = wire::accountFromJson(json);
        QVERIFY(!back);
        QCOMPARE(back.error().code, ErrorCode::Unprocessable);
        QVERIFY2(back.error().detail.contains(field), qPrintable(back.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestJsonAccounts)

#include "tst_jsonaccounts.moc"
