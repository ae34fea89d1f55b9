#pragma once

#include "core/report/unsubscribe.h"
#include "server/api/reportplans.h"
#include "server/api/reports.h"
#include "server/http/route.h"

namespace server {

//! Reports, tariffs and mails. What is given by reference must outlive the table.
void addReportRoutes(RouteTable &table, const ReportsApi::Parts &reportParts, const ReportPlansApi::Parts &planParts,
                     core::Unsubscribes &unsubscribes);

} // namespace server
