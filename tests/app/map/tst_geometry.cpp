#include "app/map/convexhull.h"
#include "app/map/mercator.h"

#include <QTest>

#include <cmath>

using namespace app;

class TestGeometry : public QObject
{
    Q_OBJECT

private slots:
    void projectsAndBack_data()
    {
        QTest::addColumn<double>("latitude");
        QTest::addColumn<double>("longitude");
        QTest::newRow("origin") << 0.0 << 0.0;
        QTest::newRow("Columbus") << 40.004 << -83.0367;
        QTest::newRow("south") << -33.86 << 151.2;
        QTest::newRow("date line") << 10.0 << 180.0;
    }

    void projectsAndBack()
    {
        QFETCH(double, latitude);
        QFETCH(double, longitude);
        const QGeoCoordinate back = mercator::unproject(mercator::project({latitude, longitude}));
        QVERIFY(std::abs(back.latitude() - latitude) < 1e-9);
        QVERIFY(std::abs(back.longitude() - longitude) < 1e-9);
    }

    void knownPoint()
    {
        const QPointF point = mercator::project({45.0, 180.0});
        QVERIFY(std::abs(point.x() - 20037508.34) < 0.01);
        QVERIFY(std::abs(point.y() + 5621521.49) < 0.01); // north is up: negative
    }

    void polesStayFinite()
    {
        QVERIFY(std::isfinite(mercator::project({90.0, 0.0}).y()));
        QVERIFY(std::isfinite(mercator::project({-90.0, 0.0}).y()));
    }

    void groundScaleIsTheCosineOfLatitude()
    {
        for (const double latitude : {0.0, 40.0, -60.0}) {
            const double scale = mercator::groundScale(mercator::project({latitude, 12.0}));
            QVERIFY(std::abs(scale - std::cos(latitude * M_PI / 180)) < 1e-9);
        }
    }

    void hull_data()
    {
        QTest::addColumn<QList<QPointF>>("points");
        QTest::addColumn<int>("corners");
        QTest::newRow("none") << QList<QPointF>{} << 0;
        QTest::newRow("one") << QList<QPointF>{{1, 1}} << 1;
        QTest::newRow("the same twice") << QList<QPointF>{{1, 1}, {1, 1}} << 1;
        QTest::newRow("two") << QList<QPointF>{{1, 1}, {2, 3}} << 2;
        QTest::newRow("on a line") << QList<QPointF>{{0, 0}, {1, 1}, {2, 2}, {3, 3}} << 2;
        QTest::newRow("square with points inside and on edges")
            << QList<QPointF>{{0, 0}, {4, 0}, {4, 4}, {0, 4}, {2, 2}, {2, 0}, {1, 3}} << 4;
    }

    void hull()
    {
        QFETCH(QList<QPointF>, points);
        QFETCH(int, corners);
        const QPolygonF polygon = convexHull(points);
        QCOMPARE(polygon.size(), corners);
        for (const QPointF &point : points)
            QVERIFY(polygon.boundingRect().adjusted(-1e-9, -1e-9, 1e-9, 1e-9).contains(point));
    }
};

QTEST_GUILESS_MAIN(TestGeometry)

#include "tst_geometry.moc"
