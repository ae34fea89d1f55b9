#include "sequences.h"

#include "core/wire/jsonsequences.h"
#include "server/api/bodyfields.h"
#include "server/api/parameters.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

Result<SensorPtr> SequencesApi::sensorOf(const Request &request) const
{
    return m_sensors.find(request.pathParameters.value(u"id"_s));
}

Result<SensorPtr> SequencesApi::ownSensorOf(const Request &request) const
{
    auto sensor = sensorOf(request);
    const qint64 account = request.principal.accountId;
    if (sensor && (account == 0 || (*sensor)->ownerId != account)) // in the words for one that there is not
        return Error{ErrorCode::NotFound,
                     u"there is no sensor '%1'"_s.arg(request.pathParameters.value(u"id"_s).left(64))};
    return sensor;
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
    constexpr EpochMilliseconds PerSecond = 1000;
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

Result<Reply> SequencesApi::listOf(const Result<SensorPtr> &sensor, const Request &request) const
{
    if (!sensor)
        return sensor.error();
    const auto kind = kindParameter(request);
    if (!kind)
        return kind.error();
    const auto range = rangeOf(request, m_campus.zone());
    if (!range)
        return range.error();
    auto found = m_sequences.sequences((*sensor)->id, *kind, *range);
    if (!found)
        return found.error();
    if (found->size() > MostSequences)
        found->remove(0, found->size() - MostSequences);
    return jsonReply(wire::toJson((*sensor)->externalId, *found, m_campus.zone()));
}

Result<Reply> SequencesApi::correctOf(const Result<SensorPtr> &sensor, const Request &request) const
{
    if (!sensor)
        return sensor.error();
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
    const auto corrected = m_sequences.correct((*sensor)->id, *id, device.value_or(QString()), request.principal.name);
    if (!corrected)
        return corrected.error();
    return jsonReply(wire::toJson(*corrected, m_campus.zone()));
}

} // namespace server
