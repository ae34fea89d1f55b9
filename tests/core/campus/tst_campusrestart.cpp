#include "campusfixture.h"

#include <QRegularExpression>

// What a service that was stopped finds when it starts again.
class TestCampusRestart : public CampusFixture
{
    Q_OBJECT

private slots:
    void aModelThatCannotBeReadIsLearnedAgain()
    {
        uploadCampus();
        QVERIFY(m_service->waitUntilIdle(60000));
        const int before = scored(Utility::Gas);
        QVERIFY(before > 0);
        execute(u"UPDATE model SET payload = X'00' WHERE utility = 'GAS'"_s);
        stop();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"stored model for GAS"_s));
        start();
        QVERIFY(m_service->pendingWork() > 0);
        QVERIFY(m_service->waitUntilIdle(60000));
        QCOMPARE(lastError(), QString());
        QCOMPARE(modelVersion(Utility::Gas), 1);
        QCOMPARE(modelVersion(Utility::Electricity), 1);
        QCOMPARE(scored(Utility::Gas), before);
    }

    void aRestartKeepsScoresAndModels()
    {
        uploadCampus();
        QVERIFY(m_service->waitUntilIdle(60000));
        const auto before = m_service->snapshot()->list(Utility::Electricity, Scoring::SizeNormalized);
        stop();
        start();
        QCOMPARE(m_service->pendingWork(), 0);
        QCOMPARE(modelVersion(Utility::Electricity), 1);
        const auto after = m_service->snapshot()->list(Utility::Electricity, Scoring::SizeNormalized);
        QCOMPARE(after.computedAt, before.computedAt);
        for (qsizetype i = 0; i < after.buildings.size(); ++i) {
            QCOMPARE(after.buildings[i].anomalyScore, before.buildings[i].anomalyScore);
            QCOMPARE(after.buildings[i].drivers, before.buildings[i].drivers);
        }
    }

    void otherSettingsScoreAnew()
    {
        uploadCampus();
        QVERIFY(m_service->waitUntilIdle(60000));
        const auto scoredDays = [this] {
            const auto detail = m_service->snapshot()->detail(m_campus.buildings.first().number);
            const TimeRange range = detail->byUtility.first().score.scoredRange;
            return (range.to - range.from) / SecondsPerDay;
        };
        m_options.scoredDays = 10;
        QVERIFY(scoredDays() != 10);
        stop();
        start();
        QVERIFY(m_service->pendingWork() > 0);
        QVERIFY(m_service->waitUntilIdle(60000));
        QCOMPARE(scoredDays(), 10);
        stop();
        start();
        QCOMPARE(m_service->pendingWork(), 0);
    }

    void workThatWasCutOffIsTakenUpAgain()
    {
        uploadCampus();
        stop(); // cancels the training
        start();
        QVERIFY(m_service->waitUntilIdle(60000));
        QCOMPARE(modelVersion(Utility::Electricity), 1);
        QVERIFY(scored(Utility::Electricity) > 4);
        stop();
        start();
        QCOMPARE(m_service->pendingWork(), 0);
    }
};

QTEST_GUILESS_MAIN(TestCampusRestart)

#include "tst_campusrestart.moc"
