#include "consolestyle.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTextCharFormat>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

constexpr int ButtonPadding = 12;
constexpr int FocusRing = 2;

ConsoleStyle::ConsoleStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
}

QSize ConsoleStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                     const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_PushButton)
        result.setWidth(std::max(result.width(), size.width() + 2 * ButtonPadding));
    return result;
}

void ConsoleStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    // Fusion paints the focus over the text of one cell and takes its contrast: a ring, and only for the keyboard.
    const auto *view = qobject_cast<const QAbstractItemView *>(widget);
    const bool byKeyboard = option->state & State_KeyboardFocusChange;
    if (element == PE_FrameFocusRect && view && view->selectionBehavior() == QAbstractItemView::SelectRows) {
        const bool selected = option->state & State_Selected;
        if (byKeyboard)
            drawRing(*option, selected ? QPalette::HighlightedText : QPalette::Link, *painter);
        return;
    }
    if (element == PE_FrameFocusRect && !view && byKeyboard)
        return drawRing(*option, QPalette::Highlight, *painter);
    if (element == PE_IndicatorRadioButton || element == PE_IndicatorCheckBox)
        return drawIndicator(element == PE_IndicatorRadioButton, *option, *painter);
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_FrameLineEdit)
        drawOutline(*option, *painter);
}

void ConsoleStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                      const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_SpinBox || control == CC_ComboBox)
        drawOutline(*option, *painter);
    if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option); slider && control == CC_Slider)
        drawGroove(*slider, *painter, widget);
}

// Likewise of the groove of a slider, beside the handle.
void ConsoleStyle::drawGroove(const QStyleOptionSlider &option, QPainter &painter, const QWidget *widget) const
{
    QStyleOption groove(option);
    groove.rect = subControlRect(CC_Slider, &option, SC_SliderGroove, widget).adjusted(0, 0, -1, -1);
    groove.state &= ~State_HasFocus;
    painter.save();
    painter.setClipRegion(QRegion(option.rect) - subControlRect(CC_Slider, &option, SC_SliderHandle, widget));
    drawOutline(groove, painter);
    painter.restore();
}

// Fusion makes the outline of a field darker than the window, which nobody sees in the dark.
void ConsoleStyle::drawOutline(const QStyleOption &option, QPainter &painter)
{
    const QPalette &palette = option.palette;
    const bool dark = palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    if (!dark || option.state & State_HasFocus) // the focus has its own
        return;
    QColor line = palette.color(QPalette::PlaceholderText);
    line.setAlphaF(option.state & State_Enabled ? 0.55F : 0.3F);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    painter.restore();
}

void ConsoleStyle::drawRing(const QStyleOption &option, QPalette::ColorRole role, QPainter &painter)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(option.palette.color(role), FocusRing));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), FocusRing, FocusRing);
    painter.restore();
}

// Fusion shows the focus of a flat button not at all, and that of the default button not apart from its own frame.
void ConsoleStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    QProxyStyle::drawControl(element, option, painter, widget);
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (element != CE_PushButton || !button || !(button->state & State_HasFocus)
        || !(button->state & State_KeyboardFocusChange))
        return;
    const bool onAccent = button->features & QStyleOptionButton::DefaultButton;
    drawRing(*option, onAccent ? QPalette::ButtonText : QPalette::Highlight, *painter);
}

// Qt marks the link that has the focus with thin dots.
int ConsoleStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                            QStyleHintReturn *data) const
{
    auto *variant = qstyleoption_cast<QStyleHintReturnVariant *>(data);
    if (hint != SH_TextControl_FocusIndicatorTextCharFormat || !variant || !option)
        return QProxyStyle::styleHint(hint, option, widget, data);
    QTextCharFormat format;
    format.setBackground(option->palette.color(QPalette::Highlight));
    format.setForeground(option->palette.color(QPalette::HighlightedText));
    variant->variant = format;
    return 1;
}

// Fusion derives the outline from the window's colour, which nobody sees in the dark.
void ConsoleStyle::drawIndicator(bool round, const QStyleOption &option, QPainter &painter)
{
    const bool enabled = option.state & State_Enabled;
    const bool marked = option.state & (State_On | State_NoChange);
    const QPalette &palette = option.palette;
    const auto group = enabled ? QPalette::Active : QPalette::Disabled;
    const QColor fill = palette.color(group, marked && enabled ? QPalette::Highlight : QPalette::Base);
    const QColor line = palette.color(group, marked && enabled ? QPalette::Highlight : QPalette::PlaceholderText);
    const QColor mark = palette.color(group, enabled ? QPalette::HighlightedText : QPalette::Text);
    const double extent = std::min(option.rect.width(), option.rect.height()) - 1.0;
    QRectF box(0, 0, extent, extent);
    box.moveCenter(QRectF(option.rect).center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(line, 1.2));
    painter.setBrush(fill);
    const double radius = round ? extent / 2 : 3.0;
    painter.drawRoundedRect(box, radius, radius);
    const QPointF middle = box.center();
    const double unit = extent / 12;
    painter.setPen(round ? QPen(Qt::NoPen) : QPen(mark, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(round ? QBrush(mark) : QBrush(Qt::NoBrush));
    if (marked && round)
        painter.drawEllipse(middle, 2.2 * unit, 2.2 * unit);
    else if (option.state & State_NoChange)
        painter.drawLine(middle - QPointF(3 * unit, 0), middle + QPointF(3 * unit, 0));
    else if (marked)
        painter.drawPolyline(QPolygonF{middle + QPointF(-3, 0.2) * unit, middle + QPointF(-0.8, 2.4) * unit,
                                       middle + QPointF(3.2, -2.4) * unit});
    painter.restore();
}

} // namespace app
