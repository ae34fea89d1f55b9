#include "keyedhash.h"

#include "core/base/logging.h"
#include "core/security/constanttime.h"
#include "core/security/privatefile.h"
#include "core/security/sodium.h"

#include <QFile>

#include <sodium.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

static_assert(KeyedHash::KeyBytes == crypto_generichash_KEYBYTES && KeyedHash::HashBytes == crypto_generichash_BYTES);

static Result<QByteArray> createKey(const QString &path)
{
    ensureSodium();
    QByteArray key(KeyedHash::KeyBytes, Qt::Uninitialized);
    randombytes_buf(key.data(), static_cast<std::size_t>(key.size()));
    const auto written = writePrivateFile(path, key);
    if (!written)
        return written.error();
    return key;
}

static Result<QByteArray> readKey(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Storage, u"the key file %1 cannot be read: %2"_s.arg(path, file.errorString())};
    constexpr QFileDevice::Permissions Others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    if ((file.permissions() & Others) != 0) {
        qCWarning(lcStorage).noquote() << path << "could be read by others; that is ended now";
        if (!file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
            return Error{ErrorCode::Storage,
                         u"the key file %1 cannot be closed to others: %2"_s.arg(path, file.errorString())};
    }
    return file.read(KeyedHash::KeyBytes + 1);
}

Result<KeyedHash> KeyedHash::inFolder(const QString &folder)
{
    const QString path = folder + u"/secret.key"_s;
    const auto key = QFile::exists(path) ? readKey(path) : createKey(path);
    if (!key)
        return key.error();
    if (key->size() != KeyBytes)
        return Error{ErrorCode::Storage, u"%1 is no key: it must hold %2 bytes"_s.arg(path).arg(KeyBytes)};
    return withKey(*key);
}

Result<KeyedHash> KeyedHash::withKey(const QByteArray &key)
{
    if (key.size() != KeyBytes)
        return Error{ErrorCode::InvalidArgument, u"a key has %1 bytes, not %2"_s.arg(KeyBytes).arg(key.size())};
    ensureSodium();
    KeyedHash hash;
    std::copy(key.begin(), key.end(), hash.m_key.begin());
    return hash;
}

QByteArray KeyedHash::of(QByteArrayView text) const
{
    QByteArray hash(HashBytes, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), static_cast<std::size_t>(hash.size()),
                       reinterpret_cast<const unsigned char *>(text.data()),
                       static_cast<unsigned long long>(text.size()), m_key.data(), m_key.size());
    return hash;
}

bool KeyedHash::matches(QByteArrayView text, QByteArrayView hash) const
{
    return equalInConstantTime(of(text), hash);
}

} // namespace core
