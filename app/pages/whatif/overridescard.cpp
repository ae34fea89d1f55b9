#include "overridescard.h"

#include "app/pages/whatif/overriderow.h"
#include "app/theme/theme.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/measures.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace app {

namespace {

constexpr std::array<core::WeatherQuantity, 8> Usual{
    core::WeatherQuantity::Temperature2m,      core::WeatherQuantity::RelativeHumidity2m,
    core::WeatherQuantity::DewPoint2m,         core::WeatherQuantity::WindSpeed10m,
    core::WeatherQuantity::CloudCover,         core::WeatherQuantity::Precipitation,
    core::WeatherQuantity::ShortwaveRadiation, core::WeatherQuantity::ApparentTemperature};
constexpr int LinesOfRow = 3; // the last is room

bool isUsual(core::WeatherQuantity quantity)
{
    return std::ranges::find(Usual, quantity) != Usual.end();
}

} // namespace

OverridesCard::OverridesCard(Theme &theme, QWidget *parent)
    : Card(theme, tr("Weather of the scenario"), parent)
    , m_resetAll(new QPushButton(tr("Reset all"), this))
    , m_problem(new QWidget(this))
    , m_problemText(new QLabel(m_problem))
    , m_grid(new QGridLayout)
    , m_more(new QToolButton(this))
{
    m_resetAll->setEnabled(false);
    header()->addWidget(m_resetAll);
    connect(m_resetAll, &QPushButton::clicked, this, &OverridesCard::resetAll);
    buildProblem();
    m_grid->setHorizontalSpacing(measures::Grid);
    m_grid->setVerticalSpacing(measures::Grid / 4);
    m_grid->setColumnStretch(0, 1);
    for (const core::WeatherQuantity quantity : Usual)
        addRow(quantity);
    m_more->setText(tr("More weather"));
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setAutoRaise(true);
    m_more->setCheckable(true);
    m_grid->addWidget(m_more, Usual.size() * LinesOfRow, 0, 1, 3, Qt::AlignLeft);
    for (const core::WeatherQuantityInfo &info : core::weatherQuantities()) {
        if (!isUsual(info.quantity))
            addRow(info.quantity);
    }
    const auto follow = [this] {
        for (OverrideRow *row : std::as_const(m_rows))
            row->setUnits(this->theme().units());
    };
    follow();
    connect(&theme, &Theme::unitsChanged, this, follow);
    connect(m_more, &QToolButton::toggled, this, &OverridesCard::showRows);
    showRows();
    auto *held = new QLabel(tr("What you change has that value in every hour of the days."), this);
    held->setWordWrap(true);
    held->setForegroundRole(QPalette::PlaceholderText);
    body()->addWidget(held);
    body()->addLayout(m_grid);
    body()->addStretch();
}

void OverridesCard::buildProblem()
{
    auto *again = new QPushButton(tr("Try again"), m_problem);
    m_problemText->setWordWrap(true);
    auto *column = new QVBoxLayout(m_problem);
    column->setContentsMargins(0, 0, 0, measures::Grid);
    column->setSpacing(measures::Grid / 2);
    column->addWidget(m_problemText);
    column->addWidget(again, 0, Qt::AlignLeft);
    connect(again, &QPushButton::clicked, this, &OverridesCard::meansRequested);
    m_problem->hide();
    body()->addWidget(m_problem);
}

void OverridesCard::addRow(core::WeatherQuantity quantity)
{
    const int line = static_cast<int>(m_rows.size()) * LinesOfRow + (isUsual(quantity) ? 0 : 1); // below "More weather"
    auto *row = new OverrideRow(quantity, *m_grid, line, theme(), this);
    connect(row, &OverrideRow::changed, this, &OverridesCard::rowChanged);
    m_rows.append(row);
}

// What is changed is seen whether or not the others are.
void OverridesCard::showRows()
{
    m_more->setArrowType(m_more->isChecked() ? Qt::DownArrow : Qt::RightArrow);
    for (int i = 0; i < m_rows.size(); ++i) {
        const bool usual = isUsual(m_rows.at(i)->quantity());
        const bool shown = usual || m_more->isChecked() || m_rows.at(i)->value();
        m_rows.at(i)->setVisible(shown);
        m_grid->setRowMinimumHeight(i * LinesOfRow + (usual ? 2 : 3), shown ? measures::Grid / 2 : 0);
    }
}

void OverridesCard::resetAll()
{
    for (OverrideRow *row : std::as_const(m_rows))
        row->reset();
    rowChanged();
}

void OverridesCard::rowChanged()
{
    m_resetAll->setEnabled(!overrides().isEmpty());
    Q_EMIT changed();
}

QList<core::WeatherOverride> OverridesCard::overrides() const
{
    QList<core::WeatherOverride> all;
    for (const OverrideRow *row : m_rows) {
        if (const std::optional<double> value = row->value())
            all.append({row->quantity(), *value});
    }
    return all;
}

void OverridesCard::setOverrides(const QList<core::WeatherOverride> &overrides)
{
    for (OverrideRow *row : std::as_const(m_rows))
        row->reset();
    for (const core::WeatherOverride &each : overrides)
        setOverride(each.quantity, each.value);
    rowChanged();
}

void OverridesCard::setOverride(core::WeatherQuantity quantity, double value)
{
    for (OverrideRow *row : std::as_const(m_rows)) {
        if (row->quantity() == quantity)
            row->setValue(value);
    }
    showRows();
}

void OverridesCard::setActualMeans(const std::map<core::WeatherQuantity, double> &means)
{
    m_problem->hide();
    for (OverrideRow *row : std::as_const(m_rows)) {
        const auto found = means.find(row->quantity());
        row->setWithoutReadings(found == means.end());
        row->setActualMean(found == means.end() ? std::nullopt : std::optional(found->second));
    }
}

void OverridesCard::setMeansUnknown(const QString &reason)
{
    m_problemText->setText(reason);
    m_problem->setVisible(!reason.isEmpty());
    for (OverrideRow *row : std::as_const(m_rows)) {
        row->setWithoutReadings(false);
        row->setActualMean({});
    }
}

} // namespace app
