#include "builtinassistant.h"

#include "core/assistant/builtin/answers.h"
#include "core/assistant/builtin/question.h"
#include "core/storage/readingstore.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

class BuiltinAssistant final : public Assistant
{
public:
    explicit BuiltinAssistant(const CampusService &campus)
        : m_campus(campus)
    {
    }

    Result<void> answer(const Conversation &conversation, ToolBox &tools, MessageStream &stream,
                        const std::stop_token &stop) override
    {
        const auto now = m_campus.snapshot();
        const auto extent = ReadingStore(m_campus.database()).extent(0);
        if (!extent)
            return extent.error();
        const QDate latest = *extent ? now->zone.localDate((*extent)->to - 1) : QDate(1970, 1, 1);
        const Question question = understood(conversation, *now, latest);
        AnswerRun run(tools, stream, stop, question.language);
        answerTo(question, run);
        run.finish();
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, u"stopped"_s};
        return {};
    }

private:
    const CampusService &m_campus;
};

} // namespace

std::unique_ptr<Assistant> makeBuiltinAssistant(const CampusService &campus)
{
    return std::make_unique<BuiltinAssistant>(campus);
}

} // namespace core
