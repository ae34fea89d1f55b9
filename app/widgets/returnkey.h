#pragma once

#include <QObject>

namespace app {

//! Lets Return press the button that has the keyboard, as Space does: outside dialogs Qt leaves Return without effect.
//! A filter of the application; check boxes and radio buttons, for which Return means no press, are left alone.
class ReturnKey : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace app
