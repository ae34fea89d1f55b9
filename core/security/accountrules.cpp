#include "accountrules.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

static Error wrong(const QString &detail)
{
    return Error{ErrorCode::InvalidArgument, detail};
}

static bool hasControl(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
    });
}

Result<QString> accountName(const QString &text)
{
    static const QRegularExpression pattern(u"\\A[a-z0-9][a-z0-9._@+-]{0,63}\\z"_s);
    QString name = text.trimmed().toLower();
    if (!pattern.match(name).hasMatch())
        return wrong(u"name must be 1 to 64 of the letters a to z, digits and . _ - @ +, and begin with a letter or"
                     " digit"_s);
    if (name == "daemon"_L1) // the audit's own word
        return wrong(u"name must not be 'daemon'"_s);
    return name;
}

Result<QString> displayName(const QString &text)
{
    constexpr qsizetype Most = 200;
    QString name = text.trimmed();
    if (name.size() > Most || hasControl(name))
        return wrong(u"displayName may have at most %1 characters and no line breaks"_s.arg(Most));
    return name;
}

Result<QString> emailAddress(const QString &text)
{
    static const QRegularExpression pattern(u"\\A[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\z"_s);
    constexpr qsizetype Most = 254;
    QString address = text.trimmed();
    if (address.isEmpty())
        return address;
    if (address.size() > Most || hasControl(address) || !pattern.match(address).hasMatch())
        return wrong(u"email must be one address like name@example.org"_s);
    return address;
}

Result<void> checkPassword(const QString &password)
{
    constexpr qsizetype Least = 8;
    constexpr qsizetype Most = 256;
    if (password.size() < Least || password.size() > Most)
        return wrong(u"password must have %1 to %2 characters"_s.arg(Least).arg(Most));
    return {};
}

Result<QString> tokenName(const QString &text)
{
    constexpr qsizetype Most = 100;
    QString name = text.trimmed();
    if (name.isEmpty() || name.size() > Most || hasControl(name))
        return wrong(u"name must have 1 to %1 characters and no line breaks"_s.arg(Most));
    if (name.compare(SessionTokenName, Qt::CaseInsensitive) == 0)
        return wrong(u"name must not be '%1', which is kept for logging in"_s.arg(SessionTokenName));
    return name;
}

Result<QStringList> tokenScopes(const QStringList &scopes)
{
    const QStringList known = scopeNames();
    constexpr qsizetype MostShown = 64;
    for (const QString &scope : scopes) {
        if (!known.contains(scope))
            return wrong(u"scopes may be %1, not '%2'"_s.arg(known.join(u", "_s), scope.left(MostShown)));
    }
    QStringList ordered;
    for (const QString &scope : known) {
        if (scopes.contains(scope))
            ordered.append(scope);
    }
    return ordered;
}

Result<void> checkTokenLife(EpochSeconds seconds)
{
    constexpr EpochSeconds Least = 60;
    constexpr EpochSeconds Most = 3653 * SecondsPerDay;
    if (seconds < Least || seconds > Most)
        return wrong(u"expiresInSeconds must be between %1 and %2"_s.arg(Least).arg(Most));
    return {};
}

} // namespace core
