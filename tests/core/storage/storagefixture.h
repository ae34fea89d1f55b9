#pragma once

#include "core/storage/buildingstore.h"
#include "core/storage/importstore.h"
#include "core/storage/meterstore.h"
#include "core/storage/readingstore.h"
#include "core/storage/weatherstore.h"

#include <QTemporaryDir>
#include <QTest>

// A result that a test cannot go on without. Ends the test program with the reason.
template<typename T>
T must(core::Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return *std::move(result);
}

inline void must(const core::Result<void> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
}

//! A store in a folder of its own, which goes with it.
class StorageFixture
{
public:
    StorageFixture()
        : database(must(core::Database::open(m_folder.path())))
        , buildings(*database)
        , meters(*database)
        , readings(*database)
        , weather(*database)
        , imports(*database)
    {
    }

    core::Transaction begin() { return must(core::Transaction::begin(*database)); }

    qint64 createBatch(core::Transaction &transaction, core::ImportKind kind)
    {
        return must(imports.create(transaction, kind, QStringLiteral("test.csv"), 1'000));
    }

    //! A meter in a building of the number; both are made when missing.
    core::Meter meter(core::Transaction &transaction, const QString &externalId,
                      core::Utility utility = core::Utility::Electricity, const QString &building = QStringLiteral("1"))
    {
        const qint64 id =
            must(buildings.ensure(transaction, building, QStringLiteral("Building ") + building, nullptr));
        return must(meters.ensure(transaction, externalId, utility, id, 900));
    }

    //! One upload of one meter; returns the batch.
    qint64 import(const QString &externalId, const std::vector<core::IntervalReading> &sorted,
                  core::MergeCounts *counts = nullptr)
    {
        auto transaction = begin();
        const qint64 batch = createBatch(transaction, core::ImportKind::Meter);
        const auto merged = must(readings.merge(transaction, zone, batch, meter(transaction, externalId).id, sorted));
        must(transaction.commit());
        if (counts)
            *counts = merged;
        return batch;
    }

    void undo(qint64 batch)
    {
        auto transaction = begin();
        must(imports.undo(transaction, zone, batch, 2'000));
        must(transaction.commit());
    }

    qint64 meterId(const QString &externalId) const
    {
        for (const core::Meter &meter : must(meters.all())) {
            if (meter.externalId == externalId)
                return meter.id;
        }
        return 0;
    }

private:
    QTemporaryDir m_folder;

public:
    core::SiteZone zone = core::SiteZone::utc();
    std::unique_ptr<core::Database> database;
    core::BuildingStore buildings;
    core::MeterStore meters;
    core::ReadingStore readings;
    core::WeatherStore weather;
    core::ImportStore imports;
};
