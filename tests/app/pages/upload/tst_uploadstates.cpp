#include "app/models/importlistmodel.h"
#include "app/pages/upload/importhistory.h"
#include "app/pages/upload/progresspanel.h"
#include "app/pages/upload/undoquestion.h"
#include "app/pages/upload/uploadpage.h"
#include "app/widgets/skeleton.h"
#include "tests/app/client/fakeserver.h"
#include "tests/app/pages/upload/uploadsupport.h"
#include "tests/app/support/cannedanswers.h"
#include "tests/app/support/shownpage.h"

#include <QAccessible>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace app;
using namespace Qt::StringLiterals;

constexpr auto Weather = core::ImportKind::Weather;

//! Makes every word a third longer, as German does.
class LongWords : public QTranslator
{
public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        return text + QString(text.size() / 3, u'n');
    }
    bool isEmpty() const override { return false; }
};

//! Notes the events of these types that a widget gets.
class EventNotes : public QObject
{
public:
    EventNotes(QObject &watched, QList<QEvent::Type> types, QList<QEvent::Type> &noted)
        : m_types(std::move(types))
        , m_noted(noted)
    {
        watched.installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (m_types.contains(event->type()))
            m_noted.append(event->type());
        return false;
    }

private:
    QList<QEvent::Type> m_types;
    QList<QEvent::Type> &m_noted;
};

//! Late and slow daemons, taking back what was just stored, names of controls, and room for long words.
class TestUploadStates : public QObject
{
    Q_OBJECT

    TestFolder m_folder;

    void bring(ImportCard &card, ImportCard::Step step)
    {
        if (step == ImportCard::Step::Rows)
            card.openRows();
        if (step == ImportCard::Step::Service)
            card.openService();
        if (step != ImportCard::Step::Preview && step != ImportCard::Step::Done)
            return;
        card.openFile(m_folder.write(u"weather.csv"_s, "date,temperature_2m\n2025-09-16T00:00:00,70\n"));
        QTRY_COMPARE(card.step(), ImportCard::Step::Preview);
        if (step == ImportCard::Step::Preview)
            return;
        card.startImport();
        QTRY_COMPARE_WITH_TIMEOUT(card.step(), ImportCard::Step::Done, 15000);
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void aReloadKeepsTheFocusOfTheUndo_data()
    {
        QTest::addColumn<QString>("focus");
        QTest::addColumn<QByteArray>("reloaded");
        QTest::addColumn<bool>("asks");
        const auto imports = [](const QList<core::ImportBatch> &batches) {
            return canned::bytes(core::wire::toJson(batches));
        };
        const QByteArray same = canned::imports();
        QTest::newRow("yes") << u"Undo this import"_s << same << true;
        QTest::newRow("no") << u"Keep it"_s << same << true;
        QTest::newRow("a newer import came")
            << u"Undo this import"_s << imports({canned::batch(3, false), canned::batch(2, false)}) << true;
        QTest::newRow("someone else undid it") << u"Undo this import"_s << canned::imports(true) << false;
        QTest::newRow("it is gone") << u"Undo this import"_s << imports({canned::batch(1, true)}) << false;
    }

    void aReloadKeepsTheFocusOfTheUndo()
    {
        QFETCH(QString, focus);
        QFETCH(QByteArray, reloaded);
        QFETCH(bool, asks);
        FakeServer server;
        answerWell(server);
        ShownPage<UploadPage> world(server.url());
        UploadPage &page = world.page;
        QTRY_COMPARE(page.history()->model()->rowCount(), 2);
        button(*page.history(), u"Undo…"_s)->click();
        QPushButton *chosen = button(*page.history(), focus);
        chosen->setFocus();
        QList<QEvent::Type> left;
        const EventNotes notes(*chosen, {QEvent::FocusOut, QEvent::Hide}, left);
        server.setAnswer("/api/imports", {200, reloaded});
        QSignalSpy received(page.history(), &ImportHistory::received);
        page.reload();
        QTRY_COMPARE(received.count(), 1);
        QCOMPARE(chosen->isVisible(), asks);
        QCOMPARE(left.isEmpty(), asks);
        QWidget *expected = asks ? static_cast<QWidget *>(chosen) : page.history()->findChild<QTableView *>();
        QCOMPARE(page.window()->focusWidget(), expected);
    }

    void undoneWhileTheDaemonWorks()
    {
        FakeServer server;
        answerWell(server);
        server.setAnswer("/api/status", {200, canned::status(2)});
        server.setAnswer("/api/imports/3", {200, canned::bytes(core::wire::toJson(canned::batch(3, true)))});
        ShownPage<UploadPage> world(server.url());
        UploadPage &page = world.page;
        ImportCard *card = page.card(Weather);
        card->openFile(m_folder.write(u"weather.csv"_s, "date,temperature_2m\n2025-09-16T00:00:00,70\n"));
        QTRY_COMPARE(card->step(), ImportCard::Step::Preview);
        card->startImport();
        QTRY_COMPARE_WITH_TIMEOUT(card->step(), ImportCard::Step::Processing, 10000);
        button(*card->progress(), u"Undo…"_s)->click();
        QVERIFY(card->question()->isVisible());
        QVERIFY2(card->question()->text().contains(u"weather.csv"_s), qPrintable(card->question()->text()));
        QVERIFY(page.closePopup());
        QVERIFY(!card->question()->isVisible());
        button(*card->progress(), u"Undo…"_s)->click();
        takePictures(world.theme, page, u"upload-processing-undo"_s);
        button(*card->question(), u"Undo this import"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(card->step(), ImportCard::Step::Choose, 10000);
        QVERIFY(std::ranges::any_of(server.requests, [](const auto &request) {
            return request.method == "DELETE" && request.target == "/api/imports/3";
        }));
    }

    void cancelAfterTheLastByteTakesTheRowsOutAgain()
    {
        FakeServer server;
        answerWell(server);
        core::ImportResult result;
        result.batchId = 3;
        result.rowsIngested = 1;
        server.setAnswer("/api/upload/weather", {200, canned::bytes(core::wire::toJson(result)), 1500});
        server.setAnswer("/api/imports/3", {200, canned::bytes(core::wire::toJson(canned::batch(3, true)))});
        ShownPage<UploadPage> world(server.url());
        UploadPage &page = world.page;
        ImportCard *card = page.card(Weather);
        card->openFile(m_folder.write(u"weather.csv"_s, "date,temperature_2m\n2025-09-16T00:00:00,70\n"));
        QTRY_COMPARE(card->step(), ImportCard::Step::Preview);
        card->startImport();
        QTRY_VERIFY(card->progress()->text().startsWith(u"Sent."_s));
        button(*card->progress(), u"Cancel"_s)->click();
        QVERIFY(card->progress()->text().startsWith(u"Stopping."_s));
        QTRY_COMPARE_WITH_TIMEOUT(card->step(), ImportCard::Step::Preview, 10000);
        QVERIFY(std::ranges::any_of(server.requests, [](const auto &request) { return request.method == "DELETE"; }));
    }

    void aSlowListShowsThatItLoads()
    {
        FakeServer server;
        answerWell(server);
        server.setAnswer("/api/imports", {200, canned::imports(), 5000});
        ShownPage<UploadPage> world(server.url());
        UploadPage &page = world.page;
        auto *skeleton = page.history()->findChild<Skeleton *>();
        QTRY_VERIFY(skeleton->isVisible());
        takePictures(world.theme, page, u"upload-loading"_s);
        // The rest of the page works meanwhile.
        page.card(Weather)->openRows();
        QCOMPARE(page.card(Weather)->step(), ImportCard::Step::Rows);
        QTRY_COMPARE_WITH_TIMEOUT(page.history()->model()->rowCount(), 2, 10000);
        QVERIFY(!skeleton->isVisible());
    }

    void everyControlHasANameAndAPlaceInTheOrder_data()
    {
        QTest::addColumn<ImportCard::Step>("step");
        QTest::newRow("choose") << ImportCard::Step::Choose;
        QTest::newRow("rows") << ImportCard::Step::Rows;
        QTest::newRow("service") << ImportCard::Step::Service;
        QTest::newRow("wizard") << ImportCard::Step::Preview;
        QTest::newRow("result") << ImportCard::Step::Done;
    }

    void everyControlHasANameAndAPlaceInTheOrder()
    {
        QFETCH(ImportCard::Step, step);
        FakeServer server;
        answerWell(server);
        ShownPage<UploadPage> world(server.url());
        UploadPage &page = world.page;
        bring(*page.card(Weather), step);
        QList<QWidget *> order;
        for (QWidget *next = page.nextInFocusChain(); next != &page; next = next->nextInFocusChain()) {
            if (page.isAncestorOf(next) && next->isVisible() && next->isEnabled()
                && (next->focusPolicy() & Qt::TabFocus) == Qt::TabFocus)
                order.append(next);
        }
        QVERIFY(order.size() > 3);
        for (QWidget *control : std::as_const(order)) {
            const QAccessibleInterface *access = QAccessible::queryAccessibleInterface(control);
            QVERIFY(access);
            const QString name = access->text(QAccessible::Name);
            QVERIFY2(!name.isEmpty(), qPrintable(QString::fromLatin1(control->metaObject()->className()) + u' '
                                                 + control->objectName()));
        }
    }

    void longWordsFit_data() { everyControlHasANameAndAPlaceInTheOrder_data(); }

    void longWordsFit()
    {
        QFETCH(ImportCard::Step, step);
        LongWords words;
        QCoreApplication::installTranslator(&words);
        FakeServer server;
        answerWell(server);
        ShownPage<UploadPage> world(server.url());
        UploadPage &page = world.page;
        bring(*page.card(Weather), step);
        // What the smallest window leaves beside the navigation.
        QVERIFY2(page.minimumSizeHint().width() <= 1100 - 160,
                 qPrintable(QString::number(page.minimumSizeHint().width())));
        takePicture(page, u"upload-long-%1"_s.arg(QString::fromLatin1(QTest::currentDataTag())));
    }
};

QTEST_MAIN(TestUploadStates)

#include "tst_uploadstates.moc"
