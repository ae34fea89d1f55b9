#include "modeloptions.h"

#include <QUrl>

#include <arpa/inet.h>

using namespace Qt::StringLiterals;

namespace core {

//! Without the name service, and so without its tricks.
static bool isThisMachine(const QString &host)
{
    constexpr quint32 LoopbackNet = 127;
    in_addr address{};
    if (inet_pton(AF_INET, host.toUtf8().constData(), &address) == 1)
        return ntohl(address.s_addr) >> 24U == LoopbackNet;
    return host == "localhost"_L1 || host == "::1"_L1;
}

Result<void> checkModelOptions(const ModelOptions &options)
{
    const auto wrong = [](const QString &what) { return Error{ErrorCode::InvalidArgument, what}; };
    const QUrl url(options.baseUrl, QUrl::StrictMode);
    const bool encrypted = url.scheme() == "https"_L1;
    if (!url.isValid() || url.host().isEmpty() || (!encrypted && url.scheme() != "http"_L1))
        return wrong(u"the model's base URL must be an http or https URL"_s);
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return wrong(u"the model's base URL must have no user, query or fragment"_s);
    if (options.model.trimmed().isEmpty())
        return wrong(u"the name of the model is missing"_s);
    for (const char c : options.apiKey) {
        if (c <= ' ' || c > '~')
            return wrong(u"the model's key must not have blanks or characters beyond ASCII"_s);
    }
    if (!options.apiKey.isEmpty() && !encrypted && !isThisMachine(url.host()))
        return wrong(u"the model's base URL must be https, since everybody on the way could read the key"_s);
    return {};
}

} // namespace core
