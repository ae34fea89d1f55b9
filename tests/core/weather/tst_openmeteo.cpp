#include "core/weather/openmeteo.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>
#include <QUrlQuery>

#include <cmath>

using namespace core;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

//! Answers every request with the same bytes and keeps the request line.
class Upstream : public QObject
{
public:
    explicit Upstream(QByteArray answer)
        : m_answer(std::move(answer))
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                requestLine = socket->readAll().split('\r').first();
                if (m_answer.isEmpty())
                    return; // a service that never answers
                socket->write(m_answer);
                socket->disconnectFromHost();
            });
        });
    }

    QUrl url() const { return QUrl(u"http://127.0.0.1:%1/v1/forecast"_s.arg(m_server.serverPort())); }

    QByteArray requestLine;

private:
    QByteArray m_answer;
    QTcpServer m_server;
};

QByteArray http(int status, const QByteArray &body)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Type: application/json\r\nContent-Length: "
           + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

const QByteArray TwoHours = R"({"latitude":40.07,"longitude":-83.07,"utc_offset_seconds":0,"timezone":"GMT",
"hourly_units":{"time":"iso8601","temperature_2m":"°F"},
"hourly":{"time":["2025-11-01T00:00","2025-11-01T01:00"],"temperature_2m":[55.4,null],"cloud_cover":[45,46]}})";

} // namespace

class TestOpenMeteo : public QObject
{
    Q_OBJECT

private slots:
    void readsHours()
    {
        Upstream upstream(http(200, TwoHours));
        const auto hours =
            OpenMeteoClient(upstream.url()).fetch(QDate(2025, 11, 1), QDate(2025, 11, 1), 40.0795, -83.0732);
        QVERIFY2(hours, hours ? "" : qPrintable(hours.error().detail));
        QCOMPARE(hours->size(), std::size_t(2));
        QCOMPARE(hours->front().start, 1'761'955'200);
        QCOMPARE(hours->front().value(WeatherQuantity::Temperature2m), 55.4);
        QVERIFY(std::isnan(hours->back().value(WeatherQuantity::Temperature2m)));
        QCOMPARE(hours->back().value(WeatherQuantity::CloudCover), 46.0);
        QVERIFY(std::isnan(hours->front().value(WeatherQuantity::Precipitation)));
    }

    void asksInOurUnits()
    {
        Upstream upstream(http(200, TwoHours));
        QVERIFY(OpenMeteoClient(upstream.url()).fetch(QDate(2025, 11, 1), QDate(2025, 11, 2), 40.0795, -83.0732));
        const QUrlQuery query(QUrl(QString::fromLatin1(upstream.requestLine.split(' ').at(1))));
        QCOMPARE(query.queryItemValue(u"temperature_unit"_s), u"fahrenheit"_s);
        QCOMPARE(query.queryItemValue(u"wind_speed_unit"_s), u"mph"_s);
        QCOMPARE(query.queryItemValue(u"precipitation_unit"_s), u"mm"_s);
        QCOMPARE(query.queryItemValue(u"start_date"_s), u"2025-11-01"_s);
        QCOMPARE(query.queryItemValue(u"end_date"_s), u"2025-11-02"_s);
        QVERIFY(query.queryItemValue(u"hourly"_s).contains(u"temperature_2m"_s));
    }

    void saysWhyItFailed_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("reason");
        QTest::newRow("refused with a reason")
            << http(400, R"({"error":true,"reason":"Parameter 'start_date' is out of range"})") << u"out of range"_s;
        QTest::newRow("server error") << http(500, "oops") << u"status 500"_s;
        QTest::newRow("not JSON") << http(200, "<html>") << u"not JSON"_s;
        QTest::newRow("no hours") << http(200, R"({"hourly":{}})") << u"hourly.time"_s;
        QTest::newRow("columns of different length")
            << http(200, R"({"hourly":{"time":["2025-11-01T00:00"],"temperature_2m":[1,2]}})") << u"2 values for 1"_s;
        QTest::newRow("text for a number")
            << http(200, R"({"hourly":{"time":["2025-11-01T00:00"],"temperature_2m":["warm"]}})") << u"no number"_s;
        QTest::newRow("no time") << http(200, R"({"hourly":{"time":["yesterday"]}})") << u"yesterday"_s;
        QTest::newRow("cut off") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"hourly\"")
                                 << u"failed"_s;
        QTest::newRow("silence") << QByteArray() << u"within 0.2 s"_s;
    }

    void saysWhyItFailed()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, reason);
        Upstream upstream(answer);
        const auto hours = OpenMeteoClient(upstream.url(), answer.isEmpty() ? 200ms : 5000ms)
                               .fetch(QDate(2025, 11, 1), QDate(2025, 11, 1), 0, 0);
        QVERIFY(!hours);
        QCOMPARE(hours.error().code, ErrorCode::Upstream);
        QVERIFY2(hours.error().detail.contains(reason), qPrintable(hours.error().detail));
    }

    void nobodyThere()
    {
        const auto hours =
            OpenMeteoClient(QUrl(u"http://127.0.0.1:9/"_s)).fetch(QDate(2025, 11, 1), QDate(2025, 11, 1), 0, 0);
        QCOMPARE(hours.error().code, ErrorCode::Upstream);
        QVERIFY2(hours.error().detail.contains(u"cannot be reached"_s), qPrintable(hours.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestOpenMeteo)

#include "tst_openmeteo.moc"
