#include "tests/support/campusfiles.h"
#include "tests/support/daemonprocess.h"
#include "tests/support/testclient.h"

#include <QJsonArray>
#include <QTest>

using namespace support;
using namespace Qt::StringLiterals;

// Uploads that say how their file is to be read, and what the daemon tells of a meter before one is sent.
class TestUploadOptions : public QObject
{
    Q_OBJECT

    std::unique_ptr<DaemonProcess> m_daemon;
    std::unique_ptr<TestClient> m_client;

    static QByteArray part(const QByteArray &name, const QByteArray &content, const QByteArray &file = {})
    {
        const QByteArray fileName = file.isEmpty() ? QByteArray() : "; filename=\"" + file + '"';
        return "--cut\r\nContent-Disposition: form-data; name=\"" + name + '"' + fileName + "\r\n\r\n" + content
               + "\r\n";
    }

    Answer upload(const QByteArray &body)
    {
        return m_client->post(u"/api/upload/meter"_s, "multipart/form-data; boundary=cut", body + "--cut--\r\n");
    }

    static QByteArray germanOptions()
    {
        return R"({"columns": {"readingTime": "Zeit", "readingValue": "Verbrauch [kWh]"},
                   "constants": {"meterId": "Z1", "simsCode": "311", "utility": "ELECTRICITY"},
                   "decimalMark": ",", "dateOrder": "dmy"})";
    }

    static QByteArray germanFile() { return "Zeit;Verbrauch [kWh]\n01.11.2025 00:00;1,5\n01.11.2025 01:00;2,5\n"; }

private slots:
    void init()
    {
        m_daemon = std::make_unique<DaemonProcess>();
        QVERIFY2(m_daemon->start(), qPrintable(m_daemon->errorOutput()));
        m_client = std::make_unique<TestClient>(m_daemon->baseUrl());
    }

    void cleanup()
    {
        m_client.reset();
        m_daemon.reset();
    }

    void aFileIsReadAsItsOptionsSay()
    {
        const Answer answer = upload(part("file", germanFile(), "november.csv") + part("options", germanOptions())
                                     + part("person", " Kim  Lee "));
        QVERIFY2(answer.status == 200, answer.body.constData());
        QCOMPARE(answer.json[u"rowsIngested"_s].toInt(), 2);
        const QJsonValue batch = m_client->get(u"/api/imports"_s).json[u"imports"_s][0];
        QCOMPARE(batch[u"person"_s].toString(), u"Kim Lee"_s);
        QCOMPARE(batch[u"source"_s].toString(), u"november.csv"_s);
        const Answer series = m_client->get(u"/api/buildings/311/timeseries"_s);
        QCOMPARE(series.json[u"data"_s][0][u"actual"_s].toDouble(), 1.5);
    }

    void withoutOptionsNothingIsDifferent()
    {
        QCOMPARE(upload(part("file", germanFile(), "november.csv")).status, 422);
        QCOMPARE(upload(part("file", meterCsv({}), "plain.csv")).status, 200);
        QVERIFY(m_client->get(u"/api/imports"_s).json[u"imports"_s][0][u"person"_s].isNull());
    }

    void rowsByHandNameTheirPerson()
    {
        const QJsonObject row{{u"meterId"_s, u"Z1"_s},
                              {u"simsCode"_s, u"311"_s},
                              {u"utility"_s, u"ELECTRICITY"_s},
                              {u"readingTime"_s, u"2025-11-01T00:00:00"_s},
                              {u"readingValue"_s, 1.5}};
        const QJsonObject body{{u"rows"_s, QJsonArray{row}}, {u"person"_s, u"Kim Lee"_s}};
        QCOMPARE(m_client->postJson(u"/api/upload/meter"_s, body).status, 200);
        QCOMPARE(m_client->get(u"/api/imports"_s).json[u"imports"_s][0][u"person"_s].toString(), u"Kim Lee"_s);
        const QJsonObject odd{{u"rows"_s, QJsonArray{row}}, {u"person"_s, 7}};
        QCOMPARE(m_client->postJson(u"/api/upload/meter"_s, odd).status, 422);
    }

    void optionsThatMakeNoSenseStoreNothing_data()
    {
        QTest::addColumn<QByteArray>("options");
        QTest::addColumn<QString>("named");
        QTest::newRow("no JSON") << QByteArray("{") << u"options"_s;
        QTest::newRow("unknown field") << QByteArray(R"({"colour": 1})") << u"colour"_s;
        QTest::newRow("column that is not there") << QByteArray(R"({"columns": {"meterId": "X"}})") << u"'X'"_s;
        QTest::newRow("column of ours that there is not")
            << QByteArray(R"({"columns": {"nonsense": "Zeit"}})") << u"nonsense"_s;
        QTest::newRow("a table that is no feed") << QByteArray(R"({"format": "greenButton"})") << u"XML"_s;
    }

    void optionsThatMakeNoSenseStoreNothing()
    {
        QFETCH(QByteArray, options);
        QFETCH(QString, named);
        const Answer answer = upload(part("file", germanFile(), "a.csv") + part("options", options));
        QCOMPARE(answer.status, 422);
        QVERIFY2(answer.detail().contains(named), qPrintable(answer.detail()));
        QCOMPARE(m_client->get(u"/api/imports"_s).json[u"imports"_s].toArray().size(), 0);
    }

    void aPersonWithALongNameIsRefused()
    {
        QCOMPARE(upload(part("file", meterCsv({}), "a.csv") + part("person", QByteArray(201, 'x'))).status, 422);
    }

    void whatIsStoredOfAMeterIsTold()
    {
        QCOMPARE(upload(part("file", germanFile(), "n.csv") + part("options", germanOptions())).status, 200);
        const QJsonObject known{{u"meterId"_s, u"Z1"_s}, {u"utility"_s, u"ELECTRICITY"_s}};
        const QJsonObject other{{u"meterId"_s, u"Z1"_s}, {u"utility"_s, u"GAS"_s}};
        const Answer answer = m_client->postJson(u"/api/imports/check"_s, {{u"meters"_s, QJsonArray{known, other}}});
        QCOMPARE(answer.status, 200);
        const QJsonArray meters = answer.json[u"meters"_s].toArray();
        QCOMPARE(meters.size(), 1);
        QCOMPARE(meters[0][u"buildingNumber"_s].toString(), u"311"_s);
        QCOMPARE(meters[0][u"firstUtc"_s].toString(), u"2025-11-01T00:00:00Z"_s);
        QCOMPARE(meters[0][u"endUtc"_s].toString(), u"2025-11-01T02:00:00Z"_s);
        QCOMPARE(meters[0][u"medianPerHour"_s].toDouble(), 1.5);
    }

    void questionsThatMakeNoSenseAreRefused()
    {
        QCOMPARE(m_client->postJson(u"/api/imports/check"_s, {}).status, 422);
        QCOMPARE(m_client->post(u"/api/imports/check"_s, "application/json", "[").status, 422);
        QJsonArray many;
        for (int i = 0; i < 201; ++i)
            many.append(QJsonObject{{u"meterId"_s, QString::number(i)}, {u"utility"_s, u"GAS"_s}});
        QCOMPARE(m_client->postJson(u"/api/imports/check"_s, {{u"meters"_s, many}}).status, 400);
    }
};

QTEST_GUILESS_MAIN(TestUploadOptions)

#include "tst_uploadoptions.moc"
