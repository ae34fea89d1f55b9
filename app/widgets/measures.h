#pragma once

#include <QFont>

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

} // namespace app::measures
