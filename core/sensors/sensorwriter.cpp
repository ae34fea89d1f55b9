#include "sensorwriter.h"

#include "core/base/logging.h"
#include "core/sensors/folding.h"
#include "core/sensors/intake.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr auto QuietBeforeFold = std::chrono::milliseconds(300);
constexpr auto LongestWait = std::chrono::seconds(30); // until readings that nobody waits for are put in place
// Under load a moment's wait fills a commit that would else be small: each costs a wait for the disk and wakes every
// event loop.
constexpr auto GatherTime = std::chrono::microseconds(200);
constexpr std::size_t SmallGroup = 48;
constexpr auto UnderLoad = std::chrono::milliseconds(5); // since the commit before
constexpr auto PauseAfterFailure = std::chrono::seconds(2);

} // namespace

SensorWriter::SensorWriter(Database &database, const Clock &clock, const SensorOptions &options, Hooks hooks)
    : m_database(database)
    , m_clock(clock)
    , m_options(options)
    , m_hooks(std::move(hooks))
{
}

SensorWriter::~SensorWriter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

Result<void> SensorWriter::start()
{
    std::promise<Result<void>> started;
    auto future = started.get_future();
    m_thread = std::thread([this, promise = std::move(started)]() mutable { loop(std::move(promise)); });
    return future.get();
}

void SensorWriter::submit(const SensorSubmission &submission, Answer answer)
{
    bool wake = false;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_stop && m_readings.size() < static_cast<std::size_t>(m_options.queueDepth)) {
            m_readings.push_back({submission, m_clock.nowMilliseconds(), std::move(answer)});
            wake = std::exchange(m_isWaiting, false);
            answer = nullptr;
        }
    }
    if (wake)
        m_wake.notify_one();
    if (answer)
        answer({SensorOutcome::Kind::QueueFull, u"More readings wait than can be stored; try again."_s});
}

Result<void> SensorWriter::run(Task task)
{
    Job job{std::move(task), {}};
    auto done = job.done.get_future();
    {
        const std::lock_guard lock(m_mutex);
        if (m_stop)
            return Error{ErrorCode::Unavailable, u"the sensors are being shut down"_s};
        m_jobs.push_back(std::move(job));
        m_isWaiting = false;
    }
    m_wake.notify_one();
    return done.get();
}

Result<void> SensorWriter::foldAll()
{
    return run([this](WriterDesk &desk) -> Result<void> {
        // One that is under way may have passed a sensor before its latest reading came.
        for (int round = 0; round < 2; ++round) {
            desk.folding.begin();
            while (desk.folding.isUnderWay()) {
                const auto touched = desk.folding.step();
                if (!touched)
                    return touched.error();
                m_hooks.touched(*touched);
            }
        }
        return {};
    });
}

void SensorWriter::loop(std::promise<Result<void>> started)
{
    // Another process that locks the store must not hold up sensors for as long as it may hold up an upload.
    if (const auto limited = m_database.limitLockWait(m_options.lockMilliseconds); !limited)
        return started.set_value(limited.error());
    auto tails = SensorTails::load(m_database);
    if (!tails)
        return started.set_value(tails.error());
    auto intake = Intake::create(m_database, m_clock, **tails);
    if (!intake)
        return started.set_value(intake.error());
    auto folding = Folding::create(m_database, m_clock, m_options, **tails, m_hooks.placing);
    if (!folding)
        return started.set_value(folding.error());
    WriterDesk desk{**tails, **intake, **folding};
    m_hooks.accepted({}, desk.tails);
    m_hooks.questionsChanged(desk.tails);
    m_isDue = desk.tails.waiting() > 0;
    m_lastFold = std::chrono::steady_clock::now();
    started.set_value({});
    work(desk);
}

void SensorWriter::work(WriterDesk &desk)
{
    for (;;) {
        Work work = await(desk);
        if (!work.readings.empty()) {
            gather(work.readings);
            commitAll(desk, work.readings);
            m_lastCommit = std::chrono::steady_clock::now();
        }
        for (Job &job : work.jobs) {
            const Result<void> done = job.task(desk);
            noteDue(desk); // it may have put readings in place
            job.done.set_value(done);
        }
        if (work.stop)
            return;
        foldSome(desk);
    }
}

//! Sleeps until there is something to do, and takes all of it.
SensorWriter::Work SensorWriter::await(WriterDesk &desk)
{
    std::unique_lock lock(m_mutex);
    const auto hasWork = [this] { return m_stop || !m_readings.empty() || !m_jobs.empty(); };
    if (!hasWork() && !desk.folding.isUnderWay()) {
        m_isWaiting = true;
        if (desk.tails.waiting() > 0)
            m_wake.wait_for(lock, QuietBeforeFold, hasWork);
        else
            m_wake.wait(lock, hasWork);
        m_isWaiting = false;
    } else if (!hasWork() && std::chrono::steady_clock::now() < m_retryFold) {
        m_isWaiting = true;
        m_wake.wait_for(lock, QuietBeforeFold, hasWork);
        m_isWaiting = false;
    }
    Work work;
    work.readings.swap(m_readings);
    work.jobs.swap(m_jobs);
    work.stop = m_stop;
    return work;
}

void SensorWriter::gather(std::vector<Pending> &readings)
{
    if (readings.size() >= SmallGroup || std::chrono::steady_clock::now() - m_lastCommit > UnderLoad)
        return;
    std::this_thread::sleep_for(GatherTime);
    const std::lock_guard lock(m_mutex);
    std::ranges::move(m_readings, std::back_inserter(readings));
    m_readings.clear();
}

void SensorWriter::commitAll(WriterDesk &desk, std::vector<Pending> &readings)
{
    const auto outcomes = store(desk, readings);
    if (!outcomes) {
        qCWarning(lcSensors).noquote() << readings.size() << "readings are not stored:" << outcomes.error().detail;
        desk.intake.rollBack();
        answerAll(readings, outcomes);
        return;
    }
    const bool questionsChanged = desk.intake.changedQuestions();
    const std::vector<AcceptedReading> accepted = desk.intake.committed();
    // Before the answers: who has one sees its reading in every state.
    const bool becameDue = !m_isDue && std::ranges::any_of(accepted, [&desk](const AcceptedReading &one) {
        return desk.tails.of(one.sensorId).isDue;
    });
    m_isDue = m_isDue || becameDue;
    if (!accepted.empty())
        m_hooks.accepted(accepted, desk.tails);
    if (questionsChanged)
        m_hooks.questionsChanged(desk.tails);
    answerAll(readings, outcomes);
    if (becameDue)
        m_hooks.workChanged();
}

Result<std::vector<SensorOutcome>> SensorWriter::store(WriterDesk &desk, std::vector<Pending> &readings)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    std::vector<SensorOutcome> outcomes;
    outcomes.reserve(readings.size());
    for (const Pending &pending : readings) {
        auto outcome = desk.intake.take(*transaction, pending.submission, pending.receivedAt);
        if (!outcome)
            return outcome.error();
        outcomes.push_back(*std::move(outcome));
    }
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return outcomes;
}

void SensorWriter::answerAll(std::vector<Pending> &readings, const Result<std::vector<SensorOutcome>> &outcomes)
{
    for (std::size_t i = 0; i < readings.size(); ++i)
        readings[i].answer(outcomes ? (*outcomes)[i]
                                    : SensorOutcome{SensorOutcome::Kind::Failed, outcomes.error().detail});
    readings.clear(); // with what the answers hold
    if (m_answersGiven)
        m_answersGiven();
}

bool SensorWriter::isFoldDue(const WriterDesk &desk) const
{
    const auto waiting = desk.tails.waiting();
    if (waiting == 0)
        return false;
    if (waiting >= static_cast<std::size_t>(m_options.foldRows))
        return true;
    const auto since = std::chrono::steady_clock::now() - m_lastFold;
    return m_isDue ? since >= std::chrono::milliseconds(m_options.foldMilliseconds) : since >= LongestWait;
}

void SensorWriter::foldSome(WriterDesk &desk)
{
    if (std::chrono::steady_clock::now() < m_retryFold)
        return;
    if (!desk.folding.isUnderWay()) {
        if (!isFoldDue(desk))
            return;
        desk.folding.begin();
    }
    const auto touched = desk.folding.step();
    if (!touched) {
        qCWarning(lcSensors).noquote() << "Readings are stored but not put in place:" << touched.error().detail;
        m_retryFold = std::chrono::steady_clock::now() + PauseAfterFailure;
        return;
    }
    m_hooks.touched(*touched);
    if (!desk.folding.isUnderWay()) {
        m_lastFold = std::chrono::steady_clock::now();
        noteDue(desk);
    }
}

//! Whether readings that are not in place yet change a meter.
void SensorWriter::noteDue(const WriterDesk &desk)
{
    const bool isDue = std::ranges::any_of(desk.tails.all(), [](const auto &one) { return one.second.isDue; });
    if (m_isDue.exchange(isDue) != isDue)
        m_hooks.workChanged();
}

} // namespace core
