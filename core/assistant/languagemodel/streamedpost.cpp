#include "streamedpost.h"

#include <curl/curl.h>

#include <algorithm>
#include <memory>

namespace core {

namespace {

constexpr qsizetype LongestRefusal = 64 * 1024;
constexpr int LongestWaitMs = 1000;

struct Deleter
{
    void operator()(CURL *easy) const { curl_easy_cleanup(easy); }
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};
using Easy = std::unique_ptr<CURL, Deleter>;
using StringList = std::unique_ptr<curl_slist, Deleter>;

struct MultiDeleter
{
    void operator()(CURLM *multi) const { curl_multi_cleanup(multi); }
};
using Multi = std::unique_ptr<CURLM, MultiDeleter>;

//! What the callback of libcurl sees.
struct Reading
{
    CURL *easy = nullptr;
    const std::function<bool(const QByteArray &)> &take;
    QByteArray &refusal;
    bool hadEnough = false;
};

int statusOf(CURL *easy)
{
    long status = 0;
    curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
    return static_cast<int>(status);
}

std::size_t hear(char *bytes, std::size_t size, std::size_t count, void *user)
{
    auto &reading = *static_cast<Reading *>(user);
    const QByteArray piece(bytes, static_cast<qsizetype>(size * count));
    if (statusOf(reading.easy) != 200) {
        reading.refusal += piece.left(LongestRefusal - reading.refusal.size());
        return size * count;
    }
    reading.hadEnough = !reading.take(piece);
    return reading.hadEnough ? 0 : size * count;
}

//! libcurl wants to be set up once a process, before any thread uses it.
bool curlIsReady()
{
    static const bool ready = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    return ready;
}

void setUp(CURL *easy, const StreamedPost &post, curl_slist *headers, Reading &reading)
{
    curl_easy_setopt(easy, CURLOPT_URL, post.url.constData());
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    if (post.url.toLower().startsWith("http:")) // the environment's proxy would read the key, and is not loopback
        curl_easy_setopt(easy, CURLOPT_PROXY, "");
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(post.body.size()));
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, post.body.constData());
    curl_easy_setopt(easy, CURLOPT_USERAGENT, "meterhouse/" METERHOUSE_VERSION);
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L); // threads
    curl_easy_setopt(easy, CURLOPT_TCP_NODELAY, 1L);
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(post.connectLimit.count()));
    if (!post.certificateAuthorities.isEmpty())
        curl_easy_setopt(easy, CURLOPT_CAINFO, post.certificateAuthorities.toUtf8().constData());
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, hear);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, &reading);
}

StringList headerList(const StreamedPost &post)
{
    StringList list;
    for (const QByteArray &header : post.headers) {
        curl_slist *longer = curl_slist_append(list.get(), header.constData());
        if (!longer)
            return {};
        std::ignore = list.release(); // the longer one has it
        list.reset(longer);
    }
    return list;
}

//! The transfer's result when it is over.
bool isOver(CURLM *multi, CURLcode &code)
{
    int left = 0;
    while (const CURLMsg *message = curl_multi_info_read(multi, &left)) {
        if (message->msg == CURLMSG_DONE) {
            code = message->data.result;
            return true;
        }
    }
    return false;
}

//! Until it is over, stopped or late.
CURLcode perform(CURLM *multi, const StreamedPost &post, const std::stop_token &stop, bool &isLate)
{
    const std::stop_callback wake(stop, [multi] { curl_multi_wakeup(multi); });
    CURLcode code = CURLE_OK;
    int running = 0;
    while (!stop.stop_requested()) {
        if (curl_multi_perform(multi, &running) != CURLM_OK)
            return CURLE_FAILED_INIT;
        if (isOver(multi, code))
            return code;
        const auto left = post.deadline - std::chrono::steady_clock::now();
        if (left <= std::chrono::nanoseconds(0)) {
            isLate = true;
            return CURLE_OPERATION_TIMEDOUT;
        }
        const auto milliseconds = std::chrono::ceil<std::chrono::milliseconds>(left).count();
        curl_multi_poll(multi, nullptr, 0, static_cast<int>(std::min<qint64>(milliseconds, LongestWaitMs)), nullptr);
    }
    return CURLE_ABORTED_BY_CALLBACK;
}

} // namespace

PostOutcome sendPost(const StreamedPost &post, const std::function<bool(const QByteArray &)> &take, QByteArray &refusal,
                     const std::stop_token &stop)
{
    const Easy easy(curlIsReady() ? curl_easy_init() : nullptr);
    const Multi multi(easy ? curl_multi_init() : nullptr);
    const StringList headers = headerList(post);
    if (!multi || (!headers && !post.headers.isEmpty()))
        return {0, {}, "libcurl cannot be set up", false};
    Reading reading{easy.get(), take, refusal};
    setUp(easy.get(), post, headers.get(), reading);
    curl_multi_add_handle(multi.get(), easy.get());
    PostOutcome outcome;
    const CURLcode code = perform(multi.get(), post, stop, outcome.isLate);
    outcome.status = statusOf(easy.get());
    if (code != CURLE_OK && !reading.hadEnough)
        outcome.problem = curl_easy_strerror(code);
    curl_header *header = nullptr;
    if (curl_easy_header(easy.get(), "Retry-After", 0, CURLH_HEADER, -1, &header) == CURLHE_OK)
        outcome.retryAfter = header->value;
    curl_multi_remove_handle(multi.get(), easy.get());
    return outcome;
}

} // namespace core
