#include "helppanel.h"

#include "app/shell/helptexts.h"
#include "app/theme/icons.h"
#include "app/widgets/measures.h"
#include "app/widgets/verticalscroll.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {

constexpr int PanelWidth = 340;

static QString section(const QString &title, const QList<HelpEntry> &entries)
{
    if (entries.isEmpty())
        return {};
    QString html = u"<p style='margin-top:10px; margin-bottom:2px'><b>%1</b></p><table cellspacing='0'>"_s.arg(
        title.toHtmlEscaped());
    for (const HelpEntry &entry : entries)
        html +=
            u"<tr><td style='padding:3px 12px 3px 0' width='96'>%1</td><td style='padding:3px 0'>%2</td></tr>"_s.arg(
                entry.term.toHtmlEscaped(), entry.meaning.toHtmlEscaped());
    return html + u"</table>"_s;
}

HelpPanel::HelpPanel(Theme &theme, QWidget *covered)
    : QFrame(covered)
    , m_theme(theme)
    , m_title(new QLabel(this))
    , m_close(new QToolButton(this))
    , m_text(new QLabel(this))
{
    setAccessibleName(tr("Help"));
    m_title->setFont(measures::semibold(font()));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close (Esc)"));
    m_close->setAccessibleName(tr("Close help"));
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("Help of the page"));
    m_text->setBackgroundRole(QPalette::Base);
    auto *scroll = new VerticalScroll(this);
    scroll->setWidget(m_text);
    scroll->viewport()->setBackgroundRole(QPalette::Base);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measures::CardPadding, measures::Grid, measures::Grid, measures::CardPadding);
    layout->setSpacing(measures::Grid);
    layout->addLayout(head);
    layout->addWidget(scroll, 1);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(&theme, &Theme::changed, this, &HelpPanel::updateLooks);
    covered->installEventFilter(this);
    updateLooks();
    place();
    hide();
}

void HelpPanel::setPage(PageId page, const QString &title)
{
    const PageHelp help = helpOf(page);
    m_title->setText(title.isEmpty() ? tr("Help") : tr("Help: %1").arg(title));
    m_text->setText(u"<p style='margin-top:0'>%1</p>"_s.arg(help.purpose.toHtmlEscaped())
                    + section(tr("Words"), help.terms) + section(tr("Keys of this page"), help.keys)
                    + section(tr("Keys everywhere"), frameKeys()));
}

void HelpPanel::place()
{
    const QRect room = parentWidget()->rect();
    const int width = std::min(PanelWidth, room.width());
    setGeometry(room.right() - width + 1, room.top(), width, room.height());
    raise();
}

bool HelpPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

void HelpPanel::updateLooks()
{
    m_close->setIcon(icon(u"close"_s, m_theme));
    update();
}

void HelpPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Role::Surface));
    painter.setPen(m_theme.color(Role::Border));
    painter.drawLine(rect().topLeft(), rect().bottomLeft());
}

} // namespace app
