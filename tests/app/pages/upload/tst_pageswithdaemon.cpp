#include "app/charts/serieschart.h"
#include "app/models/importlistmodel.h"
#include "app/pages/building/buildingpage.h"
#include "app/pages/building/utilitycard.h"
#include "app/pages/upload/importhistory.h"
#include "app/pages/upload/uploadpage.h"
#include "app/pages/whatif/overridescard.h"
#include "app/pages/whatif/whatifpage.h"
#include "app/widgets/errorbar.h"
#include "core/demo/democampus.h"
#include "tests/app/support/pagesupport.h"

#include <QComboBox>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace app;
using namespace Qt::StringLiterals;

constexpr int WorkMilliseconds = 180000; // training and scoring on a machine under load

//! The three pages against the daemon itself: a campus is uploaded, looked at, asked about, and taken out again.
class TestPagesWithDaemon : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QProcess m_daemon;
    QUrl m_url;
    std::unique_ptr<PageWorld> m_world;
    std::optional<core::BuildingList> m_list;

    void import(UploadPage &page, core::ImportKind kind, const QString &file)
    {
        ImportCard *card = page.card(kind);
        card->openFile(m_folder.filePath(u"campus/"_s + file));
        QTRY_COMPARE_WITH_TIMEOUT(card->step(), ImportCard::Step::Preview, 30000);
        if (kind == core::ImportKind::Meter)
            takePictures(m_world->theme, page, u"daemon-upload-preview"_s);
        card->startImport();
        QTRY_VERIFY_WITH_TIMEOUT(card->step() == ImportCard::Step::Done || page.findChild<ErrorBar *>()->isVisible(),
                                 WorkMilliseconds);
        QVERIFY2(card->step() == ImportCard::Step::Done, qPrintable(page.findChild<ErrorBar *>()->text()));
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        const QString program = qEnvironmentVariable("METERHOUSE_BIN") + u"/meterhoused"_s;
        if (!QFileInfo(program).isExecutable())
            QSKIP(qPrintable(u"no daemon at %1: build meterhoused first"_s.arg(program)));
        QVERIFY(m_folder.isValid());
        core::CampusRecipe recipe;
        recipe.seed = 7;
        recipe.buildings = 8;
        recipe.campuses = 1;
        recipe.intervalSeconds = 3600;
        recipe.faultShare = 0.3;
        recipe.start = 1756684800; // 2025-09-01T00:00:00Z
        recipe.utilities = {core::Utility::Electricity, core::Utility::Cooling};
        QVERIFY(QDir(m_folder.path()).mkpath(u"campus"_s));
        const auto written =
            core::writeCampus(core::generateCampus(recipe), recipe.zone, m_folder.filePath(u"campus"_s));
        QVERIFY2(written, written ? "" : qPrintable(written.error().detail));

        m_daemon.setProcessChannelMode(QProcess::MergedChannels);
        m_daemon.start(program,
                       {u"serve"_s, u"--data-dir"_s, m_folder.filePath(u"data"_s), u"--listen"_s, u"127.0.0.1:0"_s});
        const QRegularExpression address(u"http://[0-9.]+:[0-9]+"_s);
        QByteArray said;
        while (m_url.isEmpty() && m_daemon.waitForReadyRead(30000)) {
            said += m_daemon.readAll();
            const QRegularExpressionMatch found = address.match(QString::fromUtf8(said));
            if (found.hasMatch() && said.endsWith('\n'))
                m_url = QUrl(found.captured());
        }
        QVERIFY2(!m_url.isEmpty(), said.constData());
        m_world = std::make_unique<PageWorld>(m_url);
        m_world->theme.install();
    }

    void uploadACampus()
    {
        UploadPage page(m_world->context);
        page.resize(1280, 800);
        page.show();
        import(page, core::ImportKind::Building, u"building.csv"_s);
        import(page, core::ImportKind::Weather, u"weather.csv"_s);
        import(page, core::ImportKind::Meter, u"meter.csv"_s);
        QTRY_COMPARE(page.history()->model()->rowCount(), 3);
        takePictures(m_world->theme, page, u"daemon-upload-result"_s);
    }

    void openABuilding()
    {
        CampusClient client(m_world->connection);
        client.buildings(core::Utility::Electricity, core::Scoring::SizeNormalized, this,
                         [this](const core::Result<core::BuildingList> &result) {
                             if (result)
                                 m_list = *result;
                         });
        QTRY_VERIFY(m_list.has_value());
        QCOMPARE(m_list->buildings.size(), 8);
        const auto worst = std::ranges::max_element(m_list->buildings, {}, [](const core::BuildingSummary &building) {
            return building.anomalyScore.value_or(-1.0);
        });
        QVERIFY(worst->anomalyScore.has_value());

        BuildingPage page(m_world->context);
        page.resize(1280, 860);
        page.show();
        page.showBuilding(worst->number);
        auto *chart = page.findChild<SeriesChart *>();
        QTRY_VERIFY(chart->chartData().starts.size() > 1000);
        QTRY_VERIFY(!page.findChildren<UtilityCard *>().isEmpty());
        QVERIFY(std::ranges::any_of(chart->chartData().expected, [](double value) { return std::isfinite(value); }));
        auto *table = page.findChild<QTableView *>();
        QVERIFY(table->model()->rowCount() > 0);
        takePictures(m_world->theme, page, u"daemon-building"_s);
        QVERIFY(!page.findChild<ErrorBar *>()->isVisible());
    }

    void askWhatIf()
    {
        const auto cooled = std::ranges::find_if(m_list->buildings, [](const core::BuildingSummary &building) {
            return building.utilities.contains(core::Utility::Cooling);
        });
        QVERIFY(cooled != m_list->buildings.end());
        WhatIfPage page(m_world->context);
        page.resize(1280, 800);
        page.setBuilding(cooled->number);
        page.show();
        auto *chart = page.findChild<SeriesChart *>();
        QTRY_VERIFY_WITH_TIMEOUT(!chart->chartData().isEmpty(), 30000);
        for (QComboBox *box : page.findChildren<QComboBox *>()) {
            const int row = box->findData(static_cast<int>(core::Utility::Cooling));
            if (box->isEditable() || row < 0)
                continue;
            box->setCurrentIndex(row);
            emit box->activated(row);
        }
        QTRY_COMPARE_WITH_TIMEOUT(chart->chartData().unit, u"ton-hours"_s, 30000);
        page.findChild<OverridesCard *>()->setOverride(core::WeatherQuantity::Temperature2m, 98.0);
        QTRY_VERIFY_WITH_TIMEOUT(!chart->chartData().scenario.empty(), 30000);
        QVERIFY(chart->chartData().scenario != chart->chartData().expected);
        takePictures(m_world->theme, page, u"daemon-whatif"_s);
        QVERIFY(!page.findChild<ErrorBar *>()->isVisible());
    }

    void undoTheMeters()
    {
        UploadPage page(m_world->context);
        page.resize(1280, 800);
        page.show();
        auto *model = page.history()->model();
        QTRY_COMPARE(model->rowCount(), 3);
        page.history()->askUndo();
        for (QPushButton *button : page.history()->findChildren<QPushButton *>()) {
            if (button->text() == u"Undo this import"_s)
                button->click();
        }
        QTRY_VERIFY_WITH_TIMEOUT(model->index(0, 0).data(ImportListModel::UndoneRole).toBool(), 60000);
        takePicture(page, u"daemon-upload-undone"_s);
    }

    void daemonGoneAndBack()
    {
        BuildingPage page(m_world->context);
        page.resize(1280, 860);
        page.show();
        m_daemon.kill();
        m_daemon.waitForFinished();
        page.showBuilding(u"101"_s);
        QTRY_VERIFY_WITH_TIMEOUT(page.findChild<ErrorBar *>()->isVisible(), 15000);
        takePicture(page, u"daemon-away"_s);
    }

    void cleanupTestCase()
    {
        m_world.reset();
        if (m_daemon.state() == QProcess::NotRunning)
            return;
        m_daemon.terminate();
        if (!m_daemon.waitForFinished(10000))
            m_daemon.kill();
    }
};

QTEST_MAIN(TestPagesWithDaemon)

#include "tst_pageswithdaemon.moc"
