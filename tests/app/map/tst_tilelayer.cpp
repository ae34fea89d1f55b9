#include "app/map/campusmapview.h"
#include "app/map/mercator.h"
#include "app/map/tilesources.h"
#include "tests/app/map/tilefile.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace app;
using namespace Qt::StringLiterals;

class TestTileLayer : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    Theme m_theme;

    std::unique_ptr<TileSource> server(const TileServer &tiles, const QString &cache)
    {
        return makeTileSource({MapSource::Kind::Tiles, tiles.urlTemplate(), u"© Surveyors"_s, {}},
                              m_folder.filePath(cache));
    }

    // 512 pixels of the world at zoom 1, north west in the top left corner.
    static QTransform worldAtZoomOne()
    {
        const double scale = 512 / mercator::WorldExtent;
        return {scale, 0, 0, scale, 256, 256};
    }

    static QImage painted(TileLayer &layer, const QTransform &toViewport)
    {
        QImage image(512, 512, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        layer.paint(painter, image.rect(), toViewport);
        return image;
    }

    static core::BuildingList oneBuilding()
    {
        core::BuildingSummary building;
        building.number = u"1"_s;
        building.latitude = 40.0;
        building.longitude = -83.0;
        core::BuildingList list;
        list.buildings.append(building);
        return list;
    }

private slots:
    void paintsEachTileInItsPlace()
    {
        const QString name = m_folder.filePath(u"world.mbtiles"_s);
        writeTileFile(name, {{u"attribution"_s, u"<a href='https://example.org'>© Surveyors</a>"_s}});
        TileLayer layer;
        layer.setSource(makeTileSource({MapSource::Kind::MbTiles, {}, {}, name}, {}));
        QSignalSpy changed(&layer, &TileLayer::changed);
        QTRY_VERIFY(!layer.attribution().isEmpty());
        QCOMPARE(layer.attribution(), u"© Surveyors"_s);
        const auto colourAt = [&](int x, int y) { return painted(layer, worldAtZoomOne()).pixelColor(x, y); };
        QTRY_COMPARE(colourAt(100, 100), QColor(Qt::red));
        QTRY_COMPARE(colourAt(400, 400), QColor(Qt::blue));
        QCOMPARE(colourAt(400, 100), QColor(Qt::white)); // left out, and no coarser one was seen
        QTRY_VERIFY(layer.isComplete());
        QVERIFY(changed.count() > 1);
    }

    void coarserTilesStandIn()
    {
        const QString name = m_folder.filePath(u"coarse.mbtiles"_s);
        writeTileFile(name, {});
        TileLayer layer;
        layer.setSource(makeTileSource({MapSource::Kind::MbTiles, {}, {}, name}, {}));
        const double scale = 256 / mercator::WorldExtent;
        const QTransform world(scale, 0, 0, scale, 128, 128);
        QTRY_COMPARE(painted(layer, world).pixelColor(60, 60), QColor(Qt::green));
        // Where zoom 1 has none, the world's tile is shown instead.
        QTRY_COMPARE(painted(layer, worldAtZoomOne()).pixelColor(100, 400), QColor(Qt::green));
    }

    void failuresAreToldOnceUntilAskedAgain()
    {
        TileServer tiles;
        tiles.status = 500;
        TileLayer layer;
        layer.setSource(server(tiles, u"once"_s));
        QSignalSpy failed(&layer, &TileLayer::failed);
        painted(layer, worldAtZoomOne());
        QTRY_VERIFY(!layer.attribution().isEmpty());
        painted(layer, worldAtZoomOne());
        QTRY_VERIFY(layer.isComplete());
        QCOMPARE(failed.count(), 1);
        layer.setSource(server(tiles, u"once"_s)); // another source is another matter
        QTRY_VERIFY(!layer.attribution().isEmpty());
        painted(layer, worldAtZoomOne());
        QTRY_COMPARE(failed.count(), 2);
    }

    void retryFetchesWhatWasMissing()
    {
        TileServer tiles;
        tiles.status = 404;
        TileLayer layer;
        layer.setSource(server(tiles, u"again"_s));
        QTRY_VERIFY(!layer.attribution().isEmpty());
        painted(layer, worldAtZoomOne());
        QTRY_VERIFY(layer.isComplete());
        tiles.status = 200;
        QCOMPARE(painted(layer, worldAtZoomOne()).pixelColor(9, 9), QColor(Qt::white));
        layer.retry();
        painted(layer, worldAtZoomOne());
        QTRY_COMPARE(painted(layer, worldAtZoomOne()).pixelColor(9, 9), QColor(Qt::blue));
    }

    void retryAsksAtOnce_data()
    {
        QTest::addColumn<int>("status"); // 0: nothing listens
        QTest::newRow("nothing listens") << 0;
        QTest::newRow("the server is broken") << 500;
    }

    void retryAsksAtOnce()
    {
        QFETCH(int, status);
        auto tiles = std::make_unique<TileServer>();
        const quint16 port = tiles->serverPort();
        tiles->status = status;
        TileLayer layer;
        layer.setSource(server(*tiles, u"atonce-%1"_s.arg(status)));
        QSignalSpy failed(&layer, &TileLayer::failed);
        if (status == 0)
            tiles.reset();
        QTRY_VERIFY(!layer.attribution().isEmpty());
        painted(layer, worldAtZoomOne());
        QTRY_VERIFY(layer.isComplete());
        QCOMPARE(failed.count(), 1);
        layer.retry(); // in vain, which is told again
        painted(layer, worldAtZoomOne());
        QTRY_VERIFY(layer.isComplete());
        QCOMPARE(failed.count(), 2);
        tiles.reset();
        tiles = std::make_unique<TileServer>(port);
        layer.retry();
        painted(layer, worldAtZoomOne());
        QTRY_COMPARE(painted(layer, worldAtZoomOne()).pixelColor(9, 9), QColor(Qt::blue));
        QCOMPARE(failed.count(), 2);
    }

    void aSilentServerIsAskedForAFewAtATime()
    {
        TileServer tiles;
        tiles.silent = true;
        TileLayer layer;
        layer.setSource(server(tiles, u"silent"_s));
        QTRY_VERIFY(!layer.attribution().isEmpty());
        const double scale = 4096 / mercator::WorldExtent;
        const QTransform near(scale, 0, 0, scale, 256, 256);
        painted(layer, near);
        QTRY_COMPARE(tiles.targets.size(), 6);
        painted(layer, near);
        QVERIFY(!layer.isComplete());
        QCOMPARE(tiles.targets.size(), 6);
    }

    void theMapShowsPicturesAndWhoseTheyAre()
    {
        TileServer tiles;
        CampusMapView view(m_theme);
        view.resize(700, 500);
        view.setBuildings(oneBuilding());
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const auto picture = [&view] { return view.viewport()->grab().toImage(); };
        QTRY_VERIFY(view.viewport()->isVisible());
        const QImage drawn = picture();
        view.setTileSource(server(tiles, u"view"_s));
        const auto blueness = [&] {
            const QColor colour = picture().pixelColor(350, 20);
            return colour.blue() - colour.red();
        };
        QTRY_VERIFY(blueness() > 60);
        QVERIFY(picture().copy(300, 470, 300, 20) != drawn.copy(300, 470, 300, 20)); // the attribution
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Plus);
        QTRY_VERIFY(picture().isNull() || view.tiles().isComplete());
        view.setTileSource(nullptr);
        QVERIFY(blueness() < 20);
    }
};

QTEST_MAIN(TestTileLayer)

#include "tst_tilelayer.moc"
