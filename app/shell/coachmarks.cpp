#include "coachmarks.h"

#include "app/widgets/flowlayout.h"
#include "app/widgets/measures.h"

#include <QAccessible>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace app {

constexpr int BubbleLetters = 52; // in a line, about
constexpr int Tip = 9;            // pixels the arrow sticks out; the frame keeps that margin on every side

CoachMarks::CoachMarks(Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_count(new QLabel(this))
    , m_close(new QPushButton(tr("Close for good"), this))
    , m_next(new QPushButton(this))
{
    m_title->setFont(measures::semibold(font()));
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto *buttons = new FlowLayout(FlowLayout::Widths::FirstFills);
    buttons->setSpacing(measures::Grid);
    buttons->addWidget(m_count);
    buttons->addWidget(m_close);
    buttons->addWidget(m_next);
    auto *layout = new QVBoxLayout(this);
    const int margin = measures::CardPadding + Tip;
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(measures::Grid);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    connect(m_close, &QPushButton::clicked, this, &CoachMarks::finish);
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (m_current + 1 < m_marks.size())
            showMark(m_current + 1);
        else
            finish();
    });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    hide();
}

void CoachMarks::setMarks(const QList<Mark> &marks)
{
    pause();
    m_marks = marks;
    m_current = 0;
    for (const Mark &mark : marks) {
        if (mark.target)
            mark.target->installEventFilter(this);
    }
}

void CoachMarks::start()
{
    if (m_marks.isEmpty() || isVisible())
        return;
    showMark(m_current);
    m_next->setFocus(Qt::TabFocusReason); // shows the ring: the keyboard can go on from here
}

void CoachMarks::showMark(int index)
{
    m_current = index;
    const Mark &mark = m_marks.at(index);
    m_title->setText(mark.title);
    m_text->setText(mark.text);
    m_count->setText(tr("%1 of %2").arg(index + 1).arg(m_marks.size()));
    const bool last = index + 1 == m_marks.size();
    m_next->setText(last ? tr("Done") : tr("Next"));
    m_close->setVisible(!last);
    setAccessibleName(mark.title);
    setAccessibleDescription(mark.text);
    m_next->setAccessibleDescription(mark.title + QLatin1String(". ") + mark.text);
    show();
    fit();
    place();
    raise();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void CoachMarks::fit()
{
    layout()->activate();
    const int width = std::min(measures::letters(fontMetrics(), BubbleLetters) + 2 * (measures::CardPadding + Tip),
                               parentWidget()->width());
    resize(width, layout()->totalHeightForWidth(width));
}

void CoachMarks::finish()
{
    hide();
    if (const QPointer<QWidget> target = m_marks.value(m_current).target)
        target->setFocus();
    emit closedForGood();
}

void CoachMarks::place()
{
    const QPointer<QWidget> target = m_marks.value(m_current).target;
    if (!target)
        return;
    const QRect box(target->mapTo(parentWidget(), QPoint()), target->size());
    QPoint corner = box.center() - rect().center();
    switch (m_marks.at(m_current).side) {
    case Side::Left:
        corner.setX(box.left() - width());
        break;
    case Side::Right:
        corner.setX(box.right());
        break;
    case Side::Above:
        corner.setY(box.top() - height());
        break;
    case Side::Middle:
        break;
    }
    const QRect room = parentWidget()->rect();
    corner.setX(std::clamp(corner.x(), 0, std::max(0, room.width() - width())));
    corner.setY(std::clamp(corner.y(), 0, std::max(0, room.height() - height())));
    move(corner);
    update();
}

bool CoachMarks::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move)
        place();
    return QFrame::eventFilter(watched, event);
}

void CoachMarks::paintEvent(QPaintEvent *)
{
    const Mark mark = m_marks.value(m_current);
    const QRectF box = QRectF(rect()).adjusted(Tip, Tip, -Tip, -Tip);
    QPainterPath shape;
    shape.addRoundedRect(box, measures::CardRadius, measures::CardRadius);
    if (mark.target && mark.side != Side::Middle) {
        // The arrow points at the middle of the target, as far as the bubble reaches.
        const QPointF aim =
            QRectF(QPointF(mapFrom(parentWidget(), mark.target->mapTo(parentWidget(), QPoint()))), mark.target->size())
                .center();
        const double y = std::clamp(aim.y(), box.top() + 2.0 * Tip, box.bottom() - 2.0 * Tip);
        const double x = std::clamp(aim.x(), box.left() + 2.0 * Tip, box.right() - 2.0 * Tip);
        QPainterPath arrow;
        if (mark.side == Side::Left)
            arrow.addPolygon(QPolygonF{{box.right() - 1, y - Tip}, {box.right() + Tip, y}, {box.right() - 1, y + Tip}});
        else if (mark.side == Side::Right)
            arrow.addPolygon(QPolygonF{{box.left() + 1, y - Tip}, {box.left() - Tip, y}, {box.left() + 1, y + Tip}});
        else
            arrow.addPolygon(
                QPolygonF{{x - Tip, box.bottom() - 1}, {x, box.bottom() + Tip}, {x + Tip, box.bottom() - 1}});
        arrow.closeSubpath();
        shape = shape.united(arrow);
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(Role::Accent), 1.5));
    painter.setBrush(m_theme.color(Role::Surface));
    painter.drawPath(shape);
}

} // namespace app
