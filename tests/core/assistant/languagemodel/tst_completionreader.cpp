#include "core/assistant/languagemodel/completionreader.h"
#include "core/assistant/languagemodel/eventsplitter.h"
#include "core/assistant/languagemodel/modeloptions.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

class Recorder final : public ModelListener
{
public:
    void text(const QString &delta) override { heard += u"t:"_s + delta; }
    void callStarted(qsizetype index, const ModelCall &call) override
    {
        heard += u"c%1:%2"_s.arg(QString::number(index), call.name);
    }
    void callArguments(qsizetype index, const QString &delta) override
    {
        heard += u"a%1:%2"_s.arg(QString::number(index), delta);
    }

    QStringList heard;
};

} // namespace

// What servers of the chat-completions interface write, taken apart and put together.
class TestCompletionReader : public QObject
{
    Q_OBJECT

    //! The events of `bytes` given in pieces of `size` bytes.
    static QList<QByteArray> split(const QByteArray &bytes, qsizetype size)
    {
        EventSplitter splitter;
        QList<QByteArray> events;
        for (qsizetype at = 0; at < bytes.size(); at += size)
            events += splitter.take(bytes.mid(at, size));
        return events + splitter.finish();
    }

private slots:
    void splitsEvents_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QList<QByteArray>>("expected");
        using List = QList<QByteArray>;
        QTest::newRow("two") << "data: a\n\ndata: b\n\n"_ba << List{"a", "b"};
        QTest::newRow("no blank after the colon") << "data:a\n\n"_ba << List{"a"};
        QTest::newRow("CRLF") << "data: a\r\n\r\ndata: b\r\n\r\n"_ba << List{"a", "b"};
        QTest::newRow("CR") << "data: a\r\rdata: b\r\r"_ba << List{"a", "b"};
        QTest::newRow("comments and other fields")
            << ": ping\n\nevent: x\nid: 3\ndata: a\nretry: 5\n\n: ping\n\n"_ba << List{"a"};
        QTest::newRow("two data lines") << "data: a\ndata: b\n\n"_ba << List{"a\nb"};
        QTest::newRow("no empty line at the end") << "data: a\n\ndata: b"_ba << List{"a", "b"};
        QTest::newRow("empty lines") << "\n\n\ndata: a\n\n\n\n"_ba << List{"a"};
        QTest::newRow("UTF-8") << "data: {\"x\":\"Grüße 🏠\"}\n\n"_ba << List{"{\"x\":\"Grüße 🏠\"}"};
        QTest::newRow("nothing") << ""_ba << List{};
    }

    void splitsEvents()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QList<QByteArray>, expected);
        for (const qsizetype size : {1, 2, 3, 7, 1000})
            QCOMPARE(split(bytes, size), expected);
    }

    void putsAnswersTogether_data()
    {
        QTest::addColumn<QList<QByteArray>>("events");
        QTest::addColumn<QStringList>("heard");
        using List = QList<QByteArray>;
        QTest::newRow("text") << List{R"({"choices":[{"delta":{"role":"assistant","content":""}}]})",
                                      R"({"choices":[{"delta":{"content":"Hel"}}]})",
                                      R"({"choices":[{"delta":{"content":"lo"},"finish_reason":null}]})",
                                      R"({"choices":[{"delta":{},"finish_reason":"stop"}]})", "[DONE]"}
                              << QStringList{u"t:Hel"_s, u"t:lo"_s};
        QTest::newRow("events without choices") << List{R"({"choices":[]})",
                                                        R"({"prompt_filter_results":[]})",
                                                        R"({"choices":[{"delta":{"content":"x"}}]})",
                                                        R"({"choices":[{}]})",
                                                        R"({"choices":[{"delta":null}]})",
                                                        R"({})",
                                                        "[DONE]"}
                                                << QStringList{u"t:x"_s};
        QTest::newRow("a call")
            << List{R"({"choices":[{"delta":{"content":null,"tool_calls":[{"index":0,"id":"c1","type":"function",
                      "function":{"name":"rank","arguments":""}}]}}]})",
                    R"({"choices":[{"delta":{"tool_calls":[{"index":0,"function":{"arguments":"{ "}}]}}]})",
                    R"({"choices":[{"delta":{"tool_calls":[{"index":0,"function":{"arguments":" }"}}]}}]})",
                    R"({"choices":[{"delta":{},"finish_reason":"tool_calls"}]})"}
            << QStringList{u"c0:rank"_s, u"a0:{ "_s, u"a0: }"_s};
        QTest::newRow("parallel calls that overlap")
            << List{R"({"choices":[{"delta":{"tool_calls":[{"index":0,"id":"a","function":{"name":"x","arguments":"{"}},
                                                           {"index":1,"id":"b","function":{"name":"y"}}]}}]})",
                    R"({"choices":[{"delta":{"tool_calls":[{"index":1,"function":{"arguments":"{}"}}]}}]})",
                    R"({"choices":[{"delta":{"tool_calls":[{"index":0,"function":{"arguments":"}"}}]}}]})", "[DONE]"}
            << QStringList{u"c0:x"_s, u"a0:{"_s, u"c1:y"_s, u"a1:{}"_s, u"a0:}"_s};
        QTest::newRow("the same index for each")
            << List{R"({"choices":[{"delta":{"tool_calls":[{"index":0,"id":"a","function":{"name":"x",
                      "arguments":"{}"}}]}}]})",
                    R"({"choices":[{"delta":{"tool_calls":[{"index":0,"id":"b","function":{"name":"y",
                      "arguments":"{}"}}]}}]})",
                    "[DONE]"}
            << QStringList{u"c0:x"_s, u"a0:{}"_s, u"c1:y"_s, u"a1:{}"_s};
        QTest::newRow("neither index nor id")
            << List{R"({"choices":[{"delta":{"tool_calls":[{"function":{"name":"x","arguments":"{"}}]}}]})",
                    R"({"choices":[{"delta":{"tool_calls":[{"function":{"arguments":"}"}}]}}]})",
                    R"({"choices":[{"delta":{"tool_calls":[{"function":{"name":"y","arguments":"{}"}}]}}]})", "[DONE]"}
            << QStringList{u"c0:x"_s, u"a0:{"_s, u"a0:}"_s, u"c1:y"_s, u"a1:{}"_s};
        QTest::newRow("a name that comes late and again")
            << List{R"({"choices":[{"delta":{"tool_calls":[{"index":0,"id":"a","function":{"arguments":"{"}}]}}]})",
                    R"({"choices":[{"delta":{"tool_calls":[{"index":0,"id":"a","function":{"name":"x",
                      "arguments":"}"}}]}}]})",
                    R"({"choices":[{"delta":{"tool_calls":[{"index":0,"id":"a","function":{"name":"x"}}]}}]})",
                    "[DONE]"}
            << QStringList{u"c0:x"_s, u"a0:{}"_s};
        QTest::newRow("arguments as an object")
            << List{R"({"choices":[{"delta":{"tool_calls":[{"id":"a","function":{"name":"x","arguments":{"k":1}}}]},
                      "finish_reason":"tool_calls"}]})"}
            << QStringList{u"c0:x"_s, u"a0:{\"k\":1}"_s};
        QTest::newRow("in one piece")
            << List{R"({"object":"chat.completion","choices":[{"message":{"role":"assistant","content":"Hello"},
                      "finish_reason":"stop"}],"usage":{"total_tokens":9}})"}
            << QStringList{u"t:Hello"_s};
        QTest::newRow("an error that is none") << List{R"({"error":null,"choices":[{"delta":{"content":"x"},
                                                         "finish_reason":"stop"}]})"}
                                               << QStringList{u"t:x"_s};
    }

    void putsAnswersTogether()
    {
        QFETCH(QList<QByteArray>, events);
        QFETCH(QStringList, heard);
        Recorder recorder;
        CompletionReader reader(recorder);
        QVERIFY(!reader.hasStarted());
        for (const QByteArray &event : events) {
            const auto taken = reader.take(event);
            QVERIFY2(taken, taken ? "" : qPrintable(taken.error().detail));
        }
        QCOMPARE(recorder.heard, heard);
        QVERIFY(reader.isComplete());
        QVERIFY(reader.hasStarted());
        for (const ModelCall &call : reader.turn().calls)
            QVERIFY(call.arguments.startsWith(u'{') && call.arguments.endsWith(u'}'));
    }

    void countsTokens()
    {
        Recorder recorder;
        CompletionReader reader(recorder);
        QVERIFY(reader.take(R"({"choices":[{"delta":{"content":"x"},"finish_reason":"length"}]})"));
        QVERIFY(reader.take(R"({"choices":[],"usage":{"prompt_tokens":5,"completion_tokens":1,"total_tokens":6}})"));
        QCOMPARE(reader.turn().tokens, 6);
        QCOMPARE(reader.turn().finishReason, u"length"_s);
    }

    void tellsOfErrors_data()
    {
        QTest::addColumn<QByteArray>("event");
        QTest::addColumn<QString>("detail");
        QTest::newRow("an object") << R"({"error":{"message":"Overloaded","code":529}})"_ba << u"Overloaded"_s;
        QTest::newRow("a string") << R"({"error":"no memory"})"_ba << u"no memory"_s;
        QTest::newRow("no reason") << R"({"error":{"code":1}})"_ba << u"no reason"_s;
        QTest::newRow("no JSON") << "<html>"_ba << u"no JSON"_s;
        QTest::newRow("cut JSON") << R"({"choices":[{"delta")"_ba << u"no JSON"_s;
        QTest::newRow("a list") << "[1]"_ba << u"no JSON object"_s;
    }

    void tellsOfErrors()
    {
        QFETCH(QByteArray, event);
        QFETCH(QString, detail);
        Recorder recorder;
        CompletionReader reader(recorder);
        const auto taken = reader.take(event);
        QVERIFY(!taken);
        QVERIFY(taken.error().code == ErrorCode::Upstream);
        QVERIFY2(taken.error().detail.contains(detail), qPrintable(taken.error().detail));
        QVERIFY(!reader.isComplete());
    }

    void findsTheSentenceOfAnError_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("nested") << R"({"error":{"message":"Bad  key\n","type":"x"}})"_ba << u"Bad key"_s;
        QTest::newRow("in a list") << R"([{"error":{"message":"Bad key"}}])"_ba << u"Bad key"_s;
        QTest::newRow("plain") << R"({"object":"error","message":"Bad key"})"_ba << u"Bad key"_s;
        QTest::newRow("detail") << R"({"detail":"Bad key"})"_ba << u"Bad key"_s;
        QTest::newRow("a web page") << "<html>Bad gateway</html>"_ba << QString();
        QTest::newRow("nothing") << ""_ba << QString();
    }

    void findsTheSentenceOfAnError()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, sentence);
        QCOMPARE(modelErrorText(body), sentence);
    }

    void optionsAreChecked_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("model");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QString>("problem"); // empty: none
        const QByteArray none;
        QTest::newRow("local, without key") << u"http://localhost:11434/v1"_s << u"m"_s << none << QString();
        QTest::newRow("local, with key") << u"http://127.0.0.1/v1"_s << u"m"_s << "k"_ba << QString();
        QTest::newRow("encrypted") << u"https://api.example.org/v1/"_s << u"m"_s << "k"_ba << QString();
        QTest::newRow("remote, unencrypted, without key") << u"http://10.0.0.2/v1"_s << u"m"_s << none << QString();
        QTest::newRow("remote, unencrypted, with key") << u"http://10.0.0.2/v1"_s << u"m"_s << "k"_ba << u"https"_s;
        QTest::newRow("a name that begins like ours")
            << u"http://localhost.example.org/v1"_s << u"m"_s << "k"_ba << u"https"_s;
        QTest::newRow("a name that begins like our address")
            << u"http://127.0.0.1.example.org/v1"_s << u"m"_s << "k"_ba << u"https"_s;
        QTest::newRow("a file") << u"file:///etc/passwd"_s << u"m"_s << none << u"http or https"_s;
        QTest::newRow("no URL") << u"api.example.org"_s << u"m"_s << none << u"http or https"_s;
        QTest::newRow("no host") << u"http:///v1"_s << u"m"_s << none << u"http or https"_s;
        QTest::newRow("a user") << u"https://a:b@example.org/v1"_s << u"m"_s << none << u"no user"_s;
        QTest::newRow("a query") << u"https://example.org/v1?x=1"_s << u"m"_s << none << u"query"_s;
        QTest::newRow("no model") << u"https://example.org/v1"_s << u" "_s << none << u"name of the model"_s;
        QTest::newRow("a key with a line end") << u"https://example.org"_s << u"m"_s << "a\r\nX: y"_ba << u"key"_s;
    }

    void optionsAreChecked()
    {
        QFETCH(QString, url);
        QFETCH(QString, model);
        QFETCH(QByteArray, key);
        QFETCH(QString, problem);
        ModelOptions options;
        options.baseUrl = url;
        options.model = model;
        options.apiKey = key;
        const auto checked = checkModelOptions(options);
        QCOMPARE(checked.hasValue(), problem.isEmpty());
        if (!checked)
            QVERIFY2(checked.error().detail.contains(problem), qPrintable(checked.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestCompletionReader)

#include "tst_completionreader.moc"
