#include "scriptdialog.h"

#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>

namespace app {

constexpr qsizetype LongestScript = 665; // bytes; what the firmware holds

ScriptDialog::ScriptDialog(Theme &theme, const core::Sensor &sensor, QWidget *parent)
    : FormDialog(theme, tr("Script of %1").arg(sensor.externalId), tr("Set script"), parent)
    , m_text(new QPlainTextEdit(sensor.script, this))
    , m_count(new QLabel(this))
{
    auto *note = new QLabel(tr("The sensor fetches it with its next token and then reads its meter by it. A number "
                               "alone is its revolutions per kWh."),
                            this);
    note->setWordWrap(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("Script"));
    m_text->setTabChangesFocus(true);
    form()->addRow(note);
    form()->addRow(m_text);
    form()->addRow(m_count);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ScriptDialog::count);
    count();
    m_text->setFocus();
}

QString ScriptDialog::script() const
{
    return m_text->toPlainText();
}

void ScriptDialog::count()
{
    const qsizetype bytes = script().toUtf8().size();
    m_count->setText(tr("%1 of %2 bytes").arg(bytes).arg(LongestScript));
    setAcceptEnabled(bytes <= LongestScript);
}

} // namespace app
