#pragma once

#include <QFont>
#include <QFontMetrics>

#include <algorithm>

// The measures every page shares, in device-independent pixels.
namespace app::measures {

constexpr int Grid = 8;
constexpr int PageMargin = 16;
constexpr int CardPadding = 12;
constexpr int CardRadius = 6;
constexpr int RowHeight = 28;
constexpr int NavigationWidth = 160;
constexpr int FocusRing = 2;

inline QFont semibold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

//! Page title: four points larger and semibold.
inline QFont pageTitle(QFont font)
{
    font.setPointSizeF(font.pointSizeF() + 4);
    return semibold(font);
}

//! The height of a table's rows: RowHeight, or more with large letters.
inline int rowHeight(const QFontMetrics &metrics)
{
    return std::max(RowHeight, metrics.height() + 10);
}

//! The width of about so many letters.
inline int letters(const QFontMetrics &metrics, int count)
{
    return metrics.averageCharWidth() * count;
}

} // namespace app::measures
