#include "server/http/routes.h"

#include "core/base/clock.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace server;
using namespace Qt::StringLiterals;

// The route table as a whole: described, guarded and bounded.
class TestRoutes : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<CampusService> m_campus;
    OpenMeteoClient m_openMeteo;
    RouteTable m_table;

    const Route *find(const QByteArray &method, const QByteArray &path) const
    {
        const auto match = m_table.find(method, path);
        return match.route < 0 ? nullptr : &m_table.routes()[static_cast<std::size_t>(match.route)];
    }

private slots:
    void initTestCase()
    {
        auto database = Database::open(m_folder.path());
        QVERIFY(database);
        m_database = *std::move(database);
        auto campus = CampusService::create(*m_database, m_clock, {});
        QVERIFY(campus);
        m_campus = *std::move(campus);
        m_table = makeRoutes(*m_campus, m_openMeteo, std::make_shared<Metrics>(), {.uploadBytes = 12345678});
        const auto prepared = m_table.prepare();
        QVERIFY2(prepared, prepared ? "" : qPrintable(prepared.error().detail));
    }

    void theDescriptionAndTheTableNameTheSameRoutes()
    {
        const Route *route = find("GET", "/openapi.json");
        QVERIFY(route);
        const auto reply = std::get<Handler>(route->handler)({});
        QVERIFY(reply);
        const QJsonObject paths = QJsonDocument::fromJson(reply->body).object().value(u"paths"_s).toObject();
        QStringList described;
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            const QStringList methods = path.value().toObject().keys();
            for (const QString &method : methods)
                described.append(method.toUpper() + u' ' + path.key());
        }
        QStringList served;
        for (const Route &each : m_table.routes())
            served.append(QString::fromLatin1(each.method + ' ' + each.pattern));
        described.sort();
        served.sort();
        QCOMPARE(served, described);
    }

    void onlyUploadsTakeLargeBodies()
    {
        for (const Route &route : m_table.routes()) {
            const bool isUpload = route.pattern.startsWith("/api/upload/");
            QCOMPARE(route.maximumBodyBytes, isUpload ? 12345678 : DefaultBodyBytes);
        }
    }

    void whatReadsTheStoreDoesNotRunOnTheLoop()
    {
        const QByteArrayList quick{"/api/buildings", "/api/buildings/{number}", "/healthz", "/readyz", "/openapi.json"};
        for (const Route &route : m_table.routes())
            QVERIFY2((route.runs == Runs::OnLoop) == quick.contains(route.pattern), route.pattern.constData());
    }

    void whatMayTakeSecondsHasWorkersOfItsOwn()
    {
        for (const Route &route : m_table.routes()) {
            const bool slow = route.pattern.startsWith("/api/upload/") || route.method == "DELETE"
                              || route.pattern == "/api/weather/fetch" || route.pattern == "/api/imports/check";
            QVERIFY2((route.runs == Runs::InSlowPool) == slow, route.pattern.constData());
        }
    }

    void theBuildingListIsMadeOnce()
    {
        const Route *route = find("GET", "/api/buildings");
        QVERIFY(route);
        const auto first = route->handler({});
        const auto second = route->handler({});
        QVERIFY(first && second);
        QVERIFY(first->body.constData() == second->body.constData()); // the same bytes, not equal ones
    }
};

QTEST_GUILESS_MAIN(TestRoutes)

#include "tst_routes.moc"
