#pragma once

#include "core/base/result.h"
#include "core/campus/campusservice.h"
#include "core/export/surveys.h"
#include "core/model/job.h"
#include "core/sensors/sensorservice.h"
#include "core/sequence/sequenceservice.h"
#include "core/storage/backups.h"
#include "server/daemon/chatconfig.h"
#include "server/daemon/mailconfig.h"

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QMap>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>

namespace server {

struct ListenAddress
{
    QHostAddress address = QHostAddress::LocalHost;
    quint16 port = 8000; //!< 0 = any free port
};

//! "127.0.0.1:8000", "[::1]:8000" or "localhost:8000".
core::Result<ListenAddress> parseListenAddress(const QString &text);

//! What the configuration says of the site; what it leaves out stays as the data folder has it.
struct SiteConfig
{
    std::optional<QString> name;
    std::optional<QByteArray> zoneId;
    std::optional<double> latitude;
    std::optional<double> longitude;
};

//! Naming appliances for others, by POST /ml.
struct MlConfig
{
    QByteArray apiKey; //!< empty = nobody may
};

//! Work by a schedule.
struct JobsConfig
{
    QByteArray cronSecret;            //!< empty = no cron service may call
    int atOnce = 2;                   //!< jobs that the schedule runs at the same time
    int ledgerDays = 90;              //!< how long runs are kept
    QMap<QString, QString> schedules; //!< by the job's name, in place of the usual ones
    QMap<QString, core::CatchUp> catchUp;
};

//! Everything the daemon can be told. resources/meterhoused.example.toml describes each key.
struct Config
{
    ListenAddress listen;
    QString dataFolder; //!< empty = the default one
    SiteConfig site;
    QList<QByteArray> corsOrigins = {"http://localhost:3000"};
    QList<QByteArray> allowedHosts;
    bool openAccess = false;
    QString certificate; //!< PEM; with privateKey: HTTPS
    QString privateKey;
    bool allowUnencrypted = false;
    qint64 uploadBytes = 512LL * 1024 * 1024;
    std::chrono::milliseconds idleLimit{30000};
    QUrl openMeteoBaseUrl;    //!< empty = the public service
    bool weatherSync = false; //!< fetch the weather of past days by a schedule, and keep it
    JobsConfig jobs;
    core::BackupOptions backup;
    QByteArray adminToken;   //!< empty = nobody is admin
    QByteArray managerToken; //!< empty = nobody is manager by token
    core::CampusOptions campus;
    bool allowSecretlessSensors = false; //!< a sensor that says its id alone gets a token
    MailConfig mail;
    ChatConfig chat;
    MlConfig ml;
    core::SequenceOptions sequences; //!< what is a peak and what an anomaly
    core::SurveyOptions surveys;     //!< of experiments; without a link nobody is invited
    core::SensorOptions sensors;     //!< how readings are written; the calorific value is the campus's
};

//! Defaults, overlaid by the file (TOML) when there is one, overlaid by METERHOUSE_ADMIN_TOKEN,
//! METERHOUSE_MANAGER_TOKEN, METERHOUSE_ML_API_KEY, METERHOUSE_CRON_SECRET, METERHOUSE_MAIL_PASSWORD and
//! METERHOUSE_CHAT_API_KEY. InvalidArgument names the key, the line
//! and what is allowed; an unknown key is an error.
core::Result<Config> loadConfig(const QString &file);

//! $XDG_DATA_HOME/meterhouse or ~/.local/share/meterhouse.
QString defaultDataFolder();

} // namespace server
