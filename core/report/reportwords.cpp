#include "reportwords.h"

#include <array>
#include <utility>

namespace core {

namespace {

struct Sentence
{
    Words word;
    const char *english;
    const char *german;
};

constexpr std::array Sentences{
    Sentence{Words::Title, "Energy report", "Energiebericht"},
    Sentence{Words::Subject, "Energy report, %1", "Energiebericht, %1"},
    Sentence{Words::Period, "%1 to %2", "%1 bis %2"},
    Sentence{Words::Greeting, "For %1", "Für %1"},
    Sentence{Words::CorrectionSubject, "Corrected energy report, %1", "Berichtigter Energiebericht, %1"},
    Sentence{Words::Correction, "This report replaces version %1 of %2, since data came in or were corrected later.",
             "Dieser Bericht ersetzt Version %1 vom %2, weil Daten später eintrafen oder berichtigt wurden."},
    Sentence{Words::CorrectionChange, "%1: %2 before, %3 now.", "%1: bisher %2, jetzt %3."},
    Sentence{Words::Electricity, "Electricity", "Strom"},
    Sentence{Words::Gas, "Gas", "Gas"},
    Sentence{Words::Water, "Water", "Wasser"},
    Sentence{Words::Sensors, "Sensors: %1", "Sensoren: %1"},
    Sentence{Words::Total, "Total", "Gesamt"},
    Sentence{Words::MeanPerDay, "Mean per day", "Mittel pro Tag"},
    Sentence{Words::Cost, "Cost", "Kosten"},
    Sentence{Words::Goal, "Goal per day", "Ziel pro Tag"},
    Sentence{Words::NoData, "no data", "keine Daten"},
    Sentence{Words::NoSections, "No sensor belongs to this account yet.", "Zu diesem Konto gehört noch kein Sensor."},
    Sentence{Words::BestAndWorst, "The day with the least use was %1 (%2), the one with the most %3 (%4).",
             "Am wenigsten verbraucht wurde am %1 (%2), am meisten am %3 (%4)."},
    Sentence{Words::OneDay, "Only %1 has enough data (%2).", "Nur der %1 hat genügend Daten (%2)."},
    Sentence{Words::AllAlike, "Every day with enough data used the same (%1).",
             "An jedem Tag mit genügend Daten wurde gleich viel verbraucht (%1)."},
    Sentence{Words::NoBest, "No day has enough data to name one with the least or the most use.",
             "Kein Tag hat genügend Daten, um den mit dem geringsten oder höchsten Verbrauch zu nennen."},
    Sentence{Words::GoalKept, "The goal of %3 was kept on %1 of %2 days with enough data.",
             "Das Ziel von %3 wurde an %1 von %2 Tagen mit genügend Daten eingehalten."},
    Sentence{Words::GoalNotJudged, "No day has enough data to hold it to the goal of %1.",
             "Kein Tag hat genügend Daten, um ihn am Ziel von %1 zu messen."},
    Sentence{Words::More, "That is %1 more per day than from %2 to %3 (%4 per day).",
             "Das sind pro Tag %1 mehr als vom %2 bis %3 (%4 pro Tag)."},
    Sentence{Words::Less, "That is %1 less per day than from %2 to %3 (%4 per day).",
             "Das sind pro Tag %1 weniger als vom %2 bis %3 (%4 pro Tag)."},
    Sentence{Words::Same, "That is as much per day as from %1 to %2 (%3 per day).",
             "Das ist pro Tag so viel wie vom %1 bis %2 (%3 pro Tag)."},
    Sentence{Words::NotCompared, "There are too few data for a comparison with %1 to %2.",
             "Für einen Vergleich mit %1 bis %2 gibt es zu wenige Daten."},
    Sentence{Words::MoreThanOnDay, "That is %1 more than on %2 (%3).", "Das sind %1 mehr als am %2 (%3)."},
    Sentence{Words::LessThanOnDay, "That is %1 less than on %2 (%3).", "Das sind %1 weniger als am %2 (%3)."},
    Sentence{Words::SameAsOnDay, "That is as much as on %1 (%2).", "Das ist so viel wie am %1 (%2)."},
    Sentence{Words::NotComparedDay, "There are too few data for a comparison with %1.",
             "Für einen Vergleich mit dem %1 gibt es zu wenige Daten."},
    Sentence{Words::WeatherMore,
             "Taking the weather into account it is %1 more: the earlier use would have come to %2 per day in the"
             " weather of this period.",
             "Um das Wetter bereinigt sind es %1 mehr: Der frühere Verbrauch hätte beim Wetter dieses Zeitraums %2 pro"
             " Tag betragen."},
    Sentence{Words::WeatherLess,
             "Taking the weather into account it is %1 less: the earlier use would have come to %2 per day in the"
             " weather of this period.",
             "Um das Wetter bereinigt sind es %1 weniger: Der frühere Verbrauch hätte beim Wetter dieses Zeitraums %2"
             " pro Tag betragen."},
    Sentence{Words::WeatherSame,
             "Taking the weather into account it is the same: the earlier use would have come to %1 per day in the"
             " weather of this period.",
             "Um das Wetter bereinigt ist es gleich viel: Der frühere Verbrauch hätte beim Wetter dieses Zeitraums %1"
             " pro Tag betragen."},
    Sentence{Words::WeatherMissing,
             "It is not compared with the weather taken into account: this site has too few weather data for the two"
             " periods.",
             "Um das Wetter bereinigt wird nicht verglichen: Für die beiden Zeiträume gibt es hier zu wenige"
             " Wetterdaten."},
    Sentence{Words::WeatherTooFew,
             "It is not compared with the weather taken into account yet: that needs %2 earlier days with use and"
             " weather, and there are %1.",
             "Um das Wetter bereinigt wird noch nicht verglichen: Dafür werden %2 frühere Tage mit Verbrauch und Wetter"
             " gebraucht, es gibt %1."},
    Sentence{Words::WeatherNone, "The earlier use did not depend on the outdoor temperature.",
             "Der frühere Verbrauch hing nicht von der Außentemperatur ab."},
    Sentence{
        Words::WeatherFormula,
        "Adjusted mean = earlier mean + b × (HDD now − HDD then) + c × (CDD now − CDD then), with b = %3 and c = %4"
        " per degree day from a least-squares fit over %1 earlier days (R² = %2); variable-base degree-day model of"
        " ASHRAE Guideline 14 and IPMVP option C. HDD per day: %5 now, %6 then; CDD: %7 now, %8 then. Degree days"
        " are accumulated differences of hourly means to 15 °C (heating) and 22 °C (cooling), as in EN ISO"
        " 15927-6.",
        "Bereinigtes Mittel = früheres Mittel + b × (HDD jetzt − HDD damals) + c × (CDD jetzt − CDD damals), mit"
        " b = %3 und c = %4 je Gradtag aus einer Ausgleichsrechnung (kleinste Quadrate) über %1 frühere Tage (R² ="
        " %2); Gradtagmodell nach ASHRAE Guideline 14 und IPMVP, Option C. HDD pro Tag: %5 jetzt, %6 damals; CDD:"
        " %7 jetzt, %8 damals. Gradtage sind summierte Abstände der Stundenmittel zu 15 °C (Heizen) und 22 °C"
        " (Kühlen) nach EN ISO 15927-6."},
    Sentence{Words::CoverageFull, "The whole period was measured.", "Der ganze Zeitraum wurde gemessen."},
    Sentence{Words::CoveragePart, "%1 of the period was measured. What is missing is not counted as zero.",
             "%1 des Zeitraums wurden gemessen. Was fehlt, zählt nicht als null."},
    Sentence{Words::CoverageNone, "There are no data of this period. That does not mean that nothing was used.",
             "Aus diesem Zeitraum gibt es keine Daten. Das heißt nicht, dass nichts verbraucht wurde."},
    Sentence{
        Words::Estimated, "For %1 of the period only a gap's total is known; it is spread evenly over the gap.",
        "Für %1 des Zeitraums ist nur die Summe einer Lücke bekannt; sie ist gleichmäßig über die Lücke verteilt."},
    Sentence{Words::GasVolume, "Gas is told in kWh, by the calorific value of the configuration.",
             "Gas ist in kWh angegeben, mit dem eingestellten Brennwert."},
    Sentence{Words::Day, "Day", "Tag"},
    Sentence{Words::Week, "Days", "Tage"},
    Sentence{Words::Use, "Use", "Verbrauch"},
    Sentence{Words::Data, "Measured", "Gemessen"},
    Sentence{Words::Chart, "%1 per day; the figures are in the table below",
             "%1 pro Tag; die Werte stehen in der"
             " Tabelle darunter"},
    Sentence{Words::GoalLine, "Goal", "Ziel"},
    Sentence{Words::LegendMeasured, "measured", "gemessen"},
    Sentence{Words::LegendPart, "partly measured", "teilweise gemessen"},
    Sentence{Words::LegendNone, "no data", "keine Daten"},
    Sentence{Words::CostTable, "Cost", "Kosten"},
    Sentence{Words::CostTariff, "Tariff", "Tarif"},
    Sentence{Words::CostDays, "Days", "Tage"},
    Sentence{Words::CostWork, "Working price", "Arbeitspreis"},
    Sentence{Words::CostBase, "Base price", "Grundpreis"},
    Sentence{Words::CostSum, "Sum", "Summe"},
    Sentence{Words::CostUncovered, "Days without a tariff, which the sum leaves out: %1",
             "Tage ohne Tarif, die in der Summe fehlen: %1"},
    Sentence{Words::NoTariff, "no tariff", "kein Tarif"},
    Sentence{Words::Peaks, "Peaks", "Lastspitzen"},
    Sentence{Words::PeaksShown, "The largest %1 of %2, by energy.", "Die größten %1 von %2, nach Energie."},
    Sentence{Words::NoPeaks, "No peaks were found.", "Es wurden keine Lastspitzen gefunden."},
    Sentence{Words::Anomalies, "Anomalies", "Auffälligkeiten"},
    Sentence{Words::NoAnomalies, "No anomalies were found.", "Es wurden keine Auffälligkeiten gefunden."},
    Sentence{Words::EventsUnknown, "Peaks and anomalies were not looked for.",
             "Nach Lastspitzen und Auffälligkeiten wurde nicht gesucht."},
    Sentence{Words::Appliance, "Appliance", "Gerät"},
    Sentence{Words::ApplianceGuess, "%1 (likely, %2)", "%1 (vermutlich, %2)"},
    Sentence{Words::ApplianceUnknown, "unknown", "unbekannt"},
    Sentence{Words::When, "When", "Wann"},
    Sentence{Words::Energy, "Energy", "Energie"},
    Sentence{Words::Power, "Mean power", "Mittlere Leistung"},
    Sentence{Words::Written, "Written %1, version %2.", "Erstellt am %1, Version %2."},
    Sentence{Words::Unsubscribe, "Stop these mails", "Diese Mails abbestellen"},
    Sentence{Words::TooLarge, "The report is too large for a mail. It is here:",
             "Der Bericht ist zu groß für eine Mail. Er steht hier:"},
    Sentence{Words::TooLargeNoLink, "The report is too large for a mail. It is in the console, under Reports.",
             "Der Bericht ist zu groß für eine Mail. Er steht in der Konsole unter Berichte."},
    Sentence{Words::ReportLink, "Open the report", "Bericht öffnen"},
};

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < Sentences.size(); ++i) {
        if (static_cast<std::size_t>(Sentences[i].word) != i)
            return false;
    }
    return Sentences.size() == static_cast<std::size_t>(Words::Count);
}
static_assert(isInOrder(), "every sentence once, in the order of the enumeration");

struct Appliance
{
    const char *name;
    const char *english;
    const char *german;
};

constexpr std::array Appliances{
    Appliance{"refrigeration", "refrigerator or freezer", "Kühl- oder Gefriergerät"},
    Appliance{"dishwasher", "dishwasher", "Geschirrspüler"},
    Appliance{"washing_machine", "washing machine", "Waschmaschine"},
    Appliance{"dryer", "dryer", "Wäschetrockner"},
    Appliance{"microwave", "microwave", "Mikrowelle"},
    Appliance{"kettle", "kettle", "Wasserkocher"},
    Appliance{"coffee_machine", "coffee machine", "Kaffeemaschine"},
    Appliance{"cooking_stove", "cooking stove", "Herd"},
    Appliance{"television", "television", "Fernseher"},
    Appliance{"computer", "computer", "Computer"},
    Appliance{"other", "other appliance", "anderes Gerät"},
};

} // namespace

QString reportWord(ReportLanguage language, Words word)
{
    const Sentence &sentence = Sentences[static_cast<std::size_t>(word)];
    return QString::fromUtf8(language == ReportLanguage::German ? sentence.german : sentence.english);
}

QString commodityWord(ReportLanguage language, Commodity commodity)
{
    switch (commodity) {
    case Commodity::Gas:
        return reportWord(language, Words::Gas);
    case Commodity::Water:
        return reportWord(language, Words::Water);
    case Commodity::Electricity:
        break;
    }
    return reportWord(language, Words::Electricity);
}

QString applianceWord(ReportLanguage language, const QString &device)
{
    for (const Appliance &one : Appliances) {
        if (device == QLatin1StringView(one.name))
            return QString::fromUtf8(language == ReportLanguage::German ? one.german : one.english);
    }
    return device;
}

} // namespace core
