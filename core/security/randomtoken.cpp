#include "randomtoken.h"

#include "core/security/sodium.h"

#include <sodium.h>

namespace core {

QByteArray randomToken()
{
    constexpr qsizetype TokenBytes = 32;
    ensureSodium();
    QByteArray bytes(TokenBytes, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace core
