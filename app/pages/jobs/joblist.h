#pragma once

#include "app/client/jobclient.h"
#include "app/pages/parts/pagesection.h"

class QTableWidget;

namespace app {

class JobDetail;
class Skeleton;
class Theme;

//! All jobs with their next and last runs, and the chosen one in detail.
class JobList : public PageSection
{
    Q_OBJECT
public:
    JobList(Connection &connection, Theme &theme, QWidget *parent = nullptr);

    void reload() override;
    void forget() override;
    void showLoading() override;
    void choose(const QString &job);

    void runNow(bool dryRun);
    void setPaused(bool paused);
    void editSchedule();

    QTableWidget *table() const { return m_table; }
    JobDetail *detail() const { return m_detail; }
    const QList<ScheduledJob> &jobs() const { return m_jobs; }

private:
    void showJobs(const QList<ScheduledJob> &jobs);
    void fill();
    void showChosen();
    void take(const ScheduledJob &job);
    const ScheduledJob *chosen() const;

    Connection &m_connection;
    Theme &m_theme;
    JobClient m_client;
    QTableWidget *m_table;
    JobDetail *m_detail;
    Skeleton *m_skeleton;
    QList<ScheduledJob> m_jobs;
    QPointer<Pending> m_request;
};

} // namespace app
