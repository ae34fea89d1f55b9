#include "app/models/importlistmodel.h"
#include "app/models/previewmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace app;
using namespace Qt::StringLiterals;

static core::ImportBatch batch(qint64 id)
{
    core::ImportBatch batch;
    batch.id = id;
    batch.source = u"file-%1.csv"_s.arg(id);
    batch.rowsIngested = 48000;
    return batch;
}

class TestUploadModels : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void importsAreListedAndUpdated()
    {
        ImportListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        model.setBatches({batch(2), batch(1)});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, ImportListModel::Rows).data().toString(), u"48,000"_s);
        QCOMPARE(model.index(0, 0).data(ImportListModel::UndoneRole).toBool(), false);

        core::ImportBatch undone = batch(1);
        undone.undoneAt = 1757289600;
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.updateBatch(undone);
        QCOMPARE(changed.count(), 1);
        QVERIFY(model.index(1, 0).data(ImportListModel::UndoneRole).toBool());
        QVERIFY(model.index(1, ImportListModel::State).data().toString().startsWith(u"Undone"_s));
        model.updateBatch(batch(99));
        QCOMPARE(changed.count(), 1);
    }

    void marks_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<PreviewModel::Mark>("mark");
        QTest::newRow("no warning") << QString() << PreviewModel::Mark::Good;
        QTest::newRow("accepted with a warning") << u"Building 12 is new"_s << PreviewModel::Mark::Warned;
        QTest::newRow("refused") << u"Missing readingValue, row skipped"_s << PreviewModel::Mark::Refused;
    }

    void marks()
    {
        QFETCH(QString, message);
        QFETCH(PreviewModel::Mark, mark);
        PreviewModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QList<core::RowWarning> warnings{{0, u"a remark on the file"_s}, {70, u"a row that is not shown"_s}};
        if (!message.isEmpty())
            warnings.append({2, message});
        model.setPreview({u"date"_s, u"temperature_2m"_s}, {{u"a"_s, u"b"_s}, {u"c"_s}}, warnings);
        QCOMPARE(model.markAt(0), PreviewModel::Mark::Good);
        QCOMPARE(model.markAt(1), mark);
        QCOMPARE(model.columnCount(), 4);
        // A row may have fewer cells than the header has columns.
        QCOMPARE(model.index(1, PreviewModel::FirstCell + 1).data().toString(), QString());
        QVERIFY(model.index(1, PreviewModel::Verdict).data().toString().contains(message));
        model.setPreview({}, {}, {});
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.columnCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestUploadModels)

#include "tst_uploadmodels.moc"
