#include "core/sensors/groupedwrites.h"

#include "core/storage/query.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <future>

using namespace core;
using namespace Qt::StringLiterals;

class TestGroupedWrites : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;

    static Result<void> count(Transaction &transaction, const QString &name)
    {
        const auto done = sql::change(transaction.connection(),
                                      u"INSERT INTO counter (name, value) VALUES (?, 1)"
                                      " ON CONFLICT (name) DO UPDATE SET value = counter.value + 1"_s,
                                      {name});
        if (!done)
            return done.error();
        return {};
    }

    qint64 counted(const QString &name)
    {
        const auto row =
            sql::firstRow(*m_database->connection(), u"SELECT value FROM counter WHERE name = ?"_s, {name});
        return row && *row ? (*row)->first().toLongLong() : 0;
    }

private slots:
    void initTestCase()
    {
        auto opened = Database::open(m_folder.path());
        QVERIFY(opened);
        m_database = *std::move(opened);
    }

    void carriesOutWhatWasSubmittedBeforeItEnds()
    {
        std::atomic<int> told = 0;
        {
            GroupedWrites writes(*m_database);
            for (int i = 0; i < 3000; ++i) {
                QVERIFY(writes.submit({[](Transaction &transaction) { return count(transaction, u"many"_s); },
                                       [&told](const Result<void> &result) { told += result ? 1 : 0; }}));
            }
        }
        QCOMPARE(told.load(), 3000);
        QCOMPARE(counted(u"many"_s), 3000);
    }

    void takesBackOnlyTheChangeThatFailed()
    {
        GroupedWrites writes(*m_database);
        std::promise<void> gate;
        QVERIFY(writes.submit({[open = gate.get_future().share()](Transaction &) -> Result<void> {
                                   open.wait(); // so that the next two share a commit
                                   return {};
                               },
                               [](const Result<void> &) {}}));
        ErrorCode failure = ErrorCode::Internal;
        QVERIFY(writes.submit({[](Transaction &transaction) -> Result<void> {
                                   if (auto done = count(transaction, u"failed"_s); !done)
                                       return done;
                                   return Error{ErrorCode::Conflict, u"no"_s};
                               },
                               [&failure](const Result<void> &result) { failure = result.error().code; }}));
        QVERIFY(writes.submit(
            {[](Transaction &transaction) { return count(transaction, u"stands"_s); }, [](const Result<void> &) {}}));
        gate.set_value();
        QVERIFY(writes.run([](Transaction &) -> Result<void> { return {}; }));
        QCOMPARE(failure, ErrorCode::Conflict);
        QCOMPARE(counted(u"failed"_s), 0);
        QCOMPARE(counted(u"stands"_s), 1);
    }

    void failsAllWhenTheStoreFails()
    {
        auto writes = std::make_unique<GroupedWrites>(*m_database);
        std::promise<void> gate;
        QVERIFY(writes->submit({[open = gate.get_future().share()](Transaction &) -> Result<void> {
                                    open.wait();
                                    return {};
                                },
                                [](const Result<void> &) {}}));
        QList<ErrorCode> failures;
        const auto note = [&failures](const Result<void> &result) {
            failures.append(result ? ErrorCode::Internal : result.error().code);
        };
        QVERIFY(writes->submit({[](Transaction &transaction) { return count(transaction, u"lost"_s); }, note}));
        QVERIFY(writes->submit({[](Transaction &transaction) -> Result<void> {
                                    const auto done = sql::change(transaction.connection(), u"INSERT INTO nowhere"_s);
                                    return done ? Result<void>() : done.error();
                                },
                                note}));
        gate.set_value();
        writes.reset();
        QCOMPARE(failures, (QList<ErrorCode>{ErrorCode::Storage, ErrorCode::Storage}));
        QCOMPARE(counted(u"lost"_s), 0);
    }

    void refusesWhenTooManyWait()
    {
        GroupedWrites writes(*m_database);
        std::promise<void> gate;
        std::promise<void> entered;
        QVERIFY(writes.submit({[&entered, open = gate.get_future().share()](Transaction &) -> Result<void> {
                                   entered.set_value();
                                   open.wait();
                                   return {};
                               },
                               [](const Result<void> &) {}}));
        entered.get_future().wait();
        std::atomic<int> told = 0;
        const auto submit = [&] {
            return writes.submit(
                {[](Transaction &) -> Result<void> { return {}; }, [&told](const Result<void> &) { ++told; }});
        };
        for (std::size_t i = 0; i < GroupedWrites::MostWaiting; ++i)
            QVERIFY(submit());
        QVERIFY(!submit());
        const auto refused = writes.run([](Transaction &) -> Result<void> { return {}; });
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Unavailable);
        gate.set_value();
        QTRY_COMPARE(told.load(), static_cast<int>(GroupedWrites::MostWaiting));
        QVERIFY(submit());
    }
};

QTEST_GUILESS_MAIN(TestGroupedWrites)

#include "tst_groupedwrites.moc"
