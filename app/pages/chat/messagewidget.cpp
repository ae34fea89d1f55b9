#include "messagewidget.h"

#include "app/pages/chat/markdownview.h"
#include "app/pages/chat/toolcard.h"
#include "app/theme/format.h"
#include "app/theme/theme.h"
#include "app/widgets/measures.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {

constexpr double Tint = 0.10; // of the ground of a question

static QPushButton *flatButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setFlat(true);
    button->setMaximumWidth(button->fontMetrics().horizontalAdvance(text) + 2 * measures::Grid);
    return button;
}

MessageWidget::MessageWidget(Theme &theme, const BuildingNames &buildings, const ChatMessage &message, qsizetype place,
                             QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_buildings(buildings)
    , m_isFromPerson(message.isFromPerson())
    , m_place(place)
    , m_column(new QVBoxLayout(this))
    , m_partsColumn(new QVBoxLayout)
{
    const int side = m_isFromPerson ? measures::CardPadding : 0;
    m_column->setContentsMargins(side, measures::Grid, side, measures::Grid);
    m_column->setSpacing(measures::Grid / 2);
    m_partsColumn->setSpacing(measures::Grid);
    addHead(message);
    m_column->addLayout(m_partsColumn);
    m_note = new QLabel(this);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->hide();
    m_column->addWidget(m_note);
    addFoot();
    for (const ChatPart &part : message.parts)
        addPart(part);
    setState(message, false);
    connect(&theme, &Theme::changed, this, &MessageWidget::dress);
    dress();
}

// What can be done with a message stands back behind what it says.
void MessageWidget::dress()
{
    for (QPushButton *button : {m_edit, m_copy, m_retry}) {
        if (!button)
            continue;
        QPalette palette = m_theme.palette();
        palette.setColor(QPalette::ButtonText, m_theme.color(Role::Accent));
        button->setPalette(palette);
    }
    update();
}

void MessageWidget::addHead(const ChatMessage &message)
{
    const QString who = m_isFromPerson ? tr("You") : tr("Assistant");
    const QString time = format::dateTime(message.at.toLocalTime());
    //: Who said something and its place in the conversation, for screen readers: "You, message 3".
    setAccessibleName(tr("%1, message %2").arg(who).arg(m_place + 1));
    auto *name = new QLabel(who, this);
    name->setFont(measures::semibold(font()));
    auto *when = new QLabel(time, this);
    when->setForegroundRole(QPalette::PlaceholderText);
    auto *row = new QHBoxLayout;
    row->setSpacing(measures::Grid);
    row->addWidget(name);
    row->addWidget(when);
    row->addStretch();
    m_column->addLayout(row);
}

void MessageWidget::addFoot()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(measures::Grid / 2);
    if (m_isFromPerson) {
        m_edit = flatButton(tr("Edit"), this);
        m_edit->setToolTip(tr("Ask this anew in other words; what follows it is replaced"));
        row->addWidget(m_edit);
        connect(m_edit, &QPushButton::clicked, this, &MessageWidget::editAsked);
    } else {
        m_copy = flatButton(tr("Copy"), this);
        m_copy->setToolTip(tr("Puts the text of the answer on the clipboard"));
        m_retry = flatButton(tr("Try again"), this);
        m_retry->setToolTip(tr("Asks the question once more, in place of this answer"));
        row->addWidget(m_copy);
        row->addWidget(m_retry);
        connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text); });
        connect(m_retry, &QPushButton::clicked, this, &MessageWidget::retryAsked);
    }
    row->addStretch();
    m_column->addLayout(row);
}

QWidget *MessageWidget::makePart(const ChatPart &part)
{
    if (part.isTool) {
        auto *card = new ToolCard(m_theme, m_buildings, this);
        connect(card, &ToolCard::buildingChosen, this, &MessageWidget::buildingChosen);
        connect(card, &ToolCard::scenarioChosen, this, &MessageWidget::scenarioChosen);
        connect(card, &ToolCard::notSaved, this, &MessageWidget::notSaved);
        connect(card, &ToolCard::layoutChanged, this, &MessageWidget::layoutChanged);
        return card;
    }
    if (m_isFromPerson) { // as it was typed
        auto *text = new QLabel(this);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        return text;
    }
    auto *text = new MarkdownView(m_theme, this);
    text->setAccessibleName(m_parts.isEmpty() ? tr("Text of the answer")
                                              : tr("Text of the answer, part %1").arg(m_parts.size() + 1));
    text->setBuildings(m_buildings);
    connect(text, &MarkdownView::buildingChosen, this, &MessageWidget::buildingChosen);
    return text;
}

void MessageWidget::addPart(const ChatPart &part)
{
    QWidget *widget = makePart(part);
    m_parts.append(widget);
    m_partsColumn->addWidget(widget);
    setPart(m_parts.size() - 1, part);
    Q_EMIT layoutChanged();
}

void MessageWidget::setPart(qsizetype index, const ChatPart &part)
{
    QWidget *widget = m_parts.at(index);
    if (auto *card = qobject_cast<ToolCard *>(widget))
        card->setUse(part.use);
    else if (auto *text = qobject_cast<MarkdownView *>(widget))
        text->setText(part.text);
    else if (auto *label = qobject_cast<QLabel *>(widget))
        label->setText(part.text);
}

void MessageWidget::setState(const ChatMessage &message, bool isLast)
{
    using State = ChatMessage::State;
    m_text = message.text();
    const bool isArriving = message.state == State::Arriving;
    if (!isArriving) {
        for (auto *text : findChildren<MarkdownView *>())
            text->flush();
    }
    QString note;
    if (isArriving && message.parts.isEmpty())
        note = tr("Looking into it…");
    else if (message.state == State::Stopped)
        note = tr("■ Stopped.");
    else if (message.state == State::Failed)
        //: %1 says why.
        note = tr("✕ The answer could not be had. %1").arg(message.trouble);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_note->setForegroundRole(message.state == State::Failed ? QPalette::WindowText : QPalette::PlaceholderText);
    if (m_edit)
        m_edit->setVisible(!isArriving);
    if (m_copy)
        m_copy->setVisible(!isArriving && !m_text.isEmpty());
    if (m_retry)
        m_retry->setVisible(!isArriving && isLast);
}

void MessageWidget::buildingsChanged()
{
    for (auto *text : findChildren<MarkdownView *>())
        text->setBuildings(m_buildings);
}

QString MessageWidget::spokenText() const
{
    QStringList texts;
    for (const auto *text : findChildren<MarkdownView *>())
        texts.append(text->plainText());
    return texts.join(u'\n');
}

void MessageWidget::announce(const QString &text)
{
    setAccessibleDescription(text);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageWidget::paintEvent(QPaintEvent *)
{
    if (!m_isFromPerson)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = m_theme.color(Role::Accent);
    ground.setAlphaF(static_cast<float>(Tint));
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(rect(), measures::CardRadius, measures::CardRadius);
}

} // namespace app
