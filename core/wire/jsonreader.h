#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QLatin1StringView>

#include <optional>

namespace core::wire {

//! Reads typed fields of a JSON object and remembers the first that is wrong, with its path, so that a caller reads
//! everything first and asks once. Readers of nested objects share the fault of their root.
class JsonReader
{
public:
    JsonReader(const QJsonObject &object, QString *fault, QString path = {});

    QString string(QLatin1StringView name);
    QString optionalString(QLatin1StringView name); //!< empty when null or missing
    double number(QLatin1StringView name);
    std::optional<double> optionalNumber(QLatin1StringView name);
    qint64 integer(QLatin1StringView name);
    std::optional<qint64> optionalInteger(QLatin1StringView name);
    int int32(QLatin1StringView name); //!< larger ones are a fault
    bool boolean(QLatin1StringView name);
    JsonReader object(QLatin1StringView name);
    QStringList strings(QLatin1StringView name);

    QDate date(QLatin1StringView name); //!< "2025-09-01" and nothing else
    std::optional<QDate> optionalDate(QLatin1StringView name);

    //! "2025-09-01T04:00:00Z" of the field `name` + "Utc".
    EpochSeconds time(QLatin1StringView name);
    std::optional<EpochSeconds> optionalTime(QLatin1StringView name);

    //! A name out of a fixed list, by its fromName function.
    template<typename T>
    T named(QLatin1StringView name, std::optional<T> (*fromName)(QStringView))
    {
        const QString text = string(name);
        const auto value = fromName(text);
        if (!value)
            fail(name, QStringLiteral("has the unknown value '%1'").arg(text));
        return value.value_or(T{});
    }
    template<typename T>
    std::optional<T> optionalNamed(QLatin1StringView name, std::optional<T> (*fromName)(QStringView))
    {
        return isNull(name) ? std::nullopt : std::optional<T>(named(name, fromName));
    }

    //! Calls `read(JsonReader &)` for every element; each must be an object.
    template<typename Read>
    void forEach(QLatin1StringView name, Read read)
    {
        const QJsonArray elements = array(name);
        for (qsizetype i = 0; i < elements.size() && m_fault->isEmpty(); ++i) {
            if (!elements.at(i).isObject())
                return fail(name, QStringLiteral("has an element %1 that is no object").arg(i));
            const QString path = m_path + name + QStringLiteral("[%1].").arg(i);
            JsonReader element(elements.at(i).toObject(), m_fault, path);
            read(element);
        }
    }

    bool isNull(QLatin1StringView name) const;
    QJsonArray array(QLatin1StringView name);
    void fail(QLatin1StringView name, const QString &problem);

private:
    QJsonObject m_object;
    QString *m_fault;
    QString m_path; //!< "" or "buildings[3]."
};

//! The value read, or Unprocessable with the first fault.
template<typename T>
Result<T> readOrFault(T value, const QString &fault)
{
    if (!fault.isEmpty())
        return Error{ErrorCode::Unprocessable, fault};
    return value;
}

//! A whole object by its `read(JsonReader &)`.
template<typename Read>
auto readWhole(const QJsonObject &object, Read read)
{
    QString fault;
    JsonReader reader(object, &fault);
    auto value = read(reader);
    return readOrFault(std::move(value), fault);
}

//! The elements of the array `name`, each by `read(JsonReader &)`.
template<typename Read>
auto readList(const QJsonObject &object, QLatin1StringView name, Read read)
{
    return readWhole(object, [&](JsonReader &reader) {
        QList<decltype(read(reader))> values;
        reader.forEach(name, [&](JsonReader &element) { values.append(read(element)); });
        return values;
    });
}

} // namespace core::wire
