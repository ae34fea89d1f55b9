#pragma once

#include "core/base/time.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace core {

//! A part of an experiment, in days of the site's calendar.
struct ExperimentPhase
{
    QString name;
    QDate firstDay;
    std::optional<QDate> lastDay; //!< belongs to it; nullopt: it has no end yet

    bool operator==(const ExperimentPhase &) const = default;
};

struct Experiment
{
    qint64 id = 0;
    QString name; //!< unique
    QString description;
    QList<ExperimentPhase> phases; //!< by their first day; no two overlap
    EpochSeconds createdAt = 0;
    int participants = 0;
    int consenting = 0; //!< of them, at present
};

//! Somebody who is enrolled. Their readings are exported while they consent, and only those since they do.
struct Participant
{
    qint64 accountId = 0;
    QString accountName;
    QString displayName;
    EpochSeconds enrolledAt = 0;
    std::optional<EpochSeconds> consentedAt; //!< the last time
    std::optional<EpochSeconds> withdrawnAt; //!< since then

    bool consents() const { return consentedAt && !withdrawnAt; }
};

//! An experiment as one who takes part in it sees it.
struct Participation
{
    Experiment experiment; //!< without its counts
    Participant participant;
};

} // namespace core
