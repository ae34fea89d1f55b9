#include "app/pages/parts/servertokens.h"
#include "tests/app/pages/chat/chatday.h"
#include "tests/app/pages/chat/chatoutputs.h"

#include <QFile>
#include <QListWidget>

using namespace app;
using namespace Qt::StringLiterals;

// What is kept of conversations, saved, and left behind at another server.
class TestChatKept : public ChatDay
{
    Q_OBJECT

    //! Waits until the store has told all it was asked for before.
    void waitForStore()
    {
        bool told = false;
        page().store().load(u"none"_s, this, [&told](const core::Result<Conversation> &) { told = true; });
        QTRY_VERIFY(told);
    }

    //! Two kept conversations, "Second" open.
    void askTwo()
    {
        m_server->stream = streams::begin() + streams::text(u"An answer."_s) + streams::end();
        ask(u"First"_s);
        page().startNew();
        ask(u"Second"_s);
        QTRY_COMPARE(kept().count(), 2);
    }

private slots:
    void init() { start(); }
    void cleanup() { end(); }

    void conversationsAreSearchedDeletedAndBroughtBack()
    {
        m_server->stream = streams::begin() + streams::text(u"Steam is lost at night."_s) + streams::end();
        ask(u"What about steam?"_s);
        forms::press(page(), u"New conversation"_s);
        m_server->stream = streams::begin() + streams::text(u"Nothing is missing."_s) + streams::end();
        ask(u"Where are data missing?"_s);
        QListWidget &kept = this->kept();
        QTRY_COMPARE(kept.count(), 2);
        forms::enter(page(), u"Search conversations"_s, u"lost NIGHT"_s);
        QCOMPARE(kept.count(), 1);
        kept.setFocus();
        kept.setCurrentRow(0);
        QTRY_COMPARE(messages().first().text(), u"What about steam?"_s);
        QTRY_COMPARE(answerText(), u"Steam is lost at night."_s);
        forms::enter(page(), u"Search conversations"_s, {});
        QCOMPARE(kept.count(), 2);
        QTest::keyClick(&kept, Qt::Key_Delete);
        QCOMPARE(kept.count(), 1);
        QVERIFY(messages().isEmpty());
        forms::press(page(), u"Undo"_s);
        QCOMPARE(kept.count(), 2);
    }

    void exportHoldsEverything()
    {
        m_server->stream =
            streams::begin() + streams::call(u"rank"_s, {{u"limit"_s, 3}}) + streams::output(outputs::ranking())
            + streams::call(u"execute_python"_s, {{u"code"_s, u"print('<x>')"_s}}, u"c2"_s)
            + streams::output({{u"stdout"_s, u"<x>"_s}, {u"exitCode"_s, 0}, {u"images"_s, QJsonArray{outputs::png()}}},
                              u"c2"_s)
            + streams::text(u"**Mount Hall** wastes most.\n\n```python\ndef f(x):\n    return x\n```\n"_s)
            + streams::end();
        ask(u"Which <b>?"_s);
        const QString html = exported();
        for (const QString &part :
             {u"Which &lt;b&gt;?"_s, u"42,500"_s, u"print('&lt;x&gt;')"_s, u"data:image/png;base64,"_s,
              u"meterhouse://building/311"_s, u"p,li{white-space:pre-wrap}"_s, u">    return x<"_s})
            QVERIFY2(html.contains(part), qPrintable(part));
        QVERIFY(!html.contains(u"<script"_s));
    }

    void anotherServerShowsNothingOfTheFirst()
    {
        m_server->stream = streams::begin() + streams::text(u"Mount Hall."_s) + streams::end();
        ask(u"Which?"_s);
        ChatServer other;
        m_shown->connection.setBaseUrl(other.url());
        QVERIFY(messages().isEmpty());
        QCOMPARE(list().count(), 0);
    }

    void keyOfTheModelStaysWithTheServerItWasAskedFor()
    {
        const QUrl model(u"model-https://models.example.org"_s);
        QSettings().setValue(u"connection/tokens"_s, QVariantMap{{model.toString(), u"keychain"_s}});
        m_shown->preferences.set(settings::AssistantModel, u"large"_s);
        m_shown->preferences.set(settings::AssistantServer, u"https://models.example.org/v1"_s);
        page().ask(u"Which?"_s);
        QVERIFY(messages().isEmpty()); // until the keychain has answered
        ChatServer other;
        m_shown->connection.setBaseUrl(other.url());
        bool answered = false;
        QVERIFY(!findServerToken(model, this, [&answered](const ServerToken &) { answered = true; }));
        QTRY_VERIFY(answered);
        QVERIFY(messages().isEmpty());
        QVERIFY(!page().isBusy());
    }

    void answerUnderWayStaysWithItsServer()
    {
        m_server->staysOpen = true;
        m_server->stream = streams::begin() + streams::text(u"I began"_s);
        field().setPlainText(u"Which?"_s);
        QTest::keyClick(&field(), Qt::Key_Return);
        QTRY_COMPARE(answerText(), u"I began"_s);
        const QString file = page().session().conversation().id + u".json"_s;
        ChatServer other;
        m_shown->connection.setBaseUrl(other.url());
        QVERIFY(page().store().entries().isEmpty());
        waitForStore();
        for (const ConversationEntry &entry : page().store().entries())
            QVERIFY(file != entry.id + u".json"_s);
        QVERIFY(QFile::exists(m_folder->filePath(file)));
    }

    void lateConversationOpensOverNothing_data()
    {
        QTest::addColumn<QString>("then");
        QTest::addColumn<QString>("open"); // first question of what is open at last
        QTest::newRow("nothing else") << QString() << u"First"_s;
        QTest::newRow("new conversation") << u"new"_s << QString();
        QTest::newRow("deleted") << u"delete"_s << QString();
        QTest::newRow("asked") << u"ask"_s << u"Second"_s;
        QTest::newRow("another one") << u"another"_s << u"Second"_s;
        QTest::newRow("another server") << u"server"_s << QString();
    }

    void lateConversationOpensOverNothing()
    {
        QFETCH(QString, then);
        QFETCH(QString, open);
        askTwo();
        ChatServer other;
        kept().setCurrentRow(1);
        QCOMPARE(messages().first().text(), u"Second"_s); // it is still being read
        if (then == "new"_L1)
            page().startNew();
        else if (then == "delete"_L1)
            QTest::keyClick(&kept(), Qt::Key_Delete);
        else if (then == "ask"_L1)
            page().ask(u"Third"_s);
        else if (then == "another"_L1)
            kept().setCurrentRow(0);
        else if (then == "server"_L1)
            m_shown->connection.setBaseUrl(other.url());
        waitForStore();
        QCOMPARE(messages().isEmpty() ? QString() : messages().first().text(), open);
        QTRY_VERIFY(!page().session().isAnswering());
        QCOMPARE(messages().size(), open.isEmpty() ? 0 : then == "ask"_L1 ? 4 : 2);
    }
};

QTEST_MAIN(TestChatKept)

#include "tst_chatkept.moc"
