#include "scheduledwork.h"

using namespace core;

namespace server {

ScheduledWork::ScheduledWork(ScheduledParts parts)
    : m_parts(std::move(parts))
{
}

ScheduledWork::~ScheduledWork() = default;

Result<std::unique_ptr<ScheduledWork>> ScheduledWork::create(const Config &, const ScheduledParts &parts)
{
    std::unique_ptr<ScheduledWork> work(new ScheduledWork(parts));
    return Result<std::unique_ptr<ScheduledWork>>(std::move(work));
}

} // namespace server
