#include "replay.h"

#include "core/sensors/counterintervals.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int MostDigits = 15; // what a double tells apart

//! The places before the point of the counter; it rolls over at ten to the power of this.
int digitsOf(double counter)
{
    int digits = 1;
    for (double top = 10.0; counter >= top && digits < MostDigits; top *= 10.0)
        ++digits;
    return digits;
}

double topOf(int digits)
{
    return std::pow(10.0, digits);
}

CounterBreak::Kind kindOf(QuarantineAnswer answer)
{
    switch (answer) {
    case QuarantineAnswer::Reset:
        return CounterBreak::Kind::Reset;
    case QuarantineAnswer::Rollover:
        return CounterBreak::Kind::Rollover;
    case QuarantineAnswer::Replacement:
    case QuarantineAnswer::Accept:
    case QuarantineAnswer::Reject:
        break;
    }
    return CounterBreak::Kind::Replacement;
}

//! What the choice leaves out has the usual value.
Result<QuarantineChoice> filledIn(const QuarantineCase &one, QuarantineChoice choice)
{
    const double last = one.lastAccepted->counter;
    if (choice.answer == QuarantineAnswer::Rollover) {
        choice.digits = choice.digits.value_or(digitsOf(last));
        if (*choice.digits < 1 || *choice.digits > MostDigits || topOf(*choice.digits) < last)
            return Error{ErrorCode::InvalidArgument,
                         u"digits must be between %1 and %2"_s.arg(digitsOf(last)).arg(MostDigits)};
        choice.finalCounter = topOf(*choice.digits);
        choice.firstCounter = 0.0;
    } else if (choice.answer == QuarantineAnswer::Reset) {
        choice.finalCounter = last;
        choice.firstCounter = 0.0;
    } else {
        choice.finalCounter = choice.finalCounter.value_or(last);
        choice.firstCounter = choice.firstCounter.value_or(one.series.front().reading.counter);
    }
    if (!std::isfinite(*choice.finalCounter) || *choice.finalCounter < last)
        return Error{ErrorCode::InvalidArgument,
                     u"final must be a number of at least %1, the last reading before"_s.arg(last, 0, 'g', 12)};
    if (!std::isfinite(*choice.firstCounter) || *choice.firstCounter < 0.0)
        return Error{ErrorCode::InvalidArgument, u"first must be a number of 0 or more"_s};
    return choice;
}

bool couldHaveRisen(EpochMilliseconds from, EpochMilliseconds to, double energy, const Limits &limits)
{
    const double minutes = static_cast<double>(to - from) / 60'000.0;
    return to - from >= NoLimitAcross || energy <= limits.perMinute * minutes * (1 + 1e-9);
}

bool couldHaveRisen(const QuarantineCase &one, double energy)
{
    return couldHaveRisen(one.lastAccepted->at, one.series.front().reading.at, energy, one.limits);
}

//! Whether revolutions held back can be what was counted since `before`. Those of a first reading count for nothing.
bool fitsAsRevolutions(const HeldReading &held, const std::optional<CounterReading> &before, const Limits &limits)
{
    return held.energy && before && held.reading.at <= limits.now + FurthestFuture
           && couldHaveRisen(before->at, held.reading.at, *held.energy, limits);
}

//! Puts in every reading that fits where it stands. Between two accepted readings a counter adds nothing by that: the
//! later one has it all already.
Replay accepted(const QuarantineCase &one, const Limits &limits)
{
    Replay done;
    done.choice.answer = QuarantineAnswer::Accept;
    CompensatedSum energy;
    std::optional<CounterReading> taken;
    for (const auto &[held, around] : one.places) {
        const bool takenIsNearer = taken && (!around.earlier || around.earlier->at < taken->at);
        const std::optional<CounterReading> &before = takenIsNearer ? taken : around.earlier;
        const bool fits = one.isAnalog ? !around.same && fitsAsRevolutions(held, before, limits)
                                       : !judge(held.reading, {before, around.same, around.later}, one.breaks, limits);
        if (!fits)
            continue;
        if (one.isAnalog)
            energy.add(*held.energy);
        else if (before && !around.later)
            energy.add(rise(*before, held.reading, one.breaks).energy);
        taken = held.reading;
        done.taken.push_back(held);
    }
    done.energy = energy.value();
    return done;
}

//! That they are too fast is what is accepted.
Limits withoutSpeed(Limits limits)
{
    limits.perMinute = std::numeric_limits<double>::infinity();
    return limits;
}

QString amount(double value, const QuarantineCase &one)
{
    return u"%1 %2"_s.arg(QString::number(value, 'g', 9), one.limits.unit);
}

QString explain(const QuarantineCase &one, const Replay &replay)
{
    const double last = one.lastAccepted ? one.lastAccepted->counter : 0.0;
    switch (replay.choice.answer) {
    case QuarantineAnswer::Accept:
        return one.doubt == Doubt::Future
                   ? u"The readings are right, and the time they are of has come."_s
                   : u"The readings are right. If more of the kind are to come, raise the sensor's limit."_s;
    case QuarantineAnswer::Reset:
        return u"The counter was set back to 0 after %1. The readings since then count from 0."_s.arg(
            amount(last, one));
    case QuarantineAnswer::Rollover:
        return u"The counter has %1 places and went on from 0 after %2."_s.arg(*replay.choice.digits)
            .arg(amount(topOf(*replay.choice.digits), one));
    case QuarantineAnswer::Replacement:
        return u"Another meter took over: the old one ended at %1, the new one began at %2."_s.arg(
            amount(*replay.choice.finalCounter, one), amount(*replay.choice.firstCounter, one));
    case QuarantineAnswer::Reject:
        break;
    }
    return u"The readings are wrong and stay out. The counter goes on as before."_s;
}

//! The answer that the readings themselves speak for.
QuarantineAnswer recommended(const QuarantineCase &one, const QList<QuarantineProposal> &proposals)
{
    const auto areMost = [](std::ptrdiff_t some, std::ptrdiff_t all) { return some > 0 && 5 * some >= 4 * all; };
    const auto takesMost = [&](QuarantineAnswer answer) {
        const auto found = std::ranges::find_if(
            proposals, [answer](const QuarantineProposal &proposal) { return proposal.choice.answer == answer; });
        return found != proposals.end() && areMost(found->readings, std::ssize(one.series));
    };
    // The limit may have been raised since they came, and the time they are of may have come.
    if (areMost(std::ssize(accepted(one, one.limits).taken), std::ssize(one.places)))
        return QuarantineAnswer::Accept;
    constexpr std::ptrdiff_t FewestReadings = 2; // one alone is more likely a wrong one
    if (one.isAnalog || std::ssize(one.series) < FewestReadings || !one.lastAccepted)
        return QuarantineAnswer::Reject;
    const double last = one.lastAccepted->counter;
    const double first = one.series.front().reading.counter;
    const double toTop = topOf(digitsOf(last)) - last;
    const bool wasNearTheTop = toTop <= 0.1 * topOf(digitsOf(last)) && first <= 0.1 * topOf(digitsOf(last));
    if (wasNearTheTop && couldHaveRisen(one, toTop + first) && takesMost(QuarantineAnswer::Rollover))
        return QuarantineAnswer::Rollover;
    if (couldHaveRisen(one, first) && first < last / 2 && takesMost(QuarantineAnswer::Reset))
        return QuarantineAnswer::Reset;
    return takesMost(QuarantineAnswer::Replacement) ? QuarantineAnswer::Replacement : QuarantineAnswer::Reject;
}

} // namespace

QList<QuarantineAnswer> answersOf(const QuarantineCase &one)
{
    using Answer = QuarantineAnswer;
    const bool hasSeries = one.lastAccepted && !one.series.empty() && !one.isAnalog;
    QList<Answer> answers;
    if (!one.places.empty())
        answers.append(Answer::Accept);
    if (hasSeries && one.doubt == Doubt::Falling)
        answers.append({Answer::Reset, Answer::Rollover});
    if (hasSeries && (one.doubt == Doubt::Falling || one.doubt == Doubt::TooFast))
        answers.append(Answer::Replacement);
    answers.append(Answer::Reject);
    return answers;
}

//! Goes along the series from where the counter started anew.
static void takeSeries(const QuarantineCase &one, std::span<const CounterBreak> breaks, Replay &done)
{
    CompensatedSum energy;
    CounterReading before = *one.lastAccepted;
    for (const HeldReading &held : one.series) {
        // The first one may have jumped further than it may: that is what was decided about.
        const bool isFirst = done.taken.empty();
        const Rise risen = rise(before, held.reading, breaks);
        const bool fits = isFirst ? !risen.falls && !judge(held.reading, {{}, {}, one.nextAccepted}, breaks, one.limits)
                                  : !judge(held.reading, {before, {}, one.nextAccepted}, breaks, one.limits);
        if (!fits)
            continue;
        energy.add(risen.energy);
        before = held.reading;
        done.taken.push_back(held);
    }
    if (one.nextAccepted) {
        const Rise later = rise(before, *one.nextAccepted, breaks);
        done.fitsLater = !later.falls && !done.taken.empty();
        energy.add(later.energy); // in place of what lay between the two before
        energy.add(-rise(*one.lastAccepted, *one.nextAccepted, one.breaks).energy);
    }
    done.energy = energy.value();
}

Result<Replay> replay(const QuarantineCase &one, const QuarantineChoice &choice)
{
    const auto answers = answersOf(one);
    if (!answers.contains(choice.answer)) {
        QStringList names;
        for (const QuarantineAnswer answer : answers)
            names.append(quarantineAnswerName(answer));
        return Error{ErrorCode::InvalidArgument,
                     u"kind must be one of %1 for this question"_s.arg(names.join(u", "_s))};
    }
    if (choice.answer == QuarantineAnswer::Accept)
        return accepted(one, withoutSpeed(one.limits));
    Replay done;
    done.choice = choice;
    if (choice.answer == QuarantineAnswer::Reject)
        return done;
    auto filled = filledIn(one, choice);
    if (!filled)
        return filled.error();
    done.choice = *filled;
    const EpochMilliseconds at = one.series.front().reading.at;
    done.made = CounterBreak{at, kindOf(choice.answer), *filled->finalCounter, *filled->firstCounter, 0};
    std::vector<CounterBreak> breaks = one.breaks;
    breaks.insert(std::ranges::upper_bound(breaks, at, {}, &CounterBreak::at), *done.made);
    takeSeries(one, breaks, done);
    return done;
}

QList<QuarantineProposal> propose(const QuarantineCase &one)
{
    QList<QuarantineProposal> proposals;
    const auto answers = answersOf(one);
    for (const QuarantineAnswer answer : answers) {
        const auto done = replay(one, {answer, {}, {}, {}});
        if (!done || (answer != QuarantineAnswer::Reject && (!done->fitsLater || done->taken.empty())))
            continue;
        proposals.append(
            {done->choice, done->energy, static_cast<int>(done->taken.size()), false, explain(one, *done)});
    }
    const QuarantineAnswer best = recommended(one, proposals);
    std::stable_partition(proposals.begin(), proposals.end(),
                          [best](const QuarantineProposal &proposal) { return proposal.choice.answer == best; });
    proposals.first().recommended = true;
    return proposals;
}

} // namespace core
