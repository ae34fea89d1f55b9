#include "core/ingest/columns.h"
#include "core/ingest/columnunit.h"
#include "core/ingest/headingunits.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

// Mapped by hand or by a script, a heading's unit counts as well as in a file that was looked at before.
class TestHeadingUnits : public QObject
{
    Q_OBJECT

    static Result<ImportOptions> with(ImportKind kind, const QStringList &header, ImportOptions options)
    {
        std::vector<std::string> cells;
        for (const QString &heading : header)
            cells.push_back(heading.toStdString());
        const auto columns = mapColumns(kind, cells, options);
        if (!columns)
            return columns.error();
        return withHeadingUnits(kind, cells, *columns, options);
    }

private slots:
    void countWhereTheOptionsNameNone_data()
    {
        QTest::addColumn<ImportKind>("kind");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("unit"); // empty: none
        const auto row = [](const char *name, ImportKind kind, const QString &column, const QString &heading,
                            const QString &given,
                            const QString &unit) { QTest::newRow(name) << kind << column << heading << given << unit; };
        const auto building = ImportKind::Building;
        const auto weather = ImportKind::Weather;
        row("square metres", building, u"grossArea"_s, u"Fl\u00e4che (m\u00b2)"_s, {}, u"m\u00b2"_s);
        row("square feet", building, u"grossArea"_s, u"Area [sqft]"_s, {}, u"ft\u00b2"_s);
        row("without a unit", building, u"grossArea"_s, u"Area"_s, {}, {});
        row("our own name", building, u"grossArea"_s, u"grossArea"_s, {}, {});
        row("given otherwise", building, u"grossArea"_s, u"Area (m2)"_s, u"ft\u00b2"_s, u"ft\u00b2"_s);
        row("not understood, but given", building, u"grossArea"_s, u"Area (acres)"_s, u"m\u00b2"_s, u"m\u00b2"_s);
        row("degrees Celsius", weather, u"temperature_2m"_s, u"Temperatur (\u00b0C)"_s, {}, u"\u00b0C"_s);
        row("our own quantity", weather, u"temperature_2m"_s, u"temperature_2m"_s, {}, {});
        row("kilometres per hour", weather, u"wind_speed_10m"_s, u"Wind, km/h"_s, {}, u"km/h"_s);
    }

    void countWhereTheOptionsNameNone()
    {
        QFETCH(ImportKind, kind);
        QFETCH(QString, column);
        QFETCH(QString, heading);
        QFETCH(QString, given);
        QFETCH(QString, unit);
        ImportOptions options;
        options.columns = {{column, heading}};
        if (!given.isEmpty())
            options.units = {{column, given}};
        const auto read = with(kind, {u"other"_s, heading}, options);
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read->units.value(column), unit);
    }

    void ofNamesOfTheContractAreNone()
    {
        for (const ImportKind kind : {ImportKind::Weather, ImportKind::Building, ImportKind::Meter}) {
            for (const ColumnSpec &column : schemaOf(kind).used) {
                const QString name = QString::fromLatin1(column.name);
                if (const auto measure = measureOf(kind, name))
                    QVERIFY2(!headingUnit(*measure, name).known && headingUnit(*measure, name).written.isEmpty(),
                             column.name);
            }
        }
    }

    void ofAColumnByItsPlaceCountAsWell()
    {
        ImportOptions options;
        options.columns = {{u"grossArea"_s, u"#2"_s}};
        const auto read = with(ImportKind::Building, {u"other"_s, u"Area (m2)"_s}, options);
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read->units.value(u"grossArea"_s), u"m\u00b2"_s);
    }

    void thatAreNotUnderstoodAreRefused()
    {
        ImportOptions options;
        options.columns = {{u"grossArea"_s, u"Area (acres)"_s}};
        const auto read = with(ImportKind::Building, {u"Area (acres)"_s}, options);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Unprocessable);
        for (const QString &named : {u"Area (acres)"_s, u"grossArea"_s, u"m\u00b2"_s})
            QVERIFY2(read.error().detail.contains(named), qPrintable(read.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestHeadingUnits)
#include "tst_headingunits.moc"
