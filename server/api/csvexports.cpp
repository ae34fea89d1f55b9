#include "csvexports.h"

#include "server/api/parameters.h"
#include "server/api/stream.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

static Result<Reply> fileReply(const Result<CsvPieces> &pieces, const QByteArray &fileName)
{
    if (!pieces)
        return pieces.error();
    Reply reply;
    reply.contentType = "text/csv; charset=utf-8";
    reply.headers.emplaceBack("Content-Disposition", "attachment; filename=\"" + fileName + '"');
    reply.headers.emplaceBack("Cache-Control", "no-store");
    reply.stream = StreamBody::produced(*pieces);
    return reply;
}

static Result<MillisecondRange> rangeOf(const Request &request, const SiteZone &zone)
{
    constexpr EpochMilliseconds MillisecondsInSecond = 1000;
    const auto asked = rangeParameters(request, zone);
    if (!asked)
        return asked.error();
    MillisecondRange range;
    if (asked->start)
        range.from = *asked->start * MillisecondsInSecond;
    if (asked->end)
        range.to = *asked->end * MillisecondsInSecond;
    return range;
}

CsvExportsApi::CsvExportsApi(Database &database, const SensorService &readings, SiteZone zone)
    : m_zone(zone)
    , m_energy(database, readings, zone)
    , m_experiment(database, readings, std::move(zone))
{
}

Result<Reply> CsvExportsApi::energy(const Request &request) const
{
    const auto range = rangeOf(request, m_zone);
    if (!range)
        return range.error();
    if (request.principal.accountId == 0)
        return Error{ErrorCode::NotFound, u"this token belongs to no user, so there are no sensors of theirs"_s};
    return fileReply(m_energy.ofAccount(request.principal.accountId, *range, queryValue(request, u"sensor_id"_s)),
                     "energy.csv");
}

Result<Reply> CsvExportsApi::energyOfOthers(const Request &request) const
{
    const auto range = rangeOf(request, m_zone);
    if (!range)
        return range.error();
    const auto sensorId = queryValue(request, u"sensor_id"_s);
    const auto userId = queryValue(request, u"user_id"_s);
    if (!userId) {
        if (!sensorId)
            return Error{ErrorCode::InvalidArgument, u"sensor_id or user_id is missing"_s};
        return fileReply(m_energy.ofSensor(*sensorId, *range), "energy.csv");
    }
    bool isNumber = false;
    const qint64 accountId = userId->toLongLong(&isNumber);
    if (!isNumber)
        return Error{ErrorCode::InvalidArgument, u"user_id must be a whole number"_s};
    return fileReply(m_energy.ofAccount(accountId, *range, sensorId), "energy.csv");
}

Result<Reply> CsvExportsApi::experiment(const Request &request) const
{
    constexpr qsizetype MostShown = 64;
    const auto text = queryValue(request, u"experiment_id"_s);
    if (!text || text->isEmpty())
        return Error{ErrorCode::InvalidArgument, u"experiment_id is missing"_s};
    bool isNumber = false;
    const qint64 id = text->toLongLong(&isNumber);
    if (!isNumber)
        return Error{ErrorCode::NotFound, u"there is no experiment with the id '%1'"_s.arg(text->left(MostShown))};
    return fileReply(m_experiment.pieces(id), "experiment-" + QByteArray::number(id) + ".csv");
}

} // namespace server
