#include "exportfixture.h"

#include "core/export/energyexport.h"
#include "core/ingest/importer.h"
#include "core/ingest/inspection.h"
#include "core/storage/meterstore.h"
#include "core/storage/readingstore.h"
#include "core/storage/sitestore.h"

#include <QBuffer>
#include <QTemporaryDir>

using namespace core;
using namespace support;
using namespace Qt::StringLiterals;
using Kind = SensorOutcome::Kind;

namespace {

constexpr auto Minute = Fleet::Minute;
constexpr auto Midnight = Fleet::Midnight;
constexpr double GasFactor = 11.2;
constexpr double LastBits = 4e-12; // of counters below 16,384

//! An installation of its own, which knows nothing of the sensors.
class Elsewhere
{
public:
    explicit Elsewhere(const QByteArray &zone)
        : m_database(*std::move(Database::open(m_folder.path())))
    {
        auto transaction = *Transaction::begin(*m_database);
        Site site = *SiteStore(*m_database).read();
        site.name = u""_s;
        site.zoneId = zone;
        if (!SiteStore(*m_database).write(transaction, site) || !transaction.commit())
            qFatal("the site cannot be written");
    }

    Result<ImportOutcome> upload(QByteArray file)
    {
        QBuffer buffer(&file);
        buffer.open(QIODevice::ReadOnly);
        ImportSettings settings;
        settings.source = u"energy.csv"_s;
        return Importer(*m_database, m_clock).importCsv(ImportKind::Meter, buffer, settings);
    }
    Database &database() { return *m_database; }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
    SettableClock m_clock;
};

} // namespace

// An exported file, uploaded elsewhere, says the same.
class TestEnergyRoundTrip : public QObject
{
    Q_OBJECT

private slots:
    void everyValueComesBackAsItWas_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<int>("seconds"); // between readings
        QTest::addColumn<double>("factor");
        const int digital = int(SensorKind::DigitalElectricity);
        QTest::newRow("every 15 seconds") << digital << QByteArray("UTC") << 15 << 1.0;
        QTest::newRow("quarter hours over the autumn change") << digital << QByteArray("Europe/Berlin") << 900 << 1.0;
        QTest::newRow("a zone of half an hour") << digital << QByteArray("Asia/Kolkata") << 613 << 1.0;
        QTest::newRow("gas") << int(SensorKind::Gas) << QByteArray("Europe/Berlin") << 3600 << GasFactor;
    }

    void everyValueComesBackAsItWas()
    {
        QFETCH(int, kind);
        QFETCH(QByteArray, zone);
        QFETCH(int, seconds);
        QFETCH(double, factor);
        constexpr int Count = 2500;
        constexpr EpochMilliseconds Start = 1'761'350'400'000; // 2025-10-25T00:00:00Z, a day before the change
        ExportFleet fleet;
        const qint64 owner = fleet.addAccount(u"ada"_s);
        const qint64 id = fleet.addOwned(u"a"_s, owner, static_cast<SensorKind>(kind), u"=SUM(A1)"_s, u"=311+1"_s);
        double counter = 12345.678;
        for (int i = 0; i < Count; ++i) {
            fleet.begin(id, Start - Midnight + i * seconds * 1000LL, counter);
            counter += 0.001 * (1 + i * 7 % 13);
        }
        QVERIFY(fleet.service->flush());
        const SiteZone site = *SiteZone::create(zone);
        const QByteArray file = whole(EnergyExport(*fleet.database, *fleet.service, site).ofAccount(owner, {}, {}));

        Elsewhere elsewhere(zone);
        const auto uploaded = elsewhere.upload(file);
        QVERIFY2(uploaded, uploaded ? "" : qPrintable(uploaded.error().detail));
        QCOMPARE(uploaded->result.rowsIngested, Count - 1);
        const auto meters = *MeterStore(elsewhere.database()).all();
        QCOMPARE(meters.size(), 1);
        QCOMPARE(meters.first().externalId, u"a"_s);
        QCOMPARE((*BuildingStore(elsewhere.database()).byNumber(u"=311+1"_s)).has_value(), true);
        const auto stored = *ReadingStore(elsewhere.database()).readings(meters.first().id, TimeRange::all());
        const auto measured = fleet.readings(id);
        QCOMPARE(stored.size(), measured.size() - 1);
        double sum = 0.0;
        double uploadedSum = 0.0;
        for (std::size_t i = 0; i < stored.size(); ++i) {
            QCOMPARE(stored[i].start, measured[i + 1].from / 1000);
            // The file has the decimal number, which the subtraction of two counters in binary misses by a few bits.
            QVERIFY(std::abs(stored[i].value - *measured[i + 1].consumption * factor) < LastBits * factor);
            sum += *measured[i + 1].consumption * factor;
            uploadedSum += stored[i].value;
        }
        QVERIFY(std::abs(sum - uploadedSum) < 1e-9 * factor);
        const auto again = elsewhere.upload(file);
        QVERIFY(again);
        QCOMPARE(again->result.rowsIngested, 0);
    }

    void waterIsRefusedAndSaysSo()
    {
        ExportFleet fleet;
        const qint64 owner = fleet.addAccount(u"ada"_s);
        const qint64 water = fleet.addOwned(u"water"_s, owner, SensorKind::Water);
        const qint64 power = fleet.addOwned(u"power"_s, owner);
        for (const qint64 id : {water, power}) {
            for (int i = 0; i < 3; ++i)
                QCOMPARE(fleet.sendAt(id, Midnight + i * 15 * Minute, 100 + 0.5 * i), Kind::Stored);
        }
        const EnergyExport files(*fleet.database, *fleet.service, SiteZone::utc());
        Elsewhere elsewhere("UTC");
        const auto both = elsewhere.upload(whole(files.ofAccount(owner, {}, {})));
        QVERIFY2(both, both ? "" : qPrintable(both.error().detail));
        QCOMPARE(both->result.rowsIngested, 2);
        const bool saysSo = std::ranges::any_of(both->result.warnings, [](const RowWarning &warning) {
            return warning.message.contains(u"WATER"_s) && warning.message.contains(u"utility"_s);
        });
        QVERIFY(saysSo);
        const auto alone = elsewhere.upload(whole(files.ofAccount(owner, {}, u"water"_s)));
        QVERIFY(!alone);
        QCOMPARE(alone.error().code, ErrorCode::Unprocessable);
    }

    // The wizard asks nothing about it.
    void theWizardKnowsTheFile()
    {
        ExportFleet fleet;
        const qint64 owner = fleet.addAccount(u"ada"_s);
        const qint64 id = fleet.addOwned(u"a"_s, owner, SensorKind::DigitalElectricity, u"Kitchen"_s);
        for (int i = 0; i < 200; ++i)
            fleet.begin(id, i * 15 * Minute, 100 + 0.25 * (i / 2));
        QVERIFY(fleet.service->flush());
        QByteArray file =
            whole(EnergyExport(*fleet.database, *fleet.service, SiteZone::utc()).ofAccount(owner, {}, {}));
        QBuffer buffer(&file);
        buffer.open(QIODevice::ReadOnly);
        const auto inspected = inspectImport(ImportKind::Meter, buffer, {});
        QVERIFY2(inspected, inspected ? "" : qPrintable(inspected.error().detail));
        for (const ImportQuestion &question : inspected->questions)
            qWarning() << question.id << question.facts;
        QVERIFY(inspected->questions.isEmpty());
        QCOMPARE(inspected->goodRows, 199);
        QCOMPARE(inspected->meters.size(), 1);
        QCOMPARE(inspected->meters.first().sum, fleet.readings(id).back().reading.counter - 100);
    }
};

QTEST_GUILESS_MAIN(TestEnergyRoundTrip)

#include "tst_energyroundtrip.moc"
