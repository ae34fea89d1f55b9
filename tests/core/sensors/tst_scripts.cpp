#include "core/sensors/scripts.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class TestScripts : public QObject
{
    Q_OBJECT

private slots:
    void tellsNumbers_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<quint32>("rotation"); // 0: none
        QTest::newRow("whole number") << u"75"_s << 75U;
        QTest::newRow("spaces around") << u" 75\n"_s << 75U;
        QTest::newRow("decimals of a whole number") << u"75.0"_s << 75U;
        QTest::newRow("fraction") << u"75.5"_s << 0U;
        QTest::newRow("zero") << u"0"_s << 0U;
        QTest::newRow("negative") << u"-75"_s << 0U;
        QTest::newRow("the largest") << u"4294967295"_s << 4294967295U;
        QTest::newRow("beyond") << u"4294967296"_s << 0U;
        QTest::newRow("infinite") << u"inf"_s << 0U;
        QTest::newRow("nan") << u"nan"_s << 0U;
        QTest::newRow("text") << u"x=75"_s << 0U;
        QTest::newRow("empty") << QString() << 0U;
    }

    void tellsNumbers()
    {
        QFETCH(QString, script);
        QFETCH(quint32, rotation);
        QCOMPARE(rotationInScript(script).value_or(0), rotation);
    }

    void delivers_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<bool>("accepted");
        QTest::addColumn<bool>("needs");
        QTest::addColumn<QString>("delivered");
        QTest::addColumn<int>("rotation");
        QTest::newRow("not accepted yet") << u"s"_s << false << false << u"s"_s << 0;
        QTest::newRow("accepted") << u"s"_s << true << false << QString() << 0;
        QTest::newRow("accepted, but asked for") << u"s"_s << true << true << u"s"_s << 0;
        QTest::newRow("number in place of a script") << u"75"_s << false << false << QString() << 75;
        QTest::newRow("none to deliver, not asked for") << QString() << false << false << QString() << 0;
        QTest::newRow("none, but the rotation is known") << QString() << false << true << QString() << 96;
    }

    void delivers()
    {
        QFETCH(QString, script);
        QFETCH(bool, accepted);
        QFETCH(bool, needs);
        Sensor sensor;
        sensor.kind = SensorKind::AnalogElectricity;
        sensor.script = script;
        sensor.scriptId = 4;
        sensor.rotationPerKwh = 96;
        if (accepted)
            sensor.scriptAcceptedAt = 1;
        const ScriptDelivery delivery = scriptFor(sensor, needs);
        QTEST(delivery.script, "delivered");
        QTEST(static_cast<int>(delivery.rotationPerKwh.value_or(0)), "rotation");
        const bool delivers = !script.isEmpty() && (needs || !accepted);
        QCOMPARE(delivery.scriptId, delivers ? std::optional<qint64>(4) : std::nullopt);
    }

    void boundsScripts()
    {
        QVERIFY(checkScript(u"x"_s.repeated(665)));
        QVERIFY(!checkScript(u"x"_s.repeated(666)));
        QVERIFY(checkScript(u"ä"_s.repeated(332)));
        QVERIFY(!checkScript(u"ä"_s.repeated(333)));
        QVERIFY(!checkScript(QString(QChar::Null)));
        QVERIFY(checkScript({}));
    }
};

QTEST_GUILESS_MAIN(TestScripts)

#include "tst_scripts.moc"
