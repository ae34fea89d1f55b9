#include "settingform.h"

#include "app/theme/theme.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/measures.h"
#include "app/widgets/wrappedbutton.h"

#include <QButtonGroup>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace app {

constexpr int LabelCharacters = 22;
constexpr const char *BadNote = "badNote";

SettingForm::SettingForm(Theme &theme, const QString &title, QWidget *parent)
    : Card(theme, title, parent)
    , m_form(new QFormLayout)
{
    m_form->setHorizontalSpacing(measures::PageMargin);
    m_form->setVerticalSpacing(measures::Grid);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    body()->addLayout(m_form);
}

QButtonGroup *SettingForm::addChoice(const QString &name, const QStringList &choices)
{
    auto *row = new QWidget(this);
    auto *layout = new FlowLayout(FlowLayout::Widths::Natural);
    layout->setSpacing(measures::PageMargin);
    row->setLayout(layout);
    auto *group = new QButtonGroup(row);
    for (qsizetype id = 0; id < choices.size(); ++id) {
        auto *button = new WrappedRadioButton(choices.at(id), row);
        //: What a choice is about and one of its values, for screen readers: "Energy: MJ".
        button->setAccessibleName(tr("%1: %2").arg(name, choices.at(id)));
        group->addButton(button, static_cast<int>(id));
        layout->addWidget(button);
    }
    m_form->addRow(makeLabel(name), row);
    return group;
}

void SettingForm::addRow(const QString &name, QWidget *field)
{
    field->setAccessibleName(name);
    QLabel *label = makeLabel(name);
    label->setBuddy(field);
    m_form->addRow(label, field);
}

QLabel *SettingForm::addNote(const QString &text)
{
    auto *note = new QLabel(text, this);
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    m_form->addRow(QString(), note);
    connect(&theme(), &Theme::changed, note, [this, note] { tint(note); });
    return note;
}

void SettingForm::setNote(QLabel *note, const QString &text, bool bad)
{
    note->setProperty(BadNote, bad);
    tint(note);
    note->setText(text);
}

void SettingForm::tint(QLabel *note) const
{
    QPalette palette = theme().palette();
    if (note->property(BadNote).toBool())
        palette.setColor(QPalette::PlaceholderText, theme().color(Role::Anomaly));
    note->setPalette(palette);
}

// One width on every card, so that their fields begin on one line.
QLabel *SettingForm::makeLabel(const QString &name)
{
    auto *label = new QLabel(name, this);
    label->setMinimumWidth(fontMetrics().averageCharWidth() * LabelCharacters);
    return label;
}

} // namespace app
