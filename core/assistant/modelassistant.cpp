#include "modelassistant.h"

#include "core/assistant/countedmodel.h"
#include "core/assistant/modelmessages.h"

#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Instant = std::chrono::steady_clock::time_point;

std::chrono::milliseconds until(Instant deadline)
{
    const auto left = deadline - std::chrono::steady_clock::now();
    return std::max(std::chrono::milliseconds(1), std::chrono::duration_cast<std::chrono::milliseconds>(left));
}

//! Gives every call of one answer an id of its own: some servers give none, some the same in each step.
class CallIds
{
public:
    QString unique(const QString &given)
    {
        constexpr qsizetype LongestId = 200;
        QString id = given.left(LongestId);
        while (id.isEmpty() || m_used.contains(id))
            id = u"call-%1"_s.arg(++m_count);
        m_used.insert(id);
        return id;
    }

private:
    QSet<QString> m_used;
    int m_count = 0;
};

//! Writes what a model says into the stream while it says it.
class Teller final : public ModelListener
{
public:
    Teller(MessageStream &stream, CallIds &ids)
        : m_stream(stream)
        , m_ids(ids)
    {
    }

    void text(const QString &delta) override { m_stream.text(delta); }

    void callStarted(qsizetype index, const ModelCall &call) override
    {
        while (m_callIds.size() <= index)
            m_callIds.append(QString());
        m_callIds[index] = m_ids.unique(call.id);
        m_stream.toolInputStart(m_callIds.at(index), call.name);
    }

    void callArguments(qsizetype index, const QString &delta) override
    {
        m_stream.toolInputDelta(m_callIds.value(index), delta);
    }

    //! Empty for a call that never got a name.
    QString callId(qsizetype index) const { return m_callIds.value(index); }

private:
    MessageStream &m_stream;
    CallIds &m_ids;
    QStringList m_callIds;
};

//! What one step works with.
struct Step
{
    ToolBox &tools;
    MessageStream &stream;
    const std::stop_token &stop;
    const Instant deadline;
    const int callsAllowed; //!< 0: none
};

//! An empty text stands for no arguments.
Result<QJsonObject> parseArguments(const QString &text)
{
    if (text.trimmed().isEmpty())
        return QJsonObject();
    QJsonParseError parsing;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8(), &parsing);
    if (parsing.error != QJsonParseError::NoError)
        return Error{ErrorCode::InvalidArgument, u"the input is no valid JSON: %1"_s.arg(parsing.errorString())};
    if (!document.isObject())
        return Error{ErrorCode::InvalidArgument, u"the input must be a JSON object"_s};
    return document.object();
}

ToolUse refuse(const Step &step, const ToolUse &use, const QString &reason)
{
    ToolUse refused = use;
    refused.error = reason;
    step.stream.toolInput(use.callId, use.toolName, use.input);
    step.stream.toolError(use.callId, reason);
    return refused;
}

ToolUse runCall(const Step &step, const ModelCall &call, const QString &callId, bool isAllowed)
{
    const ToolUse use{callId, call.name, {}, {}, {}};
    if (!isAllowed) {
        const QString reason = step.callsAllowed == 0
                                   ? u"no further tools may be called in this answer"_s
                                   : u"at most %1 tools may be called at once"_s.arg(step.callsAllowed);
        return refuse(step, use, reason);
    }
    const auto input = parseArguments(call.arguments);
    if (!input)
        return refuse(step, use, input.error().detail);
    return step.tools.run(callId, call.name, *input, step.stream, step.stop, until(step.deadline));
}

QList<ToolUse> runCalls(const Step &step, const ModelTurn &turn, const Teller &teller)
{
    QList<ToolUse> uses;
    for (qsizetype i = 0; i < turn.calls.size() && !step.stop.stop_requested(); ++i) {
        const QString id = teller.callId(i);
        if (!id.isEmpty())
            uses.append(runCall(step, turn.calls.at(i), id, uses.size() < step.callsAllowed));
    }
    return uses;
}

std::shared_ptr<LanguageModel> counted(std::shared_ptr<LanguageModel> model, std::shared_ptr<TokenBudget> budget)
{
    if (!budget)
        return model;
    return std::make_shared<CountedModel>(std::move(model), std::move(budget));
}

//! Why an answer ended that did not end by itself.
Result<void> checkEnd(const ModelTurn &turn)
{
    if (turn.finishReason == "length"_L1)
        return Error{ErrorCode::Upstream, u"the answer was cut off at the language model's longest length"_s};
    if (turn.finishReason == "content_filter"_L1)
        return Error{ErrorCode::Upstream, u"the language model's server filtered the answer out"_s};
    if (turn.text.trimmed().isEmpty())
        return Error{ErrorCode::Upstream, u"the language model gave an empty answer"_s};
    return {};
}

} // namespace

ModelAssistant::ModelAssistant(std::shared_ptr<LanguageModel> model, std::function<QString()> instructions,
                               std::shared_ptr<TokenBudget> budget, Limits limits)
    : m_model(counted(std::move(model), std::move(budget)))
    , m_instructions(std::move(instructions))
    , m_limits(limits)
{
}

Result<void> ModelAssistant::answer(const Conversation &conversation, ToolBox &tools, MessageStream &stream,
                                    const std::stop_token &stop)
{
    ModelQuestion question{modelMessages(m_instructions(), conversation), modelTools(tools.tools())};
    CallIds ids;
    for (int round = 1;; ++round) {
        question.mayCall = round < m_limits.rounds;
        const Step step{tools, stream, stop, std::chrono::steady_clock::now() + m_limits.step,
                        question.mayCall ? m_limits.callsInStep : 0};
        stream.startStep();
        Teller teller(stream, ids);
        const auto turn = m_model->ask(question, teller, stop, m_limits.step);
        if (!turn)
            return turn.error();
        const QList<ToolUse> uses = runCalls(step, *turn, teller);
        stream.finishStep();
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, u"stopped"_s};
        if (uses.isEmpty())
            return checkEnd(*turn);
        if (round >= m_limits.rounds)
            return Error{ErrorCode::Upstream,
                         u"the language model had no answer after %1 steps"_s.arg(m_limits.rounds)};
        appendStep(question.messages, turn->text, uses);
    }
}

} // namespace core
