#include "processing.h"

#include "core/sensors/counterintervals.h"
#include "core/storage/sensorreadingstore.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr EpochMilliseconds LongestPart = 7 * SecondsPerDay * 1000;
constexpr auto Earliest = std::numeric_limits<EpochMilliseconds>::min();
constexpr auto Latest = std::numeric_limits<EpochMilliseconds>::max();

//! Joins what overlaps or touches, and cuts what is long.
QList<MillisecondRange> inParts(QList<MillisecondRange> ranges)
{
    std::ranges::sort(ranges, {}, &MillisecondRange::from);
    QList<MillisecondRange> joined;
    for (const MillisecondRange &one : ranges) {
        if (!joined.isEmpty() && one.from <= joined.last().to)
            joined.last().to = std::max(joined.last().to, one.to);
        else if (one.from < one.to)
            joined.append(one);
    }
    QList<MillisecondRange> parts;
    for (const MillisecondRange &one : joined) {
        for (EpochMilliseconds from = one.from; from < one.to; from += LongestPart)
            parts.append({from, std::min(from + LongestPart, one.to)});
    }
    return parts;
}

} // namespace

Processing::Processing(Database &database, const Sensor &sensor, SequenceKind kind, SequenceRules rules,
                       DetectorMemory &memory)
    : m_database(database)
    , m_store(database)
    , m_sensor(sensor)
    , m_kind(kind)
    , m_rules(rules)
    , m_memory(memory)
{
}

Result<std::optional<EpochMilliseconds>> Processing::firstWindow() const
{
    auto blocks = SensorBlocks::open(m_database);
    if (!blocks)
        return blocks.error();
    const auto first = blocks->after(m_sensor.id, Earliest);
    if (!first)
        return first.error();
    return *first ? std::optional(sequenceWindowOf((*first)->start)) : std::nullopt;
}

//! Of each dirty window: itself, the next reading's, whose interval begins elsewhere now, and all whose reference
//! reaches into these.
Result<void> Processing::addLate(QList<MillisecondRange> &windows, EpochMilliseconds end) const
{
    if (m_dirty.isEmpty())
        return {};
    auto blocks = SensorBlocks::open(m_database);
    if (!blocks)
        return blocks.error();
    for (const DirtyWindow &one : m_dirty) {
        EpochMilliseconds last = one.window;
        const auto around = blocks->load(m_sensor.id, {one.last, one.last + 1}, true);
        if (!around)
            return around.error();
        if (!around->empty() && around->back().at > one.last && around->back().at - one.last <= LongestSample)
            last = sequenceWindowOf(around->back().at);
        windows.append({one.window, std::min(end, last + SequenceWindow + SequenceReference)});
    }
    return {};
}

Result<QList<MillisecondRange>> Processing::plan(EpochMilliseconds end, std::optional<EpochMilliseconds> waiting)
{
    // Before any reading is looked at: what changes from now on has another revision.
    const auto progress = m_store.progress(m_sensor.id, m_kind);
    if (!progress)
        return progress.error();
    m_mark = std::max(progress->mark, waiting);
    m_noneAfter = progress->lastEnd.value_or(Earliest);
    m_hasBreaks = progress->hasBreaks;
    if (progress->hasDirty) {
        const auto dirty = m_store.dirty(m_sensor.id, m_kind);
        if (!dirty)
            return dirty.error();
        m_dirty = *dirty;
    }
    QList<MillisecondRange> windows;
    if (m_mark) {
        if (const auto added = addLate(windows, *m_mark); !added)
            return added.error();
        windows.append({*m_mark, end});
    } else {
        const auto first = firstWindow();
        if (!first)
            return first.error();
        if (*first)
            windows.append({**first, end});
    }
    return inParts(std::move(windows));
}

Result<Detection> Processing::detect(MillisecondRange windows) const
{
    auto blocks = SensorBlocks::open(m_database);
    if (!blocks)
        return blocks.error();
    // The reading before the reference begins its first interval.
    const MillisecondRange needed{windows.from - SequenceReference + 1, windows.to + 1};
    if (const auto loaded = blocks->load(m_sensor.id, needed, true, m_memory.readings); !loaded)
        return loaded.error();
    const bool isOne = windows.to - windows.from == SequenceWindow;
    if (!m_hasBreaks && isOne && isQuiet(m_memory.readings, windows.from, m_rules, m_memory.histogram))
        return Detection();
    std::vector<CounterBreak> breaks;
    if (m_hasBreaks) {
        auto stored = SensorReadingStore(m_database).breaks(m_sensor.id);
        if (!stored)
            return stored.error();
        breaks = *std::move(stored);
    }
    rateSamples(m_memory.readings, breaks, m_memory.samples);
    return detectSequences(m_memory.samples, windows, m_rules, m_memory);
}

//! The stored sequences in these windows; nothing is read where there can be none.
Result<QList<StoredSequence>> Processing::before(MillisecondRange windows)
{
    if (!std::exchange(m_hasLooked, true) && m_noneAfter <= windows.from)
        return QList<StoredSequence>();
    return m_store.overlapping(m_sensor.id, m_kind, windows);
}

Result<Processing::Outcome> Processing::look(MillisecondRange windows, EpochMilliseconds known)
{
    // Wider until nothing at either end depends on what lies outside: neither what is found nor what was found before.
    for (EpochMilliseconds step = SequenceWindow;; step *= 2) {
        const auto stored = before(windows);
        if (!stored)
            return stored.error();
        auto detection = detect(windows);
        if (!detection)
            return detection.error();
        MillisecondRange wider = windows;
        if (detection->isOpenAtStart || (!stored->isEmpty() && stored->first().sequence.from < windows.from))
            wider.from -= step;
        if (detection->isOpenAtEnd || (!stored->isEmpty() && stored->last().sequence.to > windows.to))
            wider.to = std::min(wider.to + step, std::max(known, windows.to));
        if (wider.from == windows.from && wider.to == windows.to)
            return Outcome{windows, *stored, std::move(detection->sequences)};
        windows = wider;
    }
}

Result<std::vector<MeasuredReading>> Processing::readingsOf(EpochMilliseconds from, EpochMilliseconds to) const
{
    auto blocks = SensorBlocks::open(m_database);
    if (!blocks)
        return blocks.error();
    const auto readings = blocks->load(m_sensor.id, {from, to + 1}, false);
    if (!readings)
        return readings.error();
    const auto breaks = SensorReadingStore(m_database).breaks(m_sensor.id);
    if (!breaks)
        return breaks.error();
    return measure(*readings, *breaks, LongestSample);
}

} // namespace core
