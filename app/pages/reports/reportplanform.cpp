#include "reportplanform.h"

#include "app/pages/reports/reportwords.h"
#include "app/widgets/datefield.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/measures.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QRadioButton>
#include <QSpinBox>

#include <cmath>

using namespace Qt::StringLiterals;

namespace app {

constexpr int DaysInWeek = 7;
constexpr int HoursInDay = 24;
constexpr int LongestInterval = 366; // days
constexpr double WhPerKwh = 1000.0;
constexpr double MostGoal = 1'000'000.0; // kWh

ReportPlanForm::ReportPlanForm(QFormLayout &form, QWidget &dialog)
    : QObject(&dialog)
    , m_enabled(new QCheckBox(tr("Write reports regularly"), &dialog))
    , m_byInterval(new QRadioButton(tr("Every"), &dialog))
    , m_byWeekdays(new QRadioButton(tr("On"), &dialog))
    , m_interval(new QSpinBox(&dialog))
    , m_firstDay(makeDateField(tr("Day of the first report"), &dialog))
    , m_hour(new QComboBox(&dialog))
    , m_language(new QComboBox(&dialog))
    , m_goal(new QDoubleSpinBox(&dialog))
    , m_mail(new QCheckBox(tr("Mail them"), &dialog))
    , m_corrections(new QCheckBox(tr("Mail corrections too"), &dialog))
{
    const QLocale locale;
    for (int hour = 0; hour < HoursInDay; ++hour) {
        const QString time = locale.toString(QTime(hour, 0), u"HH:mm"_s);
        m_hour->addItem(time, hour);
    }
    for (const core::ReportLanguage language : {core::ReportLanguage::English, core::ReportLanguage::German})
        m_language->addItem(reportwords::language(language), static_cast<int>(language));
    m_goal->setRange(0.0, MostGoal);
    m_goal->setDecimals(3);
    m_goal->setSpecialValueText(tr("none"));
    m_goal->setSuffix(tr(" kWh a day"));
    m_corrections->setToolTip(tr("When late readings change a report, the new version is mailed as well."));
    const auto row = [&form](const QString &name, QWidget *field) {
        if (field->accessibleName().isEmpty() && !qobject_cast<QCheckBox *>(field))
            field->setAccessibleName(name);
        form.addRow(name, field);
    };
    row({}, m_enabled);
    row(tr("When"), createInterval(dialog));
    row({}, createWeekdays(dialog));
    row(tr("Hour"), m_hour);
    row(tr("Language"), m_language);
    row(tr("Goal for electricity"), m_goal);
    row({}, m_mail);
    row({}, m_corrections);
    connect(m_enabled, &QCheckBox::toggled, this, &ReportPlanForm::refresh);
    connect(m_byInterval, &QRadioButton::toggled, this, &ReportPlanForm::refresh);
    connect(m_byWeekdays, &QRadioButton::toggled, this, &ReportPlanForm::refresh);
    connect(m_mail, &QCheckBox::toggled, this, &ReportPlanForm::refresh);
    refresh();
}

// Both choices have one parent: they exclude each other.
QWidget *ReportPlanForm::createInterval(QWidget &dialog)
{
    auto *line = new QWidget(&dialog);
    auto *layout = new FlowLayout(FlowLayout::Widths::Natural);
    layout->setSpacing(measures::Grid);
    line->setLayout(layout);
    m_interval->setRange(1, LongestInterval);
    m_interval->setAccessibleName(tr("Days from one report to the next"));
    m_byInterval->setAccessibleName(tr("Every so many days"));
    layout->addWidget(m_byInterval);
    layout->addWidget(m_interval);
    //: Between a number of days and a date: "Every 7 days, from 1 November".
    layout->addWidget(new QLabel(tr("days, from"), line));
    layout->addWidget(m_firstDay);
    m_byInterval->setAutoExclusive(false);
    connect(m_byInterval, &QRadioButton::clicked, this, [this] {
        m_byInterval->setChecked(true);
        m_byWeekdays->setChecked(false);
    });
    return line;
}

QWidget *ReportPlanForm::createWeekdays(QWidget &dialog)
{
    auto *line = new QWidget(&dialog);
    auto *layout = new FlowLayout(FlowLayout::Widths::Natural);
    layout->setSpacing(measures::Grid);
    line->setLayout(layout);
    m_byWeekdays->setAccessibleName(tr("On chosen weekdays"));
    layout->addWidget(m_byWeekdays);
    const QLocale locale;
    for (int day = 1; day <= DaysInWeek; ++day) {
        auto *box = new QCheckBox(locale.standaloneDayName(day, QLocale::ShortFormat), line);
        box->setAccessibleName(locale.standaloneDayName(day, QLocale::LongFormat));
        m_weekdays.append(box);
        layout->addWidget(box);
    }
    m_byWeekdays->setAutoExclusive(false);
    connect(m_byWeekdays, &QRadioButton::clicked, this, [this] {
        m_byWeekdays->setChecked(true);
        m_byInterval->setChecked(false);
    });
    return line;
}

void ReportPlanForm::set(const core::ReportSettings &settings)
{
    m_before = settings;
    m_enabled->setChecked(settings.enabled);
    m_byInterval->setChecked(settings.weekdays.isEmpty());
    m_byWeekdays->setChecked(!settings.weekdays.isEmpty());
    m_interval->setValue(settings.intervalDays);
    m_firstDay->setDate(settings.firstDay.isValid() ? settings.firstDay : QDate::currentDate().addDays(1));
    for (int day = 1; day <= DaysInWeek; ++day)
        m_weekdays.at(day - 1)->setChecked(settings.weekdays.contains(day));
    m_hour->setCurrentIndex(m_hour->findData(settings.hour));
    m_language->setCurrentIndex(m_language->findData(static_cast<int>(settings.language)));
    m_goal->setValue(static_cast<double>(settings.goalWh.value_or(0)) / WhPerKwh);
    m_mail->setChecked(settings.mail);
    m_corrections->setChecked(settings.mailCorrections);
    refresh();
}

core::ReportSettings ReportPlanForm::settings() const
{
    core::ReportSettings settings = m_before;
    settings.enabled = m_enabled->isChecked();
    settings.intervalDays = m_interval->value();
    settings.firstDay = m_firstDay->date();
    settings.weekdays.clear();
    for (int day = 1; m_byWeekdays->isChecked() && day <= DaysInWeek; ++day) {
        if (m_weekdays.at(day - 1)->isChecked())
            settings.weekdays.append(day);
    }
    settings.hour = m_hour->currentData().toInt();
    settings.language = static_cast<core::ReportLanguage>(m_language->currentData().toInt());
    const qint64 goal = std::llround(m_goal->value() * WhPerKwh);
    settings.goalWh = goal > 0 ? std::optional(goal) : std::nullopt;
    settings.mail = m_mail->isChecked();
    settings.mailCorrections = m_corrections->isChecked();
    return settings;
}

void ReportPlanForm::refresh()
{
    const bool isOn = m_enabled->isChecked();
    m_byInterval->setEnabled(isOn);
    m_byWeekdays->setEnabled(isOn);
    m_interval->setEnabled(isOn && m_byInterval->isChecked());
    m_firstDay->setEnabled(isOn && m_byInterval->isChecked());
    for (QCheckBox *day : std::as_const(m_weekdays))
        day->setEnabled(isOn && m_byWeekdays->isChecked());
    m_hour->setEnabled(isOn);
    m_mail->setEnabled(isOn);
    m_corrections->setEnabled(isOn && m_mail->isChecked());
}

} // namespace app
