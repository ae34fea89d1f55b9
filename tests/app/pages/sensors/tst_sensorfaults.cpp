#include "app/charts/serieschart.h"
#include "app/models/sensorlistmodel.h"
#include "app/pages/sensors/accountlist.h"
#include "app/pages/sensors/questioncard.h"
#include "app/pages/sensors/questionlist.h"
#include "app/pages/sensors/sensordetail.h"
#include "app/pages/sensors/sensorlist.h"
#include "app/pages/sensors/sensorspage.h"
#include "app/widgets/errorbar.h"
#include "core/wire/jsonaccounts.h"
#include "core/wire/jsonquarantine.h"
#include "core/wire/jsonsensors.h"
#include "tests/app/client/fakeserver.h"
#include "tests/app/support/formsupport.h"
#include "tests/app/support/pagesupport.h"

#include <QJsonDocument>
#include <QSettings>
#include <QStandardPaths>
#include <QTableWidget>
#include <QTest>

#include <memory>

using namespace app;
using namespace forms;
using namespace Qt::StringLiterals;

constexpr int Patience = 20000;
constexpr core::EpochMilliseconds Now = 1757289600000; // 2025-09-08T00:00:00Z

template<typename T>
static QByteArray json(const T &value)
{
    return QJsonDocument(core::wire::toJson(value)).toJson();
}

static core::SensorOverview sensor(const QString &id)
{
    core::SensorOverview overview;
    overview.sensor.externalId = id;
    overview.sensor.buildingNumber = u"1"_s;
    overview.health = core::SensorHealth::Live;
    overview.lastReading = core::CounterReading{Now, 10.0, {}, {}};
    overview.ageSeconds = 5;
    return overview;
}

static QByteArray readings()
{
    QList<core::MeasuredReading> list;
    for (int i = 0; i < 3; ++i) {
        core::MeasuredReading measured;
        measured.reading = {Now + i * 60000, 10.0 + i, {}, {}};
        measured.from = measured.reading.at - 60000;
        measured.consumption = 1.0;
        measured.quality = core::IntervalQuality::Measured;
        list.append(measured);
    }
    return QJsonDocument(core::wire::toJson(list, core::SensorKind::DigitalElectricity)).toJson();
}

static QByteArray question()
{
    core::QuarantineQuestion question;
    question.id = 7;
    question.sensor = u"first"_s;
    question.buildingNumber = u"1"_s;
    question.unit = u"kWh"_s;
    question.doubt = u"falling"_s;
    question.readings = 1;
    question.proposals = {{{core::QuarantineAnswer::Reject, {}, {}, {}}, 0.0, 0, true, {}}};
    return json(QList<core::QuarantineQuestion>{question});
}

static core::Account account(qint64 id, const QString &name)
{
    core::Account account;
    account.id = id;
    account.name = name;
    return account;
}

// The page against a daemon that is slow, fails or refuses.
class TestSensorFaults : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<PageWorld> m_world;
    std::unique_ptr<SensorsPage> m_page;

    ErrorBar *errorBar() const { return m_page->findChild<ErrorBar *>(); }
    SeriesChart *chart() const { return m_page->sensors()->detail()->findChild<SeriesChart *>(); }
    qsizetype asked(const QByteArray &path) const
    {
        return std::ranges::count_if(m_server->requests, [&path](const FakeServer::Request &request) {
            return request.target.split('?').constFirst() == path;
        });
    }
    void answerWell()
    {
        m_server->setAnswer("/api/status", {});
        m_server->setAnswer("/api/admin/sensors",
                            {200, json(QList<core::SensorOverview>{sensor(u"first"_s), sensor(u"second"_s)})});
        m_server->setAnswer("/api/admin/sensors/first/readings", {200, readings()});
        m_server->setAnswer("/api/admin/sensors/second/readings", {200, readings()});
        m_server->setAnswer("/api/admin/quarantine", {200, question()});
        m_server->setAnswer("/api/admin/audit", {200, R"({"entries": []})"});
        m_server->setAnswer("/api/admin/users",
                            {200, json(QList<core::Account>{account(1, u"bea"_s), account(2, u"carl"_s)})});
    }
    void open()
    {
        m_world = std::make_unique<PageWorld>(m_server->url());
        m_page = std::make_unique<SensorsPage>(m_world->context);
        m_page->resize(1240, 840);
        m_page->show();
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"meterhouse-test"_s);
        QCoreApplication::setApplicationName(u"sensorfaults"_s);
        QSettings().clear();
    }
    void init()
    {
        m_server = std::make_unique<FakeServer>();
        answerWell();
    }
    void cleanup()
    {
        m_page.reset();
        m_world.reset();
        m_server.reset();
    }

    void showsTheReadingsOfTheOneChosenLast()
    {
        m_server->setAnswer("/api/admin/sensors/first/readings", {200, readings(), 3600 * 1000}); // still under way
        open();
        QTRY_VERIFY_WITH_TIMEOUT(asked("/api/admin/sensors/first/readings") > 0, Patience);
        m_page->sensors()->choose(u"second"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!chart()->chartData().isEmpty(), Patience);
        QCOMPARE(m_page->sensors()->detail()->sensorId(), u"second"_s);
    }

    void asksAgainForReadingsThatFailed()
    {
        m_server->setAnswer("/api/admin/sensors/first/readings", {500, R"({"detail": "disk on fire"})"});
        open();
        QTRY_COMPARE_WITH_TIMEOUT(errorBar()->text(), u"The readings of the sensor could not be loaded."_s, Patience);
        m_server->setAnswer("/api/admin/sensors/first/readings", {200, readings()});
        press(*errorBar(), u"Retry"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!chart()->chartData().isEmpty(), Patience);
        QVERIFY(!errorBar()->isVisible());
    }

    // Other parts that load well, or fail too, do not hide what is wrong with the one that is looked at.
    void namesWhatIsLookedAt_data()
    {
        QTest::addColumn<int>("questionsStatus");
        QTest::newRow("alone") << 200;
        QTest::newRow("with the questions") << 500;
    }
    void namesWhatIsLookedAt()
    {
        QFETCH(int, questionsStatus);
        m_server->setAnswer("/api/admin/sensors", {500, R"({"detail": "disk on fire"})"});
        m_server->setAnswer("/api/admin/quarantine", {questionsStatus, question(), 200});
        open();
        QTRY_VERIFY_WITH_TIMEOUT(errorBar()->isVisible(), Patience);
        const auto before = asked("/api/admin/quarantine");
        m_page->reload();
        QTRY_VERIFY_WITH_TIMEOUT(asked("/api/admin/quarantine") >= before + 1, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_server->openSockets(), 0, Patience);
        QVERIFY(errorBar()->isVisible());
        QCOMPARE(errorBar()->text(), u"The sensors could not be loaded."_s);
        answerWell();
        m_page->reload();
        QTRY_VERIFY_WITH_TIMEOUT(!errorBar()->isVisible(), Patience);
    }

    void saysThatAnAnswerWasNotTaken()
    {
        open();
        m_page->showSection(SensorsPage::Questions);
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->questions()->cards().isEmpty(), Patience);
        m_server->setAnswer("/api/admin/quarantine/7/decision", {409, R"({"detail": "somebody was faster"})"});
        const auto before = asked("/api/admin/quarantine");
        press(*m_page->questions()->cards().constFirst(), u"Apply answer"_s);
        QTRY_COMPARE_WITH_TIMEOUT(errorBar()->text(), u"The answer was not taken."_s, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(asked("/api/admin/quarantine") >= before + 2, Patience); // asked for anew
        QTRY_COMPARE_WITH_TIMEOUT(m_server->openSockets(), 0, Patience);
        QVERIFY(errorBar()->isVisible());
        press(*errorBar(), u"Retry"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!errorBar()->isVisible(), Patience);
    }

    void keepsTheChosenUser()
    {
        open();
        m_page->showSection(SensorsPage::Accounts);
        auto *list = m_page->findChild<AccountList *>();
        auto *table = list->findChild<QTableWidget *>();
        QTRY_COMPARE_WITH_TIMEOUT(table->rowCount(), 2, Patience);
        table->selectRow(1);
        m_server->setAnswer(
            "/api/admin/users",
            {200, json(QList<core::Account>{account(3, u"ada"_s), account(1, u"bea"_s), account(2, u"carl"_s)})});
        list->reload();
        QTRY_COMPARE_WITH_TIMEOUT(table->rowCount(), 3, Patience);
        QCOMPARE(table->item(table->currentRow(), 0)->text(), u"carl"_s);
    }
};

QTEST_MAIN(TestSensorFaults)

#include "tst_sensorfaults.moc"
