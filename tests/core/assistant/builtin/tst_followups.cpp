#include "questiontest.h"

#include <QJsonArray>

using namespace core;
using namespace Qt::StringLiterals;

//! What a question takes from those before it and from what was answered to them.
class TestFollowUps : public QuestionTest
{
    Q_OBJECT

private slots:
    void followUps_data()
    {
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<Intent>("intent");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QStringList &texts, Intent intent, const char *expected) {
            QTest::newRow(name) << texts << intent << QString::fromUtf8(expected);
        };
        row("another utility", {u"Which buildings waste most electricity?"_s, u"and for gas?"_s}, Intent::Ranking,
            "|gas||");
        row("another utility in German", {u"Welche Gebäude verschwenden Strom?"_s, u"Und bei Gas?"_s}, Intent::Ranking,
            "|gas||");
        row("another building", {u"What if it were 10 degrees warmer in 311?"_s, u"And in 312?"_s}, Intent::WhatIf,
            "312|||temperature+10");
        row("another amount", {u"What if it were 10 degrees warmer in 311?"_s, u"and 5 degrees colder?"_s},
            Intent::WhatIf, "311|||temperature-5");
        row("another period", {u"How much gas did 311 use in September?"_s, u"and in August?"_s}, Intent::Use,
            "311|gas|2025-08-01..2025-08-31|");
        row("the answer to what was asked back", {u"What if it were 10 degrees warmer?"_s, u"311"_s}, Intent::WhatIf,
            "311|||temperature+10");
        row("the name that was asked back for", {u"Why is Maple so high?"_s, u"Maple House"_s}, Intent::Explain,
            "312|||");
        row("the amount that was asked back for", {u"What if it were warmer in 311?"_s, u"10 degrees"_s},
            Intent::WhatIf, "311|||temperature+10");
        row("the amount that was asked back for, colder", {u"What if it were colder in 311?"_s, u"10 degrees"_s},
            Intent::WhatIf, "311|||temperature-10");
        row("the amount in Celsius", {u"Was wäre, wenn es in 311 kälter wäre?"_s, u"5 °C"_s}, Intent::WhatIf,
            "311|||temperature-9");
        row("the amount after the building", {u"What if it were warmer?"_s, u"311"_s, u"10 degrees"_s}, Intent::WhatIf,
            "311|||temperature+10");
        row("a temperature in place of an amount", {u"What if it were warmer in 311?"_s, u"at 90 °F"_s}, Intent::WhatIf,
            "311|||temperature=90");
        row("the other direction", {u"What if it were warmer in 311?"_s, u"10 degrees colder"_s}, Intent::WhatIf,
            "311|||temperature-10");
        row("why, after a use", {u"How much gas did 311 use?"_s, u"why?"_s}, Intent::Explain, "311|gas||");
        row("the same building", {u"Explain building 311"_s, u"When was its peak?"_s}, Intent::Peak, "311|||");
        row("the time before", {u"How much did 311 use in September?"_s, u"and before that?"_s}, Intent::Compare,
            "311||2025-09-01..2025-09-30|");
        row("a building after a ranking", {u"Which buildings waste most gas?"_s, u"and 311?"_s}, Intent::Explain,
            "311|gas||");
        row("a building after a greeting", {u"hello"_s, u"311"_s}, Intent::Explain, "311|||");
        row("a building after who it is", {u"Wer bist du?"_s, u"Mount Hall"_s}, Intent::Explain, "311|||");
        row("a building after a list", {u"How many buildings are there?"_s, u"311"_s}, Intent::Explain, "311|||");
        row("a building after what is refused", {u"What does 311 cost?"_s, u"and 312?"_s}, Intent::Refused, "312|||");
        row("what about another building", {u"Why is the gas use of 311 so high?"_s, u"What about Maple House?"_s},
            Intent::Explain, "312|gas||");
        row("the same of another building", {u"How much gas did 311 use in August?"_s, u"What about Maple House?"_s},
            Intent::Use, "312|gas|2025-08-01..2025-08-31|");
        row("the same of another building in German",
            {u"Wann war die Lastspitze von Gebäude 311?"_s, u"Und Maple House?"_s}, Intent::Peak, "312|||");
        row("a building after a comparison", {u"Compare 311 with 105"_s, u"What about Maple House?"_s}, Intent::Explain,
            "312|||");
        row("the campus before", {u"How much electricity did we use in September?"_s, u"And the month before?"_s},
            Intent::Compare, "|electricity|2025-09-01..2025-09-30|");
        row("another subject", {u"Explain building 311"_s, u"Which buildings waste most gas?"_s}, Intent::Ranking,
            "|gas||");
        row("nonsense after sense", {u"Explain building 311"_s, u"banana"_s}, Intent::Refused, "|||");
    }

    void followUps()
    {
        QFETCH(QStringList, texts);
        QFETCH(Intent, intent);
        QFETCH(QString, expected);
        const Question question = asked(texts);
        QCOMPARE(essence(question), expected);
        QCOMPARE(int(question.intent), int(intent));
    }

    void placesAreThoseOfTheListShownLast_data()
    {
        QTest::addColumn<QStringList>("texts"); // after a ranking of gas: 313, 311, 105
        QTest::addColumn<Intent>("intent");
        QTest::addColumn<QString>("expected");
        const auto row = [](const QStringList &texts, Intent intent, const char *expected) {
            QTest::newRow(qPrintable(texts.join(u" / "_s))) << texts << intent << QString::fromUtf8(expected);
        };
        row({u"Why is the first one so high?"_s}, Intent::Explain, "313|gas||");
        row({u"Why is the second one so high?"_s}, Intent::Explain, "311|gas||");
        row({u"and the third?"_s}, Intent::Explain, "105|gas||");
        row({u"And the last one?"_s}, Intent::Explain, "105|gas||");
        row({u"Explain the worst building"_s}, Intent::Explain, "313|||");
        row({u"Warum ist das zweite so hoch?"_s}, Intent::Explain, "311|gas||");
        row({u"Und beim zweiten?"_s}, Intent::Explain, "311|gas||");
        row({u"Und der letzte?"_s}, Intent::Explain, "105|gas||");
        row({u"Und das dritte Gebäude?"_s}, Intent::Explain, "105|gas||");
        row({u"Et le deuxième ?"_s}, Intent::Explain, "311|gas||");
        row({u"¿Y el tercero?"_s}, Intent::Explain, "105|gas||");
        row({u"How much gas did the second one use in August?"_s}, Intent::Use, "311|gas|2025-08-01..2025-08-31|");
        row({u"How much gas did the second one use in August?"_s, u"and the third?"_s}, Intent::Use,
            "105|gas|2025-08-01..2025-08-31|");
        row({u"What if it were 10 degrees warmer in the second one?"_s}, Intent::WhatIf, "311|||temperature+10");
        row({u"Compare the first and the third"_s}, Intent::Compare, "313,105|||");
        row({u"Compare the second one with the month before"_s}, Intent::Compare, "311|||");
        row({u"Compare Maple House with the second one"_s}, Intent::Compare, "312,311|||");
        row({u"and the fourth?"_s}, Intent::Explain, "no place|gas||");
        row({u"Compare Thorne Library with Maple House"_s, u"Why is the second one so high?"_s}, Intent::Explain,
            "312|||");
        row({u"Compare Thorne Library with Maple House for gas"_s, u"And the last?"_s}, Intent::Explain, "312|gas||");
        row({u"Vergleiche Thorne Library mit Maple House"_s, u"Warum ist das zweite so hoch?"_s}, Intent::Explain,
            "312|||");
        row({u"Compare Thorne Library with Maple House"_s, u"and the third?"_s}, Intent::Explain, "no place|||");
        row({u"Which building is the worst for electricity?"_s}, Intent::Ranking, "|electricity||");
        row({u"How much gas did we use in the first week of 2025-08?"_s}, Intent::Use, "|gas|2025-08-01..2025-08-31|");
        row({u"How much gas did we use last month?"_s}, Intent::Use, "|gas|2025-09-01..2025-09-30|");
    }

    void placesAreThoseOfTheListShownLast()
    {
        QFETCH(QStringList, texts);
        QFETCH(Intent, intent);
        QFETCH(QString, expected);
        QJsonArray rows;
        for (const QString &number : {u"313"_s, u"311"_s, u"105"_s, u"106"_s}) // the last is below what was expected
            rows.append(QJsonObject{{u"buildingNumber"_s, number}, {u"excess"_s, number == u"106"_s ? -1.0 : 5.0}});
        const ToolUse use{u"c"_s, u"rank"_s, {}, {{u"by"_s, u"excess"_s}, {u"rows"_s, rows}}, {}};
        Conversation conversation{{ChatMessage::Role::User, u"Which buildings waste most gas?"_s, {}},
                                  {ChatMessage::Role::Assistant, u"..."_s, {use}}};
        for (const QString &text : texts) {
            if (conversation.size() > 2)
                conversation.append({ChatMessage::Role::Assistant, u"..."_s, {}});
            conversation.append({ChatMessage::Role::User, text, {}});
        }
        const Question question = understood(conversation, m_site, m_latest);
        QCOMPARE(essence(question), expected);
        QCOMPARE(int(question.intent), int(intent));
    }

    void comparedBuildingsAreAListToo()
    {
        const auto used = [](const QString &number) {
            return ToolUse{u"c"_s, u"get_building"_s, {}, {{u"buildingNumber"_s, number}}, {}};
        };
        const Conversation conversation{{ChatMessage::Role::User, u"Compare them"_s, {}},
                                        {ChatMessage::Role::Assistant, u"..."_s, {used(u"106"_s), used(u"312"_s)}},
                                        {ChatMessage::Role::User, u"Explain the latter"_s, {}}};
        QCOMPARE(essence(understood(conversation, m_site, m_latest)), u"312|||"_s);
    }

    void placeWithoutAListIsNoBuilding()
    {
        QCOMPARE(essence(asked({u"Why is the second one so high?"_s})), u"no place|||"_s);
        QCOMPARE(essence(asked({u"Explain building 311"_s, u"And the second one?"_s})), u"no place|||"_s);
        QCOMPARE(essence(asked({u"Why is the second one so high?"_s, u"311"_s})), u"311|||"_s);
    }
};

QTEST_GUILESS_MAIN(TestFollowUps)

#include "tst_followups.moc"
