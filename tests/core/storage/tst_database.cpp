#include "core/storage/migrations.h"
#include "core/storage/query.h"
#include "core/storage/scheduledtables.h"
#include "core/storage/sitestore.h"
#include "storagefixture.h"

#include <QProcess>
#include <QRegularExpression>
#include <QThread>

#include <thread>

using namespace core;
using namespace Qt::StringLiterals;

constexpr auto ChildFolder = "METERHOUSE_TEST_MERGE_FOLDER";

static std::vector<IntervalReading> quarterHours(int count, double value)
{
    std::vector<IntervalReading> readings;
    for (int i = 0; i < count; ++i)
        readings.push_back({i * 900, value});
    return readings;
}

//! The child process of killedProcessLeavesTheStoreAsBefore(): merges for ever without a commit.
static int mergeWithoutEnd(const QString &folder)
{
    const auto database = must(Database::open(folder));
    auto transaction = must(Transaction::begin(*database));
    const qint64 batch = must(ImportStore(*database).create(transaction, ImportKind::Meter, u"killed.csv"_s, 1));
    ReadingStore readings(*database);
    for (int i = 0;; ++i) {
        const qint64 building = must(BuildingStore(*database).ensure(transaction, QString::number(i), u"x"_s, nullptr));
        const Meter meter =
            must(MeterStore(*database).ensure(transaction, QString::number(i), Utility::Gas, building, 900));
        must(readings.merge(transaction, SiteZone::utc(), batch, meter.id, quarterHours(20'000, 2.0)));
        if (i == 100) // by now the write-ahead log holds what the page cache could not
            QTextStream(stdout) << "merging\n" << Qt::flush;
    }
}

//! Tables, indexes and triggers, without how they are laid out as text.
static QString schemaOf(const Database &database)
{
    auto query =
        must(sql::run(must(database.connection()),
                      u"SELECT s.type, s.name, coalesce(c.name, ''), coalesce(c.type, ''), coalesce(c.pk, '') FROM"
                      " sqlite_schema s LEFT JOIN pragma_table_info(s.name) c WHERE s.name NOT LIKE 'sqlite_%'"
                      " ORDER BY s.type, s.name, c.name"_s));
    QString text;
    while (query.next()) {
        for (int column = 0; column < 5; ++column)
            text += query.value(column).toString() + u' ';
        text += u'\n';
    }
    return text;
}

//! What takes away the tables that the statements make, the last one first.
static QStringList dropsOf(const QStringList &statements)
{
    static const QRegularExpression table(u"^CREATE TABLE (\\w+)"_s);
    QStringList drops;
    for (const QString &statement : statements) {
        if (const auto match = table.match(statement); match.hasMatch())
            drops.prepend(u"DROP TABLE "_s + match.captured(1));
    }
    return drops;
}

//! Takes away what later versions added.
static void goBackTo(int version, const QSqlDatabase &connection)
{
    const QList<QStringList> added{
        {u"ALTER TABLE import_batch DROP COLUMN person"_s},
        {u"DROP TABLE quarantine_reading"_s, u"DROP TABLE quarantine_question"_s, u"DROP TABLE counter_break"_s,
         u"DROP TABLE sensor_block"_s, u"DROP TABLE sensor_inbox"_s, u"DROP TABLE sensor_token"_s,
         u"DROP TABLE sensor"_s, u"DROP TABLE audit_entry"_s, u"DROP TABLE access_token"_s, u"DROP TABLE account"_s},
        {u"DROP TABLE stub_claim"_s},
        dropsOf(jobTables() + sequenceTables() + applianceTables() + reportTables() + exportTables()),
        {u"ALTER TABLE quarantine_reading DROP COLUMN energy"_s},
        {u"ALTER TABLE anomaly_notice DROP COLUMN last_sequence"_s},
    };
    QCOMPARE(added.size(), currentSchemaVersion() - 1); // a new step needs its line here
    for (int from = currentSchemaVersion(); from > version; --from) {
        for (const QString &statement : added.at(from - 2))
            must(sql::change(connection, statement));
    }
    must(sql::change(connection, u"DELETE FROM schema_version WHERE version > ?"_s, {version}));
}

class TestDatabase : public QObject
{
    Q_OBJECT

private slots:
    void makesTheFolder()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"deep/data"_s);
        const auto database = Database::open(path);
        QVERIFY(database);
        QVERIFY(QFile::exists(path + "/meterhouse.db"_L1));
        QCOMPARE((*database)->folder(), path);
        QCOMPARE((*database)->schemaVersion(), currentSchemaVersion());
    }

    void migratesAnEmptyFile()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"meterhouse.db"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        const auto database = Database::open(folder.path());
        QVERIFY(database);
        QCOMPARE(must(ReadingStore(**database).count()), 0);
    }

    void isTheUsersAlone_data()
    {
        QTest::addColumn<bool>("isThere"); // from a time when it was not private
        QTest::newRow("new") << false;
        QTest::newRow("open to others before") << true;
    }

    void isTheUsersAlone()
    {
        QFETCH(bool, isThere);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"meterhouse.db"_s);
        const QString log = path + u"-wal"_s;
        if (isThere) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
        }
        const auto database = must(Database::open(folder.path()));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(QFile::exists(log));
        for (const QString &name : {path, log, path + u"-shm"_s})
            QVERIFY2(!(QFile::permissions(name) & others), qPrintable(name));
        const auto second = must(Database::open(folder.path())); // while the first one is open
        QVERIFY(!(QFile::permissions(path) & others));
    }

    void migratesFromEveryOlderSchema_data()
    {
        QTest::addColumn<int>("version");
        for (int version = 1; version < currentSchemaVersion(); ++version)
            QTest::addRow("%d", version) << version;
    }

    void migratesFromEveryOlderSchema()
    {
        QFETCH(int, version);
        StorageFixture store;
        const QString schema = schemaOf(*store.database);
        const qint64 first = store.import(u"A"_s, quarterHours(4, 1.0));
        store.import(u"A"_s, quarterHours(2, 2.0));
        const QSqlDatabase connection = must(store.database->connection());
        goBackTo(version, connection);
        QVERIFY(schemaOf(*store.database) != schema);

        QVERIFY(migrate(connection));
        QCOMPARE(schemaOf(*store.database), schema);
        const auto noted = must(sql::firstRow(connection, u"SELECT max(version) FROM schema_version"_s));
        QCOMPARE(noted->first().toInt(), currentSchemaVersion());
        QCOMPARE(must(store.readings.readings(store.meterId(u"A"_s), TimeRange::all())).size(), 4U);
        const auto imports = must(store.imports.list());
        QCOMPARE(imports.size(), 2);
        QCOMPARE(imports.first().person, QString());
        constexpr int NamesOfStubs = 4;
        const auto name = must(sql::firstRow(connection, u"SELECT batch_id, name FROM stub_claim"_s));
        QCOMPARE(name.has_value(), version < NamesOfStubs);
        if (name) {
            QCOMPARE(name->first().toLongLong(), first);
            QCOMPARE(name->last().toString(), u"Building 1"_s);
        }
        store.undo(first);
        QCOMPARE(must(store.readings.count()), 2);
    }

    void opensAgainWithItsData()
    {
        const QTemporaryDir folder;
        for (int i = 0; i < 2; ++i) {
            const auto database = must(Database::open(folder.path()));
            auto transaction = must(Transaction::begin(*database));
            must(ImportStore(*database).create(transaction, ImportKind::Meter, u"a.csv"_s, i));
            must(transaction.commit());
            QCOMPARE(must(ImportStore(*database).list()).size(), i + 1);
        }
    }

    void refusesANewerSchema()
    {
        const QTemporaryDir folder;
        {
            const auto database = must(Database::open(folder.path()));
            QVERIFY(sql::change(must(database->connection()), u"INSERT INTO schema_version (version) VALUES (77)"_s));
        }
        const auto database = Database::open(folder.path());
        QVERIFY(!database);
        QCOMPARE(database.error().code, ErrorCode::Conflict);
        QVERIFY2(database.error().detail.contains(u"77"_s), qPrintable(database.error().detail));
        QVERIFY(database.error().detail.contains(QString::number(currentSchemaVersion())));
    }

    void refusesADamagedFile()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"meterhouse.db"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(20'000, 'x'));
        file.close();
        const auto database = Database::open(folder.path());
        QVERIFY(!database);
        QCOMPARE(database.error().code, ErrorCode::Storage);
        QVERIFY2(database.error().detail.contains(file.fileName()), qPrintable(database.error().detail));
        QCOMPARE(QFileInfo(file.fileName()).size(), 20'000);
    }

    void refusesAFolderThatCannotBeMade()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"taken"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto database = Database::open(folder.filePath(u"taken/data"_s));
        QVERIFY(!database);
        QCOMPARE(database.error().code, ErrorCode::Storage);
        QVERIFY(database.error().detail.contains(u"taken/data"_s));
    }

    void everyConnectionIsDurable()
    {
        StorageFixture store;
        const auto pragma = [](const QSqlDatabase &connection, const QString &name) {
            return (*must(sql::firstRow(connection, "PRAGMA "_L1 + name))).first().toString();
        };
        const auto check = [&] {
            const QSqlDatabase connection = must(store.database->connection());
            return pragma(connection, u"journal_mode"_s) == "wal"_L1 && pragma(connection, u"synchronous"_s) == "2"_L1
                   && pragma(connection, u"foreign_keys"_s) == "1"_L1;
        };
        QVERIFY(check());
        bool elsewhere = false;
        std::thread([&] { elsewhere = check(); }).join();
        QVERIFY(elsewhere);
    }

    void connectionsGoWithTheirThread()
    {
        StorageFixture store;
        const auto before = QSqlDatabase::connectionNames().size();
        std::thread([&] {
            must(store.database->connection());
            must(store.database->connection());
        }).join();
        QCOMPARE(QSqlDatabase::connectionNames().size(), before);
    }

    void connectionsGoWithTheirDatabase()
    {
        const auto before = QSqlDatabase::connectionNames().size();
        {
            StorageFixture one;
            StorageFixture two;
            QVERIFY(QSqlDatabase::connectionNames().size() > before + 1);
        }
        QCOMPARE(QSqlDatabase::connectionNames().size(), before);
    }

    void rollsBackUnlessCommitted()
    {
        StorageFixture store;
        {
            auto transaction = store.begin();
            store.createBatch(transaction, ImportKind::Meter);
            QCOMPARE(must(store.imports.list()).size(), 1); // the same thread sees what it wrote
        }
        QCOMPARE(must(store.imports.list()).size(), 0);
    }

    void refusesASecondTransactionOnTheThread()
    {
        StorageFixture store;
        auto transaction = store.begin();
        QVERIFY(!Transaction::begin(*store.database));
        must(transaction.commit());
        QVERIFY(!transaction.commit());
        QVERIFY(Transaction::begin(*store.database));
    }

    void twoWritersBothLand()
    {
        StorageFixture store;
        const auto write = [&store](const QString &meter) {
            for (int i = 0; i < 10; ++i)
                store.import(meter, {{i * 900, 1.0}});
        };
        std::thread one(write, u"A"_s);
        std::thread two(write, u"B"_s);
        one.join();
        two.join();
        QCOMPARE(must(store.readings.count()), 20);
        QCOMPARE(must(store.readings.readings(store.meterId(u"A"_s), TimeRange::all())).size(), 10);
        QCOMPARE(must(store.imports.list()).size(), 20);
    }

    void readersSeeTheLastCommitWhileSomeoneWrites()
    {
        StorageFixture store;
        store.import(u"A"_s, quarterHours(8, 1.0));
        const qint64 meter = store.meterId(u"A"_s);
        auto transaction = store.begin();
        const qint64 batch = store.createBatch(transaction, ImportKind::Meter);
        must(store.readings.merge(transaction, store.zone, batch, meter, quarterHours(16, 2.0)));

        std::vector<IntervalReading> seen;
        qint64 count = 0;
        std::thread([&] {
            seen = must(store.readings.readings(meter, TimeRange::all()));
            count = must(store.readings.count());
        }).join();
        QCOMPARE(seen, quarterHours(8, 1.0));
        QCOMPARE(count, 8);
        must(transaction.commit());
        QCOMPARE(must(store.readings.readings(meter, TimeRange::all())), quarterHours(16, 2.0));
    }

    void killedProcessLeavesTheStoreAsBefore()
    {
        const QTemporaryDir folder;
        {
            const auto database = must(Database::open(folder.path()));
            auto transaction = must(Transaction::begin(*database));
            must(ImportStore(*database).create(transaction, ImportKind::Meter, u"first.csv"_s, 1));
            must(transaction.commit());
        }
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QString::fromLatin1(ChildFolder), folder.path());
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(), QStringList());
        QVERIFY(child.waitForReadyRead(60'000));
        QCOMPARE(child.readAllStandardOutput().trimmed(), "merging");
        QVERIFY(QFileInfo(folder.filePath(u"meterhouse.db-wal"_s)).size() > 0);
        child.kill();
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);

        const auto database = must(Database::open(folder.path()));
        QCOMPARE(must(ImportStore(*database).list()).size(), 1);
        QCOMPARE(must(ReadingStore(*database).count()), 0);
        QVERIFY(must(MeterStore(*database).all()).isEmpty());
        QVERIFY(must(BuildingStore(*database).all()).isEmpty());
        const auto check = must(sql::firstRow(must(database->connection()), u"PRAGMA integrity_check"_s));
        QCOMPARE(check->first().toString(), u"ok"_s);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QString folder = qEnvironmentVariable(ChildFolder);
    if (!folder.isEmpty())
        return mergeWithoutEnd(folder);
    TestDatabase test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_database.moc"
