#include "core/wire/jsonsequences.h"

#include <QJsonArray>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

Sequence corrected()
{
    Sequence one;
    one.id = 7;
    one.kind = SequenceKind::Anomaly;
    one.from = 1'760'054'400'250;
    one.to = 1'760'054'700'000;
    one.energyKwh = 0.175;
    one.meanPowerWatts = 2000.5;
    one.baseWatts = 99.5;
    one.device = u"kettle"_s;
    one.probability = 0.75;
    one.correctedDevice = u"dryer"_s;
    one.correctedBy = u"ada"_s;
    one.correctedAt = 1'760'060'000;
    return one;
}

bool isSame(const Sequence &one, const Sequence &other)
{
    return one.id == other.id && one.kind == other.kind && one.from == other.from && one.to == other.to
           && one.energyKwh == other.energyKwh && one.meanPowerWatts == other.meanPowerWatts
           && one.baseWatts == other.baseWatts && one.device == other.device && one.probability == other.probability
           && one.correctedDevice == other.correctedDevice && one.correctedBy == other.correctedBy
           && one.correctedAt == other.correctedAt;
}

} // namespace

class TestJsonSequences : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrittenIsReadBack()
    {
        Sequence plain;
        plain.id = 8;
        plain.from = -1500; // before 1970, with milliseconds
        plain.to = 1000;
        const SiteZone berlin = *SiteZone::create("Europe/Berlin");
        const QJsonObject object = wire::toJson(u"kitchen"_s, {corrected(), plain}, berlin);
        QCOMPARE(object["sensor"_L1].toString(), u"kitchen"_s);
        const auto read = wire::sequencesFromJson(object);
        QVERIFY(read);
        QCOMPARE(read->size(), 2);
        QVERIFY(isSame(read->first(), corrected()));
        QVERIFY(isSame(read->last(), plain));
    }

    void timesAreLocalAndUtc()
    {
        const QJsonObject object = wire::toJson(corrected(), *SiteZone::create("Europe/Berlin"));
        QCOMPARE(object["start"_L1].toString(), u"2025-10-10T02:00:00"_s);
        QCOMPARE(object["startUtc"_L1].toString(), u"2025-10-10T00:00:00.250Z"_s);
        QCOMPARE(object["endUtc"_L1].toString(), u"2025-10-10T00:05:00Z"_s);
        QVERIFY(wire::toJson(Sequence())["probability"_L1].isNull()); // without a guess there is none
    }

    void faultsNameTheField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("kind") << u"kind"_s << QJsonValue(u"dip"_s);
        QTest::newRow("no time") << u"startUtc"_s << QJsonValue(u"noon"_s);
        QTest::newRow("local time") << u"endUtc"_s << QJsonValue(u"2025-10-10T00:05:00"_s);
        QTest::newRow("text for a number") << u"energyKwh"_s << QJsonValue(u"much"_s);
        QTest::newRow("missing") << u"id"_s << QJsonValue(QJsonValue::Undefined);
    }

    void faultsNameTheField()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QJsonObject object = wire::toJson(corrected());
        object.insert(field, value);
        const auto read = wire::sequencesFromJson({{u"sequences"_s, QJsonArray{object}}});
        QVERIFY(!read);
        QVERIFY2(read.error().detail.contains(u"sequences[0]."_s + field), qPrintable(read.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestJsonSequences)

#include "tst_jsonsequences.moc"
