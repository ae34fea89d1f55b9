#pragma once

#include "core/base/result.h"
#include "server/daemon/config.h"

#include <QJsonObject>
#include <QUrlQuery>

#include <memory>

namespace server {

//! A call of one of the daemon's own routes, as a subcommand makes it.
struct ApiCall
{
    QByteArray method = "GET";
    QString path; //!< "/api/admin/users/3"; what stands for a parameter is percent-encoded (apiSegment)
    QUrlQuery query;
    QJsonObject body; //!< none when empty
};

//! A text as one segment of a path.
QString apiSegment(const QString &text);

//! Where a subcommand's calls are carried out: in this process when the data folder is free, else by the daemon that
//! holds it, over one connection. Both through the same routes, with the role Admin and the name "command line".
class ApiCaller
{
public:
    //! config.dataFolder must be set. Errors: what keeps the folder from being opened or asked.
    static core::Result<ApiCaller> on(const Config &config);
    ApiCaller(ApiCaller &&) noexcept;
    ApiCaller &operator=(ApiCaller &&) noexcept;
    ~ApiCaller();

    //! Blocks. The answer's JSON (empty for none); an answer of 400 or more is an error with its detail.
    core::Result<QJsonObject> call(const ApiCall &call);
    //! Likewise for an answer that is no JSON: its body.
    core::Result<QByteArray> callForText(const ApiCall &call);

    class Way;

private:
    explicit ApiCaller(std::unique_ptr<Way> way);
    std::unique_ptr<Way> m_way;
};

} // namespace server
