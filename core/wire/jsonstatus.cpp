#include "core/wire/json.h"
#include "core/wire/jsonreader.h"
#include "core/wire/jsonvalues.h"

#include <QJsonArray>

#include <limits>

using namespace Qt::StringLiterals;

namespace core::wire {

constexpr double NotANumber = std::numeric_limits<double>::quiet_NaN();

static QJsonObject modelToJson(const ModelInfo &model, const SiteZone &zone)
{
    const ModelMetrics &metrics = model.metrics;
    QJsonObject object{{u"utility"_s, utilityName(model.utility)},
                       {u"version"_s, model.version},
                       {u"features"_s, QJsonArray::fromStringList(model.features)},
                       {u"metrics"_s, QJsonObject{{u"rmse"_s, number(metrics.rmse)},
                                                  {u"mae"_s, number(metrics.mae)},
                                                  {u"cvRmse"_s, number(metrics.cvRmse)},
                                                  {u"nmbe"_s, number(metrics.nmbe)},
                                                  {u"rSquared"_s, number(metrics.rSquared)},
                                                  {u"rounds"_s, metrics.rounds},
                                                  {u"hours"_s, metrics.hours}}}};
    putTime(object, "trainedAt"_L1, model.trainedAt, zone);
    putTime(object, "referenceStart"_L1, model.referenceRange.from, zone);
    putTime(object, "referenceEnd"_L1, model.referenceRange.to, zone);
    return object;
}

static ModelInfo modelFromJson(JsonReader &reader)
{
    ModelInfo model;
    model.utility = reader.named("utility"_L1, utilityFromName);
    model.version = reader.int32("version"_L1);
    model.features = reader.strings("features"_L1);
    model.trainedAt = reader.time("trainedAt"_L1);
    model.referenceRange = {reader.time("referenceStart"_L1), reader.time("referenceEnd"_L1)};
    JsonReader metrics = reader.object("metrics"_L1);
    model.metrics.rmse = metrics.optionalNumber("rmse"_L1).value_or(NotANumber);
    model.metrics.mae = metrics.optionalNumber("mae"_L1).value_or(NotANumber);
    model.metrics.cvRmse = metrics.optionalNumber("cvRmse"_L1).value_or(NotANumber);
    model.metrics.nmbe = metrics.optionalNumber("nmbe"_L1).value_or(NotANumber);
    model.metrics.rSquared = metrics.optionalNumber("rSquared"_L1).value_or(NotANumber);
    model.metrics.rounds = metrics.int32("rounds"_L1);
    model.metrics.hours = metrics.integer("hours"_L1);
    return model;
}

QJsonObject toJson(const DaemonStatus &status)
{
    const SiteZone zone = SiteZone::create(status.siteZone.toLatin1()).valueOr(SiteZone::utc());
    QJsonArray models;
    for (const ModelInfo &model : status.models)
        models.append(modelToJson(model, zone));
    QJsonArray tasks;
    for (const TaskInfo &task : status.tasks) {
        tasks.append(
            QJsonObject{{u"name"_s, task.name}, {u"progress"_s, number(task.progress)}, {u"running"_s, task.running}});
    }
    return {{u"version"_s, status.version},
            {u"simulated"_s, status.simulated},
            {u"siteZone"_s, status.siteZone},
            {u"counts"_s, QJsonObject{{u"buildings"_s, status.buildings},
                                      {u"meters"_s, status.meters},
                                      {u"readings"_s, status.readings},
                                      {u"weatherHours"_s, status.weatherHours},
                                      {u"imports"_s, status.imports}}},
            {u"models"_s, models},
            {u"pendingWork"_s, status.pendingWork},
            {u"tasks"_s, tasks},
            {u"lastError"_s, text(status.lastError)}};
}

Result<DaemonStatus> daemonStatusFromJson(const QJsonObject &object)
{
    QString fault;
    JsonReader reader(object, &fault);
    DaemonStatus status;
    status.version = reader.string("version"_L1);
    status.simulated = reader.boolean("simulated"_L1);
    status.siteZone = reader.string("siteZone"_L1);
    JsonReader counts = reader.object("counts"_L1);
    status.buildings = counts.integer("buildings"_L1);
    status.meters = counts.integer("meters"_L1);
    status.readings = counts.integer("readings"_L1);
    status.weatherHours = counts.integer("weatherHours"_L1);
    status.imports = counts.integer("imports"_L1);
    reader.forEach("models"_L1, [&status](JsonReader &element) { status.models.append(modelFromJson(element)); });
    status.pendingWork = reader.int32("pendingWork"_L1);
    reader.forEach("tasks"_L1, [&status](JsonReader &element) {
        status.tasks.append({element.string("name"_L1), element.number("progress"_L1), element.boolean("running"_L1)});
    });
    status.lastError = reader.optionalString("lastError"_L1);
    return readOrFault(status, fault);
}

} // namespace core::wire
