#include "core/ingest/buildingrows.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

std::array<std::string_view, BuildingFieldCount> buildingRow(BuildingField field, std::string_view text)
{
    std::array<std::string_view, BuildingFieldCount> row{};
    row[static_cast<std::size_t>(BuildingField::Number)] = "311";
    row[static_cast<std::size_t>(BuildingField::Name)] = "Mount Hall";
    row[static_cast<std::size_t>(BuildingField::GrossArea)] = "75660.0";
    row[static_cast<std::size_t>(field)] = text;
    return row;
}

} // namespace

class TestBuildingRows : public QObject
{
    Q_OBJECT

private slots:
    void refuses_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("warning");
        const auto row = [](BuildingField field, const char *text, const QString &warning) {
            QTest::newRow(qPrintable(warning)) << static_cast<int>(field) << QByteArray(text) << warning;
        };
        row(BuildingField::Number, "", u"Missing buildingNumber, row skipped"_s);
        row(BuildingField::Name, "", u"Missing buildingName, row skipped"_s);
        row(BuildingField::GrossArea, "", u"Missing grossArea, row skipped"_s);
        row(BuildingField::GrossArea, "0", u"grossArea '0' is not above zero, row skipped"_s);
        row(BuildingField::GrossArea, "-5", u"grossArea '-5' is not above zero, row skipped"_s);
        row(BuildingField::GrossArea, "nan", u"grossArea 'nan' is not a finite number, row skipped"_s);
        row(BuildingField::GrossArea, "big", u"grossArea 'big' is not a number, row skipped"_s);
        row(BuildingField::Latitude, "90.1", u"latitude '90.1' is outside -90 to 90, row skipped"_s);
        row(BuildingField::Longitude, "-180.1", u"longitude '-180.1' is outside -180 to 180, row skipped"_s);
        row(BuildingField::Latitude, "north", u"latitude 'north' is not a number, row skipped"_s);
    }

    void refuses()
    {
        QFETCH(int, field);
        QFETCH(QByteArray, text);
        QFETCH(QString, warning);
        WarningList warnings;
        BuildingRowChecker checker(warnings);
        QVERIFY(!checker.check(2, buildingRow(static_cast<BuildingField>(field), text.toStdString())));
        QCOMPARE(warnings.warnings(), (QList<RowWarning>{{2, warning}}));
        QVERIFY(checker.claims().empty());
    }

    void buildingOptionalFields()
    {
        WarningList warnings;
        BuildingRowChecker checker(warnings);
        auto row = buildingRow(BuildingField::FloorsAboveGround, "2");
        row[static_cast<std::size_t>(BuildingField::FloorsBelowGround)] = "1.5";
        row[static_cast<std::size_t>(BuildingField::ConstructionDate)] = "1874-07-01";
        row[static_cast<std::size_t>(BuildingField::Longitude)] = "-180";
        QVERIFY(checker.check(1, row));
        const Building &building = checker.claims().front().building;
        QCOMPARE(building.floorsAboveGround, std::optional(2));
        QCOMPARE(building.floorsBelowGround, std::nullopt);
        QCOMPARE(building.constructionDate, std::optional(QDate(1874, 7, 1)));
        QCOMPARE(building.longitude, std::optional(-180.0));
        QCOMPARE(building.latitude, std::nullopt);
        QCOMPARE(warnings.warnings(),
                 (QList<RowWarning>{{1, u"floorsBelowGround '1.5' is not a number of floors, value ignored"_s}}));
    }

    void buildingGivenTwice()
    {
        WarningList warnings;
        BuildingRowChecker checker(warnings);
        QVERIFY(checker.check(1, buildingRow(BuildingField::City, "Columbus")));
        QVERIFY(checker.check(2, buildingRow(BuildingField::City, "")));
        QVERIFY(checker.check(3, buildingRow(BuildingField::City, "Berlin")));
        QCOMPARE(checker.claims().size(), std::size_t(1));
        QCOMPARE(checker.claims()[0].building.city, u"Berlin"_s);
        QCOMPARE(checker.claims()[0].repeated, 1);
        QCOMPARE(checker.claims()[0].superseded, 1);
    }
};

QTEST_GUILESS_MAIN(TestBuildingRows)

#include "tst_buildingrows.moc"
