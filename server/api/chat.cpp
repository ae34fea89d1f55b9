#include "chat.h"

#include "core/assistant/chatrequest.h"
#include "core/assistant/countedmodel.h"
#include "core/assistant/languagemodel/chatcompletions.h"
#include "core/assistant/modelmessages.h"
#include "server/api/parameters.h"
#include "server/api/stream.h"

#include <QHostAddress>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

namespace {

//! Pictures come as text within one event.
constexpr qsizetype MaximumPending = 32 * 1024 * 1024;
constexpr std::chrono::seconds TrialLimit{30};

//! Nothing, and no proxy either, is between the caller and us.
bool isFromThisMachine(const Request &request)
{
    for (const char *header : {"forwarded", "x-forwarded-for", "x-real-ip"}) {
        if (request.headers.contains(header))
            return false;
    }
    return request.remoteAddress == "local" || QHostAddress(QString::fromLatin1(request.remoteAddress)).isLoopback();
}

Result<QString> stringOf(const QJsonObject &object, QLatin1StringView name)
{
    const QJsonValue value = object.value(name);
    if (value.isUndefined() || value.isNull())
        return QString();
    if (!value.isString())
        return Error{ErrorCode::Unprocessable, u"the field '%1' must be a string"_s.arg(name)};
    return value.toString();
}

//! The model that a caller names in place of the configured one. Never with the configured key, which is not for
//! servers that a caller chooses.
Result<ModelOptions> namedModel(const QJsonObject &object, const ModelOptions &configured)
{
    ModelOptions options = configured;
    const auto url = stringOf(object, "baseUrl"_L1);
    const auto model = stringOf(object, "model"_L1);
    const auto key = stringOf(object, "apiKey"_L1);
    for (const auto *read : {&url, &model, &key}) {
        if (!*read)
            return read->error();
    }
    options.baseUrl = *url;
    options.model = *model;
    options.apiKey = key->toUtf8();
    if (const auto checked = checkModelOptions(options); !checked)
        return checked.error();
    return options;
}

Result<void> mayNameModel(const Request &request)
{
    if (isFromThisMachine(request))
        return {};
    return Error{ErrorCode::Forbidden, u"a language model can be named by callers on the daemon's machine alone"_s};
}

Result<std::shared_ptr<Assistant>> assistantFor(const ChatSetup &setup, const Request &request, const QJsonObject &body)
{
    const QJsonValue named = body.value("model"_L1);
    if (named.isUndefined() || named.isNull())
        return setup.assistant;
    if (!named.isObject())
        return Error{ErrorCode::Unprocessable, u"the field 'model' must be an object"_s};
    if (const auto may = mayNameModel(request); !may)
        return may.error();
    const auto options = namedModel(named.toObject(), setup.model);
    if (!options)
        return options.error();
    return setup.modelAssistant(*options);
}

class Silent final : public ModelListener
{
public:
    void text(const QString &) override {}
    void callStarted(qsizetype, const ModelCall &) override {}
    void callArguments(qsizetype, const QString &) override {}
};

std::shared_ptr<LanguageModel> modelFor(const ModelOptions &options, const std::shared_ptr<TokenBudget> &budget)
{
    const auto model = std::make_shared<ChatCompletions>(options);
    if (!budget)
        return model;
    return std::make_shared<CountedModel>(model, budget);
}

Reply trial(bool ok, const QString &detail)
{
    return jsonReply({{u"ok"_s, ok}, {u"detail"_s, detail}});
}

} // namespace

ChatApi::ChatApi(std::function<const ChatSetup &()> setup, std::chrono::milliseconds heartbeat)
    : m_setup(std::move(setup))
    , m_heartbeat(heartbeat)
{
}

Result<Reply> ChatApi::about() const
{
    const ChatSetup &setup = m_setup();
    QJsonArray tools;
    for (const ToolInfo &tool : setup.chats->tools().tools())
        tools.append(tool.name);
    const bool hasPython = setup.pythonProblem.isEmpty();
    return jsonReply(
        {{u"assistant"_s, setup.model.isSet() ? u"model"_s : u"built-in"_s},
         {u"model"_s, setup.model.isSet() ? QJsonValue(setup.model.model) : QJsonValue()},
         {u"tools"_s, tools},
         {u"python"_s, QJsonObject{{u"available"_s, hasPython},
                                   {u"reason"_s, hasPython ? QJsonValue() : QJsonValue(setup.pythonProblem)}}}});
}

Result<Reply> ChatApi::answer(const Request &request) const
{
    const auto body = jsonBody(request);
    if (!body)
        return body.error();
    auto conversation = parseChatRequest(*body);
    if (!conversation)
        return conversation.error();
    const ChatSetup &setup = m_setup();
    const auto assistant = assistantFor(setup, request, *body);
    if (!assistant)
        return assistant.error();
    const bool isModel = setup.model.isSet() || *assistant != setup.assistant; // the built-in one runs no code

    StreamOptions options;
    options.maximumPending = MaximumPending;
    options.heartbeat = ":\n\n"_ba;
    options.heartbeatInterval = m_heartbeat;
    const auto [writer, stream] = StreamBody::make(options);
    const auto begun = setup.chats->begin(*assistant, *std::move(conversation),
                                          {[writer = writer](const QByteArray &event) { return writer.write(event); },
                                           [writer = writer] { writer.finish(); }});
    if (!begun)
        return begun.error();
    writer.onClosed([stop = *begun]() mutable { stop.request_stop(); });
    if (setup.prepare && isModel)
        setup.prepare();
    Reply reply;
    reply.contentType = "text/event-stream";
    reply.headers = {{"x-vercel-ai-ui-message-stream", "v1"},
                     {"Cache-Control", "no-store"},
                     {"X-Accel-Buffering", "no"}}; // for a proxy before us
    reply.stream = stream;
    return reply;
}

Result<Reply> ChatApi::tryModel(const Request &request) const
{
    const ChatSetup &setup = m_setup();
    ModelOptions options = setup.model;
    if (!request.body.trimmed().isEmpty()) {
        const auto body = jsonBody(request);
        if (!body)
            return body.error();
        if (const auto may = mayNameModel(request); !may && !body->isEmpty())
            return may.error();
        if (!body->isEmpty()) {
            const auto named = namedModel(*body, setup.model);
            if (!named && named.error().code == ErrorCode::InvalidArgument)
                return trial(false, named.error().detail);
            if (!named)
                return named.error();
            options = *named;
        }
    }
    if (!options.isSet())
        return trial(false, u"no language model is configured"_s);
    options.attempts = 1; // whoever waits wants to know what the first one brings
    Silent listener;
    const ModelQuestion question{
        modelMessages(u"You are being tried out."_s, {{ChatMessage::Role::User, u"Answer with the word OK."_s, {}}}),
        modelTools(setup.chats->tools().tools())};
    const auto turn = modelFor(options, setup.budget)->ask(question, listener, {}, TrialLimit);
    if (!turn)
        return trial(false, turn.error().detail);
    if (turn->text.trimmed().isEmpty() && turn->calls.isEmpty())
        return trial(false, u"the language model gave an empty answer"_s);
    return trial(true, u"%1 answers"_s.arg(options.model));
}

} // namespace server
