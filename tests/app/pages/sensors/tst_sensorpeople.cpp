#include "app/pages/parts/servertokens.h"
#include "app/pages/parts/signin.h"
#include "app/pages/sensors/accountdialog.h"
#include "app/pages/sensors/accountlist.h"
#include "tests/app/pages/sensors/sensorsday.h"
#include "tests/app/support/formsupport.h"

#include <QEventLoop>
#include <QPointer>

using namespace app;
using namespace forms;
using namespace support;
using namespace Qt::StringLiterals;

// Who may do what, and who is there: each test goes on where the one before ended.
class TestSensorPeople : public QObject
{
    Q_OBJECT

    SensorsDay m_day;

    int statusWith(const QByteArray &token)
    {
        return m_day.client->get(u"/api/session"_s, {{"Authorization", "Bearer " + token}}).status;
    }
    void signIn(const QString &name, const QString &password)
    {
        enter(*m_day.page->signIn(), u"Name"_s, name);
        enter(*m_day.page->signIn(), u"Password"_s, password);
        press(*m_day.page->signIn(), u"Sign in"_s);
    }
    //! What is kept for the next start.
    ServerToken kept() const
    {
        ServerToken found;
        QEventLoop loop;
        const auto take = [&](const ServerToken &token) {
            found = token;
            loop.quit();
        };
        if (!findServerToken(m_day.daemon.baseUrl(), &loop, take))
            loop.exec();
        return found;
    }

private slots:
    void initTestCase()
    {
        m_day.start(u"sensorpeople"_s);
        m_day.world->connection.setToken(AdminToken);
        QTRY_VERIFY_WITH_TIMEOUT(!m_day.page->isAskingToSignIn(), SensorsDay::Patience);
    }

    void addsAUser()
    {
        m_day.page->showSection(SensorsPage::Accounts);
        auto *list = m_day.page->findChild<AccountList *>();
        list->addAccount();
        QTRY_VERIFY(dialogOf<AccountDialog>(*m_day.page));
        auto *form = dialogOf<AccountDialog>(*m_day.page);
        enter(*form, u"Name"_s, u"ada"_s);
        enter(*form, u"Full name"_s, u"Ada Byron"_s);
        enter(*form, u"Password"_s, u"a long enough password"_s);
        takePictures(m_day.world->theme, *form, u"sensors-user"_s);
        press(*form, u"Add user"_s);
        const auto hasAda = [list] {
            return std::ranges::any_of(list->accounts(),
                                       [](const core::Account &account) { return account.name == u"ada"_s; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasAda(), SensorsDay::Patience);
        takePictures(m_day.world->theme, *m_day.page, u"sensors-users"_s);
        list->addAccount();
        const QPointer<AccountDialog> again = dialogOf<AccountDialog>(*m_day.page);
        enter(*again, u"Name"_s, u"ada"_s);
        press(*again, u"Add user"_s);
        QTRY_COMPARE_WITH_TIMEOUT(again->problem(), u"There is a user of this name already."_s, SensorsDay::Patience);
        press(*again, u"Cancel"_s);
        QTRY_VERIFY(!again);
    }

    // At a server of somebody else's; who is at one's own computer needs no name.
    void signsInByNameAndOut()
    {
        const QJsonObject grace{
            {u"name"_s, u"grace"_s}, {u"role"_s, u"admin"_s}, {u"password"_s, u"another long password"_s}};
        QCOMPARE(m_day.client->postJson(u"/api/admin/users"_s, grace, m_day.admin).status, 201);
        QVERIFY(m_day.page->who().isEmpty());
        m_day.world->preferences.setConnection(m_day.daemon.baseUrl(), false);
        m_day.world->connection.setToken({});
        QTRY_VERIFY_WITH_TIMEOUT(m_day.page->isAskingToSignIn(), SensorsDay::Patience);
        signIn(u"grace"_s, u"wrong"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_day.page->signIn()->problem().contains(u"wrong"_s), SensorsDay::Patience);
        takePictures(m_day.world->theme, *m_day.page, u"sensors-signin-wrong"_s);
        signIn(u"ada"_s, u"a long enough password"_s); // no administrator
        QTRY_VERIFY_WITH_TIMEOUT(m_day.page->signIn()->sentence().contains(u"administrators"_s), SensorsDay::Patience);
        signIn(u"grace"_s, u"another long password"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_day.page->who(), u"Signed in as grace"_s, SensorsDay::Patience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_day.page->isAskingToSignIn(), SensorsDay::Patience);
        takePictures(m_day.world->theme, *m_day.page, u"sensors-signed-in"_s);
        const QByteArray token = m_day.world->connection.token();
        QTRY_COMPARE(kept().text, token);
        QVERIFY(kept().isSession);
        press(*m_day.page, u"Sign out"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_day.page->isAskingToSignIn(), SensorsDay::Patience);
        QVERIFY(m_day.page->who().isEmpty());
        QVERIFY(kept().text.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(statusWith(token), 401, SensorsDay::Patience); // ended there too
    }

    // It was made for more than this console.
    void signingOutLeavesATokenValid()
    {
        enter(*m_day.page->signIn(), u"Or a token"_s, QString::fromLatin1(AdminToken));
        press(*m_day.page->signIn(), u"Sign in"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_day.page->who().isEmpty(), SensorsDay::Patience);
        QTRY_COMPARE(kept(), (ServerToken{AdminToken, false}));
        QTRY_VERIFY_WITH_TIMEOUT(!m_day.page->isAskingToSignIn(), SensorsDay::Patience);
        press(*m_day.page, u"Sign out"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_day.page->isAskingToSignIn(), SensorsDay::Patience);
        QVERIFY(kept().text.isEmpty());
        QCOMPARE(statusWith(AdminToken), 200);
        m_day.world->preferences.setConnection({}, true);
        m_day.world->connection.setToken(AdminToken);
        QTRY_VERIFY_WITH_TIMEOUT(!m_day.page->isAskingToSignIn(), SensorsDay::Patience);
        QVERIFY(m_day.page->who().isEmpty());
    }

    void cleanupTestCase() { m_day.end(); }
};

QTEST_MAIN(TestSensorPeople)

#include "tst_sensorpeople.moc"
