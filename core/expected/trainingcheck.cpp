#include "core/expected/training.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace core {

Result<void> checkTrainingInput(const HourAxis &axis, const WeatherFrame &weather, std::span<const HourlySeries> series,
                                const TrainingRequest &request)
{
    const auto wrong = [](const QString &detail) { return Error{ErrorCode::InvalidArgument, detail}; };
    if (axis.localSeconds.size() != axis.size())
        return wrong(u"the axis has %1 starts but %2 local times"_s.arg(axis.size()).arg(axis.localSeconds.size()));
    for (const std::vector<double> &column : weather.columns) {
        if (!column.empty() && column.size() != axis.size())
            return wrong(u"a weather column has %1 hours, the axis %2"_s.arg(column.size()).arg(axis.size()));
    }
    QSet<QString> keys;
    for (const HourlySeries &one : series) {
        if (!(one.grossAreaSquareFeet > 0.0))
            return wrong(u"gross area of %1 must be positive, not %2"_s.arg(one.key).arg(one.grossAreaSquareFeet));
        if (one.values.size() != axis.size())
            return wrong(u"%1 has %2 hours, the axis %3"_s.arg(one.key).arg(one.values.size()).arg(axis.size()));
        if (one.utility != request.utility)
            return wrong(
                u"%1 is of %2, not of %3"_s.arg(one.key, utilityName(one.utility), utilityName(request.utility)));
        if (keys.contains(one.key))
            return wrong(u"%1 occurs twice"_s.arg(one.key));
        keys.insert(one.key);
    }
    if (request.booster.rounds < 1)
        return wrong(u"rounds must be at least 1, not %1"_s.arg(request.booster.rounds));
    return {};
}

} // namespace core
