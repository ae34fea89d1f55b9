#include "questionspanel.h"

#include "app/pages/upload/columnwords.h"
#include "app/pages/upload/questionwords.h"
#include "app/widgets/measures.h"
#include "app/widgets/wrappedbutton.h"
#include "core/ingest/columns.h"

#include <QCompleter>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace app {

QuestionsPanel::QuestionsPanel(ImportDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(measures::Grid);
}

// Not by a focus proxy of the group: Tab would come to the group too, where it was made, and jump back to its control.
static void focusFirstControl(const QWidget &group)
{
    for (QWidget *control : group.findChildren<QWidget *>()) {
        if (control->focusPolicy() & Qt::TabFocus)
            return control->setFocus();
    }
}

void QuestionsPanel::refresh()
{
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // one of its buttons may be what called
        }
        delete item;
    }
    const QList<core::ImportQuestion> open = m_draft.openQuestions();
    QWidget *first = nullptr;
    for (const core::ImportQuestion &question : open) {
        QWidget *box = openQuestion(question);
        m_layout->addWidget(box);
        first = first ? first : box;
    }
    const QList<ImportDraft::Answer> &answers = m_draft.answers();
    for (int position = 0; position < answers.size(); ++position)
        m_layout->addWidget(givenAnswer(position, answers.at(position)));
    setVisible(!open.isEmpty() || !answers.isEmpty());
    setEnabled(!m_draft.isBusy());
    if (hadFocus && first)
        focusFirstControl(*first);
}

QWidget *QuestionsPanel::openQuestion(const core::ImportQuestion &question)
{
    const QString sentence = questionSentence(question, m_draft.kind());
    auto *box = new QGroupBox(this);
    box->setObjectName(question.id);
    box->setAccessibleName(sentence);
    auto *layout = new QVBoxLayout(box);
    layout->setSpacing(measures::Grid / 2);
    auto *label = new QLabel(sentence, box);
    label->setWordWrap(true);
    label->setFont(measures::semibold(label->font()));
    layout->addWidget(label);
    addChoices(question, *layout, box);
    if (!question.freeText.isEmpty())
        addFreeText(question, *layout, box);
    return box;
}

void QuestionsPanel::addChoices(const core::ImportQuestion &question, QVBoxLayout &layout, QWidget *box)
{
    for (int choice = 0; choice < question.choices.size(); ++choice) {
        QString words = choiceSentence(question, choice);
        if (choice == question.proposed) {
            //: %1 is an answer that probably is the right one.
            words = tr("%1 (likely)").arg(words);
        }
        auto *button = new WrappedRadioButton(words, box);
        button->setObjectName(question.choices.at(choice).id);
        button->setAccessibleDescription(box->accessibleName());
        layout.addWidget(button);
        // Not on moving through the choices with the arrow keys: what is pressed is the answer.
        button->setAutoExclusive(false);
        connect(button, &QAbstractButton::clicked, this,
                [this, question, choice] { m_draft.answer(question, choice); });
    }
}

void QuestionsPanel::addFreeText(const core::ImportQuestion &question, QVBoxLayout &layout, QWidget *box)
{
    auto *field = new QLineEdit(box);
    field->setAccessibleName(box->accessibleName());
    if (const QStringList values = valueWords(question.freeText); !values.isEmpty()) {
        auto *completer = new QCompleter(values, field);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        field->setCompleter(completer);
        field->setPlaceholderText(values.constFirst());
    }
    auto *take = new QPushButton(tr("Use for every row"), box);
    take->setEnabled(false);
    auto *row = new QHBoxLayout;
    row->addWidget(field, 1);
    row->addWidget(take);
    layout.addLayout(row);
    const auto give = [this, question, field] {
        if (!field->text().trimmed().isEmpty())
            m_draft.answer(question, -1, valueOfWords(question.freeText, field->text()));
    };
    connect(field, &QLineEdit::textChanged, take,
            [take](const QString &text) { take->setEnabled(!text.trimmed().isEmpty()); });
    connect(field, &QLineEdit::returnPressed, this, give);
    connect(take, &QPushButton::clicked, this, give);
}

QWidget *QuestionsPanel::givenAnswer(int position, const ImportDraft::Answer &answer)
{
    auto *line = new QWidget(this);
    const QString words = answer.choice >= 0 ? choiceSentence(answer.question, answer.choice)
                                             : wordsOfValue(answer.question.freeText, answer.text);
    const QString question = questionSentence(answer.question, m_draft.kind());
    auto *label = new QLabel(tr("✓ %1 — %2").arg(question, words), line);
    label->setWordWrap(true);
    auto *change = new QPushButton(tr("Change"), line);
    change->setAccessibleDescription(question);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label, 1);
    row->addWidget(change, 0, Qt::AlignTop);
    connect(change, &QPushButton::clicked, this, [this, position] { m_draft.takeBack(position); });
    return line;
}

} // namespace app
