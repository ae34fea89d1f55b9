#pragma once

#include "app/client/eventstream.h"
#include "app/pages/page.h"

#include <QTimer>

class QStackedWidget;
class QTabBar;

namespace app {

class JobList;
class OutboxList;
class RunSection;
class SensorSection;
class SignInStack;

//! What the service does by a schedule, how it went, and its mails. For administrators.
class JobsPage : public Page
{
    Q_OBJECT
public:
    enum Section { Jobs, Runs, Outbox };

    explicit JobsPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    void reload() override;

    void showSection(Section section);
    JobList *jobs() const { return m_jobs; }
    RunSection *runs() const { return m_runs; }
    OutboxList *outbox() const { return m_outbox; }
    bool isAskingToSignIn() const;

protected:
    void forget() override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void addSection(SensorSection *section, const QString &title);
    void refresh();
    void fail(SensorSection *section, const QString &whatHappened, const core::Error &error);
    void refuse(const QString &whatHappened, const core::Error &error);
    void forgive();
    SensorSection *current() const;

    EventStream m_events;
    QTimer m_soon;  //!< runs may begin and end faster than a person can read
    QTimer m_timer; //!< runs go on without an event
    JobList *m_jobs;
    RunSection *m_runs;
    OutboxList *m_outbox;
    QTabBar *m_tabs;         //!< not a QTabWidget: that hands its focus on and would trap Tab
    QStackedWidget *m_parts; //!< below the tabs
    SignInStack *m_stack;
    QList<SensorSection *> m_sections;
    bool m_isRefused = false; //!< the error bar says what was refused
};

} // namespace app
