#pragma once

#include "app/client/accountclient.h"
#include "app/pages/parts/servertokens.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace app {

class Theme;

//! Who wants to manage sensors says who they are: with name and password, or with a token.
class SignIn : public QWidget
{
    Q_OBJECT
public:
    SignIn(Connection &connection, Theme &theme, QWidget *parent = nullptr);

    //! Why it is asked: nobody was named yet, or who was named may not do this.
    void ask(const core::Error &refusal, bool hadToken);
    QString sentence() const;
    QString problem() const; //!< what was wrong with what was entered last; empty when nothing

Q_SIGNALS:
    void signedIn(const app::ServerToken &token);

private:
    void logIn();
    void refresh();
    void showProblem(const QString &problem);

    Theme &m_theme;
    AccountClient m_client;
    QLabel *m_sentence;
    QLineEdit *m_name;
    QLineEdit *m_password;
    QLineEdit *m_token;
    QPushButton *m_logIn;
    QLabel *m_problem;
    QPointer<Pending> m_request;
};

} // namespace app
