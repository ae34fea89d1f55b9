#pragma once

#include "core/model/campus.h"
#include "core/model/meter.h"
#include "core/storage/database.h"

#include <optional>
#include <span>
#include <vector>

namespace core {

struct StoredModel
{
    ModelInfo info;
    QByteArray payload;
};

struct StoredScore
{
    qint64 buildingId = 0;
    UtilityScore score;
    EpochSeconds computedAt = 0;
};

//! What training and scoring produced: models, expected hours and scores. Rewritten whole per utility. Results for a
//! building that is no longer there (its import was undone meanwhile) are left out without an error.
class ResultStore
{
public:
    explicit ResultStore(Database &database)
        : m_database(database)
    {
    }

    Result<void> writeModel(Transaction &transaction, const StoredModel &model); //!< replaces the utility's model
    Result<QList<StoredModel>> models() const;
    Result<void> removeModel(Transaction &transaction, Utility utility);

    //! Replaces the building's expected hours with starts[i] -> values[i] (ascending); NaN entries are left out.
    Result<void> writeExpected(Transaction &transaction, qint64 buildingId, Utility utility,
                               std::span<const EpochSeconds> starts, std::span<const double> values);
    Result<std::vector<IntervalReading>> expected(qint64 buildingId, Utility utility, TimeRange range) const;

    //! Replaces all scores of the utility; buildings that have none now lose their expected hours too.
    Result<void> writeScores(Transaction &transaction, Utility utility, const QList<StoredScore> &scores);
    Result<QList<StoredScore>> scores() const;

    //! A number that stands for the settings the scores were worked out with; nullopt before the first.
    Result<std::optional<qint64>> settings() const;
    Result<void> writeSettings(Transaction &transaction, qint64 fingerprint);

private:
    Database &m_database;
};

} // namespace core
