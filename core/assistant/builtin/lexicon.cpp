#include "lexicon.h"

#include "core/assistant/builtin/foldedtext.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QRegularExpression words(const QString &pattern)
{
    return QRegularExpression(u"\\b(?:%1)"_s.arg(pattern));
}

qsizetype occurrences(const QString &text, const QRegularExpression &pattern)
{
    qsizetype count = 0;
    for (auto it = pattern.globalMatch(text); it.hasNext(); it.next())
        ++count;
    return count;
}

QString patternOf(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Greeting:
        return u"(?:hello|hi|hey|good (?:morning|day|evening)|hallo|guten (?:tag|morgen|abend)|moin|servus|thanks?|"
               "thank you|danke)\\b"_s;
    case Meaning::Help:
        return u"help\\b|hilfe\\b|hilf\\b|what can (?:you|i)|what (?:are|do) you (?:able|know|answer)|"
               "which questions|was kannst|was koennen sie|was kann (?:ich|man)|welche fragen|how do (?:i|you) (?:use|"
               "work)|wie funktionierst|que (?:puedes?|pouvez-vous|peux-tu)\\b"_s;
    case Meaning::Identity:
        return u"(?:who|what) are you|are you (?:an? )?(?:ai|bot|human|robot|model|language|llm|chatgpt|gpt)|"
               "which (?:language )?model (?:are|is|do)|wer bist|was bist|bist du|wer sind sie|sind sie (?:ein|eine)|"
               "welches (?:sprach)?modell|chatgpt|language model|sprachmodell"_s;
    case Meaning::WhatIf:
        return u"what if|what would|what happens? if|suppose|scenario|simulat|if it (?:were|was|is|had|got|gets)|"
               "had it been|if the (?:weather|temperature|humidity)|warmer|hotter|colder|cooler|was "
               "(?:waere|ist|passiert),? "
               "wenn|wenn es|angenommen|szenario|waermer|heisser|kaelter|kuehler|was-waere-wenn"_s;
    case Meaning::Ranking:
        return u"rank|top\\b|(?:which|what) (?:\\w+ )?(?:\\w+ )?buildings?|leading|rangliste|rangfolge|"
               "welche[sn]? (?:\\w+ )?(?:\\w+ )?(?:gebaeude|haeuser|haus)|wo (?:wird|verschwend)|"
               "where (?:do|is|are) (?:we|energy|most)"_s;
    case Meaning::Superlative:
        return u"worst|highest|largest|biggest|most\\b|least\\b|lowest|best\\b|schlimmste|schlechteste|auffaelligste|"
               "hoechste|groesste|meisten|niedrigste|geringste|wenigsten|beste"_s;
    case Meaning::Why:
        return u"why\\b|reasons?\\b|causes?\\b|what drives|warum|wieso|weshalb|gruende|grund\\b|ursache|woran"_s;
    case Meaning::Explain:
        return u"explain|tell me (?:more )?about|what(?:'s| is) (?:wrong|going on|up|the matter)|describe|details?\\b|"
               "status of|how is\\b|show me building|erklaere?|erlaeuter|was ist (?:los|mit)|erzaehl|beschreib|"
               "einzelheiten|wie geht es|wie steht es um|zustand"_s;
    case Meaning::Compare:
        return u"compar|versus|vs\\b|difference between|against|than (?:in|last|the)|vergleich|verglichen|gegenueber|"
               "unterschied zwischen|im verhaeltnis|als im"_s;
    case Meaning::Use:
        return u"how much|total|consum|use[sd]?\\b|using|usage|wie viel|wieviel|gesamt|verbrauch|verbraucht|summe|"
               "insgesamt"_s;
    case Meaning::Peak:
        return u"peak|highest (?:hour|load|demand)|maximum|max\\b|spitze|lastspitze|hoechstlast|hoechste "
               u"(?:stunde|last)"
               "|maximal"_s;
    case Meaning::Trend:
        return u"trend|rising|increasing|falling|decreasing|going (?:up|down)|develop(?:ing|ment|ed)|over time|"
               "steigt|sinkt|entwickel|entwicklung|zugenommen|abgenommen|verlauf|gestiegen|gesunken"_s;
    case Meaning::Quality:
        return u"data quality|quality of (?:the )?data|missing (?:data|readings?|hours?|values?)|gaps?\\b|coverage|"
               "complete|incomplete|datenqualitaet|qualitaet der (?:mess)?daten|luecken?|fehlen|fehlende|"
               "vollstaendig|unvollstaendig|abdeckung|faltan datos|datos que faltan|donnees (?:manqu|incompl)"_s;
    case Meaning::Listing:
        return u"list\\b|how many buildings|(?:which|what) buildings (?:are there|do (?:you|we) have|have)|"
               "show (?:me )?(?:the |all )?buildings|wie viele gebaeude|welche gebaeude (?:gibt|haben|hast|sind)|"
               "liste\\b|auflisten|zeig\\w* (?:mir )?(?:die |alle )?gebaeude"_s;
    case Meaning::Excess:
        return u"wast|excess|above (?:the )?expect|more than expected|too much|overus|over-?consum|verschwend|"
               "vergeud|mehrverbrauch|zu viel|zuviel|ueber (?:der |dem |die )?erwart|mehr als erwartet|unnoetig"_s;
    case Meaning::Score:
        return u"scor|anomal|conspicuous|unusual|suspicious|abnormal|strange|problem|attention|bewertung|auffaellig|"
               "ungewoehnlich|verdaechtig|schlimm|schlecht|worst"_s;
    case Meaning::PerArea:
        return u"eui\\b|intensity|per (?:square|sq|ft|area|m2)|efficien|by (?:area|size)|for (?:its|their) size|"
               "intensitaet|pro (?:flaeche|quadrat|m2|ft)|je (?:flaeche|quadrat|m2)|effizient|flaechenbezogen|"
               "energiekennzahl|kennwert"_s;
    case Meaning::Lowest:
        return u"least|lowest|smallest|fewest|best|most efficient|niedrigste|geringste|kleinste|wenigsten|am wenigsten|"
               "beste|effizienteste|sparsamste"_s;
    case Meaning::AllBuildings:
        return u"campus|site\\b|all (?:the )?buildings|everything|whole|altogether|overall|in total|we\\b|our\\b|"
               "standort|alle gebaeude|aller gebaeude|insgesamt|gesamt|wir\\b|unser"_s;
    case Meaning::Before:
        return u"before|previous|prior|preceding|davor|vorher|vorig|vorangegangen|vormonat|vorwoche|zuvor"_s;
    case Meaning::Cost:
        return u"costs?\\b|money|euros?\\b|dollars?\\b|bill\\b|tariff|price|kosten|kostet|geld|rechnung|tarif|preis"_s;
    case Meaning::Carbon:
        return u"co2|carbon|emission|greenhouse|climate|klimabilanz|treibhaus|kohlendioxid"_s;
    case Meaning::Future:
        return u"forecast|tomorrow|next (?:\\d+ )?(?:day|week|month|year|winter|summer)|in the future|will (?:\\w+ )?"
               "(?:\\w+ )?(?:use|consume|need|cost|be)|morgen (?:frueh|verbrauch)|naechste[nrsm]? |kuenftig|zukunft|"
               "prognose|vorhersage|wird .*verbrauchen"_s;
    case Meaning::Control:
        return u"(?:turn|switch) (?:it )?(?:on|off)|shut down|delete|remove|change the set ?point|schalte|abschalten|"
               "loesche|ausschalten|einschalten|send (?:an? )?(?:mail|email)|schick"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<Language> languageOf(const QString &text)
{
    static const QRegularExpression german(
        u"\\b(?:der|die|das|den|dem|des|ein|eine|einen|einem|und|oder|ist|sind|war|waren|wie|was|welche[rsn]?|warum|"
        u"wieso|"
        "wenn|waere|es|im|vom|zum|zur|fuer|mit|von|auf|am|nicht|gebaeude|haus|viel|viele|strom|waerme|dampf|kaelte|"
        "verbrauch\\w*|letzte[nrsm]?|grad|um|und|zeig\\w*|vergleich\\w*|hilfe|danke|hallo|erklaer\\w*|bei|dort|"
        "davor|gab|gibt|hat|haben|wer|bist|du|kannst|kaelter|waermer|auch|jetzt|steigt|sinkt|dem|als|bis|seit|ab|schalt\\w*)\\b"_s);
    static const QRegularExpression english(
        u"\\b(?:the|a|and|or|is|are|were|what|which|why|how|if|it|of|for|with|from|to|on|not|building|buildings|"
        "much|many|electricity|heat|steam|cooling|use[sd]?|last|degrees?|by|show|compare|help|thanks|hello|explain|at|"
        "there|did|does|do|has|have|who|you|can|colder|warmer|also|now|about|than|until|since|me|my|we|waste[sd]?)\\b"_s);
    const qsizetype ofGerman = occurrences(text, german);
    const qsizetype ofEnglish = occurrences(text, english);
    if (ofGerman == ofEnglish)
        return std::nullopt;
    return ofGerman > ofEnglish ? Language::German : Language::English;
}

bool says(const QString &text, Meaning meaning)
{
    static const auto patterns = [] {
        QList<QRegularExpression> all;
        for (int i = 0; i <= static_cast<int>(Meaning::Control); ++i)
            all.append(words(patternOf(static_cast<Meaning>(i))));
        return all;
    }();
    return patterns.at(static_cast<int>(meaning)).match(text).hasMatch();
}

QList<Utility> takeUtilities(QString &text)
{
    // The longer names first: "cooling power" is not power, and "heating oil" not heating.
    static const std::array<std::pair<Utility, QRegularExpression>, 8> names{{
        {Utility::CoolingPower,
         words(u"(?:cooling[ _](?:power|load|rate|capacity)|kaelteleistung|kuehlleistung|kuehllast)\\b"_s)},
        {Utility::SteamRate, words(u"(?:steam ?(?:rate|flow)|dampf(?:strom|leistung|rate|menge pro stunde))\\b"_s)},
        {Utility::Oil28Sec, words(u"(?:oil28sec|(?:heating |fuel )?oil|heizoel\\w*|oel|oelverbrauch)\\b"_s)},
        {Utility::Cooling, words(u"(?:cooling|chilled water|kuehlung|kuehlenergie|kaelte|kaelteenergie|kaelteverbrauch|"
                                 "kaltwasser|kuehlwasser|klimakaelte)\\b"_s)},
        {Utility::Steam, words(u"(?:steam|dampf|dampfverbrauch)\\b"_s)},
        {Utility::Heat, words(u"(?:heat|heating|hot water|waerme|waermeverbrauch|waermeenergie|fernwaerme|heizung|"
                              "heizwaerme|heizenergie|heiz)\\b"_s)},
        {Utility::Gas, words(u"(?:gas|natural gas|erdgas|gasverbrauch)\\b"_s)},
        {Utility::Electricity,
         words(u"(?:electricity|electric|electrical|power|strom|stromverbrauch|stroms|elektrizitaet|"
               "elektrisch\\w*|elektro)\\b"_s)},
    }};
    QList<Utility> found;
    for (const auto &[utility, pattern] : names) {
        while (take(text, pattern)) {
            if (!found.contains(utility))
                found.append(utility);
        }
    }
    std::ranges::sort(found);
    return found;
}

} // namespace core
