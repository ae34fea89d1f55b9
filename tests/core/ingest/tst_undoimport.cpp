#include "importtest.h"

using namespace core;
using namespace Qt::StringLiterals;

//! What an undo gives back beside the readings: what the imports that are left say of meters and buildings.
class TestUndoImport : public ImportTest
{
    Q_OBJECT

private:
    //! Rows of meter A from 2025-11-01 on, `step` seconds apart.
    static QByteArray rows(int count, int step, double value, const char *site = "Mount Hall")
    {
        QByteArray text(MeterHeader);
        for (int i = 0; i < count; ++i) {
            text += QByteArray("A,") + site + ",311,ELECTRICITY,"
                    + SiteZone::formatUtc(at("2025-11-01T00:00Z") + qint64(i) * step).toLatin1() + ','
                    + QByteArray::number(value) + ",kWh\n";
        }
        return text;
    }

    qint64 batchOf(const QByteArray &bytes)
    {
        const auto outcome = import(ImportKind::Meter, bytes);
        if (!outcome)
            qWarning().noquote() << outcome.error().detail;
        return outcome ? outcome->result.batchId : 0;
    }

    TouchedData undo(qint64 batch)
    {
        auto transaction = Transaction::begin(*m_database);
        const auto touched = ImportStore(*m_database).undo(*transaction, SiteZone::utc(), batch, 2'000'000'000);
        if (!touched || !transaction->commit())
            qFatal("the undo failed");
        return *touched;
    }

    int interval() const { return MeterStore(*m_database).all()->first().intervalSeconds; }
    QString name() const { return BuildingStore(*m_database).byNumber(u"311"_s)->value().name; }

private slots:
    void theIntervalComesBack()
    {
        QVERIFY(batchOf(rows(100, 900, 1.0)) > 0);
        QCOMPARE(interval(), 900);
        const qint64 hourly = batchOf(rows(100, 3600, 2.0));
        QCOMPARE(interval(), 3600);
        undo(hourly);
        QCOMPARE(interval(), 900);
    }

    void theNewestImportLeftTellsTheInterval()
    {
        const qint64 first = batchOf(rows(100, 900, 1.0));
        QVERIFY(batchOf(rows(100, 3600, 2.0)) > 0);
        undo(first);
        QCOMPARE(interval(), 3600);
    }

    void aHandfulOfRowsLeftTakesTheReadingsAroundItAlong()
    {
        QVERIFY(batchOf(rows(100, 900, 1.0)) > 0);
        QVERIFY(batchOf(rows(3, 1800, 1.0)) > 0);
        QCOMPARE(interval(), 900);
        const qint64 hourly = batchOf(rows(100, 3600, 2.0));
        QCOMPARE(interval(), 3600);
        undo(hourly);
        QCOMPARE(interval(), 900);
    }

    void oneReadingLeftTellsNothing()
    {
        QVERIFY(batchOf(rows(1, 900, 1.0)) > 0);
        const qint64 quarters = batchOf(rows(100, 900, 2.0));
        QCOMPARE(interval(), 900);
        undo(quarters);
        QCOMPARE(interval(), 3600);
    }

    void theNameOfABuildingComesBack()
    {
        const qint64 wrong = batchOf(rows(30, 900, 1.0, "Typo Hall"));
        const qint64 right = batchOf(rows(30, 900, 1.0, "Mount Hall"));
        QCOMPARE(name(), u"Typo Hall"_s); // the first import names it
        QVERIFY(undo(wrong).buildings);
        QCOMPARE(name(), u"Mount Hall"_s);
        undo(right);
        QVERIFY(BuildingStore(*m_database).all()->isEmpty());
    }

    void aLaterNameGoesWithoutATrace()
    {
        QVERIFY(batchOf(rows(30, 900, 1.0, "Mount Hall")) > 0);
        const qint64 later = batchOf(rows(30, 900, 2.0, "Typo Hall"));
        QVERIFY(!undo(later).buildings);
        QCOMPARE(name(), u"Mount Hall"_s);
    }
};

QTEST_GUILESS_MAIN(TestUndoImport)

#include "tst_undoimport.moc"
