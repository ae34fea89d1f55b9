#pragma once

#include "core/base/result.h"
#include "core/expected/booster.h"
#include "core/model/appliance.h"

#include <QByteArray>

#include <span>

namespace core {

//! Names the appliance that made a peak, by a model that tools/appliances trains. Immutable once loaded, so that
//! threads may share one; a peak of an hour takes less than a millisecond.
class ApplianceClassifier
{
public:
    //! The model that comes with the program, or a file. Internal when it is missing, Unprocessable when it is no model
    //! of these features and classes.
    static Result<ApplianceClassifier> load(const QString &path = QStringLiteral(":/meterhouse/appliances.model"));
    static Result<ApplianceClassifier> fromBytes(const QByteArray &bytes);
    //! What fromBytes() reads; the booster has a class for each of applianceNames() and a column for each feature.
    static Result<QByteArray> toBytes(const Booster &booster);

    //! The samples of one peak or of a longer stretch, up to a week; any order, any spacing. The errors are those of
    //! onPowerGrid().
    Result<Classification> classify(std::span<const PowerSample> samples) const;

private:
    explicit ApplianceClassifier(Booster booster)
        : m_booster(std::move(booster))
    {
    }

    Booster m_booster;
};

} // namespace core
