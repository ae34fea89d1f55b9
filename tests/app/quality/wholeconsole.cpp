#include "wholeconsole.h"

#include "app/pages/map/mappage.h"
#include "app/shell/statusline.h"
#include "app/theme/theme.h"

#include <QProgressBar>

using namespace Qt::StringLiterals;

bool WholeConsole::start(QSize size)
{
    m_size = size;
    QStandardPaths::setTestModeEnabled(true);
    QSettings().clear();
    // Before the console is there: a change of language would build its window anew.
    app::settings::Language.write(u"en"_s);
    app::settings::ReducedMotion.write(true);
    app::settings::CoachMarks.write(false);
    m_console = std::make_unique<app::Console>(daemonProgram(), m_folder.path());
    m_console->start({});
    window().resize(m_size);
    window().activateWindow();
    const auto *map = static_cast<app::MapPage *>(window().page(app::PageId::Map));
    const auto scored = [map, this] {
        const auto &buildings = map->list().buildings;
        return std::ranges::any_of(buildings, [](const auto &building) { return building.status.has_value(); })
               && !find<app::StatusLine>()->findChild<QProgressBar *>()->isVisible();
    };
    return QTest::qWaitForWindowActive(&window()) && QTest::qWaitFor(scored, ScorePatience);
}

bool WholeConsole::speak(const QString &language)
{
    const QPointer<app::MainWindow> before(&window());
    m_console->preferences().set(app::settings::Language, language);
    if (!QTest::qWaitFor([&before] { return before.isNull(); }, Patience))
        return false;
    window().resize(m_size);
    window().activateWindow();
    return QTest::qWaitForWindowActive(&window());
}
