#include "app/pages/upload/rowspanel.h"
#include "app/pages/upload/uploadpage.h"
#include "app/shell/buildingsearch.h"
#include "app/shell/helppanel.h"
#include "app/shell/helptexts.h"
#include "app/shell/statusline.h"
#include "tests/app/shell/consolesupport.h"

#include <QCompleter>
#include <QKeySequence>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace app;
using namespace Qt::StringLiterals;

// Keys, help, notices and the end of the window, over a fake server.
class TestFrame : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<FakeConsole> m_console;

    void start(const QString &building = {})
    {
        m_console = std::make_unique<FakeConsole>(m_server->url(), building);
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        QTRY_COMPARE(m_console->console.connection().state(), Connection::State::Connected);
    }
    MainWindow &window() const { return m_console->window(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&window(), key, modifiers); }
    QMessageBox *question() const { return m_console->find<QMessageBox>(); }
    ImportCard *meterCard() const
    {
        return static_cast<UploadPage *>(window().page(PageId::Upload))->card(core::ImportKind::Meter);
    }
    static QPushButton *buttonOf(const QMessageBox &box, const QString &text)
    {
        const auto buttons = box.findChildren<QPushButton *>();
        const auto found = std::ranges::find(buttons, text, &QPushButton::text);
        return found == buttons.end() ? nullptr : *found;
    }

private slots:
    void init()
    {
        FakeConsole::resetSettings();
        m_server = campusServer();
    }

    void cleanup()
    {
        m_console.reset();
        m_server.reset();
    }

    void searchKnowsTheBuildingsAfterAStartByLink()
    {
        start(u"311"_s);
        press(Qt::Key_K, Qt::ControlModifier);
        auto *search = m_console->find<BuildingSearch>();
        QVERIFY(search->hasFocus());
        QTRY_COMPARE(search->completer()->model()->rowCount(), 2);
    }

    void searchKnowsTheBuildingsAfterAChangeOfLanguage()
    {
        start();
        window().showPage(PageId::Settings);
        const QPointer<MainWindow> before(&window());
        m_console->console.preferences().set(settings::Language, u"de"_s);
        QTRY_VERIFY(!before);
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        press(Qt::Key_K, Qt::ControlModifier);
        QTRY_COMPARE(m_console->find<BuildingSearch>()->completer()->model()->rowCount(), 2);
        m_console->console.preferences().set(settings::Language, u"en"_s);
        QTRY_VERIFY(!m_console->window().isBusy());
    }

    void zeroOpensTheBuildingLookedAt()
    {
        start();
        press(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(window().currentPage(), PageId::Map); // none was opened yet
        window().showBuilding(u"311"_s);
        press(Qt::Key_9, Qt::ControlModifier);
        QCOMPARE(window().currentPage(), PageId::Settings);
        press(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(window().currentPage(), PageId::Building);
        QCOMPARE(window().currentBuilding(), u"311"_s);
    }

    void helpTakesTheFocusAndGivesItBack_data()
    {
        QTest::addColumn<int>("key"); // that closes it; 0 = its button
        QTest::newRow("F1") << static_cast<int>(Qt::Key_F1);
        QTest::newRow("Esc") << static_cast<int>(Qt::Key_Escape);
        QTest::newRow("button") << 0;
    }

    void helpTakesTheFocusAndGivesItBack()
    {
        QFETCH(int, key);
        start();
        auto *table = window().page(PageId::Map)->findChild<QTableView *>();
        QTRY_VERIFY(table->model()->rowCount() > 0);
        table->setFocus();
        press(Qt::Key_F1);
        auto *help = m_console->find<HelpPanel>();
        QVERIFY(help->isVisible());
        QVERIFY(help->isAncestorOf(QApplication::focusWidget()));
        if (key != 0)
            press(static_cast<Qt::Key>(key));
        else
            help->findChild<QToolButton *>()->click();
        QVERIFY(!help->isVisible());
        QCOMPARE(QApplication::focusWidget(), table);
    }

    void helpLeavesTheFocusWhereOneWentOn()
    {
        start();
        press(Qt::Key_F1);
        auto *search = m_console->find<BuildingSearch>();
        search->setFocus();
        press(Qt::Key_F1);
        QVERIFY(!m_console->find<HelpPanel>()->isVisible());
        QVERIFY(search->hasFocus());
    }

    void helpNamesTheKeysThereAre()
    {
        const auto keys = [](PageId page) {
            QStringList terms;
            for (const HelpEntry &entry : helpOf(page).keys + frameKeys())
                terms.append(entry.term);
            return terms.join(u'\n');
        };
        const auto native = [](const QString &key) { return QKeySequence(key).toString(QKeySequence::NativeText); };
        for (const PageId page : {PageId::Building, PageId::WhatIf}) {
            for (const QString &key : {u"0"_s, u"Home"_s, u"End"_s, u"PgUp"_s, u"Shift+Left"_s})
                QVERIFY2(keys(page).contains(native(key)), qPrintable(key));
        }
        for (const PageId page : {PageId::Map, PageId::Building})
            QVERIFY(keys(page).contains(native(u"Shift+F10"_s)));
        QVERIFY(keys(PageId::Map).contains(native(u"F6"_s)));
        QVERIFY(keys(PageId::Upload).contains(native(u"Del"_s)));
        QVERIFY(keys(PageId::Settings).contains(native(u"Ctrl+9"_s)));
    }

    void noticeStaysUntilItIsClosed()
    {
        start();
        auto *line = m_console->find<StatusLine>();
        line->showNotice(u"The service ended unexpectedly."_s);
        QVERIFY(FakeConsole::shows(*line, u"unexpectedly"_s));
        auto *close = line->findChild<QToolButton *>();
        QVERIFY(close->isVisible());
        QVERIFY(!close->accessibleName().isEmpty());
        close->click();
        QVERIFY(!FakeConsole::shows(*line, u"unexpectedly"_s));
        QVERIFY(!close->isVisible());
    }

    void noticeGoesSomeTimeAfterTheServiceAnswers()
    {
        start();
        auto *line = m_console->find<StatusLine>();
        line->showNotice(u"The service ended unexpectedly."_s);
        const auto answered = m_server->requests.size();
        QTRY_VERIFY_WITH_TIMEOUT(m_server->requests.size() > answered, 10000); // the daemon was asked how it is
        QVERIFY(FakeConsole::shows(*line, u"unexpectedly"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!FakeConsole::shows(*line, u"unexpectedly"_s), 30000);
    }

    void windowClosesAtOnceWhenNothingWouldBeLost()
    {
        start();
        QVERIFY(window().close());
        QVERIFY(!question());
    }

    void rowsTypedAreNotLostUnasked()
    {
        start();
        window().showPage(PageId::Upload);
        meterCard()->openRows();
        QVERIFY(window().close()); // blank rows are nothing
        window().show();
        RowsModel *rows = meterCard()->rows()->model();
        QVERIFY(rows->setData(rows->index(0, RowsModel::FirstField), u"311"_s));
        QVERIFY(!window().close());
        QVERIFY(window().isVisible());
        QVERIFY(question());
        QVERIFY(!window().close()); // asked once
        QCOMPARE(m_console->window().findChildren<QMessageBox *>().size(), 1);
        buttonOf(*question(), u"Keep open"_s)->click();
        QTRY_VERIFY(!question());
        QVERIFY(window().isVisible());
        QVERIFY(!window().close());
        buttonOf(*question(), u"Close anyway"_s)->click();
        QTRY_VERIFY(!window().isVisible());
    }

    void importUnderWayIsNotCutOffUnasked()
    {
        m_server->setAnswer("/api/upload/meter-data", {200, "{}", 60000});
        start();
        window().showPage(PageId::Upload);
        meterCard()->openRows();
        RowsModel *rows = meterCard()->rows()->model();
        QVERIFY(rows->setData(rows->index(0, RowsModel::FirstField), u"311"_s));
        meterCard()->startImport();
        QCOMPARE(meterCard()->step(), ImportCard::Step::Sending);
        QVERIFY(!window().close());
        QVERIFY(question()->text().contains(u"cut off"_s));
    }
};

QTEST_MAIN(TestFrame)

#include "tst_frame.moc"
