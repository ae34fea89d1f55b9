#include "app/pages/jobs/jobdetail.h"
#include "app/pages/jobs/joblist.h"
#include "app/pages/jobs/jobspage.h"
#include "app/pages/jobs/outboxlist.h"
#include "app/pages/jobs/runledger.h"
#include "app/pages/jobs/scheduledialog.h"
#include "core/wire/jsonjobs.h"
#include "core/wire/jsonreports.h"
#include "tests/app/support/faults.h"
#include "tests/app/support/formsupport.h"

#include <QJsonDocument>
#include <QSettings>
#include <QStandardPaths>
#include <QTableWidget>

using namespace app;
using namespace forms;
using namespace Qt::StringLiterals;

constexpr core::EpochSeconds Now = 1757289600; // 2025-09-08T00:00:00Z
constexpr auto Check = R"({"expression": "30 2 * * *", "minutes": [30], "hours": [2], "daysOfMonth": [1], "months": [1],
                          "daysOfWeek": [1], "eitherDay": false, "next": [{"time": "2025-09-08T02:30:00"}]})";

static QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

static core::JobRun run(qint64 id, core::RunState state)
{
    core::JobRun run;
    run.id = id;
    run.job = u"backup"_s;
    run.state = state;
    run.startedAt = Now + id;
    run.endedAt = Now + id + 5;
    run.units = 2;
    run.failed = state == core::RunState::Failed ? 1 : 0;
    run.done = 2 - run.failed;
    run.error = run.failed > 0 ? u"no room on the disk"_s : QString();
    return run;
}

static QByteArray jobs()
{
    core::JobInfo backup;
    backup.name = u"backup"_s;
    backup.schedule = backup.usualSchedule = u"30 2 * * *"_s;
    backup.last = run(2, core::RunState::Failed);
    core::JobInfo score = backup;
    score.name = u"score"_s;
    score.last.reset();
    return bytes(core::wire::toJson(QList<core::JobInfo>{backup, score}));
}

static QByteArray mail(core::MailState state)
{
    core::OutboxEntry entry;
    entry.id = 7;
    entry.to = u"ada@example.org"_s;
    entry.subject = u"Your report"_s;
    entry.state = state;
    entry.error = u"550 no such user"_s;
    QJsonObject object = core::wire::toJson(QList<core::OutboxEntry>{entry}, core::SiteZone::utc());
    object.insert("enabled"_L1, true);
    return bytes(object);
}

// The page against a daemon that is slow, fails or refuses.
class TestJobFaults : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<PageWorld> m_world;
    std::unique_ptr<JobsPage> m_page;

    ErrorBar *errorBar() const { return m_page->findChild<ErrorBar *>(); }
    RunLedger &ledger() const { return *m_page->jobs()->detail()->ledger(); }
    static void answerWell(FakeServer &server)
    {
        server.setAnswer("/api/status", {});
        server.setAnswer("/api/admin/jobs", {200, jobs()});
        server.setAnswer("/api/admin/schedule", {200, Check});
        const QList<core::JobRun> runs{run(2, core::RunState::Failed), run(1, core::RunState::Done)};
        server.setAnswer("/api/admin/runs", {200, bytes(core::wire::toJson(runs))});
        for (const core::JobRun &each : runs) {
            core::JobUnit unit;
            unit.unit = u"part of %1"_s.arg(each.id);
            server.setAnswer("/api/admin/runs/" + QByteArray::number(each.id),
                             {200, bytes(core::wire::toJson(each, {unit}))});
        }
        server.setAnswer("/api/admin/outbox", {200, mail(core::MailState::Failed)});
    }
    void open()
    {
        m_world = std::make_unique<PageWorld>(m_server->url());
        m_page = std::make_unique<JobsPage>(m_world->context);
        m_page->resize(1240, 840);
        m_page->show();
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"meterhouse-test"_s);
        QCoreApplication::setApplicationName(u"jobfaults"_s);
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

    void survivesAnyAnswer_data() { faults::addRows(); }
    void survivesAnyAnswer()
    {
        QFETCH(int, status);
        m_server->setAnswer("/api/admin/jobs", faults::answer());
        open();
        if (status == 403)
            QTRY_VERIFY_WITH_TIMEOUT(m_page->isAskingToSignIn(), faults::Patience);
        else
            QTRY_COMPARE_WITH_TIMEOUT(errorBar()->text(), u"The jobs could not be loaded."_s, faults::Patience);
        QVERIFY(!faults::showsSkeleton(*m_page));
        answerWell(*m_server);
        m_page->reload();
        QTRY_COMPARE_WITH_TIMEOUT(m_page->jobs()->table()->rowCount(), 2, faults::Patience);
        QTRY_VERIFY_WITH_TIMEOUT(!errorBar()->isVisible() && !m_page->isAskingToSignIn(), faults::Patience);
    }

    void keepsWhatItShowedWhileTheDaemonIsAway()
    {
        open();
        faults::killAndRestart(*m_page, m_server, &answerWell,
                               [this] { return m_page->jobs()->table()->rowCount() == 2; });
    }

    void showsTheRunChosenLast()
    {
        m_server->setAnswer("/api/admin/runs/2", {200, "{}", 3600 * 1000}); // still under way
        open();
        QTRY_COMPARE_WITH_TIMEOUT(ledger().runs()->rowCount(), 2, faults::Patience);
        QCOMPARE(ledger().note(), u"First error: no room on the disk"_s);
        ledger().runs()->selectRow(1);
        QTRY_COMPARE_WITH_TIMEOUT(ledger().units()->rowCount(), 1, faults::Patience);
        QCOMPARE(ledger().units()->item(0, 0)->text(), u"part of 1"_s);
    }

    void asksAgainForPartsThatFailed()
    {
        m_server->setAnswer("/api/admin/runs/2", {500, R"({"detail": "disk on fire"})"});
        open();
        QTRY_COMPARE_WITH_TIMEOUT(errorBar()->text(), u"The parts of the run could not be loaded."_s, faults::Patience);
        answerWell(*m_server);
        press(*errorBar(), u"Retry"_s);
        QTRY_COMPARE_WITH_TIMEOUT(ledger().units()->rowCount(), 1, faults::Patience);
        QVERIFY(!errorBar()->isVisible());
    }

    void saysThatAJobWasNotBegun()
    {
        m_server->setAnswer("/api/admin/jobs/backup/run",
                            {409, R"({"detail": "the job 'backup' is at work already"})"});
        open();
        QTRY_COMPARE_WITH_TIMEOUT(m_page->jobs()->table()->rowCount(), 2, faults::Patience);
        press(*m_page->jobs()->detail(), u"Run now"_s);
        QTRY_COMPARE_WITH_TIMEOUT(errorBar()->text(), u"The job was not begun."_s, faults::Patience);
        m_page->jobs()->reload();
        QTRY_COMPARE_WITH_TIMEOUT(m_server->openSockets(), 0, faults::Patience);
        QVERIFY(errorBar()->isVisible()); // that the list loads well does not hide it
    }

    void keepsTheDialogWhenTheScheduleIsNotTaken()
    {
        m_server->setAnswer("/api/admin/jobs/backup", {500, R"({"detail": "disk on fire"})"});
        open();
        QTRY_COMPARE_WITH_TIMEOUT(m_page->jobs()->table()->rowCount(), 2, faults::Patience);
        m_page->jobs()->editSchedule();
        auto *dialog = dialogOf<ScheduleDialog>(*m_page);
        QVERIFY(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(buttonNamed(*dialog, u"Save"_s)->isEnabled(), faults::Patience);
        press(*dialog, u"Save"_s);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->problem().contains(u"disk on fire"_s), faults::Patience);
        QVERIFY(dialog->isVisible());
    }

    void cannotSaveWhatWasNotRead()
    {
        m_server->setAnswer("/api/admin/schedule", {500, R"({"detail": "disk on fire"})"});
        open();
        QTRY_COMPARE_WITH_TIMEOUT(m_page->jobs()->table()->rowCount(), 2, faults::Patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_page->jobs()->detail()->scheduleText(), u"30 2 * * *"_s, faults::Patience);
        m_page->jobs()->editSchedule();
        auto *dialog = dialogOf<ScheduleDialog>(*m_page);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->words().isEmpty(), faults::Patience);
        QVERIFY(!buttonNamed(*dialog, u"Save"_s)->isEnabled());
    }

    void sendsAMailAgain()
    {
        m_server->setAnswer("/api/admin/outbox/7/retry", {409, R"({"detail": "its text is gone"})"});
        open();
        m_page->showSection(JobsPage::Outbox);
        const QTableWidget &mails = *m_page->outbox()->table();
        QTRY_COMPARE_WITH_TIMEOUT(mails.rowCount(), 1, faults::Patience);
        QCOMPARE(mails.item(0, 3)->text(), u"not sent"_s);
        QCOMPARE(mails.item(0, 5)->text(), u"550 no such user"_s);
        press(*m_page->outbox(), u"Send again"_s);
        QTRY_COMPARE_WITH_TIMEOUT(errorBar()->text(), u"The mail is not sent again."_s, faults::Patience);
        m_server->setAnswer("/api/admin/outbox/7/retry", {200, "{}"});
        m_server->setAnswer("/api/admin/outbox", {200, mail(core::MailState::Waiting)});
        press(*m_page->outbox(), u"Send again"_s);
        QTRY_COMPARE_WITH_TIMEOUT(mails.item(0, 3)->text(), u"waiting"_s, faults::Patience);
        QVERIFY(!errorBar()->isVisible());
        QVERIFY(!buttonNamed(*m_page->outbox(), u"Send again"_s)->isEnabled());
    }
};

QTEST_MAIN(TestJobFaults)

#include "tst_jobfaults.moc"
