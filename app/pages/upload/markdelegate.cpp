#include "markdelegate.h"

#include "app/models/previewmodel.h"
#include "app/theme/theme.h"

namespace app {

MarkDelegate::MarkDelegate(Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void MarkDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    // On a selected row the palette's own pair of colours keeps its contrast.
    if (option->state & QStyle::State_Selected)
        return;
    const QVariant mark = index.data(RowMarkRole);
    if (!mark.isValid())
        return;
    if (mark.toInt() == static_cast<int>(RowMark::Refused))
        option->palette.setColor(QPalette::Text, m_theme.color(Role::Anomaly));
    else if (mark.toInt() == static_cast<int>(RowMark::Warned))
        option->palette.setColor(QPalette::Text, m_theme.color(Role::Warning));
}

} // namespace app
