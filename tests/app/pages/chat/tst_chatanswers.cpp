#include "app/charts/serieschart.h"
#include "app/pages/chat/resulttable.h"
#include "app/pages/chat/toolcard.h"
#include "app/theme/format.h"
#include "tests/app/pages/chat/chatday.h"
#include "tests/app/pages/chat/chatoutputs.h"

#include <QAccessible>
#include <QGraphicsScene>
#include <QGraphicsTextItem>
#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextFrame>
#include <QTranslator>

#include <algorithm>
#include <optional>

using namespace app;
using namespace Qt::StringLiterals;

//! A language in which an anomaly is an Anomalie.
class OtherLanguage : public QTranslator
{
public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return qstrcmp(source, "anomaly") == 0 ? u"Anomalie"_s : QString();
    }
    bool isEmpty() const override { return false; }
};

static QStringList g_announced;

static void hear(QAccessibleEvent *event)
{
    if (event->type() == QAccessible::Alert && event->object())
        g_announced.append(event->accessibleInterface()->text(QAccessible::Description));
}

// What an answer shows.
class TestChatAnswers : public ChatDay
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QAccessible::setActive(true);
        QAccessible::installUpdateHandler(&hear);
    }
    void init()
    {
        start();
        g_announced.clear();
    }
    void cleanup() { end(); }

    void answerIsToldToScreenReaders()
    {
        m_server->stream = streams::begin() + streams::text(u"It used **42** kWh."_s) + streams::end();
        ask(u"How much?"_s);
        QCOMPARE(list().last()->accessibleDescription(), u"Answer: It used 42 kWh."_s);
        if (!QAccessible::isActive())
            QSKIP("this platform has no bridge to screen readers, so that no event is sent");
        QVERIFY(g_announced.contains(u"Answer: It used 42 kWh."_s));
    }

    void statusIsInTheWordsOfTheReader()
    {
        OtherLanguage language; // takes itself out at the end
        QCoreApplication::installTranslator(&language);
        m_server->stream = streams::begin() + streams::call(u"rank"_s, {{u"limit"_s, 3}})
                           + streams::output({{u"rows"_s, QJsonArray{QJsonObject{{u"status"_s, u"anomaly"_s}}}}})
                           + streams::end();
        ask(u"Which?"_s);
        QCOMPARE(all<ResultTable>().constFirst()->item(0, 0)->text(), u"Anomalie"_s);
    }

    void answerIsSpokenAsItIsShown()
    {
        m_server->stream = streams::begin() + streams::text(u"It used **42** kWh. ![plot](http://evil.example)"_s)
                           + streams::call(u"rank"_s, {{u"limit"_s, 3}}) + streams::output(outputs::ranking())
                           + streams::text(u"- Mount Hall"_s, u"t2"_s) + streams::end();
        ask(u"How much?"_s);
        QCOMPARE(list().last()->accessibleDescription(), u"Answer: It used 42 kWh. plot\nMount Hall"_s);
    }

    void markdownBecomesListsTablesAndCode()
    {
        m_server->stream = streams::begin()
                           + streams::text(u"# Result\n\n- one\n- two\n\n| Building | kWh |\n|---|---:|\n| Mount Hall "
                                           u"(311) | 42 |\n\n```python\nprint(1)\n```\n<b>no HTML</b>"_s)
                           + streams::end();
        ask(u"Table?"_s);
        MarkdownView &view = *all<MarkdownView>().constLast();
        QCOMPARE(view.document()->rootFrame()->childFrames().size(), 1);
        QVERIFY(view.plainText().contains(u"print(1)"_s));
        QVERIFY(!view.document()->toHtml().contains(u"font-weight:700;\">no HTML"_s));
        takePictures(m_shown->theme, page(), u"chat-markdown"_s);
    }

    void buildingOpensFromTheAnswerByKeyboard()
    {
        m_server->stream = streams::begin() + streams::text(u"See Mount Hall and building 42."_s) + streams::end();
        ask(u"Where?"_s);
        QSignalSpy opened(&page(), &ChatPage::openBuilding);
        MarkdownView &view = *all<MarkdownView>().constLast();
        view.setFocus(Qt::TabFocusReason);
        QTest::keyClick(&view, Qt::Key_Return);
        QTest::keyClick(&view, Qt::Key_Tab);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(opened.size(), 2);
        QCOMPARE(opened.at(0).at(0).toString(), u"311"_s);
        QCOMPARE(opened.at(1).at(0).toString(), u"42"_s);
        QTest::keyClick(&view, Qt::Key_Tab);
        QVERIFY(!view.hasFocus());
    }

    void germanAnswerIsShownAsItIs()
    {
        m_server->stream =
            streams::begin()
            + streams::text(u"Am meisten Strom verschwendet **Mount Hall** (311): **42.500 kWh** über dem "
                            u"Erwartungswert, also 36 %.\n\n| Gebäude | Abweichung |\n|---|---:|\n| Mount "
                            u"Hall (311) | 42.500 kWh |\n| Annex (42) | 3.100 kWh |\n\nGründe:\n\n1. Die "
                            u"Nachtabsenkung fehlt seit dem 12. September.\n2. Die Grundlast liegt über "
                            u"der des Vorjahres.\n\nDie Werte decken `98 %` des Zeitraums ab."_s)
            + streams::end();
        ask(u"Welche Gebäude verschwenden am meisten Strom, und warum?"_s);
        QVERIFY(answerText().contains(u"Nachtabsenkung"_s));
        takePictures(m_shown->theme, page(), u"chat-german"_s);
    }

    void answerNeitherFetchesNorRuns()
    {
        const QString path = m_folder->filePath(u"own.png"_s);
        QVERIFY(QImage(300, 200, QImage::Format_RGB32).save(path));
        const QString own = QUrl::fromLocalFile(path).toString();
        m_server->stream =
            streams::begin()
            + streams::text(u"![near](%1) ![far](http://evil.example/p.png) [![both](%1)](javascript:alert(2)) "
                            u"[run](javascript:alert(1)) [read](file:///etc/passwd \"<img src='%1'>\") "
                            u"[site](https://example.org/) <script>1</script> Mount Hall"_s.arg(own))
            + streams::end();
        ask(u"Show me"_s);
        MarkdownView &view = *all<MarkdownView>().constLast();
        QCOMPARE(view.plainText(), u"near far both run read site <script>1</script> Mount Hall"_s);
        QStringList links;
        for (auto it = view.document()->begin().begin(); !it.atEnd(); ++it) {
            const QTextCharFormat format = it.fragment().charFormat();
            QVERIFY(!format.isImageFormat());
            QVERIFY(format.toolTip().isEmpty());
            if (format.isAnchor())
                links.append(format.anchorHref());
        }
        QCOMPARE(links, QStringList({u"https://example.org/"_s, u"meterhouse://building/311"_s}));
        const QVariant picture = view.document()->resource(QTextDocument::ImageResource, QUrl(own));
        QCOMPARE(picture.value<QImage>().size(), QSize(1, 1));
        const QString html = exported();
        for (const QString &part :
             {u"src=\"http"_s, u"src=\"file"_s, u"href=\"javascript"_s, u"href=\"file"_s, u"<script"_s})
            QVERIFY2(!html.contains(part), qPrintable(part));
        QVERIFY(html.contains(u"default-src 'none'; img-src data:; style-src 'unsafe-inline'"_s));
    }

    void namesAreNoMarkup()
    {
        m_server->abilities = R"({"assistant":"model","model":"<img src='/dev/zero'>"})";
        page().reload();
        QTRY_VERIFY(says(u"<img src='/dev/zero'>"_s));
        for (const QLabel *label : page().findChildren<QLabel *>())
            QVERIFY(label->textFormat() == Qt::PlainText || !label->text().contains(u"<img"_s));
        m_server->stream = streams::begin() + streams::call(u"rank"_s, {{u"limit"_s, 3}})
                           + streams::output({{u"rows"_s, QJsonArray{QJsonObject{{u"name"_s, u"<b>Hall</b>"_s}}}}})
                           + streams::end();
        ask(u"Which <b>one</b>?"_s);
        for (const QString &tip : {all<ResultTable>().constFirst()->item(0, 0)->toolTip(), kept().item(0)->toolTip()}) {
            QVERIFY2(tip.contains(u"&lt;b&gt;"_s), qPrintable(tip));
            QVERIFY2(!tip.contains(u"<b>"_s), qPrintable(tip));
        }
    }

    void tableOfAToolIsSortedAsNumbers()
    {
        m_server->stream =
            streams::begin() + streams::call(u"rank"_s, {{u"utility"_s, u"ELECTRICITY"_s}, {u"limit"_s, 3}})
            + streams::output(outputs::ranking()) + streams::text(u"Mount Hall wastes most."_s) + streams::end();
        ask(u"Which waste most?"_s);
        QCOMPARE(all<ToolCard>().constFirst()->stateText(), u"done"_s);
        ResultTable &table = *all<ResultTable>().constFirst();
        QCOMPARE(table.rowCount(), 3);
        QCOMPARE(table.horizontalHeaderItem(1)->text(), u"Building"_s);
        const auto column = [&table](const QString &title) {
            for (int i = 0; i < table.columnCount(); ++i) {
                if (table.horizontalHeaderItem(i)->text() == title)
                    return i;
            }
            return -1;
        };
        table.sortByColumn(column(u"Above expected"_s), Qt::AscendingOrder);
        QCOMPARE(table.item(0, column(u"Name"_s))->text(), u"Annex"_s);
        QCOMPARE(table.item(1, column(u"Name"_s))->text(), u"Library"_s);
        QSignalSpy opened(&page(), &ChatPage::openBuilding);
        table.setCurrentCell(0, 0);
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.at(0).at(0).toString(), u"42"_s);
        takePictures(m_shown->theme, page(), u"chat-ranking"_s);
    }

    void predictionOpensInWhatIf()
    {
        m_server->stream = streams::begin() + streams::call(u"run_prediction"_s, outputs::predictionInput())
                           + streams::output(outputs::predictionOutput())
                           + streams::text(u"Cooling of **Mount Hall** would rise by **25 %**."_s) + streams::end();
        ask(u"What if it were 10 degrees warmer in building 311?"_s);
        SeriesChart &chart = *all<SeriesChart>().constFirst();
        QCOMPARE(chart.chartData().expected.size(), std::size_t(72));
        QCOMPARE(chart.chartData().scenario.at(0), chart.chartData().expected.at(0) * 1.25);
        const QString rise = format::difference(1800.0, displayUnit(core::Utility::Cooling, {}));
        QVERIFY2(says(u"%1 (+%2)"_s.arg(rise, format::percent(0.25))), qPrintable(rise));
        QVERIFY(says(u"0.31 → 0.41"_s));
        std::optional<Scenario> asked;
        connect(&page(), &ChatPage::openScenario, this, [&asked](const Scenario &scenario) { asked = scenario; });
        forms::press(list(), u"Open in What-if"_s);
        QVERIFY(asked);
        QCOMPARE(asked->buildingNumber, u"311"_s);
        QCOMPARE(asked->utility, core::Utility::Cooling);
        QCOMPARE(asked->first, QDate(2025, 9, 1));
        QCOMPARE(asked->last, QDate(2025, 9, 3));
        QCOMPARE(asked->overrides.size(), 1);
        QCOMPARE(asked->overrides.constFirst().value, 90.0);
        takePictures(m_shown->theme, page(), u"chat-prediction"_s);
        all<ToolCard>().constFirst()->setDetailsShown(true);
        QVERIFY(says(u"Unit: kWh"_s));
        QVERIFY(says(u"Coverage: %1"_s.arg(format::percent(0.98))));
    }

    void valuesOfAPredictionAreReadable_data()
    {
        QTest::addColumn<double>("scale");
        QTest::addColumn<QSize>("size");
        for (const double scale : {0.0003, 0.02, 1.0, 1.3, 1.9, 2.6, 47.0, 333.0, 5100.0, 123456.0}) {
            for (const QSize size : {QSize(1280, 800), QSize(700, 500)})
                QTest::addRow("%g at %d", scale, size.width()) << scale << size;
        }
    }

    void valuesOfAPredictionAreReadable()
    {
        QFETCH(double, scale);
        QFETCH(QSize, size);
        page().resize(size);
        m_server->stream = streams::begin() + streams::call(u"run_prediction"_s, outputs::predictionInput())
                           + streams::output(outputs::predictionOutput(scale)) + streams::text(u"So much."_s)
                           + streams::end();
        ask(u"What if it were 10 degrees warmer in building 311?"_s);
        SeriesChart &chart = *all<SeriesChart>().constFirst();
        QTRY_VERIFY(chart.isVisible() && chart.width() > 200);
        QStringList labels;
        for (const QGraphicsItem *item : chart.scene()->items()) {
            const auto *text = dynamic_cast<const QGraphicsTextItem *>(item);
            if (text && text->isVisible() && !text->toPlainText().isEmpty())
                labels.append(text->toPlainText());
        }
        if (qstrcmp(QTest::currentDataTag(), "47 at 700") == 0)
            takePictures(m_shown->theme, page(), u"chat-prediction-narrow"_s);
        QVERIFY2(labels.size() > 1, qPrintable(labels.join(u'|')));
        for (const QString &label : std::as_const(labels))
            QVERIFY2(!label.contains(u"..."_s), qPrintable(labels.join(u'|')));
    }

    void toolThatFailsSaysWhy()
    {
        m_server->stream = streams::begin() + streams::call(u"run_prediction"_s, outputs::predictionInput())
                           + streams::outputError(u"building 311 has no model of cooling"_s) + streams::end();
        ask(u"What if?"_s);
        QCOMPARE(all<ToolCard>().constFirst()->stateText(), u"failed"_s);
        QVERIFY(says(u"building 311 has no model of cooling"_s));
    }
};

QTEST_MAIN(TestChatAnswers)

#include "tst_chatanswers.moc"
