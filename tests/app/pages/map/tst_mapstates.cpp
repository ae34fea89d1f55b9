#include "tests/app/pages/map/mappagefixture.h"
#include "tests/app/support/cannedanswers.h"
#include "tests/app/support/faults.h"

// Failing, slow and late daemons.
class TestMapStates : public MapPageFixture
{
    Q_OBJECT

private slots:
    void noDataForTheUtilityIsSaid()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        auto *empty = m_page->findChild<EmptyState *>();
        QVERIFY(!empty->isVisible());
        combo(u"Utility"_s)->setCurrentIndex(combo(u"Utility"_s)->findData(u"STEAM"_s));
        QTRY_VERIFY(empty->isVisible());
        QCOMPARE(empty->sentence(), u"No buildings with steam data"_s);
        takePictures(m_world->theme, *m_page, u"mappage-empty"_s);
        QSignalSpy opened(m_page.get(), &Page::openPage);
        empty->findChild<QPushButton *>()->click();
        QCOMPARE(opened.first().first().value<PageId>(), PageId::Upload);
        combo(u"Utility"_s)->setCurrentIndex(0);
        QTRY_VERIFY(!empty->isVisible());
    }

    void failuresShowAndRetry_data() { faults::addRows(); }

    void failuresShowAndRetry()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        m_server->setAnswer("/api/buildings", faults::answer());
        m_page->reload();
        auto *bar = m_page->findChild<ErrorBar *>();
        QTRY_VERIFY(bar->isVisible());
        QCOMPARE(table()->model()->rowCount(), 12); // what was there stays
        QCOMPARE(map()->markerCount(), 11);
        m_server->setAnswer("/api/buildings", {200, buildings()});
        bar->findChild<QPushButton *>()->click();
        QTRY_VERIFY(!bar->isVisible());
    }

    void failuresAtTheFirstStart_data() { faults::addRows(); }

    void failuresAtTheFirstStart()
    {
        m_page.reset();
        m_server->setAnswer("/api/buildings", faults::answer());
        open();
        auto *bar = m_page->findChild<ErrorBar *>();
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(!faults::showsSkeleton(*m_page));
        QCOMPARE(table()->model()->rowCount(), 0);
        m_server->setAnswer("/api/buildings", {200, buildings()});
        bar->findChild<QPushButton *>()->click();
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        QVERIFY(!bar->isVisible());
    }

    void countsAreUnknownUntilTheBuildingsCome_data()
    {
        QTest::addColumn<QString>("when");
        for (const char *when : {"asked for", "filtered meanwhile", "failed", "the service starts", "another server"})
            QTest::newRow(when) << QString::fromLatin1(when);
    }

    void countsAreUnknownUntilTheBuildingsCome()
    {
        QFETCH(QString, when);
        const bool fails = when == u"failed"_s;
        if (when == u"another server"_s)
            QTRY_COMPARE(table()->model()->rowCount(), 12);
        else
            m_page.reset();
        m_server->setAnswer("/api/buildings", {fails ? 500 : 200, buildings(), fails ? 0 : faults::SlowAnswer});
        if (when == u"the service starts"_s)
            m_world->connection.setBaseUrl({});
        if (when == u"another server"_s)
            m_world->connection.setBaseUrl(QUrl(u"http://localhost:%1"_s.arg(m_server->serverPort())));
        else
            open();
        if (fails)
            QTRY_VERIFY(m_page->findChild<ErrorBar *>()->isVisible());
        const auto chips = m_page->findChildren<Chip *>();
        if (when == u"filtered meanwhile"_s) {
            chips.first()->click();
            QTest::keyClicks(m_page->findChild<QLineEdit *>(), u"south"_s);
        }
        QCOMPARE(table()->model()->rowCount(), 0);
        for (const Chip *chip : chips)
            QCOMPARE(chip->accessibleName(), chip->text());
        for (const QLabel *label : m_page->findChildren<QLabel *>())
            QVERIFY2(!label->text().startsWith(u'0'), qPrintable(label->text()));
    }

    void failuresOfThePopup_data() { faults::addRows(); }

    // What the list has told stays readable; only what the building itself would add is missing.
    void failuresOfThePopup()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        m_server->setAnswer("/api/buildings/111", faults::answer());
        map()->open(0);
        auto *popup = m_page->findChild<BuildingPopup *>();
        auto *bar = m_page->findChild<ErrorBar *>();
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(popup->isVisible());
        QSignalSpy opened(m_page.get(), &Page::openBuilding);
        popup->findChild<QPushButton *>()->click();
        QCOMPARE(opened.count(), 1);
    }

    void failuresOfThePopupsLastDays_data() { faults::addRows(); }

    void failuresOfThePopupsLastDays()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        m_server->setAnswer("/api/buildings/111/timeseries", faults::answer());
        map()->open(0);
        auto *popup = m_page->findChild<BuildingPopup *>();
        const auto says = [popup](const QString &sentence) {
            return std::ranges::any_of(popup->findChildren<QLabel *>(), [&](const QLabel *label) {
                return label->isVisible() && label->text() == sentence;
            });
        };
        const QString sentence = u"The readings of the last 7 days could not be loaded."_s;
        QTRY_VERIFY(says(sentence));
        QVERIFY(!popup->findChild<Sparkline *>()->isVisible());
        QVERIFY(!m_page->findChild<ErrorBar *>()->isVisible()); // all else is there
        takePictures(m_world->theme, *m_page, u"mappage-popup-failed"_s);
        m_server->setAnswer("/api/buildings/111/timeseries", {200, lastDays()});
        map()->open(0);
        QVERIFY(!says(sentence));
        QTRY_VERIFY(popup->findChild<Sparkline *>()->isVisible());
    }

    void daemonKilledAndRestarted()
    {
        faults::killAndRestart(
            *m_page, m_server,
            [](FakeServer &fresh) {
                fresh.setAnswer("/api/status", {200, canned::status()});
                fresh.setAnswer("/api/buildings", {200, buildings()});
            },
            [this] { return table()->model()->rowCount() == 12 && map()->markerCount() == 11; });
    }

    void daemonAwayShowsAsOf()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        auto *stale = m_page->findChild<StaleLabel *>();
        QVERIFY(!stale->isVisible());
        m_server.reset();
        m_page->reload();
        QTRY_VERIFY(stale->isVisible());
        QVERIFY(stale->text().startsWith(u"as of "_s));
        QVERIFY(m_page->findChild<ErrorBar *>()->isVisible());
        takePictures(m_world->theme, *m_page, u"mappage-away"_s);
    }

    void aSlowDaemonLeavesThePageUsable()
    {
        m_page.reset();
        m_server->setAnswer("/api/buildings", {200, buildings(), faults::SlowAnswer});
        open();
        auto *skeleton = m_page->findChild<Skeleton *>();
        QTRY_VERIFY(skeleton->isVisible());
        QVERIFY(map()->isVisible() && table()->isVisible()); // the final layout from the start
        const QRect place = map()->geometry();
        takePictures(m_world->theme, *m_page, u"mappage-loading"_s);
        combo(u"Scoring"_s)->setFocus(); // and the keys work
        QTest::keyClicks(m_page->findChild<QLineEdit *>(), u"south"_s);
        QVERIFY(skeleton->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 4, faults::Patience);
        QVERIFY(!skeleton->isVisible());
        QCOMPARE(map()->geometry(), place);
        QVERIFY(!m_page->findChild<ErrorBar *>()->isVisible());
    }

    void aSlowSwitchDimsAndKeepsWhatIsShown()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        m_world->theme.setReducedMotion(true);
        QSignalSpy changed(m_page.get(), &MapPage::listChanged);
        m_page->reload();
        QTRY_COMPARE(changed.count(), 1);
        const auto picture = [this] { return map()->viewport()->grab().toImage(); };
        const QImage full = picture();
        m_server->setAnswer("/api/buildings", {200, buildings(), 800});
        combo(u"Scoring"_s)->setCurrentIndex(0);
        QVERIFY(picture() != full);
        QCOMPARE(table()->model()->rowCount(), 12);
        QTRY_COMPARE(changed.count(), 2);
        QCOMPARE(picture(), full);
    }

    void scoresOfAnotherChoiceStayDimmed()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        m_world->theme.setReducedMotion(true);
        const auto picture = [this] { return map()->viewport()->grab().toImage(); };
        const QImage full = picture();
        m_server->setAnswer("/api/buildings", {500, R"({"detail":"disk full"})"});
        combo(u"Scoring"_s)->setCurrentIndex(0);
        QTRY_VERIFY(m_page->findChild<ErrorBar *>()->isVisible());
        QVERIFY(picture() != full);
    }

    // The daemon tells that there are other scores; nobody asks for them here.
    void showsScoresThatComeByThemselves()
    {
        const auto tell = [this](int revision) {
            const QByteArray event = "event: snapshot\ndata: {\"revision\": " + QByteArray::number(revision) + "}\n\n";
            m_server->setAnswer("/api/events", {200, event});
        };
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        tell(1);
        const int heard = m_server->listened;
        QTRY_VERIFY_WITH_TIMEOUT(m_server->listened >= heard + 2, faults::Patience); // the same scores once more
        QTRY_COMPARE_WITH_TIMEOUT(m_server->openSockets(), 0, faults::Patience);
        const qsizetype before = asked("/api/buildings");
        m_server->setAnswer("/api/buildings", {200, buildings(core::Scoring::PercentileRank)});
        tell(2);
        QTRY_COMPARE_WITH_TIMEOUT(m_page->list().scoring, core::Scoring::PercentileRank, faults::Patience);
        QCOMPARE(asked("/api/buildings"), before + 1);
    }

    void aDaemonKilledInMidAnswerIsAnError()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        m_server->setAnswer("/api/buildings", {200, buildings(), 0, false, 300});
        m_page->reload();
        QTRY_VERIFY(m_page->findChild<ErrorBar *>()->isVisible());
        QCOMPARE(table()->model()->rowCount(), 12);
        QCOMPARE(map()->markerCount(), 11);
    }

    void aSlowAnswerDoesNotOvertakeALaterOne()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        m_server->setAnswer("/api/buildings", {200, R"({"buildings":[],"meta":{}})", 300});
        const qsizetype before = asked("/api/buildings");
        m_page->reload();
        QTRY_COMPARE(asked("/api/buildings"), before + 1);
        m_server->setAnswer("/api/buildings", {200, buildings()});
        QSignalSpy changed(m_page.get(), &MapPage::listChanged);
        m_page->reload();
        QTRY_COMPARE(changed.count(), 1);
        // The slow answer was withdrawn or has been sent by now; one more round trip would let it overtake.
        QTRY_COMPARE(m_server->openSockets(), 0);
        m_page->reload();
        QTRY_COMPARE(m_server->openSockets(), 0);
        QTRY_VERIFY(changed.count() > 1);
        QCOMPARE(changed.count(), 2);
        QCOMPARE(table()->model()->rowCount(), 12);
    }
};

QTEST_MAIN(TestMapStates)

#include "tst_mapstates.moc"
