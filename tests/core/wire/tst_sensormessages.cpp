#include "core/wire/sensormessages.h"

#include <QTest>

#include <cmath>

using namespace core;
using namespace Qt::StringLiterals;

// The bytes are written by hand from the published field numbers: tag = number * 8 + wire type, little endian.
static QByteArray bytesOf(const char *hex)
{
    return QByteArray::fromHex(hex);
}

class TestSensorMessages : public QObject
{
    Q_OBJECT

private slots:
    void readsTokenRequests()
    {
        const auto request = wire::decodeTokenRequest(bytesOf("0a03416263"    // 1 client_id "Abc"
                                                              "1001"          // 2 type DIGITAL_ELECTRICITY
                                                              "1801"          // 3 need_script
                                                              "8201027331")); // 16 secret "s1"
        QVERIFY2(request, request ? "" : qPrintable(request.error().detail));
        QCOMPARE(request->sensorId, u"Abc"_s);
        QCOMPARE(request->kind, std::optional(SensorKind::DigitalElectricity));
        QVERIFY(request->needsScript);
        QCOMPARE(request->secret, u"s1"_s);
    }

    void readsTheTokenRequestOfOlderSensors()
    {
        const auto request = wire::decodeTokenRequest(bytesOf("0a0161")); // zero fields are not sent
        QVERIFY(request);
        QCOMPARE(request->sensorId, u"a"_s);
        QCOMPARE(request->kind, std::optional(SensorKind::AnalogElectricity));
        QVERIFY(!request->needsScript);
        QVERIFY(request->secret.isEmpty());
    }

    void tellsANumberThatIsNoKind()
    {
        const auto request = wire::decodeTokenRequest(bytesOf("0a01611009"));
        QVERIFY(request);
        QVERIFY(!request->kind);
    }

    void readsReadings()
    {
        const auto request = wire::decodeDataRequest(bytesOf("0a0174"             // 1 access_token "t"
                                                             "1002"               // 2 type GAS
                                                             "1900000000004a9340" // 3 value 1234.5
                                                             "210000000000e07540" // 4 value_current 350
                                                             "29000000000000d03f" // 5 value_out 0.25
                                                             "3080d095ffbc31"));  // 6 timestamp 1700000000000
        QVERIFY2(request, request ? "" : qPrintable(request.error().detail));
        QCOMPARE(request->token, "t");
        QCOMPARE(request->kind, std::optional(SensorKind::Gas));
        QCOMPARE(request->value, 1234.5);
        QCOMPARE(request->power, std::optional(350.0));
        QCOMPARE(request->feedIn, std::optional(0.25));
        QCOMPARE(request->at, std::optional<EpochMilliseconds>(1700000000000));
        QVERIFY(!request->isOlderForm);
    }

    void readsTheOlderForm()
    {
        const auto request = wire::decodeDataRequest(bytesOf("0a0174"        // 1 access_token "t"
                                                             "1001"          // 2 type
                                                             "1d00509a44")); // 3 value 1234.5 as a float
        QVERIFY(request);
        QCOMPARE(request->value, 1234.5);
        QVERIFY(request->isOlderForm);
        QVERIFY(!request->power && !request->feedIn && !request->at);
    }

    void takesTheDoubleWhenBothFormsAreThere()
    {
        const auto request = wire::decodeDataRequest(bytesOf("1900000000004a9340"
                                                             "1d00000000"));
        QVERIFY(request);
        QCOMPARE(request->value, 1234.5);
        QVERIFY(!request->isOlderForm);
    }

    void takesTimestampZeroAsNow()
    {
        const auto request = wire::decodeDataRequest(bytesOf("1900000000004a93403000"));
        QVERIFY(request);
        QVERIFY(!request->at);
        const auto missing = wire::decodeDataRequest(bytesOf("1900000000004a9340"));
        QVERIFY(missing);
        QVERIFY(!missing->at);
    }

    void leavesTheJudgementOfValuesToOthers()
    {
        const auto request = wire::decodeDataRequest(bytesOf("19000000000000f87f")); // not a number
        QVERIFY(request);
        QVERIFY(std::isnan(request->value));
    }

    void readsAcceptedScripts()
    {
        const auto older = wire::decodeScriptAcceptedRequest(bytesOf("0a0174"));
        QVERIFY(older);
        QCOMPARE(older->token, "t");
        QVERIFY(older->sensorId.isEmpty() && !older->scriptId);
        const auto request = wire::decodeScriptAcceptedRequest(bytesOf("0a0174"
                                                                       "82010161"
                                                                       "88010c"));
        QVERIFY(request);
        QCOMPARE(request->sensorId, u"a"_s);
        QCOMPARE(request->scriptId, std::optional<qint64>(12));
    }

    void writesTokenAnswers()
    {
        wire::SensorTokenAnswer answer;
        answer.status = 200;
        answer.message = u"OK"_s;
        answer.token = "tok";
        answer.expiresInSeconds = 3600;
        answer.script = u"s"_s;
        answer.scriptId = 3;
        QCOMPARE(wire::encode(answer).toHex(), "0a03746f6b"
                                               "10901c"
                                               "18c801"
                                               "22024f4b"
                                               "2a0173"
                                               "800103");
        answer.script.clear();
        answer.scriptId.reset();
        answer.rotationPerKwh = 75;
        QCOMPARE(wire::encode(answer).toHex(), "0a03746f6b"
                                               "10901c"
                                               "18c801"
                                               "22024f4b"
                                               "304b");
    }

    void writesAnswers()
    {
        QCOMPARE(wire::encode(wire::SensorAnswer{401, u"no"_s}).toHex(), "089103"
                                                                         "12026e6f");
    }

    void writesWhatItReads()
    {
        wire::SensorDataRequest request{"token", SensorKind::Water, 17.5, 1.0, 2.0, 1700000000000, false};
        QCOMPARE(wire::encode(request).toHex(), "0a05746f6b656e"
                                                "1003"
                                                "190000000000803140"
                                                "21000000000000f03f"
                                                "290000000000000040"
                                                "3080d095ffbc31");
        request.isOlderForm = true;
        QCOMPARE(wire::encode(request).toHex(), "0a05746f6b656e"
                                                "1003"
                                                "1d00008c41");
        QCOMPARE(
            wire::encode(wire::SensorTokenRequest{u"Abc"_s, SensorKind::DigitalElectricity, true, u"s1"_s}).toHex(),
            "0a03416263"
            "1001"
            "1801"
            "8201027331");
        QCOMPARE(wire::encode(wire::ScriptAcceptedRequest{"t", u"a"_s, 12}).toHex(), "0a0174"
                                                                                     "82010161"
                                                                                     "88010c");
    }

    void readsAnswersBack()
    {
        const auto answer = wire::decodeTokenAnswer(bytesOf("0a03746f6b10901c18c80122024f4b2a0173304b800103"));
        QVERIFY(answer);
        QCOMPARE(answer->token, "tok");
        QCOMPARE(answer->expiresInSeconds, 3600);
        QCOMPARE(answer->status, 200);
        QCOMPARE(answer->message, u"OK"_s);
        QCOMPARE(answer->script, u"s"_s);
        QCOMPARE(answer->rotationPerKwh, std::optional<quint32>(75));
        QCOMPARE(answer->scriptId, std::optional<qint64>(3));
        const auto simple = wire::decodeSensorAnswer(bytesOf("08910312026e6f"));
        QVERIFY(simple);
        QCOMPARE(simple->status, 401);
        QCOMPARE(simple->message, u"no"_s);
    }

    void readsPastUnknownFields_data()
    {
        QTest::addColumn<QByteArray>("unknown");
        QTest::newRow("varint") << bytesOf("a80601");
        QTest::newRow("fixed 64") << bytesOf("a9060000000000000000");
        QTest::newRow("fixed 32") << bytesOf("ad0600000000");
        QTest::newRow("bytes that are no text") << bytesOf("aa0602ff00");
        QTest::newRow("known number, other type") << bytesOf("120141");
    }

    void readsPastUnknownFields()
    {
        QFETCH(QByteArray, unknown);
        const auto request = wire::decodeDataRequest(unknown + bytesOf("1900000000004a9340") + unknown);
        QVERIFY2(request, request ? "" : qPrintable(request.error().detail));
        QCOMPARE(request->value, 1234.5);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char *name, const QByteArray &bytes, ErrorCode code) {
            QTest::newRow(name) << bytes << code;
        };
        row("JSON", R"({"sensor_id": "abc", "secret": "s1"})", ErrorCode::Unprocessable);
        row("a form", "sensor_id=abc&secret=s1", ErrorCode::Unprocessable);
        row("text cut short", bytesOf("0a0541"), ErrorCode::Unprocessable);
        row("text of four gigabytes", bytesOf("0affffffff0f"), ErrorCode::Unprocessable);
        row("text that is not UTF-8", bytesOf("0a02c328"), ErrorCode::Unprocessable);
        row("number without end", bytesOf("10ffffffffffffffffffffff"), ErrorCode::Unprocessable);
        row("tag without value", bytesOf("19"), ErrorCode::Unprocessable);
        row("field zero", bytesOf("0001"), ErrorCode::Unprocessable);
        row("group", bytesOf("0b0c"), ErrorCode::Unprocessable);
        row("groups in groups", QByteArray(2000, '\x0b') + QByteArray(2000, '\x0c'), ErrorCode::Unprocessable);
        row("reserved wire type", bytesOf("0f"), ErrorCode::Unprocessable);
        row("a million fields", bytesOf("1001").repeated(1'000'000), ErrorCode::TooLarge);
        row("too many fields", bytesOf("1001").repeated(wire::MaximumSensorMessageFields + 1),
            ErrorCode::InvalidArgument);
    }

    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        const auto token = wire::decodeTokenRequest(bytes);
        const auto data = wire::decodeDataRequest(bytes);
        const auto accepted = wire::decodeScriptAcceptedRequest(bytes);
        QVERIFY(!token && !data && !accepted);
        QCOMPARE(token.error().code, code);
        QCOMPARE(data.error().code, code);
        QCOMPARE(accepted.error().code, code);
    }

    void refusesASecretThatIsNoText()
    {
        const auto request = wire::decodeTokenRequest(bytesOf("820101ff"));
        QVERIFY(!request);
        QCOMPARE(request.error().code, ErrorCode::Unprocessable);
    }

    void refusesATimeBeyondAllClocks()
    {
        const auto request = wire::decodeDataRequest(bytesOf("30ffffffffffffffffff01"));
        QVERIFY(!request);
        QCOMPARE(request.error().code, ErrorCode::InvalidArgument);
        QVERIFY(request.error().detail.contains("timestamp"_L1));
    }

    void allowsAsManyFieldsAsItSays()
    {
        QVERIFY(wire::decodeTokenRequest(bytesOf("1001").repeated(wire::MaximumSensorMessageFields)));
    }

    void cutsMessagesToWhatSensorsHold()
    {
        const auto answer = wire::decodeSensorAnswer(wire::encode(wire::SensorAnswer{400, u"ä"_s.repeated(200)}));
        QVERIFY(answer);
        QCOMPARE(answer->message, u"ä"_s.repeated(127)); // 254 bytes
        QCOMPARE(wire::utf8Within(u"aä"_s, 2), "a");
        QCOMPARE(wire::utf8Within(u"a\U0001F600b"_s, 4), "a");
        QCOMPARE(wire::utf8Within(u"abc"_s, 3), "abc");
    }
};

QTEST_GUILESS_MAIN(TestSensorMessages)

#include "tst_sensormessages.moc"
