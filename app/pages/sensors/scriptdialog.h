#pragma once

#include "app/pages/parts/formdialog.h"
#include "core/model/sensor.h"

class QLabel;
class QPlainTextEdit;

namespace app {

//! The script a sensor fetches with its next token.
class ScriptDialog : public FormDialog
{
    Q_OBJECT
public:
    ScriptDialog(Theme &theme, const core::Sensor &sensor, QWidget *parent);

    QString script() const;

private:
    void count();

    QPlainTextEdit *m_text;
    QLabel *m_count;
};

} // namespace app
