#include "importclient.h"

#include "core/model/weather.h"
#include "core/wire/json.h"

#include <QFile>
#include <QFileInfo>
#include <QHttpMultiPart>
#include <QJsonDocument>
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

static QHttpPart textPart(const QString &name, const QByteArray &text)
{
    QHttpPart part;
    part.setHeader(QNetworkRequest::ContentDispositionHeader, u"form-data; name=\"%1\""_s.arg(name));
    part.setBody(text);
    return part;
}

QPointer<Pending> ImportClient::upload(core::ImportKind kind, const QString &filePath,
                                       const core::ImportOptions &options, const QString &person, QObject *context,
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
    // Before the file, so that the daemon knows how to read it when it comes.
    if (!options.isDefault() || !options.confirmed.isEmpty())
        parts->append(textPart(u"options"_s, QJsonDocument(core::toJson(options)).toJson(QJsonDocument::Compact)));
    if (!person.isEmpty())
        parts->append(textPart(u"person"_s, person.toUtf8()));
    QHttpPart part;
    part.setHeader(QNetworkRequest::ContentTypeHeader, u"text/csv"_s);
    part.setHeader(QNetworkRequest::ContentDispositionHeader, quotedFileName(filePath));
    part.setBodyDevice(file);
    parts->append(part);
    return m_connection.postMultiPart(u"/api/upload/"_s + core::importKindName(kind), parts, context,
                                      parsing<core::ImportResult>(&core::wire::importResultFromJson, std::move(done)));
}

QPointer<Pending> ImportClient::uploadRows(core::ImportKind kind, const QJsonArray &rows, const QString &person,
                                           QObject *context, Callback<core::ImportResult> done)
{
    return m_connection.postAs<core::ImportResult>(u"/api/upload/"_s + core::importKindName(kind),
                                                   {{u"rows"_s, rows}, {u"person"_s, person}}, context,
                                                   &core::wire::importResultFromJson, std::move(done));
}

QPointer<Pending> ImportClient::checkMeters(const QList<core::MeterKey> &meters, QObject *context,
                                            Callback<QList<core::MeterFacts>> done)
{
    return m_connection.postAs<QList<core::MeterFacts>>(u"/api/imports/check"_s, core::toJson(meters), context,
                                                        &core::meterFactsFromJson, std::move(done));
}

static core::Error strangeWeather(const QString &what)
{
    return core::Error{core::ErrorCode::Unprocessable, u"The answer about the weather has %1"_s.arg(what)};
}

static core::Result<FetchedWeather::Hour> hourFromJson(const QJsonObject &object)
{
    const QString time = object["date"_L1].toString();
    FetchedWeather::Hour hour{QDate::fromString(time.left(10), Qt::ISODate), {{u"date"_s, time}}};
    if (!hour.day.isValid())
        return strangeWeather(u"an hour without a date"_s);
    for (const core::WeatherQuantityInfo &info : core::weatherQuantities()) {
        const QJsonValue value = object[QLatin1StringView(info.name)];
        if (value.isDouble())
            hour.row.insert(QLatin1StringView(info.name), value);
        else if (!value.isNull() && !value.isUndefined())
            return strangeWeather(u"a %1 that is no number"_s.arg(QLatin1StringView(info.name)));
    }
    return hour;
}

static core::Result<FetchedWeather> weatherFromJson(const QJsonObject &object)
{
    if (!object["data"_L1].isArray())
        return strangeWeather(u"no hours"_s);
    FetchedWeather weather;
    const QJsonArray data = object["data"_L1].toArray();
    for (const QJsonValue value : data) {
        auto hour = hourFromJson(value.toObject());
        if (!hour)
            return hour.error();
        weather.hours.append(*std::move(hour));
    }
    const QJsonArray stored = object["storedDays"_L1].toArray();
    for (const QJsonValue value : stored)
        weather.storedDays.append(QDate::fromString(value.toString(), Qt::ISODate));
    return weather;
}

QPointer<Pending> ImportClient::fetchWeather(const QDate &first, const QDate &last, QObject *context,
                                             Callback<FetchedWeather> done)
{
    QUrlQuery query;
    query.addQueryItem(u"start"_s, first.toString(Qt::ISODate));
    query.addQueryItem(u"end"_s, last.toString(Qt::ISODate));
    return m_connection.getAs<FetchedWeather>(u"/api/weather/fetch"_s, query, context, &weatherFromJson,
                                              std::move(done));
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
