#include "timeblock.h"

#include <QtEndian>

#include <bit>
#include <cstring>
#include <limits>

using namespace Qt::StringLiterals;

namespace core {

constexpr std::size_t PackedSize = sizeof(quint32) + sizeof(quint64);

EpochSeconds blockStart(EpochSeconds time, EpochSeconds span)
{
    const EpochSeconds rest = time % span;
    const EpochSeconds down = rest < 0 ? rest + span : rest;
    if (time < std::numeric_limits<EpochSeconds>::min() + down)
        return std::numeric_limits<EpochSeconds>::min();
    return time - down;
}

void packBlock(EpochSeconds start, std::span<const IntervalReading> readings, std::vector<char> &bytes)
{
    bytes.resize(readings.size() * PackedSize);
    char *to = bytes.data();
    for (const IntervalReading &reading : readings) {
        qToLittleEndian(static_cast<quint32>(reading.start - start), to);
        qToLittleEndian(std::bit_cast<quint64>(reading.value), to + sizeof(quint32));
        to += PackedSize;
    }
}

Result<void> unpackBlock(EpochSeconds start, std::span<const char> bytes, Readings &out)
{
    if (bytes.size() % PackedSize != 0)
        return Error{ErrorCode::Storage, u"the block of values at %1 is damaged"_s.arg(start)};
    out.reserve(out.size() + bytes.size() / PackedSize);
    for (const char *from = bytes.data(); from != bytes.data() + bytes.size(); from += PackedSize) {
        out.push_back({start + qFromLittleEndian<quint32>(from),
                       std::bit_cast<double>(qFromLittleEndian<quint64>(from + sizeof(quint32)))});
    }
    return {};
}

Readings layOver(std::span<const IntervalReading> base, std::span<const IntervalReading> over)
{
    Readings all;
    all.reserve(base.size() + over.size());
    auto below = base.begin();
    auto above = over.begin();
    while (below != base.end() && above != over.end()) {
        if (below->start < above->start) {
            all.push_back(*below++);
            continue;
        }
        if (below->start == above->start)
            ++below;
        all.push_back(*above++);
    }
    all.insert(all.end(), below, base.end());
    all.insert(all.end(), above, over.end());
    return all;
}

Readings foldBlocks(std::span<const TimeBlock> blocks, qint64 withoutBatch)
{
    Readings all;
    auto block = blocks.begin();
    while (block != blocks.end()) {
        const EpochSeconds start = block->start;
        Readings several; // used only where more than one batch has a say
        std::span<const IntervalReading> standing;
        for (; block != blocks.end() && block->start == start; ++block) {
            if (block->batchId == withoutBatch)
                continue;
            if (standing.empty()) {
                standing = block->readings;
            } else {
                several = layOver(standing, block->readings);
                standing = several;
            }
        }
        all.insert(all.end(), standing.begin(), standing.end());
    }
    return all;
}

} // namespace core
