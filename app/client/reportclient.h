#pragma once

#include "app/client/connection.h"
#include "core/model/report.h"

namespace app {

//! A report as it is listed, with its times as the API words them, on the site's clock.
struct ListedReport
{
    core::ReportSummary summary;
    QDate firstDay;
    QDate lastDay;
    QString writtenAt;
    QString supersededAt; //!< empty while it is the current version
    QString mailedAt;     //!< empty until it is
};

//! When somebody gets reports, and when next.
struct ReportPlan
{
    core::ReportSettings settings;
    QString next; //!< on the site's clock; empty when none is due
};

//! A report that is asked for.
struct ReportOrder
{
    QDate firstDay;
    QDate lastDay; //!< belongs to it
    bool mail = false;
};

//! Whose: the caller's own, or, as administrators may, of the account with this id.
using Whose = std::optional<qint64>;

//! Reports, their settings and tariffs, typed. GUI thread; callbacks as Connection says.
class ReportClient
{
public:
    explicit ReportClient(Connection &connection)
        : m_connection(connection)
    {
    }

    template<typename T>
    using Callback = std::function<void(core::Result<T>)>;

    //! The newest first. `everybodys`: of `whose`, or of all without one; else the caller's own.
    QPointer<Pending> reports(bool everybodys, Whose whose, QObject *context, Callback<QList<ListedReport>> done);
    QPointer<Pending> report(bool everybodys, qint64 id, QObject *context, Callback<core::Report> done);
    //! Answers with the latest version, which is an old one when nothing has changed since.
    QPointer<Pending> write(Whose whose, const ReportOrder &order, QObject *context, Callback<ListedReport> done);

    QPointer<Pending> plan(Whose whose, QObject *context, Callback<ReportPlan> done);
    //! Takes all of `settings` but whose they are and when they were changed.
    QPointer<Pending> setPlan(Whose whose, const core::ReportSettings &settings, QObject *context,
                              Callback<ReportPlan> done);
    QPointer<Pending> tariffs(Whose whose, QObject *context, Callback<QList<core::Tariff>> done);
    QPointer<Pending> addTariff(Whose whose, const core::Tariff &tariff, QObject *context, Callback<core::Tariff> done);
    //! All but the commodity.
    QPointer<Pending> changeTariff(Whose whose, const core::Tariff &tariff, QObject *context,
                                   Callback<core::Tariff> done);
    QPointer<Pending> removeTariff(Whose whose, qint64 id, QObject *context, Callback<QJsonObject> done);

private:
    Connection &m_connection;
};

} // namespace app
