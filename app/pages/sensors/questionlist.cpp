#include "questionlist.h"

#include "app/pages/sensors/questioncard.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/measures.h"
#include "app/widgets/skeleton.h"
#include "app/widgets/verticalscroll.h"

#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace app {

constexpr qsizetype MostShown = 50; // of either kind
constexpr int MostBefore = 500;     // readings before those held back

QuestionList::QuestionList(Connection &connection, Theme &theme, QWidget *parent)
    : PageSection(parent)
    , m_theme(theme)
    , m_client(connection)
    , m_stack(new QStackedWidget(this))
    , m_content(new QWidget(this))
    , m_column(new QVBoxLayout(m_content))
    , m_empty(new EmptyState(this))
    , m_skeleton(new Skeleton(theme, m_stack))
{
    m_column->setContentsMargins(0, 0, measures::Grid, 0);
    m_column->setSpacing(measures::Grid);
    auto *scroll = new VerticalScroll(this);
    scroll->setWidget(m_content);
    m_empty->set(tr("No readings are held back. Whatever a meter cannot have shown is asked about here."), {});
    m_stack->addWidget(scroll);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, measures::Grid, 0, 0);
    layout->addWidget(m_stack);
}

void QuestionList::reload()
{
    if (m_openRequest)
        m_openRequest->cancel();
    if (m_decidedRequest)
        m_decidedRequest->cancel();
    if (!m_loaded)
        m_skeleton->start();
    const auto fail = [this](const core::Error &error) {
        m_skeleton->stop();
        Q_EMIT failed(tr("The questions could not be loaded."), error);
    };
    using Questions = core::Result<QList<HeldBackQuestion>>;
    m_openRequest = m_client.questions(true, this, [this, fail](const Questions &open) {
        if (!open)
            return fail(open.error());
        m_decidedRequest = m_client.questions(false, this, [this, fail, open = *open](const Questions &decided) {
            if (!decided)
                return fail(decided.error());
            m_skeleton->stop();
            m_loaded = true;
            showQuestions(open, *decided);
            Q_EMIT received();
        });
    });
}

void QuestionList::forget()
{
    m_loaded = false;
    showQuestions({}, {});
    m_stack->setCurrentIndex(0); // not known yet is not the same as none
}

void QuestionList::showQuestions(const QList<HeldBackQuestion> &open, const QList<HeldBackQuestion> &decided)
{
    QList<qint64> shown;
    for (const QList<HeldBackQuestion> *list : {&open, &decided}) {
        shown.append(list->size());
        for (const HeldBackQuestion &question : *list)
            shown << question.question.id << question.question.readings;
    }
    if (std::exchange(m_openCount, static_cast<int>(open.size())) != open.size())
        Q_EMIT openCountChanged(m_openCount);
    m_stack->setCurrentIndex(open.isEmpty() && decided.isEmpty() ? 1 : 0);
    if (std::exchange(m_shown, shown) == shown)
        return; // what is being chosen or typed stays
    m_cards.clear();
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    addCards(open);
    if (open.size() > MostShown)
        addHeading(tr("%n more question(s) follow when these are answered.", nullptr,
                      static_cast<int>(open.size() - MostShown)));
    if (!decided.isEmpty())
        addHeading(tr("Answered"));
    addCards(decided);
    m_column->addStretch(1);
}

void QuestionList::addHeading(const QString &text)
{
    auto *heading = new QLabel(text, m_content);
    heading->setFont(measures::semibold(font()));
    m_column->addWidget(heading);
}

void QuestionList::addCards(const QList<HeldBackQuestion> &questions)
{
    for (const HeldBackQuestion &question : questions.first(std::min(questions.size(), MostShown))) {
        auto *card = new QuestionCard(m_theme, question, m_content);
        m_cards.append(card);
        m_column->addWidget(card);
        connect(card, &QuestionCard::decided, this,
                [this, card](const core::QuarantineChoice &choice) { decide(card, choice); });
        connect(card, &QuestionCard::undone, this, [this, card] { undo(card); });
        // The picture does without them where they cannot be had.
        connect(card, &QuestionCard::seen, this, [this, card, id = question.question.sensor] {
            m_client.readings(id, MostBefore, card, [card](const core::Result<SensorReadings> &answer) {
                if (answer)
                    card->setReadings(answer->readings);
            });
        });
    }
}

void QuestionList::decide(QuestionCard *card, const core::QuarantineChoice &choice)
{
    card->setWaiting(true);
    m_client.decide(card->questionId(), choice, card, [this, card](const core::Result<HeldBackQuestion> &answer) {
        settle(card, tr("The answer was not taken."), answer);
    });
}

void QuestionList::undo(QuestionCard *card)
{
    card->setWaiting(true);
    m_client.undo(card->questionId(), card, [this, card](const core::Result<HeldBackQuestion> &answer) {
        settle(card, tr("The answer was not undone."), answer);
    });
}

void QuestionList::settle(QuestionCard *card, const QString &whatHappened, const core::Result<HeldBackQuestion> &answer)
{
    card->setWaiting(false);
    if (answer) {
        Q_EMIT changed(); // with which all is asked for anew
        return;
    }
    Q_EMIT refused(whatHappened, answer.error());
    reload(); // somebody else may have answered
}

} // namespace app
