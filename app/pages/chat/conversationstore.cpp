#include "conversationstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QPointer>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

constexpr auto Suffix = ".json"_L1;
constexpr auto RemovedSuffix = ".removed"_L1;

namespace {

core::Error storageError(const QString &path, const QString &reason)
{
    return {core::ErrorCode::Storage, u"%1: %2"_s.arg(QDir::toNativeSeparators(path), reason)};
}

core::Result<Conversation> readConversation(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return storageError(path, file.errorString());
    return conversationFromJson(QJsonDocument::fromJson(file.readAll()).object());
}

core::Result<void> writeConversation(const QString &path, const Conversation &conversation)
{
    if (!QDir().mkpath(QFileInfo(path).path()))
        return storageError(path, u"the folder cannot be made"_s);
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly)
                         && file.write(QJsonDocument(toJson(conversation)).toJson(QJsonDocument::Compact)) >= 0
                         && file.commit();
    if (!written)
        return storageError(path, file.errorString());
    return {};
}

ConversationEntry entryOf(const Conversation &conversation)
{
    QStringList words{conversation.title};
    for (const ChatMessage &message : conversation.messages)
        words.append(message.text());
    return {conversation.id, conversation.title, conversation.changedAt, words.join(u'\n')};
}

QList<ConversationEntry> readFolder(const QString &folder)
{
    const QDir dir(folder);
    for (const QString &name : dir.entryList({u"*%1"_s.arg(RemovedSuffix)}, QDir::Files))
        QFile::remove(dir.filePath(name)); // nobody wanted them back in the last run
    QList<ConversationEntry> entries;
    for (const QString &name : dir.entryList({u"*%1"_s.arg(Suffix)}, QDir::Files)) {
        const auto conversation = readConversation(dir.filePath(name));
        if (conversation && name == conversation->id + Suffix)
            entries.append(entryOf(*conversation));
    }
    return entries;
}

} // namespace

ConversationStore::ConversationStore(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

ConversationStore::~ConversationStore()
{
    m_pool.waitForDone();
}

QString ConversationStore::folderOf(const QString &campus)
{
    const QString place = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    const QString name = QString::fromLatin1(QUrl::toPercentEncoding(campus));
    return QDir(place).filePath(u"chats/"_s + name);
}

QString ConversationStore::pathOf(const QString &id) const
{
    return QDir(m_folder).filePath(id + Suffix);
}

// What the work returns is run in the GUI thread, unless the store is gone by then.
template<typename Work>
void ConversationStore::run(Work work)
{
    m_pool.start([self = QPointer(this), work = std::move(work)] {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, then = work()] {
                if (self)
                    then();
            },
            Qt::QueuedConnection);
    });
}

void ConversationStore::setFolder(const QString &folder)
{
    m_folder = folder;
    m_entries.clear();
    m_removed = {};
    Q_EMIT listed();
    run([this, folder] {
        return [this, folder, entries = readFolder(folder)] {
            if (folder != m_folder)
                return;
            for (const ConversationEntry &entry : entries) {
                const bool isNewer =
                    std::ranges::any_of(m_entries, [&entry](const auto &e) { return e.id == entry.id; });
                if (!isNewer)
                    m_entries.append(entry);
            }
            std::ranges::sort(m_entries, std::ranges::greater(), &ConversationEntry::changedAt);
            Q_EMIT listed();
        };
    });
}

void ConversationStore::put(const ConversationEntry &entry)
{
    m_entries.removeIf([&entry](const ConversationEntry &other) { return other.id == entry.id; });
    m_entries.append(entry);
    std::ranges::sort(m_entries, std::ranges::greater(), &ConversationEntry::changedAt);
    Q_EMIT listed();
}

void ConversationStore::load(const QString &id, QObject *context, std::function<void(core::Result<Conversation>)> done)
{
    run([path = pathOf(id), context = QPointer(context), done = std::move(done)] {
        return [context, done, conversation = readConversation(path)] {
            if (context)
                done(conversation);
        };
    });
}

void ConversationStore::save(const Conversation &conversation)
{
    put(entryOf(conversation));
    run([this, path = pathOf(conversation.id), conversation] {
        return [this, written = writeConversation(path, conversation)] {
            if (!written)
                Q_EMIT failed(written.error());
        };
    });
}

void ConversationStore::remove(const QString &id)
{
    const auto found = std::ranges::find(m_entries, id, &ConversationEntry::id);
    if (found == m_entries.end())
        return;
    const QString before = m_removed.id;
    m_removed = *found;
    m_entries.erase(found);
    Q_EMIT listed();
    run([this, path = pathOf(id), before = before.isEmpty() ? QString() : pathOf(before)] {
        if (!before.isEmpty())
            QFile::remove(before + RemovedSuffix);
        const bool removed = QFile::rename(path, path + RemovedSuffix);
        return [this, removed, path] {
            if (!removed)
                Q_EMIT failed(storageError(path, u"the file cannot be removed"_s));
        };
    });
}

void ConversationStore::restore()
{
    if (m_removed.id.isEmpty())
        return;
    const ConversationEntry entry = std::exchange(m_removed, {});
    put(entry);
    run([this, path = pathOf(entry.id)] {
        const bool restored = QFile::rename(path + RemovedSuffix, path);
        return [this, restored, path] {
            if (!restored)
                Q_EMIT failed(storageError(path, u"the file cannot be brought back"_s));
        };
    });
}

} // namespace app
