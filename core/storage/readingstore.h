#pragma once

#include "core/model/meter.h"
#include "core/model/sitezone.h"
#include "core/storage/database.h"

#include <functional>
#include <span>
#include <vector>

namespace core {

//! One local clock hour of one meter, kept beside the readings in the same transaction.
struct HourRollup
{
    EpochSeconds start = 0;
    double sum = 0.0; //!< of the hour's readings, added in time order
    int count = 0;
};

struct MergeCounts
{
    qint64 inserted = 0;
    qint64 replaced = 0;  //!< another value stood there
    qint64 duplicate = 0; //!< the same value stood there
};

//! Interval readings, clustered by (meter, start). The newest batch's claim on a (meter, start) is the reading; older
//! claims stand behind it, so that undoing any batch gives what the store would hold without it.
class ReadingStore
{
public:
    explicit ReadingStore(Database &database)
        : m_database(database)
    {
    }

    //! `sorted` is ascending and unique by start; finite and >= 0 (else InvalidArgument). Updates rollups and the
    //! batch's touched ranges. May be called again for the same batch and meter, but costs least with all of a meter's
    //! readings in one call. NotFound for an unknown meter.
    Result<MergeCounts> merge(Transaction &transaction, const SiteZone &zone, qint64 batchId, qint64 meterId,
                              std::span<const IntervalReading> sorted);

    Result<std::vector<IntervalReading>> readings(qint64 meterId, TimeRange range) const;
    //! Rollups whose start lies in `range`, ascending.
    Result<std::vector<HourRollup>> hours(qint64 meterId, TimeRange range) const;
    //! From the first reading's start to the end of the last one's interval, of one meter or, with meterId 0, of all;
    //! nullopt when there are none. Answered without a scan.
    Result<std::optional<TimeRange>> extent(qint64 meterId) const;
    //! Answered without a scan (kept in the same transaction as the readings).
    Result<qint64> count() const;

private:
    Database &m_database;
};

} // namespace core
