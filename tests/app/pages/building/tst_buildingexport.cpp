#include "tests/app/pages/building/buildingsupport.h"

// What is written to files, and what is said when it cannot be.
class TestBuildingExport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void exportKeepsEveryDigit()
    {
        core::TimeSeries series;
        core::SeriesPoint point = canned::point(3, false);
        point.actual = 0.1 + 0.2;
        core::SeriesPoint partly = canned::point(5, false);
        partly.coverage = 0.75;
        series.points = {point, canned::point(4, true), partly};
        QTemporaryDir folder;
        const QString path = folder.filePath(u"out.csv"_s);
        QVERIFY(exportCsv(series, core::TimeRange::all(), path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines[1].startsWith("2025-09-08T03:00:00,2025-09-08T03:00:00Z,0.30000000000000004,"));
        QVERIFY(lines[1].endsWith(",1,kWh"));
        QVERIFY(lines[0].endsWith(",coverage,unit"));
        QVERIFY(lines[2].startsWith("2025-09-08T04:00:00,2025-09-08T04:00:00Z,,"));
        QVERIFY(lines[2].endsWith(",0,kWh"));
        QVERIFY2(lines[3].endsWith(",0.75,kWh"), lines[3].constData());
        QVERIFY(!exportCsv(series, core::TimeRange::all(), folder.filePath(u"no/such/folder.csv"_s)));
    }

    void exportStopsWhenAsked()
    {
        core::TimeSeries series;
        for (int hour = 0; hour < 9000; ++hour)
            series.points.append(canned::point(hour, false));
        QTemporaryDir folder;
        const QString path = folder.filePath(u"out.csv"_s);
        QList<double> shares;
        const auto report = [&shares](double done) {
            shares.append(done);
            return done < 0.5;
        };
        const auto stopped = exportCsv(series, core::TimeRange::all(), path, report);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, core::ErrorCode::Cancelled);
        QVERIFY(!QFile::exists(path));
        QVERIFY(shares.size() > 1);
        QVERIFY(std::ranges::is_sorted(shares));
    }

    void exportedFilesAreWrittenOrTheReasonIsSaid_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("writable");
        QTest::newRow("shown values") << u"Shown values as CSV…"_s << u"a.csv"_s << true;
        QTest::newRow("all values") << u"All values as CSV…"_s << u"b.csv"_s << true;
        QTest::newRow("picture") << u"Chart as PNG…"_s << u"c.png"_s << true;
        QTest::newRow("values to nowhere") << u"All values as CSV…"_s << u"no/folder/b.csv"_s << false;
        QTest::newRow("picture to nowhere") << u"Chart as PNG…"_s << u"no/folder/c.png"_s << false;
    }

    void exportedFilesAreWrittenOrTheReasonIsSaid()
    {
        QFETCH(QString, action);
        QFETCH(QString, name);
        QFETCH(bool, writable);
        FakeServer server;
        answerWell(server);
        ShownPage<BuildingPage> world(server.url(), {1280, 860});
        BuildingPage &page = world.page;
        page.showBuilding(u"311"_s);
        QTRY_COMPARE(page.findChild<SeriesChart *>()->chartData().starts.size(), 500u);
        QTRY_COMPARE(page.title(), u"Mount Hall"_s);
        for (QAbstractButton *button : page.findChildren<QAbstractButton *>()) {
            if (button->text() == u"7 d"_s)
                button->click();
        }
        const auto actions = page.findChildren<QAction *>();
        const auto found = std::ranges::find_if(actions, [&](const QAction *one) { return one->text() == action; });
        QVERIFY(found != actions.end());
        (*found)->trigger();
        auto *dialog = page.findChild<QFileDialog *>();
        QVERIFY(dialog);
        QTemporaryDir folder;
        const QString path = folder.filePath(name);
        emit dialog->fileSelected(path);
        dialog->close();
        auto *bar = page.findChild<ErrorBar *>();
        if (!writable) {
            QTRY_VERIFY(bar->isVisible());
            QVERIFY2(bar->toolTip().contains(path), qPrintable(bar->toolTip()));
            return;
        }
        auto *line = page.findChild<ExportBar *>();
        QTRY_VERIFY2(line->text().contains(name), qPrintable(line->text()));
        QVERIFY(!bar->isVisible());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        if (name.endsWith(u"png"_s))
            QVERIFY(QImage::fromData(bytes).width() > 1000);
        else
            QCOMPARE(bytes.count('\n'), action.startsWith(u"All"_s) ? 501 : 169); // seven days are shown
    }
};

QTEST_MAIN(TestBuildingExport)

#include "tst_buildingexport.moc"
