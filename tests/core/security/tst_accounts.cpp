#include "accountfixture.h"
#include "core/storage/query.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace core;
using namespace Qt::StringLiterals;

static QJsonObject objectOf(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

// Accounts, and the audit of what is done to them.
class TestAccounts : public QObject
{
    Q_OBJECT

private slots:
    void createdAccountsAreListedAndAudited()
    {
        AccountFixture fixture;
        const auto made = fixture.service->createAccount(
            fixture.by, {u"Ada"_s, Role::Manager, u"Ada Lovelace"_s, u"ada@example.org"_s, u"correct horse"_s});
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
        const auto all = must(fixture.service->accounts());
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.first().id, made->id);
        QCOMPARE(all.first().name, u"ada"_s);
        QCOMPARE(all.first().displayName, u"Ada Lovelace"_s);
        QCOMPARE(all.first().email, u"ada@example.org"_s);
        QCOMPARE(all.first().role, Role::Manager);
        QCOMPARE(all.first().createdAt, fixture.clock.time);
        QVERIFY(!all.first().disabledAt);
        const AuditEntry entry = fixture.newest();
        QCOMPARE(entry.actor, u"command line"_s);
        QCOMPARE(entry.action, u"user.create"_s);
        QCOMPARE(entry.subject, u"user:ada"_s);
        QCOMPARE(entry.at, fixture.clock.time);
        QCOMPARE(entry.before, QString());
        QCOMPARE(objectOf(entry.after)[u"role"_s].toString(), u"manager"_s);
    }

    void refusedAccounts_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("password"); // null = none given
        QTest::addColumn<Role>("role");
        QTest::addColumn<ErrorCode>("code");
        const auto invalid = ErrorCode::InvalidArgument;
        QTest::newRow("name taken") << u"ADA"_s << QString() << QString() << Role::User << ErrorCode::Conflict;
        QTest::newRow("no name") << QString() << QString() << QString() << Role::User << invalid;
        QTest::newRow("bad address") << u"bob"_s << u"bob"_s << QString() << Role::User << invalid;
        QTest::newRow("short password") << u"bob"_s << QString() << u"secret7"_s << Role::User << invalid;
        QTest::newRow("empty password") << u"bob"_s << QString() << u""_s << Role::User << invalid;
        QTest::newRow("no role") << u"bob"_s << QString() << QString() << Role::Anyone << invalid;
    }

    void refusedAccounts()
    {
        QFETCH(QString, name);
        QFETCH(QString, email);
        QFETCH(QString, password);
        QFETCH(Role, role);
        AccountFixture fixture;
        fixture.add(u"ada"_s);
        NewAccount wanted{name, role, {}, email, {}};
        if (!password.isNull())
            wanted.password = password;
        const auto made = fixture.service->createAccount(fixture.by, wanted);
        QVERIFY(!made);
        QTEST(made.error().code, "code");
        QVERIFY(password.isEmpty() || !made.error().detail.contains(password));
        QCOMPARE(must(fixture.service->accounts()).size(), 1);
        QCOMPARE(must(fixture.service->audit({})).size(), 1);
    }

    void changesKeepWhatIsNotNamed()
    {
        AccountFixture fixture;
        const Account ada = fixture.add(u"ada"_s, Role::Manager);
        AccountChange change;
        change.displayName = u"Ada"_s;
        const Account changed = must(fixture.service->changeAccount(fixture.by, ada.id, change));
        QCOMPARE(changed.displayName, u"Ada"_s);
        QCOMPARE(changed.role, Role::Manager);
        QCOMPARE(fixture.newest().action, u"user.change"_s);
        QCOMPARE(objectOf(fixture.newest().before)[u"displayName"_s].toString(), QString());
        QCOMPARE(objectOf(fixture.newest().after)[u"displayName"_s].toString(), u"Ada"_s);
    }

    void disablingIsNotedOnceAndCanBeTakenBack()
    {
        AccountFixture fixture;
        const Account ada = fixture.add(u"ada"_s);
        AccountChange change;
        change.disabled = true;
        const EpochSeconds first = fixture.clock.time;
        QCOMPARE(must(fixture.service->changeAccount(fixture.by, ada.id, change)).disabledAt, std::optional(first));
        QCOMPARE(fixture.newest().action, u"user.disable"_s);
        ++fixture.clock.time;
        QCOMPARE(must(fixture.service->changeAccount(fixture.by, ada.id, change)).disabledAt, std::optional(first));
        change.disabled = false;
        QVERIFY(!must(fixture.service->changeAccount(fixture.by, ada.id, change)).disabledAt);
        QCOMPARE(fixture.newest().action, u"user.enable"_s);
    }

    void theLastAdminStays_data()
    {
        QTest::addColumn<bool>("another");
        QTest::addColumn<bool>("anotherDisabled");
        QTest::addColumn<bool>("disable"); // or change the role
        QTest::addColumn<bool>("done");
        QTest::newRow("disable the last") << false << false << true << false;
        QTest::newRow("demote the last") << false << false << false << false;
        QTest::newRow("disable one of two") << true << false << true << true;
        QTest::newRow("demote one of two") << true << false << false << true;
        QTest::newRow("the other is disabled") << true << true << true << false;
    }

    void theLastAdminStays()
    {
        QFETCH(bool, another);
        QFETCH(bool, anotherDisabled);
        QFETCH(bool, disable);
        AccountFixture fixture;
        const Account root = fixture.add(u"root"_s, Role::Admin);
        AccountChange off;
        off.disabled = true;
        if (another) {
            const Account other = fixture.add(u"other"_s, Role::Admin);
            if (anotherDisabled)
                must(fixture.service->changeAccount(fixture.by, other.id, off));
        }
        AccountChange change = off;
        if (!disable) {
            change = {};
            change.role = Role::User;
        }
        const auto changed = fixture.service->changeAccount(fixture.by, root.id, change);
        QTEST(changed.hasValue(), "done");
        if (!changed)
            QCOMPARE(changed.error().code, ErrorCode::Conflict);
    }

    void unknownIdsAreNotFound()
    {
        AccountFixture fixture;
        QCOMPARE(fixture.service->account(7).error().code, ErrorCode::NotFound);
        QCOMPARE(fixture.service->changeAccount(fixture.by, 7, {}).error().code, ErrorCode::NotFound);
        QCOMPARE(fixture.service->revokeToken(fixture.by, 7).error().code, ErrorCode::NotFound);
        QCOMPARE(fixture.service->createToken(fixture.by, {7, u"x"_s, {}}).error().code, ErrorCode::NotFound);
        QVERIFY(must(fixture.service->audit({})).isEmpty());
    }

    void theAuditOnlyGrows_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("change") << u"UPDATE audit_entry SET actor = 'nobody'"_s;
        QTest::newRow("remove") << u"DELETE FROM audit_entry"_s;
        QTest::newRow("replace") << u"INSERT OR REPLACE INTO audit_entry (id, at, actor, action, subject)"
                                    " VALUES (1, 0, 'nobody', 'x', 'x')"_s;
        QTest::newRow("insert over")
            << u"INSERT INTO audit_entry (id, at, actor, action, subject) VALUES (1, 0, 'nobody', 'x', 'x')"
               " ON CONFLICT (id) DO UPDATE SET actor = 'nobody'"_s;
    }

    void theAuditOnlyGrows()
    {
        QFETCH(QString, statement);
        AccountFixture fixture;
        fixture.add(u"ada"_s);
        const auto changed = sql::change(must(fixture.database->connection()), statement);
        QVERIFY(!changed);
        QVERIFY2(changed.error().detail.contains(u"only grows"_s), qPrintable(changed.error().detail));
        QCOMPARE(must(fixture.service->audit({})).size(), 1);
        QCOMPARE(fixture.newest().actor, u"command line"_s);
    }

    // A change without its audit entry must not stand: here the entry is what fails.
    void aChangeThatCannotBeNotedDoesNotHappen()
    {
        AccountFixture fixture;
        const Account ada = fixture.add(u"ada"_s);
        const IssuedToken token = fixture.issue(ada.id);
        must(sql::change(must(fixture.database->connection()),
                         u"CREATE TRIGGER full BEFORE INSERT ON audit_entry BEGIN SELECT RAISE(ABORT, 'full'); END"_s));
        QVERIFY(!fixture.service->createAccount(fixture.by, {u"bob"_s, Role::User, {}, {}, {}}));
        AccountChange change;
        change.disabled = true;
        QVERIFY(!fixture.service->changeAccount(fixture.by, ada.id, change));
        QVERIFY(!fixture.service->revokeToken(fixture.by, token.token.id));
        QVERIFY(!fixture.service->createToken(fixture.by, {ada.id, u"x"_s, {}}));
        QCOMPARE(must(fixture.service->accounts()).size(), 1);
        QVERIFY(!must(fixture.service->accounts()).first().disabledAt);
        QCOMPARE(must(fixture.service->tokens()).size(), 1);
        QCOMPARE(fixture.service->principalOf(token.secret).name, u"ada"_s);
    }

    void auditQueries_data()
    {
        QTest::addColumn<AuditQuery>("query");
        QTest::addColumn<QStringList>("subjects"); // newest first
        // Entries: 1 user:ada, 2 user:bob, 3 token:1 of ada, 4 user:ada2
        QTest::newRow("all") << AuditQuery{} << QStringList{u"user:ada2"_s, u"token:1"_s, u"user:bob"_s, u"user:ada"_s};
        QTest::newRow("limit") << AuditQuery{.limit = 2} << QStringList{u"user:ada2"_s, u"token:1"_s};
        QTest::newRow("before") << AuditQuery{.before = 3} << QStringList{u"user:bob"_s, u"user:ada"_s};
        QTest::newRow("subject is exact") << AuditQuery{.subject = u"user:ada"_s} << QStringList{u"user:ada"_s};
        QTest::newRow("all of a kind") << AuditQuery{.subject = u"user:"_s}
                                       << QStringList{u"user:ada2"_s, u"user:bob"_s, u"user:ada"_s};
        QTest::newRow("actor") << AuditQuery{.actor = u"bob"_s} << QStringList{u"user:ada2"_s};
        QTest::newRow("nothing") << AuditQuery{.subject = u"'; DROP TABLE x --"_s} << QStringList{};
    }

    void auditQueries()
    {
        QFETCH(AuditQuery, query);
        AccountFixture fixture;
        const Account ada = fixture.add(u"ada"_s);
        const Account bob = fixture.add(u"bob"_s);
        fixture.issue(ada.id);
        must(fixture.service->createAccount({Role::Admin, bob.id, bob.name, 0, {}},
                                            {u"ada2"_s, Role::User, {}, {}, {}}));
        QStringList subjects;
        for (const AuditEntry &entry : must(fixture.service->audit(query)))
            subjects.append(entry.subject);
        QTEST(subjects, "subjects");
    }
};

QTEST_GUILESS_MAIN(TestAccounts)

#include "tst_accounts.moc"
