#include "app/charts/serieschart.h"
#include "app/pages/parts/signin.h"
#include "app/pages/sensors/auditlist.h"
#include "app/pages/sensors/auditwords.h"
#include "app/pages/sensors/scriptdialog.h"
#include "app/pages/sensors/secretdialog.h"
#include "app/pages/sensors/sensordetail.h"
#include "app/pages/sensors/sensordialog.h"
#include "app/widgets/chip.h"
#include "app/widgets/errorbar.h"
#include "app/widgets/qrcode.h"
#include "tests/app/pages/sensors/sensorsday.h"
#include "tests/app/support/formsupport.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>

using namespace app;
using namespace forms;
using namespace support;
using namespace Qt::StringLiterals;

// A sensor from its first day to its last: each test goes on where the one before ended.
class TestSensorsPage : public QObject
{
    Q_OBJECT

    SensorsDay m_day;

    static bool shows(const QWidget &widget, const QString &words)
    {
        return std::ranges::any_of(widget.findChildren<QLabel *>(), [&words](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    }
    SeriesChart *chart() const { return m_day.page->sensors()->detail()->findChild<SeriesChart *>(); }

    void addAgain(const QString &id)
    {
        m_day.page->sensors()->addSensor();
        const QPointer<SensorDialog> form = dialogOf<SensorDialog>(*m_day.page);
        enter(*form, u"Sensor"_s, id);
        enter(*form, u"Building"_s, u"1"_s);
        press(*form, u"Add sensor"_s);
        QTRY_COMPARE_WITH_TIMEOUT(form->problem(), u"There is a sensor that calls itself so already."_s,
                                  SensorsDay::Patience);
        press(*form, u"Cancel"_s);
        QTRY_VERIFY(!form);
    }

private slots:
    void initTestCase()
    {
        m_day.start(u"sensorspage"_s);
        const QJsonObject ada{{u"name"_s, u"ada"_s}, {u"displayName"_s, u"Ada Byron"_s}, {u"role"_s, u"user"_s}};
        QCOMPARE(m_day.client->postJson(u"/api/admin/users"_s, ada, m_day.admin).status, 201);
    }

    void asksWhoItIs()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_day.page->isAskingToSignIn(), SensorsDay::Patience);
        QVERIFY(!m_day.page->findChild<ErrorBar *>()->isVisible());
        takePictures(m_day.world->theme, *m_day.page, u"sensors-signin"_s);
        enter(*m_day.page->signIn(), u"Or a token"_s, u"wrong"_s);
        press(*m_day.page->signIn(), u"Sign in"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_day.page->signIn()->sentence().contains(u"again"_s), SensorsDay::Patience);
        enter(*m_day.page->signIn(), u"Or a token"_s, QString::fromLatin1(AdminToken));
        press(*m_day.page->signIn(), u"Sign in"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_day.page->isAskingToSignIn(), SensorsDay::Patience);
        takePictures(m_day.world->theme, *m_day.page, u"sensors-none"_s);
    }

    void addsASensor()
    {
        m_day.page->sensors()->addSensor();
        QTRY_VERIFY(dialogOf<SensorDialog>(*m_day.page));
        auto *form = dialogOf<SensorDialog>(*m_day.page);
        enter(*form, u"Sensor"_s, u"A4:CF:12-7"_s);
        enter(*form, u"Building"_s, u"99"_s);
        enter(*form, u"Name"_s, u"Basement"_s);
        takePictures(m_day.world->theme, *form, u"sensors-add"_s);
        press(*form, u"Add sensor"_s);
        QTRY_COMPARE_WITH_TIMEOUT(form->problem(), u"There is no building with this number."_s, SensorsDay::Patience);
        enter(*form, u"Building"_s, u"1"_s);
        press(*form, u"Add sensor"_s);
        QTRY_VERIFY_WITH_TIMEOUT(dialogOf<SecretDialog>(*m_day.page), SensorsDay::Patience);
        auto *told = dialogOf<SecretDialog>(*m_day.page);
        m_day.secret = told->findChild<QLineEdit *>()->text();
        QVERIFY(m_day.secret.size() >= 16);
        press(*told, u"Copy"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), m_day.secret);
        takePictures(m_day.world->theme, *told, u"sensors-secret"_s);
        press(*told, u"Close"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_day.cell(SensorListModel::State), u"waiting"_s, SensorsDay::Patience);
        addAgain(QString(SensorsDay::Sensor));
        QCOMPARE(m_day.page->sensors()->detail()->sensorId(), QString(SensorsDay::Sensor));
    }

    void showsReadingsAsTheyCome()
    {
        m_day.token = m_day.askToken(m_day.secret).token;
        QVERIFY(!m_day.token.isEmpty());
        for (int i = 40; i >= 20; --i)
            QCOMPARE(m_day.send(150.0 - 0.01 * i + 0.004 * (i % 3), i * 15), 200);
        QTRY_COMPARE_WITH_TIMEOUT(m_day.cell(SensorListModel::State), u"live"_s, SensorsDay::Patience);
        QTRY_VERIFY_WITH_TIMEOUT(chart()->chartData().starts.size() >= 20, SensorsDay::Patience);
        const auto before = chart()->chartData().starts.size();
        QCOMPARE(m_day.send(150.0, 120), 200);
        QTRY_VERIFY_WITH_TIMEOUT(chart()->chartData().starts.size() > before, SensorsDay::Patience); // by itself
        QCOMPARE(m_day.cell(SensorListModel::LastReading), u"150 kWh"_s);
        QCOMPARE(chart()->chartData().unit, u"kW"_s);
        takePictures(m_day.world->theme, *m_day.page, u"sensors-live"_s);
    }

    void editsASensor()
    {
        m_day.page->showSection(SensorsPage::Sensors);
        m_day.page->sensors()->choose(QString(SensorsDay::Sensor));
        press(*m_day.page->sensors()->detail(), u"Edit…"_s);
        QTRY_VERIFY(dialogOf<SensorDialog>(*m_day.page));
        QPointer<SensorDialog> form = dialogOf<SensorDialog>(*m_day.page);
        auto *id = form->findChild<QLineEdit *>();
        QCOMPARE(id->text(), QString(SensorsDay::Sensor));
        QVERIFY(id->isReadOnly());
        enter(*form, u"Name"_s, u"Attic"_s);
        press(*form, u"Cancel"_s);
        QTRY_VERIFY(!form);
        QCOMPARE(m_day.cell(SensorListModel::Name), u"Basement"_s);

        press(*m_day.page->sensors()->detail(), u"Edit…"_s);
        form = dialogOf<SensorDialog>(*m_day.page);
        auto *owner = forms::fieldNamed<QComboBox>(*form, u"Owner"_s);
        QTRY_VERIFY_WITH_TIMEOUT(owner->findText(u"Ada Byron"_s) > 0, SensorsDay::Patience);
        owner->setCurrentText(u"Ada Byron"_s);
        enter(*form, u"Name"_s, u"Attic"_s);
        enter(*form, u"Most per minute"_s, u"2.5"_s);
        enter(*form, u"Building"_s, u"99"_s);
        press(*form, u"Save"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!form->problem().isEmpty(),
                                 SensorsDay::Patience); // no such building; what was entered stays
        takePictures(m_day.world->theme, *form, u"sensors-edit"_s);
        enter(*form, u"Building"_s, u"2"_s);
        press(*form, u"Save"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!form, SensorsDay::Patience);
        QCOMPARE(m_day.cell(SensorListModel::Name), u"Attic"_s);
        QCOMPARE(m_day.cell(SensorListModel::Building), u"2"_s);
        QCOMPARE(m_day.cell(SensorListModel::Owner), u"ada"_s);
        QCOMPARE(m_day.page->sensors()->model()->find(QString(SensorsDay::Sensor))->sensor.limitPerMinute, 2.5);
    }

    void rotatesTheSecret()
    {
        press(*m_day.page->sensors()->detail(), u"Secret…"_s);
        QPointer<SecretDialog> told = dialogOf<SecretDialog>(*m_day.page);
        QVERIFY(told);
        takePictures(m_day.world->theme, *told, u"sensors-rotate"_s);
        press(*told, u"Keep the old one"_s);
        QTRY_VERIFY(!told);
        QVERIFY(!m_day.askToken(m_day.secret).token.isEmpty());

        press(*m_day.page->sensors()->detail(), u"Secret…"_s);
        told = dialogOf<SecretDialog>(*m_day.page);
        press(*told, u"Make a new secret"_s);
        auto *field = told->findChild<QLineEdit *>();
        QTRY_VERIFY_WITH_TIMEOUT(field->isVisible() && !field->text().isEmpty(), SensorsDay::Patience);
        const QString secret = field->text();
        QVERIFY(secret != m_day.secret);
        QVERIFY(told->findChild<QrCode *>()->side() > 0);
        press(*told, u"Close"_s);
        QTRY_VERIFY(!told);
        QVERIFY(m_day.askToken(m_day.secret).token.isEmpty());
        QVERIFY(!m_day.askToken(secret).token.isEmpty());
        m_day.secret = secret;
    }

    void setsAScript()
    {
        press(*m_day.page->sensors()->detail(), u"Script…"_s);
        QPointer<ScriptDialog> form = dialogOf<ScriptDialog>(*m_day.page);
        QVERIFY(form);
        auto *text = form->findChild<QPlainTextEdit *>();
        auto *set = forms::buttonNamed(*form, u"Set script"_s);
        text->setPlainText(QString(666, u'x')); // more than the sensors hold
        QVERIFY(!set->isEnabled());
        const QString script = u">D\n>B\n=>sensor53 r\n"_s;
        text->setPlainText(script);
        takePictures(m_day.world->theme, *form, u"sensors-script"_s);
        press(*form, u"Set script"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!form, SensorsDay::Patience);
        QVERIFY(shows(*m_day.page->sensors()->detail(), u"not yet taken over"_s));
        const core::wire::SensorTokenAnswer given = m_day.askToken(m_day.secret, true);
        QCOMPARE(given.script, script);
        const core::wire::ScriptAcceptedRequest accepted{given.token, QString(SensorsDay::Sensor), given.scriptId};
        QCOMPARE(m_day.client->post(u"/script_accepted"_s, "application/x-protobuf", core::wire::encode(accepted), {})
                     .status,
                 200);
        m_day.page->reload();
        QTRY_VERIFY_WITH_TIMEOUT(shows(*m_day.page->sensors()->detail(), u"and taken over"_s), SensorsDay::Patience);
    }

    void listsWhatWasChanged()
    {
        m_day.page->showSection(SensorsPage::Audit);
        auto *list = m_day.page->findChild<AuditList *>();
        const auto has = [list](const QString &action) {
            return std::ranges::any_of(list->entries(),
                                       [&](const core::AuditEntry &entry) { return entry.action == action; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(has(u"user.create"_s), SensorsDay::Patience);
        for (const QString &action : {u"sensor.create"_s, u"sensor.change"_s, u"sensor.secret"_s, u"sensor.script"_s})
            QVERIFY2(has(action), qPrintable(action));
        for (const core::AuditEntry &entry : list->entries())
            QVERIFY2(auditwords::action(entry.action) != entry.action, qPrintable(entry.action));
        takePictures(m_day.world->theme, *m_day.page, u"sensors-changes"_s);
    }

    void retiresAndUsesAgain()
    {
        m_day.page->showSection(SensorsPage::Sensors);
        m_day.page->sensors()->choose(QString(SensorsDay::Sensor));
        press(*m_day.page->sensors()->detail(), u"Retire"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_day.cell(SensorListModel::State), u"retired"_s, SensorsDay::Patience);
        QVERIFY(m_day.page->sensors()->detail()->sensorId().isEmpty()); // no longer among those in use
        for (Chip *chip : m_day.page->sensors()->findChildren<Chip *>())
            chip->setChecked(chip->text() == u"retired"_s);
        m_day.page->sensors()->choose(QString(SensorsDay::Sensor));
        takePictures(m_day.world->theme, *m_day.page, u"sensors-retired"_s);
        press(*m_day.page->sensors()->detail(), u"Use again"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_day.cell(SensorListModel::State), u"live"_s, SensorsDay::Patience);
    }

    void tellsWhenTheServiceIsAway()
    {
        m_day.daemon.kill();
        m_day.page->reload();
        QTRY_VERIFY_WITH_TIMEOUT(m_day.page->findChild<ErrorBar *>()->isVisible(), SensorsDay::Patience);
        QVERIFY(!m_day.page->isAskingToSignIn());
        QCOMPARE(m_day.page->sensors()->model()->rowCount(), 1); // what was there stays to be read
        takePictures(m_day.world->theme, *m_day.page, u"sensors-away"_s);
    }

    void cleanupTestCase() { m_day.end(); }
};

QTEST_MAIN(TestSensorsPage)

#include "tst_sensorspage.moc"
