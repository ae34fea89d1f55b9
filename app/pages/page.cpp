#include "page.h"

#include "app/client/connection.h"
#include "app/client/statusmonitor.h"
#include "app/theme/theme.h"
#include "app/theme/words.h"
#include "app/widgets/errorbar.h"
#include "app/widgets/measures.h"
#include "app/widgets/pagescroll.h"
#include "app/widgets/preferences.h"
#include "app/widgets/stalelabel.h"
#include "app/widgets/taborder.h"

#include <QVBoxLayout>

#include <utility>

namespace app {

Page::Page(PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_layout(new QVBoxLayout)
    , m_errorBar(new ErrorBar(context.theme, this))
    , m_stale(new StaleLabel(this))
{
    setAutoFillBackground(true); // nothing of the page shown before may shine through between the cards
    m_layout->setSpacing(measures::Grid);
    m_layout->addWidget(m_errorBar);
    // The margin below the page is the room of the label, so that nothing moves when it comes and goes.
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(measures::PageMargin, measures::Grid, measures::PageMargin, 0);
    whole->setSpacing(0);
    whole->addLayout(m_layout, 1);
    m_stale->setMinimumHeight(measures::PageMargin);
    QSizePolicy kept = m_stale->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_stale->setSizePolicy(kept);
    whole->addWidget(m_stale, 0, Qt::AlignRight);
    followConnection();
    connect(&context.status, &StatusMonitor::dataChanged, this, &Page::dataAreOld);
    connect(&context.theme, &Theme::unitsChanged, this, &Page::unitsAreOld);
}

void Page::followConnection()
{
    const Connection &connection = m_context.connection;
    connect(&connection, &Connection::stateChanged, this, [this, &connection](Connection::State state) {
        // On its way to another address of the same server it is still away.
        if (state != Connection::State::Connecting)
            m_stale->setAway(state == Connection::State::Away);
        const bool cannotStart = state == Connection::State::Away && connection.baseUrl().isEmpty();
        if (state == Connection::State::Connected || cannotStart)
            dataAreOld();
    });
    connect(&connection, &Connection::serverChanged, this, [this] {
        m_stale->setAway(false);
        m_stale->setReceived({});
        clearError();
        forget();
    });
    connect(&connection, &Connection::baseUrlChanged, this, &Page::dataAreOld);
    connect(&connection, &Connection::failed, this, [this] {
        if (m_trouble && m_errorBar->isVisible() && m_errorBar->text() == m_trouble->whatHappened)
            tell(*m_trouble);
    });
}

void Page::setContent(QWidget *content)
{
    m_layout->addWidget(new PageScroll(content, this), 1);
    tabInReadingOrder(*this);
}

void Page::showError(const QString &whatHappened, const core::Error &error, std::function<void()> retry)
{
    if (!retry)
        retry = [this] { reload(); };
    m_trouble = Trouble{whatHappened, error, std::move(retry)};
    tell(*m_trouble);
}

void Page::tell(const Trouble &trouble)
{
    const QString meaning = words::meaning(trouble.error);
    if (isWrongAddress()) {
        m_errorBar->showError(trouble.whatHappened, meaning, trouble.error.detail, tr("Open settings"),
                              [this] { emit openPage(PageId::Settings); });
        return;
    }
    m_errorBar->showError(trouble.whatHappened, meaning, trouble.error.detail, tr("Retry"), trouble.retry);
}

// What a server that worked before lacks is time; one that never did was named wrongly, or cannot be had.
bool Page::isWrongAddress() const
{
    const Connection &connection = m_context.connection;
    if (connection.hasAnswered() || connection.lastFailure().isEmpty())
        return false;
    return connection.baseUrl().isEmpty() || !m_context.preferences.server().isEmpty();
}

bool Page::isStarting() const
{
    return m_context.connection.isStarting();
}

void Page::clearError()
{
    m_trouble.reset();
    m_errorBar->clear();
}

void Page::markFresh()
{
    m_stale->setReceived(QDateTime::currentDateTimeUtc());
}

void Page::dataAreOld()
{
    if (isVisible())
        reload();
    else
        m_reloadWhenShown = true;
}

void Page::unitsAreOld()
{
    if (isVisible())
        reword();
    else
        m_rewordWhenShown = true;
}

void Page::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_rewordWhenShown, false))
        reword();
    if (std::exchange(m_reloadWhenShown, false))
        reload();
}

} // namespace app
