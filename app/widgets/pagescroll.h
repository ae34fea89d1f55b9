#pragma once

#include "app/widgets/verticalscroll.h"

namespace app {

//! Holds a whole page. A page fills its window and needs no scroll bars, until the window is smaller than the page can
//! become: on a small screen, or with very large letters.
class PageScroll : public VerticalScroll
{
    Q_OBJECT
public:
    explicit PageScroll(QWidget *content, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;
};

} // namespace app
