#include "wrappedwords.h"

#include <QAbstractButton>
#include <QPainter>
#include <QRadioButton>
#include <QStyle>
#include <QStyleOptionButton>
#include <QStyleOptionFocusRect>

#include <algorithm>
#include <limits>

namespace app::wrappedwords {

constexpr int Flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap | Qt::TextShowMnemonic;

static bool isRadio(const QAbstractButton &button)
{
    return qobject_cast<const QRadioButton *>(&button);
}

static QSize markOf(const QAbstractButton &button)
{
    const bool radio = isRadio(button);
    const auto width = radio ? QStyle::PM_ExclusiveIndicatorWidth : QStyle::PM_IndicatorWidth;
    const auto height = radio ? QStyle::PM_ExclusiveIndicatorHeight : QStyle::PM_IndicatorHeight;
    return {button.style()->pixelMetric(width, nullptr, &button),
            button.style()->pixelMetric(height, nullptr, &button)};
}

//! Where the words begin.
static int indentOf(const QAbstractButton &button)
{
    const auto gap = isRadio(button) ? QStyle::PM_RadioButtonLabelSpacing : QStyle::PM_CheckBoxLabelSpacing;
    return markOf(button).width() + button.style()->pixelMetric(gap, nullptr, &button);
}

static QSize wordsIn(const QAbstractButton &button, int width)
{
    return button.fontMetrics()
        .boundingRect(QRect(0, 0, std::max(1, width), std::numeric_limits<short>::max()), Flags, button.text())
        .size();
}

QSize leastSize(const QAbstractButton &button, QSize line)
{
    int widest = 0;
    const QStringList words = button.text().simplified().split(u' ');
    for (const QString &word : words)
        widest = std::max(widest, button.fontMetrics().horizontalAdvance(word));
    return {std::min(line.width(), indentOf(button) + widest + 2), line.height()};
}

int height(const QAbstractButton &button, QSize line, int width)
{
    if (width >= line.width())
        return line.height();
    const int margins = std::max(0, line.height() - button.fontMetrics().height());
    return wordsIn(button, width - indentOf(button)).height() + margins;
}

void paint(QAbstractButton &button, const QStyleOptionButton &option)
{
    QPainter painter(&button);
    const QSize mark = markOf(button);
    const int indent = indentOf(button);
    const int high = wordsIn(button, button.width() - indent).height();
    const QRect words(indent, (button.height() - high) / 2, button.width() - indent, high);
    QStyleOptionButton box = option;
    box.rect = QRect(QPoint(0, words.top() + (button.fontMetrics().height() - mark.height()) / 2), mark);
    const auto shape = isRadio(button) ? QStyle::PE_IndicatorRadioButton : QStyle::PE_IndicatorCheckBox;
    button.style()->drawPrimitive(shape, &box, &painter, &button);
    button.style()->drawItemText(&painter, words, Flags, button.palette(), button.isEnabled(), button.text(),
                                 QPalette::WindowText);
    if (!(option.state & QStyle::State_HasFocus))
        return;
    QStyleOptionFocusRect focus;
    focus.QStyleOption::operator=(option);
    focus.rect = words.adjusted(-2, -1, 2, 1) & button.rect();
    button.style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, &button);
}

} // namespace app::wrappedwords
