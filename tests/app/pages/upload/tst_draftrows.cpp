#include "app/pages/upload/columnspanel.h"
#include "app/pages/upload/columnwords.h"
#include "app/pages/upload/draftrows.h"
#include "app/pages/upload/importwizard.h"
#include "app/pages/upload/questionwords.h"
#include "app/pages/upload/uploadpage.h"
#include "tests/app/pages/upload/uploadsupport.h"
#include "tests/app/support/shownpage.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QStandardPaths>
#include <QTranslator>

using namespace app;
using namespace Qt::StringLiterals;

//! The one word of German that is needed.
class GermanWord : public QTranslator
{
public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return qstrcmp(source, "Electricity") == 0 ? u"Strom"_s : QString();
    }
    bool isEmpty() const override { return false; }
};

//! What a file holds, in the terms of the person who reads it.
class TestDraftRows : public QObject
{
    Q_OBJECT

    TestFolder m_folder;
    GermanWord m_german;

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCoreApplication::installTranslator(&m_german);
    }

    void rowsAreReadInThePersonsTerms_data()
    {
        QTest::addColumn<core::ImportKind>("kind");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("readAs");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, core::ImportKind kind, const QString &field, const QString &readAs,
                            const QString &shown) { QTest::newRow(name) << kind << field << readAs << shown; };
        constexpr auto Meter = core::ImportKind::Meter;
        row("amount", Meter, u"readingValue"_s, u"42.6"_s, u"42,6"_s);
        row("every digit", Meter, u"readingValue"_s, u"1234567.891234"_s, u"1.234.567,891234"_s);
        row("negative amount", Meter, u"readingValue"_s, u"-0.5"_s, u"-0,5"_s);
        row("not a number", Meter, u"readingValue"_s, u"broken"_s, u"broken"_s);
        row("no number", Meter, u"readingValue"_s, u"nan"_s, u"nan"_s);
        row("nothing", Meter, u"readingValue"_s, QString(), QString());
        row("utility", Meter, u"utility"_s, u"ELECTRICITY"_s, u"Strom"_s);
        row("no utility", Meter, u"utility"_s, u"SUNSHINE"_s, u"SUNSHINE"_s);
        row("name of a meter", Meter, u"meterId"_s, u"0042.50"_s, u"0042.50"_s);
        row("number of a building", Meter, u"simsCode"_s, u"1234"_s, u"1234"_s);
        row("meter called like a utility", Meter, u"meterId"_s, u"ELECTRICITY"_s, u"ELECTRICITY"_s);
        row("time", Meter, u"readingTime"_s, u"2025-10-01T04:00:00Z"_s, u"Mi. 1. Okt. 2025, 00:00"_s);
        row("weather", core::ImportKind::Weather, u"temperature_2m"_s, u"70.25"_s, u"70,25"_s);
        row("area", core::ImportKind::Building, u"grossArea"_s, u"75660"_s, u"75.660"_s);
        row("postal code", core::ImportKind::Building, u"postalCode"_s, u"43210"_s, u"43210"_s);
    }

    void rowsAreReadInThePersonsTerms()
    {
        QFETCH(core::ImportKind, kind);
        QFETCH(QString, field);
        QFETCH(QString, readAs);
        QFETCH(QString, shown);
        core::Inspection inspection;
        inspection.kind = kind;
        inspection.fields = {field};
        inspection.columns = {core::InspectedColumn()};
        core::RowVerdict verdict;
        verdict.cells = {readAs};
        verdict.readAs = {readAs};
        core::RowVerdict filled; // a column that no row fills is not shown
        filled.cells = filled.readAs = {u"x"_s};
        inspection.firstRows = {verdict, filled};
        const core::SiteZone zone = *core::SiteZone::create("America/New_York");
        QCOMPARE(rowsAsRead(inspection, zone).rows.constFirst().cells, QStringList{shown});
        QCOMPARE(rowsAsWritten(inspection).rows.constFirst().cells, QStringList{readAs});
    }

    void wordsStandForWhatIsStored_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("stored");
        QTest::newRow("word") << u"utility"_s << u"Strom"_s << u"ELECTRICITY"_s;
        QTest::newRow("with blanks and other case") << u"utility"_s << u" strom "_s << u"ELECTRICITY"_s;
        QTest::newRow("wire name") << u"utility"_s << u"STEAM"_s << u"STEAM"_s;
        QTest::newRow("unknown") << u"utility"_s << u"Wind"_s << u"Wind"_s;
        QTest::newRow("another column") << u"meterId"_s << u"Strom"_s << u"Strom"_s;
    }

    void wordsStandForWhatIsStored()
    {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(QString, stored);
        QCOMPARE(valueOfWords(field, typed), stored);
        core::ImportQuestion question;
        question.code = core::QuestionCode::ValueMissing;
        question.facts = {{u"column"_s, field}};
        question.choices = {{stored, {}, {{u"constants"_s, QJsonObject{{field, stored}}}}}};
        QCOMPARE(choiceSentence(question, 0), wordsOfValue(field, stored));
    }

    void theSameForEveryRowIsGivenInWords()
    {
        FakeServer server;
        answerWell(server);
        server.setAnswer("/api/imports/check", {200, R"({"meters":[]})"});
        ShownPage<UploadPage> world(server.url());
        ImportCard *card = world.page.card(core::ImportKind::Meter);
        card->openFile(
            m_folder.write(u"short.csv"_s, "meterId,readingTime,readingValue\nM1,2025-10-01T00:00:00,40.5\n"));
        QTRY_COMPARE(card->step(), ImportCard::Step::Preview);
        QTRY_VERIFY(!card->draft().isBusy());
        auto *columns = card->wizard()->findChild<ColumnsPanel *>();
        auto *choice = columns->findChild<QComboBox *>(u"utility"_s);
        choice->setCurrentIndex(choice->count() - 1);
        Q_EMIT choice->activated(choice->currentIndex());
        auto *field = qobject_cast<QLineEdit *>(columns->window()->focusWidget());
        QVERIFY(field && field->completer());
        field->completer()->setCompletionPrefix(u"str"_s);
        QCOMPARE(field->completer()->currentCompletion(), u"Strom"_s);
        QTest::keyClicks(field, u"Strom"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(card->draft().inspection().options.constants.value(u"utility"_s), u"ELECTRICITY"_s);
        QTRY_VERIFY(!card->draft().isBusy());
        QCOMPARE(field->text(), u"Strom"_s);
        takePictures(world.theme, world.page, u"wizard-in-words"_s);
    }
};

QTEST_MAIN(TestDraftRows)

#include "tst_draftrows.moc"
