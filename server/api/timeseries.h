#pragma once

#include "core/campus/campusservice.h"
#include "server/api/message.h"

#include <QCache>

#include <mutex>

namespace server {

//! GET /api/buildings/{number}/timeseries. Reads the store, so it belongs into the pool; answers are kept until the
//! snapshot changes, since several consoles and a chart that is paged back and forth ask for the same ones.
//! Thread-safe.
class TimeSeriesApi
{
public:
    explicit TimeSeriesApi(const core::CampusService &campus)
        : m_campus(campus)
        , m_answers(MaximumCachedBytes)
    {
    }

    core::Result<Reply> get(const Request &request);

private:
    static constexpr qsizetype MaximumCachedBytes = 32 * 1024 * 1024;

    QByteArray cached(quint64 revision, const QString &key);
    void keep(quint64 revision, const QString &key, const QByteArray &body);

    const core::CampusService &m_campus;
    std::mutex m_mutex; //!< guards what follows
    quint64 m_revision = 0;
    QCache<QString, QByteArray> m_answers; //!< of m_revision alone; an answer costs its bytes
};

} // namespace server
