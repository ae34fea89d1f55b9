#include "core/assistant/modelassistant.h"
#include "core/assistant/modelmessages.h"
#include "tests/support/messageevents.h"

#include <QJsonDocument>
#include <QTest>

#include <deque>

using namespace core;
using namespace support;
using namespace Qt::StringLiterals;

namespace {

class FakeClock final : public Clock
{
public:
    EpochSeconds now() const override { return time; }
    EpochSeconds time = 1'760'000'000;
};

//! Says what it was given, in turn.
class FakeModel final : public LanguageModel
{
public:
    QString name() const override { return u"fake"_s; }

    Result<ModelTurn> ask(const ModelQuestion &question, ModelListener &listener, const std::stop_token &,
                          std::chrono::milliseconds) override
    {
        questions.append(question);
        if (turns.empty())
            return Error{ErrorCode::Upstream, u"the model is gone"_s};
        ModelTurn turn = turns.front();
        turns.pop_front();
        if (!turn.text.isEmpty())
            listener.text(turn.text);
        for (qsizetype i = 0; i < turn.calls.size(); ++i) {
            if (turn.calls.at(i).name.isEmpty())
                continue;
            listener.callStarted(i, turn.calls.at(i));
            listener.callArguments(i, turn.calls.at(i).arguments);
        }
        if (breaksOff)
            return Error{ErrorCode::Upstream, u"the answer broke off"_s};
        return turn;
    }

    bool breaksOff = false; //!< after what it said
    std::deque<ModelTurn> turns;
    QList<ModelQuestion> questions;
};

class Squarer final : public Tool
{
public:
    ToolInfo info() const override { return {u"square"_s, u"The square of a number."_s, {{u"type"_s, u"object"_s}}}; }

    Result<QJsonObject> run(const QJsonObject &input, const std::stop_token &) override
    {
        ++runs;
        const QJsonValue number = input.value("number"_L1);
        if (!number.isDouble())
            return Error{ErrorCode::InvalidArgument, u"number must be a number"_s};
        return QJsonObject{{u"square"_s, number.toDouble() * number.toDouble()},
                           {u"images"_s, QJsonArray{u"data:image/png;base64,AAAA"_s}}};
    }

    int runs = 0;
};

ModelTurn says(const QString &text)
{
    return {text, {}, u"stop"_s};
}

ModelTurn calls(const QList<ModelCall> &list)
{
    return {{}, list, u"tool_calls"_s};
}

ModelCall square(const QString &id, const QString &arguments = u"{\"number\":3}"_s)
{
    return {id, u"square"_s, arguments};
}

} // namespace

class TestModelAssistant : public QObject
{
    Q_OBJECT

    FakeClock m_clock;
    std::shared_ptr<FakeModel> m_model;
    std::shared_ptr<Squarer> m_tool;
    QByteArray m_body;

    //! The whole stream of an answer to "Hello", with an error in it as the service tells it.
    MessageEvents answer(const ModelAssistant::Limits &limits = {}, const std::shared_ptr<TokenBudget> &budget = {},
                         const Conversation &conversation = {{ChatMessage::Role::User, u"Hello"_s, {}}},
                         const std::stop_token &stop = {})
    {
        ModelAssistant assistant(
            m_model, [] { return u"Be brief."_s; }, budget, limits);
        ToolBox tools;
        tools.add(m_tool);
        m_body.clear();
        MessageStream stream([this](const QByteArray &event) {
            m_body += event;
            return true;
        });
        stream.start(u"m"_s);
        if (const auto answered = assistant.answer(conversation, tools, stream, stop); !answered)
            stream.error(answered.error().detail);
        stream.finish();
        return readMessageEvents(m_body);
    }

    static QString errorOf(const MessageEvents &events)
    {
        return events.ofType(u"error"_s).value(0).value("errorText"_L1).toString();
    }

private slots:
    void init()
    {
        m_model = std::make_shared<FakeModel>();
        m_tool = std::make_shared<Squarer>();
    }

    void answersInText()
    {
        m_model->turns = {says(u"Good day"_s)};
        const MessageEvents events = answer();
        QCOMPARE(events.problem, QString());
        QCOMPARE(events.text(), u"Good day"_s);
        QVERIFY(errorOf(events).isEmpty());
        const QJsonArray messages = m_model->questions.constFirst().messages;
        QCOMPARE(messages.size(), 2);
        QCOMPARE(messages.at(0)["role"_L1].toString(), u"system"_s);
        QCOMPARE(messages.at(0)["content"_L1].toString(), u"Be brief."_s);
        QCOMPARE(messages.at(1)["content"_L1].toString(), u"Hello"_s);
        QCOMPARE(m_model->questions.constFirst().tools.at(0)["function"_L1]["name"_L1].toString(), u"square"_s);
    }

    void toolsRunAndTheModelHearsOfIt()
    {
        m_model->turns = {calls({square(u"c1"_s)}), says(u"It is 9."_s)};
        const MessageEvents events = answer();
        QCOMPARE(events.problem, QString());
        QCOMPARE(events.ofType(u"start-step"_s).size(), 2);
        QCOMPARE(events.ofType(u"tool-output-available"_s).value(0)["output"_L1]["square"_L1].toDouble(), 9.0);
        const QJsonArray messages = m_model->questions.at(1).messages;
        QCOMPARE(messages.size(), 4);
        QCOMPARE(messages.at(2)["tool_calls"_L1][0]["id"_L1].toString(), u"c1"_s);
        QCOMPARE(messages.at(2)["tool_calls"_L1][0]["function"_L1]["arguments"_L1].toString(), u"{\"number\":3}"_s);
        QCOMPARE(messages.at(3)["role"_L1].toString(), u"tool"_s);
        QCOMPARE(messages.at(3)["tool_call_id"_L1].toString(), u"c1"_s);
        const QString content = messages.at(3)["content"_L1].toString();
        QVERIFY2(content.contains("\"square\":9"_L1), qPrintable(content));
        QVERIFY2(!content.contains("base64"_L1), qPrintable(content));
    }

    void parallelCallsAllRun()
    {
        m_model->turns = {calls({square(u"a"_s), square(u"b"_s, u"{\"number\":4}"_s), square(u"c"_s)}), says(u"x"_s)};
        const MessageEvents events = answer();
        QCOMPARE(events.problem, QString());
        QCOMPARE(events.ofType(u"tool-output-available"_s).size(), 3);
        QCOMPARE(m_model->questions.at(1).messages.size(), 2 + 1 + 3);
    }

    void callsWithoutOrWithEqualIds()
    {
        m_model->turns = {calls({square(u""_s), square(u"same"_s), square(u"same"_s)}), calls({square(u"same"_s)}),
                          says(u"x"_s)};
        const MessageEvents events = answer();
        QCOMPARE(events.problem, QString());
        QCOMPARE(m_tool->runs, 4);
    }

    void wrongCallsAreToldToTheModel_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("error");
        QTest::newRow("a tool's refusal") << u"square"_s << u"{}"_s << u"number must be a number"_s;
        QTest::newRow("no arguments at all") << u"square"_s << QString() << u"number must be a number"_s;
        QTest::newRow("cut JSON") << u"square"_s << u"{\"number\":"_s << u"no valid JSON"_s;
        QTest::newRow("a list") << u"square"_s << u"[3]"_s << u"JSON object"_s;
        QTest::newRow("an unknown tool") << u"cube"_s << u"{}"_s << u"there are square"_s;
    }

    void wrongCallsAreToldToTheModel()
    {
        QFETCH(QString, name);
        QFETCH(QString, arguments);
        QFETCH(QString, error);
        m_model->turns = {calls({{u"c"_s, name, arguments}}), says(u"Sorry"_s)};
        const MessageEvents events = answer();
        QCOMPARE(events.problem, QString());
        QCOMPARE(events.text(), u"Sorry"_s);
        const QString told = events.ofType(u"tool-output-error"_s).value(0).value("errorText"_L1).toString();
        QVERIFY2(told.contains(error), qPrintable(told));
        const QString content = m_model->questions.at(1).messages.at(3)["content"_L1].toString();
        QVERIFY2(content.contains("error"_L1), qPrintable(content));
    }

    void aCallThatNeverGetsANameIsNone()
    {
        m_model->turns = {{u"Well"_s, {ModelCall{u"c"_s, {}, u"{}"_s}}, u"stop"_s}};
        const MessageEvents events = answer();
        QCOMPARE(events.problem, QString());
        QVERIFY(errorOf(events).isEmpty());
    }

    void roundsAreLimited()
    {
        for (int i = 0; i < 10; ++i)
            m_model->turns.push_back(calls({square(QString::number(i))}));
        const MessageEvents events = answer();
        QCOMPARE(events.problem, QString());
        QCOMPARE(m_model->questions.size(), 5);
        QVERIFY(m_model->questions.at(3).mayCall);
        QVERIFY(!m_model->questions.at(4).mayCall);
        QCOMPARE(m_tool->runs, 4); // the last one calls although it must not
        QVERIFY2(errorOf(events).contains("5 steps"_L1), qPrintable(errorOf(events)));
    }

    void callsInAStepAreLimited()
    {
        ModelAssistant::Limits limits;
        limits.callsInStep = 2;
        m_model->turns = {calls({square(u"a"_s), square(u"b"_s), square(u"c"_s)}), says(u"x"_s)};
        const MessageEvents events = answer(limits);
        QCOMPARE(events.problem, QString());
        QCOMPARE(m_tool->runs, 2);
        QCOMPARE(events.ofType(u"tool-output-error"_s).size(), 1);
    }

    void endsThatAreNone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("error");
        QTest::newRow("cut off") << u"One"_s << u"length"_s << u"cut off"_s;
        QTest::newRow("filtered") << u""_s << u"content_filter"_s << u"filtered"_s;
        QTest::newRow("empty") << u" \n"_s << u"stop"_s << u"empty answer"_s;
        QTest::newRow("no reason given") << u"One"_s << QString() << QString();
    }

    void endsThatAreNone()
    {
        QFETCH(QString, text);
        QFETCH(QString, reason);
        QFETCH(QString, error);
        m_model->turns = {{text, {}, reason}};
        const MessageEvents events = answer();
        QCOMPARE(events.problem, QString());
        QCOMPARE(events.text(), text);
        QCOMPARE(errorOf(events).isEmpty(), error.isEmpty());
        QVERIFY2(errorOf(events).contains(error), qPrintable(errorOf(events)));
    }

    void aModelThatFailsIsTold()
    {
        m_model->turns = {calls({square(u"c"_s)})};
        const MessageEvents events = answer();
        QCOMPARE(events.problem, QString());
        QCOMPARE(errorOf(events), u"the model is gone"_s);
    }

    void earlierAnswersGoAlong()
    {
        m_model->turns = {says(u"x"_s)};
        const ToolUse use{u"c0"_s, u"square"_s, {{u"number"_s, 2}}, {{u"square"_s, QString(10'000, u'4')}}, {}};
        const ToolUse failed{u"c1"_s, u"square"_s, {}, {}, u"no"_s};
        answer({}, {},
               {{ChatMessage::Role::User, u"Two?"_s, {}},
                {ChatMessage::Role::Assistant, u"Four."_s, {use, failed}},
                {ChatMessage::Role::User, u"And three?"_s, {}}});
        const QJsonArray messages = m_model->questions.constFirst().messages;
        QStringList roles;
        for (const QJsonValue message : messages)
            roles.append(message["role"_L1].toString());
        QCOMPARE(roles, (QStringList{u"system"_s, u"user"_s, u"assistant"_s, u"tool"_s, u"tool"_s, u"assistant"_s,
                                     u"user"_s}));
        QVERIFY(messages.at(3)["content"_L1].toString().size() < 7'000); // old outputs are shortened
        QVERIFY(messages.at(3)["content"_L1].toString().contains("cut off"_L1));
        QCOMPARE(messages.at(4)["content"_L1].toString(), u"{\"error\":\"no\"}"_s);
        QCOMPARE(messages.at(5)["content"_L1].toString(), u"Four."_s);
    }

    void ofManyEarlierCallsTheNewestGoAlong()
    {
        m_model->turns = {says(u"x"_s)};
        const auto uses = [](const QString &prefix, int count) {
            QList<ToolUse> list;
            for (int i = 0; i < count; ++i)
                list.append({prefix + QString::number(i), u"square"_s, {}, {}, {}});
            return list;
        };
        answer({}, {},
               {{ChatMessage::Role::User, u"One?"_s, {}},
                {ChatMessage::Role::Assistant, u"1"_s, uses(u"a"_s, 5)},
                {ChatMessage::Role::User, u"Two?"_s, {}},
                {ChatMessage::Role::Assistant, u"2"_s, uses(u"b"_s, 20)},
                {ChatMessage::Role::User, u"Three?"_s, {}},
                {ChatMessage::Role::Assistant, u"3"_s, uses(u"c"_s, 30)},
                {ChatMessage::Role::User, u"Four?"_s, {}}});
        QStringList called;
        QStringList told;
        QStringList texts;
        for (const QJsonValue message : m_model->questions.constFirst().messages) {
            for (const QJsonValue call : message["tool_calls"_L1].toArray())
                called.append(call["id"_L1].toString());
            if (message["role"_L1].toString() == "tool"_L1)
                told.append(message["tool_call_id"_L1].toString());
            else if (!message["tool_calls"_L1].isArray())
                texts.append(message["content"_L1].toString());
        }
        QCOMPARE(called.size(), 40);
        QCOMPARE(called.constFirst(), u"b10"_s);
        QCOMPARE(called.constLast(), u"c29"_s);
        QCOMPARE(told, called);
        QCOMPARE(texts.mid(1), (QStringList{u"One?"_s, u"1"_s, u"Two?"_s, u"2"_s, u"Three?"_s, u"3"_s, u"Four?"_s}));
    }

    void tokensOfADayAreLimited()
    {
        const auto budget = std::make_shared<TokenBudget>(m_clock, 100);
        ModelTurn costly = says(u"x"_s);
        costly.tokens = 100;
        m_model->turns = {costly, costly, costly};
        QVERIFY(errorOf(answer({}, budget)).isEmpty());
        QVERIFY2(errorOf(answer({}, budget)).contains("used up"_L1), m_body.constData());
        QCOMPARE(m_model->questions.size(), 1);
        m_clock.time += SecondsPerDay;
        QVERIFY(errorOf(answer({}, budget)).isEmpty());
    }

    void tokensAreEstimatedWhereNobodyCounts()
    {
        const auto budget = std::make_shared<TokenBudget>(m_clock, 10);
        m_model->turns = {says(QString(1000, u'x'))};
        answer({}, budget);
        QVERIFY(budget->isUsedUp());
    }

    void tokensOfAnAnswerThatBrokeOffCount()
    {
        const auto budget = std::make_shared<TokenBudget>(m_clock, 10);
        m_model->turns = {says(u"One"_s)};
        m_model->breaksOff = true;
        QCOMPARE(errorOf(answer({}, budget)), u"the answer broke off"_s);
        QVERIFY(budget->isUsedUp());
    }

    void tokensOfAnAnswerThatNobodyWaitedForCount()
    {
        const auto budget = std::make_shared<TokenBudget>(m_clock, 10);
        std::stop_source stop;
        stop.request_stop();
        answer({}, budget, {{ChatMessage::Role::User, u"Hello"_s, {}}}, stop.get_token());
        QVERIFY(budget->isUsedUp());
    }

    void tokensOfALateAnswerCount()
    {
        const auto budget = std::make_shared<TokenBudget>(m_clock, 10);
        ModelAssistant::Limits limits;
        limits.step = std::chrono::milliseconds(0);
        answer(limits, budget);
        QVERIFY(budget->isUsedUp());
    }

    void aRefusedQuestionCostsNothing()
    {
        const auto budget = std::make_shared<TokenBudget>(m_clock, 10);
        QCOMPARE(errorOf(answer({}, budget)), u"the model is gone"_s);
        QVERIFY(!budget->isUsedUp());
    }
};

QTEST_GUILESS_MAIN(TestModelAssistant)

#include "tst_modelassistant.moc"
