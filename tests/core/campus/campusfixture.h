#pragma once

#include "core/campus/campusservice.h"

#include "core/demo/democampus.h"

#include <QBuffer>
#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace core;
using namespace Qt::StringLiterals;

inline constexpr EpochSeconds Start = 1'748'736'000; // 2025-06-01T00:00:00Z
inline constexpr int Days = 40;

class FixedClock final : public Clock
{
public:
    EpochSeconds now() const override { return Start + 60 * SecondsPerDay; }
};

inline CampusOptions quickOptions()
{
    CampusOptions options;
    options.booster.rounds = 20;
    options.booster.threads = 1;
    options.debounceMilliseconds = 20;
    return options;
}

//! Eight buildings with electricity and gas, hourly.
inline GeneratedCampus smallCampus()
{
    CampusRecipe recipe;
    recipe.buildings = 8;
    recipe.days = Days;
    recipe.intervalSeconds = 3600;
    recipe.start = Start;
    recipe.utilities = {Utility::Electricity, Utility::Gas};
    return generateCampus(recipe);
}

inline QByteArray meterCsv(const GeneratedCampus &campus, TimeRange range, double factor = 1.0,
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

//! A campus service on a store of its own, which a test may stop and start again.
class CampusFixture : public QObject
{
    Q_OBJECT

protected:
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
};
