#include "core/assistant/messagestream.h"
#include "core/assistant/toolbox.h"
#include "tests/support/messageevents.h"

#include <QTest>

#include <condition_variable>
#include <thread>

using namespace core;
using namespace support;
using namespace Qt::StringLiterals;

namespace {

class Doubler final : public Tool
{
public:
    ToolInfo info() const override { return {u"double"_s, u"Twice a number."_s, {}}; }

    Result<QJsonObject> run(const QJsonObject &input, const std::stop_token &) override
    {
        if (!input.value("number"_L1).isDouble())
            return Error{ErrorCode::InvalidArgument, u"number must be a number"_s};
        return QJsonObject{{u"twice"_s, 2 * input.value("number"_L1).toDouble()}};
    }
};

//! Runs until it is stopped.
class Sleeper final : public Tool
{
public:
    ToolInfo info() const override { return {u"sleep"_s, u"Sleeps."_s, {}}; }

    Result<QJsonObject> run(const QJsonObject &, const std::stop_token &stop) override
    {
        std::mutex mutex;
        std::condition_variable_any wake;
        std::unique_lock lock(mutex);
        wake.wait(lock, stop, [] { return false; });
        return Error{ErrorCode::Cancelled, u"stopped"_s};
    }
};

} // namespace

class TestMessageStream : public QObject
{
    Q_OBJECT

    QByteArray m_body;

    MessageStream makeStream()
    {
        m_body.clear();
        return MessageStream([this](const QByteArray &bytes) {
            m_body += bytes;
            return true;
        });
    }

    MessageEvents events() const { return readMessageEvents(m_body); }

private slots:
    void aWholeAnswer()
    {
        MessageStream stream = makeStream();
        stream.start(u"m1"_s);
        stream.startStep();
        stream.text(u"Grüße, "_s);
        stream.text(u"now"_s);
        stream.toolInputStart(u"c1"_s, u"rank"_s);
        stream.toolInputDelta(u"c1"_s, u"{\"a\":"_s);
        stream.toolInputDelta(u"c1"_s, u"1}"_s);
        stream.toolInput(u"c1"_s, u"rank"_s, {{u"a"_s, 1}});
        stream.toolOutput(u"c1"_s, {{u"b"_s, 2}});
        stream.finishStep();
        stream.startStep();
        stream.text(u"Done"_s);
        stream.finish();
        QCOMPARE(events().problem, QString());
        QCOMPARE(events().text(), u"Grüße, nowDone"_s);
        const QStringList expected{u"start"_s,
                                   u"start-step"_s,
                                   u"text-start"_s,
                                   u"text-delta"_s,
                                   u"text-delta"_s,
                                   u"text-end"_s,
                                   u"tool-input-start"_s,
                                   u"tool-input-delta"_s,
                                   u"tool-input-delta"_s,
                                   u"tool-input-available"_s,
                                   u"tool-output-available"_s,
                                   u"finish-step"_s,
                                   u"start-step"_s,
                                   u"text-start"_s,
                                   u"text-delta"_s,
                                   u"text-end"_s,
                                   u"finish-step"_s,
                                   u"finish"_s};
        QCOMPARE(events().types(), expected);
        QVERIFY(events().isDone);
    }

    void opensWhatIsNeeded()
    {
        MessageStream stream = makeStream();
        stream.start(u"m1"_s);
        stream.toolInput(u"c1"_s, u"rank"_s, {});
        stream.toolOutput(u"c1"_s, {});
        stream.text(u"x"_s);
        stream.endText();
        stream.endText();
        stream.text(u"y"_s);
        stream.finish();
        QCOMPARE(events().problem, QString());
        QCOMPARE(events().ofType(u"text-start"_s).size(), 2);
    }

    void closesWhatIsOpen_data()
    {
        QTest::addColumn<int>("calls");
        QTest::addColumn<bool>("hasInput");
        QTest::newRow("a text") << 0 << false;
        QTest::newRow("a call announced") << 1 << false;
        QTest::newRow("a call with input") << 1 << true;
        QTest::newRow("parallel calls") << 3 << true;
    }

    void closesWhatIsOpen()
    {
        QFETCH(int, calls);
        QFETCH(bool, hasInput);
        MessageStream stream = makeStream();
        stream.start(u"m1"_s);
        stream.text(u"x"_s);
        for (int i = 0; i < calls; ++i)
            stream.toolInputStart(QString::number(i), u"rank"_s);
        if (hasInput)
            stream.toolInput(u"0"_s, u"rank"_s, {});
        stream.error(u"It broke."_s);
        stream.finish();
        QCOMPARE(events().problem, QString());
        QCOMPARE(events().ofType(u"tool-output-error"_s).size(), calls);
        QCOMPARE(events().ofType(u"error"_s).size(), 1);
    }

    void parallelCallsMayOverlap()
    {
        MessageStream stream = makeStream();
        stream.start(u"m1"_s);
        stream.toolInputStart(u"a"_s, u"rank"_s);
        stream.toolInputStart(u"b"_s, u"rank"_s);
        stream.toolInputDelta(u"a"_s, u"{"_s);
        stream.toolInput(u"b"_s, u"rank"_s, {});
        stream.toolInput(u"a"_s, u"rank"_s, {});
        stream.toolError(u"b"_s, u"no"_s);
        stream.toolOutput(u"a"_s, {});
        stream.finish();
        QCOMPARE(events().problem, QString());
    }

    void surrogatePairsStayWhole()
    {
        const QString house = u"🏠"_s;
        MessageStream stream = makeStream();
        stream.start(u"m1"_s);
        stream.text(house.left(1));
        stream.text(house.mid(1));
        stream.text(u"a"_s + house.left(1)); // whose other half never comes
        stream.finish();
        QCOMPARE(events().problem, QString());
        QCOMPARE(events().text(), house + u"a"_s);
        QCOMPARE(events().ofType(u"text-delta"_s).size(), 2);
    }

    void nothingIsWrittenToWhoHasLeft()
    {
        int taken = 0;
        MessageStream stream([&taken](const QByteArray &) { return ++taken < 3; });
        stream.start(u"m1"_s);
        stream.startStep();
        QVERIFY(stream.isListenedTo());
        stream.text(u"x"_s);
        QVERIFY(!stream.isListenedTo());
        stream.finish();
        QCOMPARE(taken, 3);
    }

    void theValidatorIsStrict_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::newRow("message-start") << R"({"type":"message-start","messageId":"1"})"_ba;
        QTest::newRow("a key too many") << R"({"type":"start","messageId":"1","x":1})"_ba;
        QTest::newRow("a key missing") << R"({"type":"start"})"_ba;
        QTest::newRow("an id that is a number") << R"({"type":"start","messageId":1})"_ba;
        QTest::newRow("text before start") << R"({"type":"text-start","id":"1"})"_ba;
        QTest::newRow("text outside a step")
            << "{\"type\":\"start\",\"messageId\":\"1\"}\n{\"type\":\"text-start\",\"id\":\"1\"}"_ba;
        QTest::newRow("output of an unknown call")
            << "{\"type\":\"start\",\"messageId\":\"1\"}\n{\"type\":\"start-step\"}\n"
               "{\"type\":\"tool-output-available\",\"toolCallId\":\"1\",\"output\":{}}"_ba;
        QTest::newRow("an open text at the end of a step")
            << "{\"type\":\"start\",\"messageId\":\"1\"}\n{\"type\":\"start-step\"}\n"
               "{\"type\":\"text-start\",\"id\":\"1\"}\n{\"type\":\"finish-step\"}"_ba;
        QTest::newRow("no end") << R"({"type":"start","messageId":"1"})"_ba;
        QTest::newRow("no JSON") << "hello"_ba;
    }

    void theValidatorIsStrict()
    {
        QFETCH(QByteArray, lines);
        QByteArray body;
        for (const QByteArray &line : lines.split('\n'))
            body += "data: " + line + "\n\n";
        QVERIFY(!readMessageEvents(body).problem.isEmpty());
    }

    void toolsWriteWhatTheyGive_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QJsonObject>("input");
        QTest::addColumn<QString>("error");
        QTest::newRow("well") << u"double"_s << QJsonObject{{u"number"_s, 4}} << QString();
        QTest::newRow("wrong input") << u"double"_s << QJsonObject() << u"number must be a number"_s;
        QTest::newRow("unknown tool") << u"halve"_s << QJsonObject() << u"there are double, sleep"_s;
        QTest::newRow("too slow") << u"sleep"_s << QJsonObject() << u"0.02 s, the time limit"_s;
    }

    void toolsWriteWhatTheyGive()
    {
        QFETCH(QString, name);
        QFETCH(QJsonObject, input);
        QFETCH(QString, error);
        ToolBox box;
        box.add(std::make_shared<Doubler>());
        box.add(std::make_shared<Sleeper>());
        MessageStream stream = makeStream();
        stream.start(u"m1"_s);
        const auto limit = name == "sleep"_L1 ? std::chrono::milliseconds(20) : std::chrono::seconds(60);
        const ToolUse use = box.run(u"c1"_s, name, input, stream, {}, limit);
        stream.finish();
        QCOMPARE(events().problem, QString());
        QCOMPARE(use.input, input);
        QVERIFY2(use.error.contains(error), qPrintable(use.error));
        if (error.isEmpty()) {
            QCOMPARE(use.output.value("twice"_L1).toDouble(), 8.0);
            QCOMPARE(events().ofType(u"tool-output-available"_s).value(0).value("output"_L1).toObject(), use.output);
        } else {
            QCOMPARE(events().ofType(u"tool-output-error"_s).value(0).value("errorText"_L1).toString(), use.error);
        }
    }

    void aStopEndsATool()
    {
        ToolBox box;
        box.add(std::make_shared<Sleeper>());
        MessageStream stream = makeStream();
        stream.start(u"m1"_s);
        std::stop_source source;
        const std::jthread stopper([&source] { source.request_stop(); });
        const ToolUse use = box.run(u"c1"_s, u"sleep"_s, {}, stream, source.get_token());
        QCOMPARE(use.error, u"stopped"_s);
    }
};

QTEST_GUILESS_MAIN(TestMessageStream)

#include "tst_messagestream.moc"
