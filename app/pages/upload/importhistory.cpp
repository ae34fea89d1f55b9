#include "importhistory.h"

#include "app/models/importlistmodel.h"
#include "app/pages/upload/importperson.h"
#include "app/pages/upload/undoquestion.h"
#include "app/pages/upload/uploadwords.h"
#include "app/theme/format.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/keptlayout.h"
#include "app/widgets/measures.h"
#include "app/widgets/rowtable.h"
#include "app/widgets/skeleton.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace app {

const Setting<QByteArray> Columns{"upload/importColumns"};
constexpr int LongestPerson = 80;

ImportHistory::ImportHistory(Connection &connection, Theme &theme, QWidget *parent)
    : Card(theme, tr("Past imports"), parent)
    , m_client(connection)
    , m_model(new ImportListModel(this))
    , m_table(new QTableView(this))
    , m_empty(new QLabel(tr("Nothing was imported yet. Drop a file above to begin."), this))
    , m_stack(new QStackedWidget(this))
    , m_undo(new QPushButton(tr("Undo…"), this))
    , m_question(new UndoQuestion(Qt::Horizontal, this))
    , m_skeleton(new Skeleton(theme, m_table))
{
    buildTable(theme);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_undo->setToolTip(tr("Takes the rows of the chosen import out again (Delete); later imports stay."));
    header()->addWidget(personField());
    header()->addWidget(m_undo);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    body()->addWidget(m_question); // beside the button that asks
    body()->addWidget(m_stack, 1);
    connect(m_undo, &QPushButton::clicked, this, &ImportHistory::askUndo);
    connect(m_question, &UndoQuestion::confirmed, this, &ImportHistory::undo);
    connect(m_question, &UndoQuestion::kept, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ImportHistory::followChoice);
    followChoice();
}

QWidget *ImportHistory::personField()
{
    auto *box = new QWidget(this);
    auto *field = new QLineEdit(ImportPerson.read(), box);
    auto *label = new QLabel(tr("Your name:"), box);
    label->setBuddy(field);
    field->setAccessibleName(tr("Your name"));
    field->setPlaceholderText(importPerson());
    field->setMaxLength(LongestPerson);
    field->setToolTip(tr("Stands beside your imports, so that others know whom to ask."));
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, measures::Grid, 0);
    row->addWidget(label);
    row->addWidget(field);
    connect(field, &QLineEdit::editingFinished, this, [field] { ImportPerson.write(field->text().simplified()); });
    return box;
}

void ImportHistory::buildTable(Theme &theme)
{
    m_table->setModel(m_model);
    makeRowTable(*m_table, theme, tr("Past imports"));
    m_table->setFrameShape(QFrame::NoFrame);
    new KeptColumns(*m_table, Columns, KeptColumns::Usual::FitContent, ImportListModel::Source);
    m_table->setMinimumHeight(measures::rowHeight(fontMetrics()) * 4);
    m_table->installEventFilter(this);
}

bool ImportHistory::eventFilter(QObject *watched, QEvent *event)
{
    const bool isDelete = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete;
    if (watched != m_table || !isDelete)
        return Card::eventFilter(watched, event);
    if (m_undo->isEnabled())
        askUndo();
    return true;
}

bool ImportHistory::closeQuestion()
{
    if (m_question->isHidden())
        return false;
    m_question->keep();
    return true;
}

void ImportHistory::reload()
{
    if (m_request)
        m_request->cancel();
    if (m_model->rowCount() == 0)
        m_skeleton->start();
    m_request = m_client.imports(this, [this](const core::Result<QList<core::ImportBatch>> &result) {
        m_skeleton->stop();
        if (!result) {
            Q_EMIT failed(tr("The past imports could not be loaded."), result.error());
            return;
        }
        showBatches(*result);
        Q_EMIT received(*result);
    });
}

void ImportHistory::showLoading()
{
    m_skeleton->start();
}

void ImportHistory::forget()
{
    m_model->setBatches({});
    followChoice();
    m_stack->setCurrentIndex(0); // not known yet is not the same as none
}

// Comes by itself when the daemon has finished something: the choice and an open question stay, unless
// there is a newer import to choose.
void ImportHistory::showBatches(const QList<core::ImportBatch> &batches)
{
    const QVariant chosen = chosenIndex().data(ImportListModel::BatchIdRole);
    const bool asking = !m_question->isHidden();
    const auto newest = [this] { return m_model->index(0, 0).data(ImportListModel::BatchIdRole); };
    const QVariant newestBefore = newest();
    m_model->setBatches(batches);
    m_stack->setCurrentIndex(batches.isEmpty() ? 1 : 0);
    const QModelIndexList same = chosen.isValid() ? m_model->match(m_model->index(0, 0), ImportListModel::BatchIdRole,
                                                                   chosen, 1, Qt::MatchExactly)
                                                  : QModelIndexList();
    const bool keep = !same.isEmpty() && (asking || newest() == newestBefore);
    m_table->selectRow(keep ? same.constFirst().row() : 0);
    followChoice();
}

QModelIndex ImportHistory::chosenIndex() const
{
    const QModelIndexList chosen = m_table->selectionModel()->selectedRows();
    return chosen.isEmpty() ? QModelIndex() : chosen.constFirst();
}

// Not on a reset of the model, which a selection follows: a button or question that goes for a moment loses the focus,
// and the next key goes elsewhere.
void ImportHistory::followChoice()
{
    const QModelIndex chosen = chosenIndex();
    m_undo->setEnabled(chosen.isValid() && !chosen.data(ImportListModel::UndoneRole).toBool());
    const bool isAsked = m_undo->isEnabled() && chosen.data(ImportListModel::BatchIdRole).toLongLong() == m_asked;
    if (m_question->isHidden() || isAsked)
        return;
    const bool hadFocus = m_question->isAncestorOf(window()->focusWidget());
    m_question->hide();
    if (hadFocus)
        m_table->setFocus();
}

void ImportHistory::askUndo()
{
    const QModelIndex chosen = chosenIndex();
    if (!chosen.isValid())
        return;
    const core::ImportBatch &batch = m_model->batchAt(chosen.row());
    m_asked = batch.id;
    //: %1 is a file name, %2 the number of rows; %n only chooses the plural form.
    QString question = tr("Undo the import of %1? Its %2 rows are taken out again, and values they replaced come back; "
                          "later imports stay.",
                          nullptr, pluralOf(batch.rowsIngested))
                           .arg(shortened(batch.source), format::count(batch.rowsIngested));
    if (batch.dataRange) {
        //: %1 is a range of days.
        question += u' ' + tr("They are of %1.").arg(chosen.siblingAtColumn(ImportListModel::Data).data().toString());
    }
    m_question->ask(question);
}

void ImportHistory::undo()
{
    m_undo->setEnabled(false);
    m_undoRequest = m_client.undo(m_asked, this, [this](const core::Result<core::ImportBatch> &result) {
        if (!result) {
            followChoice();
            Q_EMIT failed(tr("The import was not undone."), result.error());
            return;
        }
        m_model->updateBatch(*result);
        followChoice();
        m_table->setFocus();
        Q_EMIT undone(result->id);
    });
}

} // namespace app
