#include "sensorreading.h"

using namespace Qt::StringLiterals;

namespace core {

QString intervalQualityName(IntervalQuality quality)
{
    switch (quality) {
    case IntervalQuality::First:
        return u"first"_s;
    case IntervalQuality::Measured:
        return u"measured"_s;
    case IntervalQuality::Gap:
        return u"gap"_s;
    case IntervalQuality::Reset:
        return u"reset"_s;
    case IntervalQuality::Rollover:
        return u"rollover"_s;
    case IntervalQuality::Replacement:
        return u"replacement"_s;
    case IntervalQuality::Quarantined:
        return u"quarantined"_s;
    }
    Q_UNREACHABLE();
}

QString counterBreakName(CounterBreak::Kind kind)
{
    switch (kind) {
    case CounterBreak::Kind::Reset:
        return u"reset"_s;
    case CounterBreak::Kind::Rollover:
        return u"rollover"_s;
    case CounterBreak::Kind::Replacement:
        return u"replacement"_s;
    case CounterBreak::Kind::Late:
        return u"late"_s;
    }
    Q_UNREACHABLE();
}

std::optional<CounterBreak::Kind> counterBreakFromName(QStringView name)
{
    using Kind = CounterBreak::Kind;
    for (const Kind kind : {Kind::Reset, Kind::Rollover, Kind::Replacement, Kind::Late}) {
        if (counterBreakName(kind) == name)
            return kind;
    }
    return std::nullopt;
}

} // namespace core
