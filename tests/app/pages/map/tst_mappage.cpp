#include "tests/app/pages/map/mappagefixture.h"

class TestMapPage : public MapPageFixture
{
    Q_OBJECT

private slots:
    void showsTheSameBuildingsInMapAndTable()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        QCOMPARE(map()->markerCount(), 11);
        QCOMPARE(table()->model()->index(0, 1).data().toString(), u"Hall L"_s); // the worst first
        const auto labels = m_page->findChildren<QLabel *>();
        QVERIFY(
            std::ranges::any_of(labels, [](const QLabel *label) { return label->text().contains(u"1 without"_s); }));
    }

    void selectionIsInStepBothWays()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        table()->selectRow(2);
        QCOMPARE(map()->selected(), u"109"_s);
        map()->fitAll();
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(map(), Qt::Key_Plus);
        map()->setSelected({});
        map()->setFocus();
        QTest::keyClick(map(), Qt::Key_Tab);
        QCOMPARE(map()->selected(), u"111"_s);
        QCOMPARE(table()->currentIndex().row(), 0);
    }

    void utilityAndScoringAreAskedFor()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        QCOMPARE(combo(u"Utility"_s)->currentText(), u"All utilities"_s);
        const auto first = std::ranges::find_if(
            m_server->requests, [](const auto &request) { return request.target.startsWith("/api/buildings?"); });
        QVERIFY(first != m_server->requests.end());
        QCOMPARE(first->target, "/api/buildings?utility=ALL&scoring=size_normalized");
        combo(u"Scoring"_s)->setCurrentIndex(0);
        combo(u"Utility"_s)->setCurrentIndex(combo(u"Utility"_s)->findData(u"STEAM"_s));
        QTRY_COMPARE(m_server->requests.last().target, "/api/buildings?utility=STEAM&scoring=percentile_rank");
    }

    void aBuildingOpensAtWhatItsScoreIsAbout()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        QCOMPARE(m_page->utilityOf(u"102"_s), core::Utility::Steam); // drives its score
        QCOMPARE(m_page->utilityOf(u"103"_s), core::Utility::Electricity);
        QCOMPARE(m_page->utilityOf(u"100"_s), core::Utility::Electricity); // nothing does
        QCOMPARE(m_page->utilityOf(u"nowhere"_s), core::Utility::Electricity);
        combo(u"Utility"_s)->setCurrentIndex(combo(u"Utility"_s)->findData(u"GAS"_s));
        QCOMPARE(m_page->utilityOf(u"102"_s), core::Utility::Gas);
    }

    void chipsCountAndFilter()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        const auto chips = m_page->findChildren<Chip *>();
        QCOMPARE(chips.size(), 5);
        qint64 sum = 0;
        for (const Chip *chip : chips)
            sum += chip->count();
        QCOMPARE(sum, 12);
        Chip *anomaly = chips.first();
        QCOMPARE(anomaly->text(), u"anomaly"_s);
        QTest::mouseClick(anomaly, Qt::LeftButton);
        QCOMPARE(table()->model()->rowCount(), static_cast<int>(anomaly->count()));
        QTest::mouseClick(anomaly, Qt::LeftButton);
        QCOMPARE(table()->model()->rowCount(), 12);
        QTest::keyClicks(m_page->findChild<QLineEdit *>(), u"south"_s);
        QCOMPARE(table()->model()->rowCount(), 4);
    }

    void popupShowsUtilitiesAndOpens()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        auto *popup = m_page->findChild<BuildingPopup *>();
        map()->setFocus();
        QTest::keyClick(map(), Qt::Key_Tab);
        QTest::keyClick(map(), Qt::Key_Return);
        QVERIFY(popup->isVisible());
        const int before = popup->height();
        QTRY_VERIFY(popup->height() > before); // the utilities came
        auto *lastDays = popup->findChild<Sparkline *>();
        QTRY_VERIFY(lastDays->isVisible());
        QVERIFY(!lastDays->isEmpty());
        QVERIFY(m_server->requests.last().target.contains("start=2025-10-01T00:00:00Z&end=2025-10-08T00:00:00Z"));
        takePictures(m_world->theme, *m_page, u"mappage-popup"_s);
        QSignalSpy opened(m_page.get(), &Page::openBuilding);
        popup->findChild<QPushButton *>()->click();
        QCOMPARE(opened.first().first().toString(), u"111"_s);
        QVERIFY(m_page->closePopup());
        QVERIFY(!popup->isVisible());
        QVERIFY(!m_page->closePopup());
    }

    void activatingARowOpensTheBuilding()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        QSignalSpy opened(m_page.get(), &Page::openBuilding);
        table()->setCurrentIndex(table()->model()->index(0, 1));
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
    }

    void thePopupScoresAsTheMapDoes()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        m_server->setAnswer("/api/buildings", {200, buildings(core::Scoring::PercentileRank)});
        QSignalSpy changed(m_page.get(), &MapPage::listChanged);
        combo(u"Scoring"_s)->setCurrentIndex(0);
        QTRY_COMPARE(changed.count(), 1);
        map()->setFocus();
        QTest::keyClick(map(), Qt::Key_Tab);
        QTest::keyClick(map(), Qt::Key_Return);
        auto *popup = m_page->findChild<BuildingPopup *>();
        const auto badges = [popup] {
            QStringList texts;
            for (const StatusBadge *badge : popup->findChildren<StatusBadge *>())
                texts.append(badge->accessibleName());
            return texts;
        };
        QTRY_COMPARE(badges().size(), 4); // the building's own and those of three utilities
        QCOMPARE(badges().at(1), u"warning 0.66"_s);
        QCOMPARE(badges().at(2), u"normal 0.25"_s);
        for (const StatusBadge *badge : popup->findChildren<StatusBadge *>())
            QVERIFY2(popup->rect().contains(QRect(badge->mapTo(popup, QPoint()), badge->sizeHint())),
                     qPrintable(badge->accessibleName()));
    }

    void thePopupNamesTheDriverUtility()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        map()->walkTo(0);
        map()->open(0);
        const auto labels = m_page->findChild<BuildingPopup *>()->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
            return label->isVisible() && label->text() == u"Driven by electricity"_s;
        }));
    }

    void chipsTakeRoomForTheirCounts()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        for (const Chip *chip : m_page->findChildren<Chip *>())
            QTRY_VERIFY2(chip->width() >= chip->sizeHint().width(), qPrintable(chip->accessibleName()));
    }

    void thePopupTakesAndReturnsTheKeyboard()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        m_page->activateWindow();
        map()->setFocus();
        QTRY_VERIFY(map()->hasFocus());
        QTest::keyClick(map(), Qt::Key_Tab);
        QTest::keyClick(map(), Qt::Key_Return);
        auto *open = m_page->findChild<BuildingPopup *>()->findChild<QPushButton *>();
        QVERIFY(open->hasFocus());
        QSignalSpy opened(m_page.get(), &Page::openBuilding);
        QTest::keyClick(open, Qt::Key_Space);
        QCOMPARE(opened.count(), 1);
        QVERIFY(m_page->closePopup());
        QVERIFY(map()->hasFocus());
    }

    void theMapSourceIsTheChosenOne()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        TileServer tiles;
        QVERIFY(!map()->tiles().isActive());
        m_world->preferences.set(settings::TileUrl, tiles.urlTemplate());
        m_world->preferences.set(settings::TileAttribution, u"© Surveyors"_s);
        m_world->preferences.set(settings::MapBackground, u"tiles"_s);
        QVERIFY(map()->tiles().isActive());
        QTRY_VERIFY(!tiles.targets.isEmpty());
        QTRY_VERIFY(map()->tiles().isComplete());
        QCOMPARE(map()->tiles().attribution(), u"© Surveyors"_s);
        takePictures(m_world->theme, *m_page, u"mappage-tiles"_s);
        QVERIFY(!m_page->findChild<ErrorBar *>()->isVisible());
        m_world->preferences.set(settings::MapBackground, QString());
        QVERIFY(!map()->tiles().isActive());
    }

    void aBadMapFileIsSaidAndTheRestWorks()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        m_world->preferences.set(settings::MbTilesFile, u"/nowhere/campus.mbtiles"_s);
        m_world->preferences.set(settings::MapBackground, u"mbtiles"_s);
        auto *bar = m_page->findChild<ErrorBar *>();
        QTRY_VERIFY(bar->isVisible());
        QVERIFY2(bar->text().contains(u"pictures below the map"_s), qPrintable(bar->text()));
        takePictures(m_world->theme, *m_page, u"mappage-badfile"_s);
        QSignalSpy changed(m_page.get(), &MapPage::listChanged);
        m_page->reload();
        QTRY_COMPARE(changed.count(), 1);
        QVERIFY(!bar->isVisible()); // told once
        QCOMPARE(map()->markerCount(), 11);
    }

    void tenThousandBuildings()
    {
        m_server->setAnswer("/api/buildings",
                            {200, QJsonDocument(core::wire::toJson(syntheticCampus(10000))).toJson()});
        m_page->reload();
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 10000, 20000);
        QCOMPARE(map()->markerCount(), 9900);
        takePictures(m_world->theme, *m_page, u"mappage-10000"_s);
        map()->walkTo(0);
        for (int i = 0; i < 7; ++i) {
            QTest::keyClick(map(), Qt::Key_Plus);
            map()->setSelected({});
            map()->walkTo(0); // keeps it in view
        }
        takePictures(m_world->theme, *m_page, u"mappage-10000-near"_s);
        QTest::keyClicks(m_page->findChild<QLineEdit *>(), u"elm"_s);
        QVERIFY(table()->model()->rowCount() < 10000 && table()->model()->rowCount() > 1000);
    }
};

QTEST_MAIN(TestMapPage)

#include "tst_mappage.moc"
