#pragma once

#include "app/pages/page.h"
#include "app/widgets/errorbar.h"
#include "app/widgets/skeleton.h"
#include "app/widgets/stalelabel.h"
#include "tests/app/client/fakeserver.h"
#include "tests/app/support/pagesupport.h"

#include <QTest>

#include <functional>
#include <memory>

// The ways a daemon fails, and what every page does about them.
namespace faults {

constexpr int SlowAnswer = 5000; // milliseconds
constexpr int Patience = 20000;  // milliseconds; more than a slow answer, and than the two seconds between probes

//! Rows "fault" of the answers a page must survive.
inline void addRows()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("hangUp");
    QTest::addColumn<int>("cutAfter");
    const auto row = [](const char *name, int status, const QByteArray &body, bool hangUp = false, int cutAfter = -1) {
        QTest::newRow(name) << status << body << hangUp << cutAfter;
    };
    row("internal error", 500, R"({"detail":"disk on fire"})");
    row("still starting", 503, R"({"detail":"starting"})");
    row("refused", 403, R"({"detail":"read only"})");
    row("garbage", 200, "<html>not json");
    row("bytes", 200, QByteArray("\x01\x02\xff\x00", 4));
    row("nothing", 200, "");
    row("json of another kind", 200, R"({"building":[1,2],"predictions":7,"buildings":{},"data":"x"})");
    row("a list", 200, "[]");
    row("hangs up", 200, "", true);
    row("cut off", 200, R"({"building":{"buildingNumber":"311"}})", false, 12);
}

//! The answer of the current row.
inline FakeServer::Answer answer()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, hangUp);
    QFETCH(int, cutAfter);
    return {status, body, 0, hangUp, cutAfter};
}

using Prepare = std::function<void(FakeServer &server)>;

//! The daemon dies and comes back on the same port. While it is away the page keeps what it showed, says as of when,
//! and offers Retry; after that everything is as before. `hasData` tells whether the page shows its data.
inline void killAndRestart(app::Page &page, std::unique_ptr<FakeServer> &server, const Prepare &answerWell,
                           const std::function<bool()> &hasData)
{
    const quint16 port = server->serverPort();
    QTRY_VERIFY_WITH_TIMEOUT(hasData(), Patience);
    auto *bar = page.findChild<app::ErrorBar *>();
    auto *stale = page.findChild<app::StaleLabel *>();
    QVERIFY(!bar->isVisible());
    QVERIFY(!stale->isVisible());
    server.reset();
    page.reload();
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(stale->isVisible(), Patience);
    QVERIFY2(stale->text().contains(QLatin1Char(':')), qPrintable(stale->text()));
    QVERIFY(hasData());
    server = std::make_unique<FakeServer>(port);
    answerWell(*server);
    QTRY_VERIFY_WITH_TIMEOUT(!bar->isVisible() && !stale->isVisible(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(hasData(), Patience);
}

//! Whether a skeleton lies over the page, or a part of it.
inline bool showsSkeleton(const QWidget &page)
{
    const auto all = page.findChildren<app::Skeleton *>();
    return std::ranges::any_of(all, [](const app::Skeleton *skeleton) { return skeleton->isVisible(); });
}

} // namespace faults
