#include "core/security/passwords.h"

#include <QTest>

#include <sodium.h>

using namespace core;
using namespace Qt::StringLiterals;

class TestPasswords : public QObject
{
    Q_OBJECT

    const Passwords m_passwords{PasswordCost::least()};

private slots:
    void matches_data()
    {
        QTest::addColumn<QString>("kept");
        QTest::addColumn<QString>("given");
        QTest::addColumn<bool>("same");
        QTest::newRow("right") << u"correct horse"_s << u"correct horse"_s << true;
        QTest::newRow("wrong") << u"correct horse"_s << u"correct hors"_s << false;
        QTest::newRow("other case") << u"Correct"_s << u"correct"_s << false;
        QTest::newRow("empty given") << u"correct"_s << QString() << false;
        QTest::newRow("trailing space counts") << u"correct"_s << u"correct "_s << false;
        QTest::newRow("same word, other code points") << u"gr\u00fcn"_s << u"gru\u0308n"_s << true;
        QTest::newRow("after a zero") << u"a\0b"_s << u"a\0c"_s << false;
        QTest::newRow("long") << QString(200, u'x') << QString(199, u'x') << false;
    }

    void matches()
    {
        QFETCH(QString, kept);
        QFETCH(QString, given);
        const auto hash = m_passwords.hash(kept);
        QVERIFY(hash);
        QTEST(m_passwords.matches(given, *hash), "same");
    }

    void hashesAreSaltedArgon2idAndHoldNoPassword()
    {
        const auto one = m_passwords.hash(u"correct horse"_s);
        const auto other = m_passwords.hash(u"correct horse"_s);
        QVERIFY(one && other);
        QVERIFY2(one->startsWith(u"$argon2id$v=19$"_s), qPrintable(*one));
        QVERIFY(*one != *other);
        QVERIFY(!one->contains(u"correct"_s));
    }

    void theUsualCostIsWritten()
    {
        const PasswordCost usual;
        QVERIFY(usual.memoryBytes >= 64 * 1024 * 1024);
        const auto hash = Passwords({2, 8 * 1024 * 1024}).hash(u"x"_s);
        QVERIFY(hash);
        QVERIFY2(hash->startsWith(u"$argon2id$v=19$m=8192,t=2,p=1$"_s), qPrintable(*hash));
    }

    void nothingMatchesNoHashOrABrokenOne_data()
    {
        QTest::addColumn<QString>("hash");
        QTest::newRow("none") << QString();
        QTest::newRow("plain text") << u"x"_s;
        QTest::newRow("cut") << u"$argon2id$v=19$m=8,t=1,p=1$"_s;
        QTest::newRow("longer than any") << QString(500, u'$');
    }

    void nothingMatchesNoHashOrABrokenOne()
    {
        QFETCH(QString, hash);
        QVERIFY(!m_passwords.matches(u"x"_s, hash));
        QVERIFY(!m_passwords.matches(QString(), hash));
    }

    // The library answers a text that it cannot read at once, and the clock would tell that there is no account.
    void anUnknownAccountCostsAsMuch()
    {
        const PasswordCost cost{2, 16 * 1024 * 1024};
        const Passwords passwords(cost);
        QCOMPARE(crypto_pwhash_str_needs_rehash(passwords.decoy(), cost.operations, cost.memoryBytes), 0);
        QCOMPARE(crypto_pwhash_str_needs_rehash(passwords.decoy(), cost.operations + 1, cost.memoryBytes), 1);
        QVERIFY(passwords.decoy() != Passwords(cost).decoy());
    }

    void tooLittleMemoryIsAnError()
    {
        const auto hash = Passwords({1, std::size_t(1) << 62}).hash(u"x"_s);
        QVERIFY(!hash);
        QCOMPARE(hash.error().code, ErrorCode::Unavailable);
    }
};

QTEST_GUILESS_MAIN(TestPasswords)

#include "tst_passwords.moc"
