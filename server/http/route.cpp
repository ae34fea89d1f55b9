#include "route.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace server {

namespace {

bool isParameter(const QByteArray &segment)
{
    return segment.startsWith('{') && segment.endsWith('}');
}

core::Error wrongRoute(const Route &route, const QString &reason)
{
    return {core::ErrorCode::InvalidArgument,
            u"Route %1 %2: %3"_s.arg(QString::fromUtf8(route.method), QString::fromUtf8(route.pattern), reason)};
}

//! Routes whose patterns differ only in the names of their parameters are the same path.
QList<QByteArray> shapeOf(const QList<QByteArray> &segments)
{
    QList<QByteArray> shape = segments;
    for (QByteArray &segment : shape) {
        if (isParameter(segment))
            segment = "{}";
    }
    return shape;
}

} // namespace

core::Result<void> RouteTable::prepare()
{
    m_exact.clear();
    m_patterns.clear();
    for (int i = 0; i < static_cast<int>(m_routes.size()); ++i) {
        Route &route = m_routes[static_cast<std::size_t>(i)];
        if (!route.pattern.startsWith('/'))
            return wrongRoute(route, u"the pattern must start with a slash"_s);
        if (!std::visit([](const auto &handler) { return static_cast<bool>(handler); }, route.handler))
            return wrongRoute(route, u"no handler"_s);
        if ((route.runs == Runs::Later) != std::holds_alternative<LaterHandler>(route.handler))
            return wrongRoute(route, u"a handler that does not answer the way it runs"_s);
        if (route.method.isEmpty() || route.method != route.method.toUpper() || route.method == "HEAD"
            || route.method == "OPTIONS")
            return wrongRoute(route, u"not a method that can be routed"_s);
        if (route.maximumBodyBytes < 0)
            return wrongRoute(route, u"a negative body limit"_s);
        if (route.name.isEmpty())
            route.name = route.pattern;
        if (!insert(route, i))
            return wrongRoute(route, u"given twice, or with other parameter names"_s);
    }
    return {};
}

bool RouteTable::insert(const Route &route, int index)
{
    const QList<QByteArray> segments = route.pattern.split('/');
    Path *path = nullptr;
    if (std::none_of(segments.begin(), segments.end(), isParameter)) {
        path = &m_exact[route.pattern];
    } else {
        const auto found = std::find_if(m_patterns.begin(), m_patterns.end(), [&](const Path &other) {
            return shapeOf(other.segments) == shapeOf(segments);
        });
        if (found != m_patterns.end() && found->segments != segments)
            return false;
        path = found != m_patterns.end() ? &*found : &m_patterns.emplace_back();
    }
    path->segments = segments;
    if (path->routeByMethod.contains(route.method))
        return false;
    path->routeByMethod.insert(route.method, index);
    path->allowed += (path->allowed.isEmpty() ? "" : ", ") + route.method;
    if (route.method == "GET")
        path->allowed += ", HEAD";
    return true;
}

RouteTable::Match RouteTable::matchOf(const Path &path, const QByteArray &method)
{
    Match match;
    match.route = path.routeByMethod.value(method == "HEAD" ? QByteArrayLiteral("GET") : method, -1);
    if (match.route < 0)
        match.allowed = path.allowed + ", OPTIONS";
    return match;
}

RouteTable::Match RouteTable::find(const QByteArray &method, const QByteArray &rawPath) const
{
    if (const auto exact = m_exact.constFind(rawPath); exact != m_exact.constEnd())
        return matchOf(*exact, method);
    // Split before decoding, so that an encoded slash stays within its segment.
    QList<QByteArray> segments = rawPath.split('/');
    for (QByteArray &segment : segments) {
        if (segment.contains('%'))
            segment = QByteArray::fromPercentEncoding(segment);
    }
    if (rawPath.contains('%')) {
        for (const Path &path : m_exact) {
            if (path.segments == segments)
                return matchOf(path, method);
        }
    }
    for (const Path &path : m_patterns) {
        Parameters parameters;
        if (!fits(path.segments, segments, parameters))
            continue;
        Match match = matchOf(path, method);
        match.parameters = std::move(parameters);
        return match;
    }
    return {};
}

bool RouteTable::fits(const QList<QByteArray> &pattern, const QList<QByteArray> &segments, Parameters &parameters)
{
    if (pattern.size() != segments.size())
        return false;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (isParameter(pattern[i]) ? segments[i].isEmpty() : pattern[i] != segments[i])
            return false;
    }
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (isParameter(pattern[i]))
            parameters.insert(QString::fromUtf8(pattern[i].mid(1, pattern[i].size() - 2)),
                              QString::fromUtf8(segments[i]));
    }
    return true;
}

} // namespace server
