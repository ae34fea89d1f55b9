#include "app/pages/upload/columnspanel.h"
#include "app/pages/upload/importdraft.h"
#include "app/pages/upload/importwizard.h"
#include "app/pages/upload/questionspanel.h"
#include "app/pages/upload/questionwords.h"
#include "app/pages/upload/uploadpage.h"
#include "app/widgets/errorbar.h"
#include "tests/app/client/fakeserver.h"
#include "tests/app/pages/upload/uploadsupport.h"
#include "tests/app/pages/upload/wizardfiles.h"
#include "tests/app/support/cannedanswers.h"
#include "tests/app/support/shownpage.h"
#include "tests/app/support/showntip.h"

#include <QComboBox>
#include <QGroupBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace app;
using namespace Qt::StringLiterals;

constexpr auto Meter = core::ImportKind::Meter;

//! The wizard against a daemon of canned answers: what is asked, what is remembered, and every failure.
class TestImportWizard : public QObject
{
    Q_OBJECT

    TestFolder m_folder;

    //! What the daemon knows of meter M1: September 2025, about 40 kWh an hour.
    static QByteArray facts()
    {
        core::MeterFacts facts;
        facts.meter = {u"M1"_s, core::Utility::Electricity};
        facts.buildingNumber = u"12"_s;
        facts.range = {1756684800, 1756684800 + 30 * 86400};
        facts.medianPerHour = 40.0;
        facts.p99PerHour = 50.0;
        return canned::bytes(core::toJson(QList<core::MeterFacts>{facts}));
    }

    static void answerWell(FakeServer &server)
    {
        server.setAnswer("/api/status", {200, canned::status()});
        server.setAnswer("/api/imports", {200, canned::imports()});
        server.setAnswer("/api/imports/check", {200, facts()});
        core::ImportResult result;
        result.batchId = 9;
        result.rowsRead = result.rowsIngested = 240;
        server.setAnswer("/api/upload/meter", {200, canned::bytes(core::wire::toJson(result))});
    }

    static QStringList codes(const ImportDraft &draft)
    {
        QStringList names;
        for (const core::ImportQuestion &question : draft.openQuestions())
            names.append(core::questionCodeName(question.code));
        return names;
    }

    //! Presses the likely answer of every question, the first one where none is likely.
    static void answerAll(ImportCard &card)
    {
        for (int round = 0; round < 12 && !card.draft().openQuestions().isEmpty(); ++round) {
            const core::ImportQuestion question = card.draft().openQuestions().constFirst();
            auto *box = card.wizard()->findChild<QGroupBox *>(question.id);
            QVERIFY(box);
            const int choice = std::max(0, question.proposed);
            QVERIFY(choice < question.choices.size());
            box->findChild<QRadioButton *>(question.choices.at(choice).id)->click();
            QTRY_VERIFY(!card.draft().isBusy());
        }
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"meterhouse-test"_s);
        QCoreApplication::setApplicationName(u"importwizard"_s);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void init() { QSettings().clear(); }
    void cleanupTestCase() { QSettings().clear(); }

    void canonicalFileAsksNothing()
    {
        FakeServer server;
        answerWell(server);
        ShownPage<UploadPage> world(server.url());
        UploadPage &page = world.page;
        ImportCard *card = page.card(Meter);
        card->openFile(m_folder.write(u"october.csv"_s, wizardfiles::canonical(QDate(2025, 10, 1), 240)));
        QTRY_COMPARE(card->step(), ImportCard::Step::Preview);
        QCOMPARE(codes(card->draft()), QStringList());
        QVERIFY(card->wizard()->importButton()->isEnabled());
        QCOMPARE(card->wizard()->importButton()->text(), u"Import 240 rows"_s);
        takePictures(world.theme, page, u"wizard-canonical"_s);
        card->wizard()->importButton()->click();
        QTRY_COMPARE_WITH_TIMEOUT(card->step(), ImportCard::Step::Done, 15000);
        const auto sent =
            std::ranges::find(server.requests, QByteArray("/api/upload/meter"), &FakeServer::Request::target);
        QVERIFY(!sent->body.contains("name=\"options\""));
        QVERIFY(sent->body.contains("name=\"file\""));
    }

    void uglyFileIsAskedAbout()
    {
        FakeServer server;
        answerWell(server);
        ShownPage<UploadPage> world(server.url());
        UploadPage &page = world.page;
        ImportCard *card = page.card(Meter);
        card->openFile(m_folder.write(u"oktober.csv"_s, wizardfiles::german(QDate(2025, 10, 1), 240)));
        QTRY_COMPARE(card->step(), ImportCard::Step::Preview);
        QVERIFY2(codes(card->draft()).contains(u"dateOrder"_s), qPrintable(codes(card->draft()).join(u' ')));
        QVERIFY(!card->wizard()->importButton()->isEnabled());
        takePictures(world.theme, page, u"wizard-questions"_s);
        answerAll(*card);
        QVERIFY2(card->wizard()->importButton()->isEnabled(), qPrintable(codes(card->draft()).join(u' ')));
        QCOMPARE(card->draft().inspection().goodRows, 240);
        takePictures(world.theme, page, u"wizard-answered"_s);
        card->wizard()->importButton()->click();
        QTRY_COMPARE_WITH_TIMEOUT(card->step(), ImportCard::Step::Done, 15000);
        const auto sent =
            std::ranges::find(server.requests, QByteArray("/api/upload/meter"), &FakeServer::Request::target);
        QVERIFY(sent->body.contains("name=\"options\""));
        QVERIFY(sent->body.contains("\"dateOrder\":\"dmy\""));

        // The next file of the source is read the same way without a question, until it is forgotten.
        card->openFile(m_folder.write(u"again.csv"_s, wizardfiles::german(QDate(2025, 10, 2), 200)));
        QTRY_COMPARE(card->step(), ImportCard::Step::Preview);
        QCOMPARE(card->draft().rememberedFrom(), u"oktober.csv"_s);
        QCOMPARE(codes(card->draft()).join(u' '), QString());
        card->draft().forgetSource();
        QTRY_VERIFY(!card->draft().isBusy());
        QVERIFY(card->draft().rememberedFrom().isEmpty());
        QVERIFY(codes(card->draft()).contains(u"dateOrder"_s));
    }

    void anAnswerCanBeTakenBack()
    {
        FakeServer server;
        answerWell(server);
        PageWorld world(server.url());
        ImportDraft draft(world.connection, Meter);
        draft.open(m_folder.write(u"wieder.csv"_s, wizardfiles::german(QDate(2025, 10, 1), 240)),
                   core::SiteZone::utc());
        QTRY_VERIFY(!draft.isBusy());
        const QStringList before = codes(draft);
        QVERIFY(!before.isEmpty());
        draft.answer(draft.openQuestions().constFirst(), 0);
        QTRY_VERIFY(!draft.isBusy());
        QVERIFY(!codes(draft).contains(before.constFirst()));
        QCOMPARE(draft.answers().size(), 1);
        draft.takeBack(0);
        QTRY_VERIFY(!draft.isBusy());
        QCOMPARE(codes(draft), before);
    }

    void aFactorOfAThousandIsAskedAbout()
    {
        FakeServer server;
        answerWell(server);
        ShownPage<UploadPage> world(server.url());
        UploadPage &page = world.page;
        ImportCard *card = page.card(Meter);
        card->openFile(m_folder.write(u"wh.csv"_s, wizardfiles::canonical(QDate(2025, 10, 1), 240, 0.001)));
        QTRY_COMPARE(card->step(), ImportCard::Step::Preview);
        QCOMPARE(codes(card->draft()), QStringList{u"unitScale"_s});
        QVERIFY(!card->wizard()->importButton()->isEnabled());
        takePictures(world.theme, page, u"wizard-scale"_s);
        answerAll(*card);
        QVERIFY(card->wizard()->importButton()->isEnabled());
        QVERIFY(std::abs(card->draft().inspection().meters.constFirst().medianPerHour - 40.0) < 2.0);
    }

    void missingColumnIsChosenOrGiven()
    {
        FakeServer server;
        answerWell(server);
        ShownPage<UploadPage> world(server.url());
        UploadPage &page = world.page;
        ImportCard *card = page.card(Meter);
        QByteArray text("meterId,readingTime,<b>xyz</b>,readingUnits\n"); // a file may hold anything
        for (int hour = 0; hour < 24; ++hour)
            text += "<i>M1</i>,2025-10-01T" + QByteArray::number(hour).rightJustified(2, '0') + ":00:00,40.5,kWh\n";
        card->openFile(m_folder.write(u"short.csv"_s, text));
        QTRY_COMPARE(card->step(), ImportCard::Step::Preview);
        QVERIFY(!card->wizard()->importButton()->isEnabled());
        takePictures(world.theme, page, u"wizard-missing"_s);
        auto *columns = card->wizard()->findChild<ColumnsPanel *>();
        auto *value = columns->findChild<QComboBox *>(u"readingValue"_s);
        for (const int item : {value->findText(u"meterId"_s), value->findText(u"<b>xyz</b>"_s)}) {
            QVERIFY(item >= 0);
            QVERIFY(shownTip(value->itemData(item, Qt::ToolTipRole).toString())
                        .startsWith(item == 1 ? u"<i>M1</i>"_s : u"40.5"_s));
        }
        value->setCurrentIndex(value->findText(u"<b>xyz</b>"_s));
        Q_EMIT value->activated(value->currentIndex());
        QTRY_VERIFY(!card->draft().isBusy());
        card->draft().setConstant(u"utility"_s, u"ELECTRICITY"_s);
        QTRY_VERIFY(!card->draft().isBusy());
        card->draft().setConstant(u"simsCode"_s, u"12"_s);
        QTRY_VERIFY(!card->draft().isBusy());
        QCOMPARE(shownTip(value->toolTip()), u"<b>xyz</b>"_s);
        answerAll(*card);
        QVERIFY2(card->wizard()->importButton()->isEnabled(), qPrintable(codes(card->draft()).join(u' ')));
        QCOMPARE(card->draft().inspection().goodRows, 24);
    }

    void unreadableFiles_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("entities are refused")
            << QByteArray("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>");
    }

    void unreadableFiles()
    {
        QFETCH(QByteArray, text);
        FakeServer server;
        answerWell(server);
        ShownPage<UploadPage> world(server.url());
        UploadPage &page = world.page;
        ImportCard *card = page.card(Meter);
        card->openFile(m_folder.write(u"bad.xml"_s, text));
        QTRY_VERIFY(page.findChild<ErrorBar *>()->isVisible());
        QCOMPARE(card->step(), ImportCard::Step::Choose);
    }

    void withoutTheHistoryNothingIsImported_data()
    {
        QTest::addColumn<FakeServer::Answer>("answer");
        QTest::newRow("daemon fails") << FakeServer::Answer{500, R"({"detail":"oops"})"};
        QTest::newRow("garbage") << FakeServer::Answer{200, "<html>"};
        QTest::newRow("hangs up") << FakeServer::Answer{200, {}, 0, true};
    }

    void withoutTheHistoryNothingIsImported()
    {
        QFETCH(FakeServer::Answer, answer);
        FakeServer server;
        answerWell(server);
        server.setAnswer("/api/imports/check", answer);
        ShownPage<UploadPage> world(server.url());
        UploadPage &page = world.page;
        ImportCard *card = page.card(Meter);
        card->openFile(m_folder.write(u"october.csv"_s, wizardfiles::canonical(QDate(2025, 10, 1), 48)));
        auto *bar = page.findChild<ErrorBar *>();
        QTRY_VERIFY(bar->isVisible());
        QCOMPARE(card->step(), ImportCard::Step::Preview);
        QVERIFY(!card->wizard()->importButton()->isEnabled());
        answerWell(server);
        bar->findChild<QPushButton *>()->click(); // Retry
        QTRY_VERIFY(card->wizard()->importButton()->isEnabled());
    }

    void aSlowAnswerCanBeCancelled()
    {
        FakeServer server;
        answerWell(server);
        server.setAnswer("/api/imports/check", {200, facts(), 5000});
        ShownPage<UploadPage> world(server.url());
        UploadPage &page = world.page;
        ImportCard *card = page.card(Meter);
        card->openFile(m_folder.write(u"october.csv"_s, wizardfiles::canonical(QDate(2025, 10, 1), 48)));
        QTRY_VERIFY(std::ranges::any_of(server.requests,
                                        [](const auto &request) { return request.target == "/api/imports/check"; }));
        QCOMPARE(card->step(), ImportCard::Step::Checking);
        card->cancel();
        QCOMPARE(card->step(), ImportCard::Step::Choose);
        QVERIFY(!card->draft().isBusy());
    }

    void everyQuestionHasWords()
    {
        for (int code = 0; code <= static_cast<int>(core::QuestionCode::LocalEpoch); ++code) {
            core::ImportQuestion question;
            question.code = static_cast<core::QuestionCode>(code);
            question.facts = {{u"column"_s, u"readingTime"_s}, {u"sample"_s, u"03/04/2025"_s}, {u"ratio"_s, 1000.0}};
            question.choices = {{u"keep"_s, {}, {}},
                                {u"x"_s, {}, {{u"columns"_s, QJsonObject{{u"readingTime"_s, u"When"_s}}}}}};
            const QString sentence = questionSentence(question, Meter);
            QVERIFY2(sentence.endsWith(u'?') && !sentence.contains(u'%'), qPrintable(sentence));
            QVERIFY(!choiceSentence(question, 0).isEmpty());
            QVERIFY(!choiceSentence(question, 1).isEmpty());
        }
    }
};

QTEST_MAIN(TestImportWizard)

#include "tst_importwizard.moc"
