#include "app/pages/exports/energysection.h"
#include "app/pages/exports/experimentdialog.h"
#include "app/pages/exports/experimentsection.h"
#include "app/pages/exports/exportspage.h"
#include "app/pages/exports/filepreview.h"
#include "app/pages/exports/savebar.h"
#include "app/pages/parts/signin.h"
#include "app/widgets/errorbar.h"
#include "tests/app/support/formsupport.h"
#include "tests/app/support/pagesupport.h"
#include "tests/support/daemonprocess.h"
#include "tests/support/sensorclient.h"
#include "tests/support/testclient.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QStandardPaths>
#include <QTabBar>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace app;
using namespace forms;
using namespace support;
using namespace Qt::StringLiterals;

constexpr int Patience = 30000;

// Files of readings in the hands of a person, a researcher and an administrator, against the daemon itself; each test
// goes on where the one before ended.
class TestExportsPage : public QObject
{
    Q_OBJECT

    DaemonProcess m_daemon;
    QTemporaryDir m_scratch;
    std::unique_ptr<TestClient> m_client;
    std::unique_ptr<PageWorld> m_world;
    std::unique_ptr<ExportsPage> m_page;
    const Headers m_admin{{"Authorization", QByteArray("Bearer ") + AdminToken}};
    qint64 m_start = (QDateTime::currentSecsSinceEpoch() - 7200) * 1000;
    QByteArray m_ada;
    QByteArray m_rita;
    qint64 m_adaId = 0;

    QByteArray addPerson(const QString &name, const QString &role, const QString &fullName, qint64 *id = nullptr)
    {
        const Answer made = m_client->postJson(
            u"/api/admin/users"_s, {{u"name"_s, name}, {u"role"_s, role}, {u"displayName"_s, fullName}}, m_admin);
        if (id)
            *id = made.json[u"id"_s].toInteger();
        return m_client
            ->postJson(u"/api/admin/tokens"_s, {{u"userId"_s, made.json[u"id"_s].toInteger()}, {u"name"_s, u"t"_s}},
                       m_admin)
            .json[u"token"_s]
            .toString()
            .toLatin1();
    }

    void addSensor(const QString &id, const QString &name, qint64 owner, int readings)
    {
        const QJsonObject body{{u"id"_s, id},        {u"building"_s, u"7"_s},     {u"utility"_s, u"ELECTRICITY"_s},
                               {u"name"_s, name},    {u"createBuilding"_s, true}, {u"secret"_s, u"secret"_s},
                               {u"ownerId"_s, owner}};
        QCOMPARE(m_client->postJson(u"/api/admin/sensors"_s, body, m_admin).status, 201);
        SensorConnection connection(m_daemon.baseUrl());
        const QByteArray token = connection.token(id, u"secret"_s);
        for (int i = 0; i < readings; ++i)
            QCOMPARE(connection.send(token, 1000 + 0.25 * i, m_start + i * 60'000), 200);
    }

    EnergySection &energy() const { return *m_page->energy(); }
    ExperimentSection &experiments() const { return *m_page->experiments(); }
    static QString cell(const QTableWidget &table, int row, int column)
    {
        const QTableWidgetItem *item = table.item(row, column);
        return item ? item->text() : QString();
    }
    void become(const QByteArray &token) { m_world->connection.setToken(token); }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"meterhouse-test"_s);
        QCoreApplication::setApplicationName(u"exportspage"_s);
        QSettings().clear();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QVERIFY2(m_daemon.start(), qPrintable(m_daemon.errorOutput()));
        m_client = std::make_unique<TestClient>(m_daemon.baseUrl());
        m_ada = addPerson(u"ada"_s, u"user"_s, u"Ada Lovelace"_s, &m_adaId);
        m_rita = addPerson(u"rita"_s, u"researcher"_s, u"Rita Levi"_s);
        QVERIFY(!m_ada.isEmpty() && !m_rita.isEmpty());
        addSensor(u"kitchen"_s, u"Kitchen"_s, m_adaId, 60);
        m_world = std::make_unique<PageWorld>(m_daemon.baseUrl());
        m_world->theme.install();
        m_page = std::make_unique<ExportsPage>(m_world->context);
        m_page->resize(1280, 780);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void asksWhoItIs()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_page->isAskingToSignIn(), Patience);
        QVERIFY(!m_page->findChild<ErrorBar *>()->isVisible());
        become(m_ada);
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isAskingToSignIn(), Patience);
        QVERIFY(!m_page->findChild<QTabBar *>()->isTabVisible(ExportsPage::Experiments));
        QVERIFY(!m_page->findChild<QTabBar *>()->isVisible()); // one tab alone says nothing
        auto *sensors = fieldNamed<QComboBox>(*m_page, u"Sensors"_s);
        QCOMPARE(sensors->count(), 1); // their own
    }

    void showsHowTheFileBegins()
    {
        QCOMPARE(energy().preview()->sentence(), u"Preview shows how the file begins."_s);
        takePictures(m_world->theme, *m_page, u"exports-empty"_s);
        press(energy(), u"Preview"_s);
        const QTableWidget &table = *energy().preview()->table();
        QTRY_COMPARE_WITH_TIMEOUT(table.rowCount(), FilePreview::Rows, Patience);
        QCOMPARE(table.horizontalHeaderItem(0)->text(), u"sensor_id"_s);
        QCOMPARE(cell(table, 1, 0), u"kitchen"_s);
        QCOMPARE(cell(table, 1, 1), u"Kitchen"_s);
        QCOMPARE(cell(table, 1, 4), u"0.25"_s);
        takePictures(m_world->theme, *m_page, u"exports-preview"_s);
    }

    void anotherChoiceForgetsThePreview()
    {
        energy().setDays(QDate(2020, 1, 2), QDate(2020, 1, 1));
        QVERIFY(energy().preview()->table()->isHidden());
        QVERIFY(!buttonNamed(energy(), u"Preview"_s)->isEnabled());
        QVERIFY(!buttonNamed(energy(), u"Save as CSV…"_s)->isEnabled());
        takePictures(m_world->theme, *m_page, u"exports-days"_s);
        energy().setDays(QDate(2020, 1, 1), QDate(2020, 1, 2));
        press(energy(), u"Preview"_s);
        QTRY_COMPARE_WITH_TIMEOUT(energy().preview()->sentence(), u"There are no readings of this time."_s, Patience);
        const QString file = m_scratch.filePath(u"none.csv"_s);
        energy().saveBar()->save(energy().source(), file);
        QTRY_VERIFY_WITH_TIMEOUT(energy().saveBar()->text().contains(u"no file was written"_s), Patience);
        QVERIFY(!QFile::exists(file));
        const QDate today = QDateTime::fromMSecsSinceEpoch(m_start, Qt::UTC).date();
        energy().setDays(today, today.addDays(1));
    }

    void savesTheFileWhole()
    {
        const QString path = m_scratch.filePath(u"energy.csv"_s);
        energy().saveBar()->save(energy().source(), path);
        QVERIFY(m_page->isBusy());
        QVERIFY(!m_page->lossAtEnd().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(!energy().saveBar()->isRunning(), Patience);
        QVERIFY2(energy().saveBar()->text().startsWith(u"Saved 60 rows in "_s), qPrintable(energy().saveBar()->text()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Headers ada{{"Authorization", "Bearer " + m_ada}};
        QCOMPARE(file.readAll(), m_client->get(u"/csv_energy"_s, ada).body);
        QVERIFY(!m_page->isBusy());
        takePictures(m_world->theme, *m_page, u"exports-saved"_s);
    }

    void aPlaceThatCannotBeWrittenIsTold()
    {
        energy().saveBar()->save(energy().source(), m_scratch.filePath(u"missing/energy.csv"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_page->findChild<ErrorBar *>()->isVisible(), Patience);
        QVERIFY(m_page->findChild<ErrorBar *>()->text().contains(u"could not be written"_s));
        QVERIFY(!energy().saveBar()->isRunning());
        m_page->reload();
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->findChild<ErrorBar *>()->isVisible(), Patience);
    }

    void whatIsCancelledLeavesNoFile()
    {
        const QString path = m_scratch.filePath(u"cancelled.csv"_s);
        energy().saveBar()->save(energy().source(), path);
        press(*energy().saveBar(), u"Cancel"_s);
        QVERIFY(!energy().saveBar()->isRunning());
        QVERIFY(energy().saveBar()->text().contains(u"cancelled"_s));
        QVERIFY(!QFile::exists(path));
        QVERIFY(buttonNamed(energy(), u"Save as CSV…"_s)->isEnabled());
    }

    void administratorsPlanExperiments()
    {
        become(AdminToken);
        QTRY_VERIFY_WITH_TIMEOUT(m_page->findChild<QTabBar *>()->isTabVisible(ExportsPage::Experiments), Patience);
        QTRY_COMPARE_WITH_TIMEOUT(fieldNamed<QComboBox>(*m_page, u"Sensors"_s)->count(), 2, Patience);
        m_page->showSection(ExportsPage::Experiments);
        QTRY_VERIFY_WITH_TIMEOUT(buttonNamed(experiments(), u"Plan experiment…"_s), Patience);
        press(experiments(), u"Plan experiment…"_s);
        auto *dialog = dialogOf<ExperimentDialog>(*m_page);
        QVERIFY(dialog);
        enter(*dialog, u"Name"_s, u"Heating nudges"_s);
        press(*dialog, u"Add phase"_s);
        QVERIFY(!buttonNamed(*dialog, u"Add experiment"_s)->isEnabled()); // a phase without a name
        QVERIFY(buttonNamed(*dialog, u"Add experiment"_s)->isDefault());
        enter(*dialog, u"Name of phase 1"_s, u"Baseline"_s);
        fieldNamed<QDateEdit>(*dialog, u"First day of phase 1"_s)->setDate(QDate(2020, 1, 1));
        press(*dialog, u"Add phase"_s);
        enter(*dialog, u"Name of phase 2"_s, u"Nudges"_s);
        press(*dialog, u"Add experiment"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->problem().isEmpty(), Patience); // the first phase is open
        QVERIFY2(dialog->problem().startsWith(u"Two phases share days."_s), qPrintable(dialog->problem()));
        takePictures(m_world->theme, *dialog, u"exports-experiment"_s);
        fieldNamed<QPushButton>(*dialog, u"Remove phase 2"_s)->click();
        press(*dialog, u"Add experiment"_s);
        QTRY_COMPARE_WITH_TIMEOUT(experiments().experiments()->rowCount(), 1, Patience);
        QCOMPARE(cell(*experiments().experiments(), 0, 0), u"Heating nudges"_s);
        QVERIFY(cell(*experiments().experiments(), 0, 1).startsWith(u"Baseline"_s));
    }

    void administratorsEnrolAndNoteConsent()
    {
        press(experiments(), u"Enrol…"_s);
        auto *dialog = dialogOf<FormDialog>(*m_page);
        QVERIFY(dialog);
        auto *user = fieldNamed<QComboBox>(*dialog, u"User"_s);
        QTRY_VERIFY_WITH_TIMEOUT(user->count() > 0, Patience);
        user->setCurrentIndex(user->findData(m_adaId));
        press(*dialog, u"Enrol"_s);
        QTRY_COMPARE_WITH_TIMEOUT(experiments().people()->rowCount(), 1, Patience);
        QCOMPARE(cell(*experiments().people(), 0, 2), u"did not consent yet"_s);
        press(experiments(), u"Preview"_s);
        QTRY_COMPARE_WITH_TIMEOUT(experiments().preview()->sentence(), u"There are no readings of this time."_s,
                                  Patience);
        press(experiments(), u"Note consent"_s);
        QTRY_COMPARE_WITH_TIMEOUT(cell(*experiments().people(), 0, 2), u"consents"_s, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(cell(*experiments().experiments(), 0, 3), u"1"_s, Patience);
        // What is read from now on is part of it.
        SensorConnection connection(m_daemon.baseUrl());
        const QByteArray token = connection.token(u"kitchen"_s, u"secret"_s);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(connection.send(token, 1015 + 0.25 * i, QDateTime::currentMSecsSinceEpoch() + 60'000 * (i + 1)),
                     200);
        press(experiments(), u"Preview"_s);
        QTRY_COMPARE_WITH_TIMEOUT(experiments().preview()->table()->rowCount(), 3, Patience);
        takePictures(m_world->theme, *m_page, u"exports-experiments"_s);
    }

    void researchersSeeNobody()
    {
        become(m_rita);
        QTRY_VERIFY_WITH_TIMEOUT(!experiments().people()->isVisible(), Patience);
        QVERIFY(!buttonNamed(experiments(), u"Plan experiment…"_s));
        QTRY_COMPARE_WITH_TIMEOUT(experiments().experiments()->rowCount(), 1, Patience);
        const QString path = m_scratch.filePath(u"experiment.csv"_s);
        experiments().saveBar()->save(experimentSource(1), path);
        QTRY_VERIFY_WITH_TIMEOUT(experiments().saveBar()->text().startsWith(u"Saved 3 rows"_s), Patience);
        takePictures(m_world->theme, *m_page, u"exports-researcher"_s);
    }

    void anotherServerIsAnotherMatter()
    {
        m_world->connection.setServer(m_daemon.baseUrl(), {});
        QTRY_VERIFY_WITH_TIMEOUT(m_page->isAskingToSignIn(), Patience);
        QCOMPARE(experiments().experiments()->rowCount(), 0);
    }

    void cellsOfALine_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QStringList>("cells");
        QTest::newRow("plain") << QByteArray("a,,b") << QStringList{u"a"_s, u""_s, u"b"_s};
        QTest::newRow("quoted") << QByteArray("\"a,b\",\"c\"\"d\"") << QStringList{u"a,b"_s, u"c\"d"_s};
        QTest::newRow("nothing") << QByteArray() << QStringList{QString()};
    }

    void cellsOfALine()
    {
        QFETCH(QByteArray, line);
        QTEST(csvCells(line), "cells");
    }
};

QTEST_MAIN(TestExportsPage)

#include "tst_exportspage.moc"
