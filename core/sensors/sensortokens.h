#pragma once

#include "core/base/clock.h"
#include "core/security/ratelimit.h"
#include "core/sensors/groupedwrites.h"
#include "core/sensors/scripts.h"
#include "core/sensors/sensorregistry.h"
#include "core/wire/sensormessages.h"

namespace core {

struct TokenGrant
{
    QByteArray token; //!< the only time that it is known
    int expiresInSeconds = 0;
    ScriptDelivery script;
};

struct TokenOutcome
{
    Result<TokenGrant> grant;
    std::optional<int> retryAfterSeconds; //!< too many failed calls: the seconds to wait; grant holds the refusal
};

//! Gives sensors their tokens and takes note of the scripts they accepted. Thread-safe; nothing here waits for the
//! disk: the functions given are called when the change is durable, from another thread, or at once when it is refused.
class SensorTokens
{
public:
    static constexpr int LifetimeSeconds = 3600;

    struct Options
    {
        bool allowSecretless = false; //!< who knows the id alone gets a token; the published firmware sends no secret
    };

    //! All but the options must outlive it, and `writes` must end first.
    SensorTokens(Database &database, SensorRegistry &registry, GroupedWrites &writes, const KeyedHash &hash,
                 const Clock &clock, Options options);

    //! Unauthorized alike, and after the same work, for an unknown or retired sensor and a wrong secret. The new token
    //! takes the place of the one before. Unavailable when too many wait; Storage.
    void issue(const wire::SensorTokenRequest &request, const QByteArray &address,
               const std::function<void(const TokenOutcome &)> &done);

    //! Unauthorized without a valid token; NotFound when the sensor or script that the request names is another.
    //! Accepting what was accepted before is no error.
    void acceptScript(const wire::ScriptAcceptedRequest &request, QByteArrayView token,
                      const std::function<void(const Result<void> &)> &done);

private:
    SensorPtr provenSensor(const QString &id, const QByteArray &secret) const;
    void storeToken(const SensorPtr &sensor, bool needsScript, const std::function<void(const TokenOutcome &)> &done);

    Database &m_database;
    SensorRegistry &m_registry;
    GroupedWrites &m_writes;
    const KeyedHash m_hash;
    const Clock &m_clock;
    const Options m_options;
    const QByteArray m_nobodysHash; //!< compared with where there is none, so that it takes as long
    RateLimit m_limit;
};

} // namespace core
