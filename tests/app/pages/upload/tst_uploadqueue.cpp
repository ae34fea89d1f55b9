#include "app/pages/upload/importwizard.h"
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
