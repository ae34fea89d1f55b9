#include "sensoradmin.h"

#include "core/security/randomtoken.h"
#include "core/sensors/scripts.h"
#include "core/sensors/sensoraudit.h"
#include "core/storage/accountstore.h"
#include "core/storage/auditstore.h"
#include "core/storage/buildingstore.h"
#include "core/storage/query.h"
#include "core/storage/sensorstore.h"

using namespace Qt::StringLiterals;

namespace core {

SensorAdmin::SensorAdmin(Database &database, SensorRegistry &registry, GroupedWrites &writes, const KeyedHash &hash,
                         const Clock &clock, std::function<void(const TouchedData &)> touched)
    : m_database(database)
    , m_registry(registry)
    , m_writes(writes)
    , m_hash(hash)
    , m_clock(clock)
    , m_touched(touched ? std::move(touched) : [](const TouchedData &) {})
{
}

//! One change: `apply` in the transaction, `refresh` in the thread of the writes before the next change is answered.
Result<void> SensorAdmin::store(const std::function<Result<void>(Transaction &)> &apply,
                                const std::function<Result<void>()> &refresh, const TouchedData &touched)
{
    Result<void> refreshed;
    auto written = m_writes.run(apply, [&] { refreshed = refresh(); });
    if (!written)
        return written;
    if (!touched.isEmpty())
        m_touched(touched);
    return refreshed;
}

Result<void> SensorAdmin::note(Transaction &transaction, const QString &actor, const QString &action,
                               const QString &externalId, const QString &before, const QString &after)
{
    return AuditStore(m_database)
        .append(transaction, {0, m_clock.now(), actor, action, u"sensor:"_s + externalId, before, after});
}

Result<void> SensorAdmin::giveTo(Transaction &transaction, std::optional<qint64> ownerId, Sensor &sensor) const
{
    sensor.ownerId = ownerId;
    sensor.ownerName.clear();
    if (!ownerId)
        return {};
    const auto account = AccountStore(m_database).byId(transaction, *ownerId);
    if (!account)
        return account.error();
    if (!*account || (*account)->disabledAt)
        return Error{ErrorCode::Unprocessable, u"ownerId: there is no active account %1"_s.arg(*ownerId)};
    sensor.ownerName = (*account)->name;
    return {};
}

Result<qint64> SensorAdmin::building(Transaction &transaction, const QString &number, MissingBuilding missing,
                                     bool *created)
{
    const auto row = sql::firstRow(transaction.connection(), u"SELECT id FROM building WHERE number = ?"_s, {number});
    if (!row)
        return row.error();
    if (*row)
        return (*row)->first().toLongLong();
    if (missing == MissingBuilding::Refuse)
        return Error{ErrorCode::Unprocessable, u"building: there is no building '%1'"_s.arg(number)};
    return BuildingStore(m_database).ensure(transaction, number, number, created);
}

Result<qint64> SensorAdmin::insert(Transaction &transaction, const SensorSpec &spec, qint64 buildingId,
                                   const QString &actor)
{
    Sensor sensor;
    if (auto given = giveTo(transaction, spec.ownerId, sensor); !given)
        return given.error();
    sensor.externalId = spec.externalId;
    sensor.name = spec.name;
    sensor.kind = spec.kind;
    sensor.buildingId = buildingId;
    sensor.buildingNumber = spec.buildingNumber;
    sensor.rotationPerKwh = spec.rotationPerKwh;
    sensor.limitPerMinute = spec.limitPerMinute;
    sensor.hasSecret = !spec.secret.isEmpty();
    sensor.createdAt = m_clock.now();
    const auto id =
        SensorStore(m_database)
            .add(transaction, sensor, spec.secret.isEmpty() ? QByteArray() : m_hash.of(spec.secret.toUtf8()));
    if (!id)
        return id.error();
    auto noted = note(transaction, actor, u"sensor.create"_s, spec.externalId, {}, auditValue(sensor));
    if (!noted)
        return noted.error();
    return *id;
}

Result<AddedSensor> SensorAdmin::add(const SensorSpec &spec, MissingBuilding missing, const QString &actor)
{
    auto checked = checkedSpec(spec);
    if (!checked)
        return checked.error();
    AddedSensor added;
    if (checked->secret.isEmpty()) {
        added.generatedSecret = QString::fromLatin1(randomToken());
        checked->secret = added.generatedSecret;
    }
    qint64 id = 0;
    TouchedData touched;
    const auto stored = store(
        [&](Transaction &transaction) -> Result<void> {
            const auto buildingId = building(transaction, checked->buildingNumber, missing, &added.createdBuilding);
            if (!buildingId)
                return buildingId.error();
            const auto inserted = insert(transaction, *checked, *buildingId, actor);
            if (!inserted)
                return inserted.error();
            id = *inserted;
            touched.buildings = added.createdBuilding;
            return touched.isEmpty() ? Result<void>() : ImportStore(m_database).markDirty(transaction, touched);
        },
        [&] { return m_registry.refresh(id); }, touched);
    if (!stored)
        return stored.error();
    added.sensor = m_registry.byId(id);
    return added;
}

Result<SensorPtr> SensorAdmin::change(const QString &externalId, const QString &action, const QString &actor,
                                      const Edit &edit, const TouchedData &touched)
{
    const auto sensor = m_registry.find(externalId);
    if (!sensor)
        return sensor.error();
    const qint64 id = (*sensor)->id;
    const auto stored = store(
        [&](Transaction &transaction) -> Result<void> {
            const auto before = SensorStore(m_database).byId(id);
            if (!before)
                return before.error();
            if (!*before)
                return Error{ErrorCode::NotFound, u"there is no sensor number %1"_s.arg(id)};
            Sensor after = **before;
            if (auto edited = edit(transaction, after); !edited)
                return edited;
            const QString was = auditValue(**before);
            const QString is = auditValue(after);
            if (was == is)
                return {};
            if (auto kept = SensorStore(m_database).write(transaction, after); !kept)
                return kept;
            const bool retires = after.retiredAt && !(*before)->retiredAt;
            const bool restores = !after.retiredAt && (*before)->retiredAt;
            if (retires) {
                if (auto ended = SensorStore(m_database).removeToken(transaction, id); !ended)
                    return ended;
            }
            return note(transaction, actor,
                        retires    ? u"sensor.retire"_s
                        : restores ? u"sensor.restore"_s
                                   : action,
                        after.externalId, was, is);
        },
        [&] {
            auto refreshed = m_registry.refresh(id);
            const SensorPtr now = m_registry.byId(id);
            if (now && now->retiredAt)
                m_registry.removeToken(id);
            return refreshed;
        },
        touched);
    if (!stored)
        return stored.error();
    return m_registry.byId(id);
}

Result<SensorPtr> SensorAdmin::setScript(const QString &externalId, const QString &script, const QString &actor)
{
    if (const auto checked = checkScript(script); !checked)
        return checked.error();
    return change(externalId, u"sensor.script"_s, actor, [&](Transaction &, Sensor &sensor) -> Result<void> {
        sensor.script = script;
        ++sensor.scriptId; // also of the same text again: the sensor is to run it anew
        sensor.scriptAcceptedAt.reset();
        const auto rotation = rotationInScript(script);
        if (rotation && sensor.kind == SensorKind::AnalogElectricity)
            sensor.rotationPerKwh = *rotation;
        return {};
    });
}

Result<QString> SensorAdmin::rotateSecret(const QString &externalId, const QString &actor)
{
    const auto sensor = m_registry.find(externalId);
    if (!sensor)
        return sensor.error();
    const qint64 id = (*sensor)->id;
    const QByteArray secret = randomToken();
    const auto stored = store(
        [&](Transaction &transaction) -> Result<void> {
            SensorStore sensors(m_database);
            if (auto set = sensors.setSecret(transaction, id, m_hash.of(secret)); !set)
                return set;
            if (auto ended = sensors.removeToken(transaction, id); !ended)
                return ended;
            return note(transaction, actor, u"sensor.secret"_s, (*sensor)->externalId, {}, {});
        },
        [&] {
            m_registry.removeToken(id);
            return m_registry.refresh(id);
        });
    if (!stored)
        return stored.error();
    return QString::fromLatin1(secret);
}

Result<void> SensorAdmin::revokeToken(const QString &externalId, const QString &actor)
{
    const auto sensor = m_registry.find(externalId);
    if (!sensor)
        return sensor.error();
    const qint64 id = (*sensor)->id;
    return m_writes.run(
        [&](Transaction &transaction) -> Result<void> {
            if (auto ended = SensorStore(m_database).removeToken(transaction, id); !ended)
                return ended;
            return note(transaction, actor, u"sensor.token"_s, (*sensor)->externalId, {}, {});
        },
        [&] { m_registry.removeToken(id); });
}

} // namespace core
