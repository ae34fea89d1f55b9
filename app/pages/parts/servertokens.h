#pragma once

#include <QByteArray>
#include <QUrl>

#include <functional>

class QObject;

// Who is signed in to which server, from one start of the console to the next. Tokens are kept in the desktop's
// keychain or, where there is none, in the console's settings, which only this person can read. GUI thread.
namespace app {

//! What a person signed in to a server with.
struct ServerToken
{
    QByteArray text;        //!< empty: nobody is signed in
    bool isSession = false; //!< made by signing in with a password: signing out ends it at the server too

    bool operator==(const ServerToken &) const = default;
};

//! Calls `done` with what is kept for this server: at once, which it returns, unless the keychain has it, which may ask
//! the person first. Never after `context` was destroyed.
bool findServerToken(const QUrl &server, QObject *context, std::function<void(const ServerToken &)> done);
//! An empty one forgets it.
void keepServerToken(const QUrl &server, const ServerToken &token);

} // namespace app
