#include "app/pages/exports/energysection.h"
#include "app/pages/exports/experimentsection.h"
#include "app/pages/exports/exportspage.h"
#include "app/pages/exports/filepreview.h"
#include "app/pages/exports/savebar.h"
#include "core/wire/jsonexperiments.h"
#include "tests/app/support/faults.h"
#include "tests/app/support/formsupport.h"

#include <QFile>
#include <QJsonDocument>
#include <QSettings>
#include <QStandardPaths>
#include <QTabBar>
#include <QTableWidget>
#include <QTemporaryDir>

using namespace app;
using namespace forms;
using namespace Qt::StringLiterals;

constexpr auto File = "sensor_id,name\nkitchen,Kitchen\n";

static QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

static QByteArray person(const QString &role)
{
    return bytes({{u"name"_s, u"ada"_s}, {u"role"_s, role}, {u"userId"_s, 1}});
}

static QByteArray experiments()
{
    core::Experiment nudges;
    nudges.id = 1;
    nudges.name = u"Heating nudges"_s;
    nudges.participants = 1;
    return bytes(core::wire::toJson(QList<core::Experiment>{nudges}));
}

static QByteArray people()
{
    core::Participant bea;
    bea.accountId = 2;
    bea.accountName = u"bea"_s;
    return bytes(core::wire::toJson(QList<core::Participant>{bea}));
}

// The page against a daemon that is slow, fails or refuses.
class TestExportFaults : public QObject
{
    Q_OBJECT

    QTemporaryDir m_scratch;
    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<PageWorld> m_world;
    std::unique_ptr<ExportsPage> m_page;

    ErrorBar *errorBar() const { return m_page->findChild<ErrorBar *>(); }
    EnergySection &energy() const { return *m_page->energy(); }
    const QTableWidget &planned() const { return *m_page->experiments()->experiments(); }
    bool wasAsked(const QByteArray &path) const
    {
        return std::ranges::any_of(m_server->requests, [&path](const FakeServer::Request &request) {
            return request.target.split('?').constFirst() == path;
        });
    }
    static void answerWell(FakeServer &server)
    {
        server.setAnswer("/api/status", {});
        server.setAnswer("/api/session", {200, person(u"admin"_s)});
        server.setAnswer("/api/admin/sensors", {200, R"({"sensors": []})"});
        server.setAnswer("/api/admin/experiments", {200, experiments()});
        server.setAnswer("/api/admin/experiments/1/participants", {200, people()});
        server.setAnswer("/csv_energy", {200, File});
    }
    void open(ExportsPage::Section section)
    {
        m_world = std::make_unique<PageWorld>(m_server->url());
        m_page = std::make_unique<ExportsPage>(m_world->context);
        m_page->resize(1240, 840);
        m_page->showSection(section);
        m_page->show();
    }
    void openExperiments()
    {
        open(ExportsPage::Experiments);
        QTRY_COMPARE_WITH_TIMEOUT(planned().rowCount(), 1, faults::Patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_page->experiments()->people()->rowCount(), 1, faults::Patience);
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"meterhouse-test"_s);
        QCoreApplication::setApplicationName(u"exportfaults"_s);
        QSettings().clear();
    }
    void init()
    {
        m_server = std::make_unique<FakeServer>();
        answerWell(*m_server);
    }
    void cleanup()
    {
        m_page.reset();
        m_world.reset();
        m_server.reset();
    }

    void survivesAnyAnswerOnWhoAsks_data() { faults::addRows(); }
    void survivesAnyAnswerOnWhoAsks()
    {
        QFETCH(int, status);
        m_server->setAnswer("/api/session", faults::answer());
        open(ExportsPage::Energy);
        if (status == 403)
            QTRY_VERIFY_WITH_TIMEOUT(m_page->isAskingToSignIn(), faults::Patience);
        else
            QTRY_COMPARE_WITH_TIMEOUT(errorBar()->text(), u"Who you are could not be asked."_s, faults::Patience);
        answerWell(*m_server);
        m_page->reload();
        QTRY_VERIFY_WITH_TIMEOUT(m_page->findChild<QTabBar *>()->isTabVisible(ExportsPage::Experiments),
                                 faults::Patience);
        QTRY_VERIFY_WITH_TIMEOUT(!errorBar()->isVisible() && !m_page->isAskingToSignIn(), faults::Patience);
    }

    void survivesAnyAnswerOnExperiments_data() { faults::addRows(); }
    void survivesAnyAnswerOnExperiments()
    {
        QFETCH(int, status);
        m_server->setAnswer("/api/admin/experiments", faults::answer());
        open(ExportsPage::Experiments);
        if (status == 403)
            QTRY_VERIFY_WITH_TIMEOUT(m_page->isAskingToSignIn(), faults::Patience);
        else
            QTRY_COMPARE_WITH_TIMEOUT(errorBar()->text(), u"The experiments could not be loaded."_s, faults::Patience);
        QVERIFY(!faults::showsSkeleton(*m_page));
        answerWell(*m_server);
        m_page->reload();
        QTRY_COMPARE_WITH_TIMEOUT(planned().rowCount(), 1, faults::Patience);
        QTRY_VERIFY_WITH_TIMEOUT(!errorBar()->isVisible() && !m_page->isAskingToSignIn(), faults::Patience);
    }

    void keepsWhatItShowedWhileTheDaemonIsAway()
    {
        open(ExportsPage::Experiments);
        faults::killAndRestart(*m_page, m_server, &answerWell, [this] { return planned().rowCount() == 1; });
    }

    void aPreviewThatFailedIsMadeGoodByTheNext_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("cutAfter");
        QTest::newRow("internal error") << 500 << -1;
        QTest::newRow("cut off") << 200 << 5;
    }
    void aPreviewThatFailedIsMadeGoodByTheNext()
    {
        QFETCH(int, status);
        QFETCH(int, cutAfter);
        m_server->setAnswer("/csv_energy", {status, File, 0, false, cutAfter});
        open(ExportsPage::Energy);
        QTRY_VERIFY_WITH_TIMEOUT(wasAsked("/api/admin/sensors"), faults::Patience);
        press(energy(), u"Preview"_s);
        QTRY_COMPARE_WITH_TIMEOUT(errorBar()->text(), u"The readings could not be loaded."_s, faults::Patience);
        QVERIFY(!faults::showsSkeleton(*m_page));
        QVERIFY(energy().preview()->table()->isHidden());
        answerWell(*m_server);
        press(energy(), u"Preview"_s);
        QTRY_COMPARE_WITH_TIMEOUT(energy().preview()->table()->rowCount(), 1, faults::Patience);
        QVERIFY(!errorBar()->isVisible());
    }

    void aFileThatFailedIsToldOnAnyTabAndNotLeftBehind()
    {
        m_server->setAnswer("/csv_energy", {200, File, 500, false, 20}); // breaks off in the middle of a row
        openExperiments();
        m_page->showSection(ExportsPage::Energy);
        const QString path = m_scratch.filePath(u"energy.csv"_s);
        energy().saveBar()->save(energy().source(), path);
        m_page->showSection(ExportsPage::Experiments);
        QTRY_COMPARE_WITH_TIMEOUT(errorBar()->text(), u"The file could not be saved."_s, faults::Patience);
        QVERIFY(!energy().saveBar()->isRunning());
        QVERIFY(!m_page->isBusy());
        QVERIFY(!QFile::exists(path));
    }

    void saysThatSomebodyWasNotTakenOut()
    {
        m_server->setAnswer("/api/admin/experiments/1/participants/2", {500, R"({"detail": "disk on fire"})"});
        openExperiments();
        press(*m_page->experiments(), u"Take out"_s);
        QTRY_COMPARE_WITH_TIMEOUT(errorBar()->text(), u"That could not be changed."_s, faults::Patience);
        m_page->experiments()->reload();
        QTRY_COMPARE_WITH_TIMEOUT(m_server->openSockets(), 0, faults::Patience);
        QVERIFY(errorBar()->isVisible()); // that the list loads well does not hide it
        QCOMPARE(m_page->experiments()->people()->rowCount(), 1);
    }

    void loadsForWhoSignedInOnAnotherPage()
    {
        m_server->setAnswer("/api/session", {401, R"({"detail": "no such token"})"});
        open(ExportsPage::Energy);
        QTRY_VERIFY_WITH_TIMEOUT(m_page->isAskingToSignIn(), faults::Patience);
        m_page->hide();
        answerWell(*m_server);
        m_world->connection.setToken("of ada");
        m_page->show();
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isAskingToSignIn(), faults::Patience);
    }

    void showsNobodyWhatCameForSomebodyElse()
    {
        m_server->setAnswer("/api/admin/experiments", {200, experiments(), 500});
        open(ExportsPage::Experiments);
        QTRY_VERIFY_WITH_TIMEOUT(wasAsked("/api/admin/experiments"), faults::Patience);
        m_server->setAnswer("/api/session", {401, R"({"detail": "no such token"})"});
        m_world->connection.setToken("of nobody");
        QTRY_VERIFY_WITH_TIMEOUT(m_page->isAskingToSignIn(), faults::Patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_server->openSockets(), 0, faults::Patience);
        QTest::qWait(0); // what came is handed on
        QVERIFY(m_page->isAskingToSignIn());
        QCOMPARE(planned().rowCount(), 0);
    }

    void aPersonWithoutExperimentsLooksAtEnergy()
    {
        openExperiments();
        m_server->setAnswer("/api/session", {200, person(u"user"_s)});
        m_world->connection.setToken("of ada");
        QTRY_VERIFY_WITH_TIMEOUT(energy().isVisible(), faults::Patience);
        QVERIFY(!m_page->findChild<QTabBar *>()->isTabVisible(ExportsPage::Experiments));
        QCOMPARE(planned().rowCount(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(!errorBar()->isVisible(), faults::Patience);
    }
};

QTEST_MAIN(TestExportFaults)

#include "tst_exportfaults.moc"
