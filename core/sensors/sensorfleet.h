#pragma once

#include "core/sensors/sensoradmin.h"
#include "core/sensors/sensortokens.h"

#include <memory>

namespace core {

//! All sensors of one data folder: who they are, how they log in, and how they are changed. Their readings are
//! SensorService's. Thread-safe.
class SensorFleet
{
public:
    //! `database` and `clock` must outlive it. `touched`: see SensorAdmin.
    static Result<std::unique_ptr<SensorFleet>> create(Database &database, const KeyedHash &hash, const Clock &clock,
                                                       SensorTokens::Options options,
                                                       std::function<void(const TouchedData &)> touched);

    SensorRegistry &registry() { return *m_registry; }
    SensorTokens &tokens() { return m_tokens; }
    SensorAdmin &admin() { return m_admin; }
    const Clock &clock() const { return m_clock; }

private:
    SensorFleet(std::unique_ptr<SensorRegistry> registry, Database &database, const KeyedHash &hash, const Clock &clock,
                SensorTokens::Options options, std::function<void(const TouchedData &)> touched);

    const Clock &m_clock;
    std::unique_ptr<SensorRegistry> m_registry;
    SensorTokens m_tokens;
    SensorAdmin m_admin;
    GroupedWrites m_writes; // last: it ends before what its answers go through
};

} // namespace core
