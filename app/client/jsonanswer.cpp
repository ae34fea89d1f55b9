#include "jsonanswer.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace app {

// What a status other than 2xx means; the reverse of the daemon's table.
static core::ErrorCode codeOfStatus(int status)
{
    switch (status) {
    case 400:
        return core::ErrorCode::InvalidArgument;
    case 401:
        return core::ErrorCode::Unauthorized;
    case 403:
        return core::ErrorCode::Forbidden;
    case 404:
        return core::ErrorCode::NotFound;
    case 409:
        return core::ErrorCode::Conflict;
    case 413:
        return core::ErrorCode::TooLarge;
    case 422:
        return core::ErrorCode::Unprocessable;
    case 502:
        return core::ErrorCode::Upstream;
    case 503:
        return core::ErrorCode::Unavailable;
    default:
        return core::ErrorCode::Internal;
    }
}

core::Result<QJsonObject> decodeAnswer(const QByteArray &body, int status, const QString &url)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(body, &parseError);
    if (status < 200 || status > 299) {
        const QString detail = document.object()["detail"_L1].toString();
        return core::Error{codeOfStatus(status), detail.isEmpty() ? u"HTTP %1 from %2"_s.arg(status).arg(url) : detail};
    }
    if (!document.isObject()) {
        const QString reason = parseError.error ? parseError.errorString() : u"not an object"_s;
        return core::Error{core::ErrorCode::Unprocessable,
                           u"The answer of %1 is not valid JSON: %2"_s.arg(url, reason)};
    }
    return document.object();
}

} // namespace app
