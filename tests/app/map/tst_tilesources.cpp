#include "app/map/mercator.h"
#include "app/map/tilepicture.h"
#include "app/map/tilesources.h"
#include "tests/app/map/tilefile.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace app;
using namespace Qt::StringLiterals;

//! A source and all it said.
struct Heard
{
    explicit Heard(const MapSource &choice, const QString &cache = {})
        : source(makeTileSource(choice, cache))
        , opened(source.get(), &TileSource::opened)
        , loaded(source.get(), &TileSource::loaded)
        , absent(source.get(), &TileSource::absent)
        , failed(source.get(), &TileSource::failed)
    {
        source->open();
    }

    QColor colour(int at = 0) const { return loaded.at(at).at(1).value<QImage>().pixelColor(9, 9); }
    core::Error error() const { return failed.first().first().value<core::Error>(); }

    std::unique_ptr<TileSource> source;
    QSignalSpy opened;
    QSignalSpy loaded;
    QSignalSpy absent;
    QSignalSpy failed;
};

class TestTileSources : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    static MapSource file(const QString &path) { return {MapSource::Kind::MbTiles, {}, {}, path}; }
    static MapSource server(const TileServer &tiles)
    {
        return {MapSource::Kind::Tiles, tiles.urlTemplate(), u"© Surveyors"_s, {}};
    }

private slots:
    void tilesLieWhereTheWorldHasThem()
    {
        const QRectF world = tile::sceneRect({0, 0, 0});
        QVERIFY(qFuzzyCompare(world.width(), mercator::WorldExtent));
        QVERIFY(std::abs(world.center().x()) < 1e-6 && std::abs(world.center().y()) < 1e-6);
        // Columbus, Ohio at zoom 12, as every slippy map numbers it.
        const QPointF columbus = mercator::project(QGeoCoordinate(39.9612, -82.9988));
        const auto [first, last] = tile::covering(QRectF(columbus, QSizeF(1, 1)), 12);
        QCOMPARE(first.x, 1103);
        QCOMPARE(first.y, 1551);
        QVERIFY(first == last);
        QVERIFY(tile::sceneRect(first).contains(columbus));
        QVERIFY((tile::ancestor(first, 12) == TileId{0, 0, 0}));
        QVERIFY((tile::ancestor({2, 3, 1}, 1) == TileId{1, 1, 0}));
    }

    void coveringStaysInsideTheWorld()
    {
        const auto [first, last] = tile::covering(QRectF(-1e9, -1e9, 2e9, 2e9), 3);
        QVERIFY((first == TileId{3, 0, 0}));
        QVERIFY((last == TileId{3, 7, 7}));
    }

    void zoomFollowsTheScale_data()
    {
        QTest::addColumn<double>("pixelsPerMetre");
        QTest::addColumn<int>("zoom");
        QTest::newRow("whole world in one tile") << 256 / mercator::WorldExtent << 0;
        QTest::newRow("a street") << 256 * 65536 / mercator::WorldExtent << 16;
        QTest::newRow("farther than the world") << 1e-9 << 0;
        QTest::newRow("nearer than any source") << 1e3 << tile::DeepestZoom;
    }

    void zoomFollowsTheScale()
    {
        QFETCH(double, pixelsPerMetre);
        QFETCH(int, zoom);
        QCOMPARE(tile::zoomAt(pixelsPerMetre), zoom);
    }

    void picturesAreCheckedBeforeTheyAreRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("good");
        const QByteArray png = tilePicture(Qt::red);
        QTest::newRow("png") << png << true;
        QTest::newRow("jpg") << tilePicture(Qt::red, "jpg") << true;
        QTest::newRow("large tile") << tilePicture(Qt::red, "png", 512) << true;
        QTest::newRow("larger than any tile") << tilePicture(Qt::red, "png", 2000) << false;
        QTest::newRow("cut off") << png.left(40) << false;
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("web page") << QByteArray("<html>blocked</html>") << false;
        QTest::newRow("drawing that may refer to files")
            << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='8' height='8'/>") << false;
        QTest::newRow("another format") << tilePicture(Qt::red, "bmp") << false;
    }

    void picturesAreCheckedBeforeTheyAreRead()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, good);
        const auto picture = decodeTile(bytes);
        QCOMPARE(picture.hasValue(), good);
        if (good)
            QVERIFY(picture->pixelColor(1, 1).red() > 240);
        else
            QVERIFY(!picture.error().detail.isEmpty());
    }

    void drawnMapHasNoSource() { QVERIFY(!makeTileSource({}, {})); }

    void fileGivesItsTilesFromTheSouth_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::newRow("png") << QByteArray("png");
        QTest::newRow("jpg") << QByteArray("jpg");
    }

    void fileGivesItsTilesFromTheSouth()
    {
        QFETCH(QByteArray, format);
        const QString name = path(u"world-%1.mbtiles"_s.arg(QString::fromLatin1(format)));
        writeTileFile(name, {{u"attribution"_s, u"<a href='x'>© Surveyors</a>"_s}, {u"format"_s, u"png"_s}},
                      format.constData());
        Heard heard(file(name));
        QTRY_COMPARE(heard.opened.count(), 1);
        const auto info = heard.opened.first().first().value<TileSetInfo>();
        QCOMPARE(info.coarsest, 0);
        QCOMPARE(info.finest, 1);
        heard.source->request({1, 0, 0});
        QTRY_COMPARE(heard.loaded.count(), 1);
        QVERIFY(heard.colour().red() > 240 && heard.colour().blue() < 20);
        heard.source->request({1, 1, 1});
        QTRY_COMPARE(heard.loaded.count(), 2);
        QVERIFY(heard.colour(1).blue() > 240 && heard.colour(1).red() < 20);
        heard.source->request({1, 1, 0}); // left out
        QTRY_COMPARE(heard.absent.count(), 1);
        QVERIFY(heard.absent.first().at(1).toBool());
        QVERIFY(heard.failed.isEmpty());
    }

    void fileIsNeverWrittenTo()
    {
        const QString name = path(u"kept.mbtiles"_s);
        writeTileFile(name, {});
        const auto bytes = [&] {
            QFile opened(name);
            return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
        };
        const QByteArray before = bytes();
        {
            Heard heard(file(name));
            heard.source->request({0, 0, 0});
            QTRY_COMPARE(heard.loaded.count(), 1);
        }
        QVERIFY(!before.isEmpty() && bytes() == before);
        QVERIFY(!QFile::exists(name + u"-journal"_s) && !QFile::exists(name + u"-wal"_s));
    }

    void uselessFilesAreNamed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<core::ErrorCode>("code");
        QTest::newRow("not there") << u"nowhere.mbtiles"_s << core::ErrorCode::NotFound;
        QTest::newRow("no database") << u"text.mbtiles"_s << core::ErrorCode::Unprocessable;
        QTest::newRow("another database") << u"other.mbtiles"_s << core::ErrorCode::Unprocessable;
        QTest::newRow("vector tiles") << u"vector.mbtiles"_s << core::ErrorCode::Unprocessable;
        QTest::newRow("a folder") << u"."_s << core::ErrorCode::NotFound;
    }

    void uselessFilesAreNamed()
    {
        QFETCH(QString, name);
        QFETCH(core::ErrorCode, code);
        QFile text(path(u"text.mbtiles"_s));
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("this is no database, however long it may be") > 0);
        text.close();
        if (name == u"vector.mbtiles"_s)
            writeTileFile(path(name), {{u"format"_s, u"pbf"_s}});
        if (name == u"other.mbtiles"_s) {
            QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
            other.setDatabaseName(path(name));
            QVERIFY(other.open());
            QVERIFY(other.exec(u"CREATE TABLE readings (a)"_s).isActive());
            other = {};
            QSqlDatabase::removeDatabase(u"other"_s);
        }
        Heard heard(file(path(name)));
        QTRY_COMPARE(heard.failed.count(), 1);
        QVERIFY(heard.opened.isEmpty());
        QCOMPARE(heard.error().code, code);
        QVERIFY2(heard.error().detail.contains(path(name)), qPrintable(heard.error().detail));
    }

    void brokenTileInAFileIsAbsentAndTold()
    {
        const QString name = path(u"broken.mbtiles"_s);
        writeTileFile(name, {});
        {
            QSqlDatabase writer = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"breaker"_s);
            writer.setDatabaseName(name);
            QVERIFY(writer.open());
            QVERIFY(writer.exec(u"UPDATE tiles SET tile_data = x'00ff' WHERE zoom_level = 0"_s).isActive());
        }
        QSqlDatabase::removeDatabase(u"breaker"_s);
        Heard heard(file(name));
        heard.source->request({0, 0, 0});
        QTRY_COMPARE(heard.failed.count(), 1);
        QCOMPARE(heard.absent.count(), 1);
        heard.source->request({1, 0, 0});
        QTRY_COMPARE(heard.loaded.count(), 1);
    }

    void serverIsAskedByItsTemplate()
    {
        TileServer tiles;
        Heard heard(server(tiles), path(u"cache-a"_s));
        QTRY_COMPARE(heard.opened.count(), 1);
        QCOMPARE(heard.opened.first().first().value<TileSetInfo>().attribution, u"© Surveyors"_s);
        heard.source->request({12, 1103, 1551});
        QTRY_COMPARE(heard.loaded.count(), 1);
        QCOMPARE(tiles.targets, QList<QByteArray>{"/tiles/12/1103/1551.png"});
        QVERIFY2(tiles.lastHead.contains("User-Agent: Meterhouse/"), tiles.lastHead.constData());
        QCOMPARE(heard.colour(), QColor(Qt::blue));
    }

    void cacheAnswersWithoutTheServer()
    {
        const QString cache = path(u"cache-b"_s);
        auto tiles = std::make_unique<TileServer>();
        const MapSource choice = server(*tiles);
        {
            Heard heard(choice, cache);
            heard.source->request({3, 1, 1});
            QTRY_COMPARE(heard.loaded.count(), 1);
        }
        tiles.reset();
        Heard heard(choice, cache); // as after a new start of the console
        heard.source->request({3, 2, 2});
        QTRY_COMPARE(heard.failed.count(), 1);
        QVERIFY(!heard.absent.first().at(1).toBool()); // worth asking again
        heard.source->request({3, 1, 1});
        QTRY_COMPARE(heard.loaded.count(), 1);
        heard.source->request({3, 2, 3}); // no second complaint while offline
        QTRY_COMPARE(heard.absent.count(), 2);
        QCOMPARE(heard.failed.count(), 1);
    }

    void serverTroubleIsToldApart_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("forGood");
        QTest::addColumn<int>("failures");
        QTest::newRow("no such tile") << 404 << QByteArray("none") << true << 0;
        QTest::newRow("blocked") << 403 << QByteArray("go away") << false << 1;
        QTest::newRow("broken") << 500 << QByteArray() << false << 1;
        QTest::newRow("a web page instead") << 200 << QByteArray("<html>log in</html>") << true << 1;
        QTest::newRow("endless") << 200 << QByteArray(6 * 1024 * 1024, 'x') << false << 1;
    }

    void serverTroubleIsToldApart()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(bool, forGood);
        QFETCH(int, failures);
        TileServer tiles;
        tiles.status = status;
        tiles.body = body;
        Heard heard(server(tiles), path(u"cache-%1"_s.arg(QLatin1StringView(QTest::currentDataTag()))));
        heard.source->request({3, 1, 1});
        QTRY_COMPARE(heard.absent.count(), 1);
        QCOMPARE(heard.absent.first().at(1).toBool(), forGood);
        QTRY_COMPARE(heard.failed.count(), failures);
        QVERIFY(heard.loaded.isEmpty());
    }

    void aSilentServerHoldsNothingUp()
    {
        TileServer tiles;
        tiles.silent = true;
        {
            Heard heard(server(tiles), path(u"cache-c"_s));
            heard.source->request({3, 1, 1});
            QTRY_COMPARE(tiles.targets.size(), 1);
        } // leaving does not wait for the answer
        QVERIFY(true);
    }
};

QTEST_MAIN(TestTileSources)

#include "tst_tilesources.moc"
