#include "app/shell/options.h"

#include <QTest>

using namespace app;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(app::PageId)

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
        QTest::newRow("link to nothing") << QStringList{u"meterhouse://building/"_s} << u"meterhouse"_s;
        QTest::newRow("link into a building") << QStringList{u"meterhouse://building/3/4"_s} << u"3/4"_s;
        QTest::newRow("link to no page") << QStringList{u"meterhouse://moon"_s} << u"moon"_s;
        QTest::newRow("link of another scheme") << QStringList{u"file:///etc/passwd"_s} << u"passwd"_s;
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

    void linksOpenBuildingsAndPages_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("building");
        QTest::addColumn<PageId>("page");
        QTest::newRow("building") << u"meterhouse://building/311"_s << u"311"_s << PageId::Map;
        QTest::newRow("number with a letter") << u"meterhouse://building/A-0%2011"_s << u"A-0 11"_s << PageId::Map;
        QTest::newRow("page") << u"meterhouse://upload"_s << QString() << PageId::Upload;
        QTest::newRow("page with a slash") << u"meterhouse://settings/"_s << QString() << PageId::Settings;
        QTest::newRow("upper case") << u"METERHOUSE://Building/311"_s << u"311"_s << PageId::Map;
    }

    void linksOpenBuildingsAndPages()
    {
        QFETCH(QString, link);
        const auto options = parse({link});
        QVERIFY2(options, options ? "" : qPrintable(options.error().detail));
        QTEST(options->building, "building");
        QTEST(options->page, "page");
        QCOMPARE(options->pageAsked, options->building.isEmpty());
    }

    void helpNamesTheOptions()
    {
        for (const QString &option : {u"--server"_s, u"--page"_s, u"--theme"_s, u"--screenshot"_s, u"--version"_s})
            QVERIFY2(helpText().contains(option), qPrintable(option));
    }
};

QTEST_GUILESS_MAIN(TestOptions)

#include "tst_options.moc"
