#include "topbar.h"

#include "app/client/connection.h"
#include "app/shell/buildingsearch.h"
#include "app/theme/icons.h"
#include "app/theme/plaintip.h"
#include "app/widgets/elidedlabel.h"
#include "app/widgets/measures.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace app {

constexpr int IconExtent = 16;

TopBar::TopBar(PageContext &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_menu(new QToolButton(this))
    , m_back(new QToolButton(this))
    , m_title(new ElidedLabel(this))
    , m_search(new BuildingSearch(context, this))
    , m_stateIcon(new QLabel(this))
    , m_state(new QLabel(this))
    , m_clock(new QLabel(this))
{
    m_menu->setAutoRaise(true);
    m_menu->setToolTip(tr("Show or hide the names of the pages (Ctrl+B)"));
    m_menu->setAccessibleName(tr("Show or hide the names of the pages"));
    m_back->setAutoRaise(true);
    m_back->setToolTip(tr("Back (Alt+Left)"));
    m_back->setAccessibleName(tr("Back"));
    m_title->setFont(measures::pageTitle(font()));
    m_clock->setToolTip(tr("Universal time"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(measures::Grid, measures::Grid, measures::PageMargin, measures::Grid);
    layout->setSpacing(measures::Grid);
    // Two sides of one width keep the search field in its place whatever the title is.
    auto *left = new QHBoxLayout;
    left->setSpacing(measures::Grid);
    left->addWidget(m_menu);
    left->addWidget(m_back);
    left->addWidget(m_title, 1);
    auto *right = new QHBoxLayout;
    right->setSpacing(measures::Grid);
    right->addStretch(1);
    right->addWidget(m_stateIcon);
    right->addWidget(m_state);
    right->addSpacing(measures::PageMargin);
    right->addWidget(m_clock);
    layout->addLayout(left, 1);
    layout->addWidget(m_search, 1);
    layout->addLayout(right, 1);

    connect(m_menu, &QToolButton::clicked, this, &TopBar::navigationToggled);
    connect(m_back, &QToolButton::clicked, this, &TopBar::backRequested);
    connect(&context.connection, &Connection::stateChanged, this, &TopBar::updateConnection);
    connect(&context.connection, &Connection::baseUrlChanged, this, &TopBar::updateConnection);
    connect(&context.connection, &Connection::failed, this, &TopBar::updateConnection);
    connect(&context.theme, &Theme::changed, this, &TopBar::updateLooks);
    connect(&m_tick, &QTimer::timeout, this, &TopBar::updateClock);
    m_tick.start(1000);
    updateClock();
    updateLooks();
    setCanGoBack(false);
}

void TopBar::setTitle(const QString &title)
{
    m_title->setName(title);
}

void TopBar::setCanGoBack(bool possible)
{
    m_back->setEnabled(possible);
}

void TopBar::updateConnection()
{
    const Connection &connection = m_context.connection;
    QString name = u"connecting"_s;
    Role role = Role::Muted;
    QString text = connection.baseUrl().isEmpty() ? tr("starting") : tr("connecting");
    if (connection.state() == Connection::State::Connected) {
        name = u"connected"_s;
        role = Role::Normal;
        text = tr("connected");
    } else if (connection.state() == Connection::State::Away) {
        name = u"away"_s;
        role = Role::Anomaly;
        text = tr("no answer");
    } else if (!connection.lastFailure().isEmpty()) {
        name = u"away"_s;
        role = Role::Warning;
        text = tr("wrong answer");
    }
    m_stateIcon->setPixmap(icon(name, m_context.theme, role, IconExtent).pixmap(IconExtent));
    m_state->setText(text);
    const QString address = connection.baseUrl().toDisplayString();
    const bool fine = connection.state() == Connection::State::Connected || connection.lastFailure().isEmpty();
    m_state->setToolTip(plainTip(fine ? address : address + u'\n' + connection.lastFailure()));
}

void TopBar::updateClock()
{
    const QString time = QDateTime::currentDateTimeUtc().toString(u"HH:mm"_s);
    //: %1 is a time of day.
    m_clock->setText(tr("%1 UTC").arg(time));
}

void TopBar::updateLooks()
{
    m_menu->setIcon(icon(u"menu"_s, m_context.theme));
    QIcon back = icon(u"back"_s, m_context.theme);
    back.addPixmap(icon(u"back"_s, m_context.theme, Role::Border).pixmap(20), QIcon::Disabled);
    m_back->setIcon(back);
    updateConnection();
    update();
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(m_context.theme.color(Role::Border));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace app
