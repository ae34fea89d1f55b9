#include "clock.h"

#include <QDateTime>

namespace core {

EpochSeconds SystemClock::now() const
{
    return QDateTime::currentSecsSinceEpoch();
}

} // namespace core
