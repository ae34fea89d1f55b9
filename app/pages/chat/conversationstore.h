#pragma once

#include "app/pages/chat/conversation.h"

#include <QObject>
#include <QThreadPool>

#include <functional>

namespace app {

//! What the list knows of a conversation.
struct ConversationEntry
{
    QString id;
    QString title;
    QDateTime changedAt; //!< UTC
    QString words;       //!< all that was said, for the search
};

//! Conversations as JSON files in a folder of the person's, one file each. Files are read and written one after the
//! other in a thread of its own; what was asked for before the destructor is done when it returns. GUI thread.
class ConversationStore : public QObject
{
    Q_OBJECT
public:
    explicit ConversationStore(QObject *parent = nullptr);
    ~ConversationStore() override;

    //! The usual place for this campus: a name such as "demo", or the address of a server.
    static QString folderOf(const QString &campus);

    //! Reads the conversations that are there; listed() follows. Files that are none are left alone.
    void setFolder(const QString &folder);
    const QString &folder() const { return m_folder; }

    //! The newest first.
    const QList<ConversationEntry> &entries() const { return m_entries; }
    void load(const QString &id, QObject *context, std::function<void(core::Result<Conversation>)> done);
    void save(const Conversation &conversation);
    //! Until restore(), the next remove(), or the next start.
    void remove(const QString &id);
    void restore();

Q_SIGNALS:
    void listed(); //!< entries() are others
    void failed(const core::Error &error);

private:
    template<typename Work>
    void run(Work work);
    QString pathOf(const QString &id) const;
    void put(const ConversationEntry &entry);

    QThreadPool m_pool; //!< of one thread: in the order of the calls
    QString m_folder;
    QList<ConversationEntry> m_entries;
    ConversationEntry m_removed;
};

} // namespace app
