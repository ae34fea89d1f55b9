#pragma once

#include "app/pages/parts/pagesection.h"

class QComboBox;

namespace app {

class Connection;
class RunLedger;
class Theme;

//! The runs of all jobs.
class RunSection : public PageSection
{
    Q_OBJECT
public:
    RunSection(Connection &connection, Theme &theme, QWidget *parent = nullptr);

    void reload() override;
    void forget() override;

    RunLedger *ledger() const { return m_ledger; }

private:
    QComboBox *m_filter;
    RunLedger *m_ledger;
};

} // namespace app
