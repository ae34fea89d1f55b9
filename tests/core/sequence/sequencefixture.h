#pragma once

#include "core/sequence/sequenceservice.h"
#include "core/storage/sequencestore.h"
#include "tests/core/sensors/fleetfixture.h"
#include "tests/core/sequence/loadcurve.h"

#include <span>

namespace support {

//! A store with sensors of electricity, their readings and their sequences.
class SequenceFleet
{
public:
    explicit SequenceFleet(core::SequenceOptions wanted = {})
        : options(wanted)
        , hash(*core::KeyedHash::withKey(QByteArray(core::KeyedHash::KeyBytes, 'k')))
    {
        database = std::move(*core::Database::open(folder.path()));
        open();
    }
    ~SequenceFleet() { close(); }

    void open()
    {
        late = std::move(*core::LateReadings::create(*database));
        registry = std::move(*core::SensorRegistry::load(*database, hash));
        core::SensorService::Hooks hooks;
        hooks.placing = [this](core::Transaction &transaction, qint64 sensor, core::EpochMilliseconds from,
                               core::EpochMilliseconds to) { return late->note(transaction, sensor, from, to); };
        readings = std::move(*core::SensorService::create(*database, clock, {}, hooks));
        sequences = std::make_unique<core::SequenceService>(*database, clock, *readings, *registry, *late, options);
        sequences->setNoticed([this](core::Transaction &, const core::Sensor &, const QList<core::Sequence> &all) {
            noticed += all;
            return core::Result<void>();
        });
        sequences->setClassify([this](const core::Sequence &, const std::vector<core::MeasuredReading> &) {
            ++classified;
            return core::SequenceService::Guess{QStringLiteral("kettle"), 0.5};
        });
    }
    void close()
    {
        sequences.reset();
        readings.reset();
        registry.reset();
        late.reset();
    }
    void restart()
    {
        close();
        open();
    }

    qint64 add(const QString &name, core::SensorKind kind = core::SensorKind::DigitalElectricity)
    {
        auto transaction = *core::Transaction::begin(*database);
        core::Sensor sensor;
        sensor.externalId = name;
        sensor.kind = kind;
        sensor.createdAt = clock.now();
        sensor.buildingId =
            *core::BuildingStore(*database).ensure(transaction, QStringLiteral("7"), QStringLiteral("Mill"), nullptr);
        const qint64 id = *core::SensorStore(*database).add(transaction, sensor, {});
        if (!transaction.commit() || !registry->refresh(id))
            return 0;
        m_kind = kind;
        return id;
    }

    //! Hands them over; false when one was not taken.
    bool send(qint64 sensor, std::span<const core::CounterReading> some)
    {
        std::atomic<int> stored = 0;
        for (const core::CounterReading &reading : some) {
            core::SensorSubmission submission;
            submission.sensorId = sensor;
            submission.kind = m_kind;
            submission.value = reading.counter;
            submission.at = reading.at;
            readings->submit(submission, [&stored](const core::SensorOutcome &outcome) {
                stored += outcome.kind == core::SensorOutcome::Kind::Stored ? 1 : 0;
            });
        }
        return readings->flush() && stored == static_cast<int>(some.size());
    }
    bool process(qint64 sensor)
    {
        return sequences->process(sensor, core::SequenceKind::Peak)
               && sequences->process(sensor, core::SequenceKind::Anomaly) && sequences->flush();
    }

    //! All that is stored of a sensor, as text.
    QStringList stored(qint64 sensor) const
    {
        QStringList all;
        if (!sequences->flush())
            return all;
        for (const core::SequenceKind kind : core::AllSequenceKinds) {
            const auto found = core::SequenceStore(*database).overlapping(sensor, kind, {});
            for (const core::StoredSequence &one : *found) {
                const core::Sequence &it = one.sequence;
                all.append(QStringLiteral("%1 %2-%3 %4 kWh, %5 W over %6 W%7")
                               .arg(core::sequenceKindName(kind))
                               .arg(it.from)
                               .arg(it.to)
                               .arg(it.energyKwh, 0, 'g', 17)
                               .arg(it.meanPowerWatts, 0, 'g', 17)
                               .arg(it.baseWatts, 0, 'g', 17)
                               .arg(one.counts ? QString() : QStringLiteral(" (too near)")));
            }
        }
        return all;
    }
    //! How far it is processed, once that is stored.
    std::optional<core::EpochMilliseconds> mark(qint64 sensor, core::SequenceKind kind = core::SequenceKind::Peak)
    {
        restart(); // what is not waited for is stored at the end
        return *core::SequenceStore(*database).mark(sensor, kind);
    }

    QTemporaryDir folder;
    SettableClock clock;
    const core::SequenceOptions options;
    const core::KeyedHash hash;
    std::unique_ptr<core::Database> database;
    std::unique_ptr<core::LateReadings> late;
    std::unique_ptr<core::SensorRegistry> registry;
    std::unique_ptr<core::SensorService> readings;
    std::unique_ptr<core::SequenceService> sequences;
    QList<core::Sequence> noticed;
    std::atomic<int> classified = 0;

private:
    core::SensorKind m_kind = core::SensorKind::DigitalElectricity;
};

} // namespace support
