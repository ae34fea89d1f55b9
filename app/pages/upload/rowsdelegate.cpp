#include "rowsdelegate.h"

#include "app/pages/upload/columnwords.h"
#include "app/pages/upload/rowsmodel.h"
#include "core/ingest/columns.h"
#include "core/model/utility.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>

namespace app {

constexpr const char *TextBefore = "textBefore";

RowsDelegate::RowsDelegate(Theme &theme, core::ImportKind kind, QObject *parent)
    : MarkDelegate(theme, parent)
    , m_kind(kind)
{
}

static bool isUtility(core::ImportKind kind, const QModelIndex &index)
{
    return kind == core::ImportKind::Meter
           && index.column() - RowsModel::FirstField == static_cast<int>(core::MeterField::Utility);
}

QWidget *RowsDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *delegate = const_cast<RowsDelegate *>(this); // the interface of Qt is const, its signals are not
    const auto field = static_cast<std::size_t>(index.column() - RowsModel::FirstField);
    QWidget *editor = nullptr;
    if (isUtility(m_kind, index)) {
        auto *box = new QComboBox(parent);
        box->setEditable(true);
        box->addItems(core::utilityNames());
        box->lineEdit()->setFrame(false);
        connect(box, &QComboBox::editTextChanged, delegate, [delegate, box] { Q_EMIT delegate->commitData(box); });
        editor = box;
    } else {
        auto *line = new QLineEdit(parent);
        line->setFrame(false);
        line->setPlaceholderText(fieldExample(m_kind, field));
        connect(line, &QLineEdit::textEdited, delegate, [delegate, line] { Q_EMIT delegate->commitData(line); });
        editor = line;
    }
    editor->setAccessibleName(fieldTitle(m_kind, field));
    editor->setProperty(TextBefore, index.data(Qt::EditRole));
    return editor;
}

void RowsDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    // Every letter comes back as a change of the model; setting the same text would move the cursor to the end.
    const QString text = index.data(Qt::EditRole).toString();
    if (auto *box = qobject_cast<QComboBox *>(editor)) {
        if (box->currentText() != text) {
            const QSignalBlocker blocker(box);
            box->setCurrentText(text);
        }
    } else if (auto *line = qobject_cast<QLineEdit *>(editor); line && line->text() != text) {
        line->setText(text);
    }
}

void RowsDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *box = qobject_cast<QComboBox *>(editor))
        model->setData(index, box->currentText());
    else if (const auto *line = qobject_cast<QLineEdit *>(editor))
        model->setData(index, line->text());
}

bool RowsDelegate::eventFilter(QObject *editor, QEvent *event)
{
    const bool escape = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    if (escape) {
        const QString before = editor->property(TextBefore).toString();
        if (auto *box = qobject_cast<QComboBox *>(editor))
            box->setCurrentText(before);
        else if (auto *line = qobject_cast<QLineEdit *>(editor))
            line->setText(before);
        Q_EMIT commitData(qobject_cast<QWidget *>(editor));
    }
    return MarkDelegate::eventFilter(editor, event);
}

} // namespace app
