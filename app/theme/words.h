#pragma once

#include "core/base/result.h"
#include "core/model/score.h"
#include "core/model/utility.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

// The translated words for what the core names in English.
namespace app::words {

//! "normal" .. "anomaly", and "no data" without a status.
QString status(std::optional<core::AnomalyStatus> status);
QString utility(core::Utility utility);
//! As it stands inside a sentence: "steam".
QString utilityInSentence(core::Utility utility);
QString scoring(core::Scoring scoring);
//! What deviates, in a few words: "uses more than expected".
QString signal(core::Signal signal);
//! "strong", "clear" or "weak" by the robust z value.
QString strength(double z);
//! What the daemon is busy with, from its English task name: "Scoring COOLING" becomes "Scoring cooling".
QString task(const QString &name);
//! What a failure means for the person, and what to do. The detail stays as the daemon wrote it.
QString meaning(const core::Error &error);

} // namespace app::words
