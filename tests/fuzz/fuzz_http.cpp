// The path of a request: bytes in pieces of any size, the decision about them, the body's forms, and the answer's head.
#include "core/model/sitezone.h"
#include "fuzztarget.h"
#include "server/api/multipart.h"
#include "server/api/parameters.h"
#include "server/http/admission.h"
#include "server/http/handlercall.h"
#include "server/http/replyhead.h"
#include "server/http/servercontext.h"

#include <cstdio>
#include <cstdlib>

using namespace server;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 BodyLimit = 512;
constexpr int HeaderLimit = 1024;

void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "%s\n", what);
    std::abort();
}

core::Result<Reply> readForm(const Request &request)
{
    const auto parts = parseMultipart(request.header("content-type"), request.body);
    if (!parts)
        return parts.error();
    qsizetype bytes = 0;
    for (const FormPart &part : *parts)
        bytes += part.data.size();
    require(bytes <= request.body.size(), "the parts of a form are more than its body");
    return Reply{};
}

core::Result<Reply> readJson(const Request &request)
{
    const auto body = jsonBody(request);
    if (!body)
        return body.error();
    return jsonReply(*body);
}

core::Result<Reply> readParameters(const Request &request)
{
    static const core::SiteZone zone = core::SiteZone::utc();
    if (const auto utility = utilityParameter(request); !utility)
        return utility.error();
    if (const auto range = rangeParameters(request, zone); !range)
        return range.error();
    return Reply{request.pathParameters.value(u"number"_s).toUtf8(), "text/plain", 200, {}};
}

RouteTable routes()
{
    RouteTable table;
    table.add({"POST", "/form", Anybody, Runs::OnLoop, BodyLimit, readForm, {}});
    table.add({"POST", "/json", Anybody, Runs::OnLoop, BodyLimit, readJson, {}});
    table.add({"GET", "/api/{number}/series", Anybody, Runs::OnLoop, BodyLimit, readParameters, {}});
    table.add({"PUT", "/api/all", ConsoleUsers, Runs::OnLoop, 0, readParameters, {}});
    require(table.prepare().hasValue(), "the table is wrong");
    return table;
}

ServerContext &context()
{
    static ServerContext shared(
        [] {
            ServerOptions options;
            options.poolThreads = 1;
            return options;
        }(),
        routes(), std::make_shared<Metrics>());
    return shared;
}

//! One head and nothing behind it, whatever the request made the answer say.
void checkHead(const Reply &reply, const QByteArray &origin)
{
    require(isWritable(reply), "an answer that cannot be written");
    const QByteArray head = replyHead(reply, {true, true, origin});
    require(head.startsWith("HTTP/1.1 ") && head.indexOf("\r\n\r\n") == head.size() - 4, "an answer's head is broken");
    require(head.count('\n') == head.count("\r\n") && head.count('\r') == head.count("\r\n"), "a bare line end");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::size_t piece = data[0] + 1U;
    RequestParser parser(HeaderLimit);
    Admission admission;
    for (std::size_t at = 1; at < size; at += piece) {
        parser.append(reinterpret_cast<const char *>(data) + at, static_cast<qsizetype>(std::min(piece, size - at)));
        for (auto state = parser.advance(); state != RequestParser::State::NeedMore; state = parser.advance()) {
            if (state == RequestParser::State::Failed) {
                require(parser.failureStatus() >= 400 && parser.failureStatus() <= 505, "a refusal without a status");
                return 0;
            }
            if (state == RequestParser::State::HeaderDone) {
                admission = admit(parser.request(), parser.head(), QHostAddress::LocalHost, context());
                if (admission.refusal) {
                    checkHead(*admission.refusal, admission.grantedOrigin);
                    return 0; // the body would not be read
                }
                parser.setBodyLimit(
                    context().routes.routes()[static_cast<std::size_t>(admission.route)].maximumBodyBytes);
                continue;
            }
            const Request request = parser.takeRequest();
            require(request.body.size() <= BodyLimit, "a body past its limit");
            checkHead(callHandler(context().routes.routes()[static_cast<std::size_t>(admission.route)], request),
                      admission.grantedOrigin);
        }
    }
    return 0;
}

std::vector<std::string> fuzzSeeds()
{
    const std::string host = "Host: localhost\r\n";
    const std::string form = "POST /form HTTP/1.1\r\n" + host + "Content-Type: multipart/form-data; boundary=xx\r\n";
    const std::string parts = "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n1,2\r\n"
                              "--xx\r\nContent-Disposition: form-data; name=\"person\"\r\n\r\nme\r\n--xx--\r\n";
    return {
        "\xff" + form + "Content-Length: " + std::to_string(parts.size()) + "\r\n\r\n" + parts,
        "\x10" + form + "Transfer-Encoding: chunked\r\n\r\n" + "4\r\n--xx\r\n0;a=b\r\nTrailer: x\r\n\r\n",
        "\x7f"
        "POST /json HTTP/1.1\r\n"
            + host + "Content-Length: 27\r\n\r\n{\"a\":[1,{\"b\":null}],\"c\":1}",
        "\x7f"
        "POST /json HTTP/1.1\r\n"
            + host + "Content-Length: 200\r\n\r\n" + std::string(200, '['),
        "\x01"
        "GET /api/3%311/series?utility=GAS&start=2025-11-01&end=2025-11-02T03%3A00Z HTTP/1.1\r\n"
            + host + "\r\n",
        "\xff"
        "GET http://localhost/api/..%2f..%2fetc/series HTTP/1.1\r\n"
            + host + "Origin: http://localhost\r\n\r\n",
        "\x20"
        "OPTIONS /api/all HTTP/1.1\r\n"
            + host
            + "Origin: http://localhost:3000\r\nAccess-Control-Request-Method: PUT\r\n"
              "Access-Control-Request-Headers: authorization\r\n\r\n",
        "\x40"
        "PUT /api/all HTTP/1.0\r\nAuthorization: Bearer abc\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\nx",
        "\xff"
        "GET /nope%0d%0aSet-Cookie:a=b HTTP/1.1\r\n"
            + host + "\r\nGET /healthz HTTP/1.1\r\n" + host + "\r\n",
    };
}
