#include "jsonappliances.h"

#include "core/model/timestamp.h"
#include "core/wire/jsonreader.h"
#include "core/wire/jsonvalues.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace core::wire {

namespace {

// Python writes bare NaN and Infinity, which are no JSON; they become null. Text in quotes stays as it is.
QByteArray withoutBareWords(const QByteArray &body)
{
    constexpr std::array<QByteArrayView, 3> Words{"-Infinity", "Infinity", "NaN"};
    QByteArray plain;
    plain.reserve(body.size());
    bool quoted = false;
    for (qsizetype i = 0; i < body.size(); ++i) {
        const char character = body.at(i);
        if (quoted && character == '\\' && i + 1 < body.size()) {
            plain += character;
            plain += body.at(++i);
            continue;
        }
        if (character == '"')
            quoted = !quoted;
        const QByteArrayView rest = QByteArrayView(body).sliced(i);
        const auto *const word =
            std::ranges::find_if(Words, [&](QByteArrayView one) { return !quoted && rest.startsWith(one); });
        if (word == Words.end()) {
            plain += character;
        } else {
            plain += "null";
            i += word->size() - 1;
        }
    }
    return plain;
}

Result<QJsonObject> parsed(const QByteArray &body)
{
    QJsonParseError problem;
    QJsonDocument document = QJsonDocument::fromJson(body, &problem);
    if (problem.error != QJsonParseError::NoError && (body.contains("NaN") || body.contains("Infinity")))
        document = QJsonDocument::fromJson(withoutBareWords(body), &problem);
    if (problem.error != QJsonParseError::NoError)
        return Error{ErrorCode::InvalidArgument,
                     u"the body is no JSON: %1 at byte %2"_s.arg(problem.errorString()).arg(problem.offset)};
    if (!document.isObject())
        return Error{ErrorCode::InvalidArgument, u"the body is no JSON object"_s};
    return document.object();
}

Error wrong(qsizetype index, QLatin1StringView field, const QString &problem)
{
    return {ErrorCode::InvalidArgument, u"data[%1].%2 %3"_s.arg(index).arg(field, problem)};
}

std::optional<EpochMilliseconds> timeOfNumber(double number)
{
    constexpr double FirstMillisecond = 1e11; // as seconds in the year 5138, as milliseconds in 1973
    constexpr double Latest = 9e15;
    if (!std::isfinite(number) || std::abs(number) > Latest)
        return std::nullopt;
    return std::llround(std::abs(number) < FirstMillisecond ? number * 1000.0 : number);
}

std::optional<EpochMilliseconds> timeOfText(const QString &text, const SiteZone &zone)
{
    const std::string written = text.trimmed().toStdString();
    if (const auto time = parseTime(written)) {
        if (time->hasOffset)
            return time->utc() * 1000;
        const LocalInstant local = zone.resolve(time->localSeconds);
        return local.kind == LocalInstant::Kind::Skipped ? std::nullopt : std::optional(local.utc * 1000);
    }
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber ? timeOfNumber(number) : std::nullopt;
}

Result<EpochMilliseconds> timeOf(const QJsonObject &sample, qsizetype index, const SiteZone &zone)
{
    const QJsonValue value = sample.value("timestamp"_L1);
    if (value.isUndefined())
        return wrong(index, "timestamp"_L1, u"is missing"_s);
    const auto time = value.isDouble()   ? timeOfNumber(value.toDouble())
                      : value.isString() ? timeOfText(value.toString(), zone)
                                         : std::nullopt;
    if (!time)
        return wrong(index, "timestamp"_L1, u"must be a time in ISO 8601 or milliseconds since 1970"_s);
    return *time;
}

Result<double> numberOf(const QJsonObject &sample, qsizetype index, QLatin1StringView field)
{
    const QJsonValue value = sample.value(field);
    if (value.isUndefined())
        return wrong(index, field, u"is missing"_s);
    if (value.isNull())
        return std::numeric_limits<double>::quiet_NaN();
    if (!value.isDouble())
        return wrong(index, field, u"must be a number"_s);
    return value.toDouble();
}

Result<void> readSample(const QJsonValue &element, qsizetype index, const SiteZone &zone, ClassifyRequest &into)
{
    if (!element.isObject())
        return Error{ErrorCode::InvalidArgument, u"data[%1] must be an object"_s.arg(index)};
    const QJsonObject sample = element.toObject();
    const auto at = timeOf(sample, index, zone);
    if (!at)
        return at.error();
    const auto number = numberOf(sample, index, into.isCounter ? "value"_L1 : "power"_L1);
    if (!number)
        return number.error();
    if (into.isCounter)
        into.counters.push_back({*at, *number, {}, {}});
    else
        into.power.push_back({*at, *number});
    return {};
}

} // namespace

Result<ClassifyRequest> classifyRequestFromJson(const QByteArray &body, const SiteZone &zone)
{
    const auto object = parsed(body);
    if (!object)
        return object.error();
    ClassifyRequest request;
    request.sensorId = object->value("sensor_id"_L1);
    if (request.sensorId.isUndefined() || request.sensorId.isNull())
        return Error{ErrorCode::InvalidArgument, u"the field 'sensor_id' is missing"_s};
    if (!request.sensorId.isString() && !request.sensorId.isDouble())
        return Error{ErrorCode::InvalidArgument, u"the field 'sensor_id' must be a string or a number"_s};
    const QJsonValue data = object->value("data"_L1);
    if (data.isUndefined() || data.isNull())
        return Error{ErrorCode::InvalidArgument, u"the field 'data' is missing"_s};
    if (!data.isArray())
        return Error{ErrorCode::InvalidArgument, u"the field 'data' must be a list"_s};
    const QJsonArray samples = data.toArray();
    const QJsonObject first = samples.at(0).toObject();
    request.isCounter = !first.contains("power"_L1) && first.contains("value"_L1);
    for (qsizetype i = 0; i < samples.size(); ++i) {
        if (auto read = readSample(samples.at(i), i, zone, request); !read)
            return read.error();
    }
    return request;
}

QJsonObject toJson(const Classification &classification, const QJsonValue &sensorId)
{
    QJsonArray classes;
    for (const ApplianceGuess &guess : classification.classes)
        classes.append(QJsonObject{{u"name"_s, guess.name}, {u"probability"_s, number(guess.probability)}});
    QJsonObject features;
    for (const PeakFeature &feature : classification.features)
        features.insert(feature.name, number(feature.value));
    return {{u"sensor_id"_s, sensorId},
            {u"device"_s, classification.classes.isEmpty() ? QJsonValue(QJsonValue::Null)
                                                           : QJsonValue(classification.classes.first().name)},
            {u"classes"_s, classes},
            {u"features"_s, features}};
}

QJsonObject toJson(const AppliancePowers &powers)
{
    QJsonArray appliances;
    for (const AppliancePower &one : powers.appliances)
        appliances.append(
            QJsonObject{{u"name"_s, one.name}, {u"powerWatts"_s, number(one.watts)}, {u"peaks"_s, one.peaks}});
    return {{u"appliances"_s, appliances},
            {u"rSquared"_s, powers.peaks > 0 ? number(powers.rSquared) : QJsonValue(QJsonValue::Null)},
            {u"peaks"_s, powers.peaks}};
}

Result<AppliancePowers> appliancePowersFromJson(const QJsonObject &object)
{
    QString fault;
    JsonReader reader(object, &fault);
    AppliancePowers powers;
    reader.forEach("appliances"_L1, [&powers](JsonReader &one) {
        powers.appliances.append({one.string("name"_L1), one.number("powerWatts"_L1), one.int32("peaks"_L1)});
    });
    powers.rSquared = reader.optionalNumber("rSquared"_L1).value_or(0.0);
    powers.peaks = reader.int32("peaks"_L1);
    return readOrFault(std::move(powers), fault);
}

} // namespace core::wire
