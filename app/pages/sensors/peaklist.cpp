#include "peaklist.h"

#include "app/models/appliancewords.h"
#include "app/pages/parts/plaintable.h"
#include "app/theme/format.h"
#include "core/model/appliance.h"

#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int RowsShown = 4; // the others by scrolling
constexpr core::EpochMilliseconds PerSecond = 1000;

QString startText(const SensorPeak &one, const QLocale &locale)
{
    return format::dateTime(QDateTime::fromSecsSinceEpoch(one.localStart, Qt::UTC), locale);
}

} // namespace

PeakList::PeakList(Connection &connection, Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_client(connection)
    , m_none(new QLabel(tr("No peaks in the time of the chart."), this))
    , m_table(makePlainTable(theme, tr("Peaks"),
                             {tr("Peak"), tr("Length"), tr("Mean power"), tr("Energy"), tr("Appliance")}, this))
    , m_question(new QLabel(tr("The chosen peak was"), this))
    , m_appliance(new QComboBox(this))
{
    m_none->setWordWrap(true);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_question->setBuddy(m_appliance);
    m_appliance->setAccessibleName(tr("Appliance of the chosen peak"));
    m_appliance->setToolTip(tr("What you say is kept and makes later guesses better"));
    m_appliance->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *question = new QHBoxLayout;
    question->addWidget(m_question);
    question->addWidget(m_appliance);
    question->addStretch(1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(m_none);
    all->addWidget(m_table);
    all->addLayout(question);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, [this] {
        showChosen();
        if (const int index = chosenIndex(); index >= 0)
            Q_EMIT chosen(m_peaks.at(index).peak.from / PerSecond);
    });
    connect(m_appliance, &QComboBox::activated, this, &PeakList::correct);
    clear();
}

void PeakList::clear()
{
    if (const QPointer<Pending> request = std::exchange(m_request, nullptr))
        request->cancel();
    m_sensorId.clear();
    show({});
    hide();
}

void PeakList::load(const QString &sensorId, core::EpochSeconds from)
{
    if (sensorId != m_sensorId)
        clear();
    m_sensorId = sensorId;
    if (m_request)
        return; // one at a time; the next readings ask again
    m_request = m_client.peaks(sensorId, from, this, [this](const core::Result<QList<SensorPeak>> &answer) {
        m_request = nullptr;
        setVisible(true);
        if (!answer) {
            show({});
            m_none->setText(tr("The peaks of the sensor could not be loaded."));
            return;
        }
        m_none->setText(tr("No peaks in the time of the chart."));
        show(*answer);
        Q_EMIT loaded();
    });
}

int PeakList::chosenIndex() const
{
    const QList<QTableWidgetItem *> items = m_table->selectedItems();
    return items.isEmpty() ? -1 : indexOfRow(items.first()->row());
}

void PeakList::show(const QList<SensorPeak> &peaks)
{
    const int before = chosenIndex();
    const qint64 chosenId = before >= 0 ? m_peaks.at(before).peak.id : 0;
    m_peaks = peaks;
    {
        const QSignalBlocker quiet(m_table);
        m_table->clearSelection();
        m_table->setRowCount(static_cast<int>(m_peaks.size()));
        for (int row = 0; row < m_table->rowCount(); ++row) {
            showRow(row);
            if (m_peaks.at(indexOfRow(row)).peak.id == chosenId)
                m_table->selectRow(row);
        }
    }
    const int rows = std::min(m_table->rowCount(), RowsShown);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
                            + rows * m_table->verticalHeader()->defaultSectionSize() + 2 * m_table->frameWidth());
    m_none->setVisible(m_peaks.isEmpty());
    for (QWidget *part :
         {static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_question), static_cast<QWidget *>(m_appliance)})
        part->setVisible(!m_peaks.isEmpty());
    showChosen();
}

void PeakList::showRow(int row)
{
    constexpr double MillisecondsPerMinute = 60'000.0;
    constexpr double FewMinutes = 10.0; // of which the tenths matter
    const SensorPeak &one = m_peaks.at(indexOfRow(row));
    const double minutes = static_cast<double>(one.peak.to - one.peak.from) / MillisecondsPerMinute;
    setRow(*m_table, row,
           {startText(one, locale()), tr("%1 min").arg(locale().toString(minutes, 'f', minutes < FewMinutes ? 1 : 0)),
            format::quantity(one.peak.meanPowerWatts, u"W"_s, locale()),
            format::quantity(one.peak.energyKwh, u"kWh"_s, locale()), appliancewords::appliance(one.peak)});
}

void PeakList::showChosen()
{
    const int index = chosenIndex();
    m_appliance->setEnabled(index >= 0);
    m_appliance->clear();
    if (index < 0) {
        m_appliance->addItem(tr("Choose a peak first"));
        return;
    }
    const core::Sequence &peak = m_peaks.at(index).peak;
    //: %1 is a guess: "Kettle, 83 % sure".
    m_appliance->addItem(tr("As guessed: %1").arg(appliancewords::guess(peak)), QString());
    for (const QString &name : core::applianceNames())
        m_appliance->addItem(appliancewords::name(name), name);
    m_appliance->setCurrentIndex(std::max(0, m_appliance->findData(peak.correctedDevice)));
}

void PeakList::correct(int index)
{
    const int chosen = chosenIndex();
    if (chosen < 0)
        return;
    const core::Sequence &peak = m_peaks.at(chosen).peak;
    const QString device = m_appliance->itemData(index).toString();
    if (device == peak.correctedDevice)
        return;
    m_client.correct(m_sensorId, peak.id, device, this, [this](const core::Result<SensorPeak> &answer) {
        if (!answer) {
            showChosen();
            Q_EMIT failed(tr("What you say the peak was could not be stored."), answer.error());
            return;
        }
        for (int row = 0; row < m_table->rowCount(); ++row) {
            SensorPeak &one = m_peaks[indexOfRow(row)];
            if (one.peak.id != answer->peak.id)
                continue;
            one = *answer;
            showRow(row);
        }
        showChosen();
    });
}

} // namespace app
