#pragma once

#include "core/model/campus.h"
#include "core/model/sitezone.h"

#include <QHash>
#include <QMap>

namespace core {

//! Everything GET /api/buildings and /api/buildings/{n} answer from. Immutable once published; share by
//! std::shared_ptr<const Snapshot>. `revision` counts up with each one, so that answers made from it can be cached.
struct Snapshot
{
    quint64 revision = 0;
    EpochSeconds computedAt = 0; //!< of the latest scoring; 0 before the first
    bool simulated = false;
    SiteZone zone = SiteZone::utc();
    StatusCutoffs cutoffs;
    QList<Building> buildings;               //!< all, by number
    QHash<QString, qsizetype> indexByNumber; //!< into buildings
    QHash<qint64, QMap<Utility, UtilityScore>>
        scores; //!< by building id; a utility with a meter but no score has empty scores

    //! All buildings that have meter data, scored for this utility; without one each by the utility that scores
    //! highest. Those without this utility have no score.
    BuildingList list(std::optional<Utility> utility, Scoring scoring) const;
    std::optional<BuildingDetail> detail(const QString &number) const;
};

} // namespace core
