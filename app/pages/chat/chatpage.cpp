#include "chatpage.h"

#include "app/pages/building/exportbar.h"
#include "app/pages/chat/composer.h"
#include "app/pages/chat/conversationhtml.h"
#include "app/pages/chat/conversationlist.h"
#include "app/pages/chat/messagelist.h"
#include "app/pages/chat/startview.h"
#include "app/pages/parts/assistantmodel.h"
#include "app/widgets/elidedlabel.h"
#include "app/widgets/preferences.h"
#include "app/widgets/taborder.h"

#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QStackedWidget>

#include <utility>

using namespace Qt::StringLiterals;

namespace app {

ChatPage::ChatPage(PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_session(context.connection)
    , m_campus(context.connection)
{
    setContent(buildContent());
    connectParts();
    connectSession();
    m_store.setFolder(ConversationStore::folderOf(campus()));
    refreshHead();
}

ChatPage::~ChatPage()
{
    m_session.disconnect(this);
}

QString ChatPage::title() const
{
    return tr("Chat");
}

QString ChatPage::campus() const
{
    const QString server = context().preferences.server().toString();
    return !server.isEmpty() ? server : context().preferences.value(settings::OwnCampus) ? u"own"_s : u"demo"_s;
}

void ChatPage::connectParts()
{
    connect(m_composer, &Composer::sent, this, &ChatPage::ask);
    connect(m_composer, &Composer::stopAsked, this, [this] { m_session.stop(); });
    connect(m_composer, &Composer::editingGivenUp, this, &ChatPage::stopEditing);
    connect(m_composer, &Composer::scrollAsked, m_messages, &MessageList::scrollPage);
    connect(m_start, &StartView::chosen, this, &ChatPage::ask);
    connect(m_messages, &MessageList::editAsked, this, &ChatPage::edit);
    connect(m_messages, &MessageList::retryAsked, this,
            [this] { withModel([this](const ChatModel &model) { m_session.retry(model); }); });
    connect(m_messages, &MessageList::buildingChosen, this, &ChatPage::openBuilding);
    connect(m_messages, &MessageList::scenarioChosen, this, &ChatPage::openScenario);
    connect(m_messages, &MessageList::layoutChanged, this, &ChatPage::renewTabs);
    connect(m_messages, &MessageList::notSaved, this, [this](const QString &path) {
        showError(tr("The picture could not be saved."), {core::ErrorCode::Storage, path}, [this] { clearError(); });
    });
    connect(m_conversations, &ConversationList::newAsked, this, &ChatPage::startNew);
    connect(m_conversations, &ConversationList::chosen, this, &ChatPage::openConversation);
    connect(m_conversations, &ConversationList::removed, this, [this](const QString &id) {
        if (id == m_session.conversation().id || id == m_opening)
            startNew();
    });
    connect(m_export, &QPushButton::clicked, this, &ChatPage::askForFile);
    connect(m_exportBar, &ExportBar::failed, this, [this](const core::Error &error) {
        showError(tr("The file could not be written."), error, [this] { askForFile(); });
    });
    connect(&m_store, &ConversationStore::failed, this, [this](const core::Error &error) {
        showError(tr("The conversations on this computer could not be kept up to date."), error,
                  [this] { m_store.save(m_session.conversation()); });
    });
}

void ChatPage::connectSession()
{
    const auto &messages = m_session.messages();
    connect(&m_session, &ChatSession::reset, this, [this, &messages] {
        stopEditing();
        m_messages->setMessages(messages);
        refreshHead();
    });
    connect(&m_session, &ChatSession::messageAdded, this, [this, &messages](qsizetype index) {
        if (index > 0)
            m_messages->at(index - 1)->setState(messages.at(index - 1), false);
        m_messages->addMessage(messages.at(index));
        m_messages->last()->setState(messages.at(index), true);
        refreshHead();
    });
    connect(&m_session, &ChatSession::messagesCut, m_messages, &MessageList::cut);
    connect(&m_session, &ChatSession::partAdded, this, [this, &messages](qsizetype part) {
        m_messages->last()->addPart(messages.constLast().parts.at(part));
        m_messages->last()->setState(messages.constLast(), true);
    });
    connect(&m_session, &ChatSession::partChanged, this, [this, &messages](qsizetype part) {
        m_messages->last()->setPart(part, messages.constLast().parts.at(part));
    });
    connect(&m_session, &ChatSession::answerEnded, this, &ChatPage::showAnswerState);
    connect(&m_session, &ChatSession::changed, this, [this] {
        m_store.save(m_session.conversation());
        m_conversations->setCurrent(m_session.conversation().id);
        m_composer->setAnswering(m_session.isAnswering());
    });
}

void ChatPage::showAnswerState()
{
    const ChatMessage &answer = m_session.messages().constLast();
    m_messages->last()->setState(answer, true);
    switch (answer.state) {
    case ChatMessage::State::Failed:
        m_messages->last()->announce(tr("The answer could not be had. %1").arg(answer.trouble));
        break;
    case ChatMessage::State::Stopped:
        m_messages->last()->announce(tr("Stopped."));
        break;
    case ChatMessage::State::Whole:
    case ChatMessage::State::Arriving:
        m_messages->last()->announce(tr("Answer: %1").arg(m_messages->last()->spokenText()));
        break;
    }
    renewTabs();
}

// Controls come by the dozen; the way through them is made once.
void ChatPage::renewTabs()
{
    if (std::exchange(m_tabsAreOld, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_tabsAreOld = false;
            tabInReadingOrder(*this);
        },
        Qt::QueuedConnection);
}

void ChatPage::reload()
{
    clearError();
    for (const QPointer<Pending> &request : {m_listRequest, m_abilitiesRequest}) {
        if (request)
            request->cancel();
    }
    if (isStarting())
        return;
    m_abilitiesRequest = m_session.client().abilities(this, [this](const core::Result<ChatAbilities> &answer) {
        if (!answer)
            return showError(tr("The chat of the service cannot be reached."), answer.error());
        markFresh();
        showAssistant(*answer);
    });
    m_listRequest =
        m_campus.buildings(core::Utility::Electricity, core::Scoring::SizeNormalized, this,
                           [this](const core::Result<core::BuildingList> &answer) {
                               if (!answer)
                                   return showError(tr("The buildings could not be loaded."), answer.error());
                               m_messages->setBuildings(BuildingNames(answer->buildings));
                               m_start->setBuildings(answer->buildings);
                               renewTabs();
                           });
}

void ChatPage::forget()
{
    startNew(); // first: it keeps what has arrived, in the folder of its campus
    m_store.setFolder(ConversationStore::folderOf(campus()));
    m_messages->setBuildings({});
    m_start->setBuildings({});
    m_assistant->clear();
}

void ChatPage::showAssistant(const ChatAbilities &abilities)
{
    const bool chosenHere = takesAssistantModel(context().connection.baseUrl());
    const QString own = chosenHere ? context().preferences.value(settings::AssistantModel) : QString();
    const bool usesOwn = chosenHere && !context().preferences.value(settings::AssistantServer).isEmpty();
    QString who = tr("Built-in assistant, no language model");
    if (usesOwn)
        who = tr("Language model %1").arg(own);
    else if (abilities.usesModel)
        who = tr("Language model %1").arg(abilities.model);
    m_assistant->setText(who);
    m_assistant->setToolTip(usesOwn || abilities.usesModel
                                ? tr("It chooses what to compute; the numbers come from the service.")
                                : tr("It understands questions of a certain form. A language model can be chosen in "
                                     "the settings."));
}

void ChatPage::withModel(const std::function<void(const ChatModel &)> &then)
{
    if (takesAssistantModel(context().connection.baseUrl()))
        findAssistantModel(context().preferences, this,
                           [this, then, id = m_session.conversation().id](const ChatModel &model) {
                               if (id == m_session.conversation().id)
                                   then(model);
                           });
    else
        then({});
}

void ChatPage::ask(const QString &question)
{
    if (question.trimmed().isEmpty())
        return;
    m_opening.clear();
    const qsizetype edited = m_edited;
    stopEditing();
    m_composer->setText({});
    m_composer->takeFocus();
    withModel([this, question, edited](const ChatModel &model) {
        if (edited >= 0)
            m_session.askInstead(edited, question, model);
        else
            m_session.ask(question, model);
    });
}

void ChatPage::askAbout(const QString &buildingNumber)
{
    m_composer->setText(tr("Building %1: ").arg(buildingNumber));
    m_composer->takeFocus();
}

void ChatPage::startNew()
{
    m_opening.clear();
    m_session.open(newConversation());
    m_conversations->setCurrent({});
    m_composer->takeFocus();
}

void ChatPage::openConversation(const QString &id)
{
    m_session.stop();
    m_opening = id;
    m_store.load(id, this, [this, id](const core::Result<Conversation> &conversation) {
        if (id != m_opening)
            return;
        m_opening.clear();
        if (!conversation)
            return showError(tr("The conversation could not be read."), conversation.error(), [this] { clearError(); });
        m_session.open(*conversation);
        m_conversations->setCurrent(conversation->id);
    });
}

void ChatPage::edit(qsizetype index)
{
    m_edited = index;
    m_composer->setText(m_session.messages().at(index).text());
    m_composer->setEditing(true);
    m_composer->takeFocus();
    renewTabs();
}

void ChatPage::stopEditing()
{
    if (std::exchange(m_edited, -1) < 0)
        return;
    m_composer->setEditing(false);
    m_composer->setText({});
}

QWidget *ChatPage::mainControl()
{
    return m_composer;
}

bool ChatPage::closePopup()
{
    if (m_session.isAnswering()) {
        m_session.stop();
        return true;
    }
    const bool edited = m_edited >= 0;
    stopEditing();
    return edited;
}

void ChatPage::refreshHead()
{
    const Conversation &conversation = m_session.conversation();
    m_title->setName(conversation.isEmpty() ? tr("New conversation") : conversation.title);
    m_export->setEnabled(!conversation.isEmpty());
    m_stack->setCurrentWidget(conversation.isEmpty() ? static_cast<QWidget *>(m_start) : m_messages);
}

void ChatPage::exportTo(const QString &path)
{
    const QByteArray html = conversationHtml(m_session.conversation(), m_messages->buildings()).toUtf8();
    m_exportBar->start(path, [html](const QString &file, const ExportReport &) -> core::Result<void> {
        QSaveFile out(file);
        if (!out.open(QIODevice::WriteOnly) || out.write(html) != html.size() || !out.commit())
            return core::Error{core::ErrorCode::Storage, out.errorString()};
        return {};
    });
}

void ChatPage::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Save conversation"), {}, tr("HTML files (*.html)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"html"_s);
    dialog->selectFile(u"conversation-%1.html"_s.arg(QDate::currentDate().toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::fileSelected, this, &ChatPage::exportTo);
    dialog->open();
}

} // namespace app
