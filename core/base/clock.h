#pragma once

#include "core/base/time.h"

namespace core {

//! Where "now" comes from, so that every job can be tested at any hour. Implementations are thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual EpochSeconds now() const = 0;
    virtual qint64 nowMilliseconds() const { return now() * 1000; }
};

class SystemClock final : public Clock
{
public:
    EpochSeconds now() const override;
    qint64 nowMilliseconds() const override;
};

} // namespace core
