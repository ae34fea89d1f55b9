#include "core/demo/democampus.h"
#include "core/demo/random.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace core;
using namespace Qt::StringLiterals;

static CampusRecipe smallRecipe()
{
    CampusRecipe recipe;
    recipe.seed = 7;
    recipe.buildings = 12;
    recipe.days = 20;
    recipe.intervalSeconds = 3600;
    recipe.start = 1735689600; // 2025-01-01
    return recipe;
}

static QByteArray hashOf(const GeneratedCampus &campus)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const WeatherHour &hour : campus.weather) {
        for (const double value : hour.values)
            hash.addData(QByteArray::number(value, 'f', 1) + ';');
    }
    for (const GeneratedMeter &meter : campus.meters) {
        hash.addData(meter.externalId.toUtf8());
        for (const IntervalReading &reading : meter.readings)
            hash.addData(QByteArray::number(reading.start) + ',' + QByteArray::number(reading.value, 'g', 10));
    }
    for (const PlantedFault &fault : campus.faults)
        hash.addData((fault.buildingNumber + fault.fault).toUtf8());
    return hash.result().toHex();
}

static QList<QByteArray> linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().trimmed().split('\n');
}

class TestDemoCampus : public QObject
{
    Q_OBJECT

private slots:
    void randomStreamIsTheSameOnEveryMachine()
    {
        // As the algorithm gives them for this seed; a change here is another campus for every recipe.
        constexpr std::array<quint64, 3> first{0xF9D20113EC80C6D5ULL, 0xD16E236E5CDC6563ULL, 0x68A40F278366062AULL};
        Random random(1);
        for (const quint64 expected : first)
            QCOMPARE(random.bits(), expected);
        Random other(1, 2);
        QVERIFY(other.bits() != first[0]);
    }

    void randomDistributionsHaveTheirMoments()
    {
        Random random(3);
        double sum = 0.0;
        double squares = 0.0;
        for (int i = 0; i < 20000; ++i) {
            const double value = random.normal();
            sum += value;
            squares += value * value;
            const double flat = random.uniform();
            QVERIFY(flat >= 0.0 && flat < 1.0);
        }
        QVERIFY(std::abs(sum / 20000) < 0.03);
        QVERIFY(std::abs(squares / 20000 - 1.0) < 0.05);
    }

    void sameRecipeGivesTheSameCampus()
    {
        const QByteArray once = hashOf(generateCampus(smallRecipe()));
        QCOMPARE(hashOf(generateCampus(smallRecipe())), once);
    }

    void anotherSeedGivesAnotherCampus()
    {
        CampusRecipe other = smallRecipe();
        other.seed = 8;
        QVERIFY(hashOf(generateCampus(other)) != hashOf(generateCampus(smallRecipe())));
    }

    void defaultRecipeIsTheDemoCampus()
    {
        CampusRecipe recipe;
        recipe.start = 1756684800; // 2025-09-01
        const GeneratedCampus campus = generateCampus(recipe);
        QCOMPARE(campus.buildings.size(), 40);
        QCOMPARE(campus.weather.size(), std::size_t(61 * 24));
        QSet<QString> campuses;
        QSet<QString> numbers;
        QSet<QString> names;
        for (const Building &building : campus.buildings) {
            campuses.insert(building.campusName);
            numbers.insert(building.number);
            names.insert(building.name);
            QVERIFY(building.grossAreaSquareFeet && *building.grossAreaSquareFeet > 0.0);
            QVERIFY(building.latitude && building.longitude && building.constructionDate);
            QVERIFY(*building.constructionDate < QDate(2025, 9, 1));
        }
        QCOMPARE(campuses.size(), 2);
        QCOMPARE(numbers.size(), 40);
        QCOMPARE(names.size(), 40);
        QSet<int> utilities;
        QSet<QString> ids;
        for (const GeneratedMeter &meter : campus.meters) {
            utilities.insert(static_cast<int>(meter.utility));
            ids.insert(meter.externalId);
            QVERIFY(meter.readings.size() > std::size_t(61 * 96 * 9 / 10));
        }
        QCOMPARE(utilities.size(), 6);
        QCOMPARE(ids.size(), static_cast<qsizetype>(campus.meters.size()));
    }

    void faultsAreTheShareAndTheKindsOfTheRecipe()
    {
        CampusRecipe recipe = smallRecipe();
        recipe.buildings = 60;
        const GeneratedCampus campus = generateCampus(recipe);
        QCOMPARE(campus.faults.size(), std::lround(0.12 * static_cast<double>(campus.meters.size())));
        QSet<QString> kinds;
        for (const PlantedFault &fault : campus.faults) {
            kinds.insert(fault.fault);
            QVERIFY(fault.size >= 0.35 && fault.size <= 0.9);
        }
        QCOMPARE(kinds.size(), 6);
    }

    void noFaultShareGivesACleanCampus()
    {
        CampusRecipe recipe = smallRecipe();
        recipe.faultShare = 0.0;
        QVERIFY(generateCampus(recipe).faults.isEmpty());
    }

    void faultsLeaveTheFirstHalfAlone()
    {
        CampusRecipe clean = smallRecipe();
        clean.faultShare = 0.0;
        const GeneratedCampus without = generateCampus(clean);
        const GeneratedCampus with = generateCampus(smallRecipe());
        const EpochSeconds half = clean.start + 10 * SecondsPerDay;
        bool laterDiffers = false;
        for (std::size_t i = 0; i < with.meters.size(); ++i) {
            const auto &a = without.meters[i].readings;
            const auto &b = with.meters[i].readings;
            QCOMPARE(a.size(), b.size());
            for (std::size_t k = 0; k < a.size(); ++k) {
                if (a[k].start < half)
                    QCOMPARE(a[k].value, b[k].value);
                else if (a[k].value != b[k].value)
                    laterDiffers = true;
            }
        }
        QVERIFY(laterDiffers);
    }

    void faultsFromTheStartShowInTheFirstHalf()
    {
        CampusRecipe recipe = smallRecipe();
        recipe.faultsFromStart = true;
        const GeneratedCampus early = generateCampus(recipe);
        const GeneratedCampus late = generateCampus(smallRecipe());
        QCOMPARE(early.faults.size(), late.faults.size());
        const EpochSeconds half = recipe.start + recipe.days / 2 * SecondsPerDay;
        int changed = 0;
        for (std::size_t m = 0; m < early.meters.size(); ++m) {
            const auto &readings = early.meters[m].readings;
            changed += std::ranges::equal(readings, late.meters[m].readings,
                                          [half](const IntervalReading &a, const IntervalReading &b) {
                                              return a.start >= half || a.value == b.value;
                                          })
                           ? 0
                           : 1;
        }
        QVERIFY(changed >= early.faults.size() / 2);
    }

    void readingsAndWeatherStayWithinUploadLimits()
    {
        const GeneratedCampus campus = generateCampus(smallRecipe());
        for (const GeneratedMeter &meter : campus.meters) {
            for (const IntervalReading &reading : meter.readings)
                QVERIFY(std::isfinite(reading.value) && reading.value >= 0.0);
        }
        for (const WeatherHour &hour : campus.weather) {
            for (const WeatherQuantityInfo &info : weatherQuantities()) {
                const double value = hour.value(info.quantity);
                QVERIFY2(value >= info.minimum && value <= info.maximum, info.name);
            }
        }
    }

    void filesHoldEveryRowInTheUploadSchema()
    {
        const CampusRecipe recipe = smallRecipe();
        const GeneratedCampus campus = generateCampus(recipe);
        QTemporaryDir folder;
        QVERIFY(folder.isValid());
        const Result<void> written = writeCampus(campus, recipe.zone, folder.filePath(u"demo"_s));
        QVERIFY2(written, written ? "" : qPrintable(written.error().detail));

        std::size_t readings = 0;
        for (const GeneratedMeter &meter : campus.meters)
            readings += meter.readings.size();
        const QList<QByteArray> meter = linesOf(folder.filePath(u"demo/meter.csv"_s));
        QCOMPARE(meter.size(), static_cast<qsizetype>(readings + 1));
        QCOMPARE(meter.first(), "meterId,siteName,simsCode,utility,readingTime,readingValue,readingUnits");
        QVERIFY(meter.at(1).contains(",2025-01-01T00:00:00,"));
        const QList<QByteArray> building = linesOf(folder.filePath(u"demo/building.csv"_s));
        QCOMPARE(building.size(), 13);
        for (const QByteArray &line : building)
            QCOMPARE(line.count(','), building.first().count(','));
        const QList<QByteArray> weather = linesOf(folder.filePath(u"demo/weather.csv"_s));
        QCOMPARE(weather.size(), 20 * 24 + 1);
        QCOMPARE(weather.first().count(','), 16);
        const QList<QByteArray> truth = linesOf(folder.filePath(u"demo/truth.csv"_s));
        QCOMPARE(truth.first(), "buildingnumber,utility,fault,size");
        QCOMPARE(truth.size(), campus.faults.size() + 1);
    }

    void unwritableFolderIsAnError()
    {
        const Result<void> written = writeCampus({}, SiteZone::utc(), u"/dev/null/campus"_s);
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::Storage);
    }

    void emptyRecipes()
    {
        CampusRecipe none = smallRecipe();
        none.buildings = 0;
        QVERIFY(generateCampus(none).meters.empty());
        CampusRecipe noDays = smallRecipe();
        noDays.days = 0;
        QVERIFY(generateCampus(noDays).meters.empty());
        QCOMPARE(generateCampus(noDays).buildings.size(), 12);
    }
};

QTEST_GUILESS_MAIN(TestDemoCampus)

#include "tst_democampus.moc"
