#pragma once

#include "app/client/jobclient.h"

#include <QLocale>
#include <QString>

// Schedules in words.
namespace app::cronwords {

//! When it runs, in one to three sentences: "Every day at 02:30.", "Every 15 minutes. Only Monday to Friday."
QString sentences(const ScheduleCheck &schedule, const QLocale &locale = QLocale());

} // namespace app::cronwords
