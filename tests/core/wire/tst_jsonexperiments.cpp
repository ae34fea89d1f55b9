#include "core/wire/jsonexperiments.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

Experiment heating()
{
    Experiment experiment;
    experiment.id = 7;
    experiment.name = u"Heating"_s;
    experiment.description = u"Nudges"_s;
    experiment.phases = {{u"before"_s, QDate(2026, 1, 1), QDate(2026, 1, 31)}, {u"after"_s, QDate(2026, 2, 1), {}}};
    experiment.createdAt = 1'760'000'000;
    experiment.participants = 3;
    experiment.consenting = 2;
    return experiment;
}

Participant ada()
{
    return {4, u"ada"_s, u"Ada L."_s, 1'760'000'100, 1'760'000'200, 1'760'000'300};
}

} // namespace

class TestJsonExperiments : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrittenIsReadBack()
    {
        const SiteZone berlin = *SiteZone::create("Europe/Berlin");
        const QJsonObject experiments = wire::toJson(QList{heating()}, berlin);
        const auto experimentsBack = wire::experimentsFromJson(experiments);
        QVERIFY(experimentsBack);
        QCOMPARE(experimentsBack->first().phases, heating().phases);
        QCOMPARE(experimentsBack->first().consenting, 2);
        QCOMPARE(wire::toJson(*experimentsBack, berlin), experiments);

        Participant consenting = ada();
        consenting.withdrawnAt.reset();
        const QJsonObject participants = wire::toJson(QList{ada(), consenting}, berlin);
        QCOMPARE(participants["participants"_L1][0]["consents"_L1].toBool(), false);
        QCOMPARE(participants["participants"_L1][1]["consents"_L1].toBool(), true);
        const auto participantsBack = wire::participantsFromJson(participants);
        QVERIFY(participantsBack);
        QCOMPARE(wire::toJson(*participantsBack, berlin), participants);
        QCOMPARE(wire::participantFromJson(wire::toJson(ada()))->withdrawnAt, ada().withdrawnAt);
    }

    // Who takes part learns neither who else does nor how many.
    void aParticipationTellsNothingOfOthers()
    {
        const QJsonObject own = wire::toJson(QList{Participation{heating(), ada()}});
        const QJsonObject one = own["experiments"_L1][0].toObject();
        for (const auto field : {"participants"_L1, "consenting"_L1, "userName"_L1})
            QVERIFY(!one.contains(field));
        const auto back = wire::participationsFromJson(own);
        QVERIFY(back);
        QCOMPARE(wire::toJson(*back), own);
    }

    void faultsNameTheField_data()
    {
        QTest::addColumn<QString>("field"); // of an experiment, or of its first phase
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("no number") << u"id"_s << QJsonValue(u"7"_s);
        QTest::newRow("more people than there are") << u"participants"_s << QJsonValue(4'294'967'299.0);
        QTest::newRow("fewer than none that count") << u"consenting"_s << QJsonValue(-4'294'967'299.0);
        QTest::newRow("no list") << u"phases"_s << QJsonValue(5);
        QTest::newRow("no day") << u"phases[0].firstDay"_s << QJsonValue(u"yesterday"_s);
        QTest::newRow("no day of the calendar") << u"phases[0].firstDay"_s << QJsonValue(u"2026-02-30"_s);
        QTest::newRow("a day in few digits") << u"phases[0].firstDay"_s << QJsonValue(u"2026-1-1"_s);
        QTest::newRow("a day and a time") << u"phases[0].lastDay"_s << QJsonValue(u"2026-02-03T04:05:06"_s);
        QTest::newRow("a missing day") << u"phases[0].firstDay"_s << QJsonValue();
        QTest::newRow("no name") << u"phases[0].name"_s << QJsonValue(1);
    }

    void faultsNameTheField()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QJsonObject object = wire::toJson(heating());
        if (field.contains(u'.')) {
            QJsonArray phases = object["phases"_L1].toArray();
            QJsonObject phase = phases.first().toObject();
            phase.insert(field.section(u'.', 1), value);
            phases.replace(0, phase);
            object.insert("phases"_L1, phases);
            QVERIFY(!wire::phasesFromJson(phases));
        } else {
            object.insert(field, value);
        }
        const auto back = wire::experimentFromJson(object);
        QVERIFY(!back);
        QCOMPARE(back.error().code, ErrorCode::Unprocessable);
        QVERIFY2(back.error().detail.startsWith(field + u' '), qPrintable(back.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestJsonExperiments)

#include "tst_jsonexperiments.moc"
