#pragma once

#include "core/base/clock.h"
#include "core/sensors/groupedwrites.h"
#include "core/sensors/sensorregistry.h"
#include "core/sensors/sensorrules.h"
#include "core/storage/importstore.h"

#include <QStringList>

#include <functional>

namespace core {

//! What is to be changed of a sensor; what is not given stays.
struct SensorEdit
{
    std::optional<QString> name;
    std::optional<SensorKind> kind;
    std::optional<QString> buildingNumber;
    std::optional<std::optional<qint64>> ownerId; //!< the inner nullopt: nobody
    std::optional<std::optional<double>> rotationPerKwh;
    std::optional<std::optional<double>> limitPerMinute;
    std::optional<bool> retired;
};

enum class MissingBuilding { Refuse, Create };

struct AddedSensor
{
    SensorPtr sensor;
    QString generatedSecret; //!< empty when one was given; the only time that it is known
    bool createdBuilding = false;
};

//! One row of a list of sensors, or why it cannot be read.
struct SensorRow
{
    qint64 row = 0; //!< from 1
    Result<SensorSpec> spec;
};

struct SensorListResult
{
    int added = 0;
    int unchanged = 0; //!< known already, just as the row has it
    int skipped = 0;
    int withoutSecret = 0;        //!< of those added
    QStringList createdBuildings; //!< numbers
    QList<RowWarning> warnings;   //!< the first MaximumWarnings
    qint64 warningCount = 0;
};

//! Changes sensors, each change in one transaction with its entry in the audit; `actor` is who asked. Thread-safe; all
//! functions wait for the disk. NotFound for an id that no sensor has; Unavailable when too many changes wait; Storage.
class SensorAdmin
{
public:
    static constexpr qsizetype MaximumWarnings = 1000;

    //! `touched` is told, in the caller's thread after the commit, what of the campus is no longer as it was scored.
    //! All must outlive it, and `writes` must end first.
    SensorAdmin(Database &database, SensorRegistry &registry, GroupedWrites &writes, const KeyedHash &hash,
                const Clock &clock, std::function<void(const TouchedData &)> touched);

    //! InvalidArgument; Conflict when the id is taken; Unprocessable for an unknown building or owner.
    Result<AddedSensor> add(const SensorSpec &spec, MissingBuilding missing, const QString &actor);
    //! Adds what can be added, in one transaction; buildings that are not known become stubs. Unprocessable, and
    //! nothing stored, when no row is valid. Rows of sensors that are known change nothing.
    Result<SensorListResult> addList(const std::vector<SensorRow> &rows, const QString &actor);

    //! A sensor that moves takes its readings along. Conflict when the kind would give old readings another meaning.
    Result<SensorPtr> edit(const QString &externalId, const SensorEdit &change, const QString &actor);
    //! It gets no token any more; its readings stay. No error when it is retired already.
    Result<SensorPtr> retire(const QString &externalId, const QString &actor);
    //! A new secret in place of the old one; the sensor's token ends. It is known this once.
    Result<QString> rotateSecret(const QString &externalId, const QString &actor);
    //! InvalidArgument when sensors cannot hold it; empty takes it away. Of an analog sensor, a script that is one
    //! number becomes its rotationPerKwh too.
    Result<SensorPtr> setScript(const QString &externalId, const QString &script, const QString &actor);
    //! No error when it has none.
    Result<void> revokeToken(const QString &externalId, const QString &actor);

private:
    struct ListRun;
    using Edit = std::function<Result<void>(Transaction &, Sensor &)>;

    Result<void> store(const std::function<Result<void>(Transaction &)> &apply,
                       const std::function<Result<void>()> &refresh, const TouchedData &touched = {});
    Result<SensorPtr> change(const QString &externalId, const QString &action, const QString &actor, const Edit &edit,
                             const TouchedData &touched = {});
    Result<void> applyEdit(Transaction &transaction, const SensorEdit &wanted, Sensor &sensor, TouchedData &touched);
    Result<void> changeKind(SensorKind kind, Sensor &sensor) const;
    Result<void> moveTo(Transaction &transaction, const QString &number, Sensor &sensor, TouchedData &touched);
    Result<void> giveTo(Transaction &transaction, std::optional<qint64> ownerId, Sensor &sensor) const;
    Result<qint64> building(Transaction &transaction, const QString &number, MissingBuilding missing, bool *created);
    Result<qint64> insert(Transaction &transaction, const SensorSpec &spec, qint64 buildingId, const QString &actor);
    Result<void> addRow(Transaction &transaction, const SensorRow &row, const QString &actor, ListRun &run);
    Result<void> note(Transaction &transaction, const QString &actor, const QString &action, const QString &externalId,
                      const QString &before, const QString &after);

    Database &m_database;
    SensorRegistry &m_registry;
    GroupedWrites &m_writes;
    const KeyedHash m_hash;
    const Clock &m_clock;
    const std::function<void(const TouchedData &)> m_touched;
};

} // namespace core
