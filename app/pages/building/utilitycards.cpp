#include "utilitycards.h"

#include "app/pages/building/utilitycard.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/measures.h"

#include <QButtonGroup>

namespace app {

UtilityCards::UtilityCards(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_row(new FlowLayout(FlowLayout::Widths::Equal))
    , m_group(new QButtonGroup(this))
{
    setLayout(m_row);
    m_row->setSpacing(measures::Grid);
    connect(m_group, &QButtonGroup::buttonClicked, this, [this](QAbstractButton *button) {
        if (const auto *card = qobject_cast<UtilityCard *>(button))
            Q_EMIT selected(card->utility());
    });
}

void UtilityCards::setUtilities(const QList<core::UtilityDetail> &utilities, const core::SiteZone &zone,
                                core::Utility selected, core::Scoring scoring)
{
    // Cards are kept where the count is the same, so that a reload does not take the keyboard focus away.
    while (m_group->buttons().size() > utilities.size())
        delete m_group->buttons().constLast();
    for (int i = 0; i < utilities.size(); ++i) {
        if (i >= m_group->buttons().size()) {
            auto *fresh = new UtilityCard(m_theme, this);
            m_group->addButton(fresh);
            m_row->addWidget(fresh);
        }
        auto *card = qobject_cast<UtilityCard *>(m_group->buttons().at(i));
        card->setDetail(utilities.at(i), zone, scoring);
        card->setChecked(utilities.at(i).score.utility == selected);
    }
}

} // namespace app
