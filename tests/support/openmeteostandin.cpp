#include "openmeteostandin.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace support {

OpenMeteoStandIn::OpenMeteoStandIn(QObject *parent)
    : QTcpServer(parent)
{
    connect(this, &QTcpServer::newConnection, this, [this] {
        QTcpSocket *socket = nextPendingConnection();
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            const QByteArray head = socket->peek(64 * 1024);
            if (!head.contains("\r\n\r\n"))
                return;
            socket->readAll();
            const QList<QByteArray> line = head.left(head.indexOf("\r\n")).split(' ');
            const QUrlQuery query(QUrl::fromEncoded(line.value(1)).query());
            m_requests.append(query);
            if (m_mood == Mood::Silent)
                return;
            socket->write(answer(query));
            socket->disconnectFromHost();
        });
    });
    listen(QHostAddress::LocalHost);
}

QUrl OpenMeteoStandIn::baseUrl() const
{
    return QUrl(u"http://127.0.0.1:%1/v1/forecast"_s.arg(serverPort()));
}

double OpenMeteoStandIn::temperatureAt(int dayOfYear, int hour)
{
    return 40.0 + dayOfYear % 30 + hour * 0.5;
}

static QByteArray response(const char *status, const char *contentType, const QByteArray &body)
{
    return QByteArray("HTTP/1.1 ") + status + "\r\nContent-Type: " + contentType
           + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
}

static QJsonObject hourly(const QUrlQuery &query)
{
    const QStringList names = query.queryItemValue(u"hourly"_s, QUrl::FullyDecoded).split(u',');
    const QDate start = QDate::fromString(query.queryItemValue(u"start_date"_s), Qt::ISODate);
    const QDate end = QDate::fromString(query.queryItemValue(u"end_date"_s), Qt::ISODate);
    QJsonArray times;
    QJsonArray temperatures;
    QJsonArray others;
    const bool inUnixTime = query.queryItemValue(u"timeformat"_s) == "unixtime"_L1;
    for (QDate day = start; day <= end; day = day.addDays(1)) {
        for (int hour = 0; hour < 24; ++hour) {
            const QDateTime time(day, QTime(hour, 0), Qt::UTC);
            times.append(inUnixTime ? QJsonValue(time.toSecsSinceEpoch())
                                    : QJsonValue(time.toString(u"yyyy-MM-ddTHH:mm"_s)));
            temperatures.append(OpenMeteoStandIn::temperatureAt(day.dayOfYear(), hour));
            others.append(hour);
        }
    }
    QJsonObject values{{u"time"_s, times}};
    for (const QString &name : names)
        values.insert(name, name == "temperature_2m"_L1 ? temperatures : others);
    return values;
}

QByteArray OpenMeteoStandIn::answer(const QUrlQuery &query) const
{
    if (m_mood == Mood::Refuses)
        return response("400 Bad Request", "application/json; charset=utf-8",
                        R"({"reason":"Parameter 'start_date' is out of allowed range","error":true})");
    if (m_mood == Mood::Failing)
        return response("503 Service Unavailable", "text/plain", "down for maintenance");
    if (m_mood == Mood::NotJson)
        return response("200 OK", "text/html", "<html>welcome</html>");
    QJsonObject values = hourly(query);
    if (m_mood == Mood::WrongLengths)
        values.insert(u"temperature_2m"_s, QJsonArray{1.0});
    QJsonObject units{{u"time"_s, u"iso8601"_s}};
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (it.key() != "time"_L1)
            units.insert(it.key(), it.key() == "temperature_2m"_L1 ? u"°F"_s : u""_s);
    }
    const QJsonObject body{{u"latitude"_s, query.queryItemValue(u"latitude"_s).toDouble()},
                           {u"longitude"_s, query.queryItemValue(u"longitude"_s).toDouble()},
                           {u"generationtime_ms"_s, 0.25},
                           {u"utc_offset_seconds"_s, 0},
                           {u"timezone"_s, u"GMT"_s},
                           {u"timezone_abbreviation"_s, u"GMT"_s},
                           {u"elevation"_s, 221.0},
                           {u"hourly_units"_s, units},
                           {u"hourly"_s, values}};
    return response("200 OK", "application/json; charset=utf-8", QJsonDocument(body).toJson(QJsonDocument::Compact));
}

} // namespace support
