#pragma once

#include "core/model/report.h"

#include <QString>

namespace core {

// The sentences of reports. Each person has a language of their own, so the translator of the program, which knows one
// at a time, cannot serve: both languages stand side by side in reportwords.cpp, and neither can lack a sentence.
enum class Words {
    Title,
    Subject,           // %1 period
    Period,            // %1 first day, %2 last day
    Greeting,          // %1 name
    CorrectionSubject, // %1 period
    Correction,        // %1 version, %2 when
    CorrectionChange,  // %1 commodity, %2 before, %3 now
    Electricity,
    Gas,
    Water,
    Sensors, // %1 names
    Total,
    MeanPerDay,
    Cost,
    Goal,
    NoData,
    NoSections,
    BestAndWorst, // %1 day, %2 amount, %3 day, %4 amount
    OneDay,       // %1 day, %2 amount
    AllAlike,     // %1 amount
    NoBest,
    GoalKept,       // %1 days within, %2 days judged, %3 goal
    GoalNotJudged,  // %1 goal
    More,           // %1 per cent, %2 and %3 days, %4 amount
    Less,           // likewise
    Same,           // %1 and %2 days, %3 amount
    NotCompared,    // %1 and %2 days
    MoreThanOnDay,  // %1 per cent, %2 day, %3 amount
    LessThanOnDay,  // likewise
    SameAsOnDay,    // %1 day, %2 amount
    NotComparedDay, // %1 day
    WeatherMore,    // %1 per cent, %2 amount expected
    WeatherLess,    // likewise
    WeatherSame,    // %1 amount expected
    WeatherMissing,
    WeatherTooFew, // %1 days there are, %2 days needed
    WeatherNone,
    WeatherFormula, // %1 days, %2 R², %3 per heating degree day, %4 per cooling degree day, %5 and %6 HDD, %7 and %8
                    // CDD
    CoverageFull,
    CoveragePart, // %1 per cent
    CoverageNone,
    Estimated, // %1 per cent
    GasVolume,
    Day,
    Week,
    Use,
    Data,
    Chart, // %1 commodity; for who cannot see it
    GoalLine,
    LegendMeasured,
    LegendPart,
    LegendNone,
    CostTable,
    CostTariff,
    CostDays,
    CostWork,
    CostBase,
    CostSum,
    CostUncovered, // %1 days
    NoTariff,
    Peaks,
    PeaksShown, // %1 shown, %2 there are
    NoPeaks,
    Anomalies,
    NoAnomalies,
    EventsUnknown,
    Appliance,
    ApplianceGuess, // %1 device, %2 per cent
    ApplianceUnknown,
    When,
    Energy,
    Power,
    Written, // %1 when, %2 version
    Unsubscribe,
    TooLarge, // of a mail: the report is behind a link
    TooLargeNoLink,
    ReportLink,
    Count
};

//! The sentence, with its %1 still to be filled.
QString reportWord(ReportLanguage language, Words word);
QString commodityWord(ReportLanguage language, Commodity commodity);
//! A class of appliance in words ("washing_machine" = "washing machine"); what is unknown stays as it is.
QString applianceWord(ReportLanguage language, const QString &device);

} // namespace core
