#pragma once

#include "core/base/clock.h"
#include "core/security/accountservice.h"
#include "core/sensors/sensorregistry.h"
#include "core/sequence/sequenceservice.h"
#include "server/api/message.h"

namespace server {

//! What the appliances of a user draw, by the peaks of the user's sensors in the last days. All must outlive it.
class AppliancePowerApi
{
public:
    AppliancePowerApi(const core::SequenceService &sequences, const core::SensorRegistry &sensors,
                      const core::AccountService &accounts, const core::Clock &clock)
        : m_sequences(sequences)
        , m_sensors(sensors)
        , m_accounts(accounts)
        , m_clock(clock)
    {
    }

    //! GET /api/appliances?days=: of whose token it is. Unauthorized for a token that is no account's.
    core::Result<Reply> own(const Request &request) const;
    //! GET /api/admin/users/{id}/appliances?days=; NotFound.
    core::Result<Reply> ofUser(const Request &request) const;

private:
    core::Result<Reply> ofAccount(qint64 accountId, const Request &request) const;

    const core::SequenceService &m_sequences;
    const core::SensorRegistry &m_sensors;
    const core::AccountService &m_accounts;
    const core::Clock &m_clock;
};

} // namespace server
