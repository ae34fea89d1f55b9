#pragma once

#include "core/sensors/sensorservice.h"
#include "core/storage/buildingstore.h"
#include "core/storage/sensorstore.h"

#include <QTemporaryDir>

#include <atomic>
#include <future>

namespace support {

class SettableClock final : public core::Clock
{
public:
    core::EpochSeconds now() const override { return m_now / 1000; }
    qint64 nowMilliseconds() const override { return m_now; }
    void set(core::EpochMilliseconds now) { m_now = now; }

private:
    std::atomic<qint64> m_now{1'760'054'400'000 + 400LL * 86'400'000};
};

//! A store with sensors and the service over it.
class Fleet
{
public:
    static constexpr core::EpochMilliseconds Midnight = 1'760'054'400'000; // 2025-10-10T00:00:00Z
    static constexpr core::EpochMilliseconds Minute = 60'000;
    static constexpr core::EpochMilliseconds Hour = 60 * Minute;

    Fleet() { open(); }

    void open()
    {
        service.reset();
        if (!database)
            database = std::move(*core::Database::open(folder.path()));
        service = std::move(*core::SensorService::create(*database, clock, options, hooks()));
    }
    void close() { service.reset(); }

    qint64 add(const QString &name, core::SensorKind kind = core::SensorKind::DigitalElectricity,
               std::optional<double> rotation = {})
    {
        auto transaction = *core::Transaction::begin(*database);
        core::Sensor sensor;
        sensor.externalId = name;
        sensor.kind = kind;
        sensor.rotationPerKwh = rotation;
        sensor.createdAt = clock.now();
        sensor.buildingId =
            *core::BuildingStore(*database).ensure(transaction, QStringLiteral("7"), QStringLiteral("Mill"), nullptr);
        const qint64 id = *core::SensorStore(*database).add(transaction, sensor, {});
        if (!transaction.commit())
            return 0;
        kinds[id] = {kind, rotation};
        return id;
    }

    std::future<core::SensorOutcome> begin(qint64 sensor, core::EpochMilliseconds after, double value)
    {
        auto promise = std::make_shared<std::promise<core::SensorOutcome>>();
        core::SensorSubmission submission;
        submission.sensorId = sensor;
        submission.kind = kinds.at(sensor).first;
        submission.rotationPerKwh = kinds.at(sensor).second;
        submission.value = value;
        submission.at = Midnight + after;
        service->submit(submission, [promise](const core::SensorOutcome &outcome) { promise->set_value(outcome); });
        return promise->get_future();
    }
    core::SensorOutcome send(qint64 sensor, core::EpochMilliseconds after, double value)
    {
        return begin(sensor, after, value).get();
    }
    core::SensorOutcome::Kind kindOf(qint64 sensor, core::EpochMilliseconds after, double value)
    {
        return send(sensor, after, value).kind;
    }

    std::vector<core::MeasuredReading> readings(qint64 sensor) const
    {
        return *service->readings(sensor, core::MillisecondRange());
    }

    QTemporaryDir folder;
    SettableClock clock;
    core::SensorOptions options;
    std::unique_ptr<core::Database> database;
    std::map<qint64, std::pair<core::SensorKind, std::optional<double>>> kinds;
    core::TouchedData touched;
    std::unique_ptr<core::SensorService> service;

private:
    core::SensorService::Hooks hooks()
    {
        core::SensorService::Hooks all;
        all.metersChanged = [this](const core::TouchedData &changed) { touched.unite(changed); };
        return all;
    }
};

} // namespace support
