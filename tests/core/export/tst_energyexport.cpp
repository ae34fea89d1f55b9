#include "exportfixture.h"

#include "core/export/energyexport.h"

#include <QSqlQuery>

using namespace core;
using namespace support;
using namespace Qt::StringLiterals;
using Kind = SensorOutcome::Kind;

namespace {

constexpr auto Minute = Fleet::Minute;
constexpr auto Hour = Fleet::Hour;
constexpr auto Midnight = Fleet::Midnight;

} // namespace

// What a person gets of their sensors.
class TestEnergyExport : public QObject
{
    Q_OBJECT

    static EnergyExport exportOf(const ExportFleet &fleet, const SiteZone &zone = SiteZone::utc())
    {
        return {*fleet.database, *fleet.service, zone};
    }

private slots:
    void oneReadingIsOneRow()
    {
        ExportFleet fleet;
        const qint64 owner = fleet.addAccount(u"ada"_s);
        const qint64 id = fleet.addOwned(u"a"_s, owner, SensorKind::DigitalElectricity, u"Kitchen"_s);
        QCOMPARE(fleet.sendAt(id, Midnight, 100.25, 750.5, 3.5), Kind::Stored);
        QCOMPARE(whole(exportOf(fleet).ofAccount(owner, {}, {})),
                 QByteArray("sensor_id,sensor_name,timestamp,counter_kWh,consumption_kWh,feed_in_kWh,power_W,quality,"
                            "meterId,simsCode,utility,readingTime,readingValue,readingUnits\r\n"
                            "a,Kitchen,2025-10-10T00:00:00+00:00,100.25,,3.5,750.5,first,"
                            "a,7,ELECTRICITY,2025-10-10T00:00:00+00:00,,kWh\r\n"));
    }

    void intervalsAreGivenByTheirStartAndTheirEnd()
    {
        ExportFleet fleet;
        const qint64 owner = fleet.addAccount(u"ada"_s);
        const qint64 id = fleet.addOwned(u"a"_s, owner);
        for (int i = 0; i < 4; ++i)
            QCOMPARE(fleet.sendAt(id, Midnight + i * 15 * Minute, 100 + 0.1 * i), Kind::Stored);
        const QByteArray file = whole(exportOf(fleet).ofAccount(owner, {}, {}));
        QCOMPARE(column(file, "timestamp").at(2), "2025-10-10T00:30:00+00:00");
        QCOMPARE(column(file, "readingTime").at(2), "2025-10-10T00:15:00+00:00");
        QCOMPARE(column(file, "consumption_kWh").at(2).toDouble(), (100 + 0.1 * 2) - (100 + 0.1 * 1));
        QCOMPARE(column(file, "readingValue"), column(file, "consumption_kWh"));
        QCOMPARE(column(file, "feed_in_kWh").at(2), QByteArray());
    }

    void ranges_data()
    {
        QTest::addColumn<EpochMilliseconds>("from");
        QTest::addColumn<EpochMilliseconds>("to");
        QTest::addColumn<int>("first"); // the first row's minute, -1 = nothing
        QTest::addColumn<int>("rows");
        QTest::addColumn<QByteArray>("quality"); // of the first row
        constexpr auto Earliest = std::numeric_limits<EpochMilliseconds>::min();
        constexpr auto Latest = std::numeric_limits<EpochMilliseconds>::max();
        QTest::newRow("all") << Earliest << Latest << 0 << 10 << QByteArray("first");
        QTest::newRow("from a reading on") << Midnight + 3 * Minute << Latest << 3 << 7 << QByteArray("measured");
        QTest::newRow("from between two on") << Midnight + 3 * Minute - 1 << Latest << 3 << 7 << QByteArray("measured");
        QTest::newRow("up to a reading, without it")
            << Earliest << Midnight + 4 * Minute << 0 << 4 << QByteArray("first");
        QTest::newRow("one") << Midnight + 9 * Minute << Midnight + 9 * Minute + 1 << 9 << 1 << QByteArray("measured");
        QTest::newRow("before the first") << Earliest << Midnight << -1 << 0 << QByteArray();
        QTest::newRow("after the last") << Midnight + 10 * Minute << Latest << -1 << 0 << QByteArray();
        QTest::newRow("empty range") << Midnight << Midnight << -1 << 0 << QByteArray();
    }

    void ranges()
    {
        QFETCH(EpochMilliseconds, from);
        QFETCH(EpochMilliseconds, to);
        QFETCH(int, first);
        QFETCH(QByteArray, quality);
        for (const bool placed : {false, true}) {
            ExportFleet fleet;
            const qint64 owner = fleet.addAccount(u"ada"_s);
            const qint64 id = fleet.addOwned(u"a"_s, owner);
            for (int i = 0; i < 10; ++i)
                QCOMPARE(fleet.sendAt(id, Midnight + i * Minute, 100 + 0.1 * i), Kind::Stored);
            if (placed)
                QVERIFY(fleet.service->flush());
            const auto pieces = exportOf(fleet).ofAccount(owner, {from, to}, {});
            QCOMPARE(pieces.hasValue(), first >= 0);
            if (!pieces) {
                QCOMPARE(pieces.error().code, ErrorCode::NotFound);
                continue;
            }
            const QByteArray file = whole(pieces);
            QTEST(int(column(file, "quality").size()), "rows");
            QCOMPARE(column(file, "quality").first(), quality);
            QCOMPARE(column(file, "counter_kWh").first().toDouble(), 100 + 0.1 * first);
        }
    }

    void gapsAndResetsAreTold()
    {
        ExportFleet fleet;
        const qint64 owner = fleet.addAccount(u"ada"_s);
        const qint64 id = fleet.addOwned(u"a"_s, owner);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(fleet.sendAt(id, Midnight + i * Minute, 100 + 0.1 * i), Kind::Stored);
        QCOMPARE(fleet.sendAt(id, Midnight + 30 * Hour, 140.0), Kind::Stored);
        QCOMPARE(fleet.sendAt(id, Midnight + 30 * Hour + Minute, 1.0), Kind::HeldBack);
        const auto questions = *fleet.service->questions(true);
        QCOMPARE(questions.size(), 1);
        QVERIFY(!whole(exportOf(fleet).ofAccount(owner, {}, {})).contains(",1,"));
        QVERIFY(fleet.service->decide(questions.first().id, {QuarantineAnswer::Reset, {}, {}, {}}, u"me"_s));
        QCOMPARE(fleet.sendAt(id, Midnight + 30 * Hour + 2 * Minute, 1.5), Kind::Stored);
        const QByteArray file = whole(exportOf(fleet).ofAccount(owner, {}, {}));
        const QList<QByteArray> qualities = column(file, "quality");
        QCOMPARE(qualities.size(), 13);
        QCOMPARE(qualities.at(10), "gap");
        QCOMPARE(qualities.at(11), "reset");
        QCOMPARE(qualities.at(12), "measured");
        QVERIFY(!file.contains("quarantined"));
        double sum = 0.0;
        const auto measured = fleet.readings(id);
        for (qsizetype i = 0; i < qualities.size(); ++i) {
            QCOMPARE(qualities.at(i), intervalQualityName(measured[static_cast<std::size_t>(i)].quality).toLatin1());
            sum += column(file, "consumption_kWh").at(i).toDouble();
        }
        QVERIFY(std::abs(sum - (40.0 + 1.0 + 0.5)) < 1e-9);
    }

    void eachUnitHasItsColumns()
    {
        ExportFleet fleet;
        const qint64 owner = fleet.addAccount(u"ada"_s);
        const qint64 gas = fleet.addOwned(u"gas"_s, owner, SensorKind::Gas);
        const qint64 power = fleet.addOwned(u"power"_s, owner);
        const qint64 water = fleet.addOwned(u"water"_s, owner, SensorKind::Water);
        for (const qint64 id : {gas, power, water}) {
            QCOMPARE(fleet.sendAt(id, Midnight, 100), Kind::Stored);
            QCOMPARE(fleet.sendAt(id, Midnight + 15 * Minute, 100.5), Kind::Stored);
        }
        const QByteArray file = whole(exportOf(fleet).ofAccount(owner, {}, {}));
        QCOMPARE(column(file, "sensor_id"), (QList<QByteArray>{"gas", "gas", "power", "power", "water", "water"}));
        QCOMPARE(column(file, "consumption_m3"), (QList<QByteArray>{"", "0.5", "", "", "", "0.5"}));
        QCOMPARE(column(file, "consumption_kWh"), (QList<QByteArray>{"", "", "", "0.5", "", ""}));
        QCOMPARE(column(file, "counter_m3").first(), "100");
        QCOMPARE(column(file, "readingUnits"), (QList<QByteArray>{"m3", "m3", "kWh", "kWh", "m3", "m3"}));
        QCOMPARE(column(file, "utility").last(), "WATER");
        const QByteArray alone = whole(exportOf(fleet).ofAccount(owner, {}, u"GAS"_s));
        QVERIFY(!alone.contains("counter_kWh"));
        QCOMPARE(linesOf(alone).size(), 3);
    }

    void onlyTheOwnersSensors()
    {
        ExportFleet fleet;
        const qint64 ada = fleet.addAccount(u"ada"_s);
        const qint64 bob = fleet.addAccount(u"bob"_s);
        const qint64 idle = fleet.addAccount(u"idle"_s);
        QCOMPARE(fleet.sendAt(fleet.addOwned(u"a"_s, ada), Midnight, 100), Kind::Stored);
        QCOMPARE(fleet.sendAt(fleet.addOwned(u"b"_s, bob), Midnight, 100), Kind::Stored);
        QCOMPARE(fleet.sendAt(fleet.add(u"nobody"_s), Midnight, 100), Kind::Stored);
        fleet.addOwned(u"silent"_s, ada);
        const EnergyExport files = exportOf(fleet);
        QCOMPARE(column(whole(files.ofAccount(ada, {}, {})), "sensor_id"), QList<QByteArray>{"a"});
        for (const auto &none :
             {files.ofAccount(ada, {}, u"b"_s), files.ofAccount(ada, {}, u"silent"_s),
              files.ofAccount(ada, {}, u"missing"_s), files.ofAccount(idle, {}, {}), files.ofAccount(99, {}, {}),
              files.ofAccount(0, {}, {}), files.ofSensor(u"missing"_s, {})}) {
            QVERIFY(!none);
            QCOMPARE(none.error().code, ErrorCode::NotFound);
        }
        QCOMPARE(column(whole(files.ofSensor(u"nobody"_s, {})), "sensor_id"), QList<QByteArray>{"nobody"});
    }

    // Ada's sensor is given away at half past; readings lie at each quarter.
    void whatAnotherReadBeforeIsTheirs_data()
    {
        QTest::addColumn<QString>("owners"); // one after the other, - is nobody
        QTest::addColumn<EpochMilliseconds>("from");
        QTest::addColumn<QList<int>>("minutes"); // of the last one's rows
        QTest::addColumn<QByteArray>("quality"); // of the first of them
        constexpr auto Earliest = std::numeric_limits<EpochMilliseconds>::min();
        QTest::newRow("never anybody else's")
            << u"-b"_s << Earliest << QList{0, 15, 30, 45, 60, 75} << QByteArray("first");
        QTest::newRow("somebody else's before") << u"ab"_s << Earliest << QList{30, 45, 60, 75} << QByteArray("first");
        QTest::newRow("nobody's in between") << u"a-b"_s << Earliest << QList{60, 75} << QByteArray("first");
        QTest::newRow("given back") << u"aba"_s << Earliest << QList{60, 75} << QByteArray("first");
        QTest::newRow("nobody's for a while")
            << u"b-b"_s << Earliest << QList{0, 15, 30, 45, 60, 75} << QByteArray("first");
        QTest::newRow("a range that begins before")
            << u"ab"_s << Midnight << QList{30, 45, 60, 75} << QByteArray("first");
        QTest::newRow("a range that begins then")
            << u"ab"_s << Midnight + 30 * Minute << QList{30, 45, 60, 75} << QByteArray("first");
        QTest::newRow("a range that begins later")
            << u"ab"_s << Midnight + 45 * Minute << QList{45, 60, 75} << QByteArray("measured");
        QTest::newRow("just now") << u"a---b"_s << Earliest << QList<int>() << QByteArray();
    }

    void whatAnotherReadBeforeIsTheirs()
    {
        QFETCH(QString, owners);
        QFETCH(EpochMilliseconds, from);
        QFETCH(QList<int>, minutes);
        QFETCH(QByteArray, quality);
        for (const bool placed : {false, true}) {
            ExportFleet fleet;
            const QHash<QChar, std::optional<qint64>> accounts{
                {u'a', fleet.addAccount(u"ada"_s)}, {u'b', fleet.addAccount(u"bob"_s)}, {u'-', std::nullopt}};
            const qint64 id = fleet.add(u"meter"_s);
            QVERIFY(fleet.giveTo(id, accounts.value(owners.front())));
            for (int i = 0; i < 6; ++i)
                QCOMPARE(fleet.sendAt(id, Midnight + i * 15 * Minute, 100 + i), Kind::Stored);
            for (qsizetype i = 1; i < owners.size(); ++i) {
                fleet.clock.set(Midnight + i * 30 * Minute);
                QVERIFY(fleet.giveTo(id, accounts.value(owners.at(i))));
            }
            if (placed)
                QVERIFY(fleet.service->flush());
            const auto pieces =
                exportOf(fleet).ofAccount(accounts.value(owners.back()).value(), {from, Midnight + Hour * 24}, {});
            QCOMPARE(pieces.hasValue(), !minutes.isEmpty());
            if (!pieces) {
                QCOMPARE(pieces.error().code, ErrorCode::NotFound);
                continue;
            }
            const QByteArray file = whole(pieces);
            QList<int> found;
            for (const QByteArray &counter : column(file, "counter_kWh"))
                found.append(15 * (counter.toInt() - 100));
            QCOMPARE(found, minutes);
            QCOMPARE(column(file, "quality").first(), quality);
            QCOMPARE(column(whole(exportOf(fleet).ofSensor(u"meter"_s, {})), "quality").size(), 6);
        }
    }

    void namesRunNowhere()
    {
        ExportFleet fleet;
        const qint64 owner = fleet.addAccount(u"ada"_s);
        const QStringList names{u"=cmd|' /C calc'!A0"_s, u"+1"_s, u"-1"_s, u"@x"_s, u"a,\"b\""_s};
        int count = 0;
        for (const QString &name : names) {
            const qint64 id = fleet.addOwned(u"s%1"_s.arg(count++), owner, SensorKind::DigitalElectricity, name, name);
            QCOMPARE(fleet.sendAt(id, Midnight, 100), Kind::Stored);
        }
        const QList<QByteArray> lines = linesOf(whole(exportOf(fleet).ofAccount(owner, {}, {})));
        QVERIFY(lines.at(1).startsWith("s0,'=cmd|' /C calc'!A0,"));
        QVERIFY(lines.at(1).contains(",s0,'=cmd|' /C calc'!A0,ELECTRICITY,"));
        QVERIFY(lines.at(2).startsWith("s1,'+1,"));
        QVERIFY(lines.at(3).startsWith("s2,'-1,"));
        QVERIFY(lines.at(4).startsWith("s3,'@x,"));
        QVERIFY(lines.at(5).startsWith("s4,\"a,\"\"b\"\"\","));
    }

    void localTimesHaveTheirOffset()
    {
        ExportFleet fleet;
        const qint64 owner = fleet.addAccount(u"ada"_s);
        const qint64 id = fleet.addOwned(u"a"_s, owner);
        constexpr EpochMilliseconds Autumn = 1'761'438'600'000; // 02:30 for the first time
        for (int i = 0; i < 3; ++i)
            QCOMPARE(fleet.sendAt(id, Autumn + i * Hour, 100 + i), Kind::Stored);
        const QByteArray file = whole(exportOf(fleet, *SiteZone::create("Europe/Berlin")).ofAccount(owner, {}, {}));
        QCOMPARE(column(file, "timestamp"), (QList<QByteArray>{"2025-10-26T02:30:00+02:00", "2025-10-26T02:30:00+01:00",
                                                               "2025-10-26T03:30:00+01:00"}));
    }

    // Pieces take up where the one before ended, also between blocks and what still waits.
    void manyPiecesAreOneSeries_data()
    {
        QTest::addColumn<int>("placed"); // of 9000 readings
        QTest::newRow("all wait") << 0;
        QTest::newRow("some wait") << 6000;
        QTest::newRow("all in place") << 9000;
    }

    void manyPiecesAreOneSeries()
    {
        QFETCH(int, placed);
        constexpr int Count = 9000;
        ExportFleet fleet;
        const qint64 owner = fleet.addAccount(u"ada"_s);
        const qint64 first = fleet.addOwned(u"a"_s, owner);
        const qint64 second = fleet.addOwned(u"b"_s, owner);
        for (int i = 0; i < Count; ++i) {
            if (i == placed)
                QVERIFY(fleet.service->flush());
            const int minute = i % 2 == 0 ? i + 1 : i - 1; // every other one is late
            fleet.begin(first, minute * Minute, 100.0 + 0.01 * minute);
            auto answer = fleet.begin(second, i * Minute, 200.0 + 0.01 * i);
            if (i % 1000 == 0)
                answer.wait(); // the queue does not hold them all
        }
        QCOMPARE(fleet.sendAt(second, Count * Minute + Midnight, 200.0 + 0.01 * Count), Kind::Stored);
        if (placed == Count)
            QVERIFY(fleet.service->flush());
        const auto pieces = exportOf(fleet).ofAccount(owner, {}, {});
        QVERIFY(pieces);
        QByteArray file;
        int count = 0;
        for (auto piece = (*pieces)(); piece && !piece->isEmpty(); piece = (*pieces)(), ++count) {
            QVERIFY(piece->size() < 1'000'000);
            file += *piece;
        }
        QVERIFY2(count > 3, QByteArray::number(count).constData());
        const QList<QByteArray> values = column(file, "consumption_kWh");
        qsizetype row = 0;
        for (const qint64 id : {first, second}) {
            const auto measured = fleet.readings(id);
            for (const MeasuredReading &one : measured) {
                const QByteArray &value = values.at(row++);
                QCOMPARE(value.isEmpty(), !one.consumption.has_value());
                QVERIFY(std::abs(value.toDouble() - one.consumption.value_or(0.0)) < 1e-10); // bits of the counters
            }
        }
        QCOMPARE(row, values.size());
    }

    void readingsOfOneSecondAreOneValue()
    {
        ExportFleet fleet;
        const qint64 owner = fleet.addAccount(u"ada"_s);
        const qint64 id = fleet.addOwned(u"a"_s, owner);
        const QList<int> milliseconds{0, 250, 500, 1250, 1500, 4000, 4250};
        double counter = 100;
        for (const int after : milliseconds)
            QCOMPARE(fleet.sendAt(id, Midnight + after, counter += 0.0009765625), Kind::Stored);
        const QByteArray file = whole(exportOf(fleet).ofAccount(owner, {}, {}));
        QCOMPARE(column(file, "readingValue"),
                 (QList<QByteArray>{"", "", "", "0.0029296875", "", "0.001953125", "0.0009765625"}));
        QCOMPARE(column(file, "timestamp").at(1), "2025-10-10T00:00:00.250+00:00");
    }

    // What comes in and is put in place while a file is made neither repeats nor hides a row.
    void placingMeanwhileChangesNothing()
    {
        ExportFleet fleet;
        const qint64 owner = fleet.addAccount(u"ada"_s);
        const qint64 id = fleet.addOwned(u"a"_s, owner);
        constexpr int Count = 8000;
        for (int i = 0; i < Count; ++i)
            fleet.begin(id, i * Minute, 100.0 + 0.01 * i);
        QCOMPARE(fleet.sendAt(id, Midnight + Count * Minute, 100 + 0.01 * Count), Kind::Stored);
        const auto pieces = exportOf(fleet).ofAccount(owner, {}, {});
        QVERIFY(pieces);
        QByteArray file = *(*pieces)();
        QVERIFY(fleet.service->flush());
        QCOMPARE(fleet.sendAt(id, Midnight + 30'000, 100.005), Kind::Stored); // late: the file is past it
        QVERIFY(fleet.service->flush());
        for (auto piece = (*pieces)(); piece && !piece->isEmpty(); piece = (*pieces)())
            file += *piece;
        const QList<QByteArray> counters = column(file, "counter_kWh");
        QCOMPARE(counters.size(), Count + 1);
        for (int i = 0; i <= Count; ++i)
            QCOMPARE(counters.at(i).toDouble(), 100.0 + 0.01 * i);
    }

    void aDamagedBlockBreaksTheFileOff()
    {
        ExportFleet fleet;
        const qint64 owner = fleet.addAccount(u"ada"_s);
        const qint64 id = fleet.addOwned(u"a"_s, owner);
        QCOMPARE(fleet.sendAt(id, Midnight, 100), Kind::Stored);
        QVERIFY(fleet.service->flush());
        QSqlQuery query(*fleet.database->connection());
        QVERIFY(query.exec(u"UPDATE sensor_block SET payload = x'ff'"_s));
        const auto pieces = exportOf(fleet).ofAccount(owner, {}, {});
        QVERIFY(!pieces);
        QCOMPARE(pieces.error().code, ErrorCode::Storage);
    }
};

QTEST_GUILESS_MAIN(TestEnergyExport)

#include "tst_energyexport.moc"
