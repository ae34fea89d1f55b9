#pragma once

#include "app/client/connection.h"
#include "core/model/job.h"
#include "core/model/mail.h"

#include <QStringList>

namespace app {

// Times beside the core's are as the API words them, on the site's clock; empty when there is none.

struct ScheduledJob
{
    core::JobInfo info;
    QString nextRun;
    QString lastRun; //!< when the last one began
    QString pausedAt;
};

struct LedgerRun
{
    core::JobRun run;
    QString startedAt;
    QString from; //!< the time that it stands for
    QString to;
};

//! What an expression means, as the daemon reads it. Days of the week from 0 = Sunday; all lists ascending.
struct ScheduleCheck
{
    QString expression;
    QList<int> minutes;
    QList<int> hours;
    QList<int> daysOfMonth;
    QList<int> months;
    QList<int> daysOfWeek;
    bool eitherDay = false; //!< a day that fits either list counts; else it must fit both
    QStringList next;       //!< the next runs
};

//! What is to become of a job; what is missing stays as it is.
struct JobEdit
{
    std::optional<QString> schedule; //!< empty = the usual one again
    std::optional<core::CatchUp> catchUp;
    std::optional<bool> paused;
};

struct OutboxMailInfo
{
    core::OutboxEntry entry;
    QString createdAt;
    QString dueAt;
    QString sentAt;
};

struct OutboxContent
{
    bool isEnabled = false; //!< a mail server is set
    QList<OutboxMailInfo> mails;
};

//! Jobs, their runs and the mails that wait, typed; needs an administrator's token. GUI thread; callbacks as Connection
//! says.
class JobClient
{
public:
    explicit JobClient(Connection &connection)
        : m_connection(connection)
    {
    }

    template<typename T>
    using Callback = std::function<void(core::Result<T>)>;

    QPointer<Pending> jobs(QObject *context, Callback<QList<ScheduledJob>> done);
    QPointer<Pending> change(const QString &job, const JobEdit &edit, QObject *context, Callback<ScheduledJob> done);
    //! Begins a run; answers with it as it begins.
    QPointer<Pending> run(const QString &job, bool dryRun, QObject *context, Callback<LedgerRun> done);
    //! Newest first, at most `limit` (500 at most); an empty job means all, no state means any.
    QPointer<Pending> runs(const QString &job, std::optional<core::RunState> state, int limit, QObject *context,
                           Callback<QList<LedgerRun>> done);
    //! Failed ones first; those that found nothing to do are counted in the run alone.
    QPointer<Pending> units(qint64 run, QObject *context, Callback<QList<core::JobUnit>> done);
    //! InvalidArgument tells what is wrong with the expression.
    QPointer<Pending> check(const QString &expression, int count, QObject *context, Callback<ScheduleCheck> done);

    QPointer<Pending> outbox(std::optional<core::MailState> state, int limit, QObject *context,
                             Callback<OutboxContent> done);
    //! Makes a mail that failed or is unconfirmed wait to be sent again.
    QPointer<Pending> retryMail(qint64 mail, QObject *context, Callback<QJsonObject> done);

private:
    Connection &m_connection;
};

} // namespace app
