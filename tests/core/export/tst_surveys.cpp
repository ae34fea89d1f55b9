#include "exportfixture.h"

#include "core/export/experiments.h"
#include "core/export/pseudonyms.h"
#include "core/export/surveys.h"

using namespace core;
using namespace support;
using namespace Qt::StringLiterals;
using Kind = SensorOutcome::Kind;

namespace {

const Principal Boss{Role::Admin, 0, u"boss"_s, 0, {}};
constexpr EpochMilliseconds Day = 24 * Fleet::Hour;

} // namespace

// Who is asked for their opinion, and when.
class TestSurveys : public QObject
{
    Q_OBJECT

    std::unique_ptr<ExportFleet> m_fleet;
    qint64 m_ada = 0;
    qint64 m_experiment = 0;
    QList<OutboxMail> m_mails;
    bool m_refuses = false;

    SurveyRoutine routine(const QString &link = u"https://example.org/{experiment}?p={pseudonym}&d={days}"_s)
    {
        SurveyOptions options;
        options.link = link;
        return {*m_fleet->database, m_fleet->clock, options, [this](Transaction &, const OutboxMail &mail) {
                    if (!m_refuses)
                        m_mails.append(mail);
                    return Result<bool>(!m_refuses);
                }};
    }

    //! What a run puts.
    QStringList run(const SurveyRoutine &routine)
    {
        m_mails.clear();
        const auto units = routine.due();
        if (!units)
            return {units.error().detail};
        for (const QString &unit : *units) {
            if (const auto invited = routine.invite(unit); !invited)
                return {invited.error().detail};
        }
        QStringList keys;
        for (const OutboxMail &mail : std::as_const(m_mails))
            keys.append(mail.key);
        return keys;
    }

    QString key(int days) const { return u"survey:%1:%2:%3"_s.arg(m_experiment).arg(m_ada).arg(days); }
    void at(EpochMilliseconds afterInstallation) { m_fleet->clock.set(Fleet::Midnight + afterInstallation); }

private slots:
    void init()
    {
        m_refuses = false;
        m_mails.clear();
        m_fleet = std::make_unique<ExportFleet>();
        m_ada = m_fleet->addAccount(u"ada"_s, u"ada@example.org"_s);
        const qint64 later = m_fleet->addOwned(u"a"_s, m_ada);
        const qint64 first = m_fleet->addOwned(u"b"_s, m_ada);
        QCOMPARE(m_fleet->sendAt(later, Fleet::Midnight + 3 * Day, 100), Kind::Stored);
        QCOMPARE(m_fleet->sendAt(first, Fleet::Midnight, 100), Kind::Stored);
        at(Day);
        ExperimentService service(*m_fleet->database, m_fleet->clock);
        m_experiment = service.create(Boss, {u"Heating"_s, {}, {}})->id;
        QVERIFY(service.enrol(Boss, m_experiment, m_ada));
        QVERIFY(service.consent(Boss, m_experiment, m_ada));
    }
    void cleanup() { m_fleet.reset(); }

    void eachInvitationOnce()
    {
        const SurveyRoutine routine = this->routine();
        QCOMPARE(run(routine), QStringList());
        at(7 * Day - 1000);
        QCOMPARE(run(routine), QStringList());
        at(7 * Day);
        QCOMPARE(run(routine), QStringList{key(7)});
        QCOMPARE(run(routine), QStringList());
        QCOMPARE(routine.invite(u"%1:%2:7"_s.arg(m_experiment).arg(m_ada)).valueOr(true), false);
        QVERIFY(m_fleet->service->flush()); // from the blocks as well
        at(14 * Day);
        QCOMPARE(run(routine), QStringList{key(14)});
        at(20 * Day);
        QCOMPARE(run(routine), QStringList());
    }

    void anOutageLosesNone()
    {
        at(15 * Day);
        QCOMPARE(run(routine()), (QStringList{key(7), key(14)}));
    }

    // Not what the sensor read for somebody else before.
    void theInstallationIsTheirOwn()
    {
        const qint64 bob = m_fleet->addAccount(u"bob"_s, u"bob@example.org"_s);
        ExperimentService service(*m_fleet->database, m_fleet->clock);
        QVERIFY(service.enrol(Boss, m_experiment, bob));
        QVERIFY(service.consent(Boss, m_experiment, bob));
        at(10 * Day);
        const qint64 first = (*SensorStore(*m_fleet->database).byExternalId(u"b"_s))->id;
        QVERIFY(m_fleet->giveTo(first, bob));
        QCOMPARE(m_fleet->sendAt(first, Fleet::Midnight + 10 * Day + 1000, 200), Kind::Stored);
        QVERIFY(m_fleet->service->flush());
        const QString unit = u"%1:%2:7"_s.arg(m_experiment).arg(bob);
        at(17 * Day);
        QVERIFY(!routine().due()->contains(unit));
        at(17 * Day + 1000);
        QVERIFY(routine().due()->contains(unit));
    }

    void oneThatIsLongOverdueIsNone()
    {
        at(37 * Day + 1000);
        QCOMPARE(run(routine()), QStringList{key(14)});
        at(100 * Day);
        QCOMPARE(run(routine()), QStringList());
    }

    void theMailNamesThePersonAndTheLinkThePseudonym()
    {
        at(7 * Day);
        QCOMPARE(run(routine()).size(), 1);
        const OutboxMail mail = m_mails.first();
        const auto pseudonyms = Pseudonyms::withSalt(*ExperimentStore(*m_fleet->database).salt(m_experiment));
        QCOMPARE(mail.to, u"ada@example.org"_s);
        QVERIFY(mail.subject.contains(u"Heating"_s));
        QVERIFY(mail.text.contains(u"https://example.org/%1?p=%2&d=7"_s.arg(
            QString::number(m_experiment), QString::fromLatin1(pseudonyms->ofAccount(m_ada)))));
        QVERIFY(mail.text.contains(u"Hello ada,"_s));
    }

    void whoIsNotAsked_data()
    {
        QTest::addColumn<QString>("why");
        for (const char *why : {"withdrawn", "removed", "disabled", "without address", "no link"})
            QTest::newRow(why) << QString::fromLatin1(why);
    }

    void whoIsNotAsked()
    {
        QFETCH(QString, why);
        ExperimentService service(*m_fleet->database, m_fleet->clock);
        AccountStore accounts(*m_fleet->database);
        Account ada = **accounts.byId(m_ada);
        if (why == "withdrawn"_L1)
            QVERIFY(service.withdraw(Boss, m_experiment, m_ada));
        if (why == "removed"_L1)
            QVERIFY(service.remove(Boss, m_experiment, m_ada));
        if (why == "disabled"_L1)
            ada.disabledAt = 1;
        if (why == "without address"_L1)
            ada.email.clear();
        auto transaction = *Transaction::begin(*m_fleet->database);
        QVERIFY(accounts.update(transaction, ada));
        QVERIFY(transaction.commit());
        at(7 * Day);
        const SurveyRoutine asked = why == "no link"_L1 ? routine({}) : routine();
        QCOMPARE(run(asked), QStringList());
        QCOMPARE(asked.invite(u"%1:%2:7"_s.arg(m_experiment).arg(m_ada)).valueOr(true), false);
    }

    // With no mail server the invitation is still to come.
    void whatGoesNowhereIsNotNoted()
    {
        at(7 * Day);
        m_refuses = true;
        QCOMPARE(run(routine()), QStringList());
        m_refuses = false;
        QCOMPARE(run(routine()), QStringList{key(7)});
    }

    void unitsThatAreNone_data()
    {
        QTest::addColumn<QString>("unit");
        for (const char *unit : {"", "1:2", "1:2:8", "a:2:7", "1:2:7:7"})
            QTest::newRow(unit) << QString::fromLatin1(unit);
    }

    void unitsThatAreNone()
    {
        QFETCH(QString, unit);
        const auto invited = routine().invite(unit);
        QVERIFY(!invited);
        QCOMPARE(invited.error().code, ErrorCode::InvalidArgument);
    }

    void linkTakesNothingTwice()
    {
        QCOMPARE(surveyLink(u"x{pseudonym}{days}{other}{"_s, 3, "{days}", 7), u"x{days}7{other}{"_s);
    }
};

QTEST_GUILESS_MAIN(TestSurveys)

#include "tst_surveys.moc"
