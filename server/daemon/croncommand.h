#pragma once

#include <QStringList>

namespace server {

//! `meterhoused cron EXPR`: the next runs of a schedule, one a line, ISO 8601 with offset.
int runCron(const QStringList &arguments);

//! `meterhoused restore BACKUP`: puts a backup in the place of a data folder's store.
int runRestore(const QStringList &arguments);

} // namespace server
