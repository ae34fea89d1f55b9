#include "sensorservice.h"

#include "core/sensors/counterintervals.h"
#include "core/sensors/meterfollower.h"
#include "core/sensors/quarantine.h"
#include "core/sensors/sensortails.h"
#include "core/storage/sensorstore.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <atomic>

using namespace Qt::StringLiterals;

namespace core {

struct SensorService::Private
{
    Private(Database &theDatabase, const Clock &theClock, const SensorOptions &theOptions, Hooks theHooks)
        : database(theDatabase)
        , clock(theClock)
        , options(theOptions)
        , hooks(std::move(theHooks))
        , follower(
              std::chrono::seconds(options.scoreSeconds), [this](const TouchedData &touched) { follow(touched); },
              [this] { workChanged(); })
        , writer(database, clock, options, writerHooks())
    {
    }

    SensorWriter::Hooks writerHooks();
    void follow(const TouchedData &touched) const
    {
        if (hooks.metersChanged)
            hooks.metersChanged(touched);
    }
    void noteState(qint64 sensorId, const SensorTail &tail);
    void noteAccepted(const std::vector<AcceptedReading> &accepted, const SensorTails &tails);
    void noteQuestions(const SensorTails &tails);
    void workChanged() const
    {
        if (hooks.workChanged)
            hooks.workChanged();
    }

    Database &database;
    const Clock &clock;
    const SensorOptions options;
    const Hooks hooks;

    std::mutex placing; // held while readings are put in place for somebody; taken before `mutex`

    mutable std::mutex mutex; // guards what follows up to the blank line
    QHash<qint64, SensorState> states;
    QHash<qint64, qint64> quarantined;
    QSet<qint64> unplaced; // sensors that may have readings which are not in place
    int openQuestions = 0;

    MeterFollower follower;
    SensorWriter writer; // last: it ends before what it calls
};

SensorWriter::Hooks SensorService::Private::writerHooks()
{
    return {[this](const TouchedData &touched) {
                follower.add(touched);
                if (!touched.isEmpty())
                    workChanged();
            },
            [this](const std::vector<AcceptedReading> &accepted, const SensorTails &tails) {
                noteAccepted(accepted, tails);
            },
            [this](const SensorTails &tails) { noteQuestions(tails); }, [this] { workChanged(); }, hooks.placing};
}

//! The mutex must be held.
void SensorService::Private::noteState(qint64 sensorId, const SensorTail &tail)
{
    if (const CounterReading *newest = tail.newest())
        states.insert(sensorId, {*newest, tail.period});
    else
        states.remove(sensorId);
}

void SensorService::Private::noteAccepted(const std::vector<AcceptedReading> &accepted, const SensorTails &tails)
{
    {
        const std::lock_guard lock(mutex);
        if (accepted.empty()) { // the start
            for (const auto &[sensorId, tail] : tails.all()) {
                noteState(sensorId, tail);
                if (!tail.waiting.empty())
                    unplaced.insert(sensorId);
            }
        }
        for (const AcceptedReading &one : accepted) {
            noteState(one.sensorId, tails.all().at(one.sensorId));
            unplaced.insert(one.sensorId);
        }
    }
    if (hooks.accepted && !accepted.empty())
        hooks.accepted(accepted);
}

void SensorService::Private::noteQuestions(const SensorTails &tails)
{
    int open = 0;
    QHash<qint64, qint64> readings;
    for (const auto &[sensorId, tail] : tails.all()) {
        open += tail.olderQuestions;
        if (tail.olderReadings > 0)
            readings[sensorId] += tail.olderReadings;
        for (const auto &doubt : tail.doubts) {
            if (doubt) {
                ++open;
                readings[sensorId] += doubt->readings;
            }
        }
    }
    bool changed = false;
    {
        const std::lock_guard lock(mutex);
        changed = openQuestions != open;
        openQuestions = open;
        quarantined = std::move(readings);
    }
    if (changed && hooks.questionsChanged)
        hooks.questionsChanged(open);
}

SensorService::SensorService(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}

SensorService::~SensorService() = default;

Result<std::unique_ptr<SensorService>> SensorService::create(Database &database, const Clock &clock,
                                                             const SensorOptions &options, Hooks hooks)
{
    auto p = std::make_unique<Private>(database, clock, options, std::move(hooks));
    if (const auto started = p->writer.start(); !started)
        return started.error();
    return std::unique_ptr<SensorService>(new SensorService(std::move(p)));
}

void SensorService::setAnswersGiven(std::function<void()> hook)
{
    d->writer.setAnswersGiven(std::move(hook));
}

void SensorService::submit(const SensorSubmission &submission, std::function<void(const SensorOutcome &)> answer)
{
    d->writer.submit(submission, std::move(answer));
}

Result<std::vector<MeasuredReading>> SensorService::readings(qint64 sensorId, MillisecondRange range,
                                                             qint64 limit) const
{
    const SensorReadingStore store(d->database);
    const auto readings = store.newest(sensorId, range, limit, true);
    if (!readings)
        return readings.error();
    const auto breaks = store.breaks(sensorId);
    if (!breaks)
        return breaks.error();
    const auto known = state(sensorId);
    const auto period = known && known->period ? known->period : usualPeriod(*readings);
    auto measured = measure(*readings, *breaks, gapThreshold(period));
    std::erase_if(measured, [range](const MeasuredReading &one) { return !range.contains(one.reading.at); });
    if (limit > 0 && std::ssize(measured) > limit)
        measured.erase(measured.begin(), measured.end() - limit);
    return measured;
}

Result<std::vector<MeasuredReading>> SensorService::heldBack(qint64 sensorId, MillisecondRange range) const
{
    const auto held = QuarantineStore(d->database).heldOf(sensorId, range);
    if (!held)
        return held.error();
    std::vector<MeasuredReading> measured;
    for (const HeldReading &one : *held)
        measured.push_back({one.reading, one.reading.at, {}, IntervalQuality::Quarantined, false});
    return measured;
}

std::optional<SensorState> SensorService::state(qint64 sensorId) const
{
    const std::lock_guard lock(d->mutex);
    const auto found = d->states.constFind(sensorId);
    return found == d->states.cend() ? std::nullopt : std::optional(*found);
}

qint64 SensorService::quarantined(qint64 sensorId) const
{
    const std::lock_guard lock(d->mutex);
    return d->quarantined.value(sensorId);
}

Result<QList<QuarantineQuestion>> SensorService::questions(bool open) const
{
    return QuarantineReader(d->database, d->clock).questions(open);
}

Result<QuarantineQuestion> SensorService::question(qint64 id) const
{
    return QuarantineReader(d->database, d->clock).question(id);
}

Result<QuarantineQuestion> SensorService::decide(qint64 id, const QuarantineChoice &choice, const QString &actor)
{
    return change(id, [&](QuarantineWriter &writer) { return writer.decide(id, choice, actor); });
}

Result<QuarantineQuestion> SensorService::undoDecision(qint64 id, const QString &actor)
{
    return change(id, [&](QuarantineWriter &writer) { return writer.undo(id, actor); });
}

Result<QuarantineQuestion>
SensorService::change(qint64 questionId, const std::function<Result<QuarantineOutcome>(QuarantineWriter &)> &how)
{
    const auto changed = d->writer.run([&](WriterDesk &desk) -> Result<void> {
        QuarantineWriter writer(d->database, d->clock, desk);
        const auto outcome = how(writer);
        if (!outcome)
            return outcome.error();
        d->follower.add(outcome->touched);
        {
            const std::lock_guard lock(d->mutex);
            d->noteState(outcome->sensorId, desk.tails.of(outcome->sensorId));
        }
        d->noteQuestions(desk.tails);
        d->workChanged();
        return {};
    });
    if (!changed)
        return changed.error();
    return question(questionId);
}

int SensorService::openQuestions() const
{
    const std::lock_guard lock(d->mutex);
    return d->openQuestions;
}

QList<TaskInfo> SensorService::tasks() const
{
    QList<TaskInfo> tasks;
    if (d->writer.hasDueReadings())
        tasks.append({u"Putting sensor readings in place"_s, 0.0, true});
    if (d->follower.isPending())
        tasks.append({u"Handing sensor readings on"_s, 0.0, false});
    return tasks;
}

Result<void> SensorService::putInPlace(qint64 sensorId)
{
    const std::lock_guard placing(d->placing);
    QSet<qint64> sensors;
    {
        const std::lock_guard lock(d->mutex);
        if (!d->unplaced.contains(sensorId))
            return {};
        sensors.swap(d->unplaced);
    }
    auto folded = d->writer.foldAll();
    if (!folded) {
        const std::lock_guard lock(d->mutex);
        d->unplaced.unite(sensors);
    }
    return folded;
}

Result<void> SensorService::flush()
{
    auto folded = d->writer.foldAll();
    if (folded)
        d->follower.flush();
    return folded;
}

} // namespace core
