#pragma once

#include "core/campus/campusservice.h"

#include "core/demo/democampus.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

//! A simulated campus that is scored, made once for all questions of a test: some buildings with electricity, gas,
//! cooling and its power over 50 days from 1 June 2025.
class AssistantCampus
{
public:
    static constexpr core::EpochSeconds Start = 1'748'736'000; // 2025-06-01T00:00:00Z

    void make()
    {
        core::CampusRecipe recipe;
        recipe.buildings = 10;
        recipe.days = 50;
        recipe.intervalSeconds = 3600;
        recipe.start = Start;
        recipe.faultShare = 0.3;
        recipe.utilities = {core::Utility::Electricity, core::Utility::Gas, core::Utility::Cooling,
                            core::Utility::CoolingPower};
        const core::GeneratedCampus campus = core::generateCampus(recipe);
        QVERIFY(core::writeCampus(campus, core::SiteZone::utc(), m_files.path()));
        auto database = core::Database::open(m_folder.path());
        QVERIFY2(database, database ? "" : qPrintable(database.error().detail));
        m_database = *std::move(database);
        core::CampusOptions options;
        options.booster.rounds = 40;
        options.booster.threads = 1;
        options.debounceMilliseconds = 20;
        auto service = core::CampusService::create(*m_database, m_clock, options);
        QVERIFY2(service, service ? "" : qPrintable(service.error().detail));
        m_service = *std::move(service);
        upload(core::ImportKind::Building, QStringLiteral("building.csv"));
        upload(core::ImportKind::Weather, QStringLiteral("weather.csv"));
        upload(core::ImportKind::Meter, QStringLiteral("meter.csv"));
        QVERIFY(m_service->waitUntilIdle(120'000));
        QCOMPARE(m_service->status()->lastError, QString());
    }

    void clear()
    {
        m_service.reset();
        m_database.reset();
    }

    core::CampusService &service() const { return *m_service; }

private:
    class FixedClock final : public core::Clock
    {
    public:
        core::EpochSeconds now() const override { return Start + 60 * core::SecondsPerDay; }
    };

    void upload(core::ImportKind kind, const QString &name)
    {
        QFile file(m_files.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto result = m_service->importCsv(kind, file, name);
        QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
    }

    QTemporaryDir m_files;
    QTemporaryDir m_folder;
    FixedClock m_clock;
    std::unique_ptr<core::Database> m_database;
    std::unique_ptr<core::CampusService> m_service;
};
