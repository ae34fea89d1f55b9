#pragma once

#include "app/pages/pagecontext.h"
#include "core/base/result.h"

#include <QStackedWidget>

namespace app {

class SignIn;

//! The content of a page that not everybody may see, or the question who it is instead. GUI thread.
class SignInStack : public QStackedWidget
{
    Q_OBJECT
public:
    SignInStack(PageContext &context, QWidget *content, QWidget *parent = nullptr);

    //! Asks when this is a refusal that signing in may mend; false for any other error.
    bool asks(const core::Error &error);
    void showContent();
    bool isAsking() const;
    SignIn *signIn() const { return m_signIn; }

private:
    PageContext &m_context;
    QWidget *m_content;
    SignIn *m_signIn;
};

} // namespace app
