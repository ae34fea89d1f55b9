#include "core/security/accountrules.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class TestAccountRules : public QObject
{
    Q_OBJECT

private slots:
    void names_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name"); // empty = refused
        QTest::newRow("plain") << u"ada"_s << u"ada"_s;
        QTest::newRow("folded and trimmed") << u" Ada.Lovelace "_s << u"ada.lovelace"_s;
        QTest::newRow("address") << u"ada@example.org"_s << u"ada@example.org"_s;
        QTest::newRow("longest") << QString(64, u'a') << QString(64, u'a');
        QTest::newRow("too long") << QString(65, u'a') << QString();
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("blank inside") << u"command line"_s << QString();
        QTest::newRow("the audit's word") << u"Daemon"_s << QString();
        QTest::newRow("line break") << u"ada\nx"_s << QString();
        QTest::newRow("line break at the end of a pattern") << u"ada\nadmin"_s << QString();
        QTest::newRow("begins with a sign") << u"=ada"_s << QString();
        QTest::newRow("looks alike") << u"аda"_s << QString(); // a Cyrillic letter
        QTest::newRow("path") << u"../ada"_s << QString();
    }

    void names()
    {
        QFETCH(QString, text);
        QFETCH(QString, name);
        const auto result = accountName(text);
        QCOMPARE(result.hasValue(), !name.isEmpty());
        if (result)
            QCOMPARE(*result, name);
        else
            QVERIFY2(result.error().detail.startsWith(u"name "_s), qPrintable(result.error().detail));
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("none") << QString() << true;
        QTest::newRow("usual") << u"a@example.org"_s << true;
        QTest::newRow("no at") << u"example.org"_s << false;
        QTest::newRow("two") << u"a@b@c"_s << false;
        QTest::newRow("list") << u"a@b.org,c@d.org"_s << false;
        QTest::newRow("header injection") << u"a@b.org\r\nBcc: c@d.org"_s << false;
        QTest::newRow("name and address") << u"A <a@b.org>"_s << false;
        QTest::newRow("too long") << QString(250, u'a') + u"@b.org"_s << false;
    }

    void addresses()
    {
        QFETCH(QString, text);
        QTEST(emailAddress(text).hasValue(), "good");
    }

    void passwords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("shortest") << QString(8, u'x') << true;
        QTest::newRow("longest") << QString(256, u'x') << true;
        QTest::newRow("too short") << QString(7, u'x') << false;
        QTest::newRow("too long") << QString(257, u'x') << false;
    }

    void passwords()
    {
        QFETCH(QString, text);
        const auto result = checkPassword(text);
        QTEST(result.hasValue(), "good");
        QVERIFY(result || !result.error().detail.contains(text));
    }

    void tokenNames_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("usual") << u"Backup script"_s << true;
        QTest::newRow("empty") << u"  "_s << false;
        QTest::newRow("of logging in") << u"Session"_s << false;
        QTest::newRow("too long") << QString(101, u'x') << false;
        QTest::newRow("line break") << u"a\nb"_s << false;
    }

    void tokenNames()
    {
        QFETCH(QString, text);
        QTEST(tokenName(text).hasValue(), "good");
    }

    void scopes()
    {
        const auto ordered = tokenScopes({u"sensors"_s, u"read"_s, u"sensors"_s});
        QVERIFY(ordered);
        QCOMPARE(*ordered, (QStringList{u"read"_s, u"sensors"_s}));
        QVERIFY(!tokenScopes({u"read"_s, u"everything"_s}));
        QVERIFY(tokenScopes({})->isEmpty());
    }

    void lives_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<bool>("good");
        QTest::newRow("a minute") << qint64(60) << true;
        QTest::newRow("less") << qint64(59) << false;
        QTest::newRow("negative") << qint64(-1) << false;
        QTest::newRow("ten years") << qint64(3653) * SecondsPerDay << true;
        QTest::newRow("more") << qint64(3653) * SecondsPerDay + 1 << false;
    }

    void lives()
    {
        QFETCH(qint64, seconds);
        QTEST(checkTokenLife(seconds).hasValue(), "good");
    }
};

QTEST_GUILESS_MAIN(TestAccountRules)

#include "tst_accountrules.moc"
