#include "app/pages/chat/conversationstore.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace app;
using namespace Qt::StringLiterals;

class TestConversationStore : public QObject
{
    Q_OBJECT

    static Conversation sample(const QString &question)
    {
        Conversation conversation = newConversation();
        conversation.title = titleOf(question);
        ChatMessage asked;
        asked.at = QDateTime::currentDateTimeUtc();
        asked.parts = {{question, false, {}}};
        ChatMessage answer = asked;
        answer.role = ChatMessage::Role::Assistant;
        ChatPart tool;
        tool.isTool = true;
        tool.use = {u"c1"_s, u"rank"_s,         ChatToolUse::State::Done,
                    {},      {{u"limit"_s, 3}}, {{u"images"_s, QJsonArray{u"data:image/png;base64,AAAA"_s}}},
                    {}};
        answer.parts = {{u"**42** kWh"_s, false, {}}, tool};
        conversation.messages = {asked, answer};
        return conversation;
    }

private slots:
    void keepsWhatWasSaid()
    {
        const Conversation before = sample(u"Which building?"_s);
        const auto after = conversationFromJson(toJson(before));
        QVERIFY(after);
        QCOMPARE(toJson(*after), toJson(before));
        QCOMPARE(after->messages.at(1).parts.at(1).use.output, before.messages.at(1).parts.at(1).use.output);
    }

    void unfinishedAnswerIsStoppedWhenReadAgain()
    {
        Conversation before = sample(u"Which building?"_s);
        before.messages[1].state = ChatMessage::State::Arriving;
        before.messages[1].parts[1].use.state = ChatToolUse::State::Running;
        const auto after = conversationFromJson(toJson(before));
        QVERIFY(after);
        QCOMPARE(after->messages.at(1).state, ChatMessage::State::Stopped);
        QCOMPARE(after->messages.at(1).parts.at(1).use.state, ChatToolUse::State::Stopped);
    }

    void picturesAreNotSentAlong()
    {
        const QByteArray sent = QJsonDocument(requestMessages(sample(u"Which building?"_s).messages)).toJson();
        QVERIFY(sent.contains("tool-rank"));
        QVERIFY(sent.contains("output-available"));
        QVERIFY(!sent.contains("base64"));
    }

    void fileIsThereAtTheNextStart()
    {
        const QTemporaryDir folder;
        const Conversation conversation = sample(u"Which building?"_s);
        {
            ConversationStore store;
            store.setFolder(folder.filePath(u"chats"_s));
            store.save(conversation);
        }
        ConversationStore store;
        store.setFolder(folder.filePath(u"chats"_s));
        QTRY_COMPARE(store.entries().size(), 1);
        QCOMPARE(store.entries().constFirst().title, u"Which building?"_s);
        QVERIFY(store.entries().constFirst().words.contains(u"42"_s));
        std::optional<Conversation> loaded;
        store.load(conversation.id, this, [&loaded](const core::Result<Conversation> &found) {
            QVERIFY(found);
            loaded = *found;
        });
        QTRY_VERIFY(loaded);
        QCOMPARE(toJson(*loaded), toJson(conversation));
    }

    void removedComesBack()
    {
        const QTemporaryDir folder;
        ConversationStore store;
        const QSignalSpy failures(&store, &ConversationStore::failed);
        store.setFolder(folder.path());
        const Conversation conversation = sample(u"Which building?"_s);
        const QString path = folder.filePath(conversation.id + u".json"_s);
        store.save(conversation);
        QTRY_VERIFY(QFile::exists(path));
        store.remove(conversation.id);
        QCOMPARE(store.entries().size(), 0);
        QTRY_VERIFY(!QFile::exists(path));
        store.restore();
        QCOMPARE(store.entries().size(), 1);
        QTRY_VERIFY(QFile::exists(path));
        QCOMPARE(failures.size(), 0);
    }

    void removedIsGoneAtTheNextStart()
    {
        const QTemporaryDir folder;
        {
            ConversationStore store;
            store.setFolder(folder.path());
            const Conversation conversation = sample(u"Which building?"_s);
            store.save(conversation);
            store.remove(conversation.id);
        }
        ConversationStore store;
        const QSignalSpy listed(&store, &ConversationStore::listed);
        store.setFolder(folder.path());
        QTRY_COMPARE(listed.size(), 2);
        QCOMPARE(store.entries().size(), 0);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 0);
    }

    void brokenFileIsPassedOver()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"x.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"id\":\"x\",");
        file.close();
        ConversationStore store;
        store.setFolder(folder.path());
        store.save(sample(u"Which building?"_s));
        QTRY_COMPARE(QDir(folder.path()).entryList({u"*.json"_s}, QDir::Files).size(), 2);
        QCOMPARE(store.entries().size(), 1);
        QVERIFY(QFile::exists(file.fileName()));
    }

    void folderThatCannotBeWrittenIsTold()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"chats"_s));
        QVERIFY(file.open(QIODevice::WriteOnly)); // a file where the folder would be
        ConversationStore store;
        QSignalSpy failures(&store, &ConversationStore::failed);
        store.setFolder(file.fileName());
        store.save(sample(u"Which building?"_s));
        QVERIFY(failures.wait());
    }
};

QTEST_GUILESS_MAIN(TestConversationStore)

#include "tst_conversationstore.moc"
