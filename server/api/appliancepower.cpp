#include "appliancepower.h"

#include "core/appliance/sequenceguess.h"
#include "core/wire/jsonappliances.h"
#include "server/api/bodyfields.h"
#include "server/api/parameters.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

static Result<int> daysOf(const Request &request)
{
    constexpr int UsualDays = 30;
    constexpr int MostDays = 366;
    const QString text = request.query.queryItemValue(u"days"_s);
    if (text.isEmpty())
        return UsualDays;
    bool isNumber = false;
    const int days = text.toInt(&isNumber);
    if (!isNumber || days < 1 || days > MostDays)
        return Error{ErrorCode::InvalidArgument, u"days must be a whole number from 1 to %1"_s.arg(MostDays)};
    return days;
}

Result<Reply> AppliancePowerApi::own(const Request &request) const
{
    if (request.principal.accountId == 0)
        return Error{ErrorCode::Unauthorized, u"the token belongs to no account, so it has no appliances"_s};
    return ofAccount(request.principal.accountId, request);
}

Result<Reply> AppliancePowerApi::ofUser(const Request &request) const
{
    const auto id = idParameter(request);
    if (!id)
        return id.error();
    if (const auto account = m_accounts.account(*id); !account)
        return account.error();
    return ofAccount(*id, request);
}

Result<Reply> AppliancePowerApi::ofAccount(qint64 accountId, const Request &request) const
{
    const auto days = daysOf(request);
    if (!days)
        return days.error();
    const EpochSeconds now = m_clock.now();
    const MillisecondRange range{(now - *days * SecondsPerDay) * 1000, now * 1000};
    std::vector<AssignedPeak> peaks;
    for (const SensorPtr &sensor : m_sensors.all()) {
        if (sensor->ownerId != accountId)
            continue;
        const auto found = m_sequences.sequences(sensor->id, SequenceKind::Peak, range);
        if (!found)
            return found.error();
        for (const Sequence &peak : *found)
            peaks.push_back(assignedPeak(peak));
    }
    return jsonReply(wire::toJson(powersOfAppliances(peaks)));
}

} // namespace server
