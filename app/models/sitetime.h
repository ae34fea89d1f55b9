#pragma once

#include "core/base/time.h"

#include <QLocale>
#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace app {

//! The site's wall clock as the points' own labels tell it, so that no time is ever shown in the machine's zone.
//! Between two points the offset of the earlier one holds.
class SiteTime
{
public:
    SiteTime() = default;
    //! Both of the same size and `starts` ascending; `localSeconds[i]` is the wall clock at starts[i].
    SiteTime(std::span<const core::EpochSeconds> starts, std::span<const qint64> localSeconds);

    //! Wall clock as seconds since 1970-01-01T00:00:00 local.
    qint64 local(core::EpochSeconds utc) const;

    struct Tick
    {
        core::EpochSeconds utc = 0;
        QString label;
        bool major = false; //!< a day among hours, a month among days, a year among months
    };
    //! Round local times in `view`, at most about `count` of them, labelled in the locale's words. The first day, and
    //! the first of each further year, is told with its year.
    std::vector<Tick> ticks(core::TimeRange view, int count, const QLocale &locale) const;

private:
    struct Offset
    {
        core::EpochSeconds from = 0;
        qint64 seconds = 0;
    };
    std::vector<Offset> m_offsets;
};

//! The wall clock of "2025-09-01T00:00:00"; nullopt when the text is no such time.
std::optional<qint64> localSecondsFromLabel(const QString &label);

} // namespace app
