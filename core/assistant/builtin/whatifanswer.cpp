#include "core/assistant/builtin/answers.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QJsonObject inputOf(const Question &question, const Building &building, Utility utility)
{
    QJsonObject input{{u"buildingNumber"_s, building.number}, {u"utility"_s, utilityName(utility)}};
    QJsonObject changes;
    QJsonObject overrides;
    for (const WeatherWish &wish : question.weather.wishes)
        (wish.isChange ? changes : overrides)
            .insert(QString::fromLatin1(weatherQuantityInfo(wish.quantity).name), wish.amount);
    if (!changes.isEmpty())
        input.insert("weatherChanges"_L1, changes);
    if (!overrides.isEmpty())
        input.insert("weatherOverrides"_L1, overrides);
    putPeriod(input, question);
    return input;
}

//! "temperature +10 °F (that is +5.56 °C)"
QString weatherWords(const QJsonObject &weather, bool wasCelsius, const Wording &words)
{
    const QString unit = weather.value("unit"_L1).toString();
    const bool isChange = weather.contains("change"_L1);
    const QJsonValue amount = weather.value(isChange ? "change"_L1 : "value"_L1);
    QString text = u"%1 %2 %3"_s.arg(words.weather(weather.value("name"_L1).toString()),
                                     isChange ? words.signedNumber(amount) : words.number(amount), unit);
    if (wasCelsius) {
        const QJsonValue celsius = weather.value(isChange ? "changeCelsius"_L1 : "valueCelsius"_L1);
        text += words(u" (that is %1 °C)"_s, u" (das sind %1 °C)"_s)
                    .arg(isChange ? words.signedNumber(celsius) : words.number(celsius));
    }
    return text;
}

QString scenarioWords(const QJsonObject &output, const Question &question, const Wording &words)
{
    QStringList all;
    for (const QJsonValue value : output.value("weather"_L1).toArray()) {
        const QJsonObject weather = value.toObject();
        const bool wasCelsius = std::ranges::any_of(question.weather.wishes, [&weather](const WeatherWish &wish) {
            return wish.wasCelsius
                   && QString::fromLatin1(weatherQuantityInfo(wish.quantity).name)
                          == weather.value("name"_L1).toString();
        });
        all.append(weatherWords(weather, wasCelsius, words));
    }
    return words.listed(all);
}

QString resultSentence(const QJsonObject &output, Utility utility, const QString &scenario, const Wording &words)
{
    const QString unit = output.value("unit"_L1).toString();
    const QString sentence =
        isMean(output)
            ? words(u"With %1 at every hour, %2 would on average have had a %3 of **%4**, instead of %5 as the weather "
                    "was: %6 %7 (**%8**)."_s,
                    u"Mit %1 in jeder Stunde hätte %2 im Mittel %3 von **%4** gehabt, statt %5 beim tatsächlichen "
                    "Wetter: %6 %7 (**%8**)."_s)
            : words(u"With %1 at every hour, %2 would be expected to use **%4** of %3, instead of %5 in the weather as "
                    "it was (the baseline): %6 %7 (**%8**)."_s,
                    u"Mit %1 in jeder Stunde wären für %2 **%4** %3 zu erwarten, statt %5 beim tatsächlichen Wetter "
                    "(Ausgangswert): %6 %7 (**%8**)."_s);
    return sentence.arg(scenario, words.building(output), words.utility(utility),
                        words.quantity(output.value("scenario"_L1).toObject().value("total"_L1), unit),
                        words.quantity(output.value("baseline"_L1).toObject().value("total"_L1), unit),
                        words.signedNumber(output.value("difference"_L1)), words.unit(unit),
                        words.signedPercent(output.value("differencePercent"_L1)));
}

QString certaintySentence(const QJsonObject &output, const Wording &words)
{
    const QString margin = words(u"±%1 (%2 confidence)"_s, u"±%1 (Sicherheit %2)"_s)
                               .arg(words.quantity(output.value("margin"_L1), output.value("unit"_L1).toString()),
                                    words.share(output.value("marginConfidence"_L1)));
    const QString certainty = output.value("certainty"_L1).toString();
    if (certainty == "clear"_L1)
        return words(u"That is clearly more than the model's own error on such a total, %1."_s,
                     u"Das ist deutlich mehr als der eigene Fehler des Modells bei einer solchen Summe, %1."_s)
            .arg(margin);
    if (certainty == "likely"_L1)
        return words(
                   u"That is more than the model's own error on such a total, %1, but not by much: likely, not certain."_s,
                   u"Das ist mehr als der eigene Fehler des Modells bei einer solchen Summe, %1, aber nicht viel mehr: "
                   "wahrscheinlich, nicht sicher."_s)
            .arg(margin);
    if (certainty == "within_error"_L1)
        return words(u"That lies within the model's own error on such a total, %1: treat it as no clear change."_s,
                     u"Das liegt innerhalb des eigenen Fehlers des Modells bei einer solchen Summe, %1: Es ist keine "
                     u"klare "
                     "Änderung."_s)
            .arg(margin);
    return words(u"How sure that is cannot be said: too few hours have readings to compare the model with."_s,
                 u"Wie sicher das ist, lässt sich nicht sagen: Zu wenige Stunden haben Messwerte zum Vergleich."_s);
}

QString weatherNotes(const QJsonObject &output, const Wording &words)
{
    QStringList lines;
    for (const QJsonValue value : output.value("weather"_L1).toArray()) {
        const QJsonObject weather = value.toObject();
        const QString unit = weather.value("unit"_L1).toString();
        if (weather.value("meanBefore"_L1).isDouble())
            lines.append(words(u"- Mean %1: %2 as it was, %3 in the scenario."_s,
                               u"- Mittel (%1): %2 tatsächlich, %3 im Szenario."_s)
                             .arg(words.weather(weather.value("name"_L1).toString()),
                                  words.quantity(weather.value("meanBefore"_L1), unit),
                                  words.quantity(weather.value("meanAfter"_L1), unit)));
        if (weather.value("beyondSeen"_L1).toDouble() > 0.0)
            lines.append(words(u"- In %1 of the hours that lies outside of %2 to %3, which is all that was measured "
                               u"here; there the "
                               "model can only guess."_s,
                               u"- In %1 der Stunden liegt das außerhalb von %2 bis %3, also von allem, was hier "
                               u"gemessen wurde; dort "
                               "kann das Modell nur raten."_s)
                             .arg(words.share(weather.value("beyondSeen"_L1)),
                                  words.quantity(weather.value("seenMinimum"_L1), unit),
                                  words.quantity(weather.value("seenMaximum"_L1), unit)));
    }
    return lines.join(u'\n');
}

QString assumptions(const QJsonObject &output, const Question &question, const ChosenUtility &chosen,
                    const Wording &words)
{
    QString text = question.periods.isEmpty()
                       ? words(u"You named no dates, so this is the scored period, %1."_s,
                               u"Sie haben keinen Zeitraum genannt, daher gilt der bewertete Zeitraum, %1."_s)
                       : words(u"The dates are %1."_s, u"Der Zeitraum ist %1."_s);
    text = text.arg(words.range(output.value("range"_L1).toObject()))
           + coverageSentence(output.value("coverage"_L1), words) + assumptionSentence(chosen, words);
    if (std::ranges::any_of(question.weather.wishes, &WeatherWish::assumedUnit))
        text += words(
            u" Degrees are taken as Fahrenheit, the unit of this site's weather data; say Celsius if you mean those."_s,
            u" Grad gelten als Fahrenheit, die Einheit der Wetterdaten dieses Standorts; sagen Sie Celsius, wenn Sie "
            u"die meinen."_s);
    return text + simulatedSentence(output, words);
}

QString scoreSentence(const QJsonObject &output, const Wording &words)
{
    const QJsonValue before = output.value("baseline"_L1).toObject().value("anomalyScore"_L1);
    const QJsonValue after = output.value("anomalyScore"_L1);
    if (!before.isDouble() || !after.isDouble())
        return {};
    return words(u" Against the expectation of the scenario its score would be %1 instead of %2."_s,
                 u" Gegen die Erwartung des Szenarios wäre die Bewertung %1 statt %2."_s)
        .arg(words.score(after), words.score(before));
}

} // namespace

void answerWhatIf(const Question &question, AnswerRun &run)
{
    const Wording &words = run.words();
    if (question.weather.wishes.isEmpty())
        return run.say(
            u"What should the weather be? Tell me how many degrees warmer or colder, or a temperature or humidity, "
            "for instance \"10 degrees warmer\"."_s,
            u"Wie soll das Wetter sein? Sagen Sie mir, um wie viel Grad wärmer oder kälter, oder eine Temperatur oder "
            "Luftfeuchte, zum Beispiel „10 Grad wärmer“."_s);
    const auto building = theBuilding(question, run);
    if (!building)
        return;
    const ChosenUtility chosen = chosenUtility(question);
    const auto output = run.use(u"run_prediction"_s, inputOf(question, *building, chosen.utility));
    if (!output)
        return run.sayError();
    run.say(resultSentence(*output, chosen.utility, scenarioWords(*output, question, words), words));
    run.say(certaintySentence(*output, words) + scoreSentence(*output, words));
    run.say(weatherNotes(*output, words));
    run.say(assumptions(*output, question, chosen, words));
}

} // namespace core
