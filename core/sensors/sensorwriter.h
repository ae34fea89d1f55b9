#pragma once

#include "core/sensors/sensorservice.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <future>
#include <thread>

namespace core {

class Folding;
class Intake;
class SensorTails;

//! What the writer's thread works with.
struct WriterDesk
{
    SensorTails &tails;
    Intake &intake;
    Folding &folding;
};

//! The one thread that writes readings. It takes all that wait at once, commits them together and answers then.
//! Thread-safe.
class SensorWriter
{
public:
    using Answer = std::function<void(const SensorOutcome &)>;
    using Task = std::function<Result<void>(WriterDesk &)>;

    struct Hooks
    {
        std::function<void(const TouchedData &)> touched;
        std::function<void(const std::vector<AcceptedReading> &, const SensorTails &)> accepted;
        std::function<void(const SensorTails &)> questionsChanged;
        std::function<void()> workChanged;
        std::function<Result<void>(Transaction &, qint64 sensorId, EpochMilliseconds from, EpochMilliseconds to)>
            placing;
    };

    SensorWriter(Database &database, const Clock &clock, const SensorOptions &options, Hooks hooks);
    ~SensorWriter(); //!< works off what waits first

    //! Returns when the thread is ready for readings, with what an earlier run left taken in.
    Result<void> start();

    void submit(const SensorSubmission &submission, Answer answer);
    //! Does a task in the writer's thread, after the readings that wait, and returns its result.
    Result<void> run(Task task);
    //! Puts everything in place.
    Result<void> foldAll();

    //! Called in the writer's thread when a commit's answers have all been given. Set it before the first submit.
    void setAnswersGiven(std::function<void()> hook) { m_answersGiven = std::move(hook); }
    bool hasDueReadings() const { return m_isDue; } //!< some meter does not show a slot yet that it could

private:
    struct Pending
    {
        SensorSubmission submission;
        EpochMilliseconds receivedAt = 0;
        Answer answer;
    };
    struct Job
    {
        Task task;
        std::promise<Result<void>> done;
    };
    struct Work
    {
        std::vector<Pending> readings;
        std::vector<Job> jobs;
        bool stop = false;
    };

    void loop(std::promise<Result<void>> started);
    void work(WriterDesk &desk);
    Work await(WriterDesk &desk);
    void gather(std::vector<Pending> &readings);
    void commitAll(WriterDesk &desk, std::vector<Pending> &readings);
    Result<std::vector<SensorOutcome>> store(WriterDesk &desk, std::vector<Pending> &readings);
    void answerAll(std::vector<Pending> &readings, const Result<std::vector<SensorOutcome>> &outcomes);
    void foldSome(WriterDesk &desk);
    bool isFoldDue(const WriterDesk &desk) const;
    void noteDue(const WriterDesk &desk);

    Database &m_database;
    const Clock &m_clock;
    const SensorOptions &m_options;
    const Hooks m_hooks;
    std::function<void()> m_answersGiven;

    std::mutex m_mutex; // guards what follows up to the blank line
    std::condition_variable m_wake;
    std::vector<Pending> m_readings;
    std::vector<Job> m_jobs;
    bool m_isWaiting = false;
    bool m_stop = false;

    std::atomic<bool> m_isDue = false;
    std::chrono::steady_clock::time_point m_lastCommit;
    std::chrono::steady_clock::time_point m_lastFold;
    std::chrono::steady_clock::time_point m_retryFold; //!< not before, after one failed
    std::thread m_thread;
};

} // namespace core
