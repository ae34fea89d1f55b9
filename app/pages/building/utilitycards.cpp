#include "utilitycards.h"

#include "app/pages/building/utilitycard.h"
#include "app/widgets/measures.h"

#include <QButtonGroup>
#include <QGridLayout>

namespace app {

constexpr int CardsInARow = 3;

UtilityCards::UtilityCards(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_grid(new QGridLayout(this))
    , m_group(new QButtonGroup(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(measures::Grid);
    for (int column = 0; column < CardsInARow; ++column)
        m_grid->setColumnStretch(column, 1); // one card is as wide alone as among others
    connect(m_group, &QButtonGroup::buttonClicked, this, [this](QAbstractButton *button) {
        if (const auto *card = qobject_cast<UtilityCard *>(button))
            Q_EMIT selected(card->utility());
    });
}

void UtilityCards::setUtilities(const QList<core::UtilityDetail> &utilities, const core::SiteZone &zone,
                                core::Utility selected)
{
    // Cards are kept where the count is the same, so that a reload does not take the keyboard focus away.
    while (m_group->buttons().size() > utilities.size())
        delete m_group->buttons().constLast();
    for (int i = 0; i < utilities.size(); ++i) {
        if (i >= m_group->buttons().size()) {
            auto *fresh = new UtilityCard(m_theme, this);
            m_group->addButton(fresh);
            m_grid->addWidget(fresh, i / CardsInARow, i % CardsInARow);
        }
        auto *card = qobject_cast<UtilityCard *>(m_group->buttons().at(i));
        card->setDetail(utilities.at(i), zone);
        card->setChecked(utilities.at(i).score.utility == selected);
    }
}

} // namespace app
