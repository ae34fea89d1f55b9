#pragma once

#include "app/client/jobclient.h"
#include "app/widgets/card.h"

class QFormLayout;
class QLabel;
class QPushButton;

namespace app {

class RunLedger;

//! One job: what it does, when, how it went, and what can be done with it.
class JobDetail : public Card
{
    Q_OBJECT
public:
    JobDetail(Connection &connection, Theme &theme, QWidget *parent = nullptr);

    //! Shows this one as it is now, and asks for its runs.
    void showJob(const ScheduledJob &job);
    void clear();
    RunLedger *ledger() const { return m_ledger; }
    QString scheduleText() const;

Q_SIGNALS:
    void runRequested(bool dryRun);
    void pauseRequested(bool pause);
    void scheduleRequested();
    void failed(const QString &whatHappened, const core::Error &error);

private:
    QLabel *addFact(QFormLayout &facts, const QString &name);
    void showState();
    void wordSchedule(const QString &expression);

    JobClient m_client;
    std::optional<ScheduledJob> m_job;
    QString m_worded; //!< the expression that is told in words
    QPushButton *m_run;
    QPushButton *m_try;
    QPushButton *m_pause;
    QLabel *m_purpose;
    QLabel *m_icon;
    QLabel *m_state;
    QLabel *m_schedule;
    QLabel *m_next;
    QLabel *m_missed;
    RunLedger *m_ledger;
    QPointer<Pending> m_request;
};

} // namespace app
