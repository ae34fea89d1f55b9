#pragma once

#include "core/model/report.h"

#include <QList>
#include <QObject>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QDoubleSpinBox;
class QFormLayout;
class QRadioButton;
class QSpinBox;
class QWidget;

namespace app {

//! The fields that say when somebody gets reports, and how, as rows of a form. GUI thread.
class ReportPlanForm : public QObject
{
    Q_OBJECT
public:
    //! Puts its rows below those of the form. The fields are children of `dialog`.
    ReportPlanForm(QFormLayout &form, QWidget &dialog);

    void set(const core::ReportSettings &settings);
    core::ReportSettings settings() const;

private:
    QWidget *createInterval(QWidget &dialog);
    QWidget *createWeekdays(QWidget &dialog);
    void refresh();

    core::ReportSettings m_before;
    QCheckBox *m_enabled;
    QRadioButton *m_byInterval;
    QRadioButton *m_byWeekdays;
    QSpinBox *m_interval;
    QDateEdit *m_firstDay;
    QList<QCheckBox *> m_weekdays; //!< Monday first
    QComboBox *m_hour;
    QComboBox *m_language;
    QDoubleSpinBox *m_goal;
    QCheckBox *m_mail;
    QCheckBox *m_corrections;
};

} // namespace app
