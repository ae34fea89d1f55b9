#include "importwizard.h"

#include "app/models/previewmodel.h"
#include "app/pages/upload/columnspanel.h"
#include "app/pages/upload/draftrows.h"
#include "app/pages/upload/markdelegate.h"
#include "app/pages/upload/questionspanel.h"
#include "app/pages/upload/uploadwords.h"
#include "app/theme/format.h"
#include "app/widgets/chip.h"
#include "app/widgets/elidedlabel.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/keptlayout.h"
#include "app/widgets/measures.h"
#include "app/widgets/selectiontint.h"
#include "app/widgets/taborder.h"
#include "app/widgets/verticalscroll.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace app {

const Setting<QByteArray> SplitterSizes{"upload/wizardSplitter"};
constexpr int LettersOfCell = 40; // at most
constexpr int LettersOfVerdict = 70;
constexpr int ProgressDelayMilliseconds = 150;

ImportWizard::ImportWizard(ImportDraft &draft, Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_file(new ElidedLabel(this))
    , m_counts(new QLabel(this))
    , m_next(new QLabel(this))
    , m_source(nullptr)
    , m_sourceText(nullptr)
    , m_questions(nullptr)
    , m_columns(nullptr)
    , m_asRead(new Chip(theme, tr("First rows as read"), this))
    , m_asWritten(new Chip(theme, tr("As in the file"), this))
    , m_table(new QTableView(this))
    , m_progress(new QProgressBar(this))
    , m_progressDelay(new QTimer(this))
    , m_import(new QPushButton(this))
    , m_model(new PreviewModel(this))
{
    m_file->setFont(measures::semibold(font()));
    m_counts->setAccessibleName(tr("Result of the check"));
    m_next->setWordWrap(true);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Checking"));
    m_import->setDefault(true);
    m_progressDelay->setSingleShot(true);
    m_progressDelay->setInterval(ProgressDelayMilliseconds);
    auto *close = new QPushButton(tr("Choose another file"), this);
    auto *buttons = new FlowLayout(FlowLayout::Widths::Natural);
    buttons->setSpacing(measures::Grid);
    buttons->addWidget(close);
    buttons->addWidget(m_import);
    auto *top = new FlowLayout(FlowLayout::Widths::FirstFills);
    top->setSpacing(measures::Grid);
    top->addWidget(m_file);
    top->addLayout(buttons);
    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(buildLeft(theme));
    splitter->addWidget(buildRight(theme));
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    keepSizes(*splitter, SplitterSizes);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measures::Grid);
    m_counts->setWordWrap(true);
    layout->addLayout(top);
    layout->addWidget(m_counts);
    layout->addWidget(m_next);
    layout->addWidget(m_progress);
    layout->addWidget(splitter, 1);
    connect(close, &QPushButton::clicked, this, [this] {
        m_draft.cancel();
        Q_EMIT dismissed();
    });
    connect(m_import, &QPushButton::clicked, this, &ImportWizard::importRequested);
    connect(m_progressDelay, &QTimer::timeout, m_progress, &QWidget::show);
    connect(&draft, &ImportDraft::changed, this, &ImportWizard::refresh);
    connect(&draft, &ImportDraft::progressed, this, [this](qint64 done, qint64 total) {
        m_progress->setRange(0, total > 0 ? static_cast<int>(total) : 0);
        m_progress->setValue(static_cast<int>(done));
    });
    m_progress->hide();
}

QWidget *ImportWizard::buildSource()
{
    m_source = new QWidget(this);
    m_sourceText = new QLabel(m_source);
    m_sourceText->setWordWrap(true);
    auto *forget = new QPushButton(tr("Forget"), m_source);
    forget->setToolTip(tr("Reads this file and later ones of its source afresh."));
    auto *row = new QHBoxLayout(m_source);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_sourceText, 1);
    row->addWidget(forget, 0, Qt::AlignTop);
    connect(forget, &QPushButton::clicked, &m_draft, &ImportDraft::forgetSource);
    return m_source;
}

QWidget *ImportWizard::buildLeft(Theme &theme)
{
    auto *content = new QWidget;
    m_questions = new QuestionsPanel(m_draft, content);
    m_columns = new ColumnsPanel(m_draft, theme, content);
    auto *heading = new QLabel(tr("Columns"), content);
    heading->setFont(measures::semibold(heading->font()));
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measures::Grid);
    layout->addWidget(buildSource());
    layout->addWidget(m_questions);
    layout->addWidget(heading);
    layout->addWidget(m_columns);
    layout->addStretch();
    auto *scroll = new VerticalScroll(this);
    scroll->setWidget(content);
    content->setAutoFillBackground(false); // the card's surface shines through
    scroll->viewport()->setAutoFillBackground(false);
    return scroll;
}

QWidget *ImportWizard::buildRight(Theme &theme)
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new MarkDelegate(theme, m_table));
    tintSelection(*m_table, theme);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setAccessibleName(tr("First rows of the file"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(measures::rowHeight(fontMetrics()));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto *group = new QButtonGroup(this);
    group->addButton(m_asRead);
    group->addButton(m_asWritten);
    m_asRead->setChecked(true);
    connect(group, &QButtonGroup::buttonToggled, this, [this](QAbstractButton *, bool on) {
        if (on)
            fillTable();
    });
    auto *side = new QWidget(this);
    auto *row = new FlowLayout(FlowLayout::Widths::Natural);
    row->setSpacing(measures::Grid);
    row->addWidget(m_asRead);
    row->addWidget(m_asWritten);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measures::Grid);
    layout->addLayout(row);
    layout->addWidget(m_table, 1);
    return side;
}

void ImportWizard::refresh()
{
    const bool busy = m_draft.isBusy();
    if (busy && m_progress->isHidden())
        m_progressDelay->start();
    if (!busy) {
        m_progressDelay->stop();
        m_progress->hide();
        m_progress->setRange(0, 0);
    }
    m_file->setName(m_draft.fileName(), Qt::ElideMiddle);
    refreshSource();
    m_questions->refresh();
    m_columns->refresh();
    tabInReadingOrder(*this); // the questions are new controls
    refreshCounts();
    if (!busy)
        fillTable();
}

void ImportWizard::refreshSource()
{
    const QString from = m_draft.rememberedFrom();
    m_source->setVisible(!from.isEmpty());
    const bool greenButton = m_draft.inspection().options.format == core::ImportFormat::GreenButton;
    //: %1 is a file name.
    m_sourceText->setText((greenButton ? tr("Read as %1 was, which came from the same supplier.")
                                       : tr("Read as %1 was, which had the same columns."))
                              .arg(shortened(from)));
}

void ImportWizard::refreshCounts()
{
    const core::Inspection &inspection = m_draft.inspection();
    //: Numbers of rows.
    m_counts->setText(tr("✓ %1 good   ▲ %2 with a warning   ✕ %3 refused")
                          .arg(format::count(inspection.goodRows - inspection.warnedRows),
                               format::count(inspection.warnedRows), format::count(inspection.refusedRows)));
    //: %1 is "48,000 rows".
    m_import->setText(tr("Import %1").arg(rowCount(inspection.goodRows)));
    m_import->setEnabled(m_draft.isReady() && inspection.goodRows > 0);
    const auto open = static_cast<int>(m_draft.openQuestions().size());
    if (m_draft.isBusy())
        m_next->setText(tr("Checking…"));
    else if (open > 0)
        m_next->setText(tr("%n questions are to be answered before the rows can be imported.", nullptr, open));
    else if (!m_draft.isReady())
        m_next->setText(tr("The file was not checked to the end, so it cannot be imported yet."));
    else if (inspection.goodRows == 0)
        m_next->setText(tr("No row can be imported. Look at the columns and at how the file is read."));
    else
        m_next->setText(tr("Nothing is stored before you press Import."));
}

void ImportWizard::fillTable()
{
    const core::Inspection &inspection = m_draft.inspection();
    const DraftRows shown = m_asRead->isChecked() && !inspection.fields.isEmpty()
                                ? rowsAsRead(inspection, m_draft.zone())
                                : rowsAsWritten(inspection);
    m_model->setRows(shown.columns, shown.rows);
    m_table->resizeColumnsToContents();
    const auto widest = [this](int column) { // what is wrong with a row may be long
        return measures::letters(fontMetrics(), column == PreviewModel::Verdict ? LettersOfVerdict : LettersOfCell);
    };
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), widest(column)));
}

QString ImportWizard::countsText() const
{
    return m_counts->text();
}

} // namespace app
