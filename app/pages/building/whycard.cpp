#include "whycard.h"

#include "app/pages/building/driversentences.h"
#include "app/theme/words.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {

WhyCard::WhyCard(Theme &theme, QWidget *parent)
    : Card(theme, tr("Why"), parent)
    , m_text(new QLabel(this))
{
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("Reasons for the score"));
    body()->addWidget(m_text);
    body()->addStretch();
}

void WhyCard::setDetail(const core::UtilityDetail &detail, const core::SiteZone &zone)
{
    const core::UtilityScore &score = detail.score;
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
        html += u"<p style='margin-top:0; margin-bottom:6px'><b>%1</b><br>%2</p>"_s.arg(
            driverHeadline(driver, zone).toHtmlEscaped(),
            driverSentence(driver, core::canonicalUnit(score.utility)).toHtmlEscaped());
    }
    m_text->setText(html);
}

} // namespace app
