#include "helppanel.h"

#include "app/shell/helptexts.h"
#include "app/theme/icons.h"
#include "app/widgets/measures.h"
#include "app/widgets/verticalscroll.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {

constexpr int PanelLetters = 56; // in a line, about
constexpr int KeyLetters = 16;   // of the column of keys

// One below the other: a column beside long terms would leave a word a line.
static QString terms(const QString &title, const QList<HelpEntry> &entries)
{
    if (entries.isEmpty())
        return {};
    QString html = u"<p style='margin-top:10px; margin-bottom:2px'><b>%1</b></p>"_s.arg(title.toHtmlEscaped());
    for (const HelpEntry &entry : entries) {
        html += u"<p style='margin-top:4px; margin-bottom:4px'><i>%1</i><br>%2</p>"_s.arg(
            entry.term.toHtmlEscaped(), entry.meaning.toHtmlEscaped());
    }
    return html;
}

static QString keys(const QString &title, const QList<HelpEntry> &entries, int width)
{
    if (entries.isEmpty())
        return {};
    QString html = u"<p style='margin-top:10px; margin-bottom:2px'><b>%1</b></p><table cellspacing='0'>"_s.arg(
        title.toHtmlEscaped());
    for (const HelpEntry &entry : entries)
        html +=
            u"<tr><td style='padding:3px 12px 3px 0' width='%3'>%1</td><td style='padding:3px 0'>%2</td></tr>"_s.arg(
                entry.term.toHtmlEscaped(), entry.meaning.toHtmlEscaped(), QString::number(width));
    return html + u"</table>"_s;
}

HelpPanel::HelpPanel(Theme &theme, QWidget *covered)
    : QFrame(covered)
    , m_theme(theme)
    , m_title(new QLabel(this))
    , m_close(new QToolButton(this))
    , m_text(new QLabel(this))
    , m_scroll(new VerticalScroll(this))
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
    m_text->installEventFilter(this);
    m_scroll->setWidget(m_text);
    m_scroll->viewport()->setBackgroundRole(QPalette::Base);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measures::CardPadding, measures::Grid, measures::Grid, measures::CardPadding);
    layout->setSpacing(measures::Grid);
    layout->addLayout(head);
    layout->addWidget(m_scroll, 1);
    connect(m_close, &QToolButton::clicked, this, &HelpPanel::close);
    connect(&theme, &Theme::changed, this, &HelpPanel::updateLooks);
    covered->installEventFilter(this);
    updateLooks();
    place();
    hide();
}

void HelpPanel::setPage(PageId page, const QString &title)
{
    const PageHelp help = helpOf(page);
    const int width = measures::letters(fontMetrics(), KeyLetters);
    m_title->setText(title.isEmpty() ? tr("Help") : tr("Help: %1").arg(title));
    m_text->setText(u"<p style='margin-top:0'>%1</p>"_s.arg(help.purpose.toHtmlEscaped())
                    + terms(tr("Words"), help.terms) + keys(tr("Keys of this page"), help.keys, width)
                    + keys(tr("Keys everywhere"), frameKeys(), width));
}

void HelpPanel::open()
{
    m_before = window()->focusWidget();
    show();
    m_scroll->verticalScrollBar()->setValue(0);
    m_text->setFocus(Qt::TabFocusReason);
}

void HelpPanel::close()
{
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    hide();
    if (!hadFocus)
        return; // the person went on elsewhere meanwhile
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
    else
        parentWidget()->setFocus(Qt::OtherFocusReason);
}

// The text selects with the arrow keys; here they read on.
bool HelpPanel::scroll(int key)
{
    QScrollBar *bar = m_scroll->verticalScrollBar();
    switch (key) {
    case Qt::Key_Up:
        bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
        return true;
    case Qt::Key_Down:
        bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        return true;
    case Qt::Key_PageUp:
        bar->triggerAction(QAbstractSlider::SliderPageStepSub);
        return true;
    case Qt::Key_PageDown:
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
        return true;
    case Qt::Key_Home:
        bar->triggerAction(QAbstractSlider::SliderToMinimum);
        return true;
    case Qt::Key_End:
        bar->triggerAction(QAbstractSlider::SliderToMaximum);
        return true;
    default:
        return false;
    }
}

void HelpPanel::place()
{
    const QRect room = parentWidget()->rect();
    const int width = std::min(measures::letters(fontMetrics(), PanelLetters), room.width());
    setGeometry(room.right() - width + 1, room.top(), width, room.height());
    raise();
}

bool HelpPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        place();
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::NoModifier && scroll(key->key()))
            return true;
    }
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
