#include "factscard.h"

#include "app/theme/format.h"
#include "app/theme/plaintip.h"
#include "app/theme/theme.h"
#include "app/widgets/measures.h"

#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {

constexpr int LeastLetters = 40;

FactsCard::FactsCard(Theme &theme, QWidget *parent)
    : Card(theme, tr("Facts"), parent)
    , m_form(new QFormLayout)
{
    m_form->setHorizontalSpacing(measures::Grid * 2);
    m_form->setVerticalSpacing(measures::Grid / 2);
    m_campus = addRow(tr("Campus"));
    m_address = addRow(tr("Address"));
    m_address->setMinimumHeight(2 * fontMetrics().lineSpacing()); // street and town, whether they are there yet or not
    m_built = addRow(tr("Built"));
    m_area = addRow(tr("Area"));
    m_floors = addRow(tr("Floors"));
    body()->addLayout(m_form);
    body()->addStretch();
    setMinimumWidth(measures::letters(fontMetrics(), LeastLetters));
}

QLabel *FactsCard::addRow(const QString &label)
{
    auto *name = new QLabel(label, this);
    name->setForegroundRole(QPalette::PlaceholderText);
    auto *value = new QLabel(format::missing(), this);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setAccessibleName(label);
    m_form->addRow(name, value);
    return value;
}

void FactsCard::setBuilding(const core::Building &building)
{
    const auto shown = [](const QString &text) { return text.isEmpty() ? format::missing() : text; };
    QStringList town{building.city, building.state};
    town.removeAll(QString());
    QStringList address{building.address, town.join(u", "_s)};
    address.removeAll(QString());
    m_campus->setText(shown(building.campusName));
    m_address->setText(shown(address.join(u'\n')));
    m_address->setToolTip(plainTip(address.join(u", "_s)));
    m_built->setText(building.constructionDate ? QString::number(building.constructionDate->year())
                                               : format::missing());
    m_area->setText(format::area(building.grossAreaSquareFeet, theme().units()));
    m_floors->setText(floorsText(building));
}

// What is not known is not said, least of all as zero.
QString FactsCard::floorsText(const core::Building &building)
{
    if (!building.floorsAboveGround)
        return building.floorsBelowGround ? tr("%n below ground", nullptr, *building.floorsBelowGround)
                                          : format::missing();
    const QString above = tr("%n above ground", nullptr, *building.floorsAboveGround);
    if (building.floorsBelowGround.value_or(0) == 0)
        return above;
    return tr("%1, %2").arg(above, tr("%n below", nullptr, *building.floorsBelowGround));
}

} // namespace app
