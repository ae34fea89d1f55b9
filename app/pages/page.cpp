#include "page.h"

#include "app/client/connection.h"
#include "app/client/statusmonitor.h"
#include "app/theme/theme.h"
#include "app/theme/words.h"
#include "app/widgets/errorbar.h"
#include "app/widgets/measures.h"
#include "app/widgets/stalelabel.h"
#include "app/widgets/taborder.h"

#include <QVBoxLayout>

namespace app {

Page::Page(PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_layout(new QVBoxLayout(this))
    , m_errorBar(new ErrorBar(context.theme, this))
    , m_stale(new StaleLabel(this))
{
    setAutoFillBackground(true); // nothing of the page shown before may shine through between the cards
    m_layout->setContentsMargins(measures::PageMargin, measures::Grid, measures::PageMargin, measures::PageMargin);
    m_layout->setSpacing(measures::Grid);
    m_layout->addWidget(m_errorBar);
    m_layout->addWidget(m_stale, 0, Qt::AlignRight);
    connect(&context.connection, &Connection::stateChanged, this, [this](Connection::State state) {
        m_stale->setAway(state == Connection::State::Away);
        if (state == Connection::State::Connected)
            dataAreOld();
    });
    connect(&context.status, &StatusMonitor::dataChanged, this, &Page::dataAreOld);
    connect(&context.theme, &Theme::unitsChanged, this, &Page::dataAreOld); // what comes anew is worded anew
}

void Page::setContent(QWidget *content)
{
    m_layout->addWidget(content, 1);
    tabInReadingOrder(*this);
}

void Page::showError(const QString &whatHappened, const core::Error &error, std::function<void()> retry)
{
    if (!retry)
        retry = [this] { reload(); };
    m_errorBar->showError(whatHappened, words::meaning(error), error.detail, tr("Retry"), std::move(retry));
}

void Page::clearError()
{
    m_errorBar->clear();
}

void Page::markFresh()
{
    m_stale->setReceived(QDateTime::currentDateTime());
}

void Page::dataAreOld()
{
    if (isVisible())
        reload();
    else
        m_reloadWhenShown = true;
}

void Page::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_reloadWhenShown, false))
        reload();
}

} // namespace app
