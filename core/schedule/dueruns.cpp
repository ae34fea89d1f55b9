#include "dueruns.h"

#include <algorithm>

namespace core {

static DueRun runUpTo(EpochSeconds from, EpochSeconds due, EpochSeconds now, bool missedOthers)
{
    DueRun run;
    run.window = {std::min(from, due), due};
    run.cause = missedOthers || now - due > LateSeconds ? RunCause::CatchUp : RunCause::Schedule;
    run.mark = {due, std::max(from, due)};
    return run;
}

std::optional<DueRun> nextDueRun(const CronExpression &schedule, CatchUp catchUp, const JobMark &mark, EpochSeconds now,
                                 const SiteZone &zone)
{
    const auto first = schedule.next(mark.due, zone);
    if (!first || *first > now)
        return std::nullopt;
    if (catchUp == CatchUp::All)
        return runUpTo(mark.covered, *first, now, false);
    const EpochSeconds newest = std::max(*first, schedule.last(now, zone).value_or(*first));
    if (catchUp == CatchUp::Once)
        return runUpTo(mark.covered, newest, now, newest != *first);

    const bool late = now - newest > LateSeconds;
    const EpochSeconds before = late ? newest : schedule.last(newest - 1, zone).value_or(mark.covered);
    const EpochSeconds from = std::max(mark.covered, std::min(before, newest));
    DueRun run = runUpTo(from, newest, now, false);
    run.runs = !late;
    if (late || newest != *first)
        run.skipped = {mark.covered, from};
    return run;
}

} // namespace core
