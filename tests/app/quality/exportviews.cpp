#include "exportviews.h"

#include "app/pages/exports/energysection.h"
#include "app/pages/exports/experimentdialog.h"
#include "app/pages/exports/experimentsection.h"
#include "app/pages/exports/exportspage.h"
#include "app/pages/exports/filepreview.h"
#include "tests/support/testclient.h"

#include <QComboBox>
#include <QJsonArray>
#include <QJsonObject>
#include <QTabBar>
#include <QTableWidget>

using namespace app;
using namespace Qt::StringLiterals;

static ExportsPage &pageOf(const WholeConsole &console)
{
    return *static_cast<ExportsPage *>(console.window().page(PageId::Exports));
}

static bool wait(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, WholeConsole::Patience);
}

//! One with two phases, in which the person with the sensors takes part; again the same one when there is one.
static bool planExperiment(const WholeConsole &console)
{
    support::TestClient client(console.console().connection().baseUrl());
    const support::Headers admin{{"Authorization", "Bearer " + console.console().connection().token()}};
    if (!client.get(u"/api/admin/experiments"_s, admin).json["experiments"_L1].toArray().isEmpty())
        return true;
    const QJsonArray phases{
        QJsonObject{{u"name"_s, u"Baseline"_s}, {u"firstDay"_s, u"2025-01-01"_s}, {u"lastDay"_s, u"2025-03-31"_s}},
        QJsonObject{{u"name"_s, u"Nudges"_s}, {u"firstDay"_s, u"2025-04-01"_s}}};
    const int id =
        client.postJson(u"/api/admin/experiments"_s, {{u"name"_s, u"Heating nudges"_s}, {u"phases"_s, phases}}, admin)
            .json["id"_L1]
            .toInt();
    const QJsonArray users = client.get(u"/api/admin/users"_s, admin).json["users"_L1].toArray();
    const auto ada = std::find_if(users.begin(), users.end(),
                                  [](const QJsonValue &user) { return user["name"_L1].toString() == "ada"_L1; });
    const QString path = u"/api/admin/experiments/%1/participants"_s.arg(id);
    return ada != users.end()
           && client.postJson(path, {{u"userId"_s, (*ada)["id"_L1].toInteger()}}, admin).status / 100 == 2;
}

static bool showEnergy(WholeConsole &console)
{
    console.window().showPage(PageId::Exports);
    ExportsPage &page = pageOf(console);
    page.showSection(ExportsPage::Energy);
    auto *sensors = page.energy()->findChild<QComboBox *>();
    if (!wait([sensors] { return sensors->count() > 1; }))
        return false;
    sensors->setCurrentIndex(1); // the one with readings
    page.energy()->preview()->load(page.energy()->source());
    return wait([&page] { return page.energy()->preview()->table()->rowCount() > 0; }) && console.settle();
}

static bool showExperiments(WholeConsole &console)
{
    if (!planExperiment(console) || !showEnergy(console))
        return false;
    ExportsPage &page = pageOf(console);
    page.showSection(ExportsPage::Experiments);
    return wait([&page] {
               return page.experiments()->experiments()->rowCount() > 0 && page.experiments()->people()->rowCount() > 0;
           })
           && console.settle();
}

static View dialogView(WholeConsole &console, const QByteArray &name, void (ExperimentSection::*ask)())
{
    const auto dialog = [&console]() -> FormDialog * {
        const auto all = pageOf(console).findChildren<FormDialog *>();
        const auto open = std::ranges::find_if(all, &QWidget::isVisible);
        return open == all.end() ? nullptr : *open;
    };
    const auto open = [&console, ask, dialog] {
        if (!showExperiments(console))
            return false;
        (pageOf(console).experiments()->*ask)();
        return wait([dialog] { return dialog() && dialog()->isActiveWindow(); }) && console.settle();
    };
    const auto close = [&console, dialog] {
        if (FormDialog *shown = dialog())
            shown->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        pageOf(console).showSection(ExportsPage::Energy);
        console.window().activateWindow();
        wait([&console] { return console.window().isActiveWindow(); });
    };
    return {name, open, close, dialog};
}

QList<View> exportViews(WholeConsole &console)
{
    return {
        {"exports", [&console] { return showEnergy(console); }},
        {"exports-experiments", [&console] { return showExperiments(console); },
         [&console] { pageOf(console).showSection(ExportsPage::Energy); }},
        dialogView(console, "exports-experiment", &ExperimentSection::editExperiment),
        dialogView(console, "exports-enrol", &ExperimentSection::enrol),
    };
}
