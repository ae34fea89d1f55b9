#pragma once

#include <QString>

class QDateEdit;
class QWidget;

namespace app {

//! A day, entered or chosen from a calendar. `name` is what screen readers call it.
QDateEdit *makeDateField(const QString &name, QWidget *parent);
//! Renames it for screen readers.
void nameDateField(QDateEdit &field, const QString &name);

} // namespace app
