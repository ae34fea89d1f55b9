#include "sodium.h"

#include <QtGlobal>

#include <sodium.h>

namespace core {

void ensureSodium()
{
    if (sodium_init() < 0)
        qFatal("libsodium cannot be used on this machine"); // without it nothing can be kept secret
}

} // namespace core
