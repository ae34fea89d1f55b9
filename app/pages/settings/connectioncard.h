#pragma once

#include "app/client/servertest.h"
#include "app/pages/pagecontext.h"
#include "app/pages/settings/settingform.h"

class QLineEdit;
class QPushButton;
class QRadioButton;

namespace app {

//! The console's own daemon, on the simulated or the person's campus, or a server, which can be tried first.
class ConnectionCard : public SettingForm
{
    Q_OBJECT
public:
    ConnectionCard(PageContext &context, QWidget *parent);

private:
    enum Choice { Demo, Own, Server };

    void addAddress();
    void choose(int id);
    void useServer();
    void test();
    void showResult(const core::Result<core::DaemonStatus> &answer);
    void showNote(const QString &text, bool bad);
    void hideNote();
    void showAddress(bool shown);
    void refresh();
    void refreshState();
    //! What is typed, or nothing while it is no http or https address.
    std::optional<QUrl> address() const;

    PageContext &m_context;
    QButtonGroup *m_choice = nullptr;
    QLineEdit *m_address;
    QWidget *m_buttons = nullptr;
    QPushButton *m_use;
    QPushButton *m_try;
    QLabel *m_note = nullptr;
    QLabel *m_state = nullptr;
    ServerTest m_test;
};

} // namespace app
