#include "jsonexperiments.h"

#include "core/wire/jsonreader.h"
#include "core/wire/jsonvalues.h"

using namespace Qt::StringLiterals;

namespace core::wire {

template<typename T>
static QJsonObject listed(QLatin1StringView name, const QList<T> &values, const SiteZone &zone)
{
    QJsonArray array;
    for (const T &value : values)
        array.append(toJson(value, zone));
    return {{name, array}};
}

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

QJsonObject toJson(const Participant &participant, const SiteZone &zone)
{
    QJsonObject object{{u"userId"_s, participant.accountId},
                       {u"userName"_s, participant.accountName},
                       {u"displayName"_s, text(participant.displayName)},
                       {u"consents"_s, participant.consents()}};
    putTime(object, "enrolledAt"_L1, participant.enrolledAt, zone);
    putTime(object, "consentedAt"_L1, participant.consentedAt, zone);
    putTime(object, "withdrawnAt"_L1, participant.withdrawnAt, zone);
    return object;
}

// Others are none of theirs: without their number.
QJsonObject toJson(const Participation &participation, const SiteZone &zone)
{
    QJsonObject object{{u"id"_s, participation.experiment.id},
                       {u"name"_s, participation.experiment.name},
                       {u"description"_s, text(participation.experiment.description)},
                       {u"phases"_s, toJson(participation.experiment.phases)},
                       {u"consents"_s, participation.participant.consents()}};
    putTime(object, "enrolledAt"_L1, participation.participant.enrolledAt, zone);
    putTime(object, "consentedAt"_L1, participation.participant.consentedAt, zone);
    putTime(object, "withdrawnAt"_L1, participation.participant.withdrawnAt, zone);
    return object;
}

QJsonObject toJson(const QList<Experiment> &experiments, const SiteZone &zone)
{
    return listed("experiments"_L1, experiments, zone);
}

QJsonObject toJson(const QList<Participant> &participants, const SiteZone &zone)
{
    return listed("participants"_L1, participants, zone);
}

QJsonObject toJson(const QList<Participation> &participations, const SiteZone &zone)
{
    return listed("experiments"_L1, participations, zone);
}

static QDate readDay(JsonReader &reader, QLatin1StringView name)
{
    const QString text = reader.string(name);
    const QDate day = QDate::fromString(text, u"yyyy-MM-dd"_s);
    if (!day.isValid())
        reader.fail(name, u"is not a date like 2025-09-01: '%1'"_s.arg(text.left(64)));
    return day;
}

static QList<ExperimentPhase> readPhases(JsonReader &reader)
{
    QList<ExperimentPhase> phases;
    reader.forEach("phases"_L1, [&](JsonReader &element) {
        ExperimentPhase phase{element.string("name"_L1), readDay(element, "firstDay"_L1), {}};
        if (!element.isNull("lastDay"_L1))
            phase.lastDay = readDay(element, "lastDay"_L1);
        phases.append(phase);
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
    experiment.participants = static_cast<int>(reader.integer("participants"_L1));
    experiment.consenting = static_cast<int>(reader.integer("consenting"_L1));
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

Result<QList<ExperimentPhase>> phasesFromJson(const QJsonArray &array)
{
    QString fault;
    JsonReader reader({{u"phases"_s, array}}, &fault);
    return readOrFault(readPhases(reader), fault);
}

Result<Experiment> experimentFromJson(const QJsonObject &object)
{
    QString fault;
    JsonReader reader(object, &fault);
    return readOrFault(readExperiment(reader), fault);
}

Result<Participant> participantFromJson(const QJsonObject &object)
{
    QString fault;
    JsonReader reader(object, &fault);
    return readOrFault(readParticipant(reader), fault);
}

Result<QList<Experiment>> experimentsFromJson(const QJsonObject &object)
{
    QString fault;
    JsonReader reader(object, &fault);
    QList<Experiment> all;
    reader.forEach("experiments"_L1, [&](JsonReader &element) { all.append(readExperiment(element)); });
    return readOrFault(all, fault);
}

Result<QList<Participant>> participantsFromJson(const QJsonObject &object)
{
    QString fault;
    JsonReader reader(object, &fault);
    QList<Participant> all;
    reader.forEach("participants"_L1, [&](JsonReader &element) { all.append(readParticipant(element)); });
    return readOrFault(all, fault);
}

Result<QList<Participation>> participationsFromJson(const QJsonObject &object)
{
    QString fault;
    JsonReader reader(object, &fault);
    QList<Participation> all;
    reader.forEach("experiments"_L1, [&](JsonReader &element) {
        Participation one;
        one.experiment.id = element.integer("id"_L1);
        one.experiment.name = element.string("name"_L1);
        one.experiment.description = element.optionalString("description"_L1);
        one.experiment.phases = readPhases(element);
        readConsent(element, one.participant);
        all.append(one);
    });
    return readOrFault(all, fault);
}

} // namespace core::wire
