#include "mapaccessible.h"

#include "app/map/campusmapview.h"

#include <QAccessibleActionInterface>
#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace app {

constexpr int FirstMarker = 1; // child 0 is the viewport, which holds the popup
constexpr int HitExtent = 20;  // pixels round a marker

//! The building at one place of the walk; what it says follows the view.
class MarkerAccessible : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    MarkerAccessible(CampusMapView *view, int place)
        : m_view(view)
        , m_place(place)
    {
    }

    bool isValid() const override { return m_view && m_place < m_view->shownCount(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString &) override {}

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? m_view->description(m_place) : QString();
    }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const auto centre = m_view->viewportPosition(m_view->shown(m_place).number);
        QRect box(0, 0, HitExtent, HitExtent);
        box.moveCenter(centre.value_or(QPointF()).toPoint());
        return {m_view->viewport()->mapToGlobal(box.topLeft()), box.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        if (state.invalid)
            return state;
        const bool chosen = m_view->selected() == m_view->shown(m_place).number;
        state.focusable = true;
        state.selectable = true;
        state.selected = chosen;
        state.focused = chosen && m_view->hasFocus();
        state.offscreen = !m_view->viewport()->rect().contains(m_view->viewport()->mapFromGlobal(rect().center()));
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString &name) override
    {
        if (!isValid())
            return;
        m_view->setFocus();
        if (name == pressAction())
            m_view->open(m_place);
        else if (name == setFocusAction())
            m_view->walkTo(m_place);
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QPointer<CampusMapView> m_view;
    int m_place;
};

class MapAccessible : public QAccessibleWidget
{
public:
    explicit MapAccessible(CampusMapView *view)
        : QAccessibleWidget(view, QAccessible::List)
    {
    }
    ~MapAccessible() override
    {
        for (const QAccessible::Id id : std::as_const(m_markers))
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return FirstMarker + view()->shownCount(); }

    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        if (index < FirstMarker)
            return QAccessible::queryAccessibleInterface(view()->viewport());
        const auto known = m_markers.constFind(index);
        if (known != m_markers.constEnd())
            return QAccessible::accessibleInterface(*known);
        auto *marker = new MarkerAccessible(view(), index - FirstMarker); // owned by the registry
        m_markers.insert(index, QAccessible::registerAccessibleInterface(marker));
        return marker;
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (auto it = m_markers.cbegin(); it != m_markers.cend(); ++it) {
            if (QAccessible::accessibleInterface(it.value()) == child)
                return it.key();
        }
        return child && child->object() == view()->viewport() ? 0 : -1;
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPoint point = view()->viewport()->mapFromGlobal(QPoint(x, y));
        if (!view()->viewport()->rect().contains(point))
            return nullptr;
        return child(FirstMarker + view()->placeAt(point).value_or(-FirstMarker));
    }

    QAccessibleInterface *focusChild() const override
    {
        const int place = view()->placeOf(view()->selected());
        return view()->hasFocus() && place >= 0 ? child(FirstMarker + place) : QAccessibleWidget::focusChild();
    }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? view()->summary() : QAccessibleWidget::text(kind);
    }

private:
    CampusMapView *view() const { return static_cast<CampusMapView *>(object()); }

    mutable QHash<int, QAccessible::Id> m_markers; // by child index, made when asked for
};

static QAccessibleInterface *create(const QString &className, QObject *object)
{
    auto *view = className == "app::CampusMapView"_L1 ? qobject_cast<CampusMapView *>(object) : nullptr;
    return view ? new MapAccessible(view) : nullptr;
}

void installMapAccessibility()
{
    QAccessible::installFactory(create); // a second time is ignored by Qt
}

} // namespace app
