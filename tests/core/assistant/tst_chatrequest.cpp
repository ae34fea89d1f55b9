#include "core/assistant/chatrequest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class TestChatRequest : public QObject
{
    Q_OBJECT

    static Result<Conversation> parse(const QByteArray &messages, const ChatLimits &limits = {})
    {
        return parseChatRequest(QJsonDocument::fromJson("{\"messages\":" + messages + "}").object(), limits);
    }

private slots:
    void readsContent()
    {
        const auto read = parse(R"([{"role":"user","content":"One"},{"role":"assistant","content":"Two"},
                                    {"role":"user","content":"Three"}])");
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read->size(), 3);
        QVERIFY(read->at(1).role == ChatMessage::Role::Assistant);
        QCOMPARE(read->at(2).text, u"Three"_s);
    }

    void readsWhatTheClientSendsBack()
    {
        const auto read = parse(R"([
            {"id":"u1","role":"user","parts":[{"type":"text","text":"Rank"}],"metadata":{}},
            {"id":"a1","role":"assistant","parts":[
                {"type":"step-start"},
                {"type":"reasoning","text":"hm"},
                {"type":"text","text":"I look.","state":"done"},
                {"type":"tool-rank","toolCallId":"c1","state":"output-available","input":{"by":"score"},
                 "output":{"rows":[]}},
                {"type":"dynamic-tool","toolName":"mine","toolCallId":"c2","state":"output-error","input":{},
                 "errorText":"no"},
                {"type":"tool-rank","toolCallId":"c3","state":"input-available","input":{}},
                {"type":"data-x","data":1},
                {"type":"text","text":"Done."}]},
            {"id":"u2","role":"user","content":"","parts":[{"type":"text","text":"And?"},{"type":"text","text":"Now"}]}
        ])");
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read->at(0).text, u"Rank"_s);
        const ChatMessage &answer = read->at(1);
        QCOMPARE(answer.text, u"I look.\nDone."_s);
        QCOMPARE(answer.tools.size(), 3);
        QCOMPARE(answer.tools.at(0).toolName, u"rank"_s);
        QCOMPARE(answer.tools.at(0).callId, u"c1"_s);
        QCOMPARE(answer.tools.at(0).input, (QJsonObject{{u"by"_s, u"score"_s}}));
        QCOMPARE(answer.tools.at(0).output, (QJsonObject{{u"rows"_s, QJsonArray()}}));
        QVERIFY(answer.tools.at(0).error.isEmpty());
        QCOMPARE(answer.tools.at(1).toolName, u"mine"_s);
        QCOMPARE(answer.tools.at(1).error, u"no"_s);
        QVERIFY(!answer.tools.at(2).error.isEmpty());
        QCOMPARE(read->at(2).text, u"And?\nNow"_s);
    }

    void furtherKeysAreFine()
    {
        const QByteArray body = R"({"id":"x","trigger":"submit-message","messageId":null,"anything":[1],
                                    "messages":[{"role":"user","content":"Hi","id":3}]})";
        QVERIFY(parseChatRequest(QJsonDocument::fromJson(body).object()));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("messages");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("detail");
        const auto unprocessable = ErrorCode::Unprocessable;
        const auto invalid = ErrorCode::InvalidArgument;
        QTest::newRow("null") << "null"_ba << unprocessable << u"messages"_s;
        QTest::newRow("an object") << "{}"_ba << unprocessable << u"messages"_s;
        QTest::newRow("none") << "[]"_ba << invalid << u"empty"_s;
        QTest::newRow("a number in it") << "[1]"_ba << unprocessable << u"messages[0]"_s;
        QTest::newRow("no role") << R"([{"content":"x"}])"_ba << unprocessable << u"role"_s;
        QTest::newRow("system") << R"([{"role":"system","content":"x"}])"_ba << invalid << u"system"_s;
        QTest::newRow("no content") << R"([{"role":"user"}])"_ba << unprocessable << u"content"_s;
        QTest::newRow("content of a wrong type")
            << R"([{"role":"user","content":5}])"_ba << unprocessable << u"content"_s;
        QTest::newRow("a part without type")
            << R"([{"role":"user","parts":[{"text":"x"}]}])"_ba << unprocessable << u"type"_s;
        QTest::newRow("a text part without text")
            << R"([{"role":"user","parts":[{"type":"text"}]}])"_ba << unprocessable << u"text"_s;
        QTest::newRow("a file") << R"([{"role":"user","parts":[{"type":"file","url":"data:x"}]}])"_ba << invalid
                                << u"file"_s;
        QTest::newRow("a user's tool")
            << R"([{"role":"user","parts":[{"type":"tool-rank","toolCallId":"1","input":{}}]}])"_ba << invalid
            << u"tool"_s;
        QTest::newRow("a tool without id") << R"([{"role":"assistant","parts":[{"type":"tool-rank","input":{}}]}])"_ba
                                           << unprocessable << u"toolCallId"_s;
        QTest::newRow("blanks") << R"([{"role":"user","content":" \n"}])"_ba << invalid << u"no text"_s;
        QTest::newRow("the assistant last")
            << R"([{"role":"user","content":"x"},{"role":"assistant","content":"y"}])"_ba << invalid << u"last"_s;
        QTest::newRow("too many") << R"([{"role":"user","content":"a"},{"role":"user","content":"b"},
                                         {"role":"user","content":"c"},{"role":"user","content":"d"}])"_ba
                                  << invalid << u"at most 3"_s;
        QTest::newRow("too long") << R"([{"role":"user","content":"12345678901"}])"_ba << invalid << u"at most 10"_s;
        QTest::newRow("too long together")
            << R"([{"role":"assistant","content":"1234567890123456"},{"role":"user","content":"12345"}])"_ba << invalid
            << u"at most 20"_s;
        QTest::newRow("too many tools")
            << R"([{"role":"assistant","parts":[{"type":"tool-a","toolCallId":"1"},{"type":"tool-a","toolCallId":"2"},
                    {"type":"tool-a","toolCallId":"3"}]},{"role":"user","content":"x"}])"_ba
            << invalid << u"more than 2"_s;
        QTest::newRow("too long a tool's input")
            << R"([{"role":"assistant","parts":[{"type":"tool-a","toolCallId":"1","input":{"code":"123456789"}}]},
                   {"role":"user","content":"x"}])"_ba
            << invalid << u"at most 19"_s;
    }

    void refuses()
    {
        QFETCH(QByteArray, messages);
        QFETCH(ErrorCode, code);
        QFETCH(QString, detail);
        ChatLimits limits;
        limits.messages = 3;
        limits.questionCharacters = 10;
        limits.conversationCharacters = 20;
        limits.toolsInMessage = 2;
        limits.toolInputCharacters = 19;
        const auto read = parse(messages, limits);
        QVERIFY(!read);
        QVERIFY(read.error().code == code);
        QVERIFY2(read.error().detail.contains(detail), qPrintable(read.error().detail));
    }

    void limitsThemselvesAreAllowed()
    {
        ChatLimits limits;
        limits.messages = 1;
        limits.questionCharacters = 10;
        limits.conversationCharacters = 10;
        QVERIFY(parse(R"([{"role":"user","content":"1234567890"}])", limits));
        limits.messages = 2;
        limits.toolInputCharacters = 20;
        QVERIFY(
            parse(R"([{"role":"assistant","parts":[{"type":"tool-a","toolCallId":"1","input":{"code": "123456789"}}]},
                          {"role":"user","content":"x"}])",
                  limits));
    }
};

QTEST_GUILESS_MAIN(TestChatRequest)

#include "tst_chatrequest.moc"
