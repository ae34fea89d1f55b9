#include "app/pages/upload/columnwords.h"
#include "app/pages/upload/questionwords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(QuestionWords)
};

QString decimalChoice(const core::QuestionChoice &choice)
{
    const QString value =
        QLocale().toString(choice.facts.value(u"value"_s).toDouble(), 'f', QLocale::FloatingPointShortest);
    if (choice.patch["thousandsMark"_L1].toString().isEmpty()) {
        //: %1 is a number.
        return Tr::tr("The mark begins the decimals: %1").arg(value);
    }
    //: %1 is a number.
    return Tr::tr("The mark separates thousands: %1").arg(value);
}

QString zoneChoice(const QString &zone)
{
    if (zone.isEmpty())
        return Tr::tr("On the local clock, with its summer time");
    if (zone == "UTC"_L1)
        return Tr::tr("In UTC");
    //: %1 is an offset such as UTC+01:00.
    return Tr::tr("In standard time all year (%1)").arg(zone);
}

QString unitChoice(const core::ImportQuestion &question, const core::QuestionChoice &choice)
{
    const QString unit = choice.facts.value(u"unit"_s, choice.patch["unit"_L1].toString()).toString();
    if (question.code == core::QuestionCode::UnitScale) {
        //: %1 is a unit.
        return Tr::tr("No: the readings are in %1").arg(unit);
    }
    return unit.isEmpty() ? Tr::tr("Each row in the unit it names") : unit;
}

QString orderChoice(const core::ImportQuestion &question, const QString &order)
{
    QString words = dateOrderWords(order);
    const char *name = order == "dmy"_L1 ? "asDayMonth" : "asMonthDay";
    const QString example = dayOfFact(question, name);
    if (example.isEmpty() || order == "ymd"_L1)
        return words;
    //: %1 is an order such as "day, month, year", %2 a day.
    return Tr::tr("%1: %2").arg(words, example);
}

QString ruleChoice(const QString &rule)
{
    if (rule == "first"_L1)
        return Tr::tr("The first row");
    return rule == "last"_L1 ? Tr::tr("The last row") : Tr::tr("None of them");
}

QString entryChoice(const QJsonObject &entries, bool areConstants)
{
    if (entries.isEmpty())
        return {};
    const QString value = entries.constBegin().value().toString();
    if (value.isEmpty())
        return Tr::tr("None of the columns");
    return areConstants ? wordsOfValue(entries.constBegin().key(), value) : value;
}

} // namespace

// Worded by what a choice does to the reading, so that a new choice of the inspection has words as well.
QString choiceSentence(const core::ImportQuestion &question, int choice)
{
    const core::QuestionChoice &chosen = question.choices.at(choice);
    const QJsonObject &patch = chosen.patch;
    if (question.code == core::QuestionCode::DecimalMark)
        return decimalChoice(chosen);
    if (patch.contains("dateOrder"_L1))
        return orderChoice(question, patch["dateOrder"_L1].toString());
    if (patch.contains("valueKind"_L1)) {
        return patch["valueKind"_L1].toString() == "counter"_L1
                   ? Tr::tr("Yes: the use is the difference of two readings")
                   : Tr::tr("No: each reading is the use of its interval");
    }
    if (patch.contains("timeLabel"_L1)) {
        return patch["timeLabel"_L1].toString() == "end"_L1 ? Tr::tr("The end of its interval")
                                                            : Tr::tr("The start of its interval");
    }
    if (patch.contains("units"_L1))
        return chosen.facts.value(u"unit"_s).toString();
    if (patch.contains("unit"_L1) || patch.contains("factor"_L1))
        return unitChoice(question, chosen);
    if (patch.contains("contradictions"_L1))
        return ruleChoice(patch["contradictions"_L1].toString());
    if (patch.contains("leftOutMeters"_L1))
        return Tr::tr("Leave them out");
    if (patch.contains("localEpoch"_L1))
        return patch["localEpoch"_L1].toBool() ? Tr::tr("They are local times") : Tr::tr("They are UTC");
    if (patch.contains("zone"_L1))
        return zoneChoice(patch["zone"_L1].toString());
    for (const QLatin1StringView entries : {"columns"_L1, "constants"_L1}) {
        if (patch.contains(entries))
            return entryChoice(patch[entries].toObject(), entries == "constants"_L1);
    }
    return Tr::tr("Take it as it is");
}

} // namespace app
