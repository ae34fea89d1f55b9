#include "tests/core/report/reportfixture.h"

#include "core/report/mailcourier.h"

#include <QTest>

#include <thread>

using namespace core;
using namespace Qt::StringLiterals;
using support::MailRoom;
using Kind = MailOutcome::Kind;

namespace QTest {
template<>
char *toString(const MailState &state)
{
    return QTest::toString(mailStateName(state));
}
} // namespace QTest

// Mails from the transaction that puts them to their end, over crashes, refusals and others who deliver too.
class TestOutbox : public QObject
{
    Q_OBJECT

private slots:
    void aMailIsSentOnceAndAsItWasPut()
    {
        MailRoom room;
        OutboxMail mail = MailRoom::mail(u"a"_s);
        mail.attachments = {{u"x.pdf"_s, "application/pdf", QByteArray("\0\1\2", 3)}};
        mail.unsubscribeUrl = u"https://example.org/u"_s;
        QVERIFY(room.put(mail));
        QCOMPARE(room.deliver().sent, 1);
        QCOMPARE(room.deliver().sent, 0);
        const OutboxMail &sent = room.mailer.sent.at(0);
        QCOMPARE(sent.to, mail.to);
        QCOMPARE(sent.subject, mail.subject);
        QCOMPARE(sent.text, mail.text);
        QCOMPARE(sent.html, mail.html);
        QCOMPARE(sent.unsubscribeUrl, mail.unsubscribeUrl);
        QCOMPARE(sent.attachments.size(), 1);
        QCOMPARE(sent.attachments.first().content, QByteArray("\0\1\2", 3));
        QCOMPARE(room.entry(u"a"_s).state, MailState::Sent);
        QCOMPARE(room.entry(u"a"_s).sentAt, room.clock.now());
    }

    void aKeyIsPutOnce()
    {
        MailRoom room;
        QVERIFY(room.put(u"a"_s));
        QVERIFY(!room.put(u"a"_s));
        room.deliver();
        QVERIFY(!room.put(u"a"_s));
        room.clock.advance(room.options.keepTexts * 2); // the text goes, the key stays
        QVERIFY(room.put(u"b"_s));
        room.deliver();
        QVERIFY(!room.put(u"a"_s));
        QCOMPARE(room.mailer.sent.size(), std::size_t(2));
    }

    void whatIsRolledBackIsNotSent()
    {
        MailRoom room;
        {
            auto transaction = *Transaction::begin(*room.database);
            QVERIFY(*room.outbox.put(transaction, MailRoom::mail(u"a"_s)));
        }
        QCOMPARE(room.deliver().sent, 0);
        QVERIFY(!*room.outbox.byKey(u"a"_s));
    }

    void withoutAMailServerNothingIsKept()
    {
        MailRoom room;
        Outbox off(*room.database, room.clock, room.hash, {});
        auto transaction = *Transaction::begin(*room.database);
        QVERIFY(!*off.put(transaction, MailRoom::mail(u"a"_s)));
        QVERIFY(transaction.commit());
        QVERIFY(!*room.outbox.byKey(u"a"_s));
    }

    void whatIsNoAddressIsRefusedAtOnce()
    {
        MailRoom room;
        OutboxMail mail = MailRoom::mail(u"a"_s);
        mail.to = u"ada@example.org\nBcc: eve@example.org"_s;
        auto transaction = *Transaction::begin(*room.database);
        const auto put = room.outbox.put(transaction, mail);
        QVERIFY(!put);
        QCOMPARE(put.error().code, ErrorCode::InvalidArgument);
    }

    void theMessageIdComesFromTheKeyAndTheFolder()
    {
        MailRoom room;
        MailRoom other;
        other.hash = *KeyedHash::withKey(QByteArray(KeyedHash::KeyBytes, 'x'));
        Outbox elsewhere(*other.database, other.clock, other.hash, other.options);
        QVERIFY(room.put(u"a"_s));
        QVERIFY(room.put(u"b"_s));
        auto transaction = *Transaction::begin(*other.database);
        QVERIFY(*elsewhere.put(transaction, MailRoom::mail(u"a"_s)));
        QVERIFY(transaction.commit());
        QVERIFY(room.entry(u"a"_s).messageId.endsWith("@example.org"_L1));
        QVERIFY(room.entry(u"a"_s).messageId != room.entry(u"b"_s).messageId);
        QVERIFY(room.entry(u"a"_s).messageId != (*elsewhere.byKey(u"a"_s))->messageId);
    }

    void refusals_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<MailState>("state");
        QTest::addColumn<bool>("sentInTheEnd");
        QTest::newRow("later") << int(Kind::Later) << MailState::Waiting << true;
        QTest::newRow("refused") << int(Kind::Refused) << MailState::Failed << false;
        QTest::newRow("no answer") << int(Kind::Unconfirmed) << MailState::Unconfirmed << false;
    }

    void refusals()
    {
        QFETCH(int, kind);
        QFETCH(MailState, state);
        QFETCH(bool, sentInTheEnd);
        MailRoom room;
        QVERIFY(room.put(u"a"_s));
        room.mailer.next = {{static_cast<Kind>(kind), u"because"_s, false}};
        room.deliver();
        QCOMPARE(room.entry(u"a"_s).state, state);
        QCOMPARE(room.entry(u"a"_s).error, u"because"_s);
        QCOMPARE(room.deliver().sent, 0); // not at once
        room.clock.advance(std::chrono::seconds(59));
        QCOMPARE(room.deliver().sent, 0);
        room.clock.advance(std::chrono::hours(24));
        QCOMPARE(room.deliver().sent, sentInTheEnd ? 1 : 0);
    }

    void aServerThatIsAwayIsTriedLessAndLessAndThenGivenUp()
    {
        MailRoom room;
        QVERIFY(room.put(u"a"_s));
        const EpochSeconds begun = room.clock.now();
        room.mailer.next.assign(100, {Kind::Later, u"away"_s, true});
        while (room.entry(u"a"_s).state == MailState::Waiting) {
            room.clock.set(room.entry(u"a"_s).dueAt);
            room.deliver();
        }
        QCOMPARE(room.entry(u"a"_s).state, MailState::Failed);
        QCOMPARE(room.mailer.attempts, Outbox::MostAttempts);
        QVERIFY(room.clock.now() - begun > 2 * SecondsPerDay);
        QVERIFY(room.clock.now() - begun < 4 * SecondsPerDay);
    }

    void aServerThatIsAwayIsNotTriedForEveryMail()
    {
        MailRoom room;
        QVERIFY(room.put(u"a"_s));
        QVERIFY(room.put(u"b"_s));
        room.mailer.next = {{Kind::Later, u"away"_s, true}};
        QCOMPARE(room.deliver().later, 1);
        QCOMPARE(room.mailer.attempts, 1);
        QCOMPARE(room.deliver().sent, 1); // the other one, at the next look
    }

    void aCrash_data()
    {
        QTest::addColumn<bool>("handedOver");
        QTest::addColumn<MailState>("state");
        QTest::newRow("before the end of the mail was sent") << false << MailState::Waiting;
        QTest::newRow("after it") << true << MailState::Unconfirmed;
    }

    void aCrash()
    {
        QFETCH(bool, handedOver);
        QFETCH(MailState, state);
        MailRoom room;
        QVERIFY(room.put(u"a"_s));
        // What a program leaves that dies while it sends: the store as it is then.
        OutboxStore store(*room.database);
        auto transaction = *Transaction::begin(*room.database);
        const auto claimed = *store.claim(transaction, u"dead"_s, room.clock.now(), room.clock.now() + 900);
        if (handedOver)
            QVERIFY(store.markHandedOver(transaction, claimed->entry.id, u"dead"_s, room.clock.now()));
        QVERIFY(transaction.commit());

        QCOMPARE(room.deliver().sent, 0); // leased
        Outbox next(*room.database, room.clock, room.hash, room.options);
        QCOMPARE(*next.recover(), 1);
        QCOMPARE(room.entry(u"a"_s).state, state);
        next.deliver(room.mailer, {}).hasValue();
        QCOMPARE(room.mailer.sent.size(), std::size_t(handedOver ? 0 : 1));
    }

    void aLeaseThatIsOverFreesTheMail()
    {
        MailRoom room;
        QVERIFY(room.put(u"a"_s));
        OutboxStore store(*room.database);
        auto transaction = *Transaction::begin(*room.database);
        const auto claimed = *store.claim(transaction, u"other"_s, room.clock.now(), room.clock.now() + 900);
        QVERIFY(transaction.commit());
        room.clock.advance(std::chrono::seconds(899));
        QCOMPARE(room.deliver().sent, 0);
        room.clock.advance(std::chrono::seconds(1));
        QCOMPARE(room.deliver().sent, 1);
        // Who comes back from the dead can neither hand it over nor settle it.
        auto late = *Transaction::begin(*room.database);
        QCOMPARE(store.markHandedOver(late, claimed->entry.id, u"other"_s, room.clock.now()).error().code,
                 ErrorCode::Conflict);
        QCOMPARE(store.settle(late, claimed->entry.id, u"other"_s, {}).error().code, ErrorCode::Conflict);
    }

    void twoWhoDeliverSendEachMailOnce()
    {
        MailRoom room;
        constexpr int Count = 30;
        for (int i = 0; i < Count; ++i)
            QVERIFY(room.put(QString::number(i)));
        support::ListMailer second;
        Outbox other(*room.database, room.clock, room.hash, room.options);
        std::jthread thread([&](const std::stop_token &stop) { (void)other.deliver(second, stop).hasValue(); });
        room.deliver();
        thread.join();
        room.deliver();
        QStringList keys;
        for (const auto &mails : {room.mailer.sent, second.sent}) {
            for (const OutboxMail &mail : mails)
                keys.append(mail.key);
        }
        QCOMPARE(keys.size(), Count);
        QCOMPARE(QSet<QString>(keys.begin(), keys.end()).size(), Count);
    }

    void aStopIsNoAttempt()
    {
        MailRoom room;
        QVERIFY(room.put(u"a"_s));
        std::stop_source source;
        room.mailer.next = {{Kind::Later, u"aborted"_s, false}};
        room.mailer.beforeSending = [&] { source.request_stop(); };
        QVERIFY(room.outbox.deliver(room.mailer, source.get_token()));
        room.mailer.beforeSending = {};
        QCOMPARE(room.entry(u"a"_s).attempts, 0);
        QCOMPARE(room.deliver().sent, 1);
    }

    void onlyWhatFailedIsSentAgain()
    {
        MailRoom room;
        QVERIFY(room.put(u"a"_s));
        const qint64 id = room.entry(u"a"_s).id;
        QCOMPARE(room.outbox.retry(id).error().code, ErrorCode::Conflict); // waits
        room.mailer.next = {{Kind::Refused, u"no"_s, false}};
        room.deliver();
        const auto again = room.outbox.retry(id);
        QVERIFY(again);
        QCOMPARE(again->state, MailState::Waiting);
        QCOMPARE(room.deliver().sent, 1);
        QCOMPARE(room.outbox.retry(id).error().code, ErrorCode::Conflict); // sent
        QCOMPARE(room.outbox.retry(id + 1).error().code, ErrorCode::NotFound);
    }

    void theListIsNewestFirst()
    {
        MailRoom room;
        for (const QString &key : {u"a"_s, u"b"_s, u"c"_s})
            QVERIFY(room.put(key));
        room.mailer.next = {{Kind::Refused, u"no"_s, false}};
        room.deliver();
        QStringList keys;
        const auto all = *room.outbox.newest({}, 2);
        for (const OutboxEntry &entry : all)
            keys.append(entry.key);
        QCOMPARE(keys, (QStringList{u"c"_s, u"b"_s}));
        QCOMPARE(room.outbox.newest({}, 2, all.last().id)->first().key, u"a"_s);
        QCOMPARE(room.outbox.newest(MailState::Failed, 10)->first().key, u"a"_s);
    }

    void theCourierDeliversWhatComes()
    {
        MailRoom room;
        auto mailer = std::make_unique<support::ListMailer>();
        std::atomic<int> sent = 0;
        mailer->afterSending = [&] { ++sent; };
        MailCourier courier(room.outbox, std::move(mailer), std::chrono::hours(1));
        for (int i = 1; i <= 3; ++i) {
            QVERIFY(room.put(QString::number(i)));
            courier.wake();
            QTRY_COMPARE(sent.load(), i);
        }
    }
};

QTEST_GUILESS_MAIN(TestOutbox)

#include "tst_outbox.moc"
