#include "tests/support/daemonprocess.h"
#include "tests/support/testclient.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace support;
using namespace Qt::StringLiterals;

static const Headers Admin{{"Authorization", QByteArray("Bearer ") + AdminToken}};
static const Headers Cron{{"Authorization", "Bearer cron-secret"}};

// Jobs over HTTP, against the real daemon; every answer is held to the description.
class TestJobs : public QObject
{
    Q_OBJECT

    std::unique_ptr<DaemonProcess> m_daemon;
    std::unique_ptr<TestClient> m_client;

    void start(const QByteArray &more = {})
    {
        m_client.reset();
        m_daemon = std::make_unique<DaemonProcess>();
        m_daemon->setConfig("[site]\nzone = \"Europe/Berlin\"\n[jobs]\ncron_secret = \"cron-secret\"\n" + more);
        QVERIFY2(m_daemon->start(), qPrintable(m_daemon->errorOutput()));
        m_client = std::make_unique<TestClient>(m_daemon->baseUrl());
    }

    QJsonObject job(const QString &name) { return m_client->get(u"/api/admin/jobs/"_s + name, Admin).json; }

    // Begins the job and waits for the end of its run.
    QJsonObject runToEnd(const QString &name)
    {
        const Answer begun = m_client->postJson(u"/api/admin/jobs/%1/run"_s.arg(name), {}, Admin);
        if (begun.status != 202)
            return {{u"status"_s, begun.status}, {u"detail"_s, begun.detail()}};
        const QString path = u"/api/admin/runs/%1"_s.arg(begun.json[u"id"_s].toInteger());
        QJsonObject detail;
        const bool ended = QTest::qWaitFor(
            [&] {
                detail = m_client->get(path, Admin).json;
                return detail[u"run"_s][u"state"_s].toString() != "running"_L1;
            },
            60'000);
        return ended ? detail : QJsonObject();
    }

private slots:
    void init() { start(); }
    void cleanup()
    {
        m_client.reset();
        m_daemon.reset();
    }

    void theListHasSchedulesAndNextRuns()
    {
        const QJsonArray jobs = m_client->get(u"/api/admin/jobs"_s, Admin).json[u"jobs"_s].toArray();
        QStringList names;
        for (const QJsonValue job : jobs) {
            names.append(job[u"name"_s].toString());
            QVERIFY(job[u"nextRunUtc"_s].isString());
            QVERIFY(job[u"running"_s].isNull());
        }
        for (const QString &name : {u"score"_s, u"train"_s, u"backup"_s, u"clean_up"_s})
            QVERIFY2(names.contains(name), qPrintable(names.join(u' ')));
        QCOMPARE(job(u"backup"_s)[u"schedule"_s].toString(), u"30 2 * * *"_s);
        QCOMPARE(m_client->get(u"/api/admin/jobs/none"_s, Admin).status, 404);
    }

    void aBackupIsMadeAndRestored()
    {
        const QJsonObject detail = runToEnd(u"backup"_s);
        QCOMPARE(detail[u"run"_s][u"state"_s].toString(), u"done"_s);
        QCOMPARE(detail[u"units"_s].toArray().size(), 1);
        QCOMPARE(job(u"backup"_s)[u"last"_s][u"id"_s], detail[u"run"_s][u"id"_s]);
        const QString folder = m_daemon->dataFolder();
        const QDir backups(folder + u"/backups"_s);
        const QStringList made = backups.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QCOMPARE(made.size(), 1);
        const QStringList restore{u"restore"_s, backups.filePath(made.first()), u"--data-dir"_s, folder};
        QCOMPARE(runMeterhoused(restore).exitCode, 1); // the daemon holds the folder
        QCOMPARE(m_daemon->terminate(), 0);
        const CommandOutcome restored = runMeterhoused(restore);
        QVERIFY2(restored.exitCode == 0, qPrintable(restored.errorOutput));
        QVERIFY(restored.output.contains(u"before-restore-"_s));
        QVERIFY(m_daemon->start({}, folder));
        TestClient again(m_daemon->baseUrl());
        QCOMPARE(again.get(u"/api/admin/jobs"_s, Admin).status, 200);
    }

    void trainingWithoutReadingsHasNothingToDo()
    {
        const QJsonObject run = runToEnd(u"train"_s)[u"run"_s].toObject();
        QCOMPARE(run[u"state"_s].toString(), u"done"_s);
        QCOMPARE(run[u"nothing"_s].toInt(), 1);
        QCOMPARE(run[u"by"_s].isString(), true);
    }

    void aJobIsChanged()
    {
        const QString path = u"/api/admin/jobs/score"_s;
        const Answer changed = m_client->patchJson(
            path, {{u"schedule"_s, u"10 4 * * mon"_s}, {u"catchUp"_s, u"skip"_s}, {u"paused"_s, true}}, Admin);
        QCOMPARE(changed.status, 200);
        QCOMPARE(changed.json[u"schedule"_s].toString(), u"10 4 * * mon"_s);
        QVERIFY(changed.json[u"nextRunUtc"_s].isNull());
        QCOMPARE(job(u"score"_s), changed.json);
        const QString folder = m_daemon->dataFolder();
        QCOMPARE(m_daemon->terminate(), 0);
        QVERIFY(m_daemon->start({}, folder)); // and so it stays
        m_client = std::make_unique<TestClient>(m_daemon->baseUrl());
        QCOMPARE(job(u"score"_s), changed.json);
        const Answer back = m_client->patchJson(
            path, {{u"schedule"_s, QJsonValue::Null}, {u"catchUp"_s, QJsonValue::Null}, {u"paused"_s, false}}, Admin);
        QCOMPARE(back.json[u"schedule"_s].toString(), u"15 * * * *"_s);
        QCOMPARE(back.json[u"catchUp"_s].toString(), u"once"_s);
        QVERIFY(back.json[u"nextRunUtc"_s].isString());
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<int>("status");
        const QString score = u"/api/admin/jobs/score"_s;
        const auto row = [](const char *name, const char *method, const QString &path, const QJsonObject &body,
                            int status) { QTest::newRow(name) << QByteArray(method) << path << body << status; };
        row("no schedule", "PATCH", score, {{u"schedule"_s, u"hourly"_s}}, 400);
        row("never comes", "PATCH", score, {{u"schedule"_s, u"0 0 31 2 *"_s}}, 400);
        row("unknown policy", "PATCH", score, {{u"catchUp"_s, u"twice"_s}}, 400);
        row("unknown field", "PATCH", score, {{u"cron"_s, u"* * * * *"_s}}, 422);
        row("wrong type", "PATCH", score, {{u"paused"_s, u"yes"_s}}, 422);
        row("unknown job", "POST", u"/api/admin/jobs/none/run"_s, {{u"dryRun"_s, false}}, 404);
        row("no dry run", "POST", score + u"/run"_s, {{u"dryRun"_s, true}}, 400);
        row("unknown run", "GET", u"/api/admin/runs/99999"_s, {}, 404);
        row("no number", "GET", u"/api/admin/runs/last"_s, {}, 400);
        row("limit", "GET", u"/api/admin/runs?limit=0"_s, {}, 400);
        row("state", "GET", u"/api/admin/runs?state=fine"_s, {}, 400);
        row("job", "GET", u"/api/admin/runs?job=none"_s, {}, 404);
        row("no expression", "GET", u"/api/admin/schedule"_s, {}, 400);
        row("expression", "GET", u"/api/admin/schedule?expression=61%20*%20*%20*%20*"_s, {}, 400);
    }

    void refused()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        QFETCH(QJsonObject, body);
        QFETCH(int, status);
        const Answer answer = method == "GET"     ? m_client->get(path, Admin)
                              : method == "PATCH" ? m_client->patchJson(path, body, Admin)
                                                  : m_client->postJson(path, body, Admin);
        QCOMPARE(answer.status, status);
        QVERIFY(!answer.detail().isEmpty());
    }

    void aScheduleIsChecked()
    {
        const QJsonObject good =
            m_client->get(u"/api/admin/schedule?expression=30%202%201,15%20*%20mon-fri"_s, Admin).json;
        QCOMPARE(good[u"next"_s].toArray().size(), 5);
        QCOMPARE(good[u"daysOfWeek"_s].toArray(), (QJsonArray{1, 2, 3, 4, 5}));
        QCOMPARE(good[u"hours"_s].toArray(), QJsonArray{2});
        QVERIFY(good[u"eitherDay"_s].toBool());
    }

    void theLedgerIsRead()
    {
        runToEnd(u"clean_up"_s);
        runToEnd(u"train"_s);
        const QJsonArray all = m_client->get(u"/api/admin/runs?limit=10"_s, Admin).json[u"runs"_s].toArray();
        QCOMPARE(all.size(), 2);
        QCOMPARE(all[0][u"job"_s].toString(), u"train"_s);
        const QJsonArray older = m_client->get(u"/api/admin/runs?before=%1"_s.arg(all[0][u"id"_s].toInteger()), Admin)
                                     .json[u"runs"_s]
                                     .toArray();
        QCOMPARE(older.size(), 1);
        const QJsonArray failed =
            m_client->get(u"/api/admin/runs?job=train&state=failed"_s, Admin).json[u"runs"_s].toArray();
        QVERIFY(failed.isEmpty());
    }

    void cronSecrets_data()
    {
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<int>("status");
        QTest::newRow("none") << QByteArray() << 401;
        QTest::newRow("wrong") << QByteArray("Bearer cron-secre") << 401;
        QTest::newRow("empty") << QByteArray("Bearer ") << 401;
        QTest::newRow("an admin's token") << QByteArray("Bearer ") + AdminToken << 401;
        QTest::newRow("right") << QByteArray("Bearer cron-secret") << 200;
        QTest::newRow("scheme in another case") << QByteArray("bearer cron-secret") << 200;
    }

    void cronSecrets()
    {
        QFETCH(QByteArray, given);
        QFETCH(int, status);
        const Headers headers = given.isEmpty() ? Headers() : Headers{{"Authorization", given}};
        for (const QString &path : cronPaths())
            QCOMPARE(m_client->get(path, headers).status, status);
    }

    void withoutASecretNobodyCalls()
    {
        m_client.reset();
        m_daemon = std::make_unique<DaemonProcess>();
        QVERIFY(m_daemon->start());
        m_client = std::make_unique<TestClient>(m_daemon->baseUrl());
        QCOMPARE(m_client->get(u"/mark_peaks"_s, {{"Authorization", "Bearer "}}).status, 401);
        QCOMPARE(m_client->postJson(u"/process_peaks"_s, {{u"sensor_id"_s, u"a"_s}, {u"secret"_s, u""_s}}).status, 401);
    }

    void processCalls_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        for (const QString &path : {u"/process_peaks"_s, u"/api/v1/process_anomaly"_s, u"/process_reports"_s}) {
            const QByteArray field = path.endsWith(u"reports"_s) ? "user_id" : "sensor_id";
            const auto row = [&](const char *name, const QByteArray &body, int status) {
                QTest::addRow("%s: %s", qPrintable(path), name) << path << body << status;
            };
            row("no secret", "{\"" + field + "\": \"a\"}", 401);
            row("wrong secret", "{\"" + field + "\": \"a\", \"secret\": \"x\"}", 401);
            row("nobody of that name", "{\"" + field + "\": \"99\", \"secret\": \"cron-secret\"}", 404);
            row("a number", "{\"" + field + "\": 99, \"secret\": \"cron-secret\"}", 404);
            row("nobody named", "{\"secret\": \"cron-secret\"}", 400);
            row("no JSON", "{", 400);
        }
    }

    void processCalls()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QCOMPARE(m_client->post(path, "application/json", body).status, status);
    }

    void aPausedJobAnswersCronWithAConflict()
    {
        const QString path = cronPaths().first();
        const QString name = path.section(u'/', -1);
        QCOMPARE(m_client->patchJson(u"/api/admin/jobs/"_s + name, {{u"paused"_s, true}}, Admin).status, 200);
        QCOMPARE(m_client->get(path, Cron).status, 409);
    }

    void aJobThatIsNotThereIsAnErrorAtTheStart()
    {
        m_client.reset();
        m_daemon = std::make_unique<DaemonProcess>();
        m_daemon->setConfig("[jobs.schedule]\nbakcup = \"0 1 * * *\"\n");
        QVERIFY(!m_daemon->start());
        QVERIFY2(m_daemon->errorOutput().contains(u"bakcup"_s), qPrintable(m_daemon->errorOutput()));
    }

private:
    static QStringList cronPaths()
    {
        QStringList paths;
        for (const QString &name : {u"mark_peaks"_s, u"anomaly"_s, u"reports"_s, u"survey_routine"_s})
            paths += {u'/' + name, u"/api/v1/"_s + name};
        return paths;
    }
};

QTEST_GUILESS_MAIN(TestJobs)

#include "tst_jobs.moc"
