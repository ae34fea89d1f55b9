#include "core/storage/backups.h"
#include "core/storage/query.h"
#include "core/storage/sqlite/onlinebackup.h"
#include "tests/core/storage/storagefixture.h"

#include <QDirIterator>

#include <atomic>
#include <thread>

using namespace core;
using namespace Qt::StringLiterals;

constexpr EpochSeconds Noon = 1'750'000'000;

static QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s cannot be written", qPrintable(path));
}

class TestBackups : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;

    static void addCounter(Database &database, const QString &name)
    {
        auto transaction = must(Transaction::begin(database));
        must(sql::change(transaction.connection(), u"INSERT INTO counter (name, value) VALUES (?, 1)"_s, {name}));
        must(transaction.commit());
    }
    static int counters(Database &database)
    {
        return must(sql::firstRow(must(database.connection()), u"SELECT count(*) FROM counter"_s))->first().toInt();
    }
    BackupOptions options(int count = 14, int days = 60) const
    {
        BackupOptions wanted;
        wanted.keepCount = count;
        wanted.keepDays = days;
        return wanted;
    }

private slots:
    void init()
    {
        m_folder = QTemporaryDir();
        m_database = must(Database::open(m_folder.path()));
        writeFile(m_folder.filePath(u"secret.key"_s), QByteArray(32, 'k'));
    }
    void cleanup() { m_database.reset(); }

    void aBackupIsRestored()
    {
        addCounter(*m_database, u"before"_s);
        const Backups backups(*m_database, options());
        const QString path = must(backups.make(Noon, {}));
        QCOMPARE(backups.list(), QStringList{path});
        addCounter(*m_database, u"after"_s);
        QCOMPARE(counters(*m_database), 2);
        writeFile(m_folder.filePath(u"secret.key"_s), QByteArray(32, 'x'));
        m_database.reset();

        const QString aside = must(restoreBackup(path, m_folder.path(), Noon + 60));
        m_database = must(Database::open(m_folder.path()));
        QCOMPARE(counters(*m_database), 1);
        QCOMPARE(contentOf(m_folder.filePath(u"secret.key"_s)), QByteArray(32, 'k'));
        QVERIFY(QFile::exists(aside + u"/meterhouse.db"_s)); // what was there is not lost
        const auto old = must(Database::open(aside));
        QCOMPARE(counters(*old), 2);
    }

    void aBackupIsRestoredElsewhere()
    {
        addCounter(*m_database, u"one"_s);
        const QString path = must(Backups(*m_database, options()).make(Noon, {}));
        const QTemporaryDir other;
        QVERIFY(must(restoreBackup(path, other.filePath(u"new"_s), Noon)).isEmpty());
        const auto restored = must(Database::open(other.filePath(u"new"_s)));
        QCOMPARE(counters(*restored), 1);
    }

    void aBackupIsOneFileThatOthersCannotRead()
    {
        const QString path = must(Backups(*m_database, options()).make(Noon, {}));
        QCOMPARE(QDir(path).entryList(QDir::Files, QDir::Name), (QStringList{u"meterhouse.db"_s, u"secret.key"_s}));
        constexpr QFileDevice::Permissions Others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
        for (const QString &name : {path, path + u"/meterhouse.db"_s, path + u"/secret.key"_s})
            QVERIFY(!(QFile::permissions(name) & Others));
    }

    // Writers go on meanwhile; the copy is of one moment.
    void writersDoNotDisturbTheCopy()
    {
        auto transaction = must(Transaction::begin(*m_database));
        for (int i = 0; i < 20'000; ++i) // several steps of the copy
            must(sql::change(transaction.connection(), u"INSERT INTO counter (name, value) VALUES (?, 1)"_s,
                             {u"row %1 %2"_s.arg(i).arg(QString(200, u'x'))}));
        must(transaction.commit());
        std::atomic<bool> end = false;
        std::atomic<int> written = 0;
        std::jthread writer([&] {
            while (!end) {
                addCounter(*m_database, u"meanwhile %1"_s.arg(++written));
            }
        });
        while (written == 0)
            std::this_thread::yield();
        const QString path = must(Backups(*m_database, options()).make(Noon, {}));
        end = true;
        writer.join();
        const QTemporaryDir other;
        must(restoreBackup(path, other.path(), Noon));
        const auto restored = must(Database::open(other.path()));
        QVERIFY(counters(*restored) >= 20'000);
        QVERIFY(counters(*restored) <= 20'000 + written);
    }

    void aDamagedBackupIsRefusedAndNothingChanges()
    {
        {
            auto transaction = must(Transaction::begin(*m_database));
            for (int i = 0; i < 2'000; ++i)
                must(sql::change(transaction.connection(), u"INSERT INTO counter (name, value) VALUES (?, 1)"_s,
                                 {u"row %1"_s.arg(i)}));
            must(transaction.commit());
        }
        const QString path = must(Backups(*m_database, options()).make(Noon, {}));
        QFile file(path + u"/meterhouse.db"_s);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray content = file.readAll();
        for (qsizetype page = 2 * 8192; page + 64 < content.size(); page += 8192)
            content.replace(page, 64, QByteArray(64, '\xff'));
        file.seek(0);
        file.write(content);
        file.close();
        m_database.reset();
        const auto restored = restoreBackup(path, m_folder.path(), Noon);
        QVERIFY(!restored);
        QCOMPARE(restored.error().code, ErrorCode::Storage);
        QVERIFY2(restored.error().detail.contains(u"backup"_s), qPrintable(restored.error().detail));
        m_database = must(Database::open(m_folder.path()));
        QCOMPARE(counters(*m_database), 2'000);
        QVERIFY(QDir(m_folder.path()).entryList({u"*.part"_s}).isEmpty());
    }

    void whatIsNoBackupIsRefused()
    {
        const QTemporaryDir empty;
        QCOMPARE(restoreBackup(empty.path(), m_folder.path(), Noon).error().code, ErrorCode::NotFound);
        writeFile(empty.filePath(u"meterhouse.db"_s), "not a database at all");
        QCOMPARE(restoreBackup(empty.path(), m_folder.path(), Noon).error().code, ErrorCode::Storage);
    }

    void keptByCountAndAge_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("left"); // of one a day for ten days
        QTest::newRow("all") << 14 << 60 << 10;
        QTest::newRow("by count") << 4 << 60 << 4;
        QTest::newRow("by age") << 14 << 3 << 4; // of today and the three days before
        QTest::newRow("the newest in any case") << 1 << 1 << 1;
    }

    void keptByCountAndAge()
    {
        QFETCH(int, count);
        QFETCH(int, days);
        QFETCH(int, left);
        const Backups backups(*m_database, options(count, days));
        QString newest;
        for (int day = 9; day >= 0; --day)
            newest = must(backups.make(Noon - day * SecondsPerDay, {}));
        QDir().mkpath(m_folder.filePath(u"backups/meterhouse-20200101-000000.part"_s));
        QDir().mkpath(m_folder.filePath(u"backups/other"_s)); // somebody else's
        QCOMPARE(must(backups.prune(Noon)), 10 - left + 1);
        QCOMPARE(backups.list().size(), left);
        QCOMPARE(backups.list().first(), newest);
        QVERIFY(QFile::exists(m_folder.filePath(u"backups/other"_s)));
        QCOMPARE(must(backups.prune(Noon)), 0);
    }

    void anOldBackupStaysWhenThereIsNoOther()
    {
        const Backups backups(*m_database, options(1, 1));
        must(backups.make(Noon, {}));
        QCOMPARE(must(backups.prune(Noon + 1'000 * SecondsPerDay)), 0);
    }

    void aStoppedBackupLeavesNothingThatLooksLikeOne()
    {
        std::stop_source stop;
        stop.request_stop();
        const Backups backups(*m_database, options());
        QCOMPARE(backups.make(Noon, stop.get_token()).error().code, ErrorCode::Cancelled);
        QVERIFY(backups.list().isEmpty());
        QCOMPARE(must(backups.prune(Noon)), 1);
    }
};

QTEST_GUILESS_MAIN(TestBackups)

#include "tst_backups.moc"
