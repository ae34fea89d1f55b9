#include "sensortails.h"

#include "core/sensors/counterintervals.h"
#include "core/storage/quarantinestore.h"
#include "core/storage/query.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool isBefore(const CounterReading &reading, EpochMilliseconds time)
{
    return reading.at < time;
}

//! The nearer of both on each side.
void unite(Neighbours &one, const Neighbours &other)
{
    if (other.earlier && (!one.earlier || one.earlier->at < other.earlier->at))
        one.earlier = other.earlier;
    if (other.same && !one.same)
        one.same = other.same;
    if (other.later && (!one.later || one.later->at > other.later->at))
        one.later = other.later;
}

Result<QList<qint64>> sensorIds(const Database &database)
{
    const auto connection = database.connection();
    if (!connection)
        return connection.error();
    auto query = sql::run(*connection, u"SELECT id FROM sensor"_s);
    if (!query)
        return query.error();
    QList<qint64> ids;
    while (query->next())
        ids.append(query->value(0).toLongLong());
    if (const auto end = sql::endOf(*query); !end)
        return end.error();
    return ids;
}

Result<Neighbours> amongPlaced(SensorBlocks &blocks, qint64 sensorId, EpochMilliseconds at)
{
    const auto block = blocks.upTo(sensorId, at);
    if (!block)
        return block.error();
    Neighbours found;
    if (*block)
        found = neighboursAmong((*block)->readings, at);
    if (*block && !found.earlier) {
        const auto before = blocks.upTo(sensorId, at - 1);
        if (!before)
            return before.error();
        if (*before)
            found.earlier = (*before)->readings.back();
    }
    if (!found.later) {
        const auto next = blocks.after(sensorId, at);
        if (!next)
            return next.error();
        if (*next)
            found.later = (*next)->readings.front();
    }
    return found;
}

//! What is held back next goes to the newest question of its doubt.
void noteOpen(const OpenQuestion &open, SensorTail &tail)
{
    const auto doubt = doubtFromName(open.doubt);
    if (!doubt)
        return;
    std::optional<OpenDoubt> &newest = tail.doubts[static_cast<std::size_t>(*doubt)];
    OpenDoubt one{open.id, open.lastSequence, open.readings, {}};
    if (newest) {
        if (newest->questionId < one.questionId)
            std::swap(*newest, one);
        ++tail.olderQuestions;
        tail.olderReadings += one.readings;
    } else {
        newest = one;
    }
}

} // namespace

const CounterReading *SensorTail::newest() const
{
    if (!waiting.empty() && (!placed || waiting.back().at > placed->at))
        return &waiting.back();
    return placed ? &*placed : nullptr;
}

Result<std::unique_ptr<SensorTails>> SensorTails::load(Database &database)
{
    auto blocks = SensorBlocks::open(database);
    if (!blocks)
        return blocks.error();
    std::unique_ptr<SensorTails> tails(new SensorTails(database, *std::move(blocks)));
    const auto ids = sensorIds(database);
    if (!ids)
        return ids.error();
    for (const qint64 id : *ids) {
        if (const auto read = tails->readPlaced(id, tails->m_tails[id]); !read)
            return read.error();
    }
    for (const auto read : {&SensorTails::readInbox, &SensorTails::readBreaks, &SensorTails::readDoubts}) {
        if (const auto done = ((*tails).*read)(); !done)
            return done.error();
    }
    return Result<std::unique_ptr<SensorTails>>(std::move(tails));
}

Result<void> SensorTails::readPlaced(qint64 sensorId, SensorTail &tail)
{
    const auto block = m_blocks.upTo(sensorId, std::numeric_limits<EpochMilliseconds>::max());
    if (!block)
        return block.error();
    tail.placed.reset();
    tail.period.reset();
    if (*block) {
        tail.placed = (*block)->readings.back();
        tail.period = usualPeriod((*block)->readings);
    }
    return {};
}

Result<void> SensorTails::readInbox()
{
    const auto rows = SensorReadingStore(m_database).inbox();
    if (!rows)
        return rows.error();
    for (const InboxRow &row : *rows) {
        insert(row.sensorId, row.reading);
        of(row.sensorId).isDue = true;
        lastInboxId = row.id;
    }
    return {};
}

Result<void> SensorTails::readBreaks()
{
    const auto all = SensorReadingStore(m_database).allBreaks();
    if (!all)
        return all.error();
    for (const auto &[sensorId, one] : *all)
        of(sensorId).breaks.push_back(one);
    return {};
}

Result<void> SensorTails::readDoubts()
{
    const auto all = QuarantineStore(m_database).open();
    if (!all)
        return all.error();
    for (const OpenQuestion &open : *all)
        noteOpen(open, of(open.sensorId));
    return {};
}

Result<void> SensorTails::reload(qint64 sensorId)
{
    SensorTail &tail = of(sensorId);
    auto breaks = SensorReadingStore(m_database).breaks(sensorId);
    if (!breaks)
        return breaks.error();
    tail.breaks = *std::move(breaks);
    tail.doubts = {};
    tail.olderQuestions = 0;
    tail.olderReadings = 0;
    const auto open = QuarantineStore(m_database).open();
    if (!open)
        return open.error();
    for (const OpenQuestion &one : *open) {
        if (one.sensorId == sensorId)
            noteOpen(one, tail);
    }
    return readPlaced(sensorId, tail);
}

Result<Neighbours> SensorTails::neighbours(qint64 sensorId, const SensorTail &tail, EpochMilliseconds at)
{
    Neighbours found = neighboursAmong(tail.waiting, at);
    if (!tail.placed)
        return found;
    if (at > tail.placed->at) {
        unite(found, {tail.placed, {}, {}});
        return found;
    }
    const auto placed = amongPlaced(m_blocks, sensorId, at);
    if (!placed)
        return placed.error();
    unite(found, *placed);
    return found;
}

void SensorTails::insert(qint64 sensorId, const CounterReading &reading)
{
    std::vector<CounterReading> &waiting = of(sensorId).waiting;
    if (waiting.empty() || waiting.back().at < reading.at) {
        waiting.push_back(reading);
    } else {
        const auto place = std::lower_bound(waiting.begin(), waiting.end(), reading.at, isBefore);
        if (place->at == reading.at)
            return;
        waiting.insert(place, reading);
    }
    ++m_waiting;
}

void SensorTails::remove(qint64 sensorId, EpochMilliseconds at)
{
    std::vector<CounterReading> &waiting = of(sensorId).waiting;
    const auto place = std::lower_bound(waiting.begin(), waiting.end(), at, isBefore);
    if (place != waiting.end() && place->at == at) {
        waiting.erase(place);
        --m_waiting;
    }
}

void SensorTails::placed(qint64 sensorId)
{
    SensorTail &tail = of(sensorId);
    if (tail.waiting.empty())
        return;
    tail.placed = *tail.newest();
    m_waiting -= tail.waiting.size();
    tail.waiting.clear();
    tail.isDue = false;
}

} // namespace core
