#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <array>

namespace core {

//! Hashes tokens and secrets for keeping: 32 bytes of keyed BLAKE2b. Who has the database alone, without the key file
//! beside it, cannot even try out guesses. Immutable, so threads may share one.
class KeyedHash
{
public:
    static constexpr qsizetype KeyBytes = 32;
    static constexpr qsizetype HashBytes = 32;

    //! With the key of `folder`/secret.key (mode 0600), which is made when it is missing. Storage when it cannot be
    //! read or written, or is no key; such a file is never overwritten, since every stored hash would be void.
    static Result<KeyedHash> inFolder(const QString &folder);
    //! InvalidArgument unless the key has KeyBytes.
    static Result<KeyedHash> withKey(const QByteArray &key);

    QByteArray of(QByteArrayView text) const;
    //! Whether `hash` is that of `text`, in constant time; false for an empty hash.
    bool matches(QByteArrayView text, QByteArrayView hash) const;

private:
    KeyedHash() = default;

    std::array<unsigned char, KeyBytes> m_key{};
};

} // namespace core
