#include "campus.h"

using namespace Qt::StringLiterals;

namespace core {

QString resolutionName(Resolution resolution)
{
    switch (resolution) {
    case Resolution::QuarterHour:
        return u"15min"_s;
    case Resolution::Hourly:
        return u"hourly"_s;
    case Resolution::Daily:
        return u"daily"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Resolution> resolutionFromName(QStringView name)
{
    for (const Resolution resolution : {Resolution::QuarterHour, Resolution::Hourly, Resolution::Daily}) {
        if (resolutionName(resolution) == name)
            return resolution;
    }
    return std::nullopt;
}

QStringList resolutionNames()
{
    return {resolutionName(Resolution::QuarterHour), resolutionName(Resolution::Hourly),
            resolutionName(Resolution::Daily)};
}

} // namespace core
