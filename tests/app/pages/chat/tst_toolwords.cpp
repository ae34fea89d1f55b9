#include "app/pages/chat/toolwords.h"

#include <QJsonArray>
#include <QTest>

using namespace app;
using namespace Qt::StringLiterals;

class TestToolWords : public QObject
{
    Q_OBJECT

private slots:
    void fieldsReadAsWords_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("words");
        QTest::newRow("known") << u"buildingNumber"_s << u"Building"_s;
        QTest::newRow("its other name") << u"predicted"_s << u"Expected"_s;
        QTest::newRow("unknown, in humps") << u"roofAreaSquareFeet"_s << u"Roof area square feet"_s;
        QTest::newRow("unknown, with strokes") << u"roof_area"_s << u"Roof area"_s;
        QTest::newRow("an abbreviation") << u"EUI"_s << u"EUI"_s;
        QTest::newRow("nothing") << QString() << QString();
    }

    void fieldsReadAsWords()
    {
        QFETCH(QString, key);
        QFETCH(QString, words);
        QCOMPARE(toolwords::field(key), words);
    }

    void valuesReadAsWords_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QString &key, const QJsonValue &value, const QString &words) {
            QTest::newRow(name) << key << value << words;
        };
        row("utility", u"utility"_s, u"ELECTRICITY"_s, u"Electricity"_s);
        row("reason", u"signal"_s, u"flatline"_s, u"repeats one value"_s);
        row("status", u"overallStatus"_s, u"anomaly"_s, u"anomaly"_s);
        row("share", u"coverage"_s, 0.98, u"98 %"_s);
        row("per cent", u"excessPercent"_s, 12.5, u"12.5 %"_s);
        row("score", u"score"_s, 0.934, u"0.93"_s);
        row("thousands", u"total"_s, 1399952, u"1,399,952"_s);
        row("day", u"since"_s, u"2024-10-22"_s, u"22 Oct 2024"_s);
        row("no day", u"since"_s, u"2026-13-45"_s, u"2026-13-45"_s);
        row("yes", u"simulated"_s, true, u"yes"_s);
        row("nothing", u"total"_s, QJsonValue(QJsonValue::Null), u"–"_s);
        row("several", u"drivers"_s, QJsonArray{u"flatline"_s, u"drift"_s}, u"repeats one value, drift"_s);
        row("an object", u"drivers"_s, QJsonObject{{u"signal"_s, u"drift"_s}, {u"excess"_s, 35200}},
            u"Above expected 35,200, Reason drift"_s);
    }

    void valuesReadAsWords()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QFETCH(QString, words);
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        const QString shown = toolwords::value(key, value).replace(QChar(0x2009), u' ');
        QLocale::setDefault(before);
        QCOMPARE(shown, words);
    }
};

QTEST_MAIN(TestToolWords)
#include "tst_toolwords.moc"
