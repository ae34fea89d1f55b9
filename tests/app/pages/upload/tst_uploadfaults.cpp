#include "app/models/importlistmodel.h"
#include "app/pages/upload/importhistory.h"
#include "app/pages/upload/importwizard.h"
#include "app/pages/upload/progresspanel.h"
#include "app/pages/upload/resultpanel.h"
#include "app/pages/upload/rowspanel.h"
#include "app/pages/upload/uploadpage.h"
#include "tests/app/pages/upload/uploadsupport.h"
#include "tests/app/support/faults.h"
#include "tests/app/support/shownpage.h"
#include "tests/support/daemonprocess.h"
#include "tests/support/testclient.h"

#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

using namespace app;
using namespace Qt::StringLiterals;

constexpr auto Weather = core::ImportKind::Weather;
constexpr auto Meter = core::ImportKind::Meter;

//! Daemons that die, hang, answer late or answer garbage, at every step of an import. A person is told what happened
//! and whether anything was stored, and can try again.
class TestUploadFaults : public QObject
{
    Q_OBJECT

    TestFolder m_folder;

    QString weatherFile() { return m_folder.write(u"weather.csv"_s, "date,temperature_2m\n2025-09-16T00:00:00,70\n"); }
    QString meterFile()
    {
        return m_folder.write(u"meter.csv"_s, "meterId,simsCode,utility,readingTime,readingValue\n"
                                              "A,1,ELECTRICITY,2025-09-16T00:00:00,5\n");
    }

    static ErrorBar *barOf(UploadPage &page) { return page.findChild<ErrorBar *>(); }

    static void openToPreview(UploadPage &page, ImportCard &card, const QString &path)
    {
        page.resize(1280, 800);
        page.show();
        QTRY_COMPARE_WITH_TIMEOUT(page.history()->model()->rowCount(), 2, faults::Patience);
        card.openFile(path);
        QTRY_COMPARE_WITH_TIMEOUT(card.step(), ImportCard::Step::Preview, faults::Patience);
    }

    static void openWithRow(UploadPage &page, ImportCard &card)
    {
        page.resize(1280, 800);
        page.show();
        QTRY_COMPARE_WITH_TIMEOUT(page.history()->model()->rowCount(), 2, faults::Patience);
        card.openRows();
        QVERIFY(card.rows()->model()->paste({}, u"2025-09-16T00:00:00\t70\n"_s));
    }

    //! One import of weather, newer than those that the page has seen.
    static QByteArray importsWith(const QString &source)
    {
        core::ImportBatch batch = canned::batch(3, false);
        batch.kind = Weather;
        batch.source = source;
        return canned::bytes(core::wire::toJson(QList<core::ImportBatch>{batch}));
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"meterhouse-test"_s);
        QCoreApplication::setApplicationName(u"uploadfaults"_s);
        QSettings().clear();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void theListFails_data() { faults::addRows(); }

    void theListFails()
    {
        FakeServer server;
        answerWell(server);
        server.setAnswer("/api/imports", faults::answer());
        ShownPage<UploadPage> world(server.url());
        UploadPage &page = world.page;
        QTRY_VERIFY_WITH_TIMEOUT(barOf(page)->isVisible(), faults::Patience);
        QVERIFY(!faults::showsSkeleton(page));
        answerWell(server);
        page.reload();
        QTRY_COMPARE_WITH_TIMEOUT(page.history()->model()->rowCount(), 2, faults::Patience);
        QVERIFY(!barOf(page)->isVisible());
    }

    void theCheckFails_data() { faults::addRows(); }

    void theCheckFails()
    {
        FakeServer server;
        answerWell(server);
        server.setAnswer("/api/imports/check", faults::answer());
        ShownPage<UploadPage> world(server.url());
        UploadPage &page = world.page;
        ImportCard *card = page.card(Meter);
        card->openFile(meterFile());
        QTRY_VERIFY_WITH_TIMEOUT(barOf(page)->isVisible(), faults::Patience);
        QCOMPARE(card->step(), ImportCard::Step::Preview);
        QVERIFY(!card->wizard()->importButton()->isEnabled());
        server.setAnswer("/api/imports/check", {200, R"({"meters":[]})"});
        button(*barOf(page), u"Retry"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(card->wizard()->importButton()->isEnabled(), faults::Patience);
    }

    void theUploadFails_data() { faults::addRows(); }

    void theUploadFails()
    {
        FakeServer server;
        answerWell(server);
        server.setAnswer("/api/upload/weather", faults::answer());
        PageWorld world(server.url());
        UploadPage page(world.context);
        ImportCard *card = page.card(Weather);
        openToPreview(page, *card, weatherFile());
        card->startImport();
        QTRY_VERIFY_WITH_TIMEOUT(barOf(page)->isVisible(), faults::Patience);
        QCOMPARE(card->step(), ImportCard::Step::Preview);
        QVERIFY2(barOf(page)->text().contains(u"weather.csv was not imported; nothing of it is stored"_s),
                 qPrintable(barOf(page)->text()));
        answerWell(server);
        button(*barOf(page), u"Retry"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(card->step(), ImportCard::Step::Done, faults::Patience);
        QVERIFY(!barOf(page)->isVisible());
    }

    void storedAlthoughNoAnswerCame_data()
    {
        QTest::addColumn<FakeServer::Answer>("answer");
        QTest::newRow("hangs up") << FakeServer::Answer{200, "", 0, true, -1};
        QTest::newRow("cut off") << FakeServer::Answer{200, R"({"batchId":3,"rowsIngested":1})", 0, false, 5};
        QTest::newRow("garbage") << FakeServer::Answer{200, "<html>", 0, false, -1};
        QTest::newRow("failed after it was stored") << FakeServer::Answer{500, R"({"detail":"disk"})", 0, false, -1};
    }

    void storedAlthoughNoAnswerCame()
    {
        QFETCH(FakeServer::Answer, answer);
        FakeServer server;
        answerWell(server);
        PageWorld world(server.url());
        UploadPage page(world.context);
        ImportCard *card = page.card(Weather);
        openToPreview(page, *card, weatherFile());
        core::ImportBatch stored = canned::batch(3, false);
        stored.kind = Weather;
        stored.source = u"weather.csv"_s;
        stored.rowsIngested = 1;
        server.setAnswer("/api/upload/weather", answer);
        server.setAnswer("/api/imports", {200, canned::bytes(core::wire::toJson(QList<core::ImportBatch>{
                                                   stored, canned::batch(2, false), canned::batch(1, true)}))});
        card->startImport();
        QTRY_COMPARE_WITH_TIMEOUT(card->step(), ImportCard::Step::Done, faults::Patience);
        QVERIFY2(card->result()->text().contains(u"Imported 1 row"_s), qPrintable(card->result()->text()));
        QVERIFY(!barOf(page)->isVisible());
    }

    void anImportOfSomeoneElseIsNotTakenForIt()
    {
        FakeServer server;
        answerWell(server);
        PageWorld world(server.url());
        UploadPage page(world.context);
        ImportCard *card = page.card(Weather);
        openToPreview(page, *card, weatherFile());
        core::ImportBatch other = canned::batch(3, false);
        other.kind = Weather; // another file
        server.setAnswer("/api/upload/weather", {200, "", 0, true, -1});
        server.setAnswer("/api/imports", {200, canned::bytes(core::wire::toJson(QList<core::ImportBatch>{other}))});
        card->startImport();
        QTRY_VERIFY_WITH_TIMEOUT(barOf(page)->isVisible(), faults::Patience);
        QVERIFY2(barOf(page)->text().contains(u"nothing of it is stored"_s), qPrintable(barOf(page)->text()));
    }

    void nobodyKnowsUntilTheDaemonIsBack()
    {
        auto server = std::make_unique<FakeServer>();
        const quint16 port = server->serverPort();
        answerWell(*server);
        PageWorld world(server->url());
        UploadPage page(world.context);
        ImportCard *card = page.card(Weather);
        openToPreview(page, *card, weatherFile());
        server->setAnswer("/api/upload/weather", {200, "", 0, true, -1});
        server->setAnswer("/api/imports", {200, "", 0, true, -1});
        card->startImport();
        QTRY_VERIFY_WITH_TIMEOUT(barOf(page)->isVisible(), faults::Patience);
        QTRY_COMPARE(card->step(), ImportCard::Step::Preview);
        server.reset();
        server = std::make_unique<FakeServer>(port);
        core::ImportBatch stored = canned::batch(3, false);
        stored.kind = Weather;
        stored.source = u"weather.csv"_s;
        answerWell(*server);
        server->setAnswer("/api/imports", {200, canned::bytes(core::wire::toJson(QList<core::ImportBatch>{stored}))});
        QTRY_COMPARE_WITH_TIMEOUT(card->step(), ImportCard::Step::Done, faults::Patience);
    }

    void enteredRowsStayUnlessTheyAreStored_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<ImportCard::Step>("step");
        QTest::addColumn<int>("rowsLeft");
        QTest::newRow("stored") << u"manual entry"_s << ImportCard::Step::Done << 0;
        QTest::newRow("a file of someone else was stored") << u"theirs.csv"_s << ImportCard::Step::Rows << 1;
    }

    void enteredRowsStayUnlessTheyAreStored()
    {
        QFETCH(QString, source);
        QFETCH(ImportCard::Step, step);
        QFETCH(int, rowsLeft);
        FakeServer server;
        answerWell(server);
        PageWorld world(server.url());
        UploadPage page(world.context);
        ImportCard *card = page.card(Weather);
        openWithRow(page, *card);
        server.setAnswer("/api/upload/weather", {200, "", 0, true, -1});
        server.setAnswer("/api/imports", {200, importsWith(source)});
        card->startImport();
        QTRY_COMPARE_WITH_TIMEOUT(card->step(), step, faults::Patience);
        QCOMPARE(card->rows()->model()->counts().usable(), rowsLeft);
        QCOMPARE(barOf(page)->isVisible(), rowsLeft > 0);
    }

    //! Nobody knows whether they were stored, and then a row is added: it was not, and must not go with them.
    void rowsEnteredSinceStay()
    {
        FakeServer server;
        answerWell(server);
        PageWorld world(server.url());
        UploadPage page(world.context);
        ImportCard *card = page.card(Weather);
        openWithRow(page, *card);
        server.setAnswer("/api/upload/weather", {200, "", 0, true, -1});
        server.setAnswer("/api/imports", {200, "", 0, true, -1});
        card->startImport();
        QTRY_VERIFY_WITH_TIMEOUT(barOf(page)->isVisible(), faults::Patience);
        QTRY_COMPARE(card->step(), ImportCard::Step::Rows);
        RowsModel *model = card->rows()->model();
        QVERIFY(model->paste(model->index(1, RowsModel::FirstField), u"2025-09-16T01:00:00\t71\n"_s));
        QCOMPARE(model->counts().usable(), 2);
        server.setAnswer("/api/imports", {200, importsWith(u"manual entry"_s)});
        page.reload();
        QTRY_COMPARE_WITH_TIMEOUT(page.history()->model()->rowCount(), 1, faults::Patience);
        QCOMPARE(card->step(), ImportCard::Step::Rows);
        QCOMPARE(model->counts().usable(), 2);
    }

    void killedAndRestarted()
    {
        auto server = std::make_unique<FakeServer>();
        answerWell(*server);
        ShownPage<UploadPage> world(server->url());
        UploadPage &page = world.page;
        faults::killAndRestart(
            page, server, [](FakeServer &fresh) { answerWell(fresh); },
            [&page] { return page.history()->model()->rowCount() == 2; });
    }

    void aSlowUploadSaysWhatItWaitsFor()
    {
        FakeServer server;
        answerWell(server);
        core::ImportResult result;
        result.batchId = 3;
        result.rowsIngested = 1;
        server.setAnswer("/api/upload/weather",
                         {200, canned::bytes(core::wire::toJson(result)), faults::SlowAnswer, false, -1});
        PageWorld world(server.url());
        UploadPage page(world.context);
        ImportCard *card = page.card(Weather);
        openToPreview(page, *card, weatherFile());
        card->startImport();
        QTRY_VERIFY(card->progress()->text().startsWith(u"Sent."_s));
        QCOMPARE(card->step(), ImportCard::Step::Sending);
        QTRY_COMPARE_WITH_TIMEOUT(card->step(), ImportCard::Step::Done, faults::Patience);
        QVERIFY(!barOf(page)->isVisible());
    }

    //! The daemon itself, killed while a file of some megabytes is on its way, and started again with the same data.
    void theRealDaemonKilledMidUpload()
    {
        if (!QFileInfo(support::meterhousedPath()).isExecutable())
            QSKIP("build meterhoused first");
        support::DaemonProcess daemon;
        QVERIFY2(daemon.start(), qPrintable(daemon.errorOutput()));
        ShownPage<UploadPage> world(daemon.baseUrl());
        UploadPage &page = world.page;
        QByteArray text("date,temperature_2m\n");
        constexpr int hours = 400'000;
        for (int hour = 0; hour < hours; ++hour)
            text += QDateTime::fromSecsSinceEpoch(qint64(hour) * 3600, Qt::UTC)
                        .toString(u"yyyy-MM-ddTHH:mm:ss"_s)
                        .toLatin1()
                    + ",70.5\n";
        ImportCard *card = page.card(Weather);
        card->openFile(m_folder.write(u"long.csv"_s, text));
        QTRY_COMPARE_WITH_TIMEOUT(card->step(), ImportCard::Step::Preview, 60000);
        QTRY_VERIFY_WITH_TIMEOUT(card->wizard()->importButton()->isEnabled(), 60000);
        card->startImport();
        QTRY_VERIFY(card->progress()->text().contains(u" of "_s) || card->progress()->text().startsWith(u"Sent."_s));
        daemon.kill();
        QTRY_VERIFY_WITH_TIMEOUT(barOf(page)->isVisible(), faults::Patience);
        QTRY_COMPARE_WITH_TIMEOUT(card->step(), ImportCard::Step::Preview, faults::Patience);
        takePictures(world.theme, page, u"upload-killed"_s);
        const QString data = daemon.dataFolder();
        QVERIFY2(daemon.start({}, data), qPrintable(daemon.errorOutput()));
        world.connection.moveTo(daemon.baseUrl());
        QTRY_VERIFY_WITH_TIMEOUT(world.connection.state() == Connection::State::Connected, faults::Patience);
        card->startImport();
        QTRY_VERIFY_WITH_TIMEOUT(card->step() == ImportCard::Step::Done, 120000);
        support::TestClient client(daemon.baseUrl());
        QCOMPARE(client.get(u"/api/status"_s).json[u"counts"_s][u"weatherHours"_s].toInteger(-1), hours);
    }
};

QTEST_MAIN(TestUploadFaults)

#include "tst_uploadfaults.moc"
