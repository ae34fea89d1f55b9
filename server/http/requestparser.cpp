#include "requestparser.h"

#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/field.hpp>

#include <limits>
#include <string>
#include <vector>

namespace http = boost::beast::http;
using boost::beast::string_view;

namespace server {

namespace {

//! Up to here a body is reserved on the word of its Content-Length; more only once this much has come.
constexpr qsizetype TrustedBytes = 1024 * 1024;

QByteArray toByteArray(string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

//! Lower-case names of the known fields, so that the usual headers need no allocation for theirs.
QByteArray fieldName(http::field field, string_view given)
{
    static const std::vector<std::string> names = [] {
        std::vector<std::string> lower(static_cast<std::size_t>(http::field::xref) + 1);
        for (std::size_t i = 1; i < lower.size(); ++i) {
            lower[i] = std::string(http::to_string(static_cast<http::field>(i)));
            for (char &c : lower[i])
                c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        }
        return lower;
    }();
    const auto index = static_cast<std::size_t>(field);
    if (index == 0 || index >= names.size())
        return toByteArray(given).toLower();
    return QByteArray::fromRawData(names[index].data(), static_cast<qsizetype>(names[index].size()));
}

QByteArray methodName(http::verb verb, string_view given)
{
    switch (verb) {
    case http::verb::get:
        return QByteArrayLiteral("GET");
    case http::verb::post:
        return QByteArrayLiteral("POST");
    default:
        return toByteArray(given);
    }
}

boost::system::error_code errorOf(http::error error)
{
    return make_error_code(error);
}

int statusOf(const boost::system::error_code &ec)
{
    if (ec == http::error::body_limit)
        return 413;
    if (ec == http::error::header_limit)
        return 431;
    return ec == http::error::bad_version ? 505 : 400;
}

} // namespace

class RequestParser::Message final : public http::basic_parser<true>
{
public:
    explicit Message(qsizetype maximumHeaderBytes)
    {
        header_limit(static_cast<std::uint32_t>(maximumHeaderBytes) + 4); // the exact limit is counted outside
        // The limit is known only when the route is. Not boost::none: 1.74 takes every length to be above that.
        body_limit(std::numeric_limits<std::uint64_t>::max());
    }

    Head head;
    Request request;
    qint64 bodyLimit = 0;

private:
    void on_request_impl(http::verb verb, string_view method, string_view target, int version,
                         boost::system::error_code &) override
    {
        request.method = methodName(verb, method);
        head.target = toByteArray(target);
        head.http11 = version == 11;
    }

    void on_field_impl(http::field field, string_view name, string_view value, boost::system::error_code &ec) override
    {
        if (is_header_done())
            return; // trailers must not pass for headers that were checked before
        const QByteArray key = fieldName(field, name);
        const auto found = request.headers.find(key);
        if (found == request.headers.end())
            request.headers.insert(key, toByteArray(value));
        else if (field == http::field::host || field == http::field::authorization || field == http::field::origin)
            ec = errorOf(http::error::bad_field); // two answers to "who" are none
        else
            *found += ", " + toByteArray(value);
    }

    void on_header_impl(boost::system::error_code &ec) override
    {
        const auto length = content_length();
        const bool encoded = request.headers.contains("transfer-encoding");
        if (encoded && (!chunked() || !head.http11)) {
            ec = errorOf(http::error::bad_transfer_encoding); // where such a body ends is a guess
            return;
        }
        head.keepAlive = keep_alive();
        head.hasBody = chunked() || (length && *length > 0);
        if (length && *length > static_cast<std::uint64_t>(std::numeric_limits<qint64>::max()))
            ec = errorOf(http::error::body_limit);
        else if (length)
            head.contentLength = static_cast<qint64>(*length);
        head.expectsContinue =
            head.http11 && head.hasBody && request.header("expect").compare("100-continue", Qt::CaseInsensitive) == 0;
    }

    void on_body_init_impl(const boost::optional<std::uint64_t> &, boost::system::error_code &) override
    {
        request.body.reserve(std::min<qsizetype>(std::max<qint64>(head.contentLength, 0), TrustedBytes));
    }

    std::size_t on_body_impl(string_view bytes, boost::system::error_code &ec) override { return take(bytes, ec); }

    std::size_t on_chunk_body_impl(std::uint64_t, string_view bytes, boost::system::error_code &ec) override
    {
        return take(bytes, ec);
    }

    std::size_t take(string_view bytes, boost::system::error_code &ec)
    {
        const auto size = static_cast<qsizetype>(bytes.size());
        if (request.body.size() + size > bodyLimit) {
            ec = errorOf(http::error::body_limit);
            return 0;
        }
        if (request.body.size() >= TrustedBytes && request.body.capacity() < head.contentLength)
            request.body.reserve(head.contentLength);
        request.body.append(bytes.data(), size);
        return bytes.size();
    }

    void on_response_impl(int, string_view, int, boost::system::error_code &) override {}
    void on_chunk_header_impl(std::uint64_t, string_view, boost::system::error_code &) override {}
    void on_finish_impl(boost::system::error_code &) override {}
};

RequestParser::RequestParser(qsizetype maximumHeaderBytes)
    : m_maximumHeaderBytes(maximumHeaderBytes)
{
}

RequestParser::~RequestParser() = default;

RequestParser::State RequestParser::fail(int status)
{
    m_failureStatus = status;
    return State::Failed;
}

const RequestParser::Head &RequestParser::head() const
{
    return m_message->head;
}

Request &RequestParser::request()
{
    return m_message->request;
}

void RequestParser::setBodyLimit(qint64 bytes)
{
    m_message->bodyLimit = bytes;
}

bool RequestParser::isWithinRequest() const
{
    return m_message || m_offset < m_input.size();
}

qsizetype RequestParser::bodyBytes() const
{
    return m_message ? m_message->request.body.size() : 0;
}

Request RequestParser::takeRequest()
{
    Request request = std::move(m_message->request);
    m_message.reset();
    m_headerBytes = 0;
    return request;
}

void RequestParser::drop(qsizetype bytes)
{
    m_offset += bytes;
    if (m_offset == m_input.size()) {
        constexpr qsizetype WorthKeeping = 4096; // thousands of connections may be idle
        if (m_input.capacity() > WorthKeeping)
            m_input = QByteArray();
        else
            m_input.resize(0);
        m_offset = 0;
    } else if (m_offset > 64 * 1024) {
        m_input.remove(0, m_offset);
        m_offset = 0;
    }
}

RequestParser::State RequestParser::advance()
{
    if (m_failureStatus)
        return State::Failed;
    if (m_message && m_message->is_done())
        return State::Complete;
    if (m_offset == m_input.size())
        return State::NeedMore;
    if (m_message && m_message->is_header_done())
        return advanceBody();
    return advanceHeader();
}

RequestParser::State RequestParser::advanceHeader()
{
    if (!m_message) {
        while (m_offset < m_input.size() && (m_input.at(m_offset) == '\r' || m_input.at(m_offset) == '\n'))
            drop(1); // empty lines before a request are allowed
        if (m_offset == m_input.size())
            return State::NeedMore;
        m_message = std::make_unique<Message>(m_maximumHeaderBytes);
    }
    boost::system::error_code ec;
    const auto size = static_cast<std::size_t>(m_input.size() - m_offset);
    const auto taken = static_cast<qsizetype>(m_message->put({m_input.constData() + m_offset, size}, ec));
    m_headerBytes += taken;
    drop(taken);
    const bool waits = ec == http::error::need_more;
    // The library limits only what is not yet taken, field by field, so a long header in small pieces would pass it.
    if (m_headerBytes + (waits ? m_input.size() - m_offset : 0) > m_maximumHeaderBytes)
        return fail(431);
    if (waits)
        return State::NeedMore;
    if (ec)
        return fail(statusOf(ec));
    if (!m_message->is_header_done())
        return State::NeedMore;
    m_message->eager(true);
    return State::HeaderDone;
}

RequestParser::State RequestParser::advanceBody()
{
    boost::system::error_code ec;
    const auto size = static_cast<std::size_t>(m_input.size() - m_offset);
    const auto taken = static_cast<qsizetype>(m_message->put({m_input.constData() + m_offset, size}, ec));
    drop(taken);
    if (ec == http::error::need_more)
        return m_input.size() - m_offset > m_maximumHeaderBytes ? fail(400) : State::NeedMore;
    if (ec)
        return fail(statusOf(ec));
    return m_message->is_done() ? State::Complete : State::NeedMore;
}

} // namespace server
