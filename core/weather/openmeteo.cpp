#include "openmeteo.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimeZone>
#include <QTimer>
#include <QUrlQuery>

#include <memory>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qint64 MaximumAnswerBytes = 16 * 1024 * 1024; // 90 days of 16 quantities are below 500 kB

Error upstream(const QString &reason)
{
    return Error{ErrorCode::Upstream, u"The weather service failed: %1"_s.arg(reason)};
}

QUrl requestUrl(const QUrl &baseUrl, const QDate &start, const QDate &end, double latitude, double longitude)
{
    QStringList quantities;
    for (const WeatherQuantityInfo &row : weatherQuantities())
        quantities.append(QString::fromLatin1(row.name));

    QUrlQuery query;
    query.addQueryItem(u"latitude"_s, QString::number(latitude, 'g', 10));
    query.addQueryItem(u"longitude"_s, QString::number(longitude, 'g', 10));
    query.addQueryItem(u"start_date"_s, start.toString(Qt::ISODate));
    query.addQueryItem(u"end_date"_s, end.toString(Qt::ISODate));
    query.addQueryItem(u"hourly"_s, quantities.join(u','));
    query.addQueryItem(u"temperature_unit"_s, u"fahrenheit"_s);
    query.addQueryItem(u"wind_speed_unit"_s, u"mph"_s);
    query.addQueryItem(u"precipitation_unit"_s, u"mm"_s);
    query.addQueryItem(u"timezone"_s, u"GMT"_s);
    QUrl url = baseUrl;
    url.setQuery(query);
    return url;
}

//! "2025-11-01T00:00" in GMT, as asked for.
std::optional<EpochSeconds> hourFromLabel(const QString &label)
{
    const QDateTime time = QDateTime::fromString(label, u"yyyy-MM-ddTHH:mm"_s);
    if (!time.isValid())
        return std::nullopt;
    return QDateTime(time.date(), time.time(), QTimeZone::utc()).toSecsSinceEpoch();
}

Result<std::vector<WeatherHour>> parseAnswer(const QByteArray &body)
{
    QJsonParseError syntax;
    const QJsonDocument document = QJsonDocument::fromJson(body, &syntax);
    if (syntax.error != QJsonParseError::NoError)
        return upstream(u"its answer is not JSON (%1)"_s.arg(syntax.errorString()));
    const QJsonObject hourly = document.object().value(u"hourly"_s).toObject();
    const QJsonArray labels = hourly.value(u"time"_s).toArray();
    if (labels.isEmpty())
        return upstream(u"its answer has no hourly.time"_s);

    std::vector<WeatherHour> hours(static_cast<std::size_t>(labels.size()));
    for (qsizetype i = 0; i < labels.size(); ++i) {
        const auto start = hourFromLabel(labels.at(i).toString());
        if (!start)
            return upstream(u"hourly.time holds '%1', which is no hour"_s.arg(labels.at(i).toVariant().toString()));
        hours[static_cast<std::size_t>(i)].start = *start;
    }
    for (const WeatherQuantityInfo &row : weatherQuantities()) {
        const QString name = QString::fromLatin1(row.name);
        if (!hourly.contains(name))
            continue;
        const QJsonArray values = hourly.value(name).toArray();
        if (values.size() != labels.size())
            return upstream(u"hourly.%1 has %2 values for %3 hours"_s.arg(name).arg(values.size()).arg(labels.size()));
        for (qsizetype i = 0; i < values.size(); ++i) {
            if (values.at(i).isDouble())
                hours[static_cast<std::size_t>(i)].set(row.quantity, values.at(i).toDouble());
            else if (!values.at(i).isNull())
                return upstream(u"hourly.%1 holds something that is no number"_s.arg(name));
        }
    }
    return hours;
}

//! The service explains refusals as {"error": true, "reason": "..."}.
QString refusalReason(const QByteArray &body, int status)
{
    const QString reason = QJsonDocument::fromJson(body).object().value(u"reason"_s).toString();
    return reason.isEmpty() ? u"it answered with status %1"_s.arg(status)
                            : u"it answered with status %1: %2"_s.arg(status).arg(reason);
}

} // namespace

OpenMeteoClient::OpenMeteoClient(QUrl baseUrl, std::chrono::milliseconds timeout)
    : m_baseUrl(std::move(baseUrl))
    , m_timeout(timeout)
{
}

QUrl OpenMeteoClient::defaultBaseUrl()
{
    return QUrl(u"https://historical-forecast-api.open-meteo.com/v1/forecast"_s);
}

Result<std::vector<WeatherHour>> OpenMeteoClient::fetch(const QDate &start, const QDate &end, double latitude,
                                                        double longitude) const
{
    // A manager and a loop of this call's own: pool threads have neither, and the deadline must cover a trickling
    // answer, which QNetworkRequest's transfer timeout (idle time) does not.
    QNetworkAccessManager network;
    QNetworkRequest request(requestUrl(m_baseUrl, start, end, latitude, longitude));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
    const std::unique_ptr<QNetworkReply> reply(network.get(request));

    QEventLoop loop;
    QTimer deadline;
    deadline.setSingleShot(true);
    QString aborted;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QObject::connect(&deadline, &QTimer::timeout, reply.get(), [&] {
        aborted = u"no complete answer within %1 s"_s.arg(static_cast<double>(m_timeout.count()) / 1000.0);
        reply->abort();
    });
    QObject::connect(reply.get(), &QNetworkReply::downloadProgress, reply.get(), [&](qint64 received, qint64) {
        if (received > MaximumAnswerBytes) {
            aborted = u"its answer is larger than %1 bytes"_s.arg(MaximumAnswerBytes);
            reply->abort();
        }
    });
    deadline.start(m_timeout);
    if (!reply->isFinished())
        loop.exec(QEventLoop::ExcludeUserInputEvents);

    if (!aborted.isEmpty())
        return upstream(aborted);
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        return upstream(u"it cannot be reached (%1)"_s.arg(reply->errorString()));
    const QByteArray body = reply->readAll();
    if (status != 200)
        return upstream(refusalReason(body, status));
    return parseAnswer(body);
}

} // namespace core
