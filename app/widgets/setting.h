#pragma once

#include <QSettings>
#include <QVariant>

namespace app {

//! A value that outlives the console's run: key, type and default in one place. Declare one as a constant where it is
//! used; no two may share a key.
template<typename T>
struct Setting
{
    const char *key;
    T fallback = {};

    T read() const
    {
        const QVariant value = QSettings().value(QLatin1StringView(key));
        return value.canConvert<T>() ? value.value<T>() : fallback;
    }
    void write(const T &value) const { QSettings().setValue(QLatin1StringView(key), QVariant::fromValue(value)); }
};

} // namespace app
