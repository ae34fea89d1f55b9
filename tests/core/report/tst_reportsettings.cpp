#include "tests/core/report/officefixture.h"

#include "core/storage/auditstore.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;
using support::Monday;
using support::Office;

const Principal Root{Role::Admin, 0, u"root"_s, 0, {}};

// What accounts and administrators may set.
class TestReportSettings : public QObject
{
    Q_OBJECT

private slots:
    void settingsAreCheckedAndAudited()
    {
        Office office;
        ReportSettingsChange wrong;
        wrong.hour = 24;
        QCOMPARE(office.settings.change(Root, office.ada, wrong, Monday).error().code, ErrorCode::InvalidArgument);
        wrong = {};
        wrong.weekdays = QList<int>{0};
        QCOMPARE(office.settings.change(Root, office.ada, wrong, Monday).error().code, ErrorCode::InvalidArgument);
        wrong = {};
        wrong.intervalDays = 0;
        QCOMPARE(office.settings.change(Root, office.ada, wrong, Monday).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(office.settings.change(Root, 99, {}, Monday).error().code, ErrorCode::NotFound);

        ReportSettingsChange change;
        change.weekdays = QList<int>{5, 1, 5};
        change.goalWh = 9000;
        const auto changed = office.settings.change(Root, office.ada, change, Monday);
        QVERIFY(changed);
        QCOMPARE(changed->weekdays, (QList<int>{1, 5}));
        QCOMPARE(office.settings.settings(office.ada)->weekdays, (QList<int>{1, 5}));
        QCOMPARE(office.settings.settings(office.ada)->goalWh, 9000);
        const auto audit = *AuditStore(*office.database).entries({});
        QCOMPARE(audit.size(), 1);
        QCOMPARE(audit.first().actor, u"root"_s);
        QCOMPARE(audit.first().action, u"report.settings"_s);
    }

    void tariffsAreTheirOwners()
    {
        Office office;
        const qint64 eve = office.addAccount(u"eve"_s);
        Tariff tariff;
        tariff.accountId = office.ada;
        tariff.validFrom = Monday;
        tariff.name = u"Fair"_s;
        const auto added = office.settings.addTariff(Root, tariff);
        QVERIFY(added);
        QCOMPARE(office.settings.addTariff(Root, tariff).error().code, ErrorCode::Conflict);
        QCOMPARE(office.settings.changeTariff(Root, added->id, eve, {}).error().code, ErrorCode::NotFound);
        QCOMPARE(office.settings.removeTariff(Root, added->id, eve).error().code, ErrorCode::NotFound);
        TariffChange change;
        change.workMicro = -1;
        QCOMPARE(office.settings.changeTariff(Root, added->id, office.ada, change).error().code,
                 ErrorCode::InvalidArgument);
        change.workMicro = 250'000;
        QCOMPARE(office.settings.changeTariff(Root, added->id, office.ada, change)->workMicro, 250'000);
        QVERIFY(office.settings.removeTariff(Root, added->id, office.ada));
        QVERIFY(office.settings.tariffs(office.ada)->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestReportSettings)

#include "tst_reportsettings.moc"
