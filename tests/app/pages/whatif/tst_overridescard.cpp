#include "app/pages/whatif/overridescard.h"
#include "app/pages/whatif/weatherwords.h"
#include "app/theme/theme.h"
#include "tests/app/support/pagesupport.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QSignalSpy>
#include <QSlider>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>

using namespace app;
using namespace Qt::StringLiterals;

constexpr auto Celsius = Units{EnergyUnit::KilowattHours, AreaUnit::SquareFeet, TemperatureUnit::Celsius};

//! The weather of the scenario: every quantity, in both units, with and without readings.
class TestOverridesCard : public QObject
{
    Q_OBJECT

    static QDoubleSpinBox *fieldOf(const OverridesCard &card, core::WeatherQuantity quantity)
    {
        const QString name = u"%1, value"_s.arg(weatherWord(quantity));
        for (QDoubleSpinBox *field : card.findChildren<QDoubleSpinBox *>()) {
            if (field->accessibleName() == name)
                return field;
        }
        return nullptr;
    }

    static QToolButton *more(const OverridesCard &card)
    {
        for (QToolButton *button : card.findChildren<QToolButton *>()) {
            if (button->isCheckable())
                return button;
        }
        return nullptr;
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void everyQuantityArrives_data()
    {
        QTest::addColumn<core::WeatherQuantity>("quantity");
        for (const core::WeatherQuantityInfo &info : core::weatherQuantities())
            QTest::newRow(info.name) << info.quantity;
    }

    void everyQuantityArrives()
    {
        QFETCH(core::WeatherQuantity, quantity);
        Theme theme;
        OverridesCard card(theme);
        card.show();
        const double value = core::weatherQuantityInfo(quantity).maximum / 4;
        card.setOverrides({{quantity, value}});
        QCOMPARE(card.overrides().size(), 1);
        QCOMPARE(card.overrides().constFirst().quantity, quantity);
        QCOMPARE(card.overrides().constFirst().value, value);
        QVERIFY(fieldOf(card, quantity)->isVisible()); // though it is not among the usual ones
    }

    void lessUsualWeatherIsShownOnDemand()
    {
        Theme theme;
        theme.install();
        OverridesCard card(theme);
        card.resize(360, 900);
        card.show();
        QDoubleSpinBox *direction = fieldOf(card, core::WeatherQuantity::WindDirection10m);
        QVERIFY(fieldOf(card, core::WeatherQuantity::Temperature2m)->isVisible());
        QVERIFY(!direction->isVisible());
        more(card)->click();
        QVERIFY(direction->isVisible());
        takePictures(theme, card, u"whatif-more-weather"_s);
        direction->setValue(120.0);
        more(card)->click();
        QVERIFY(direction->isVisible()); // what is changed stays in sight
        QVERIFY(!fieldOf(card, core::WeatherQuantity::WindDirection80m)->isVisible());
    }

    void withoutReadingsThereIsNothingToChange()
    {
        Theme theme;
        OverridesCard card(theme);
        card.show();
        card.setOverride(core::WeatherQuantity::CloudCover, 50.0);
        card.setActualMeans({{core::WeatherQuantity::Temperature2m, 60.0}});
        QVERIFY(fieldOf(card, core::WeatherQuantity::Temperature2m)->isEnabled());
        QVERIFY(!fieldOf(card, core::WeatherQuantity::DewPoint2m)->isEnabled());
        const auto labels = card.findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) { return label->text() == u"No readings"_s; }));
        QVERIFY(fieldOf(card, core::WeatherQuantity::CloudCover)->isEnabled()); // to be taken back
        card.setMeansUnknown();
        QVERIFY(fieldOf(card, core::WeatherQuantity::DewPoint2m)->isEnabled());
    }

    void anotherUnitChangesNothingButTheWords_data()
    {
        QTest::addColumn<core::WeatherQuantity>("quantity");
        QTest::addColumn<double>("value");
        QTest::newRow("between two tenths of the other unit") << core::WeatherQuantity::Temperature2m << 72.0;
        QTest::newRow("finer than what is shown") << core::WeatherQuantity::DewPoint2m << 41.37;
        QTest::newRow("of one unit only") << core::WeatherQuantity::WindSpeed10m << 12.34;
    }

    void anotherUnitChangesNothingButTheWords()
    {
        QFETCH(core::WeatherQuantity, quantity);
        QFETCH(double, value);
        Theme theme;
        OverridesCard card(theme);
        card.setOverride(quantity, value);
        QSignalSpy changed(&card, &OverridesCard::changed);
        for (const Units &units : {Celsius, Units(), Celsius}) {
            theme.setUnits(units);
            QCOMPARE(card.overrides().constFirst().value, value);
        }
        QCOMPARE(changed.count(), 0);
        fieldOf(card, quantity)->setValue(20.0);
        const double typed = displayUnit(quantity, Celsius).stored(20.0);
        QCOMPARE(card.overrides().constFirst().value, typed);
    }
};

QTEST_MAIN(TestOverridesCard)

#include "tst_overridescard.moc"
