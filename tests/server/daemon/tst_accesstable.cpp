#include "core/security/accountservice.h"
#include "server/daemon/accesstokens.h"
#include "server/daemon/daemonroutes.h"
#include "server/http/access.h"

#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace server;
using namespace Qt::StringLiterals;

namespace {

class FakeClock final : public Clock
{
public:
    EpochSeconds now() const override { return time; }
    EpochSeconds time = 1'700'000'000;
};

//! What a route answers before its handler is called; 200 = the handler is.
struct Row
{
    const char *route;
    const char *onLoopback;
    const char *onTheNetwork;
};

// Who calls, in the order of the columns: no token, a wrong one, an expired one, a revoked one, one of a disabled
// admin, a user's, a researcher's, a manager's, an admin's.
constexpr int Columns = 9;
const char *const Everybody = "200 200 200 200 200  200 200 200 200";
const char *const Managers = "401 401 401 401 401  403 403 200 200";
const char *const Admins = "401 401 401 401 401  403 403 403 200";
const char *const Researchers = "401 401 401 401 401  403 200 403 200";
const char *const Accounts = "401 401 401 401 401  200 200 200 200";

// By hand, from the rules: a route that is not here fails the test.
const Row Table[] = {
    {"GET /healthz", Everybody, Everybody},
    {"GET /readyz", Everybody, Everybody},
    {"GET /openapi.json", Everybody, Everybody},
    {"GET /metrics", Everybody, Managers},
    {"GET /api/status", Everybody, Managers},
    {"GET /api/events", Everybody, Managers},
    {"GET /api/buildings", Everybody, Managers},
    {"GET /api/buildings/{number}", Everybody, Managers},
    {"GET /api/buildings/{number}/timeseries", Everybody, Managers},
    {"POST /api/upload/meter", Everybody, Managers},
    {"POST /api/upload/weather", Everybody, Managers},
    {"POST /api/upload/building", Everybody, Managers},
    {"GET /api/imports", Everybody, Managers},
    {"POST /api/imports/check", Everybody, Managers},
    {"DELETE /api/imports/{id}", Everybody, Managers},
    {"GET /api/weather/fetch", Everybody, Managers},
    {"POST /api/predict", Everybody, Managers},
    {"GET /api/chat", Everybody, Managers},
    {"POST /api/chat", Everybody, Managers},
    {"POST /api/chat/test", Everybody, Managers},
    {"POST /api/models/train", Admins, Admins},
    {"POST /api/session", Everybody, Everybody},
    {"GET /api/reports", Accounts, Accounts},
    {"POST /api/reports", Accounts, Accounts},
    {"GET /api/reports/settings", Accounts, Accounts},
    {"PATCH /api/reports/settings", Accounts, Accounts},
    {"GET /api/reports/{id}", Accounts, Accounts},
    {"GET /api/reports/linked", Everybody, Everybody},
    {"GET /api/tariffs", Accounts, Accounts},
    {"POST /api/tariffs", Accounts, Accounts},
    {"PATCH /api/tariffs/{id}", Accounts, Accounts},
    {"DELETE /api/tariffs/{id}", Accounts, Accounts},
    {"GET /api/unsubscribe", Everybody, Everybody},
    {"POST /api/unsubscribe", Everybody, Everybody},
    {"GET /api/admin/reports", Admins, Admins},
    {"GET /api/admin/reports/{id}", Admins, Admins},
    {"POST /api/admin/users/{id}/reports", Admins, Admins},
    {"GET /api/admin/users/{id}/report-settings", Admins, Admins},
    {"PATCH /api/admin/users/{id}/report-settings", Admins, Admins},
    {"GET /api/admin/users/{id}/tariffs", Admins, Admins},
    {"POST /api/admin/users/{id}/tariffs", Admins, Admins},
    {"PATCH /api/admin/tariffs/{id}", Admins, Admins},
    {"DELETE /api/admin/tariffs/{id}", Admins, Admins},
    {"GET /api/admin/outbox", Admins, Admins},
    {"POST /api/admin/outbox/{id}/retry", Admins, Admins},
    {"GET /api/session", Accounts, Accounts},
    {"DELETE /api/session", Accounts, Accounts},
    {"GET /api/admin/users", Admins, Admins},
    {"POST /api/admin/users", Admins, Admins},
    {"GET /api/admin/users/{id}", Admins, Admins},
    {"PATCH /api/admin/users/{id}", Admins, Admins},
    {"DELETE /api/admin/users/{id}", Admins, Admins},
    {"GET /api/admin/tokens", Admins, Admins},
    {"POST /api/admin/tokens", Admins, Admins},
    {"DELETE /api/admin/tokens/{id}", Admins, Admins},
    {"GET /api/admin/audit", Admins, Admins},
    {"GET /api/admin/quarantine", Admins, Admins},
    {"POST /api/admin/quarantine/{id}/decision", Admins, Admins},
    {"POST /api/admin/quarantine/{id}/undo", Admins, Admins},
    {"GET /mark_peaks", Everybody, Everybody},
    {"GET /anomaly", Everybody, Everybody},
    {"GET /reports", Everybody, Everybody},
    {"GET /survey_routine", Everybody, Everybody},
    {"POST /process_peaks", Everybody, Everybody},
    {"POST /process_anomaly", Everybody, Everybody},
    {"POST /process_reports", Everybody, Everybody},
    {"GET /api/v1/mark_peaks", Everybody, Everybody},
    {"GET /api/v1/anomaly", Everybody, Everybody},
    {"GET /api/v1/reports", Everybody, Everybody},
    {"GET /api/v1/survey_routine", Everybody, Everybody},
    {"POST /api/v1/process_peaks", Everybody, Everybody},
    {"POST /api/v1/process_anomaly", Everybody, Everybody},
    {"POST /api/v1/process_reports", Everybody, Everybody},
    {"GET /api/admin/jobs", Admins, Admins},
    {"GET /api/admin/jobs/{name}", Admins, Admins},
    {"PATCH /api/admin/jobs/{name}", Admins, Admins},
    {"POST /api/admin/jobs/{name}/run", Admins, Admins},
    {"GET /api/admin/runs", Admins, Admins},
    {"GET /api/admin/runs/{id}", Admins, Admins},
    {"GET /api/admin/schedule", Admins, Admins},
    {"POST /token", Everybody, Everybody},
    {"POST /script_accepted", Everybody, Everybody},
    {"POST /sensor_input", Everybody, Everybody},
    {"POST /api/v1/token", Everybody, Everybody},
    {"POST /api/v1/script_accepted", Everybody, Everybody},
    {"POST /api/v1/sensor_input", Everybody, Everybody},
    {"POST /ml", Everybody, Everybody},
    {"POST /api/v1/ml", Everybody, Everybody},
    {"GET /api/appliances", Accounts, Accounts},
    {"GET /api/admin/users/{id}/appliances", Admins, Admins},
    {"GET /api/admin/appliances/labels", Admins, Admins},
    {"GET /api/admin/sensors", Admins, Admins},
    {"POST /api/admin/sensors", Admins, Admins},
    {"POST /api/admin/sensors/import", Admins, Admins},
    {"GET /api/admin/sensors/{id}", Admins, Admins},
    {"PATCH /api/admin/sensors/{id}", Admins, Admins},
    {"DELETE /api/admin/sensors/{id}", Admins, Admins},
    {"POST /api/admin/sensors/{id}/secret", Admins, Admins},
    {"PUT /api/admin/sensors/{id}/script", Admins, Admins},
    {"DELETE /api/admin/sensors/{id}/token", Admins, Admins},
    {"GET /api/admin/sensors/{id}/readings", Admins, Admins},
    {"GET /api/admin/sensors/{id}/sequences", Admins, Admins},
    {"PUT /api/admin/sensors/{id}/sequences/{sequence}/device", Admins, Admins},
    {"GET /api/sensors/{id}/sequences", Accounts, Accounts},
    {"PUT /api/sensors/{id}/sequences/{sequence}/device", Accounts, Accounts},
    {"GET /csv_energy", Accounts, Accounts},
    {"GET /api/v1/csv_energy", Accounts, Accounts},
    {"GET /csv_experiment", Researchers, Researchers},
    {"GET /api/v1/csv_experiment", Researchers, Researchers},
    {"GET /api/admin/exports/energy", Admins, Admins},
    {"GET /api/admin/experiments", Researchers, Researchers},
    {"POST /api/admin/experiments", Admins, Admins},
    {"GET /api/admin/experiments/{id}", Researchers, Researchers},
    {"PATCH /api/admin/experiments/{id}", Admins, Admins},
    {"GET /api/admin/experiments/{id}/participants", Admins, Admins},
    {"POST /api/admin/experiments/{id}/participants", Admins, Admins},
    {"DELETE /api/admin/experiments/{id}/participants/{user}", Admins, Admins},
    {"PUT /api/admin/experiments/{id}/participants/{user}/consent", Admins, Admins},
    {"DELETE /api/admin/experiments/{id}/participants/{user}/consent", Admins, Admins},
    {"GET /api/experiments", Accounts, Accounts},
    {"PUT /api/experiments/{id}/consent", Accounts, Accounts},
    {"DELETE /api/experiments/{id}/consent", Accounts, Accounts},
};

QList<int> statusesOf(const char *text)
{
    QList<int> statuses;
    for (const QString &word : QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts))
        statuses.append(word.toInt());
    return statuses;
}

} // namespace

// Every route, for every caller, on a loopback address and on another one.
class TestAccessTable : public QObject
{
    Q_OBJECT

    QTemporaryDir m_scratch;
    std::unique_ptr<OpenFolder> m_folder;
    // The callers, under a clock of their own.
    QTemporaryDir m_accountFolder;
    FakeClock m_clock;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<AccountService> m_accounts;
    OpenMeteoClient m_openMeteo;
    RouteTable m_table;
    QList<QByteArray> m_tokens; //!< in the order of the columns

    QByteArray issue(const QString &name, Role role, std::optional<EpochSeconds> life = {})
    {
        const Principal by{Role::Admin, 0, u"test"_s, 0, {}};
        const auto account = m_accounts->createAccount(by, {name, role, {}, {}, {}});
        const auto issued = account ? m_accounts->createToken(by, {account->id, u"test"_s, {}, life})
                                    : Result<IssuedToken>(account.error());
        if (!issued)
            qFatal("%s", qPrintable(issued.error().detail));
        if (name == "revoked"_L1 && !m_accounts->revokeToken(by, issued->token.id))
            qFatal("the token cannot be revoked");
        AccountChange off;
        off.disabled = true;
        if (name == "disabled"_L1 && !m_accounts->changeAccount(by, account->id, off))
            qFatal("the account cannot be disabled");
        return issued->secret;
    }

    int statusFor(const Access &access, const Route &route, const QByteArray &token) const
    {
        Request request;
        request.method = route.method;
        if (!token.isEmpty())
            request.headers.insert("authorization", "Bearer " + token);
        const auto error = access.checkCaller(request, route);
        if (!error)
            return 200;
        return error->code == ErrorCode::Unauthorized ? 401 : error->code == ErrorCode::Forbidden ? 403 : 0;
    }

private slots:
    void initTestCase()
    {
        Config config;
        config.dataFolder = m_scratch.path();
        auto folder = OpenFolder::open(config);
        QVERIFY2(folder, folder ? "" : qPrintable(folder.error().detail));
        m_folder = *std::move(folder);
        auto database = Database::open(m_accountFolder.path());
        QVERIFY(database);
        m_database = *std::move(database);
        const auto hash = KeyedHash::inFolder(m_accountFolder.path());
        QVERIFY(hash);
        auto accounts = AccountService::create(*m_database, m_clock, *hash, PasswordCost::least());
        QVERIFY(accounts);
        m_accounts = *std::move(accounts);
        m_table = daemonRoutes(*m_folder, m_openMeteo, std::make_shared<Metrics>(), {});
        QVERIFY(m_table.prepare());

        m_tokens = {QByteArray(),
                    QByteArray(43, 'A'),
                    issue(u"expired"_s, Role::Admin, 60),
                    issue(u"revoked"_s, Role::Admin),
                    issue(u"disabled"_s, Role::Admin),
                    issue(u"user"_s, Role::User),
                    issue(u"researcher"_s, Role::Researcher),
                    issue(u"manager"_s, Role::Manager),
                    issue(u"admin"_s, Role::Admin)};
        m_clock.time += 60;
    }

    void everyRouteIsInTheTable()
    {
        QStringList served;
        for (const Route &route : m_table.routes())
            served.append(QString::fromLatin1(route.method + ' ' + route.pattern));
        QStringList written;
        for (const Row &row : Table)
            written.append(QString::fromLatin1(row.route));
        served.sort();
        written.sort();
        QCOMPARE(served, written);
    }

    void statuses_data()
    {
        QTest::addColumn<QByteArray>("route");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QList<int>>("statuses");
        for (const Row &row : Table) {
            QTest::addRow("%s, loopback", row.route)
                << QByteArray(row.route) << u"127.0.0.1"_s << statusesOf(row.onLoopback);
            QTest::addRow("%s, network", row.route)
                << QByteArray(row.route) << u"10.0.0.5"_s << statusesOf(row.onTheNetwork);
        }
    }

    void statuses()
    {
        QFETCH(QByteArray, route);
        QFETCH(QString, address);
        QFETCH(QList<int>, statuses);
        QCOMPARE(statuses.size(), Columns);
        ServerOptions options;
        options.address = QHostAddress(address);
        options.authenticator = makeAuthenticator({}, {}, m_accounts.get());
        const Access access(options);
        for (const Route &each : m_table.routes()) {
            if (each.method + ' ' + each.pattern != route)
                continue;
            QList<int> given;
            for (const QByteArray &token : m_tokens)
                given.append(statusFor(access, each, token));
            QCOMPARE(given, statuses);
            return;
        }
        QFAIL("no such route");
    }

    // The configuration opens what is open on a loopback address, and no more.
    void openAccessLeavesAdminRoutesClosed()
    {
        ServerOptions options;
        options.address = QHostAddress(u"10.0.0.5"_s);
        options.openAccess = true;
        const Access access(options);
        for (const Row &row : Table) {
            for (const Route &each : m_table.routes()) {
                if (each.method + ' ' + each.pattern == row.route)
                    QCOMPARE(statusFor(access, each, {}), statusesOf(row.onLoopback).first());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestAccessTable)

#include "tst_accesstable.moc"
