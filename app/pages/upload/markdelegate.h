#pragma once

#include <QStyledItemDelegate>

namespace app {

class Theme;

//! Colours a marked cell's text by its RowMark; the text itself says the same.
class MarkDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit MarkDelegate(Theme &theme, QObject *parent = nullptr);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    Theme &m_theme;
};

} // namespace app
