#include "core/assistant/builtin/answers.h"

using namespace Qt::StringLiterals;

namespace core {

static QString examples(const Wording &words)
{
    return words(u"- Which buildings waste most electricity, and why?\n"
                 "- What is wrong with a building, and since when?\n"
                 "- How much gas did a building use last month, and how does that compare with the month before?\n"
                 "- When was the peak? Is the use rising?\n"
                 "- What if it were some degrees warmer or colder?\n"
                 "- How complete are the data?"_s,
                 u"- Welche Gebäude verschwenden am meisten Strom, und warum?\n"
                 "- Was ist mit einem Gebäude los, und seit wann?\n"
                 "- Wie viel Gas hat ein Gebäude letzten Monat verbraucht, und wie ist das im Vergleich zum Vormonat?\n"
                 "- Wann war die Spitze? Steigt der Verbrauch?\n"
                 "- Was wäre, wenn es einige Grad wärmer oder kälter wäre?\n"
                 "- Wie vollständig sind die Daten?"_s);
}

void answerHelp(const Question &, AnswerRun &run)
{
    run.say(
        u"I am the built-in assistant of Meterhouse. I am no language model: I understand a fixed set of questions, in "
        "English and German, and compute each answer anew from the site's data; the tools that I called are shown with "
        "it."_s,
        u"Ich bin der eingebaute Assistent von Meterhouse. Ich bin kein Sprachmodell: Ich verstehe eine feste Auswahl "
        u"von "
        "Fragen, auf Deutsch und Englisch, und berechne jede Antwort neu aus den Daten des Standorts; die aufgerufenen "
        "Werkzeuge stehen dabei."_s);
    run.say(u"You can ask me, for instance:"_s, u"Sie können mich zum Beispiel fragen:"_s);
    run.say(examples(run.words()));
    run.say(
        u"Name a building by its number or its name, and a period if you want another than the scored one. For free "
        "questions, a language model can be set up in the settings of the chat."_s,
        u"Nennen Sie ein Gebäude mit Nummer oder Namen, und einen Zeitraum, wenn Sie einen anderen als den bewerteten "
        u"wollen. "
        u"Für "
        "freie Fragen lässt sich in den Einstellungen des Chats ein Sprachmodell einrichten."_s);
}

static QString reason(Refusal refusal, const Wording &words)
{
    switch (refusal) {
    case Refusal::Cost:
        return words(
            u"I cannot compute costs: the chat has no prices. Reports cost energy by the tariffs that are set there."_s,
            u"Kosten kann ich nicht berechnen: Der Chat kennt keine Preise. Berichte bewerten Energie mit den dort "
            "hinterlegten Tarifen."_s);
    case Refusal::Carbon:
        return words(u"I cannot compute emissions: there are no emission factors for this site."_s,
                     u"Emissionen kann ich nicht berechnen: Für diesen Standort gibt es keine Emissionsfaktoren."_s);
    case Refusal::Future:
        return words(
            u"I cannot look into the future: there is no weather for it yet. A what-if over days with data shows how "
            "use depends on the weather."_s,
            u"In die Zukunft kann ich nicht sehen: Dafür gibt es noch kein Wetter. Ein Was-wäre-wenn über Tage mit "
            "Daten zeigt, wie der Verbrauch vom Wetter abhängt."_s);
    case Refusal::Control:
        return words(u"I can only read and compute; I cannot switch, change or send anything."_s,
                     u"Ich kann nur lesen und rechnen; schalten, ändern oder verschicken kann ich nichts."_s);
    case Refusal::NotUnderstood:
        return words(
            u"I did not understand that, and would rather say so than guess. I am the built-in assistant and know a "
            "fixed set of questions."_s,
            u"Das habe ich nicht verstanden, und ich sage es lieber, als zu raten. Ich bin der eingebaute Assistent "
            u"und "
            "kenne eine feste Auswahl von Fragen."_s);
    }
    Q_UNREACHABLE();
}

void answerRefused(const Question &question, AnswerRun &run)
{
    run.say(reason(question.refusal, run.words()));
    run.say(u"What I can answer:"_s, u"Was ich beantworten kann:"_s);
    run.say(examples(run.words()));
}

} // namespace core
