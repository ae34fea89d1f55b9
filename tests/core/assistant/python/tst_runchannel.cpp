#include "core/assistant/python/runchannel.h"

#include <QJsonDocument>
#include <QTest>

#include <array>
#include <cerrno>

#include <sys/socket.h>

using namespace core;
using namespace Qt::StringLiterals;

// What comes through the channel is written by whoever the code is.
class TestRunChannel : public QObject
{
    Q_OBJECT

    static QByteArray png(quint32 width, quint32 height, qsizetype size = 100)
    {
        QByteArray file = "\x89PNG\r\n\x1a\n" + QByteArray("\0\0\0\x0dIHDR", 8);
        for (const quint32 side : {width, height}) {
            for (int shift = 24; shift >= 0; shift -= 8)
                file.append(static_cast<char>(side >> shift & 0xFF));
        }
        return file.leftJustified(size, 'x');
    }

    static QByteArray image(const QByteArray &file) { return "{\"image\":\"" + file.toBase64() + "\"}\n"; }

    Descriptor m_ours;
    Descriptor m_theirs;

private slots:
    void init()
    {
        std::array<int, 2> ends{};
        QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()), 0);
        m_ours = Descriptor(ends[0]);
        m_theirs = Descriptor(ends[1]);
    }

    void linesAreChecked_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<int>("images");
        QTest::addColumn<QString>("note"); // a part of it; empty: none
        const QString leftOut = u"pictures were left out"_s;
        QTest::newRow("nothing") << QByteArray() << 0 << QString();
        QTest::newRow("a picture") << image(png(640, 480)) << 1 << QString();
        QTest::newRow("half a line") << image(png(640, 480)).chopped(1) << 0 << QString();
        QTest::newRow("a side of 8192") << image(png(8192, 1)) << 1 << QString();
        QTest::newRow("a longer side") << image(png(1, 8193)) << 0 << leftOut;
        QTest::newRow("no pixels") << image(png(0, 100)) << 0 << leftOut;
        QTest::newRow("the beginning of a picture") << image(png(10, 10).left(23)) << 0 << leftOut;
        QTest::newRow("another kind of file") << image("GIF89a" + QByteArray(100, 'x')) << 0 << leftOut;
        QTest::newRow("no base64") << QByteArray("{\"image\":\"!!!!\"}\n") << 0 << leftOut;
        QTest::newRow("as large as may be") << image(png(10, 10, 1000)) << 1 << QString();
        QTest::newRow("larger") << image(png(10, 10, 1001)) << 0 << leftOut;
        QTest::newRow("five and one more") << image(png(9, 9)).repeated(6) << 5 << u"1 more "_s + leftOut;
        QTest::newRow("a number for a picture") << QByteArray("{\"image\":1}\n") << 0 << leftOut;
        QTest::newRow("no JSON") << QByteArray("\xff{]\n\n[]\n1\n") << 0 << QString();
        QTest::newRow("a line without end") << QByteArray(9000, 'x') << 0 << u"a message of more than"_s;
        QTest::newRow("too many lines") << QByteArray("{}\n").repeated(20001) << 0 << u"more than 20000 messages"_s;
    }

    void linesAreChecked()
    {
        QFETCH(QByteArray, lines);
        QFETCH(int, images);
        QFETCH(QString, note);
        PythonOptions options;
        options.imageBytes = 1000;
        RunChannel channel(m_ours.get(), options, [](const QJsonObject &) { return QJsonObject(); });
        QCOMPARE(::send(m_theirs.get(), lines.constData(), static_cast<std::size_t>(lines.size()), MSG_DONTWAIT),
                 lines.size());
        for (int i = 0; i < 10 && channel.isOpen(); ++i)
            channel.read();
        QCOMPARE(channel.images().size(), images);
        QCOMPARE(channel.isReady(), false);
        const QString notes = channel.notes().join(u'\n');
        QVERIFY2(note.isEmpty() ? notes.isEmpty() : notes.contains(note), qPrintable(notes));
    }

    void questionsAreAnswered()
    {
        RunChannel channel(m_ours.get(), {}, [](const QJsonObject &question) {
            return QJsonObject{{u"file"_s, question.value("building"_L1).toString() + u".bin"_s}};
        });
        const QByteArray question = "{\"ready\":true}\n{\"building\":\"311\"}\n";
        QCOMPARE(::write(m_theirs.get(), question.constData(), static_cast<std::size_t>(question.size())),
                 question.size());
        channel.read();
        QVERIFY(channel.isReady());
        QVERIFY(channel.wantsToWrite());
        channel.write();
        QVERIFY(!channel.wantsToWrite());
        std::array<char, 100> answer{};
        const auto size = ::read(m_theirs.get(), answer.data(), answer.size());
        QCOMPARE(QByteArray(answer.data(), size), "{\"file\":\"311.bin\"}\n");
    }

    // The first to speak is the runner; code comes later.
    void fontsAreTakenFromTheRunnerAlone()
    {
        RunChannel channel(m_ours.get(), {}, [](const QJsonObject &) { return QJsonObject(); });
        const QByteArray lines = "{\"ready\":true,\"fonts\":{\"a\":\"1\"}}\n{\"ready\":true,\"fonts\":{\"b\":\"2\"}}\n";
        QCOMPARE(::write(m_theirs.get(), lines.constData(), static_cast<std::size_t>(lines.size())), lines.size());
        channel.read();
        QVERIFY(channel.isReady());
        QCOMPARE(channel.fonts(), (QJsonObject{{u"a"_s, u"1"_s}}));
    }

    // Its writer would block until the run's time is over.
    void aClosedChannelTellsTheOtherEnd()
    {
        PythonOptions options;
        options.imageBytes = 1000;
        RunChannel channel(m_ours.get(), options, [](const QJsonObject &) { return QJsonObject(); });
        const QByteArray line(9000, 'x');
        QCOMPARE(::write(m_theirs.get(), line.constData(), 9000), 9000);
        channel.read();
        QVERIFY(!channel.isOpen());
        QCOMPARE(::send(m_theirs.get(), "x", 1, MSG_NOSIGNAL | MSG_DONTWAIT), -1);
        QCOMPARE(errno, EPIPE);
        char answer = 0;
        QCOMPARE(::recv(m_theirs.get(), &answer, 1, MSG_DONTWAIT), 0);
    }

    // Else one read would work through all that has piled up, without a look at the limits.
    void questionsThatDoNotWaitForAnAnswerCloseIt()
    {
        int answered = 0;
        RunChannel channel(m_ours.get(), {}, [&answered](const QJsonObject &) {
            ++answered;
            return QJsonObject();
        });
        const QByteArray questions = QByteArray("{\"building\":\"311\"}\n").repeated(3);
        QCOMPARE(::write(m_theirs.get(), questions.constData(), static_cast<std::size_t>(questions.size())),
                 questions.size());
        channel.read();
        QVERIFY(!channel.isOpen());
        QCOMPARE(answered, 1);
        QVERIFY2(channel.notes().join(u' ').contains("before the last was answered"_L1),
                 qPrintable(channel.notes().join(u' ')));
    }

    void anEndThatIsGoneDoesNoHarm()
    {
        RunChannel channel(m_ours.get(), {}, [](const QJsonObject &) { return QJsonObject(); });
        m_theirs.close();
        channel.send({{u"code"_s, u"pass"_s}});
        channel.write(); // no SIGPIPE
        QVERIFY(!channel.isOpen());
        channel.read();
        QVERIFY(!channel.isOpen());
    }
};

QTEST_GUILESS_MAIN(TestRunChannel)

#include "tst_runchannel.moc"
