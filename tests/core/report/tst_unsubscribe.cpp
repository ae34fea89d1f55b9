#include "tests/core/report/reportfixture.h"

#include "core/report/unsubscribe.h"
#include "core/storage/auditstore.h"
#include "core/storage/query.h"

#include <QTest>
#include <QUrl>
#include <QUrlQuery>

using namespace core;
using namespace Qt::StringLiterals;
using support::MailRoom;

namespace {

QByteArray tokenOf(const QString &link)
{
    return QUrlQuery(QUrl(link)).queryItemValue(u"token"_s).toLatin1();
}

} // namespace

class TestUnsubscribe : public QObject
{
    Q_OBJECT

private slots:
    void aLinkStopsItsKindAlone()
    {
        MailRoom room;
        const qint64 ada = room.addAccount(u"ada"_s);
        Unsubscribes unsubscribes(*room.database, room.clock, room.hash, u"https://energy.example.org/"_s);
        auto transaction = *Transaction::begin(*room.database);
        const QString link = *unsubscribes.link(transaction, ada, MailKind::Anomalies);
        QVERIFY(transaction.commit());
        QVERIFY2(link.startsWith("https://energy.example.org/api/unsubscribe?token="_L1), qPrintable(link));

        QVERIFY(!*unsubscribes.isStopped(ada, MailKind::Anomalies));
        const auto found = unsubscribes.find(tokenOf(link));
        QVERIFY(found);
        QCOMPARE(found->accountId, ada);
        QVERIFY(!found->stopped); // looking changes nothing: mail scanners open links
        for (int i = 0; i < 2; ++i) {
            const auto stopped = unsubscribes.stop(tokenOf(link));
            QVERIFY(stopped);
            QVERIFY(stopped->stopped);
            QVERIFY(stopped->kind == MailKind::Anomalies);
        }
        QVERIFY(*unsubscribes.isStopped(ada, MailKind::Anomalies));
        QVERIFY(!*unsubscribes.isStopped(ada, MailKind::Reports));
        const auto audit = *AuditStore(*room.database).entries({});
        QCOMPARE(audit.size(), 1);
        QCOMPARE(audit.first().actor, u"ada"_s);
        QCOMPARE(audit.first().action, u"mail.unsubscribe"_s);

        auto again = *Transaction::begin(*room.database);
        QVERIFY(unsubscribes.choose(again, ada, MailKind::Anomalies, true));
        QVERIFY(again.commit());
        QVERIFY(!*unsubscribes.isStopped(ada, MailKind::Anomalies));
    }

    void unknownTokens_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("made up") << QByteArray("abc");
        QTest::newRow("empty") << QByteArray();
    }

    void unknownTokens()
    {
        QFETCH(QByteArray, token);
        MailRoom room;
        Unsubscribes unsubscribes(*room.database, room.clock, room.hash, u"https://energy.example.org"_s);
        QCOMPARE(unsubscribes.stop(token).error().code, ErrorCode::NotFound);
        QCOMPARE(unsubscribes.find(token).error().code, ErrorCode::NotFound);
    }

    void theStoreDoesNotHoldTheToken()
    {
        MailRoom room;
        const qint64 ada = room.addAccount(u"ada"_s);
        Unsubscribes unsubscribes(*room.database, room.clock, room.hash, u"https://energy.example.org"_s);
        auto transaction = *Transaction::begin(*room.database);
        const QByteArray token = tokenOf(*unsubscribes.link(transaction, ada, MailKind::Reports));
        QVERIFY(transaction.commit());
        const auto row = sql::firstRow(*room.database->connection(), u"SELECT token_hash FROM unsubscribe_token"_s);
        QCOMPARE((**row).first().toByteArray(), room.hash.of(token));
        QVERIFY(room.hash.of(token) != token);
    }

    void withoutABaseUrlThereIsNoLink()
    {
        MailRoom room;
        const qint64 ada = room.addAccount(u"ada"_s);
        Unsubscribes unsubscribes(*room.database, room.clock, room.hash, {});
        auto transaction = *Transaction::begin(*room.database);
        QCOMPARE(*unsubscribes.link(transaction, ada, MailKind::Reports), QString());
    }
};

QTEST_GUILESS_MAIN(TestUnsubscribe)

#include "tst_unsubscribe.moc"
