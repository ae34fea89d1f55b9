#pragma once

#include "app/pages/pagecontext.h"
#include "core/base/result.h"

#include <QWidget>

#include <functional>
#include <optional>

class QVBoxLayout;

namespace app {

class ErrorBar;
class StaleLabel;

//! The pages of the navigation, in its order, and Building, which opens from the map or the search field.
enum class PageId { Map, Upload, WhatIf, Chat, Sensors, Reports, Exports, Jobs, Settings, Building };

//! A page of the main window. Every page is constructed as XPage(PageContext &context, QWidget *parent = nullptr),
//! stays alive while the window does, and keeps its state when another page is shown. GUI thread only.
//!
//! The base provides the error bar under the title and the "as of" label while the daemon is away, and calls reload()
//! when the page is first shown, and when the daemon came back or finished work while the page is visible; a hidden
//! page is reloaded when it is next shown. Another server makes it forget() first.
class Page : public QWidget
{
    Q_OBJECT
public:
    explicit Page(PageContext &context, QWidget *parent = nullptr);

    //! For the top bar and the navigation; translated.
    virtual QString title() const = 0;
    //! Asks the daemon again, keeping selection, range and zoom. Also what F5 and Retry do.
    virtual void reload() = 0;
    //! Words what the page holds anew, in other units, without asking the daemon.
    virtual void reword() {}
    //! Esc: closes a popup and returns true, or returns false when there is none.
    virtual bool closePopup() { return false; }
    //! Something is under way that would be lost with the page: a file being sent, rows typed but not yet sent.
    virtual bool isBusy() const { return false; }
    //! What has the keyboard when the page first comes forward, so that neither the list of pages nor a switch takes
    //! what is typed.
    virtual QWidget *mainControl() { return this; }
    //! What could not be had back if the console were closed now, as a sentence; empty when there is nothing.
    virtual QString lossAtEnd() const { return {}; }

Q_SIGNALS:
    void titleChanged();
    void openBuilding(const QString &number);
    void openWhatIf(const QString &number);
    void openChat(const QString &number); //!< to ask about this building
    void openPage(app::PageId page);

protected:
    //! Puts the page's content below the error bar, filling the page. The content brings no outer margin.
    void setContent(QWidget *content);
    //! Shows "what happened" in the bar, with what it means and one action: Retry, which calls reload() unless another
    //! is given; or Open settings while nothing of ours answers at the chosen address.
    void showError(const QString &whatHappened, const core::Error &error, std::function<void()> retry = {});
    void clearError();
    //! The data on the page are from now.
    void markFresh();
    //! Drops what came from the server used before, and shows nothing of it; reload() follows. The base has no part in
    //! requests under way: the connection has dropped them.
    virtual void forget() {}
    //! Reloads, now or when the page is next shown.
    void dataAreOld();
    //! The bundled daemon is on its way: reload() shows "loading" and asks nothing, since its arrival reloads.
    bool isStarting() const;

    PageContext &context() const { return m_context; }
    ErrorBar *errorBar() const { return m_errorBar; }

    void showEvent(QShowEvent *event) override;

private:
    struct Trouble
    {
        QString whatHappened;
        core::Error error;
        std::function<void()> retry;
    };

    void followConnection();
    void unitsAreOld();
    void tell(const Trouble &trouble);
    bool isWrongAddress() const;

    PageContext &m_context;
    QVBoxLayout *m_layout;
    ErrorBar *m_errorBar;
    StaleLabel *m_stale;
    std::optional<Trouble> m_trouble;
    bool m_reloadWhenShown = true;
    bool m_rewordWhenShown = false;
};

} // namespace app
