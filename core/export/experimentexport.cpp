#include "experimentexport.h"

#include "core/export/experimentrows.h"
#include "core/export/pseudonyms.h"
#include "core/sensors/sensoraudit.h"
#include "core/sensors/sensorservice.h"
#include "core/storage/experimentstore.h"
#include "core/storage/sensorstore.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct ConsentedSensor
{
    ExperimentSensor names;
    ExportPart part;
};

QHash<qint64, EpochSeconds> consentsOf(const QList<Participant> &participants)
{
    QHash<qint64, EpochSeconds> since;
    for (const Participant &one : participants) {
        if (one.consents())
            since.insert(one.accountId, *one.consentedAt);
    }
    return since;
}

} // namespace

Result<CsvPieces> ExperimentExport::pieces(qint64 experimentId) const
{
    const ExperimentStore store(m_database);
    const auto experiment = store.byId(experimentId);
    if (!experiment)
        return experiment.error();
    if (!*experiment)
        return Error{ErrorCode::NotFound, u"there is no experiment with the id %1"_s.arg(experimentId)};
    const auto participants = store.participants(experimentId);
    if (!participants)
        return participants.error();
    const auto salt = store.salt(experimentId);
    if (!salt)
        return salt.error();
    const auto pseudonyms = Pseudonyms::withSalt(*salt);
    if (!pseudonyms)
        return pseudonyms.error();
    const auto sensors = SensorStore(m_database).all();
    if (!sensors)
        return sensors.error();

    const auto consents = consentsOf(*participants);
    std::vector<ConsentedSensor> consented;
    for (const Sensor &sensor : *sensors) {
        const auto consent = consents.constFind(sensor.ownerId.value_or(0));
        if (consent == consents.cend())
            continue;
        const auto owned = ownedSince(m_database, sensor);
        if (!owned)
            return owned.error();
        ExportPart part;
        part.sensorId = sensor.id;
        part.cutBefore(owned->value_or(*consent));
        part.cutBefore(*consent);
        if (const auto state = m_readings.state(sensor.id))
            part.period = state->period;
        consented.push_back(
            {{pseudonyms->ofAccount(*sensor.ownerId), pseudonyms->ofSensor(sensor.id), sensor.kind}, part});
    }
    // By pseudonym: another order would tell who is who.
    std::ranges::sort(consented, {},
                      [](const ConsentedSensor &one) { return std::pair(one.names.participant, one.names.sensor); });
    std::vector<ExperimentSensor> names;
    QList<ExportPart> parts;
    for (const ConsentedSensor &one : consented) {
        names.push_back(one.names);
        parts.append(one.part);
    }
    return csvPieces(m_database, parts,
                     std::make_unique<ExperimentRows>(std::move(names), (*experiment)->phases, m_zone));
}

} // namespace core
