#include "messagelist.h"

#include "app/theme/theme.h"
#include "app/widgets/measures.h"

#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace app {

constexpr int NearEnd = 24;       // pixels; who is so close reads the end
constexpr int WidestColumn = 145; // letters; tables and charts want more than the texts, which keep to less

MessageList::MessageList(Theme &theme, QWidget *parent)
    : VerticalScroll(parent)
    , m_theme(theme)
    , m_toEnd(new QPushButton(tr("Jump to the newest"), this))
{
    auto *content = new QWidget(this);
    auto *middle = new QHBoxLayout(content);
    middle->setContentsMargins(0, 0, measures::Grid, 0);
    auto *holder = new QWidget(content);
    holder->setMaximumWidth(measures::letters(fontMetrics(), WidestColumn));
    m_column = new QVBoxLayout(holder);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(measures::Grid);
    m_column->addStretch();
    middle->addWidget(holder, 1);
    setWidget(content);
    content->setAutoFillBackground(false); // the card lies below
    viewport()->setAutoFillBackground(false);
    m_toEnd->hide();
    connect(m_toEnd, &QPushButton::clicked, this, &MessageList::goToEnd);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &MessageList::scrolled);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &MessageList::follow);
}

void MessageList::setMessages(const QList<ChatMessage> &messages)
{
    cut(0);
    for (const ChatMessage &message : messages)
        append(message);
    if (last())
        last()->setState(messages.constLast(), true);
    goToEnd();
    Q_EMIT layoutChanged();
}

void MessageList::addMessage(const ChatMessage &message)
{
    append(message);
    if (message.isFromPerson())
        m_question = last();
    m_follows = m_question ? Follows::Question : Follows::End;
    follow();
    Q_EMIT layoutChanged();
}

void MessageList::append(const ChatMessage &message)
{
    const qsizetype index = m_messages.size();
    auto *widget = new MessageWidget(m_theme, m_buildings, message, index, this);
    m_messages.append(widget);
    m_column->insertWidget(m_column->count() - 1, widget);
    connect(widget, &MessageWidget::editAsked, this, [this, index] { Q_EMIT editAsked(index); });
    connect(widget, &MessageWidget::retryAsked, this, &MessageList::retryAsked);
    connect(widget, &MessageWidget::buildingChosen, this, &MessageList::buildingChosen);
    connect(widget, &MessageWidget::scenarioChosen, this, &MessageList::scenarioChosen);
    connect(widget, &MessageWidget::notSaved, this, &MessageList::notSaved);
    connect(widget, &MessageWidget::layoutChanged, this, &MessageList::layoutChanged);
}

void MessageList::cut(qsizetype size)
{
    while (m_messages.size() > size) {
        MessageWidget *gone = m_messages.takeLast();
        if (gone == m_question)
            m_question = nullptr;
        gone->hide();
        m_column->removeWidget(gone);
        gone->deleteLater(); // one of its buttons may have asked for it
    }
}

void MessageList::setBuildings(const BuildingNames &buildings)
{
    m_buildings = buildings;
    for (MessageWidget *message : std::as_const(m_messages))
        message->buildingsChanged();
}

void MessageList::goToEnd()
{
    m_follows = Follows::End;
    follow();
}

// The range of the bar has changed, or what is to be followed.
void MessageList::follow()
{
    const int end = verticalScrollBar()->maximum();
    if (m_follows == Follows::Nothing)
        return scrolled();
    if (m_follows == Follows::End || !m_question)
        return moveTo(end);
    const int top = m_question->mapTo(widget(), QPoint()).y();
    moveTo(std::clamp(top, 0, end));
}

void MessageList::moveTo(int value)
{
    const QScopedValueRollback moving(m_moves, true);
    verticalScrollBar()->setValue(value);
    m_toEnd->setVisible(value < verticalScrollBar()->maximum() - NearEnd);
    placeButton();
}

void MessageList::scrollPage(int pages)
{
    verticalScrollBar()->setValue(verticalScrollBar()->value() + pages * (viewport()->height() - measures::RowHeight));
}

void MessageList::scrolled()
{
    if (m_moves)
        return;
    const bool isAtEnd = verticalScrollBar()->value() >= verticalScrollBar()->maximum() - NearEnd;
    m_follows = isAtEnd ? Follows::End : Follows::Nothing;
    m_toEnd->setVisible(!isAtEnd);
    placeButton();
}

void MessageList::resizeEvent(QResizeEvent *event)
{
    VerticalScroll::resizeEvent(event);
    placeButton();
}

void MessageList::placeButton()
{
    m_toEnd->adjustSize();
    m_toEnd->move((viewport()->width() - m_toEnd->width()) / 2, height() - m_toEnd->height() - measures::Grid);
    m_toEnd->raise();
}

} // namespace app
