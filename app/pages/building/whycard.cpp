#include "whycard.h"

#include "app/pages/building/driversentences.h"
#include "app/theme/theme.h"
#include "app/theme/words.h"
#include "app/widgets/linklabel.h"
#include "app/widgets/verticalscroll.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {

WhyCard::WhyCard(Theme &theme, QWidget *parent)
    : Card(theme, tr("Why"), parent)
    , m_text(new LinkLabel(this))
{
    m_text->setAccessibleName(tr("Reasons for the score"));
    // Many reasons scroll here instead of making the whole page scroll.
    auto *scroll = new VerticalScroll(this);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_text->setBackgroundRole(QPalette::Base);
    scroll->setWidget(m_text);
    scroll->viewport()->setBackgroundRole(QPalette::Base);
    body()->addWidget(scroll);
    connect(&theme, &Theme::changed, this, &WhyCard::refresh); // the colour of a link is part of its text
    connect(m_text, &QLabel::linkActivated, this, [this](const QString &link) {
        bool ok = false;
        if (const core::EpochSeconds since = link.toLongLong(&ok); ok)
            Q_EMIT timeChosen(since);
    });
}

void WhyCard::setDetail(const core::UtilityDetail &detail, const core::SiteZone &zone)
{
    m_detail = detail;
    m_zone = zone;
    refresh();
}

void WhyCard::refresh()
{
    if (!m_detail)
        return;
    const core::UtilityScore &score = m_detail->score;
    m_text->setToolTip({});
    setTitle(tr("Why: %1").arg(words::utility(score.utility)));
    if (!score.score(core::Scoring::SizeNormalized)) {
        m_text->setText(tr("There are not enough data for a score. It takes at least 14 days of readings."));
        return;
    }
    if (score.drivers.isEmpty()) {
        m_text->setText(tr("Nothing unusual was found in the judged days."));
        return;
    }
    QString html;
    for (const core::Driver &driver : score.drivers) {
        QString headline = driverHeadline(driver, m_zone).toHtmlEscaped();
        if (driver.since != 0)
            headline = u"<a href='%1' style='text-decoration:none; color:%3'>%2</a>"_s.arg(
                QString::number(driver.since), headline, theme().color(Role::Accent).name());
        html += u"<p style='margin-top:0; margin-bottom:6px'><b>%1</b><br>%2</p>"_s.arg(
            headline, driverSentence(driver, displayUnit(score.utility, theme().units())).toHtmlEscaped());
    }
    m_text->setToolTip(tr("Choose a reason to see its beginning in the chart"));
    m_text->setText(html);
}

} // namespace app
