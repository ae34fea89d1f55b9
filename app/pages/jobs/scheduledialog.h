#pragma once

#include "app/client/jobclient.h"
#include "app/pages/parts/formdialog.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace app {

//! When a job runs: the expression, what it means in words and in dates, and what becomes of missed runs.
class ScheduleDialog : public FormDialog
{
    Q_OBJECT
public:
    ScheduleDialog(Connection &connection, Theme &theme, const core::JobInfo &job, QWidget *parent);

    //! What was changed of the job.
    JobEdit edit() const;
    QString words() const;
    QStringList nextRuns() const;

private:
    QString text() const;
    void checkSoon();
    void check();
    void receive(const core::Result<ScheduleCheck> &answer);

    JobClient m_client;
    const core::JobInfo m_job;
    QLineEdit *m_expression;
    QPushButton *m_usual;
    QLabel *m_words;
    QLabel *m_next;
    QComboBox *m_catchUp;
    QTimer m_soon;
    QPointer<Pending> m_request;
};

} // namespace app
