#include "previewpanel.h"

#include "app/models/previewmodel.h"
#include "app/pages/upload/columnwords.h"
#include "app/pages/upload/markdelegate.h"
#include "app/pages/upload/uploadwords.h"
#include "app/pages/upload/warningwords.h"
#include "app/theme/format.h"
#include "app/widgets/measures.h"
#include "core/ingest/columns.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {

PreviewPanel::PreviewPanel(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_file(new QLabel(this))
    , m_counts(new QLabel(this))
    , m_columns(new QLabel(this))
    , m_table(new QTableView(this))
    , m_import(new QPushButton(this))
    , m_model(new PreviewModel(this))
{
    m_file->setFont(measures::semibold(font()));
    m_columns->setWordWrap(true);
    m_counts->setAccessibleName(tr("Result of the check"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new MarkDelegate(theme, m_table));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setAccessibleName(tr("First rows of the file"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(measures::RowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setMinimumHeight(measures::RowHeight * 6);
    auto *close = new QPushButton(tr("Choose another file"), this);
    m_import->setDefault(true);

    auto *top = new QHBoxLayout;
    top->addWidget(m_file);
    top->addSpacing(measures::Grid * 2);
    top->addWidget(m_counts, 1);
    top->addWidget(close);
    top->addWidget(m_import);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measures::Grid);
    layout->addLayout(top);
    layout->addWidget(m_columns);
    layout->addWidget(m_table, 1);
    connect(m_import, &QPushButton::clicked, this, &PreviewPanel::importRequested);
    connect(close, &QPushButton::clicked, this, &PreviewPanel::dismissed);
}

static qsizetype columnOf(core::ImportKind kind, std::size_t field, const QStringList &columns)
{
    for (qsizetype column = 0; column < columns.size(); ++column) {
        if (core::fieldOf(core::schemaOf(kind), columns.at(column).toStdString()) == field)
            return column;
    }
    return -1;
}

static QList<PreviewRow> previewRows(core::ImportKind kind, const core::ImportPreview &preview)
{
    QList<PreviewRow> rows;
    for (const QStringList &cells : preview.firstRows)
        rows.append({cells, RowMark::Good, {}, QList<RowMark>(preview.columns.size(), RowMark::Good)});
    for (const core::RowWarning &warning : preview.warnings) {
        if (warning.row < 1 || warning.row > rows.size())
            continue;
        PreviewRow &row = rows[warning.row - 1];
        const RowMark mark = refusesRow(warning.message) ? RowMark::Refused : RowMark::Warned;
        row.mark = std::max(row.mark, mark);
        row.messages.append(warningSentence(kind, warning.message));
        const auto field = warnedField(kind, warning.message);
        const qsizetype column = field ? columnOf(kind, *field, preview.columns) : -1;
        if (column >= 0)
            row.markOfColumn[column] = mark;
    }
    return rows;
}

void PreviewPanel::setPreview(core::ImportKind kind, const QString &fileName, const core::ImportPreview &preview)
{
    m_file->setText(fileName);
    m_model->setRows(preview.columns, previewRows(kind, preview));
    const qint64 usable = preview.rows - preview.refusedRows;
    //: Numbers of rows.
    m_counts->setText(tr("✓ %1 good   ▲ %2 with a warning   ✕ %3 refused")
                          .arg(format::count(usable - preview.warnedRows), format::count(preview.warnedRows),
                               format::count(preview.refusedRows)));
    QStringList notes;
    if (!preview.missingColumns.isEmpty()) {
        notes.append(tr("Missing, so that the file cannot be imported: %1.", nullptr,
                        static_cast<int>(preview.missingColumns.size()))
                         .arg(preview.missingColumns.join(u", "_s)));
    }
    if (!preview.unknownColumns.isEmpty())
        notes.append(tr("Not used: %1.").arg(preview.unknownColumns.join(u", "_s)));
    if (notes.isEmpty())
        notes.append(tr("All columns were recognised."));
    m_columns->setText(notes.join(u' '));
    m_import->setEnabled(preview.missingColumns.isEmpty() && usable > 0);
    //: %1 is "48,000 rows".
    m_import->setText(tr("Import %1").arg(rowCount(usable)));
    m_table->resizeColumnsToContents();
    m_table->setColumnWidth(PreviewModel::Verdict, std::min(m_table->columnWidth(PreviewModel::Verdict), 320));
}

QString PreviewPanel::countsText() const
{
    return m_counts->text();
}

} // namespace app
