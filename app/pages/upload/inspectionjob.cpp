#include "inspectionjob.h"

#include <QDateTime>
#include <QFile>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace app {

InspectionJob::InspectionJob(QObject *parent)
    : QObject(parent)
{
}

InspectionJob::~InspectionJob()
{
    cancel();
}

void InspectionJob::cancel()
{
    if (m_cancelled)
        m_cancelled->store(true);
    m_cancelled.reset();
}

static core::Result<core::Inspection> inspect(core::ImportKind kind, const QString &path,
                                              const core::InspectionContext &context,
                                              const core::ImportOptions &options)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::Error{core::ErrorCode::Unprocessable, u"%1: %2"_s.arg(path, file.errorString())};
    return core::inspectImport(kind, file, context, options);
}

void InspectionJob::start(core::ImportKind kind, const QString &path, const core::SiteZone &zone,
                          const core::ImportOptions &options)
{
    cancel();
    const auto cancelled = std::make_shared<std::atomic_bool>(false);
    m_cancelled = cancelled;
    auto *watcher = new QFutureWatcher<Outcome>(this);
    connect(watcher, &QFutureWatcher<Outcome>::progressValueChanged, this, [this, cancelled, watcher](int permille) {
        if (m_cancelled == cancelled)
            Q_EMIT progressed(permille, watcher->progressMaximum());
    });
    connect(watcher, &QFutureWatcher<Outcome>::finished, this, [this, cancelled, watcher] {
        watcher->deleteLater();
        if (m_cancelled != cancelled || watcher->future().resultCount() == 0)
            return;
        m_cancelled.reset();
        Q_EMIT finished(*watcher->result());
    });
    core::InspectionContext context;
    context.zone = zone;
    context.now = QDateTime::currentSecsSinceEpoch();
    watcher->setFuture(QtConcurrent::run([kind, path, context, options, cancelled](QPromise<Outcome> &promise) {
        promise.setProgressRange(0, 1000);
        core::InspectionContext reporting = context;
        reporting.progress = [&promise, &cancelled](qint64 done, qint64 total) {
            if (total > 0)
                promise.setProgressValue(static_cast<int>(done * 1000 / total));
            return !cancelled->load();
        };
        promise.addResult(std::make_shared<core::Result<core::Inspection>>(inspect(kind, path, reporting, options)));
    }));
}

} // namespace app
