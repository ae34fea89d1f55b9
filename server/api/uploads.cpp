#include "uploads.h"

#include "core/wire/json.h"
#include "server/api/multipart.h"
#include "server/api/parameters.h"

#include <QBuffer>
#include <QJsonArray>

#include <algorithm>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

static Result<ImportResult> importBytes(CampusService &campus, ImportKind kind, const QByteArray &bytes,
                                        const QString &source)
{
    QBuffer buffer;
    buffer.setData(bytes); // shares the bytes
    if (!buffer.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Internal, buffer.errorString()};
    return campus.importCsv(kind, buffer, source);
}

static Result<ImportResult> importMultipart(CampusService &campus, ImportKind kind, const Request &request)
{
    const auto parts = parseMultipart(request.header("content-type"), request.body);
    if (!parts)
        return parts.error();
    const auto file = std::ranges::find(*parts, u"file"_s, &FormPart::name);
    if (file == parts->end())
        return Error{ErrorCode::Unprocessable, u"the field 'file' is missing"_s};
    return importBytes(campus, kind, file->data, file->fileName.isEmpty() ? u"upload"_s : file->fileName);
}

static Result<ImportResult> importJson(CampusService &campus, ImportKind kind, const Request &request)
{
    const auto body = jsonBody(request);
    if (!body)
        return body.error();
    const QJsonValue rows = body->value("rows"_L1);
    if (rows.isUndefined())
        return Error{ErrorCode::Unprocessable, u"the field 'rows' is missing"_s};
    if (!rows.isArray())
        return Error{ErrorCode::Unprocessable, u"the field 'rows' must be an array"_s};
    const QJsonArray array = rows.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (!array.at(i).isObject())
            return Error{ErrorCode::Unprocessable, u"rows[%1] must be an object"_s.arg(i)};
    }
    return campus.importRows(kind, array, u"manual entry"_s);
}

Result<Reply> upload(CampusService &campus, ImportKind kind, const Request &request)
{
    const QByteArray contentType = request.header("content-type").trimmed().toLower();
    const QByteArray mediaType = contentType.split(';').first().trimmed();
    Result<ImportResult> result = Error{
        ErrorCode::Unprocessable,
        u"send multipart/form-data with a field 'file', text/csv, or application/json with 'rows', not '%1'"_s.arg(
            QString::fromLatin1(mediaType.left(64)))};
    if (isMultipart(contentType))
        result = importMultipart(campus, kind, request);
    else if (mediaType == "application/json")
        result = importJson(campus, kind, request);
    else if (mediaType == "text/csv" || mediaType == "application/gzip")
        result = importBytes(campus, kind, request.body, u"upload"_s);
    if (!result)
        return result.error();
    return jsonReply(wire::toJson(*result));
}

} // namespace server
