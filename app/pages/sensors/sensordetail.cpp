#include "sensordetail.h"

#include "app/charts/serieschart.h"
#include "app/models/sensorwords.h"
#include "app/pages/sensors/peaklist.h"
#include "app/pages/sensors/readingschart.h"
#include "app/theme/format.h"
#include "app/theme/status.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/heightkeeper.h"
#include "app/widgets/measures.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace app {

constexpr int MostReadings = 2000; // in the chart

SensorDetail::SensorDetail(Connection &connection, Theme &theme, QWidget *parent)
    : Card(theme, {}, parent)
    , m_client(connection)
    , m_icon(new QLabel(this))
    , m_chart(new SeriesChart(theme, this))
    , m_noReadings(new QLabel(this))
    , m_peaks(new PeakList(connection, theme, this))
    , m_retire(new QPushButton(this))
{
    const auto addButton = [this](const QString &text, const QString &tip, auto signal) {
        auto *button = new QPushButton(text, this);
        button->setToolTip(tip);
        header()->addWidget(button);
        connect(button, &QPushButton::clicked, this, signal);
    };
    addButton(tr("Edit…"), tr("Changes building, name, owner and limit"), &SensorDetail::editRequested);
    addButton(tr("Secret…"), tr("Makes a new secret; the old one stops working"), &SensorDetail::secretRequested);
    addButton(tr("Script…"), tr("Sets what the sensor reads its meter by"), &SensorDetail::scriptRequested);
    header()->addWidget(m_retire);
    connect(m_retire, &QPushButton::clicked, this, [this] { Q_EMIT retireRequested(!m_isRetired); });

    auto *facts = new QFormLayout;
    facts->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_state = new QLabel(this);
    m_state->setWordWrap(true);
    auto *state = new QHBoxLayout;
    state->addWidget(m_icon);
    state->addWidget(m_state, 1);
    facts->addRow(tr("State"), state);
    m_reading = addFact(*facts, tr("Last reading"));
    m_power = addFact(*facts, tr("Power"));
    m_place = addFact(*facts, tr("Building"));
    m_script = addFact(*facts, tr("Script"));
    body()->addLayout(facts);
    m_noReadings->setWordWrap(true);
    m_noReadings->setAlignment(Qt::AlignCenter);
    body()->addWidget(m_chart, 1);
    body()->addWidget(m_noReadings, 1);
    body()->addWidget(m_peaks);
    connect(m_peaks, &PeakList::loaded, this, &SensorDetail::showPeaks);
    connect(m_peaks, &PeakList::chosen, m_chart, &SeriesChart::showTime);
    connect(m_peaks, &PeakList::failed, this, &SensorDetail::failed);
    m_chart->setAccessibleName(tr("Chart of the last readings"));
    new HeightKeeper(this);
    clear();
}

QLabel *SensorDetail::addFact(QFormLayout &facts, const QString &name)
{
    auto *value = new QLabel(this);
    value->setWordWrap(true);
    value->setTextFormat(Qt::PlainText);
    facts.addRow(name, value);
    return value;
}

void SensorDetail::clear()
{
    if (const QPointer<Pending> request = std::exchange(m_request, nullptr))
        request->cancel();
    m_again = false;
    m_id.clear();
    m_last.reset();
    m_chart->setData({});
    m_peaks->clear();
    hide();
}

void SensorDetail::showSensor(const core::SensorOverview &overview)
{
    const bool isOther = overview.sensor.externalId != m_id;
    if (isOther)
        clear();
    m_id = overview.sensor.externalId;
    showFacts(overview);
    const bool hasNew = overview.lastReading != m_last;
    m_last = overview.lastReading;
    m_noReadings->setText(tr("It has sent nothing yet. Enter its secret in the sensor and point it at this service."));
    m_noReadings->setVisible(!m_last);
    m_chart->setVisible(m_last.has_value());
    setVisible(true);
    if (m_last && (isOther || hasNew))
        loadReadings();
}

void SensorDetail::showFacts(const core::SensorOverview &overview)
{
    const core::Sensor &sensor = overview.sensor;
    setTitle(sensor.name.isEmpty() ? sensor.externalId : sensor.name);
    m_icon->setPixmap(statusIcon(sensorwords::healthStatus(overview.health), theme()).pixmap(16));
    QString state = sensorwords::health(overview.health);
    if (overview.ageSeconds) {
        //: %1 is how a sensor fares ("live"), %2 when its last reading came ("40 s ago").
        state = tr("%1, last heard of %2").arg(state, sensorwords::age(*overview.ageSeconds));
    }
    if (overview.quarantined > 0)
        state += u". "_s + tr("%n reading(s) held back.", nullptr, static_cast<int>(overview.quarantined));
    m_state->setText(state);
    m_reading->setText(overview.lastReading
                           ? sensorwords::counter(overview.lastReading->counter, core::counterUnit(sensor.kind))
                           : format::missing());
    m_power->setText(format::quantity(overview.lastReading ? overview.lastReading->power : std::nullopt, u"W"_s));
    //: %1 is the number of a building, %2 what a sensor counts, %3 a person.
    m_place->setText(
        sensor.ownerName.isEmpty()
            ? tr("%1, %2").arg(sensor.buildingNumber, sensorwords::kind(sensor.kind))
            : tr("%1, %2, of %3").arg(sensor.buildingNumber, sensorwords::kind(sensor.kind), sensor.ownerName));
    if (sensor.script.isEmpty())
        m_script->setText(tr("none"));
    else
        m_script->setText(sensor.scriptAcceptedAt ? tr("set, and taken over by the sensor")
                                                  : tr("set, but not yet taken over by the sensor"));
    m_isRetired = overview.health == core::SensorHealth::Retired;
    m_retire->setText(m_isRetired ? tr("Use again") : tr("Retire"));
    m_retire->setToolTip(m_isRetired ? tr("Takes readings of it again")
                                     : tr("Takes no more readings of it; those it sent stay"));
}

void SensorDetail::loadReadings()
{
    if (m_request) {
        m_again = true; // one at a time: readings may come faster than answers
        return;
    }
    m_request = m_client.readings(m_id, MostReadings, this, [this](const core::Result<SensorReadings> &answer) {
        m_request = nullptr;
        const bool again = std::exchange(m_again, false);
        if (!answer) {
            m_last.reset(); // so that they are asked for with the next look
            Q_EMIT failed(tr("The readings of the sensor could not be loaded."), answer.error());
            return;
        }
        showReadings(*answer);
        if (again)
            loadReadings();
    });
}

void SensorDetail::showReadings(const SensorReadings &readings)
{
    ChartData content = chartData(readings);
    content.peaks = m_chart->chartData().peaks; // until the new ones are there
    if (readings.unit == "kWh"_L1 && !content.isEmpty())
        m_peaks->load(m_id, content.starts.front());
    // Who looks at all of it sees new readings come in; who zoomed in keeps their place.
    const core::TimeRange all = m_chart->chartData().extent();
    const bool showsAll = m_chart->view().from <= all.from && m_chart->view().to >= all.to;
    m_noReadings->setText(tr("One reading so far. The next one makes the first consumption."));
    m_noReadings->setVisible(content.isEmpty());
    m_chart->setVisible(!content.isEmpty());
    m_chart->setData(std::move(content),
                     showsAll ? SeriesChart::ViewPolicy::ShowAll : SeriesChart::ViewPolicy::KeepView);
}

void SensorDetail::showPeaks()
{
    constexpr core::EpochMilliseconds PerSecond = 1000;
    ChartData content = m_chart->chartData();
    content.peaks.clear();
    for (const SensorPeak &one : m_peaks->peaks())
        content.peaks.append({one.peak.from / PerSecond, one.peak.to / PerSecond});
    m_chart->setData(std::move(content), SeriesChart::ViewPolicy::KeepView);
}

} // namespace app
