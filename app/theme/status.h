#pragma once

#include "app/theme/theme.h"
#include "core/model/score.h"

#include <QIcon>
#include <QPainterPath>

#include <array>
#include <optional>

class QPainter;

// How a status looks: always a shape and a colour, so that neither eye nor print decides alone. No status = hollow
// ring.
namespace app {

using Status = std::optional<core::AnomalyStatus>;

Role statusRole(Status status);
//! Circle, triangle, square or diamond of about equal weight, or a ring for no data, inside `box`.
QPainterPath statusPath(Status status, const QRectF &box);
//! The filled shape with a thin outline of the surface colour, so that it stands out from its neighbours.
void paintStatus(QPainter &painter, Status status, const QRectF &box, const Theme &theme);
//! `extent` in device-independent pixels.
QIcon statusIcon(Status status, const Theme &theme, int extent = 16);

//! The icons of all states, drawn once for each look of the theme: for models, which are asked at every repaint.
class StatusIcons
{
public:
    explicit StatusIcons(const Theme &theme)
        : m_theme(theme)
    {
    }
    const QIcon &of(Status status);

private:
    const Theme &m_theme;
    std::array<QIcon, 5> m_icons;
    bool m_dark = false; //!< the look they were drawn for
};

} // namespace app
