#include "tests/support/campusfiles.h"
#include "tests/support/daemonprocess.h"
#include "tests/support/testclient.h"

#include <QDate>
#include <QJsonArray>
#include <QTest>

using namespace support;
using namespace Qt::StringLiterals;

constexpr auto MeterHeader = "meterId,simsCode,utility,readingTime,readingValue,readingUnits\n";
constexpr auto WeatherHeader = "date,temperature_2m,relative_humidity_2m\n";
constexpr auto BuildingHeader = "buildingNumber,buildingName,grossArea,latitude,longitude\n";

static QByteArray meterRow(const QByteArray &time, const QByteArray &value, const QByteArray &utility = "ELECTRICITY",
                           const QByteArray &unit = "kWh")
{
    return "7,1," + utility + ',' + time + ',' + value + ',' + unit + '\n';
}

// Files and bodies that are wrong in every way we know of; none may store anything but its good rows.
class TestBadFiles : public QObject
{
    Q_OBJECT

    DaemonProcess m_daemon;
    std::unique_ptr<TestClient> m_client;

    TestClient &client() { return *m_client; }

    QByteArray stored() { return client().get(u"/api/imports"_s).body; }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_daemon.start(), qPrintable(m_daemon.errorOutput()));
        m_client = std::make_unique<TestClient>(m_daemon.baseUrl());
    }

    void refused_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("detail");
        const QByteArray good = meterRow("2025-09-01T00:00:00", "1");
        QTest::newRow("empty file") << u"meter"_s << QByteArray() << QString();
        QTest::newRow("header only") << u"meter"_s << QByteArray(MeterHeader) << QString();
        QTest::newRow("blank lines only") << u"meter"_s << QByteArray("\n\r\n\n") << QString();
        QTest::newRow("missing column") << u"meter"_s
                                        << QByteArray("meterId,simsCode,utility,readingTime\n7,1,GAS,2025-09-01\n")
                                        << u"readingvalue"_s;
        QTest::newRow("weather as meter") << u"meter"_s << weatherCsv(QDate(2025, 9, 1), 1) << u"meterid"_s;
        QTest::newRow("missing column of weather")
            << u"weather"_s << QByteArray("date\n2025-09-01\n") << u"temperature_2m"_s;
        QTest::newRow("missing column of building")
            << u"building"_s << QByteArray("buildingNumber\n1\n") << u"grossarea"_s;
        QTest::newRow("a 5 MB line") << u"meter"_s << QByteArray(5 * 1024 * 1024, 'x') << QString();
        QTest::newRow("a 5 MB cell") << u"meter"_s
                                     << MeterHeader + meterRow("2025-09-01", QByteArray(5 * 1024 * 1024, '1'))
                                     << QString();
        QTest::newRow("binary") << u"meter"_s << QByteArray("\x00\x01\x02\xff\xfe", 5).repeated(100) << QString();
        QTest::newRow("broken gzip") << u"meter"_s << QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\3garbage", 17) << QString();
        QTest::newRow("invalid UTF-8 in the header") << u"meter"_s << QByteArray("meter\xff,x\n1,2\n") << QString();
        for (const char *value : {"NaN", "inf", "-inf", "1e400", "-0.5", "", "ten", "0x10", "1;5", "1,5"}) {
            QTest::addRow("the only value is '%s'", value)
                << u"meter"_s << MeterHeader + meterRow("2025-09-01T00:00:00", value) << QString();
        }
        for (const char *time : {"1900-13-01", "yesterday", "2025-02-30T00:00:00", "2025-09-01T24:30:00", ""}) {
            QTest::addRow("the only time is '%s'", time)
                << u"meter"_s << MeterHeader + meterRow(time, "1") << QString();
        }
        QTest::newRow("unknown utility") << u"meter"_s << MeterHeader + meterRow("2025-09-01", "1", "WATER")
                                         << QString();
        QTest::newRow("unknown unit") << u"meter"_s << MeterHeader + meterRow("2025-09-01", "1", "GAS", "bananas")
                                      << QString();
        QTest::newRow("temperature beyond the limit")
            << u"weather"_s << WeatherHeader + QByteArray("2025-09-01,151,50\n") << QString();
        QTest::newRow("humidity beyond the limit")
            << u"weather"_s << WeatherHeader + QByteArray("2025-09-01,50,101\n") << QString();
        QTest::newRow("area of zero") << u"building"_s << BuildingHeader + QByteArray("1,Hall,0,,\n") << QString();
        QTest::newRow("latitude of 91") << u"building"_s << BuildingHeader + QByteArray("1,Hall,10,91,0\n")
                                        << QString();
    }

    void refused()
    {
        QFETCH(QString, kind);
        QFETCH(QByteArray, file);
        QFETCH(QString, detail);
        const QByteArray before = stored();
        const Answer answer = client().postFile(u"/api/upload/"_s + kind, file);
        QVERIFY2(answer.status == 422, answer.body.left(500).constData());
        QVERIFY2(answer.detail().toLower().contains(detail), qPrintable(answer.detail()));
        QVERIFY(answer.detail().size() < 1000);
        QCOMPARE(stored(), before);
    }

    void accepted_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("ingested");
        QTest::addColumn<int>("skipped");
        const QByteArray bom = "\xef\xbb\xbf";
        const auto rows = [](const QByteArray &day) {
            return meterRow(day + "T00:00:00", "1") + meterRow(day + "T01:00:00", "2");
        };
        QTest::newRow("plain") << MeterHeader + rows("2025-01-01") << 2 << 0;
        QTest::newRow("byte order mark") << bom + MeterHeader + rows("2025-01-02") << 2 << 0;
        QTest::newRow("CRLF") << QByteArray(MeterHeader + rows("2025-01-03")).replace("\n", "\r\n") << 2 << 0;
        QTest::newRow("no newline at the end") << QByteArray(MeterHeader + rows("2025-01-04")).chopped(1) << 2 << 0;
        QTest::newRow("semicolons") << QByteArray(MeterHeader + rows("2025-01-05")).replace(",", ";") << 2 << 0;
        QTest::newRow("quoted commas and newlines")
            << QByteArray("meterId,siteName,simsCode,utility,readingTime,readingValue\n"
                          "7,\"a, \"\"b\"\"\nc\",1,ELECTRICITY,2025-01-06T00:00:00,1\n")
            << 1 << 0;
        QTest::newRow("underscores and case") << QByteArray("METER_ID,sims_code,Utility,reading_time,READINGVALUE\n"
                                                            "7,1,electricity,2025-01-07T00:00:00,1\n")
                                              << 1 << 0;
        int day = 0;
        for (const char *value : {"NaN", "inf", "1e400", "-1", ""}) {
            const QByteArray date = QDate(2025, 2, ++day).toString(Qt::ISODate).toLatin1();
            QTest::addRow("a bad value '%s' among good ones", value)
                << MeterHeader + meterRow(date + "T05:00:00", value) + rows(date) << 2 << 1;
        }
        QTest::newRow("invalid UTF-8 in a name")
            << QByteArray("meterId,siteName,simsCode,utility,readingTime,readingValue\n"
                          "7,Caf\xe9,1,ELECTRICITY,2025-01-09T00:00:00,1\n"
                          "7,Cafe,1,ELECTRICITY,2025-01-09T01:00:00,1\n")
            << -1 << -1;
        QTest::newRow("years 1900 and 2900") << MeterHeader + meterRow("1900-01-01T00:00:00", "1")
                                                    + meterRow("2900-01-01T00:00:00", "1") + rows("2025-01-10")
                                             << -1 << -1;
    }

    void accepted()
    {
        QFETCH(QByteArray, file);
        QFETCH(int, ingested);
        QFETCH(int, skipped);
        const Answer answer = client().postFile(u"/api/upload/meter"_s, file);
        QVERIFY2(answer.status == 200, answer.body.constData());
        if (ingested < 0) { // whether such a row is taken is for the checks; that the good ones are is not
            QVERIFY2(answer.json[u"rowsIngested"_s].toInt() >= 1, answer.body.constData());
            return;
        }
        QVERIFY2(answer.json[u"rowsIngested"_s].toInt() == ingested, answer.body.constData());
        QVERIFY2(answer.json[u"rowsSkipped"_s].toInt() == skipped, answer.body.constData());
        QCOMPARE(answer.json[u"warningCount"_s].toInt() >= skipped, true);
    }

    void warningsNameRowColumnAndValue()
    {
        const QByteArray file =
            MeterHeader + meterRow("2025-03-01T00:00:00", "1") + meterRow("2025-03-01T01:00:00", "ten");
        const Answer answer = client().postFile(u"/api/upload/meter"_s, file);
        QCOMPARE(answer.status, 200);
        const QJsonArray warnings = answer.json[u"warnings"_s].toArray();
        QVERIFY2(!warnings.isEmpty(), answer.body.constData());
        QCOMPARE(warnings.last()[u"row"_s].toInt(), 2);
        const QString message = warnings.last()[u"message"_s].toString();
        QVERIFY2(message.contains(u"readingvalue"_s, Qt::CaseInsensitive) && message.contains(u"ten"_s),
                 qPrintable(message));
    }

    void warningsAreCutAtAThousandAndAllCounted()
    {
        QByteArray file = MeterHeader + meterRow("2025-04-01T00:00:00", "1");
        for (int i = 0; i < 1500; ++i)
            file += meterRow("2025-04-01T01:00:00", "bad");
        const Answer answer = client().postFile(u"/api/upload/meter"_s, file);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json[u"warnings"_s].toArray().size(), 1000);
        QVERIFY(answer.json[u"warningCount"_s].toInt() >= 1500);
        QCOMPARE(answer.json[u"rowsSkipped"_s].toInt(), 1500);
    }

    void brokenBodies_data()
    {
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("detail");
        const QByteArray json = "application/json";
        QTest::newRow("broken JSON") << json << QByteArray(R"({"rows":[{]})") << u"byte"_s;
        QTest::newRow("empty JSON") << json << QByteArray() << u"JSON"_s;
        QTest::newRow("JSON array") << json << QByteArray("[]") << u"object"_s;
        QTest::newRow("no rows") << json << QByteArray("{}") << u"rows"_s;
        QTest::newRow("rows no array") << json << QByteArray(R"({"rows":{}})") << u"rows"_s;
        QTest::newRow("row no object") << json << QByteArray(R"({"rows":[5]})") << u"rows[0]"_s;
        QTest::newRow("no row") << json << QByteArray(R"({"rows":[]})") << QString();
        QTest::newRow("wrong types")
            << json
            << QByteArray(
                   R"({"rows":[{"meterId":{},"simsCode":[],"utility":1,"readingTime":true,"readingValue":"x"}]})")
            << QString();
        QTest::newRow("1e400")
            << json
            << QByteArray(
                   R"({"rows":[{"meterId":1,"simsCode":"1","utility":"GAS","readingTime":"2025-09-01","readingValue":1e400}]})")
            << QString();
        QTest::newRow("multipart without boundary")
            << QByteArray("multipart/form-data") << QByteArray("x") << u"boundary"_s;
        QTest::newRow("multipart cut off")
            << QByteArray("multipart/form-data; boundary=XX")
            << QByteArray("--XX\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nabc") << u"closing boundary"_s;
        QTest::newRow("another content type") << QByteArray("application/xml") << QByteArray("<a/>") << u"multipart"_s;
        QTest::newRow("no content type") << QByteArray() << QByteArray("abc") << u"multipart"_s;
    }

    void brokenBodies()
    {
        QFETCH(QByteArray, contentType);
        QFETCH(QByteArray, body);
        QFETCH(QString, detail);
        const QByteArray before = stored();
        const Answer answer = client().post(u"/api/upload/meter"_s, contentType, body);
        QVERIFY2(answer.status == 422, answer.body.constData());
        QVERIFY2(answer.detail().contains(detail), qPrintable(answer.detail()));
        QCOMPARE(stored(), before);
    }

    void theFieldMustBeCalledFile()
    {
        const Answer answer = client().postFile(u"/api/upload/meter"_s, meterCsv({}), "a.csv", "upload");
        QCOMPARE(answer.status, 422);
        QVERIFY(answer.detail().contains(u"'file'"_s));
    }

    void cleanupTestCase() { QVERIFY(client().waitUntilIdle()); }
};

QTEST_GUILESS_MAIN(TestBadFiles)

#include "tst_badfiles.moc"
