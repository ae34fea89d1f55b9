#include "app/models/buildingfilter.h"
#include "app/models/buildinglistmodel.h"
#include "app/theme/theme.h"
#include "tests/app/support/showntip.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace app;
using namespace Qt::StringLiterals;
using core::AnomalyStatus;

static core::BuildingSummary building(const QString &number, const QString &name, std::optional<double> score,
                                      std::optional<AnomalyStatus> status, std::optional<double> area = {})
{
    core::BuildingSummary summary;
    summary.number = number;
    summary.name = name;
    summary.campusName = u"North"_s;
    summary.anomalyScore = score;
    summary.status = status;
    summary.grossAreaSquareFeet = area;
    return summary;
}

static core::BuildingList sampleList()
{
    core::BuildingList list;
    list.buildings = {building(u"1"_s, u"Arts Hall"_s, 0.2, AnomalyStatus::Normal, 1000),
                      building(u"2"_s, u"Boiler House"_s, {}, {}),
                      building(u"3"_s, u"Chemistry"_s, 0.9, AnomalyStatus::Anomaly, 20000),
                      building(u"4"_s, u"Dance Hall"_s, 0.4, AnomalyStatus::Caution, 9000)};
    list.buildings[0].driverUtility = core::Utility::Steam;
    list.buildings[2].driverUtility = core::Utility::Electricity;
    list.buildings[3].driverUtility = core::Utility::Cooling;
    list.buildings[2].drivers = {{core::Signal::StepChange, 7.0, 0, 100.0}};
    return list;
}

class TestBuildingListModel : public QObject
{
    Q_OBJECT

    Theme m_theme;

    static QStringList numbers(const QAbstractItemModel &model)
    {
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row)
            all.append(model.index(row, 0).data(BuildingListModel::NumberRole).toString());
        return all;
    }

private slots:
    void keepsTheRulesOfModels()
    {
        BuildingListModel model(m_theme);
        BuildingFilter filter;
        const QAbstractItemModelTester strict(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester strictFilter(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        filter.setSourceModel(&model);
        filter.sort(BuildingListModel::ScoreColumn, Qt::DescendingOrder);
        model.setList({});
        model.setList(sampleList());
        filter.setText(u"hall"_s);
        core::BuildingList shorter = sampleList();
        shorter.buildings.removeFirst();
        model.setList(shorter);
        filter.setStatuses({std::nullopt});
        model.setList({});
        QCOMPARE(model.rowCount(), 0);
    }

    void showsStatusAsWordAndShape()
    {
        BuildingListModel model(m_theme);
        model.setList(sampleList());
        QCOMPARE(model.index(2, BuildingListModel::StatusColumn).data().toString(), u"anomaly"_s);
        QVERIFY(!model.index(2, BuildingListModel::StatusColumn).data(Qt::DecorationRole).value<QIcon>().isNull());
        QCOMPARE(model.index(1, BuildingListModel::StatusColumn).data().toString(), u"no data"_s);
        QCOMPARE(model.index(1, BuildingListModel::ScoreColumn).data().toString(), u"–"_s);
        QCOMPARE(model.index(2, BuildingListModel::ReasonColumn).data().toString(), u"step change"_s);
        core::BuildingList list = sampleList();
        list.buildings[0].drivers = {{core::Signal::Drift, 0.4, 0, 1.0}};
        model.setList(list);
        QVERIFY(model.index(0, BuildingListModel::ReasonColumn).data().toString().isEmpty()); // it is normal
    }

    void namesTheUtilityWithTheHighestScore()
    {
        BuildingListModel model(m_theme);
        model.setList(sampleList());
        QCOMPARE(model.index(0, BuildingListModel::DriverColumn).data().toString(), u"Steam"_s);
        QCOMPARE(model.index(1, BuildingListModel::DriverColumn).data().toString(), u"–"_s);
        QVERIFY(
            !model.headerData(BuildingListModel::DriverColumn, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    }

    void sortsWithMissingValuesLast_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<Qt::SortOrder>("order");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("score, highest first") << int(BuildingListModel::ScoreColumn) << Qt::DescendingOrder
                                              << QStringList{u"3"_s, u"4"_s, u"1"_s, u"2"_s};
        QTest::newRow("score, lowest first")
            << int(BuildingListModel::ScoreColumn) << Qt::AscendingOrder << QStringList{u"1"_s, u"4"_s, u"3"_s, u"2"_s};
        QTest::newRow("name") << int(BuildingListModel::NameColumn) << Qt::AscendingOrder
                              << QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s};
        QTest::newRow("area by number, not by text")
            << int(BuildingListModel::AreaColumn) << Qt::AscendingOrder << QStringList{u"1"_s, u"4"_s, u"3"_s, u"2"_s};
        QTest::newRow("driver utility, in the order of utilities")
            << int(BuildingListModel::DriverColumn) << Qt::AscendingOrder
            << QStringList{u"3"_s, u"1"_s, u"4"_s, u"2"_s};
        QTest::newRow("status, worst first") << int(BuildingListModel::StatusColumn) << Qt::DescendingOrder
                                             << QStringList{u"3"_s, u"4"_s, u"1"_s, u"2"_s};
    }

    void sortsWithMissingValuesLast()
    {
        QFETCH(int, column);
        QFETCH(Qt::SortOrder, order);
        QFETCH(QStringList, expected);
        BuildingListModel model(m_theme);
        model.setList(sampleList());
        BuildingFilter filter;
        filter.setSourceModel(&model);
        filter.sort(column, order);
        QCOMPARE(numbers(filter), expected);
    }

    void filters_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<Status>>("statuses");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("nothing asked") << QString() << QList<Status>() << QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s};
        QTest::newRow("word, any case") << u"HALL"_s << QList<Status>() << QStringList{u"1"_s, u"4"_s};
        QTest::newRow("every word") << u"hall dance"_s << QList<Status>() << QStringList{u"4"_s};
        QTest::newRow("campus") << u"north"_s << QList<Status>() << QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s};
        QTest::newRow("no data") << QString() << QList<Status>{std::nullopt} << QStringList{u"2"_s};
        QTest::newRow("two statuses") << QString() << QList<Status>{AnomalyStatus::Anomaly, AnomalyStatus::Normal}
                                      << QStringList{u"1"_s, u"3"_s};
        QTest::newRow("text and status") << u"hall"_s << QList<Status>{AnomalyStatus::Caution} << QStringList{u"4"_s};
        QTest::newRow("nothing fits") << u"zoo"_s << QList<Status>() << QStringList{};
    }

    void filters()
    {
        QFETCH(QString, text);
        QFETCH(QList<Status>, statuses);
        QFETCH(QStringList, expected);
        BuildingListModel model(m_theme);
        model.setList(sampleList());
        BuildingFilter filter;
        filter.setSourceModel(&model);
        filter.setText(text);
        filter.setStatuses(statuses);
        QCOMPARE(numbers(filter), expected);
    }

    void tipsTellWhatColumnsMayHaveNoRoomFor_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("tip");
        QTest::newRow("utility and area") << 0 << u"Arts Hall\nDriven by: Steam\nArea: 1,000\u2009ft²"_s;
        QTest::newRow("nothing") << 1 << u"Boiler House"_s;
        QTest::newRow("reason") << 2 << u"Chemistry: step change\nDriven by: Electricity\nArea: 20,000\u2009ft²"_s;
    }

    void tipsTellWhatColumnsMayHaveNoRoomFor()
    {
        QFETCH(int, row);
        BuildingListModel model(m_theme);
        model.setList(sampleList());
        for (int column = 0; column < BuildingListModel::ColumnCount; ++column)
            QTEST(model.index(row, column).data(Qt::ToolTipRole).toString(), "tip");
    }

    void tipsShowNamesAsTheyAre_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("words") << u"Mount Hall"_s;
        QTest::newRow("a heading") << u"<h1>x</h1>"_s;
        QTest::newRow("a picture") << u"Hall <img src='file:///tmp/x.png'>"_s;
        QTest::newRow("signs") << u"Arts & Crafts < 3"_s;
    }

    void tipsShowNamesAsTheyAre()
    {
        QFETCH(QString, name);
        core::BuildingList list = sampleList();
        list.buildings[0].name = name;
        list.buildings[2].name = name; // with a reason
        BuildingListModel model(m_theme);
        model.setList(list);
        for (const int row : {0, 2}) {
            const QString tip = shownTip(model.index(row, 0).data(Qt::ToolTipRole).toString());
            QVERIFY2(tip.startsWith(name), qPrintable(tip));
        }
    }

    void sameBuildingsKeepTheirRows()
    {
        BuildingListModel model(m_theme);
        model.setList(sampleList());
        const QPersistentModelIndex kept = model.index(2, 0);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        core::BuildingList rescored = sampleList();
        rescored.buildings[2].anomalyScore = 0.1;
        model.setList(rescored);
        QCOMPARE(reset.count(), 0);
        QVERIFY(kept.isValid());
        QCOMPARE(model.index(2, BuildingListModel::ScoreColumn).data(BuildingListModel::SortRole).toDouble(), 0.1);
        rescored.buildings.removeLast();
        model.setList(rescored);
        QCOMPARE(reset.count(), 1);
        QCOMPARE(model.rowOf(u"4"_s), -1);
        QCOMPARE(model.rowOf(u"3"_s), 2);
    }
};

QTEST_MAIN(TestBuildingListModel)

#include "tst_buildinglistmodel.moc"
