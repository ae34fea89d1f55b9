#pragma once

#include "core/base/result.h"
#include "core/ingest/inspection.h"

#include <QFutureWatcher>
#include <QObject>

#include <atomic>
#include <memory>

namespace app {

//! Inspects a file in the thread pool as the daemon would read it. One at a time: a new start drops the old one.
class InspectionJob : public QObject
{
    Q_OBJECT
public:
    explicit InspectionJob(QObject *parent = nullptr);
    ~InspectionJob() override;

    //! Rows later than now are asked about.
    void start(core::ImportKind kind, const QString &path, const core::SiteZone &zone,
               const core::ImportOptions &options);
    void cancel();
    bool isRunning() const { return m_cancelled != nullptr; }

Q_SIGNALS:
    void progressed(qint64 done, qint64 total); //!< bytes; total 0 when unknown
    void finished(const core::Result<core::Inspection> &result);

private:
    using Outcome = std::shared_ptr<core::Result<core::Inspection>>;

    std::shared_ptr<std::atomic_bool> m_cancelled; //!< of the running check; shared with its thread
};

} // namespace app
