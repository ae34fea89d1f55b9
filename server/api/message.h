#pragma once

#include "core/base/result.h"
#include "core/model/role.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QUrlQuery>

#include <functional>
#include <memory>
#include <utility>

namespace server {

//! A request as handlers see it: a value of its own, which outlives the connection. Header names are lower case.
struct Request
{
    QByteArray method;
    QString path;                           //!< percent-decoded
    QHash<QString, QString> pathParameters; //!< "number" -> "311" for "/api/buildings/{number}"
    QUrlQuery query;
    QHash<QByteArray, QByteArray> headers;
    QByteArray body; //!< within the route's limit
    QByteArray remoteAddress;
    core::Principal principal; //!< whose token came with it; nobody's without one, and on routes for anybody

    QByteArray header(const QByteArray &lowerCaseName) const { return headers.value(lowerCaseName); }
};

class StreamBody;

//! What a handler answers. Errors are returned as core::Error instead; server/http makes the status and {"detail"} of
//! them.
struct Reply
{
    QByteArray body;
    QByteArray contentType = "application/json";
    int status = 200;
    QList<std::pair<QByteArray, QByteArray>> headers;
    std::shared_ptr<StreamBody> stream = nullptr; //!< instead of `body`: it is made while it is sent
};

using Handler = std::function<core::Result<Reply>(const Request &)>;

} // namespace server
