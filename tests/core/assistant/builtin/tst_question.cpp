#include "questiontest.h"

using namespace core;
using namespace Qt::StringLiterals;

class TestQuestion : public QuestionTest
{
    Q_OBJECT

private slots:
    void english_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Intent>("intent");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *text, Intent intent, const char *expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << intent << QString::fromUtf8(expected);
        };
        row("Which buildings waste most electricity, and why?", Intent::Ranking, "|electricity||");
        row("Which buildings have the highest anomaly scores for electricity?", Intent::Ranking, "|electricity||");
        row("Show me the worst buildings", Intent::Ranking, "|||");
        row("top 5 buildings by gas use", Intent::Ranking, "|gas||");
        row("Rank the buildings by EUI", Intent::Ranking, "|||");
        row("Which building is the most efficient?", Intent::Ranking, "|||");
        row("Where are we wasting energy?", Intent::Ranking, "|||");
        row("Which buildings used the most steam in September?", Intent::Ranking, "|steam|2025-09-01..2025-09-30|");
        row("What is wrong with building 311?", Intent::Explain, "311|||");
        row("Why is Mount Hall so high?", Intent::Explain, "311|||");
        row("explain 312", Intent::Explain, "312|||");
        row("tell me about Alder Labortory", Intent::Explain, "105|||");
        row("Tell me about Torne Library", Intent::Explain, "106|||");
        row("Building 311", Intent::Explain, "311|||");
        row("How is the East Regional Chilled Water Plant doing?", Intent::Explain, "376|||");
        row("Compare building 311 and building 312", Intent::Compare, "311,312|||");
        row("Compare 311 with 105 for gas", Intent::Compare, "311,105|gas||");
        row("Compare September with August for building 311", Intent::Compare,
            "311||2025-09-01..2025-09-30,2025-08-01..2025-08-31|");
        row("How does October compare with the month before in 311?", Intent::Compare, "311||2025-10-01..2025-10-31|");
        row("Compare August with the previous month for building 311", Intent::Compare,
            "311||2025-08-01..2025-08-31,2025-07-01..2025-07-31|");
        row("What if it were 10 degrees warmer in building 311?", Intent::WhatIf, "311|||temperature+10");
        row("What if it was 5 °C colder in Mount Hall?", Intent::WhatIf, "311|||temperature-9");
        row("what if it were ten degrees warmer in 312", Intent::WhatIf, "312|||temperature+10");
        row("Suppose the temperature rose by 3 degrees Fahrenheit in 311", Intent::WhatIf, "311|||temperature+3");
        row("What would 311 use at 90 °F?", Intent::WhatIf, "311|||temperature=90");
        row("what if the humidity was 80 % in 311", Intent::WhatIf, "311|||relative=80");
        row("What if it were warmer in 311?", Intent::WhatIf, "311|||");
        row("Effect on cooling if it were 30 °C in building 105", Intent::WhatIf, "105|cooling||temperature=86");
        row("How much electricity did building 311 use last month?", Intent::Use,
            "311|electricity|2025-09-01..2025-09-30|");
        row("How much gas did we use in total in 2025?", Intent::Use, "|gas|2025-01-01..2025-12-31|");
        row("total heat consumption of 311 from 2025-09-01 to 2025-09-15", Intent::Use,
            "311|heat|2025-09-01..2025-09-15|");
        row("How much did 311 use between June and August?", Intent::Use, "311||2025-06-01..2025-08-31|");
        row("How much did 311 consume in the last 7 days?", Intent::Use, "311||2025-10-25..2025-10-31|");
        row("How much power did 311 use on 9/15/2025?", Intent::Use, "311|electricity|2025-09-15..2025-09-15|");
        row("When was the peak of building 311?", Intent::Peak, "311|||");
        row("What was the maximum cooling load of 311 yesterday?", Intent::Peak,
            "311|cooling_power|2025-10-30..2025-10-30|");
        row("Is the gas use of building 311 rising?", Intent::Trend, "311|gas||");
        row("trend for 105", Intent::Trend, "105|||");
        row("How good is the data quality?", Intent::Quality, "|||");
        row("Which meters have gaps in building 311?", Intent::Quality, "311|||");
        row("How many buildings are there?", Intent::Listing, "|||");
        row("List all buildings with gas", Intent::Listing, "|gas||");
        row("What can you do?", Intent::Help, "|||");
        row("hello", Intent::Help, "|||");
        row("Are you ChatGPT?", Intent::Identity, "|||");
        row("What happened in Maple?", Intent::Explain, "?maple|||");
        row("What happened in Maple 312?", Intent::Explain, "312|||");
        row("Compare Maple with 105", Intent::Compare, "105,?maple|||");
        row("What is wrong with Building 5?", Intent::Explain, "120|||");
        row("What is wrong with Building 6?", Intent::Explain, "?building 6|||"); // a number and another's name
        row("Compare Thorne Library with 105", Intent::Compare, "106,105|||");
        row("Why is building 999 so high?", Intent::Explain, "999|||");
        row("What will building 311 use next week?", Intent::Refused, "311|||");
        row("How much money does building 311 cost?", Intent::Refused, "311|||");
        row("Write me a poem", Intent::Refused, "|||");
    }

    void english()
    {
        QFETCH(QString, text);
        QFETCH(Intent, intent);
        QFETCH(QString, expected);
        const Question question = asked({text});
        QCOMPARE(essence(question), expected);
        QCOMPARE(int(question.intent), int(intent));
        QCOMPARE(int(question.language), int(Language::English));
    }

    void german_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Intent>("intent");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *text, Intent intent, const char *expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << intent << QString::fromUtf8(expected);
        };
        row("Welche Gebäude verschwenden am meisten Strom, und warum?", Intent::Ranking, "|electricity||");
        row("Welche Gebäude haben die höchste Bewertung für Gas?", Intent::Ranking, "|gas||");
        row("Zeig mir die 5 schlimmsten Gebäude", Intent::Ranking, "|||");
        row("Rangliste nach Verbrauch pro Fläche", Intent::Ranking, "|||");
        row("Welches Haus ist am effizientesten?", Intent::Ranking, "|||");
        row("Wo wird zu viel Wärme verbraucht?", Intent::Ranking, "|heat||");
        row("Welche Gebäude sind auffällig?", Intent::Ranking, "|||");
        row("Welche Gebäude haben im September am meisten Dampf verbraucht?", Intent::Ranking,
            "|steam|2025-09-01..2025-09-30|");
        row("Was ist mit Gebäude 311 los?", Intent::Explain, "311|||");
        row("Warum ist Mount Hall so hoch?", Intent::Explain, "311|||");
        row("Erkläre mir das Gebäude 105", Intent::Explain, "105|||");
        row("Erzähl mir etwas über die Thorne Library", Intent::Explain, "106|||");
        row("Gebäude 312", Intent::Explain, "312|||");
        row("Vergleiche Gebäude 311 mit Gebäude 312", Intent::Compare, "311,312|||");
        row("Vergleich September und August für 311", Intent::Compare,
            "311||2025-09-01..2025-09-30,2025-08-01..2025-08-31|");
        row("Wie war der Oktober in 311 im Vergleich zum Vormonat?", Intent::Compare,
            "311||2025-10-01..2025-10-31,2025-09-01..2025-09-30|");
        row("Wie viel hat 311 letzten Monat im Vergleich zum Vormonat verbraucht?", Intent::Compare,
            "311||2025-09-01..2025-09-30,2025-08-01..2025-08-31|");
        row("Vergleiche in 311 diesen Monat mit dem vorigen Monat", Intent::Compare,
            "311||2025-10-01..2025-10-31,2025-09-01..2025-09-30|");
        row("Wie viel hat 311 in den letzten 7 Tagen verbraucht, verglichen mit der Vorwoche?", Intent::Compare,
            "311||2025-10-25..2025-10-31,2025-10-18..2025-10-24|");
        row("Wie viel hat 311 im Vormonat verbraucht?", Intent::Compare, "311||2025-09-01..2025-09-30|");
        row("Vergleiche für 311 den September mit dem Vorjahr", Intent::Compare,
            "311||2025-09-01..2025-09-30,2024-01-01..2024-12-31|");
        row("Was wäre, wenn es in Gebäude 311 um 10 Grad wärmer wäre?", Intent::WhatIf, "311|||temperature+10");
        row("Was wäre wenn es 5 °C kälter wäre in Mount Hall?", Intent::WhatIf, "311|||temperature-9");
        row("Angenommen, es wären zehn Grad mehr in 312", Intent::WhatIf, "312|||temperature+10");
        row("Wie viel Kälte würde 105 bei 30 °C brauchen, wenn es so heiß wäre?", Intent::WhatIf,
            "105|cooling||temperature=86");
        row("Was passiert, wenn die Luftfeuchte 80 % beträgt, in 311?", Intent::WhatIf, "311|||relative=80");
        row("Was wäre, wenn es kälter wäre?", Intent::WhatIf, "|||");
        row("Und 2,5 Grad wärmer in 311?", Intent::WhatIf, "311|||temperature+2.5");
        row("Wie viel Strom hat Gebäude 311 letzten Monat verbraucht?", Intent::Use,
            "311|electricity|2025-09-01..2025-09-30|");
        row("Gesamtverbrauch Gas aller Gebäude im September", Intent::Use, "|gas|2025-09-01..2025-09-30|");
        row("Wie viel hat 311 vom 1.9.2025 bis 15.9.2025 verbraucht?", Intent::Use, "311||2025-09-01..2025-09-15|");
        row("Wie viel Wärme hat 311 in den letzten 14 Tagen verbraucht?", Intent::Use,
            "311|heat|2025-10-18..2025-10-31|");
        row("Wieviel Strom verbrauchte 311 gestern?", Intent::Use, "311|electricity|2025-10-30..2025-10-30|");
        row("Wann war die Lastspitze von Gebäude 311?", Intent::Peak, "311|||");
        row("Höchste Stunde von 105 diesen Monat", Intent::Peak, "105||2025-10-01..2025-10-31|");
        row("Steigt der Gasverbrauch von Gebäude 311?", Intent::Trend, "311|gas||");
        row("Wie entwickelt sich der Verbrauch in 105?", Intent::Trend, "105|||");
        row("Wie ist die Datenqualität?", Intent::Quality, "|||");
        row("Welche Daten fehlen in Gebäude 311?", Intent::Quality, "311|||");
        row("Wie viele Gebäude gibt es?", Intent::Listing, "|||");
        row("Liste alle Gebäude mit Gas auf", Intent::Listing, "|gas||");
        row("Hilfe", Intent::Help, "|||");
        row("Was kannst du?", Intent::Help, "|||");
        row("Wer bist du?", Intent::Identity, "|||");
        row("Bist du ein Sprachmodell?", Intent::Identity, "|||");
        row("Was ist in Maple los?", Intent::Explain, "?maple|||");
        row("Was ist mit Gebäude 999 los?", Intent::Explain, "999|||");
        row("Was wird 311 nächste Woche verbrauchen?", Intent::Refused, "311|||");
        row("Was kostet der Strom in 311?", Intent::Refused, "311|electricity||");
        row("Wie viel CO2 verursacht das Gebäude 311?", Intent::Refused, "311|||");
        row("Schalte die Heizung in 311 ab", Intent::Refused, "311|heat||");
    }

    void german()
    {
        QFETCH(QString, text);
        QFETCH(Intent, intent);
        QFETCH(QString, expected);
        const Question question = asked({text});
        QCOMPARE(essence(question), expected);
        QCOMPARE(int(question.intent), int(intent));
        QCOMPARE(int(question.language), int(Language::German));
    }

    void suggestionsInOtherLanguages_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Intent>("intent");
        QTest::newRow("Spanish quality") << u"¿Dónde faltan datos?"_s << Intent::Quality;
        QTest::newRow("Spanish help") << u"¿Qué puede calcular?"_s << Intent::Help;
        QTest::newRow("French quality") << u"Où les données sont-elles incomplètes ?"_s << Intent::Quality;
        QTest::newRow("French help") << u"Que pouvez-vous calculer ?"_s << Intent::Help;
    }

    void suggestionsInOtherLanguages()
    {
        QFETCH(QString, text);
        QFETCH(Intent, intent);
        QCOMPARE(int(asked({text}).intent), int(intent));
    }

    void suggestedWarmthIsUnderstoodInEachLanguage_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("English") << u"What if it were 5 °C warmer in building 311?"_s;
        QTest::newRow("German") << u"Was wäre in Gebäude 311, wenn es 5 °C wärmer wäre?"_s;
        QTest::newRow("French") << u"Et s’il faisait 5 °C de plus dans le bâtiment 311\u00a0?"_s;
        QTest::newRow("Spanish") << u"¿Qué pasaría en el edificio 311 con +5 °C?"_s;
    }

    void suggestedWarmthIsUnderstoodInEachLanguage()
    {
        QFETCH(QString, text);
        const Question question = asked({text});
        QCOMPARE(essence(question), u"311|||temperature+9"_s);
        QCOMPARE(int(question.intent), int(Intent::WhatIf));
    }

    void rankings_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("by");
        QTest::addColumn<bool>("highestFirst");
        QTest::addColumn<int>("limit");
        QTest::newRow("waste") << u"Which buildings waste most gas?"_s << u"excess"_s << true << 0;
        QTest::newRow("score") << u"top 3 anomaly scores"_s << u"score"_s << true << 3;
        QTest::newRow("worst") << u"the 7 worst buildings"_s << u"score"_s << true << 7;
        QTest::newRow("use") << u"Which buildings use the most steam?"_s << u"use"_s << true << 0;
        QTest::newRow("per area") << u"Energy intensity, top 20"_s << u"use_per_area"_s << true << 20;
        QTest::newRow("efficient") << u"most efficient buildings"_s << u"use_per_area"_s << false << 0;
        QTest::newRow("German waste") << u"Wo wird am meisten verschwendet?"_s << u"excess"_s << true << 0;
        QTest::newRow("German lowest") << u"Welche Gebäude haben den geringsten Verbrauch?"_s << u"use"_s << false << 0;
        QTest::newRow("German peak") << u"Welche Gebäude haben die höchste Lastspitze?"_s << u"peak"_s << true << 0;
        QTest::newRow("beyond the limit") << u"top 500 buildings"_s << u"score"_s << true << 100;
    }

    void rankings()
    {
        QFETCH(QString, text);
        QFETCH(QString, by);
        QFETCH(bool, highestFirst);
        QFETCH(int, limit);
        const Question question = asked({text});
        QCOMPARE(int(question.intent), int(Intent::Ranking));
        QCOMPARE(question.rankBy, by);
        QCOMPARE(question.highestFirst, highestFirst);
        QCOMPARE(question.limit.value_or(0), limit);
    }

    void degreesWithoutAUnitAreAssumed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("assumed");
        QTest::newRow("degrees") << u"10 degrees warmer in 311"_s << true;
        QTest::newRow("Grad") << u"10 Grad wärmer in 311"_s << true;
        QTest::newRow("Fahrenheit") << u"10 degrees Fahrenheit warmer in 311"_s << false;
        QTest::newRow("°F") << u"10°F warmer in 311"_s << false;
        QTest::newRow("Grad Celsius") << u"10 Grad Celsius wärmer in 311"_s << false;
        QTest::newRow("Kelvin") << u"um 10 Kelvin wärmer in 311"_s << false;
    }

    void degreesWithoutAUnitAreAssumed()
    {
        QFETCH(QString, text);
        QFETCH(bool, assumed);
        const Question question = asked({text});
        QCOMPARE(question.weather.wishes.size(), 1);
        QCOMPARE(question.weather.wishes.first().assumedUnit, assumed);
    }

    void hostileTextsAreAnswered_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("blanks") << u" \n\t "_s;
        QTest::newRow("long") << QString(20'000, u'7');
        QTest::newRow("many words") << u"compare 311 with "_s.repeated(500);
        QTest::newRow("brackets") << u"((((((((((((((((*?+["_s.repeated(50);
        QTest::newRow("day that is none") << u"How much did 311 use on 2025-02-31?"_s;
        QTest::newRow("lone surrogate") << QString(QChar(0xd800)) + u" 311"_s;
    }

    void hostileTextsAreAnswered()
    {
        QFETCH(QString, text);
        QVERIFY(asked({text}).intent != Intent::None);
    }
};

QTEST_GUILESS_MAIN(TestQuestion)

#include "tst_question.moc"
