#include "composer.h"

#include "app/widgets/measures.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>

namespace app {

constexpr int MostLines = 6; // shown at once
constexpr int LeastLines = 2;

Composer::Composer(QWidget *parent)
    : QWidget(parent)
    , m_field(new QPlainTextEdit(this))
    , m_button(new QPushButton(this))
    , m_editing(new QWidget(this))
{
    m_field->setAccessibleName(tr("Question"));
    m_field->setPlaceholderText(tr("Ask about buildings, use or weather"));
    m_field->setToolTip(tr("Enter sends, Shift+Enter begins a new line"));
    m_field->setTabChangesFocus(true);
    m_field->installEventFilter(this);
    setFocusProxy(m_field);
    auto *note = new QLabel(tr("You change an earlier question. What follows it will be replaced."), m_editing);
    note->setWordWrap(true);
    auto *giveUp = new QPushButton(tr("Keep it as it was"), m_editing);
    auto *editing = new QHBoxLayout(m_editing);
    editing->setContentsMargins(0, 0, 0, 0);
    editing->setSpacing(measures::Grid);
    editing->addWidget(note, 1);
    editing->addWidget(giveUp);
    m_editing->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(measures::Grid);
    row->addWidget(m_field, 1);
    row->addWidget(m_button, 0, Qt::AlignBottom);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measures::Grid / 2);
    layout->addWidget(m_editing);
    layout->addLayout(row);
    connect(giveUp, &QPushButton::clicked, this, &Composer::editingGivenUp);
    connect(m_field, &QPlainTextEdit::textChanged, this, [this] {
        fit();
        refresh();
    });
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_isAnswering)
            Q_EMIT stopAsked();
        else
            send();
    });
    refresh();
    fit();
}

QString Composer::text() const
{
    return m_field->toPlainText();
}

void Composer::setText(const QString &text)
{
    m_field->setPlainText(text);
    m_field->moveCursor(QTextCursor::End);
}

void Composer::setAnswering(bool answering)
{
    m_isAnswering = answering;
    refresh();
}

void Composer::setEditing(bool editing)
{
    m_editing->setVisible(editing);
}

void Composer::takeFocus()
{
    m_field->setFocus(Qt::OtherFocusReason);
}

void Composer::refresh()
{
    m_button->setText(m_isAnswering ? tr("Stop") : tr("Send"));
    m_button->setToolTip(m_isAnswering ? tr("Ends the answer; what came of it stays") : tr("Enter sends, too"));
    m_button->setEnabled(m_isAnswering || !text().trimmed().isEmpty());
}

void Composer::send()
{
    if (!m_isAnswering && !text().trimmed().isEmpty())
        Q_EMIT sent(text());
}

// As high as what is typed, up to some lines.
void Composer::fit()
{
    int lines = 0;
    for (QTextBlock block = m_field->document()->begin(); block.isValid(); block = block.next())
        lines += std::max(1, block.lineCount());
    const int frame = 2 * (m_field->frameWidth() + static_cast<int>(m_field->document()->documentMargin()));
    m_field->setFixedHeight(std::clamp(lines, LeastLines, MostLines) * m_field->fontMetrics().lineSpacing() + frame);
}

void Composer::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

bool Composer::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isEnter && !(key->modifiers() & Qt::ShiftModifier)) {
        send();
        return true;
    }
    if (key->key() == Qt::Key_PageUp || key->key() == Qt::Key_PageDown) {
        Q_EMIT scrollAsked(key->key() == Qt::Key_PageUp ? -1 : 1);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace app
