#pragma once

#include <QByteArray>
#include <QUrl>

namespace app {

//! The token the person entered for this server; empty when there is none. Kept in the console's settings, which only
//! this person can read.
QByteArray keptToken(const QUrl &server);
//! An empty token forgets it.
void keepToken(const QUrl &server, const QByteArray &token);

} // namespace app
