#pragma once

#include "core/base/result.h"

#include <QWidget>

namespace app {

//! One of the parts of a SectionPage. GUI thread.
class PageSection : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    //! Asks the daemon, keeping the choice.
    virtual void reload() = 0;
    //! Another server, or another person: nothing of before is shown, not even what was asked for and comes late.
    virtual void forget() = 0;
    //! What is to be shown is on its way, though reload() cannot ask for it yet.
    virtual void showLoading() {}
    virtual void stopLoading() {} //!< and does not come

Q_SIGNALS:
    void received();                                                     //!< what is shown is from now
    void failed(const QString &whatHappened, const core::Error &error);  //!< to load; received() makes it good
    void refused(const QString &whatHappened, const core::Error &error); //!< to change something
    void changed(); //!< something that other parts show was changed; all is asked for anew
};

} // namespace app
