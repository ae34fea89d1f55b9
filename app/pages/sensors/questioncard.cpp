#include "questioncard.h"

#include "app/models/sensorwords.h"
#include "app/pages/sensors/heldbackcourse.h"
#include "app/pages/sensors/heldbackwords.h"
#include "app/pages/sensors/questionpicture.h"
#include "app/theme/format.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/measures.h"
#include "app/widgets/taborder.h"
#include "app/widgets/wrappedbutton.h"

#include <QButtonGroup>
#include <QDoubleValidator>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace app {

constexpr int RadioIndent = 22; // where the words of a radio button begin
constexpr int AnswerGap = 2;    // between an answer and what it would do

QuestionCard::QuestionCard(Theme &theme, const HeldBackQuestion &question, QWidget *parent)
    : Card(theme, {}, parent)
    , m_question(question)
    , m_answers(new QButtonGroup(this))
    , m_decide(new QPushButton(this))
{
    const core::QuarantineQuestion &asked = question.question;
    //: Title of a question: what is odd, at which sensor, in which building.
    setTitle(tr("%1: %2, building %3").arg(heldbackwords::doubt(asked), asked.sensor, asked.buildingNumber));
    auto *facts = new QLabel(heldbackwords::facts(question), this);
    facts->setWordWrap(true);
    body()->addWidget(facts);
    if (asked.decision)
        showDecision();
    else
        showChoice();
}

static QLabel *wrappingLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

void QuestionCard::showChoice()
{
    m_decide->setText(tr("Apply answer"));
    connect(m_decide, &QPushButton::clicked, this, [this] { Q_EMIT decided(choice()); });
    auto *row = new QHBoxLayout;
    row->setSpacing(measures::PageMargin);
    auto *answers = new QVBoxLayout;
    auto *picture = new QVBoxLayout;
    row->addLayout(answers, 3);
    row->addLayout(picture, 2);
    body()->addLayout(row);
    addProposals(*answers);
    addPicture(*picture);
    tabInReadingOrder(*this); // the button was made before the answers
    refresh();
}

void QuestionCard::showDecision()
{
    m_effects.append(wrappingLabel(this));
    m_effects.constFirst()->setText(heldbackwords::decided(m_question));
    body()->addWidget(m_effects.constFirst());
    header()->addWidget(m_decide);
    m_decide->setText(tr("Undo"));
    m_decide->setToolTip(tr("Asks the question again; what the answer took in is held back as before."));
    connect(m_decide, &QPushButton::clicked, this, &QuestionCard::undone);
}

void QuestionCard::addProposals(QVBoxLayout &column)
{
    const QList<core::QuarantineProposal> &proposals = m_question.question.proposals;
    for (int i = 0; i < proposals.size(); ++i) {
        QString text = heldbackwords::answer(proposals.at(i).choice);
        if (proposals.at(i).recommended) {
            //: %1 is a proposed answer: the most likely one.
            text = tr("%1 (most likely)").arg(text);
        }
        auto *button = new WrappedRadioButton(text, this);
        m_answers->addButton(button, i);
        column.addWidget(button);
        m_effects.append(wrappingLabel(this));
        m_effects.constLast()->setForegroundRole(QPalette::PlaceholderText);
        m_effects.constLast()->setContentsMargins(RadioIndent, 0, 0, measures::Grid);
        column.addWidget(m_effects.constLast());
        if (proposals.at(i).choice.answer == core::QuarantineAnswer::Replacement)
            column.addWidget(createMeterFields());
        if (i == 0)
            button->setChecked(true);
    }
    column.setSpacing(AnswerGap);
    m_decide->setEnabled(!proposals.isEmpty());
    column.addWidget(m_decide, 0, Qt::AlignLeft);
    column.addStretch(1);
    connect(m_answers, &QButtonGroup::idToggled, this, &QuestionCard::refresh);
}

void QuestionCard::addPicture(QVBoxLayout &column)
{
    auto *title = wrappingLabel(this);
    title->setText(tr("Consumption so far, and with the chosen answer"));
    title->setForegroundRole(QPalette::PlaceholderText);
    m_picture = new QuestionPicture(theme(), this);
    m_picture->setAccessibleName(title->text());
    m_picture->setTimes(format::siteTime(m_question.lastAcceptedTime), format::siteTime(m_question.to));
    m_path = wrappingLabel(this);
    column.addWidget(title);
    column.addWidget(m_picture);
    column.addWidget(m_path);
    column.addStretch(1);
    connect(m_picture, &QuestionPicture::seen, this, &QuestionCard::seen);
    setReadings({});
}

void QuestionCard::setReadings(const QList<core::MeasuredReading> &readings)
{
    if (m_picture)
        m_picture->setBefore(heldbackcourse::before(m_question.question, readings));
}

QWidget *QuestionCard::createMeterFields()
{
    m_meter = new QWidget(this);
    auto *layout = new FlowLayout(FlowLayout::Widths::Natural);
    layout->setSpacing(measures::Grid);
    m_meter->setLayout(layout);
    m_meter->setContentsMargins(RadioIndent, 0, 0, measures::Grid);
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

core::QuarantineProposal QuestionCard::proposal(int place) const
{
    core::QuarantineProposal proposal = m_question.question.proposals.value(place);
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
    return proposal(m_answers->checkedId()).choice;
}

QString QuestionCard::preview() const
{
    return m_effects.value(std::max(0, m_answers->checkedId()))->text();
}

void QuestionCard::setWaiting(bool waiting)
{
    m_decide->setEnabled(!waiting);
}

void QuestionCard::refresh()
{
    const core::QuarantineQuestion &asked = m_question.question;
    for (int i = 0; i < m_effects.size(); ++i) {
        const core::QuarantineProposal each = proposal(i);
        m_effects.at(i)->setText(heldbackwords::effect(asked, each.energy, each.readings));
        m_answers->button(i)->setAccessibleDescription(m_effects.at(i)->text());
    }
    const core::QuarantineProposal chosen = proposal(m_answers->checkedId());
    if (m_meter)
        m_meter->setVisible(chosen.choice.answer == core::QuarantineAnswer::Replacement);
    m_path->setText(heldbackwords::path(asked, chosen.choice));
    const QString amount = sensorwords::counter(chosen.energy, asked.unit);
    //: Consumption that an answer adds; %1 is an amount with its unit.
    m_picture->setAfter(heldbackcourse::after(asked, chosen), chosen.energy < 0.0 ? amount : tr("+%1").arg(amount));
    m_picture->setAccessibleDescription(m_path->text());
}

} // namespace app
