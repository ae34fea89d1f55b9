#include "passwords.h"

#include "core/security/sodium.h"

#include <sodium.h>

#include <array>

using namespace Qt::StringLiterals;

namespace core {

// The same word can be typed as different code points.
static QByteArray bytesOf(const QString &password)
{
    return password.normalized(QString::NormalizationForm_C).toUtf8();
}

static QByteArray randomBase64(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<std::size_t>(size));
    return bytes.toBase64(QByteArray::OmitTrailingEquals);
}

PasswordCost PasswordCost::least()
{
    return {crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN};
}

Passwords::Passwords(PasswordCost cost)
    : m_cost(cost)
{
    ensureSodium();
    constexpr qsizetype SaltBytes = 16;
    constexpr qsizetype HashBytes = 32;
    m_decoy = "$argon2id$v=19$m=" + QByteArray::number(static_cast<quint64>(cost.memoryBytes / 1024)) + ",t="
              + QByteArray::number(cost.operations) + ",p=1$" + randomBase64(SaltBytes) + '$' + randomBase64(HashBytes);
}

Result<QString> Passwords::hash(const QString &password) const
{
    const QByteArray bytes = bytesOf(password);
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (crypto_pwhash_str_alg(text.data(), bytes.constData(), static_cast<unsigned long long>(bytes.size()),
                              m_cost.operations, m_cost.memoryBytes, crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return Error{ErrorCode::Unavailable, u"there is not enough memory to keep a password safely"_s};
    return QString::fromLatin1(text.data());
}

bool Passwords::matches(const QString &password, const QString &hash) const
{
    const QByteArray bytes = bytesOf(password);
    const QByteArray kept = hash.isEmpty() ? m_decoy : hash.toLatin1();
    const bool same =
        crypto_pwhash_str_verify(kept.constData(), bytes.constData(), static_cast<unsigned long long>(bytes.size()))
        == 0;
    return same && !hash.isEmpty();
}

} // namespace core
