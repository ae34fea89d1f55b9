#include "config.h"

#include "core/schedule/cronexpression.h"
#include "server/daemon/tomlreader.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTimeZone>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

QString defaultDataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/meterhouse"_s;
}

Result<ListenAddress> parseListenAddress(const QString &text)
{
    const Error wrong{ErrorCode::InvalidArgument,
                      u"listen must be ADDRESS:PORT like 127.0.0.1:8000 or [::1]:8000, not '%1'"_s.arg(text)};
    const qsizetype colon = text.lastIndexOf(u':');
    bool isNumber = false;
    const uint port = text.mid(colon + 1).toUInt(&isNumber);
    if (colon < 1 || !isNumber || port > 65535)
        return wrong;
    QString host = text.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    else if (host.contains(u':'))
        return wrong;
    ListenAddress listen;
    listen.port = static_cast<quint16>(port);
    if (host == "localhost"_L1)
        return listen;
    if (!listen.address.setAddress(host))
        return wrong;
    return listen;
}

static void readSite(TomlReader reader, SiteConfig &site)
{
    site.name = reader.string("name");
    if (const auto zone = reader.string("zone")) {
        site.zoneId = zone->toUtf8();
        if (const auto created = SiteZone::create(*site.zoneId); !created)
            reader.fail("zone", u"must be an IANA time zone like Europe/Berlin: %1"_s.arg(created.error().detail));
    }
    site.latitude = reader.number("latitude", -90, 90);
    site.longitude = reader.number("longitude", -180, 180);
    reader.refuseUnknown();
}

static void readHttp(TomlReader reader, Config &config)
{
    constexpr qint64 MebiByte = 1024 * 1024;
    config.corsOrigins = reader.strings("cors_origins").value_or(config.corsOrigins);
    config.allowedHosts = reader.strings("allowed_hosts").value_or(config.allowedHosts);
    config.openAccess = reader.boolean("open_access").value_or(config.openAccess);
    config.certificate = reader.string("certificate").value_or(QString());
    config.privateKey = reader.string("private_key").value_or(QString());
    if (config.certificate.isEmpty() != config.privateKey.isEmpty())
        reader.fail(config.certificate.isEmpty() ? "private_key" : "certificate",
                    u"needs http.certificate and http.private_key, both"_s);
    config.allowUnencrypted = reader.boolean("allow_unencrypted").value_or(config.allowUnencrypted);
    if (const auto mebiBytes = reader.number("upload_limit_mib", 0.001, 2000))
        config.uploadBytes = static_cast<qint64>(*mebiBytes * MebiByte);
    if (const auto seconds = reader.number("idle_seconds", 0.1, 3600))
        config.idleLimit = std::chrono::milliseconds(static_cast<qint64>(*seconds * 1000));
    reader.refuseUnknown();
}

static void readWeather(TomlReader reader, Config &config)
{
    if (const auto text = reader.string("open_meteo_url")) {
        config.openMeteoBaseUrl = QUrl(*text, QUrl::StrictMode);
        const QString scheme = config.openMeteoBaseUrl.scheme();
        if (!config.openMeteoBaseUrl.isValid() || (scheme != "http"_L1 && scheme != "https"_L1))
            reader.fail("open_meteo_url", u"must be an http or https URL"_s);
    }
    config.weatherSync = reader.boolean("sync").value_or(config.weatherSync);
    reader.refuseUnknown();
}

static void readJobs(TomlReader reader, JobsConfig &jobs)
{
    jobs.cronSecret = reader.string("cron_secret").value_or(QString()).toUtf8();
    jobs.atOnce = static_cast<int>(reader.integer("at_once", 1, 16).value_or(jobs.atOnce));
    jobs.ledgerDays = static_cast<int>(reader.integer("ledger_days", 1, 3660).value_or(jobs.ledgerDays));
    TomlReader schedules = reader.table("schedule");
    for (const QString &name : schedules.keys()) {
        const std::string key = name.toStdString();
        const QString text = schedules.string(key).value_or(QString());
        if (const auto parsed = CronExpression::parse(text); !parsed)
            schedules.fail(key, parsed.error().detail);
        jobs.schedules.insert(name, text);
    }
    TomlReader policies = reader.table("catch_up");
    for (const QString &name : policies.keys()) {
        const std::string key = name.toStdString();
        const auto policy = catchUpFromName(policies.string(key).value_or(QString()));
        if (!policy)
            policies.fail(key, u"must be once, all or skip"_s);
        jobs.catchUp.insert(name, policy.value_or(CatchUp::Once));
    }
    reader.refuseUnknown();
}

static void readBackup(TomlReader reader, BackupOptions &backup)
{
    backup.folder = reader.string("folder").value_or(QString());
    if (!backup.folder.isEmpty() && !QDir::isAbsolutePath(backup.folder))
        reader.fail("folder", u"must be an absolute path"_s);
    backup.keepCount = static_cast<int>(reader.integer("keep_count", 1, 10'000).value_or(backup.keepCount));
    backup.keepDays = static_cast<int>(reader.integer("keep_days", 1, 36'600).value_or(backup.keepDays));
    reader.refuseUnknown();
}

static bool isAscending(const QList<double> &three)
{
    return three.size() == 3 && three[0] > 0 && three[0] < three[1] && three[1] < three[2];
}

static void readScoring(TomlReader reader, CampusOptions &campus)
{
    campus.scoredDays = static_cast<int>(reader.integer("scored_days", 1, 3660).value_or(campus.scoredDays));
    if (const auto cutoffs = reader.numbers("cutoffs")) {
        if (isAscending(*cutoffs) && cutoffs->last() <= 1.0)
            campus.cutoffs = {cutoffs->at(0), cutoffs->at(1), cutoffs->at(2)};
        else
            reader.fail("cutoffs", u"must be three ascending numbers between 0 and 1"_s);
    }
    TomlReader thresholds = reader.table("absolute_thresholds");
    const QStringList names = thresholds.keys();
    for (const QString &name : names) {
        const std::string key = name.toStdString();
        const auto utility = utilityFromName(name);
        const auto three = thresholds.numbers(key);
        if (!utility)
            thresholds.fail(key, u"is not one of %1"_s.arg(utilityNames().join(u", "_s)));
        else if (!isAscending(*three))
            thresholds.fail(key, u"must be three ascending numbers above 0"_s);
        else
            campus.absoluteThresholds[*utility] = {three->at(0), three->at(1), three->at(2)};
    }
    reader.refuseUnknown();
}

static void readTraining(TomlReader reader, BoosterOptions &booster)
{
    booster.rounds = static_cast<int>(reader.integer("rounds", 1, 100000).value_or(booster.rounds));
    booster.earlyStoppingRounds =
        static_cast<int>(reader.integer("early_stopping_rounds", 1, 100000).value_or(booster.earlyStoppingRounds));
    booster.maxDepth = static_cast<int>(reader.integer("max_depth", 1, 20).value_or(booster.maxDepth));
    booster.learningRate = reader.number("learning_rate", 0.0001, 1).value_or(booster.learningRate);
    booster.subsample = reader.number("subsample", 0.01, 1).value_or(booster.subsample);
    booster.columnSample = reader.number("column_sample", 0.01, 1).value_or(booster.columnSample);
    booster.minimumChildWeight = reader.number("min_child_weight", 0, 1e6).value_or(booster.minimumChildWeight);
    booster.l1 = reader.number("l1", 0, 1e6).value_or(booster.l1);
    booster.threads = static_cast<int>(reader.integer("threads", 0, 1024).value_or(booster.threads));
    reader.refuseUnknown();
}

static void readSensorReadings(TomlReader &reader, SensorOptions &options)
{
    options.queueDepth = static_cast<int>(reader.integer("queue_depth", 1, 1'000'000).value_or(options.queueDepth));
    options.foldRows = static_cast<int>(reader.integer("fold_rows", 1, 10'000'000).value_or(options.foldRows));
    options.scoreSeconds = static_cast<int>(reader.integer("score_seconds", 0, 86'400).value_or(options.scoreSeconds));
    if (const auto seconds = reader.number("fold_seconds", 0.1, 3600))
        options.foldMilliseconds = static_cast<int>(*seconds * 1000);
    if (const auto seconds = reader.number("lock_seconds", 0.1, 600))
        options.lockMilliseconds = static_cast<int>(*seconds * 1000);
}

static void readExperiments(TomlReader reader, SurveyOptions &surveys)
{
    if (const auto link = reader.string("survey_link")) {
        // What stands in braces is put in later, and no URL has braces.
        const QUrl url(surveyLink(*link, 1, "p", 1), QUrl::StrictMode);
        if (!link->isEmpty() && (!url.isValid() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1)))
            reader.fail("survey_link", u"must be an http or https URL"_s);
        surveys.link = *link;
    }
    surveys.subject = reader.string("survey_subject").value_or(surveys.subject);
    surveys.text = reader.string("survey_text").value_or(surveys.text);
    if (!surveys.text.contains("{link}"_L1))
        reader.fail("survey_text", u"must hold {link}"_s);
    reader.refuseUnknown();
}

static void readRoot(TomlReader &reader, Config &config)
{
    if (const auto listen = reader.string("listen")) {
        const auto parsed = parseListenAddress(*listen);
        if (parsed)
            config.listen = *parsed;
        else
            reader.fail("listen", u": "_s + parsed.error().detail);
    }
    config.dataFolder = reader.string("data_dir").value_or(QString());
    readSite(reader.table("site"), config.site);
    readMail(reader.table("mail"), config.mail);
    readChat(reader.table("chat"), config.chat);
    readHttp(reader.table("http"), config);
    readWeather(reader.table("weather"), config);
    readScoring(reader.table("scoring"), config.campus);
    readJobs(reader.table("jobs"), config.jobs);
    readBackup(reader.table("backup"), config.backup);
    readTraining(reader.table("training"), config.campus.booster);

    TomlReader units = reader.table("units");
    config.campus.gasCalorificKwhPerCubicMetre =
        units.number("gas_kwh_per_m3", 1, 50).value_or(config.campus.gasCalorificKwhPerCubicMetre);
    units.refuseUnknown();

    TomlReader sensors = reader.table("sensors");
    config.allowSecretlessSensors = sensors.boolean("allow_secretless_sensors").value_or(config.allowSecretlessSensors);
    readSensorReadings(sensors, config.sensors);
    sensors.refuseUnknown();

    TomlReader ml = reader.table("ml");
    config.ml.apiKey = ml.string("api_key").value_or(QString()).toUtf8();
    ml.refuseUnknown();

    readExperiments(reader.table("experiments"), config.surveys);

    TomlReader sequences = reader.table("sequences");
    config.sequences.peakFactor = sequences.number("peak_factor", 1, 1e6).value_or(config.sequences.peakFactor);
    config.sequences.anomalyFactor =
        sequences.number("anomaly_factor", 1, 1e9).value_or(config.sequences.anomalyFactor);
    sequences.refuseUnknown();

    TomlReader access = reader.table("access");
    config.adminToken = access.string("admin_token").value_or(QString()).toUtf8();
    config.managerToken = access.string("manager_token").value_or(QString()).toUtf8();
    access.refuseUnknown();
    reader.refuseUnknown();
}

static Result<Config> readFile(const QString &path)
{
    Config config;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::InvalidArgument, u"%1: %2"_s.arg(path, file.errorString())};
    const std::string text = file.readAll().toStdString();
    QString fault;
    try {
        const toml::table table = toml::parse(text, path.toStdString());
        TomlReader reader(&table, &fault);
        readRoot(reader, config);
    } catch (const toml::parse_error &problem) {
        fault = u"line %1: %2"_s.arg(problem.source().begin.line)
                    .arg(QString::fromUtf8(problem.description().data(),
                                           static_cast<qsizetype>(problem.description().size())));
    }
    if (!fault.isEmpty())
        return Error{ErrorCode::InvalidArgument, u"%1, %2"_s.arg(path, fault)};
    return config;
}

Result<Config> loadConfig(const QString &file)
{
    Config config;
    if (!file.isEmpty()) {
        auto read = readFile(file);
        if (!read)
            return read.error();
        config = *std::move(read);
    }
    if (qEnvironmentVariableIsSet("METERHOUSE_ADMIN_TOKEN"))
        config.adminToken = qgetenv("METERHOUSE_ADMIN_TOKEN");
    if (qEnvironmentVariableIsSet("METERHOUSE_MANAGER_TOKEN"))
        config.managerToken = qgetenv("METERHOUSE_MANAGER_TOKEN");
    readMailEnvironment(config.mail);
    if (const auto chat = readChatEnvironment(config.chat); !chat)
        return chat.error();
    if (qEnvironmentVariableIsSet("METERHOUSE_ML_API_KEY"))
        config.ml.apiKey = qgetenv("METERHOUSE_ML_API_KEY");
    if (qEnvironmentVariableIsSet("METERHOUSE_CRON_SECRET"))
        config.jobs.cronSecret = qgetenv("METERHOUSE_CRON_SECRET");
    return config;
}

} // namespace server
