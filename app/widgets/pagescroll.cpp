#include "pagescroll.h"

namespace app {

PageScroll::PageScroll(QWidget *content, QWidget *parent)
    : VerticalScroll(parent)
{
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setWidget(content);
}

QSize PageScroll::minimumSizeHint() const
{
    return QScrollArea::minimumSizeHint();
}

} // namespace app
