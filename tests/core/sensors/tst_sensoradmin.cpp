#include "core/sensors/sensorfleet.h"
#include "core/storage/auditstore.h"
#include "core/storage/buildingstore.h"
#include "core/storage/meterstore.h"
#include "core/storage/query.h"
#include "core/storage/sensorstore.h"
#include "loginfixture.h"

using namespace core;
using namespace Qt::StringLiterals;

// What cannot be seen through HTTP: what touches the campus, and readings that forbid a change.
class TestSensorAdmin : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<SensorFleet> m_fleet;
    StandingClock m_clock;
    KeyedHash m_hash = *KeyedHash::withKey(QByteArray(KeyedHash::KeyBytes, 'k'));
    int m_touched = 0;

    static SensorSpec spec(const QString &id, const QString &building, SensorKind kind = SensorKind::Gas)
    {
        SensorSpec wanted;
        wanted.externalId = id;
        wanted.buildingNumber = building;
        wanted.kind = kind;
        wanted.secret = u"secret"_s;
        return wanted;
    }

    SensorPtr add(const QString &id, const QString &building, SensorKind kind = SensorKind::Gas)
    {
        const auto added = m_fleet->admin().add(spec(id, building, kind), MissingBuilding::Create, u"test"_s);
        return added ? added->sensor : SensorPtr();
    }

    void giveReading(const SensorPtr &sensor)
    {
        auto transaction = Transaction::begin(*m_database);
        QVERIFY(transaction);
        QVERIFY(sql::change(transaction->connection(),
                            u"INSERT INTO sensor_inbox (id, sensor_id, at_ms, counter) VALUES (1, ?, 0, 1.0)"_s,
                            {sensor->id}));
        QVERIFY(transaction->commit());
    }

private slots:
    void init()
    {
        m_fleet.reset();
        m_database.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_touched = 0;
        auto opened = Database::open(m_folder->path());
        QVERIFY(opened);
        m_database = *std::move(opened);
        auto fleet = SensorFleet::create(*m_database, m_hash, m_clock, {}, [this](const TouchedData &touched) {
            m_touched += touched.buildings ? 1 : 0;
        });
        QVERIFY(fleet);
        m_fleet = *std::move(fleet);
    }

    void tellsTheCampusOfNewBuildings()
    {
        QVERIFY(add(u"a"_s, u"1"_s));
        QCOMPARE(m_touched, 1);
        QVERIFY(add(u"b"_s, u"1"_s));
        QCOMPARE(m_touched, 1);
        const auto dirty = ImportStore(*m_database).dirty();
        QVERIFY(dirty && dirty->buildings);
    }

    void takesReadingsAlongToAnotherBuilding()
    {
        const SensorPtr sensor = add(u"a"_s, u"1"_s);
        QVERIFY(add(u"b"_s, u"2"_s));
        qint64 meterId = 0;
        {
            auto transaction = Transaction::begin(*m_database);
            QVERIFY(transaction);
            const auto meter =
                MeterStore(*m_database).ensure(*transaction, u"sensor:a"_s, Utility::Gas, sensor->buildingId, 900);
            QVERIFY(meter);
            meterId = meter->id;
            QVERIFY(SensorStore(*m_database).setMeter(*transaction, sensor->id, meterId));
            QVERIFY(transaction->commit());
        }
        m_touched = 0;
        SensorEdit move;
        move.buildingNumber = u"2"_s;
        const auto moved = m_fleet->admin().edit(u"A"_s, move, u"test"_s);
        QVERIFY2(moved, moved ? "" : qPrintable(moved.error().detail));
        QCOMPARE((*moved)->buildingNumber, u"2"_s);
        QCOMPARE((*moved)->meterId, std::optional(meterId));
        const auto meters = MeterStore(*m_database).ofBuilding((*moved)->buildingId);
        QVERIFY(meters);
        QCOMPARE(meters->size(), 1);
        QCOMPARE(m_touched, 1);
    }

    void keepsTheMeaningOfReadings_data()
    {
        QTest::addColumn<SensorKind>("was");
        QTest::addColumn<SensorKind>("wanted");
        QTest::addColumn<bool>("hasReadings");
        QTest::addColumn<bool>("changes");
        using Kind = SensorKind;
        QTest::newRow("no readings yet") << Kind::Gas << Kind::Water << false << true;
        QTest::newRow("gas to water") << Kind::Gas << Kind::Water << true << false;
        QTest::newRow("electricity to gas") << Kind::DigitalElectricity << Kind::Gas << true << false;
        QTest::newRow("digital to analog") << Kind::DigitalElectricity << Kind::AnalogElectricity << true << true;
        QTest::newRow("the same") << Kind::Water << Kind::Water << true << true;
    }

    void keepsTheMeaningOfReadings()
    {
        QFETCH(SensorKind, was);
        QFETCH(SensorKind, wanted);
        QFETCH(bool, hasReadings);
        QFETCH(bool, changes);
        const SensorPtr sensor = add(u"a"_s, u"1"_s, was);
        if (hasReadings)
            giveReading(sensor);
        SensorEdit edit;
        edit.kind = wanted;
        const auto edited = m_fleet->admin().edit(u"a"_s, edit, u"test"_s);
        QCOMPARE(edited.hasValue(), changes);
        QCOMPARE(m_fleet->registry().byExternalId(u"a"_s)->kind, changes ? wanted : was);
        if (!changes)
            QCOMPARE(edited.error().code, ErrorCode::Conflict);
    }

    void notesOnlyChanges()
    {
        QVERIFY(add(u"a"_s, u"1"_s));
        SensorEdit same;
        same.buildingNumber = u"1"_s;
        same.name = QString();
        QVERIFY(m_fleet->admin().edit(u"a"_s, same, u"test"_s));
        QVERIFY(m_fleet->admin().retire(u"a"_s, u"test"_s));
        QVERIFY(m_fleet->admin().retire(u"a"_s, u"test"_s));
        const auto entries = AuditStore(*m_database).entries({.subject = u"sensor:a"_s});
        QVERIFY(entries);
        QCOMPARE(entries->size(), 2);
        QCOMPARE(entries->first().action, u"sensor.retire"_s);
        QCOMPARE(entries->first().actor, u"test"_s);
        QVERIFY(!entries->first().before.contains("retired"_L1));
        QVERIFY(entries->first().after.contains("retired"_L1));
        QVERIFY(!entries->last().after.contains("secret"_L1));
    }

    void knowsAllAfterARestart()
    {
        QVERIFY(add(u"a"_s, u"1"_s));
        QVERIFY(m_fleet->admin().setScript(u"a"_s, u"run"_s, u"test"_s));
        QVERIFY(m_fleet->admin().setScript(u"a"_s, u"run"_s, u"test"_s)); // to be run anew
        m_fleet.reset();
        auto fleet = SensorFleet::create(*m_database, m_hash, m_clock, {}, {});
        QVERIFY(fleet);
        const SensorPtr sensor = (*fleet)->registry().byExternalId(u"a"_s);
        QVERIFY(sensor);
        QCOMPARE(sensor->script, u"run"_s);
        QCOMPARE(sensor->scriptId, 2);
        QVERIFY(sensor->hasSecret);
    }

    void addsListsWhole()
    {
        std::vector<SensorRow> rows{{1, spec(u"a"_s, u"1"_s)},
                                    {2, Error{ErrorCode::Unprocessable, u"broken"_s}},
                                    {3, spec(u"b"_s, u"2"_s)},
                                    {4, spec(u"A"_s, u"1"_s)}};
        const auto first = m_fleet->admin().addList(rows, u"test"_s);
        QVERIFY(first);
        QCOMPARE(first->added, 2);
        QCOMPARE(first->skipped, 2);
        QCOMPARE(first->createdBuildings, (QStringList{u"1"_s, u"2"_s}));
        QCOMPARE(m_touched, 1);
        rows = {{1, spec(u"a"_s, u"1"_s)}, {2, spec(u"b"_s, u"1"_s)}};
        const auto again = m_fleet->admin().addList(rows, u"test"_s);
        QVERIFY(again);
        QCOMPARE(again->unchanged, 1);
        QCOMPARE(again->skipped, 1); // it stands in another building
        QCOMPARE(m_fleet->registry().byExternalId(u"b"_s)->buildingNumber, u"2"_s);
        const auto nothing = m_fleet->admin().addList({{1, Error{ErrorCode::Unprocessable, u"broken"_s}}}, u"test"_s);
        QVERIFY(!nothing);
        QCOMPARE(nothing.error().code, ErrorCode::Unprocessable);
    }
};

QTEST_GUILESS_MAIN(TestSensorAdmin)

#include "tst_sensoradmin.moc"
