#pragma once

#include "core/base/result.h"
#include "core/model/report.h"
#include "core/model/sitezone.h"
#include "core/wire/jsonreportcontent.h"

#include <QJsonObject>

// Reports, their settings, tariffs and mails to JSON and back; the rules are those of json.h.
namespace core::wire {

QJsonObject toJson(const ReportSummary &summary, const SiteZone &zone);
QJsonObject toJson(const QList<ReportSummary> &summaries, const SiteZone &zone); //!< {"reports": [...]}
//! The summary with "content", "html" and "text".
QJsonObject toJson(const Report &report, const SiteZone &zone);
//! `next`: when the next report is due, if any.
QJsonObject toJson(const ReportSettings &settings, std::optional<EpochSeconds> next, const SiteZone &zone);
QJsonObject toJson(const Tariff &tariff);
QJsonObject toJson(const QList<Tariff> &tariffs); //!< {"tariffs": [...]}
QJsonObject toJson(const OutboxEntry &entry, const SiteZone &zone);
QJsonObject toJson(const QList<OutboxEntry> &entries, const SiteZone &zone); //!< {"mails": [...]}

Result<ReportSummary> reportSummaryFromJson(const QJsonObject &object);
Result<QList<ReportSummary>> reportSummariesFromJson(const QJsonObject &object);
Result<Report> reportFromJson(const QJsonObject &object);
Result<ReportSettings> reportSettingsFromJson(const QJsonObject &object);
Result<Tariff> tariffFromJson(const QJsonObject &object);
Result<QList<Tariff>> tariffsFromJson(const QJsonObject &object);
Result<QList<OutboxEntry>> outboxEntriesFromJson(const QJsonObject &object);

} // namespace core::wire
