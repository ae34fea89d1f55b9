#include "chatviews.h"

#include "app/pages/chat/chatpage.h"
#include "app/pages/chat/startview.h"
#include "app/pages/chat/toolcard.h"
#include "app/pages/settings/assistantcard.h"

#include <QPushButton>
#include <QRadioButton>
#include <QTextBrowser>

using namespace app;
using namespace Qt::StringLiterals;

static bool wait(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, WholeConsole::Patience);
}

static ChatPage &pageOf(const WholeConsole &console)
{
    return *static_cast<ChatPage *>(console.window().page(PageId::Chat));
}

static bool showStart(WholeConsole &console)
{
    console.window().showPage(PageId::Chat);
    ChatPage &page = pageOf(console);
    page.startNew();
    const auto *start = page.findChild<StartView *>();
    constexpr qsizetype WithoutBuilding = 4;
    return wait([start] { return start->isVisible() && start->suggestions().size() > WithoutBuilding; })
           && console.settle();
}

static bool showAnswer(WholeConsole &console)
{
    if (!showStart(console))
        return false;
    ChatPage &page = pageOf(console);
    page.ask(u"Which 3 buildings waste most electricity?"_s);
    const auto answered = [&page] { return !page.session().messages().isEmpty() && !page.session().isAnswering(); };
    return wait(answered) && page.session().messages().constLast().state == ChatMessage::State::Whole
           && page.findChild<ToolCard *>() && console.settle();
}

static bool showModel(WholeConsole &console)
{
    console.window().showPage(PageId::Settings);
    const auto choices =
        console.window().page(PageId::Settings)->findChild<AssistantCard *>()->findChildren<QRadioButton *>();
    choices.constLast()->click();
    return console.settle();
}

static void hideModel(const WholeConsole &console)
{
    const auto choices =
        console.window().page(PageId::Settings)->findChild<AssistantCard *>()->findChildren<QRadioButton *>();
    choices.constFirst()->click();
}

QList<View> chatViews(WholeConsole &console)
{
    return {
        {"chat", [&console] { return showStart(console); }},
        {"chat-answer", [&console] { return showAnswer(console); }, [&console] { pageOf(console).startNew(); }},
        {"settings-model", [&console] { return showModel(console); }, [&console] { hideModel(console); }},
    };
}
