#include "core/ingest/importer.h"

#include <QBuffer>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class TestPreview : public QObject
{
    Q_OBJECT

    static Result<ImportPreview> preview(ImportKind kind, QByteArray bytes,
                                         const std::function<bool(qint64, qint64)> &progress = {})
    {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        return previewCsv(kind, buffer, SiteZone::utc(), progress);
    }

private slots:
    void countsAsTheImportWould()
    {
        QByteArray bytes = "date;temperature_2m;cloud_cover;mood\n";
        for (int hour = 0; hour < 22; ++hour)
            bytes += "2025-11-01T" + QByteArray::number(hour).rightJustified(2, '0') + ":00:00;50;30;good\n";
        bytes += "2025-11-01T22:00:00;50;cloudy;good\n2025-11-01T23:00:00;;30;good\n";
        const auto result = preview(ImportKind::Weather, bytes);
        QVERIFY(result);
        QCOMPARE(result->columns, (QStringList{u"date"_s, u"temperature_2m"_s, u"cloud_cover"_s, u"mood"_s}));
        QCOMPARE(result->unknownColumns, QStringList{u"mood"_s});
        QVERIFY(result->missingColumns.isEmpty());
        QCOMPARE(result->rows, 24);
        QCOMPARE(result->goodRows, 23);
        QCOMPARE(result->warnedRows, 1);
        QCOMPARE(result->refusedRows, 1);
        QCOMPARE(result->firstRows.size(), 20);
        QCOMPARE(result->firstRows.first(), (QStringList{u"2025-11-01T00:00:00"_s, u"50"_s, u"30"_s, u"good"_s}));
        QCOMPARE(result->warnings, (QList<RowWarning>{{0, u"Unknown columns were left out: mood"_s},
                                                      {23, u"cloud_cover 'cloudy' is not a number, value ignored"_s},
                                                      {24, u"Missing temperature_2m, row skipped"_s}}));
    }

    void showsAFileOfTheWrongKind()
    {
        const auto result = preview(ImportKind::Meter, "date,temperature_2m\n2025-11-01,50\n");
        QVERIFY(result);
        QCOMPARE(result->missingColumns,
                 (QStringList{u"meterId"_s, u"simsCode"_s, u"utility"_s, u"readingTime"_s, u"readingValue"_s}));
        QCOMPARE(result->firstRows, QList<QStringList>{(QStringList{u"2025-11-01"_s, u"50"_s})});
        QCOMPARE(result->rows, 1);
        QCOMPARE(result->goodRows, 0);
        QCOMPARE(result->refusedRows, 1);
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
        const auto result = preview(kind, bytes);
        QVERIFY(result);
        QCOMPARE(result->goodRows, good);
        QCOMPARE(result->rows, bytes.count('\n') - 1);
    }

    void refuses()
    {
        QCOMPARE(preview(ImportKind::Meter, "").error().code, ErrorCode::Unprocessable);
        QCOMPARE(preview(ImportKind::Meter, "\x1f\x8b\x08").error().code, ErrorCode::Unprocessable);
        QCOMPARE(preview(ImportKind::Meter, QByteArray(5'000'000, 'x')).error().code, ErrorCode::Unprocessable);
    }

    void canBeCancelled()
    {
        QByteArray bytes = "buildingNumber,buildingName,grossArea\n";
        for (int i = 0; i < 10'000; ++i)
            bytes += QByteArray::number(i) + ",A,10\n";
        const auto result = preview(ImportKind::Building, bytes, [](qint64, qint64) { return false; });
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestPreview)

#include "tst_preview.moc"
