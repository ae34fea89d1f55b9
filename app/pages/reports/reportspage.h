#pragma once

#include "app/client/reportclient.h"
#include "app/pages/page.h"

#include <QTimer>

namespace app {

class ReportList;
class SignIn;
class SignInStack;

//! Reports of use and cost: a person's own, and everybody's for administrators.
class ReportsPage : public Page
{
    Q_OBJECT
public:
    explicit ReportsPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    void reload() override;
    bool isBusy() const override;

    ReportList *reports() const { return m_reports; }
    SignIn *signIn() const;
    bool isAskingToSignIn() const;

protected:
    void forget() override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void receive(const core::Result<ReportReader> &answer);

    ReportClient m_client;
    ReportList *m_reports;
    SignInStack *m_stack;
    QTimer m_timer; //!< mails go out, and late readings make new versions, without an event
    QPointer<Pending> m_request;
    bool m_isRefused = false; //!< the error bar tells of something other than loading
};

} // namespace app
