#pragma once

#include "app/client/exportclient.h"
#include "app/pages/parts/formdialog.h"

class QLineEdit;
class QPlainTextEdit;
class QTableWidget;

namespace app {

//! A new experiment, or one to change.
class ExperimentDialog : public FormDialog
{
    Q_OBJECT
public:
    //! `experiment` is null for a new one.
    ExperimentDialog(Theme &theme, const core::Experiment *experiment, QWidget *parent);

    //! InvalidArgument, worded for a person, when a day is no date.
    core::Result<ExperimentDraft> draft() const;
    QTableWidget *phases() const { return m_phases; }

private:
    void addPhase(const core::ExperimentPhase *phase = nullptr);
    void refresh();

    QLineEdit *m_name;
    QPlainTextEdit *m_description;
    QTableWidget *m_phases;
};

} // namespace app
