#pragma once

#include "core/base/result.h"
#include "core/ingest/importer.h"

#include <QFutureWatcher>
#include <QObject>

#include <atomic>
#include <memory>

namespace app {

//! Checks a file in the thread pool with the checks of the import itself. One at a time: a new start drops the old one.
class PreviewJob : public QObject
{
    Q_OBJECT
public:
    explicit PreviewJob(QObject *parent = nullptr);
    ~PreviewJob() override;

    void start(core::ImportKind kind, const QString &path, const core::SiteZone &zone);
    void cancel();
    bool isRunning() const { return m_cancelled != nullptr; }

Q_SIGNALS:
    void progressed(qint64 done, qint64 total); //!< bytes; total 0 when unknown
    void finished(const core::Result<core::ImportPreview> &result);

private:
    using Outcome = std::shared_ptr<core::Result<core::ImportPreview>>;

    std::shared_ptr<std::atomic_bool> m_cancelled; //!< of the running check; shared with its thread
};

} // namespace app
