#include "uploads.h"

#include "core/wire/json.h"
#include "server/api/multipart.h"
#include "server/api/parameters.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

constexpr qsizetype LongestPerson = 200;
constexpr qsizetype MostOptionBytes = 1 << 20;

//! What may come with the rows.
struct UploadExtras
{
    QString person;
    ImportOptions options;
};

static Result<ImportResult> importBytes(CampusService &campus, ImportKind kind, const QByteArray &bytes,
                                        const QString &source, const UploadExtras &extras = {})
{
    QBuffer buffer;
    buffer.setData(bytes); // shares the bytes
    if (!buffer.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Internal, buffer.errorString()};
    return campus.importCsv(kind, buffer, source, {}, extras.person, extras.options);
}

static Result<QString> checkedPerson(const QString &person)
{
    const QString name = person.simplified();
    if (name.size() > LongestPerson)
        return Error{ErrorCode::Unprocessable, u"the field 'person' is longer than %1 characters"_s.arg(LongestPerson)};
    return name;
}

static Result<ImportOptions> parseOptions(const QByteArray &json)
{
    if (json.size() > MostOptionBytes)
        return Error{ErrorCode::TooLarge, u"the field 'options' is larger than %1 bytes"_s.arg(MostOptionBytes)};
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
    if (!document.isObject())
        return Error{ErrorCode::Unprocessable,
                     u"the field 'options' is not a JSON object: %1"_s.arg(fault.errorString())};
    auto options = importOptionsFromJson(document.object());
    if (!options)
        return Error{options.error().code, u"options: %1"_s.arg(options.error().detail)};
    return options;
}

static Result<UploadExtras> extrasOf(const QList<FormPart> &parts)
{
    UploadExtras extras;
    const auto options = std::ranges::find(parts, u"options"_s, &FormPart::name);
    if (options != parts.end()) {
        auto parsed = parseOptions(options->data);
        if (!parsed)
            return parsed.error();
        extras.options = *std::move(parsed);
    }
    const auto person = std::ranges::find(parts, u"person"_s, &FormPart::name);
    if (person != parts.end()) {
        auto name = checkedPerson(QString::fromUtf8(person->data));
        if (!name)
            return name.error();
        extras.person = *std::move(name);
    }
    return extras;
}

static Result<ImportResult> importMultipart(CampusService &campus, ImportKind kind, const Request &request)
{
    const auto parts = parseMultipart(request.header("content-type"), request.body);
    if (!parts)
        return parts.error();
    const auto file = std::ranges::find(*parts, u"file"_s, &FormPart::name);
    if (file == parts->end())
        return Error{ErrorCode::Unprocessable, u"the field 'file' is missing"_s};
    const auto extras = extrasOf(*parts);
    if (!extras)
        return extras.error();
    return importBytes(campus, kind, file->data, file->fileName.isEmpty() ? u"upload"_s : file->fileName, *extras);
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
    const QJsonValue given = body->value("person"_L1);
    if (!given.isUndefined() && !given.isNull() && !given.isString())
        return Error{ErrorCode::Unprocessable, u"the field 'person' must be a text"_s};
    const auto person = checkedPerson(given.toString());
    if (!person)
        return person.error();
    return campus.importRows(kind, array, u"manual entry"_s, *person);
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
