#include "apirequest.h"

#include "server/http/directcall.h"

#include <QJsonDocument>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

constexpr auto CommandName = "request"_L1;

bool isApiCall(const QJsonObject &object)
{
    return object.value("command"_L1).toString() == CommandName;
}

QJsonObject toJson(const ApiCall &call)
{
    QJsonObject object{{u"command"_s, CommandName},
                       {u"method"_s, QString::fromLatin1(call.method)},
                       {u"path"_s, call.path},
                       {u"query"_s, call.query.toString(QUrl::FullyEncoded)}};
    if (!call.body.isEmpty())
        object.insert("body"_L1, call.body);
    return object;
}

Result<ApiCall> apiCallFromJson(const QJsonObject &object)
{
    ApiCall call;
    call.method = object.value("method"_L1).toString().toLatin1();
    call.path = object.value("path"_L1).toString();
    call.query = QUrlQuery(object.value("query"_L1).toString());
    call.body = object.value("body"_L1).toObject();
    if (call.method.isEmpty() || !call.path.startsWith(u'/'))
        return Error{ErrorCode::InvalidArgument, u"a request needs a method and a path"_s};
    return call;
}

QJsonObject toJson(const ApiAnswer &answer)
{
    return {{u"status"_s, answer.status},
            {u"type"_s, QString::fromLatin1(answer.contentType)},
            {u"body"_s, QString::fromUtf8(answer.body)}};
}

ApiAnswer apiAnswerFromJson(const QJsonObject &object)
{
    return {object.value("status"_L1).toInt(), object.value("type"_L1).toString().toLatin1(),
            object.value("body"_L1).toString().toUtf8()};
}

ApiAnswer carryOutHere(const RouteTable &routes, const ApiCall &call)
{
    Request request;
    request.method = call.method;
    request.path = call.path;
    request.query = call.query;
    if (!call.body.isEmpty())
        request.body = QJsonDocument(call.body).toJson(QJsonDocument::Compact);
    request.remoteAddress = "local";
    request.principal = {Role::Admin, 0, u"command line"_s, 0, {}};
    const Reply reply = callDirectly(routes, std::move(request));
    return {reply.status, reply.contentType, reply.body};
}

} // namespace server
