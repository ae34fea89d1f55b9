#pragma once

#include "core/base/result.h"

#include <QWidget>

namespace app {

//! One of the parts of the Sensors page. GUI thread.
class SensorSection : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    //! Asks the daemon, keeping the choice.
    virtual void reload() = 0;
    //! Another server, or nobody who may see this: nothing of before is shown.
    virtual void forget() = 0;

Q_SIGNALS:
    void received();                                                     //!< what is shown is from now
    void failed(const QString &whatHappened, const core::Error &error);  //!< to load; received() makes it good
    void refused(const QString &whatHappened, const core::Error &error); //!< to change something
    void changed(); //!< something that other parts show was changed
};

} // namespace app
