#pragma once

#include "core/base/time.h"
#include "core/model/sitezone.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QLatin1StringView>
#include <QString>

#include <cmath>
#include <concepts>
#include <optional>

namespace core::wire {

inline QJsonValue number(double value)
{
    return std::isfinite(value) ? QJsonValue(value) : QJsonValue(QJsonValue::Null); // JSON has no NaN
}

inline QJsonValue number(std::optional<double> value)
{
    return value ? number(*value) : QJsonValue(QJsonValue::Null);
}

template<std::integral T>
QJsonValue number(std::optional<T> value)
{
    return value ? QJsonValue(static_cast<qint64>(*value)) : QJsonValue(QJsonValue::Null);
}

inline QJsonValue text(const QString &value)
{
    return value.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(value);
}

inline QJsonValue date(std::optional<QDate> value)
{
    return value ? QJsonValue(value->toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

//! Each of `values` by `make(value)`.
template<typename Values, typename Make>
QJsonArray arrayOf(const Values &values, Make make)
{
    QJsonArray array;
    for (const auto &value : values)
        array.append(make(value));
    return array;
}

//! `name` site-local and `name`Utc; both null without a time.
inline void putTime(QJsonObject &object, QLatin1StringView name, std::optional<EpochSeconds> time, const SiteZone &zone)
{
    const QString utcName = QString(name) + QLatin1StringView("Utc");
    object.insert(name, time ? QJsonValue(zone.format(*time)) : QJsonValue(QJsonValue::Null));
    object.insert(utcName, time ? QJsonValue(SiteZone::formatUtc(*time)) : QJsonValue(QJsonValue::Null));
}

} // namespace core::wire
