#include "views.h"

#include "app/charts/serieschart.h"
#include "app/map/buildingpopup.h"
#include "app/map/campusmapview.h"
#include "app/models/buildinglistmodel.h"
#include "app/models/importlistmodel.h"
#include "app/pages/map/mappage.h"
#include "app/pages/sensors/accountlist.h"
#include "app/pages/sensors/auditlist.h"
#include "app/pages/sensors/questionlist.h"
#include "app/pages/sensors/secretdialog.h"
#include "app/pages/sensors/sensordetail.h"
#include "app/pages/sensors/sensorlist.h"
#include "app/pages/sensors/sensorspage.h"
#include "app/pages/upload/importcard.h"
#include "app/pages/upload/importhistory.h"
#include "app/pages/upload/uploadpage.h"
#include "app/pages/whatif/whatifpage.h"
#include "app/shell/coachmarks.h"
#include "app/shell/helppanel.h"
#include "app/widgets/preferences.h"
#include "tests/app/pages/upload/wizardfiles.h"
#include "tests/app/quality/chatviews.h"
#include "tests/app/quality/exportviews.h"
#include "tests/app/quality/jobviews.h"
#include "tests/app/quality/reportviews.h"

#include <QRadioButton>
#include <QTableView>

using namespace app;
using namespace Qt::StringLiterals;

// Makes the views of one console; the window is another one after a change of language.
class Views
{
public:
    explicit Views(WholeConsole &console)
        : m_console(console)
    {
    }

    QList<View> list() const;

private:
    static bool wait(const std::function<bool()> &condition)
    {
        return QTest::qWaitFor(condition, WholeConsole::Patience);
    }

    bool showMap() const
    {
        m_console.window().showPage(PageId::Map);
        return wait([this] { return mapTable()->model()->rowCount() >= 40; }) && m_console.settle();
    }
    QTableView *mapTable() const { return m_console.window().page(PageId::Map)->findChild<QTableView *>(); }
    QString worst() const { return mapTable()->model()->index(0, 0).data(BuildingListModel::NumberRole).toString(); }

    bool showPopup() const
    {
        if (!showMap())
            return false;
        auto *view = m_console.find<CampusMapView>();
        mapTable()->selectRow(0);
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Return);
        return wait([this] { return m_console.find<BuildingPopup>()->isVisible(); });
    }

    bool showCurves(PageId page) const
    {
        m_console.window().showPage(page);
        const auto *chart = m_console.window().page(page)->findChild<SeriesChart *>();
        return wait([chart] { return chart->isVisible() && !chart->chartData().starts.empty(); }) && m_console.settle();
    }
    bool showBuilding() const
    {
        if (worst().isEmpty() && !showMap())
            return false;
        m_console.window().showBuilding(worst());
        return showCurves(PageId::Building);
    }
    bool showWhatIf() const
    {
        if (worst().isEmpty() && !showMap())
            return false;
        static_cast<WhatIfPage *>(m_console.window().page(PageId::WhatIf))->setBuilding(worst());
        return showCurves(PageId::WhatIf);
    }

    UploadPage *upload() const { return static_cast<UploadPage *>(m_console.window().page(PageId::Upload)); }
    bool showUpload() const
    {
        m_console.window().showPage(PageId::Upload);
        return wait([this] { return upload()->history()->model()->rowCount() > 0; }) && m_console.settle();
    }
    View uploadView(const QByteArray &name, core::ImportKind kind, const std::function<bool(ImportCard &)> &open) const
    {
        return {name, [*this, kind, open] { return showUpload() && open(*upload()->card(kind)) && m_console.settle(); },
                [*this, kind] { upload()->card(kind)->cancel(); }};
    }
    View fileView(const QByteArray &name, core::ImportKind kind, const QByteArray &text) const
    {
        return uploadView(name, kind, [*this, name, text](ImportCard &card) {
            card.openFile(m_console.write(QString::fromLatin1(name) + u".csv"_s, text));
            return wait([&card] { return card.step() == ImportCard::Step::Preview; });
        });
    }

    SensorsPage *sensors() const { return static_cast<SensorsPage *>(m_console.window().page(PageId::Sensors)); }
    bool showSection(SensorsPage::Section section) const
    {
        m_console.window().showPage(PageId::Sensors);
        sensors()->showSection(section);
        const auto holds = [this, section] {
            if (section == SensorsPage::Questions)
                return !sensors()->questions()->cards().isEmpty();
            if (section == SensorsPage::Accounts)
                return sensors()->findChild<AccountList *>()->accounts().size() > 1;
            return section == SensorsPage::Audit ? !sensors()->findChild<AuditList *>()->entries().isEmpty()
                                                 : sensors()->sensors()->detail()->isVisible();
        };
        return wait(holds) && m_console.settle();
    }
    View sectionView(const QByteArray &name, SensorsPage::Section section) const
    {
        return {name,
                [*this, section] { return showSection(section); },
                [*this] { sensors()->showSection(SensorsPage::Sensors); },
                {}};
    }
    bool showSignIn() const
    {
        m_console.window().showPage(PageId::Sensors);
        m_console.console().connection().setToken("of nobody");
        return wait([this] { return sensors()->isAskingToSignIn(); });
    }
    View dialogView(const QByteArray &name, SensorsPage::Section section,
                    const std::function<void(SensorsPage &)> &ask) const
    {
        const auto dialog = [*this] {
            const auto all = sensors()->findChildren<QDialog *>();
            const auto open = std::ranges::find_if(all, &QWidget::isVisible);
            return open == all.end() ? nullptr : *open;
        };
        const auto open = [*this, section, ask, dialog] {
            if (!showSection(section))
                return false;
            ask(*sensors());
            return wait([dialog] { return dialog() && dialog()->isActiveWindow(); }) && m_console.settle();
        };
        const auto close = [*this, dialog] {
            if (QDialog *shown = dialog())
                shown->reject();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            sensors()->showSection(SensorsPage::Sensors);
            m_console.window().activateWindow();
        };
        return {name, open, close, dialog};
    }
    QList<View> sensorViews() const;

    bool showSettings(int connection, const QString &background) const
    {
        m_console.window().showPage(PageId::Settings);
        const auto choices = m_console.window().page(PageId::Settings)->findChildren<QRadioButton *>();
        choices.at(connection)->click();
        m_console.console().preferences().set(settings::MapBackground, background);
        return true;
    }
    View settingsView(const QByteArray &name, int connection, const QString &background) const
    {
        return {name, [*this, connection, background] { return showSettings(connection, background); },
                [*this] { m_console.console().preferences().set(settings::MapBackground, QString()); }};
    }

    bool showHelp(bool shown) const
    {
        auto *help = m_console.find<HelpPanel>();
        if (help->isVisible() != shown)
            QTest::keyClick(&m_console.window(), Qt::Key_F1);
        return help->isVisible() == shown;
    }
    bool showHint() const
    {
        m_console.console().preferences().set(settings::CoachMarks, true);
        return showMap() && wait([this] { return m_console.find<CoachMarks>()->isVisible(); });
    }

    WholeConsole &m_console;
};

QList<View> Views::list() const
{
    using enum core::ImportKind;
    const auto rows = [](ImportCard &card) {
        card.openRows();
        return true;
    };
    const auto service = [](ImportCard &card) {
        card.openService();
        return true;
    };
    QList<View> list{
        {"map", [*this] { return showMap(); }, {}},
        {"map-popup", [*this] { return showPopup(); }, [*this] { m_console.window().page(PageId::Map)->closePopup(); }},
        {"building", [*this] { return showBuilding(); }, {}},
        {"upload", [*this] { return showUpload(); }, {}},
        uploadView("upload-meter-rows", Meter, rows),
        uploadView("upload-weather-rows", Weather, rows),
        uploadView("upload-building-rows", Building, rows),
        uploadView("upload-weather-service", Weather, service),
        fileView("upload-meter-file", Meter, wizardfiles::german(QDate(2025, 10, 1), 48)),
        fileView("upload-weather-file", Weather,
                 "date,temperature_2m\n2025-09-16T00:00:00,70\n2025-09-16T01:00:00,warm\n"),
        fileView("upload-building-file", Building,
                 "buildingNumber,buildingName,grossArea\n9001,Mount Hall,75000\n9002,,large\n"),
        {"whatif", [*this] { return showWhatIf(); }, {}},
    };
    list += chatViews(m_console);
    list += sensorViews();
    list += jobViews(m_console);
    list += reportViews(m_console);
    list += exportViews(m_console);
    list += {
        settingsView("settings", 0, {}),
        settingsView("settings-server-tiles", 2, u"tiles"_s),
        settingsView("settings-mbtiles", 0, u"mbtiles"_s),
        {"help", [*this] { return showMap() && showHelp(true); }, [*this] { showHelp(false); }, {}},
        {"hint", [*this] { return showHint(); },
         [*this] { m_console.console().preferences().set(settings::CoachMarks, false); }},
    };
    return list;
}

QList<View> Views::sensorViews() const
{
    using enum SensorsPage::Section;
    const auto told = [](SensorsPage &page) {
        page.sensors()->rotateSecret();
        page.sensors()->findChild<SecretDialog *>()->showSecret(u"Zk3_t7Qp-4vXh9LmN2sRb8WcYd6Ef1Ga"_s);
    };
    const QByteArray token = m_console.console().connection().token();
    return {
        sectionView("sensors", Sensors),
        sectionView("sensors-questions", Questions),
        sectionView("sensors-users", Accounts),
        sectionView("sensors-changes", Audit),
        {"sensors-signin",
         [*this] { return showSignIn(); },
         [*this, token] {
             m_console.console().connection().setToken(token);
             wait([this] { return !sensors()->isAskingToSignIn(); });
         },
         {}},
        dialogView("sensors-add", Sensors, [](SensorsPage &page) { page.sensors()->addSensor(); }),
        dialogView("sensors-edit", Sensors, [](SensorsPage &page) { page.sensors()->editSensor(); }),
        dialogView("sensors-rotate", Sensors, [](SensorsPage &page) { page.sensors()->rotateSecret(); }),
        dialogView("sensors-secret", Sensors, told),
        dialogView("sensors-script", Sensors, [](SensorsPage &page) { page.sensors()->setScript(); }),
        dialogView("sensors-add-user", Accounts,
                   [](SensorsPage &page) { page.findChild<AccountList *>()->addAccount(); }),
        dialogView("sensors-edit-user", Accounts,
                   [](SensorsPage &page) { page.findChild<AccountList *>()->editAccount(); }),
    };
}

QWidget &windowOf(const View &view, WholeConsole &console)
{
    return view.dialog ? *view.dialog() : console.window();
}

QList<View> allViews(WholeConsole &console)
{
    return Views(console).list();
}
