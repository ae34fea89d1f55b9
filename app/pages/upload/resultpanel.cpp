#include "resultpanel.h"

#include "app/pages/upload/uploadwords.h"
#include "app/pages/upload/warningwords.h"
#include "app/theme/format.h"
#include "app/widgets/measures.h"

#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {

core::Result<void> saveWarnings(const QList<core::RowWarning> &warnings, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return core::Error{core::ErrorCode::Storage, u"%1: %2"_s.arg(path, file.errorString())};
    QByteArray text("row,message\n");
    for (const core::RowWarning &warning : warnings) {
        QString message = warning.message;
        message.replace(u'"', u"\"\""_s);
        // A message repeats what stood in the file; a spreadsheet must not run it.
        const bool formula = !message.isEmpty() && u"=+-@"_s.contains(message.at(0));
        text += QByteArray::number(warning.row) + ",\"" + (formula ? "'" : "") + message.toUtf8() + "\"\n";
    }
    if (file.write(text) != text.size() || !file.commit())
        return core::Error{core::ErrorCode::Storage, u"%1: %2"_s.arg(path, file.errorString())};
    return {};
}

ResultPanel::ResultPanel(QWidget *parent)
    : QWidget(parent)
    , m_summary(new QLabel(this))
    , m_more(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_save(new QPushButton(tr("Save warnings…"), this))
{
    m_summary->setFont(measures::semibold(font()));
    m_summary->setWordWrap(true);
    m_list->setAccessibleName(tr("Warnings"));
    m_list->setWordWrap(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    auto *done = new QPushButton(tr("Import more"), this);
    setFocusProxy(done);
    auto *undo = new QPushButton(tr("Undo…"), this);
    undo->setAccessibleName(tr("Undo this import"));
    m_more->setWordWrap(true);
    auto *buttons = new QVBoxLayout; // a card may be narrow, and words long
    buttons->addWidget(done);
    buttons->addWidget(m_save);
    buttons->addWidget(undo);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measures::Grid);
    layout->addWidget(m_summary);
    layout->addWidget(m_more);
    layout->addWidget(m_list, 1);
    layout->addStretch();
    layout->addLayout(buttons);
    connect(m_save, &QPushButton::clicked, this, &ResultPanel::save);
    connect(done, &QPushButton::clicked, this, &ResultPanel::dismissed);
    connect(undo, &QPushButton::clicked, this, &ResultPanel::undoRequested);
}

QStringList ResultPanel::notes(const core::ImportResult &result) const
{
    QStringList notes;
    if (result.rowsDuplicate > 0) {
        //: %1 is the number of rows; %n only chooses the plural form.
        notes.append(tr("%1 rows stood there already with the same value.", nullptr, pluralOf(result.rowsDuplicate))
                         .arg(format::count(result.rowsDuplicate)));
    }
    if (result.warningCount > 0) {
        //: %1 is the number of warnings; %n only chooses the plural form.
        notes.append(
            tr("%1 warnings.", nullptr, pluralOf(result.warningCount)).arg(format::count(result.warningCount)));
    }
    if (result.warningCount > result.warnings.size() && !result.warnings.isEmpty()) {
        //: %1 is a number of warnings; %n only chooses the plural form.
        notes.append(tr("The first %1 of them are listed.", nullptr, pluralOf(result.warnings.size()))
                         .arg(format::count(result.warnings.size())));
    }
    return notes;
}

void ResultPanel::setResult(const core::ImportResult &result, const QList<int> &rowNames)
{
    m_warnings = result.warnings;
    for (core::RowWarning &warning : m_warnings) {
        if (warning.row > 0 && warning.row <= rowNames.size())
            warning.row = rowNames.at(warning.row - 1);
    }
    //: Each of %1 to %4 is "12 rows".
    m_summary->setText(tr("Imported %1: %2 new, %3 replaced. Left out: %4.")
                           .arg(rowCount(result.rowsIngested), rowCount(result.rowsIngested - result.rowsReplaced),
                                rowCount(result.rowsReplaced), rowCount(result.rowsSkipped)));
    const QStringList sentences = notes(result);
    m_more->setText(sentences.join(u' '));
    m_more->setVisible(!sentences.isEmpty());
    m_list->clear();
    for (const core::RowWarning &warning : std::as_const(m_warnings)) {
        const QString sentence = warningSentence(result.kind, warning.message);
        m_list->addItem(warning.row > 0 ? tr("Row %1: %2").arg(format::count(warning.row), sentence) : sentence);
    }
    m_list->setVisible(!m_warnings.isEmpty());
    m_save->setVisible(!m_warnings.isEmpty());
}

QString ResultPanel::text() const
{
    return m_summary->text();
}

void ResultPanel::save()
{
    auto *dialog = new QFileDialog(this, tr("Save warnings"), {}, tr("CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (const auto saved = saveWarnings(m_warnings, path); !saved)
            Q_EMIT saveFailed(saved.error());
    });
    dialog->open();
}

} // namespace app
