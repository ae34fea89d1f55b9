#include "driversentences.h"

#include "app/theme/format.h"
#include "app/theme/words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(DriverSentences)
};

QString whatItMeans(core::Signal signal)
{
    switch (signal) {
    case core::Signal::SustainedExcess:
        return Tr::tr("It used more than expected in most hours.");
    case core::Signal::StepChange:
        return Tr::tr("From that moment on it used clearly more than before.");
    case core::Signal::Spikes:
        return Tr::tr("Single hours were far above what was expected.");
    case core::Signal::LostSetback:
        return Tr::tr("Nights or weekends are no longer lower than working hours.");
    case core::Signal::WeatherSensitivity:
        return Tr::tr("It reacts more strongly to heat or cold than it did before.");
    case core::Signal::Drift:
        return Tr::tr("The difference to the expected use grows steadily.");
    case core::Signal::Flatline:
        return Tr::tr("The meter repeats exactly the same value where it should not; it may be stuck.");
    case core::Signal::UnderUse:
        return Tr::tr("It used less than expected. This does not raise the score.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString driverHeadline(const core::Driver &driver, const core::SiteZone &zone)
{
    QString name = words::signal(driver.signal);
    if (!name.isEmpty())
        name[0] = name.at(0).toUpper();
    const QString strength = words::strength(driver.strength);
    if (driver.since == 0) {
        //: %1 is what deviates, %2 how strongly, for instance "Spikes (weak)".
        return Tr::tr("%1 (%2)").arg(name, strength);
    }
    //: %1 is what deviates, %2 a day, %3 how strongly: "Sustained excess since 12 Sep (strong)".
    return Tr::tr("%1 since %2 (%3)").arg(name, format::day(zone.localDate(driver.since)), strength);
}

QString driverSentence(const core::Driver &driver, const DisplayUnit &unit)
{
    QString meaning = whatItMeans(driver.signal);
    if (!(driver.excess > 0.0) || driver.signal == core::Signal::UnderUse || driver.signal == core::Signal::Flatline)
        return meaning;
    //: %1 is a sentence, %2 an amount with its unit.
    return Tr::tr("%1 That is about %2 more than expected over the judged days.")
        .arg(meaning, format::quantity(driver.excess, unit));
}

} // namespace app
