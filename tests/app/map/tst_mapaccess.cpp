#include "app/map/buildingpopup.h"
#include "app/map/campusmapview.h"
#include "app/theme/format.h"
#include "tests/app/map/syntheticcampus.h"
#include "tests/app/support/showntip.h"

#include <QAccessible>
#include <QPinchGesture>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace app;
using namespace Qt::StringLiterals;

//! What people without a mouse, or without sight, get from the map.
class TestMapAccess : public QObject
{
    Q_OBJECT

    Theme m_theme;
    std::unique_ptr<CampusMapView> m_view;

    QAccessibleInterface *interface() const { return QAccessible::queryAccessibleInterface(m_view.get()); }

private slots:
    void init()
    {
        QAccessible::setActive(true);
        m_view = std::make_unique<CampusMapView>(m_theme);
        m_view->resize(800, 600);
        m_view->setBuildings(syntheticCampus(60));
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void cleanup() { m_view.reset(); }

    void markersAreItemsOfAList()
    {
        QAccessibleInterface *list = interface();
        QVERIFY(list);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->text(QAccessible::Name), u"Map of buildings"_s);
        QCOMPARE(list->childCount(), 1 + m_view->markerCount());
        QCOMPARE(list->child(0)->object(), m_view->viewport());
        QVERIFY(!list->child(list->childCount()));
        double worst = 2;
        for (int i = 1; i < list->childCount(); ++i) {
            QAccessibleInterface *item = list->child(i);
            QVERIFY(item && item->isValid());
            QCOMPARE(item->role(), QAccessible::ListItem);
            QCOMPARE(list->indexOfChild(item), i);
            QCOMPARE(item->parent(), list);
            const Marker &marker = m_view->shown(i - 1);
            QVERIFY(item->text(QAccessible::Name).startsWith(marker.name + u", "_s));
            QVERIFY(marker.score.value_or(-1) <= worst);
            worst = marker.score.value_or(-1);
        }
        QVERIFY(list->child(list->childCount() - 1)->text(QAccessible::Name).endsWith(u"no data"_s));
    }

    void summaryCountsEachStatus()
    {
        const QString summary = interface()->text(QAccessible::Value);
        QVERIFY2(summary.startsWith(u"60 buildings on the map, "_s) || summary.startsWith(u"60 building(s)"_s),
                 qPrintable(summary));
        for (const auto &word : {u"anomaly"_s, u"normal"_s, u"no data"_s})
            QVERIFY2(summary.contains(word), qPrintable(summary));
    }

    void itemsPressAndTakeTheFocus()
    {
        QSignalSpy popup(m_view.get(), &CampusMapView::popupRequested);
        QAccessibleInterface *item = interface()->child(3);
        auto *actions = item->actionInterface();
        QVERIFY(actions);
        actions->doAction(QAccessibleActionInterface::setFocusAction());
        QCOMPARE(m_view->selected(), m_view->shown(2).number);
        QVERIFY(item->state().selected);
        QVERIFY(popup.isEmpty());
        actions->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(popup.count(), 1);
        QCOMPARE(popup.first().first().toString(), m_view->shown(2).number);
        QVERIFY(popup.first().at(1).toBool());
    }

    void anItemIsWhereItsMarkerIs()
    {
        m_view->walkTo(0);
        QAccessibleInterface *item = interface()->child(1);
        const QPoint centre = item->rect().center();
        const QPoint marker = m_view->viewport()->mapToGlobal(m_view->viewportPosition(m_view->selected())->toPoint());
        QVERIFY((centre - marker).manhattanLength() <= 3);
        QVERIFY(!item->state().offscreen);
        QCOMPARE(interface()->childAt(marker.x(), marker.y()), item);
    }

    void hiddenBuildingsAreNoItems()
    {
        QAccessibleInterface *last = interface()->child(m_view->shownCount());
        std::vector<bool> shown(60, false);
        shown[static_cast<std::size_t>(m_view->shown(0).row)] = true;
        m_view->setShown(shown);
        QCOMPARE(interface()->childCount(), 2);
        QVERIFY(!last->isValid());
        QVERIFY(last->text(QAccessible::Name).isEmpty());
        QVERIFY(last->rect().isNull());
    }

    void focusIsSeen()
    {
        const auto edge = [this] { return m_view->viewport()->grab().toImage().pixelColor(1, 300); };
        m_view->clearFocus();
        QVERIFY(edge() != m_theme.color(Role::Accent));
        m_view->activateWindow();
        m_view->setFocus();
        QTRY_VERIFY(m_view->hasFocus());
        QCOMPARE(edge(), m_theme.color(Role::Accent));
    }

    void hoverTellsNameScoreAndStatus_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("words") << u"Mount Hall"_s;
        QTest::newRow("a heading") << u"<h1>x</h1>"_s;
    }

    void hoverTellsNameScoreAndStatus()
    {
        QFETCH(QString, name);
        core::BuildingList list = syntheticCampus(60);
        for (core::BuildingSummary &building : list.buildings)
            building.name = name;
        m_view->setBuildings(list);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(m_view.get(), Qt::Key_Plus);
        m_view->walkTo(0);
        const QPoint at = m_view->viewportPosition(m_view->selected())->toPoint();
        QTest::mouseMove(m_view->viewport(), at);
        QMouseEvent move(QEvent::MouseMove, at, m_view->viewport()->mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(m_view->viewport(), &move);
        QTRY_VERIFY(QToolTip::isVisible());
        const QString text = shownTip(QToolTip::text());
        QVERIFY2(text.contains(name), qPrintable(text));
        QVERIFY2(text.contains(u"anomaly"_s), qPrintable(text));
        QVERIFY2(text.contains(format::score(m_view->shown(0).score)), qPrintable(text));
        QToolTip::hideText();
    }

    void touchpadPinchZooms()
    {
        const QPointF at(400, 300);
        const double before = m_view->transform().m11();
        QNativeGestureEvent pinch(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2, at, at,
                                  m_view->viewport()->mapToGlobal(at), 0.5, {});
        QCoreApplication::sendEvent(m_view->viewport(), &pinch);
        QVERIFY(qFuzzyCompare(m_view->transform().m11(), before * 1.5));
    }

    void touchScreenPinchZooms()
    {
        QPinchGesture pinch;
        pinch.setScaleFactor(2);
        pinch.setChangeFlags(QPinchGesture::ScaleFactorChanged);
        pinch.setCenterPoint(m_view->viewport()->mapToGlobal(QPointF(400, 300)));
        QGestureEvent event({&pinch});
        const double before = m_view->transform().m11();
        QCoreApplication::sendEvent(m_view->viewport(), &event);
        QVERIFY(qFuzzyCompare(m_view->transform().m11(), before * 2));
    }

    void doubleClickZooms()
    {
        const double before = m_view->transform().m11();
        QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, QPoint(4, 4));
        QVERIFY(m_view->transform().m11() > before);
    }

    void reducedMotionChangesAtOnce()
    {
        m_theme.setReducedMotion(true);
        m_view->walkTo(0);
        const auto picture = [this] { return m_view->viewport()->grab().toImage(); };
        const QImage full = picture();
        m_view->setLoading(true);
        QVERIFY(picture() != full);
        m_view->setLoading(false);
        QCOMPARE(picture(), full);
        m_theme.setReducedMotion(false);
    }
};

QTEST_MAIN(TestMapAccess)

#include "tst_mapaccess.moc"
