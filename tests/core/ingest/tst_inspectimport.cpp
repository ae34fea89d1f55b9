#include "core/ingest/inspection.h"

#include <QBuffer>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

// What an inspection says of files of each kind, the way the import would judge them. Ugly files have a test of their
// own.
class TestInspectImport : public QObject
{
    Q_OBJECT

    static Result<Inspection> inspect(ImportKind kind, QByteArray bytes, const InspectionContext &context = {})
    {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        return inspectImport(kind, buffer, context);
    }

private slots:
    void countsAsTheImportWould()
    {
        QByteArray bytes = "date;temperature_2m;cloud_cover;mood\n";
        for (int hour = 0; hour < 22; ++hour)
            bytes += "2025-11-01T" + QByteArray::number(hour).rightJustified(2, '0') + ":00:00;50;30;good\n";
        bytes += "2025-11-01T22:00:00;50;cloudy;good\n2025-11-01T23:00:00;;30;good\n";
        const auto result = inspect(ImportKind::Weather, bytes);
        QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
        QVERIFY(result->questions.isEmpty());
        QCOMPARE(result->columns.size(), 4);
        QCOMPARE(result->columns.last().header, u"mood"_s);
        QCOMPARE(result->rows, 24);
        QCOMPARE(result->goodRows, 23);
        QCOMPARE(result->warnedRows, 1);
        QCOMPARE(result->refusedRows, 1);
        QCOMPARE(result->firstRows.size(), 20);
        QCOMPARE(result->firstRows.first().cells, (QStringList{u"2025-11-01T00:00:00"_s, u"50"_s, u"30"_s, u"good"_s}));
        const RowWarning ignored{23, u"cloud_cover 'cloudy' is not a number, value ignored"_s};
        const RowWarning skipped{24, u"Missing temperature_2m, row skipped"_s};
        QVERIFY(result->warnings.contains(ignored));
        QVERIFY(result->warnings.contains(skipped));
    }

    void asksForTheColumnsOfAFileOfTheWrongKind()
    {
        const auto result = inspect(ImportKind::Meter, "date,temperature_2m\n2025-11-01,50\n");
        QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
        QStringList missing;
        for (const ImportQuestion &question : result->questions)
            missing.append(question.facts.value(u"column"_s).toString());
        QVERIFY2(missing.contains(u"meterId"_s) && missing.contains(u"simsCode"_s) && missing.contains(u"utility"_s),
                 qPrintable(missing.join(u' ')));
    }

    void meterAndBuildingRows_data()
    {
        QTest::addColumn<ImportKind>("kind");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("good");
        QTest::newRow("meter")
            << ImportKind::Meter
            << "meterId,simsCode,utility,readingTime,readingValue\n1,2,GAS,2025-11-01,1\n1,2,GAS,x,1\n"_ba << 1;
        QTest::newRow("building") << ImportKind::Building
                                  << "buildingNumber,buildingName,grossArea\n1,A,10\n2,B,0\n3,C,5\n"_ba << 2;
        QTest::newRow("header only") << ImportKind::Building << "buildingNumber,buildingName,grossArea\n"_ba << 0;
    }

    void meterAndBuildingRows()
    {
        QFETCH(ImportKind, kind);
        QFETCH(QByteArray, bytes);
        QFETCH(int, good);
        const auto result = inspect(kind, bytes);
        QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
        QCOMPARE(result->goodRows, good);
        QCOMPARE(result->rows, bytes.count('\n') - 1);
    }

    void refuses()
    {
        QCOMPARE(inspect(ImportKind::Meter, "").error().code, ErrorCode::Unprocessable);
        QCOMPARE(inspect(ImportKind::Meter, "\x1f\x8b\x08").error().code, ErrorCode::Unprocessable);
        QCOMPARE(inspect(ImportKind::Meter, QByteArray(5'000'000, 'x')).error().code, ErrorCode::Unprocessable);
    }

    void canBeCancelled()
    {
        QByteArray bytes = "buildingNumber,buildingName,grossArea\n";
        for (int i = 0; i < 10'000; ++i)
            bytes += QByteArray::number(i) + ",A,10\n";
        InspectionContext context;
        context.progress = [](qint64, qint64) { return false; };
        const auto result = inspect(ImportKind::Building, bytes, context);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestInspectImport)

#include "tst_inspectimport.moc"
