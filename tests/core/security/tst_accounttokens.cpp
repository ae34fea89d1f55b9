#include "accountfixture.h"

#include <QDir>
#include <QRegularExpression>

#include <atomic>
#include <thread>

using namespace core;
using namespace Qt::StringLiterals;

// Tokens, logging in, and the first start.
class TestAccountTokens : public QObject
{
    Q_OBJECT

private slots:
    void aTokenStandsForItsAccount()
    {
        AccountFixture fixture;
        const Account ada = fixture.add(u"ada"_s, Role::Researcher);
        const IssuedToken issued = fixture.issue(ada.id, {u"read"_s});
        const Principal who = fixture.service->principalOf(issued.secret);
        QCOMPARE(who.role, Role::Researcher);
        QCOMPARE(who.accountId, ada.id);
        QCOMPARE(who.name, u"ada"_s);
        QCOMPARE(who.tokenId, issued.token.id);
        QCOMPARE(who.scopes, QStringList{u"read"_s});
    }

    void whatIsNoTokenStandsForNobody_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("other") << QByteArray(43, 'A');
        QTest::newRow("long") << QByteArray(100'000, 'A');
    }

    void whatIsNoTokenStandsForNobody()
    {
        QFETCH(QByteArray, text);
        AccountFixture fixture;
        fixture.issue(fixture.add(u"ada"_s).id);
        QCOMPARE(fixture.service->principalOf(text).role, Role::Anyone);
    }

    void aTokenEndsWith_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"revoking it", "disabling its account", "its time"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }

    void aTokenEndsWith()
    {
        QFETCH(QString, what);
        AccountFixture fixture;
        const Account ada = fixture.add(u"ada"_s);
        const IssuedToken issued =
            must(fixture.service->createToken(fixture.by, {ada.id, u"test"_s, {}, EpochSeconds(60)}));
        const IssuedToken other = fixture.issue(fixture.add(u"bob"_s).id);
        QCOMPARE(fixture.service->principalOf(issued.secret).name, u"ada"_s);
        if (what == "revoking it"_L1) {
            must(fixture.service->revokeToken(fixture.by, issued.token.id));
        } else if (what == "its time"_L1) {
            fixture.clock.time += 59;
            QCOMPARE(fixture.service->principalOf(issued.secret).name, u"ada"_s);
            fixture.clock.time += 1;
        } else {
            fixture.disable(ada.id);
        }
        QCOMPARE(fixture.service->principalOf(issued.secret).role, Role::Anyone);
        QCOMPARE(fixture.service->principalOf(other.secret).name, u"bob"_s);
    }

    void anotherRoleCountsForTokensAtOnce()
    {
        AccountFixture fixture;
        const Account ada = fixture.add(u"ada"_s, Role::Manager);
        const IssuedToken issued = fixture.issue(ada.id);
        AccountChange change;
        change.role = Role::User;
        must(fixture.service->changeAccount(fixture.by, ada.id, change));
        QCOMPARE(fixture.service->principalOf(issued.secret).role, Role::User);
    }

    void tokensOutliveARestart()
    {
        AccountFixture fixture;
        const IssuedToken issued = fixture.issue(fixture.add(u"ada"_s).id);
        const auto again = must(AccountService::create(
            *fixture.database, fixture.clock, must(KeyedHash::inFolder(fixture.folder.path())), PasswordCost::least()));
        QCOMPARE(again->principalOf(issued.secret).name, u"ada"_s);
        // Without the key file the database lets nobody in.
        const auto elsewhere = must(AccountService::create(
            *fixture.database, fixture.clock, must(KeyedHash::withKey(QByteArray(32, 'x'))), PasswordCost::least()));
        QCOMPARE(elsewhere->principalOf(issued.secret).role, Role::Anyone);
    }

    void refusedTokens()
    {
        AccountFixture fixture;
        const Account ada = fixture.add(u"ada"_s);
        const auto codeOf = [&](const NewToken &wanted) {
            const auto made = fixture.service->createToken(fixture.by, wanted);
            return made ? ErrorCode::Internal : made.error().code;
        };
        QCOMPARE(codeOf({ada.id, QString(), {}}), ErrorCode::InvalidArgument);
        QCOMPARE(codeOf({ada.id, u"x"_s, {u"all"_s}}), ErrorCode::InvalidArgument);
        QCOMPARE(codeOf({ada.id, u"x"_s, {}, EpochSeconds(1)}), ErrorCode::InvalidArgument);
        fixture.disable(ada.id);
        QCOMPARE(codeOf({ada.id, u"x"_s, {}}), ErrorCode::Conflict);
        QVERIFY(must(fixture.service->tokens()).isEmpty());
    }

    void revokingTwiceIsAConflict()
    {
        AccountFixture fixture;
        const IssuedToken issued = fixture.issue(fixture.add(u"ada"_s).id);
        must(fixture.service->revokeToken(fixture.by, issued.token.id));
        QCOMPARE(fixture.service->revokeToken(fixture.by, issued.token.id).error().code, ErrorCode::Conflict);
    }

    void loginGivesASession()
    {
        AccountFixture fixture;
        const Account ada = fixture.add(u"ada"_s, Role::Manager, u"correct horse"_s);
        const IssuedToken session = must(fixture.service->login(u" ADA "_s, u"correct horse"_s));
        QCOMPARE(session.role, Role::Manager);
        QCOMPARE(session.token.accountId, ada.id);
        QCOMPARE(session.token.expiresAt, std::optional(fixture.clock.time + AccountService::SessionSeconds));
        QCOMPARE(fixture.newest().actor, u"ada"_s);
        QCOMPARE(fixture.newest().action, u"session.open"_s);
        const Principal who = fixture.service->principalOf(session.secret);
        QCOMPARE(who.name, u"ada"_s);
        QVERIFY(fixture.service->logout(who));
        QCOMPARE(fixture.service->principalOf(session.secret).role, Role::Anyone);
        QVERIFY(fixture.service->logout(who)); // a second click
        QCOMPARE(fixture.service->logout(fixture.by).error().code, ErrorCode::Conflict);
    }

    void refusedLogins_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("password");
        QTest::newRow("wrong password") << u"ada"_s << u"correct horsf"_s;
        QTest::newRow("empty password") << u"ada"_s << QString();
        QTest::newRow("unknown name") << u"eve"_s << u"correct horse"_s;
        QTest::newRow("empty name") << QString() << u"correct horse"_s;
        QTest::newRow("account without password") << u"bot"_s << QString();
        QTest::newRow("disabled account") << u"off"_s << u"correct horse"_s;
    }

    void refusedLogins()
    {
        QFETCH(QString, name);
        QFETCH(QString, password);
        AccountFixture fixture;
        fixture.add(u"ada"_s, Role::User, u"correct horse"_s);
        fixture.add(u"bot"_s);
        const Account off = fixture.add(u"off"_s, Role::User, u"correct horse"_s);
        fixture.disable(off.id);
        const qsizetype entries = must(fixture.service->audit({})).size();
        const auto session = fixture.service->login(name, password);
        QVERIFY(!session);
        QCOMPARE(session.error().code, ErrorCode::Unauthorized);
        QCOMPARE(session.error().detail, u"The name or the password is wrong"_s); // one answer for all
        QCOMPARE(must(fixture.service->audit({})).size(), entries);
        QVERIFY(must(fixture.service->tokens()).isEmpty());
    }

    void anotherPasswordEndsSessionsButNotTokens()
    {
        AccountFixture fixture;
        const Account ada = fixture.add(u"ada"_s, Role::User, u"correct horse"_s);
        const IssuedToken session = must(fixture.service->login(u"ada"_s, u"correct horse"_s));
        const IssuedToken token = fixture.issue(ada.id);
        AccountChange change;
        change.password = u"battery staple"_s;
        must(fixture.service->changeAccount(fixture.by, ada.id, change));
        QCOMPARE(fixture.service->principalOf(session.secret).role, Role::Anyone);
        QCOMPARE(fixture.service->principalOf(token.secret).name, u"ada"_s);
        QVERIFY(!fixture.service->login(u"ada"_s, u"correct horse"_s));
        QVERIFY(fixture.service->login(u"ada"_s, u"battery staple"_s));
        change.password = u""_s;
        must(fixture.service->changeAccount(fixture.by, ada.id, change));
        QVERIFY(!fixture.service->login(u"ada"_s, u"battery staple"_s));
        QVERIFY(!fixture.service->login(u"ada"_s, QString()));
    }

    void oldSessionsAreForgotten()
    {
        AccountFixture fixture;
        fixture.add(u"ada"_s, Role::User, u"correct horse"_s);
        must(fixture.service->login(u"ada"_s, u"correct horse"_s));
        fixture.clock.time += 40 * SecondsPerDay;
        must(fixture.service->login(u"ada"_s, u"correct horse"_s));
        QCOMPARE(must(fixture.service->tokens()).size(), 1);
    }

    void nothingKeptTellsASecret()
    {
        AccountFixture fixture;
        const Account ada = fixture.add(u"ada"_s, Role::User, u"correct horse"_s);
        const IssuedToken session = must(fixture.service->login(u"ada"_s, u"correct horse"_s));
        const IssuedToken token = fixture.issue(ada.id);
        AccountChange change;
        change.password = u"battery staple"_s;
        must(fixture.service->changeAccount(fixture.by, ada.id, change));
        must(fixture.service->revokeToken(fixture.by, token.token.id));
        const QString audit = fixture.everythingKept();
        QVERIFY(audit.contains(u"set anew"_s));
        for (const QString &secret : {u"correct horse"_s, u"battery staple"_s, QString::fromLatin1(session.secret),
                                      QString::fromLatin1(token.secret), u"argon2"_s})
            QVERIFY2(!audit.contains(secret), qPrintable(audit));
        // Nor may the files of the folder hold it, the key aside.
        for (const QFileInfo &info : QDir(fixture.folder.path()).entryInfoList(QDir::Files)) {
            QFile file(info.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            QVERIFY2(!content.contains(session.secret) && !content.contains(token.secret)
                         && !content.contains("correct horse") && !content.contains("battery staple"),
                     qPrintable(info.fileName()));
        }
    }

    void theFirstStartMakesAnAdmin()
    {
        AccountFixture fixture;
        const QString path = fixture.folder.filePath(u"admin-token"_s);
        const auto secret = must(fixture.service->ensureAdmin(path));
        QVERIFY(secret);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), *secret + '\n');
        QCOMPARE(file.permissions() & ~(QFileDevice::ReadUser | QFileDevice::WriteUser),
                 QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        const Principal who = fixture.service->principalOf(*secret);
        QCOMPARE(who.role, Role::Admin);
        QCOMPARE(who.name, u"admin"_s);
        QVERIFY(!must(fixture.service->ensureAdmin(path)));
        QCOMPARE(must(fixture.service->accounts()).size(), 1);
        QCOMPARE(fixture.newest().actor, u"daemon"_s);
    }

    void theFirstStartLeavesWhatIsThere()
    {
        AccountFixture fixture;
        fixture.add(u"admin"_s, Role::User); // somebody's name already
        const QString path = fixture.folder.filePath(u"admin-token"_s);
        const auto secret = must(fixture.service->ensureAdmin(path));
        QVERIFY(secret);
        QCOMPARE(fixture.service->principalOf(*secret).name, u"admin2"_s);

        AccountFixture other;
        other.add(u"root"_s, Role::Admin);
        QVERIFY(!must(other.service->ensureAdmin(other.folder.filePath(u"admin-token"_s))));
        QVERIFY(!QFile::exists(other.folder.filePath(u"admin-token"_s)));
    }

    void aTokenThatCannotBeWrittenDownIsNotMade()
    {
        AccountFixture fixture;
        QVERIFY(!fixture.service->ensureAdmin(fixture.folder.filePath(u"nowhere/admin-token"_s)));
        QVERIFY(must(fixture.service->accounts()).isEmpty());
        QVERIFY(must(fixture.service->ensureAdmin(fixture.folder.filePath(u"admin-token"_s))));
    }

    // Revoked must mean revoked, whatever other changes run at the same time.
    void changesAtOnceLeaveNoOldTokenValid()
    {
        AccountFixture fixture;
        const Account ada = fixture.add(u"ada"_s);
        std::atomic<int> alive = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&] {
                for (int n = 0; n < 15; ++n) {
                    const IssuedToken token = fixture.issue(ada.id);
                    must(fixture.service->revokeToken(fixture.by, token.token.id));
                    alive += fixture.service->principalOf(token.secret).role == Role::Anyone ? 0 : 1;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(alive.load(), 0);
    }
};

QTEST_GUILESS_MAIN(TestAccountTokens)

#include "tst_accounttokens.moc"
