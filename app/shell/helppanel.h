#pragma once

#include "app/pages/page.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QToolButton;

namespace app {

class VerticalScroll;

//! What the page's words mean and which keys it has, at the right edge of what it lies over. Blocks nothing. Takes the
//! focus when it is opened and gives it back when it is closed.
class HelpPanel : public QFrame
{
    Q_OBJECT
public:
    //! Hidden at first; follows the size of `covered`, its parent.
    HelpPanel(Theme &theme, QWidget *covered);

    void setPage(PageId page, const QString &title);
    void open();
    void close();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    bool scroll(int key);
    void updateLooks();

    Theme &m_theme;
    QLabel *m_title;
    QToolButton *m_close;
    QLabel *m_text;
    VerticalScroll *m_scroll;
    QPointer<QWidget> m_before; //!< had the focus
};

} // namespace app
