#include "core/model/unit.h"

#include <QTest>

#include <limits>

using namespace core;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(core::Utility)

namespace {
constexpr double Calorific = 11.2;

//! Figures of published conversion tables, to the digits they are printed with.
struct Known
{
    Utility utility;
    const char *unit;
    double canonical;
};

constexpr std::array Figures{
    Known{Utility::Electricity, "kWh", 1.0},
    Known{Utility::Electricity, "Wh", 0.001},
    Known{Utility::Electricity, "MWh", 1000.0},
    Known{Utility::Gas, "kWh", 1.0},
    Known{Utility::Gas, "MWh", 1000.0},
    Known{Utility::Gas, "therm", 29.3071},
    Known{Utility::Gas, "MMBtu", 293.071},
    Known{Utility::Gas, "m3", 11.2},
    Known{Utility::Gas, "ft3", 0.0283168 * 11.2},
    Known{Utility::Gas, "ccf", 2.83168 * 11.2},
    Known{Utility::Heat, "kWh", 1.0},
    Known{Utility::Heat, "MWh", 1000.0},
    Known{Utility::Heat, "kBtu", 0.293071},
    Known{Utility::Heat, "MMBtu", 293.071},
    Known{Utility::Heat, "GJ", 277.778},
    Known{Utility::Steam, "kg", 1.0},
    Known{Utility::Steam, "lb", 0.453592},
    Known{Utility::Steam, "klb", 453.592},
    Known{Utility::Cooling, "ton-hours", 1.0},
    Known{Utility::Cooling, "kWh", 0.284345},
    Known{Utility::CoolingPower, "tons", 1.0},
    Known{Utility::CoolingPower, "kW", 0.284345},
    Known{Utility::SteamRate, "kg/h", 1.0},
    Known{Utility::SteamRate, "lb/h", 0.453592},
    Known{Utility::SteamRate, "klb/h", 453.592},
    Known{Utility::Oil28Sec, "L", 1.0},
    Known{Utility::Oil28Sec, "gal", 3.78541},
};
} // namespace

class TestUnit : public QObject
{
    Q_OBJECT

private slots:
    void factors()
    {
        for (const Known &known : Figures) {
            const auto factor = conversionFactor(known.utility, QString::fromLatin1(known.unit), Calorific);
            QVERIFY2(factor, known.unit);
            QVERIFY2(std::abs(*factor / known.canonical - 1.0) < 5e-6, known.unit);
        }
    }

    void everyConversionIsChecked()
    {
        QCOMPARE(unitConversions().size(), Figures.size());
        for (const UnitConversion &conversion : unitConversions()) {
            const bool known = std::ranges::any_of(Figures, [&](const Known &figure) {
                return figure.utility == conversion.utility && qstrcmp(figure.unit, conversion.unit) == 0;
            });
            QVERIFY2(known, conversion.unit);
            QVERIFY(*conversion.source != '\0');
        }
    }

    void canonicalUnitComesFirst()
    {
        for (const Utility utility : AllUtilities)
            QCOMPARE(unitNames(utility).first(), canonicalUnit(utility));
    }

    void spellings_data()
    {
        QTest::addColumn<Utility>("utility");
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("unit");
        const auto row = [](Utility utility, const QString &written, const QString &unit) {
            QTest::newRow(qPrintable(written)) << utility << written << unit;
        };
        row(Utility::Electricity, u"KWH"_s, u"kWh"_s);
        row(Utility::Electricity, u"kilowatt-hour"_s, u"kWh"_s);
        row(Utility::Electricity, u"Kilowatt hours"_s, u"kWh"_s);
        row(Utility::Electricity, u" MWh "_s, u"MWh"_s);
        row(Utility::Gas, u"m³"_s, u"m3"_s);
        row(Utility::Gas, u"M^3"_s, u"m3"_s);
        row(Utility::Gas, u"cubic meters"_s, u"m3"_s);
        row(Utility::Gas, u"cu. ft."_s, u"ft3"_s);
        row(Utility::Gas, u"CCF"_s, u"ccf"_s);
        row(Utility::Gas, u"Therms"_s, u"therm"_s);
        row(Utility::Heat, u"mmBTU"_s, u"MMBtu"_s);
        row(Utility::Steam, u"Kilograms"_s, u"kg"_s);
        row(Utility::Steam, u"lbs"_s, u"lb"_s);
        row(Utility::Cooling, u"ton-hrs"_s, u"ton-hours"_s);
        row(Utility::Cooling, u"Ton Hours"_s, u"ton-hours"_s);
        row(Utility::CoolingPower, u"Ton"_s, u"tons"_s);
        row(Utility::SteamRate, u"lbs/hr"_s, u"lb/h"_s);
        row(Utility::SteamRate, u"kg per hour"_s, u"kg/h"_s);
        row(Utility::SteamRate, u"klb/Hour"_s, u"klb/h"_s);
        row(Utility::Oil28Sec, u"Litres"_s, u"L"_s);
        row(Utility::Oil28Sec, u"US gallons"_s, u"gal"_s);
    }

    void spellings()
    {
        QFETCH(Utility, utility);
        QFETCH(QString, written);
        QFETCH(QString, unit);
        const auto factor = conversionFactor(utility, written, Calorific);
        QVERIFY2(factor, factor ? "" : qPrintable(factor.error().detail));
        QCOMPARE(*factor, *conversionFactor(utility, unit, Calorific));
    }

    void emptyIsCanonical()
    {
        for (const Utility utility : AllUtilities)
            QCOMPARE(*conversionFactor(utility, u"  ", Calorific), 1.0);
    }

    void refuses_data()
    {
        QTest::addColumn<Utility>("utility");
        QTest::addColumn<QString>("unit");
        QTest::newRow("nonsense") << Utility::Electricity << u"bananas"_s;
        QTest::newRow("power for energy") << Utility::Electricity << u"kW"_s;
        QTest::newRow("energy for power") << Utility::CoolingPower << u"ton-hours"_s;
        QTest::newRow("gas in kg") << Utility::Gas << u"kg"_s;
        QTest::newRow("ambiguous thousand or million") << Utility::Heat << u"MBtu"_s;
        QTest::newRow("mass for a rate") << Utility::SteamRate << u"kg"_s;
    }

    void refuses()
    {
        QFETCH(Utility, utility);
        QFETCH(QString, unit);
        const auto factor = conversionFactor(utility, unit, Calorific);
        QVERIFY(!factor);
        QCOMPARE(factor.error().code, ErrorCode::InvalidArgument);
        QVERIFY2(factor.error().detail.contains(u"'%1'"_s.arg(unit)), qPrintable(factor.error().detail));
        QVERIFY(factor.error().detail.contains(utilityName(utility)));
    }

    void refusesCalorificValue()
    {
        for (const double value : {0.0, -1.0, std::numeric_limits<double>::quiet_NaN()}) {
            QVERIFY(!conversionFactor(Utility::Gas, u"m3", value));
            QVERIFY(conversionFactor(Utility::Gas, u"kWh", value));
        }
    }
};

QTEST_GUILESS_MAIN(TestUnit)

#include "tst_unit.moc"
