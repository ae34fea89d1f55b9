#pragma once

#include "core/model/sequence.h"

#include <QString>

// The words for appliances and what is known of a peak's.
namespace app::appliancewords {

//! "Washing machine" for "washing_machine"; the name itself for one that is not known here.
QString name(const QString &appliance);
//! "Kettle, 83 % sure"; "unknown" without a guess.
QString guess(const core::Sequence &peak);
//! What it was said to be and by whom, or else the guess.
QString appliance(const core::Sequence &peak);

} // namespace app::appliancewords
