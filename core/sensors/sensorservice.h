#pragma once

#include "core/base/clock.h"
#include "core/model/campus.h"
#include "core/model/quarantine.h"
#include "core/model/sensorreading.h"
#include "core/storage/importstore.h"

#include <functional>
#include <memory>

namespace core {

struct QuarantineOutcome;
class QuarantineWriter;
class Transaction;

struct SensorOptions
{
    double gasCalorificKwhPerCubicMetre = 11.2;
    int queueDepth = 16'384;      //!< readings that may wait for the writer; further ones are refused
    int foldRows = 200'000;       //!< readings that are not in place yet, before they are put there in any case
    int foldMilliseconds = 5'000; //!< between two times of putting readings in place
    int scoreSeconds = 300;       //!< at most between a reading's slot and its scoring, under a steady stream
    int lockMilliseconds = 5'000; //!< how long the writer waits for another process that locks the store
};

//! A reading as it came in, with what the registry says of its sensor.
struct SensorSubmission
{
    qint64 sensorId = 0;
    SensorKind kind = SensorKind::DigitalElectricity;
    std::optional<double> limitPerMinute; //!< in place of usualLimitPerMinute
    std::optional<double> rotationPerKwh; //!< of an analog sensor; without it its readings cannot be taken
    double value = 0.0;                   //!< the counter, or an analog sensor's revolutions since its last reading
    std::optional<double> power;
    std::optional<double> feedIn;
    std::optional<EpochMilliseconds> at; //!< nullopt: now
};

//! What became of it.
struct SensorOutcome
{
    enum class Kind {
        Stored,    //!< durable
        Repeated,  //!< it is stored already
        HeldBack,  //!< in quarantine, for the reason in `detail`
        Refused,   //!< cannot be taken at all
        QueueFull, //!< nothing happened; try again in a second
        Failed     //!< the store failed, nothing is stored; `detail` is for the log
    };
    Kind kind = Kind::Failed;
    QString detail;
};

struct SensorState
{
    CounterReading last;                     //!< by its time
    std::optional<EpochMilliseconds> period; //!< usual distance of its readings
};

//! Readings of all sensors: taken in durably, put in place, read, and doubted. Thread-safe. submit, tasks, state
//! and openQuestions never block on the disk; everything else does: call it from a pool thread.
class SensorService
{
public:
    struct Hooks
    {
        //! Called in a thread of the service, now and then, after readings of meters have changed.
        std::function<void(const TouchedData &)> metersChanged = {};
        //! Called in the writer's thread after every commit: must be quick.
        std::function<void(const std::vector<AcceptedReading> &)> accepted = {};
        //! Likewise, when the number of open questions changed.
        std::function<void(int open)> questionsChanged = {};
        //! Called in a thread of the service, when tasks() may have changed: must be quick.
        std::function<void()> workChanged = {};
        //! Called in a thread of the service, in the transaction that puts readings of the sensor in place or takes
        //! them away: from the time of the first to that of the last. An error takes the transaction back.
        std::function<Result<void>(Transaction &, qint64 sensorId, EpochMilliseconds from, EpochMilliseconds to)>
            placing = {};
    };

    //! Puts in place what an earlier run left, then takes readings. `database` and `clock` must outlive it.
    static Result<std::unique_ptr<SensorService>> create(Database &database, const Clock &clock,
                                                         const SensorOptions &options, Hooks hooks);
    ~SensorService(); //!< what was submitted is still stored and answered

    //! `answer` is called once, in the writer's thread after the commit or at once in this one, and must be quick.
    void submit(const SensorSubmission &submission, std::function<void(const SensorOutcome &)> answer);

    //! Called in the writer's thread when all answers of a commit have been given. Set it before the first submit().
    void setAnswersGiven(std::function<void()> hook);

    //! Ascending by time, with intervals. `limit` keeps the newest; 0 = all.
    Result<std::vector<MeasuredReading>> readings(qint64 sensorId, MillisecondRange range, qint64 limit = 0) const;
    //! What is held back for one sensor and not replayed, ascending.
    Result<std::vector<MeasuredReading>> heldBack(qint64 sensorId, MillisecondRange range) const;
    std::optional<SensorState> state(qint64 sensorId) const;
    //! Readings held back in open questions of the sensor.
    qint64 quarantined(qint64 sensorId) const;

    //! Newest first.
    Result<QList<QuarantineQuestion>> questions(bool open) const;
    Result<QuarantineQuestion> question(qint64 id) const; //!< NotFound
    //! Takes in what fits and notes it in the audit as `actor`. NotFound; Conflict when it is decided already or
    //! readings accepted since do not fit; InvalidArgument for an answer that the question does not have.
    Result<QuarantineQuestion> decide(qint64 id, const QuarantineChoice &choice, const QString &actor);
    //! As if it had not been decided: readings accepted since that fit only with it are held back. Conflict when open.
    Result<QuarantineQuestion> undoDecision(qint64 id, const QString &actor);
    int openQuestions() const;

    //! Readings whose meter does not show them yet, and meters that wait for scoring: 0 or 1 task each.
    QList<TaskInfo> tasks() const;
    //! Puts everything in place and hands it on for scoring before it returns; for subcommands and tests.
    Result<void> flush();
    //! Puts in place what waits of a sensor, so that the blocks alone say what was answered before the call. Quick when
    //! nothing waits.
    Result<void> putInPlace(qint64 sensorId);

private:
    struct Private;
    Result<QuarantineQuestion> change(qint64 questionId,
                                      const std::function<Result<QuarantineOutcome>(QuarantineWriter &)> &how);
    explicit SensorService(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace core
