#pragma once

#include "core/expected/booster.h"
#include "core/expected/expectedmodel.h"
#include "core/expected/features.h"
#include "core/expected/profile.h"

#include <QHash>
#include <QString>

namespace core {

//! What a trained model consists of. Expected use = profile.scale * max(0, profile + residualScale * booster).
struct ModelState
{
    ModelInfo info;
    FeatureSet features;
    double residualScale = 1.0;
    Booster booster;
    QByteArray boosterBytes;                   //!< as saved: kept so that serialize() cannot fail
    QHash<QString, ReferenceProfile> profiles; //!< by series key
};

struct ExpectedModel::State : ModelState
{
};

//! To bytes and back; payload.cpp is the only place that knows the format.
QByteArray encodeState(const ModelState &state);
Result<ModelState> decodeState(const QByteArray &payload);

} // namespace core
