#include "multipart.h"

#include <QByteArrayMatcher>
#include <QHash>

#include <optional>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

constexpr qsizetype MaximumParts = 100;
constexpr qsizetype MaximumPartHeaderBytes = 16 * 1024;
constexpr qsizetype MaximumBoundaryBytes = 70; // RFC 2046

// A header value's parameters, names in lower case: `form-data; name="file"; filename="a.csv"`.
static QHash<QByteArray, QByteArray> headerParameters(const QByteArray &value)
{
    QHash<QByteArray, QByteArray> parameters;
    qsizetype at = value.indexOf(';');
    while (at >= 0 && ++at < value.size()) {
        const qsizetype equals = value.indexOf('=', at);
        if (equals < 0)
            break;
        const QByteArray name = value.mid(at, equals - at).trimmed().toLower();
        QByteArray text;
        qsizetype end = equals + 1;
        if (end < value.size() && value.at(end) == '"') {
            for (++end; end < value.size() && value.at(end) != '"'; ++end) {
                const bool escaped = value.at(end) == '\\' && end + 1 < value.size()
                                     && (value.at(end + 1) == '"' || value.at(end + 1) == '\\');
                text += value.at(escaped ? ++end : end);
            }
            at = value.indexOf(';', end);
        } else {
            at = value.indexOf(';', end);
            text = value.mid(end, at < 0 ? -1 : at - end).trimmed();
        }
        parameters.insert(name, text);
    }
    return parameters;
}

bool isMultipart(const QByteArray &contentType)
{
    return contentType.trimmed().toLower().startsWith("multipart/form-data");
}

// Browsers escape a quote as %22 and send full paths at times; only the last component is a name.
static QString plainFileName(const QByteArray &text)
{
    QString name = QString::fromUtf8(text).replace(u"%22"_s, u"\""_s);
    const qsizetype folder = std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\'));
    return name.mid(folder + 1);
}

static std::optional<FormPart> parsePart(const QByteArray &part)
{
    qsizetype headerEnd = part.indexOf("\r\n\r\n");
    const bool noHeaders = part.startsWith("\r\n");
    if (!noHeaders && (headerEnd < 0 || headerEnd > MaximumPartHeaderBytes))
        return std::nullopt;
    FormPart result;
    if (noHeaders)
        headerEnd = -2;
    const QList<QByteArray> lines = noHeaders ? QList<QByteArray>() : part.left(headerEnd).split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 0 || line.left(colon).trimmed().toLower() != "content-disposition")
            continue;
        const auto parameters = headerParameters(line.mid(colon + 1).trimmed());
        result.name = QString::fromUtf8(parameters.value("name"));
        result.fileName = plainFileName(parameters.value("filename"));
    }
    const qsizetype dataStart = headerEnd + 4;
    result.data = QByteArray::fromRawData(part.constData() + dataStart, part.size() - dataStart);
    return result;
}

static Error broken(const QString &why)
{
    return Error{ErrorCode::Unprocessable, u"the multipart body cannot be read: %1"_s.arg(why)};
}

Result<QList<FormPart>> parseMultipart(const QByteArray &contentType, const QByteArray &body)
{
    const QByteArray boundary = headerParameters(contentType).value("boundary");
    if (boundary.isEmpty() || boundary.size() > MaximumBoundaryBytes)
        return broken(u"the Content-Type header has no usable boundary"_s);
    const QByteArray first = "--" + boundary;
    const QByteArray separator = "\r\n" + first;
    const QByteArrayMatcher matcher(separator);

    // The first boundary may stand at the very start, or after a preamble nobody reads.
    qsizetype at = body.startsWith(first) ? first.size() : matcher.indexIn(body);
    if (at < 0)
        return broken(u"the boundary of the header does not occur in it"_s);
    if (!body.startsWith(first))
        at += separator.size();

    QList<FormPart> parts;
    while (true) {
        if (QByteArrayView(body).sliced(at).startsWith("--"))
            return parts;
        if (!QByteArrayView(body).sliced(at).startsWith("\r\n"))
            return broken(u"a boundary is not followed by a line break"_s);
        at += 2;
        const qsizetype end = matcher.indexIn(body, at);
        if (end < 0)
            return broken(u"the closing boundary is missing"_s);
        const auto part = parsePart(QByteArray::fromRawData(body.constData() + at, end - at));
        if (!part)
            return broken(u"a part has no complete header"_s);
        parts.append(*part);
        if (parts.size() > MaximumParts)
            return broken(u"more than %1 parts"_s.arg(MaximumParts));
        at = end + separator.size();
    }
}

} // namespace server
