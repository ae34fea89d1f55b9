#include "app/widgets/keptlayout.h"
#include "app/widgets/sortmenu.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>
#include <QSplitter>
#include <QStandardItemModel>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>

using namespace app;
using namespace Qt::StringLiterals;

static const Setting<QByteArray> Columns{"test/columns"};
static const Setting<QByteArray> Sizes{"test/sizes"};

// What tables and splitters keep, and sorting without a mouse.
class TestTables : public QObject
{
    Q_OBJECT

    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<QTableView> m_table;

    void fill(const QStringList &names)
    {
        m_model->clear();
        m_model->setHorizontalHeaderLabels({u"Name"_s, u"Score"_s, u"Area"_s});
        for (const QString &name : names)
            m_model->appendRow(
                {new QStandardItem(name), new QStandardItem(QString::number(name.size())), new QStandardItem(u"1"_s)});
    }

    std::unique_ptr<QTableView> table() const
    {
        auto view = std::make_unique<QTableView>();
        view->setModel(m_model.get());
        view->setSortingEnabled(true);
        view->resize(600, 300);
        view->show();
        return view;
    }

    QMenu *menu() const { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); }

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void init()
    {
        QSettings().clear();
        m_model = std::make_unique<QStandardItemModel>();
        fill({u"Beech Hall"_s, u"Ash"_s, u"Cedar House"_s});
        m_table = table();
        QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
    }

    void cleanup()
    {
        m_table.reset();
        m_model.reset();
    }

    void keysOpenTheSortMenu_data()
    {
        QTest::addColumn<bool>("menuKey");
        QTest::newRow("Menu key") << true;
        QTest::newRow("Shift+F10") << false;
    }

    void keysOpenTheSortMenu()
    {
        QFETCH(bool, menuKey);
        new SortMenu(*m_table);
        m_table->setColumnHidden(2, true);
        m_table->sortByColumn(0, Qt::AscendingOrder);
        m_table->setFocus();
        if (menuKey) {
            const QPoint place = m_table->rect().center();
            QContextMenuEvent event(QContextMenuEvent::Keyboard, place, m_table->mapToGlobal(place));
            QApplication::sendEvent(m_table.get(), &event);
        } else {
            QTest::keyClick(m_table.get(), Qt::Key_F10, Qt::ShiftModifier);
        }
        QTRY_VERIFY(menu());
        QCOMPARE(menu()->activeAction()->text(), u"Sort by Name"_s);
        QVERIFY(std::ranges::none_of(menu()->actions(),
                                     [](const QAction *action) { return action->text().contains(u"Area"_s); }));
        QTest::keyClick(menu(), Qt::Key_Down);
        QTest::keyClick(menu(), Qt::Key_Return);
        QCOMPARE(m_table->horizontalHeader()->sortIndicatorSection(), 1);
        QCOMPARE(m_table->model()->index(0, 0).data().toString(), u"Beech Hall"_s); // "10" before "11" and "3"
        QTRY_VERIFY(!menu());
    }

    void menuTurnsTheOrder()
    {
        auto *sorter = new SortMenu(*m_table);
        m_table->sortByColumn(0, Qt::AscendingOrder);
        sorter->open({});
        menu()->actions().constLast()->trigger();
        QCOMPARE(m_table->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
        QCOMPARE(m_table->model()->index(0, 0).data().toString(), u"Cedar House"_s);
        menu()->close();
    }

    void orderNeedsAColumn()
    {
        auto *sorter = new SortMenu(*m_table);
        m_table->sortByColumn(-1, Qt::DescendingOrder);
        sorter->open({});
        QVERIFY(!menu()->actions().constLast()->isEnabled());
        menu()->close();
    }

    void theStretchedColumnEndsAtTheEdge()
    {
        new KeptColumns(*m_table, Columns, KeptColumns::Usual::FitContent, 0);
        const QHeaderView *header = m_table->horizontalHeader();
        QTRY_COMPARE(header->length(), m_table->viewport()->width());
        const int before = m_table->columnWidth(0);
        fill(QStringList(100, u"Oak"_s));
        QTRY_VERIFY(m_table->verticalScrollBar()->isVisible());
        QTRY_COMPARE(header->length(), m_table->viewport()->width());
        QVERIFY(m_table->columnWidth(0) < before);
        QVERIFY(!m_table->horizontalScrollBar()->isVisible());
    }

    void columnsFitUntilOneIsDragged()
    {
        new KeptColumns(*m_table, Columns, KeptColumns::Usual::FitContent);
        const int before = m_table->columnWidth(0);
        fill({u"A name that is a good deal longer than those before it"_s});
        QTRY_VERIFY(m_table->columnWidth(0) > before);
        QVERIFY(Columns.read().isEmpty()); // nobody chose that
        QCoreApplication::processEvents(); // the header is laid out anew
        QWidget *header = m_table->horizontalHeader()->viewport();
        const QPoint edge(m_table->columnViewportPosition(1) - 1, header->height() / 2);
        QTest::mousePress(header, Qt::LeftButton, {}, edge);
        QTest::mouseMove(header, edge - QPoint(100, 0));
        QTest::mouseRelease(header, Qt::LeftButton, {}, edge - QPoint(100, 0));
        const int dragged = m_table->columnWidth(0);
        QVERIFY(!Columns.read().isEmpty());
        fill({u"Oak"_s});
        QCoreApplication::processEvents();
        const auto next = table();
        new KeptColumns(*next, Columns, KeptColumns::Usual::FitContent);
        QCOMPARE(next->columnWidth(0), dragged);
    }

    void sortingIsKept()
    {
        new KeptColumns(*m_table, Columns, KeptColumns::Usual::AsGiven);
        m_table->sortByColumn(1, Qt::AscendingOrder);
        const auto next = table();
        new KeptColumns(*next, Columns, KeptColumns::Usual::AsGiven);
        QCOMPARE(next->horizontalHeader()->sortIndicatorSection(), 1);
        QCOMPARE(next->horizontalHeader()->sortIndicatorOrder(), Qt::AscendingOrder);
    }

    void splitterIsKept()
    {
        const auto make = [] {
            auto splitter = std::make_unique<QSplitter>();
            splitter->addWidget(new QWidget);
            splitter->addWidget(new QWidget);
            splitter->resize(400, 100);
            keepSizes(*splitter, Sizes);
            splitter->show();
            return splitter;
        };
        {
            const auto splitter = make();
            QWidget *handle = splitter->handle(1);
            const QPoint grip = handle->rect().center();
            QTest::mousePress(handle, Qt::LeftButton, {}, grip);
            QTest::mouseMove(handle, grip + QPoint(-80, 0));
            QTest::mouseRelease(handle, Qt::LeftButton, {}, grip + QPoint(-80, 0));
            QVERIFY(splitter->sizes().at(0) < 150);
        }
        QVERIFY(make()->sizes().at(0) < 150);
    }
};

QTEST_MAIN(TestTables)

#include "tst_tables.moc"
