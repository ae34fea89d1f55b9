#include "quarantinejson.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace core {

QByteArray packDecision(const QuarantineDecision &decision)
{
    QJsonObject object{{u"kind"_s, quarantineAnswerName(decision.choice.answer)},
                       {u"energy"_s, decision.energy},
                       {u"readings"_s, decision.readings}};
    if (decision.choice.digits)
        object.insert(u"digits"_s, *decision.choice.digits);
    if (decision.choice.finalCounter)
        object.insert(u"final"_s, *decision.choice.finalCounter);
    if (decision.choice.firstCounter)
        object.insert(u"first"_s, *decision.choice.firstCounter);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QuarantineDecision unpackDecision(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    QuarantineDecision decision;
    decision.choice.answer =
        quarantineAnswerFromName(object.value("kind"_L1).toString()).value_or(QuarantineAnswer::Reject);
    decision.energy = object.value("energy"_L1).toDouble();
    decision.readings = object.value("readings"_L1).toInt();
    if (object.contains("digits"_L1))
        decision.choice.digits = object.value("digits"_L1).toInt();
    if (object.contains("final"_L1))
        decision.choice.finalCounter = object.value("final"_L1).toDouble();
    if (object.contains("first"_L1))
        decision.choice.firstCounter = object.value("first"_L1).toDouble();
    return decision;
}

} // namespace core
