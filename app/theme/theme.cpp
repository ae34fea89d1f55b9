#include "theme.h"

#include "app/theme/consolestyle.h"

#include <QApplication>
#include <QEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace app {

// QStyleHints::colorScheme is newer than the oldest Qt we build with.
static bool isDarkPalette(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_platformIsDark(isDarkPalette(QApplication::palette()))
    , m_dark(m_platformIsDark)
{
}

QColor Theme::color(Role role, bool dark)
{
    switch (role) {
    case Role::Window:
        return dark ? 0x1B1E23 : 0xF6F7F9;
    case Role::Surface:
        return dark ? 0x23272E : 0xFFFFFF;
    case Role::Border:
        return dark ? 0x3A414B : 0xD9DEE5;
    case Role::Text:
        return dark ? 0xE8EAED : 0x1B1F24;
    case Role::Muted:
    case Role::NoData:
        return dark ? 0xA3ADB8 : 0x5A6572;
    case Role::Accent:
        return dark ? 0x5AB0F2 : 0x0B6BB8;
    case Role::Expected:
        return dark ? 0x9AA6B3 : 0x7A8694;
    case Role::Scenario:
        return dark ? 0xC79BF0 : 0x8A4FBF;
    case Role::Normal:
        return dark ? 0x3FC08F : 0x0B8A5F;
    case Role::Caution:
        return dark ? 0xE5C04A : 0xB58900;
    case Role::Warning:
        return dark ? 0xF2994A : 0xC7600B;
    case Role::Anomaly:
        return dark ? 0xFF7B72 : 0xB3261E;
    }
    Q_UNREACHABLE();
}

QPalette Theme::palette(bool dark)
{
    const auto role = [dark](Role name) { return color(name, dark); };
    QPalette palette(role(Role::Surface), role(Role::Window)); // derives the bevels
    palette.setColor(QPalette::Window, role(Role::Window));
    palette.setColor(QPalette::WindowText, role(Role::Text));
    palette.setColor(QPalette::Base, role(Role::Surface));
    palette.setColor(QPalette::AlternateBase, role(Role::Window));
    palette.setColor(QPalette::Text, role(Role::Text));
    palette.setColor(QPalette::PlaceholderText, role(Role::Muted));
    palette.setColor(QPalette::Button, role(Role::Surface));
    palette.setColor(QPalette::ButtonText, role(Role::Text));
    palette.setColor(QPalette::BrightText, role(Role::Anomaly));
    palette.setColor(QPalette::ToolTipBase, role(Role::Surface));
    palette.setColor(QPalette::ToolTipText, role(Role::Text));
    palette.setColor(QPalette::Highlight, role(Role::Accent));
    palette.setColor(QPalette::HighlightedText, role(dark ? Role::Window : Role::Surface));
    palette.setColor(QPalette::Link, role(Role::Accent));
    palette.setColor(QPalette::LinkVisited, role(Role::Scenario));
    palette.setColor(QPalette::Mid, role(Role::Border));
    for (const auto text : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        QColor faded = role(Role::Muted);
        faded.setAlphaF(0.6F);
        palette.setColor(QPalette::Disabled, text, faded);
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, role(Role::Border));
    return palette;
}

void Theme::install()
{
    QApplication::setStyle(new ConsoleStyle);
    if (!m_installed)
        qApp->installEventFilter(this);
    m_installed = true;
    apply();
}

void Theme::setMode(Mode mode)
{
    m_mode = mode;
    update(m_platformIsDark);
}

void Theme::setUnits(const Units &units)
{
    if (units == m_units)
        return;
    m_units = units;
    emit unitsChanged();
}

void Theme::update(bool platformIsDark)
{
    m_platformIsDark = platformIsDark;
    const bool dark = m_mode == Mode::Platform ? platformIsDark : m_mode == Mode::Dark;
    const bool same = dark == m_dark;
    m_dark = dark;
    if (m_installed)
        apply();
    if (!same)
        emit changed();
}

void Theme::apply()
{
    m_applying = true;
    QApplication::setPalette(palette());
    m_applying = false;
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (m_applying)
        return false;
    if (event->type() == QEvent::ApplicationPaletteChange && watched == qApp) {
        update(isDarkPalette(QApplication::palette()));
    } else if (event->type() == QEvent::ThemeChange) {
        // Our own palette hides the platform's: take it off for a moment to see what is below.
        m_applying = true;
        QApplication::setPalette(QPalette());
        const bool dark = isDarkPalette(QApplication::palette());
        m_applying = false;
        update(dark);
    }
    return false;
}

static double luminance(const QColor &color)
{
    const auto linear = [](float channel) {
        const double value = static_cast<double>(channel);
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace app
