#include "taborder.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLayout>
#include <QLineEdit>
#include <QSet>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QWidget>

#include <list>
#include <utility>

namespace app {

static void collect(QWidget &widget, QList<QWidget *> &order);

static void collect(const QLayout &layout, QList<QWidget *> &order)
{
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem *item = layout.itemAt(i);
        if (QWidget *widget = item->widget())
            collect(*widget, order);
        else if (const QLayout *inner = item->layout())
            collect(*inner, order);
    }
}

static void collect(QWidget &widget, QList<QWidget *> &order)
{
    if (order.contains(&widget))
        return;
    order.append(&widget);
    const bool isWhole = qobject_cast<QComboBox *>(&widget) || qobject_cast<QAbstractSpinBox *>(&widget)
                         || qobject_cast<QLineEdit *>(&widget);
    if (isWhole) // its parts go with it
        return;
    if (const auto *splitter = qobject_cast<QSplitter *>(&widget)) {
        for (int i = 0; i < splitter->count(); ++i)
            collect(*splitter->widget(i), order);
    } else if (const auto *tabs = qobject_cast<QTabWidget *>(&widget)) {
        collect(*tabs->tabBar(), order);
    } else if (widget.layout()) {
        collect(*widget.layout(), order);
    }
    // What no layout holds: the content of a scroll area, what lies over a map.
    for (QObject *child : widget.children()) {
        if (auto *inner = qobject_cast<QWidget *>(child); inner && !inner->isWindow())
            collect(*inner, order);
    }
}

namespace {

// What hands the focus on to one of its own parts. Tab comes to it like to any other control, but
// QWidget::setTabOrder() leaves it where it was made, and from there Tab would jump back to its part. So it is a plain
// control for a while.
class HandsOn
{
public:
    explicit HandsOn(QWidget &widget)
        : m_widget(widget)
        , m_part(widget.focusProxy())
        , m_policy(widget.focusPolicy())
    {
        m_widget.setFocusProxy(nullptr); // before the policy, which a proxy would take over
        m_widget.setFocusPolicy(Qt::TabFocus);
    }
    ~HandsOn()
    {
        m_widget.setFocusPolicy(m_policy);
        m_widget.setFocusProxy(m_part);
    }
    Q_DISABLE_COPY_MOVE(HandsOn)

    static bool is(const QWidget &widget) { return widget.focusProxy() && widget.isAncestorOf(widget.focusProxy()); }

private:
    QWidget &m_widget;
    QWidget *m_part;
    Qt::FocusPolicy m_policy;
};

// The line of a spin box and the viewport of a table go with what they hand the focus to.
bool isStop(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy();
}

// What Tab comes by before the first of `stops` it comes to in their window; none when they are alone there.
QWidget *stopBefore(const QList<QWidget *> &stops)
{
    const QSet<QWidget *> own(stops.begin(), stops.end());
    QWidget *first = stops.constFirst()->window();
    while (!own.contains(first))
        first = first->nextInFocusChain();
    QWidget *before = first->previousInFocusChain();
    while (before != first && (own.contains(before) || !isStop(before)))
        before = before->previousInFocusChain();
    return before == first ? nullptr : before;
}

} // namespace

void tabInReadingOrder(QWidget &root)
{
    QList<QWidget *> order;
    collect(root, order);
    std::list<HandsOn> handingOn;
    for (QWidget *widget : std::as_const(order)) {
        if (HandsOn::is(*widget))
            handingOn.emplace_back(*widget);
    }
    order.removeIf([](const QWidget *widget) { return !isStop(widget); });
    if (order.isEmpty())
        return;
    if (QWidget *before = stopBefore(order)) // the first of them may have been made last
        QWidget::setTabOrder(before, order.constFirst());
    for (qsizetype i = 1; i < order.size(); ++i)
        QWidget::setTabOrder(order.at(i - 1), order.at(i));
}

} // namespace app
