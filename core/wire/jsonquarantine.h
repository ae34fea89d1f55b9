#pragma once

#include "core/base/result.h"
#include "core/model/quarantine.h"
#include "core/model/sitezone.h"

#include <QJsonObject>
#include <QList>

// Readings that are held back to JSON and back, under the same rules as json.h.
namespace core::wire {

QJsonObject toJson(const QuarantineQuestion &question, const SiteZone &zone = SiteZone::utc());
//! {"questions": [...]}
QJsonObject toJson(const QList<QuarantineQuestion> &questions, const SiteZone &zone = SiteZone::utc());
//! {kind, digits?, final?, first?}
QJsonObject toJson(const QuarantineChoice &choice);

Result<QuarantineQuestion> quarantineQuestionFromJson(const QJsonObject &object);
Result<QList<QuarantineQuestion>> quarantineQuestionsFromJson(const QJsonObject &object);
Result<QuarantineChoice> quarantineChoiceFromJson(const QJsonObject &object);

} // namespace core::wire
