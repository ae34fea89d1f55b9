#include "adminsensors.h"

#include "core/wire/jsonsensors.h"
#include "server/api/bodyfields.h"
#include "server/api/parameters.h"
#include "server/api/sensorlist.h"

#include <QJsonArray>

#include <algorithm>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

static QString idOf(const Request &request)
{
    return request.pathParameters.value(u"id"_s);
}

SensorOverview AdminSensorsApi::overviewOf(const SensorPtr &sensor) const
{
    const EpochSeconds now = m_fleet.clock().now();
    const auto state = m_readings.state(sensor->id);
    SensorOverview overview;
    overview.sensor = *sensor;
    if (state) {
        overview.lastReading = state->last;
        overview.ageSeconds = std::max<qint64>(0, now - state->last.at / 1000);
    }
    overview.health = healthOf(*sensor, overview.lastReading, state ? state->period : std::nullopt, now);
    overview.quarantined = m_readings.quarantined(sensor->id);
    overview.tokenExpiresAt = m_fleet.registry().tokenExpiresAt(sensor->id);
    return overview;
}

Result<SensorPtr> AdminSensorsApi::sensorOf(const Request &request) const
{
    return m_fleet.registry().find(idOf(request));
}

Result<Reply> AdminSensorsApi::replyWith(const Result<SensorPtr> &sensor) const
{
    if (!sensor)
        return sensor.error();
    return jsonReply(wire::toJson(overviewOf(*sensor), m_campus.zone()));
}

Result<Reply> AdminSensorsApi::list() const
{
    QList<SensorOverview> overviews;
    for (const SensorPtr &sensor : m_fleet.registry().all())
        overviews.append(overviewOf(sensor));
    return jsonReply(wire::toJson(overviews, m_campus.zone()));
}

Result<Reply> AdminSensorsApi::show(const Request &request) const
{
    return replyWith(sensorOf(request));
}

static Result<SensorKind> parseKind(const QString &field, const QString &text)
{
    constexpr qsizetype MostShown = 64;
    if (const auto kind = sensorKindFromName(text))
        return *kind;
    return Error{ErrorCode::InvalidArgument, u"%1 must be one of ELECTRICITY, ANALOG_ELECTRICITY, DIGITAL_ELECTRICITY,"
                                             " GAS, WATER, not '%2'"_s.arg(field, text.left(MostShown))};
}

//! What names the kind: `kind`, or else `utility`.
static Result<std::optional<SensorKind>> kindOf(BodyFields &fields)
{
    const auto kind = fields.string("kind"_L1);
    const auto utility = fields.string("utility"_L1);
    if (!kind && !utility)
        return std::optional<SensorKind>();
    const auto parsed = kind ? parseKind(u"kind"_s, *kind) : parseKind(u"utility"_s, *utility);
    if (!parsed)
        return parsed.error();
    return std::optional(*parsed);
}

Result<Reply> AdminSensorsApi::add(const Request &request)
{
    auto fields = BodyFields::of(request);
    if (!fields)
        return fields.error();
    SensorSpec spec;
    spec.externalId = fields->requiredString("id"_L1);
    spec.buildingNumber = fields->requiredString("building"_L1);
    spec.name = fields->string("name"_L1).value_or(QString());
    spec.secret = fields->string("secret"_L1).value_or(QString());
    spec.ownerId = fields->integer("ownerId"_L1);
    spec.rotationPerKwh = fields->number("rotationPerKwh"_L1);
    spec.limitPerMinute = fields->number("limitPerMinute"_L1);
    const bool createBuilding = fields->boolean("createBuilding"_L1).value_or(false);
    const auto kind = kindOf(*fields);
    if (const auto finished = fields->finish(); !finished)
        return finished.error();
    if (!kind)
        return kind.error();
    if (!*kind)
        return Error{ErrorCode::Unprocessable, u"the field 'kind' or 'utility' is missing"_s};
    spec.kind = **kind;
    const auto added = m_fleet.admin().add(spec, createBuilding ? MissingBuilding::Create : MissingBuilding::Refuse,
                                           request.principal.name);
    if (!added)
        return added.error();
    QJsonObject object = wire::toJson(overviewOf(added->sensor), m_campus.zone());
    if (!added->generatedSecret.isEmpty())
        object.insert("secret"_L1, added->generatedSecret);
    object.insert("createdBuilding"_L1, added->createdBuilding);
    Reply reply = jsonReply(object, 201);
    reply.headers.emplaceBack("Cache-Control", "no-store");
    return reply;
}

Result<Reply> AdminSensorsApi::addList(const Request &request)
{
    auto fields = BodyFields::of(request);
    if (!fields)
        return fields.error();
    const QString csv = fields->requiredString("csv"_L1);
    if (const auto finished = fields->finish(); !finished)
        return finished.error();
    const auto table = readSensorList(csv.toUtf8());
    if (!table)
        return table.error();
    const auto done = m_fleet.admin().addList(table->rows, request.principal.name);
    if (!done)
        return done.error();
    QJsonArray warnings;
    for (const QString &column : table->unknownColumns)
        warnings.append(QJsonObject{{u"row"_s, 0}, {u"message"_s, u"the column '%1' is not known"_s.arg(column)}});
    for (const RowWarning &warning : done->warnings)
        warnings.append(QJsonObject{{u"row"_s, warning.row}, {u"message"_s, warning.message}});
    return jsonReply({{u"added"_s, done->added},
                      {u"unchanged"_s, done->unchanged},
                      {u"skipped"_s, done->skipped},
                      {u"withoutSecret"_s, done->withoutSecret},
                      {u"createdBuildings"_s, QJsonArray::fromStringList(done->createdBuildings)},
                      {u"warningCount"_s, done->warningCount + table->unknownColumns.size()},
                      {u"warnings"_s, warnings}});
}

//! What a field changes: null takes the value away, what is missing stays.
template<typename T>
static std::optional<std::optional<T>> changeOf(const BodyFields &fields, QLatin1StringView name,
                                                const std::optional<T> &value)
{
    if (value || fields.isNull(name))
        return value;
    return std::nullopt;
}

Result<Reply> AdminSensorsApi::edit(const Request &request)
{
    auto fields = BodyFields::of(request);
    if (!fields)
        return fields.error();
    SensorEdit change;
    change.name = fields->string("name"_L1);
    if (!change.name && fields->isNull("name"_L1))
        change.name = QString();
    change.buildingNumber = fields->string("building"_L1);
    change.ownerId = changeOf(*fields, "ownerId"_L1, fields->integer("ownerId"_L1));
    change.rotationPerKwh = changeOf(*fields, "rotationPerKwh"_L1, fields->number("rotationPerKwh"_L1));
    change.limitPerMinute = changeOf(*fields, "limitPerMinute"_L1, fields->number("limitPerMinute"_L1));
    change.retired = fields->boolean("retired"_L1);
    const auto kind = kindOf(*fields);
    if (const auto finished = fields->finish(); !finished)
        return finished.error();
    if (!kind)
        return kind.error();
    change.kind = *kind;
    return replyWith(m_fleet.admin().edit(idOf(request), change, request.principal.name));
}

Result<Reply> AdminSensorsApi::retire(const Request &request)
{
    return replyWith(m_fleet.admin().retire(idOf(request), request.principal.name));
}

Result<Reply> AdminSensorsApi::rotateSecret(const Request &request)
{
    const auto secret = m_fleet.admin().rotateSecret(idOf(request), request.principal.name);
    if (!secret)
        return secret.error();
    Reply reply = jsonReply({{u"secret"_s, *secret}});
    reply.headers.emplaceBack("Cache-Control", "no-store");
    return reply;
}

Result<Reply> AdminSensorsApi::setScript(const Request &request)
{
    auto fields = BodyFields::of(request);
    if (!fields)
        return fields.error();
    const QString script = fields->requiredString("script"_L1);
    if (const auto finished = fields->finish(); !finished)
        return finished.error();
    return replyWith(m_fleet.admin().setScript(idOf(request), script, request.principal.name));
}

Result<Reply> AdminSensorsApi::revokeToken(const Request &request)
{
    if (const auto revoked = m_fleet.admin().revokeToken(idOf(request), request.principal.name); !revoked)
        return revoked.error();
    return replyWith(sensorOf(request));
}

static MillisecondRange millisecondsOf(const RangeParameters &range)
{
    constexpr EpochMilliseconds PerSecond = 1000;
    MillisecondRange milliseconds;
    if (range.start)
        milliseconds.from = *range.start * PerSecond;
    if (range.end)
        milliseconds.to = *range.end * PerSecond;
    return milliseconds;
}

static Result<qint64> limitOf(const Request &request, bool isCsv)
{
    const auto text = queryValue(request, u"limit"_s);
    if (!text)
        return isCsv ? 0 : AdminSensorsApi::MostReadings;
    bool isNumber = false;
    const qint64 limit = text->toLongLong(&isNumber);
    if (!isNumber || limit < 1 || (!isCsv && limit > AdminSensorsApi::MostReadings))
        return Error{ErrorCode::InvalidArgument,
                     u"limit must be a whole number from 1 to %1"_s.arg(AdminSensorsApi::MostReadings)};
    return limit;
}

static Result<bool> isCsvWanted(const Request &request)
{
    const QString format = queryValue(request, u"format"_s).value_or(u"json"_s);
    if (format != "csv"_L1 && format != "json"_L1)
        return Error{ErrorCode::InvalidArgument, u"format must be json or csv"_s};
    return format == "csv"_L1;
}

Result<Reply> AdminSensorsApi::readings(const Request &request) const
{
    const auto sensor = sensorOf(request);
    if (!sensor)
        return sensor.error();
    const auto range = rangeParameters(request, m_campus.zone());
    if (!range)
        return range.error();
    const auto isCsv = isCsvWanted(request);
    if (!isCsv)
        return isCsv.error();
    const auto limit = limitOf(request, *isCsv);
    if (!limit)
        return limit.error();
    auto measured = m_readings.readings((*sensor)->id, millisecondsOf(*range), *limit);
    if (!measured)
        return measured.error();
    if (queryValue(request, u"quarantined"_s).value_or(u"false"_s) == "true"_L1) {
        const auto held = m_readings.heldBack((*sensor)->id, millisecondsOf(*range));
        if (!held)
            return held.error();
        measured->insert(measured->end(), held->begin(), held->end());
        std::ranges::stable_sort(*measured, {}, [](const MeasuredReading &one) { return one.reading.at; });
    }
    if (!*isCsv)
        return jsonReply(wire::toJson(*measured, (*sensor)->kind, m_campus.zone()));
    Reply reply;
    reply.contentType = "text/csv";
    reply.body = readingsCsv((*sensor)->externalId, *measured);
    return reply;
}

} // namespace server
