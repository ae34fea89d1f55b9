#include "exportfixture.h"

#include "core/export/experimentexport.h"
#include "core/export/experiments.h"
#include "core/storage/query.h"

#include <QSet>

using namespace core;
using namespace support;
using namespace Qt::StringLiterals;
using Kind = SensorOutcome::Kind;

namespace {

constexpr auto Minute = Fleet::Minute;
constexpr auto Hour = Fleet::Hour;
constexpr auto Midnight = Fleet::Midnight; // 2025-10-10, UTC
const Principal Boss{Role::Admin, 0, u"boss"_s, 0, {}};

} // namespace

// What a researcher gets of those who take part.
class TestExperimentExport : public QObject
{
    Q_OBJECT

    std::unique_ptr<ExportFleet> m_fleet;
    std::unique_ptr<ExperimentService> m_service;
    qint64 m_ada = 0;
    qint64 m_bob = 0;
    qint64 m_experiment = 0;

    Result<CsvPieces> pieces(const SiteZone &zone = SiteZone::utc(), qint64 id = 0) const
    {
        return ExperimentExport(*m_fleet->database, *m_fleet->service, zone).pieces(id ? id : m_experiment);
    }

    void consentFrom(qint64 account, EpochMilliseconds since) const
    {
        QVERIFY(m_service->enrol(Boss, m_experiment, account));
        const auto consented = m_service->consent(Boss, m_experiment, account, since / 1000);
        QVERIFY2(consented, consented ? "" : qPrintable(consented.error().detail));
    }

private slots:
    void init()
    {
        m_fleet = std::make_unique<ExportFleet>();
        m_service = std::make_unique<ExperimentService>(*m_fleet->database, m_fleet->clock);
        m_ada = m_fleet->addAccount(u"ada"_s);
        m_bob = m_fleet->addAccount(u"bob"_s);
        const qint64 a = m_fleet->addOwned(u"a"_s, m_ada, SensorKind::DigitalElectricity, u"Ada's flat"_s);
        const qint64 b = m_fleet->addOwned(u"b"_s, m_bob);
        for (int i = 0; i < 8; ++i) {
            QCOMPARE(m_fleet->sendAt(a, Midnight + i * Hour, 100 + i, 50.0 + i, 10 + 0.5 * i), Kind::Stored);
            QCOMPARE(m_fleet->sendAt(b, Midnight + i * Hour, 200 + i), Kind::Stored);
        }
        m_experiment = m_service
                           ->create(Boss, {u"Heating"_s,
                                           {},
                                           {{u"=baseline"_s, QDate(2025, 10, 9), QDate(2025, 10, 10)},
                                            {u"nudges"_s, QDate(2025, 10, 11), {}}}})
                           ->id;
    }
    void cleanup()
    {
        m_service.reset();
        m_fleet.reset();
    }

    void nobodyWithoutConsent()
    {
        QCOMPARE(pieces().error().code, ErrorCode::NotFound);
        QVERIFY(m_service->enrol(Boss, m_experiment, m_ada));
        QCOMPARE(pieces().error().code, ErrorCode::NotFound);
        QCOMPARE(pieces(SiteZone::utc(), 99).error().code, ErrorCode::NotFound);
    }

    void onlyReadingsSinceTheConsent()
    {
        consentFrom(m_ada, Midnight + 5 * Hour - 1000);
        const QByteArray file = whole(pieces());
        QCOMPARE(linesOf(file).first(), "participant,sensor,utility,phase,start,timestamp,consumption_kWh,feed_in_kWh,"
                                        "power_W,quality");
        QCOMPARE(column(file, "timestamp"), (QList<QByteArray>{"2025-10-10T05:00:00+00:00", "2025-10-10T06:00:00+00:00",
                                                               "2025-10-10T07:00:00+00:00"}));
        // Of the first one, nothing tells what was used before.
        QCOMPARE(column(file, "consumption_kWh"), (QList<QByteArray>{"", "1", "1"}));
        QCOMPARE(column(file, "feed_in_kWh"), (QList<QByteArray>{"", "0.5", "0.5"}));
        QCOMPARE(column(file, "power_W"), (QList<QByteArray>{"55", "56", "57"}));
        QCOMPARE(column(file, "quality"), (QList<QByteArray>{"first", "measured", "measured"}));
        QVERIFY(!file.contains("105"));
    }

    void nothingTellsWhoItIs()
    {
        consentFrom(m_ada, Midnight);
        consentFrom(m_bob, Midnight);
        const QByteArray file = whole(pieces());
        for (const char *secret : {"ada", "Ada", "bob", "flat", ",a,", ",b,", ",7,"})
            QVERIFY2(!file.contains(secret), secret);
        const QList<QByteArray> people = column(file, "participant");
        QCOMPARE(QSet<QByteArray>(people.begin(), people.end()).size(), 2);
        QVERIFY(std::is_sorted(people.begin(), people.end()));
        QCOMPARE(whole(pieces()), file); // stable
        const qint64 other = m_service->create(Boss, {u"Cooling"_s, {}, {}})->id;
        QVERIFY(m_service->enrol(Boss, other, m_ada));
        QVERIFY(m_service->consent(Boss, other, m_ada, Midnight / 1000));
        const QByteArray elsewhere = whole(pieces(SiteZone::utc(), other));
        QVERIFY(!people.contains(column(elsewhere, "participant").first()));
        QVERIFY(!column(file, "sensor").contains(column(elsewhere, "sensor").first()));
    }

    // Bob agreed to nothing, and his sensor is Ada's now.
    void whatAnotherReadBeforeIsNotExported()
    {
        consentFrom(m_ada, Midnight);
        m_fleet->clock.set(Midnight + 5 * Hour - Minute);
        QVERIFY(m_fleet->giveTo((*SensorStore(*m_fleet->database).byExternalId(u"b"_s))->id, m_ada));
        const QByteArray file = whole(pieces());
        QCOMPARE(linesOf(file).size(), 1 + 8 + 3);
        const QList<QByteArray> qualities = column(file, "quality");
        QCOMPARE(qualities.count("first"), 2); // nothing reaches back into Bob's time
        QVERIFY(!file.contains(",205,"));
    }

    void whoWithdrawsIsGone()
    {
        consentFrom(m_ada, Midnight);
        consentFrom(m_bob, Midnight);
        const QByteArray before = whole(pieces());
        QVERIFY(m_service->withdraw(Boss, m_experiment, m_ada));
        const QByteArray after = whole(pieces());
        QCOMPARE(linesOf(after).size(), 9);
        QVERIFY(linesOf(before).size() == 17);
        QVERIFY(m_service->withdraw(Boss, m_experiment, m_bob));
        QCOMPARE(pieces().error().code, ErrorCode::NotFound);
    }

    // The intervals start at 0:00, 0:00, 1:00 ... 6:00 UTC of the 10th.
    void phasesAreThoseOfTheSitesDays_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<int>("onThe9th");
        QTest::newRow("UTC") << QByteArray("UTC") << 0;
        QTest::newRow("where the 10th begins at 3:00 UTC") << QByteArray("America/Sao_Paulo") << 4;
        QTest::newRow("where it begins at 7:00 UTC") << QByteArray("America/Los_Angeles") << 8;
        QTest::newRow("where it began the day before") << QByteArray("Pacific/Kiritimati") << 0;
    }

    void phasesAreThoseOfTheSitesDays()
    {
        QFETCH(QByteArray, zone);
        QFETCH(int, onThe9th);
        ExperimentChange change;
        change.phases = {{u"=the 9th"_s, QDate(2025, 10, 9), QDate(2025, 10, 9)},
                         {u"the 10th"_s, QDate(2025, 10, 10), QDate(2025, 10, 10)}};
        QVERIFY(m_service->change(Boss, m_experiment, change));
        consentFrom(m_ada, Midnight);
        QCOMPARE(column(whole(pieces(*SiteZone::create(zone))), "phase"),
                 QList<QByteArray>(onThe9th, "'=the 9th") + QList<QByteArray>(8 - onThe9th, "the 10th"));
    }

    void aRowBelongsToThePhaseInWhichItStarts()
    {
        ExperimentChange change;
        change.phases = {{u"one"_s, QDate(2025, 10, 10), QDate(2025, 10, 10)},
                         {u"two"_s, QDate(2025, 10, 12), QDate(2025, 10, 12)}};
        QVERIFY(m_service->change(Boss, m_experiment, change));
        const qint64 c = m_fleet->addOwned(u"c"_s, m_ada);
        for (const int hour : {-1, 0, 23, 24, 25, 47, 48, 72, 73})
            QCOMPARE(m_fleet->sendAt(c, Midnight + hour * Hour, 500 + hour), Kind::Stored);
        consentFrom(m_ada, Midnight - 2 * Hour);
        const QByteArray file = whole(pieces());
        QHash<QByteArray, QByteArray> phaseAt;
        const auto times = column(file, "timestamp");
        const auto phases = column(file, "phase");
        const auto powers = column(file, "power_W");
        for (qsizetype i = 0; i < times.size(); ++i) {
            if (powers.at(i).isEmpty())
                phaseAt.insert(times.at(i).left(13), phases.at(i));
        }
        QCOMPARE(phaseAt.value("2025-10-09T23"), QByteArray()); // the first: its own time
        QCOMPARE(phaseAt.value("2025-10-10T00"), QByteArray()); // what was used before midnight
        QCOMPARE(phaseAt.value("2025-10-10T23"), QByteArray("one"));
        QCOMPARE(phaseAt.value("2025-10-11T00"), QByteArray("one"));
        QCOMPARE(phaseAt.value("2025-10-11T01"), QByteArray());
        QCOMPARE(phaseAt.value("2025-10-12T00"), QByteArray());
        QCOMPARE(phaseAt.value("2025-10-13T00"), QByteArray("two"));
        QCOMPARE(phaseAt.value("2025-10-13T01"), QByteArray());
    }

    void exportingChangesNothing()
    {
        consentFrom(m_ada, Midnight);
        QVERIFY(m_fleet->service->flush());
        const auto changes = [this] {
            return sql::firstRow(*m_fleet->database->connection(), u"SELECT total_changes()"_s)
                ->value()
                .first()
                .toInt();
        };
        const auto audited = AuditStore(*m_fleet->database).entries({})->size();
        const int before = changes();
        QVERIFY(!whole(pieces()).isEmpty());
        QCOMPARE(changes(), before);
        QCOMPARE(AuditStore(*m_fleet->database).entries({})->size(), audited);
    }
};

QTEST_GUILESS_MAIN(TestExperimentExport)

#include "tst_experimentexport.moc"
