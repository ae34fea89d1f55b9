#include "sensorfleet.h"

namespace core {

SensorFleet::SensorFleet(std::unique_ptr<SensorRegistry> registry, Database &database, const KeyedHash &hash,
                         const Clock &clock, SensorTokens::Options options,
                         std::function<void(const TouchedData &)> touched)
    : m_clock(clock)
    , m_registry(std::move(registry))
    , m_tokens(database, *m_registry, m_writes, hash, clock, options)
    , m_admin(database, *m_registry, m_writes, hash, clock, std::move(touched))
    , m_writes(database)
{
}

Result<std::unique_ptr<SensorFleet>> SensorFleet::create(Database &database, const KeyedHash &hash, const Clock &clock,
                                                         SensorTokens::Options options,
                                                         std::function<void(const TouchedData &)> touched)
{
    auto registry = SensorRegistry::load(database, hash);
    if (!registry)
        return registry.error();
    return std::unique_ptr<SensorFleet>(
        new SensorFleet(*std::move(registry), database, hash, clock, options, std::move(touched)));
}

} // namespace core
