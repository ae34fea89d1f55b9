#include "core/ingest/columnunit.h"
#include "core/ingest/inspection.h"
#include "importtest.h"

#include <QFile>

#include <algorithm>
#include <cmath>

using namespace core;
using namespace Qt::StringLiterals;

using Values = QMap<QString, double>;

//! What is expected of one file of tests/core/ingest/data.
struct Ugly
{
    QStringList asked;   //!< ids of the questions, in the order they come
    QStringList answers; //!< "id=choice"
    Values stored;       //!< of the first hour by quantity, of buildings by number
    qint64 refused = 0;  //!< rows
    QString likely = {}; //!< the unit that is proposed first
};
Q_DECLARE_METATYPE(Ugly)

//! Units of weather and building files: converted, asked about or refused, and never taken for another.
class TestColumnUnits : public ImportTest
{
    Q_OBJECT

private:
    static Result<Inspection> inspect(ImportKind kind, QIODevice &device, const ImportOptions &options)
    {
        InspectionContext context;
        context.now = at("2025-12-01T00:00Z");
        return inspectImport(kind, device, context, options);
    }

    static ImportKind kindOf(const QString &name)
    {
        return name.startsWith("weather"_L1) ? ImportKind::Weather : ImportKind::Building;
    }

    static Result<Inspection> inspect(const QString &name, const ImportOptions &options)
    {
        QFile file(QFINDTESTDATA("data/") + name);
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorCode::Internal, file.errorString()};
        return inspect(kindOf(name), file, options);
    }

    static Result<Inspection> inspectText(ImportKind kind, QByteArray bytes, const ImportOptions &options = {})
    {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        return inspect(kind, buffer, options);
    }

    //! What is proposed to the first question.
    static QString likelyAnswer(const QString &name)
    {
        const auto inspection = inspect(name, {});
        if (!inspection || inspection->questions.isEmpty() || inspection->questions.first().proposed < 0)
            return {};
        const ImportQuestion &question = inspection->questions.first();
        return question.choices.at(question.proposed).id;
    }

    static Result<Inspection> settle(const QString &name, const QStringList &answers, QStringList &asked)
    {
        auto inspection = inspect(name, {});
        for (int round = 0; round < 5 && inspection && !inspection->questions.isEmpty(); ++round) {
            ImportOptions options = inspection->options;
            for (const ImportQuestion &question : std::as_const(inspection->questions)) {
                asked.append(question.id);
                const QString choice = answers.filter(question.id + u'=').value(0).section(u'=', 1);
                int index = static_cast<int>(question.choices.size()) - 1;
                while (index >= 0 && question.choices.at(index).id != choice)
                    --index;
                const auto next = answered(options, question, index);
                if (!next)
                    return next.error();
                options = *next;
            }
            inspection = inspect(name, options);
        }
        return inspection;
    }

    Values stored(ImportKind kind) const
    {
        Values values;
        if (kind == ImportKind::Building) {
            const auto buildings = BuildingStore(*m_database).all();
            for (const Building &building : *buildings)
                values.insert(building.number, building.grossAreaSquareFeet.value_or(0.0));
            return values;
        }
        const auto hours = WeatherStore(*m_database).hours(TimeRange::all());
        for (const WeatherQuantityInfo &info : weatherQuantities()) {
            const double value = hours->empty() ? qQNaN() : hours->front().value(info.quantity);
            if (!qIsNaN(value))
                values.insert(QString::fromLatin1(info.name), value);
        }
        return values;
    }

    static void row(const char *name, const Ugly &ugly) { QTest::newRow(name) << ugly; }

private slots:
    void everyFileHasItsEnd_data()
    {
        QTest::addColumn<Ugly>("ugly");
        const QString t = u"temperature_2m"_s;
        const QString wind = u"wind_speed_10m"_s;
        const Values warm{{t, 54.14}};
        const Values square{{u"311"_s, 13288.047409}, {u"312"_s, 21527.820833}};
        row("weather_bracket_latin1.csv", {{}, {}, warm});
        row("weather_square_utf16.csv", {{}, {}, {{t, 54.14}, {u"dew_point_2m"_s, 39.2}}});
        row("weather_comma_unit.csv", {{}, {}, {{t, 54.14}, {u"relative_humidity_2m"_s, 81.0}}});
        row("weather_grad_celsius.csv", {{}, {}, {{t, 54.14}, {wind, 22.369363}, {u"precipitation"_s, 0.4}}});
        row("weather_suffixes.csv", {{}, {}, {{t, 54.14}, {wind, 22.369363}, {u"precipitation"_s, 12.7}}});
        row("weather_metres_per_second.csv", {{}, {}, {{t, 54.14}, {wind, 22.369363}}});
        row("weather_service_export.csv", {{},
                                           {},
                                           {{t, 54.14},
                                            {u"relative_humidity_2m"_s, 81.0},
                                            {u"dew_point_2m"_s, 39.2},
                                            {u"precipitation"_s, 12.7},
                                            {wind, 22.369363},
                                            {u"wind_direction_10m"_s, 270.0},
                                            {u"cloud_cover"_s, 50.0},
                                            {u"shortwave_radiation"_s, 120.0}}});
        row("weather_kelvin.csv", {{}, {}, warm});
        row("weather_fahrenheit.csv", {{}, {}, {{t, 54.14}, {wind, 22.0}}});
        row("weather_knots.csv", {{}, {}, {{t, 54.14}, {wind, 23.015589}}});
        const QString asksTemperature = u"columnUnit.temperature_2m"_s;
        const QString asksWind = u"columnUnit.wind_speed_10m"_s;
        const QString which = u"temperatureUnit"_s;
        const QStringList celsius{u"temperatureUnit=°C"_s};
        const QStringList fahrenheit{u"temperatureUnit=°F"_s};
        row("weather_cold_latin1.csv", {{which}, celsius, {{t, 54.14}, {u"relative_humidity_2m"_s, 81.0}}, 0, u"°C"_s});
        row("weather_warm_summer.csv", {{which}, fahrenheit, warm, 0, u"°F"_s});
        row("weather_mild.csv", {{which}, celsius, {{t, 68.0}}, 0, {}});
        row("weather_kelvin_unsaid.csv", {{which}, {u"temperatureUnit=K"_s}, warm, 0, u"K"_s});
        row("weather_by_content.csv", {{which}, celsius, warm, 0, u"°C"_s});
        row("weather_dew_point_beside_ours.csv",
            {{which}, fahrenheit, {{t, 54.14}, {u"dew_point_2m"_s, 39.2}}, 0, u"°F"_s});
        row("weather_dew_point_beside_celsius.csv",
            {{which}, celsius, {{t, 54.14}, {u"dew_point_2m"_s, 39.2}}, 0, u"°C"_s});
        const QString area = u"areaUnit"_s;
        row("buildings_no_unit_latin1.csv", {{area}, {u"areaUnit=m²"_s}, square, 0, {}});
        row("buildings_gross_area_two_words.csv",
            {{area}, {u"areaUnit=ft²"_s}, {{u"311"_s, 13288.05}, {u"312"_s, 21528.0}}, 0, {}});
        row("buildings_by_content.csv", {{area}, {u"areaUnit=m²"_s}, square, 0, {}});
        row("buildings_no_answer.csv", {{area}, {}, {}, 0, {}});
        row("weather_unknown_temperature_unit.csv", {{asksTemperature}, {}, {}});
        row("weather_unknown_wind_unit.csv", {{asksWind}, {asksWind + u"=none"_s}, warm});
        row("weather_wind_without_unit.csv", {{asksWind}, {asksWind + u"=m/s"_s}, {{t, 54.14}, {wind, 22.369363}}});
        row("weather_words_in_cells.csv", {{}, {}, warm, 1});
        row("buildings_bracket_latin1.csv", {{}, {}, square});
        row("buildings_own_name_bracket.csv", {{}, {}, square});
        row("buildings_suffix.csv", {{}, {}, square});
        row("buildings_capitals.csv", {{}, {}, square});
        row("buildings_qm.csv", {{}, {}, square});
        row("buildings_square_feet.csv", {{}, {}, {{u"311"_s, 13288.05}, {u"312"_s, 21528.0}}});
        row("buildings_quadratmeter_utf16.csv", {{}, {}, square});
        row("buildings_unknown_unit.csv", {{u"columnUnit.grossArea"_s}, {}, {}});
        row("buildings_sqft_alone.csv", {{}, {}, {{u"311"_s, 13288.05}, {u"312"_s, 21528.0}}});
    }

    void everyFileHasItsEnd()
    {
        QFETCH(Ugly, ugly);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        QCOMPARE(likelyAnswer(name), ugly.likely);
        QStringList asked;
        const auto inspection = settle(name, ugly.answers, asked);
        QCOMPARE(asked, ugly.asked);
        if (ugly.stored.isEmpty()) { // no answer would be right
            QVERIFY(!inspection);
            return;
        }
        QVERIFY2(inspection, inspection ? "" : qPrintable(inspection.error().detail));
        QVERIFY(inspection->questions.isEmpty());
        QCOMPARE(inspection->refusedRows, ugly.refused);

        QFile file(QFINDTESTDATA("data/") + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        ImportSettings settings;
        settings.options = inspection->options;
        const auto outcome = import(kindOf(name), file.readAll(), settings);
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
        const Values values = stored(kindOf(name));
        QCOMPARE(values.keys(), ugly.stored.keys());
        for (auto value = values.begin(); value != values.end(); ++value) {
            const QString text = u"%1 is %2"_s.arg(value.key()).arg(value.value(), 0, 'g', 12);
            QVERIFY2(std::abs(value.value() - ugly.stored.value(value.key())) < 1e-5, qPrintable(text));
        }
        const auto again = inspect(name, inspection->options.remembered());
        QVERIFY(again);
        QVERIFY2(again->questions.isEmpty(), "a source that is known is asked about again");
        QCOMPARE(again->options.units, inspection->options.units);
    }

    void theVerdictNamesTheUnit()
    {
        const auto inspection = inspect(u"weather_bracket_latin1.csv"_s, {});
        QVERIFY(inspection);
        QCOMPARE(inspection->options.units.value(u"temperature_2m"_s), u"°C"_s);
        const auto said = std::ranges::find(inspection->proposals, u"units.temperature_2m"_s, &OptionProposal::field);
        QVERIFY(said != inspection->proposals.end());
        QCOMPARE(said->value, u"°C"_s);
        QCOMPARE(said->reason, ProposalReason::HeaderUnit);
        QCOMPARE(inspection->firstRows.first().readAs.value(1), u"54.14"_s);
    }

    void theDocumentedNamesKeepTheirUnits()
    {
        const auto weather = inspectText(ImportKind::Weather, "date,temperature_2m,dewPoint2m,wind_speed_10m,"
                                                              "precipitation\n2025-11-13,12.3,4,10,1\n");
        QVERIFY(weather);
        QVERIFY(weather->questions.isEmpty());
        QVERIFY(weather->options.isDefault());
        const auto buildings =
            inspectText(ImportKind::Building, "BuildingNumber,building_name,GROSSAREA\n311,Hall,1234.5\n");
        QVERIFY(buildings);
        QVERIFY(buildings->questions.isEmpty());
        QVERIFY(buildings->options.isDefault());
    }

    void aHeadingOfAnotherUnitGoesBeforeWhatWasRemembered()
    {
        ImportOptions options;
        options.units = {{u"temperature_2m"_s, u"°F"_s}};
        const auto inspection =
            inspectText(ImportKind::Weather, "date,temperature_2m (°C)\n2025-11-13T00:00:00,12.3\n", options);
        QVERIFY(inspection);
        QCOMPARE(inspection->options.units.value(u"temperature_2m"_s), u"°C"_s);
    }

    void headings_data()
    {
        QTest::addColumn<Measure>("measure");
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("unit");
        const auto add = [](Measure measure, const QString &unit, const QStringList &headers) {
            for (const QString &header : headers)
                QTest::newRow(qPrintable(header)) << measure << header << unit;
        };
        add(Measure::Temperature, u"°C"_s,
            {u"Temp (C)"_s, u"temp_c"_s, u"tempC"_s, u"T [° C]"_s, u"Temp. in °C"_s, u"temperature_2m_degC"_s,
             u"Lufttemperatur °C (2 m)"_s, u"Temp ºC"_s, u"Temp ℃"_s, u"Temperatur, Celsius"_s, u"°C"_s});
        add(Measure::Temperature, u"°F"_s, {u"Temp_F"_s, u"Temp (degrees Fahrenheit)"_s, u"Temperature, °F"_s});
        add(Measure::Temperature, u"K"_s, {u"Temp [K]"_s, u"temperature kelvin"_s});
        add(Measure::Temperature, QString(),
            {u"temperature_2m"_s, u"Temp"_s, u"Temp (m²)"_s, u"Traffic"_s, u"Wolf"_s, u"Temp (%)"_s, u"||"_s});
        add(Measure::Area, u"m²"_s,
            {u"Fläche (m²)"_s, u"area_m2"_s, u"areaM2"_s, u"Fläche qm"_s, u"Area sq.m"_s, u"area [m^2]"_s});
        add(Measure::Area, u"ft²"_s, {u"areaSqFt"_s, u"Area (sq ft)"_s, u"area_ft2"_s, u"GSF"_s, u"square feet"_s});
        add(Measure::Area, QString(), {u"Fläche"_s, u"area (acres)"_s, u"area (°C)"_s, u"Area m"_s});
        add(Measure::Speed, u"m/s"_s, {u"wind m s-1"_s, u"Wind [m/s]"_s, u"wind_ms"_s, u"wind m·s⁻¹"_s});
        add(Measure::Speed, u"km/h"_s, {u"wind_km/h"_s, u"windKmh"_s});
        add(Measure::Depth, u"in"_s, {u"rain_in"_s, u"Rain (inch)"_s});
        add(Measure::Depth, u"mm"_s, {u"Niederschlag in mm"_s, u"Regen [l/m²]"_s});
        add(Measure::Irradiance, u"kW/m²"_s, {u"Radiation (kW/m²)"_s});
    }

    void headings()
    {
        QFETCH(Measure, measure);
        QFETCH(QString, written);
        QFETCH(QString, unit);
        const HeadingUnit said = headingUnit(measure, written);
        QCOMPARE(said.known ? said.known->unit : QString(), unit);
    }

    void everyUnitReadsAsItIsSpelled()
    {
        for (const Measure measure : {Measure::Temperature, Measure::Speed, Measure::Depth, Measure::Area,
                                      Measure::Share, Measure::Direction, Measure::Irradiance}) {
            const QStringList units = unitsOf(measure);
            for (const QString &unit : units)
                QCOMPARE(columnUnit(measure, unit).value_or(ColumnUnit{}).unit, unit);
            QCOMPARE(columnUnit(measure, units.constFirst())->stored(12.345), 12.345);
        }
    }

    void unitsThatMakeNoSenseAreRefused_data()
    {
        QTest::addColumn<ImportKind>("kind");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("unit");
        QTest::newRow("of another measure") << ImportKind::Weather << u"temperature_2m"_s << u"m²"_s;
        QTest::newRow("unknown") << ImportKind::Weather << u"temperature_2m"_s << u"bananas"_s;
        QTest::newRow("empty") << ImportKind::Weather << u"temperature_2m"_s << QString();
        QTest::newRow("of a time") << ImportKind::Weather << u"date"_s << u"s"_s;
        QTest::newRow("of a name") << ImportKind::Building << u"buildingName"_s << u"m²"_s;
        QTest::newRow("of readings") << ImportKind::Meter << u"readingValue"_s << u"kWh"_s;
    }

    void unitsThatMakeNoSenseAreRefused()
    {
        QFETCH(ImportKind, kind);
        QFETCH(QString, column);
        QFETCH(QString, unit);
        ImportSettings settings;
        settings.options.units = {{column, unit}};
        const QByteArray bytes = kind == ImportKind::Weather    ? "date,temperature_2m\n2025-11-13,12\n"_ba
                                 : kind == ImportKind::Building ? "buildingNumber,buildingName,grossArea\n1,A,10\n"_ba
                                                                : MeterHeader + meterRow("Z1", "2025-11-13", "1");
        const auto outcome = import(kind, bytes, settings);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::Unprocessable);
        QVERIFY2(outcome.error().detail.contains(column), qPrintable(outcome.error().detail));
        QCOMPARE(batches(), 0);
    }
};

QTEST_GUILESS_MAIN(TestColumnUnits)

#include "tst_columnunits.moc"
