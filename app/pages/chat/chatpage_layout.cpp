#include "chatpage.h"

#include "app/pages/building/exportbar.h"
#include "app/pages/chat/composer.h"
#include "app/pages/chat/conversationlist.h"
#include "app/pages/chat/messagelist.h"
#include "app/pages/chat/startview.h"
#include "app/widgets/card.h"
#include "app/widgets/elidedlabel.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/keptlayout.h"
#include "app/widgets/measures.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

namespace app {

const Setting<QByteArray> SplitterSizes{"chat/splitter"};

QWidget *ChatPage::buildContent()
{
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(measures::Grid);
    auto *left = new Card(context().theme, {}, splitter);
    left->setAccessibleName(tr("Conversations"));
    m_conversations = new ConversationList(context().theme, m_store, left);
    left->body()->addWidget(m_conversations);
    splitter->addWidget(left);
    splitter->addWidget(buildRight());
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    keepSizes(*splitter, SplitterSizes);
    return splitter;
}

QWidget *ChatPage::buildHead()
{
    auto *head = new QWidget(this);
    m_title = new ElidedLabel(head);
    m_title->setFont(measures::semibold(font()));
    m_title->setTextFormat(Qt::PlainText);
    m_assistant = new QLabel(head);
    m_assistant->setTextFormat(Qt::PlainText);
    m_assistant->setForegroundRole(QPalette::PlaceholderText);
    m_assistant->setWordWrap(true);
    m_export = new QPushButton(tr("Export…"), head);
    m_export->setToolTip(tr("Saves the conversation as an HTML file"));
    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    names->addWidget(m_title);
    names->addWidget(m_assistant);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(measures::Grid);
    row->addLayout(names, 1);
    row->addWidget(m_export, 0, Qt::AlignTop);
    return head;
}

QWidget *ChatPage::buildRight()
{
    auto *right = new QWidget(this);
    auto *card = new Card(context().theme, {}, right);
    card->setAccessibleName(tr("Conversation"));
    m_stack = new QStackedWidget(card);
    m_start = new StartView(context().theme, m_stack);
    m_messages = new MessageList(context().theme, m_stack);
    m_stack->addWidget(m_start);
    m_stack->addWidget(m_messages);
    m_composer = new Composer(right);
    m_exportBar = new ExportBar(right);
    card->body()->addWidget(m_stack, 1);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measures::Grid);
    column->addWidget(buildHead());
    column->addWidget(card, 1);
    column->addWidget(m_exportBar);
    column->addWidget(m_composer);
    return right;
}

} // namespace app
