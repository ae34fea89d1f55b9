#include "app/pages/upload/importcard.h"
#include "app/pages/upload/pastedcells.h"
#include "app/pages/upload/progresspanel.h"
#include "app/pages/upload/resultpanel.h"
#include "app/pages/upload/rowspanel.h"
#include "app/pages/upload/uploadpage.h"
#include "app/widgets/errorbar.h"
#include "tests/app/client/fakeserver.h"
#include "tests/app/support/cannedanswers.h"
#include "tests/app/support/shownpage.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>

using namespace app;
using namespace Qt::StringLiterals;

constexpr auto Meter = core::ImportKind::Meter;
constexpr auto Weather = core::ImportKind::Weather;
constexpr auto Buildings = core::ImportKind::Building;

//! Rows typed or pasted by hand: the model, and the page that sends them.
class TestManualRows : public QObject
{
    Q_OBJECT

    static QModelIndex cell(const RowsModel &model, int row, int field)
    {
        return model.index(row, RowsModel::FirstField + field);
    }

    static void answerWell(FakeServer &server)
    {
        server.setAnswer("/api/status", {200, canned::status()});
        server.setAnswer("/api/imports", {200, canned::imports()});
        core::ImportResult result;
        result.batchId = 7;
        result.kind = Weather;
        result.rowsRead = 2;
        result.rowsIngested = 1;
        result.rowsSkipped = 1;
        result.warningCount = 1;
        result.warnings = {{2, u"a word about the second row sent"_s}};
        server.setAnswer("/api/upload/weather", {200, canned::bytes(core::wire::toJson(result))});
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void judgedAsTheDaemonDoes_data()
    {
        QTest::addColumn<core::ImportKind>("kind");
        QTest::addColumn<QStringList>("cells");
        QTest::addColumn<RowMark>("mark");
        QTest::addColumn<int>("markedField");
        QTest::addColumn<QString>("message");
        QTest::newRow("good weather") << Weather << QStringList{u"2025-09-16T00:00:00"_s, u"70.5"_s} << RowMark::Good
                                      << -1 << QString();
        QTest::newRow("no number") << Weather << QStringList{u"2025-09-16T00:00:00"_s, u"hot"_s} << RowMark::Refused
                                   << 1 << u"Temperature (°F): “hot” is not a number. The row is left out."_s;
        QTest::newRow("missing time") << Weather << QStringList{QString(), u"70"_s} << RowMark::Refused << 0
                                      << u"Time is missing. The row is left out."_s;
        QTest::newRow("outside the limits")
            << Weather << QStringList{u"2025-09-16T00:00:00"_s, u"900"_s} << RowMark::Refused << 1
            << u"Temperature (°F): “900” is outside -90 to 150 °F. The row is left out."_s;
        QTest::newRow("value ignored") << Buildings
                                       << QStringList{u"12"_s, u"Hall"_s, u"1000"_s, {}, {}, {}, {},      {},
                                                      {},      {},        {},        {}, {}, {}, u"1.5"_s}
                                       << RowMark::Warned << 14
                                       << u"Floors above ground: “1.5” is not a number of floors. The row is taken "
                                          "without this value."_s;
        QTest::newRow("unknown utility") << Meter
                                         << QStringList{u"m1"_s, u"12"_s, u"WATER"_s, u"2025-09-16T00:00:00"_s, u"3"_s}
                                         << RowMark::Refused << 2 << u"Utility: “WATER” is none of "_s;
        QTest::newRow("decimal comma is not guessed")
            << Meter << QStringList{u"m1"_s, u"12"_s, u"GAS"_s, u"2025-09-16T00:00:00"_s, u"3,5"_s} << RowMark::Refused
            << 4 << u"Reading: “3,5” is not a number."_s;
        QTest::newRow("blank row is nobody's business") << Meter << QStringList{} << RowMark::Blank << -1 << QString();
    }

    void judgedAsTheDaemonDoes()
    {
        QFETCH(core::ImportKind, kind);
        QFETCH(QStringList, cells);
        QFETCH(RowMark, mark);
        QFETCH(int, markedField);
        QFETCH(QString, message);
        RowsModel model(kind, core::SiteZone::utc());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int field = 0; field < cells.size(); ++field)
            QVERIFY(model.setData(cell(model, 0, field), cells.at(field)));
        QCOMPARE(model.verdictAt(0).mark, mark);
        QVERIFY2(model.verdictAt(0).messages.join(u' ').contains(message),
                 qPrintable(model.verdictAt(0).messages.join(u' ')));
        for (int field = 0; field < model.columnCount() - RowsModel::FirstField; ++field) {
            const auto shown = static_cast<RowMark>(cell(model, 0, field).data(RowMarkRole).toInt());
            QCOMPARE(shown, field == markedField ? mark : RowMark::Good);
        }
        if (markedField >= 0)
            QVERIFY(cell(model, 0, markedField).data().toString().startsWith(markSign(mark)));
        QCOMPARE(model.usableRows().size(), mark == RowMark::Good || mark == RowMark::Warned ? 1 : 0);
    }

    void onlyGoodRowsAreSent()
    {
        RowsModel model(Weather, core::SiteZone::utc());
        QVERIFY(model.paste({}, u"2025-09-16T00:00:00\t70\nyesterday\t71\n2025-09-16T02:00:00\t72\n"_s));
        QCOMPARE(model.counts(), (RowsModel::Counts{2, 0, 1}));
        const QJsonArray rows = model.usableRows();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(1)["date"_L1].toString(), u"2025-09-16T02:00:00"_s);
        QVERIFY(!rows.at(1).toObject().contains("cloud_cover"_L1));
        QCOMPARE(model.usableRowNumbers(), (QList<int>{1, 3}));
        model.removeUsable();
        QCOMPARE(model.counts(), (RowsModel::Counts{0, 0, 1}));
        QCOMPARE(model.rowCount(), int(RowsModel::BlankRows));
    }

    void pasted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<QStringList>>("cells");
        QTest::newRow("spreadsheet") << u"a\tb\r\nc\td\r\n"_s << QList<QStringList>{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("empty cells stay in place")
            << u"\tb\n\t\td"_s << QList<QStringList>{{{}, u"b"_s}, {{}, {}, u"d"_s}};
        QTest::newRow("quoted line break")
            << u"\"a\nb\"\t\"say \"\"x\"\"\"\n"_s << QList<QStringList>{{u"a\nb"_s, u"say \"x\""_s}};
        QTest::newRow("csv") << u"a,b\n1,2"_s << QList<QStringList>{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
        QTest::newRow("semicolons keep decimal commas")
            << u"a;b;c\n1,5;2;3"_s << QList<QStringList>{{u"a"_s, u"b"_s, u"c"_s}, {u"1,5"_s, u"2"_s, u"3"_s}};
        QTest::newRow("blank lines") << u"\n\na\n\n"_s << QList<QStringList>{{u"a"_s}};
        QTest::newRow("nothing") << QString() << QList<QStringList>{};
    }

    void pasted()
    {
        QFETCH(QString, text);
        QFETCH(QList<QStringList>, cells);
        QCOMPARE(pastedCells(text), cells);
    }

    void headingsAreRecognised()
    {
        RowsModel model(Weather, core::SiteZone::utc());
        QVERIFY(model.paste({}, u"Temperature_2m\tmood\tDATE\n70\tfine\t2025-09-16T00:00:00\n"_s));
        QCOMPARE(model.counts(), (RowsModel::Counts{1, 0, 0}));
        QCOMPARE(cell(model, 0, 1).data(Qt::EditRole).toString(), u"70"_s);
    }

    void tooManyRowsAreRefused()
    {
        RowsModel model(Weather, core::SiteZone::utc());
        QVERIFY(!model.paste({}, u"2025-09-16T00:00:00\t70\n"_s.repeated(RowsModel::MaximumRows + 1)));
        QCOMPARE(model.rowCount(), int(RowsModel::BlankRows));
        QVERIFY(model.paste({}, u"2025-09-16T00:00:00\t70\n"_s.repeated(RowsModel::MaximumRows)));
        QCOMPARE(model.addRow(), -1);
        QCOMPARE(model.counts().good, int(RowsModel::MaximumRows));
    }

    void typedPastedAndImportedByKeyboard()
    {
        FakeServer server;
        answerWell(server);
        ShownPage<UploadPage> world(server.url());
        UploadPage &page = world.page;
        page.activateWindow();
        ImportCard *card = page.card(Weather);
        card->openRows();
        QCOMPARE(card->step(), ImportCard::Step::Rows);
        RowsModel &model = *card->rows()->model();
        QTableView &table = *card->rows()->table();
        card->rows()->beginTyping();
        // Judged at every letter, before the editor is left.
        table.setCurrentIndex(cell(model, 0, 1));
        QTest::keyClicks(&table, u"7"_s);
        auto *editor = table.findChild<QLineEdit *>();
        QVERIFY(editor);
        QTest::keyClicks(editor, u"x"_s);
        QCOMPARE(model.verdictAt(0).mark, RowMark::Refused);
        QCOMPARE(cell(model, 0, 1).data(Qt::EditRole).toString(), u"7x"_s);
        QTest::keyClick(editor, Qt::Key_Escape);
        QCOMPARE(cell(model, 0, 1).data(Qt::EditRole).toString(), QString());

        QApplication::clipboard()->setText(
            u"2025-09-16T00:00:00\t70.5\t55\nyesterday\t71\t50\n2025-09-16T02:00:00\t72\t120\n"_s
            u"2025-09-16T03:00:00\t73\t50\n"_s);
        table.setCurrentIndex(cell(model, 0, 0));
        QTest::keyClick(&table, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(model.counts(), (RowsModel::Counts{2, 0, 2}));
        table.setCurrentIndex(cell(model, 1, 0));
        takePictures(world.theme, page, u"upload-rows"_s);

        card->startImport();
        QTRY_COMPARE_WITH_TIMEOUT(card->step(), ImportCard::Step::Done, 15000);
        const auto sent =
            std::ranges::find(server.requests, QByteArray("/api/upload/weather"), &FakeServer::Request::target);
        QVERIFY(sent != server.requests.end());
        QVERIFY2(sent->body.contains("\"temperature_2m\":\"73\""), sent->body.constData());
        QVERIFY(!sent->body.contains("yesterday"));
        // The daemon's second row is the fourth of the table.
        QVERIFY(card->result()->findChild<QListWidget *>()->item(0)->text().startsWith(u"Row 4:"_s));
        // What was refused is still there to be put right.
        card->openRows();
        QCOMPARE(model.counts(), (RowsModel::Counts{0, 0, 2}));
    }

    void refusedUploadKeepsTheRows()
    {
        FakeServer server;
        answerWell(server);
        server.setAnswer("/api/upload/weather", {422, R"({"detail":"no valid row"})"});
        ShownPage<UploadPage> world(server.url());
        UploadPage &page = world.page;
        ImportCard *card = page.card(Weather);
        card->openRows();
        QVERIFY(card->rows()->model()->paste({}, u"2025-09-16T00:00:00\t70\n"_s));
        card->startImport();
        QTRY_VERIFY(page.findChild<ErrorBar *>()->isVisible());
        QCOMPARE(card->step(), ImportCard::Step::Rows);
        QCOMPARE(card->rows()->model()->counts().good, 1);
        // Retry sends them again.
        answerWell(server);
        for (QPushButton *button : page.findChild<ErrorBar *>()->findChildren<QPushButton *>()) {
            if (button->text() == u"Retry"_s)
                button->click();
        }
        QTRY_COMPARE_WITH_TIMEOUT(card->step(), ImportCard::Step::Done, 15000);
    }
};

QTEST_MAIN(TestManualRows)

#include "tst_manualrows.moc"
