#pragma once

#include "core/base/time.h"
#include "core/model/sensorreading.h"

#include <QHash>
#include <QSet>

#include <mutex>
#include <vector>

namespace core {

//! Notices readings that come after a report on their time may have been written. In memory alone: what a restart
//! forgets, the daily look at all reports finds. Thread-safe; note() is quick.
class LateWatch
{
public:
    //! Readings before the end of the latest report are late. Call it when one is written, and at the start.
    void setReportedUntil(EpochSeconds end);
    void note(const std::vector<AcceptedReading> &readings);
    //! The sensors that had late readings since the last call.
    QSet<qint64> take();
    //! True once for each day.
    bool isNewDay(EpochSeconds now);

private:
    std::mutex m_mutex; // guards what follows
    EpochMilliseconds m_until = 0;
    qint64 m_day = -1;
    QSet<qint64> m_sensors;
};

} // namespace core
