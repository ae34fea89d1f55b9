#include "core/campus/campusservice.h"

#include "core/demo/democampus.h"

#include <QBuffer>
#include <QFile>
#include <QRegularExpression>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

constexpr EpochSeconds Start = 1'748'736'000; // 2025-06-01T00:00:00Z
constexpr int Days = 40;

class FixedClock final : public Clock
{
public:
    EpochSeconds now() const override { return Start + 60 * SecondsPerDay; }
};

CampusOptions quickOptions()
{
    CampusOptions options;
    options.booster.rounds = 20;
    options.booster.threads = 1;
    options.debounceMilliseconds = 20;
    return options;
}

//! Eight buildings with electricity and gas, hourly.
GeneratedCampus smallCampus()
{
    CampusRecipe recipe;
    recipe.buildings = 8;
    recipe.days = Days;
    recipe.intervalSeconds = 3600;
    recipe.start = Start;
    recipe.utilities = {Utility::Electricity, Utility::Gas};
    return generateCampus(recipe);
}

QByteArray meterCsv(const GeneratedCampus &campus, TimeRange range, double factor = 1.0,
                    std::optional<Utility> only = {})
{
    QByteArray csv = "meterId,simsCode,utility,readingTime,readingValue\n";
    for (const GeneratedMeter &meter : campus.meters) {
        if (only && meter.utility != *only)
            continue;
        for (const IntervalReading &reading : meter.readings) {
            if (!range.contains(reading.start))
                continue;
            csv += meter.externalId.toUtf8() + ',' + meter.buildingNumber.toUtf8() + ','
                   + utilityName(meter.utility).toUtf8() + ',' + SiteZone::utc().format(reading.start).toUtf8() + ','
                   + QByteArray::number(reading.value * factor, 'g', 17) + '\n';
        }
    }
    return csv;
}

} // namespace

class TestCampusService : public QObject
{
    Q_OBJECT

    GeneratedCampus m_campus = smallCampus();
    FixedClock m_clock;
    CampusOptions m_options;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<CampusService> m_service;

    void start()
    {
        auto database = Database::open(m_folder->path());
        QVERIFY2(database, database ? "" : qPrintable(database.error().detail));
        m_database = *std::move(database);
        auto service = CampusService::create(*m_database, m_clock, m_options);
        QVERIFY2(service, service ? "" : qPrintable(service.error().detail));
        m_service = *std::move(service);
    }

    void stop()
    {
        m_service.reset();
        m_database.reset();
    }

    ImportResult upload(ImportKind kind, QByteArray csv)
    {
        QBuffer buffer(&csv);
        buffer.open(QIODevice::ReadOnly);
        const auto result = m_service->importCsv(kind, buffer, u"test.csv"_s);
        if (!result)
            qWarning().noquote() << result.error().detail;
        return result ? *result : ImportResult{};
    }

    void uploadCampus(TimeRange range = TimeRange::all())
    {
        QTemporaryDir folder;
        QVERIFY(writeCampus(m_campus, SiteZone::utc(), folder.path()));
        for (const auto &[kind, name] :
             {std::pair(ImportKind::Building, u"building.csv"_s), std::pair(ImportKind::Weather, u"weather.csv"_s)}) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(upload(kind, file.readAll()).rowsIngested > 0);
        }
        QVERIFY(upload(ImportKind::Meter, meterCsv(m_campus, range)).rowsIngested > 0);
    }

    int scored(Utility utility) const
    {
        const auto list = m_service->snapshot()->list(utility, Scoring::SizeNormalized);
        return static_cast<int>(std::ranges::count_if(
            list.buildings, [](const BuildingSummary &row) { return row.anomalyScore.has_value(); }));
    }

    int modelVersion(Utility utility) const
    {
        const auto status = m_service->status();
        for (const ModelInfo &model : status ? status->models : QList<ModelInfo>{}) {
            if (model.utility == utility)
                return model.version;
        }
        return 0;
    }

    void execute(const QString &statement)
    {
        const auto connection = m_database->connection();
        QVERIFY(connection);
        QSqlQuery query(*connection);
        QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
    }

    QString lastError() const { return m_service->status()->lastError; }

private slots:
    void init()
    {
        m_options = quickOptions();
        m_folder = std::make_unique<QTemporaryDir>();
        start();
    }

    void cleanup()
    {
        stop();
        m_folder.reset();
    }

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
