#include "logging.h"

namespace core {
Q_LOGGING_CATEGORY(lcStorage, "meterhouse.storage", QtInfoMsg)
Q_LOGGING_CATEGORY(lcIngest, "meterhouse.ingest", QtInfoMsg)
Q_LOGGING_CATEGORY(lcExpected, "meterhouse.expected", QtInfoMsg)
Q_LOGGING_CATEGORY(lcCampus, "meterhouse.campus", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSensors, "meterhouse.sensors", QtInfoMsg)
Q_LOGGING_CATEGORY(lcMail, "meterhouse.mail", QtInfoMsg)
Q_LOGGING_CATEGORY(lcReport, "meterhouse.report", QtInfoMsg)
Q_LOGGING_CATEGORY(lcChat, "meterhouse.chat", QtInfoMsg)
Q_LOGGING_CATEGORY(lcHttp, "meterhouse.http", QtInfoMsg)
Q_LOGGING_CATEGORY(lcDaemon, "meterhouse.daemon", QtInfoMsg)
} // namespace core
