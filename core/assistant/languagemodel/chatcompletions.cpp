#include "chatcompletions.h"

#include "core/assistant/languagemodel/completionreader.h"
#include "core/assistant/languagemodel/eventsplitter.h"
#include "core/assistant/languagemodel/streamedpost.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <condition_variable>
#include <mutex>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Instant = std::chrono::steady_clock::time_point;

constexpr qsizetype LongestEvent = 4 * 1024 * 1024;
constexpr qint64 LongestAnswer = 32 * 1024 * 1024;
constexpr std::chrono::seconds LongestPause{15}; //!< that a server may ask for

QByteArray requestBody(const ModelOptions &options, const ModelQuestion &question)
{
    QJsonObject body{{u"model"_s, options.model}, {u"messages"_s, question.messages}, {u"stream"_s, true}};
    if (!question.tools.isEmpty()) {
        body.insert(u"tools"_s, question.tools);
        if (!question.mayCall)
            body.insert(u"tool_choice"_s, u"none"_s);
    }
    if (options.maximumTokens > 0)
        body.insert(u"max_tokens"_s, options.maximumTokens);
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

StreamedPost makePost(const ModelOptions &options, const ModelQuestion &question, Instant deadline)
{
    StreamedPost post;
    QByteArray base = options.baseUrl.toUtf8();
    while (base.endsWith('/'))
        base.chop(1);
    post.url = base + "/chat/completions";
    post.headers = {"Content-Type: application/json", "Accept: text/event-stream", "Expect:"};
    if (!options.apiKey.isEmpty())
        post.headers.append("Authorization: Bearer " + options.apiKey);
    post.body = requestBody(options, question);
    post.certificateAuthorities = options.certificateAuthorities;
    post.connectLimit = options.connectLimit;
    post.deadline = deadline;
    return post;
}

//! One attempt: the answer as far as it came, and what came in its way.
struct Attempt
{
    PostOutcome outcome;
    QByteArray refusal;           //!< the body of an answer that is not 200
    std::optional<Error> failure; //!< of what was read
    QByteArray unstreamed;        //!< the body of an answer that is not made of events
};

//! Reads the body: events, or one JSON object from servers that do not stream.
class BodyReader
{
public:
    BodyReader(CompletionReader &reader, Attempt &attempt)
        : m_reader(reader)
        , m_attempt(attempt)
    {
    }

    bool take(const QByteArray &piece)
    {
        m_bytes += piece.size();
        if (m_bytes > LongestAnswer || m_splitter.waiting() > LongestEvent) {
            m_attempt.failure = Error{ErrorCode::Upstream, u"the language model's answer has no end"_s};
            return false;
        }
        if (m_isFirst) {
            const QByteArray start = piece.trimmed();
            if (start.isEmpty())
                return true;
            m_isFirst = false;
            m_isJson = start.startsWith('{');
        }
        if (m_isJson) {
            m_attempt.unstreamed += piece;
            return true;
        }
        return takeEvents(m_splitter.take(piece));
    }

    void finish()
    {
        if (m_attempt.failure)
            return;
        if (m_isJson)
            takeEvents({m_attempt.unstreamed});
        else
            takeEvents(m_splitter.finish());
    }

private:
    bool takeEvents(const QList<QByteArray> &events)
    {
        for (const QByteArray &event : events) {
            if (event.trimmed().isEmpty())
                continue;
            if (const auto taken = m_reader.take(event); !taken) {
                m_attempt.failure = taken.error();
                return false;
            }
        }
        return !m_reader.isDone(); // some servers keep the connection open
    }

    CompletionReader &m_reader;
    Attempt &m_attempt;
    EventSplitter m_splitter;
    qint64 m_bytes = 0;
    bool m_isFirst = true;
    bool m_isJson = false;
};

Attempt tryOnce(const StreamedPost &post, CompletionReader &reader, const std::stop_token &stop)
{
    Attempt attempt;
    BodyReader body(reader, attempt);
    attempt.outcome = sendPost(
        post, [&body](const QByteArray &piece) { return body.take(piece); }, attempt.refusal, stop);
    if (attempt.outcome.status == 200 && attempt.outcome.problem.isEmpty())
        body.finish(); // what a cut stream holds back is cut, too
    return attempt;
}

bool isWorthAnotherTry(const Attempt &attempt)
{
    const int status = attempt.outcome.status;
    if (attempt.outcome.isLate)
        return false;
    return status == 0 || status == 200 || status == 408 || status == 429 || status >= 500;
}

//! Never with the key in it, which some servers repeat.
QString withoutKey(QString text, const ModelOptions &options)
{
    if (!options.apiKey.isEmpty())
        text.replace(QString::fromLatin1(options.apiKey), u"***"_s);
    return text;
}

QString sentenceFor(int status)
{
    switch (status) {
    case 401:
        return u"the language model's server refused the API key (401)"_s;
    case 402:
        return u"the language model's server asks for payment (402)"_s;
    case 403:
        return u"the language model's server does not allow this (403)"_s;
    case 404:
        return u"the language model's server does not know this address or model (404)"_s;
    case 413:
        return u"the conversation is too long for the language model (413)"_s;
    case 429:
        return u"the language model's server has too many requests or its quota is used up (429)"_s;
    default:
        return u"the language model's server answered %1"_s.arg(status);
    }
}

Error errorOf(const Attempt &attempt, bool hasStarted, const ModelOptions &options)
{
    constexpr qsizetype MostShown = 400; // cut last: half a key would not be known for one
    const auto upstream = [&](const QString &text) {
        return Error{ErrorCode::Upstream, withoutKey(text, options).left(MostShown)};
    };
    if (attempt.outcome.isLate)
        return upstream(u"the language model took too long"_s);
    if (attempt.failure)
        return upstream(attempt.failure->detail);
    const int status = attempt.outcome.status;
    if (status != 0 && status != 200) {
        const QString reason = modelErrorText(attempt.refusal);
        return upstream(reason.isEmpty() ? sentenceFor(status) : sentenceFor(status) + u": "_s + reason);
    }
    if (!hasStarted && attempt.outcome.problem.isEmpty())
        return upstream(u"the language model's server gave no answer in the form of chat completions"_s);
    if (hasStarted)
        return upstream(u"the language model's answer broke off"_s);
    return upstream(
        u"the language model's server cannot be reached: %1"_s.arg(QString::fromLatin1(attempt.outcome.problem)));
}

//! What the server asks for, within reason, or else the next of ours.
std::chrono::milliseconds pauseAfter(const Attempt &attempt, std::chrono::milliseconds own)
{
    bool isNumber = false;
    const int seconds = attempt.outcome.retryAfter.toInt(&isNumber);
    return isNumber && seconds > 0 ? std::max<std::chrono::milliseconds>(own, std::chrono::seconds(seconds)) : own;
}

void waitFor(std::chrono::milliseconds pause, const std::stop_token &stop)
{
    std::mutex mutex; // for wake alone
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    wake.wait_for(lock, stop, pause, [] { return false; });
}

} // namespace

ChatCompletions::ChatCompletions(ModelOptions options)
    : m_options(std::move(options))
{
}

Result<ModelTurn> ChatCompletions::ask(const ModelQuestion &question, ModelListener &listener,
                                       const std::stop_token &stop, std::chrono::milliseconds limit)
{
    const Instant deadline = std::chrono::steady_clock::now() + limit;
    const StreamedPost post = makePost(m_options, question, deadline);
    std::chrono::milliseconds pause = m_options.pause;
    for (int attempts = 1;; ++attempts) {
        CompletionReader reader(listener);
        const Attempt attempt = tryOnce(post, reader, stop);
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, u"stopped"_s};
        if (!attempt.failure && attempt.outcome.status == 200 && reader.isComplete())
            return reader.turn();
        const auto wait = pauseAfter(attempt, pause);
        if (reader.hasStarted() || attempts >= m_options.attempts || !isWorthAnotherTry(attempt) || wait > LongestPause
            || std::chrono::steady_clock::now() + wait >= deadline)
            return errorOf(attempt, reader.hasStarted(), m_options);
        waitFor(wait, stop);
        pause *= 2;
    }
}

} // namespace core
