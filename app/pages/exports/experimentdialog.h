#pragma once

#include "app/client/exportclient.h"
#include "app/pages/parts/formdialog.h"

class QLineEdit;
class QPlainTextEdit;

namespace app {

class PhaseFields;

//! A new experiment, or one to change.
class ExperimentDialog : public FormDialog
{
    Q_OBJECT
public:
    //! `experiment` is null for a new one.
    ExperimentDialog(Theme &theme, const core::Experiment *experiment, QWidget *parent);

    ExperimentDraft draft() const;

private:
    void refresh();

    QLineEdit *m_name;
    QPlainTextEdit *m_description;
    PhaseFields *m_phases;
};

} // namespace app
