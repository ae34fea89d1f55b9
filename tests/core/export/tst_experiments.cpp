#include "exportfixture.h"

#include "core/export/experimentrules.h"
#include "core/export/experiments.h"
#include "core/export/pseudonyms.h"

using namespace core;
using namespace support;
using namespace Qt::StringLiterals;

namespace {

const Principal Boss{Role::Admin, 0, u"boss"_s, 0, {}};

ExperimentPhase phase(const QString &name, const char *first, const char *last = nullptr)
{
    ExperimentPhase one{name, QDate::fromString(QString::fromLatin1(first), Qt::ISODate), {}};
    if (last)
        one.lastDay = QDate::fromString(QString::fromLatin1(last), Qt::ISODate);
    return one;
}

} // namespace

Q_DECLARE_METATYPE(ExperimentPhase)

// Who takes part in what, and what they agreed to.
class TestExperiments : public QObject
{
    Q_OBJECT

    static QStringList actions(const ExportFleet &fleet, const QString &subject)
    {
        QStringList all;
        AuditQuery query;
        query.subject = subject;
        const auto entries = *AuditStore(*fleet.database).entries(query);
        for (const AuditEntry &entry : entries)
            all.prepend(entry.action);
        return all;
    }

private slots:
    void phases_data()
    {
        QTest::addColumn<QList<ExperimentPhase>>("phases");
        QTest::addColumn<QString>("fault"); // empty = good
        QTest::newRow("none") << QList<ExperimentPhase>{} << QString();
        QTest::newRow("one day") << QList{phase(u"a"_s, "2026-01-01", "2026-01-01")} << QString();
        QTest::newRow("side by side") << QList{phase(u"a"_s, "2026-01-01", "2026-01-31"), phase(u"b"_s, "2026-02-01")}
                                      << QString();
        QTest::newRow("in another order")
            << QList{phase(u"b"_s, "2026-02-01"), phase(u"a"_s, "2026-01-01", "2026-01-31")} << QString();
        QTest::newRow("a day in both") << QList{phase(u"a"_s, "2026-01-01", "2026-02-01"), phase(u"b"_s, "2026-02-01")}
                                       << u"overlap"_s;
        QTest::newRow("behind one without end")
            << QList{phase(u"a"_s, "2026-01-01"), phase(u"b"_s, "2026-02-01")} << u"overlap"_s;
        QTest::newRow("ends before it begins") << QList{phase(u"a"_s, "2026-01-02", "2026-01-01")} << u"before"_s;
        QTest::newRow("no day") << QList{phase(u"a"_s, "")} << u"firstDay"_s;
        QTest::newRow("no name") << QList{phase(u" "_s, "2026-01-01")} << u"name"_s;
        QTest::newRow("two of a name") << QList{phase(u"a"_s, "2026-01-01", "2026-01-02"), phase(u"a"_s, "2026-02-01")}
                                       << u"twice"_s;
    }

    void phases()
    {
        QFETCH(QList<ExperimentPhase>, phases);
        QFETCH(QString, fault);
        const auto checked = experimentPhases(phases);
        QCOMPARE(checked.hasValue(), fault.isEmpty());
        if (!checked)
            QVERIFY2(checked.error().detail.contains(fault), qPrintable(checked.error().detail));
        else if (!checked->isEmpty())
            QCOMPARE(checked->first().name, u"a"_s);
    }

    void createsAndChanges()
    {
        ExportFleet fleet;
        ExperimentService service(*fleet.database, fleet.clock);
        const auto made = service.create(Boss, {u" Heating "_s, u"Nudges"_s, {phase(u"a"_s, "2026-01-01")}});
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
        QCOMPARE(made->name, u"Heating"_s);
        QCOMPARE(service.create(Boss, {u"Heating"_s, {}, {}}).error().code, ErrorCode::Conflict);
        QCOMPARE(service.create(Boss, {u" "_s, {}, {}}).error().code, ErrorCode::InvalidArgument);
        const auto other = service.create(Boss, {u"Cooling"_s, {}, {}});
        QVERIFY(other);
        ExperimentChange rename;
        rename.name = u"Heating"_s;
        QCOMPARE(service.change(Boss, other->id, rename).error().code, ErrorCode::Conflict);
        rename.name = u"Cooling 2"_s;
        rename.phases = QList{phase(u"x"_s, "2026-03-01", "2026-03-31")};
        QVERIFY(service.change(Boss, other->id, rename));
        QCOMPARE(service.change(Boss, 99, rename).error().code, ErrorCode::NotFound);
        const auto all = *service.experiments();
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.first().name, u"Cooling 2"_s);
        QCOMPARE(all.first().phases, *rename.phases);
        QCOMPARE(all.last().phases, made->phases);
        QCOMPARE(all.last().description, u"Nudges"_s);
        QCOMPARE(actions(fleet, u"experiment:%1"_s.arg(other->id)),
                 (QStringList{u"experiment.create"_s, u"experiment.change"_s}));
    }

    void consentIsGivenTakenBackAndAudited()
    {
        ExportFleet fleet;
        const qint64 ada = fleet.addAccount(u"ada"_s);
        const qint64 bob = fleet.addAccount(u"bob"_s);
        ExperimentService service(*fleet.database, fleet.clock);
        const qint64 id = service.create(Boss, {u"Heating"_s, {}, {}})->id;
        QCOMPARE(service.consent(Boss, id, ada).error().code, ErrorCode::NotFound);
        QCOMPARE(service.enrol(Boss, id, 99).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(service.enrol(Boss, 99, ada).error().code, ErrorCode::NotFound);
        QVERIFY(!service.enrol(Boss, id, ada)->consents());
        QVERIFY(service.enrol(Boss, id, ada)); // again: nothing happens
        QVERIFY(service.enrol(Boss, id, bob));
        const EpochSeconds now = fleet.clock.now();
        QCOMPARE(service.consent(Boss, id, ada, now + 1).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(*service.consent(Boss, id, ada, now - 3600)->consentedAt, now - 3600);
        QCOMPARE(*service.consent(Boss, id, ada)->consentedAt, now - 3600); // it stands
        QCOMPARE(service.experiment(id)->participants, 2);
        QCOMPARE(service.experiment(id)->consenting, 1);
        fleet.clock.set((now + 60) * 1000);
        QVERIFY(!service.withdraw(Boss, id, ada)->consents());
        QCOMPARE(service.experiment(id)->consenting, 0);
        QCOMPARE(service.consent(Boss, id, ada, now).error().code, ErrorCode::InvalidArgument); // taken back for good
        fleet.clock.set((now + 120) * 1000);
        const auto again = service.consent(Boss, id, ada);
        QCOMPARE(*again->consentedAt, now + 120);
        QVERIFY(again->consents());
        QVERIFY(service.remove(Boss, id, bob));
        QCOMPARE(service.remove(Boss, id, bob).error().code, ErrorCode::NotFound);
        QCOMPARE(service.participants(id)->size(), 1);
        QCOMPARE(service.participants(99).error().code, ErrorCode::NotFound);
        QCOMPARE(
            actions(fleet, u"experiment:%1"_s.arg(id)),
            (QStringList{u"experiment.create"_s, u"experiment.enrol"_s, u"experiment.enrol"_s, u"experiment.consent"_s,
                         u"experiment.withdraw"_s, u"experiment.consent"_s, u"experiment.remove"_s}));
    }

    void peopleSeeTheirOwnExperiments()
    {
        ExportFleet fleet;
        const qint64 ada = fleet.addAccount(u"ada"_s);
        const qint64 bob = fleet.addAccount(u"bob"_s);
        ExperimentService service(*fleet.database, fleet.clock);
        const qint64 first = service.create(Boss, {u"Heating"_s, {}, {phase(u"a"_s, "2026-01-01")}})->id;
        const qint64 second = service.create(Boss, {u"Cooling"_s, {}, {}})->id;
        QVERIFY(service.enrol(Boss, first, ada));
        QVERIFY(service.enrol(Boss, second, bob));
        const auto own = *service.participationsOf(ada);
        QCOMPARE(own.size(), 1);
        QCOMPARE(own.first().experiment.name, u"Heating"_s);
        QCOMPARE(own.first().experiment.phases.size(), 1);
        QCOMPARE(own.first().experiment.participants, 0); // that is not theirs to know
        QVERIFY(service.participationsOf(99)->isEmpty());
    }

    void pseudonymsAreStableAndDiffer()
    {
        const QByteArray salt = newSalt();
        const auto one = Pseudonyms::withSalt(salt);
        const auto same = Pseudonyms::withSalt(salt);
        const auto other = Pseudonyms::withSalt(newSalt());
        QVERIFY(one && same && other);
        QCOMPARE(one->ofAccount(7), same->ofAccount(7));
        QVERIFY(one->ofAccount(7) != one->ofAccount(8));
        QVERIFY(one->ofAccount(7) != other->ofAccount(7));
        QVERIFY(one->ofAccount(7).sliced(1) != one->ofSensor(7).sliced(1));
        QCOMPARE(one->ofAccount(7).size(), 17);
        QVERIFY(!Pseudonyms::withSalt("short"));
    }
};

QTEST_GUILESS_MAIN(TestExperiments)

#include "tst_experiments.moc"
