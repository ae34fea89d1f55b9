#include "reportroutes.h"

#include "server/api/unsubscribe.h"

using namespace core;

namespace server {

namespace {

using Whose = ReportsApi::Whose;
using Call = Result<Reply> (ReportsApi::*)(const Request &, Whose);

// What changes something may wait for other writers, and a report reads weeks of readings: both have the slow pool.
class Adder
{
public:
    Adder(RouteTable &table, std::shared_ptr<ReportsApi> api, Callers callers, Whose whose)
        : m_table(table)
        , m_api(std::move(api))
        , m_callers(callers)
        , m_whose(whose)
    {
    }

    void operator()(const QByteArray &method, const QByteArray &path, Call call) const
    {
        const Handler handler = [api = m_api, whose = m_whose, call](const Request &request) {
            return ((*api).*call)(request, whose);
        };
        const Runs runs = method == "GET" ? Runs::InPool : Runs::InSlowPool;
        m_table.add({method, path, m_callers, runs, DefaultBodyBytes, handler, {}});
    }

private:
    RouteTable &m_table;
    const std::shared_ptr<ReportsApi> m_api;
    const Callers m_callers;
    const Whose m_whose;
};

void addMails(RouteTable &table, const std::shared_ptr<ReportsApi> &api, Unsubscribes &unsubscribes)
{
    const Handler outbox = [api](const Request &request) { return api->outbox(request); };
    const Handler retry = [api](const Request &request) { return api->retryMail(request); };
    const Handler linked = [api](const Request &request) { return api->showLinked(request); };
    const Handler ask = [&unsubscribes](const Request &request) { return askToUnsubscribe(unsubscribes, request); };
    const Handler stop = [&unsubscribes](const Request &request) { return unsubscribe(unsubscribes, request); };
    table.add({"GET", "/api/admin/outbox", Administrators, Runs::InPool, DefaultBodyBytes, outbox, {}});
    table.add({"POST", "/api/admin/outbox/{id}/retry", Administrators, Runs::InSlowPool, DefaultBodyBytes, retry, {}});
    // The links of mails carry their own proof.
    table.add({"GET", "/api/reports/linked", Anybody, Runs::InPool, DefaultBodyBytes, linked, {}});
    table.add({"GET", "/api/unsubscribe", Anybody, Runs::InPool, DefaultBodyBytes, ask, {}});
    table.add({"POST", "/api/unsubscribe", Anybody, Runs::InSlowPool, DefaultBodyBytes, stop, {}});
}

} // namespace

void addReportRoutes(RouteTable &table, const ReportsApi::Parts &parts, Unsubscribes &unsubscribes)
{
    const auto api = std::make_shared<ReportsApi>(parts);
    const Adder own(table, api, AccountHolders, Whose::Own);
    own("GET", "/api/reports", &ReportsApi::list);
    own("POST", "/api/reports", &ReportsApi::write);
    own("GET", "/api/reports/settings", &ReportsApi::settings);
    own("PATCH", "/api/reports/settings", &ReportsApi::changeSettings);
    own("GET", "/api/reports/{id}", &ReportsApi::show);
    own("GET", "/api/tariffs", &ReportsApi::tariffs);
    own("POST", "/api/tariffs", &ReportsApi::addTariff);
    own("PATCH", "/api/tariffs/{id}", &ReportsApi::changeTariff);
    own("DELETE", "/api/tariffs/{id}", &ReportsApi::removeTariff);

    const Adder anybodys(table, api, Administrators, Whose::Anybodys);
    anybodys("GET", "/api/admin/reports", &ReportsApi::list);
    anybodys("GET", "/api/admin/reports/{id}", &ReportsApi::show);
    anybodys("POST", "/api/admin/users/{id}/reports", &ReportsApi::write);
    anybodys("GET", "/api/admin/users/{id}/report-settings", &ReportsApi::settings);
    anybodys("PATCH", "/api/admin/users/{id}/report-settings", &ReportsApi::changeSettings);
    anybodys("GET", "/api/admin/users/{id}/tariffs", &ReportsApi::tariffs);
    anybodys("POST", "/api/admin/users/{id}/tariffs", &ReportsApi::addTariff);
    anybodys("PATCH", "/api/admin/tariffs/{id}", &ReportsApi::changeTariff);
    anybodys("DELETE", "/api/admin/tariffs/{id}", &ReportsApi::removeTariff);
    addMails(table, api, unsubscribes);
}

} // namespace server
