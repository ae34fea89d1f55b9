#include "pythonfixture.h"

#include "core/assistant/python/interpreter.h"

#include <atomic>
#include <thread>

// What a call of execute_python gives, whoever wrote the code.
class TestPythonTool : public PythonFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        if (!m_tool)
            QSKIP("no sandbox here");
    }

    void toldAsTheContractHasIt()
    {
        const ToolInfo info = m_tool->info();
        QCOMPARE(info.name, u"execute_python"_s);
        QVERIFY(!info.description.contains(u'%'));
        QCOMPARE(info.parameters.value("required"_L1).toArray(), QJsonArray{u"code"_s});
        const QJsonObject nothing{
            {u"exitCode"_s, 0}, {u"images"_s, QJsonArray()}, {u"stderr"_s, QString()}, {u"stdout"_s, QString()}};
        QCOMPARE(runInTurn(u"x = 1"_s), nothing);
    }

    void codeGivesOutputAndExitCode_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("output");
        QTest::addColumn<QString>("errors"); // its end
        QTest::addColumn<int>("exitCode");
        QTest::newRow("what code mostly does") << u"print(1 + 1)\n"
                                                  "print('Zähler ⚡ 电')\n"
                                                  "print(__name__)\n"
                                                  "import pickle\n"
                                                  "class A: pass\n"
                                                  "print(type(pickle.loads(pickle.dumps(A()))).__name__)\n"
                                                  "print(pd.Series(np.arange(3)).sum())\n"
                                                  "from scipy import stats\n"
                                                  "print(stats.norm.cdf(0))\n"
                                                  "open('/tmp/a', 'w').write('b')\n"
                                                  "print(open('/tmp/a').read())"_s
                                               << u"2\nZähler ⚡ 电\n__main__\nA\n3\n0.5\nb\n"_s << QString() << 0;
        QTest::newRow("no line feed at the end, and errors beside")
            << u"import sys\nprint('x', end='')\nprint('e', file=sys.stderr)"_s << u"x"_s << u"e\n"_s << 0;
        QTest::newRow("an exception") << u"print('a')\n1 / 0"_s << u"a\n"_s
                                      << u"ZeroDivisionError: division by zero\n"_s << 1;
        QTest::newRow("no Python") << u"if if"_s << QString() << u"SyntaxError: invalid syntax\n"_s << 1;
        QTest::newRow("leaving") << u"import sys\nsys.exit(3)"_s << QString() << QString() << 3;
        QTest::newRow("leaving with words") << u"import sys\nsys.exit('no data')"_s << QString() << u"no data\n"_s << 1;
        QTest::newRow("nobody to ask") << u"input()"_s << QString() << u"EOFError: EOF when reading a line\n"_s << 1;
        QTest::newRow("a thread left behind")
            << u"import threading, time\nthreading.Thread(target=time.sleep, args=(99,)).start()\nprint('x')"_s
            << u"x\n"_s << QString() << 0;
    }

    void codeGivesOutputAndExitCode()
    {
        QFETCH(QString, code);
        QFETCH(QString, output);
        QFETCH(QString, errors);
        QFETCH(int, exitCode);
        const QJsonObject result = runInTurn(code);
        QVERIFY2(result.value("exitCode"_L1) == exitCode, textOf(result));
        QCOMPARE(result.value("stdout"_L1).toString(), output);
        const QString told = result.value("stderr"_L1).toString();
        QVERIFY2(errors.isEmpty() ? told.isEmpty() : told.endsWith(errors), textOf(result));
    }

    void anExceptionNamesItsLine()
    {
        const QString errors = runInTurn(u"x = 1\nraise ValueError('bad')"_s).value("stderr"_L1).toString();
        QVERIFY2(errors.contains("File \"<code>\", line 2"_L1), qPrintable(errors));
        QVERIFY2(errors.contains("raise ValueError('bad')"_L1), qPrintable(errors));
        QVERIFY2(!errors.contains("runner.py"_L1), qPrintable(errors));
    }

    void eachRunStartsAnew()
    {
        run(u"value = 1\nopen('/tmp/left', 'w').write('x')"_s);
        const QJsonObject result = run(u"import os\nprint('value' in globals(), os.path.exists('/tmp/left'))"_s);
        QCOMPARE(result.value("stdout"_L1).toString(), u"False False\n"_s);
    }

    void picturesAreGiven_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("pictures");
        QTest::addColumn<QString>("note");
        QTest::newRow("shown, shown twice, by the figure, by pandas") << u"plt.plot([1, 2])\n"
                                                                         "plt.show()\n"
                                                                         "plt.plot([1])\n"
                                                                         "plt.show()\n"
                                                                         "plt.show()\n"
                                                                         "f, a = plt.subplots()\n"
                                                                         "a.bar([1], [2])\n"
                                                                         "f.show()\n"
                                                                         "data.weather.temperature_2m.plot()\n"
                                                                         "plt.show()"_s
                                                                      << 4 << QString();
        QTest::newRow("two at once, drawn and not shown")
            << u"plt.figure()\nplt.figure()\nplt.show()\nplt.plot([1, 2])"_s << 3 << QString();
        QTest::newRow("more than five") << u"for _ in range(7):\n    plt.plot([1])\n    plt.show()"_s << 5
                                        << u"[2 more pictures were left out"_s;
        QTest::newRow("too wide") << u"plt.figure(figsize=(100, 1))\nplt.show()"_s << 0
                                  << u"[1 more pictures were left out"_s;
        QTest::newRow("too many bytes, and another")
            << u"plt.figure(figsize=(4, 4)).figimage(np.random.rand(400, 400, 3))\n"
               "plt.figure()\n"
               "plt.show()"_s
            << 1 << u"[1 more pictures were left out"_s;
    }

    void picturesAreGiven()
    {
        QFETCH(QString, code);
        QFETCH(int, pictures);
        QFETCH(QString, note);
        const QJsonObject result = runInTurn(code);
        QVERIFY2(result.value("exitCode"_L1) == 0, textOf(result));
        const QJsonArray images = result.value("images"_L1).toArray();
        QCOMPARE(images.size(), pictures);
        for (const QJsonValue image : images) {
            const QByteArray uri = image.toString().toLatin1();
            const QByteArray start = "data:image/png;base64,";
            QVERIFY(uri.startsWith(start));
            QVERIFY(QByteArray::fromBase64(uri.mid(start.size())).startsWith("\x89PNG"));
        }
        QVERIFY2(result.value("stderr"_L1).toString().contains(note), textOf(result));
    }

    // Looking through the fonts takes long where there are many.
    void fontsAreListedOnce()
    {
        const auto sandbox = Sandbox::create(options());
        QVERIFY(sandbox);
        const QString code = u"import matplotlib.font_manager as m\nprint(m.fontManager.default_size)\nplt.plot([1])"_s;
        const auto resultOf = [&] {
            const auto interpreter = Interpreter::start(**sandbox);
            const auto noData = [](const QJsonObject &) { return QJsonObject(); };
            return interpreter ? (*interpreter)->run(code, Sandbox::DataFolder, noData, {})
                               : Result<PythonResult>(interpreter.error());
        };
        const auto first = resultOf();
        QVERIFY(first);
        QCOMPARE(first->output, u"None\n"_s);
        QCOMPARE(first->images.size(), 1);
        QCOMPARE(first->fonts.size(), 1);
        const QString name = first->fonts.begin().key();
        constexpr int HeaderBytes = 4; // of Qt's own form: the size, which only tells how much to make room for
        QByteArray list = qUncompress(QByteArray("\0\1\0\0", HeaderBytes)
                                      + QByteArray::fromBase64(first->fonts.value(name).toString().toLatin1()));
        list.replace("\"default_size\": null", "\"default_size\": 7");
        const QByteArray packed = qCompress(list).mid(HeaderBytes).toBase64();
        QVERIFY((*sandbox)->keepFonts({{name, QString::fromLatin1(packed)}}));
        const auto second = resultOf();
        QVERIFY(second);
        QCOMPARE(second->output, u"7\n"_s);
        QCOMPARE(second->images.size(), 1);
        QVERIFY(second->fonts.isEmpty());
    }

    void wrongInputIsRefused_data()
    {
        QTest::addColumn<QJsonObject>("input");
        QTest::newRow("none") << QJsonObject{};
        QTest::newRow("a number") << QJsonObject{{u"code"_s, 1}};
        QTest::newRow("nothing") << QJsonObject{{u"code"_s, u" \n"_s}};
        QTest::newRow("too much") << QJsonObject{{u"code"_s, QString(100'001, u'#')}};
    }

    void wrongInputIsRefused()
    {
        QFETCH(QJsonObject, input);
        const auto result = m_tool->run(input, {});
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::InvalidArgument);
        QVERIFY(result.error().detail.contains("100000 bytes"_L1));
    }

    void theLongestCodeRuns()
    {
        const QString code = u"print('end')\n"_s;
        const QJsonObject result = runInTurn(QString(100'000 - code.size() - 1, u'#') + u'\n' + code);
        QVERIFY2(result.value("stdout"_L1) == "end\n"_L1, textOf(result));
    }

    void aStopEndsARun()
    {
        std::stop_source source;
        std::jthread stopper([&source] {
            QTest::qWait(500);
            source.request_stop();
        });
        const auto result = m_tool->run({{u"code"_s, u"import time\ntime.sleep(1000)"_s}}, source.get_token());
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
    }

    void aStopBeforeTheStartIsHeeded()
    {
        std::stop_source source;
        source.request_stop();
        const auto result = m_tool->run({{u"code"_s, u"print(1)"_s}}, source.get_token());
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
    }

    void severalChatsRunCodeAtOnce()
    {
        constexpr int Chats = 4;
        std::atomic<int> right = 0;
        {
            std::vector<std::jthread> chats;
            for (int chat = 0; chat < Chats; ++chat) {
                chats.emplace_back([this, chat, &right] {
                    const QJsonObject result = run(u"print(%1 * 7)"_s.arg(chat));
                    if (result.value("stdout"_L1).toString() == u"%1\n"_s.arg(chat * 7))
                        ++right;
                });
            }
        }
        QCOMPARE(right, Chats);
    }

    // A chat's thread ends with its answer; the interpreter loaded meanwhile must serve the next chat.
    void aSpareInterpreterOutlivesTheThreadThatWantedIt()
    {
        std::jthread([this] { m_tool->prepare(); }).join();
        const QJsonObject result = run(u"print('here')"_s);
        QVERIFY2(result.value("stdout"_L1) == "here\n"_L1, textOf(result));
    }

    void withoutASandboxNothingRuns_data()
    {
        QTest::addColumn<QString>("bubblewrap");
        QTest::addColumn<QString>("python");
        QTest::addColumn<QString>("told");
        QTest::newRow("no bubblewrap") << u"/nowhere/bwrap"_s << u"/usr/bin/python3"_s << u"the package bubblewrap"_s;
        QTest::newRow("no Python") << u"/usr/bin/bwrap"_s << u"/nowhere/python3"_s << u"the package python3"_s;
        QTest::newRow("a bubblewrap that fails") << u"/bin/false"_s << u"/usr/bin/python3"_s << u"exit code 1"_s;
        QTest::newRow("a Python that fails") << u"/usr/bin/bwrap"_s << u"/bin/false"_s << u"exit code 1"_s;
        // It runs its arguments as they are: the code must not come to run by that.
        QTest::newRow("a bubblewrap that is none") << u"/usr/bin/env"_s << u"/usr/bin/python3"_s << u"exit code"_s;
    }

    void withoutASandboxNothingRuns()
    {
        QFETCH(QString, bubblewrap);
        QFETCH(QString, python);
        QFETCH(QString, told);
        PythonOptions options;
        options.bubblewrap = bubblewrap;
        options.python = python;
        const auto available = pythonAvailable(options);
        QVERIFY(!available);
        QCOMPARE(available.error().code, ErrorCode::Unavailable);
        QVERIFY2(available.error().detail.contains(told), qPrintable(available.error().detail));
        QVERIFY(!makePythonTool(*m_campus, options));
    }
};

QTEST_GUILESS_MAIN(TestPythonTool)

#include "tst_pythontool.moc"
