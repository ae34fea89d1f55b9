#include "app/shell/options.h"

#include <QTest>

using namespace app;
using namespace Qt::StringLiterals;

class TestOptions : public QObject
{
    Q_OBJECT

    static core::Result<Options> parse(const QStringList &arguments)
    {
        return parseOptions(QStringList{u"meterhouse"_s} + arguments);
    }

private slots:
    void cleanup() { qunsetenv("METERHOUSE_THEME"); }

    void nothingAsked()
    {
        const auto options = parse({});
        QVERIFY(options);
        QVERIFY(options->server.isEmpty());
        QCOMPARE(options->page, PageId::Map);
        QCOMPARE(options->theme, Theme::Mode::Platform);
    }

    void everythingAsked()
    {
        const auto options = parse({u"--server"_s, u"http://localhost:8000"_s, u"--page"_s, u"whatif"_s,
                                    u"--theme=dark"_s, u"--screenshot"_s, u"x.png"_s, u"--building"_s, u"311"_s});
        QVERIFY(options);
        QCOMPARE(options->server, QUrl(u"http://localhost:8000"_s));
        QCOMPARE(options->page, PageId::WhatIf);
        QCOMPARE(options->theme, Theme::Mode::Dark);
        QCOMPARE(options->screenshot, u"x.png"_s);
        QCOMPARE(options->building, u"311"_s);
    }

    void mistakesAreNamed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        QTest::newRow("unknown option") << QStringList{u"--colour"_s} << u"colour"_s;
        QTest::newRow("stray word") << QStringList{u"map"_s} << u"map"_s;
        QTest::newRow("no such page") << QStringList{u"--page"_s, u"moon"_s} << u"moon"_s;
        QTest::newRow("no such theme") << QStringList{u"--theme"_s, u"pink"_s} << u"pink"_s;
        QTest::newRow("address without a scheme") << QStringList{u"--server"_s, u"localhost"_s} << u"localhost"_s;
        QTest::newRow("empty address") << QStringList{u"--server"_s, u""_s} << u"--server"_s;
        QTest::newRow("other scheme") << QStringList{u"--server"_s, u"ftp://x"_s} << u"ftp://x"_s;
        QTest::newRow("value missing") << QStringList{u"--server"_s} << u"server"_s;
    }

    void mistakesAreNamed()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        const auto options = parse(arguments);
        QVERIFY(!options);
        QCOMPARE(options.error().code, core::ErrorCode::InvalidArgument);
        QVERIFY2(options.error().detail.contains(named), qPrintable(options.error().detail));
    }

    void themeFromTheEnvironmentGivesWay()
    {
        qputenv("METERHOUSE_THEME", "dark");
        QCOMPARE(parse({})->theme, Theme::Mode::Dark);
        QCOMPARE(parse({u"--theme"_s, u"light"_s})->theme, Theme::Mode::Light);
        qputenv("METERHOUSE_THEME", "mauve");
        QVERIFY(!parse({}));
    }

    void helpNamesTheOptions()
    {
        for (const QString &option : {u"--server"_s, u"--page"_s, u"--theme"_s, u"--screenshot"_s, u"--version"_s})
            QVERIFY2(helpText().contains(option), qPrintable(option));
    }
};

QTEST_GUILESS_MAIN(TestOptions)

#include "tst_options.moc"
