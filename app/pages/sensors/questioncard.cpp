#include "questioncard.h"

#include "app/pages/sensors/heldbackwords.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/measures.h"
#include "app/widgets/wrappedbutton.h"

#include <QButtonGroup>
#include <QDoubleValidator>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace app {

QuestionCard::QuestionCard(Theme &theme, const HeldBackQuestion &question, QWidget *parent)
    : Card(theme, {}, parent)
    , m_question(question)
    , m_answers(new QButtonGroup(this))
    , m_path(new QLabel(this))
    , m_effect(new QLabel(this))
    , m_decide(new QPushButton(this))
{
    const core::QuarantineQuestion &asked = question.question;
    //: Title of a question: what is odd, at which sensor, in which building.
    setTitle(tr("%1: %2, building %3").arg(heldbackwords::doubt(asked), asked.sensor, asked.buildingNumber));
    auto *facts = new QLabel(heldbackwords::facts(question), this);
    facts->setWordWrap(true);
    body()->addWidget(facts);
    header()->addWidget(m_decide);
    for (QLabel *label : {m_path, m_effect}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    if (asked.decision) {
        body()->addWidget(m_effect);
        m_path->hide();
        m_effect->setText(heldbackwords::decided(question));
        m_decide->setText(tr("Undo"));
        m_decide->setToolTip(tr("Asks the question again; what the answer took in is held back as before."));
        connect(m_decide, &QPushButton::clicked, this, &QuestionCard::undone);
        return;
    }
    m_decide->setText(tr("Answer so"));
    connect(m_decide, &QPushButton::clicked, this, [this] { Q_EMIT decided(choice()); });
    addProposals();
    refresh();
}

void QuestionCard::addProposals()
{
    const QList<core::QuarantineProposal> &proposals = m_question.question.proposals;
    for (int i = 0; i < proposals.size(); ++i) {
        QString text = heldbackwords::answer(proposals.at(i).choice);
        if (proposals.at(i).recommended) {
            //: %1 is a proposed answer: the most likely one.
            text = tr("%1 (most likely)").arg(text);
        }
        auto *button = new WrappedRadioButton(text, this);
        button->setAccessibleDescription(
            heldbackwords::effect(m_question.question, proposals.at(i).energy, proposals.at(i).readings));
        m_answers->addButton(button, i);
        body()->addWidget(button);
        if (proposals.at(i).choice.answer == core::QuarantineAnswer::Replacement)
            body()->addWidget(createMeterFields());
        if (i == 0)
            button->setChecked(true);
    }
    m_decide->setEnabled(!proposals.isEmpty());
    auto *preview = new QFormLayout;
    preview->setRowWrapPolicy(QFormLayout::WrapLongRows);
    //: What the counter would have done if the chosen answer is right.
    preview->addRow(tr("The counter"), m_path);
    preview->addRow(tr("Effect"), m_effect);
    body()->addLayout(preview);
    connect(m_answers, &QButtonGroup::idToggled, this, &QuestionCard::refresh);
}

QWidget *QuestionCard::createMeterFields()
{
    m_meter = new QWidget(this);
    auto *layout = new FlowLayout(FlowLayout::Widths::Natural);
    layout->setSpacing(measures::Grid);
    m_meter->setLayout(layout);
    const auto add = [this, layout](const QString &name) {
        auto *field = new QLineEdit(m_meter);
        field->setValidator(new QDoubleValidator(0.0, 1e15, 6, field));
        field->setAccessibleName(name);
        auto *label = new QLabel(name, m_meter);
        label->setBuddy(field);
        layout->addWidget(label);
        layout->addWidget(field);
        connect(field, &QLineEdit::textChanged, this, &QuestionCard::refresh);
        return field;
    };
    m_final = add(tr("Old meter at its end"));
    m_first = add(tr("New meter at its start"));
    m_final->setPlaceholderText(tr("as last accepted"));
    m_first->setPlaceholderText(tr("as first held back"));
    return m_meter;
}

void QuestionCard::choose(core::QuarantineAnswer answer)
{
    const QList<core::QuarantineProposal> &proposals = m_question.question.proposals;
    for (int i = 0; i < proposals.size(); ++i) {
        if (proposals.at(i).choice.answer == answer)
            return m_answers->button(i)->setChecked(true);
    }
}

static std::optional<double> numberIn(const QLineEdit *field)
{
    bool isNumber = false;
    const double value = QLocale().toDouble(field->text().trimmed(), &isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

core::QuarantineProposal QuestionCard::proposal() const
{
    core::QuarantineProposal proposal = m_question.question.proposals.value(m_answers->checkedId());
    if (proposal.choice.answer != core::QuarantineAnswer::Replacement || !m_final)
        return proposal;
    // Energy moves with what was entered: more on the old meter, less on the new one.
    const auto replace = [&proposal](std::optional<double> &value, std::optional<double> entered, double sign) {
        if (!entered)
            return;
        proposal.energy += sign * (*entered - value.value_or(0.0));
        value = entered;
    };
    replace(proposal.choice.finalCounter, numberIn(m_final), 1.0);
    replace(proposal.choice.firstCounter, numberIn(m_first), -1.0);
    return proposal;
}

core::QuarantineChoice QuestionCard::choice() const
{
    return proposal().choice;
}

QString QuestionCard::preview() const
{
    return m_effect->text();
}

void QuestionCard::setWaiting(bool waiting)
{
    m_decide->setEnabled(!waiting);
}

void QuestionCard::refresh()
{
    const core::QuarantineProposal chosen = proposal();
    if (m_meter)
        m_meter->setVisible(chosen.choice.answer == core::QuarantineAnswer::Replacement);
    m_path->setText(heldbackwords::path(m_question.question, chosen.choice));
    m_effect->setText(heldbackwords::effect(m_question.question, chosen.energy, chosen.readings));
    m_decide->setAccessibleDescription(m_effect->text());
}

} // namespace app
