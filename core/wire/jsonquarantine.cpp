#include "jsonquarantine.h"

#include "core/wire/jsonreader.h"
#include "core/wire/jsonvalues.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace core::wire {

namespace {

QJsonValue readingJson(const std::optional<CounterReading> &reading, const SiteZone &zone)
{
    if (!reading)
        return QJsonValue::Null;
    QJsonObject object{{u"counter"_s, number(reading->counter)}};
    putTime(object, "time"_L1, reading->at / 1000, zone);
    return object;
}

QJsonObject proposalJson(const QuarantineProposal &proposal)
{
    QJsonObject object = toJson(proposal.choice);
    object.insert("energy"_L1, number(proposal.energy));
    object.insert("readings"_L1, proposal.readings);
    object.insert("recommended"_L1, proposal.recommended);
    object.insert("explanation"_L1, proposal.explanation);
    return object;
}

QJsonValue decisionJson(const std::optional<QuarantineDecision> &decision, const SiteZone &zone)
{
    if (!decision)
        return QJsonValue::Null;
    QJsonObject object = toJson(decision->choice);
    putTime(object, "at"_L1, decision->at, zone);
    object.insert("by"_L1, decision->by);
    object.insert("energy"_L1, number(decision->energy));
    object.insert("readings"_L1, decision->readings);
    return object;
}

std::optional<CounterReading> readReading(JsonReader &parent, QLatin1StringView name)
{
    if (parent.isNull(name))
        return std::nullopt;
    JsonReader reader = parent.object(name);
    CounterReading reading;
    reading.counter = reader.number("counter"_L1);
    reading.at = reader.time("time"_L1) * 1000;
    return reading;
}

QuarantineChoice readChoice(JsonReader &reader)
{
    QuarantineChoice choice;
    choice.answer = reader.named("kind"_L1, quarantineAnswerFromName);
    if (const auto digits = reader.optionalInteger("digits"_L1))
        choice.digits = static_cast<int>(std::clamp<qint64>(*digits, 0, 1000));
    choice.finalCounter = reader.optionalNumber("final"_L1);
    choice.firstCounter = reader.optionalNumber("first"_L1);
    return choice;
}

QuarantineQuestion readQuestion(JsonReader &reader)
{
    QuarantineQuestion question;
    question.id = reader.integer("id"_L1);
    question.sensor = reader.string("sensor"_L1);
    question.buildingNumber = reader.string("building"_L1);
    question.unit = reader.string("unit"_L1);
    question.doubt = reader.string("reason"_L1);
    question.explanation = reader.optionalString("explanation"_L1);
    question.openedAt = reader.time("openedAt"_L1);
    question.readings = reader.integer("readings"_L1);
    question.from = reader.time("from"_L1) * 1000;
    question.to = reader.time("to"_L1) * 1000;
    question.lastAccepted = readReading(reader, "lastAccepted"_L1);
    question.first = readReading(reader, "first"_L1);
    question.last = readReading(reader, "last"_L1);
    reader.forEach("proposals"_L1, [&question](JsonReader &one) {
        QuarantineProposal proposal;
        proposal.choice = readChoice(one);
        proposal.energy = one.number("energy"_L1);
        proposal.readings = one.int32("readings"_L1);
        proposal.recommended = one.boolean("recommended"_L1);
        proposal.explanation = one.string("explanation"_L1);
        question.proposals.append(proposal);
    });
    if (!reader.isNull("decision"_L1)) {
        JsonReader one = reader.object("decision"_L1);
        question.decision = QuarantineDecision{readChoice(one), one.time("at"_L1), one.string("by"_L1),
                                               one.number("energy"_L1), one.int32("readings"_L1)};
    }
    return question;
}

} // namespace

QJsonObject toJson(const QuarantineChoice &choice)
{
    QJsonObject object{{u"kind"_s, quarantineAnswerName(choice.answer)}};
    if (choice.digits)
        object.insert("digits"_L1, *choice.digits);
    if (choice.finalCounter)
        object.insert("final"_L1, number(*choice.finalCounter));
    if (choice.firstCounter)
        object.insert("first"_L1, number(*choice.firstCounter));
    return object;
}

QJsonObject toJson(const QuarantineQuestion &question, const SiteZone &zone)
{
    QJsonArray proposals;
    for (const QuarantineProposal &proposal : question.proposals)
        proposals.append(proposalJson(proposal));
    QJsonObject object{{u"id"_s, question.id},
                       {u"sensor"_s, question.sensor},
                       {u"building"_s, question.buildingNumber},
                       {u"unit"_s, question.unit},
                       {u"reason"_s, question.doubt},
                       {u"explanation"_s, text(question.explanation)},
                       {u"readings"_s, question.readings},
                       {u"lastAccepted"_s, readingJson(question.lastAccepted, zone)},
                       {u"first"_s, readingJson(question.first, zone)},
                       {u"last"_s, readingJson(question.last, zone)},
                       {u"proposals"_s, proposals},
                       {u"decision"_s, decisionJson(question.decision, zone)}};
    putTime(object, "openedAt"_L1, question.openedAt, zone);
    putTime(object, "from"_L1, question.from / 1000, zone);
    putTime(object, "to"_L1, question.to / 1000, zone);
    return object;
}

QJsonObject toJson(const QList<QuarantineQuestion> &questions, const SiteZone &zone)
{
    return {{u"questions"_s, arrayOf(questions, [&zone](const QuarantineQuestion &one) { return toJson(one, zone); })}};
}

Result<QuarantineQuestion> quarantineQuestionFromJson(const QJsonObject &object)
{
    return readWhole(object, readQuestion);
}

Result<QList<QuarantineQuestion>> quarantineQuestionsFromJson(const QJsonObject &object)
{
    return readList(object, "questions"_L1, readQuestion);
}

Result<QuarantineChoice> quarantineChoiceFromJson(const QJsonObject &object)
{
    return readWhole(object, readChoice);
}

} // namespace core::wire
