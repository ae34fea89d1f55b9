#include "applianceclassifier.h"

#include "core/appliance/peakfeatures.h"
#include "core/appliance/powergrid.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

// A static library's resources are found only once something in the program asks for them.
static void useResources()
{
    Q_INIT_RESOURCE(appliance_model);
}

using namespace Qt::StringLiterals;

namespace core {

// One line of JSON, a line feed, the booster's own bytes; all of it packed by qCompress.
static QJsonObject header()
{
    QStringList features;
    for (const char *name : peakFeatureNames())
        features.append(QString::fromLatin1(name));
    return {{u"format"_s, 1},
            {u"classes"_s, QJsonArray::fromStringList(applianceNames())},
            {u"features"_s, QJsonArray::fromStringList(features)}};
}

Result<QByteArray> ApplianceClassifier::toBytes(const Booster &booster)
{
    constexpr int Smallest = 9;
    const auto saved = booster.save();
    if (!saved)
        return saved.error();
    return qCompress(QJsonDocument(header()).toJson(QJsonDocument::Compact) + '\n' + *saved, Smallest);
}

Result<ApplianceClassifier> ApplianceClassifier::fromBytes(const QByteArray &bytes)
{
    const QByteArray plain = qUncompress(bytes);
    const qsizetype end = plain.indexOf('\n');
    if (end < 0)
        return Error{ErrorCode::Unprocessable, u"these bytes are no appliance model"_s};
    if (QJsonDocument::fromJson(plain.left(end)).object() != header())
        return Error{ErrorCode::Unprocessable,
                     u"the appliance model was trained for other features or classes than this program's"_s};
    auto booster = Booster::load(plain.mid(end + 1));
    if (!booster)
        return booster.error();
    return ApplianceClassifier(*std::move(booster));
}

Result<ApplianceClassifier> ApplianceClassifier::load(const QString &path)
{
    useResources();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Internal, u"the appliance model %1 cannot be read: %2"_s.arg(path, file.errorString())};
    return fromBytes(file.readAll());
}

Result<Classification> ApplianceClassifier::classify(std::span<const PowerSample> samples) const
{
    const auto watts = onPowerGrid(samples);
    if (!watts)
        return watts.error();
    const FeatureWriter features = peakFeatures(*watts);
    const auto probabilities = m_booster.predict(features.values(), features.values().size());
    if (!probabilities)
        return probabilities.error();
    if (probabilities->size() != static_cast<std::size_t>(applianceNames().size()))
        return Error{ErrorCode::Internal, u"the appliance model gives %1 numbers"_s.arg(probabilities->size())};
    Classification result;
    for (std::size_t i = 0; i < probabilities->size(); ++i)
        result.classes.append({applianceNames().at(static_cast<qsizetype>(i)), (*probabilities)[i]});
    std::ranges::stable_sort(result.classes, std::ranges::greater(), &ApplianceGuess::probability);
    for (std::size_t i = 0; i < features.names().size(); ++i)
        result.features.append({QString::fromLatin1(features.names()[i]), features.values()[i]});
    return result;
}

} // namespace core
