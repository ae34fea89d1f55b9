#include "tests/core/sensors/quarantinefixture.h"

#include "core/storage/auditstore.h"
#include "core/storage/meterstore.h"
#include "core/storage/readingstore.h"

#include <QTest>

#include <cmath>

using namespace core;
using namespace Qt::StringLiterals;
using namespace support;
using Kind = SensorOutcome::Kind;

namespace {

constexpr auto Minute = Fleet::Minute;
constexpr auto Accept = QuarantineAnswer::Accept;
constexpr auto Reject = QuarantineAnswer::Reject;

qint64 onlyQuestion(const Fleet &fleet)
{
    const auto questions = *fleet.service->questions(true);
    return questions.size() == 1 ? questions.first().id : 0;
}

} // namespace

// Readings that are held back and accepted as they are: revolutions, of which each reading says by itself what it adds,
// and counters that rose faster than the limit allowed.
class TestAcceptance : public QObject
{
    Q_OBJECT

private slots:
    void revolutionsCanBeAccepted_data()
    {
        QTest::addColumn<bool>("laterCame");
        QTest::addColumn<bool>("lateCame"); // before the one that is accepted, after it was held back
        QTest::newRow("the newest") << false << false;
        QTest::newRow("before later ones") << true << false;
        QTest::newRow("after a late one") << false << true;
        QTest::newRow("between a late and a later one") << true << true;
    }

    void revolutionsCanBeAccepted()
    {
        QFETCH(bool, laterCame);
        QFETCH(bool, lateCame);
        Fleet fleet;
        const qint64 id = fleet.add(u"a"_s, SensorKind::AnalogElectricity, 100.0);
        QCOMPARE(fleet.kindOf(id, 0, 50.0), Kind::Stored);
        QCOMPARE(fleet.kindOf(id, 15 * Minute, 100.0), Kind::Stored);
        QCOMPARE(fleet.kindOf(id, 30 * Minute, 2000.0), Kind::HeldBack); // 20 kWh in a quarter of an hour
        if (laterCame)
            QCOMPARE(fleet.kindOf(id, 45 * Minute, 300.0), Kind::Stored);
        if (lateCame)
            QCOMPARE(fleet.kindOf(id, 20 * Minute, 25.0), Kind::Stored);
        QVERIFY(fleet.service->flush());
        const QString before = stateOf(fleet);
        const double used = total(fleet, id);

        const qint64 question = onlyQuestion(fleet);
        const auto asked = *fleet.service->question(question);
        QCOMPARE(asked.proposals.size(), 2);
        QVERIFY(asked.proposals.first().choice.answer == Reject); // so fast, it is more likely wrong
        QVERIFY(asked.proposals.last().choice.answer == Accept);
        QVERIFY(std::abs(asked.proposals.last().energy - 20.0) < 1e-9);

        const auto decided = fleet.service->decide(question, choice(Accept), u"ada"_s);
        QVERIFY2(decided, decided ? "" : qPrintable(decided.error().detail));
        QCOMPARE(decided->decision->readings, 1);
        QVERIFY(std::abs(decided->decision->energy - 20.0) < 1e-9);
        QVERIFY(std::abs(total(fleet, id) - used - 20.0) < 1e-9);
        QCOMPARE((*AuditStore(*fleet.database).entries({})).first().action, u"quarantine.decide"_s);
        QVERIFY(fleet.service->heldBack(id, {})->empty());
        fleet.open(); // as after the end of the program
        QVERIFY(std::abs(total(fleet, id) - used - 20.0) < 1e-9);

        QVERIFY(fleet.service->undoDecision(question, u"ada"_s));
        QCOMPARE(stateOf(fleet), before);
    }

    //! They were counted from what was accepted, and go on from there.
    void whatCameSinceStaysWhenAnAcceptanceIsUndone()
    {
        Fleet fleet;
        const qint64 id = fleet.add(u"a"_s, SensorKind::AnalogElectricity, 100.0);
        QCOMPARE(fleet.kindOf(id, 0, 50.0), Kind::Stored);
        QCOMPARE(fleet.kindOf(id, 10 * Minute, 5000.0), Kind::HeldBack);
        const qint64 question = onlyQuestion(fleet);
        QVERIFY(fleet.service->decide(question, choice(Accept), u"ada"_s));
        QCOMPARE(fleet.kindOf(id, 20 * Minute, 30.0), Kind::Stored);
        QCOMPARE(fleet.kindOf(id, 5 * Minute, 20.0), Kind::Stored); // late
        QCOMPARE(fleet.kindOf(id, 30 * Minute, 40.0), Kind::Stored);
        QVERIFY(std::abs(total(fleet, id) - 50.9) < 1e-9);
        QVERIFY(fleet.service->undoDecision(question, u"ada"_s));
        QVERIFY(std::abs(total(fleet, id) - 0.9) < 1e-9);
        QCOMPARE(fleet.service->heldBack(id, {})->size(), std::size_t(1));
        QVERIFY(fleet.service->decide(question, choice(Accept), u"ada"_s));
        QVERIFY(std::abs(total(fleet, id) - 50.9) < 1e-9);
    }

    void whatHasNoPlaceStaysOut()
    {
        Fleet fleet;
        const qint64 id = fleet.add(u"a"_s, SensorKind::AnalogElectricity, 100.0);
        QCOMPARE(fleet.kindOf(id, 0, 50.0), Kind::Stored);
        QCOMPARE(fleet.kindOf(id, 10 * Minute, 5000.0), Kind::HeldBack);
        QCOMPARE(fleet.kindOf(id, 10 * Minute, 50.0), Kind::Stored); // sent again, rightly
        QCOMPARE(fleet.kindOf(id, 20 * Minute, 1e300), Kind::HeldBack);
        QCOMPARE(fleet.kindOf(id, 20 * Minute, std::numeric_limits<double>::quiet_NaN()), Kind::HeldBack);
        const auto questions = *fleet.service->questions(true);
        QCOMPARE(questions.size(), 2);
        QCOMPARE(questions.first().doubt, u"not_a_number"_s);
        QCOMPARE(questions.first().proposals.size(), 1); // to reject it
        const auto refused = fleet.service->decide(questions.first().id, choice(Accept), u"ada"_s);
        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::InvalidArgument);
    }

    void aRaisedLimitSpeaksForAccepting()
    {
        Fleet fleet;
        const qint64 analog = fleet.add(u"a"_s, SensorKind::AnalogElectricity, 100.0);
        const qint64 digital = fleet.add(u"d"_s);
        QCOMPARE(fleet.kindOf(analog, 0, 0.0), Kind::Stored);
        QCOMPARE(fleet.kindOf(digital, 0, 100.0), Kind::Stored);
        for (int i = 1; i <= 3; ++i) {
            QCOMPARE(fleet.kindOf(analog, i * Minute, 200.0), Kind::HeldBack);
            QCOMPARE(fleet.kindOf(digital, i * Minute, 100.0 + 2 * i), Kind::HeldBack);
        }
        const auto asked = *fleet.service->questions(true);
        for (const QuarantineQuestion &question : asked)
            QVERIFY(question.proposals.first().choice.answer != Accept);
        QVERIFY(sql::change(*fleet.database->connection(), u"UPDATE sensor SET limit_per_minute = 2.5"_s));
        const auto askedAgain = *fleet.service->questions(true);
        for (const QuarantineQuestion &question : askedAgain) {
            QVERIFY(question.proposals.first().choice.answer == Accept);
            QVERIFY(question.proposals.first().recommended);
            QCOMPARE(question.proposals.first().readings, 3);
            QVERIFY(std::abs(question.proposals.first().energy - 6.0) < 1e-9);
        }
    }

    void countersThatReallyRoseSoFastCanBeAccepted()
    {
        Fleet fleet;
        const qint64 id = fleet.add(u"a"_s);
        QCOMPARE(fleet.kindOf(id, -15 * Minute, 95.0), Kind::Stored);
        QCOMPARE(fleet.kindOf(id, 0, 100.0), Kind::Stored);
        for (int i = 1; i <= 30; ++i)
            QCOMPARE(fleet.kindOf(id, i * Minute, 100.0 + i), Kind::HeldBack);
        QVERIFY(fleet.service->flush());
        const QString before = stateOf(fleet);
        const qint64 question = onlyQuestion(fleet);
        const auto decided = fleet.service->decide(question, choice(Accept), u"ada"_s);
        QVERIFY2(decided, decided ? "" : qPrintable(decided.error().detail));
        QCOMPARE(decided->decision->readings, 30);
        QCOMPARE(decided->decision->energy, 30.0);
        QCOMPARE(total(fleet, id), 35.0);
        QCOMPARE(fleet.readings(id).size(), std::size_t(32));
        QCOMPARE(intervalQualityName(fleet.readings(id).back().quality), u"measured"_s);
        const qint64 meter = MeterStore(*fleet.database).all()->first().id;
        const auto quarters = *ReadingStore(*fleet.database).readings(meter, TimeRange::all());
        QCOMPARE(quarters.size(), std::size_t(3));
        QCOMPARE(quarters[1].value, 15.0);
        QVERIFY(fleet.service->undoDecision(question, u"ada"_s));
        QCOMPARE(stateOf(fleet), before);
    }

    //! The later one has it all already.
    void aCounterBetweenAcceptedOnesAddsNothing()
    {
        Fleet fleet;
        const qint64 id = fleet.add(u"a"_s);
        QCOMPARE(fleet.kindOf(id, 0, 100.0), Kind::Stored);
        QCOMPARE(fleet.kindOf(id, Minute, 103.0), Kind::HeldBack);
        QCOMPARE(fleet.kindOf(id, 10 * Minute, 104.0), Kind::Stored);
        const auto decided = fleet.service->decide(onlyQuestion(fleet), choice(Accept), u"ada"_s);
        QVERIFY(decided);
        QCOMPARE(decided->decision->energy, 0.0);
        QCOMPARE(total(fleet, id), 4.0);
        QCOMPARE(fleet.readings(id).size(), std::size_t(3));
    }

    void undoneAlsoWhatFitsOnlyWithItIsHeldBack()
    {
        Fleet fleet;
        const qint64 id = fleet.add(u"a"_s);
        QCOMPARE(fleet.kindOf(id, 0, 100.0), Kind::Stored);
        QCOMPARE(fleet.kindOf(id, Minute, 120.0), Kind::HeldBack);
        const qint64 question = onlyQuestion(fleet);
        QVERIFY(fleet.service->decide(question, choice(Accept), u"ada"_s));
        QCOMPARE(fleet.kindOf(id, 2 * Minute, 120.5), Kind::Stored);
        const auto undone = fleet.service->undoDecision(question, u"ada"_s);
        QVERIFY(undone);
        QCOMPARE(undone->readings, 2);
        QCOMPARE(fleet.readings(id).size(), std::size_t(1));
        QVERIFY(fleet.service->decide(question, choice(Accept), u"ada"_s));
        QCOMPARE(total(fleet, id), 20.5);
    }

    void revolutionsAreConserved_data() { addSeeds(10); }

    //! Whatever is held back, accepted, rejected and taken back, in whatever order readings come: the intervals and
    //! what is held back add up to what was counted.
    void revolutionsAreConserved()
    {
        QFETCH(unsigned, seed);
        Dice dice(seed);
        constexpr double Rotation = 75.0;
        Fleet fleet;
        const qint64 id = fleet.add(u"a"_s, SensorKind::AnalogElectricity, Rotation);
        QCOMPARE(fleet.kindOf(id, 0, 10.0), Kind::Stored); // what was counted before the first is nobody's
        CompensatedSum counted;
        CompensatedSum heldBack; //!< and rejected
        EpochMilliseconds time = 0;
        for (int phase = 0; phase < 12; ++phase) {
            CompensatedSum doubtful;
            for (int i = 0; i < 20; ++i) {
                time += Minute;
                const double revolutions = dice.between(0.0, 20.0); // what was accepted may lie 40 s before
                QCOMPARE(fleet.kindOf(id, time, revolutions), Kind::Stored);
                counted.add(revolutions / Rotation);
                if (dice.chance(25)) {
                    const double late = dice.between(0.0, 5.0);
                    QCOMPARE(fleet.kindOf(id, time - Minute / 2, late), Kind::Stored);
                    counted.add(late / Rotation);
                }
                if (dice.chance(25)) {
                    const double flood = dice.between(100.0, 9000.0);
                    const Kind kind = fleet.kindOf(id, time + Minute / 3, flood);
                    QVERIFY(kind == Kind::HeldBack);
                    doubtful.add(flood / Rotation);
                }
            }
            if (dice.chance(50))
                QVERIFY(fleet.service->flush());
            const qint64 question = onlyQuestion(fleet);
            if (question == 0)
                continue;
            const bool isAccepted = dice.chance(60);
            for (int undone = 0;; ++undone) {
                const double before = total(fleet, id);
                const auto answer = isAccepted == (undone % 2 == 0) ? Accept : Reject;
                const auto decided = fleet.service->decide(question, choice(answer), u"ada"_s);
                QVERIFY2(decided, decided ? "" : qPrintable(decided.error().detail));
                QVERIFY(std::abs(total(fleet, id) - before - decided->decision->energy) < 1e-6);
                if (undone % 2 == 0 && !dice.chance(30))
                    break;
                QVERIFY(fleet.service->undoDecision(question, u"ada"_s));
                QVERIFY(std::abs(total(fleet, id) - before) < 1e-9);
            }
            (isAccepted ? counted : heldBack).add(doubtful.value());
        }
        QVERIFY(fleet.service->flush());
        QVERIFY2(std::abs(total(fleet, id) - counted.value()) < 1e-9,
                 qPrintable(QString::number(total(fleet, id) - counted.value())));
        auto rows =
            *sql::run(*fleet.database->connection(), u"SELECT energy FROM quarantine_reading WHERE replayed = 0"_s);
        CompensatedSum quarantined;
        while (rows.next())
            quarantined.add(rows.value(0).toDouble());
        QVERIFY(std::abs(quarantined.value() - heldBack.value()) < 1e-9);
        const double used = total(fleet, id);
        fleet.open();
        QCOMPARE(total(fleet, id), used);
    }
};

QTEST_GUILESS_MAIN(TestAcceptance)
#include "tst_acceptance.moc"
