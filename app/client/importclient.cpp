#include "importclient.h"

#include "core/wire/json.h"

#include <QFile>
#include <QFileInfo>
#include <QHttpMultiPart>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace app {

template<typename T>
static Connection::JsonCallback parsing(core::Result<T> (*parse)(const QJsonObject &),
                                        std::function<void(core::Result<T>)> done)
{
    return [parse, done = std::move(done)](const core::Result<QJsonObject> &answer) {
        done(answer ? parse(*answer) : core::Result<T>(answer.error()));
    };
}

// A quoted-string of RFC 7578: quotes and line ends are percent-encoded, as browsers do.
static QString quotedFileName(const QString &filePath)
{
    QString name = QFileInfo(filePath).fileName();
    name.replace(u'"', u"%22"_s).replace(u'\r', u"%0D"_s).replace(u'\n', u"%0A"_s);
    return u"form-data; name=\"file\"; filename=\"%1\""_s.arg(name);
}

QPointer<Pending> ImportClient::upload(core::ImportKind kind, const QString &filePath, QObject *context,
                                       Callback<core::ImportResult> done)
{
    auto *parts = new QHttpMultiPart(QHttpMultiPart::FormDataType);
    auto *file = new QFile(filePath, parts);
    if (!file->open(QIODevice::ReadOnly)) {
        const core::Error error{core::ErrorCode::Storage, u"%1: %2"_s.arg(filePath, file->errorString())};
        delete parts;
        QTimer::singleShot(0, context, [done = std::move(done), error] { done(error); });
        return {};
    }
    QHttpPart part;
    part.setHeader(QNetworkRequest::ContentTypeHeader, u"text/csv"_s);
    part.setHeader(QNetworkRequest::ContentDispositionHeader, quotedFileName(filePath));
    part.setBodyDevice(file);
    parts->append(part);
    return m_connection.postMultiPart(u"/api/upload/"_s + core::importKindName(kind), parts, context,
                                      parsing<core::ImportResult>(&core::wire::importResultFromJson, std::move(done)));
}

QPointer<Pending> ImportClient::imports(QObject *context, Callback<QList<core::ImportBatch>> done)
{
    return m_connection.getAs<QList<core::ImportBatch>>(u"/api/imports"_s, {}, context,
                                                        &core::wire::importBatchesFromJson, std::move(done));
}

QPointer<Pending> ImportClient::undo(qint64 batchId, QObject *context, Callback<core::ImportBatch> done)
{
    return m_connection.remove(u"/api/imports/%1"_s.arg(batchId), context,
                               parsing<core::ImportBatch>(&core::wire::importBatchFromJson, std::move(done)));
}

} // namespace app
