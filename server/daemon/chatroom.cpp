#include "chatroom.h"

#include "core/assistant/builtin/builtinassistant.h"
#include "core/assistant/instructions.h"
#include "core/assistant/languagemodel/chatcompletions.h"
#include "core/assistant/modelassistant.h"
#include "core/assistant/python/pythontool.h"
#include "core/assistant/tools/campustools.h"
#include "core/base/logging.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

ChatRoom::ChatRoom(ChatConfig config, CampusService &campus, const Clock &clock)
    : m_config(std::move(config))
    , m_campus(campus)
    , m_clock(clock)
    , m_budget(std::make_shared<TokenBudget>(clock, m_config.dailyTokens))
{
}

ChatRoom::~ChatRoom()
{
    stop();
}

void ChatRoom::start()
{
    m_starter = std::jthread([this] { setup(); });
}

void ChatRoom::stop()
{
    if (m_starter.joinable())
        m_starter.join();
    if (m_setup.chats)
        m_setup.chats->stop();
}

const ChatSetup &ChatRoom::setup()
{
    std::call_once(m_made, [this] { make(); });
    return m_setup;
}

void ChatRoom::make()
{
    const auto tools = std::make_shared<ToolBox>();
    addCampusTools(*tools, m_campus);
    addPython(*tools);
    m_setup.modelAssistant = [this](const ModelOptions &options) { return modelAssistant(options); };
    m_setup.model = m_config.model;
    m_setup.budget = m_budget;
    m_setup.assistant = m_config.model.isSet() ? modelAssistant(m_config.model) : makeBuiltinAssistant(m_campus);
    m_setup.chats = std::make_shared<ChatService>(tools, m_config.atOnce);
}

void ChatRoom::addPython(ToolBox &tools)
{
    if (!m_config.executePython) {
        m_setup.pythonProblem = u"running code is switched off in the configuration"_s;
        return;
    }
    const auto python = makePythonTool(m_campus);
    if (!python) {
        qCInfo(lcChat).noquote() << "Chats cannot run code:" << python.error().detail;
        m_setup.pythonProblem = python.error().detail;
        return;
    }
    tools.add(*python);
    m_setup.prepare = [tool = *python] { tool->prepare(); };
}

std::shared_ptr<Assistant> ChatRoom::modelAssistant(const ModelOptions &options) const
{
    ModelAssistant::Limits limits;
    limits.step = m_config.stepLimit;
    return std::make_shared<ModelAssistant>(
        std::make_shared<ChatCompletions>(options),
        [&campus = m_campus, &clock = m_clock] { return modelInstructions(*campus.snapshot(), clock.now()); }, m_budget,
        limits);
}

} // namespace server
