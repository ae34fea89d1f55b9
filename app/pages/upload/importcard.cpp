#include "importcard.h"

#include "app/client/statusmonitor.h"
#include "app/pages/upload/choosepanel.h"
#include "app/pages/upload/importwizard.h"
#include "app/pages/upload/progresspanel.h"
#include "app/pages/upload/queuebar.h"
#include "app/pages/upload/resultpanel.h"
#include "app/pages/upload/rowspanel.h"
#include "app/pages/upload/servicepanel.h"
#include "app/pages/upload/undoquestion.h"
#include "app/pages/upload/uploadwords.h"

#include <QFileInfo>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace app {

ImportCard::ImportCard(PageContext &context, core::ImportKind kind, QWidget *parent)
    : Card(context.theme, kindTitle(kind), parent)
    , m_context(context)
    , m_kind(kind)
    , m_client(context.connection)
    , m_draft(context.connection, kind)
    , m_watch(context)
    , m_stack(new QStackedWidget(this))
    , m_choose(new ChoosePanel(context.theme, kind, this))
    , m_wizard(new ImportWizard(m_draft, context.theme, this))
    , m_rows(new RowsPanel(context.theme, kind, this))
    , m_progress(new ProgressPanel(this))
    , m_result(new ResultPanel(this))
    , m_question(new UndoQuestion(Qt::Vertical, this))
    , m_queue(new QueueBar(this))
{
    if (kind == core::ImportKind::Weather)
        m_service = new ServicePanel(context.connection, context.theme, this);
    for (QWidget *panel : std::initializer_list<QWidget *>{m_choose, m_wizard, m_rows, m_progress, m_result})
        m_stack->addWidget(panel);
    if (m_service)
        m_stack->addWidget(m_service);
    body()->addWidget(m_queue);
    body()->addWidget(m_question);
    body()->addWidget(m_stack, 1);
    connectPanels();
    connectWork();
    setStep(Step::Choose);
}

void ImportCard::connectPanels()
{
    const auto begin = [this] { setStep(Step::Choose); };
    connect(m_choose, &ChoosePanel::filesChosen, this, &ImportCard::openFiles);
    connect(m_queue, &QueueBar::nextRequested, this, &ImportCard::openNext);
    connect(m_queue, &QueueBar::forgotten, this, [this] {
        m_waiting.clear();
        showQueue();
    });
    connect(m_choose, &ChoosePanel::rowsRequested, this, &ImportCard::openRows);
    connect(m_choose, &ChoosePanel::serviceRequested, this, &ImportCard::openService);
    connect(m_wizard, &ImportWizard::importRequested, this, &ImportCard::startImport);
    connect(m_wizard, &ImportWizard::dismissed, this, begin);
    connect(m_rows, &RowsPanel::importRequested, this, &ImportCard::startImport);
    connect(m_rows, &RowsPanel::dismissed, this, begin);
    connect(m_progress, &ProgressPanel::cancelled, this, &ImportCard::cancel);
    connect(m_progress, &ProgressPanel::resultRequested, this, [this] { setStep(Step::Done); });
    connect(m_progress, &ProgressPanel::undoRequested, this, &ImportCard::askUndo);
    connect(m_result, &ResultPanel::undoRequested, this, &ImportCard::askUndo);
    connect(m_result, &ResultPanel::dismissed, this, begin);
    connect(m_result, &ResultPanel::saveFailed, this,
            [this](const core::Error &error) { fail(tr("The warnings could not be saved."), error, [] {}); });
    connect(m_question, &UndoQuestion::confirmed, this, [this] { undo(Step::Choose); });
    if (!m_service)
        return;
    connect(m_service, &ServicePanel::importRequested, this, &ImportCard::startImport);
    connect(m_service, &ServicePanel::dismissed, this, begin);
    connect(m_service, &ServicePanel::fetchStarted, this, [this] { Q_EMIT stepChanged(m_step); });
    connect(m_service, &ServicePanel::failed, this, [this](const QString &whatHappened, const core::Error &error) {
        fail(whatHappened, error, [this] { m_service->fetch(); });
    });
}

void ImportCard::connectWork()
{
    connect(&m_draft, &ImportDraft::changed, this, &ImportCard::followDraft);
    connect(&m_draft, &ImportDraft::failed, this, &ImportCard::receiveDraftFailure);
    connect(&m_draft, &ImportDraft::progressed, this, [this](qint64 done, qint64 total) {
        if (m_step == Step::Checking)
            m_progress->setProgress(tr("Checking %1").arg(shortened(m_draft.fileName())), done, total);
    });
    connect(&m_watch, &ProcessingWatch::progressed, m_progress, &ProgressPanel::setProgress);
    connect(&m_watch, &ProcessingWatch::finished, this, [this] {
        if (m_step == Step::Processing)
            setStep(Step::Done);
    });
    connect(&m_context.status, &StatusMonitor::statusChanged, this, &ImportCard::takeZone);
}

QWidget *ImportCard::panelOf(Step step) const
{
    switch (step) {
    case Step::Choose:
        return m_choose;
    case Step::Preview:
        return m_wizard;
    case Step::Rows:
        return m_rows;
    case Step::Service:
        return m_service;
    case Step::Checking:
    case Step::Sending:
    case Step::Processing:
        return m_progress;
    case Step::Done:
        return m_result;
    }
    Q_UNREACHABLE();
}

void ImportCard::setStep(Step step)
{
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    m_step = step;
    if (step != Step::Processing && step != Step::Done)
        m_question->hide();
    if (step != Step::Processing)
        m_watch.stop();
    m_progress->setPhase(step == Step::Processing ? ProgressPanel::Phase::Stored : ProgressPanel::Phase::Cancellable);
    QWidget *panel = panelOf(step);
    // The panels behind must not make the card as wide as the widest of them.
    for (int i = 0; i < m_stack->count(); ++i) {
        const auto policy = m_stack->widget(i) == panel ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        m_stack->widget(i)->setSizePolicy(policy, policy);
    }
    m_stack->setCurrentWidget(panel);
    showQueue();
    Q_EMIT stepChanged(step);
    if (hadFocus)
        focusFirst(step);
}

// As it is read: the chain of the keyboard may begin anywhere in the panel.
static void focusFirstChild(QWidget *panel)
{
    QWidget *first = nullptr;
    const auto place = [panel](const QWidget *widget) {
        const QPoint corner = widget->mapTo(panel, QPoint());
        return std::pair(corner.y(), corner.x());
    };
    const auto children = panel->findChildren<QWidget *>();
    for (QWidget *child : children) {
        const bool takes = child->isEnabled() && child->isVisibleTo(panel) && (child->focusPolicy() & Qt::TabFocus);
        if (takes && (!first || place(child) < place(first)))
            first = child;
    }
    if (first)
        first->setFocus();
}

// The button that was pressed is gone; the keyboard goes on in what came instead.
void ImportCard::focusFirst(Step step)
{
    if (step == Step::Rows)
        m_rows->beginTyping();
    else if (step == Step::Service)
        m_service->beginTyping();
    else if (step == Step::Done)
        (m_waiting.isEmpty() ? static_cast<QWidget *>(m_result) : m_queue)->setFocus();
    else
        focusFirstChild(panelOf(step));
}

// A daemon may be started anew for another place: what was read on the old clock is read again.
void ImportCard::takeZone()
{
    const std::optional<core::SiteZone> &zone = m_context.status.siteZone();
    if (!zone)
        return;
    if (m_step == Step::Rows)
        m_rows->model()->setZone(*zone);
    if (!m_waitsForZone.isEmpty())
        openFile(std::exchange(m_waitsForZone, {}));
    else if ((m_step == Step::Checking || m_step == Step::Preview) && m_draft.zone().id() != zone->id())
        openFile(m_draft.path());
}

void ImportCard::waitForZone(const QString &path)
{
    m_waitsForZone = path;
    m_progress->setProgress(tr("Waiting for the service to say in which time zone the site is"), 0, 0);
    setStep(Step::Checking);
}

void ImportCard::openFile(const QString &path)
{
    m_unclear.reset(); // of another file
    const std::optional<core::SiteZone> &zone = m_context.status.siteZone();
    if (!zone)
        return waitForZone(path);
    m_waitsForZone.clear();
    m_progress->setProgress(tr("Checking %1").arg(shortened(QFileInfo(path).fileName())), 0, 0);
    setStep(Step::Checking);
    m_draft.open(path, *zone);
}

void ImportCard::openFiles(const QStringList &paths)
{
    m_waiting = paths;
    openNext();
}

void ImportCard::openNext()
{
    if (!m_waiting.isEmpty())
        openFile(m_waiting.takeFirst());
    showQueue();
}

void ImportCard::showQueue()
{
    const bool underWay = m_step == Step::Checking || m_step == Step::Sending || m_step == Step::Processing;
    m_queue->setFiles(m_waiting, !underWay);
}

void ImportCard::changeServer()
{
    m_again = {};
    m_undoWhenStored = false;
    m_unclear.reset();
    m_newestImport.reset();
    const Step step = m_step == Step::Sending ? m_origin : m_step;
    if (step == Step::Checking || step == Step::Preview) {
        m_draft.cancel();
        return waitForZone(m_waitsForZone.isEmpty() ? m_draft.path() : m_waitsForZone);
    }
    const bool isOver = step == Step::Processing || step == Step::Done;
    setStep(isOver ? Step::Choose : step);
}

void ImportCard::openRows()
{
    setStep(Step::Rows);
    takeZone();
}

void ImportCard::openService()
{
    if (m_service)
        setStep(Step::Service);
}

void ImportCard::followDraft()
{
    if (m_step == Step::Checking && !m_draft.isBusy())
        setStep(Step::Preview);
}

void ImportCard::receiveDraftFailure(const core::Error &error, bool unreadable)
{
    if (m_step == Step::Checking)
        setStep(unreadable ? Step::Choose : Step::Preview);
    if (unreadable) {
        fail(tr("%1 could not be read.").arg(shortened(m_draft.fileName())), error,
             [this] { openFile(m_draft.path()); });
        return;
    }
    fail(tr("The rows could not be compared with what is stored of their meters, so they cannot be imported yet."),
         error, [this] { m_draft.again(); });
}

void ImportCard::fail(const QString &whatHappened, const core::Error &error, std::function<void()> again)
{
    m_again = std::move(again);
    Q_EMIT failed(whatHappened, error);
}

void ImportCard::retry()
{
    if (const auto again = std::exchange(m_again, {}))
        again();
}

bool ImportCard::closeQuestion()
{
    if (m_question->isHidden())
        return false;
    m_question->keep();
    return true;
}

} // namespace app
