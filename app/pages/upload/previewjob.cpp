#include "previewjob.h"

#include <QFile>
#include <QPointer>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace app {

PreviewJob::PreviewJob(QObject *parent)
    : QObject(parent)
{
}

PreviewJob::~PreviewJob()
{
    cancel();
}

void PreviewJob::cancel()
{
    if (m_cancelled)
        m_cancelled->store(true);
    m_cancelled.reset();
}

void PreviewJob::start(core::ImportKind kind, const QString &path, const core::SiteZone &zone)
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
    watcher->setFuture(QtConcurrent::run([kind, path, zone, cancelled](QPromise<Outcome> &promise) {
        promise.setProgressRange(0, 1000);
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            promise.addResult(std::make_shared<core::Result<core::ImportPreview>>(
                core::Error{core::ErrorCode::Unprocessable, u"%1: %2"_s.arg(path, file.errorString())}));
            return;
        }
        const auto report = [&promise, &cancelled](qint64 done, qint64 total) {
            if (total > 0)
                promise.setProgressValue(static_cast<int>(done * 1000 / total));
            return !cancelled->load();
        };
        promise.addResult(
            std::make_shared<core::Result<core::ImportPreview>>(core::previewCsv(kind, file, zone, report)));
    }));
}

} // namespace app
