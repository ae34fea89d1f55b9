#include "bodyfields.h"

#include "server/api/parameters.h"

#include <cmath>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

constexpr qsizetype MostShown = 64; // a detail must not repeat a whole attack

Result<BodyFields> BodyFields::of(const Request &request)
{
    auto object = jsonBody(request);
    if (!object)
        return object.error();
    return BodyFields(*std::move(object));
}

void BodyFields::fail(QLatin1StringView name, const QString &problem)
{
    if (m_fault.isEmpty())
        m_fault = u"the field '%1' %2"_s.arg(name, problem);
}

std::optional<QJsonValue> BodyFields::find(QLatin1StringView name)
{
    m_asked.append(name);
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    return value;
}

std::optional<QString> BodyFields::string(QLatin1StringView name)
{
    const auto value = find(name);
    if (value && !value->isString())
        fail(name, u"must be a string"_s);
    return value ? std::optional(value->toString()) : std::nullopt;
}

std::optional<double> BodyFields::number(QLatin1StringView name)
{
    const auto value = find(name);
    if (value && !value->isDouble())
        fail(name, u"must be a number"_s);
    return value ? std::optional(value->toDouble()) : std::nullopt;
}

std::optional<qint64> BodyFields::integer(QLatin1StringView name)
{
    constexpr double Largest = 9'007'199'254'740'991.0; // past it a JSON number is not exact
    const auto value = number(name);
    if (!value)
        return std::nullopt;
    if (std::trunc(*value) == *value && std::abs(*value) <= Largest)
        return static_cast<qint64>(*value);
    fail(name, u"must be a whole number"_s);
    return std::nullopt;
}

std::optional<bool> BodyFields::boolean(QLatin1StringView name)
{
    const auto value = find(name);
    if (value && !value->isBool())
        fail(name, u"must be true or false"_s);
    return value ? std::optional(value->toBool()) : std::nullopt;
}

std::optional<QStringList> BodyFields::strings(QLatin1StringView name)
{
    const auto value = find(name);
    if (!value)
        return std::nullopt;
    QStringList texts;
    const QJsonArray array = value->toArray();
    bool onlyStrings = value->isArray();
    for (const QJsonValue element : array) {
        onlyStrings = onlyStrings && element.isString();
        texts.append(element.toString());
    }
    if (!onlyStrings)
        fail(name, u"must be a list of strings"_s);
    return texts;
}

std::optional<QJsonArray> BodyFields::array(QLatin1StringView name)
{
    const auto value = find(name);
    if (value && !value->isArray())
        fail(name, u"must be a list"_s);
    return value ? std::optional(value->toArray()) : std::nullopt;
}

QString BodyFields::requiredString(QLatin1StringView name)
{
    const auto value = string(name);
    if (!value)
        fail(name, u"is missing"_s);
    return value.value_or(QString());
}

qint64 BodyFields::requiredInteger(QLatin1StringView name)
{
    const auto value = integer(name);
    if (!value)
        fail(name, u"is missing"_s);
    return value.value_or(0);
}

Result<void> BodyFields::finish()
{
    const QStringList given = m_object.keys();
    for (const QString &name : given) {
        if (m_fault.isEmpty() && !m_asked.contains(name))
            m_fault = u"the field '%1' is unknown; known are %2"_s.arg(name.left(MostShown), m_asked.join(u", "_s));
    }
    if (m_fault.isEmpty())
        return {};
    return Error{ErrorCode::Unprocessable, m_fault};
}

Result<qint64> idParameter(const Request &request, const QString &name)
{
    const QString text = request.pathParameters.value(name);
    bool isNumber = false;
    const qint64 id = text.toLongLong(&isNumber);
    if (!isNumber)
        return Error{ErrorCode::InvalidArgument, u"%1 is a whole number, not '%2'"_s.arg(name, text.left(MostShown))};
    return id;
}

} // namespace server
