#include "formdialog.h"

#include "app/pages/parts/refusalwords.h"
#include "app/theme/theme.h"
#include "app/widgets/measures.h"
#include "app/widgets/taborder.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace app {

constexpr int FieldLetters = 60; // width of the dialog

FormDialog::FormDialog(Theme &theme, const QString &title, const QString &acceptText, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_form(new QFormLayout)
    , m_problem(new QLabel(this))
    , m_buttons(new QDialogButtonBox(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setSpacing(measures::Grid);
    m_buttons->addButton(acceptText, QDialogButtonBox::AcceptRole)->setDefault(true);
    m_buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measures::PageMargin, measures::PageMargin, measures::PageMargin, measures::PageMargin);
    layout->setSpacing(measures::PageMargin);
    layout->addLayout(m_form);
    layout->addWidget(m_problem);
    layout->addStretch();
    layout->addWidget(m_buttons);
    // Not the dialog's own least width, which would allow it to be narrower than its fields.
    layout->addStrut(measures::letters(fontMetrics(), FieldLetters) - 2 * measures::PageMargin);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &FormDialog::submit);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void FormDialog::addRow(const QString &name, QWidget *field)
{
    field->setAccessibleName(name);
    m_form->addRow(name, field);
    if (auto *edit = qobject_cast<QLineEdit *>(field)) // a hint that is cut says nothing
        edit->setMinimumWidth(edit->fontMetrics().horizontalAdvance(edit->placeholderText()) + 2 * measures::Grid);
}

void FormDialog::setAcceptEnabled(bool enabled)
{
    m_buttons->buttons().constFirst()->setEnabled(enabled);
}

// The buttons were made before the fields.
void FormDialog::showEvent(QShowEvent *event)
{
    tabInReadingOrder(*this);
    QDialog::showEvent(event);
}

void FormDialog::submit()
{
    m_problem->hide();
    setAcceptEnabled(false); // until the answer, which closes this or shows a problem
    Q_EMIT submitted();
}

void FormDialog::showProblem(const core::Error &error)
{
    showProblem(refusalwords::sentence(error));
}

void FormDialog::showProblem(const QString &sentence)
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, m_theme.color(Role::Anomaly));
    m_problem->setPalette(colours);
    m_problem->setText(sentence);
    m_problem->show();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
    setAccessibleDescription(sentence);
    setAcceptEnabled(true);
}

QString FormDialog::problem() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

} // namespace app
