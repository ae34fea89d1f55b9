#include "assistantcard.h"

#include "app/pages/parts/assistantmodel.h"
#include "app/theme/words.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/measures.h"
#include "app/widgets/preferences.h"
#include "app/widgets/wrappedbutton.h"

#include <QButtonGroup>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {

AssistantCard::AssistantCard(PageContext &context, QWidget *parent)
    : SettingForm(context.theme, tr("Assistant"), parent)
    , m_context(context)
    , m_client(context.connection)
    , m_choice(new QButtonGroup(this))
    , m_server(new QLineEdit(this))
    , m_name(new QLineEdit(this))
    , m_key(new QLineEdit(this))
    , m_try(new QPushButton(tr("Test model"), this))
    , m_use(new QPushButton(tr("Use model"), this))
{
    // Above and below the form, which does not grow enough where words wrap.
    auto *choices = new QWidget(this);
    choices->setAccessibleName(tr("Answers"));
    auto *column = new QVBoxLayout(choices);
    column->setContentsMargins(0, 0, 0, 0);
    for (const auto &[choice, text] :
         {std::pair(BuiltIn, tr("As the service is set up; without a language model the built-in assistant")),
          std::pair(Model, tr("A language model"))}) {
        auto *button = new WrappedRadioButton(text, choices);
        m_choice->addButton(button, choice);
        column->addWidget(button);
    }
    body()->insertWidget(0, choices);
    addModel();
    m_place = new QLabel(this);
    m_place->setWordWrap(true);
    m_place->setForegroundRole(QPalette::PlaceholderText);
    body()->addWidget(m_place);
    connect(m_choice, &QButtonGroup::idClicked, this, &AssistantCard::choose);
    connect(&context.preferences, &Preferences::changed, this, [this](Preferences::Group group) {
        if (group == Preferences::Group::Assistant)
            refresh();
    });
    connect(&context.connection, &Connection::baseUrlChanged, this, &AssistantCard::refreshPlace);
    refresh();
    refreshPlace();
}

void AssistantCard::addModel()
{
    m_server->setPlaceholderText(u"https://models.example.org/v1"_s);
    m_server->setToolTip(tr("A server that takes chat completions as OpenAI's does"));
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setToolTip(tr("Kept in the keychain of this computer. Empty where the server asks for none."));
    addRow(tr("Server"), m_server);
    addRow(tr("Model"), m_name);
    addRow(tr("Key"), m_key);
    m_buttons = new QWidget(this);
    auto *buttons = new FlowLayout(FlowLayout::Widths::Natural);
    buttons->setSpacing(measures::Grid);
    m_buttons->setLayout(buttons);
    buttons->addWidget(m_try);
    buttons->addWidget(m_use);
    form()->addRow(QString(), m_buttons);
    m_note = addNote();
    for (QLineEdit *field : {m_server, m_name, m_key}) {
        connect(field, &QLineEdit::textEdited, this, &AssistantCard::hideNote);
        connect(field, &QLineEdit::returnPressed, this, &AssistantCard::useModel);
    }
    connect(m_try, &QPushButton::clicked, this, &AssistantCard::test);
    connect(m_use, &QPushButton::clicked, this, &AssistantCard::useModel);
}

void AssistantCard::choose(int id)
{
    showModel(id == Model);
    if (id == Model) // takes effect with the button: half an address is no server
        return m_server->setFocus();
    keepAssistantModel(m_context.preferences, {});
}

std::optional<ChatModel> AssistantCard::typed()
{
    const QUrl url(m_server->text().trimmed(), QUrl::StrictMode);
    const bool isHttp = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!isHttp || url.host().isEmpty()) {
        showNote(tr("Enter an address that begins with http:// or https://."), true);
        return {};
    }
    if (m_name->text().trimmed().isEmpty()) {
        showNote(tr("Enter the name of a model that this server has."), true);
        return {};
    }
    return ChatModel{url.toString(QUrl::StripTrailingSlash), m_name->text().trimmed(), m_key->text().trimmed()};
}

void AssistantCard::useModel()
{
    const auto model = typed();
    if (!model)
        return;
    keepAssistantModel(m_context.preferences, *model);
    showNote(tr("The chat answers with this model from now on."), false);
}

void AssistantCard::test()
{
    if (isElsewhere()) // the key is no business of a server that does not take it
        return showNote(tr("Only the service on this computer can try a model."), true);
    const auto model = typed();
    if (!model)
        return;
    m_try->setEnabled(false);
    showNote(tr("Waiting for an answer."), false);
    m_test = m_client.test(*model, this, [this](const core::Result<QString> &answer) {
        m_try->setEnabled(true);
        if (answer)
            return showNote(tr("The model answers. %1").arg(*answer), false);
        showNote(tr("The model does not answer: %1").arg(answer.error().detail), true);
    });
}

void AssistantCard::showNote(const QString &text, bool bad)
{
    setNote(m_note, text, bad);
    form()->setRowVisible(m_note, true);
}

void AssistantCard::hideNote()
{
    if (m_test)
        m_test->cancel();
    m_try->setEnabled(true);
    form()->setRowVisible(m_note, false);
}

void AssistantCard::showModel(bool shown)
{
    for (QWidget *field : std::initializer_list<QWidget *>{m_server, m_name, m_key, m_buttons})
        form()->setRowVisible(field, shown);
    hideNote();
}

void AssistantCard::refresh()
{
    const QString server = m_context.preferences.value(settings::AssistantServer);
    m_choice->button(server.isEmpty() ? BuiltIn : Model)->setChecked(true);
    showModel(!server.isEmpty());
    if (server.isEmpty()) {
        for (QLineEdit *field : {m_server, m_name, m_key})
            field->clear();
        return;
    }
    m_server->setText(server);
    m_name->setText(m_context.preferences.value(settings::AssistantModel));
    findAssistantModel(m_context.preferences, this, [this](const ChatModel &model) {
        if (m_key->text().isEmpty())
            m_key->setText(model.key);
    });
}

bool AssistantCard::isElsewhere() const
{
    const QUrl daemon = m_context.connection.baseUrl();
    return !daemon.isEmpty() && !takesAssistantModel(daemon);
}

void AssistantCard::refreshPlace()
{
    m_place->setText(isElsewhere()
                         ? tr("This holds for the service on this computer. A server elsewhere answers with what its "
                              "administrator has chosen.")
                         : tr("Questions and what is computed for them go to the model's server, and nothing else."));
}

} // namespace app
