#include "energysection.h"

#include "app/pages/exports/filepreview.h"
#include "app/pages/exports/savebar.h"
#include "app/widgets/datefield.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/measures.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

constexpr int DaysInWeek = 7;
constexpr int DaysInMonth = 30;
constexpr int LettersOfSensor = 28;

EnergySection::EnergySection(Connection &connection, Theme &theme, QWidget *parent)
    : FileSection(connection, theme, tr("Preview shows how the file begins."), parent)
    , m_sensorClient(connection)
    , m_sensor(new QComboBox(this))
    , m_span(new QComboBox(this))
    , m_first(makeDateField(tr("First day"), this))
    , m_last(makeDateField(tr("Last day"), this))
    , m_problem(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, measures::Grid, 0, 0);
    layout->setSpacing(measures::Grid);
    layout->addWidget(createForm());
    layout->addWidget(m_problem);
    layout->addWidget(saveBar());
    layout->addWidget(preview(), 1);
    m_problem->setWordWrap(true);
    connect(m_sensor, &QComboBox::currentIndexChanged, this, &EnergySection::choiceChanged);
    connect(m_span, &QComboBox::currentIndexChanged, this, &EnergySection::choiceChanged);
    connect(m_first, &QDateEdit::dateChanged, this, &EnergySection::choiceChanged);
    connect(m_last, &QDateEdit::dateChanged, this, &EnergySection::choiceChanged);
    const QDate today = QDate::currentDate();
    m_first->setDate(today.addDays(-DaysInMonth));
    m_last->setDate(today);
    showSensors({});
}

QWidget *EnergySection::createForm()
{
    auto *form = new QWidget(this);
    auto *row = new FlowLayout(FlowLayout::Widths::Natural);
    row->setSpacing(measures::Grid);
    form->setLayout(row);
    m_sensor->setAccessibleName(tr("Sensors"));
    m_sensor->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_sensor->setMinimumContentsLength(LettersOfSensor);
    for (QDateEdit *day : {m_first, m_last})
        day->setToolTip(day->accessibleName());
    m_span->setAccessibleName(tr("Time"));
    m_span->addItem(tr("All time"), static_cast<int>(Span::All));
    m_span->addItem(tr("Last 7 days"), static_cast<int>(Span::Week));
    m_span->addItem(tr("Last 30 days"), static_cast<int>(Span::Month));
    m_span->addItem(tr("This year"), static_cast<int>(Span::Year));
    m_span->addItem(tr("Chosen days"), static_cast<int>(Span::Chosen));
    saveButton()->setToolTip(tr("The file can be imported again by Upload."));
    const std::initializer_list<QWidget *> widgets{m_sensor, m_span, m_first, m_last, previewButton(), saveButton()};
    for (QWidget *widget : widgets)
        row->addWidget(widget);
    return form;
}

void EnergySection::setCaller(const Caller &caller)
{
    const bool wasAdmin = m_caller.role == core::Role::Admin;
    m_caller = caller;
    if (wasAdmin != (caller.role == core::Role::Admin))
        showSensors({});
}

void EnergySection::reload()
{
    if (m_request)
        m_request->cancel();
    if (m_caller.role != core::Role::Admin) {
        Q_EMIT received(); // their own are all there is to choose
        return;
    }
    m_request = m_sensorClient.sensors(this, [this](const core::Result<QList<core::SensorOverview>> &answer) {
        if (!answer) {
            Q_EMIT failed(tr("The sensors could not be loaded."), answer.error());
            return;
        }
        showSensors(*answer);
        Q_EMIT received();
    });
}

void EnergySection::forget()
{
    if (m_request)
        m_request->cancel();
    m_caller = {};
    showSensors({});
    FileSection::forget();
}

void EnergySection::setDays(const QDate &first, const QDate &last)
{
    m_span->setCurrentIndex(m_span->findData(static_cast<int>(Span::Chosen)));
    m_first->setDate(first);
    m_last->setDate(last);
}

// Empty data stands for the caller's own sensors.
void EnergySection::showSensors(const QList<core::SensorOverview> &sensors)
{
    QStringList ids{QString()};
    QStringList texts{tr("All of my sensors")};
    for (const core::SensorOverview &overview : sensors) {
        const core::Sensor &sensor = overview.sensor;
        ids.append(sensor.externalId);
        //: A sensor: %1 is its id, %2 its name.
        texts.append(sensor.name.isEmpty() ? sensor.externalId : tr("%1 – %2").arg(sensor.externalId, sensor.name));
    }
    bool isSame = m_sensor->count() == ids.size();
    for (int i = 0; isSame && i < m_sensor->count(); ++i)
        isSame = m_sensor->itemData(i).toString() == ids.at(i) && m_sensor->itemText(i) == texts.at(i);
    if (isSame)
        return; // the choice stays
    const QString before = m_sensor->currentData().toString();
    {
        const QSignalBlocker blocker(m_sensor);
        m_sensor->clear();
        for (qsizetype i = 0; i < ids.size(); ++i)
            m_sensor->addItem(texts.at(i), ids.at(i));
        m_sensor->setCurrentIndex(std::max(0, m_sensor->findData(before)));
    }
    choiceChanged();
}

ExportDays EnergySection::days() const
{
    const QDate today = QDate::currentDate();
    switch (static_cast<Span>(m_span->currentData().toInt())) {
    case Span::All:
        break;
    case Span::Week:
        return {today.addDays(1 - DaysInWeek), today};
    case Span::Month:
        return {today.addDays(1 - DaysInMonth), today};
    case Span::Year:
        return {QDate(today.year(), 1, 1), today};
    case Span::Chosen:
        return {m_first->date(), m_last->date()};
    }
    return {};
}

ExportSource EnergySection::source() const
{
    const QString sensor = m_sensor->currentData().toString();
    return sensor.isEmpty() ? ownEnergySource(days()) : sensorEnergySource(sensor, days());
}

QString EnergySection::proposedName() const
{
    const ExportDays range = days();
    QString name = u"energy"_s;
    if (const QString sensor = m_sensor->currentData().toString(); !sensor.isEmpty())
        name += u'-' + QString(sensor).replace(u':', u'-');
    for (const QDate &day : {range.first, range.last}) {
        if (day.isValid())
            name += u'-' + day.toString(Qt::ISODate);
    }
    return name + u".csv"_s;
}

// What is shown must be of what is chosen above it.
void EnergySection::choiceChanged()
{
    preview()->clear();
    refresh();
}

bool EnergySection::canSave() const
{
    return static_cast<Span>(m_span->currentData().toInt()) != Span::Chosen || m_first->date() <= m_last->date();
}

void EnergySection::refresh()
{
    const bool choosesDays = static_cast<Span>(m_span->currentData().toInt()) == Span::Chosen;
    m_first->setVisible(choosesDays);
    m_last->setVisible(choosesDays);
    m_problem->setText(canSave() ? QString() : tr("✕ The last day lies before the first one."));
    m_problem->setVisible(!canSave());
    refreshButtons();
}

} // namespace app
