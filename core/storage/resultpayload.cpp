#include "resultpayload.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

namespace {

Result<QJsonObject> parse(const QByteArray &text)
{
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(text, &parsed);
    if (!document.isObject())
        return Error{ErrorCode::Storage, u"a stored result is damaged: %1"_s.arg(parsed.errorString())};
    return document.object();
}

QJsonArray packRange(const TimeRange &range)
{
    return {range.from, range.to};
}

TimeRange unpackRange(const QJsonValue &value)
{
    return {value[0].toInteger(), value[1].toInteger()};
}

QJsonValue packNumber(const std::optional<double> &number)
{
    return number && std::isfinite(*number) ? QJsonValue(*number) : QJsonValue();
}

std::optional<double> unpackNumber(const QJsonValue &value)
{
    return value.isDouble() ? std::optional<double>(value.toDouble()) : std::nullopt;
}

struct NumberField
{
    QLatin1StringView name;
    std::optional<double> UtilityScore::*member;
};

constexpr std::array<NumberField, 5> ScoreNumbers{{
    {"latestActual"_L1, &UtilityScore::latestActual},
    {"latestPredicted"_L1, &UtilityScore::latestPredicted},
    {"latestDiff"_L1, &UtilityScore::latestDiff},
    {"meanResidual"_L1, &UtilityScore::meanResidual},
    {"stdResidual"_L1, &UtilityScore::stdResidual},
}};

struct MetricField
{
    QLatin1StringView name;
    double ModelMetrics::*member;
};

constexpr std::array<MetricField, 5> Metrics{{
    {"rmse"_L1, &ModelMetrics::rmse},
    {"mae"_L1, &ModelMetrics::mae},
    {"cvRmse"_L1, &ModelMetrics::cvRmse},
    {"nmbe"_L1, &ModelMetrics::nmbe},
    {"rSquared"_L1, &ModelMetrics::rSquared},
}};

} // namespace

QByteArray packModelInfo(const ModelInfo &info)
{
    QJsonObject object{{u"version"_s, info.version},
                       {u"trainedAt"_s, info.trainedAt},
                       {u"reference"_s, packRange(info.referenceRange)},
                       {u"features"_s, QJsonArray::fromStringList(info.features)},
                       {u"rounds"_s, info.metrics.rounds},
                       {u"hours"_s, info.metrics.hours}};
    for (const MetricField &field : Metrics)
        object.insert(field.name, packNumber(info.metrics.*field.member));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<ModelInfo> unpackModelInfo(Utility utility, const QByteArray &text)
{
    const auto object = parse(text);
    if (!object)
        return object.error();
    ModelInfo info;
    info.utility = utility;
    info.version = object->value("version"_L1).toInt();
    info.trainedAt = object->value("trainedAt"_L1).toInteger();
    info.referenceRange = unpackRange(object->value("reference"_L1));
    for (const QJsonValue feature : object->value("features"_L1).toArray())
        info.features.append(feature.toString());
    info.metrics.rounds = object->value("rounds"_L1).toInt();
    info.metrics.hours = object->value("hours"_L1).toInteger();
    for (const MetricField &field : Metrics) {
        info.metrics.*field.member =
            unpackNumber(object->value(field.name)).value_or(std::numeric_limits<double>::quiet_NaN());
    }
    return info;
}

QByteArray packScore(const UtilityScore &score)
{
    QJsonObject scores;
    for (const Scoring scoring : AllScorings)
        scores.insert(scoringName(scoring), packNumber(score.score(scoring)));
    QJsonArray drivers;
    for (const Driver &driver : score.drivers) {
        drivers.append(QJsonObject{{u"signal"_s, signalName(driver.signal)},
                                   {u"strength"_s, driver.strength},
                                   {u"since"_s, driver.since},
                                   {u"excess"_s, driver.excess}});
    }
    QJsonObject object{{u"scores"_s, scores},
                       {u"deviation"_s, score.deviation},
                       {u"drivers"_s, drivers},
                       {u"scored"_s, packRange(score.scoredRange)}};
    for (const NumberField &field : ScoreNumbers)
        object.insert(field.name, packNumber(score.*field.member));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<UtilityScore> unpackScore(Utility utility, const QByteArray &text)
{
    const auto object = parse(text);
    if (!object)
        return object.error();
    UtilityScore score;
    score.utility = utility;
    for (const Scoring scoring : AllScorings) {
        score.scores[static_cast<std::size_t>(scoring)] =
            unpackNumber(object->value("scores"_L1)[scoringName(scoring)]);
    }
    score.deviation = object->value("deviation"_L1).toDouble();
    score.scoredRange = unpackRange(object->value("scored"_L1));
    for (const NumberField &field : ScoreNumbers)
        score.*field.member = unpackNumber(object->value(field.name));
    for (const QJsonValue value : object->value("drivers"_L1).toArray()) {
        const auto signal = signalFromName(value["signal"_L1].toString());
        if (!signal)
            return Error{ErrorCode::Storage, u"a stored score has an unknown signal"_s};
        score.drivers.append(
            {*signal, value["strength"_L1].toDouble(), value["since"_L1].toInteger(), value["excess"_L1].toDouble()});
    }
    return score;
}

} // namespace core
