#include "buildingheader.h"

#include "app/widgets/measures.h"
#include "app/widgets/statusbadge.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace app {

BuildingHeader::BuildingHeader(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_name(new QLabel(this))
    , m_badge(new StatusBadge(theme, this))
    , m_whatIf(new QPushButton(tr("What-if"), this))
    , m_export(new QPushButton(tr("Export"), this))
{
    auto *back = new QPushButton(tr("‹ Map"), this);
    back->setAccessibleName(tr("Back to the map"));
    back->setToolTip(tr("Back to the map"));
    m_name->setFont(measures::pageTitle(font()));
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // A long name gives way before any button does; the whole of it is in the tooltip.
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_whatIf->setToolTip(tr("What this building would use in other weather"));
    auto *menu = new QMenu(m_export);
    connect(menu->addAction(tr("Shown values as CSV…")), &QAction::triggered, this, &BuildingHeader::csvRequested);
    connect(menu->addAction(tr("All values as CSV…")), &QAction::triggered, this, &BuildingHeader::allCsvRequested);
    connect(menu->addAction(tr("Chart as PNG…")), &QAction::triggered, this, &BuildingHeader::pngRequested);
    m_export->setMenu(menu);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measures::Grid);
    layout->addWidget(back);
    layout->addWidget(m_name, 1);
    layout->addWidget(m_badge);
    layout->addSpacing(measures::Grid);
    layout->addWidget(m_whatIf);
    layout->addWidget(m_export);

    connect(back, &QPushButton::clicked, this, &BuildingHeader::backRequested);
    connect(m_whatIf, &QPushButton::clicked, this, &BuildingHeader::whatIfRequested);
    setExportEnabled(false);
}

void BuildingHeader::setNumber(const QString &number)
{
    m_name->setText(number);
    m_name->setToolTip(number);
    m_badge->hide(); // not known yet is not the same as no data
    m_whatIf->setEnabled(false);
    setExportEnabled(false);
}

void BuildingHeader::setDetail(const core::BuildingDetail &detail)
{
    const core::Building &building = detail.building;
    // Many campuses write the number into the name already.
    const bool named = building.name.contains(building.number);
    const QString text = named ? building.name : tr("%1 (%2)").arg(building.name, building.number);
    m_name->setText(text);
    m_name->setToolTip(text);
    m_badge->setStatus(detail.overallStatus, detail.overallScore);
    m_badge->show();
    m_whatIf->setEnabled(!detail.byUtility.isEmpty());
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
