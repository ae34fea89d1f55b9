#pragma once

#include "app/pages/page.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QToolButton;

namespace app {

class BuildingSearch;
class ElidedLabel;

//! Title of the page, search field, connection state and the time in UTC.
class TopBar : public QFrame
{
    Q_OBJECT
public:
    explicit TopBar(PageContext &context, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setCanGoBack(bool possible);
    BuildingSearch *search() const { return m_search; }

Q_SIGNALS:
    void navigationToggled();
    void backRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void updateConnection();
    void updateClock();
    void updateLooks();

    PageContext &m_context;
    QToolButton *m_menu;
    QToolButton *m_back;
    ElidedLabel *m_title;
    BuildingSearch *m_search;
    QLabel *m_stateIcon;
    QLabel *m_state;
    QLabel *m_clock;
    QTimer m_tick;
};

} // namespace app
