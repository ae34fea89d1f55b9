#include "app/pages/jobs/jobdetail.h"
#include "app/pages/jobs/joblist.h"
#include "app/pages/jobs/jobspage.h"
#include "app/pages/jobs/outboxlist.h"
#include "app/pages/jobs/runledger.h"
#include "app/pages/jobs/runsection.h"
#include "app/pages/jobs/scheduledialog.h"
#include "app/widgets/errorbar.h"
#include "tests/app/support/formsupport.h"
#include "tests/app/support/pagesupport.h"
#include "tests/support/daemonprocess.h"
#include "tests/support/testclient.h"

#include <QComboBox>
#include <QFile>
#include <QPointer>
#include <QSettings>
#include <QStandardPaths>
#include <QTableWidget>
#include <QTest>

using namespace app;
using namespace forms;
using namespace support;
using namespace Qt::StringLiterals;

constexpr int Patience = 30000;

// An administrator's look at what works by itself, against the daemon; each test goes on where the one before ended.
class TestJobsPage : public QObject
{
    Q_OBJECT

    DaemonProcess m_daemon;
    std::unique_ptr<TestClient> m_client;
    std::unique_ptr<PageWorld> m_world;
    std::unique_ptr<JobsPage> m_page;
    const Headers m_admin{{"Authorization", QByteArray("Bearer ") + AdminToken}};

    JobList &jobs() const { return *m_page->jobs(); }
    RunLedger &ledger() const { return *jobs().detail()->ledger(); }
    static QString cell(const QTableWidget &table, int row, int column)
    {
        const QTableWidgetItem *item = table.item(row, column);
        return item ? item->text() : QString();
    }
    //! Of the list; the columns are job, state, next run, last run, took.
    QString cellOf(const QString &job, int column) const
    {
        const auto &all = jobs().jobs();
        for (int row = 0; row < all.size(); ++row) {
            if (all.at(row).info.name == job)
                return cell(*jobs().table(), row, column);
        }
        return {};
    }
    QJsonObject asked(const QString &job) { return m_client->get(u"/api/admin/jobs/"_s + job, m_admin).json; }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"meterhouse-test"_s);
        QCoreApplication::setApplicationName(u"jobspage"_s);
        QSettings().clear();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        // What runs each quarter of an hour must not run into the test.
        m_daemon.setConfig("[site]\nzone = \"Europe/Berlin\"\n[jobs.schedule]\nscore = \"0 3 29 2 *\"\n"
                           "mark_peaks = \"0 3 29 2 *\"\nanomaly = \"0 3 29 2 *\"\nreports = \"0 3 29 2 *\"\n");
        QVERIFY2(m_daemon.start(), qPrintable(m_daemon.errorOutput()));
        m_client = std::make_unique<TestClient>(m_daemon.baseUrl());
        m_world = std::make_unique<PageWorld>(m_daemon.baseUrl());
        m_world->theme.install();
        m_page = std::make_unique<JobsPage>(m_world->context);
        m_page->resize(1280, 780);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void isForAdministrators()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_page->isAskingToSignIn(), Patience);
        QVERIFY(!m_page->findChild<ErrorBar *>()->isVisible());
        m_world->connection.setToken(AdminToken);
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isAskingToSignIn(), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(!jobs().jobs().isEmpty(), Patience);
    }

    void listsWhatRunsAndWhen()
    {
        QCOMPARE(cellOf(u"backup"_s, 0), u"Back up"_s);
        QVERIFY2(cellOf(u"backup"_s, 2).endsWith(u"02:30"_s), qPrintable(cellOf(u"backup"_s, 2)));
        for (const ScheduledJob &job : jobs().jobs())
            QVERIFY2(cellOf(job.info.name, 0) != job.info.name, qPrintable(job.info.name)); // each has words
        jobs().choose(u"backup"_s);
        QTRY_COMPARE_WITH_TIMEOUT(jobs().detail()->scheduleText(), u"Every day at 02:30. (30 2 * * *)"_s, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(ledger().note(), u"It has not run yet."_s, Patience);
    }

    void runsNow()
    {
        jobs().choose(u"backup"_s);
        press(*jobs().detail(), u"Run now"_s);
        QTRY_COMPARE_WITH_TIMEOUT(cellOf(u"backup"_s, 1), u"done"_s, Patience); // by the event alone
        QTRY_COMPARE_WITH_TIMEOUT(ledger().runs()->rowCount(), 1, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(cell(*ledger().runs(), 0, 1), u"done"_s, Patience);
        QCOMPARE(cell(*ledger().runs(), 0, 3), u"1 done"_s);
        QVERIFY2(cell(*ledger().runs(), 0, 4).startsWith(u"by "_s), qPrintable(cell(*ledger().runs(), 0, 4)));
        QTRY_COMPARE_WITH_TIMEOUT(ledger().units()->rowCount(), 1, Patience);
        QCOMPARE(cell(*ledger().units(), 0, 0), u"the whole job"_s);
        QVERIFY(!cell(*ledger().units(), 0, 4).isEmpty());
        takePictures(m_world->theme, *m_page, u"jobs-done"_s);
    }

    void showsWhatFailed()
    {
        // Where the copies go is a file now.
        const QString backups = m_daemon.dataFolder() + u"/backups"_s;
        QVERIFY(QFile::rename(backups, backups + u"-before"_s));
        QFile file(backups);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        press(*jobs().detail(), u"Run now"_s);
        QTRY_COMPARE_WITH_TIMEOUT(cellOf(u"backup"_s, 1), u"failed"_s, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(ledger().runs()->rowCount(), 2, Patience);
        ledger().runs()->selectRow(0);
        QTRY_COMPARE_WITH_TIMEOUT(cell(*ledger().units(), 0, 1), u"failed"_s, Patience);
        QCOMPARE(cell(*ledger().units(), 0, 2), u"2"_s); // tries
        QVERIFY2(cell(*ledger().units(), 0, 4).contains(backups), qPrintable(cell(*ledger().units(), 0, 4)));
        takePictures(m_world->theme, *m_page, u"jobs-failed"_s);
        QVERIFY(file.remove());
    }

    void pausesAndResumes()
    {
        press(*jobs().detail(), u"Pause"_s);
        QTRY_COMPARE_WITH_TIMEOUT(cellOf(u"backup"_s, 1), u"paused"_s, Patience);
        QVERIFY(asked(u"backup"_s)[u"paused"_s].toBool());
        QVERIFY(!cellOf(u"backup"_s, 2).endsWith(u"02:30"_s));
        press(*jobs().detail(), u"Resume"_s);
        QTRY_COMPARE_WITH_TIMEOUT(cellOf(u"backup"_s, 1), u"failed"_s, Patience);
        QVERIFY(!asked(u"backup"_s)[u"paused"_s].toBool());
    }

    void editsTheScheduleInWords()
    {
        press(*jobs().detail(), u"Schedule…"_s);
        const QPointer<ScheduleDialog> dialog = dialogOf<ScheduleDialog>(*m_page);
        QVERIFY(dialog);
        QTRY_COMPARE_WITH_TIMEOUT(dialog->words(), u"Every day at 02:30."_s, Patience);
        QCOMPARE(dialog->nextRuns().size(), 5);
        enter(*dialog, u"Schedule"_s, u"15 4 * *"_s);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->words().startsWith(u"This is no schedule: "_s), Patience);
        QVERIFY(dialog->nextRuns().isEmpty());
        QVERIFY(!buttonNamed(*dialog, u"Save"_s)->isEnabled());
        takePictures(m_world->theme, *dialog, u"jobs-schedule-wrong"_s);
        enter(*dialog, u"Schedule"_s, u"0 0 30 2 *"_s);
        QTRY_COMPARE_WITH_TIMEOUT(dialog->nextRuns(), QStringList{u"Never: there is no such day."_s}, Patience);
        QVERIFY(!buttonNamed(*dialog, u"Save"_s)->isEnabled());
        enter(*dialog, u"Schedule"_s, u"15 4 * * mon-fri"_s);
        QTRY_COMPARE_WITH_TIMEOUT(dialog->words(), u"Monday to Friday at 04:15."_s, Patience);
        QCOMPARE(dialog->nextRuns().size(), 5);
        for (const QString &run : dialog->nextRuns())
            QVERIFY2(run.endsWith(u"04:15"_s) && !run.startsWith(u"Sat"_s) && !run.startsWith(u"Sun"_s),
                     qPrintable(run));
        auto *missed = fieldNamed<QComboBox>(*dialog, u"Missed runs"_s);
        missed->setCurrentIndex(missed->findText(u"Left out"_s));
        takePictures(m_world->theme, *dialog, u"jobs-schedule"_s);
        press(*dialog, u"Save"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(jobs().detail()->scheduleText(), u"Monday to Friday at 04:15. (15 4 * * mon-fri)"_s,
                                  Patience);
        QCOMPARE(asked(u"backup"_s)[u"catchUp"_s].toString(), u"skip"_s);
        QVERIFY2(cellOf(u"backup"_s, 2).endsWith(u"04:15"_s), qPrintable(cellOf(u"backup"_s, 2)));
    }

    void goesBackToTheUsualSchedule()
    {
        press(*jobs().detail(), u"Schedule…"_s);
        const QPointer<ScheduleDialog> dialog = dialogOf<ScheduleDialog>(*m_page);
        QTRY_VERIFY_WITH_TIMEOUT(buttonNamed(*dialog, u"Save"_s)->isEnabled(), Patience);
        press(*dialog, u"Usual schedule"_s);
        QVERIFY(!buttonNamed(*dialog, u"Save"_s)->isEnabled()); // until it is read
        QTRY_VERIFY_WITH_TIMEOUT(buttonNamed(*dialog, u"Save"_s)->isEnabled(), Patience);
        QCOMPARE(dialog->edit().schedule, std::optional(QString()));
        press(*dialog, u"Save"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog, Patience);
        QCOMPARE(asked(u"backup"_s)[u"schedule"_s].toString(), u"30 2 * * *"_s);
    }

    void triesOutWhatCanBeTried()
    {
        QVERIFY(!buttonNamed(*jobs().detail(), u"Try out"_s)); // a backup cannot be tried
        jobs().choose(u"mark_peaks"_s);
        press(*jobs().detail(), u"Try out"_s);
        QTRY_COMPARE_WITH_TIMEOUT(cell(*ledger().runs(), 0, 1), u"tried out"_s, Patience);
    }

    void listsTheRunsOfAllJobs()
    {
        m_page->showSection(JobsPage::Runs);
        const RunLedger &all = *m_page->runs()->ledger();
        QTRY_COMPARE_WITH_TIMEOUT(all.runs()->rowCount(), 3, Patience);
        QCOMPARE(cell(*all.runs(), 0, 1), u"Find peaks"_s);
        auto *filter = fieldNamed<QComboBox>(*m_page, u"Runs shown"_s);
        filter->setCurrentIndex(filter->findText(u"Failed runs"_s));
        QTRY_COMPARE_WITH_TIMEOUT(all.runs()->rowCount(), 1, Patience);
        QCOMPARE(cell(*all.runs(), 0, 1), u"Back up"_s);
        QTRY_COMPARE_WITH_TIMEOUT(all.units()->rowCount(), 1, Patience);
        takePictures(m_world->theme, *m_page, u"jobs-runs"_s);
        filter->setCurrentIndex(filter->findText(u"Stopped runs"_s));
        QTRY_COMPARE_WITH_TIMEOUT(all.note(), u"There are no such runs."_s, Patience);
        QCOMPARE(all.units()->rowCount(), 0);
    }

    void saysThatNoMailIsSent()
    {
        m_page->showSection(JobsPage::Outbox);
        QTRY_VERIFY_WITH_TIMEOUT(m_page->outbox()->note().startsWith(u"No mail server is set"_s), Patience);
        QVERIFY(!buttonNamed(*m_page, u"Send again"_s)->isEnabled());
        takePictures(m_world->theme, *m_page, u"jobs-outbox"_s);
    }

    void anotherServerIsAnotherMatter()
    {
        m_page->showSection(JobsPage::Jobs);
        m_world->connection.setServer(m_daemon.baseUrl(), {});
        QTRY_VERIFY_WITH_TIMEOUT(m_page->isAskingToSignIn(), Patience);
        QVERIFY(jobs().jobs().isEmpty());
    }
};

QTEST_MAIN(TestJobsPage)

#include "tst_jobspage.moc"
