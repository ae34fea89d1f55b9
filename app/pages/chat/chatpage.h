#pragma once

#include "app/client/campusclient.h"
#include "app/pages/chat/chatsession.h"
#include "app/pages/chat/conversationstore.h"
#include "app/pages/page.h"
#include "app/pages/whatif/scenario.h"

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace app {

class Composer;
class ConversationList;
class ElidedLabel;
class ExportBar;
class MessageList;
class StartView;

//! Questions and their computed answers, and the conversations of before.
class ChatPage : public Page
{
    Q_OBJECT
public:
    explicit ChatPage(PageContext &context, QWidget *parent = nullptr);
    ~ChatPage() override;

    QString title() const override;
    void reload() override;
    bool isBusy() const override { return m_session.isAnswering(); }
    QWidget *mainControl() override;
    bool closePopup() override; //!< stops the answer, or leaves the editing of a question

    //! Begins a question about this building, for the person to end.
    void askAbout(const QString &buildingNumber);
    //! Sends a question, as if it were typed.
    void ask(const QString &question);
    void startNew();                    //!< an empty conversation
    void exportTo(const QString &path); //!< the open conversation, as HTML

    const ChatSession &session() const { return m_session; }
    ConversationStore &store() { return m_store; }

Q_SIGNALS:
    void openScenario(const app::Scenario &scenario);

protected:
    void forget() override;

private:
    QWidget *buildContent();
    QWidget *buildHead();
    QWidget *buildRight();
    void connectParts();
    void connectSession();
    //! Not when another conversation, or another server with it, came before the model was found.
    void withModel(const std::function<void(const ChatModel &)> &then);
    void openConversation(const QString &id);
    void edit(qsizetype index);
    void stopEditing();
    void showAnswerState();
    void showAssistant(const ChatAbilities &abilities);
    void refreshHead();
    void askForFile();
    void renewTabs();
    QString campus() const;

    ChatSession m_session;
    ConversationStore m_store;
    CampusClient m_campus;
    QPointer<Pending> m_listRequest;
    QPointer<Pending> m_abilitiesRequest;
    QString m_opening;       //!< id of the conversation that is being read; empty: none
    qsizetype m_edited = -1; //!< message being changed; -1: none
    bool m_tabsAreOld = false;

    ConversationList *m_conversations = nullptr;
    ElidedLabel *m_title = nullptr;
    QLabel *m_assistant = nullptr; //!< who answers
    QPushButton *m_export = nullptr;
    QStackedWidget *m_stack = nullptr;
    StartView *m_start = nullptr;
    MessageList *m_messages = nullptr;
    Composer *m_composer = nullptr;
    ExportBar *m_exportBar = nullptr;
};

} // namespace app
