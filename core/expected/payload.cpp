#include "core/expected/modelstate.h"

#include <QDataStream>
#include <QIODevice>

using namespace Qt::StringLiterals;

namespace core {

constexpr quint32 Magic = 0x4d484558; // "MHEX"
constexpr quint32 FormatNumber = 1;

static QDataStream &operator<<(QDataStream &out, const ReferenceProfile &profile)
{
    out << profile.scale << profile.usesWeather << profile.spread << profile.nightRatio << profile.weekendRatio;
    for (const float value : profile.weekly)
        out << value;
    for (const float value : profile.occupancy)
        out << value;
    for (const float value : profile.dayLevel)
        out << value;
    const TemperatureResponse &response = profile.response;
    for (const double value : response.knots)
        out << value;
    for (const double value : response.hinges)
        out << value;
    return out << static_cast<qint32>(response.lag) << response.linear << response.offset << response.byOccupancy;
}

static QDataStream &operator>>(QDataStream &in, ReferenceProfile &profile)
{
    in >> profile.scale >> profile.usesWeather >> profile.spread >> profile.nightRatio >> profile.weekendRatio;
    for (float &value : profile.weekly)
        in >> value;
    for (float &value : profile.occupancy)
        in >> value;
    for (float &value : profile.dayLevel)
        in >> value;
    TemperatureResponse &response = profile.response;
    qint32 lag = 0;
    for (double &value : response.knots)
        in >> value;
    for (double &value : response.hinges)
        in >> value;
    in >> lag >> response.linear >> response.offset >> response.byOccupancy;
    response.lag = lag;
    if (lag < 0 || lag >= static_cast<qint32>(ThermalLags.size()))
        in.setStatus(QDataStream::ReadCorruptData);
    return in;
}

static QDataStream &operator<<(QDataStream &out, const ModelInfo &info)
{
    const ModelMetrics &metrics = info.metrics;
    return out << utilityName(info.utility) << static_cast<qint32>(info.version) << info.trainedAt
               << info.referenceRange.from << info.referenceRange.to << metrics.rmse << metrics.mae << metrics.cvRmse
               << metrics.nmbe << metrics.rSquared << static_cast<qint32>(metrics.rounds) << metrics.hours;
}

static QDataStream &operator>>(QDataStream &in, ModelInfo &info)
{
    ModelMetrics &metrics = info.metrics;
    QString utility;
    qint32 version = 0;
    qint32 rounds = 0;
    in >> utility >> version >> info.trainedAt >> info.referenceRange.from >> info.referenceRange.to >> metrics.rmse
        >> metrics.mae >> metrics.cvRmse >> metrics.nmbe >> metrics.rSquared >> rounds >> metrics.hours;
    info.version = version;
    metrics.rounds = rounds;
    if (const auto known = utilityFromName(utility))
        info.utility = *known;
    else
        in.setStatus(QDataStream::ReadCorruptData);
    return in;
}

QByteArray encodeState(const ModelState &state)
{
    QByteArray payload;
    QDataStream out(&payload, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << Magic << FormatNumber << state.info << state.features.names() << state.residualScale << state.boosterBytes;
    QStringList keys = state.profiles.keys();
    keys.sort(); // the same model gives the same bytes
    out << static_cast<qint32>(keys.size());
    for (const QString &key : keys)
        out << key << state.profiles.value(key);
    return payload;
}

Result<ModelState> decodeState(const QByteArray &payload)
{
    QDataStream in(payload);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 magic = 0;
    quint32 format = 0;
    in >> magic >> format;
    if (in.status() != QDataStream::Ok || magic != Magic)
        return Error{ErrorCode::Unprocessable, u"not a model of expected use"_s};
    if (format > FormatNumber)
        return Error{
            ErrorCode::Unprocessable,
            u"model format %1 is newer than %2, the newest this version reads"_s.arg(format).arg(FormatNumber)};
    ModelInfo info;
    QStringList names;
    double residualScale = 1.0;
    QByteArray bytes;
    qint32 count = 0;
    QHash<QString, ReferenceProfile> profiles;
    in >> info >> names >> residualScale >> bytes >> count;
    for (qint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        QString key;
        ReferenceProfile profile;
        in >> key >> profile;
        profiles.insert(key, profile);
    }
    const FeatureSet features = FeatureSet::fromNames(names);
    if (in.status() != QDataStream::Ok || features.names() != names)
        return Error{ErrorCode::Unprocessable, u"the model of expected use is damaged"_s};
    auto booster = Booster::load(bytes);
    if (!booster)
        return booster.error();
    info.features = names;
    return ModelState{info, features, residualScale, *std::move(booster), bytes, profiles};
}

} // namespace core
