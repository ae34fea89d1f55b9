#include "app/models/importlistmodel.h"
#include "app/pages/upload/importhistory.h"
#include "app/pages/upload/importwizard.h"
#include "app/pages/upload/progresspanel.h"
#include "app/pages/upload/queuebar.h"
#include "app/pages/upload/resultpanel.h"
#include "app/pages/upload/uploadpage.h"
#include "app/widgets/dropzone.h"
#include "app/widgets/errorbar.h"
#include "tests/app/pages/upload/uploadsupport.h"
#include "tests/app/support/shownpage.h"

#include <QDropEvent>
#include <QMimeData>
#include <QStandardPaths>

using namespace app;
using namespace Qt::StringLiterals;

constexpr auto Weather = core::ImportKind::Weather;

//! Several files at once: one review after the other.
class TestUploadQueue : public QObject
{
    Q_OBJECT

    TestFolder m_folder;

    QString weather(const QString &name)
    {
        return m_folder.write(name, "date,temperature_2m\n2025-09-16T00:00:00,70\n");
    }

    static void drop(ImportCard &card, const QStringList &paths)
    {
        QMimeData mime;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls.append(QUrl::fromLocalFile(path));
        mime.setUrls(urls);
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        auto *zone = card.findChild<DropZone *>();
        QCoreApplication::sendEvent(zone, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(zone, &event);
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void aFileIsReadOnTheClockOfTheSite_data()
    {
        QTest::addColumn<bool>("early");
        QTest::addColumn<bool>("moved");
        QTest::newRow("after the first status") << false << false;
        QTest::newRow("before the first status") << true << false;
        QTest::newRow("the service is started anew for another place") << false << true;
    }

    void aFileIsReadOnTheClockOfTheSite()
    {
        QFETCH(bool, early);
        QFETCH(bool, moved);
        FakeServer server;
        answerWell(server);
        if (early)
            server.setAnswer("/api/status", {503, R"({"detail":"starting"})"});
        ShownPage<UploadPage> world(server.url());
        UploadPage &page = world.page;
        QTRY_COMPARE(page.history()->model()->rowCount(), 2);
        ImportCard *card = page.card(Weather);
        card->openFile(m_folder.write(u"weather.csv"_s, "date,temperature_2m\n2025-09-16T00:00:00,70\n"));
        if (early) {
            QVERIFY2(card->progress()->text().contains(u"time zone"_s), qPrintable(card->progress()->text()));
            QCOMPARE(card->step(), ImportCard::Step::Checking);
            server.setAnswer("/api/status", {200, canned::status()});
            world.status.refresh();
        }
        QTRY_COMPARE(card->step(), ImportCard::Step::Preview);
        QCOMPARE(card->draft().zone().id(), QByteArray("America/New_York"));
        if (!moved)
            return;
        server.setAnswer("/api/status", {200, canned::status().replace("America/New_York", "Europe/Berlin")});
        world.status.refresh();
        QTRY_COMPARE(card->draft().zone().id(), QByteArray("Europe/Berlin"));
        QTRY_COMPARE(card->step(), ImportCard::Step::Preview);
    }

    void aFileThatWaitsForTheClockCanBeGivenUp()
    {
        FakeServer server;
        answerWell(server);
        server.setAnswer("/api/status", {503, R"({"detail":"starting"})"});
        ShownPage<UploadPage> world(server.url());
        UploadPage &page = world.page;
        QTRY_COMPARE(page.history()->model()->rowCount(), 2);
        ImportCard *card = page.card(Weather);
        card->openFile(m_folder.write(u"weather.csv"_s, "date,temperature_2m\n2025-09-16T00:00:00,70\n"));
        button(*card->progress(), u"Cancel"_s)->click();
        QCOMPARE(card->step(), ImportCard::Step::Choose);
        server.setAnswer("/api/status", {200, canned::status()});
        world.status.refresh();
        QTRY_VERIFY(world.status.status());
        QCOMPARE(card->step(), ImportCard::Step::Choose);
    }

    void everyFileHasItsReview()
    {
        FakeServer server;
        answerWell(server);
        ShownPage<UploadPage> world(server.url());
        UploadPage &page = world.page;
        ImportCard *card = page.card(Weather);
        QueueBar *queue = card->queue();
        QVERIFY(!queue->isVisible());
        drop(*card, {weather(u"a.csv"_s), weather(u"b.csv"_s), weather(u"c.csv"_s)});
        QTRY_COMPARE(card->step(), ImportCard::Step::Preview);
        QCOMPARE(card->draft().fileName(), u"a.csv"_s);
        QVERIFY(queue->isVisible());
        QVERIFY2(queue->text().contains(u"b.csv, c.csv"_s), qPrintable(queue->text()));
        takePictures(world.theme, page, u"upload-queue"_s);
        card->startImport();
        QVERIFY(!button(*queue, u"Next file"_s)->isEnabled()); // not while one is sent
        QTRY_COMPARE_WITH_TIMEOUT(card->step(), ImportCard::Step::Done, 15000);
        QVERIFY(!card->result()->text().isEmpty()); // its result is there to be read
        takePicture(page, u"upload-queue-result"_s);
        button(*queue, u"Next file"_s)->click();
        QTRY_COMPARE(card->step(), ImportCard::Step::Preview);
        QCOMPARE(card->draft().fileName(), u"b.csv"_s);
        QVERIFY2(queue->text().contains(u"c.csv"_s), qPrintable(queue->text()));
        button(*queue, u"Next file"_s)->click(); // skips b
        QTRY_COMPARE(card->draft().fileName(), u"c.csv"_s);
        QVERIFY(!queue->isVisible());
    }

    void whatWaitsCanBeForgotten()
    {
        FakeServer server;
        answerWell(server);
        ShownPage<UploadPage> world(server.url());
        UploadPage &page = world.page;
        ImportCard *card = page.card(Weather);
        drop(*card, {weather(u"a.csv"_s), weather(u"b.csv"_s)});
        QTRY_COMPARE(card->step(), ImportCard::Step::Preview);
        button(*card->queue(), u"Forget them"_s)->click();
        QVERIFY(!card->queue()->isVisible());
        QCOMPARE(card->draft().fileName(), u"a.csv"_s);
        QCOMPARE(card->step(), ImportCard::Step::Preview);
    }

    void aFileThatCannotBeReadDoesNotStopTheOthers()
    {
        FakeServer server;
        answerWell(server);
        ShownPage<UploadPage> world(server.url());
        UploadPage &page = world.page;
        ImportCard *card = page.card(Weather);
        drop(*card, {m_folder.write(u"empty.csv"_s, ""), weather(u"b.csv"_s)});
        QTRY_VERIFY(page.findChild<ErrorBar *>()->isVisible());
        QCOMPARE(card->step(), ImportCard::Step::Choose);
        QVERIFY(card->queue()->isVisible());
        button(*card->queue(), u"Next file"_s)->click();
        QTRY_COMPARE(card->step(), ImportCard::Step::Preview);
        QCOMPARE(card->draft().fileName(), u"b.csv"_s);
    }

    void fromElsewhereIsNothing()
    {
        FakeServer server;
        answerWell(server);
        ShownPage<UploadPage> world(server.url());
        UploadPage &page = world.page;
        QMimeData mime;
        mime.setUrls({QUrl(u"https://example.org/a.csv"_s)});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(page.card(Weather)->findChild<DropZone *>(), &enter);
        QVERIFY(!enter.isAccepted());
    }
};

QTEST_MAIN(TestUploadQueue)

#include "tst_uploadqueue.moc"
