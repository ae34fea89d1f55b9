#pragma once

#include "core/model/account.h"

// What was changed, in words.
namespace app::auditwords {

//! "sensor.create" as a person says it; the name itself where there are no words for it.
QString action(const QString &name);
//! "sensor:abc" without its kind, which the action tells.
QString subject(const QString &name);

//! One value that is another one since the change. What was or is not there is a dash.
struct Change
{
    QString field;
    QString before;
    QString after;
};
QList<Change> changes(const core::AuditEntry &entry);

} // namespace app::auditwords
