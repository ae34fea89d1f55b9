#include "job.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

namespace {

template<typename T, std::size_t N>
using Names = std::array<std::pair<T, QLatin1StringView>, N>;

constexpr Names<CatchUp, 3> CatchUpNames{
    {{CatchUp::Once, "once"_L1}, {CatchUp::All, "all"_L1}, {CatchUp::Skip, "skip"_L1}}};
constexpr Names<RunCause, 5> CauseNames{{{RunCause::Schedule, "schedule"_L1},
                                         {RunCause::CatchUp, "catch_up"_L1},
                                         {RunCause::Person, "person"_L1},
                                         {RunCause::CronCall, "cron"_L1},
                                         {RunCause::ProcessCall, "process"_L1}}};
constexpr Names<RunState, 5> RunStateNames{{{RunState::Running, "running"_L1},
                                            {RunState::Done, "done"_L1},
                                            {RunState::Failed, "failed"_L1},
                                            {RunState::Stopped, "stopped"_L1},
                                            {RunState::Skipped, "skipped"_L1}}};
constexpr Names<UnitState, 4> UnitStateNames{{{UnitState::Done, "done"_L1},
                                              {UnitState::Nothing, "nothing"_L1},
                                              {UnitState::Failed, "failed"_L1},
                                              {UnitState::TimedOut, "timed_out"_L1}}};

template<typename T, std::size_t N>
QString nameOf(const Names<T, N> &names, T value)
{
    for (const auto &[each, name] : names) {
        if (each == value)
            return name;
    }
    return {};
}

template<typename T, std::size_t N>
std::optional<T> fromName(const Names<T, N> &names, QStringView wanted)
{
    for (const auto &[each, name] : names) {
        if (name == wanted)
            return each;
    }
    return std::nullopt;
}

} // namespace

QString catchUpName(CatchUp catchUp)
{
    return nameOf(CatchUpNames, catchUp);
}

QString runCauseName(RunCause cause)
{
    return nameOf(CauseNames, cause);
}

QString runStateName(RunState state)
{
    return nameOf(RunStateNames, state);
}

QString unitStateName(UnitState state)
{
    return nameOf(UnitStateNames, state);
}

std::optional<CatchUp> catchUpFromName(QStringView name)
{
    return fromName(CatchUpNames, name);
}

std::optional<RunCause> runCauseFromName(QStringView name)
{
    return fromName(CauseNames, name);
}

std::optional<RunState> runStateFromName(QStringView name)
{
    return fromName(RunStateNames, name);
}

std::optional<UnitState> unitStateFromName(QStringView name)
{
    return fromName(UnitStateNames, name);
}

} // namespace core
