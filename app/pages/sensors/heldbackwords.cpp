#include "heldbackwords.h"

#include "app/models/sensorwords.h"
#include "app/theme/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace app::heldbackwords {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(HeldBackWords)
};

} // namespace

QString doubt(const core::QuarantineQuestion &question)
{
    if (question.doubt == "falling"_L1)
        return Tr::tr("The counter fell");
    if (question.doubt == "too_fast"_L1)
        return Tr::tr("The counter rose faster than it can");
    if (question.doubt == "future"_L1)
        return Tr::tr("The readings come from the future");
    if (question.doubt == "other_value"_L1)
        return Tr::tr("There is another value for the same time");
    if (question.doubt == "above_later"_L1)
        return Tr::tr("A late reading is above the one that follows it");
    if (question.doubt == "not_a_number"_L1)
        return Tr::tr("The reading is no number");
    return question.explanation;
}

QString facts(const HeldBackQuestion &held)
{
    const core::QuarantineQuestion &question = held.question;
    const auto count = static_cast<int>(question.readings);
    //: %1 and %2 are times; %n is the number of readings.
    QString text = format::siteTime(held.from) == format::siteTime(held.to)
                       ? Tr::tr("%n reading(s) of %1 held back.", nullptr, count).arg(format::siteTime(held.from))
                       : Tr::tr("%n reading(s) from %1 to %2 held back.", nullptr, count)
                             .arg(format::siteTime(held.from), format::siteTime(held.to));
    if (question.lastAccepted) {
        //: %1 is a counter, %2 a time.
        text += u' '
                + Tr::tr("Last accepted: %1 on %2.")
                      .arg(sensorwords::counter(question.lastAccepted->counter, question.unit),
                           format::siteTime(held.lastAcceptedTime));
    }
    if (question.first && question.last) {
        const QString first = sensorwords::counter(question.first->counter, question.unit);
        const QString last = sensorwords::counter(question.last->counter, question.unit);
        text += u' '
                + (first == last ? Tr::tr("Held back: %1.").arg(first)
                                 //: Both are counters.
                                 : Tr::tr("Held back: %1 to %2.").arg(first, last));
    }
    return text;
}

QString answer(const core::QuarantineChoice &choice)
{
    switch (choice.answer) {
    case core::QuarantineAnswer::Accept:
        return Tr::tr("The readings are right");
    case core::QuarantineAnswer::Reset:
        return Tr::tr("The counter was reset to zero");
    case core::QuarantineAnswer::Rollover:
        //: %1 is a power of ten: the counter has so many digits.
        return choice.digits ? Tr::tr("The counter ran over at %1")
                                   .arg(QLocale().toString(std::pow(10.0, *choice.digits), 'f', 0))
                             : Tr::tr("The counter ran over");
    case core::QuarantineAnswer::Replacement:
        return Tr::tr("The meter was replaced");
    case core::QuarantineAnswer::Reject:
        return Tr::tr("The readings are wrong");
    }
    Q_UNREACHABLE();
}

QString effect(const core::QuarantineQuestion &question, double energy, int readings)
{
    if (readings == 0)
        return Tr::tr("Takes in no reading and adds no consumption.");
    //: %1 is an amount with its unit; %n the number of readings.
    return Tr::tr("Takes in %n reading(s) and adds %1.", nullptr, readings)
        .arg(sensorwords::counter(energy, question.unit));
}

QString path(const core::QuarantineQuestion &question, const core::QuarantineChoice &choice)
{
    if (!question.lastAccepted || !question.first || !question.last)
        return {};
    const auto counter = [&question](double value) { return sensorwords::counter(value, question.unit); };
    const QString before = counter(question.lastAccepted->counter);
    const QString after = counter(question.last->counter);
    switch (choice.answer) {
    case core::QuarantineAnswer::Accept:
        //: Both are counters.
        return Tr::tr("%1, then on to %2").arg(before, after);
    case core::QuarantineAnswer::Reset:
        return Tr::tr("%1, then anew from 0 to %2").arg(before, after);
    case core::QuarantineAnswer::Rollover:
        return Tr::tr("%1 up to %2, then anew from 0 to %3")
            .arg(before, counter(std::pow(10.0, choice.digits.value_or(0))), after);
    case core::QuarantineAnswer::Replacement:
        return Tr::tr("%1 up to %2 on the old meter, then %3 to %4 on the new one")
            .arg(before, counter(choice.finalCounter.value_or(question.lastAccepted->counter)),
                 counter(choice.firstCounter.value_or(question.first->counter)), after);
    case core::QuarantineAnswer::Reject:
        return Tr::tr("stays at %1").arg(before);
    }
    Q_UNREACHABLE();
}

QString decided(const HeldBackQuestion &held)
{
    const core::QuarantineDecision &decision = *held.question.decision;
    //: %1 is the answer ("The meter was replaced"), %2 who gave it, %3 when, %4 what it did.
    return Tr::tr("%1: %2, %3. %4")
        .arg(answer(decision.choice), decision.by, format::siteTime(held.decidedAt),
             effect(held.question, decision.energy, decision.readings));
}

} // namespace app::heldbackwords
