#pragma once

#include "app/theme/units.h"

#include <QColor>
#include <QObject>
#include <QPalette>

namespace app {

//! What a colour is for. Widgets ask for a role, never for a colour.
enum class Role {
    Window,
    Surface,
    Border,
    Text,
    Muted,
    Accent,
    Expected,
    Scenario,
    Normal,
    Caution,
    Warning,
    Anomaly,
    NoData
};

//! How the console looks: the colour of every role in light and dark, the palette made of them, the units amounts are
//! read in, and whether things may move. GUI thread only.
class Theme : public QObject
{
    Q_OBJECT
public:
    enum class Mode { Platform, Light, Dark };
    Q_ENUM(Mode)

    //! Reads light or dark from the application's palette; changes nothing until install().
    explicit Theme(QObject *parent = nullptr);

    //! Gives the application the Fusion style and this theme's palette, and follows the platform from then on.
    void install();

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);

    bool isDark() const { return m_dark; }
    QColor color(Role role) const { return color(role, m_dark); }
    QPalette palette() const { return palette(m_dark); }

    const Units &units() const { return m_units; }
    void setUnits(const Units &units);

    //! The one place to ask before anything moves by itself: reduced when the person or the platform wants it so.
    bool reducedMotion() const { return m_reducedMotion; }
    void setReducedMotion(bool reduced) { m_reducedMotion = reduced; }
    //! `milliseconds`, or 0 where motion is to be reduced.
    int transition(int milliseconds) const { return m_reducedMotion ? 0 : milliseconds; }

    static QColor color(Role role, bool dark);
    static QPalette palette(bool dark);

Q_SIGNALS:
    void changed();      //!< every colour may be another one now
    void unitsChanged(); //!< amounts are to be worded anew; pages are reloaded by their base

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void update(bool platformIsDark);
    void apply();

    Mode m_mode = Mode::Platform;
    Units m_units;
    bool m_reducedMotion = false;
    bool m_platformIsDark = false;
    bool m_dark = false;
    bool m_installed = false;
    bool m_applying = false;
};

//! WCAG contrast ratio, 1..21.
double contrast(const QColor &one, const QColor &other);

} // namespace app
