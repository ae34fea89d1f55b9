#pragma once

#include "app/pages/page.h"
#include "app/theme/icons.h"

#include <QListWidget>

namespace app {

//! The list of pages at the left: icon and word, 160 px wide, or icons alone when collapsed.
class Navigation : public QListWidget
{
    Q_OBJECT
public:
    explicit Navigation(Theme &theme, QWidget *parent = nullptr);

    //! As the last of the list. Ctrl and its place in the list open it, 1 to 9.
    void addPage(PageId page, const QString &iconName, const QString &title);
    //! Selects without emitting; a page that is not in the list clears the selection.
    void setCurrentPage(PageId page);
    std::optional<PageId> pageOf(int digit) const;

    bool isCollapsed() const { return m_collapsed; }
    void setCollapsed(bool collapsed);

Q_SIGNALS:
    void pageChosen(app::PageId page);

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    void choose(const QListWidgetItem *item);
    void fitWidth();
    void updateLooks();

    Theme &m_theme;
    bool m_collapsed = false;
};

} // namespace app
