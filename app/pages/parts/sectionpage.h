#pragma once

#include "app/client/accountclient.h"
#include "app/client/eventstream.h"
#include "app/pages/page.h"

#include <QTimer>

#include <chrono>

class QStackedWidget;
class QTabBar;

namespace app {

class PageSection;
class SignIn;
class SignInStack;

//! A page that not everybody may see, of one part or of several below tabs. Loads the part that is looked at, says what
//! went wrong with it, and asks who it is when the daemon wants to know. GUI thread.
class SectionPage : public Page
{
    Q_OBJECT
public:
    void reload() override;

    void showSection(int section); //!< from 0, in the order of the tabs
    SignIn *signIn() const;
    bool isAskingToSignIn() const;

protected:
    struct Part
    {
        PageSection *section;
        QString title; //!< on its tab
    };

    explicit SectionPage(PageContext &context, QWidget *parent = nullptr);

    //! Once, by the constructor of the page. A single part has no tab.
    void setParts(const QList<Part> &parts);
    //! Whether there is a tab for this part, which is not the one looked at.
    void showTab(int section, bool shown);
    void addBesideTabs(QWidget *widget);
    QTabBar *tabs() const { return m_tabs; }
    PageSection *current() const;
    //! Loads this part also while another one is looked at.
    void keepLoaded(PageSection *section) { m_kept = section; }
    //! Loads anew while the page is to be seen, for what changes without an event.
    void refreshEvery(std::chrono::milliseconds interval);
    //! Has take() told of the daemon's events while the page is to be seen.
    void listen() { m_listens = true; }
    //! Asks the daemon who asks, since what is shown hangs on it. `then` is not called when that cannot be had.
    void askWho(std::function<void(const Caller &)> then);
    void refresh(); //!< load(), where there is somebody to ask and to see it
    void forgive(); //!< what went wrong before is no longer told

    virtual void load();
    //! Whether this event is news for the page: takeNews() follows, once for many of them.
    virtual bool take(const QByteArray &event, const QJsonObject &told);
    virtual void takeNews() { refresh(); }
    virtual void sectionReceived() {} //!< one of them has from the daemon what it shows

    void forget() override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void add(const Part &part);
    void showTabs();
    void followToken();
    void forgetParts();
    void receive(PageSection *section);
    void fail(PageSection *section, const QString &whatHappened, const core::Error &error);
    void refuse(const QString &whatHappened, const core::Error &error);

    AccountClient m_accounts;
    QPointer<Pending> m_whoRequest;
    EventStream m_events;
    bool m_listens = false;
    QTimer m_soon; //!< events may come faster than a person can read
    QTimer m_timer;
    QWidget *m_top;
    QTabBar *m_tabs;         //!< not a QTabWidget: that hands its focus on and would trap Tab
    QStackedWidget *m_parts; //!< below the tabs
    SignInStack *m_stack;
    QList<PageSection *> m_sections;
    PageSection *m_kept = nullptr;
    PageSection *m_failing = nullptr; //!< could not be loaded, as the error bar says
    QByteArray m_token;               //!< of whom the parts show something
};

} // namespace app
