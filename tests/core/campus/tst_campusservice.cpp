#include "campusfixture.h"

#include <QRegularExpression>

#include <atomic>
#include <thread>

// What a running service makes of uploads, undos and questions.
class TestCampusService : public CampusFixture
{
    Q_OBJECT

private slots:
    void anEmptyStoreAnswers()
    {
        QCOMPARE(m_service->pendingWork(), 0);
        QVERIFY(m_service->snapshot()->list(Utility::Electricity, Scoring::SizeNormalized).buildings.isEmpty());
        QCOMPARE(m_service->timeSeries(u"999"_s, Utility::Gas, {}, {}, Resolution::Hourly).error().detail,
                 u"Building 999 not found"_s);
        QCOMPARE(m_service->predict({u"999"_s, Utility::Gas, {0, 1}, {}}).error().code, ErrorCode::NotFound);
        QCOMPARE(m_service->requestTraining(Utility::Gas).error().code, ErrorCode::NotEnoughData);
    }

    void theFirstUploadWithEnoughDataTrainsByItself()
    {
        uploadCampus();
        QVERIFY(m_service->pendingWork() > 0);
        QVERIFY(m_service->waitUntilIdle(60000));
        QCOMPARE(lastError(), QString());
        QCOMPARE(modelVersion(Utility::Electricity), 1);
        QVERIFY(scored(Utility::Electricity) > 4);
        const auto detail = m_service->snapshot()->detail(m_campus.buildings.first().number);
        QVERIFY(detail);
        QVERIFY(detail->overallScore);
    }

    void tooFewDataGiveNoModelAndNoScore()
    {
        uploadCampus({Start, Start + 10 * SecondsPerDay});
        QVERIFY(m_service->waitUntilIdle(60000));
        QCOMPARE(lastError(), QString());
        QCOMPARE(modelVersion(Utility::Electricity), 0);
        QCOMPARE(scored(Utility::Electricity), 0);
        const auto list = m_service->snapshot()->list(Utility::Electricity, Scoring::SizeNormalized);
        QVERIFY(!list.buildings.isEmpty());
        QVERIFY(!list.buildings.first().status);
    }

    void aLaterUploadIsScoredWithoutTraining()
    {
        uploadCampus({Start, Start + 38 * SecondsPerDay});
        QVERIFY(m_service->waitUntilIdle(60000));
        const quint64 before = m_service->snapshot()->revision;
        QVERIFY(upload(ImportKind::Meter, meterCsv(m_campus, {Start + 38 * SecondsPerDay, Start + 40 * SecondsPerDay}))
                    .rowsIngested
                > 0);
        QVERIFY(m_service->waitUntilIdle(60000));
        QVERIFY(m_service->snapshot()->revision > before);
        QCOMPARE(modelVersion(Utility::Electricity), 1);
        QCOMPARE(modelVersion(Utility::Gas), 1);
    }

    void changedReferenceDataTrainAgainOnlyTheirUtility()
    {
        uploadCampus();
        QVERIFY(m_service->waitUntilIdle(60000));
        QCOMPARE(
            upload(ImportKind::Meter, meterCsv(m_campus, {Start, Start + SecondsPerDay}, 1.5, Utility::Electricity))
                    .rowsReplaced
                > 0,
            true);
        QVERIFY(m_service->waitUntilIdle(60000));
        QCOMPARE(modelVersion(Utility::Electricity), 2);
        QCOMPARE(modelVersion(Utility::Gas), 1);
    }

    void theSameUploadTwiceChangesNothing()
    {
        uploadCampus();
        QVERIFY(m_service->waitUntilIdle(60000));
        const quint64 before = m_service->snapshot()->revision;
        const ImportResult again = upload(ImportKind::Meter, meterCsv(m_campus, TimeRange::all()));
        QCOMPARE(again.rowsIngested, 0);
        QCOMPARE(m_service->pendingWork(), 0);
        QCOMPARE(m_service->snapshot()->revision, before);
    }

    //! Thresholds of gas are electricity's in the ratio of the medians.
    void otherUtilitiesFollowTheMedianOfElectricity()
    {
        uploadCampus();
        QVERIFY(m_service->waitUntilIdle(60000));
        const auto scores = [this] {
            QList<double> all;
            for (const BuildingSummary &row :
                 m_service->snapshot()->list(Utility::Gas, Scoring::AbsoluteThreshold).buildings)
                all.append(row.anomalyScore.value_or(-1.0));
            return all;
        };
        const QList<double> before = scores();
        const ImportResult tripled =
            upload(ImportKind::Meter, meterCsv(m_campus, TimeRange::all(), 3.0, Utility::Electricity));
        QVERIFY(tripled.rowsReplaced > 0);
        QVERIFY(m_service->waitUntilIdle(60000));
        const QList<double> followed = scores();
        QVERIFY(followed != before);
        QVERIFY(m_service->requestScoring());
        QVERIFY(m_service->waitUntilIdle(60000));
        QCOMPARE(scores(), followed);
        QCOMPARE(modelVersion(Utility::Gas), 1);
        QVERIFY(m_service->undoImport(tripled.batchId));
        QVERIFY(m_service->waitUntilIdle(60000));
        QCOMPARE(scores(), before);
        QVERIFY(ImportStore(*m_database).dirty()->isEmpty());
    }

    void anUndoneImportLeavesTheScoresAsBefore()
    {
        uploadCampus();
        QVERIFY(m_service->waitUntilIdle(60000));
        const auto before = m_service->snapshot()->list(Utility::Electricity, Scoring::SizeNormalized);
        const ImportResult wrong = upload(
            ImportKind::Meter, meterCsv(m_campus, {Start + 25 * SecondsPerDay, Start + 35 * SecondsPerDay}, 1000));
        QVERIFY(wrong.rowsReplaced > 0);
        QVERIFY(m_service->waitUntilIdle(60000));
        const auto undone = m_service->undoImport(wrong.batchId);
        QVERIFY(undone);
        QVERIFY(undone->undoneAt);
        QVERIFY(m_service->waitUntilIdle(60000));
        const auto after = m_service->snapshot()->list(Utility::Electricity, Scoring::SizeNormalized);
        QCOMPARE(after.buildings.size(), before.buildings.size());
        for (qsizetype i = 0; i < after.buildings.size(); ++i)
            QCOMPARE(after.buildings[i].anomalyScore, before.buildings[i].anomalyScore);
        QCOMPARE(m_service->undoImport(wrong.batchId).error().code, ErrorCode::Conflict);
        QCOMPARE(m_service->undoImport(9999).error().code, ErrorCode::NotFound);
    }

    void everyAcknowledgedUploadShows()
    {
        constexpr int Uploaders = 4;
        constexpr int Rounds = 60;
        std::atomic<int> hidden = 0;
        const auto uploadBuildings = [&](int uploader) {
            for (int round = 0; round < Rounds; ++round) {
                const QString number = u"%1-%2"_s.arg(uploader).arg(round);
                QByteArray csv = "buildingNumber,buildingName,grossArea\n" + number.toUtf8() + ",Hall,100\n";
                upload(ImportKind::Building, csv);
                hidden += m_service->snapshot()->detail(number) ? 0 : 1;
            }
        };
        {
            std::vector<std::jthread> uploaders;
            for (int i = 0; i < Uploaders; ++i)
                uploaders.emplace_back(uploadBuildings, i);
        }
        QCOMPARE(hidden.load(), 0);
    }

    void aFailureIsTakenBackOnceItsUtilityGoesWell()
    {
        uploadCampus();
        QVERIFY(m_service->waitUntilIdle(60000));
        execute(u"ALTER TABLE utility_score RENAME TO hidden_score"_s);
        QVERIFY(m_service->requestScoring());
        QVERIFY(m_service->waitUntilIdle(60000));
        QVERIFY2(lastError().contains(u"utility_score"_s), qPrintable(lastError()));
        execute(u"ALTER TABLE hidden_score RENAME TO utility_score"_s);
        QVERIFY(m_service->requestScoring());
        QVERIFY(m_service->waitUntilIdle(60000));
        QCOMPARE(lastError(), QString());
    }

    void aBuildingThatLosesItsAreaLosesItsExpectation()
    {
        uploadCampus();
        QVERIFY(m_service->waitUntilIdle(60000));
        const QString number = m_campus.buildings.first().number;
        const auto predicted = [&] {
            const auto series = m_service->timeSeries(number, Utility::Electricity, {}, {}, Resolution::Hourly);
            return std::ranges::count_if(series->points,
                                         [](const SeriesPoint &point) { return point.predicted.has_value(); });
        };
        QVERIFY(predicted() > 0);
        QVERIFY(m_service->undoImport(1)); // the buildings
        QVERIFY(m_service->waitUntilIdle(60000));
        QCOMPARE(predicted(), 0);
        QVERIFY(!m_service->snapshot()->detail(number)->overallScore);
    }

    void aWhatIfAnswersFromTheModel()
    {
        uploadCampus();
        QVERIFY(m_service->waitUntilIdle(60000));
        const QString number = m_campus.buildings.first().number;
        const TimeRange week{Start + 30 * SecondsPerDay, Start + 37 * SecondsPerDay};
        const auto plain = m_service->predict({number, Utility::Electricity, week, {}});
        QVERIFY2(plain, plain ? "" : qPrintable(plain.error().detail));
        QCOMPARE(plain->points.size(), 7 * 24);
        QVERIFY(plain->rmse);
        QCOMPARE(plain->anomalyScore,
                 m_service->snapshot()->detail(number)->byUtility.first().score.score(Scoring::SizeNormalized));

        const auto series = m_service->timeSeries(number, Utility::Electricity, week.from, week.to, Resolution::Hourly);
        QVERIFY(series);
        for (qsizetype i = 0; i < series->points.size(); ++i)
            QCOMPARE(plain->points[i].predicted, series->points[i].predicted);

        const auto hot =
            m_service->predict({number, Utility::Electricity, week, {{WeatherQuantity::Temperature2m, 100.0}}});
        QVERIFY(hot);
        double difference = 0.0;
        for (qsizetype i = 0; i < hot->points.size(); ++i)
            difference += std::abs(*hot->points[i].predicted - *plain->points[i].predicted);
        QVERIFY(difference > 0.0);

        const auto refused =
            m_service->predict({number, Utility::Electricity, week, {{WeatherQuantity::Temperature2m, 900.0}}});
        QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
        QVERIFY(refused.error().detail.contains(u"temperature_2m"_s));
    }

    void trainingOnRequestCountsTheVersionUp()
    {
        uploadCampus();
        QVERIFY(m_service->waitUntilIdle(60000));
        QVERIFY(m_service->requestTraining(Utility::Gas));
        QVERIFY(m_service->waitUntilIdle(60000));
        QCOMPARE(modelVersion(Utility::Gas), 2);
        QCOMPARE(modelVersion(Utility::Electricity), 1);
    }
};

QTEST_GUILESS_MAIN(TestCampusService)

#include "tst_campusservice.moc"
