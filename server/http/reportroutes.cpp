#include "reportroutes.h"

#include "server/api/unsubscribe.h"

using namespace core;

namespace server {

namespace {

// What changes something may wait for other writers, and a report reads weeks of readings: both have the slow pool.
class Adder
{
public:
    Adder(RouteTable &table, Callers callers, Whose whose)
        : m_table(table)
        , m_callers(callers)
        , m_whose(whose)
    {
    }

    template<typename Api>
    void operator()(const QByteArray &method, const QByteArray &path, const std::shared_ptr<Api> &api,
                    Result<Reply> (Api::*call)(const Request &, Whose)) const
    {
        const Handler handler = [api, whose = m_whose, call](const Request &request) {
            return ((*api).*call)(request, whose);
        };
        const Runs runs = method == "GET" ? Runs::InPool : Runs::InSlowPool;
        m_table.add({method, path, m_callers, runs, DefaultBodyBytes, handler, {}});
    }

private:
    RouteTable &m_table;
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

void addReportRoutes(RouteTable &table, const ReportsApi::Parts &reportParts, const ReportPlansApi::Parts &planParts,
                     Unsubscribes &unsubscribes)
{
    const auto reports = std::make_shared<ReportsApi>(reportParts);
    const auto plans = std::make_shared<ReportPlansApi>(planParts);
    const Adder own(table, AccountHolders, Whose::Own);
    own("GET", "/api/reports", reports, &ReportsApi::list);
    own("POST", "/api/reports", reports, &ReportsApi::write);
    own("GET", "/api/reports/settings", plans, &ReportPlansApi::settings);
    own("PATCH", "/api/reports/settings", plans, &ReportPlansApi::changeSettings);
    own("GET", "/api/reports/{id}", reports, &ReportsApi::show);
    own("GET", "/api/tariffs", plans, &ReportPlansApi::tariffs);
    own("POST", "/api/tariffs", plans, &ReportPlansApi::addTariff);
    own("PATCH", "/api/tariffs/{id}", plans, &ReportPlansApi::changeTariff);
    own("DELETE", "/api/tariffs/{id}", plans, &ReportPlansApi::removeTariff);

    const Adder anybodys(table, Administrators, Whose::Anybodys);
    anybodys("GET", "/api/admin/reports", reports, &ReportsApi::list);
    anybodys("GET", "/api/admin/reports/{id}", reports, &ReportsApi::show);
    anybodys("POST", "/api/admin/users/{id}/reports", reports, &ReportsApi::write);
    anybodys("GET", "/api/admin/users/{id}/report-settings", plans, &ReportPlansApi::settings);
    anybodys("PATCH", "/api/admin/users/{id}/report-settings", plans, &ReportPlansApi::changeSettings);
    anybodys("GET", "/api/admin/users/{id}/tariffs", plans, &ReportPlansApi::tariffs);
    anybodys("POST", "/api/admin/users/{id}/tariffs", plans, &ReportPlansApi::addTariff);
    anybodys("PATCH", "/api/admin/tariffs/{id}", plans, &ReportPlansApi::changeTariff);
    anybodys("DELETE", "/api/admin/tariffs/{id}", plans, &ReportPlansApi::removeTariff);
    addMails(table, reports, unsubscribes);
}

} // namespace server
