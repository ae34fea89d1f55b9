#include "pagescroll.h"

#include <QEvent>
#include <QLayout>

#include <algorithm>

namespace app {

namespace {

// A scroll area gives what wraps the height it would like; a page is to shrink to the least it needs before it scrolls.
class Holder : public QWidget
{
public:
    explicit Holder(QWidget *content)
        : m_content(content)
    {
        content->setParent(this);
    }

    QSize minimumSizeHint() const override
    {
        const QSize least = m_content->minimumSizeHint().expandedTo(m_content->minimumSize());
        const QLayout *layout = m_content->layout();
        if (!layout || !layout->hasHeightForWidth())
            return least;
        return {least.width(), std::max(m_content->minimumHeight(), layout->totalMinimumHeightForWidth(width()))};
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QWidget::resizeEvent(event);
        m_content->setGeometry(rect());
        updateGeometry(); // words wrap in another way
    }
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QWidget::event(event);
    }

private:
    QWidget *m_content;
};

} // namespace

PageScroll::PageScroll(QWidget *content, QWidget *parent)
    : VerticalScroll(parent)
{
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setWidget(new Holder(content));
}

QSize PageScroll::minimumSizeHint() const
{
    return QScrollArea::minimumSizeHint();
}

} // namespace app
