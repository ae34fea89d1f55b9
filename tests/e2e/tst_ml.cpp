#include "tests/support/daemonprocess.h"
#include "tests/support/testclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <functional>

using namespace support;
using namespace Qt::StringLiterals;

static const Headers Key{{"Authorization", "Bearer ml-key"}};

//! A kettle of 2 kW for three minutes, as power.
static QJsonArray kettle()
{
    QJsonArray data;
    for (int i = 0; i < 12; ++i)
        data.append(QJsonObject{{u"timestamp"_s, 1'700'000'000'000.0 + i * 15'000.0}, {u"power"_s, 2000}});
    return data;
}

static QByteArray bodyOf(const QJsonValue &data)
{
    return QJsonDocument(QJsonObject{{u"sensor_id"_s, u"kitchen"_s}, {u"data"_s, data}}).toJson();
}

// POST /ml of the real daemon.
class TestMl : public QObject
{
    Q_OBJECT

    DaemonProcess m_daemon;
    std::unique_ptr<TestClient> m_client;

    Answer ask(const QByteArray &body, const Headers &headers = Key, const QString &path = u"/ml"_s)
    {
        return m_client->post(path, "application/json", body, headers);
    }

private slots:
    void initTestCase()
    {
        m_daemon.setConfig("[site]\nzone = \"Europe/Berlin\"\n[ml]\napi_key = \"ml-key\"\n");
        QVERIFY2(m_daemon.start(), qPrintable(m_daemon.errorOutput()));
        m_client = std::make_unique<TestClient>(m_daemon.baseUrl());
    }

    void namesAKettle_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("root") << u"/ml"_s;
        QTest::newRow("versioned") << u"/api/v1/ml"_s;
    }

    void namesAKettle()
    {
        QFETCH(QString, path);
        const Answer answer = ask(bodyOf(kettle()), Key, path);
        QVERIFY2(answer.status == 200, answer.body.constData());
        QCOMPARE(answer.json[u"sensor_id"_s].toString(), u"kitchen"_s);
        QCOMPARE(answer.json[u"device"_s].toString(), u"kettle"_s);
        const QJsonArray classes = answer.json[u"classes"_s].toArray();
        QCOMPARE(classes.size(), 11);
        QCOMPARE(classes.at(0)[u"name"_s].toString(), u"kettle"_s);
        for (qsizetype i = 1; i < classes.size(); ++i)
            QVERIFY(classes.at(i)[u"probability"_s].toDouble() <= classes.at(i - 1)[u"probability"_s].toDouble());
        QCOMPARE(answer.json[u"features"_s][u"mean_w"_s].toDouble(), 2000.0);
        QCOMPARE(answer.json[u"features"_s][u"energy_wh"_s].toDouble(), 100.0);
    }

    void readsTimes_data()
    {
        QTest::addColumn<QJsonArray>("times");
        const auto add = [](const char *name, const std::function<QJsonValue(int)> &time) {
            QJsonArray times;
            for (int i = 0; i < 12; ++i)
                times.append(time(i));
            QTest::newRow(name) << times;
        };
        const auto clock = [](int step) { return QTime(3, 0).addSecs(15 * step).toString(u"HH:mm:ss"_s); };
        add("milliseconds", [](int i) { return QJsonValue(1'700'000'000'000.0 + i * 15'000.0); });
        add("seconds", [](int i) { return QJsonValue(1'700'000'000.0 + i * 15.0); });
        add("seconds as text", [](int i) { return QJsonValue(QString::number(1'700'000'000 + i * 15)); });
        add("site-local", [&](int i) { return QJsonValue(u"2025-06-01T"_s + clock(i)); });
        add("UTC", [&](int i) { return QJsonValue(u"2025-06-01T%1Z"_s.arg(clock(i))); });
        add("offset", [&](int i) { return QJsonValue(u"2025-06-01T%1+02:00"_s.arg(clock(i))); });
        add("newest first", [](int i) { return QJsonValue(1'700'000'000'000.0 - i * 15'000.0); });
    }

    void readsTimes()
    {
        QFETCH(QJsonArray, times);
        QJsonArray data;
        for (const QJsonValue time : times)
            data.append(QJsonObject{{u"timestamp"_s, time}, {u"power"_s, 2000}});
        const Answer answer = ask(bodyOf(data));
        QVERIFY2(answer.status == 200, answer.body.constData());
        QCOMPARE(answer.json[u"device"_s].toString(), u"kettle"_s);
        QCOMPARE(answer.json[u"features"_s][u"minutes"_s].toDouble(), 3.0);
    }

    void takesACounter()
    {
        QJsonArray data;
        for (int i = 0; i < 13; ++i) {
            data.append(QJsonObject{{u"timestamp"_s, 1'700'000'000'000.0 + i * 15'000.0},
                                    {u"value"_s, 100.0 + i * 2.0 * 15.0 / 3600.0}});
        }
        const Answer answer = ask(bodyOf(data));
        QVERIFY2(answer.status == 200, answer.body.constData());
        QCOMPARE(answer.json[u"device"_s].toString(), u"kettle"_s);
        QVERIFY(std::abs(answer.json[u"features"_s][u"mean_w"_s].toDouble() - 2000.0) < 0.1);
    }

    void echoesANumberAsId()
    {
        const Answer answer = ask(QJsonDocument(QJsonObject{{u"sensor_id"_s, 17}, {u"data"_s, kettle()}}).toJson());
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json[u"sensor_id"_s].toInt(), 17);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("detail");
        const QByteArray start = R"({"sensor_id":"k","data":[)";
        const QByteArray two = R"({"timestamp":0,"power":1},{"timestamp":15,"power":1},)";
        QTest::newRow("nothing") << QByteArray() << 400 << u"JSON"_s;
        QTest::newRow("broken") << QByteArray("{\"sensor_id\":") << 400 << u"JSON"_s;
        QTest::newRow("a list") << QByteArray("[]") << 400 << u"object"_s;
        QTest::newRow("no sensor") << QByteArray(R"({"data":[]})") << 400 << u"sensor_id"_s;
        QTest::newRow("a sensor of truth") << QByteArray(R"({"sensor_id":true,"data":[]})") << 400 << u"sensor_id"_s;
        QTest::newRow("no data") << QByteArray(R"({"sensor_id":"k"})") << 400 << u"'data'"_s;
        QTest::newRow("data no list") << QByteArray(R"({"sensor_id":"k","data":{}})") << 400 << u"'data'"_s;
        QTest::newRow("a sample no object") << start + "1]}" << 400 << u"data[0]"_s;
        QTest::newRow("no time") << start + two + R"({"power":1}]})" << 400 << u"data[2].timestamp"_s;
        QTest::newRow("no such time") << start + two + R"({"timestamp":"2025-02-30T00:00:00Z","power":1}]})" << 400
                                      << u"data[2].timestamp"_s;
        QTest::newRow("no power") << start + two + R"({"timestamp":30}]})" << 400 << u"data[2].power"_s;
        QTest::newRow("power in words") << start + two + R"({"timestamp":30,"power":"x"}]})" << 400
                                        << u"data[2].power"_s;
        QTest::newRow("neither power nor value") << start + R"({"timestamp":30}]})" << 400 << u"data[0].power"_s;
        QTest::newRow("too short") << start + R"({"timestamp":0,"power":1}]})" << 500 << u"few"_s;
        QTest::newRow("empty") << start + "]}" << 500 << u"few"_s;
        QTest::newRow("null power") << start + two + R"({"timestamp":30,"power":null}]})" << 500 << u"sample 2"_s;
        QTest::newRow("NaN") << start + two + R"({"timestamp":30,"power":NaN}]})" << 500 << u"sample 2"_s;
        QTest::newRow("infinite") << start + two + R"({"timestamp":30,"power":-Infinity}]})" << 500 << u"sample 2"_s;
        QTest::newRow("all of one time")
            << start + R"({"timestamp":0,"power":1},{"timestamp":0,"power":1},{"timestamp":0,"power":1}]})" << 500
            << u"few"_s;
        QTest::newRow("a month") << start + two + R"({"timestamp":2592000,"power":1}]})" << 500 << u"week"_s;
        QTest::newRow("a counter that falls")
            << start + R"({"timestamp":0,"value":2},{"timestamp":15,"value":1}]})" << 500 << u"falls"_s;
    }

    void refuses()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QString, detail);
        const Answer answer = ask(body);
        QVERIFY2(answer.status == status, answer.body.constData());
        QVERIFY2(answer.detail().contains(detail), qPrintable(answer.detail()));
    }

    void wantsTheKey_data()
    {
        QTest::addColumn<QByteArray>("authorization");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("wrong") << QByteArray("Bearer ml-kex");
        QTest::newRow("longer") << QByteArray("Bearer ml-key2");
        QTest::newRow("no scheme") << QByteArray("ml-key");
        QTest::newRow("another scheme") << QByteArray("Basic ml-key");
        QTest::newRow("empty") << QByteArray("Bearer ");
        QTest::newRow("the admin's token") << QByteArray("Bearer ") + AdminToken;
    }

    void wantsTheKey()
    {
        QFETCH(QByteArray, authorization);
        const Headers headers = authorization.isEmpty() ? Headers() : Headers{{"Authorization", authorization}};
        // The key comes before the body: a broken one tells nothing without it.
        for (const QByteArray &body : {bodyOf(kettle()), QByteArray("{")})
            QCOMPARE(ask(body, headers).status, 401);
    }

    void withoutAKeyNobodyMay()
    {
        DaemonProcess daemon;
        QVERIFY2(daemon.start(), qPrintable(daemon.errorOutput()));
        TestClient client(daemon.baseUrl());
        QCOMPARE(client.post(u"/ml"_s, "application/json", bodyOf(kettle()), {{"Authorization", "Bearer "}}).status,
                 401);
        QCOMPARE(client.post(u"/ml"_s, "application/json", bodyOf(kettle()), Key).status, 401);
    }
};

QTEST_GUILESS_MAIN(TestMl)

#include "tst_ml.moc"
