#include "app/map/markers.h"

#include <QRandomGenerator>
#include <QTest>

#include <numeric>

using namespace app;
using namespace Qt::StringLiterals;
using core::AnomalyStatus;

static core::BuildingSummary building(const QString &number, double latitude, double longitude,
                                      std::optional<AnomalyStatus> status = {}, std::optional<double> score = {},
                                      std::optional<double> area = {})
{
    core::BuildingSummary summary;
    summary.number = number;
    summary.latitude = latitude;
    summary.longitude = longitude;
    summary.status = status;
    summary.anomalyScore = score;
    summary.grossAreaSquareFeet = area;
    return summary;
}

static std::vector<int> everyIndex(const QList<Marker> &markers)
{
    std::vector<int> indices(static_cast<std::size_t>(markers.size()));
    std::iota(indices.begin(), indices.end(), 0);
    return indices;
}

class TestMarkers : public QObject
{
    Q_OBJECT

private slots:
    void buildingsWithoutPositionAreLeftOut()
    {
        core::BuildingSummary none = building(u"2"_s, 0, 0);
        none.latitude.reset();
        const auto markers = markersOf({building(u"1"_s, 40, -83), none, building(u"3"_s, 400, -83)});
        QCOMPARE(markers.size(), 1);
        QCOMPARE(markers.first().number, u"1"_s);
        QCOMPARE(markers.first().name, u"1"_s); // a nameless one is called by its number
    }

    void worstIsPaintedLast()
    {
        const auto markers = markersOf({building(u"anomaly"_s, 1, 1, AnomalyStatus::Anomaly, 0.9),
                                        building(u"none"_s, 1, 1), building(u"low"_s, 1, 1, AnomalyStatus::Normal, 0.1),
                                        building(u"high"_s, 1, 1, AnomalyStatus::Normal, 0.2)});
        QStringList order;
        for (const Marker &marker : markers)
            order.append(marker.number);
        QCOMPARE(order, (QStringList{u"none"_s, u"low"_s, u"high"_s, u"anomaly"_s}));
    }

    void extentGrowsWithArea_data()
    {
        QTest::addColumn<double>("area");
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("most");
        QTest::newRow("none") << 0.0 << 16.0 << 16.0;
        QTest::newRow("middle") << 100000.0 << 17.0 << 27.0;
        QTest::newRow("largest") << 400000.0 << 28.0 << 28.0;
        QTest::newRow("beyond") << 9e9 << 28.0 << 28.0;
    }

    void extentGrowsWithArea()
    {
        QFETCH(double, area);
        QFETCH(double, least);
        QFETCH(double, most);
        const auto markers = markersOf({building(u"1"_s, 40, -83, {}, {}, area)});
        QVERIFY(markers.first().extent >= least - 1e-9 && markers.first().extent <= most + 1e-9);
    }

    void groupsByReach_data()
    {
        QTest::addColumn<double>("reach");
        QTest::addColumn<int>("groups");
        QTest::newRow("all apart") << 1.0 << 3;
        QTest::newRow("two join") << 50.0 << 2;
        QTest::newRow("all join") << 1e6 << 1;
    }

    void groupsByReach()
    {
        QFETCH(double, reach);
        QFETCH(int, groups);
        QList<Marker> markers;
        for (const double x : {0.0, 20.0, 500.0})
            markers.append({QString::number(x), {}, {x, 0}, AnomalyStatus::Normal, 0.1, 16});
        const auto result = groupMarkers(markers, everyIndex(markers), reach);
        QCOMPARE(result.size(), std::size_t(groups));
    }

    void clustersKeepTheirDistance_data()
    {
        QTest::addColumn<QList<double>>("places");
        QTest::addColumn<int>("groups");
        QTest::newRow("markers stand apart") << QList<double>{0, 30} << 2;
        QTest::newRow("a marker beside a cluster joins it") << QList<double>{0, 10, 30} << 1;
        QTest::newRow("two clusters join") << QList<double>{0, 10, 35, 40} << 1;
        QTest::newRow("far clusters do not") << QList<double>{0, 10, 60, 70} << 2;
    }

    void clustersKeepTheirDistance()
    {
        QFETCH(QList<double>, places);
        QFETCH(int, groups);
        QList<Marker> markers; // worst last, so the last place is taken first
        for (auto place = places.crbegin(); place != places.crend(); ++place)
            markers.append({QString::number(*place), {}, {*place, 0}, AnomalyStatus::Normal, 0.1, 16});
        const auto result = groupMarkers(markers, everyIndex(markers), 24);
        QCOMPARE(result.size(), std::size_t(groups));
        std::size_t members = 0;
        for (const MarkerGroup &group : result)
            members += group.members.size();
        QCOMPARE(members, std::size_t(places.size()));
    }

    void groupKeepsItsWorstFirst()
    {
        auto markers = markersOf({building(u"a"_s, 40, -83, AnomalyStatus::Normal, 0.1),
                                  building(u"b"_s, 40, -83, AnomalyStatus::Anomaly, 0.9), building(u"c"_s, 40, -83)});
        const auto groups = groupMarkers(markers, everyIndex(markers), 10);
        QCOMPARE(groups.size(), std::size_t(1));
        QCOMPARE(groups.front().members.size(), std::size_t(3));
        QCOMPARE(markers.at(groups.front().members.front()).number, u"b"_s);
    }

    void hiddenMarkersAreInNoGroup()
    {
        const auto markers = markersOf({building(u"a"_s, 40, -83), building(u"b"_s, 41, -83)});
        QCOMPARE(groupMarkers(markers, {1}, 10).size(), std::size_t(1));
        QVERIFY(groupMarkers(markers, {}, 10).empty());
    }

    void everyMarkerIsInExactlyOneGroup()
    {
        QRandomGenerator random(42);
        QList<Marker> markers;
        for (int i = 0; i < 10000; ++i)
            markers.append({QString::number(i), {}, {random.bounded(5000.0), random.bounded(5000.0)}, {}, {}, 16});
        std::vector<int> seen(10000, 0);
        for (const MarkerGroup &group : groupMarkers(markers, everyIndex(markers), 40)) {
            for (const int index : group.members) {
                ++seen[static_cast<std::size_t>(index)];
                const QPointF distance = markers.at(index).position - group.centre;
                QVERIFY(std::hypot(distance.x(), distance.y()) < 2.6 * 40);
            }
        }
        QVERIFY(std::ranges::all_of(seen, [](int times) { return times == 1; }));
    }
};

QTEST_GUILESS_MAIN(TestMarkers)

#include "tst_markers.moc"
