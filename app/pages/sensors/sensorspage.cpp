#include "sensorspage.h"

#include "app/pages/sensors/accountlist.h"
#include "app/pages/sensors/auditlist.h"
#include "app/pages/sensors/questionlist.h"
#include "app/pages/sensors/sensorlist.h"
#include "app/pages/sensors/servertokens.h"
#include "app/pages/signinstack.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/measures.h"
#include "app/widgets/preferences.h"

#include <QDateTime>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace app {

constexpr auto RefreshInterval = 10s;
constexpr auto NewsInterval = 300ms;

SensorsPage::SensorsPage(PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_accounts(context.connection)
    , m_events(context.connection)
    , m_sensors(new SensorList(context.connection, context.theme, this))
    , m_questions(new QuestionList(context.connection, context.theme, this))
    , m_tabs(new QTabBar(this))
    , m_parts(new QStackedWidget(this))
    , m_who(new QLabel(this))
    , m_signOut(new QPushButton(tr("Sign out"), this))
{
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createTop());
    layout->addWidget(m_parts, 1);
    addSection(m_sensors, tr("Sensors"));
    addSection(m_questions, {});
    nameQuestions(0);
    addSection(new AccountList(context.connection, context.theme, this), tr("Users"));
    addSection(new AuditList(context.connection, context.theme, this), tr("Changes"));
    m_stack = new SignInStack(context, content, this);
    setContent(m_stack);
    m_soon.setSingleShot(true);
    m_soon.setInterval(NewsInterval);
    connect(&m_soon, &QTimer::timeout, this, &SensorsPage::takeNews);
    m_timer.setInterval(RefreshInterval);
    connect(&m_timer, &QTimer::timeout, this, &SensorsPage::refresh);
    connect(&m_events, &EventStream::received, this, &SensorsPage::take);
    connect(&m_events, &EventStream::opened, this, &SensorsPage::refresh);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_parts->setCurrentIndex(index);
        forgive();
        current()->reload();
    });
    connect(m_questions, &QuestionList::openCountChanged, this, &SensorsPage::nameQuestions);
    connect(m_signOut, &QPushButton::clicked, this, &SensorsPage::signOut);
    connect(&context.connection, &Connection::tokenChanged, this, [this] {
        showWho();
        if (isVisible())
            reload();
    });
}

QWidget *SensorsPage::createTop()
{
    auto *top = new QWidget(this);
    auto *row = new FlowLayout(FlowLayout::Widths::FirstFills);
    row->setSpacing(measures::Grid);
    top->setLayout(row);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Parts of the page"));
    m_who->setForegroundRole(QPalette::PlaceholderText);
    m_who->setTextFormat(Qt::PlainText);
    m_signOut->setToolTip(tr("Forgets who you are here; your password is asked for again."));
    row->addWidget(m_tabs);
    row->addWidget(m_who);
    row->addWidget(m_signOut);
    showWho();
    return top;
}

void SensorsPage::addSection(SensorSection *section, const QString &title)
{
    m_sections.append(section);
    m_parts->addWidget(section);
    m_tabs->addTab(title);
    connect(
        section, &SensorSection::failed, this,
        [this, section](const QString &whatHappened, const core::Error &error) { fail(section, whatHappened, error); });
    connect(section, &SensorSection::refused, this, &SensorsPage::refuse);
    connect(section, &SensorSection::changed, this, [this] {
        forgive();
        refresh();
    });
    connect(section, &SensorSection::received, this, [this, section] {
        m_stack->showContent();
        if (m_who->isHidden() && !m_whoRequest)
            showWho();
        if (section == m_failing)
            forgive();
        if (section == current())
            markFresh();
    });
}

QString SensorsPage::title() const
{
    return tr("Sensors");
}

void SensorsPage::showSection(Section section)
{
    m_tabs->setCurrentIndex(section);
}

SignIn *SensorsPage::signIn() const
{
    return m_stack->signIn();
}

bool SensorsPage::isAskingToSignIn() const
{
    return m_stack->isAsking();
}

void SensorsPage::reload()
{
    if (isStarting())
        return m_sensors->showLoading();
    refresh();
}

// The questions always: how many are open stands on their tab.
void SensorsPage::refresh()
{
    if (isStarting() || !isVisible())
        return;
    current()->reload();
    if (current() != m_questions)
        m_questions->reload();
}

void SensorsPage::forget()
{
    for (SensorSection *section : std::as_const(m_sections))
        section->forget();
    m_failing = nullptr;
    m_stack->showContent();
    showWho();
}

void SensorsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_events.start();
    m_timer.start();
}

void SensorsPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_events.stop();
    m_timer.stop();
}

void SensorsPage::take(const QByteArray &event, const QJsonObject &told)
{
    if (event != "quarantine" && event != "sensor")
        return;
    if (!m_soon.isActive())
        m_soon.start();
    if (event == "quarantine") {
        m_isOld = true;
        return;
    }
    const QDateTime time = QDateTime::fromString(told["timestampUtc"_L1].toString(), Qt::ISODateWithMs);
    core::CounterReading reading;
    reading.at = time.isValid() ? time.toMSecsSinceEpoch() : QDateTime::currentMSecsSinceEpoch();
    reading.counter = told["counter"_L1].toDouble();
    if (told["power"_L1].isDouble())
        reading.power = told["power"_L1].toDouble();
    m_news.insert(told["id"_L1].toString(), reading);
}

void SensorsPage::takeNews()
{
    m_sensors->noteReadings(std::exchange(m_news, {}));
    if (std::exchange(m_isOld, false))
        refresh();
}

SensorSection *SensorsPage::current() const
{
    return m_sections.at(m_tabs->currentIndex());
}

// What is looked at comes first: that the number of questions is old matters less.
void SensorsPage::fail(SensorSection *section, const QString &whatHappened, const core::Error &error)
{
    if (m_stack->asks(error) || (m_failing == current() && section != current()))
        return;
    m_failing = section;
    showError(whatHappened, error);
}

// Stays until something is changed or looked at anew: what loads well says nothing about it.
void SensorsPage::refuse(const QString &whatHappened, const core::Error &error)
{
    if (m_stack->asks(error))
        return;
    m_failing = nullptr;
    showError(whatHappened, error, [this] {
        forgive();
        reload();
    });
}

void SensorsPage::forgive()
{
    m_failing = nullptr;
    clearError();
}

QString SensorsPage::who() const
{
    return m_who->isHidden() ? QString() : m_who->text();
}

void SensorsPage::showWho()
{
    m_who->hide();
    m_signOut->hide();
    if (m_whoRequest)
        m_whoRequest->cancel();
    if (context().preferences.server().isEmpty() || context().connection.token().isEmpty() || isStarting())
        return;
    m_whoRequest = m_accounts.whoAmI(this, [this](const core::Result<QString> &name) {
        if (!name)
            return; // the parts tell what is wrong
        //: %1 is a person's name.
        m_who->setText(tr("Signed in as %1").arg(*name));
        m_who->show();
        m_signOut->show();
    });
}

// A token that somebody made for a purpose is forgotten here and goes on there.
void SensorsPage::signOut()
{
    const QUrl server = context().preferences.server();
    findServerToken(server, this, [this, server](const ServerToken &kept) {
        Connection &connection = context().connection;
        if (kept.isSession && kept.text == connection.token()) {
            m_accounts.logOut(this, [this](const core::Result<QJsonObject> &answer) {
                if (!answer && answer.error().code != core::ErrorCode::Unauthorized)
                    showError(tr("You are signed out here, but the service has not heard of it."), answer.error());
            });
        }
        keepServerToken(server, {});
        connection.setToken({});
    });
}

void SensorsPage::nameQuestions(int open)
{
    const int place = static_cast<int>(m_sections.indexOf(m_questions));
    //: A tab; %1 is the number of open questions.
    m_tabs->setTabText(place, open == 0 ? tr("Questions") : tr("Questions (%1)").arg(open));
}

} // namespace app
