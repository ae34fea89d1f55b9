#include "jsonexperiments.h"

#include "core/wire/jsonreader.h"
#include "core/wire/jsonvalues.h"

using namespace Qt::StringLiterals;

namespace core::wire {

QJsonArray toJson(const QList<ExperimentPhase> &phases)
{
    QJsonArray array;
    for (const ExperimentPhase &phase : phases) {
        array.append(QJsonObject{
            {u"name"_s, phase.name}, {u"firstDay"_s, date(phase.firstDay)}, {u"lastDay"_s, date(phase.lastDay)}});
    }
    return array;
}

QJsonObject toJson(const Experiment &experiment, const SiteZone &zone)
{
    QJsonObject object{{u"id"_s, experiment.id},
                       {u"name"_s, experiment.name},
                       {u"description"_s, text(experiment.description)},
                       {u"phases"_s, toJson(experiment.phases)},
                       {u"participants"_s, experiment.participants},
                       {u"consenting"_s, experiment.consenting}};
    putTime(object, "createdAt"_L1, experiment.createdAt, zone);
    return object;
}

static void putConsent(QJsonObject &object, const Participant &participant, const SiteZone &zone)
{
    object.insert("consents"_L1, participant.consents());
    putTime(object, "enrolledAt"_L1, participant.enrolledAt, zone);
    putTime(object, "consentedAt"_L1, participant.consentedAt, zone);
    putTime(object, "withdrawnAt"_L1, participant.withdrawnAt, zone);
}

QJsonObject toJson(const Participant &participant, const SiteZone &zone)
{
    QJsonObject object{{u"userId"_s, participant.accountId},
                       {u"userName"_s, participant.accountName},
                       {u"displayName"_s, text(participant.displayName)}};
    putConsent(object, participant, zone);
    return object;
}

// Others are none of theirs: without their number.
QJsonObject toJson(const Participation &participation, const SiteZone &zone)
{
    QJsonObject object{{u"id"_s, participation.experiment.id},
                       {u"name"_s, participation.experiment.name},
                       {u"description"_s, text(participation.experiment.description)},
                       {u"phases"_s, toJson(participation.experiment.phases)}};
    putConsent(object, participation.participant, zone);
    return object;
}

QJsonObject toJson(const QList<Experiment> &experiments, const SiteZone &zone)
{
    return {{u"experiments"_s, arrayOf(experiments, [&zone](const Experiment &one) { return toJson(one, zone); })}};
}

QJsonObject toJson(const QList<Participant> &participants, const SiteZone &zone)
{
    return {{u"participants"_s, arrayOf(participants, [&zone](const Participant &one) { return toJson(one, zone); })}};
}

QJsonObject toJson(const QList<Participation> &participations, const SiteZone &zone)
{
    return {
        {u"experiments"_s, arrayOf(participations, [&zone](const Participation &one) { return toJson(one, zone); })}};
}

static QList<ExperimentPhase> readPhases(JsonReader &reader)
{
    QList<ExperimentPhase> phases;
    reader.forEach("phases"_L1, [&](JsonReader &element) {
        phases.append({element.string("name"_L1), element.date("firstDay"_L1), element.optionalDate("lastDay"_L1)});
    });
    return phases;
}

static Experiment readExperiment(JsonReader &reader)
{
    Experiment experiment;
    experiment.id = reader.integer("id"_L1);
    experiment.name = reader.string("name"_L1);
    experiment.description = reader.optionalString("description"_L1);
    experiment.phases = readPhases(reader);
    experiment.createdAt = reader.time("createdAt"_L1);
    experiment.participants = reader.int32("participants"_L1);
    experiment.consenting = reader.int32("consenting"_L1);
    return experiment;
}

static void readConsent(JsonReader &reader, Participant &participant)
{
    participant.enrolledAt = reader.time("enrolledAt"_L1);
    participant.consentedAt = reader.optionalTime("consentedAt"_L1);
    participant.withdrawnAt = reader.optionalTime("withdrawnAt"_L1);
}

static Participant readParticipant(JsonReader &reader)
{
    Participant participant;
    participant.accountId = reader.integer("userId"_L1);
    participant.accountName = reader.string("userName"_L1);
    participant.displayName = reader.optionalString("displayName"_L1);
    readConsent(reader, participant);
    return participant;
}

static Participation readParticipation(JsonReader &reader)
{
    Participation one;
    one.experiment.id = reader.integer("id"_L1);
    one.experiment.name = reader.string("name"_L1);
    one.experiment.description = reader.optionalString("description"_L1);
    one.experiment.phases = readPhases(reader);
    readConsent(reader, one.participant);
    return one;
}

Result<QList<ExperimentPhase>> phasesFromJson(const QJsonArray &array)
{
    return readWhole({{u"phases"_s, array}}, readPhases);
}

Result<Experiment> experimentFromJson(const QJsonObject &object)
{
    return readWhole(object, readExperiment);
}

Result<Participant> participantFromJson(const QJsonObject &object)
{
    return readWhole(object, readParticipant);
}

Result<QList<Experiment>> experimentsFromJson(const QJsonObject &object)
{
    return readList(object, "experiments"_L1, readExperiment);
}

Result<QList<Participant>> participantsFromJson(const QJsonObject &object)
{
    return readList(object, "participants"_L1, readParticipant);
}

Result<QList<Participation>> participationsFromJson(const QJsonObject &object)
{
    return readList(object, "experiments"_L1, readParticipation);
}

} // namespace core::wire
