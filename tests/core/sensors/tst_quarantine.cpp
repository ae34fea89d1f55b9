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

} // namespace

// Readings that are held back, decided, replayed and taken back again.
class TestQuarantine : public QObject
{
    Q_OBJECT

private slots:
    void aDecisionReplaysWhatWasHeldBack_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<double>("energy"); // from 99,999.0 on
        QTest::addColumn<QString>("quality");
        QTest::newRow("reset") << u"reset"_s << 0.9 << u"reset"_s;
        QTest::newRow("rollover") << u"rollover"_s << 1.9 << u"rollover"_s;
        QTest::newRow("replacement") << u"replacement"_s << 0.8 << u"replacement"_s;
    }

    void aDecisionReplaysWhatWasHeldBack()
    {
        QFETCH(QString, answer);
        QFETCH(double, energy);
        QFETCH(QString, quality);
        Fleet fleet;
        const qint64 id = fleet.add(u"a"_s);
        QCOMPARE(fleet.kindOf(id, 0, 99'998.5), Kind::Stored);
        QCOMPARE(fleet.kindOf(id, 5 * Minute, 99'999.0), Kind::Stored);
        for (int i = 1; i <= 9; ++i)
            QCOMPARE(fleet.kindOf(id, (5 + 5 * i) * Minute, 0.1 * i), Kind::HeldBack);
        QVERIFY(fleet.service->flush());

        const auto questions = *fleet.service->questions(true);
        QCOMPARE(questions.size(), 1);
        QCOMPARE(questions.first().readings, 9);
        QCOMPARE(questions.first().lastAccepted->counter, 99'999.0);
        const QString before = stateOf(fleet);
        const auto wanted = choice(*quarantineAnswerFromName(answer));
        auto decided = fleet.service->decide(questions.first().id, wanted, u"ada"_s);
        QVERIFY2(decided, qPrintable(decided ? QString() : decided.error().detail));
        QVERIFY(std::abs(decided->decision->energy - energy) < 1e-9);
        QCOMPARE(decided->decision->readings, 9);
        QCOMPARE(decided->decision->by, u"ada"_s);
        QVERIFY(std::abs(total(fleet, id) - 0.5 - energy) < 1e-9);
        QCOMPARE(intervalQualityName(fleet.readings(id)[2].quality), quality);
        QCOMPARE(fleet.service->openQuestions(), 0);
        QCOMPARE(fleet.kindOf(id, 55 * Minute, 1.0), Kind::Stored); // the new counter goes on
        QVERIFY(!fleet.service->decide(questions.first().id, wanted, u"ada"_s));

        const auto undone = fleet.service->undoDecision(questions.first().id, u"eve"_s);
        QVERIFY2(undone, qPrintable(undone ? QString() : undone.error().detail));
        QCOMPARE(undone->readings, 10); // with the one that fitted only then
        const auto entries = *AuditStore(*fleet.database).entries({});
        QCOMPARE(entries.size(), 2);
        QCOMPARE(entries.first().action, u"quarantine.undo"_s);
        QCOMPARE(entries.first().actor, u"eve"_s);
        QCOMPARE(entries.last().subject, u"sensor:a"_s);
        QVERIFY(!fleet.service->undoDecision(questions.first().id, u"eve"_s));
        QCOMPARE(fleet.readings(id).size(), std::size_t(2));
        QVERIFY(before.startsWith(stateOf(fleet).section(u'\n', 0, 0)));
    }

    void whatWaitedIsHandedOnWithADecision()
    {
        Fleet fleet;
        fleet.options.foldMilliseconds = 3'600'000; // no fold comes in between
        fleet.open();
        const qint64 id = fleet.add(u"a"_s);
        QCOMPARE(fleet.kindOf(id, 0, 100.0), Kind::Stored);
        QCOMPARE(fleet.kindOf(id, 30 * Minute, 101.0), Kind::Stored);
        QCOMPARE(fleet.kindOf(id, 31 * Minute, 50.0), Kind::HeldBack);
        QCOMPARE(fleet.service->tasks().size(), 1);
        const auto questions = *fleet.service->questions(true);
        QCOMPARE(questions.size(), 1);
        QVERIFY(fleet.service->decide(questions.first().id, choice(QuarantineAnswer::Reject), u"ada"_s));
        QVERIFY(fleet.service->flush());
        QVERIFY(fleet.touched.utilities.contains(Utility::Electricity));
    }

    void aDecisionLeavesNoWorkThatNobodyDoes()
    {
        Fleet fleet;
        fleet.options.foldMilliseconds = 3'600'000;
        fleet.open();
        const qint64 id = fleet.add(u"a"_s);
        QCOMPARE(fleet.kindOf(id, 0, 100.0), Kind::Stored);
        QCOMPARE(fleet.kindOf(id, 30 * Minute, 101.0), Kind::Stored);
        QCOMPARE(fleet.kindOf(id, 31 * Minute, 50.0), Kind::HeldBack);
        const auto questions = *fleet.service->questions(true);
        QVERIFY(fleet.service->decide(questions.first().id, choice(QuarantineAnswer::Reject), u"ada"_s));
        QTRY_VERIFY(fleet.service->tasks().isEmpty());
    }

    void undoneADecisionLeavesNoTrace_data()
    {
        QTest::addColumn<QString>("answer");
        for (const char *name : {"reset", "rollover", "replacement", "reject"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void undoneADecisionLeavesNoTrace()
    {
        QFETCH(QString, answer);
        Fleet fleet;
        const qint64 id = fleet.add(u"a"_s);
        for (int i = 0; i < 40; ++i)
            fleet.begin(id, i * Minute, 980.0 + i * 0.5);
        for (int i = 40; i < 80; ++i)
            fleet.begin(id, i * Minute, (i - 39) * 0.5);
        QVERIFY(fleet.service->flush());
        const QString before = stateOf(fleet);
        const qint64 question = fleet.service->questions(true)->first().id;
        const auto decided = fleet.service->decide(question, choice(*quarantineAnswerFromName(answer)), u"ada"_s);
        QVERIFY2(decided, qPrintable(decided ? QString() : decided.error().detail));
        QVERIFY(stateOf(fleet) != before);
        QCOMPARE(fleet.service->questions(false)->size(), 1);
        QVERIFY(fleet.service->undoDecision(question, u"ada"_s));
        QCOMPARE(stateOf(fleet), before);
        fleet.open();
        QCOMPARE(stateOf(fleet), before);
        QCOMPARE(fleet.service->openQuestions(), 1);
    }

    void plausibleReadingsGoOnWhileAQuestionIsOpen()
    {
        Fleet fleet;
        const qint64 id = fleet.add(u"a"_s);
        QCOMPARE(fleet.kindOf(id, 0, 100.0), Kind::Stored);
        QCOMPARE(fleet.kindOf(id, Minute, 5.0), Kind::HeldBack);
        QCOMPARE(fleet.kindOf(id, 2 * Minute, 100.2), Kind::Stored);
        QCOMPARE(fleet.kindOf(id, 3 * Minute, 200.0), Kind::HeldBack);
        QCOMPARE(fleet.service->openQuestions(), 2); // falling, and too fast
        const auto questions = *fleet.service->questions(true);
        for (const QuarantineQuestion &question : questions) {
            QVERIFY(question.proposals.first().choice.answer == QuarantineAnswer::Reject);
            QVERIFY(fleet.service->decide(question.id, choice(QuarantineAnswer::Reject), u"ada"_s));
        }
        QVERIFY(std::abs(total(fleet, id) - 0.2) < 1e-9);
        QCOMPARE(fleet.service->openQuestions(), 0);
        QCOMPARE(fleet.kindOf(id, 4 * Minute, 5.0), Kind::HeldBack); // a question of its own
        QCOMPARE(fleet.service->openQuestions(), 1);
    }

    void aQuestionOpenAgainIsCountedBesideANewerOne()
    {
        Fleet fleet;
        const qint64 id = fleet.add(u"a"_s);
        QCOMPARE(fleet.kindOf(id, 0, 100.0), Kind::Stored);
        QCOMPARE(fleet.kindOf(id, Minute, 5.0), Kind::HeldBack);
        const qint64 first = fleet.service->questions(true)->first().id;
        QVERIFY(fleet.service->decide(first, choice(QuarantineAnswer::Reject), u"ada"_s));
        QCOMPARE(fleet.kindOf(id, 2 * Minute, 6.0), Kind::HeldBack);
        QVERIFY(fleet.service->undoDecision(first, u"ada"_s));
        for (int start = 0; start < 2; ++start) {
            QCOMPARE(fleet.service->questions(true)->size(), 2);
            QCOMPARE(fleet.service->openQuestions(), 2);
            QCOMPARE(fleet.service->quarantined(id), 2);
            fleet.open();
        }
        QCOMPARE(fleet.kindOf(id, 3 * Minute, 7.0), Kind::HeldBack);
        QCOMPARE(fleet.service->questions(true)->size(), 2);
        QCOMPARE(fleet.service->question(first)->readings, 1);
        QCOMPARE(fleet.service->quarantined(id), 3);
    }

    void whatDoesNotFitIsRefusedAndChangesNothing()
    {
        Fleet fleet;
        const qint64 id = fleet.add(u"a"_s);
        QCOMPARE(fleet.kindOf(id, 0, 100.0), Kind::Stored);
        QCOMPARE(fleet.kindOf(id, Minute, 5.0), Kind::HeldBack);
        QCOMPARE(fleet.kindOf(id, 2 * Minute, 100.2), Kind::Stored);
        QVERIFY(fleet.service->flush());
        const QString before = stateOf(fleet);
        const qint64 question = fleet.service->questions(true)->first().id;
        const auto decided = fleet.service->decide(question, choice(QuarantineAnswer::Reset), u"ada"_s);
        QVERIFY(!decided);
        QVERIFY(decided.error().code == ErrorCode::Conflict);
        QCOMPARE(stateOf(fleet), before);
        QVERIFY(fleet.service->decide(4711, choice(QuarantineAnswer::Reject), u"ada"_s).error().code
                == ErrorCode::NotFound);
    }

    void energyIsConserved_data() { addSeeds(10); }

    //! Whatever happens to a counter, and in whatever order its readings come: once every question is decided, the
    //! intervals add up to what was used.
    void energyIsConserved()
    {
        QFETCH(unsigned, seed);
        Dice dice(seed);
        const auto use = [&dice] { return dice.between(0.0, 0.5); };
        Fleet fleet;
        const qint64 id = fleet.add(u"a"_s);

        double counter = 99'950.0 + 40.0 * use();
        EpochMilliseconds time = 0;
        QCOMPARE(fleet.kindOf(id, time, counter), Kind::Stored);
        CompensatedSum used;
        struct Sent
        {
            EpochMilliseconds at;
            double counter;
        };
        for (int phase = 0; phase < 6; ++phase) {
            std::vector<Sent> sent;
            for (int i = 0; i < 40; ++i) {
                time += Minute;
                const double more = use();
                counter += more;
                used.add(more);
                sent.push_back({time, counter});
            }
            for (std::size_t i = 1; i < sent.size(); ++i) { // late ones
                if (dice.chance(20))
                    std::swap(sent[i], sent[i - 1]);
            }
            for (const Sent &one : sent) {
                const Kind kind = fleet.kindOf(id, one.at, one.counter);
                QVERIFY(kind == Kind::Stored);
                if (dice.chance(10))
                    QCOMPARE(fleet.kindOf(id, one.at, one.counter), Kind::Repeated);
                if (dice.chance(3))
                    QCOMPARE(fleet.kindOf(id, one.at, one.counter + 0.01), Kind::HeldBack);
            }
            if (dice.chance(50))
                QVERIFY(fleet.service->flush());

            // Something happens to the counter, and its readings are held back until that is decided.
            const int event = dice.oneOf(3);
            QuarantineChoice wanted;
            const double last = counter;
            if (event == 0) {
                wanted = choice(QuarantineAnswer::Reset);
                counter = 0.0;
            } else if (event == 1) {
                wanted = choice(QuarantineAnswer::Rollover);
                wanted.digits = 6;
                used.add(1e6 - last);
                counter = 0.0;
            } else {
                wanted = choice(QuarantineAnswer::Replacement);
                wanted.finalCounter = last + 0.25;
                wanted.firstCounter = last / 2;
                used.add(0.25);
                counter = last / 2;
            }
            for (int i = 0; i < 5; ++i) {
                time += Minute;
                const double more = 0.01 + use() / 2;
                counter += more;
                used.add(more);
                QCOMPARE(fleet.kindOf(id, time, counter), Kind::HeldBack);
            }
            const auto questions = *fleet.service->questions(true);
            for (const QuarantineQuestion &question : questions) {
                const bool isOurs = question.doubt == "falling"_L1;
                const auto answer = isOurs ? wanted : choice(QuarantineAnswer::Reject);
                const double before = total(fleet, id);
                auto decided = fleet.service->decide(question.id, answer, u"ada"_s);
                QVERIFY2(decided, qPrintable(decided ? QString() : decided.error().detail));
                QVERIFY(std::abs(total(fleet, id) - before - decided->decision->energy) < 1e-6);
                if (dice.chance(30)) {
                    QVERIFY(fleet.service->undoDecision(question.id, u"ada"_s));
                    QVERIFY(fleet.service->decide(question.id, answer, u"ada"_s));
                }
            }
        }
        QVERIFY(fleet.service->flush());
        QVERIFY2(std::abs(total(fleet, id) - used.value()) < 1e-9,
                 qPrintable(QString::number(total(fleet, id) - used.value())));

        // The meter has whole quarter hours of it, neither more nor less.
        const auto measured = fleet.readings(id);
        const auto expected = meterSlots(measured, 900, 1.0);
        const auto meter = MeterStore(*fleet.database).all()->first();
        const auto stored = *ReadingStore(*fleet.database).readings(meter.id, TimeRange::all());
        QCOMPARE(stored.size(), expected.size());
        for (std::size_t i = 0; i < stored.size(); ++i) {
            QCOMPARE(stored[i].start, expected[i].start);
            QVERIFY(std::abs(stored[i].value - expected[i].value) < 1e-9);
        }
    }
};

QTEST_GUILESS_MAIN(TestQuarantine)
#include "tst_quarantine.moc"
