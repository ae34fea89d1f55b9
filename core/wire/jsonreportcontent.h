#pragma once

#include "core/base/result.h"
#include "core/model/report.h"
#include "core/model/sitezone.h"

#include <QJsonObject>

// What a report says; see jsonreports.h for what is around it.
namespace core::wire {

QJsonObject toJson(const ReportContent &content);
Result<ReportContent> reportContentFromJson(const QJsonObject &object);

} // namespace core::wire
