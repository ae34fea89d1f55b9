#pragma once

#include <QLoggingCategory>

// One category per subsystem, so that QT_LOGGING_RULES can raise one of them: meterhouse.storage.debug=true
namespace core {
Q_DECLARE_LOGGING_CATEGORY(lcStorage)
Q_DECLARE_LOGGING_CATEGORY(lcIngest)
Q_DECLARE_LOGGING_CATEGORY(lcExpected)
Q_DECLARE_LOGGING_CATEGORY(lcCampus)
Q_DECLARE_LOGGING_CATEGORY(lcSensors)
Q_DECLARE_LOGGING_CATEGORY(lcMail)
Q_DECLARE_LOGGING_CATEGORY(lcReport)
Q_DECLARE_LOGGING_CATEGORY(lcChat)
Q_DECLARE_LOGGING_CATEGORY(lcHttp)
Q_DECLARE_LOGGING_CATEGORY(lcDaemon)
} // namespace core
