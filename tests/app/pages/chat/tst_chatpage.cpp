#include "app/pages/chat/startview.h"
#include "app/pages/chat/toolcard.h"
#include "app/widgets/chip.h"
#include "tests/app/pages/chat/chatday.h"
#include "tests/app/pages/chat/chatoutputs.h"

#include <QScrollBar>

#include <algorithm>

using namespace app;
using namespace Qt::StringLiterals;

// A person asks.
class TestChatPage : public ChatDay
{
    Q_OBJECT

private slots:
    void init() { start(); }
    void cleanup() { end(); }

    void textArrivesWordByWord()
    {
        m_server->staysOpen = true;
        m_server->stream =
            streams::begin() + streams::event({{u"type"_s, u"text-start"_s}, {u"id"_s, u"t"_s}})
            + streams::event({{u"type"_s, u"text-delta"_s}, {u"id"_s, u"t"_s}, {u"delta"_s, u"Grüße "_s}});
        field().setPlainText(u"Hello"_s);
        QTest::keyClick(&field(), Qt::Key_Return);
        QTRY_COMPARE(answerText(), u"Grüße"_s);
        QVERIFY(page().session().isAnswering());
        m_server->more(
            streams::event({{u"type"_s, u"text-delta"_s}, {u"id"_s, u"t"_s}, {u"delta"_s, u"aus **Köln**"_s}}));
        QTRY_COMPARE(answerText(), u"Grüße aus Köln"_s);
        m_server->more(streams::event({{u"type"_s, u"text-end"_s}, {u"id"_s, u"t"_s}}) + streams::end());
        m_server->cut();
        QTRY_VERIFY(!page().session().isAnswering());
        QCOMPARE(messages().last().state, ChatMessage::State::Whole);
        QCOMPARE(ChatServer::asked(m_server->questions.constLast()), u"Hello"_s);
    }

    void troubleIsToldInTheAnswer_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("told");
        QTest::newRow("error event") << streams::begin() + streams::text(u"I began"_s)
                                            + streams::error(u"the model went away"_s) + streams::end()
                                     << 200 << u"the model went away"_s;
        QTest::newRow("cut off") << streams::begin() + streams::text(u"I began"_s) << 200 << u"could not be had"_s;
        QTest::newRow("broken JSON") << streams::begin() + "data: {\"type\":\n\n" << 200 << u"could not be had"_s;
        QTest::newRow("busy") << QByteArray(R"({"detail":"32 chats are under way"})") << 503 << u"could not be had"_s;
        QTest::newRow("refused") << QByteArray(R"({"detail":"a message is too long"})") << 422 << u"could not be had"_s;
    }

    void troubleIsToldInTheAnswer()
    {
        QFETCH(QByteArray, stream);
        QFETCH(int, status);
        QFETCH(QString, told);
        m_server->stream = stream;
        m_server->status = status;
        ask(u"Which?"_s);
        QCOMPARE(messages().last().state, ChatMessage::State::Failed);
        QVERIFY(says(told));
        m_server->status = 200;
        m_server->stream = streams::begin() + streams::text(u"Now it works."_s) + streams::end();
        forms::press(list(), u"Try again"_s);
        QTRY_COMPARE(answerText(), u"Now it works."_s);
        QTRY_VERIFY(!page().session().isAnswering());
        QCOMPARE(messages().size(), 2);
        QCOMPARE(messages().last().state, ChatMessage::State::Whole);
        QCOMPARE(m_server->questions.size(), 2);
        QCOMPARE(ChatServer::asked(m_server->questions.constLast()), u"Which?"_s);
    }

    void stopLeavesTheServerAlone()
    {
        m_server->staysOpen = true;
        m_server->stream = streams::begin() + streams::text(u"First"_s) + streams::call(u"rank"_s, {{u"limit"_s, 3}});
        field().setPlainText(u"Which?"_s);
        QTest::keyClick(&field(), Qt::Key_Return);
        QTRY_COMPARE(all<ToolCard>().size(), 1);
        QTRY_COMPARE(all<ToolCard>().constFirst()->stateText(), u"working"_s);
        takePictures(m_shown->theme, page(), u"chat-working"_s);
        forms::press(page(), u"Stop"_s);
        QTRY_VERIFY(!m_server->isListenedTo());
        QCOMPARE(messages().last().state, ChatMessage::State::Stopped);
        QCOMPARE(all<ToolCard>().constFirst()->stateText(), u"stopped"_s);
        QCOMPARE(answerText(), u"First"_s);
        QVERIFY(says(u"Stopped."_s));
    }

    void editedQuestionReplacesWhatFollowed()
    {
        m_server->stream = streams::begin() + streams::text(u"Forty-two."_s) + streams::end();
        ask(u"First question"_s);
        ask(u"Second question"_s);
        QCOMPARE(messages().size(), 4);
        forms::press(*list().at(0), u"Edit"_s);
        QCOMPARE(field().toPlainText(), u"First question"_s);
        QVERIFY(page().closePopup());
        QVERIFY(field().toPlainText().isEmpty());
        QCOMPARE(messages().size(), 4);
        forms::press(*list().at(0), u"Edit"_s);
        ask(u"Better question"_s);
        QCOMPARE(messages().size(), 2);
        QTRY_COMPARE(list().count(), 2);
        QCOMPARE(messages().first().text(), u"Better question"_s);
        QCOMPARE(m_server->questions.constLast()["messages"_L1].toArray().size(), 1);
    }

    void shiftEnterBreaksTheLine()
    {
        field().setFocus();
        QTest::keyClicks(&field(), u"one"_s);
        QTest::keyClick(&field(), Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(&field(), u"two"_s);
        QCOMPARE(field().toPlainText(), u"one\ntwo"_s);
        QVERIFY(messages().isEmpty());
    }

    void suggestionIsAsked()
    {
        auto *start = page().findChild<StartView *>();
        QVERIFY(start->isVisible());
        const QList<StartView::Suggestion> all = start->suggestions();
        QVERIFY(std::ranges::any_of(all, [](const auto &each) { return each.question.contains(u"311"_s); }));
        takePictures(m_shown->theme, page(), u"chat-start"_s);
        m_server->stream = streams::begin() + streams::text(u"These."_s) + streams::end();
        start->findChild<Chip *>()->click();
        QTRY_VERIFY(!messages().isEmpty() && !page().session().isAnswering());
        QCOMPARE(ChatServer::asked(m_server->questions.constLast()), all.constFirst().question);
    }

    void suggestedWarmthIsInTheUnitOfTheReader()
    {
        const auto *start = page().findChild<StartView *>();
        const auto isOffered = [start](const QString &label) {
            const auto chips = start->findChildren<Chip *>();
            return std::ranges::any_of(chips, [&label](const Chip *chip) { return chip->text().contains(label); });
        };
        QVERIFY(isOffered(u"10 °F warmer in building 311"_s));
        Units units;
        units.temperature = TemperatureUnit::Celsius;
        m_shown->theme.setUnits(units);
        QVERIFY(isOffered(u"5 °C warmer in building 311"_s));
        QTRY_VERIFY(!isOffered(u"10 °F warmer in building 311"_s));
        const QList<StartView::Suggestion> all = start->suggestions();
        QVERIFY(std::ranges::any_of(
            all, [](const auto &each) { return each.question == u"What if it were 5 °C warmer in building 311?"_s; }));
    }

    void longAnswerIsReadFromItsQuestion()
    {
        const QString line = u"A line of an answer that goes on.\n\n"_s;
        m_server->stream = streams::begin() + streams::text(line.repeated(30), u"a"_s, 400) + streams::end();
        ask(u"An earlier question"_s);
        m_server->staysOpen = true;
        m_server->stream = streams::begin() + streams::text(u"Short."_s, u"b"_s);
        field().setPlainText(u"Tell me much"_s);
        QTest::keyClick(&field(), Qt::Key_Return);
        QScrollBar &bar = *list().verticalScrollBar();
        QTRY_COMPARE(answerText(), u"Short."_s);
        QTRY_COMPARE(bar.value(), bar.maximum()); // it fits, and is seen whole
        QVERIFY(!forms::buttonNamed(list(), u"Jump to the newest"_s));
        const auto questionTop = [this] { return list().at(2)->mapTo(list().viewport(), QPoint()).y(); };
        for (const QString &id : {u"c"_s, u"d"_s}) {
            const int before = bar.maximum();
            m_server->more(streams::text(line.repeated(40), id, 400));
            QTRY_VERIFY(bar.maximum() > before + 300);
            QTRY_COMPARE(questionTop(), 0);
        }
        QVERIFY(bar.value() < bar.maximum());
        QVERIFY(forms::buttonNamed(list(), u"Jump to the newest"_s));
        takePictures(m_shown->theme, page(), u"chat-long"_s);
        m_server->cut();
        QTRY_VERIFY(!page().session().isAnswering());
        QCOMPARE(questionTop(), 0);
    }

    void followsTheEndUntilOneScrollsUp()
    {
        const QString line = u"A line of an answer that goes on.\n\n"_s;
        m_server->staysOpen = true;
        m_server->stream = streams::begin() + streams::text(line.repeated(60), u"a"_s, 400);
        field().setPlainText(u"Tell me much"_s);
        QTest::keyClick(&field(), Qt::Key_Return);
        QScrollBar &bar = *list().verticalScrollBar();
        QTRY_VERIFY(bar.maximum() > 300);
        bar.setValue(bar.maximum()); // as a person who wants to see the end
        QVERIFY(list().followsEnd());
        int before = bar.maximum();
        m_server->more(streams::text(line.repeated(20), u"a2"_s, 400));
        QTRY_VERIFY(bar.maximum() > before);
        QTRY_COMPARE(bar.value(), bar.maximum());
        bar.setValue(bar.maximum() - 200);
        const int place = bar.value();
        QVERIFY(!list().followsEnd());
        before = bar.maximum();
        m_server->more(streams::text(line.repeated(20), u"b"_s, 400));
        QTRY_VERIFY(bar.maximum() > before);
        QCOMPARE(bar.value(), place);
        forms::press(list(), u"Jump to the newest"_s);
        QCOMPARE(bar.value(), bar.maximum());
        QVERIFY(!forms::buttonNamed(list(), u"Jump to the newest"_s));
        QTest::keyClick(&field(), Qt::Key_PageUp);
        QVERIFY(!list().followsEnd());
        m_server->cut();
        QTRY_VERIFY(!page().session().isAnswering());
    }

    void earlierAnswersGoAlong()
    {
        m_server->stream = streams::begin() + streams::call(u"rank"_s, {{u"limit"_s, 3}})
                           + streams::output(outputs::ranking()) + streams::text(u"Mount Hall."_s) + streams::end();
        ask(u"Which?"_s);
        ask(u"And why?"_s);
        const QJsonArray sent = m_server->questions.constLast()["messages"_L1].toArray();
        QCOMPARE(sent.size(), 3);
        QCOMPARE(sent.at(1)["role"_L1].toString(), u"assistant"_s);
        const QJsonObject tool = sent.at(1)["parts"_L1].toArray().first().toObject();
        QCOMPARE(tool["type"_L1].toString(), u"tool-rank"_s);
        QCOMPARE(tool["state"_L1].toString(), u"output-available"_s);
        QVERIFY(!m_server->questions.constLast().contains("model"_L1)); // none was chosen
    }
};

QTEST_MAIN(TestChatPage)

#include "tst_chatpage.moc"
