#pragma once

#include "app/widgets/card.h"
#include "core/model/campus.h"
#include "core/model/sitezone.h"

namespace app {

class LinkLabel;

//! Why the shown utility was judged as it was: every reason with a plain sentence.
class WhyCard : public Card
{
    Q_OBJECT
public:
    explicit WhyCard(Theme &theme, QWidget *parent = nullptr);

    void setDetail(const core::UtilityDetail &detail, const core::SiteZone &zone);

Q_SIGNALS:
    //! A reason was chosen; UTC, the start of the day from which it holds.
    void timeChosen(core::EpochSeconds utc);

private:
    void refresh();

    LinkLabel *m_text;
    std::optional<core::UtilityDetail> m_detail;
    core::SiteZone m_zone = core::SiteZone::utc();
};

} // namespace app
