#include "classify.h"

#include "core/appliance/powergrid.h"
#include "core/security/constanttime.h"
#include "core/wire/jsonappliances.h"
#include "server/api/parameters.h"

#include <QCryptographicHash>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

static QByteArray hashOf(const QByteArray &key)
{
    return QCryptographicHash::hash(key, QCryptographicHash::Sha256);
}

ApiKey::ApiKey(const QByteArray &key)
{
    if (!key.isEmpty())
        m_hash = hashOf(key);
}

Result<void> ApiKey::check(const Request &request) const
{
    constexpr QByteArrayView Scheme = "bearer ";
    const QByteArray header = request.header("authorization").trimmed();
    const bool isBearer = header.left(Scheme.size()).toLower() == Scheme;
    const QByteArray given = isBearer ? header.mid(Scheme.size()).trimmed() : QByteArray();
    if (!m_hash.isEmpty() && !given.isEmpty() && equalInConstantTime(hashOf(given), m_hash))
        return {};
    return Error{ErrorCode::Unauthorized, u"the API key is missing or wrong"_s};
}

static Result<Classification> classify(const ApplianceClassifier &classifier, const wire::ClassifyRequest &request)
{
    if (!request.isCounter)
        return classifier.classify(request.power);
    const auto power = powerOfCounter(request.counters);
    if (!power)
        return power.error();
    return classifier.classify(*power);
}

Result<Reply> classifyPeak(const ApplianceClassifier &classifier, const SiteZone &zone, const Request &request)
{
    const auto asked = wire::classifyRequestFromJson(request.body, zone);
    if (!asked)
        return asked.error();
    const auto classification = classify(classifier, *asked);
    if (!classification)
        return Error{ErrorCode::Internal, u"the data cannot be classified: %1"_s.arg(classification.error().detail)};
    return jsonReply(wire::toJson(*classification, asked->sensorId));
}

} // namespace server
