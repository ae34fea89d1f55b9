#include "constanttime.h"

#include <sodium.h>

namespace core {

bool equalInConstantTime(QByteArrayView one, QByteArrayView other)
{
    return one.size() == other.size()
           && sodium_memcmp(one.data(), other.data(), static_cast<std::size_t>(one.size())) == 0;
}

} // namespace core
