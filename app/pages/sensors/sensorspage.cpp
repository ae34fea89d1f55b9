#include "sensorspage.h"

#include "app/pages/parts/servertokens.h"
#include "app/pages/sensors/accountlist.h"
#include "app/pages/sensors/auditlist.h"
#include "app/pages/sensors/questionlist.h"
#include "app/pages/sensors/sensorlist.h"
#include "app/widgets/preferences.h"

#include <QDateTime>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace app {

constexpr auto RefreshInterval = 10s; // ages grow, and sensors fall silent, without an event

SensorsPage::SensorsPage(PageContext &context, QWidget *parent)
    : SectionPage(context, parent)
    , m_accounts(context.connection)
    , m_sensors(new SensorList(context.connection, context.theme, this))
    , m_questions(new QuestionList(context.connection, context.theme, this))
    , m_who(new QLabel(this))
    , m_signOut(new QPushButton(tr("Sign out"), this))
{
    createWho();
    setParts({{m_sensors, tr("Sensors")},
              {m_questions, {}},
              {new AccountList(context.connection, context.theme, this), tr("Users")},
              {new AuditList(context.connection, context.theme, this), tr("Changes")}});
    nameQuestions(0);
    keepLoaded(m_questions); // how many are open stands on their tab
    refreshEvery(RefreshInterval);
    listen();
    connect(m_questions, &QuestionList::openCountChanged, this, &SensorsPage::nameQuestions);
    connect(&context.connection, &Connection::tokenChanged, this, &SensorsPage::showWho);
}

void SensorsPage::createWho()
{
    m_who->setForegroundRole(QPalette::PlaceholderText);
    m_who->setTextFormat(Qt::PlainText);
    m_signOut->setToolTip(tr("Forgets who you are here; your password is asked for again."));
    addBesideTabs(m_who);
    addBesideTabs(m_signOut);
    connect(m_signOut, &QPushButton::clicked, this, &SensorsPage::signOut);
    showWho();
}

QString SensorsPage::title() const
{
    return tr("Sensors");
}

void SensorsPage::forget()
{
    SectionPage::forget();
    m_news.clear();
    showWho();
}

void SensorsPage::sectionReceived()
{
    if (m_who->isHidden() && !m_nameRequest)
        showWho();
}

bool SensorsPage::take(const QByteArray &event, const QJsonObject &told)
{
    if (event == "quarantine") {
        m_isOld = true;
        return true;
    }
    if (event != "sensor")
        return false;
    const QDateTime time = QDateTime::fromString(told["timestampUtc"_L1].toString(), Qt::ISODateWithMs);
    core::CounterReading reading;
    reading.at = time.isValid() ? time.toMSecsSinceEpoch() : QDateTime::currentMSecsSinceEpoch();
    reading.counter = told["counter"_L1].toDouble();
    if (told["power"_L1].isDouble())
        reading.power = told["power"_L1].toDouble();
    m_news.insert(told["id"_L1].toString(), reading);
    return true;
}

void SensorsPage::takeNews()
{
    m_sensors->noteReadings(std::exchange(m_news, {}));
    if (std::exchange(m_isOld, false))
        refresh();
}

QString SensorsPage::who() const
{
    return m_who->isHidden() ? QString() : m_who->text();
}

void SensorsPage::showWho()
{
    m_who->hide();
    m_signOut->hide();
    if (m_nameRequest)
        m_nameRequest->cancel();
    if (context().preferences.server().isEmpty() || context().connection.token().isEmpty() || isStarting())
        return;
    m_nameRequest = m_accounts.caller(this, [this](const core::Result<Caller> &caller) {
        if (!caller)
            return; // the parts tell what is wrong
        //: %1 is a person's name.
        m_who->setText(tr("Signed in as %1").arg(caller->name));
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
    //: A tab; %1 is the number of open questions.
    tabs()->setTabText(Questions, open == 0 ? tr("Questions") : tr("Questions (%1)").arg(open));
}

} // namespace app
