#include "core/sequence/sequencewriter.h"
#include "tests/core/sequence/sequencefixture.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

// What becomes of what was found when some of it cannot be stored.
class TestSequenceWriter : public QObject
{
    Q_OBJECT

    std::unique_ptr<support::SequenceFleet> m_fleet;
    std::unique_ptr<SequenceWriter> m_writer;
    qint64 m_good = 0;
    qint64 m_bad = 0; //!< whose anomalies nobody can be told of
    bool m_refuses = true;

    SensorPtr sensor(qint64 id) const { return m_fleet->registry->byId(id); }

    static SequencePart anomaly(qint64 sensorId, EpochMilliseconds from)
    {
        StoredSequence found;
        found.sequence.sensorId = sensorId;
        found.sequence.kind = SequenceKind::Anomaly;
        found.sequence.from = from;
        found.sequence.to = from + 600'000;
        SequencePart part;
        part.changes.added.append(found);
        part.mark = found.sequence.to;
        return part;
    }
    static SequencePart markAlone(EpochMilliseconds mark)
    {
        SequencePart part;
        part.mark = mark;
        return part;
    }

    qsizetype stored(qint64 sensorId) const
    {
        return SequenceStore(*m_fleet->database).overlapping(sensorId, SequenceKind::Anomaly, {})->size();
    }
    std::optional<EpochMilliseconds> mark(qint64 sensorId) const
    {
        return *SequenceStore(*m_fleet->database).mark(sensorId, SequenceKind::Anomaly);
    }

private slots:
    void init()
    {
        m_fleet = std::make_unique<support::SequenceFleet>();
        m_good = m_fleet->add(u"good"_s);
        m_bad = m_fleet->add(u"bad"_s);
        m_refuses = true;
        m_writer = std::make_unique<SequenceWriter>(*m_fleet->database);
        m_writer->setNoticed([this](Transaction &, const Sensor &of, const QList<Sequence> &) -> Result<void> {
            if (m_refuses && of.id == m_bad)
                return Error{ErrorCode::InvalidArgument, u"nobody can be told"_s};
            return {};
        });
    }
    void cleanup()
    {
        m_writer.reset();
        m_fleet.reset();
    }

    void failureIsOfItsSensorAlone()
    {
        QVERIFY(m_writer->save(sensor(m_bad), SequenceKind::Anomaly, anomaly(m_bad, 1'000'000)));
        QVERIFY(m_writer->save(sensor(m_good), SequenceKind::Anomaly, anomaly(m_good, 2'000'000)));
        QVERIFY(m_writer->flush(m_good));
        QCOMPARE(stored(m_good), 1);
        QCOMPARE(mark(m_good), std::optional<EpochMilliseconds>(2'600'000));
        const auto all = m_writer->flush();
        QVERIFY(!all);
        QCOMPARE(all.error().detail, u"nobody can be told"_s);
        QVERIFY(!m_writer->flush(m_bad));
        QVERIFY(m_writer->flush(m_bad)); // once
        QVERIFY(m_writer->flush());
        QCOMPARE(stored(m_bad), 0);
        QVERIFY(!mark(m_bad)); // so that it is looked for again
        QVERIFY(!m_writer->waitingMark(m_bad, SequenceKind::Anomaly));

        m_refuses = false;
        QVERIFY(m_writer->save(sensor(m_bad), SequenceKind::Anomaly, anomaly(m_bad, 1'000'000)));
        QVERIFY(m_writer->flush(m_bad));
        QCOMPARE(stored(m_bad), 1);
    }

    // A later mark over a part that was lost would keep it from ever being found.
    void nothingIsSavedOnTopOfWhatWasLost()
    {
        QVERIFY(m_writer->save(sensor(m_bad), SequenceKind::Anomaly, anomaly(m_bad, 1'000'000)));
        m_writer->wait(m_bad); // who reads does not take the news from who writes
        m_refuses = false;
        const auto next = m_writer->save(sensor(m_bad), SequenceKind::Anomaly, anomaly(m_bad, 9'000'000));
        QVERIFY(!next);
        QCOMPARE(next.error().detail, u"nobody can be told"_s);
        QVERIFY(m_writer->flush());
        QCOMPARE(stored(m_bad), 0);
        QVERIFY(!mark(m_bad));
    }

    void marksAloneWaitForOthersAndNeverGoBack()
    {
        QVERIFY(m_writer->save(sensor(m_good), SequenceKind::Anomaly, markAlone(100)));
        QCOMPARE(m_writer->waitingMark(m_good, SequenceKind::Anomaly), std::optional<EpochMilliseconds>(100));
        QVERIFY(!m_writer->waitingMark(m_good, SequenceKind::Peak));
        QVERIFY(m_writer->flush(m_good)); // does not wait for it
        QVERIFY(!mark(m_good));
        QVERIFY(m_writer->save(sensor(m_good), SequenceKind::Anomaly, anomaly(m_good, 2'000'000)));
        QVERIFY(m_writer->flush());
        QCOMPARE(mark(m_good), std::optional<EpochMilliseconds>(2'600'000));
        QVERIFY(m_writer->save(sensor(m_good), SequenceKind::Anomaly, markAlone(3'000'000)));
        QVERIFY(m_writer->save(sensor(m_bad), SequenceKind::Anomaly, markAlone(4'000'000)));
        QVERIFY(m_writer->flush());
        QCOMPARE(mark(m_good), std::optional<EpochMilliseconds>(3'000'000));
        QCOMPARE(mark(m_bad), std::optional<EpochMilliseconds>(4'000'000));
        QVERIFY(!m_writer->waitingMark(m_good, SequenceKind::Anomaly));
    }

    void whatWaitsIsStoredAtTheEnd()
    {
        QVERIFY(m_writer->save(sensor(m_good), SequenceKind::Anomaly, anomaly(m_good, 2'000'000)));
        QVERIFY(m_writer->save(sensor(m_bad), SequenceKind::Anomaly, markAlone(4'000'000)));
        m_writer.reset();
        QCOMPARE(stored(m_good), 1);
        QCOMPARE(mark(m_bad), std::optional<EpochMilliseconds>(4'000'000));
    }
};

QTEST_GUILESS_MAIN(TestSequenceWriter)

#include "tst_sequencewriter.moc"
