#include "app/models/importlistmodel.h"
#include "app/pages/upload/importhistory.h"
#include "app/pages/upload/importwizard.h"
#include "app/pages/upload/progresspanel.h"
#include "app/pages/upload/resultpanel.h"
#include "app/pages/upload/uploadpage.h"
#include "app/widgets/dropzone.h"
#include "app/widgets/errorbar.h"
#include "tests/app/client/fakeserver.h"
#include "tests/app/pages/upload/uploadsupport.h"
#include "tests/app/support/cannedanswers.h"
#include "tests/app/support/shownpage.h"

#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace app;
using namespace Qt::StringLiterals;

constexpr auto Weather = core::ImportKind::Weather;

class TestUploadPage : public QObject
{
    Q_OBJECT

    TestFolder m_folder;

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void fromFileToResult()
    {
        FakeServer server;
        answerWell(server);
        ShownPage<UploadPage> world(server.url());
        UploadPage &page = world.page;
        QTRY_COMPARE(page.history()->model()->rowCount(), 2);
        QVERIFY(!page.isBusy());
        takePictures(world.theme, page, u"upload"_s);

        ImportCard *card = page.card(Weather);
        QByteArray text("date,temperature_2m,mood\n");
        for (int hour = 0; hour < 23; ++hour)
            text += QByteArray("2025-09-16T%1:00:00,70.5,fine\n")
                        .replace("%1", QByteArray::number(hour).rightJustified(2, '0'));
        text += "2025-09-16T23:00:00,hot,fine\n";
        card->openFile(m_folder.write(u"weather.csv"_s, text));
        QTRY_COMPARE(card->step(), ImportCard::Step::Preview);
        QVERIFY(page.isBusy()); // a choice not to be lost by a change of language
        QVERIFY2(card->wizard()->countsText().contains(u"23 good"_s), qPrintable(card->wizard()->countsText()));
        QVERIFY2(card->wizard()->countsText().contains(u"1 refused"_s), qPrintable(card->wizard()->countsText()));
        QVERIFY(button(*card->wizard(), u"Import 23 rows"_s));
        QVERIFY(!page.card(core::ImportKind::Meter)->isVisible());
        takePictures(world.theme, page, u"upload-preview"_s);

        card->startImport();
        QTRY_COMPARE_WITH_TIMEOUT(card->step(), ImportCard::Step::Done, 15000);
        QVERIFY2(card->result()->text().contains(u"2 rows"_s), qPrintable(card->result()->text()));
        QVERIFY(!page.isBusy());
        takePictures(world.theme, page, u"upload-result"_s);
        button(*card->result(), u"Import more"_s)->click();
        QCOMPARE(card->step(), ImportCard::Step::Choose);
        QVERIFY(page.card(core::ImportKind::Meter)->isVisible());
    }

    void droppedFileIsOpened()
    {
        FakeServer server;
        answerWell(server);
        ShownPage<UploadPage> world(server.url());
        UploadPage &page = world.page;
        ImportCard *card = page.card(Weather);
        auto *zone = card->findChild<DropZone *>();
        QMimeData mime;
        mime.setUrls(
            {QUrl::fromLocalFile(m_folder.write(u"dropped.csv"_s, "date,temperature_2m\n2025-09-16T00:00:00,70\n"))});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(zone, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(zone, &drop);
        QTRY_COMPARE(card->step(), ImportCard::Step::Preview);
    }

    void uglyFiles_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("column");
        QTest::newRow("missing column is named")
            << QByteArray("date,humidity\n2025-09-16T00:00:00,70\n") << u"Temperature (°F)"_s;
        QTest::newRow("header only") << QByteArray("date,temperature_2m\n") << QString();
        QTest::newRow("no valid row") << QByteArray("date,temperature_2m\nyesterday,1\n") << QString();
        QTest::newRow("empty file") << QByteArray() << QString();
    }

    void uglyFiles()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, column);
        FakeServer server;
        answerWell(server);
        ShownPage<UploadPage> world(server.url());
        UploadPage &page = world.page;
        ImportCard *card = page.card(Weather);
        card->openFile(m_folder.write(u"ugly.csv"_s, text));
        QTRY_VERIFY(card->step() != ImportCard::Step::Checking);
        if (card->step() == ImportCard::Step::Choose) {
            QVERIFY(page.findChild<ErrorBar *>()->isVisible());
            page.reload();
            QVERIFY(page.findChild<ErrorBar *>()->isVisible());
            return;
        }
        QVERIFY(!button(*card->wizard(), u"Import "_s)->isEnabled());
        QString labels;
        for (const QLabel *label : card->wizard()->findChildren<QLabel *>())
            labels += label->text();
        QVERIFY2(labels.contains(column), qPrintable(labels));
    }

    void refusedUploadComesBackToThePreview()
    {
        FakeServer server;
        answerWell(server);
        server.setAnswer("/api/upload/weather", {422, R"({"detail":"no valid row"})"});
        ShownPage<UploadPage> world(server.url());
        UploadPage &page = world.page;
        ImportCard *card = page.card(Weather);
        card->openFile(m_folder.write(u"weather.csv"_s, "date,temperature_2m\n2025-09-16T00:00:00,70\n"));
        QTRY_COMPARE(card->step(), ImportCard::Step::Preview);
        card->startImport();
        QTRY_VERIFY(page.findChild<ErrorBar *>()->isVisible());
        QCOMPARE(card->step(), ImportCard::Step::Preview);
    }

    void cancelWhileSending()
    {
        FakeServer server;
        answerWell(server);
        server.setAnswer("/api/upload/weather", {200, "{}", 3000});
        ShownPage<UploadPage> world(server.url());
        UploadPage &page = world.page;
        ImportCard *card = page.card(Weather);
        card->openFile(m_folder.write(u"weather.csv"_s, "date,temperature_2m\n2025-09-16T00:00:00,70\n"));
        QTRY_COMPARE(card->step(), ImportCard::Step::Preview);
        card->startImport();
        QCOMPARE(card->step(), ImportCard::Step::Sending);
        button(*card->progress(), u"Cancel"_s)->click();
        QCOMPARE(card->step(), ImportCard::Step::Preview);
        QVERIFY(!page.findChild<ErrorBar *>()->isVisible());
    }

    void waitsForTheDaemonsWork()
    {
        FakeServer server;
        answerWell(server);
        server.setAnswer("/api/status", {200, canned::status(2)});
        ShownPage<UploadPage> world(server.url());
        UploadPage &page = world.page;
        ImportCard *card = page.card(Weather);
        card->openFile(m_folder.write(u"weather.csv"_s, "date,temperature_2m\n2025-09-16T00:00:00,70\n"));
        QTRY_COMPARE(card->step(), ImportCard::Step::Preview);
        card->startImport();
        QTRY_VERIFY2_WITH_TIMEOUT(card->progress()->text().contains(u"Scoring cooling: 61"_s),
                                  qPrintable(card->progress()->text()), 10000);
        QCOMPARE(card->step(), ImportCard::Step::Processing);
        takePicture(page, u"upload-processing"_s);
        server.setAnswer("/api/status", {200, canned::status(0)});
        QTRY_COMPARE_WITH_TIMEOUT(card->step(), ImportCard::Step::Done, 15000);
    }

    void aReloadKeepsChoiceAndQuestion()
    {
        FakeServer server;
        answerWell(server);
        ShownPage<UploadPage> world(server.url());
        UploadPage &page = world.page;
        QTRY_COMPARE(page.history()->model()->rowCount(), 2);
        auto *table = page.history()->findChild<QTableView *>();
        QCOMPARE(table->currentIndex().row(), 0);
        button(*page.history(), u"Undo…"_s)->click();
        QPushButton *confirm = button(*page.history(), u"Undo this import"_s);
        QVERIFY(confirm->isVisible());
        QSignalSpy received(page.history(), &ImportHistory::received);
        page.reload();
        QTRY_COMPARE(received.count(), 1);
        QVERIFY(confirm->isVisible());
        table->selectRow(1);
        page.reload();
        QTRY_COMPARE(received.count(), 2);
        QCOMPARE(table->currentIndex().row(), 1);
    }

    void undoAsksFirst()
    {
        FakeServer server;
        answerWell(server);
        ShownPage<UploadPage> world(server.url());
        UploadPage &page = world.page;
        QTRY_COMPARE(page.history()->model()->rowCount(), 2);
        QVERIFY(!page.history()->model()->index(0, 0).data(ImportListModel::UndoneRole).toBool());
        button(*page.history(), u"Undo…"_s)->click();
        QVERIFY(std::ranges::none_of(server.requests, [](const auto &request) { return request.method == "DELETE"; }));
        takePicture(page, u"upload-undo"_s);
        button(*page.history(), u"Undo this import"_s)->click();
        QTRY_VERIFY(page.history()->model()->index(0, 0).data(ImportListModel::UndoneRole).toBool());
        QVERIFY(std::ranges::any_of(server.requests, [](const auto &request) { return request.method == "DELETE"; }));
        QVERIFY(!button(*page.history(), u"Undo…"_s)->isEnabled());
    }

    void historyFailureIsShown()
    {
        FakeServer server;
        answerWell(server);
        server.setAnswer("/api/imports", {200, "not json at all"});
        ShownPage<UploadPage> world(server.url());
        UploadPage &page = world.page;
        QTRY_VERIFY(page.findChild<ErrorBar *>()->isVisible());
    }

    void warningsAreSavedHarmlessly()
    {
        const QString path = m_folder.filePath(u"warnings.csv"_s);
        QVERIFY(saveWarnings({{1, u"=HYPERLINK(\"x\")"_s}, {2, u"plain, with comma"_s}}, path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY2(text.contains("1,\"'=HYPERLINK(\"\"x\"\")\"\n"), text.constData());
        QVERIFY(text.contains("2,\"plain, with comma\"\n"));
        QVERIFY(!saveWarnings({}, m_folder.filePath(u"no/folder.csv"_s)));
    }
};

QTEST_MAIN(TestUploadPage)

#include "tst_uploadpage.moc"
