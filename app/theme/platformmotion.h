#pragma once

#include <QDBusConnection>
#include <QHash>
#include <QObject>

class QDBusVariant;

namespace app {

//! Whether the desktop asks for less motion, from its settings as xdg-desktop-portal tells them
//! (org.freedesktop.portal.Settings): GNOME's "enable-animations", KDE's "AnimationDurationFactor", and the
//! "reduced-motion" of every desktop. Asked without waiting, and followed. Without a portal motion is not reduced. GUI
//! thread.
class PlatformMotion : public QObject
{
    Q_OBJECT
public:
    explicit PlatformMotion(const QDBusConnection &bus = QDBusConnection::sessionBus(), QObject *parent = nullptr);

    bool isReduced() const;

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask(const QString &group, const QString &key);
    void note(const QString &group, const QString &key, const QVariant &value);

    QDBusConnection m_bus;
    QHash<QString, bool> m_reduced; //!< by setting
};

} // namespace app
