#pragma once

#include "core/schedule/jobrunner.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <condition_variable>
#include <mutex>

// A result that a test cannot go on without. Ends the test program with the reason.
template<typename T>
T must(core::Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return *std::move(result);
}

inline void must(const core::Result<void> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
}

inline core::EpochSeconds at(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate).toSecsSinceEpoch();
}

class FakeClock final : public core::Clock
{
public:
    core::EpochSeconds now() const override { return time; }
    std::atomic<core::EpochSeconds> time = at("2025-06-01T10:00:00+02:00");
};

//! What units were run, from any thread.
class Diary
{
public:
    void note(const QString &unit, const core::JobWindow &window)
    {
        const std::lock_guard lock(m_mutex);
        m_units.append(unit);
        m_windows.append({window.from, window.to});
    }
    QStringList units() const
    {
        const std::lock_guard lock(m_mutex);
        QStringList sorted = m_units;
        sorted.sort();
        return sorted;
    }
    QList<core::TimeRange> windows() const
    {
        const std::lock_guard lock(m_mutex);
        return m_windows;
    }

private:
    mutable std::mutex m_mutex;
    QStringList m_units;
    QList<core::TimeRange> m_windows;
};

//! Opens once; until then whoever waits is held, or let go by its stop token.
class Gate
{
public:
    void open()
    {
        const std::lock_guard lock(m_mutex);
        m_open = true;
        m_changed.notify_all();
    }
    //! Says that somebody stands before it, and waits; false when `stop` ended that.
    bool pass(const std::stop_token &stop = {})
    {
        std::unique_lock lock(m_mutex);
        ++m_arrived;
        m_changed.notify_all();
        return m_changed.wait(lock, stop, [this] { return m_open; });
    }
    void waitForSomebody()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_arrived > 0; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    int m_arrived = 0;
    bool m_open = false;
};

//! A ledger and a clock, for as many runners as a test wants.
class RunnerFixture
{
public:
    std::unique_ptr<core::JobRunner> runner(const QString &owner = QStringLiteral("one"))
    {
        core::JobRunnerOptions options;
        options.owner = owner;
        options.backOff = std::chrono::milliseconds(1);
        options.grace = std::chrono::milliseconds(20);
        core::JobRunner::Hooks hooks;
        hooks.zone = [this] { return zone; };
        hooks.changed = [this](const core::JobRun &run) {
            const std::lock_guard lock(mutex);
            told.append(core::runStateName(run.state));
        };
        return std::make_unique<core::JobRunner>(*database, clock, options, std::move(hooks));
    }

    //! A job of every half hour whose units write into the diary.
    core::JobSpec halfHourly(const QStringList &units, core::CatchUp catchUp = core::CatchUp::Once)
    {
        core::JobSpec spec;
        spec.name = QStringLiteral("peaks");
        spec.schedule = QStringLiteral("0,30 * * * *");
        spec.catchUp = catchUp;
        spec.canDryRun = true;
        spec.units = [units](const core::JobWindow &) -> core::Result<QStringList> { return units; };
        spec.run = [this](const QString &unit, const core::JobWindow &window,
                          const std::stop_token &) -> core::Result<core::UnitOutcome> {
            diary.note(unit, window);
            return core::UnitOutcome{core::UnitOutcome::Done, QStringLiteral("2 peaks")};
        };
        return spec;
    }

    core::JobRun newest() const { return must(core::JobStore(*database).runs({.limit = 1})).value(0); }

    QTemporaryDir folder;
    FakeClock clock;
    std::unique_ptr<core::Database> database = must(core::Database::open(folder.path()));
    core::SiteZone zone = *core::SiteZone::create("Europe/Berlin");
    Diary diary;
    std::mutex mutex;
    QStringList told;
};
