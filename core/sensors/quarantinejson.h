#pragma once

#include "core/model/quarantine.h"

#include <QByteArray>

// How a decision is kept in the store and shown in the audit.
namespace core {

QByteArray packDecision(const QuarantineDecision &decision);
//! Of what packDecision wrote; an unknown answer reads as Reject.
QuarantineDecision unpackDecision(const QByteArray &bytes);

} // namespace core
