#include "server/daemon/daemonroutes.h"

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

    QTemporaryDir m_scratch;
    std::unique_ptr<OpenFolder> m_folder;
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
        Config config;
        config.dataFolder = m_scratch.path();
        auto folder = OpenFolder::open(config);
        QVERIFY2(folder, folder ? "" : qPrintable(folder.error().detail));
        m_folder = *std::move(folder);
        m_table = daemonRoutes(*m_folder, m_openMeteo, std::make_shared<Metrics>(), {.uploadBytes = 12345678});
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

    void onlyUploadsAndListsTakeLargeBodies()
    {
        for (const Route &route : m_table.routes()) {
            if (route.pattern.startsWith("/api/upload/"))
                QCOMPARE(route.maximumBodyBytes, 12345678);
            else if (route.pattern != "/api/admin/sensors/import" && route.pattern != "/api/chat"
                     && !route.pattern.endsWith("/ml"))
                QVERIFY2(route.maximumBodyBytes <= DefaultBodyBytes, route.pattern.constData());
        }
    }

    void whatReadsTheStoreDoesNotRunOnTheLoop()
    {
        const QByteArrayList quick{"GET /api/buildings", "GET /api/buildings/{number}",
                                   "GET /api/events",    "GET /api/session",
                                   "GET /healthz",       "GET /readyz",
                                   "GET /openapi.json"};
        for (const Route &route : m_table.routes()) {
            const QByteArray name = route.method + ' ' + route.pattern;
            QVERIFY2((route.runs == Runs::OnLoop) == quick.contains(name), name.constData());
        }
    }

    void whatMayTakeSecondsHasWorkersOfItsOwn()
    {
        // What changes the store waits for uploads that are being stored, and passwords are slow by intention. Exports
        // walk through many sensors. A chat only begins here, and is answered by threads of its own.
        const QByteArrayList onlyReading{"/api/predict", "/api/models/train", "/ml", "/api/v1/ml", "/api/chat"};
        const QByteArrayList slowReading{"/api/weather/fetch",
                                         "/api/admin/sensors/{id}/readings",
                                         "/api/admin/appliances/labels",
                                         "/api/admin/exports/energy",
                                         "/csv_energy",
                                         "/api/v1/csv_energy",
                                         "/csv_experiment",
                                         "/api/v1/csv_experiment"};
        for (const Route &route : m_table.routes()) {
            if (route.runs == Runs::Later)
                continue;
            const bool slow =
                route.method == "GET" ? slowReading.contains(route.pattern) : !onlyReading.contains(route.pattern);
            QVERIFY2((route.runs == Runs::InSlowPool) == slow, route.pattern.constData());
        }
    }

    void theBuildingListIsMadeOnce()
    {
        const Route *route = find("GET", "/api/buildings");
        QVERIFY(route);
        const auto first = std::get<Handler>(route->handler)({});
        const auto second = std::get<Handler>(route->handler)({});
        QVERIFY(first && second);
        QVERIFY(first->body.constData() == second->body.constData()); // the same bytes, not equal ones
    }
};

QTEST_GUILESS_MAIN(TestRoutes)

#include "tst_routes.moc"
