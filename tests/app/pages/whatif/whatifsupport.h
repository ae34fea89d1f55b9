#pragma once

#include "app/charts/serieschart.h"
#include "app/pages/whatif/overridescard.h"
#include "app/pages/whatif/scenarioresult.h"
#include "app/pages/whatif/scenariototals.h"
#include "app/pages/whatif/whatifpage.h"
#include "app/pages/whatif/workline.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/errorbar.h"
#include "tests/app/client/fakeserver.h"
#include "tests/app/support/cannedanswers.h"
#include "tests/app/support/faults.h"
#include "tests/app/support/shownpage.h"
#include "tests/app/support/shownsentences.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QStandardPaths>
#include <QTest>

using namespace app;
using namespace Qt::StringLiterals;

inline QByteArray weather()
{
    return R"({"status":"success","rowsFetched":2,"data":[
        {"date":"2025-09-08T00:00:00","temperature_2m":60.0,"cloud_cover":40},
        {"date":"2025-09-08T01:00:00","temperature_2m":70.0,"cloud_cover":null}]})";
}

//! Sixty days with readings and one without.
inline QByteArray daily(bool judged = true, int days = 60)
{
    core::TimeSeries series;
    series.buildingNumber = u"311"_s;
    series.resolution = core::Resolution::Daily;
    for (int day = 0; day <= days; ++day) {
        core::SeriesPoint point = canned::point(day * 24, day >= days);
        if (!judged)
            point.predicted.reset();
        series.points.append(point);
    }
    return canned::bytes(core::wire::toJson(series));
}

inline void answerWell(FakeServer &server, int delayMilliseconds = 0)
{
    server.setAnswer("/api/status", {200, canned::status()});
    server.setAnswer("/api/buildings", {200, canned::buildings(), delayMilliseconds});
    server.setAnswer("/api/buildings/311/timeseries", {200, daily()});
    server.setAnswer("/api/buildings/42/timeseries", {200, daily()});
    server.setAnswer("/api/predict", {200, canned::prediction(1.0), delayMilliseconds});
    server.setAnswer("/api/weather/fetch", {200, weather()});
}

inline int predictions(const FakeServer &server)
{
    return static_cast<int>(
        std::ranges::count_if(server.requests, [](const auto &request) { return request.target == "/api/predict"; }));
}

//! Whether `later` was asked since `earlier` was asked last.
inline bool isAskedAfter(const FakeServer &server, const QByteArray &earlier, const QByteArray &later)
{
    const auto position = [&server](const QByteArray &path) {
        for (qsizetype i = server.requests.size() - 1; i >= 0; --i) {
            if (server.requests.at(i).target.split('?').first() == path)
                return i;
        }
        return qsizetype(-1);
    };
    return position(later) > position(earlier);
}
