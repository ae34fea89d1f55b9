#include "sitezone.h"

#include "core/model/timestamp.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int FirstYear = 1900;
constexpr int LastYear = 2100;
constexpr EpochSeconds Beginning = std::numeric_limits<EpochSeconds>::min() / 4;
constexpr EpochSeconds End = std::numeric_limits<EpochSeconds>::max() / 4;

//! A stretch of time with one offset: [start, end) in UTC.
struct Segment
{
    EpochSeconds start = Beginning;
    EpochSeconds end = End;
    int offset = 0;

    bool contains(EpochSeconds utc) const { return utc >= start && utc < end; }
};

qint64 floorTo(qint64 number, qint64 step)
{
    const qint64 remainder = number % step;
    return number - (remainder < 0 ? remainder + step : remainder);
}

QString formatSeconds(qint64 seconds, const char *suffix)
{
    const qint64 midnight = floorTo(seconds, SecondsPerDay);
    const CivilDate date = civilFromDays(midnight / SecondsPerDay);
    const int clock = static_cast<int>(seconds - midnight);
    std::array<char, 64> text{};
    const int length = std::snprintf(text.data(), text.size(), "%04d-%02d-%02dT%02d:%02d:%02d%s", date.year, date.month,
                                     date.day, clock / 3600, clock / 60 % 60, clock % 60, suffix);
    return QString::fromLatin1(text.data(), length);
}

std::vector<Segment> readSegments(const QTimeZone &zone)
{
    const QDateTime from(QDate(FirstYear, 1, 1), QTime(0, 0), Qt::UTC);
    const QDateTime to(QDate(LastYear + 1, 1, 1), QTime(0, 0), Qt::UTC);
    QTimeZone::OffsetDataList transitions = zone.transitions(from, to);
    // The list ends with the zone file's table (2037); later ones follow from its rule, one by one.
    QDateTime last = transitions.isEmpty() ? from : transitions.last().atUtc;
    while (zone.hasTransitions()) {
        const QTimeZone::OffsetData next = zone.nextTransition(last.addDays(1));
        if (!next.atUtc.isValid() || next.atUtc > to)
            break;
        transitions.append(next);
        last = next.atUtc;
    }

    std::vector<Segment> segments{{Beginning, End, zone.offsetFromUtc(from)}};
    for (const QTimeZone::OffsetData &transition : std::as_const(transitions)) {
        // A new abbreviation or another split between standard and daylight time cuts nothing.
        if (transition.offsetFromUtc == segments.back().offset)
            continue;
        const EpochSeconds at = transition.atUtc.toSecsSinceEpoch();
        segments.back().end = at;
        segments.push_back({at, End, transition.offsetFromUtc});
    }
    return segments;
}

//! QTimeZone takes what it does not know for a rule as TZ may hold it, "Berlin" for one of a zone of that name at UTC,
//! and "UTC+3" for an offset. Its list lacks the older names, such as America/Montreal, which are files like the
//! others.
bool isZoneName(const QByteArray &id)
{
    static const QRegularExpression offset(u"^UTC[+-]\\d\\d:\\d\\d$"_s);
    static const QRegularExpression shape(u"^[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)*$"_s);
    const QString name = QString::fromUtf8(id);
    if (offset.match(name).hasMatch())
        return true;
    return shape.match(name).hasMatch()
           && (QFileInfo(u"/usr/share/zoneinfo/"_s + name).isFile() || QTimeZone::availableTimeZoneIds().contains(id));
}

} // namespace

struct SiteZone::Transitions
{
    QByteArray id;
    std::vector<Segment> segments; //!< ascending, without holes, never empty
    //! Files are nearly in time order, so the last segment found is nearly always the next one wanted.
    mutable std::atomic<std::size_t> lastHit = 0;

    std::size_t indexAt(EpochSeconds utc) const
    {
        const std::size_t hit = lastHit.load(std::memory_order_relaxed);
        if (segments[hit].contains(utc))
            return hit;
        const auto after = std::ranges::upper_bound(segments, utc, {}, &Segment::start);
        const std::size_t found =
            after == segments.begin() ? 0 : static_cast<std::size_t>(after - segments.begin()) - 1;
        lastHit.store(found, std::memory_order_relaxed);
        return found;
    }

    const Segment &at(EpochSeconds utc) const { return segments[indexAt(utc)]; }

    //! The transition that jumps over this wall-clock time; only for skipped times.
    EpochSeconds jumpOver(qint64 localSeconds) const
    {
        const std::size_t last = indexAt(localSeconds + SecondsPerDay);
        for (std::size_t i = indexAt(localSeconds - SecondsPerDay); i <= last; ++i) {
            if (segments[i].start + segments[i].offset > localSeconds)
                return segments[i].start;
        }
        return localSeconds - segments[last].offset;
    }
};

SiteZone::SiteZone(std::shared_ptr<const Transitions> transitions)
    : m_transitions(std::move(transitions))
{
}

Result<SiteZone> SiteZone::create(const QByteArray &ianaId)
{
    // An empty name would be the machine's own zone.
    const QTimeZone zone = isZoneName(ianaId) ? QTimeZone(ianaId) : QTimeZone();
    if (!zone.isValid())
        return Error{
            ErrorCode::InvalidArgument,
            u"Unknown time zone '%1'; an IANA name such as Europe/Berlin is needed"_s.arg(QString::fromUtf8(ianaId))};
    auto transitions = std::make_shared<Transitions>();
    transitions->id = ianaId;
    transitions->segments = readSegments(zone);
    return SiteZone(std::move(transitions));
}

SiteZone SiteZone::utc()
{
    auto transitions = std::make_shared<Transitions>();
    transitions->id = "UTC"_ba;
    transitions->segments = {Segment{}};
    return SiteZone(std::move(transitions));
}

QByteArray SiteZone::id() const
{
    return m_transitions->id;
}

int SiteZone::offsetAt(EpochSeconds utc) const
{
    return m_transitions->at(utc).offset;
}

LocalInstant SiteZone::resolve(qint64 localSeconds) const
{
    const std::vector<Segment> &segments = m_transitions->segments;
    // Offsets stay below a day, so only segments that reach into the two days around can hold this wall clock.
    const std::size_t first = m_transitions->indexAt(localSeconds - SecondsPerDay);
    const std::size_t last = m_transitions->indexAt(localSeconds + SecondsPerDay);
    LocalInstant instant{LocalInstant::Kind::Skipped, 0, 0};
    for (std::size_t i = first; i <= last; ++i) {
        const EpochSeconds utc = localSeconds - segments[i].offset;
        if (!segments[i].contains(utc))
            continue;
        if (instant.kind == LocalInstant::Kind::Unique)
            return {LocalInstant::Kind::Repeated, instant.utc, utc};
        instant = {LocalInstant::Kind::Unique, utc, utc};
    }
    return instant;
}

EpochSeconds SiteZone::jumpOver(qint64 localSeconds) const
{
    return m_transitions->jumpOver(localSeconds);
}

EpochSeconds SiteZone::hourStart(EpochSeconds utc) const
{
    const Segment &segment = m_transitions->at(utc);
    return std::max(floorTo(utc + segment.offset, SecondsPerHour) - segment.offset, segment.start);
}

EpochSeconds SiteZone::nextHour(EpochSeconds utc) const
{
    const Segment &segment = m_transitions->at(utc);
    return std::min(floorTo(utc + segment.offset, SecondsPerHour) - segment.offset + SecondsPerHour, segment.end);
}

EpochSeconds SiteZone::dayStart(EpochSeconds utc) const
{
    return startOfDate(localDate(utc));
}

EpochSeconds SiteZone::nextDay(EpochSeconds utc) const
{
    // A date that a zone skipped whole starts where the next one does.
    QDate date = localDate(utc).addDays(1);
    EpochSeconds start = startOfDate(date);
    while (start <= utc) {
        date = date.addDays(1);
        start = startOfDate(date);
    }
    return start;
}

EpochSeconds SiteZone::startOfDate(const QDate &date) const
{
    const qint64 midnight = (date.toJulianDay() - QDate(1970, 1, 1).toJulianDay()) * SecondsPerDay;
    const LocalInstant instant = resolve(midnight);
    if (instant.kind == LocalInstant::Kind::Skipped)
        return m_transitions->jumpOver(midnight);
    if (instant.kind == LocalInstant::Kind::Unique)
        return instant.utc;
    // Where the clock falls back over midnight the day begins at the second one, so that days stay whole.
    const Segment &later = m_transitions->at(instant.second);
    return later.start + later.offset < midnight ? instant.second : instant.utc;
}

QDate SiteZone::localDate(EpochSeconds utc) const
{
    const qint64 days = floorTo(utc + offsetAt(utc), SecondsPerDay) / SecondsPerDay;
    const QDate date = QDate::fromJulianDay(days + QDate(1970, 1, 1).toJulianDay());
    return startOfDate(date) > utc ? date.addDays(-1) : date;
}

QString SiteZone::format(EpochSeconds utc) const
{
    return formatSeconds(utc + offsetAt(utc), "");
}

QString SiteZone::formatUtc(EpochSeconds utc)
{
    return formatSeconds(utc, "Z");
}

} // namespace core
