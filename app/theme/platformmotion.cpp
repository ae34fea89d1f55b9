#include "platformmotion.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Wish
{
    QLatin1StringView group;
    QLatin1StringView key;
    bool (*reduces)(const QVariant &value);
};

constexpr std::array Wishes{
    Wish{"org.freedesktop.appearance"_L1, "reduced-motion"_L1,
         [](const QVariant &value) { return value.toUInt() == 1; }},
    Wish{"org.gnome.desktop.interface"_L1, "enable-animations"_L1,
         [](const QVariant &value) { return value.typeId() == QMetaType::Bool && !value.toBool(); }},
    Wish{"org.kde.kdeglobals.KDE"_L1, "AnimationDurationFactor"_L1,
         [](const QVariant &value) {
             bool isNumber = false;
             return value.toDouble(&isNumber) <= 0 && isNumber;
         }},
};

constexpr auto Service = "org.freedesktop.portal.Desktop"_L1;
constexpr auto Path = "/org/freedesktop/portal/desktop"_L1;
constexpr auto Interface = "org.freedesktop.portal.Settings"_L1;

// Read() wraps its value in a variant of a variant.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

PlatformMotion::PlatformMotion(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
{
    if (!m_bus.isConnected())
        return;
    m_bus.connect(Service, Path, Interface, u"SettingChanged"_s, this,
                  SLOT(settingChanged(QString, QString, QDBusVariant)));
    for (const Wish &wish : Wishes)
        ask(wish.group, wish.key);
}

bool PlatformMotion::isReduced() const
{
    return std::any_of(m_reduced.cbegin(), m_reduced.cend(), [](bool reduced) { return reduced; });
}

void PlatformMotion::ask(const QString &group, const QString &key)
{
    QDBusMessage call = QDBusMessage::createMethodCall(Service, Path, Interface, u"Read"_s);
    call << group << key;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, group, key] {
        watcher->deleteLater();
        // No portal, or a desktop without this setting: it asks for nothing.
        if (const QDBusPendingReply<QDBusVariant> reply = *watcher; !reply.isError())
            note(group, key, unwrapped(reply.value().variant()));
    });
}

void PlatformMotion::settingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    note(group, key, unwrapped(value.variant()));
}

void PlatformMotion::note(const QString &group, const QString &key, const QVariant &value)
{
    const auto wish = std::find_if(Wishes.begin(), Wishes.end(),
                                   [&](const Wish &each) { return each.group == group && each.key == key; });
    if (wish == Wishes.end())
        return;
    const bool before = isReduced();
    m_reduced[key] = wish->reduces(value);
    if (isReduced() != before)
        emit changed();
}

} // namespace app
