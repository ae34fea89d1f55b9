#include "app/pages/building/exportbar.h"
#include "app/pages/parts/signin.h"
#include "app/pages/reports/reportlist.h"
#include "app/pages/reports/reportorderdialog.h"
#include "app/pages/reports/reportpreview.h"
#include "app/pages/reports/reportsettingsdialog.h"
#include "app/pages/reports/reportspage.h"
#include "app/pages/reports/tariffdialog.h"
#include "app/pages/reports/tarifflist.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/errorbar.h"
#include "tests/app/client/fakeserver.h"
#include "tests/app/support/formsupport.h"
#include "tests/app/support/pagesupport.h"
#include "tests/support/daemonprocess.h"
#include "tests/support/sensorclient.h"
#include "tests/support/testclient.h"

#include <QAbstractTextDocumentLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDateTime>
#include <QDoubleSpinBox>
#include <QFile>
#include <QJsonArray>
#include <QPainter>
#include <QRadioButton>
#include <QScrollBar>
#include <QSettings>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

using namespace app;
using namespace forms;
using namespace support;
using namespace Qt::StringLiterals;

constexpr int Patience = 30000;
constexpr int Days = 7;

// Reports in the hands of a person and an administrator, against the daemon itself; each test goes on where the one
// before ended.
class TestReportsPage : public QObject
{
    Q_OBJECT

    DaemonProcess m_daemon;
    QTemporaryDir m_scratch;
    std::unique_ptr<TestClient> m_client;
    std::unique_ptr<PageWorld> m_world;
    std::unique_ptr<ReportsPage> m_page;
    const Headers m_admin{{"Authorization", QByteArray("Bearer ") + AdminToken}};
    QByteArray m_ada;
    qint64 m_adaId = 0;

    void addPerson()
    {
        const Answer made = m_client->postJson(
            u"/api/admin/users"_s,
            {{u"name"_s, u"ada"_s}, {u"role"_s, u"user"_s}, {u"displayName"_s, u"Ada Lovelace"_s}}, m_admin);
        m_adaId = made.json[u"id"_s].toInteger();
        const QJsonObject wanted{{u"userId"_s, m_adaId}, {u"name"_s, u"t"_s}};
        m_ada = m_client->postJson(u"/api/admin/tokens"_s, wanted, m_admin).json[u"token"_s].toString().toLatin1();
        QVERIFY(!m_ada.isEmpty());
    }

    //! Four readings a day, of 12 kWh a day, over the week that ended yesterday.
    void addReadings()
    {
        const QJsonObject body{{u"id"_s, u"kitchen"_s},   {u"building"_s, u"7"_s},     {u"utility"_s, u"ELECTRICITY"_s},
                               {u"name"_s, u"Kitchen"_s}, {u"createBuilding"_s, true}, {u"secret"_s, u"secret"_s},
                               {u"ownerId"_s, m_adaId}};
        QCOMPARE(m_client->postJson(u"/api/admin/sensors"_s, body, m_admin).status, 201);
        SensorConnection connection(m_daemon.baseUrl());
        const QByteArray token = connection.token(u"kitchen"_s, u"secret"_s);
        const qint64 today = QDateTime::currentDateTimeUtc().date().startOfDay(Qt::UTC).toMSecsSinceEpoch();
        constexpr qint64 Step = 6 * 3600 * 1000;
        for (int i = 4 * Days; i >= 0; --i)
            QCOMPARE(connection.send(token, 1000 - 3.0 * i, today - i * Step), 200);
    }

    ReportList &reports() const { return *m_page->reports(); }
    ReportPreview &preview() const { return *reports().preview(); }
    QString cell(const QString &title) const
    {
        const QTableWidget &table = *reports().table();
        for (int column = 0; column < table.columnCount(); ++column) {
            if (table.horizontalHeaderItem(column)->text() == title && table.currentRow() >= 0)
                return table.item(table.currentRow(), column)->text();
        }
        return {};
    }
    //! Pixels of the colour of the chart's bars.
    int barPixels() const
    {
        const QTextDocument &document = *preview().page()->document();
        QImage image(document.size().toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        document.documentLayout()->draw(&painter, {});
        painter.end();
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixel(x, y) == qRgb(0x2b, 0x6c, 0xb0) ? 1 : 0;
        }
        return count;
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"meterhouse-test"_s);
        QCoreApplication::setApplicationName(u"reportspage"_s);
        QSettings().clear();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QVERIFY2(m_daemon.start(), qPrintable(m_daemon.errorOutput()));
        m_client = std::make_unique<TestClient>(m_daemon.baseUrl());
        addPerson();
        addReadings();
        m_world = std::make_unique<PageWorld>(m_daemon.baseUrl());
        m_world->theme.install();
        m_page = std::make_unique<ReportsPage>(m_world->context);
        m_page->resize(1280, 780);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void asksWhoItIs()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_page->isAskingToSignIn(), Patience);
        m_world->connection.setToken(AdminToken);
        QTRY_VERIFY_WITH_TIMEOUT(!reports().emptySentence().isEmpty(), Patience);
        QVERIFY(!m_page->isAskingToSignIn());
        QVERIFY(!m_page->findChild<ErrorBar *>()->isVisible());
        takePictures(m_world->theme, *m_page, u"reports-none"_s);
    }

    void keepsSettingsAndTariffs()
    {
        QTRY_VERIFY_WITH_TIMEOUT(fieldNamed<QComboBox>(*m_page, u"Reports of"_s)->count() > 1, Patience);
        auto *users = fieldNamed<QComboBox>(*m_page, u"Reports of"_s);
        users->setCurrentIndex(users->findData(m_adaId));
        reports().editSettings();
        QPointer<ReportSettingsDialog> dialog = dialogOf<ReportSettingsDialog>(*m_page);
        QVERIFY(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->isLoaded(), Patience);
        fieldNamed<QCheckBox>(*dialog, u"Monday"_s)->setChecked(true);
        for (QCheckBox *box : dialog->findChildren<QCheckBox *>()) {
            if (box->text() == u"Write reports regularly"_s)
                box->setChecked(true);
        }
        fieldNamed<QRadioButton>(*dialog, u"On chosen weekdays"_s)->click();
        auto *hour = fieldNamed<QComboBox>(*dialog, u"Hour"_s);
        hour->setCurrentIndex(hour->findData(7));
        fieldNamed<QDoubleSpinBox>(*dialog, u"Goal for electricity"_s)->setValue(11.5);
        const auto *empty = dialog->tariffs()->findChild<EmptyState *>();
        QVERIFY(empty->isVisible());
        press(*dialog, u"Add tariff…"_s);
        auto *tariff = dialogOf<TariffDialog>(*dialog);
        QVERIFY(tariff);
        enter(*tariff, u"Name"_s, u"Green"_s);
        fieldNamed<QDateEdit>(*tariff, u"Valid from"_s)->setDate(QDate(2025, 1, 1));
        fieldNamed<QDoubleSpinBox>(*tariff, u"Price of a month"_s)->setValue(12.5);
        fieldNamed<QDoubleSpinBox>(*tariff, u"Price of a unit"_s)->setValue(0.3421);
        takePictures(m_world->theme, *tariff, u"reports-tariff"_s);
        press(*tariff, u"Add tariff"_s);
        QTRY_COMPARE(dialog->tariffs()->table()->rowCount(), 1);
        QVERIFY(!empty->isVisible());
        takePictures(m_world->theme, *dialog, u"reports-settings"_s);
        press(*dialog, u"Save"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog, Patience);
        const QString base = u"/api/admin/users/%1/"_s.arg(m_adaId);
        const QJsonObject kept = m_client->get(base + u"report-settings"_s, m_admin).json;
        QVERIFY(kept[u"enabled"_s].toBool());
        QCOMPARE(kept[u"weekdays"_s].toArray(), QJsonArray{1});
        QCOMPARE(kept[u"hour"_s].toInt(), 7);
        QCOMPARE(kept[u"goalWhPerDay"_s].toInt(), 11500);
        const QJsonArray tariffs = m_client->get(base + u"tariffs"_s, m_admin).json[u"tariffs"_s].toArray();
        QCOMPARE(tariffs.size(), 1);
        QCOMPARE(tariffs.at(0)[u"workMicroPerUnit"_s].toInt(), 342100);
        QCOMPARE(tariffs.at(0)[u"baseMinorPerMonth"_s].toInt(), 1250);
    }

    void writesAReportNow()
    {
        reports().writeReport();
        QPointer<ReportOrderDialog> dialog = dialogOf<ReportOrderDialog>(*m_page);
        QVERIFY(dialog);
        takePictures(m_world->theme, *dialog, u"reports-order"_s);
        press(*dialog, u"Write report"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(reports().table()->rowCount(), 1, Patience);
        QCOMPARE(cell(u"User"_s), u"ada"_s);
        QCOMPARE(cell(u"Version"_s), u"1"_s);
        QCOMPARE(cell(u"State"_s), u"current"_s);
        QCOMPARE(cell(u"Mail"_s), u"not mailed"_s);
        QTRY_VERIFY_WITH_TIMEOUT(preview().page()->toPlainText().contains(u"84"_s), Patience); // kWh in all
        QVERIFY(preview().page()->toPlainText().contains(u"Green"_s));
        QVERIFY(barPixels() > 500);
        takePictures(m_world->theme, *m_page, u"reports"_s);
        preview().page()->verticalScrollBar()->setValue(preview().page()->verticalScrollBar()->maximum() / 2);
        takePictures(m_world->theme, *m_page, u"reports-below"_s);
    }

    void savesThePdf()
    {
        const QString path = m_scratch.filePath(u"report.pdf"_s);
        preview().savePdf(path);
        QTRY_VERIFY_WITH_TIMEOUT(preview().saveBar()->text().startsWith(u"Saved as"_s), Patience);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray pdf = file.readAll();
        QVERIFY(pdf.startsWith("%PDF"));
        QVERIFY(pdf.count("/Type /Page\n") >= 1);
        const QString folder = qEnvironmentVariable("METERHOUSE_SCREENSHOTS");
        if (!folder.isEmpty())
            QVERIFY(QFile::exists(folder + u"/report.pdf"_s) || QFile::copy(path, folder + u"/report.pdf"_s));
    }

    void aPlaceThatCannotBeWrittenIsTold()
    {
        preview().savePdf(m_scratch.filePath(u"missing/report.pdf"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_page->findChild<ErrorBar *>()->isVisible(), Patience);
        QCOMPARE(m_page->findChild<ErrorBar *>()->text(), u"The file could not be written."_s);
        press(*m_page->findChild<ErrorBar *>(), u"Retry"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->findChild<ErrorBar *>()->isVisible(), Patience);
    }

    void daysToComeAreRefusedInPlace()
    {
        reports().writeReport();
        QPointer<ReportOrderDialog> dialog = dialogOf<ReportOrderDialog>(*m_page);
        fieldNamed<QDateEdit>(*dialog, u"Last day"_s)->setDate(QDate::currentDate().addDays(3));
        press(*dialog, u"Write report"_s);
        QTRY_COMPARE_WITH_TIMEOUT(dialog->problem(), u"A report can only be about days that are over."_s, Patience);
        press(*dialog, u"Cancel"_s);
        QTRY_VERIFY(!dialog);
    }

    void peopleSeeTheirOwn()
    {
        m_world->connection.setToken(m_ada);
        QTRY_VERIFY_WITH_TIMEOUT(preview().page()->toPlainText().contains(u"84"_s), Patience);
        QVERIFY(!fieldNamed<QComboBox>(*m_page, u"Reports of"_s)->isVisible());
        QCOMPARE(reports().table()->rowCount(), 1);
        reports().editSettings();
        QPointer<ReportSettingsDialog> dialog = dialogOf<ReportSettingsDialog>(*m_page);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->isLoaded(), Patience);
        QCOMPARE(dialog->tariffs()->tariffs().size(), 1);
        dialog->tariffs()->table()->selectRow(0);
        press(*dialog, u"Remove tariff"_s);
        press(*dialog, u"Save"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog, Patience);
        const Headers ada{{"Authorization", "Bearer " + m_ada}};
        QCOMPARE(m_client->get(u"/api/tariffs"_s, ada).json[u"tariffs"_s].toArray().size(), 0);
    }

    void saysThatThereIsNothingYet()
    {
        FakeServer server;
        server.setAnswer("/api/session", {200, R"({"name": "ada", "role": "user", "userId": 7, "scopes": []})"});
        server.setAnswer("/api/reports", {200, R"({"reports": []})"});
        PageWorld world(server.url());
        ReportsPage page(world.context);
        page.show();
        QTRY_VERIFY_WITH_TIMEOUT(page.reports()->emptySentence().startsWith(u"You have no reports yet."_s), Patience);
        QVERIFY(buttonNamed(page, u"Write report now…"_s)->isEnabled());
    }

    void saysThatLoadingFailed()
    {
        FakeServer server;
        server.setAnswer("/api/session", {200, R"({"name": "ada", "role": "user", "userId": 7, "scopes": []})"});
        server.setAnswer("/api/reports", {500, R"({"detail": "disk on fire"})"});
        PageWorld world(server.url());
        ReportsPage page(world.context);
        page.show();
        auto *bar = page.findChild<ErrorBar *>();
        QTRY_COMPARE_WITH_TIMEOUT(bar->text(), u"The reports could not be loaded."_s, Patience);
        QVERIFY(page.reports()->emptySentence().isEmpty());
        server.setAnswer("/api/reports", {200, R"({"reports": []})"});
        press(*bar, u"Retry"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!bar->isVisible() && !page.reports()->emptySentence().isEmpty(), Patience);
    }
};

QTEST_MAIN(TestReportsPage)

#include "tst_reportspage.moc"
