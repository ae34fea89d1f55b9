#pragma once

#include "core/base/clock.h"
#include "core/security/keyedhash.h"
#include "core/sensors/groupedwrites.h"
#include "core/sensors/sensorregistry.h"
#include "core/sensors/sensortokens.h"
#include "core/storage/buildingstore.h"
#include "core/storage/sensorstore.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <future>

namespace core {

class StandingClock final : public Clock
{
public:
    EpochSeconds now() const override { return m_now; }
    void set(EpochSeconds now) { m_now = now; }

private:
    std::atomic<EpochSeconds> m_now = 1'700'000'000;
};

//! A store with one building, and what knows its sensors.
struct LoginFixture
{
    LoginFixture() { open(); }

    void open()
    {
        auto opened = Database::open(folder.path());
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        database = *std::move(opened);
        auto loaded = SensorRegistry::load(*database, hash);
        if (!loaded)
            qFatal("%s", qPrintable(loaded.error().detail));
        registry = *std::move(loaded);
        restartTokens({});
    }

    void restartTokens(SensorTokens::Options options)
    {
        writes.reset();
        writes = std::make_unique<GroupedWrites>(*database);
        tokens = std::make_unique<SensorTokens>(*database, *registry, *writes, hash, clock, options);
    }

    //! As after the end of the program.
    void reopen()
    {
        writes.reset();
        tokens.reset();
        registry.reset();
        database.reset();
        open();
    }

    qint64 addSensor(const QString &externalId, const QByteArray &secret, SensorKind kind = SensorKind::Gas)
    {
        qint64 id = 0;
        const auto added = writes->run([&](Transaction &transaction) -> Result<void> {
            const auto building = BuildingStore(*database).ensure(transaction, QStringLiteral("1"), {}, nullptr);
            if (!building)
                return building.error();
            Sensor sensor;
            sensor.externalId = externalId;
            sensor.kind = kind;
            sensor.buildingId = *building;
            sensor.createdAt = clock.now();
            const auto made =
                SensorStore(*database).add(transaction, sensor, secret.isEmpty() ? QByteArray() : hash.of(secret));
            if (!made)
                return made.error();
            id = *made;
            return {};
        });
        if (!added)
            qFatal("%s", qPrintable(added.error().detail));
        const auto known = registry->refresh(id);
        return known ? id : 0;
    }

    void change(qint64 id, const std::function<void(Sensor &)> &edit)
    {
        const auto changed = writes->run([&](Transaction &transaction) -> Result<void> {
            const auto sensor = SensorStore(*database).byId(id);
            if (!sensor)
                return sensor.error();
            Sensor edited = **sensor;
            edit(edited);
            return SensorStore(*database).write(transaction, edited);
        });
        const auto known = registry->refresh(id);
        QVERIFY(changed && known);
    }

    TokenOutcome login(const QString &sensorId, const QString &secret, bool needsScript = false,
                       const QByteArray &address = "127.0.0.1")
    {
        std::promise<TokenOutcome> promise;
        tokens->issue({sensorId, {}, needsScript, secret}, address,
                      [&](const TokenOutcome &outcome) { promise.set_value(outcome); });
        return promise.get_future().get();
    }

    Result<void> accept(const QByteArray &token, const QString &sensorId = {}, std::optional<qint64> scriptId = {})
    {
        std::promise<Result<void>> promise;
        tokens->acceptScript({{}, sensorId, scriptId}, token,
                             [&](const Result<void> &result) { promise.set_value(result); });
        return promise.get_future().get();
    }

    QTemporaryDir folder;
    StandingClock clock;
    KeyedHash hash = *KeyedHash::withKey(QByteArray(KeyedHash::KeyBytes, 'k'));
    std::unique_ptr<Database> database;
    std::unique_ptr<SensorRegistry> registry;
    std::unique_ptr<SensorTokens> tokens;
    std::unique_ptr<GroupedWrites> writes; // ends before what it answers through
};

} // namespace core
