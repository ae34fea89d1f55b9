#pragma once

#include "core/base/result.h"
#include "server/api/message.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace server {

//! Reads typed fields of a request's JSON body and remembers the first fault; a field nobody asked for is one too, so
//! that a misspelt name does not pass for a change. Null is "not given" unless isNull() tells it apart.
class BodyFields
{
public:
    //! Unprocessable when the body is no JSON object.
    static core::Result<BodyFields> of(const Request &request);

    std::optional<QString> string(QLatin1StringView name);
    std::optional<qint64> integer(QLatin1StringView name);
    std::optional<double> number(QLatin1StringView name);
    std::optional<bool> boolean(QLatin1StringView name);
    std::optional<QStringList> strings(QLatin1StringView name);
    std::optional<QJsonArray> array(QLatin1StringView name);
    bool isNull(QLatin1StringView name) const { return m_object.value(name).isNull(); }

    QString requiredString(QLatin1StringView name);
    qint64 requiredInteger(QLatin1StringView name);

    //! Unprocessable with the first fault.
    core::Result<void> finish();

private:
    explicit BodyFields(QJsonObject object)
        : m_object(std::move(object))
    {
    }

    std::optional<QJsonValue> find(QLatin1StringView name);
    void fail(QLatin1StringView name, const QString &problem);

    QJsonObject m_object;
    QStringList m_asked;
    QString m_fault;
};

//! The path's parameter `name` as a whole number; InvalidArgument otherwise.
core::Result<qint64> idParameter(const Request &request, const QString &name = QStringLiteral("id"));

} // namespace server
