#include "connectioncard.h"

#include "app/client/connection.h"
#include "app/theme/plaintip.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/measures.h"
#include "app/widgets/preferences.h"
#include "app/widgets/wrappedbutton.h"

#include <QButtonGroup>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {

ConnectionCard::ConnectionCard(PageContext &context, QWidget *parent)
    : SettingForm(context.theme, tr("Connection"), parent)
    , m_context(context)
    , m_choice(new QButtonGroup(this))
    , m_address(new QLineEdit(this))
    , m_use(new QPushButton(tr("Connect"), this))
    , m_try(new QPushButton(tr("Test connection"), this))
{
    const std::array<std::pair<Choice, QString>, 3> choices{
        {{Demo, tr("Simulated campus on this computer, to look around in")},
         {Own, tr("My own campus on this computer")},
         {Server, tr("A server")}}};
    auto *column = new QVBoxLayout;
    for (const auto &[choice, text] : choices) {
        auto *button = new WrappedRadioButton(text, this);
        m_choice->addButton(button, choice);
        column->addWidget(button);
    }
    form()->addRow(makeLabel(tr("Data")), column);
    addAddress();
    m_state = addNote();
    connect(m_choice, &QButtonGroup::idClicked, this, &ConnectionCard::choose);
    connect(&m_test, &ServerTest::finished, this, &ConnectionCard::showResult);
    connect(&context.preferences, &Preferences::changed, this, [this](Preferences::Group group) {
        if (group == Preferences::Group::Connection)
            refresh();
    });
    connect(&context.connection, &Connection::stateChanged, this, &ConnectionCard::refreshState);
    connect(&context.connection, &Connection::baseUrlChanged, this, &ConnectionCard::refreshState);
    refresh();
}

void ConnectionCard::addAddress()
{
    m_address->setPlaceholderText(u"https://energy.example.org:8000"_s);
    m_address->setClearButtonEnabled(true);
    addRow(tr("Address"), m_address);
    m_buttons = new QWidget(this);
    auto *buttons = new FlowLayout(FlowLayout::Widths::Natural);
    buttons->setSpacing(measures::Grid);
    m_buttons->setLayout(buttons);
    buttons->addWidget(m_try);
    buttons->addWidget(m_use);
    form()->addRow(QString(), m_buttons);
    m_note = addNote();
    connect(m_address, &QLineEdit::textChanged, this, [this] {
        hideNote();
        m_try->setEnabled(true);
    });
    connect(m_address, &QLineEdit::returnPressed, this, &ConnectionCard::useServer);
    connect(m_try, &QPushButton::clicked, this, &ConnectionCard::test);
    connect(m_use, &QPushButton::clicked, this, &ConnectionCard::useServer);
}

void ConnectionCard::choose(int id)
{
    showAddress(id == Server);
    if (id == Server) // takes effect with Connect: an address half typed is no server
        return m_address->setFocus();
    m_context.preferences.setConnection({}, id == Own);
}

std::optional<QUrl> ConnectionCard::address() const
{
    const QUrl url(m_address->text().trimmed(), QUrl::StrictMode);
    const bool isHttp = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    return isHttp && !url.host().isEmpty() ? std::optional(url) : std::nullopt;
}

void ConnectionCard::useServer()
{
    const auto url = address();
    if (!url)
        return showNote(tr("Enter an address that begins with http:// or https://."), true);
    m_context.preferences.setConnection(*url, m_context.preferences.value(settings::OwnCampus));
}

void ConnectionCard::test()
{
    const auto url = address();
    if (!url)
        return showNote(tr("Enter an address that begins with http:// or https://."), true);
    m_try->setEnabled(false);
    showNote(tr("Waiting for an answer."), false);
    m_test.start(*url);
}

void ConnectionCard::showResult(const core::Result<core::DaemonStatus> &answer)
{
    m_try->setEnabled(true);
    if (answer) {
        //: %1 is a version number.
        const QString found = tr("The service answers, version %1.").arg(answer->version);
        const QString size = tr("It holds %n building(s).", nullptr, static_cast<int>(answer->buildings));
        return showNote(found + u' ' + size, false);
    }
    m_note->setToolTip(plainTip(answer.error().detail));
    if (answer.error().code == core::ErrorCode::Unavailable)
        return showNote(tr("Nothing answers there (%1). Check the address and whether the service runs.")
                            .arg(answer.error().detail),
                        true);
    showNote(tr("Something answers there, but not as this service does (%1). Check the port and the path.")
                 .arg(answer.error().detail),
             true);
}

void ConnectionCard::showNote(const QString &text, bool bad)
{
    setNote(m_note, text, bad);
    form()->setRowVisible(m_note, true);
}

void ConnectionCard::hideNote()
{
    m_test.cancel();
    m_note->setToolTip({});
    form()->setRowVisible(m_note, false);
}

// The address is asked for only when there is one to give.
void ConnectionCard::showAddress(bool shown)
{
    form()->setRowVisible(m_address, shown);
    form()->setRowVisible(m_buttons, shown);
    if (!shown)
        hideNote();
}

void ConnectionCard::refresh()
{
    const QString server = m_context.preferences.server().toString();
    const Choice choice = !server.isEmpty() ? Server : m_context.preferences.value(settings::OwnCampus) ? Own : Demo;
    m_choice->button(choice)->setChecked(true);
    if (!server.isEmpty())
        m_address->setText(server);
    showAddress(choice == Server);
    refreshState();
}

void ConnectionCard::refreshState()
{
    const Connection &connection = m_context.connection;
    const QString address = connection.baseUrl().toDisplayString();
    switch (connection.state()) {
    case Connection::State::Connected:
        return m_state->setText(tr("Now connected to %1.").arg(address));
    case Connection::State::Away:
        return m_state->setText(
            address.isEmpty()
                ? tr("The service on this computer could not be started: %1").arg(connection.lastFailure())
                : tr("%1 does not answer now: %2").arg(address, connection.lastFailure()));
    case Connection::State::Connecting:
        return m_state->setText(address.isEmpty() ? tr("The service on this computer is starting.")
                                                  : tr("Connecting to %1.").arg(address));
    }
    Q_UNREACHABLE();
}

} // namespace app
