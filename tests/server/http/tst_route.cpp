#include "server/http/route.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace server;

class TestRoute : public QObject
{
    Q_OBJECT

    static core::Result<Reply> nothing(const Request &) { return Reply{}; }
    static Route route(const QByteArray &method, const QByteArray &pattern)
    {
        return {method, pattern, ConsoleUsers, Runs::OnLoop, 0, nothing, {}};
    }

private slots:
    void finds_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("route");
        QTest::addColumn<QByteArray>("allowed");
        QTest::addColumn<QString>("number");
        const auto row = [](const char *name, const QByteArray &method, const QByteArray &path, int index,
                            const QByteArray &allowed = {}, const QString &number = {}) {
            QTest::newRow(name) << method << path << index << allowed << number;
        };
        row("exact", "GET", "/api/buildings", 0);
        row("by method", "POST", "/api/buildings", 1);
        row("HEAD is GET", "HEAD", "/api/buildings", 0);
        row("parameter", "GET", "/api/buildings/311", 2, {}, u"311"_s);
        row("decoded parameter", "GET", "/api/buildings/a%2Fb%C3%A4", 2, {}, u"a/b\u00e4"_s);
        row("exact before pattern", "GET", "/api/buildings/all", 4);
        row("longer pattern", "GET", "/api/buildings/311/timeseries", 3, {}, u"311"_s);
        row("encoded exact", "GET", "/%61pi/buildings", 0);
        row("wrong method", "DELETE", "/api/buildings", -1, "GET, HEAD, POST, OPTIONS");
        row("no GET to answer HEAD from", "HEAD", "/api/train", -1, "POST, OPTIONS");
        row("empty parameter", "GET", "/api/buildings/", -1);
        row("trailing slash", "GET", "/api/train/", -1);
        row("case counts", "GET", "/API/buildings", -1);
        row("root", "GET", "/", -1);
        row("nothing", "GET", "", -1);
        row("dots are not resolved", "GET", "/api/x/../buildings", -1);
    }

    void finds()
    {
        RouteTable table;
        table.add(route("GET", "/api/buildings"));
        table.add(route("POST", "/api/buildings"));
        table.add(route("GET", "/api/buildings/{number}"));
        table.add(route("GET", "/api/buildings/{number}/timeseries"));
        table.add(route("GET", "/api/buildings/all"));
        table.add(route("POST", "/api/train"));
        QVERIFY(table.prepare());
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        const RouteTable::Match match = table.find(method, path);
        QTEST(match.route, "route");
        QTEST(match.allowed, "allowed");
        QTEST(match.parameters.value(u"number"_s), "number");
    }

    void refusesWrongTable_data()
    {
        QTest::addColumn<QList<QByteArray>>("routes"); // method, pattern, method, pattern ...
        QTest::newRow("twice") << QList<QByteArray>{"GET", "/a", "GET", "/a"};
        QTest::newRow("pattern twice") << QList<QByteArray>{"GET", "/{a}", "GET", "/{a}"};
        QTest::newRow("other parameter names") << QList<QByteArray>{"GET", "/{a}", "POST", "/{b}"};
        QTest::newRow("no slash") << QList<QByteArray>{"GET", "a"};
        QTest::newRow("lower case") << QList<QByteArray>{"get", "/a"};
        QTest::newRow("no method") << QList<QByteArray>{"", "/a"};
        QTest::newRow("HEAD is ours") << QList<QByteArray>{"HEAD", "/a"};
        QTest::newRow("OPTIONS is ours") << QList<QByteArray>{"OPTIONS", "/a"};
    }

    void refusesWrongTable()
    {
        QFETCH(QList<QByteArray>, routes);
        RouteTable table;
        for (qsizetype i = 0; i < routes.size(); i += 2)
            table.add(route(routes[i], routes[i + 1]));
        const auto prepared = table.prepare();
        QVERIFY(!prepared);
        QCOMPARE(prepared.error().code, core::ErrorCode::InvalidArgument);
        QVERIFY(prepared.error().detail.contains(QString::fromLatin1(routes.last())));
    }

    void refusesRouteWithoutHandler()
    {
        RouteTable table;
        table.add({"GET", "/a", Anybody, Runs::OnLoop, 0, {}, {}});
        QVERIFY(!table.prepare());
    }

    void refusesHandlerThatRunsOtherwise()
    {
        RouteTable later;
        later.add({"GET", "/a", Anybody, Runs::Later, 0, nothing, {}});
        QVERIFY(!later.prepare());
        RouteTable atOnce;
        atOnce.add({"GET", "/a", Anybody, Runs::InPool, 0, [](const Request &, const Responder &) {}, {}});
        QVERIFY(!atOnce.prepare());
    }
};

QTEST_GUILESS_MAIN(TestRoute)

#include "tst_route.moc"
