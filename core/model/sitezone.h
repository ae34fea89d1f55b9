#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <memory>
#include <optional>

namespace core {

//! What a local time means in the site's zone.
struct LocalInstant
{
    enum class Kind {
        Unique,
        Repeated, //!< autumn: `utc` is the first occurrence, `second` the later one
        Skipped   //!< spring: never happened; `utc` is meaningless
    };
    Kind kind = Kind::Unique;
    EpochSeconds utc = 0;
    EpochSeconds second = 0;
};

//! The site's IANA zone. Offsets come from the zone's transitions, not from QDateTime's own resolution of repeated and
//! skipped times, which changed between Qt 6.4 and 6.7. Immutable and thread-safe; lookups are cached per transition.
class SiteZone
{
public:
    //! Also an offset that never changes: "UTC+01:00". InvalidArgument: there is no such zone.
    static Result<SiteZone> create(const QByteArray &ianaId);
    static SiteZone utc();

    QByteArray id() const;

    //! Offset east of UTC in seconds at this instant.
    int offsetAt(EpochSeconds utc) const;
    //! `localSeconds` counts from 1970-01-01T00:00:00 on the site's wall clock.
    LocalInstant resolve(qint64 localSeconds) const;
    //! The instant at which the clock jumped over this local time; only for one that resolve() calls Skipped.
    EpochSeconds jumpOver(qint64 localSeconds) const;

    //! Start of the local clock hour that holds this instant. Hours are cut at a transition, so that they never overlap
    //! and always add up: Lord Howe's half-hour change gives one hour of 30 minutes or of 90 as two.
    EpochSeconds hourStart(EpochSeconds utc) const;
    EpochSeconds nextHour(EpochSeconds utc) const;
    //! Local midnight (or the first instant of the day where midnight was skipped).
    EpochSeconds dayStart(EpochSeconds utc) const;
    EpochSeconds nextDay(EpochSeconds utc) const;
    EpochSeconds startOfDate(const QDate &date) const;
    QDate localDate(EpochSeconds utc) const;

    //! "2025-09-01T00:00:00": site-local, without offset, as the spec's answers have it.
    QString format(EpochSeconds utc) const;
    //! "2025-09-01T04:00:00Z".
    static QString formatUtc(EpochSeconds utc);

private:
    struct Transitions;
    explicit SiteZone(std::shared_ptr<const Transitions> transitions);
    std::shared_ptr<const Transitions> m_transitions;
};

} // namespace core
