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
    while (!m_items.isEmpty()) // a layout among them takes itself out of its parent when it goes
        delete m_items.takeLast();
}

void FlowLayout::addItem(QLayoutItem *item)
{
    if (QLayout *inner = item->layout())
        addChildLayout(inner);
    m_items.append(item);
    invalidate();
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QList<QLayoutItem *> FlowLayout::shown() const
{
    QList<QLayoutItem *> items = m_items;
    items.removeIf([](const QLayoutItem *item) { return item->isEmpty(); });
    return items;
}

bool FlowLayout::hasHeightForWidth() const
{
    const QList<QLayoutItem *> items = shown();
    return items.size() > 1 || (items.size() == 1 && items.constFirst()->hasHeightForWidth());
}

int FlowLayout::heightForWidth(int width) const
{
    int height = -spacing();
    const QList<Row> all = rows(width);
    for (const Row &row : all)
        height += heightOf(row) + spacing();
    return std::max(0, height);
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
    const QList<QLayoutItem *> items = shown();
    int width = -spacing();
    int widest = 0;
    int height = 0;
    for (const QLayoutItem *item : items) {
        width += item->sizeHint().width() + spacing();
        widest = std::max(widest, item->sizeHint().width());
        height = std::max(height, item->sizeHint().height());
    }
    if (m_widths == Widths::Equal)
        width = static_cast<int>(items.size()) * (widest + spacing()) - spacing();
    return {std::max(0, width), height};
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    int top = rect.y();
    const QList<Row> all = rows(rect.width());
    for (const Row &row : all) {
        const int height = heightOf(row);
        int left = rect.x();
        for (const auto &[item, size] : row) {
            const int own = m_widths == Widths::Equal ? height : size.height();
            item->setGeometry(QRect(left, top + (height - own) / 2, size.width(), own));
            left += size.width() + spacing();
        }
        top += height + spacing();
    }
}

int FlowLayout::widthOf(const QLayoutItem &item, int room) const
{
    if (m_widths != Widths::Equal)
        return std::min(room, item.sizeHint().width());
    int widest = 1;
    const QList<QLayoutItem *> items = shown();
    for (const QLayoutItem *each : items)
        widest = std::max(widest, each->minimumSize().width());
    const int columns =
        std::clamp((room + spacing()) / (widest + spacing()), 1, std::max(1, static_cast<int>(items.size())));
    return std::min(item.maximumSize().width(), (room - (columns - 1) * spacing()) / columns);
}

static int heightAt(const QLayoutItem &item, int width)
{
    return item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
}

QList<FlowLayout::Row> FlowLayout::rows(int room) const
{
    QList<Row> all;
    int used = 0;
    const QList<QLayoutItem *> items = shown();
    for (QLayoutItem *item : items) {
        const int width = widthOf(*item, room);
        if (all.isEmpty() || used + spacing() + width > room) {
            all.append(Row());
            used = -spacing();
        }
        used += spacing() + width;
        all.last().append({item, QSize(width, heightAt(*item, width))});
    }
    if (m_widths != Widths::FirstFills || all.isEmpty())
        return all;
    Row &first = all.first();
    int left = room + spacing();
    for (const Place &place : std::as_const(first))
        left -= place.size.width() + spacing();
    const int width = first.constFirst().size.width() + std::max(0, left);
    first.first().size = QSize(width, heightAt(*first.constFirst().item, width));
    return all;
}

int FlowLayout::heightOf(const Row &row)
{
    int height = 0;
    for (const Place &place : row)
        height = std::max(height, place.size.height());
    return height;
}

} // namespace app
