#include "pseudonyms.h"

#include "core/security/randomtoken.h"

using namespace Qt::StringLiterals;

namespace core {

constexpr qsizetype PseudonymBytes = 8;

Result<Pseudonyms> Pseudonyms::withSalt(const QByteArray &salt)
{
    const auto hash = KeyedHash::withKey(salt);
    if (!hash)
        return Error{ErrorCode::Storage, u"the salt of an experiment is damaged"_s};
    return Pseudonyms(*hash);
}

// A letter first, or spreadsheets would read 12e45678 as a number.
QByteArray Pseudonyms::ofAccount(qint64 accountId) const
{
    return 'p' + m_hash.of("account:" + QByteArray::number(accountId)).first(PseudonymBytes).toHex();
}

QByteArray Pseudonyms::ofSensor(qint64 sensorId) const
{
    return 's' + m_hash.of("sensor:" + QByteArray::number(sensorId)).first(PseudonymBytes).toHex();
}

QByteArray newSalt()
{
    return QByteArray::fromBase64(randomToken(), QByteArray::Base64UrlEncoding);
}

} // namespace core
