#pragma once

#include "core/export/readingpieces.h"

#include <algorithm>
#include <limits>
#include <span>

namespace core {

//! What of a sensor goes into a file.
struct ExportPart
{
    qint64 sensorId = 0;
    MillisecondRange range;
    //! No interval begins before it; else the first one may begin before the range.
    EpochMilliseconds earliest = std::numeric_limits<EpochMilliseconds>::min();
    std::optional<EpochMilliseconds> period; //!< usual distance of its readings; nullopt: as the first ones tell

    void cutBefore(EpochSeconds since)
    {
        constexpr EpochMilliseconds MillisecondsInSecond = 1000;
        earliest = std::max(earliest, since * MillisecondsInSecond);
        range.from = std::max(range.from, earliest);
    }
};

//! The readings of one sensor with their intervals, piece by piece; see ReadingPieces.
class MeasuredPieces
{
public:
    MeasuredPieces(Database &database, const ExportPart &part, std::vector<CounterReading> waiting);

    //! Valid until the next call; empty when there are no more.
    Result<std::span<const MeasuredReading>> next(std::size_t most);
    bool isAtEnd() const { return m_readings.isAtEnd(); }

private:
    Result<void> begin();

    Database &m_database;
    const ExportPart m_part;
    ReadingPieces m_readings;
    std::vector<CounterBreak> m_breaks;
    std::optional<EpochMilliseconds> m_threshold; //!< longer intervals are gaps
    std::optional<CounterReading> m_before;
    std::vector<MeasuredReading> m_measured;
    bool m_begun = false;
};

} // namespace core
