#include "auditwords.h"

#include "app/models/appliancewords.h"
#include "app/models/jobwords.h"
#include "app/models/sensorwords.h"
#include "app/pages/sensors/accountwords.h"
#include "app/pages/sensors/heldbackwords.h"
#include "app/theme/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QSet>

using namespace Qt::StringLiterals;

namespace app::auditwords {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(AuditWords)
};

} // namespace

QString action(const QString &name)
{
    const QHash<QString, QString> words{{u"sensor.create"_s, Tr::tr("Sensor added")},
                                        {u"sensor.change"_s, Tr::tr("Sensor changed")},
                                        {u"sensor.retire"_s, Tr::tr("Sensor retired")},
                                        {u"sensor.restore"_s, Tr::tr("Sensor used again")},
                                        {u"sensor.secret"_s, Tr::tr("New secret for a sensor")},
                                        {u"sensor.script"_s, Tr::tr("Script of a sensor set")},
                                        {u"sensor.token"_s, Tr::tr("Token of a sensor revoked")},
                                        {u"quarantine.decide"_s, Tr::tr("Question answered")},
                                        {u"quarantine.undo"_s, Tr::tr("Answer undone")},
                                        {u"session.open"_s, Tr::tr("Signed in")},
                                        {u"session.close"_s, Tr::tr("Signed out")},
                                        {u"token.create"_s, Tr::tr("Token made")},
                                        {u"token.revoke"_s, Tr::tr("Token revoked")},
                                        {u"user.create"_s, Tr::tr("User added")},
                                        {u"user.change"_s, Tr::tr("User changed")},
                                        {u"user.disable"_s, Tr::tr("User disabled")},
                                        {u"user.enable"_s, Tr::tr("User enabled")},
                                        {u"job.change"_s, Tr::tr("Job changed")},
                                        {u"peak.correct"_s, Tr::tr("Appliance of a peak named")},
                                        {u"report.settings"_s, Tr::tr("Reports of a user set")},
                                        {u"mail.unsubscribe"_s, Tr::tr("Mails of reports ended")},
                                        {u"tariff.create"_s, Tr::tr("Tariff added")},
                                        {u"tariff.change"_s, Tr::tr("Tariff changed")},
                                        {u"tariff.remove"_s, Tr::tr("Tariff removed")},
                                        {u"experiment.create"_s, Tr::tr("Experiment planned")},
                                        {u"experiment.change"_s, Tr::tr("Experiment changed")},
                                        {u"experiment.enrol"_s, Tr::tr("User enrolled")},
                                        {u"experiment.remove"_s, Tr::tr("User taken out")},
                                        {u"experiment.consent"_s, Tr::tr("Consent noted")},
                                        {u"experiment.withdraw"_s, Tr::tr("Withdrawal noted")}};
    return words.value(name, name);
}

QString subject(const QString &name)
{
    const QString id = name.sliced(name.indexOf(u':') + 1);
    return name.startsWith("job:"_L1) ? jobwords::title(id) : id;
}

// Of peaks, reports, tariffs and experiments; empty when it is of none of them.
static QString fieldOfServices(const QString &key)
{
    const QHash<QString, QString> words{{u"device"_s, Tr::tr("Appliance")},
                                        {u"peak"_s, Tr::tr("Number of the peak")},
                                        {u"enabled"_s, Tr::tr("Regular reports")},
                                        {u"intervalDays"_s, Tr::tr("Days from one to the next")},
                                        {u"weekdays"_s, Tr::tr("Weekdays")},
                                        {u"hour"_s, Tr::tr("Hour")},
                                        {u"firstDay"_s, Tr::tr("First day")},
                                        {u"language"_s, Tr::tr("Language")},
                                        {u"goalWhPerDay"_s, Tr::tr("Goal (Wh a day)")},
                                        {u"mail"_s, Tr::tr("Mailed")},
                                        {u"mailCorrections"_s, Tr::tr("Corrections mailed")},
                                        {u"commodity"_s, Tr::tr("For")},
                                        {u"validFrom"_s, Tr::tr("Valid from")},
                                        {u"currency"_s, Tr::tr("Currency")},
                                        {u"baseMinorPerMonth"_s, Tr::tr("Price of a month")},
                                        {u"workMicroPerUnit"_s, Tr::tr("Price of a unit")},
                                        {u"description"_s, Tr::tr("Description")},
                                        {u"phases"_s, Tr::tr("Phases")},
                                        {u"consents"_s, Tr::tr("Consents")},
                                        {u"consentedAtUtc"_s, Tr::tr("Consents since")},
                                        {u"withdrawnAtUtc"_s, Tr::tr("Withdrew")}};
    return words.value(key);
}

static QString field(const QString &action, const QString &key)
{
    if (key == "kind"_L1)
        return action.startsWith("quarantine."_L1) ? Tr::tr("Answer") : Tr::tr("Counts");
    if (QString words = fieldOfServices(key); !words.isEmpty())
        return words;
    const QHash<QString, QString> words{{u"name"_s, Tr::tr("Name")},
                                        {u"building"_s, Tr::tr("Building")},
                                        {u"owner"_s, Tr::tr("Owner")},
                                        {u"rotationPerKwh"_s, Tr::tr("Revolutions per kWh")},
                                        {u"limitPerMinute"_s, Tr::tr("Most per minute")},
                                        {u"script"_s, Tr::tr("Script")},
                                        {u"scriptId"_s, Tr::tr("Number of the script")},
                                        {u"retiredAtUtc"_s, Tr::tr("Retired")},
                                        {u"displayName"_s, Tr::tr("Full name")},
                                        {u"email"_s, Tr::tr("Email")},
                                        {u"role"_s, Tr::tr("Role")},
                                        {u"disabled"_s, Tr::tr("Disabled")},
                                        {u"password"_s, Tr::tr("Password")},
                                        {u"user"_s, Tr::tr("User")},
                                        {u"scopes"_s, Tr::tr("Limited to")},
                                        {u"revoked"_s, Tr::tr("Revoked")},
                                        {u"expiresAtUtc"_s, Tr::tr("Expires")},
                                        {u"energy"_s, Tr::tr("Consumption added")},
                                        {u"readings"_s, Tr::tr("Readings taken in")},
                                        {u"digits"_s, Tr::tr("Digits of the counter")},
                                        {u"final"_s, Tr::tr("Old meter at its end")},
                                        {u"first"_s, Tr::tr("New meter at its start")},
                                        {u"schedule"_s, Tr::tr("Schedule")},
                                        {u"catchUp"_s, Tr::tr("Missed runs")},
                                        {u"paused"_s, Tr::tr("Paused")}};
    return words.value(key, key);
}

static QString number(const QString &key, double value)
{
    constexpr double MinorPerUnit = 100.0;
    constexpr double MicroPerUnit = 1'000'000.0;
    const double divisor = key == "baseMinorPerMonth"_L1  ? MinorPerUnit
                           : key == "workMicroPerUnit"_L1 ? MicroPerUnit
                                                          : 1.0;
    return QLocale().toString(value / divisor, 'f', QLocale::FloatingPointShortest);
}

//! "Baseline: 2025-01-01 – 2025-03-31, Nudges: 2025-04-01 –"
static QString listed(const QJsonArray &array)
{
    QStringList texts;
    for (const QJsonValue one : array) {
        const QJsonObject phase = one.toObject();
        const QString days = phase["firstDay"_L1].toString() + u" – "_s + phase["lastDay"_L1].toString();
        texts.append(phase.isEmpty() ? one.toVariant().toString()
                                     : u"%1: %2"_s.arg(phase["name"_L1].toString(), days.trimmed()));
    }
    return texts.join(u", "_s);
}

static QString text(const QString &action, const QString &key, const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? Tr::tr("yes") : Tr::tr("no");
    if (value.isDouble())
        return number(key, value.toDouble());
    if (value.isArray())
        return listed(value.toArray());
    QString written = value.toString().simplified(); // a script has lines
    if (key == "role"_L1) {
        if (const auto role = core::roleFromName(written))
            return accountwords::role(*role);
    }
    if (key == "catchUp"_L1) {
        if (const auto catchUp = core::catchUpFromName(written))
            return jobwords::catchUp(*catchUp);
    }
    if (key == "device"_L1 && !written.isEmpty())
        return appliancewords::name(written);
    if (key == "password"_L1 && !written.isEmpty())
        return Tr::tr("set anew");
    if (key == "kind"_L1) {
        if (const auto answer = core::quarantineAnswerFromName(written); answer && action.startsWith("quarantine."_L1))
            return heldbackwords::answer({*answer, {}, {}, {}});
        if (const auto kind = core::sensorKindFromName(written))
            return sensorwords::kind(*kind);
    }
    if (key.endsWith("Utc"_L1)) {
        if (const QDateTime time = QDateTime::fromString(written, Qt::ISODate); time.isValid())
            return format::dateTime(time.toLocalTime());
    }
    return written;
}

QList<Change> changes(const core::AuditEntry &entry)
{
    const QJsonObject before = QJsonDocument::fromJson(entry.before.toUtf8()).object();
    const QJsonObject after = QJsonDocument::fromJson(entry.after.toUtf8()).object();
    const auto textOf = [&entry](const QJsonObject &object, const QString &key) {
        const QString words = text(entry.action, key, object.value(key));
        return words.isEmpty() ? format::missing() : words;
    };
    QStringList keys = before.keys() + after.keys();
    keys.removeDuplicates();
    keys.removeAll(u"ownerId"_s); // beside the name
    QList<Change> list;
    // What the daemon tells beside it: nobody changed that.
    static const QSet<QString> beside{u"id"_s,           u"userId"_s, u"unit"_s,   u"changedAt"_s,
                                      u"changedAtUtc"_s, u"next"_s,   u"nextUtc"_s};
    for (const QString &key : std::as_const(keys)) {
        if (beside.contains(key))
            continue;
        const Change change{field(entry.action, key), textOf(before, key), textOf(after, key)};
        if (change.before != change.after)
            list.append(change);
    }
    return list;
}

} // namespace app::auditwords
