#pragma once

#include "app/pages/page.h"

#include <QMainWindow>

class QStackedWidget;

namespace app {

class BuildingPage;
class BundledDaemon;
class MapPage;
class Navigation;
class StatusLine;
class TopBar;
class WhatIfPage;

//! The frame round the pages: navigation, top bar, status line, keys, and the way back.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    //! `daemon` is the bundled one, or null when the server is somebody else's.
    MainWindow(PageContext &context, BundledDaemon *daemon, QWidget *parent = nullptr);
    ~MainWindow() override;

    void showPage(PageId page);
    void showBuilding(const QString &number);
    PageId currentPage() const { return m_current.page; }
    Page *page(PageId page) const;

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    //! A step of the way back.
    struct Place
    {
        PageId page = PageId::Map;
        QString building; //!< for PageId::Building
        bool operator==(const Place &) const = default;
    };

    void addPages();
    void addKeys();
    void addKey(const QKeySequence &keys, const QString &what, std::function<void()> run);
    void connectDaemon();
    void go(const Place &place);
    void goBack();
    void present(const Place &place);
    void leaveDemo();

    PageContext &m_context;
    BundledDaemon *m_daemon;
    Navigation *m_navigation;
    TopBar *m_topBar;
    StatusLine *m_statusLine;
    QStackedWidget *m_pages;
    MapPage *m_map = nullptr;
    BuildingPage *m_building = nullptr;
    WhatIfPage *m_whatIf = nullptr;
    QHash<int, Page *> m_byId;
    Place m_current;
    QList<Place> m_history;
};

} // namespace app
