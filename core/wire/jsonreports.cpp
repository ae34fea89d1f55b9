#include "jsonreports.h"

#include "core/wire/jsonreader.h"
#include "core/wire/jsonreportcontent.h"
#include "core/wire/jsonvalues.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace core::wire {

QJsonObject toJson(const ReportSummary &summary, const SiteZone &zone)
{
    QJsonObject object{
        {u"id"_s, summary.id},
        {u"userId"_s, summary.accountId},
        {u"userName"_s, summary.accountName},
        {u"firstDay"_s, zone.localDate(summary.period.from).toString(Qt::ISODate)},
        {u"lastDay"_s, zone.localDate(summary.period.to - 1).toString(Qt::ISODate)},
        {u"version"_s, summary.version},
        {u"supersedes"_s, number(summary.supersedes)},
        {u"mail"_s, summary.mail ? QJsonValue(mailStateName(*summary.mail)) : QJsonValue(QJsonValue::Null)}};
    putTime(object, "start"_L1, summary.period.from, zone);
    putTime(object, "end"_L1, summary.period.to, zone);
    putTime(object, "generatedAt"_L1, summary.generatedAt, zone);
    putTime(object, "supersededAt"_L1, summary.supersededAt, zone);
    putTime(object, "mailedAt"_L1, summary.mailedAt, zone);
    return object;
}

QJsonObject toJson(const QList<ReportSummary> &summaries, const SiteZone &zone)
{
    return {{u"reports"_s, arrayOf(summaries, [&zone](const ReportSummary &one) { return toJson(one, zone); })}};
}

QJsonObject toJson(const Report &report, const SiteZone &zone)
{
    QJsonObject object = toJson(report.summary, zone);
    object.insert("content"_L1, toJson(report.content));
    object.insert("html"_L1, report.html);
    object.insert("text"_L1, report.text);
    return object;
}

QJsonObject toJson(const ReportSettings &settings, std::optional<EpochSeconds> next, const SiteZone &zone)
{
    QJsonArray weekdays;
    for (const int day : settings.weekdays)
        weekdays.append(day);
    QJsonObject object{
        {u"userId"_s, settings.accountId},
        {u"enabled"_s, settings.enabled},
        {u"intervalDays"_s, settings.intervalDays},
        {u"weekdays"_s, weekdays},
        {u"hour"_s, settings.hour},
        {u"firstDay"_s, date(settings.firstDay.isValid() ? std::optional(settings.firstDay) : std::nullopt)},
        {u"language"_s, reportLanguageName(settings.language)},
        {u"goalWhPerDay"_s, number(settings.goalWh)},
        {u"mail"_s, settings.mail},
        {u"mailCorrections"_s, settings.mailCorrections}};
    putTime(object, "changedAt"_L1, settings.changedAt > 0 ? std::optional(settings.changedAt) : std::nullopt, zone);
    putTime(object, "next"_L1, next, zone);
    return object;
}

QJsonObject toJson(const Tariff &tariff)
{
    return {{u"id"_s, tariff.id},
            {u"userId"_s, tariff.accountId},
            {u"commodity"_s, commodityName(tariff.commodity)},
            {u"unit"_s, commodityUnit(tariff.commodity)},
            {u"validFrom"_s, tariff.validFrom.toString(Qt::ISODate)},
            {u"name"_s, tariff.name},
            {u"currency"_s, tariff.currency},
            {u"baseMinorPerMonth"_s, tariff.baseMinor},
            {u"workMicroPerUnit"_s, tariff.workMicro}};
}

QJsonObject toJson(const QList<Tariff> &tariffs)
{
    return {{u"tariffs"_s, arrayOf(tariffs, [](const Tariff &one) { return toJson(one); })}};
}

QJsonObject toJson(const OutboxEntry &entry, const SiteZone &zone)
{
    QJsonObject object{{u"id"_s, entry.id},
                       {u"key"_s, entry.key},
                       {u"messageId"_s, entry.messageId},
                       {u"to"_s, entry.to},
                       {u"subject"_s, entry.subject},
                       {u"state"_s, mailStateName(entry.state)},
                       {u"attempts"_s, entry.attempts},
                       {u"error"_s, text(entry.error)}};
    putTime(object, "createdAt"_L1, entry.createdAt, zone);
    putTime(object, "dueAt"_L1, entry.state == MailState::Waiting ? std::optional(entry.dueAt) : std::nullopt, zone);
    putTime(object, "sentAt"_L1, entry.sentAt, zone);
    return object;
}

QJsonObject toJson(const QList<OutboxEntry> &entries, const SiteZone &zone)
{
    return {{u"mails"_s, arrayOf(entries, [&zone](const OutboxEntry &one) { return toJson(one, zone); })}};
}

static ReportSummary readSummary(JsonReader &reader)
{
    ReportSummary summary;
    summary.id = reader.integer("id"_L1);
    summary.accountId = reader.integer("userId"_L1);
    summary.accountName = reader.string("userName"_L1);
    summary.period = {reader.time("start"_L1), reader.time("end"_L1)};
    summary.version = reader.int32("version"_L1);
    summary.generatedAt = reader.time("generatedAt"_L1);
    summary.supersedes = reader.optionalInteger("supersedes"_L1);
    summary.supersededAt = reader.optionalTime("supersededAt"_L1);
    summary.mail = reader.optionalNamed("mail"_L1, mailStateFromName);
    summary.mailedAt = reader.optionalTime("mailedAt"_L1);
    return summary;
}

static Tariff readTariff(JsonReader &reader)
{
    Tariff tariff;
    tariff.id = reader.integer("id"_L1);
    tariff.accountId = reader.integer("userId"_L1);
    tariff.commodity = reader.named("commodity"_L1, commodityFromName);
    tariff.validFrom = reader.date("validFrom"_L1);
    tariff.name = reader.string("name"_L1);
    tariff.currency = reader.string("currency"_L1);
    tariff.baseMinor = reader.integer("baseMinorPerMonth"_L1);
    tariff.workMicro = reader.integer("workMicroPerUnit"_L1);
    return tariff;
}

static OutboxEntry readEntry(JsonReader &reader)
{
    OutboxEntry entry;
    entry.id = reader.integer("id"_L1);
    entry.key = reader.string("key"_L1);
    entry.messageId = reader.string("messageId"_L1);
    entry.to = reader.string("to"_L1);
    entry.subject = reader.string("subject"_L1);
    entry.state = reader.named("state"_L1, mailStateFromName);
    entry.attempts = reader.int32("attempts"_L1);
    entry.error = reader.optionalString("error"_L1);
    entry.createdAt = reader.time("createdAt"_L1);
    entry.dueAt = reader.optionalTime("dueAt"_L1).value_or(0);
    entry.sentAt = reader.optionalTime("sentAt"_L1);
    return entry;
}

Result<ReportSummary> reportSummaryFromJson(const QJsonObject &object)
{
    return readWhole(object, readSummary);
}

Result<QList<ReportSummary>> reportSummariesFromJson(const QJsonObject &object)
{
    return readList(object, "reports"_L1, readSummary);
}

Result<Report> reportFromJson(const QJsonObject &object)
{
    QString fault;
    JsonReader reader(object, &fault);
    Report report;
    report.summary = readSummary(reader);
    report.html = reader.string("html"_L1);
    report.text = reader.string("text"_L1);
    if (!fault.isEmpty())
        return Error{ErrorCode::Unprocessable, fault};
    auto content = reportContentFromJson(object.value("content"_L1).toObject());
    if (!content)
        return content.error();
    report.content = *std::move(content);
    return report;
}

Result<ReportSettings> reportSettingsFromJson(const QJsonObject &object)
{
    QString fault;
    JsonReader reader(object, &fault);
    ReportSettings settings;
    settings.accountId = reader.integer("userId"_L1);
    settings.enabled = reader.boolean("enabled"_L1);
    settings.intervalDays = reader.int32("intervalDays"_L1);
    const QJsonArray weekdays = reader.array("weekdays"_L1);
    for (const QJsonValue day : weekdays) {
        if (!day.isDouble())
            reader.fail("weekdays"_L1, u"holds something that is not a number"_s);
        settings.weekdays.append(day.toInt());
    }
    settings.hour = reader.int32("hour"_L1);
    settings.firstDay = reader.optionalDate("firstDay"_L1).value_or(QDate());
    settings.language = reader.named("language"_L1, reportLanguageFromName);
    settings.goalWh = reader.optionalInteger("goalWhPerDay"_L1);
    settings.mail = reader.boolean("mail"_L1);
    settings.mailCorrections = reader.boolean("mailCorrections"_L1);
    settings.changedAt = reader.optionalTime("changedAt"_L1).value_or(0);
    return readOrFault(settings, fault);
}

Result<Tariff> tariffFromJson(const QJsonObject &object)
{
    return readWhole(object, readTariff);
}

Result<QList<Tariff>> tariffsFromJson(const QJsonObject &object)
{
    return readList(object, "tariffs"_L1, readTariff);
}

Result<QList<OutboxEntry>> outboxEntriesFromJson(const QJsonObject &object)
{
    return readList(object, "mails"_L1, readEntry);
}

} // namespace core::wire
