#include "app/pages/chat/markdowndocument.h"
#include "app/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QTest>
#include <QTextDocument>
#include <QTextFrame>
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

    void sentencesHaveMoreRoomThanNumbers()
    {
        QTextDocument document;
        QString markdown = u"| # | Above expected (kWh) | Score | Why |\n| --- | --- | --- | --- |\n"_s;
        markdown +=
            u"| 1 | +483,784 | 0.89 | "_s + u"a step up since the last days of October "_s.repeated(4) + u"|\n"_s;
        const QTextTable *table = tableOf(document, markdown);
        QVERIFY(table);
        document.setTextWidth(700);
        QList<double> widths;
        for (int column = 0; column < table->columns(); ++column)
            widths.append(document.documentLayout()
                              ->blockBoundingRect(table->cellAt(1, column).firstCursorPosition().block())
                              .width());
        QVERIFY(widths.at(3) > 3 * widths.at(1));
        QVERIFY(widths.at(0) < widths.at(1));
        QVERIFY(document.documentLayout()->documentSize().width() <= 700);
    }

    void aSmallTableKeepsItsWidth()
    {
        QTextDocument document;
        const QTextTable *table = tableOf(document, u"| Day | kWh |\n| --- | --- |\n| Monday | 12 |\n"_s);
        QVERIFY(table);
        document.setTextWidth(900);
        QVERIFY(document.documentLayout()->frameBoundingRect(const_cast<QTextTable *>(table)).width() < 300);
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
