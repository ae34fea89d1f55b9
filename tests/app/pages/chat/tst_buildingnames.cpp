#include "app/pages/chat/buildingnames.h"

#include <QTest>

using namespace app;
using namespace Qt::StringLiterals;

class TestBuildingNames : public QObject
{
    Q_OBJECT

    static BuildingNames campus()
    {
        QList<core::BuildingSummary> all;
        for (const auto &[number, name] :
             {std::pair(u"311"_s, u"Mount Hall"_s), std::pair(u"42"_s, u"Mount Hall Annex"_s),
              std::pair(u"0007"_s, u"Bibliothek Süd"_s), std::pair(u"5"_s, u"A"_s)}) {
            core::BuildingSummary building;
            building.number = number;
            building.name = name;
            all.append(building);
        }
        return BuildingNames(all);
    }

private slots:
    void findsBuildings_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("found"); // words and numbers
        const auto row = [](const char *name, const QString &text, const QString &found) {
            QTest::newRow(name) << text << found;
        };
        row("name", u"Mount Hall wastes most."_s, u"Mount Hall=311"_s);
        row("longest name", u"Mount Hall Annex, not Mount Hall"_s, u"Mount Hall Annex=42 Mount Hall=311"_s);
        row("name and number", u"Mount Hall (311)"_s, u"Mount Hall=311 311=311"_s);
        row("part of a word", u"Mount Hallway"_s, {});
        row("number after building", u"in building 311 today"_s, u"311=311"_s);
        row("list of numbers", u"buildings 311, 42 and 0007"_s, u"311=311 42=42 0007=0007"_s);
        row("German", u"Gebäude 311 und Bibliothek Süd"_s, u"311=311 Bibliothek Süd=0007"_s);
        row("number of something else", u"42 kWh in 311 hours"_s, {});
        row("amount in a sentence about a building", u"building 311 used 42 kWh"_s, u"311=311"_s);
        row("unknown number", u"building 999"_s, {});
        row("one letter is no name", u"A building"_s, {});
        row("nothing", {}, {});
    }

    void findsBuildings()
    {
        QFETCH(QString, text);
        QFETCH(QString, found);
        QStringList all;
        for (const BuildingNames::Place &place : campus().in(text))
            all.append(text.sliced(place.start, place.length) + u'=' + place.number);
        QCOMPARE(all.join(u' '), found);
    }

    void linkLeadsBackToItsNumber()
    {
        QCOMPARE(buildingOfLink(buildingLink(u"311"_s)), u"311"_s);
        QCOMPARE(buildingOfLink(buildingLink(u"A/7 ü"_s)), u"A/7 ü"_s);
        QCOMPARE(buildingOfLink(u"https://example.org/building/311"_s), QString());
    }
};

QTEST_GUILESS_MAIN(TestBuildingNames)

#include "tst_buildingnames.moc"
