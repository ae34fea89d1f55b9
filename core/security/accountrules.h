#pragma once

#include "core/base/result.h"
#include "core/model/account.h"

#include <QString>
#include <QStringList>

namespace core {

// What names, addresses, passwords, tokens and scopes may be. Errors: InvalidArgument, naming the field and what is
// allowed; never the password itself.

//! Folded to lower case: a letter or digit, then up to 63 of letters, digits and . _ - @ +
Result<QString> accountName(const QString &text);
Result<QString> displayName(const QString &text);           //!< trimmed; at most 200 characters, none of control
Result<QString> emailAddress(const QString &text);          //!< trimmed; empty, or something@something of at most 254
Result<void> checkPassword(const QString &password);        //!< 8 to 256 characters
Result<QString> tokenName(const QString &text);             //!< trimmed; 1 to 100 characters, not SessionTokenName
Result<QStringList> tokenScopes(const QStringList &scopes); //!< each once, in the order of scopeNames()
Result<void> checkTokenLife(EpochSeconds seconds);          //!< a minute to ten years

//! The name of the tokens that logging in gives; they end with a change of the password.
inline const QString SessionTokenName = QStringLiteral("session");

} // namespace core
