#pragma once

#include <QByteArray>

namespace core {

//! What randomToken() gives is this long; sensors hold at most 44 characters.
constexpr qsizetype RandomTokenLength = 43;

//! 256 bits from the system's generator, as base64url without padding. Thread-safe.
QByteArray randomToken();

} // namespace core
