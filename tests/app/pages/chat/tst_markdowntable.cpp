#include "app/pages/chat/markdowndocument.h"
#include "app/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextLayout>
#include <QTextTable>

using namespace app;
using namespace Qt::StringLiterals;

class TestMarkdownTable : public QObject
{
    Q_OBJECT

    static QTextTable *tableOf(QTextDocument &document, const QString &markdown)
    {
        fillFromMarkdown(document, markdown, Theme(), BuildingNames());
        const auto frames = document.rootFrame()->childFrames();
        return frames.isEmpty() ? nullptr : qobject_cast<QTextTable *>(frames.first());
    }

    static QString oneColumn(const QStringList &cells)
    {
        return u"| Head |\n| --- |\n| %1 |\n"_s.arg(cells.join(u" |\n| "_s));
    }

private slots:
    void amountsStandToTheRight_data()
    {
        QTest::addColumn<QStringList>("cells");
        QTest::addColumn<bool>("right");
        const auto row = [](const char *name, const QStringList &cells, bool right) {
            QTest::newRow(name) << cells << right;
        };
        row("numbers", {u"1"_s, u"20"_s}, true);
        row("signed, in thousands", {u"+483,784"_s, u"−92 286"_s, u"-37.051,5"_s}, true);
        row("of a unit", {u"53 %"_s, u"12.5 kWh"_s, u"3 m³/h"_s}, true);
        row("one missing", {u"1,200"_s, u"–"_s}, true);
        row("all missing", {u"–"_s, u"–"_s}, false);
        row("words", {u"Mount Hall"_s}, false);
        row("number of a building and its name", {u"311 Mount Hall"_s}, false);
        row("score and its word", {u"0.91 normal"_s}, false);
        row("days", {u"22 October 2026"_s}, false);
        row("times", {u"2026-10-22"_s}, false);
        row("a number among words", {u"1"_s, u"unknown"_s}, false);
    }

    void amountsStandToTheRight()
    {
        QFETCH(QStringList, cells);
        QFETCH(bool, right);
        QTextDocument document;
        const QTextTable *table = tableOf(document, oneColumn(cells));
        QVERIFY(table);
        QCOMPARE(table->rows(), cells.size() + 1);
        for (int row = 0; row < table->rows(); ++row) {
            const Qt::Alignment alignment = table->cellAt(row, 0).firstCursorPosition().blockFormat().alignment();
            QCOMPARE(alignment.testFlag(Qt::AlignRight), right);
        }
    }

    void columnsShareTheRoom_data()
    {
        QTest::addColumn<QString>("row");
        QTest::addColumn<int>("room"); // letters
        QTest::addColumn<bool>("fits");
        const auto row = [](const char *name, const QString &cells, int room, bool fits) {
            QTest::newRow(name) << cells << room << fits;
        };
        const QString sentence = u"a step up since the last days of October "_s.repeated(4);
        row("a sentence beside numbers", u"1 | +483,784 | 0.89 | "_s + sentence, 110, true);
        row("in a narrow window", u"1 | +483,784 | 0.89 | "_s + sentence, 60, true);
        row("two sentences", sentence + u"| 12 | 3 | "_s + sentence, 80, true);
        row("numbers alone", u"1 | 2 | 3 | 4"_s, 110, true);
        row("hardly any room", u"1 | +483,784 | 0.89 | "_s + sentence, 10, false);
        row("a word without end", u"1 | 2 | 3 | "_s + QString(500, u'x'), 80, true);
    }

    void columnsShareTheRoom()
    {
        QFETCH(QString, row);
        QFETCH(int, room);
        QFETCH(bool, fits);
        QTextDocument document;
        const QTextTable *table = tableOf(
            document, u"| # | Above expected (kWh) | Score | Why |\n| --- | --- | --- | --- |\n| %1 |\n"_s.arg(row));
        QVERIFY(table);
        QCOMPARE(table->columns(), 4);
        const double width = QFontMetricsF(document.defaultFont()).averageCharWidth() * room;
        fitToWidth(document, width);
        document.setTextWidth(width);
        const double taken = document.documentLayout()->documentSize().width();
        QVERIFY2((taken <= width) == fits, qPrintable(u"%1 of %2"_s.arg(taken).arg(width)));
        for (int column = 0; column < table->columns(); ++column) {
            const QTextBlock head = table->cellAt(0, column).firstCursorPosition().block();
            QVERIFY2(head.layout()->lineCount() <= head.text().count(u' ') + 1,
                     qPrintable(head.text())); // no word broken
            const QTextBlock cell = table->cellAt(1, column).firstCursorPosition().block();
            if (cell.blockFormat().alignment().testFlag(Qt::AlignRight))
                QCOMPARE(cell.layout()->lineCount(), 1);
        }
    }

    void aSmallTableKeepsItsWidth()
    {
        QTextDocument document;
        QTextTable *table = tableOf(document, u"| Day | kWh |\n| --- | --- |\n| Monday | 12 |\n"_s);
        QVERIFY(table);
        fitToWidth(document, 900);
        document.setTextWidth(900);
        QVERIFY(document.documentLayout()->frameBoundingRect(table).width() < 200);
    }

    void textsKeepToALengthThatIsReadWithEase()
    {
        QTextDocument document;
        fillFromMarkdown(document, u"many words "_s.repeated(200), Theme(), BuildingNames());
        const double letter = QFontMetricsF(document.defaultFont()).averageCharWidth();
        for (const int room : {60, 300}) {
            fitToWidth(document, letter * room);
            document.setTextWidth(letter * room);
            QVERIFY(document.documentLayout()->documentSize().isValid()); // laid out
            const QTextLayout *layout = document.begin().layout();
            for (int line = 0; line < layout->lineCount(); ++line)
                QVERIFY(layout->lineAt(line).naturalTextWidth() <= letter * 115);
            QVERIFY(layout->lineCount() > (room == 60 ? 20 : 10));
        }
    }

    void aTableWithoutRowsIsAHead()
    {
        QTextDocument document;
        const QTextTable *table = tableOf(document, u"| Day | kWh |\n| --- | --- |\n"_s);
        QVERIFY(table);
        QCOMPARE(table->rows(), 1);
    }
};

QTEST_MAIN(TestMarkdownTable)
#include "tst_markdowntable.moc"
