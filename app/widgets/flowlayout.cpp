#include "flowlayout.h"

#include <QWidget>

#include <algorithm>

namespace app {

FlowLayout::FlowLayout(Widths widths)
    : m_widths(widths)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    if (QLayout *inner = item->layout())
        addChildLayout(inner);
    m_items.append(item);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return layOut(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

QSize FlowLayout::sizeHint() const
{
    int width = -spacing();
    int widest = 0;
    int height = 0;
    int shown = 0;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        ++shown;
        width += item->sizeHint().width() + spacing();
        widest = std::max(widest, item->sizeHint().width());
        height = std::max(height, item->sizeHint().height());
    }
    if (m_widths == Widths::Equal)
        width = shown * (widest + spacing()) - spacing();
    return {std::max(0, width), height};
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    layOut(rect, true);
}

int FlowLayout::widthOf(const QLayoutItem &item, int room) const
{
    if (m_widths == Widths::Natural)
        return std::min(room, item.sizeHint().width());
    int widest = 1;
    int shown = 0;
    for (const QLayoutItem *each : m_items) {
        if (each->isEmpty())
            continue;
        ++shown;
        widest = std::max(widest, each->minimumSize().width());
    }
    const int columns = std::clamp((room + spacing()) / (widest + spacing()), 1, std::max(1, shown));
    return std::min(item.maximumSize().width(), (room - (columns - 1) * spacing()) / columns);
}

int FlowLayout::layOut(const QRect &rect, bool move) const
{
    int x = 0;
    int y = 0;
    int row = 0; // its height
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const int width = widthOf(*item, rect.width());
        if (x > 0 && x + width > rect.width()) {
            x = 0;
            y += row + spacing();
            row = 0;
        }
        const int height = item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
        if (move)
            item->setGeometry(QRect(rect.x() + x, rect.y() + y, width, height));
        x += width + spacing();
        row = std::max(row, height);
    }
    return y + row;
}

} // namespace app
