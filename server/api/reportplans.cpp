#include "reportplans.h"

#include "core/wire/jsonreports.h"
#include "server/api/bodyfields.h"
#include "server/api/parameters.h"

#include <QJsonArray>

#include <algorithm>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

Result<Reply> ReportPlansApi::settingsReply(const Result<ReportSettings> &settings) const
{
    if (!settings)
        return settings.error();
    const auto next = m_parts.reports.next(*settings);
    if (!next)
        return next.error();
    return jsonReply(wire::toJson(*settings, *next, m_parts.zone()));
}

Result<Reply> ReportPlansApi::settings(const Request &request, Whose whose)
{
    const auto account = accountOf(request, whose);
    if (!account)
        return account.error();
    return settingsReply(m_parts.settings.settings(*account));
}

static Result<ReportSettingsChange> settingsChange(const Request &request)
{
    auto fields = BodyFields::of(request);
    if (!fields)
        return fields.error();
    ReportSettingsChange change;
    const auto narrow = [](std::optional<qint64> number) {
        // Out of the range of int is out of every range here.
        return number ? std::optional(static_cast<int>(std::clamp<qint64>(*number, -1, 100'000))) : std::nullopt;
    };
    change.enabled = fields->boolean("enabled"_L1);
    change.intervalDays = narrow(fields->integer("intervalDays"_L1));
    change.hour = narrow(fields->integer("hour"_L1));
    if (const auto weekdays = fields->array("weekdays"_L1)) {
        change.weekdays.emplace();
        for (const QJsonValue day : *weekdays)
            change.weekdays->append(day.toInt()); // what is no number is no weekday either
    }
    const auto firstDay = dateField(*fields, "firstDay"_L1);
    const auto language = fields->string("language"_L1);
    if (const auto goal = fields->integer("goalWhPerDay"_L1); goal || fields->isNull("goalWhPerDay"_L1))
        change.goalWh = goal;
    change.mail = fields->boolean("mail"_L1);
    change.mailCorrections = fields->boolean("mailCorrections"_L1);
    if (const auto finished = fields->finish(); !finished)
        return finished.error();
    if (!firstDay)
        return firstDay.error();
    change.firstDay = *firstDay;
    if (language) {
        change.language = reportLanguageFromName(*language);
        if (!change.language)
            return Error{ErrorCode::InvalidArgument, u"language must be en or de"_s};
    }
    return change;
}

Result<Reply> ReportPlansApi::changeSettings(const Request &request, Whose whose)
{
    const auto account = accountOf(request, whose);
    if (!account)
        return account.error();
    const auto change = settingsChange(request);
    if (!change)
        return change.error();
    const QDate tomorrow = m_parts.zone().localDate(m_parts.clock.now()).addDays(1);
    return settingsReply(m_parts.settings.change(request.principal, *account, *change, tomorrow));
}

Result<Reply> ReportPlansApi::tariffs(const Request &request, Whose whose)
{
    const auto account = accountOf(request, whose);
    if (!account)
        return account.error();
    const auto tariffs = m_parts.settings.tariffs(*account);
    if (!tariffs)
        return tariffs.error();
    return jsonReply(wire::toJson(*tariffs));
}

Result<Reply> ReportPlansApi::addTariff(const Request &request, Whose whose)
{
    const auto account = accountOf(request, whose);
    if (!account)
        return account.error();
    auto fields = BodyFields::of(request);
    if (!fields)
        return fields.error();
    Tariff tariff;
    tariff.accountId = *account;
    const QString commodity = fields->requiredString("commodity"_L1);
    const QString from = fields->requiredString("validFrom"_L1);
    tariff.name = fields->requiredString("name"_L1);
    tariff.currency = fields->string("currency"_L1).value_or(tariff.currency);
    tariff.baseMinor = fields->requiredInteger("baseMinorPerMonth"_L1);
    tariff.workMicro = fields->requiredInteger("workMicroPerUnit"_L1);
    if (const auto finished = fields->finish(); !finished)
        return finished.error();
    const auto known = commodityFromName(commodity);
    if (!known)
        return Error{ErrorCode::InvalidArgument, u"commodity must be ELECTRICITY, GAS or WATER"_s};
    tariff.commodity = *known;
    const auto date = parseDate(u"validFrom"_s, from);
    if (!date)
        return date.error();
    tariff.validFrom = *date;
    const auto added = m_parts.settings.addTariff(request.principal, tariff);
    if (!added)
        return added.error();
    return jsonReply(wire::toJson(*added), 201);
}

static std::optional<qint64> ownerOf(const Request &request, Whose whose)
{
    return whose == Whose::Own ? std::optional(request.principal.accountId) : std::nullopt;
}

Result<Reply> ReportPlansApi::changeTariff(const Request &request, Whose whose)
{
    const auto id = idParameter(request);
    if (!id)
        return id.error();
    auto fields = BodyFields::of(request);
    if (!fields)
        return fields.error();
    TariffChange change;
    const auto from = dateField(*fields, "validFrom"_L1);
    change.name = fields->string("name"_L1);
    change.currency = fields->string("currency"_L1);
    change.baseMinor = fields->integer("baseMinorPerMonth"_L1);
    change.workMicro = fields->integer("workMicroPerUnit"_L1);
    if (const auto finished = fields->finish(); !finished)
        return finished.error();
    if (!from)
        return from.error();
    change.validFrom = *from;
    const auto changed = m_parts.settings.changeTariff(request.principal, *id, ownerOf(request, whose), change);
    if (!changed)
        return changed.error();
    return jsonReply(wire::toJson(*changed));
}

Result<Reply> ReportPlansApi::removeTariff(const Request &request, Whose whose)
{
    const auto id = idParameter(request);
    if (!id)
        return id.error();
    if (const auto removed = m_parts.settings.removeTariff(request.principal, *id, ownerOf(request, whose)); !removed)
        return removed.error();
    return jsonReply({{u"status"_s, u"ok"_s}});
}

} // namespace server
