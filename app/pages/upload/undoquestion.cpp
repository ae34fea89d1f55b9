#include "undoquestion.h"

#include "app/widgets/measures.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

namespace app {

UndoQuestion::UndoQuestion(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_confirm(new QPushButton(tr("Undo this import"), this))
{
    auto *no = new QPushButton(tr("Keep it"), this);
    m_text->setWordWrap(true);
    auto *row = new QBoxLayout(orientation == Qt::Vertical ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(measures::Grid);
    row->addWidget(m_text, 1);
    const Qt::Alignment place = orientation == Qt::Vertical ? Qt::AlignLeft : Qt::Alignment();
    row->addWidget(m_confirm, 0, place);
    row->addWidget(no, 0, place);
    hide();
    connect(no, &QPushButton::clicked, this, &UndoQuestion::keep);
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT confirmed();
    });
}

void UndoQuestion::ask(const QString &question)
{
    m_text->setText(question);
    m_confirm->setAccessibleDescription(question);
    show();
    m_confirm->setFocus();
}

void UndoQuestion::keep()
{
    hide();
    Q_EMIT kept();
}

QString UndoQuestion::text() const
{
    return m_text->text();
}

void UndoQuestion::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        keep();
    else
        QWidget::keyPressEvent(event);
}

} // namespace app
