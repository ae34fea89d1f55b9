#include "reportviews.h"

#include "app/pages/reports/reportlist.h"
#include "app/pages/reports/reportorderdialog.h"
#include "app/pages/reports/reportpreview.h"
#include "app/pages/reports/reportsettingsdialog.h"
#include "app/pages/reports/reportspage.h"
#include "app/pages/reports/tarifflist.h"
#include "tests/support/testclient.h"

#include <QComboBox>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QTableWidget>
#include <QTextBrowser>

using namespace app;
using namespace Qt::StringLiterals;

static ReportList &listOf(const WholeConsole &console)
{
    return *static_cast<ReportsPage *>(console.window().page(PageId::Reports))->reports();
}

static bool wait(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, WholeConsole::Patience);
}

//! A report of the person with the sensors; again the same one when there is one.
static bool writeReport(const WholeConsole &console)
{
    support::TestClient client(console.console().connection().baseUrl());
    const support::Headers admin{{"Authorization", "Bearer " + console.console().connection().token()}};
    const QJsonArray users = client.get(u"/api/admin/users"_s, admin).json["users"_L1].toArray();
    const auto ada = std::find_if(users.begin(), users.end(),
                                  [](const QJsonValue &user) { return user["name"_L1].toString() == "ada"_L1; });
    if (ada == users.end())
        return false;
    const QDate yesterday = QDateTime::currentDateTimeUtc().date().addDays(-1);
    const QJsonObject days{{u"firstDay"_s, yesterday.addDays(-7).toString(Qt::ISODate)},
                           {u"lastDay"_s, yesterday.addDays(-1).toString(Qt::ISODate)}};
    const QString path = u"/api/admin/users/%1/reports"_s.arg((*ada)["id"_L1].toInteger());
    return client.postJson(path, days, admin).status == 201;
}

static bool showReports(WholeConsole &console)
{
    if (!writeReport(console))
        return false;
    console.window().showPage(PageId::Reports);
    const ReportList &list = listOf(console);
    return wait([&list] {
               return list.table()->rowCount() > 0 && !list.preview()->page()->toPlainText().isEmpty()
                      && list.findChild<QComboBox *>()->count() > 1;
           })
           && console.settle();
}

template<typename T>
static View dialogView(WholeConsole &console, const QByteArray &name, void (ReportList::*ask)(),
                       const std::function<bool(const T &)> &holds)
{
    const auto dialog = [&console]() -> T * {
        const auto all = listOf(console).findChildren<T *>();
        const auto open = std::ranges::find_if(all, &QWidget::isVisible);
        return open == all.end() ? nullptr : *open;
    };
    const auto open = [&console, ask, dialog, holds] {
        if (!showReports(console))
            return false;
        (listOf(console).*ask)();
        return wait([&] { return dialog() && dialog()->isActiveWindow() && holds(*dialog()); }) && console.settle();
    };
    const auto close = [&console, dialog] {
        if (T *shown = dialog())
            shown->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        console.window().activateWindow();
        wait([&console] { return console.window().isActiveWindow(); });
    };
    return {name, open, close, dialog};
}

QList<View> reportViews(WholeConsole &console)
{
    return {
        {"reports", [&console] { return showReports(console); }},
        dialogView<ReportOrderDialog>(console, "reports-order", &ReportList::writeReport,
                                      [](const ReportOrderDialog &) { return true; }),
        dialogView<ReportSettingsDialog>(console, "reports-settings", &ReportList::editSettings,
                                         [](const ReportSettingsDialog &dialog) { return dialog.isLoaded(); }),
    };
}
