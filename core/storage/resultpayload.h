#pragma once

#include "core/base/result.h"
#include "core/model/campus.h"

#include <QByteArray>

// How results are written into the database. A form of our own: the API's JSON may change without a migration.
namespace core {

QByteArray packModelInfo(const ModelInfo &info);
Result<ModelInfo> unpackModelInfo(Utility utility, const QByteArray &text);

QByteArray packScore(const UtilityScore &score);
Result<UtilityScore> unpackScore(Utility utility, const QByteArray &text);

} // namespace core
