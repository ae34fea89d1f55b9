#include "app/charts/serieschart.h"
#include "app/models/sensorlistmodel.h"
#include "app/pages/sensors/accountdialog.h"
#include "app/pages/sensors/accountlist.h"
#include "app/pages/sensors/auditlist.h"
#include "app/pages/sensors/auditwords.h"
#include "app/pages/sensors/questioncard.h"
#include "app/pages/sensors/questionlist.h"
#include "app/pages/sensors/scriptdialog.h"
#include "app/pages/sensors/secretdialog.h"
#include "app/pages/sensors/sensordetail.h"
#include "app/pages/sensors/sensordialog.h"
#include "app/pages/sensors/sensorlist.h"
#include "app/pages/sensors/sensorspage.h"
#include "app/pages/sensors/signin.h"
#include "app/widgets/chip.h"
#include "app/widgets/errorbar.h"
#include "app/widgets/qrcode.h"
#include "core/wire/sensormessages.h"
#include "tests/app/support/formsupport.h"
#include "tests/app/support/pagesupport.h"
#include "tests/support/campusfiles.h"
#include "tests/support/daemonprocess.h"
#include "tests/support/testclient.h"

#include <QClipboard>
#include <QComboBox>
#include <QDateTime>
#include <QEventLoop>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QRadioButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using namespace app;
using namespace forms;
using namespace support;
using namespace Qt::StringLiterals;

constexpr int Patience = 30000;

// An administrator's day on the page, against the daemon itself: each test goes on where the one before ended.
class TestSensorsPage : public QObject
{
    Q_OBJECT

    DaemonProcess m_daemon;
    std::unique_ptr<TestClient> m_client;
    std::unique_ptr<PageWorld> m_world;
    std::unique_ptr<SensorsPage> m_page;
    QString m_secret;
    QByteArray m_token;
    qint64 m_now = QDateTime::currentMSecsSinceEpoch();

    //! The status of a reading, `secondsAgo` before this test began.
    int send(double counter, int secondsAgo)
    {
        core::wire::SensorDataRequest request;
        request.kind = core::SensorKind::DigitalElectricity;
        request.value = counter;
        request.power = 420.0;
        request.at = m_now - secondsAgo * 1000LL;
        const Headers headers{{"Authorization", "Bearer " + m_token}};
        return m_client->post(u"/sensor_input"_s, "application/x-protobuf", core::wire::encode(request), headers)
            .status;
    }
    QString cell(const QString &id, SensorListModel::Column column) const
    {
        const SensorListModel *model = m_page->sensors()->model();
        const QModelIndexList found = model->match(model->index(0, 0), SensorListModel::IdRole, id);
        return found.isEmpty() ? QString() : found.constFirst().siblingAtColumn(column).data().toString();
    }
    //! What the daemon gives a sensor that asks for a token with this secret.
    core::wire::SensorTokenAnswer askToken(const QString &secret, bool needsScript = false)
    {
        core::wire::SensorTokenRequest request{u"A4:CF:12-7"_s, core::SensorKind::DigitalElectricity, needsScript,
                                               secret};
        const Answer answer = m_client->post(u"/token"_s, "application/x-protobuf", core::wire::encode(request));
        auto token = core::wire::decodeTokenAnswer(answer.body);
        return answer.status == 200 && token ? *token : core::wire::SensorTokenAnswer();
    }
    int statusWith(const QByteArray &token)
    {
        return m_client->get(u"/api/session"_s, {{"Authorization", "Bearer " + token}}).status;
    }
    void signIn(const QString &name, const QString &password)
    {
        enter(*m_page->signIn(), u"Name"_s, name);
        enter(*m_page->signIn(), u"Password"_s, password);
        press(*m_page->signIn(), u"Sign in"_s);
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
        if (!findServerToken(m_daemon.baseUrl(), &loop, take))
            loop.exec();
        return found;
    }
    static bool shows(const QWidget &widget, const QString &words)
    {
        return std::ranges::any_of(widget.findChildren<QLabel *>(), [&words](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    }
    SeriesChart *chart() const { return m_page->sensors()->detail()->findChild<SeriesChart *>(); }

    void addAgain(const QString &id)
    {
        m_page->sensors()->addSensor();
        const QPointer<SensorDialog> form = dialogOf<SensorDialog>(*m_page);
        enter(*form, u"Sensor"_s, id);
        enter(*form, u"Building"_s, u"1"_s);
        press(*form, u"Add sensor"_s);
        QTRY_COMPARE_WITH_TIMEOUT(form->problem(), u"There is a sensor that calls itself so already."_s, Patience);
        press(*form, u"Cancel"_s);
        QTRY_VERIFY(!form);
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"meterhouse-test"_s);
        QCoreApplication::setApplicationName(u"sensorspage"_s);
        QSettings().clear();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QVERIFY2(m_daemon.start(), qPrintable(m_daemon.errorOutput()));
        m_client = std::make_unique<TestClient>(m_daemon.baseUrl());
        QCOMPARE(m_client->postFile(u"/api/upload/building"_s, buildingCsv(3)).status, 200);
        m_world = std::make_unique<PageWorld>(m_daemon.baseUrl());
        m_world->theme.install();
        m_page = std::make_unique<SensorsPage>(m_world->context);
        m_page->resize(1280, 780);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void asksWhoItIs()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_page->isAskingToSignIn(), Patience);
        QVERIFY(!m_page->findChild<ErrorBar *>()->isVisible());
        takePictures(m_world->theme, *m_page, u"sensors-signin"_s);
        enter(*m_page->signIn(), u"Or a token"_s, u"wrong"_s);
        press(*m_page->signIn(), u"Sign in"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_page->signIn()->sentence().contains(u"again"_s), Patience);
        enter(*m_page->signIn(), u"Or a token"_s, QString::fromLatin1(AdminToken));
        press(*m_page->signIn(), u"Sign in"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isAskingToSignIn(), Patience);
        takePictures(m_world->theme, *m_page, u"sensors-none"_s);
    }

    void addsASensor()
    {
        m_page->sensors()->addSensor();
        QTRY_VERIFY(dialogOf<SensorDialog>(*m_page));
        auto *form = dialogOf<SensorDialog>(*m_page);
        enter(*form, u"Sensor"_s, u"A4:CF:12-7"_s);
        enter(*form, u"Building"_s, u"99"_s);
        enter(*form, u"Name"_s, u"Basement"_s);
        takePictures(m_world->theme, *form, u"sensors-add"_s);
        press(*form, u"Add sensor"_s);
        QTRY_COMPARE_WITH_TIMEOUT(form->problem(), u"There is no building with this number."_s, Patience);
        enter(*form, u"Building"_s, u"1"_s);
        press(*form, u"Add sensor"_s);
        QTRY_VERIFY_WITH_TIMEOUT(dialogOf<SecretDialog>(*m_page), Patience);
        auto *told = dialogOf<SecretDialog>(*m_page);
        m_secret = told->findChild<QLineEdit *>()->text();
        QVERIFY(m_secret.size() >= 16);
        press(*told, u"Copy"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), m_secret);
        takePictures(m_world->theme, *told, u"sensors-secret"_s);
        press(*told, u"Close"_s);
        QTRY_COMPARE_WITH_TIMEOUT(cell(u"a4:cf:12-7"_s, SensorListModel::State), u"waiting"_s, Patience);
        addAgain(u"a4:cf:12-7"_s);
        QCOMPARE(m_page->sensors()->detail()->sensorId(), u"a4:cf:12-7"_s);
    }

    void showsReadingsAsTheyCome()
    {
        m_token = askToken(m_secret).token;
        QVERIFY(!m_token.isEmpty());
        for (int i = 40; i >= 20; --i)
            QCOMPARE(send(150.0 - 0.01 * i + 0.004 * (i % 3), i * 15), 200);
        QTRY_COMPARE_WITH_TIMEOUT(cell(u"a4:cf:12-7"_s, SensorListModel::State), u"live"_s, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(chart()->chartData().starts.size() >= 20, Patience);
        const auto before = chart()->chartData().starts.size();
        QCOMPARE(send(150.0, 120), 200);
        QTRY_VERIFY_WITH_TIMEOUT(chart()->chartData().starts.size() > before, Patience); // by itself
        QCOMPARE(cell(u"a4:cf:12-7"_s, SensorListModel::LastReading), u"150 kWh"_s);
        QCOMPARE(chart()->chartData().unit, u"kW"_s);
        takePictures(m_world->theme, *m_page, u"sensors-live"_s);
    }

    void asksAboutAFallingCounter()
    {
        QCOMPARE(send(0.2, 60), 400);
        QCOMPARE(send(0.3, 30), 400);
        QTRY_COMPARE_WITH_TIMEOUT(m_page->questions()->openCount(), 1, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(cell(u"a4:cf:12-7"_s, SensorListModel::HeldBack), u"2"_s, Patience);
        m_page->showSection(SensorsPage::Questions);
        QTRY_COMPARE_WITH_TIMEOUT(m_page->questions()->cards().size(), 1, Patience);
        QuestionCard *card = m_page->questions()->cards().constFirst();
        qsizetype previews = 0;
        card->choose(core::QuarantineAnswer::Reject);
        const QString rejected = card->preview();
        card->choose(core::QuarantineAnswer::Reset);
        QVERIFY(card->preview() != rejected);
        QVERIFY2(card->preview().contains(u"0.3 kWh"_s), qPrintable(card->preview()));
        for (const QLabel *label : card->findChildren<QLabel *>()) // each answer has its own preview
            previews += label->isVisible() && label->text().startsWith(u"Takes in"_s) ? 1 : 0;
        QCOMPARE(previews, card->findChildren<QRadioButton *>().size());
        takePictures(m_world->theme, *m_page, u"sensors-question"_s);
    }

    void previewsAReplacedMeter()
    {
        QuestionCard *card = m_page->questions()->cards().constFirst();
        card->choose(core::QuarantineAnswer::Replacement);
        enter(*card, u"Old meter at its end"_s, u"152"_s);
        enter(*card, u"New meter at its start"_s, u"0.1"_s);
        QVERIFY2(card->preview().contains(u"2.2 kWh"_s), qPrintable(card->preview()));
        takePictures(m_world->theme, *m_page, u"sensors-question-replaced"_s);
    }

    void takesAnAnswerAndItsUndoing()
    {
        QuestionCard *card = m_page->questions()->cards().constFirst();
        card->choose(core::QuarantineAnswer::Reset);
        press(*card, u"Apply answer"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_page->questions()->openCount(), 0, Patience);
        QTRY_COMPARE(m_page->questions()->cards().size(), 1);
        takePictures(m_world->theme, *m_page, u"sensors-answered"_s);
        m_page->showSection(SensorsPage::Sensors);
        QTRY_COMPARE_WITH_TIMEOUT(cell(u"a4:cf:12-7"_s, SensorListModel::LastReading), u"0.3 kWh"_s, Patience);
        m_page->showSection(SensorsPage::Questions);
        press(*m_page->questions()->cards().constFirst(), u"Undo"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_page->questions()->openCount(), 1, Patience);
        QVERIFY(!m_page->findChild<ErrorBar *>()->isVisible());
    }

    void addsAUser()
    {
        m_page->showSection(SensorsPage::Accounts);
        auto *list = m_page->findChild<AccountList *>();
        list->addAccount();
        QTRY_VERIFY(dialogOf<AccountDialog>(*m_page));
        auto *form = dialogOf<AccountDialog>(*m_page);
        enter(*form, u"Name"_s, u"ada"_s);
        enter(*form, u"Full name"_s, u"Ada Byron"_s);
        enter(*form, u"Password"_s, u"a long enough password"_s);
        takePictures(m_world->theme, *form, u"sensors-user"_s);
        press(*form, u"Add user"_s);
        const auto hasAda = [list] {
            return std::ranges::any_of(list->accounts(),
                                       [](const core::Account &account) { return account.name == u"ada"_s; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasAda(), Patience);
        takePictures(m_world->theme, *m_page, u"sensors-users"_s);
        list->addAccount();
        const QPointer<AccountDialog> again = dialogOf<AccountDialog>(*m_page);
        enter(*again, u"Name"_s, u"ada"_s);
        press(*again, u"Add user"_s);
        QTRY_COMPARE_WITH_TIMEOUT(again->problem(), u"There is a user of this name already."_s, Patience);
        press(*again, u"Cancel"_s);
        QTRY_VERIFY(!again);
    }

    void editsASensor()
    {
        m_page->showSection(SensorsPage::Sensors);
        m_page->sensors()->choose(u"a4:cf:12-7"_s);
        press(*m_page->sensors()->detail(), u"Edit…"_s);
        QTRY_VERIFY(dialogOf<SensorDialog>(*m_page));
        QPointer<SensorDialog> form = dialogOf<SensorDialog>(*m_page);
        auto *id = form->findChild<QLineEdit *>();
        QCOMPARE(id->text(), u"a4:cf:12-7"_s);
        QVERIFY(id->isReadOnly());
        enter(*form, u"Name"_s, u"Attic"_s);
        press(*form, u"Cancel"_s);
        QTRY_VERIFY(!form);
        QCOMPARE(cell(u"a4:cf:12-7"_s, SensorListModel::Name), u"Basement"_s);

        press(*m_page->sensors()->detail(), u"Edit…"_s);
        form = dialogOf<SensorDialog>(*m_page);
        auto *owner = forms::fieldNamed<QComboBox>(*form, u"Owner"_s);
        QTRY_VERIFY_WITH_TIMEOUT(owner->findText(u"Ada Byron"_s) > 0, Patience);
        owner->setCurrentText(u"Ada Byron"_s);
        enter(*form, u"Name"_s, u"Attic"_s);
        enter(*form, u"Most per minute"_s, u"2.5"_s);
        enter(*form, u"Building"_s, u"99"_s);
        press(*form, u"Save"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!form->problem().isEmpty(), Patience); // no such building; what was entered stays
        takePictures(m_world->theme, *form, u"sensors-edit"_s);
        enter(*form, u"Building"_s, u"2"_s);
        press(*form, u"Save"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!form, Patience);
        QCOMPARE(cell(u"a4:cf:12-7"_s, SensorListModel::Name), u"Attic"_s);
        QCOMPARE(cell(u"a4:cf:12-7"_s, SensorListModel::Building), u"2"_s);
        QCOMPARE(cell(u"a4:cf:12-7"_s, SensorListModel::Owner), u"ada"_s);
        QCOMPARE(m_page->sensors()->model()->find(u"a4:cf:12-7"_s)->sensor.limitPerMinute, 2.5);
    }

    void rotatesTheSecret()
    {
        press(*m_page->sensors()->detail(), u"Secret…"_s);
        QPointer<SecretDialog> told = dialogOf<SecretDialog>(*m_page);
        QVERIFY(told);
        takePictures(m_world->theme, *told, u"sensors-rotate"_s);
        press(*told, u"Keep the old one"_s);
        QTRY_VERIFY(!told);
        QVERIFY(!askToken(m_secret).token.isEmpty());

        press(*m_page->sensors()->detail(), u"Secret…"_s);
        told = dialogOf<SecretDialog>(*m_page);
        press(*told, u"Make a new secret"_s);
        auto *field = told->findChild<QLineEdit *>();
        QTRY_VERIFY_WITH_TIMEOUT(field->isVisible() && !field->text().isEmpty(), Patience);
        const QString secret = field->text();
        QVERIFY(secret != m_secret);
        QVERIFY(told->findChild<QrCode *>()->side() > 0);
        press(*told, u"Close"_s);
        QTRY_VERIFY(!told);
        QVERIFY(askToken(m_secret).token.isEmpty());
        QVERIFY(!askToken(secret).token.isEmpty());
        m_secret = secret;
    }

    void setsAScript()
    {
        press(*m_page->sensors()->detail(), u"Script…"_s);
        QPointer<ScriptDialog> form = dialogOf<ScriptDialog>(*m_page);
        QVERIFY(form);
        auto *text = form->findChild<QPlainTextEdit *>();
        auto *set = forms::buttonNamed(*form, u"Set script"_s);
        text->setPlainText(QString(666, u'x')); // more than the sensors hold
        QVERIFY(!set->isEnabled());
        const QString script = u">D\n>B\n=>sensor53 r\n"_s;
        text->setPlainText(script);
        takePictures(m_world->theme, *form, u"sensors-script"_s);
        press(*form, u"Set script"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!form, Patience);
        QVERIFY(shows(*m_page->sensors()->detail(), u"not yet taken over"_s));
        const core::wire::SensorTokenAnswer given = askToken(m_secret, true);
        QCOMPARE(given.script, script);
        const core::wire::ScriptAcceptedRequest accepted{given.token, u"a4:cf:12-7"_s, given.scriptId};
        QCOMPARE(
            m_client->post(u"/script_accepted"_s, "application/x-protobuf", core::wire::encode(accepted), {}).status,
            200);
        m_page->reload();
        QTRY_VERIFY_WITH_TIMEOUT(shows(*m_page->sensors()->detail(), u"and taken over"_s), Patience);
    }

    void listsWhatWasChanged()
    {
        m_page->showSection(SensorsPage::Audit);
        auto *list = m_page->findChild<AuditList *>();
        const auto has = [list](const QString &action) {
            return std::ranges::any_of(list->entries(),
                                       [&](const core::AuditEntry &entry) { return entry.action == action; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(has(u"user.create"_s), Patience);
        for (const QString &action : {u"sensor.create"_s, u"sensor.change"_s, u"sensor.secret"_s, u"sensor.script"_s,
                                      u"quarantine.decide"_s, u"quarantine.undo"_s})
            QVERIFY2(has(action), qPrintable(action));
        for (const core::AuditEntry &entry : list->entries())
            QVERIFY2(auditwords::action(entry.action) != entry.action, qPrintable(entry.action));
        takePictures(m_world->theme, *m_page, u"sensors-changes"_s);
    }

    void retiresAndUsesAgain()
    {
        m_page->showSection(SensorsPage::Sensors);
        m_page->sensors()->choose(u"a4:cf:12-7"_s);
        press(*m_page->sensors()->detail(), u"Retire"_s);
        QTRY_COMPARE_WITH_TIMEOUT(cell(u"a4:cf:12-7"_s, SensorListModel::State), u"retired"_s, Patience);
        QVERIFY(m_page->sensors()->detail()->sensorId().isEmpty()); // no longer among those in use
        for (Chip *chip : m_page->sensors()->findChildren<Chip *>())
            chip->setChecked(chip->text() == u"retired"_s);
        m_page->sensors()->choose(u"a4:cf:12-7"_s);
        takePictures(m_world->theme, *m_page, u"sensors-retired"_s);
        press(*m_page->sensors()->detail(), u"Use again"_s);
        QTRY_COMPARE_WITH_TIMEOUT(cell(u"a4:cf:12-7"_s, SensorListModel::State), u"live"_s, Patience);
    }

    // At a server of somebody else's; who is at one's own computer needs no name.
    void signsInByNameAndOut()
    {
        const QJsonObject grace{
            {u"name"_s, u"grace"_s}, {u"role"_s, u"admin"_s}, {u"password"_s, u"another long password"_s}};
        const Headers byToken{{"Authorization", QByteArray("Bearer ") + AdminToken}};
        QCOMPARE(m_client->postJson(u"/api/admin/users"_s, grace, byToken).status, 201);
        QVERIFY(m_page->who().isEmpty());
        m_world->preferences.setConnection(m_daemon.baseUrl(), false);
        m_world->connection.setToken({});
        QTRY_VERIFY_WITH_TIMEOUT(m_page->isAskingToSignIn(), Patience);
        signIn(u"grace"_s, u"wrong"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_page->signIn()->problem().contains(u"wrong"_s), Patience);
        takePictures(m_world->theme, *m_page, u"sensors-signin-wrong"_s);
        signIn(u"ada"_s, u"a long enough password"_s); // no administrator
        QTRY_VERIFY_WITH_TIMEOUT(m_page->signIn()->sentence().contains(u"administrators"_s), Patience);
        signIn(u"grace"_s, u"another long password"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_page->who(), u"Signed in as grace"_s, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isAskingToSignIn(), Patience);
        takePictures(m_world->theme, *m_page, u"sensors-signed-in"_s);
        const QByteArray token = m_world->connection.token();
        QTRY_COMPARE(kept().text, token);
        QVERIFY(kept().isSession);
        press(*m_page, u"Sign out"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_page->isAskingToSignIn(), Patience);
        QVERIFY(m_page->who().isEmpty());
        QVERIFY(kept().text.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(statusWith(token), 401, Patience); // ended there too
    }

    // It was made for more than this console.
    void signingOutLeavesATokenValid()
    {
        enter(*m_page->signIn(), u"Or a token"_s, QString::fromLatin1(AdminToken));
        press(*m_page->signIn(), u"Sign in"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->who().isEmpty(), Patience);
        QTRY_COMPARE(kept(), (ServerToken{AdminToken, false}));
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isAskingToSignIn(), Patience);
        press(*m_page, u"Sign out"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_page->isAskingToSignIn(), Patience);
        QVERIFY(kept().text.isEmpty());
        QCOMPARE(statusWith(AdminToken), 200);
        m_world->preferences.setConnection({}, true);
        m_world->connection.setToken(AdminToken);
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isAskingToSignIn(), Patience);
        QVERIFY(m_page->who().isEmpty());
    }

    void tellsWhenTheServiceIsAway()
    {
        m_daemon.kill();
        m_page->reload();
        QTRY_VERIFY_WITH_TIMEOUT(m_page->findChild<ErrorBar *>()->isVisible(), Patience);
        QVERIFY(!m_page->isAskingToSignIn());
        QCOMPARE(m_page->sensors()->model()->rowCount(), 1); // what was there stays to be read
        takePictures(m_world->theme, *m_page, u"sensors-away"_s);
    }

    void cleanupTestCase()
    {
        m_page.reset();
        m_world.reset();
    }
};

QTEST_MAIN(TestSensorsPage)

#include "tst_sensorspage.moc"
