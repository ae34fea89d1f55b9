#include "app/models/importlistmodel.h"
#include "app/models/previewmodel.h"
#include "tests/app/support/showntip.h"

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

    void tipsShowWhatFilesHoldAsItIs()
    {
        const QString foreign = u"<h1>x</h1>"_s;
        PreviewModel preview;
        preview.setRows({u"date"_s}, {{{foreign}, RowMark::Refused, {foreign, u"Because."_s}, {RowMark::Refused}}});
        QCOMPARE(shownTip(preview.index(0, PreviewModel::FirstCell).data(Qt::ToolTipRole).toString()),
                 foreign + u"\nBecause."_s);
        ImportListModel imports;
        core::ImportBatch named = batch(1);
        named.source = foreign;
        imports.setBatches({named});
        QCOMPARE(shownTip(imports.index(0, ImportListModel::Source).data(Qt::ToolTipRole).toString()), foreign);
    }

    void marks_data()
    {
        QTest::addColumn<RowMark>("mark");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("verdict");
        QTest::newRow("good") << RowMark::Good << u"c"_s << u"✓ good"_s;
        QTest::newRow("accepted with a warning") << RowMark::Warned << u"▲ c"_s << u"▲ Because."_s;
        QTest::newRow("refused") << RowMark::Refused << u"✕ c"_s << u"✕ Because."_s;
    }

    void marks()
    {
        QFETCH(RowMark, mark);
        QFETCH(QString, shown);
        QFETCH(QString, verdict);
        PreviewModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QStringList why = mark == RowMark::Good ? QStringList() : QStringList{u"Because."_s};
        model.setRows({u"date"_s, u"temperature_2m"_s},
                      {{{u"a"_s, u"b"_s}, RowMark::Good, {}, {}}, {{u"c"_s}, mark, why, {mark, RowMark::Refused}}});
        QCOMPARE(model.markAt(1), mark);
        QCOMPARE(model.columnCount(), 4);
        QCOMPARE(model.index(1, PreviewModel::Verdict).data().toString(), verdict);
        QCOMPARE(model.index(1, PreviewModel::FirstCell).data().toString(), shown);
        // A row may have fewer cells than the header has columns.
        QCOMPARE(model.index(1, PreviewModel::FirstCell + 1).data().toString(), u"✕ empty"_s);
        QCOMPARE(model.index(0, PreviewModel::FirstCell + 1).data().toString(), u"b"_s);
        model.setRows({}, {});
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.columnCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestUploadModels)

#include "tst_uploadmodels.moc"
