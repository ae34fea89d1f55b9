#include "sequences.h"

#include "core/sensors/sensoraudit.h"
#include "core/wire/jsonsequences.h"
#include "server/api/bodyfields.h"
#include "server/api/parameters.h"

#include <algorithm>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

constexpr EpochMilliseconds PerSecond = 1000;

Result<SequencesApi::Share> SequencesApi::sensorOf(const Request &request) const
{
    auto sensor = m_sensors.find(request.pathParameters.value(u"id"_s));
    if (!sensor)
        return sensor.error();
    return Share{*std::move(sensor)};
}

Result<SequencesApi::Share> SequencesApi::ownSensorOf(const Request &request) const
{
    auto share = sensorOf(request);
    if (!share)
        return share;
    const qint64 account = request.principal.accountId;
    if (account == 0 || share->sensor->ownerId != account) // in the words for one that there is not
        return Error{ErrorCode::NotFound,
                     u"there is no sensor '%1'"_s.arg(request.pathParameters.value(u"id"_s).left(64))};
    const auto since = ownedSince(m_campus.database(), *share->sensor);
    if (!since)
        return since.error();
    if (*since)
        share->since = **since * PerSecond;
    return share;
}

Result<QList<Sequence>> SequencesApi::sequencesOf(const Share &share, SequenceKind kind, MillisecondRange range) const
{
    auto found = m_sequences.sequences(share.sensor->id, kind, range);
    if (found)
        found->removeIf([&share](const Sequence &one) { return one.from < share.since; });
    return found;
}

Result<Reply> SequencesApi::list(const Request &request) const
{
    return listOf(sensorOf(request), request);
}

Result<Reply> SequencesApi::listOwn(const Request &request) const
{
    return listOf(ownSensorOf(request), request);
}

Result<Reply> SequencesApi::correct(const Request &request) const
{
    return correctOf(sensorOf(request), request);
}

Result<Reply> SequencesApi::correctOwn(const Request &request) const
{
    return correctOf(ownSensorOf(request), request);
}

static Result<SequenceKind> kindParameter(const Request &request)
{
    const QString text = queryValue(request, u"kind"_s).value_or(u"peak"_s);
    if (const auto kind = sequenceKindFromName(text))
        return *kind;
    return Error{ErrorCode::InvalidArgument, u"kind must be peak or anomaly, not '%1'"_s.arg(text.left(64))};
}

static Result<MillisecondRange> rangeOf(const Request &request, const SiteZone &zone)
{
    MillisecondRange range;
    if (const auto text = queryValue(request, u"from"_s)) {
        const auto from = parseBound(u"from"_s, *text, Bound::Start, zone);
        if (!from)
            return from.error();
        range.from = *from * PerSecond;
    }
    if (const auto text = queryValue(request, u"to"_s)) {
        const auto to = parseBound(u"to"_s, *text, Bound::End, zone);
        if (!to)
            return to.error();
        range.to = *to * PerSecond;
    }
    if (range.to < range.from)
        return Error{ErrorCode::InvalidArgument, u"to must not come before from"_s};
    return range;
}

Result<Reply> SequencesApi::listOf(const Result<Share> &share, const Request &request) const
{
    if (!share)
        return share.error();
    const auto kind = kindParameter(request);
    if (!kind)
        return kind.error();
    const auto range = rangeOf(request, m_campus.zone());
    if (!range)
        return range.error();
    auto found = sequencesOf(*share, *kind, *range);
    if (!found)
        return found.error();
    if (found->size() > MostSequences)
        found->remove(0, found->size() - MostSequences);
    return jsonReply(wire::toJson(share->sensor->externalId, *found, m_campus.zone()));
}

Result<Reply> SequencesApi::correctOf(const Result<Share> &share, const Request &request) const
{
    if (!share)
        return share.error();
    const auto id = idParameter(request, u"sequence"_s);
    if (!id)
        return id.error();
    auto fields = BodyFields::of(request);
    if (!fields)
        return fields.error();
    const auto device = fields->string("device"_L1);
    const bool isTakenBack = fields->isNull("device"_L1);
    if (const auto finished = fields->finish(); !finished)
        return finished.error();
    if (!device && !isTakenBack)
        return Error{ErrorCode::Unprocessable, u"the field 'device' is missing"_s};
    const auto known = sequencesOf(*share, SequenceKind::Peak, {});
    if (!known)
        return known.error();
    if (std::ranges::none_of(*known, [&id](const Sequence &one) { return one.id == *id; }))
        return Error{ErrorCode::NotFound, u"there is no peak %1 of this sensor"_s.arg(*id)};
    const auto corrected =
        m_sequences.correct(share->sensor->id, *id, device.value_or(QString()), request.principal.name);
    if (!corrected)
        return corrected.error();
    return jsonReply(wire::toJson(*corrected, m_campus.zone()));
}

} // namespace server
