#include "servertokens.h"

#include "app/widgets/setting.h"

#include <QVariantMap>

namespace app {

static const Setting<QVariantMap> Tokens{"connection/tokens", {}};

// Scheme, host and port: a token goes to no other address.
static QString keyOf(const QUrl &server)
{
    return server.adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment)
        .toString();
}

QByteArray keptToken(const QUrl &server)
{
    return Tokens.read().value(keyOf(server)).toString().toLatin1();
}

void keepToken(const QUrl &server, const QByteArray &token)
{
    QVariantMap tokens = Tokens.read();
    if (token.isEmpty())
        tokens.remove(keyOf(server));
    else
        tokens.insert(keyOf(server), QString::fromLatin1(token));
    Tokens.write(tokens);
}

} // namespace app
