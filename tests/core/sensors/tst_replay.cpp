#include "core/sensors/replay.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

constexpr EpochMilliseconds Noon = 1'760'000'000'000;
constexpr EpochMilliseconds Minute = 60'000;

//! Held back every minute after an accepted reading at noon.
QuarantineCase heldAfter(double accepted, const QList<double> &held, Doubt doubt = Doubt::Falling)
{
    QuarantineCase one;
    one.doubt = doubt;
    one.limits = {0.6, u"kWh"_s, Noon + 1000 * Minute};
    one.lastAccepted = CounterReading{Noon, accepted, {}, {}};
    for (qsizetype i = 0; i < held.size(); ++i)
        one.series.push_back({i + 1, {Noon + (i + 1) * Minute, held.at(i), {}, {}}, 0, {}, false});
    return one;
}

} // namespace

// What decisions about readings that are held back would do, and which one is proposed.
class TestReplay : public QObject
{
    Q_OBJECT

private slots:
    void everyAnswerSaysWhatItAdds_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<double>("energy");
        QTest::addColumn<int>("readings");
        QTest::newRow("reset counts from 0") << u"reset"_s << 1.0 << 3;
        QTest::newRow("rollover goes through the top") << u"rollover"_s << 1.2 << 3;
        QTest::newRow("replacement counts within the new meter") << u"replacement"_s << 0.6 << 3;
        QTest::newRow("reject adds nothing") << u"reject"_s << 0.0 << 0;
    }

    void everyAnswerSaysWhatItAdds()
    {
        QFETCH(QString, answer);
        QFETCH(double, energy);
        QFETCH(int, readings);
        const auto one = heldAfter(999.8, {0.4, 0.7, 1.0});
        const auto proposals = propose(one);
        QCOMPARE(proposals.size(), 4);
        for (const QuarantineProposal &proposal : proposals) {
            if (quarantineAnswerName(proposal.choice.answer) != answer)
                continue;
            QVERIFY2(std::abs(proposal.energy - energy) < 1e-9, qPrintable(QString::number(proposal.energy)));
            QCOMPARE(proposal.readings, readings);
            QVERIFY(proposal.explanation.endsWith(u'.'));
        }
    }

    void theReadingsSpeakForAnAnswer_data()
    {
        QTest::addColumn<double>("accepted");
        QTest::addColumn<QList<double>>("held");
        QTest::addColumn<QString>("doubt");
        QTest::addColumn<QString>("answer");
        QTest::newRow("near the top") << 99'999.9 << QList<double>{0.1, 0.2, 0.3} << u"falling"_s << u"rollover"_s;
        QTest::newRow("far from the top, near zero")
            << 4321.0 << QList<double>{0.1, 0.2, 0.3} << u"falling"_s << u"reset"_s;
        QTest::newRow("another meter") << 4321.0 << QList<double>{812.1, 812.2, 812.3} << u"falling"_s
                                       << u"replacement"_s;
        QTest::newRow("another, higher meter")
            << 4321.0 << QList<double>{8120.1, 8120.2, 8120.3} << u"too_fast"_s << u"replacement"_s;
        QTest::newRow("one alone") << 4321.0 << QList<double>{0.1} << u"falling"_s << u"reject"_s;
        QTest::newRow("without any order")
            << 4321.0 << QList<double>{812.0, 3.0, 2000.0, 1.0} << u"falling"_s << u"reject"_s;
        QTest::newRow("another value for the same time")
            << 4321.0 << QList<double>{4321.0, 4321.1} << u"other_value"_s << u"reject"_s;
    }

    void theReadingsSpeakForAnAnswer()
    {
        QFETCH(double, accepted);
        QFETCH(QList<double>, held);
        QFETCH(QString, doubt);
        QFETCH(QString, answer);
        const auto proposals = propose(heldAfter(accepted, held, *doubtFromName(doubt)));
        QCOMPARE(quarantineAnswerName(proposals.first().choice.answer), answer);
        QVERIFY(proposals.first().recommended);
        QCOMPARE(std::ranges::count(proposals, true, &QuarantineProposal::recommended), 1);
    }

    //! What lay between the accepted readings before is not used twice.
    void theEffectIsNetOfWhatWasCountedBefore()
    {
        auto one = heldAfter(100.0, {50.0, 50.2});
        one.nextAccepted = CounterReading{Noon + 2000 * Minute, 110.0, {}, {}};
        const QuarantineChoice choice{QuarantineAnswer::Replacement, {}, 100.5, 49.9};
        const auto done = replay(one, choice);
        QVERIFY(done && done->fitsLater);
        QVERIFY2(std::abs(done->energy - (0.5 + 60.1 - 10.0)) < 1e-9, qPrintable(QString::number(done->energy)));
    }

    void whenTheOldCounterWentOnOnlyRejectingFits()
    {
        auto one = heldAfter(100.0, {2.0, 2.1});
        one.nextAccepted = CounterReading{Noon + 5 * Minute, 100.5, {}, {}};
        auto done = replay(one, {QuarantineAnswer::Reset, {}, {}, {}});
        QVERIFY(done);
        QVERIFY(done->taken.empty() || !done->fitsLater);
        const auto proposals = propose(one);
        QCOMPARE(proposals.size(), 1);
        QVERIFY(proposals.first().choice.answer == QuarantineAnswer::Reject);
    }

    void wrongValuesAreNamed_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<int>("digits"); // 0 = not given
        QTest::addColumn<double>("final");
        QTest::addColumn<double>("first");
        QTest::addColumn<QString>("named");
        QTest::newRow("a top below the counter") << u"rollover"_s << 2 << 0.0 << 0.0 << u"digits"_s;
        QTest::newRow("too many places") << u"rollover"_s << 16 << 0.0 << 0.0 << u"digits"_s;
        QTest::newRow("an end below the last reading") << u"replacement"_s << 0 << 4320.0 << 1.0 << u"final"_s;
        QTest::newRow("a start below zero") << u"replacement"_s << 0 << 4322.0 << -1.0 << u"first"_s;
    }

    void wrongValuesAreNamed()
    {
        QFETCH(QString, answer);
        QFETCH(int, digits);
        QFETCH(double, final);
        QFETCH(double, first);
        QFETCH(QString, named);
        QuarantineChoice choice{*quarantineAnswerFromName(answer), {}, {}, {}};
        if (digits > 0)
            choice.digits = digits;
        else
            choice = {choice.answer, {}, final, first};
        const auto done = replay(heldAfter(4321.0, {2.0, 2.1}), choice);
        QVERIFY(!done);
        QVERIFY(done.error().code == ErrorCode::InvalidArgument);
        QVERIFY2(done.error().detail.startsWith(named), qPrintable(done.error().detail));
    }

    void anAnswerThatTheQuestionDoesNotHaveIsRefused()
    {
        const auto done = replay(heldAfter(1.0, {500.0, 500.1}, Doubt::TooFast), {QuarantineAnswer::Reset, {}, {}, {}});
        QVERIFY(!done);
        QVERIFY(done.error().detail.contains(u"replacement, reject"_s));
    }
};

QTEST_GUILESS_MAIN(TestReplay)
#include "tst_replay.moc"
