#include "sensortokens.h"

#include "core/security/randomtoken.h"
#include "core/storage/sensorstore.h"

using namespace Qt::StringLiterals;

namespace core {

SensorTokens::SensorTokens(Database &database, SensorRegistry &registry, GroupedWrites &writes, const KeyedHash &hash,
                           const Clock &clock, Options options)
    : m_database(database)
    , m_registry(registry)
    , m_writes(writes)
    , m_hash(hash)
    , m_clock(clock)
    , m_options(options)
    , m_nobodysHash(hash.of(randomToken()))
    , m_limit(clock)
{
}

SensorPtr SensorTokens::provenSensor(const QString &id, const QByteArray &secret) const
{
    const SensorPtr sensor = m_registry.byExternalId(id);
    const QByteArray kept = m_registry.secretHash(sensor ? sensor->id : 0);
    const bool matches = m_hash.matches(secret, kept.isEmpty() ? m_nobodysHash : kept);
    const bool needsNone = m_options.allowSecretless && (secret.isEmpty() || kept.isEmpty());
    return sensor && !sensor->retiredAt && (matches || needsNone) ? sensor : SensorPtr();
}

void SensorTokens::issue(const wire::SensorTokenRequest &request, const QByteArray &address,
                         const std::function<void(const TokenOutcome &)> &done)
{
    const QString id = foldedSensorId(request.sensorId);
    const QByteArray subject = id.toUtf8();
    if (const auto seconds = m_limit.attempt(subject, address)) {
        done({Error{ErrorCode::Unavailable, u"too many failed requests for this sensor"_s}, seconds});
        return;
    }
    const SensorPtr sensor = provenSensor(id, request.secret.toUtf8());
    if (!sensor) {
        done({Error{ErrorCode::Unauthorized, u"unknown sensor or wrong secret"_s}, {}});
        return;
    }
    m_limit.succeeded(subject, address);
    storeToken(sensor, request.needsScript, done);
}

void SensorTokens::storeToken(const SensorPtr &sensor, bool needsScript,
                              const std::function<void(const TokenOutcome &)> &done)
{
    TokenGrant grant;
    grant.token = randomToken();
    grant.expiresInSeconds = LifetimeSeconds;
    grant.script = scriptFor(*sensor, needsScript);
    const QByteArray hash = m_hash.of(grant.token);
    const EpochSeconds expiresAt = m_clock.now() + LifetimeSeconds;
    const qint64 id = sensor->id;
    const auto stored = [this, id, hash, expiresAt, grant, done](const Result<void> &result) {
        if (!result) {
            done({result.error(), {}});
            return;
        }
        m_registry.setToken(id, hash, expiresAt);
        if (grant.script.scriptId)
            m_registry.noteDelivered(id, *grant.script.scriptId);
        done({grant, {}});
    };
    const bool taken = m_writes.submit({[this, id, hash, expiresAt](Transaction &transaction) {
                                            return SensorStore(m_database).setToken(transaction, id, hash, expiresAt);
                                        },
                                        stored});
    if (!taken)
        done({Error{ErrorCode::Unavailable, u"too many sensors ask for a token"_s}, {}});
}

void SensorTokens::acceptScript(const wire::ScriptAcceptedRequest &request, QByteArrayView token,
                                const std::function<void(const Result<void> &)> &done)
{
    const SensorPtr sensor = m_registry.byToken(token, m_clock.now());
    if (!sensor) {
        done(Error{ErrorCode::Unauthorized, u"the token is invalid or missing"_s});
        return;
    }
    if (!request.sensorId.isEmpty() && foldedSensorId(request.sensorId) != sensor->externalId) {
        done(Error{ErrorCode::NotFound, u"the sensor of this token has another id"_s});
        return;
    }
    const bool hasScript = !sensor->script.isEmpty();
    if (request.scriptId && (!hasScript || *request.scriptId != sensor->scriptId)) {
        done(Error{ErrorCode::NotFound, u"the sensor has no script %1"_s.arg(*request.scriptId)});
        return;
    }
    // Without a script_id the sensor means what it was sent last, which may have been replaced since.
    const qint64 delivered = m_registry.deliveredScript(sensor->id);
    const bool meansAnother =
        !request.scriptId && delivered != SensorRegistry::NotDelivered && delivered != sensor->scriptId;
    if (!awaitsAcceptance(*sensor) || meansAnother) {
        done({});
        return;
    }
    const bool taken =
        m_writes.submit({[this, sensor, now = m_clock.now()](Transaction &transaction) -> Result<void> {
                             const auto current = SensorStore(m_database).byId(sensor->id);
                             if (!current)
                                 return current.error();
                             if (!*current || (*current)->scriptId != sensor->scriptId)
                                 return {};
                             return SensorStore(m_database).setScriptAccepted(transaction, sensor->id, now);
                         },
                         [this, id = sensor->id, done](const Result<void> &result) {
                             done(result ? m_registry.refresh(id) : result);
                         }});
    if (!taken)
        done(Error{ErrorCode::Unavailable, u"too many changes are waiting"_s});
}

} // namespace core
