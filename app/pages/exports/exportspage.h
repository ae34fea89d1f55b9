#pragma once

#include "app/client/exportclient.h"
#include "app/pages/page.h"

class QStackedWidget;
class QTabBar;

namespace app {

class EnergySection;
class ExperimentSection;
class SensorSection;
class SignIn;
class SignInStack;

//! Readings as files: a person's own, any sensor's for administrators, and those of experiments.
class ExportsPage : public Page
{
    Q_OBJECT
public:
    enum Section { Energy, Experiments };

    explicit ExportsPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    void reload() override;
    bool isBusy() const override;
    QString lossAtEnd() const override;

    void showSection(Section section);
    EnergySection *energy() const { return m_energy; }
    ExperimentSection *experiments() const { return m_experiments; }
    SignIn *signIn() const;
    bool isAskingToSignIn() const;

protected:
    void forget() override;

private:
    void addSection(SensorSection *section, const QString &title);
    void receive(const core::Result<Caller> &answer);
    SensorSection *current() const;

    ExportClient m_client;
    EnergySection *m_energy;
    ExperimentSection *m_experiments;
    QTabBar *m_tabs;
    QStackedWidget *m_parts; //!< below the tabs
    SignInStack *m_stack;
    QPointer<Pending> m_request;
    bool m_isKnown = false; //!< who asks
};

} // namespace app
