#include "countedmodel.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace core {

namespace {

//! Passes on what a model says, and counts its characters.
class Counter final : public ModelListener
{
public:
    explicit Counter(ModelListener &listener)
        : m_listener(listener)
    {
    }

    void text(const QString &delta) override
    {
        m_characters += delta.size();
        m_listener.text(delta);
    }
    void callStarted(qsizetype index, const ModelCall &call) override
    {
        m_characters += call.name.size();
        m_listener.callStarted(index, call);
    }
    void callArguments(qsizetype index, const QString &delta) override
    {
        m_characters += delta.size();
        m_listener.callArguments(index, delta);
    }

    qint64 characters() const { return m_characters; }

private:
    ModelListener &m_listener;
    qint64 m_characters = 0;
};

//! About as much as the characters tell, for where the server does not count.
qint64 estimate(const ModelQuestion &question, qint64 answered)
{
    constexpr qint64 CharactersInToken = 4;
    return (QJsonDocument(question.messages).toJson(QJsonDocument::Compact).size() + answered) / CharactersInToken;
}

} // namespace

CountedModel::CountedModel(std::shared_ptr<LanguageModel> model, std::shared_ptr<TokenBudget> budget)
    : m_model(std::move(model))
    , m_budget(std::move(budget))
{
}

Result<ModelTurn> CountedModel::ask(const ModelQuestion &question, ModelListener &listener, const std::stop_token &stop,
                                    std::chrono::milliseconds limit)
{
    if (m_budget->isUsedUp())
        return Error{ErrorCode::Unavailable, u"the tokens that language models may use in a day are used up"_s};
    const auto deadline = std::chrono::steady_clock::now() + limit;
    Counter counter(listener);
    auto turn = m_model->ask(question, counter, stop, limit);
    // A server that refuses the question takes nothing for it; one that was left alone with it does.
    const bool isLate = std::chrono::steady_clock::now() >= deadline;
    if (turn && turn->tokens > 0)
        m_budget->use(turn->tokens);
    else if (turn || counter.characters() > 0 || isLate || stop.stop_requested())
        m_budget->use(estimate(question, counter.characters()));
    return turn;
}

} // namespace core
