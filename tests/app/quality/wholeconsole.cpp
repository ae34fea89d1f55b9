#include "wholeconsole.h"

#include "app/pages/map/mappage.h"
#include "app/shell/statusline.h"
#include "app/theme/theme.h"
#include "core/wire/sensormessages.h"
#include "tests/support/testclient.h"

#include <QProgressBar>

using namespace Qt::StringLiterals;

bool WholeConsole::start(QSize size)
{
    m_size = size;
    QStandardPaths::setTestModeEnabled(true);
    QSettings().clear();
    QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).removeRecursively(); // of an earlier run
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
    return QTest::qWaitForWindowActive(&window()) && QTest::qWaitFor(scored, ScorePatience) && fillSensors();
}

// Of water, which is on no map: the scores of the campus stay as they are.
bool WholeConsole::fillSensors() const
{
    using namespace core;
    support::TestClient client(m_console->connection().baseUrl());
    const support::Headers admin{{"Authorization", "Bearer " + m_console->connection().token()}};
    const auto *map = static_cast<app::MapPage *>(window().page(app::PageId::Map));
    const QString building = map->list().buildings.constFirst().number;
    const int owner =
        client
            .postJson(u"/api/admin/users"_s,
                      {{u"name"_s, u"ada"_s}, {u"displayName"_s, u"Ada Byron"_s}, {u"role"_s, u"user"_s}}, admin)
            .json["id"_L1]
            .toInt();
    const auto add = [&](const QString &id, const QString &name) {
        const QJsonObject sensor{{u"id"_s, id},
                                 {u"name"_s, name},
                                 {u"building"_s, building},
                                 {u"kind"_s, u"WATER"_s},
                                 {u"ownerId"_s, owner}};
        return client.postJson(u"/api/admin/sensors"_s, sensor, admin).json["secret"_L1].toString();
    };
    const QString secret = add(u"a4:cf:12-7"_s, u"Cellar"_s);
    add(u"a4:cf:12-8"_s, u"Roof garden"_s);
    const wire::SensorTokenRequest request{u"a4:cf:12-7"_s, SensorKind::Water, false, secret};
    auto token =
        wire::decodeTokenAnswer(client.post(u"/token"_s, "application/x-protobuf", wire::encode(request)).body);
    if (!token)
        return false;
    const auto send = [&](int minutesAgo, double counter) {
        wire::SensorDataRequest reading;
        reading.kind = SensorKind::Water;
        reading.value = counter;
        reading.at = QDateTime::currentMSecsSinceEpoch() - minutesAgo * 60000;
        return client
            .post(u"/sensor_input"_s, "application/x-protobuf", wire::encode(reading),
                  {{"Authorization", "Bearer " + token->token}})
            .status;
    };
    for (int i = 40; i >= 10; --i) {
        if (send(i, 150.0 - 0.02 * i + 0.006 * (i % 3)) != 200)
            return false;
    }
    return send(6, 0.2) == 400 && send(3, 0.3) == 400; // it fell
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
