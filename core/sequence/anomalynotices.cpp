#include "anomalynotices.h"

#include "core/base/logging.h"
#include "core/report/mimemessage.h"
#include "core/sensors/sensoraudit.h"
#include "core/storage/accountstore.h"
#include "core/storage/sensorstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr EpochMilliseconds PerSecond = 1000;

// Each person has a language of their own, so the program's translator, which knows one at a time, cannot serve.
struct Sentences
{
    QString subject;  // %1 count
    QString greeting; // %1 name
    QString opening;
    QString line; // %1 sensor, %2 day, %3 from, %4 minutes, %5 kWh, %6 W
    QString more; // %1 count
    QString closing;
    QString stop; // %1 link
};

Sentences sentencesOf(const QLocale &locale)
{
    if (locale.language() == QLocale::German) {
        return {u"Ungewöhnlich hoher Stromverbrauch (%1)"_s,
                u"Hallo %1,"_s,
                u"Ihre Sensoren haben weit mehr Strom gezählt als am Tag davor:"_s,
                u"- %1: %2 ab %3, %4 min lang, %5 kWh, im Mittel %6 W über der Grundlast"_s,
                u"- und %1 weitere davor"_s,
                u"Sie erhalten höchstens eine solche Nachricht in 24 Stunden."_s,
                u"Keine solchen Nachrichten mehr: %1"_s};
    }
    return {u"Unusually high use of electricity (%1)"_s,
            u"Hello %1,"_s,
            u"your sensors counted far more electricity than in the day before:"_s,
            u"- %1: %2 from %3, for %4 min, %5 kWh, on average %6 W above the base load"_s,
            u"- and %1 more before these"_s,
            u"You get at most one such message in 24 hours."_s,
            u"To stop these messages: %1"_s};
}

} // namespace

AnomalyNotices::AnomalyNotices(Database &database, const Clock &clock, Outbox &outbox, Unsubscribes &unsubscribes,
                               Reading reading)
    : m_database(database)
    , m_clock(clock)
    , m_outbox(outbox)
    , m_unsubscribes(unsubscribes)
    , m_reading(std::move(reading))
    , m_sequences(database)
{
}

//! The account, if it is to be told at all.
Result<std::optional<Account>> AnomalyNotices::reader(const Transaction &transaction, qint64 accountId) const
{
    auto account = AccountStore(m_database).byId(transaction, accountId);
    if (!account)
        return account.error();
    if (!*account || (*account)->disabledAt || (*account)->email.isEmpty())
        return std::optional<Account>();
    const auto stopped = m_unsubscribes.isStopped(accountId, MailKind::Anomalies);
    if (!stopped)
        return stopped.error();
    if (*stopped)
        return std::optional<Account>();
    // An address that no mail can go to must not keep the anomalies from being stored.
    if (const auto address = parseMailAddress((*account)->email); !address) {
        qCWarning(lcReport).noquote() << "anomalies of" << (*account)->name
                                      << "are not mailed:" << address.error().detail;
        return std::optional<Account>();
    }
    return *std::move(account);
}

Result<void> AnomalyNotices::notice(Transaction &transaction, const Sensor &sensor, const QList<Sequence> &anomalies)
{
    const EpochSeconds oldest = m_clock.now() - TooOld;
    const bool isNews =
        std::ranges::any_of(anomalies, [oldest](const Sequence &one) { return one.to / PerSecond >= oldest; });
    if (!isNews || !sensor.ownerId || !m_outbox.isEnabled())
        return {};
    const auto account = reader(transaction, *sensor.ownerId);
    if (!account)
        return account.error();
    const auto last = m_sequences.lastNotice(*sensor.ownerId);
    if (!last)
        return last.error();
    if (!*account || (*last && m_clock.now() - (*last)->at < Pause))
        return {};
    qint64 lastTold = *last ? (*last)->lastSequence : 0;
    const auto all = events((*account)->id, oldest, lastTold);
    if (!all)
        return all.error();
    if (all->isEmpty())
        return {}; // the sensor has another owner by now
    for (const Event &event : *all)
        lastTold = std::max(lastTold, event.anomaly.id);
    const auto isPut = put(transaction, **account, *all);
    if (!isPut)
        return isPut.error();
    return *isPut ? m_sequences.setLastNotice(transaction, (*account)->id, {m_clock.now(), lastTold}) : Result<void>();
}

//! Those found since the last mail, by when they began; when they were does not tell, as readings come late and
//! sensors are processed one after the other.
Result<QList<AnomalyNotices::Event>> AnomalyNotices::events(qint64 accountId, EpochSeconds oldest,
                                                            qint64 lastTold) const
{
    const auto sensors = SensorStore(m_database).all();
    if (!sensors)
        return sensors.error();
    QList<Event> all;
    for (const Sensor &sensor : *sensors) {
        if (sensor.ownerId != accountId)
            continue;
        const auto since = ownedSince(m_database, sensor);
        if (!since)
            return since.error();
        const EpochMilliseconds from = std::max(oldest, since->value_or(oldest)) * PerSecond;
        const auto found = m_sequences.overlapping(sensor.id, SequenceKind::Anomaly,
                                                   {from, std::numeric_limits<EpochMilliseconds>::max()});
        if (!found)
            return found.error();
        for (const StoredSequence &one : *found) {
            if (one.counts && one.sequence.id > lastTold && (!*since || one.sequence.from >= from))
                all.append({sensor.name.isEmpty() ? sensor.externalId : sensor.name, one.sequence});
        }
    }
    std::ranges::sort(all, {}, [](const Event &event) { return event.anomaly.from; });
    return all;
}

QString AnomalyNotices::line(const Event &event, const QLocale &locale) const
{
    constexpr double MillisecondsPerMinute = 60'000.0;
    const SiteZone zone = m_reading.zone();
    const EpochSeconds from = event.anomaly.from / PerSecond;
    const QString clock = zone.format(from).mid(11, 5); // of yyyy-MM-ddTHH:mm:ss
    const double minutes = static_cast<double>(event.anomaly.to - event.anomaly.from) / MillisecondsPerMinute;
    return sentencesOf(locale).line.arg(event.sensor, locale.toString(zone.localDate(from), QLocale::ShortFormat),
                                        clock, locale.toString(minutes, 'f', 0),
                                        locale.toString(event.anomaly.energyKwh, 'f', 2),
                                        locale.toString(event.anomaly.meanPowerWatts, 'f', 0));
}

//! False when there is no mail server.
Result<bool> AnomalyNotices::put(Transaction &transaction, const Account &account, const QList<Event> &events)
{
    const QLocale locale = m_reading.locale(account.id);
    const Sentences words = sentencesOf(locale);
    const auto link = m_unsubscribes.link(transaction, account.id, MailKind::Anomalies);
    if (!link)
        return link.error();
    QStringList lines{
        words.greeting.arg(account.displayName.isEmpty() ? account.name : account.displayName), {}, words.opening, {}};
    for (qsizetype i = std::max<qsizetype>(0, events.size() - MostListed); i < events.size(); ++i)
        lines.append(line(events[i], locale));
    if (events.size() > MostListed)
        lines.append(words.more.arg(events.size() - MostListed));
    lines << QString() << words.closing;
    if (!link->isEmpty())
        lines.append(words.stop.arg(*link));
    OutboxMail mail;
    mail.key = u"anomaly:%1:%2"_s.arg(account.id).arg(m_clock.now());
    mail.to = account.email;
    mail.subject = words.subject.arg(events.size());
    mail.text = lines.join(u'\n') + u'\n';
    mail.unsubscribeUrl = *link;
    return m_outbox.put(transaction, mail);
}

} // namespace core
