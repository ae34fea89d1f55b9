#include "consolestyle.h"

#include <QAbstractItemView>
#include <QStyleFactory>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

constexpr int ButtonPadding = 12;

ConsoleStyle::ConsoleStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
}

QSize ConsoleStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                     const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_PushButton)
        result.setWidth(std::max(result.width(), size.width() + 2 * ButtonPadding));
    return result;
}

void ConsoleStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    // Fusion paints the focus over the text of one cell and takes its contrast; the whole row shows where one is.
    const auto *view = qobject_cast<const QAbstractItemView *>(widget);
    if (element == PE_FrameFocusRect && view && view->selectionBehavior() == QAbstractItemView::SelectRows)
        return;
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

} // namespace app
