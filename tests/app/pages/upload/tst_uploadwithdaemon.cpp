#include "app/client/campusclient.h"
#include "app/models/importlistmodel.h"
#include "app/pages/upload/importhistory.h"
#include "app/pages/upload/importwizard.h"
#include "app/pages/upload/resultpanel.h"
#include "app/pages/upload/rowspanel.h"
#include "app/pages/upload/servicepanel.h"
#include "app/pages/upload/undoquestion.h"
#include "app/pages/upload/uploadpage.h"
#include "app/pages/upload/weatherdaysmodel.h"
#include "app/widgets/errorbar.h"
#include "tests/app/pages/upload/uploadsupport.h"
#include "tests/app/pages/upload/wizardfiles.h"
#include "tests/app/support/pagesupport.h"
#include "tests/support/daemonprocess.h"
#include "tests/support/openmeteostandin.h"

#include <QGroupBox>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace app;
using namespace Qt::StringLiterals;

constexpr auto Meter = core::ImportKind::Meter;
constexpr int WorkMilliseconds = 120000; // scoring on a machine under load

//! The Upload page against the daemon itself: ugly files, questions, rows by hand, undo.
class TestUploadWithDaemon : public QObject
{
    Q_OBJECT

    TestFolder m_folder;
    support::OpenMeteoStandIn m_openMeteo;
    support::DaemonProcess m_daemon;
    std::unique_ptr<PageWorld> m_world;

    qint64 storedReadings()
    {
        std::optional<qint64> readings;
        CampusClient client(m_world->connection);
        client.status(this, [&readings](const core::Result<core::DaemonStatus> &status) {
            readings = status ? status->readings : -1;
        });
        [&readings] { QTRY_VERIFY_WITH_TIMEOUT(readings.has_value(), 20000); }();
        return readings.value_or(-1);
    }

    static void openAndWait(ImportCard &card, const QString &path)
    {
        card.openFile(path);
        QTRY_COMPARE_WITH_TIMEOUT(card.step(), ImportCard::Step::Preview, 30000);
        QTRY_VERIFY_WITH_TIMEOUT(!card.draft().isBusy(), 30000);
    }

    static void answerAll(ImportCard &card)
    {
        for (int round = 0; round < 12 && !card.draft().openQuestions().isEmpty(); ++round) {
            const core::ImportQuestion question = card.draft().openQuestions().constFirst();
            auto *box = card.wizard()->findChild<QGroupBox *>(question.id);
            QVERIFY(box);
            box->findChild<QRadioButton *>(question.choices.at(std::max(0, question.proposed)).id)->click();
            QTRY_VERIFY_WITH_TIMEOUT(!card.draft().isBusy(), 30000);
        }
    }

    void importAndWait(UploadPage &page, ImportCard &card)
    {
        card.startImport();
        QTRY_VERIFY_WITH_TIMEOUT(card.step() == ImportCard::Step::Done || page.findChild<ErrorBar *>()->isVisible(),
                                 WorkMilliseconds);
        QVERIFY2(card.step() == ImportCard::Step::Done, qPrintable(page.findChild<ErrorBar *>()->text()));
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"meterhouse-test"_s);
        QCoreApplication::setApplicationName(u"uploadwithdaemon"_s);
        QSettings().clear();
        qputenv("USER", "jo");
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        if (!QFileInfo(support::meterhousedPath()).isExecutable())
            QSKIP("build meterhoused first");
        m_daemon.setConfig("[weather]\nopen_meteo_url = \"" + m_openMeteo.baseUrl().toEncoded() + "\"\n");
        QVERIFY2(m_daemon.start(), qPrintable(m_daemon.errorOutput()));
        m_world = std::make_unique<PageWorld>(m_daemon.baseUrl());
        m_world->theme.install();
        QTRY_VERIFY_WITH_TIMEOUT(m_world->status.status().has_value(), 20000);
    }

    void cleanupTestCase() { QSettings().clear(); }

    void canonicalHistory()
    {
        UploadPage page(m_world->context);
        page.resize(1280, 800);
        page.show();
        ImportCard *card = page.card(Meter);
        openAndWait(*card, m_folder.write(u"september.csv"_s, wizardfiles::canonical(QDate(2025, 9, 1), 720)));
        QVERIFY(card->draft().openQuestions().isEmpty());
        QVERIFY(card->wizard()->importButton()->isEnabled());
        importAndWait(page, *card);
        QCOMPARE(storedReadings(), 720);
    }

    void uglyFileIsImportedAndUndone()
    {
        UploadPage page(m_world->context);
        page.resize(1280, 800);
        page.show();
        ImportCard *card = page.card(Meter);
        openAndWait(*card, m_folder.write(u"oktober.csv"_s, wizardfiles::german(QDate(2025, 10, 1), 240)));
        QVERIFY(!card->draft().openQuestions().isEmpty());
        QVERIFY(!card->wizard()->importButton()->isEnabled());
        answerAll(*card);
        QVERIFY(card->wizard()->importButton()->isEnabled());
        QCOMPARE(card->draft().inspection().goodRows, 240);
        importAndWait(page, *card);
        QVERIFY2(card->result()->text().contains(u"240 rows"_s), qPrintable(card->result()->text()));
        QCOMPARE(storedReadings(), 960);
        takePictures(m_world->theme, page, u"daemon-wizard-result"_s);
        const ImportListModel &list = *page.history()->model();
        QTRY_COMPARE(list.rowCount(), 2);
        QCOMPARE(list.index(0, ImportListModel::Person).data().toString(), u"jo"_s);

        // Undo by keyboard: Delete asks and says what goes, Enter does it.
        auto *table = page.history()->findChild<QTableView *>();
        table->setFocus();
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_Delete);
        auto *question = page.history()->findChild<UndoQuestion *>();
        QVERIFY(question->isVisible());
        QVERIFY2(question->text().contains(u"oktober.csv"_s) && question->text().contains(u"240 rows"_s),
                 qPrintable(question->text()));
        takePictures(m_world->theme, page, u"daemon-undo-question"_s);
        QTest::keyClick(question->findChild<QPushButton *>(), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(list.index(0, 0).data(ImportListModel::UndoneRole).toBool(), 60000);
        QCOMPARE(storedReadings(), 720);
    }

    void aFactorOfAThousandIsNotSwallowed()
    {
        UploadPage page(m_world->context);
        page.resize(1280, 800);
        page.show();
        ImportCard *card = page.card(Meter);
        openAndWait(*card, m_folder.write(u"wh.csv"_s, wizardfiles::canonical(QDate(2025, 10, 1), 240, 0.001)));
        QCOMPARE(card->draft().openQuestions().size(), 1);
        QCOMPARE(card->draft().openQuestions().constFirst().code, core::QuestionCode::UnitScale);
        answerAll(*card);
        importAndWait(page, *card);
        QCOMPARE(storedReadings(), 960);
        // Taken back from where it was made.
        for (QPushButton *button : card->result()->findChildren<QPushButton *>()) {
            if (button->text() == u"Undo…"_s)
                button->click();
        }
        QVERIFY(card->question()->isVisible());
        card->question()->findChild<QPushButton *>()->click();
        QTRY_COMPARE_WITH_TIMEOUT(card->step(), ImportCard::Step::Choose, 60000);
        QCOMPARE(storedReadings(), 720);
    }

    void rowsByHand()
    {
        UploadPage page(m_world->context);
        page.resize(1280, 800);
        page.show();
        ImportCard *card = page.card(Meter);
        card->openRows();
        QVERIFY(card->rows()->model()->paste({}, u"M1\t12\tELECTRICITY\t2025-11-01T00:00:00\t41.5\n"
                                                 "M1\t12\tELECTRICITY\t2025-11-01T01:00:00\tmany\n"_s));
        QCOMPARE(card->rows()->model()->counts(), (RowsModel::Counts{1, 0, 1}));
        importAndWait(page, *card);
        QCOMPARE(storedReadings(), 721);
    }

    void weatherFromTheService()
    {
        UploadPage page(m_world->context);
        page.resize(1280, 800);
        page.show();
        ImportCard *card = page.card(core::ImportKind::Weather);
        card->openService();
        const WeatherDaysModel &days = *card->service()->model();
        card->service()->setRange(QDate(2025, 9, 1), QDate(2025, 9, 3));
        card->service()->fetch();
        QTRY_COMPARE_WITH_TIMEOUT(days.rowCount(), 3, 30000);
        QCOMPARE(days.storedDayCount(), 0);
        QCOMPARE(days.newRows().size(), 72);
        importAndWait(page, *card);
        QVERIFY2(card->result()->text().contains(u"72 rows"_s), qPrintable(card->result()->text()));
        // Asked again, one day more: what was imported is known, and only the new day would be sent.
        card->openService();
        card->service()->setRange(QDate(2025, 9, 1), QDate(2025, 9, 4));
        card->service()->fetch();
        QTRY_COMPARE_WITH_TIMEOUT(days.rowCount(), 4, 30000);
        QCOMPARE(days.storedDayCount(), 3);
        QCOMPARE(days.newRows().size(), 24);
        // The service behind the daemon fails: said so, and the page goes on.
        m_openMeteo.setMood(support::OpenMeteoStandIn::Mood::Failing);
        card->service()->setRange(QDate(2025, 9, 10), QDate(2025, 9, 12));
        card->service()->fetch();
        auto *bar = page.findChild<ErrorBar *>();
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), 30000);
        QVERIFY2(bar->text().contains(u"weather service"_s), qPrintable(bar->text()));
    }

    void daemonKilledAndBack()
    {
        UploadPage page(m_world->context);
        page.resize(1280, 800);
        page.show();
        ImportCard *card = page.card(Meter);
        // The factor of a thousand that was taken back is not remembered for files with these columns.
        openAndWait(*card, m_folder.write(u"november.csv"_s, wizardfiles::canonical(QDate(2025, 11, 2), 24)));
        QVERIFY(card->draft().openQuestions().isEmpty());
        m_daemon.kill();
        card->startImport();
        auto *bar = page.findChild<ErrorBar *>();
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), 30000);
        QCOMPARE(card->step(), ImportCard::Step::Preview);
        takePictures(m_world->theme, page, u"daemon-upload-away"_s);
        // Back on another port with the same data: the file is still there to be sent.
        const QString data = m_daemon.dataFolder();
        QVERIFY2(m_daemon.start({}, data), qPrintable(m_daemon.errorOutput()));
        m_world->connection.setBaseUrl(m_daemon.baseUrl());
        QTRY_VERIFY_WITH_TIMEOUT(m_world->status.status().has_value(), 20000);
        importAndWait(page, *card);
        QCOMPARE(storedReadings(), 745);
    }
};

QTEST_MAIN(TestUploadWithDaemon)

#include "tst_uploadwithdaemon.moc"
