#include "../assistantcampus.h"

#include "core/assistant/builtin/builtinassistant.h"
#include "core/assistant/builtin/foldedtext.h"
#include "core/assistant/builtin/lexicon.h"
#include "core/assistant/builtin/wording.h"
#include "core/assistant/tools/campustools.h"
#include "tests/support/messageevents.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace core;
using namespace Qt::StringLiterals;

// Whole answers on a scored campus: what is called, what is said, in which language, and that no number is invented.
class TestBuiltinAnswers : public QObject
{
    Q_OBJECT

    AssistantCampus m_campus;
    ToolBox m_box;
    std::unique_ptr<Assistant> m_assistant;

    struct Answer
    {
        support::MessageEvents stream;
        QStringList tools;
        QList<QJsonObject> outputs;

        QString text() const { return stream.text(); }
    };

    Answer ask(const Conversation &conversation) const
    {
        QByteArray bytes;
        MessageStream stream([&bytes](const QByteArray &event) {
            bytes += event;
            return true;
        });
        stream.start(u"message"_s);
        const auto answered = m_assistant->answer(conversation, const_cast<ToolBox &>(m_box), stream, {});
        stream.finish();
        if (!answered)
            qWarning().noquote() << answered.error().detail;
        Answer answer{support::readMessageEvents(bytes), {}, {}};
        for (const QJsonObject &event : answer.stream.ofType(u"tool-input-available"_s))
            answer.tools.append(event.value("toolName"_L1).toString());
        for (const QJsonObject &event : answer.stream.ofType(u"tool-output-available"_s))
            answer.outputs.append(event.value("output"_L1).toObject());
        return answer;
    }

    Answer ask(const QStringList &questions) const
    {
        Conversation conversation;
        for (const QString &text : questions) {
            if (!conversation.isEmpty())
                conversation.append({ChatMessage::Role::Assistant, u"..."_s, {}});
            conversation.append({ChatMessage::Role::User, text, {}});
        }
        return ask(conversation);
    }

    //! The numbers that an answer may write: the figures of an output without its hundreds of points, the parts of its
    //! dates, and what is in names.
    static void collect(const QString &key, const QJsonValue &value, QList<double> &numbers)
    {
        static const QStringList points{u"points"_s, u"predictions"_s};
        static const QStringList names{u"buildingNumber"_s, u"buildingName"_s, u"number"_s,
                                       u"name"_s,           u"unit"_s,         u"perAreaUnit"_s};
        static const QRegularExpression digits(u"\\d+"_s);
        static const QRegularExpression time(u"^(\\d{4})-\\d\\d-(\\d\\d)(?:T(\\d\\d):(\\d\\d))?"_s);
        if (points.contains(key))
            return;
        if (value.isDouble())
            numbers.append(value.toDouble());
        if (const auto match = time.match(value.toString()); match.hasMatch()) {
            for (int part = 1; part <= match.lastCapturedIndex(); ++part)
                numbers.append(match.captured(part).toDouble());
        }
        for (auto it = digits.globalMatch(names.contains(key) ? value.toString() : QString()); it.hasNext();)
            numbers.append(it.next().captured().toDouble());
        const QJsonArray array = value.toArray();
        for (const QJsonValue one : array)
            collect(key, one, numbers);
        const QJsonObject object = value.toObject();
        for (auto one = object.begin(); one != object.end(); ++one)
            collect(one.key(), one.value(), numbers);
    }

    //! The numbers of a text that no output holds, to the digits in which they are written.
    static QStringList invented(const QString &text, const QList<QJsonObject> &outputs, bool german)
    {
        QList<double> known;
        for (const QJsonObject &output : outputs)
            collect({}, output, known);
        static const QRegularExpression number(u"(?<![A-Za-z])\\d[\\d.,]*"_s);
        QStringList lost;
        for (auto it = number.globalMatch(text); it.hasNext();) {
            QString written = it.next().captured();
            while (written.endsWith(u'.') || written.endsWith(u','))
                written.chop(1);
            QString plain = written;
            plain.remove(german ? u'.' : u',');
            plain.replace(u',', u'.');
            const double value = plain.toDouble();
            const qsizetype decimals = plain.contains(u'.') ? plain.size() - plain.indexOf(u'.') - 1 : 0;
            const double half = 0.5000001 * std::pow(10.0, -static_cast<double>(decimals));
            const bool isKnown = std::ranges::any_of(known, [value, half](double one) {
                return std::abs(std::abs(one) - value) <= half || std::abs(100.0 * std::abs(one) - value) <= half;
            });
            if (!isKnown)
                lost.append(written);
        }
        return lost;
    }

    //! "{1}" and "{2}" are the numbers of the first buildings, "{name}" the name of the first; "{cooled}" and
    //! "{cooled too}" those of buildings whose cooling power is metered.
    QStringList filled(QStringList texts) const
    {
        const auto now = m_campus.service().snapshot();
        QStringList cooled;
        for (const Building &building : now->buildings) {
            if (now->scores.value(building.id).contains(Utility::CoolingPower))
                cooled.append(building.number);
        }
        for (QString &text : texts) {
            text.replace(u"{1}"_s, now->buildings.at(0).number);
            text.replace(u"{2}"_s, now->buildings.at(1).number);
            text.replace(u"{name}"_s, now->buildings.at(0).name);
            text.replace(u"{cooled}"_s, cooled.value(0));
            text.replace(u"{cooled too}"_s, cooled.value(1));
        }
        return texts;
    }

private slots:
    void initTestCase()
    {
        m_campus.make();
        addCampusTools(m_box, m_campus.service());
        m_assistant = makeBuiltinAssistant(m_campus.service());
    }

    void cleanupTestCase()
    {
        m_assistant.reset();
        m_box = ToolBox();
        m_campus.clear();
    }

    void answersComeFromTools_data()
    {
        QTest::addColumn<QStringList>("questions");
        QTest::addColumn<QStringList>("tools");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const QStringList &questions, const QStringList &tools, const QStringList &words) {
            QTest::newRow(qPrintable(questions.join(u" / "_s))) << questions << tools << words;
        };
        row({u"Which buildings waste most electricity, and why?"_s}, {u"rank"_s},
            {u"| # | Building |"_s, u"kWh"_s, u"since"_s, u"Readings cover"_s, u"July 2025"_s});
        row({u"Welche Gebäude verschwenden am meisten Strom, und warum?"_s}, {u"rank"_s},
            {u"| # | Gebäude |"_s, u"seit"_s, u"Messwerte"_s, u"Juli 2025"_s});
        row({u"Which buildings waste least electricity?"_s}, {u"rank"_s},
            {u"electricity above what was expected of them, the lowest first"_s});
        row({u"Welche Gebäude verschwenden am wenigsten Strom?"_s}, {u"rank"_s},
            {u"Strom über ihrer Erwartung, die niedrigsten zuerst"_s});
        row({u"Which buildings have the highest anomaly scores?"_s}, {u"rank"_s},
            {u"You named no utility, so this is electricity"_s});
        row({u"Which buildings use the most gas per area?"_s}, {u"rank"_s}, {u"kWh/ft²"_s, u"not for a year"_s});
        row({u"Which buildings waste most electricity?"_s, u"and for gas?"_s}, {u"rank"_s}, {u"gas"_s});
        row({u"Welche Gebäude haben die höchste Lastspitze?"_s}, {u"rank"_s}, {u"Höchste Stunde"_s});
        row({u"What is wrong with building {1}?"_s}, {u"get_building"_s},
            {u"{name}"_s, u"electricity"_s, u"expected"_s});
        row({u"Was ist mit {name} los?"_s}, {u"get_building"_s}, {u"Bewertung"_s, u"Strom"_s});
        row({u"What if it were 10 degrees warmer in building {1}?"_s}, {u"run_prediction"_s},
            {u"+10 °F"_s, u"Fahrenheit, the unit of this site's weather data"_s, u"baseline"_s, u"model's own error"_s,
             u"You named no dates"_s});
        row({u"Was wäre, wenn es in Gebäude {1} um 5 °C kälter wäre?"_s}, {u"run_prediction"_s},
            {u"−9 °F (das sind −5 °C)"_s, u"Ausgangswert"_s, u"Modells"_s});
        row({u"What if it were 10 degrees warmer in {1}?"_s, u"And in {2}?"_s}, {u"run_prediction"_s}, {u"({2})"_s});
        row({u"What would {1} use at 90 °F and 80 % humidity?"_s}, {u"run_prediction"_s},
            {u"temperature 90 °F"_s, u"relative humidity 80 %"_s});
        row({u"How much electricity did building {1} use from 2025-07-01 to 2025-07-07?"_s}, {u"get_timeseries"_s},
            {u"1 July 2025 to 7 July 2025"_s, u"a day"_s, u"Expected"_s});
        row({u"Wie viel Strom hat {1} letzte Woche verbraucht?"_s}, {u"get_timeseries"_s}, {u"am Tag"_s});
        row({u"How much electricity did all buildings use in total?"_s}, {u"rank"_s},
            {u"together"_s, u"The largest"_s});
        row({u"When was the peak of building {1}?"_s}, {u"get_timeseries"_s}, {u"highest hour"_s});
        row({u"Steigt der Stromverbrauch von Gebäude {1}?"_s}, {u"get_timeseries"_s}, {u"am Tag"_s, u"Hälften"_s});
        row({u"Compare building {1} and building {2}"_s}, {u"get_building"_s, u"get_building"_s}, {u"| Building |"_s});
        row({u"Compare the first week: {1} from 2025-07-08 to 2025-07-14 with 2025-07-01 to 2025-07-07"_s},
            {u"get_timeseries"_s}, {u"| Period |"_s});
        row({u"How good is the data quality?"_s}, {u"data_quality"_s}, {u"Longest gap"_s});
        row({u"Welche Daten fehlen in Gebäude {1}?"_s}, {u"data_quality"_s}, {u"Fehlende Stunden"_s});
        row({u"How many buildings are there?"_s}, {u"list_buildings"_s}, {u"There are 10 buildings"_s});
        row({u"What if it were 10 degrees warmer?"_s}, {u"list_buildings"_s}, {u"Which building do you mean?"_s});
        row({u"Warum ist Gebäude 9999 so hoch?"_s}, {u"list_buildings"_s},
            {u"Ein Gebäude mit dieser Nummer gibt es nicht"_s});
        row({u"Compare building {1} and building {2}"_s, u"And why so high?"_s}, {},
            {u"one building at a time"_s, u"({1})"_s, u"({2})"_s});
        row({u"Vergleiche Gebäude {1} und Gebäude {2}"_s, u"Und das dritte?"_s}, {u"list_buildings"_s},
            {u"Eine solche Stelle hat die Liste davor nicht"_s, u"meinen Sie"_s});
        row({u"Compare building {1} and building {2}"_s, u"Why is the second one so high?"_s}, {u"get_building"_s},
            {u"({2}) has an overall score"_s});
        row({u"How much electricity did the whole campus use last month against the month before?"_s}, {u"rank"_s},
            {u"no building has such readings in both periods"_s}); // they begin in June
        row({u"How much electricity did the campus use from 2025-07-08 to 2025-07-14 against the week before?"_s},
            {u"rank"_s},
            {u"The campus, electricity: 8 July 2025 to 14 July 2025 against 1 July 2025 to 7 July 2025"_s,
             u"Counted are the 10 buildings"_s, u"| Period |"_s, u"Coverage"_s});
        row({u"Hat der Campus vom 8.7.2025 bis 14.7.2025 mehr Strom verbraucht als im Zeitraum vom 1.7.2025 bis "
             "7.7.2025?"_s},
            {u"rank"_s}, {u"Der Campus, Strom"_s, u"am Tag"_s, u"Gezählt sind die 10 Gebäude"_s, u"| Zeitraum |"_s});
        row({u"Wie hat sich der Stromverbrauch des Campus entwickelt?"_s}, {u"rank"_s, u"rank"_s},
            {u"Der Verbrauch des Campus (Strom) ist"_s, u"Abdeckung"_s});
        row({u"Is the electricity use of the whole campus rising?"_s}, {u"rank"_s, u"rank"_s},
            {u"The use of the campus (electricity) has"_s, u"Counted are"_s});
        row({u"How has the cooling power of the campus developed from 2025-07-01 to 2025-07-14?"_s}, {u"rank"_s},
            {u"The mean of the campus (cooling power) has"_s});
        row({u"How much did {1} use in 2019?"_s}, {u"get_timeseries"_s}, {u"could not be computed"_s});
    }

    void answersComeFromTools()
    {
        QFETCH(QStringList, questions);
        QFETCH(QStringList, tools);
        QFETCH(QStringList, words);
        const Answer answer = ask(filled(questions));
        QCOMPARE(answer.stream.problem, QString());
        QCOMPARE(answer.tools, tools);
        for (const QString &word : filled(words))
            QVERIFY2(answer.text().contains(word), qPrintable(word + u" is not in: "_s + answer.text()));
        QVERIFY2(!answer.text().contains(u'%' + QString::number(1)), qPrintable(answer.text()));
        if (answer.outputs.isEmpty())
            return; // the tool refused, and its reason was told
        const bool german = languageOf(folded(questions.last())).value_or(Language::English) == Language::German;
        const QStringList lost = invented(answer.text(), answer.outputs, german);
        QVERIFY2(lost.isEmpty(), qPrintable(lost.join(u' ') + u" in: "_s + answer.text()));
    }

    void inventedNumbersAreFound()
    {
        const QList<QJsonObject> outputs{{{u"a"_s, 1234.56}, {u"b"_s, 0.871}, {u"day"_s, u"2025-07-01"_s}}};
        QCOMPARE(invented(u"1,235 kWh, 87 %, 1 July 2025"_s, outputs, false), QStringList());
        QCOMPARE(invented(u"1.234,6 kWh, 87,1 %"_s, outputs, true), QStringList());
        QCOMPARE(invented(u"1,236 kWh and 88 %"_s, outputs, false), QStringList({u"1,236"_s, u"88"_s}));
        const QList<QJsonObject> manyPoints{{{u"points"_s, QJsonArray{QJsonObject{{u"actual"_s, 7.5}}}},
                                             {u"note"_s, u"at least 12 days"_s},
                                             {u"buildingName"_s, u"Hall 9"_s}}};
        QCOMPARE(invented(u"7.5 kWh, 12, Hall 9"_s, manyPoints, false), QStringList({u"7.5"_s, u"12"_s}));
    }

    void useIsToldFieldByField()
    {
        const Answer answer =
            ask(filled({u"How much electricity did building {1} use from 2025-07-01 to 2025-07-07?"_s}));
        QCOMPARE(answer.outputs.size(), 1);
        const QJsonObject &output = answer.outputs.constFirst();
        const Wording words(Language::English);
        const auto kilowattHours = [&](QLatin1StringView field) {
            return words.quantity(output.value(field), u"kWh"_s);
        };
        const QString text =
            u"%1 used **%2** of electricity, 1 July 2025 to 7 July 2025. That is %3 a day. Expected were %4: a "
            "difference of %5 kWh (%6)."_s.arg(words.building(output), kilowattHours("actual"_L1),
                                               kilowattHours("perDay"_L1), kilowattHours("expected"_L1),
                                               words.signedNumber(output.value("excess"_L1)),
                                               words.signedPercent(output.value("excessPercent"_L1)));
        QVERIFY2(answer.text().startsWith(text), qPrintable(text + u"\n"_s + answer.text()));
    }

    void scenarioIsToldFieldByField()
    {
        const Answer answer = ask(filled({u"What if it were 10 degrees warmer in building {1}?"_s}));
        QCOMPARE(answer.outputs.size(), 1);
        const QJsonObject &output = answer.outputs.constFirst();
        const Wording words(Language::English);
        const auto total = [&](QLatin1StringView curve) {
            return words.quantity(output.value(curve).toObject().value("total"_L1), u"kWh"_s);
        };
        const QString text =
            u"%1 would be expected to use **%2** of electricity, instead of %3 in the weather as it was (the "
            "baseline): %4 kWh (**%5**)."_s.arg(words.building(output), total("scenario"_L1), total("baseline"_L1),
                                                words.signedNumber(output.value("difference"_L1)),
                                                words.signedPercent(output.value("differencePercent"_L1)));
        QVERIFY2(answer.text().contains(text), qPrintable(text + u"\n"_s + answer.text()));
        QCOMPARE(output.value("difference"_L1).toDouble(),
                 output.value("scenario"_L1).toObject().value("total"_L1).toDouble()
                     - output.value("baseline"_L1).toObject().value("total"_L1).toDouble());
    }

    void ratesAreToldAsMeans_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const QString &question, const QStringList &words) {
            QTest::newRow(qPrintable(question)) << question << words;
        };
        row(u"How much cooling power did building {cooled} use from 2025-07-01 to 2025-07-07?"_s,
            {u"had a mean cooling power of"_s});
        row(u"Is the cooling power of building {cooled} rising?"_s, {u"The mean of"_s});
        row(u"Steigt die Kälteleistung von Gebäude {cooled}?"_s, {u"Das Mittel von"_s});
        row(u"Compare the cooling power of {cooled} from 2025-07-08 to 2025-07-14 with 2025-07-01 to 2025-07-07"_s,
            {u"on average"_s, u"| Mean (tons of cooling) |"_s});
        row(u"Vergleiche die Kälteleistung von {cooled} vom 2025-07-08 bis 2025-07-14 mit 2025-07-01 bis 2025-07-07"_s,
            {u"im Mittel"_s, u"| Mittel (Tonnen Kälte) |"_s});
        row(u"Compare the cooling power of building {cooled} and building {cooled too}"_s,
            {u"| Mean (tons of cooling) |"_s});
    }

    void ratesAreToldAsMeans()
    {
        QFETCH(QString, question);
        QFETCH(QStringList, words);
        const Answer answer = ask(filled({question}));
        for (const QString &word : words)
            QVERIFY2(answer.text().contains(word), qPrintable(word + u" is not in: "_s + answer.text()));
        for (const QString &sum : {u"a day"_s, u"A day"_s, u"am Tag"_s, u"Je Tag"_s})
            QVERIFY2(!answer.text().contains(sum), qPrintable(answer.text()));
        const bool german = languageOf(folded(question)).value_or(Language::English) == Language::German;
        QCOMPARE(invented(answer.text(), answer.outputs, german), QStringList());
    }

    void germanReadersAreAddressedFormally_data()
    {
        QTest::addColumn<QStringList>("questions");
        QTest::newRow("which building") << QStringList{u"Was wäre, wenn es 10 Grad wärmer wäre?"_s};
        QTest::newRow("no such building") << QStringList{u"Warum ist Gebäude 9999 so hoch?"_s};
        QTest::newRow("help") << QStringList{u"Hilfe, was kannst du?"_s};
        QTest::newRow("how much warmer") << QStringList{u"Was wäre, wenn es in {1} wärmer wäre?"_s};
        QTest::newRow("degrees, days and utility") << QStringList{u"Was wäre in {1}, wenn es 10 Grad wärmer wäre?"_s};
        QTest::newRow("compare with what") << QStringList{u"Vergleiche das Gebäude {1}"_s};
        QTest::newRow("utility") << QStringList{u"Wie viel hat das Gebäude {1} verbraucht?"_s};
        QTest::newRow("one at a time") << QStringList{u"Vergleiche Gebäude {1} und Gebäude {2}"_s,
                                                      u"Und warum so hoch?"_s};
    }

    void germanReadersAreAddressedFormally()
    {
        QFETCH(QStringList, questions);
        static const QRegularExpression familiar(
            u"\\b(?:du|dich|dir|deine?\\w*|meinst|kannst|willst|hast|sag|nenne?)\\b(?! Sie)"_s,
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
        const QString text = ask(filled(questions)).text();
        QVERIFY2(!text.contains(familiar), qPrintable(text));
        QVERIFY2(text.contains(u"Sie"_s), qPrintable(text));
    }

    void talkNeedsNoTool_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("word");
        QTest::newRow("help") << u"What can you do?"_s << u"built-in assistant"_s;
        QTest::newRow("who") << u"Are you ChatGPT?"_s << u"I am no language model"_s;
        QTest::newRow("German who") << u"Wer bist du?"_s << u"eingebaute Assistent"_s;
        QTest::newRow("cost") << u"What does building {1} cost?"_s << u"cannot compute costs"_s;
        QTest::newRow("German future") << u"Was wird {1} nächste Woche verbrauchen?"_s << u"In die Zukunft"_s;
        QTest::newRow("carbon") << u"How much CO2 does {1} emit?"_s << u"cannot compute emissions"_s;
        QTest::newRow("nonsense") << u"Write me a poem"_s << u"did not understand"_s;
        QTest::newRow("how much warmer") << u"What if it were warmer in {1}?"_s << u"how many degrees"_s;
    }

    void talkNeedsNoTool()
    {
        QFETCH(QString, question);
        QFETCH(QString, word);
        const Answer answer = ask(filled({question}));
        QCOMPARE(answer.stream.problem, QString());
        QVERIFY(answer.tools.isEmpty());
        QVERIFY2(answer.text().contains(word), qPrintable(answer.text()));
    }

    void textsComeInSmallPiecesAndToolsBeforeThem()
    {
        const Answer answer = ask(QStringList{u"Which buildings waste most electricity?"_s});
        const QStringList types = answer.stream.types();
        QVERIFY(types.indexOf(u"tool-output-available"_s) < types.indexOf(u"text-delta"_s));
        QVERIFY(types.count(u"tool-input-delta"_s) > 1);
        QVERIFY(types.count(u"text-delta"_s) > 10);
        for (const QJsonObject &event : answer.stream.ofType(u"text-delta"_s))
            QVERIFY(event.value("delta"_L1).toString().size() < 120);
    }

    void aStoppedAnswerSaysNothingMore()
    {
        std::stop_source stop;
        stop.request_stop();
        QByteArray bytes;
        MessageStream stream([&bytes](const QByteArray &event) {
            bytes += event;
            return true;
        });
        const auto answered = m_assistant->answer({{ChatMessage::Role::User, u"Which buildings waste most?"_s, {}}},
                                                  m_box, stream, stop.get_token());
        QCOMPARE(answered.error().code, ErrorCode::Cancelled);
        QVERIFY(!bytes.contains("text-delta"));
        QVERIFY(!bytes.contains("tool-output"));
    }
};

QTEST_GUILESS_MAIN(TestBuiltinAnswers)

#include "tst_builtinanswers.moc"
