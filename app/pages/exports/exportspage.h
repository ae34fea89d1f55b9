#pragma once

#include "app/pages/parts/sectionpage.h"

namespace app {

class EnergySection;
class ExperimentSection;

//! Readings as files: a person's own, any sensor's for administrators, and those of experiments.
class ExportsPage : public SectionPage
{
    Q_OBJECT
public:
    enum Section { Energy, Experiments };

    explicit ExportsPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    void reload() override;
    bool isBusy() const override;
    QString lossAtEnd() const override;

    EnergySection *energy() const { return m_energy; }
    ExperimentSection *experiments() const { return m_experiments; }

protected:
    void load() override;

private:
    void setCaller(const Caller &caller);

    EnergySection *m_energy;
    ExperimentSection *m_experiments;
};

} // namespace app
