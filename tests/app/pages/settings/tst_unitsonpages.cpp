#include "app/charts/serieschart.h"
#include "app/pages/building/buildingpage.h"
#include "app/pages/building/seriesexport.h"
#include "app/pages/map/mappage.h"
#include "app/pages/whatif/overridescard.h"
#include "app/pages/whatif/whatifpage.h"
#include "tests/app/client/fakeserver.h"
#include "tests/app/support/cannedanswers.h"
#include "tests/app/support/pagesupport.h"

#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace app;
using namespace Qt::StringLiterals;

constexpr Units Metric{EnergyUnit::Megajoules, AreaUnit::SquareMetres, TemperatureUnit::Celsius};

// The choice of units reaches what the pages say, and nothing that leaves the console.
class TestUnitsOnPages : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<PageWorld> m_world;

    static bool says(const QWidget &page, const QString &part)
    {
        const auto labels = page.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(part); });
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void init()
    {
        m_server = std::make_unique<FakeServer>();
        m_server->setAnswer("/api/status", {200, canned::status()});
        m_server->setAnswer("/api/buildings", {200, canned::buildings()});
        m_server->setAnswer("/api/buildings/311", {200, canned::building()});
        m_server->setAnswer("/api/buildings/311/timeseries", {200, canned::timeSeries()});
        m_server->setAnswer("/api/predict", {200, canned::prediction(1.0)});
        m_world = std::make_unique<PageWorld>(m_server->url());
    }

    void cleanup()
    {
        m_world.reset();
        m_server.reset();
    }

    void buildingIsReadInTheChosenUnits()
    {
        BuildingPage page(m_world->context);
        page.resize(1280, 900);
        page.show();
        page.showBuilding(u"311"_s);
        auto *chart = page.findChild<SeriesChart *>();
        QTRY_COMPARE(chart->chartData().starts.size(), 500u);
        QCOMPARE(chart->chartData().unit, u"kWh"_s);
        const double kwh = chart->chartData().actual.front();
        QTRY_VERIFY(says(page, u"75,660\u2009ft²"_s));

        m_world->theme.setUnits(Metric); // at once, on the page that is shown
        QTRY_COMPARE(chart->chartData().unit, u"MJ"_s);
        QCOMPARE(chart->chartData().actual.front(), kwh * 3.6);
        QTRY_VERIFY(says(page, u"7,029\u2009m²"_s));
        QTRY_VERIFY(says(page, u"MJ"_s)); // the reasons
        QVERIFY(!says(page, u"kWh"_s));
    }

    void unitsChangeAtOnceWhileTheDaemonIsAway()
    {
        BuildingPage building(m_world->context);
        WhatIfPage whatIf(m_world->context);
        MapPage map(m_world->context);
        for (QWidget *page : std::initializer_list<QWidget *>{&building, &whatIf, &map}) {
            page->resize(1280, 900);
            page->show();
        }
        building.showBuilding(u"311"_s);
        whatIf.setBuilding(u"311"_s);
        const auto *actual = building.findChild<SeriesChart *>();
        const auto *expected = whatIf.findChild<SeriesChart *>();
        QTRY_VERIFY(!actual->chartData().isEmpty() && !expected->chartData().isEmpty() && says(building, u"ft²"_s));
        QTRY_VERIFY(!map.list().buildings.isEmpty());
        m_server.reset();

        m_world->theme.setUnits(Metric);
        QCOMPARE(actual->chartData().unit, u"MJ"_s);
        QCOMPARE(expected->chartData().unit, u"MJ"_s);
        QVERIFY(says(building, u"7,029\u2009m²"_s));
        for (const QWidget *page : std::initializer_list<const QWidget *>{&building, &whatIf})
            QVERIFY(!says(*page, u"kWh"_s));
        m_world->theme.setUnits({});
        QCOMPARE(actual->chartData().unit, u"kWh"_s);
        QVERIFY(says(building, u"75,660\u2009ft²"_s));
    }

    void hiddenPageIsReadInTheUnitsChosenMeanwhile()
    {
        BuildingPage page(m_world->context);
        page.show();
        page.showBuilding(u"311"_s);
        const auto *chart = page.findChild<SeriesChart *>();
        QTRY_VERIFY(!chart->chartData().isEmpty());
        page.hide();
        m_server.reset();
        m_world->theme.setUnits(Metric);
        page.show();
        QCOMPARE(chart->chartData().unit, u"MJ"_s);
    }

    void exportStaysInStoredUnits()
    {
        core::TimeSeries series;
        series.points.append(canned::point(0, false));
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"values.csv"_s);
        QVERIFY(exportCsv(series, {canned::Begin, canned::Begin + 3600}, path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().trimmed().endsWith(",kWh"));
    }

    void scenarioIsTypedInTheChosenUnitsAndSentInStoredOnes()
    {
        OverridesCard card(m_world->theme);
        card.setOverride(core::WeatherQuantity::Temperature2m, 68.0);
        m_world->theme.setUnits(Metric);
        const auto fields = card.findChildren<QDoubleSpinBox *>();
        const auto found =
            std::ranges::find_if(fields, [](const QDoubleSpinBox *field) { return field->suffix() == u" °C"_s; });
        QVERIFY(found != fields.end());
        QCOMPARE((*found)->value(), 20.0);
        (*found)->setValue(25.0);
        QCOMPARE(card.overrides().size(), 1);
        QCOMPARE(card.overrides().constFirst().value, 77.0);
    }
};

QTEST_MAIN(TestUnitsOnPages)

#include "tst_unitsonpages.moc"
