#include "core/sequence/anomalynotices.h"

#include "core/sensors/sensoraudit.h"
#include "core/storage/auditstore.h"
#include "core/storage/buildingstore.h"
#include "core/storage/sensorstore.h"
#include "tests/core/sequence/sequencefixture.h"

#include "core/storage/accountstore.h"

#include <QTest>

using namespace core;
using namespace support;
using namespace Qt::StringLiterals;

namespace {

constexpr EpochSeconds Now = 1'760'054'400; // 2025-10-10T00:00:00Z

} // namespace

// Who is told of anomalies, and how often.
class TestAnomalyNotices : public QObject
{
    Q_OBJECT

    struct House
    {
        House()
        {
            database = std::move(*Database::open(folder.path()));
            outbox = std::make_unique<Outbox>(*database, clock, hash, OutboxOptions{true, u"example.org"_s});
            unsubscribes = std::make_unique<Unsubscribes>(*database, clock, hash, u"https://energy.example"_s);
            notices = std::make_unique<AnomalyNotices>(
                *database, clock, *outbox, *unsubscribes,
                AnomalyNotices::Reading{[] { return SiteZone::utc(); }, [this](qint64) { return locale; }});
            clock.set(Now * 1000);
            auto transaction = *Transaction::begin(*database);
            Account account;
            account.name = u"ada"_s;
            account.displayName = u"Ada"_s;
            account.email = u"ada@example.org"_s;
            owner = *AccountStore(*database).create(transaction, account, u""_s);
            sensor.externalId = u"cellar"_s;
            sensor.ownerId = owner;
            sensor.buildingId = *BuildingStore(*database).ensure(transaction, u"7"_s, u"Mill"_s, nullptr);
            sensor.id = *SensorStore(*database).add(transaction, sensor, {});
            other = sensor;
            other.externalId = u"attic"_s;
            other.id = *SensorStore(*database).add(transaction, other, {});
            committed = transaction.commit().hasValue();
        }

        //! Stores an anomaly that began so long ago, as the service does, and tells of it.
        bool find(EpochSeconds ago) { return find(ago, sensor); }
        bool find(EpochSeconds ago, const Sensor &where)
        {
            auto transaction = *Transaction::begin(*database);
            StoredSequence one;
            one.sequence.sensorId = where.id;
            one.sequence.kind = SequenceKind::Anomaly;
            one.sequence.from = (clock.now() - ago) * 1000;
            one.sequence.to = one.sequence.from + 10 * Minute;
            one.sequence.energyKwh = 2.5;
            one.sequence.meanPowerWatts = 14'800.0;
            one.sequence.id = *SequenceStore(*database).insert(transaction, one);
            return notices->notice(transaction, where, {one.sequence}).hasValue() && transaction.commit().hasValue();
        }
        qsizetype mails() const { return outbox->newest({}, 100)->size(); }

        QTemporaryDir folder;
        SettableClock clock;
        QLocale locale{QLocale::English};
        KeyedHash hash = *KeyedHash::withKey(QByteArray(KeyedHash::KeyBytes, 'k'));
        std::unique_ptr<Database> database;
        std::unique_ptr<Outbox> outbox;
        std::unique_ptr<Unsubscribes> unsubscribes;
        std::unique_ptr<AnomalyNotices> notices;
        Sensor sensor;
        Sensor other; // of the same owner
        qint64 owner = 0;
        bool committed = false;
    };

    static QString textOf(House &house)
    {
        auto transaction = *Transaction::begin(*house.database);
        const auto claimed =
            OutboxStore(*house.database).claim(transaction, u"test"_s, house.clock.now(), house.clock.now() + 60);
        if (!claimed || !*claimed || !transaction.commit())
            return {};
        return (*claimed)->mail.text;
    }

private slots:
    void oneMailInADay()
    {
        House house;
        QVERIFY(house.committed);
        QVERIFY(house.find(3600));
        QCOMPARE(house.mails(), 1);
        house.clock.set((Now + AnomalyNotices::Pause - 1) * 1000);
        QVERIFY(house.find(3600));
        QCOMPARE(house.mails(), 1);
        house.clock.set((Now + AnomalyNotices::Pause) * 1000);
        QVERIFY(house.find(60));
        QCOMPARE(house.mails(), 2);
    }

    // They are stored in the same transaction, and must be.
    void addressThatTakesNoMailStopsNothing()
    {
        House house;
        auto transaction = *Transaction::begin(*house.database);
        Account account = **AccountStore(*house.database).byId(transaction, house.owner);
        account.email = u"m\u00fcller@example.org"_s;
        QVERIFY(AccountStore(*house.database).update(transaction, account));
        QVERIFY(transaction.commit());
        QVERIFY(house.find(3600));
        QCOMPARE(house.mails(), 0);
        QCOMPARE(SequenceStore(*house.database).overlapping(house.sensor.id, SequenceKind::Anomaly, {})->size(), 1);
    }

    void newOwnerIsNotToldOfTheTimeBefore()
    {
        House house;
        auto transaction = *Transaction::begin(*house.database);
        AuditEntry handedOver;
        handedOver.at = Now - 2 * 3600;
        handedOver.actor = u"admin"_s;
        handedOver.action = u"sensor.change"_s;
        handedOver.subject = u"sensor:cellar"_s;
        Sensor before = house.sensor;
        before.ownerId = house.owner + 1;
        handedOver.before = auditValue(before);
        handedOver.after = auditValue(house.sensor);
        QVERIFY(AuditStore(*house.database).append(transaction, handedOver));
        QVERIFY(transaction.commit());
        QVERIFY(house.find(3 * 3600));
        QCOMPARE(house.mails(), 0);
        QVERIFY(house.find(3600));
        QCOMPARE(house.mails(), 1);
        QVERIFY2(!textOf(house).contains(u"more before"_s), "one alone is theirs");
    }

    void mailSaysWhatAndHowToStopIt()
    {
        House house;
        QVERIFY(house.find(3600));
        const QString text = textOf(house);
        QVERIFY2(text.contains(u"cellar"_s) && text.contains(u"2.50 kWh"_s) && text.contains(u"14,800 W"_s)
                     && text.contains(u"23:00"_s) && text.contains(u"Hello Ada"_s),
                 qPrintable(text));
        const QString before = u"https://energy.example/api/unsubscribe?token="_s;
        QVERIFY(text.contains(before));
        const QString token = text.mid(text.indexOf(before) + before.size()).trimmed();
        QCOMPARE(house.unsubscribes->stop(token.toUtf8())->kind, MailKind::Anomalies);
        house.clock.set((Now + 2 * AnomalyNotices::Pause) * 1000);
        QVERIFY(house.find(60));
        QCOMPARE(house.mails(), 1);
    }

    void germanReadersGetGerman()
    {
        House house;
        house.locale = QLocale(QLocale::German);
        QVERIFY(house.find(3600));
        const QString text = textOf(house);
        QVERIFY2(text.contains(u"2,50 kWh"_s) && text.contains(u"14.800 W"_s), qPrintable(text));
    }

    void mailTellsOfAllSinceTheLast()
    {
        House house;
        QVERIFY(house.find(3600));
        house.clock.set((Now + SecondsPerDay / 2) * 1000);
        QVERIFY(house.find(3600)); // not told at once
        house.clock.set((Now + SecondsPerDay) * 1000);
        QVERIFY(house.find(60));
        QVERIFY(!textOf(house).isEmpty());
        const QString text = textOf(house);
        QCOMPARE(text.count(u"cellar"_s), 2);
    }

    void nextMailTellsOfWhatTheSameRunFoundAfterTheLast()
    {
        House house;
        QVERIFY(house.find(3600));
        QVERIFY(house.find(3600, house.other)); // over before the mail, which says nothing of it
        house.clock.set((Now + SecondsPerDay) * 1000);
        QVERIFY(house.find(60));
        QCOMPARE(textOf(house).count(u"attic"_s), 0);
        const QString second = textOf(house);
        QCOMPARE(second.count(u"attic"_s), 1);
        QCOMPARE(second.count(u"cellar"_s), 1);
    }

    void lateOnesAreToldOfOnce()
    {
        House house;
        QVERIFY(house.find(60));
        house.clock.set((Now + SecondsPerDay) * 1000);
        QVERIFY(house.find(2 * SecondsPerDay)); // before what the first mail told of
        QVERIFY(!textOf(house).isEmpty());
        QCOMPARE(textOf(house).count(u"cellar"_s), 1);
    }

    void nobodyIsToldOf_data()
    {
        QTest::addColumn<QString>("what");
        for (const QString &what :
             {u"an old one"_s, u"a sensor of nobody"_s, u"an account without address"_s, u"a disabled account"_s})
            QTest::newRow(qPrintable(what)) << what;
    }

    void nobodyIsToldOf()
    {
        QFETCH(QString, what);
        House house;
        if (what == u"a sensor of nobody"_s)
            house.sensor.ownerId.reset();
        auto transaction = *Transaction::begin(*house.database);
        Account account = **AccountStore(*house.database).byId(transaction, house.owner);
        if (what == u"an account without address"_s)
            account.email = u""_s;
        if (what == u"a disabled account"_s)
            account.disabledAt = Now;
        QVERIFY(AccountStore(*house.database).update(transaction, account));
        QVERIFY(transaction.commit());
        QVERIFY(house.find(what == u"an old one"_s ? AnomalyNotices::TooOld + SecondsPerDay : 60));
        QCOMPARE(house.mails(), 0);
    }
};

QTEST_GUILESS_MAIN(TestAnomalyNotices)

#include "tst_anomalynotices.moc"
