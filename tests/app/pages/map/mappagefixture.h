#pragma once

#include "app/map/buildingpopup.h"
#include "app/map/campusmapview.h"
#include "app/map/sparkline.h"
#include "app/models/buildinglistmodel.h"
#include "app/pages/map/mappage.h"
#include "app/widgets/chip.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/errorbar.h"
#include "app/widgets/skeleton.h"
#include "app/widgets/stalelabel.h"
#include "app/widgets/statusbadge.h"
#include "core/wire/json.h"
#include "tests/app/client/fakeserver.h"
#include "tests/app/map/syntheticcampus.h"
#include "tests/app/map/tileserver.h"
#include "tests/app/support/pagesupport.h"

#include <QComboBox>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSplitter>
#include <QStandardPaths>
#include <QTableView>

using namespace app;
using namespace Qt::StringLiterals;
using core::AnomalyStatus;

// Twelve buildings on two campuses, one of them without a position and one without a score.
inline core::BuildingList campus(core::Scoring scoring = core::Scoring::SizeNormalized)
{
    core::BuildingList list;
    list.scoring = scoring;
    for (int i = 0; i < 12; ++i) {
        core::BuildingSummary building;
        building.number = QString::number(100 + i);
        building.name = u"Hall %1"_s.arg(QChar(u'A' + i));
        building.campusName = i < 8 ? u"North"_s : u"South"_s;
        building.latitude = 40.0 + 0.001 * (i % 4) + (i < 8 ? 0.0 : -0.012);
        building.longitude = -83.0 + 0.0021 * (i / 4) + 0.0003 * (i % 3);
        building.grossAreaSquareFeet = 20000.0 + 40000.0 * i;
        building.utilities = {core::Utility::Electricity};
        building.anomalyScore = i / 12.0;
        building.status = core::StatusCutoffs().statusOf(*building.anomalyScore);
        building.driverUtility = i % 2 ? core::Utility::Electricity : core::Utility::Steam;
        if (i > 5)
            building.drivers = {{core::Signal::StepChange, 7.0, 0, 100.0}};
        list.buildings.append(building);
    }
    list.buildings[0].driverUtility.reset();
    list.buildings[0].anomalyScore.reset();
    list.buildings[0].status.reset();
    list.buildings[1].latitude.reset();
    list.buildings[1].longitude.reset();
    return list;
}

inline QByteArray buildings(core::Scoring scoring = core::Scoring::SizeNormalized)
{
    return QJsonDocument(core::wire::toJson(campus(scoring))).toJson();
}

inline constexpr core::EpochSeconds Monday = 1757289600; // 2025-09-08T00:00:00Z

inline QByteArray lastDays()
{
    core::TimeSeries series;
    series.buildingNumber = u"111"_s;
    for (int hour = 0; hour < 7 * 24; ++hour) {
        core::SeriesPoint point;
        point.utc = Monday + 23 * core::SecondsPerDay + hour * 3600;
        point.timestamp = QDateTime::fromSecsSinceEpoch(point.utc, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss"_s);
        point.predicted = hour % 24 < 8 ? 20.0 : 60.0;
        if (hour < 40 || hour > 60)
            point.actual = *point.predicted * (hour > 90 ? 1.4 : 1.0);
        series.points.append(point);
    }
    return QJsonDocument(core::wire::toJson(series)).toJson();
}

inline QByteArray detail()
{
    core::BuildingDetail detail;
    detail.building.number = u"111"_s;
    for (const auto utility : {core::Utility::Electricity, core::Utility::Steam, core::Utility::Cooling}) {
        core::UtilityDetail entry;
        entry.score.utility = utility;
        const double score = utility == core::Utility::Electricity ? 0.92 : 0.41;
        entry.score.scores[static_cast<std::size_t>(core::Scoring::SizeNormalized)] = score;
        entry.status = core::StatusCutoffs().statusOf(score);
        // Ranked, steam is the worst of the three.
        constexpr auto Ranked = static_cast<std::size_t>(core::Scoring::PercentileRank);
        entry.score.scores[Ranked] = utility == core::Utility::Steam ? 0.66 : 0.25;
        entry.statuses[Ranked] =
            utility == core::Utility::Steam ? core::AnomalyStatus::Warning : core::AnomalyStatus::Normal;
        entry.score.scoredRange = {Monday, Monday + 30 * core::SecondsPerDay};
        detail.byUtility.append(entry);
    }
    return QJsonDocument(core::wire::toJson(detail)).toJson();
}

//! The map page against a fake server with twelve buildings, anew for each test.
class MapPageFixture : public QObject
{
    Q_OBJECT

protected:
    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<PageWorld> m_world;
    std::unique_ptr<MapPage> m_page;

    void open()
    {
        m_page = std::make_unique<MapPage>(m_world->context);
        m_page->resize(1240, 780);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    qsizetype asked(const QByteArray &path) const
    {
        return std::ranges::count_if(m_server->requests, [&path](const FakeServer::Request &request) {
            return request.target.split('?').constFirst() == path;
        });
    }
    QTableView *table() const { return m_page->findChild<QTableView *>(); }
    CampusMapView *map() const { return m_page->findChild<CampusMapView *>(); }
    QComboBox *combo(const QString &name) const
    {
        for (QComboBox *box : m_page->findChildren<QComboBox *>()) {
            if (box->accessibleName() == name)
                return box;
        }
        return nullptr;
    }

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void init()
    {
        QSettings().clear();
        m_server = std::make_unique<FakeServer>();
        m_server->setAnswer("/api/status", {200, QJsonDocument(core::wire::toJson(core::DaemonStatus())).toJson()});
        m_server->setAnswer("/api/buildings", {200, buildings()});
        m_server->setAnswer("/api/buildings/111", {200, detail()});
        m_server->setAnswer("/api/buildings/111/timeseries", {200, lastDays()});
        m_world = std::make_unique<PageWorld>(m_server->url());
        m_world->theme.install();
        open();
    }

    void cleanup()
    {
        m_page.reset();
        m_world.reset();
        m_server.reset();
    }
};
