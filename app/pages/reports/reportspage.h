#pragma once

#include "app/pages/parts/sectionpage.h"

namespace app {

class ReportList;

//! Reports of use and cost: a person's own, and everybody's for administrators.
class ReportsPage : public SectionPage
{
    Q_OBJECT
public:
    explicit ReportsPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    bool isBusy() const override;

    ReportList *reports() const { return m_reports; }

protected:
    void load() override;

private:
    ReportList *m_reports;
};

} // namespace app
