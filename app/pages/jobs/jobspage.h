#pragma once

#include "app/pages/parts/sectionpage.h"

namespace app {

class JobList;
class OutboxList;
class RunSection;

//! What the service does by a schedule, how it went, and its mails. For administrators.
class JobsPage : public SectionPage
{
    Q_OBJECT
public:
    enum Section { Jobs, Runs, Outbox };

    explicit JobsPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override;

    JobList *jobs() const { return m_jobs; }
    RunSection *runs() const { return m_runs; }
    OutboxList *outbox() const { return m_outbox; }

protected:
    bool take(const QByteArray &event, const QJsonObject &told) override;

private:
    JobList *m_jobs;
    RunSection *m_runs;
    OutboxList *m_outbox;
};

} // namespace app
