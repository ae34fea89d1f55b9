#include "app/models/importlistmodel.h"
#include "app/pages/upload/importhistory.h"
#include "app/pages/upload/uploadpage.h"
#include "tests/app/pages/upload/uploadsupport.h"
#include "tests/app/support/shownpage.h"

#include <QStandardPaths>
#include <QTableView>

using namespace app;
using namespace Qt::StringLiterals;

constexpr auto Weather = core::ImportKind::Weather;

// The keyboard goes on where the work does, and what was undone is not offered to be undone.
class TestUploadFocus : public QObject
{
    Q_OBJECT

    TestFolder m_folder;

    QString weather(const QString &name) const
    {
        return m_folder.write(name, "date,temperature_2m\n2025-09-16T00:00:00,70\n");
    }

    static QString focused(const QWidget &page)
    {
        const auto *button = qobject_cast<QPushButton *>(page.window()->focusWidget());
        return button ? button->text() : QString::fromLatin1(page.window()->focusWidget()->metaObject()->className());
    }

    static void import(ImportCard &card)
    {
        QPushButton *begin = button(card, u"Import 1 row"_s);
        QVERIFY(begin);
        begin->setFocus();
        QTest::keyClick(begin, Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(card.step(), ImportCard::Step::Done, 10000);
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void goesOnAfterAnImport_data()
    {
        QTest::addColumn<int>("files");
        QTest::addColumn<QString>("button");
        QTest::newRow("one file") << 1 << u"Import more"_s;
        QTest::newRow("another waits") << 2 << u"Next file"_s;
    }

    void goesOnAfterAnImport()
    {
        QFETCH(int, files);
        QFETCH(QString, button);
        FakeServer server;
        answerWell(server);
        ShownPage<UploadPage> world(server.url());
        UploadPage &page = world.page;
        QTRY_COMPARE(page.history()->model()->rowCount(), 2);
        ImportCard *card = page.card(Weather);
        QStringList paths;
        for (int i = 0; i < files; ++i)
            paths.append(weather(u"weather%1.csv"_s.arg(i)));
        card->openFiles(paths);
        QTRY_COMPARE(card->step(), ImportCard::Step::Preview);
        import(*card);
        QCOMPARE(focused(page), button);
    }

    void isInTheCardWhenAFileWasRead()
    {
        FakeServer server;
        answerWell(server);
        ShownPage<UploadPage> world(server.url());
        UploadPage &page = world.page;
        QTRY_COMPARE(page.history()->model()->rowCount(), 2);
        ImportCard *card = page.card(Weather);
        button(*card, u"Choose files"_s)->setFocus();
        card->openFiles({weather(u"weather.csv"_s)});
        QTRY_COMPARE(card->step(), ImportCard::Step::Preview);
        QVERIFY2(card->isAncestorOf(page.window()->focusWidget()), qPrintable(focused(page)));
    }

    void whatIsUndoneInTheListLeavesTheCard()
    {
        FakeServer server;
        answerWell(server);
        ShownPage<UploadPage> world(server.url());
        UploadPage &page = world.page;
        QTRY_COMPARE(page.history()->model()->rowCount(), 2);
        ImportCard *card = page.card(Weather);
        card->openFiles({weather(u"weather.csv"_s)});
        QTRY_COMPARE(card->step(), ImportCard::Step::Preview);
        const auto list = [](bool undone) {
            return FakeServer::Answer{
                200, canned::bytes(core::wire::toJson(QList{canned::batch(3, undone), canned::batch(2, false)}))};
        };
        server.setAnswer("/api/imports", list(false));
        server.setAnswer("/api/imports/3", {200, canned::bytes(core::wire::toJson(canned::batch(3, true)))});
        import(*card);
        QTRY_COMPARE(page.history()->model()->index(0, 0).data(ImportListModel::BatchIdRole).toInt(), 3);
        button(*page.history(), u"Undo…"_s)->click();
        server.setAnswer("/api/imports", list(true));
        button(*page.history(), u"Undo this import"_s)->click();
        QTRY_COMPARE(card->step(), ImportCard::Step::Choose);
        QVERIFY(page.history()->findChild<QTableView *>()->hasFocus());
    }
};

QTEST_MAIN(TestUploadFocus)
#include "tst_uploadfocus.moc"
