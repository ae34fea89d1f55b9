#pragma once

#include "app/client/jobclient.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSplitter;
class QTableWidget;

namespace app {

class Theme;

//! Runs, newest first, and the parts of the chosen one with what went wrong in them. GUI thread.
class RunLedger : public QWidget
{
    Q_OBJECT
public:
    enum class Of { OneJob, AllJobs };

    RunLedger(Connection &connection, Theme &theme, Of of, QWidget *parent = nullptr);

    //! Shows these from now on; an empty job is every job, and no state any.
    void setFilter(const QString &job, std::optional<core::RunState> state);
    //! Asks the daemon, keeping the choice.
    void reload();
    void clear();

    QTableWidget *runs() const { return m_table; }
    QTableWidget *units() const { return m_units; }
    QString note() const;

Q_SIGNALS:
    void received();
    void failed(const QString &whatHappened, const core::Error &error);

private:
    QStringList titles() const;
    QStringList textsOf(const LedgerRun &run) const;
    void showRuns(const QList<LedgerRun> &runs);
    void fillRuns();
    void showChosen();
    void loadUnits();
    void showUnits(const QList<core::JobUnit> &units);
    void fillUnits();
    const LedgerRun *chosen() const;
    void showNote(const QString &note);
    QString noteOf(const core::JobRun &run) const;

    JobClient m_client;
    Theme &m_theme;
    const Of m_of;
    QString m_job;
    std::optional<core::RunState> m_state;
    int m_limit;
    QWidget *m_top;
    QTableWidget *m_table;
    QPushButton *m_more;
    QLabel *m_note;
    QTableWidget *m_units;
    QList<LedgerRun> m_runs;
    QList<core::JobUnit> m_unitList;
    QString m_shownRun; //!< the chosen one and how far it was, as its parts were asked for
    QPointer<Pending> m_request;
    QPointer<Pending> m_unitRequest;
};

} // namespace app
