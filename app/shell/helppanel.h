#pragma once

#include "app/pages/page.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace app {

//! What the page's words mean and which keys it has, at the right edge of what it lies over. Blocks nothing.
class HelpPanel : public QFrame
{
    Q_OBJECT
public:
    //! Hidden at first; follows the size of `covered`, its parent.
    HelpPanel(Theme &theme, QWidget *covered);

    void setPage(PageId page, const QString &title);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void updateLooks();

    Theme &m_theme;
    QLabel *m_title;
    QToolButton *m_close;
    QLabel *m_text;
};

} // namespace app
