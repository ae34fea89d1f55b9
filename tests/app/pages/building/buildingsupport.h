#pragma once

#include "app/charts/serieschart.h"
#include "app/pages/building/buildingpage.h"
#include "app/pages/building/factscard.h"
#include "app/pages/building/seriesexport.h"
#include "app/pages/building/utilitycard.h"
#include "app/pages/building/whycard.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/errorbar.h"
#include "app/widgets/statusbadge.h"
#include "tests/app/client/fakeserver.h"
#include "tests/app/support/cannedanswers.h"
#include "tests/app/support/faults.h"
#include "tests/app/support/shownpage.h"
#include "tests/app/support/shownsentences.h"

#include <QAction>
#include <QDateEdit>
#include <QFileDialog>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace app;
using namespace Qt::StringLiterals;

inline void answerWell(FakeServer &server, int delayMilliseconds = 0)
{
    server.setAnswer("/api/status", {200, canned::status()});
    server.setAnswer("/api/buildings/311", {200, canned::building(), delayMilliseconds});
    server.setAnswer("/api/buildings/311/timeseries", {200, canned::timeSeries(), delayMilliseconds});
}

//! What the labels say that can be seen.
inline QString shownLabels(const QWidget &page)
{
    QStringList all;
    for (const QLabel *label : page.findChildren<QLabel *>()) {
        if (label->isVisible())
            all.append(label->text());
    }
    return all.join(u'\n');
}

//! The building with other utilities, for instance none.
inline QByteArray buildingWith(const QList<core::UtilityDetail> &utilities)
{
    QJsonObject whole = QJsonDocument::fromJson(canned::building()).object();
    core::BuildingDetail detail = *core::wire::buildingDetailFromJson(whole);
    detail.byUtility = utilities;
    return canned::bytes(core::wire::toJson(detail));
}

inline QByteArray seriesOf(const QList<core::SeriesPoint> &points)
{
    core::TimeSeries series;
    series.buildingNumber = u"311"_s;
    series.points = points;
    return canned::bytes(core::wire::toJson(series));
}
