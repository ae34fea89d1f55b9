#include "core/sensors/intake.h"
#include "core/sensors/quarantine.h"
#include "core/sensors/quarantinejson.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

namespace {

//! What is still held back and can be a counter's reading, ascending and unique by time.
std::vector<HeldReading> openSeries(std::vector<HeldReading> held)
{
    std::erase_if(held, [](const HeldReading &one) { return one.replayed || !std::isfinite(one.reading.counter); });
    std::ranges::stable_sort(held, {}, [](const HeldReading &one) { return one.reading.at; });
    const auto sameTime = [](const HeldReading &a, const HeldReading &b) { return a.reading.at == b.reading.at; };
    held.erase(std::unique(held.begin(), held.end(), sameTime), held.end());
    return held;
}

} // namespace

Result<void> QuarantineReader::findPlaces(const QuestionRow &row, const std::vector<HeldReading> &series,
                                          QuarantineCase &one) const
{
    if (one.doubt != Doubt::TooFast && one.doubt != Doubt::Future)
        return {};
    for (const HeldReading &held : series) {
        if (held.energy.has_value() == one.isAnalog) // the sensor may have been of another kind then
            one.places.push_back({held, {}});
    }
    std::vector<EpochMilliseconds> times;
    for (const HeldPlace &place : one.places)
        times.push_back(place.held.reading.at);
    const auto beside = SensorReadingStore(m_database).beside(row.sensorId, times);
    if (!beside)
        return beside.error();
    for (std::size_t i = 0; i < times.size(); ++i)
        one.places[i].around = neighboursAmong((*beside)[i], times[i]);
    return {};
}

Result<QuestionRow> QuarantineReader::row(qint64 id) const
{
    auto found = QuarantineStore(m_database).question(id);
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorCode::NotFound, u"Question %1 not found"_s.arg(id)};
    return **std::move(found);
}

Result<QuarantineCase> QuarantineReader::caseOf(const QuestionRow &row) const
{
    auto held = QuarantineStore(m_database).held(row.id);
    if (!held)
        return held.error();
    return caseAmong(row, *std::move(held));
}

Result<QuarantineCase> QuarantineReader::caseAmong(const QuestionRow &row, std::vector<HeldReading> held) const
{
    const SensorReadingStore store(m_database);
    auto breaks = store.breaks(row.sensorId);
    if (!breaks)
        return breaks.error();
    QuarantineCase one;
    one.doubt = doubtFromName(row.doubt).value_or(Doubt::NotANumber);
    one.limits = limitsOf(row.kind, row.limitPerMinute, m_clock.nowMilliseconds());
    one.isAnalog = row.kind == SensorKind::AnalogElectricity;
    one.breaks = *std::move(breaks);
    one.series = openSeries(std::move(held));
    if (one.series.empty())
        return one;
    if (const auto found = findPlaces(row, one.series, one); !found)
        return found.error();
    const EpochMilliseconds end = one.series.back().reading.at;
    const auto around = store.readings(row.sensorId, {end, end}, true);
    if (!around)
        return around.error();
    for (const CounterReading &reading : *around) {
        if (reading.at < end)
            one.lastAccepted = reading;
        else if (reading.at > end && !one.nextAccepted)
            one.nextAccepted = reading;
    }
    if (one.lastAccepted) {
        std::erase_if(one.series, [&](const HeldReading &later) { return later.reading.at <= one.lastAccepted->at; });
    }
    return one;
}

Result<QuarantineQuestion> QuarantineReader::describe(const QuestionRow &row) const
{
    auto held = QuarantineStore(m_database).held(row.id);
    if (!held)
        return held.error();
    QuarantineQuestion question;
    question.id = row.id;
    question.sensorId = row.sensorId;
    question.sensor = row.sensor;
    question.buildingNumber = row.buildingNumber;
    question.unit = counterUnit(row.kind);
    question.doubt = row.doubt;
    question.openedAt = row.openedAt;
    question.readings = std::ssize(*held);
    if (!held->empty()) {
        const auto byTime = [](const HeldReading &one) { return one.reading.at; };
        question.explanation = held->back().reason;
        question.from = std::ranges::min_element(*held, {}, byTime)->reading.at;
        question.to = std::ranges::max_element(*held, {}, byTime)->reading.at;
    }
    if (row.decidedAt) {
        question.decision = unpackDecision(row.decision);
        question.decision->at = *row.decidedAt;
        question.decision->by = row.decidedBy;
        return question;
    }
    const auto one = caseAmong(row, *std::move(held));
    if (!one)
        return one.error();
    question.lastAccepted = one->lastAccepted;
    if (!one->series.empty()) {
        question.first = one->series.front().reading;
        question.last = one->series.back().reading;
    }
    question.proposals = propose(*one);
    return question;
}

Result<QuarantineQuestion> QuarantineReader::question(qint64 id) const
{
    const auto found = row(id);
    if (!found)
        return found.error();
    return describe(*found);
}

Result<QList<QuarantineQuestion>> QuarantineReader::questions(bool open) const
{
    const auto rows = QuarantineStore(m_database).questions(open);
    if (!rows)
        return rows.error();
    QList<QuarantineQuestion> all;
    for (const QuestionRow &row : *rows) {
        auto question = describe(row);
        if (!question)
            return question.error();
        all.append(*std::move(question));
    }
    return all;
}

} // namespace core
