#pragma once

#include "core/base/result.h"
#include "core/model/meter.h"

#include <span>
#include <vector>

// Values of a series packed by spans of time, so that a row of the database holds a day instead of one reading: an
// import writes a hundredth of the rows, and one claim of a batch is one row. Packed form: per value an unsigned 32-bit
// offset from the block's start in seconds and an IEEE 754 double, both little-endian, ascending by offset.
namespace core {

using Readings = std::vector<IntervalReading>;

//! What one batch says of one span of time.
struct TimeBlock
{
    EpochSeconds start = 0;
    qint64 batchId = 0;
    Readings readings; //!< ascending, unique, all within the span
};

constexpr EpochSeconds ReadingBlockSpan = SecondsPerDay; // UTC days

//! The block that holds `time`; the earliest representable one for times that have no whole block.
EpochSeconds blockStart(EpochSeconds time, EpochSeconds span);

//! Calls `visit(start, part)` for each block that `sorted` reaches into, until it returns an error.
template<typename Visitor>
Result<void> forEachBlock(std::span<const IntervalReading> sorted, EpochSeconds span, Visitor visit)
{
    while (!sorted.empty()) {
        const EpochSeconds start = blockStart(sorted.front().start, span);
        std::size_t size = 1;
        while (size < sorted.size() && sorted[size].start - start < span)
            ++size;
        Result<void> visited = visit(start, sorted.first(size));
        if (!visited)
            return visited;
        sorted = sorted.subspan(size);
    }
    return {};
}

//! Replaces `bytes` by the packed form.
void packBlock(EpochSeconds start, std::span<const IntervalReading> readings, std::vector<char> &bytes);
//! Appends what `bytes` hold. Storage error when they are not a whole number of values.
Result<void> unpackBlock(EpochSeconds start, std::span<const char> bytes, Readings &out);

//! `over` on top of `base`: where both have a start, `over` stands.
Readings layOver(std::span<const IntervalReading> base, std::span<const IntervalReading> over);

//! The readings that stand when the claims of `blocks` (ascending by start, then batch) are laid over each other in
//! batch order, those of `withoutBatch` left out.
Readings foldBlocks(std::span<const TimeBlock> blocks, qint64 withoutBatch = 0);

} // namespace core
