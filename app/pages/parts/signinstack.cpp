#include "signinstack.h"

#include "app/client/connection.h"
#include "app/pages/parts/servertokens.h"
#include "app/pages/parts/signin.h"
#include "app/widgets/preferences.h"

namespace app {

SignInStack::SignInStack(PageContext &context, QWidget *content, QWidget *parent)
    : QStackedWidget(parent)
    , m_context(context)
    , m_content(content)
    , m_signIn(new SignIn(context.connection, context.theme, this))
{
    addWidget(m_content);
    addWidget(m_signIn);
    connect(m_signIn, &SignIn::signedIn, this, [this](const ServerToken &token) {
        // The own daemon's token is read anew with each of its starts.
        if (const QUrl server = m_context.preferences.server(); !server.isEmpty())
            keepServerToken(server, token);
        m_context.connection.setToken(token.text);
    });
}

bool SignInStack::asks(const core::Error &error)
{
    if (error.code != core::ErrorCode::Unauthorized && error.code != core::ErrorCode::Forbidden)
        return false;
    m_signIn->ask(error, !m_context.connection.token().isEmpty());
    setCurrentWidget(m_signIn);
    return true;
}

void SignInStack::showContent()
{
    setCurrentWidget(m_content);
}

bool SignInStack::isAsking() const
{
    return currentWidget() == m_signIn;
}

} // namespace app
