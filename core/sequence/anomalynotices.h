#pragma once

#include "core/base/clock.h"
#include "core/model/account.h"
#include "core/model/sequence.h"
#include "core/model/sitezone.h"
#include "core/report/outbox.h"
#include "core/report/unsubscribe.h"
#include "core/storage/sequencestore.h"

#include <QLocale>

#include <functional>

namespace core {

//! Tells the owners of sensors of anomalies, by mail: each at most once in 24 h, then of all that were found since
//! the last mail, with a link that stops it. Of what is older than a week nobody is told. Thread-safe.
class AnomalyNotices
{
public:
    static constexpr EpochSeconds Pause = SecondsPerDay;
    static constexpr EpochSeconds TooOld = 7 * SecondsPerDay;
    static constexpr qsizetype MostListed = 20; //!< in one mail; the newest

    struct Reading
    {
        std::function<SiteZone()> zone = {};
        std::function<QLocale(qint64 accountId)> locale = {}; //!< German or English
    };

    //! All must outlive it.
    AnomalyNotices(Database &database, const Clock &clock, Outbox &outbox, Unsubscribes &unsubscribes, Reading reading);

    //! For SequenceService::Noticed: the mail is part of the transaction that stores the anomalies.
    Result<void> notice(Transaction &transaction, const Sensor &sensor, const QList<Sequence> &anomalies);

private:
    struct Event
    {
        QString sensor;
        Sequence anomaly;
    };
    Result<std::optional<Account>> reader(const Transaction &transaction, qint64 accountId) const;
    Result<QList<Event>> events(qint64 accountId, EpochSeconds oldest, qint64 lastTold) const;
    Result<bool> put(Transaction &transaction, const Account &account, const QList<Event> &events);
    QString line(const Event &event, const QLocale &locale) const;

    Database &m_database;
    const Clock &m_clock;
    Outbox &m_outbox;
    Unsubscribes &m_unsubscribes;
    const Reading m_reading;
    SequenceStore m_sequences;
};

} // namespace core
