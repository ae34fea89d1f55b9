#pragma once

#include <QByteArrayView>

namespace core {

//! Whether both are the same, in a time that tells nothing but whether their lengths differ. So compare hashes, whose
//! length is no secret. Thread-safe.
bool equalInConstantTime(QByteArrayView one, QByteArrayView other);

} // namespace core
