#include "buildingheader.h"

#include "app/theme/words.h"
#include "app/widgets/elidedlabel.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/measures.h"
#include "app/widgets/statusbadge.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace app {

BuildingHeader::BuildingHeader(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_name(new ElidedLabel(this))
    , m_scoring(new QLabel(this))
    , m_badge(new StatusBadge(theme, this))
    , m_whatIf(new QPushButton(tr("What-if"), this))
    , m_ask(new QPushButton(tr("Ask"), this))
    , m_export(new QPushButton(tr("Export"), this))
{
    auto *back = new QPushButton(tr("‹ Map"), this);
    back->setAccessibleName(tr("Back to the map"));
    back->setToolTip(tr("Back to the map"));
    m_name->setFont(measures::pageTitle(font()));
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_whatIf->setToolTip(tr("What this building would use in other weather"));
    m_ask->setToolTip(tr("Ask about this building in the chat"));
    m_scoring->setForegroundRole(QPalette::PlaceholderText);
    auto *menu = new QMenu(m_export);
    connect(menu->addAction(tr("Shown values as CSV…")), &QAction::triggered, this, &BuildingHeader::csvRequested);
    connect(menu->addAction(tr("All values as CSV…")), &QAction::triggered, this, &BuildingHeader::allCsvRequested);
    connect(menu->addAction(tr("Chart as PNG…")), &QAction::triggered, this, &BuildingHeader::pngRequested);
    m_export->setMenu(menu);

    auto *name = new QHBoxLayout;
    name->setSpacing(measures::Grid);
    name->addWidget(back);
    name->addWidget(m_name, 1);
    auto *rest = new FlowLayout(FlowLayout::Widths::Natural);
    rest->setSpacing(measures::Grid);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_scoring, m_badge, m_whatIf, m_ask, m_export})
        rest->addWidget(widget);
    auto *layout = new FlowLayout(FlowLayout::Widths::FirstFills); // a long name leaves the buttons a line of their own
    layout->setSpacing(measures::Grid);
    layout->addLayout(name);
    layout->addLayout(rest);
    setLayout(layout);

    connect(back, &QPushButton::clicked, this, &BuildingHeader::backRequested);
    connect(m_whatIf, &QPushButton::clicked, this, &BuildingHeader::whatIfRequested);
    connect(m_ask, &QPushButton::clicked, this, &BuildingHeader::chatRequested);
    setExportEnabled(false);
}

void BuildingHeader::setNumber(const QString &number)
{
    m_name->setName(number);
    m_badge->hide(); // not known yet is not the same as no data
    m_scoring->hide();
    m_whatIf->setEnabled(false);
    m_ask->setEnabled(false);
    setExportEnabled(false);
}

void BuildingHeader::setDetail(const core::BuildingDetail &detail, core::Scoring scoring)
{
    const core::Building &building = detail.building;
    // Many campuses write the number into the name already.
    const bool named = building.name.contains(building.number);
    const QString text = named ? building.name : tr("%1 (%2)").arg(building.name, building.number);
    m_name->setName(text);
    showStatus(detail, scoring);
    m_whatIf->setEnabled(!detail.byUtility.isEmpty());
    m_ask->setEnabled(true);
}

// One bad utility is never averaged away: the highest score counts.
void BuildingHeader::showStatus(const core::BuildingDetail &detail, core::Scoring scoring)
{
    const auto highest = std::ranges::max_element(detail.byUtility, {}, [scoring](const core::UtilityDetail &utility) {
        return utility.score.score(scoring).value_or(-1.0);
    });
    if (highest == detail.byUtility.end())
        m_badge->setStatus(detail.overallStatus, detail.overallScore);
    else
        m_badge->setStatus(highest->statusIn(scoring), highest->score.score(scoring));
    m_badge->show();
    // The usual scoring goes without saying.
    m_scoring->setText(words::scoring(scoring));
    m_scoring->setVisible(scoring != core::Scoring::SizeNormalized && highest != detail.byUtility.end());
    m_badge->setToolTip(tr("Scoring: %1").arg(words::scoring(scoring)));
}

QString BuildingHeader::name() const
{
    return m_name->text();
}

void BuildingHeader::setExportEnabled(bool enabled)
{
    m_export->setEnabled(enabled);
}

} // namespace app
