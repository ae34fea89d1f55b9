#include "timeseries.h"

#include "core/wire/json.h"
#include "server/api/parameters.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

QByteArray TimeSeriesApi::cached(quint64 revision, const QString &key)
{
    const std::lock_guard lock(m_mutex);
    const QByteArray *body = revision == m_revision ? m_answers.object(key) : nullptr;
    return body ? *body : QByteArray();
}

void TimeSeriesApi::keep(quint64 revision, const QString &key, const QByteArray &body)
{
    const std::lock_guard lock(m_mutex);
    if (revision < m_revision)
        return;
    if (revision > m_revision) {
        m_answers.clear();
        m_revision = revision;
    }
    m_answers.insert(key, new QByteArray(body), body.size());
}

Result<Reply> TimeSeriesApi::get(const Request &request)
{
    const auto utility = utilityParameter(request);
    if (!utility)
        return utility.error();
    const auto resolution = resolutionParameter(request);
    if (!resolution)
        return resolution.error();
    const auto range = rangeParameters(request, m_campus.zone());
    if (!range)
        return range.error();

    // The revision is taken before the store is read: a change in between leaves a newer answer under an older
    // revision, which nobody asks for any more, never the other way round.
    const quint64 revision = m_campus.snapshot()->revision;
    const QString key = request.path + u'?' + request.query.toString(QUrl::FullyEncoded);
    Reply reply;
    reply.body = cached(revision, key);
    if (!reply.body.isEmpty())
        return reply;
    const auto series =
        m_campus.timeSeries(request.pathParameters.value(u"number"_s), *utility, range->start, range->end, *resolution);
    if (!series)
        return series.error();
    reply.body = wire::toJsonBytes(*series);
    keep(revision, key, reply.body);
    return reply;
}

} // namespace server
