#pragma once

#include "app/client/bundleddaemon.h"
#include "app/client/connection.h"
#include "app/client/statusmonitor.h"
#include "app/pages/pagecontext.h"
#include "app/shell/language.h"
#include "app/shell/service.h"
#include "app/theme/platformmotion.h"
#include "app/theme/theme.h"
#include "app/widgets/preferences.h"
#include "app/widgets/returnkey.h"

namespace app {

class MainWindow;
struct Options;

//! Everything the console consists of, wired: connection, daemon, look, and the window, which is built anew in another
//! language when one is chosen. GUI thread; lives as long as the application.
class Console : public QObject
{
    Q_OBJECT
public:
    Console(const QString &daemonProgram, const QString &dataFolder, QObject *parent = nullptr);
    ~Console() override;

    //! Opens the window as the command line and the preferences ask.
    void start(const Options &options);
    //! A second start with these options: brings the window to the front and goes where they say.
    void startedAgain(const Options &options);

    MainWindow *window() const { return m_window.get(); }
    Preferences &preferences() { return m_preferences; }
    Connection &connection() { return m_connection; }
    Theme &theme() { return m_theme; }

private:
    void follow(Preferences::Group group);
    void applyLook();
    void changeLanguage();
    void open(const Options &options);

    Preferences m_preferences;
    Theme m_theme;
    PlatformMotion m_motion;
    ReturnKey m_returnKey;
    Language m_language;
    Connection m_connection;
    StatusMonitor m_status;
    BundledDaemon m_daemon;
    Service m_service;
    PageContext m_context;
    std::unique_ptr<MainWindow> m_window;
    Theme::Mode m_themeAsked = Theme::Mode::Platform; //!< on the command line, before the preferences
};

} // namespace app
