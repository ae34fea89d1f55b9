#pragma once

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

//! The colour of every role in light and dark, and the palette made of them. GUI thread only.
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

    static QColor color(Role role, bool dark);
    static QPalette palette(bool dark);

Q_SIGNALS:
    void changed(); //!< every colour may be another one now

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void update(bool platformIsDark);
    void apply();

    Mode m_mode = Mode::Platform;
    bool m_platformIsDark = false;
    bool m_dark = false;
    bool m_installed = false;
    bool m_applying = false;
};

//! WCAG contrast ratio, 1..21.
double contrast(const QColor &one, const QColor &other);

} // namespace app
