#include "app/map/buildingpopup.h"
#include "app/map/campusmapview.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace app;
using namespace Qt::StringLiterals;
using core::AnomalyStatus;

// Three buildings in a row, 400 m apart, and one without a position.
static core::BuildingList sampleList()
{
    core::BuildingList list;
    const QList<AnomalyStatus> statuses{AnomalyStatus::Normal, AnomalyStatus::Anomaly, AnomalyStatus::Caution};
    for (int i = 0; i < 3; ++i) {
        core::BuildingSummary building;
        building.number = QString::number(i);
        building.name = u"Hall %1"_s.arg(i);
        building.campusName = u"North"_s;
        building.latitude = 40.0;
        building.longitude = -83.0 + 0.0047 * i;
        building.status = statuses.at(i);
        building.anomalyScore = 0.1 + 0.3 * static_cast<int>(statuses.at(i));
        list.buildings.append(building);
    }
    list.buildings.append(core::BuildingSummary());
    list.buildings.last().number = u"nowhere"_s;
    return list;
}

class TestCampusMapView : public QObject
{
    Q_OBJECT

    Theme m_theme;

    std::unique_ptr<CampusMapView> shownView()
    {
        auto view = std::make_unique<CampusMapView>(m_theme);
        view->resize(800, 600);
        view->setBuildings(sampleList());
        view->show();
        if (!QTest::qWaitForWindowExposed(view.get()))
            return nullptr;
        QCoreApplication::processEvents();
        return view;
    }

    static void click(CampusMapView &view, const QPointF &at)
    {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, at.toPoint());
    }

private slots:
    void everythingIsInViewAtFirst()
    {
        const auto view = shownView();
        QVERIFY(view);
        QCOMPARE(view->markerCount(), 3);
        for (int i = 0; i < 3; ++i) {
            const auto position = view->viewportPosition(QString::number(i));
            QVERIFY(position);
            QVERIFY(view->viewport()->rect().contains(position->toPoint()));
        }
        QVERIFY(!view->viewportPosition(u"nowhere"_s));
    }

    void clickSelectsAndAsksForThePopup()
    {
        const auto view = shownView();
        QVERIFY(view);
        QSignalSpy selection(view.get(), &CampusMapView::selectionChanged);
        QSignalSpy popup(view.get(), &CampusMapView::popupRequested);
        click(*view, *view->viewportPosition(u"1"_s));
        QCOMPARE(view->selected(), u"1"_s);
        QCOMPARE(selection.count(), 1);
        QCOMPARE(popup.count(), 1);
        click(*view, {5, 5});
        QCOMPARE(view->selected(), QString());
        QCOMPARE(selection.count(), 2);
    }

    void selectingFromOutsideDoesNotEcho()
    {
        const auto view = shownView();
        QVERIFY(view);
        QSignalSpy selection(view.get(), &CampusMapView::selectionChanged);
        view->setSelected(u"2"_s);
        QCOMPARE(selection.count(), 0);
    }

    void zoomKeepsThePlaceUnderThePointer()
    {
        const auto view = shownView();
        QVERIFY(view);
        const QPointF anchor = *view->viewportPosition(u"2"_s);
        QWheelEvent wheel(anchor, view->viewport()->mapToGlobal(anchor), {}, {0, 240}, {}, {}, Qt::NoScrollPhase,
                          false);
        QCoreApplication::sendEvent(view->viewport(), &wheel);
        const QPointF moved = *view->viewportPosition(u"2"_s) - anchor;
        QVERIFY2(std::abs(moved.x()) <= 1.5 && std::abs(moved.y()) <= 1.5,
                 qPrintable(u"moved by %1, %2"_s.arg(moved.x()).arg(moved.y())));
    }

    void markersJoinWhenZoomedOut()
    {
        const auto view = shownView();
        QVERIFY(view);
        QCOMPARE(view->groups().size(), std::size_t(3));
        for (int i = 0; i < 12; ++i)
            QTest::keyClick(view.get(), Qt::Key_Minus);
        QCOMPARE(view->groups().size(), std::size_t(1));
        QSignalSpy popup(view.get(), &CampusMapView::popupRequested);
        click(*view, *view->viewportPosition(u"1"_s)); // takes the cluster apart
        QCOMPARE(view->groups().size(), std::size_t(3));
        QCOMPARE(popup.count(), 0);
    }

    void buildingsOnOneSpotCanBeReached()
    {
        core::BuildingList list = sampleList();
        for (core::BuildingSummary &building : list.buildings)
            building.longitude = building.latitude ? std::optional(-83.0) : std::nullopt;
        const auto view = shownView();
        QVERIFY(view);
        view->setBuildings(list);
        view->fitAll();
        QCOMPARE(view->groups().size(), std::size_t(1));
        QSignalSpy popup(view.get(), &CampusMapView::popupRequested);
        click(*view, *view->viewportPosition(u"0"_s));
        QCOMPARE(popup.count(), 1);
        QCOMPARE(popup.first().first().toString(), u"1"_s); // the worst of them
    }

    void arrowsPan()
    {
        const auto view = shownView();
        QVERIFY(view);
        const QPointF before = *view->viewportPosition(u"1"_s);
        QTest::keyClick(view.get(), Qt::Key_Right);
        QVERIFY(view->viewportPosition(u"1"_s)->x() < before.x());
        QTest::keyClick(view.get(), Qt::Key_Home);
        QVERIFY(std::abs(view->viewportPosition(u"1"_s)->x() - before.x()) < 2);
    }

    void tabWalksFromTheWorstDownAndThenLeaves()
    {
        const auto view = shownView();
        QVERIFY(view);
        view->setFocus();
        QStringList walked;
        for (int i = 0; i < 3; ++i) {
            QTest::keyClick(view.get(), Qt::Key_Tab);
            walked.append(view->selected());
        }
        QCOMPARE(walked, (QStringList{u"1"_s, u"2"_s, u"0"_s}));
        QSignalSpy popup(view.get(), &CampusMapView::popupRequested);
        QTest::keyClick(view.get(), Qt::Key_Return);
        QCOMPARE(popup.count(), 1);
        QTest::keyClick(view.get(), Qt::Key_Tab);
        QCOMPARE(view->selected(), u"0"_s);
    }

    void filterHidesMarkers()
    {
        const auto view = shownView();
        QVERIFY(view);
        view->setShown(std::vector<bool>{false, true, false});
        QCOMPARE(view->groups().size(), std::size_t(1));
        QCOMPARE(view->shown(0).number, u"1"_s);
        view->setShown(std::vector<bool>(3, false));
        QVERIFY(view->groups().empty());
        view->setShown(std::nullopt);
        QCOMPARE(view->groups().size(), std::size_t(3));
    }

    void loadingDimsTheMarkers()
    {
        const auto view = shownView();
        QVERIFY(view);
        const QPoint at = view->viewportPosition(u"1"_s)->toPoint();
        const auto colour = [&] { return view->viewport()->grab().toImage().pixelColor(at); };
        const QColor full = colour();
        QCOMPARE(full, m_theme.color(Role::Anomaly));
        view->setLoading(true);
        QVERIFY(colour() != full);
        view->setLoading(false);
        QTRY_COMPARE(colour(), full);
    }

    void emptyListDrawsNothing()
    {
        const auto view = shownView();
        QVERIFY(view);
        view->setBuildings({});
        QVERIFY(view->groups().empty());
        QVERIFY(!view->grab().isNull());
    }

    void popupStaysInside_data()
    {
        QTest::addColumn<QPointF>("marker");
        QTest::newRow("middle") << QPointF(400, 300);
        QTest::newRow("right edge") << QPointF(795, 300);
        QTest::newRow("top left") << QPointF(2, 2);
        QTest::newRow("bottom right") << QPointF(799, 599);
    }

    void popupStaysInside()
    {
        QFETCH(QPointF, marker);
        QWidget parent;
        parent.resize(800, 600);
        BuildingPopup popup(m_theme, &parent);
        popup.show(sampleList().buildings.at(1), core::Scoring::SizeNormalized);
        popup.placeAt(marker);
        QVERIFY(parent.rect().contains(popup.geometry()));
        QSignalSpy open(&popup, &BuildingPopup::openRequested);
        popup.findChild<QPushButton *>()->click();
        QCOMPARE(open.first().first().toString(), u"1"_s);
    }

    void popupIgnoresAnotherBuildingsDetail()
    {
        QWidget parent;
        parent.resize(800, 600);
        BuildingPopup popup(m_theme, &parent);
        popup.show(sampleList().buildings.at(1), core::Scoring::SizeNormalized);
        const QSize before = popup.size();
        core::BuildingDetail detail;
        detail.building.number = u"2"_s;
        detail.byUtility.resize(3);
        popup.setDetail(detail);
        QCOMPARE(popup.size(), before);
        detail.building.number = u"1"_s;
        popup.setDetail(detail);
        QVERIFY(popup.height() > before.height());
    }
};

QTEST_MAIN(TestCampusMapView)

#include "tst_campusmapview.moc"
