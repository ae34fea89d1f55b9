#include "core/ingest/importer.h"
#include "core/storage/readingstore.h"
#include "core/storage/weatherstore.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

//! METERHOUSE_DATA, or the shared data beside the source tree.
QString dataFolder()
{
    const QString named = qEnvironmentVariable("METERHOUSE_DATA");
    return named.isEmpty() ? QFINDTESTDATA("../../../../shared/data") : named;
}

} // namespace

//! A real campus: 29 buildings, two years of hourly electricity and gas, as people would upload it.
class TestImportCampus : public QObject
{
    Q_OBJECT

    static Result<ImportOutcome> import(Database &database, ImportKind kind, const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorCode::NotFound, u"%1: %2"_s.arg(path, file.errorString())};
        const SystemClock clock;
        return Importer(database, clock).importCsv(kind, file, {QFileInfo(path).fileName(), 11.2, {}, {}, {}});
    }

private slots:
    void everyReadingIsIn()
    {
        const QDir folder(dataFolder() + u"/cambridge"_s);
        if (!folder.exists(u"building.csv"_s))
            QSKIP("The Cambridge data are not here; METERHOUSE_DATA may name their folder");
        const QTemporaryDir store;
        const auto database = Database::open(store.path());
        QVERIFY(database);
        const std::array files{
            std::pair(ImportKind::Building, u"building.csv"_s), std::pair(ImportKind::Weather, u"weather.csv"_s),
            std::pair(ImportKind::Meter, u"meter_2021.csv.gz"_s), std::pair(ImportKind::Meter, u"meter_2022.csv.gz"_s)};
        qint64 meterRows = 0;
        for (const auto &[kind, name] : files) {
            const auto outcome = import(**database, kind, folder.filePath(name));
            QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
            QCOMPARE(outcome->result.rowsSkipped, 0);
            // Foggy hours with a humidity of up to 100.5 %.
            QCOMPARE(outcome->result.warningCount, kind == ImportKind::Weather ? 449 : 0);
            QCOMPARE(outcome->result.rowsIngested, outcome->result.rowsRead);
            meterRows += kind == ImportKind::Meter ? outcome->result.rowsRead : 0;
        }
        QCOMPARE(meterRows, 937'320);
        QCOMPARE(*ReadingStore(**database).count(), 937'320);
        QCOMPARE(*WeatherStore(**database).count(), 17'520);

        const auto again = import(**database, ImportKind::Meter, folder.filePath(u"meter_2022.csv.gz"_s));
        QVERIFY(again);
        QCOMPARE(again->result.rowsIngested, 0);
        QVERIFY(again->touched.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestImportCampus)

#include "tst_import_campus.moc"
