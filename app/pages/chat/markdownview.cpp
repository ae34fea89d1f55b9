#include "markdownview.h"

#include "app/pages/chat/markdowndocument.h"
#include "app/theme/theme.h"
#include "app/widgets/measures.h"

#include <QDesktopServices>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QWheelEvent>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace app {

constexpr auto RenderDelay = 40ms; // text arrives by the word
constexpr int LeastWidth = 160;
constexpr int RingRoom = 4;

MarkdownView::MarkdownView(Theme &theme, QWidget *parent)
    : QTextBrowser(parent)
    , m_theme(theme)
{
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded); // of a wide table
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTabChangesFocus(true);
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(RingRoom);
    m_soon.setSingleShot(true);
    m_soon.setInterval(RenderDelay);
    connect(&m_soon, &QTimer::timeout, this, &MarkdownView::render);
    connect(this, &QTextBrowser::anchorClicked, this, &MarkdownView::follow);
    connect(&theme, &Theme::changed, this, &MarkdownView::render);
}

void MarkdownView::setText(const QString &markdown)
{
    if (markdown == m_text)
        return;
    const bool isFirst = m_text.isEmpty();
    m_text = markdown;
    if (isFirst)
        render();
    else if (!m_soon.isActive())
        m_soon.start();
}

void MarkdownView::flush()
{
    if (m_soon.isActive())
        render();
}

void MarkdownView::setBuildings(const BuildingNames &names)
{
    m_names = &names;
    if (!m_text.isEmpty())
        render();
}

void MarkdownView::render()
{
    m_soon.stop();
    const int marked = markedAnchor();
    fillFromMarkdown(*document(), m_text, m_theme, m_names ? *m_names : BuildingNames());
    m_anchors.clear();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextCharFormat format = it.fragment().charFormat();
            if (!format.isAnchor() || format.anchorHref().isEmpty())
                continue;
            const int start = it.fragment().position();
            const int end = start + it.fragment().length();
            if (!m_anchors.isEmpty() && m_anchors.last().end == start && m_anchors.last().link == format.anchorHref())
                m_anchors.last().end = end; // of one link in two kinds of letters
            else
                m_anchors.append({start, end, format.anchorHref()});
        }
    }
    if (marked >= 0 && marked < m_anchors.size() && hasFocus())
        mark(marked);
    fitHeight();
}

void MarkdownView::follow(const QUrl &link)
{
    const QString number = buildingOfLink(link.toString());
    if (!number.isEmpty())
        Q_EMIT buildingChosen(number);
    else if (link.scheme() == "https"_L1 || link.scheme() == "http"_L1)
        QDesktopServices::openUrl(link);
}

// A text that came from elsewhere must not make the console fetch anything. Of nothing at all the document would open
// the file itself.
QVariant MarkdownView::loadResource(int, const QUrl &)
{
    QImage nothing(1, 1, QImage::Format_ARGB32_Premultiplied);
    nothing.fill(Qt::transparent);
    return nothing;
}

QSize MarkdownView::sizeHint() const
{
    return {LeastWidth * 3, m_height};
}

QSize MarkdownView::minimumSizeHint() const
{
    return {LeastWidth, m_height};
}

void MarkdownView::fitHeight()
{
    fitToWidth(*document(), viewport()->width());
    document()->setTextWidth(viewport()->width());
    const bool isWide = document()->size().width() > viewport()->width() + 1;
    const int bar = isWide ? horizontalScrollBar()->sizeHint().height() : 0;
    const int height = static_cast<int>(std::ceil(document()->size().height())) + bar;
    if (height == m_height)
        return;
    m_height = height;
    setFixedHeight(height);
}

void MarkdownView::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    fitHeight();
}

void MarkdownView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::FontChange && !m_text.isEmpty())
        render();
}

// The conversation scrolls, not what is in it.
void MarkdownView::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void MarkdownView::paintEvent(QPaintEvent *event)
{
    QTextBrowser::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(Role::Accent), measures::FocusRing));
    painter.drawRoundedRect(viewport()->rect().adjusted(1, 1, -1, -1), 3, 3);
}

void MarkdownView::focusInEvent(QFocusEvent *event)
{
    QTextBrowser::focusInEvent(event);
    viewport()->update();
    if (m_anchors.isEmpty())
        return;
    if (event->reason() == Qt::TabFocusReason)
        mark(0);
    else if (event->reason() == Qt::BacktabFocusReason)
        mark(static_cast<int>(m_anchors.size()) - 1);
}

void MarkdownView::focusOutEvent(QFocusEvent *event)
{
    QTextBrowser::focusOutEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason) {
        QTextCursor cursor = textCursor();
        cursor.clearSelection();
        setTextCursor(cursor);
    }
    viewport()->update();
}

int MarkdownView::markedAnchor() const
{
    const QTextCursor cursor = textCursor();
    for (int i = 0; i < m_anchors.size(); ++i) {
        if (cursor.selectionStart() == m_anchors.at(i).start && cursor.selectionEnd() == m_anchors.at(i).end)
            return i;
    }
    return -1;
}

void MarkdownView::mark(int anchor)
{
    QTextCursor cursor(document());
    cursor.setPosition(m_anchors.at(anchor).start);
    cursor.setPosition(m_anchors.at(anchor).end, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

// QTextBrowser does not find its way back from a link at the start of a paragraph.
bool MarkdownView::focusNextPrevChild(bool next)
{
    const int now = markedAnchor();
    const int then = next ? now + 1 : now - 1;
    const bool leaves = m_anchors.isEmpty() || (now < 0 && !next) || then < 0 || then >= m_anchors.size();
    if (leaves)
        return QWidget::focusNextPrevChild(next); // NOLINT(bugprone-parent-virtual-call): it would go to its links
    mark(then);
    return true;
}

void MarkdownView::keyPressEvent(QKeyEvent *event)
{
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (const int anchor = markedAnchor(); opens && anchor >= 0)
        return follow(QUrl(m_anchors.at(anchor).link));
    QTextBrowser::keyPressEvent(event);
}

} // namespace app
