#include "replyhead.h"

#include <boost/beast/http/status.hpp>

#include <ctime>

namespace server {

namespace {

bool isToken(const QByteArray &name)
{
    constexpr std::string_view Marks = "!#$%&'*+-.^_`|~";
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [&](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
               || Marks.find(c) != Marks.npos;
    });
}

bool isFieldValue(const QByteArray &value)
{
    return std::none_of(value.begin(), value.end(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

//! "Date: ...", made once a second and thread.
const QByteArray &dateLine()
{
    thread_local std::time_t second = 0;
    thread_local QByteArray line;
    const std::time_t now = std::time(nullptr);
    if (now != second) {
        std::tm parts{};
        gmtime_r(&now, &parts);
        constexpr const char *Days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
        constexpr const char *Months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
        // Not strftime: its names follow the locale.
        line = QByteArray("Date: ") + Days[parts.tm_wday] + ", "
               + QByteArray::number(parts.tm_mday).rightJustified(2, '0') + ' ' + Months[parts.tm_mon] + ' '
               + QByteArray::number(parts.tm_year + 1900) + ' '
               + QByteArray::number(parts.tm_hour).rightJustified(2, '0') + ':'
               + QByteArray::number(parts.tm_min).rightJustified(2, '0') + ':'
               + QByteArray::number(parts.tm_sec).rightJustified(2, '0') + " GMT\r\n";
        second = now;
    }
    return line;
}

void addField(QByteArray &head, QByteArrayView name, QByteArrayView value)
{
    head.append(name).append(": ").append(value).append("\r\n");
}

void addStatusLine(QByteArray &head, int status)
{
    const auto reason = boost::beast::http::obsolete_reason(static_cast<boost::beast::http::status>(status));
    head.append("HTTP/1.1 ").append(QByteArray::number(status)).append(' ');
    head.append(reason.data(), static_cast<qsizetype>(reason.size())).append("\r\n");
}

} // namespace

bool isWritable(const Reply &reply)
{
    return reply.status >= 200 && reply.status <= 599 && isFieldValue(reply.contentType)
           && std::all_of(reply.headers.begin(), reply.headers.end(),
                          [](const auto &header) { return isToken(header.first) && isFieldValue(header.second); });
}

QByteArray replyHead(const Reply &reply, const ReplyContext &context)
{
    QByteArray head;
    head.reserve(512);
    if (reply.status == 200)
        head.append("HTTP/1.1 200 OK\r\n");
    else
        addStatusLine(head, reply.status);
    head.append(dateLine());
    if (reply.status != 204 && reply.status != 304) {
        addField(head, "Content-Type", reply.contentType);
        if (!reply.stream)
            addField(head, "Content-Length", QByteArray::number(reply.body.size()));
        else if (context.http11) // older clients take the end of the connection for the end of the body
            addField(head, "Transfer-Encoding", "chunked");
        addField(head, "X-Content-Type-Options", "nosniff");
    }
    for (const auto &[name, value] : reply.headers)
        addField(head, name, value);
    if (!context.grantedOrigin.isEmpty()) {
        addField(head, "Access-Control-Allow-Origin", context.grantedOrigin);
        addField(head, "Access-Control-Allow-Credentials", "true");
        addField(head, "Vary", "Origin");
    }
    if (!context.keepAlive)
        addField(head, "Connection", "close");
    else if (!context.http11)
        addField(head, "Connection", "keep-alive");
    head.append("\r\n");
    return head;
}

} // namespace server
