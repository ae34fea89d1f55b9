#pragma once

#include "app/pages/upload/markdelegate.h"
#include "core/model/importbatch.h"

namespace app {

//! Editors of the sheet: a field that is judged at every letter, or the list of utilities. Esc brings back what stood
//! there before.
class RowsDelegate : public MarkDelegate
{
    Q_OBJECT
public:
    RowsDelegate(Theme &theme, core::ImportKind kind, QObject *parent = nullptr);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

protected:
    bool eventFilter(QObject *editor, QEvent *event) override;

private:
    core::ImportKind m_kind;
};

} // namespace app
