#include "app/charts/serieschart.h"
#include "app/pages/chat/chatpage.h"
#include "app/pages/chat/codeview.h"
#include "app/pages/chat/composer.h"
#include "app/pages/chat/conversationlist.h"
#include "app/pages/chat/markdownview.h"
#include "app/pages/chat/messagelist.h"
#include "app/pages/chat/pictureview.h"
#include "app/pages/chat/resulttable.h"
#include "app/pages/chat/startview.h"
#include "app/pages/chat/toolcard.h"
#include "app/pages/parts/servertokens.h"
#include "app/theme/format.h"
#include "app/widgets/chip.h"
#include "tests/app/pages/chat/chatserver.h"
#include "tests/app/pages/chat/chatstreams.h"
#include "tests/app/support/cannedanswers.h"
#include "tests/app/support/formsupport.h"
#include "tests/app/support/shownpage.h"

#include <QAccessible>
#include <QBuffer>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>

#include <memory>

using namespace app;
using namespace Qt::StringLiterals;

static QStringList g_announced;

static void hear(QAccessibleEvent *event)
{
    if (event->type() == QAccessible::Alert && event->object())
        g_announced.append(event->accessibleInterface()->text(QAccessible::Description));
}

class TestChatPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<ChatServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShownPage<ChatPage>> m_shown;

    ChatPage &page() { return m_shown->page; }
    MessageList &list() { return *page().findChild<MessageList *>(); }
    QPlainTextEdit &field() { return *page().findChild<Composer *>()->findChild<QPlainTextEdit *>(); }
    const QList<ChatMessage> &messages() { return page().session().messages(); }

    template<typename T>
    QList<T *> all()
    {
        return list().findChildren<T *>();
    }
    QString answerText() { return all<MarkdownView>().isEmpty() ? QString() : all<MarkdownView>().last()->plainText(); }
    bool says(const QString &words)
    {
        const auto labels = page().findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&words](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }

    //! Asks as a person does, and waits until the answer has ended.
    void ask(const QString &question)
    {
        field().setPlainText(question);
        QTest::keyClick(&field(), Qt::Key_Return);
        QTRY_VERIFY(!messages().isEmpty() && !page().session().isAnswering());
    }

    //! The conversation as it is saved.
    QString exported()
    {
        QFile file(m_folder->filePath(u"chat.html"_s));
        page().exportTo(file.fileName());
        const bool isWritten = QTest::qWaitFor([&file] { return file.exists(); });
        return isWritten && file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    //! Waits until the store has told all it was asked for before.
    void waitForStore()
    {
        bool told = false;
        page().store().load(u"none"_s, this, [&told](const core::Result<Conversation> &) { told = true; });
        QTRY_VERIFY(told);
    }

    //! Two kept conversations, "Second" open.
    void askTwo()
    {
        m_server->stream = streams::begin() + streams::text(u"An answer."_s) + streams::end();
        ask(u"First"_s);
        page().startNew();
        ask(u"Second"_s);
        QTRY_COMPARE(kept().count(), 2);
    }
    QListWidget &kept() { return *page().findChild<ConversationList *>()->list(); }

    static QByteArray file(QSize size, const char *format = "PNG")
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::blue);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, format);
        return bytes;
    }
    static QString uri(const QByteArray &bytes, const QString &type = u"image/png"_s)
    {
        return u"data:%1;base64,"_s.arg(type) + QString::fromLatin1(bytes.toBase64());
    }
    static QString png() { return uri(file({300, 200})); }

    //! Has a program of an answer make this picture.
    void draw(const QString &uri)
    {
        m_server->stream = streams::begin() + streams::call(u"execute_python"_s, {{u"code"_s, u"plt.show()"_s}})
                           + streams::output({{u"exitCode"_s, 0}, {u"images"_s, QJsonArray{uri}}}) + streams::end();
        ask(u"Draw it"_s);
    }

    static QJsonObject predictionInput()
    {
        return {{u"buildingNumber"_s, u"311"_s},
                {u"utility"_s, u"COOLING"_s},
                {u"startDate"_s, u"2025-09-01"_s},
                {u"endDate"_s, u"2025-09-03"_s},
                {u"weatherOverrides"_s, QJsonObject{{u"temperature_2m"_s, 90.0}}}};
    }
    static QJsonObject predictionOutput()
    {
        QJsonArray points;
        for (int hour = 0; hour < 72; ++hour) {
            const QDateTime time = QDateTime(QDate(2025, 9, 1), QTime(0, 0), Qt::UTC).addSecs(hour * 3600);
            const double expected = 100.0 + 40.0 * std::sin(hour * 0.26);
            points.append(QJsonObject{{u"timestamp"_s, time.toString(u"yyyy-MM-ddTHH:mm:ss"_s)},
                                      {u"baseline"_s, expected},
                                      {u"predicted"_s, expected * 1.25}});
        }
        return {{u"buildingNumber"_s, u"311"_s},
                {u"utility"_s, u"COOLING"_s},
                {u"predictions"_s, points},
                {u"anomalyScore"_s, 0.41},
                {u"baseline"_s, QJsonObject{{u"total"_s, 7200.0}, {u"anomalyScore"_s, 0.31}}},
                {u"scenario"_s, QJsonObject{{u"total"_s, 9000.0}, {u"anomalyScore"_s, 0.41}}},
                {u"weather"_s, QJsonArray{QJsonObject{{u"name"_s, u"temperature_2m"_s}, {u"value"_s, 90.0}}}},
                {u"resolution"_s, u"hourly"_s},
                {u"coverage"_s, 0.98},
                {u"unit"_s, u"kWh"_s}};
    }
    static QJsonObject ranking()
    {
        QJsonArray rows;
        int rank = 0;
        for (const auto &[number, name, excess] :
             {std::tuple(u"311"_s, u"Mount Hall"_s, 42500.0), std::tuple(u"42"_s, u"Annex"_s, 3100.0),
              std::tuple(u"7"_s, u"Library"_s, 12750.5)})
            rows.append(QJsonObject{{u"rank"_s, ++rank},
                                    {u"buildingNumber"_s, number},
                                    {u"buildingName"_s, name},
                                    {u"excess"_s, excess},
                                    {u"coverage"_s, 0.98}});
        return {{u"buildings"_s, rows}, {u"unit"_s, u"kWh"_s}};
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QAccessible::setActive(true);
        QAccessible::installUpdateHandler(&hear);
    }

    void init()
    {
        QSettings().clear();
        m_server = std::make_unique<ChatServer>();
        m_server->buildings = canned::buildings();
        m_folder = std::make_unique<QTemporaryDir>();
        m_shown = std::make_unique<ShownPage<ChatPage>>(m_server->url());
        page().store().setFolder(m_folder->path());
        page().activateWindow();
        QTRY_VERIFY(!list().buildings().isEmpty());
        g_announced.clear();
    }

    void cleanup() { m_shown.reset(); }

    void textArrivesWordByWord()
    {
        m_server->staysOpen = true;
        m_server->stream =
            streams::begin() + streams::event({{u"type"_s, u"text-start"_s}, {u"id"_s, u"t"_s}})
            + streams::event({{u"type"_s, u"text-delta"_s}, {u"id"_s, u"t"_s}, {u"delta"_s, u"Grüße "_s}});
        field().setPlainText(u"Hello"_s);
        QTest::keyClick(&field(), Qt::Key_Return);
        QTRY_COMPARE(answerText(), u"Grüße"_s);
        QVERIFY(page().session().isAnswering());
        m_server->more(
            streams::event({{u"type"_s, u"text-delta"_s}, {u"id"_s, u"t"_s}, {u"delta"_s, u"aus **Köln**"_s}}));
        QTRY_COMPARE(answerText(), u"Grüße aus Köln"_s);
        m_server->more(streams::event({{u"type"_s, u"text-end"_s}, {u"id"_s, u"t"_s}}) + streams::end());
        m_server->cut();
        QTRY_VERIFY(!page().session().isAnswering());
        QCOMPARE(messages().last().state, ChatMessage::State::Whole);
        QCOMPARE(ChatServer::asked(m_server->questions.constLast()), u"Hello"_s);
    }

    void answerIsToldToScreenReaders()
    {
        m_server->stream = streams::begin() + streams::text(u"It used **42** kWh."_s) + streams::end();
        ask(u"How much?"_s);
        QCOMPARE(list().last()->accessibleDescription(), u"Answer: It used 42 kWh."_s);
        if (!QAccessible::isActive())
            QSKIP("this platform has no bridge to screen readers, so that no event is sent");
        QVERIFY(g_announced.contains(u"Answer: It used 42 kWh."_s));
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

    void tableOfAToolIsSortedAsNumbers()
    {
        m_server->stream = streams::begin()
                           + streams::call(u"rank"_s, {{u"utility"_s, u"ELECTRICITY"_s}, {u"limit"_s, 3}})
                           + streams::output(ranking()) + streams::text(u"Mount Hall wastes most."_s) + streams::end();
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
        table.sortByColumn(column(u"Excess"_s), Qt::AscendingOrder);
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
        m_server->stream = streams::begin() + streams::call(u"run_prediction"_s, predictionInput())
                           + streams::output(predictionOutput())
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

    void programShowsCodeOutputAndPictures()
    {
        m_server->stream = streams::begin()
                           + streams::call(u"execute_python"_s, {{u"code"_s, u"print(data.buildings)\nplt.show()"_s}})
                           + streams::output({{u"stdout"_s, u"3 buildings\n"_s},
                                              {u"stderr"_s, u"warning: gaps\n"_s},
                                              {u"exitCode"_s, 1},
                                              {u"images"_s, QJsonArray{png()}}})
                           + streams::end();
        ask(u"Draw it"_s);
        all<ToolCard>().constFirst()->setDetailsShown(true);
        QStringList shown;
        for (CodeView *view : all<CodeView>())
            shown.append(view->code());
        QVERIFY(shown.contains(u"print(data.buildings)\nplt.show()"_s));
        QVERIFY(shown.contains(u"3 buildings"_s));
        QVERIFY(says(u"code 1"_s));
        forms::press(*all<CodeView>().constLast(), u"Copy"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), all<CodeView>().constLast()->code());
        PictureView &picture = *all<PictureView>().constFirst();
        picture.enlarge();
        auto *dialog = forms::dialogOf<QDialog>(picture);
        QVERIFY(dialog);
        dialog->reject();
        const QString path = m_folder->filePath(u"picture.png"_s);
        picture.saveAs(path);
        QCOMPARE(QImage(path).size(), QSize(300, 200));
        takePictures(m_shown->theme, page(), u"chat-python"_s);
    }

    void onlyPngIsShown_data()
    {
        QTest::addColumn<QString>("picture");
        QTest::newRow("another kind") << uri(file({30, 20}, "BMP"), u"image/bmp"_s);
        QTest::newRow("another kind named PNG") << uri(file({30, 20}, "BMP"));
        QTest::newRow("PNG named otherwise") << uri(file({30, 20}), u"image/svg+xml"_s);
        QTest::newRow("drawing") << uri("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
        QTest::newRow("cut off") << uri(file({300, 200}).first(20));
        QTest::newRow("not encoded") << u"data:image/png,x"_s;
        QTest::newRow("address") << u"http://evil.example/p.png"_s;
    }

    void onlyPngIsShown()
    {
        QFETCH(QString, picture);
        draw(picture);
        QVERIFY(all<PictureView>().isEmpty());
        QVERIFY(says(u"it is no PNG file"_s));
        QVERIFY(!exported().contains(u"<img"_s));
    }

    void largePictureIsShownSmallAndSavedWhole()
    {
        const QByteArray whole = file({5000, 40});
        draw(uri(whole));
        PictureView &picture = *all<PictureView>().constFirst();
        QCOMPARE(picture.picture().size(), QSize(2048, 16));
        picture.enlarge();
        const auto labels = forms::dialogOf<QDialog>(picture)->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) { return label->pixmap().width() == 5000; }));
        QFile saved(m_folder->filePath(u"picture.png"_s));
        picture.saveAs(saved.fileName());
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QVERIFY(saved.readAll() == whole);
        QVERIFY(exported().contains(QString::fromLatin1(whole.toBase64())));
    }

    void pictureThatCannotBeSavedIsTold()
    {
        draw(png());
        PictureView &picture = *all<PictureView>().constFirst();
        QSignalSpy notSaved(&picture, &PictureView::notSaved);
        picture.saveAs(m_folder->filePath(u"no/folder/picture.png"_s));
        QCOMPARE(notSaved.size(), 1);
    }

    void answerIsSpokenAsItIsShown()
    {
        m_server->stream = streams::begin() + streams::text(u"It used **42** kWh. ![plot](http://evil.example)"_s)
                           + streams::call(u"rank"_s, {{u"limit"_s, 3}}) + streams::output(ranking())
                           + streams::text(u"- Mount Hall"_s, u"t2"_s) + streams::end();
        ask(u"How much?"_s);
        QCOMPARE(list().last()->accessibleDescription(), u"Answer: It used 42 kWh. plot\nMount Hall"_s);
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

    void toolThatFailsSaysWhy()
    {
        m_server->stream = streams::begin() + streams::call(u"run_prediction"_s, predictionInput())
                           + streams::outputError(u"building 311 has no model of cooling"_s) + streams::end();
        ask(u"What if?"_s);
        QCOMPARE(all<ToolCard>().constFirst()->stateText(), u"failed"_s);
        QVERIFY(says(u"building 311 has no model of cooling"_s));
    }

    void troubleIsToldInTheAnswer_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("told");
        QTest::newRow("error event") << streams::begin() + streams::text(u"I began"_s)
                                            + streams::error(u"the model went away"_s) + streams::end()
                                     << 200 << u"the model went away"_s;
        QTest::newRow("cut off") << streams::begin() + streams::text(u"I began"_s) << 200 << u"could not be had"_s;
        QTest::newRow("broken JSON") << streams::begin() + "data: {\"type\":\n\n" << 200 << u"could not be had"_s;
        QTest::newRow("busy") << QByteArray(R"({"detail":"32 chats are under way"})") << 503 << u"could not be had"_s;
        QTest::newRow("refused") << QByteArray(R"({"detail":"a message is too long"})") << 422 << u"could not be had"_s;
    }

    void troubleIsToldInTheAnswer()
    {
        QFETCH(QByteArray, stream);
        QFETCH(int, status);
        QFETCH(QString, told);
        m_server->stream = stream;
        m_server->status = status;
        ask(u"Which?"_s);
        QCOMPARE(messages().last().state, ChatMessage::State::Failed);
        QVERIFY(says(told));
        m_server->status = 200;
        m_server->stream = streams::begin() + streams::text(u"Now it works."_s) + streams::end();
        forms::press(list(), u"Try again"_s);
        QTRY_COMPARE(answerText(), u"Now it works."_s);
        QTRY_VERIFY(!page().session().isAnswering());
        QCOMPARE(messages().size(), 2);
        QCOMPARE(messages().last().state, ChatMessage::State::Whole);
        QCOMPARE(m_server->questions.size(), 2);
        QCOMPARE(ChatServer::asked(m_server->questions.constLast()), u"Which?"_s);
    }

    void stopLeavesTheServerAlone()
    {
        m_server->staysOpen = true;
        m_server->stream = streams::begin() + streams::text(u"First"_s) + streams::call(u"rank"_s, {{u"limit"_s, 3}});
        field().setPlainText(u"Which?"_s);
        QTest::keyClick(&field(), Qt::Key_Return);
        QTRY_COMPARE(all<ToolCard>().size(), 1);
        QTRY_COMPARE(all<ToolCard>().constFirst()->stateText(), u"working"_s);
        takePictures(m_shown->theme, page(), u"chat-working"_s);
        forms::press(page(), u"Stop"_s);
        QTRY_VERIFY(!m_server->isListenedTo());
        QCOMPARE(messages().last().state, ChatMessage::State::Stopped);
        QCOMPARE(all<ToolCard>().constFirst()->stateText(), u"stopped"_s);
        QCOMPARE(answerText(), u"First"_s);
        QVERIFY(says(u"Stopped."_s));
    }

    void editedQuestionReplacesWhatFollowed()
    {
        m_server->stream = streams::begin() + streams::text(u"Forty-two."_s) + streams::end();
        ask(u"First question"_s);
        ask(u"Second question"_s);
        QCOMPARE(messages().size(), 4);
        forms::press(*list().at(0), u"Edit"_s);
        QCOMPARE(field().toPlainText(), u"First question"_s);
        QVERIFY(page().closePopup());
        QVERIFY(field().toPlainText().isEmpty());
        QCOMPARE(messages().size(), 4);
        forms::press(*list().at(0), u"Edit"_s);
        ask(u"Better question"_s);
        QCOMPARE(messages().size(), 2);
        QTRY_COMPARE(list().count(), 2);
        QCOMPARE(messages().first().text(), u"Better question"_s);
        QCOMPARE(m_server->questions.constLast()["messages"_L1].toArray().size(), 1);
    }

    void shiftEnterBreaksTheLine()
    {
        field().setFocus();
        QTest::keyClicks(&field(), u"one"_s);
        QTest::keyClick(&field(), Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(&field(), u"two"_s);
        QCOMPARE(field().toPlainText(), u"one\ntwo"_s);
        QVERIFY(messages().isEmpty());
    }

    void suggestionIsAsked()
    {
        auto *start = page().findChild<StartView *>();
        QVERIFY(start->isVisible());
        const QList<StartView::Suggestion> all = start->suggestions();
        QVERIFY(std::ranges::any_of(all, [](const auto &each) { return each.question.contains(u"311"_s); }));
        takePictures(m_shown->theme, page(), u"chat-start"_s);
        m_server->stream = streams::begin() + streams::text(u"These."_s) + streams::end();
        start->findChild<Chip *>()->click();
        QTRY_VERIFY(!messages().isEmpty() && !page().session().isAnswering());
        QCOMPARE(ChatServer::asked(m_server->questions.constLast()), all.constFirst().question);
    }

    void followsTheEndUntilOneScrollsUp()
    {
        const QString line = u"A line of an answer that goes on.\n\n"_s;
        m_server->staysOpen = true;
        m_server->stream = streams::begin() + streams::text(line.repeated(60), u"a"_s, 400);
        field().setPlainText(u"Tell me much"_s);
        QTest::keyClick(&field(), Qt::Key_Return);
        QScrollBar &bar = *list().verticalScrollBar();
        QTRY_VERIFY(bar.maximum() > 300);
        QTRY_COMPARE(bar.value(), bar.maximum());
        bar.setValue(bar.maximum() - 200);
        const int place = bar.value();
        QVERIFY(!list().followsEnd());
        const int before = bar.maximum();
        m_server->more(streams::text(line.repeated(20), u"b"_s, 400));
        QTRY_VERIFY(bar.maximum() > before);
        QCOMPARE(bar.value(), place);
        forms::press(list(), u"Jump to the newest"_s);
        QCOMPARE(bar.value(), bar.maximum());
        QVERIFY(!forms::buttonNamed(list(), u"Jump to the newest"_s));
        QTest::keyClick(&field(), Qt::Key_PageUp);
        QVERIFY(!list().followsEnd());
        m_server->cut();
        QTRY_VERIFY(!page().session().isAnswering());
    }

    void conversationsAreSearchedDeletedAndBroughtBack()
    {
        m_server->stream = streams::begin() + streams::text(u"Steam is lost at night."_s) + streams::end();
        ask(u"What about steam?"_s);
        forms::press(page(), u"New conversation"_s);
        m_server->stream = streams::begin() + streams::text(u"Nothing is missing."_s) + streams::end();
        ask(u"Where are data missing?"_s);
        QListWidget &kept = this->kept();
        QTRY_COMPARE(kept.count(), 2);
        forms::enter(page(), u"Search conversations"_s, u"lost NIGHT"_s);
        QCOMPARE(kept.count(), 1);
        kept.setFocus();
        kept.setCurrentRow(0);
        QTRY_COMPARE(messages().first().text(), u"What about steam?"_s);
        QTRY_COMPARE(answerText(), u"Steam is lost at night."_s);
        forms::enter(page(), u"Search conversations"_s, {});
        QCOMPARE(kept.count(), 2);
        QTest::keyClick(&kept, Qt::Key_Delete);
        QCOMPARE(kept.count(), 1);
        QVERIFY(messages().isEmpty());
        forms::press(page(), u"Undo"_s);
        QCOMPARE(kept.count(), 2);
    }

    void exportHoldsEverything()
    {
        m_server->stream =
            streams::begin() + streams::call(u"rank"_s, {{u"limit"_s, 3}}) + streams::output(ranking())
            + streams::call(u"execute_python"_s, {{u"code"_s, u"print('<x>')"_s}}, u"c2"_s)
            + streams::output({{u"stdout"_s, u"<x>"_s}, {u"exitCode"_s, 0}, {u"images"_s, QJsonArray{png()}}}, u"c2"_s)
            + streams::text(u"**Mount Hall** wastes most.\n\n```python\ndef f(x):\n    return x\n```\n"_s)
            + streams::end();
        ask(u"Which <b>?"_s);
        const QString html = exported();
        for (const QString &part :
             {u"Which &lt;b&gt;?"_s, u"42,500"_s, u"print('&lt;x&gt;')"_s, u"data:image/png;base64,"_s,
              u"meterhouse://building/311"_s, u"p,li{white-space:pre-wrap}"_s, u">    return x<"_s})
            QVERIFY2(html.contains(part), qPrintable(part));
        QVERIFY(!html.contains(u"<script"_s));
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

    void earlierAnswersGoAlong()
    {
        m_server->stream = streams::begin() + streams::call(u"rank"_s, {{u"limit"_s, 3}}) + streams::output(ranking())
                           + streams::text(u"Mount Hall."_s) + streams::end();
        ask(u"Which?"_s);
        ask(u"And why?"_s);
        const QJsonArray sent = m_server->questions.constLast()["messages"_L1].toArray();
        QCOMPARE(sent.size(), 3);
        QCOMPARE(sent.at(1)["role"_L1].toString(), u"assistant"_s);
        const QJsonObject tool = sent.at(1)["parts"_L1].toArray().first().toObject();
        QCOMPARE(tool["type"_L1].toString(), u"tool-rank"_s);
        QCOMPARE(tool["state"_L1].toString(), u"output-available"_s);
        QVERIFY(!m_server->questions.constLast().contains("model"_L1)); // none was chosen
    }

    void anotherServerShowsNothingOfTheFirst()
    {
        m_server->stream = streams::begin() + streams::text(u"Mount Hall."_s) + streams::end();
        ask(u"Which?"_s);
        ChatServer other;
        m_shown->connection.setBaseUrl(other.url());
        QVERIFY(messages().isEmpty());
        QCOMPARE(list().count(), 0);
    }

    void keyOfTheModelStaysWithTheServerItWasAskedFor()
    {
        const QUrl model(u"model-https://models.example.org"_s);
        QSettings().setValue(u"connection/tokens"_s, QVariantMap{{model.toString(), u"keychain"_s}});
        m_shown->preferences.set(settings::AssistantModel, u"large"_s);
        m_shown->preferences.set(settings::AssistantServer, u"https://models.example.org/v1"_s);
        page().ask(u"Which?"_s);
        QVERIFY(messages().isEmpty()); // until the keychain has answered
        ChatServer other;
        m_shown->connection.setBaseUrl(other.url());
        bool answered = false;
        QVERIFY(!findServerToken(model, this, [&answered](const ServerToken &) { answered = true; }));
        QTRY_VERIFY(answered);
        QVERIFY(messages().isEmpty());
        QVERIFY(!page().isBusy());
    }

    void answerUnderWayStaysWithItsServer()
    {
        m_server->staysOpen = true;
        m_server->stream = streams::begin() + streams::text(u"I began"_s);
        field().setPlainText(u"Which?"_s);
        QTest::keyClick(&field(), Qt::Key_Return);
        QTRY_COMPARE(answerText(), u"I began"_s);
        const QString file = page().session().conversation().id + u".json"_s;
        ChatServer other;
        m_shown->connection.setBaseUrl(other.url());
        QVERIFY(page().store().entries().isEmpty());
        waitForStore();
        for (const ConversationEntry &entry : page().store().entries())
            QVERIFY(file != entry.id + u".json"_s);
        QVERIFY(QFile::exists(m_folder->filePath(file)));
    }

    void lateConversationOpensOverNothing_data()
    {
        QTest::addColumn<QString>("then");
        QTest::addColumn<QString>("open"); // first question of what is open at last
        QTest::newRow("nothing else") << QString() << u"First"_s;
        QTest::newRow("new conversation") << u"new"_s << QString();
        QTest::newRow("deleted") << u"delete"_s << QString();
        QTest::newRow("asked") << u"ask"_s << u"Second"_s;
        QTest::newRow("another one") << u"another"_s << u"Second"_s;
        QTest::newRow("another server") << u"server"_s << QString();
    }

    void lateConversationOpensOverNothing()
    {
        QFETCH(QString, then);
        QFETCH(QString, open);
        askTwo();
        ChatServer other;
        kept().setCurrentRow(1);
        QCOMPARE(messages().first().text(), u"Second"_s); // it is still being read
        if (then == "new"_L1)
            page().startNew();
        else if (then == "delete"_L1)
            QTest::keyClick(&kept(), Qt::Key_Delete);
        else if (then == "ask"_L1)
            page().ask(u"Third"_s);
        else if (then == "another"_L1)
            kept().setCurrentRow(0);
        else if (then == "server"_L1)
            m_shown->connection.setBaseUrl(other.url());
        waitForStore();
        QCOMPARE(messages().isEmpty() ? QString() : messages().first().text(), open);
        QTRY_VERIFY(!page().session().isAnswering());
        QCOMPARE(messages().size(), open.isEmpty() ? 0 : then == "ask"_L1 ? 4 : 2);
    }
};

QTEST_MAIN(TestChatPage)

#include "tst_chatpage.moc"
