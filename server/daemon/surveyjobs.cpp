#include "surveyjobs.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

JobSpec surveyJob(const SurveyRoutine &surveys, const std::function<void()> &mailed)
{
    constexpr int Attempts = 3;
    JobSpec job;
    job.name = u"survey_routine"_s;
    job.schedule = u"0 0 * * *"_s;
    job.catchUp = CatchUp::Once; // what is due is due until it is done, however many runs were missed
    job.attempts = Attempts;
    job.canDryRun = true;
    job.units = [&surveys](const JobWindow &) { return surveys.due(); };
    job.run = [&surveys, mailed](const QString &unit, const JobWindow &window,
                                 const std::stop_token &) -> Result<UnitOutcome> {
        if (window.dryRun)
            return UnitOutcome{UnitOutcome::Done, u"would be invited"_s};
        const auto invited = surveys.invite(unit);
        if (!invited)
            return invited.error();
        if (!*invited)
            return UnitOutcome{UnitOutcome::Nothing, {}};
        mailed();
        return UnitOutcome{UnitOutcome::Done, u"invited"_s};
    };
    return job;
}

} // namespace server
