#include "clock.h"

#include <QDateTime>

namespace core {

EpochSeconds SystemClock::now() const
{
    return QDateTime::currentSecsSinceEpoch();
}

qint64 SystemClock::nowMilliseconds() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace core
