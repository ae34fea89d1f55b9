#pragma once

#include "app/pages/page.h"
#include "app/shell/coachmarks.h"

#include <QMainWindow>
#include <QPointer>

class QMessageBox;
class QStackedWidget;

namespace app {

class BuildingPage;
class ChatPage;
class HelpPanel;
class MapPage;
class Navigation;
class Service;
class StatusLine;
class TopBar;
class WhatIfPage;

//! The frame round the pages: navigation, top bar, status line, keys, and the way back.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(PageContext &context, Service &service, QWidget *parent = nullptr);
    ~MainWindow() override;

    void showPage(PageId page);
    void showBuilding(const QString &number);
    PageId currentPage() const { return m_current.page; }
    //! The building of the current place or, on another page, the one its page holds; may be empty.
    QString currentBuilding() const;
    Page *page(PageId page) const;

    //! A page has something under way that would be lost with it.
    bool isBusy() const;
    //! In the status line, until the next message.
    void showNotice(const QString &text);
    //! For a picture of the page: in the usual size, and the hints of the first start stay away.
    void poseForPicture();
    //! Keeps what the window remembers; also done when it is closed.
    void saveState() const;

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

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
    void connectService();
    void updateDemo();
    void addCoachMarks();
    QList<CoachMarks::Mark> hints() const;
    void updateCoachMarks();
    void toggleHelp();
    void toggleNavigation();
    void takePlace();
    void fitScreen();
    void closeTopmost();
    void go(const Place &place);
    void goBack();
    void present(const Place &place);
    void giveFocus(Page &page, QWidget *before);
    void presentTitle(const Page &page);
    void leaveDemo();
    void askToClose(const QStringList &losses);

    PageContext &m_context;
    Service &m_service;
    Navigation *m_navigation;
    TopBar *m_topBar;
    StatusLine *m_statusLine;
    QStackedWidget *m_pages;
    HelpPanel *m_help;
    CoachMarks *m_coachMarks = nullptr;
    bool m_narrow = false;           //!< narrower than usual, on a small screen
    bool m_wantsNamesHidden = false; //!< of the pages, by the person
    MapPage *m_map = nullptr;
    BuildingPage *m_building = nullptr;
    WhatIfPage *m_whatIf = nullptr;
    ChatPage *m_chat = nullptr;
    QHash<int, Page *> m_byId;
    Place m_current;
    QList<Place> m_history;
    QPointer<QMessageBox> m_closeQuestion;
    bool m_isWalkingTheList = false; //!< by the arrow keys
    bool m_mayLose = false;          //!< was asked
};

} // namespace app
