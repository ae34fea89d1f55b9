#include "navigation.h"

#include "app/widgets/measures.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

enum ItemRole { PageRole = Qt::UserRole, DigitRole, IconRole, TitleRole };

constexpr int ItemHeight = 36;
constexpr int CollapsedWidth = 48;
constexpr int IconExtent = 20;
constexpr int RoomBesideText = IconExtent + 44; // icon, gaps, paddings and frame

Navigation::Navigation(Theme &theme, QWidget *parent)
    : QListWidget(parent)
    , m_theme(theme)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setIconSize({IconExtent, IconExtent});
    setAccessibleName(tr("Pages"));
    viewport()->setAutoFillBackground(false);
    connect(this, &QListWidget::currentItemChanged, this, &Navigation::choose);
    // The entry the keyboard came to on a page outside the list is current already.
    connect(this, &QListWidget::itemClicked, this, &Navigation::choose);
    connect(this, &QListWidget::itemActivated, this, &Navigation::choose);
    connect(&theme, &Theme::changed, this, &Navigation::updateLooks);
    setCollapsed(false);
}

void Navigation::addPage(PageId page, const QString &iconName, const QString &title)
{
    auto *item = new QListWidgetItem(this);
    const int digit = count();
    item->setData(PageRole, static_cast<int>(page));
    item->setData(DigitRole, digit);
    item->setData(IconRole, iconName);
    item->setData(TitleRole, title);
    item->setData(Qt::AccessibleTextRole, title);
    item->setToolTip(tr("%1 (Ctrl+%2)").arg(title).arg(digit));
    item->setSizeHint({0, std::max(ItemHeight, fontMetrics().height() + 16)});
    updateLooks();
    fitWidth();
}

void Navigation::setCurrentPage(PageId page)
{
    const QSignalBlocker blocker(this);
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(PageRole).toInt() == static_cast<int>(page))
            return setCurrentRow(row);
    }
    setCurrentItem(nullptr);
    clearSelection();
}

std::optional<PageId> Navigation::pageOf(int digit) const
{
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(DigitRole).toInt() == digit)
            return static_cast<PageId>(item(row)->data(PageRole).toInt());
    }
    return std::nullopt;
}

void Navigation::choose(const QListWidgetItem *item)
{
    if (item)
        emit pageChosen(static_cast<PageId>(item->data(PageRole).toInt()));
}

// A list without a current entry makes the first one current. To pass by with Tab, or to get the focus of a page that
// is left, must not open a page.
void Navigation::focusInEvent(QFocusEvent *event)
{
    const QSignalBlocker blocker(this);
    QListWidget::focusInEvent(event);
}

void Navigation::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    fitWidth();
    updateLooks();
}

void Navigation::fitWidth()
{
    int widest = measures::NavigationWidth;
    for (int row = 0; row < count(); ++row) {
        const QString title = item(row)->data(TitleRole).toString();
        widest = std::max(widest, fontMetrics().horizontalAdvance(title) + RoomBesideText);
    }
    setFixedWidth(m_collapsed ? CollapsedWidth : widest);
}

void Navigation::updateLooks()
{
    for (int row = 0; row < count(); ++row) {
        QListWidgetItem *entry = item(row);
        const QString name = entry->data(IconRole).toString();
        QIcon normal = icon(name, m_theme);
        normal.addPixmap(icon(name, m_theme, Role::Accent).pixmap(20), QIcon::Selected);
        entry->setIcon(normal);
        entry->setText(m_collapsed ? QString() : entry->data(TitleRole).toString());
    }
    QColor chosen = m_theme.color(Role::Accent);
    chosen.setAlphaF(m_theme.isDark() ? 0.20F : 0.12F);
    setStyleSheet(u"QListWidget { background: transparent; padding: 4px 6px; outline: 0; }"
                  u"QListWidget::item { border-radius: 6px; padding-left: 6px; border: 2px solid transparent; }"
                  u"QListWidget::item:selected { background: %1; color: %2; }"
                  u"QListWidget::item:focus { border: 2px solid %3; }"_s.arg(chosen.name(QColor::HexArgb),
                                                                             m_theme.color(Role::Text).name(),
                                                                             m_theme.color(Role::Accent).name()));
}

} // namespace app
