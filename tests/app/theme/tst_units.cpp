#include "app/theme/format.h"
#include "app/theme/units.h"

#include <QTest>

using namespace app;
using namespace Qt::StringLiterals;

static const QLocale English(QLocale::English, QLocale::UnitedStates);
constexpr Units Stored;
constexpr Units Other{EnergyUnit::Megajoules, AreaUnit::SquareMetres, TemperatureUnit::Celsius};

class TestUnits : public QObject
{
    Q_OBJECT

private slots:
    void amountsAreConverted_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<double>("stored");
        QTest::addColumn<QString>("asStored");
        QTest::addColumn<QString>("converted");
        QTest::newRow("energy") << u"ELECTRICITY"_s << 1420.5 << u"1,420\u2009kWh"_s << u"5,110\u2009MJ"_s;
        QTest::newRow("gas is stored as energy") << u"GAS"_s << 100.0 << u"100\u2009kWh"_s << u"360\u2009MJ"_s;
        QTest::newRow("steam stays a mass") << u"STEAM"_s << 12.0 << u"12.0\u2009kg"_s << u"12.0\u2009kg"_s;
        QTest::newRow("cooling stays ton-hours")
            << u"COOLING"_s << 12.0 << u"12.0\u2009ton-hours"_s << u"12.0\u2009ton-hours"_s;
    }

    void amountsAreConverted()
    {
        QFETCH(QString, unit);
        QFETCH(double, stored);
        const core::Utility utility = *core::utilityFromName(unit);
        QTEST(format::quantity(stored, displayUnit(utility, Stored), English), "asStored");
        QTEST(format::quantity(stored, displayUnit(utility, Other), English), "converted");
    }

    void temperaturesAreConverted_data()
    {
        QTest::addColumn<double>("fahrenheit");
        QTest::addColumn<double>("celsius");
        QTest::newRow("freezing") << 32.0 << 0.0;
        QTest::newRow("boiling") << 212.0 << 100.0;
        QTest::newRow("the same") << -40.0 << -40.0;
        QTest::newRow("mild") << 68.0 << 20.0;
    }

    void temperaturesAreConverted()
    {
        QFETCH(double, fahrenheit);
        QFETCH(double, celsius);
        const DisplayUnit unit = displayUnit(core::WeatherQuantity::Temperature2m, Other);
        QCOMPARE(unit.name, u"°C"_s);
        QVERIFY(std::abs(unit.shown(fahrenheit) - celsius) < 1e-9);
        QVERIFY(std::abs(unit.stored(celsius) - fahrenheit) < 1e-9);
    }

    void differencesHaveNoOffset()
    {
        const DisplayUnit unit = displayUnit(core::WeatherQuantity::Temperature2m, Other);
        QCOMPARE(format::difference(9.0, unit, English), u"+5.00\u2009°C"_s);
        QCOMPARE(format::difference(-10.0, displayUnit(core::Utility::Heat, Other), English), u"−36.0\u2009MJ"_s);
    }

    void areasAreConverted()
    {
        QCOMPARE(format::area(75660.0, Stored, English), u"75,660\u2009ft²"_s);
        QCOMPARE(format::area(75660.0, Other, English), u"7,029\u2009m²"_s);
        QCOMPARE(format::area({}, Other, English), u"–"_s);
    }

    void onlyTemperaturesOfTheWeatherChange()
    {
        for (const core::WeatherQuantityInfo &info : core::weatherQuantities()) {
            const DisplayUnit unit = displayUnit(info.quantity, Other);
            const bool temperature = QString::fromUtf8(info.unit) == u"°F"_s;
            QCOMPARE(unit.name, temperature ? u"°C"_s : QString::fromUtf8(info.unit));
            QVERIFY(std::abs(unit.stored(unit.shown(51.5)) - 51.5) < 1e-9);
        }
    }
};

QTEST_GUILESS_MAIN(TestUnits)

#include "tst_units.moc"
