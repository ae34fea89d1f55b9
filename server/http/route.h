#pragma once

#include "core/base/result.h"
#include "server/api/message.h"
#include "server/api/responder.h"
#include "server/http/callers.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <utility>
#include <variant>
#include <vector>

namespace server {

//! Where a handler runs. OnLoop: inline in the connection's event loop, for what takes less than a millisecond and
//! never waits. InPool: on a worker thread. InSlowPool: on a worker of another pool, for what may take seconds, so that
//! the rest is still answered. Later: begun in the event loop, and answered through the Responder by whoever ends it.
//! In each several requests run at once, so handlers must be thread-safe.
enum class Runs { OnLoop, InPool, InSlowPool, Later };

constexpr qint64 DefaultBodyBytes = 64 * 1024;

struct Route
{
    QByteArray method;  //!< upper case; HEAD and OPTIONS are answered from the others and cannot be given
    QByteArray pattern; //!< "/api/buildings" or "/api/buildings/{number}"; a parameter is one whole, non-empty segment
    Callers callers = ConsoleUsers;
    Runs runs = Runs::OnLoop;
    qint64 maximumBodyBytes = DefaultBodyBytes;  //!< larger bodies get 413 before they are read
    std::variant<Handler, LaterHandler> handler; //!< a LaterHandler where Runs::Later is given, and only there
    QByteArray name;                             //!< the "route" label in the metrics; empty = the pattern
};

//! The one table of what the server answers. Filled once, then read by every event loop.
class RouteTable
{
public:
    using Parameters = QHash<QString, QString>;

    struct Match
    {
        int route = -1;     //!< index into routes(), -1 if none
        QByteArray allowed; //!< without a route: the methods of the path for Allow, empty if there is no such path
        Parameters parameters;
    };

    void add(Route route) { m_routes.push_back(std::move(route)); }
    const std::vector<Route> &routes() const { return m_routes; }

    //! Checks the table and builds the lookup; InvalidArgument names a route that is malformed, without handler or
    //! given twice. HttpServer::start calls it.
    core::Result<void> prepare();

    //! The route for a method and a path as sent (percent-encoded, without query). HEAD finds the GET route.
    //! An exact path wins over a pattern, and an earlier pattern over a later one.
    Match find(const QByteArray &method, const QByteArray &rawPath) const;

private:
    struct Path
    {
        QList<QByteArray> segments;
        QHash<QByteArray, int> routeByMethod;
        QByteArray allowed;
    };

    bool insert(const Route &route, int index);
    static Match matchOf(const Path &path, const QByteArray &method);
    static bool fits(const QList<QByteArray> &pattern, const QList<QByteArray> &segments, Parameters &parameters);

    std::vector<Route> m_routes;
    std::vector<Path> m_patterns;
    QHash<QByteArray, Path> m_exact;
};

} // namespace server
