#include "experiments.h"

#include "core/wire/jsonexperiments.h"
#include "server/api/bodyfields.h"
#include "server/api/parameters.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

static Result<Reply> replyWithExperiment(const Result<Experiment> &experiment, const SiteZone &zone, int status = 200)
{
    if (!experiment)
        return experiment.error();
    return jsonReply(wire::toJson(*experiment, zone), status);
}

Result<Reply> ExperimentsApi::replyWith(const Result<Participant> &participant, int status) const
{
    if (!participant)
        return participant.error();
    return jsonReply(wire::toJson(*participant, m_zone), status);
}

Result<Reply> ExperimentsApi::list(const Request &)
{
    const auto all = m_experiments.experiments();
    if (!all)
        return all.error();
    return jsonReply(wire::toJson(*all, m_zone));
}

Result<Reply> ExperimentsApi::show(const Request &request)
{
    const auto id = idParameter(request);
    if (!id)
        return id.error();
    return replyWithExperiment(m_experiments.experiment(*id), m_zone);
}

static Result<std::optional<QList<ExperimentPhase>>> phasesOf(const std::optional<QJsonArray> &array)
{
    if (!array)
        return std::optional<QList<ExperimentPhase>>();
    const auto phases = wire::phasesFromJson(*array);
    if (!phases)
        return phases.error();
    return std::optional(*phases);
}

Result<Reply> ExperimentsApi::create(const Request &request)
{
    auto fields = BodyFields::of(request);
    if (!fields)
        return fields.error();
    NewExperiment wanted;
    wanted.name = fields->requiredString("name"_L1);
    wanted.description = fields->string("description"_L1).value_or(QString());
    const auto phases = phasesOf(fields->array("phases"_L1));
    if (const auto finished = fields->finish(); !finished)
        return finished.error();
    if (!phases)
        return phases.error();
    wanted.phases = phases->value_or(QList<ExperimentPhase>());
    return replyWithExperiment(m_experiments.create(request.principal, wanted), m_zone, 201);
}

Result<Reply> ExperimentsApi::change(const Request &request)
{
    const auto id = idParameter(request);
    if (!id)
        return id.error();
    auto fields = BodyFields::of(request);
    if (!fields)
        return fields.error();
    ExperimentChange wanted;
    wanted.name = fields->string("name"_L1);
    wanted.description = fields->string("description"_L1);
    if (!wanted.description && fields->isNull("description"_L1))
        wanted.description = QString();
    const auto phases = phasesOf(fields->array("phases"_L1));
    if (const auto finished = fields->finish(); !finished)
        return finished.error();
    if (!phases)
        return phases.error();
    wanted.phases = *phases;
    return replyWithExperiment(m_experiments.change(request.principal, *id, wanted), m_zone);
}

Result<Reply> ExperimentsApi::participants(const Request &request)
{
    const auto id = idParameter(request);
    if (!id)
        return id.error();
    const auto all = m_experiments.participants(*id);
    if (!all)
        return all.error();
    return jsonReply(wire::toJson(*all, m_zone));
}

Result<Reply> ExperimentsApi::enrol(const Request &request)
{
    const auto id = idParameter(request);
    if (!id)
        return id.error();
    auto fields = BodyFields::of(request);
    if (!fields)
        return fields.error();
    const qint64 accountId = fields->requiredInteger("userId"_L1);
    if (const auto finished = fields->finish(); !finished)
        return finished.error();
    return replyWith(m_experiments.enrol(request.principal, *id, accountId), 201);
}

namespace {

//! Whom a path names.
struct Place
{
    qint64 experimentId = 0;
    qint64 accountId = 0;
};

Result<Place> placeOf(const Request &request)
{
    const auto id = idParameter(request);
    if (!id)
        return id.error();
    const auto user = idParameter(request, u"user"_s);
    if (!user)
        return user.error();
    return Place{*id, *user};
}

//! The body's `since`, if there is a body at all.
Result<std::optional<EpochSeconds>> sinceOf(const Request &request, const SiteZone &zone)
{
    if (request.body.isEmpty())
        return std::optional<EpochSeconds>();
    auto fields = BodyFields::of(request);
    if (!fields)
        return fields.error();
    const auto text = fields->string("since"_L1);
    if (const auto finished = fields->finish(); !finished)
        return finished.error();
    if (!text)
        return std::optional<EpochSeconds>();
    const auto since = parseBound(u"since"_s, *text, Bound::Start, zone);
    if (!since)
        return since.error();
    return std::optional(*since);
}

} // namespace

Result<Reply> ExperimentsApi::remove(const Request &request)
{
    const auto place = placeOf(request);
    if (!place)
        return place.error();
    if (const auto removed = m_experiments.remove(request.principal, place->experimentId, place->accountId); !removed)
        return removed.error();
    return replyWithExperiment(m_experiments.experiment(place->experimentId), m_zone);
}

Result<Reply> ExperimentsApi::consent(const Request &request)
{
    const auto place = placeOf(request);
    if (!place)
        return place.error();
    const auto since = sinceOf(request, m_zone);
    if (!since)
        return since.error();
    return replyWith(m_experiments.consent(request.principal, place->experimentId, place->accountId, *since));
}

Result<Reply> ExperimentsApi::withdraw(const Request &request)
{
    const auto place = placeOf(request);
    if (!place)
        return place.error();
    return replyWith(m_experiments.withdraw(request.principal, place->experimentId, place->accountId));
}

Result<Reply> ExperimentsApi::ownList(const Request &request)
{
    const auto all = m_experiments.participationsOf(request.principal.accountId);
    if (!all)
        return all.error();
    return jsonReply(wire::toJson(*all, m_zone));
}

Result<Reply> ExperimentsApi::ownConsent(const Request &request)
{
    const auto id = idParameter(request);
    if (!id)
        return id.error();
    return replyWith(m_experiments.consent(request.principal, *id, request.principal.accountId));
}

Result<Reply> ExperimentsApi::ownWithdraw(const Request &request)
{
    const auto id = idParameter(request);
    if (!id)
        return id.error();
    return replyWith(m_experiments.withdraw(request.principal, *id, request.principal.accountId));
}

} // namespace server
