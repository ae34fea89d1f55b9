#include "tests/app/pages/whatif/whatifsupport.h"

// Failing, slow and late daemons, and buildings that nothing can be asked about.
class TestWhatIfStates : public QObject
{
    Q_OBJECT

    //! Lightness of its darkest pixel.
    static int darkest(const QImage &image)
    {
        int least = 255;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                least = std::min(least, qGray(image.pixel(x, y)));
        }
        return least;
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void nothingToShow()
    {
        FakeServer server;
        answerWell(server);
        server.setAnswer("/api/buildings", {200, canned::buildings(false)});
        ShownPage<WhatIfPage> world(server.url());
        WhatIfPage &page = world.page;
        auto *empty = page.findChild<EmptyState *>();
        QTRY_VERIFY(empty->isVisible());
        QSignalSpy opened(&page, &Page::openPage);
        emit empty->actionRequested();
        QCOMPARE(opened.constFirst().constFirst().value<PageId>(), PageId::Upload);
    }

    void failures_data() { faults::addRows(); }

    void failures()
    {
        FakeServer server;
        answerWell(server);
        server.setAnswer("/api/predict", faults::answer());
        PageWorld world(server.url());
        WhatIfPage page(world.context);
        page.setBuilding(u"311"_s);
        page.show();
        auto *bar = page.findChild<ErrorBar *>();
        QTRY_VERIFY(bar->isVisible());
        answerWell(server);
        page.reload();
        QTRY_COMPARE(page.findChild<SeriesChart *>()->chartData().starts.size(), 500u);
        QVERIFY(!bar->isVisible());
    }

    void failuresOfTheBuildings_data() { faults::addRows(); }

    void failuresOfTheBuildings()
    {
        FakeServer server;
        answerWell(server);
        server.setAnswer("/api/buildings", faults::answer());
        ShownPage<WhatIfPage> world(server.url());
        WhatIfPage &page = world.page;
        auto *bar = page.findChild<ErrorBar *>();
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(!faults::showsSkeleton(page));
        answerWell(server);
        page.reload();
        QTRY_COMPARE(page.findChild<SeriesChart *>()->chartData().starts.size(), 500u);
        QVERIFY(!bar->isVisible());
    }

    void daemonKilledAndRestarted()
    {
        auto server = std::make_unique<FakeServer>();
        answerWell(*server);
        PageWorld world(server->url());
        WhatIfPage page(world.context);
        page.resize(1280, 800);
        page.setBuilding(u"311"_s);
        page.show();
        auto *chart = page.findChild<SeriesChart *>();
        faults::killAndRestart(
            page, server, [](FakeServer &fresh) { answerWell(fresh); },
            [chart] { return chart->chartData().starts.size() == 500u; });
    }

    void slowAnswersShowASkeletonAndCanBeStopped()
    {
        FakeServer server;
        answerWell(server, faults::SlowAnswer);
        PageWorld world(server.url());
        WhatIfPage page(world.context);
        page.resize(1280, 800);
        page.setBuilding(u"311"_s);
        page.show();
        QTRY_VERIFY(faults::showsSkeleton(page));
        takePicture(page, u"whatif-loading"_s);
        auto *chart = page.findChild<SeriesChart *>();
        QTRY_COMPARE_WITH_TIMEOUT(chart->chartData().starts.size(), 500u, faults::Patience);
        QVERIFY(!faults::showsSkeleton(page));

        page.findChild<OverridesCard *>()->setOverride(core::WeatherQuantity::Temperature2m, 88.0);
        auto *line = page.findChild<WorkLine *>();
        QTRY_VERIFY(line->isVisible());
        takePicture(page, u"whatif-working"_s);
        QTRY_VERIFY(server.openSockets() > 0);
        line->findChild<QPushButton *>()->click();
        QCOMPARE(line->state(), WorkLine::State::Stopped);
        // The daemon is not kept busy for nobody.
        QTRY_COMPARE(server.openSockets(), 0);
        QVERIFY(chart->chartData().scenario.empty());
        answerWell(server);
        server.setAnswer("/api/predict", {200, canned::prediction(1.18)});
        line->findChild<QPushButton *>()->click();
        QTRY_COMPARE(chart->chartData().scenario.size(), 500u);
        QCOMPARE(line->state(), WorkLine::State::Idle);
    }

    void whatIsOldIsDimmed_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<bool>("all");
        QTest::newRow("the same days again") << 29 << 59 << false;
        QTest::newRow("other days") << 10 << 59 << true;
        QTest::newRow("a wrong range") << 59 << 40 << true;
    }

    void whatIsOldIsDimmed()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(bool, all);
        FakeServer server;
        answerWell(server);
        PageWorld world(server.url());
        world.theme.setMode(Theme::Mode::Light);
        world.theme.install();
        WhatIfPage page(world.context);
        page.resize(1280, 800);
        page.setBuilding(u"311"_s);
        page.show();
        auto *chart = page.findChild<SeriesChart *>();
        QTRY_COMPARE(chart->chartData().starts.size(), 500u);
        page.findChild<OverridesCard *>()->setOverride(core::WeatherQuantity::Temperature2m, 88.0);
        QTRY_COMPARE(chart->chartData().scenario.size(), 500u);
        const auto isDimmed = [&page](const QString &name) {
            const auto labels = page.findChildren<QLabel *>();
            const auto figure = std::ranges::find(labels, name, &QLabel::accessibleName);
            return figure != labels.end() && (*figure)->foregroundRole() == QPalette::PlaceholderText;
        };
        QVERIFY(!isDimmed(u"Expected"_s) && !isDimmed(u"Scenario"_s));
        const QImage bright = chart->grab().toImage();
        server.setAnswer("/api/predict", {200, canned::prediction(1.5), faults::SlowAnswer});
        const int before = predictions(server);
        const auto fields = page.findChildren<QDateEdit *>();
        const QDate first = fields[0]->minimumDate();
        fields[1]->setDate(first.addDays(to));
        fields[0]->setDate(first.addDays(from));
        if (!all) {
            page.reload();
            QTRY_COMPARE(predictions(server), before + 1);
        }
        QVERIFY(isDimmed(u"Scenario"_s));
        QCOMPARE(isDimmed(u"Expected"_s), all);
        QCOMPARE(isDimmed(u"Actual"_s), all);
        // Lines are lighter, and nothing else than lines is drawn.
        const QImage now = chart->grab().toImage();
        QCOMPARE(now.pixel(1, 1), bright.pixel(1, 1));
        QCOMPARE(darkest(now) > darkest(bright), all);
        QVERIFY2(darkest(now) < 200, "the old curves stay");
        takePicture(page, u"whatif-dimmed-"_s + QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-'));
        // Put right, all is shown at full strength again.
        answerWell(server);
        fields[0]->setDate(first.addDays(20));
        QTRY_VERIFY(!isDimmed(u"Actual"_s) && !isDimmed(u"Scenario"_s));
        QCOMPARE(darkest(chart->grab().toImage()), darkest(bright));
    }

    void withoutExpectedUseItSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("days");
        QTest::addColumn<QString>("said");
        QTest::newRow("no model of the utility") << daily(false) << u"no model"_s;
        QTest::newRow("no readings of the utility") << daily(true, 0) << u"no readings of this utility"_s;
    }

    void withoutExpectedUseItSaysWhy()
    {
        QFETCH(QByteArray, days);
        QFETCH(QString, said);
        FakeServer server;
        answerWell(server);
        server.setAnswer("/api/buildings/311/timeseries", {200, days});
        server.setAnswer("/api/predict", {422, R"({"detail":"There is no model for ELECTRICITY yet"})"});
        PageWorld world(server.url());
        WhatIfPage page(world.context);
        page.resize(1280, 800);
        page.setBuilding(u"311"_s);
        page.show();
        QTRY_VERIFY2(shownSentences(page).contains(said), qPrintable(shownSentences(page)));
        QVERIFY(!page.findChild<ErrorBar *>()->isVisible());
        takePicture(page, u"whatif-"_s + QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-'));
        // Another building is not held by it.
        server.setAnswer("/api/predict", {200, canned::prediction(1.0)});
        page.setBuilding(u"42"_s);
        QTRY_COMPARE(page.findChild<SeriesChart *>()->chartData().starts.size(), 500u);
        QVERIFY(shownSentences(page).isEmpty());
    }

    void failuresOfTheWeather_data() { faults::addRows(); }

    void failuresOfTheWeather()
    {
        FakeServer server;
        answerWell(server);
        server.setAnswer("/api/weather/fetch", faults::answer());
        PageWorld world(server.url());
        WhatIfPage page(world.context);
        page.resize(1280, 800);
        page.setBuilding(u"311"_s);
        page.show();
        QTRY_COMPARE(page.findChild<SeriesChart *>()->chartData().starts.size(), 500u);
        auto *card = page.findChild<OverridesCard *>();
        const auto buttons = card->findChildren<QPushButton *>();
        const auto again = std::ranges::find(buttons, u"Try again"_s, &QPushButton::text);
        QVERIFY(again != buttons.end());
        QTRY_VERIFY_WITH_TIMEOUT((*again)->isVisible(), faults::Patience);
        const auto labels = card->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"could not be loaded"_s);
        }));
        QVERIFY(!page.findChild<ErrorBar *>()->isVisible()); // the scenario does not depend on it
        QVERIFY(std::ranges::all_of(card->findChildren<QSlider *>(), &QSlider::isEnabled));
        takePicture(page, u"whatif-weather-fails"_s);
        answerWell(server);
        (*again)->click();
        QTRY_COMPARE(card->findChild<QDoubleSpinBox *>()->value(), 65.0);
        QVERIFY(!(*again)->isVisible());
    }
};

QTEST_MAIN(TestWhatIfStates)

#include "tst_whatifstates.moc"
