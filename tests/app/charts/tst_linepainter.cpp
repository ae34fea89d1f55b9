#include "app/charts/linepainter.h"

#include <QTest>

using namespace app;

//! The strokes of dashed lines: of the pen's pattern, on from one segment to the next, and no more than are seen.
class TestLinePainter : public QObject
{
    Q_OBJECT

    static QPen pen()
    {
        QPen pen(Qt::black, 2.0);
        pen.setDashPattern({4.0, 2.0}); // 8 pixels of line, 4 of gap
        return pen;
    }

    static double lengthOf(const QList<QLineF> &strokes)
    {
        double sum = 0.0;
        for (const QLineF &stroke : strokes)
            sum += stroke.length();
        return sum;
    }

private slots:
    void followsThePattern()
    {
        const QList<QLineF> strokes = line::dashes({{0, 50}, {30, 50}}, pen(), QRectF(0, 0, 100, 100));
        QCOMPARE(strokes, (QList<QLineF>{{0, 50, 8, 50}, {12, 50, 20, 50}, {24, 50, 30, 50}}));
    }

    void goesOnFromSegmentToSegment()
    {
        const QList<QLineF> strokes = line::dashes({{0, 50}, {5, 50}, {5, 70}}, pen(), QRectF(0, 0, 100, 100));
        QCOMPARE(strokes, (QList<QLineF>{{0, 50, 5, 50}, {5, 50, 5, 53}, {5, 57, 5, 65}, {5, 69, 5, 70}}));
    }

    //! What enters the area has the phase it would have without one.
    void keepsThePhaseOutsideTheArea()
    {
        const QList<QLineF> strokes = line::dashes({{-1203, 50}, {-600, 50}, {30, 50}}, pen(), QRectF(2, 0, 100, 100));
        // The line is drawn from x = 0 on, two pixels before the area; 1203 pixels are a hundred periods and 3.
        QCOMPARE(strokes, (QList<QLineF>{{0, 50, 5, 50}, {9, 50, 17, 50}, {21, 50, 29, 50}}));
    }

    void drawsOnlyWhatIsSeen_data()
    {
        QTest::addColumn<QPolygonF>("pixels");
        QTest::addColumn<double>("seen"); //!< pixels of the line in the area
        const QPolygonF inside{{10, 50}, {90, 50}};
        QTest::newRow("all of it") << inside << 80.0;
        QTest::newRow("a point far above after it") << QPolygonF{{10, 50}, {90, 50}, {91, -1.0e6}} << 132.0;
        QTest::newRow("a point far below before it") << QPolygonF{{9, 1.0e6}, {10, 50}, {90, 50}} << 132.0;
        QTest::newRow("from far left to far right") << QPolygonF{{-1.0e6, 50}, {1.0e6, 50}} << 104.0;
        QTest::newRow("past a corner") << QPolygonF{{-100, 50}, {50, -100}} << 0.0;
        QTest::newRow("along an edge outside") << QPolygonF{{0, 110}, {100, 110}} << 0.0;
        QTest::newRow("the same point twice") << QPolygonF{{10, 50}, {10, 50}, {90, 50}} << 80.0;
    }

    void drawsOnlyWhatIsSeen()
    {
        QFETCH(QPolygonF, pixels);
        QFETCH(double, seen);
        const QRectF area(0, 0, 100, 100);
        const QList<QLineF> strokes = line::dashes(pixels, pen(), area);
        // Two thirds of the line, give or take a stroke at either end.
        QVERIFY2(std::abs(lengthOf(strokes) - seen * 2.0 / 3.0) <= 8.0, qPrintable(QString::number(lengthOf(strokes))));
        QVERIFY2(strokes.size() <= qRound(seen / 12.0) + 3, qPrintable(QString::number(strokes.size())));
        const QRectF room = area.adjusted(-2.1, -2.1, 2.1, 2.1);
        for (const QLineF &stroke : strokes)
            QVERIFY(room.contains(stroke.p1()) && room.contains(stroke.p2()));
    }
};

QTEST_GUILESS_MAIN(TestLinePainter)

#include "tst_linepainter.moc"
