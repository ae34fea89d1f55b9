#pragma once

#include "core/base/time.h"

namespace core {

//! Where "now" comes from, so that every job can be tested at any hour. Implementations are thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual EpochSeconds now() const = 0;
};

class SystemClock final : public Clock
{
public:
    EpochSeconds now() const override;
};

} // namespace core
