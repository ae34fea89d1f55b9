#pragma once

#include "app/client/chatclient.h"
#include "app/pages/pagecontext.h"
#include "app/pages/settings/settingform.h"

class QLineEdit;
class QPushButton;

namespace app {

//! Who answers in the chat: the built-in assistant, or a language model, which can be tried first.
class AssistantCard : public SettingForm
{
    Q_OBJECT
public:
    AssistantCard(PageContext &context, QWidget *parent);

private:
    enum Choice { BuiltIn, Model };

    void addModel();
    void choose(int id);
    void useModel();
    void test();
    void showNote(const QString &text, bool bad);
    void hideNote();
    void showModel(bool shown);
    void refresh();
    void refreshPlace();
    bool isElsewhere() const; //!< the service in use
    //! What is typed; nothing while the address is none.
    std::optional<ChatModel> typed();

    PageContext &m_context;
    ChatClient m_client;
    QPointer<Pending> m_test;
    QButtonGroup *m_choice;
    QLineEdit *m_server;
    QLineEdit *m_name;
    QLineEdit *m_key;
    QWidget *m_buttons = nullptr;
    QPushButton *m_try;
    QPushButton *m_use;
    QLabel *m_note = nullptr;
    QLabel *m_place = nullptr;
};

} // namespace app
