#include "servertokens.h"

#include "app/widgets/setting.h"

#include <QCoreApplication>
#include <QVariantMap>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace app {

// By server: InKeychain, or the token itself. Who never signed in is asked nothing by the keychain.
static const Setting<QVariantMap> Tokens{"connection/tokens", {}};
constexpr auto InKeychain = "keychain"_L1;
constexpr auto SessionMark = "session:"_L1;

// Scheme, host and port: a token goes to no other address.
static QString keyOf(const QUrl &server)
{
    return server.adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment)
        .toString();
}

static QString textOf(const ServerToken &token)
{
    return (token.isSession ? SessionMark : ""_L1) + QString::fromLatin1(token.text);
}

static ServerToken tokenIn(const QString &text)
{
    const bool isSession = text.startsWith(SessionMark);
    return {(isSession ? text.sliced(SessionMark.size()) : text).toLatin1(), isSession};
}

static QString entryOf(const QString &key)
{
    return Tokens.read().value(key).toString();
}

static void setEntry(const QString &key, const QString &entry)
{
    QVariantMap tokens = Tokens.read();
    if (entry.isEmpty())
        tokens.remove(key);
    else
        tokens.insert(key, entry);
    Tokens.write(tokens);
}

static QString keychainService()
{
    return QCoreApplication::applicationName();
}

static void removeFromKeychain(const QString &key)
{
    auto *job = new QKeychain::DeletePasswordJob(keychainService());
    job->setKey(key);
    job->start(); // deletes itself; what is not there need not be removed
}

bool findServerToken(const QUrl &server, QObject *context, std::function<void(const ServerToken &)> done)
{
    const QString key = keyOf(server);
    const QString entry = entryOf(key);
    if (entry != InKeychain) {
        done(tokenIn(entry));
        return true;
    }
    auto *job = new QKeychain::ReadPasswordJob(keychainService());
    job->setKey(key);
    QObject::connect(job, &QKeychain::Job::finished, context, [job, done = std::move(done)] {
        // Not to be had: the person signs in again.
        done(job->error() == QKeychain::NoError ? tokenIn(job->textData()) : ServerToken());
    });
    job->start();
    return false;
}

void keepServerToken(const QUrl &server, const ServerToken &token)
{
    const QString key = keyOf(server);
    if (token.text.isEmpty()) {
        if (entryOf(key) == InKeychain)
            removeFromKeychain(key);
        return setEntry(key, {});
    }
    setEntry(key, InKeychain);
    auto *job = new QKeychain::WritePasswordJob(keychainService());
    job->setKey(key);
    job->setTextData(textOf(token));
    QObject::connect(job, &QKeychain::Job::finished, job, [job, key, token] {
        if (job->error() != QKeychain::NoError && entryOf(key) == InKeychain)
            setEntry(key, textOf(token)); // no keychain here
    });
    job->start();
}

} // namespace app
