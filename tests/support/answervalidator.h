#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace support {

//! Holds answers to resources/openapi.json: the route must be described, with this status, content type and schema.
class AnswerValidator
{
public:
    AnswerValidator();

    //! What is wrong with the answer; empty when nothing is. Requests to paths that no route has must get 404.
    QString check(const QByteArray &method, const QString &path, int status, const QByteArray &contentType,
                  const QByteArray &body) const;

private:
    QJsonObject responseOf(const QByteArray &method, const QString &path, int status, QString *problem) const;
    QString checkBody(const QJsonObject &schema, const QByteArray &body) const;

    QJsonObject m_description;
};

} // namespace support
