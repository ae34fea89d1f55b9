#include "tests/app/pages/map/mappagefixture.h"

#include <QHeaderView>
#include <QStyleOptionHeader>

#include <map>

constexpr QSize UsualPage(1280, 780); // what is left of a window of 1440 x 900

// The table beside the map: its columns, what of it is kept, and the way to it.
class TestMapTable : public MapPageFixture
{
    Q_OBJECT

    //! Buildings called as those of a campus are.
    void nameAsUsual()
    {
        core::BuildingList list = campus();
        const QStringList names{u"Juniper House"_s,       u"Walnut Laboratory"_s,   u"Willow Lecture Center"_s,
                                u"Elm Energy Plant"_s,    u"Sycamore Laboratory"_s, u"Hawthorn Laboratory 2"_s,
                                u"Alder Lecture Center"_s};
        for (qsizetype i = 0; i < list.buildings.size(); ++i)
            list.buildings[i].name = names.at(i % names.size());
        m_server->setAnswer("/api/buildings", {200, QJsonDocument(core::wire::toJson(list)).toJson()});
        m_page->reload();
        QTRY_COMPARE(table()->model()->index(0, BuildingListModel::NameColumn).data().toString(), names.at(4));
    }

    bool namesAreWhole() const
    {
        int longest = 0;
        for (const core::BuildingSummary &building : m_page->list().buildings)
            longest = std::max(longest, table()->fontMetrics().horizontalAdvance(building.name));
        return table()->columnWidth(BuildingListModel::NameColumn) > longest;
    }

    static void drag(QWidget &widget, int from, int by)
    {
        const QPoint grip(from, widget.height() / 2);
        QTest::mousePress(&widget, Qt::LeftButton, {}, grip);
        QTest::mouseMove(&widget, grip + QPoint(by, 0));
        QTest::mouseRelease(&widget, Qt::LeftButton, {}, grip + QPoint(by, 0));
    }

private slots:
    void aNarrowTableKeepsTheNames()
    {
        nameAsUsual();
        m_page->resize(1900, 900);
        QTRY_VERIFY(!table()->isColumnHidden(BuildingListModel::ReasonColumn));
        QVERIFY(!table()->isColumnHidden(BuildingListModel::AreaColumn));
        m_page->resize(UsualPage);
        QTRY_VERIFY(table()->isColumnHidden(BuildingListModel::ReasonColumn));
        QVERIFY(!table()->isColumnHidden(BuildingListModel::AreaColumn));
        QVERIFY(namesAreWhole());
        m_page->resize(940, 600); // what is left of the smallest window
        QTRY_VERIFY(table()->isColumnHidden(BuildingListModel::AreaColumn));
        QVERIFY(!table()->isColumnHidden(BuildingListModel::DriverColumn));
        QVERIFY(table()->columnWidth(BuildingListModel::NameColumn) > 80);
        m_page->resize(1900, 900);
        QTRY_VERIFY(!table()->isColumnHidden(BuildingListModel::ReasonColumn));
    }

    void theUsualWindowShowsFiveColumns_data()
    {
        QTest::addColumn<int>("sorted");
        QTest::newRow("by status") << int(BuildingListModel::StatusColumn);
        QTest::newRow("by name") << int(BuildingListModel::NameColumn);
        QTest::newRow("by score") << int(BuildingListModel::ScoreColumn);
        QTest::newRow("by utility") << int(BuildingListModel::DriverColumn);
        QTest::newRow("by area") << int(BuildingListModel::AreaColumn);
    }

    void theUsualWindowShowsFiveColumns()
    {
        QFETCH(int, sorted);
        m_page->resize(UsualPage);
        nameAsUsual();
        table()->sortByColumn(sorted, Qt::DescendingOrder);
        takePictures(m_world->theme, *m_page, u"mappage-columns-%1"_s.arg(sorted));
        const QHeaderView *header = table()->horizontalHeader();
        int all = 0;
        for (const int column :
             {BuildingListModel::StatusColumn, BuildingListModel::NameColumn, BuildingListModel::ScoreColumn,
              BuildingListModel::DriverColumn, BuildingListModel::AreaColumn}) {
            const QString title = table()->model()->headerData(column, Qt::Horizontal).toString();
            QVERIFY2(!table()->isColumnHidden(column), qPrintable(title));
            QStyleOptionHeader option;
            option.initFrom(header);
            option.state |= QStyle::State_Horizontal;
            option.orientation = Qt::Horizontal;
            option.rect = QRect(0, 0, header->sectionSize(column), header->height());
            option.sortIndicator = column == sorted ? QStyleOptionHeader::SortDown : QStyleOptionHeader::None;
            const int room = header->style()->subElementRect(QStyle::SE_HeaderLabel, &option, header).width();
            QVERIFY2(room >= header->fontMetrics().horizontalAdvance(title), qPrintable(title));
            const int content = static_cast<QAbstractItemView *>(table())->sizeHintForColumn(column);
            QVERIFY2(header->sectionSize(column) >= content, qPrintable(title));
            all += header->sectionSize(column);
        }
        QVERIFY2(all <= table()->viewport()->width(), qPrintable(QString::number(all)));
        QVERIFY(namesAreWhole());
        QVERIFY(table()->columnWidth(BuildingListModel::ScoreColumn) < 70);
    }

    void tableKeepsItsOrderAndColumns_data()
    {
        QTest::addColumn<bool>("madeBeforeTheEnd");
        QTest::newRow("in the next run") << false;
        QTest::newRow("in a window that takes the place of this one") << true;
    }

    void tableKeepsItsOrderAndColumns()
    {
        QFETCH(bool, madeBeforeTheEnd);
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        table()->sortByColumn(BuildingListModel::NameColumn, Qt::AscendingOrder);
        const int score = BuildingListModel::ScoreColumn;
        drag(*table()->horizontalHeader()->viewport(), table()->columnViewportPosition(score + 1) - 1, 23);
        const int width = table()->columnWidth(score);
        auto *splitter = m_page->findChild<QSplitter *>();
        drag(*splitter->handle(1), 2, -90);
        const QList<int> sizes = splitter->sizes();
        auto before = std::move(m_page);
        if (!madeBeforeTheEnd)
            before.reset();
        for (int run = 0; run < 2; ++run) { // what the one before wrote at its end must not come back
            open();
            QTRY_COMPARE(table()->model()->rowCount(), 12);
            QCOMPARE(table()->model()->index(0, 1).data().toString(), u"Hall A"_s);
            QCOMPARE(table()->columnWidth(score), width);
            QCOMPARE(m_page->findChild<QSplitter *>()->sizes(), sizes);
            before.reset();
        }
    }

    void narrowColumnsOfSmallerLettersWiden()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        const int score = BuildingListModel::ScoreColumn;
        const int least = table()->columnWidth(score);
        drag(*table()->horizontalHeader()->viewport(), table()->columnViewportPosition(score + 1) - 1, -15);
        m_page.reset();
        open();
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        QCOMPARE(table()->columnWidth(score), least);
    }

    void aKeyGoesFromTheMapToTheTableAndBack_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<bool>("toTable");
        QTest::newRow("map") << u"map"_s << true;
        QTest::newRow("popup") << u"popup"_s << true;
        QTest::newRow("table") << u"table"_s << false;
        QTest::newRow("filter of the table") << u"filter"_s << false;
        QTest::newRow("chip") << u"chip"_s << false;
    }

    void aKeyGoesFromTheMapToTheTableAndBack()
    {
        QFETCH(QString, from);
        QFETCH(bool, toTable);
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        m_page->activateWindow();
        auto *popup = m_page->findChild<BuildingPopup *>();
        map()->open(0);
        const std::map<QString, QWidget *> places{{u"map"_s, map()},
                                                  {u"popup"_s, popup->findChild<QPushButton *>()},
                                                  {u"table"_s, table()},
                                                  {u"filter"_s, m_page->findChild<QLineEdit *>()},
                                                  {u"chip"_s, m_page->findChild<Chip *>()}};
        for (const Qt::KeyboardModifiers modifiers : {Qt::NoModifier, Qt::ShiftModifier}) {
            QWidget *place = places.at(from);
            place->setFocus();
            QTRY_VERIFY(place->hasFocus());
            QTest::keyClick(place, Qt::Key_F6, modifiers);
            QVERIFY(table()->hasFocus() == toTable);
            QVERIFY(map()->hasFocus() != toTable);
            QCOMPARE(table()->selectionModel()->selectedRows().size(), 1); // the building keeps being chosen
            QCOMPARE(map()->selected(), u"111"_s);
        }
    }
};

QTEST_MAIN(TestMapTable)

#include "tst_maptable.moc"
