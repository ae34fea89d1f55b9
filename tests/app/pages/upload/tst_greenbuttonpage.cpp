#include "app/pages/upload/importwizard.h"
#include "app/pages/upload/uploadpage.h"
#include "app/widgets/dropzone.h"
#include "app/widgets/errorbar.h"
#include "tests/app/pages/upload/uploadsupport.h"
#include "tests/app/support/pagesupport.h"
#include "tests/support/daemonprocess.h"
#include "tests/support/greenbuttonfile.h"
#include "tests/support/testclient.h"

#include <QAbstractButton>
#include <QDropEvent>
#include <QFileInfo>
#include <QGroupBox>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSettings>
#include <QStandardPaths>

using namespace app;
using namespace support;
using namespace Qt::StringLiterals;

constexpr auto Meter = core::ImportKind::Meter;
constexpr int Patience = 60000;            // milliseconds; for a machine under load
constexpr qint64 MidnightUtc = 1762992000; // 2025-11-13T00:00:00Z

//! Green Button files through the page itself, against the daemon: dropped, asked about, imported, and what the daemon
//! then holds.
class TestGreenButtonPage : public QObject
{
    Q_OBJECT

    TestFolder m_folder;
    DaemonProcess m_daemon;
    std::unique_ptr<PageWorld> m_world;

    static GreenButtonFile supplier(const QByteArray &point, qint64 first)
    {
        GreenButtonFile file;
        file.point = point;
        file.accumulation = "4";
        file.powerOfTen = "-3";
        file.localTime = "<e:dstEndRule>B40E2000</e:dstEndRule><e:dstOffset>3600</e:dstOffset>"
                         "<e:dstStartRule>360E2000</e:dstStartRule><e:tzOffset>-18000</e:tzOffset>";
        QList<QByteArray> values;
        for (int hour = 0; hour < 24; ++hour)
            values.append(QByteArray::number((hour + 1) * 1'000'000)); // hour + 1 kWh
        file.readings = hourly(first, values);
        return file;
    }

    void drop(ImportCard &card, const QByteArray &bytes, const QString &name)
    {
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(m_folder.write(name, bytes))});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(card.findChild<DropZone *>(), &enter);
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(card.findChild<DropZone *>(), &event);
    }

    static QGroupBox *boxOf(ImportCard &card, const QString &question)
    {
        for (QGroupBox *box : card.wizard()->findChildren<QGroupBox *>(question)) {
            if (box->isVisible())
                return box;
        }
        return nullptr;
    }

    //! Presses the choice; for a question that takes a text, types it.
    static void answer(ImportCard &card, const QString &question, const QString &choice)
    {
        QTRY_VERIFY2_WITH_TIMEOUT(boxOf(card, question) && !card.draft().isBusy(), qPrintable(question), Patience);
        QGroupBox *box = boxOf(card, question);
        if (auto *field = box->findChild<QLineEdit *>()) {
            field->setFocus();
            QTest::keyClicks(field, choice);
            QTest::keyClick(field, Qt::Key_Return);
        } else {
            auto *button = box->findChild<QAbstractButton *>(choice);
            QVERIFY2(button, qPrintable(choice));
            button->click();
        }
        QTRY_VERIFY_WITH_TIMEOUT(!card.draft().isBusy(), Patience);
    }

    static void importAndWait(UploadPage &page, ImportCard &card)
    {
        QTRY_VERIFY_WITH_TIMEOUT(card.wizard()->importButton()->isEnabled(), Patience);
        card.wizard()->importButton()->click();
        QTRY_VERIFY2_WITH_TIMEOUT(card.step() == ImportCard::Step::Done,
                                  qPrintable(page.findChild<ErrorBar *>()->text()), Patience * 2);
    }

    //! Time (UTC) and kWh of what the daemon holds of a building.
    QList<std::pair<QString, double>> stored(const QString &building)
    {
        TestClient client(m_daemon.baseUrl());
        const QString target = u"/api/buildings/%1/timeseries?utility=ELECTRICITY&resolution=15min"_s.arg(building);
        QList<std::pair<QString, double>> points;
        const QJsonArray data = client.get(target).json[u"data"_s].toArray();
        for (const QJsonValue point : data) {
            if (!point[u"actual"_s].isNull())
                points.append({point[u"timestampUtc"_s].toString(), point[u"actual"_s].toDouble()});
        }
        return points;
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"meterhouse-test"_s);
        QCoreApplication::setApplicationName(u"greenbuttonpage"_s);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        if (!QFileInfo(meterhousedPath()).isExecutable())
            QSKIP("build meterhoused first");
        QVERIFY2(m_daemon.start(), qPrintable(m_daemon.errorOutput()));
        m_world = std::make_unique<PageWorld>(m_daemon.baseUrl());
        m_world->theme.install();
        QTRY_VERIFY_WITH_TIMEOUT(m_world->status.status().has_value(), Patience);
    }

    void init() { QSettings().clear(); }
    void cleanupTestCase() { QSettings().clear(); }

    void answersDecideWhatIsStored_data()
    {
        QTest::addColumn<QString>("building");
        QTest::addColumn<QString>("epoch");
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("first");
        QTest::newRow("UTC, labelled by the start") << u"1"_s << u"utc"_s << u"start"_s << u"2025-11-13T00:00:00Z"_s;
        QTest::newRow("UTC, labelled by the end") << u"2"_s << u"utc"_s << u"end"_s << u"2025-11-12T23:00:00Z"_s;
        QTest::newRow("local, labelled by the start")
            << u"3"_s << u"local"_s << u"start"_s << u"2025-11-13T05:00:00Z"_s;
        QTest::newRow("local, labelled by the end") << u"4"_s << u"local"_s << u"end"_s << u"2025-11-13T04:00:00Z"_s;
    }

    void answersDecideWhatIsStored()
    {
        QFETCH(QString, building);
        QFETCH(QString, epoch);
        QFETCH(QString, label);
        QFETCH(QString, first);
        const QByteArray point = "/espi/1_1/resource/UsagePoint/" + building.toLatin1() + "77";
        UploadPage page(m_world->context);
        page.resize(1280, 800);
        page.show();
        ImportCard *card = page.card(Meter);
        drop(*card, supplier(point, MidnightUtc).bytes(), u"november.xml"_s);
        QTRY_COMPARE_WITH_TIMEOUT(card->step(), ImportCard::Step::Preview, Patience);
        QVERIFY(!card->wizard()->importButton()->isEnabled());
        takePictures(m_world->theme, page, u"green-button-questions"_s);
        answer(*card, u"valueMissing.simsCode"_s, building);
        answer(*card, u"localEpoch"_s, epoch);
        answer(*card, u"timeLabel"_s, label);
        importAndWait(page, *card);
        const auto points = stored(building);
        QCOMPARE(points.size(), 24);
        QCOMPARE(points.first().first, first);
        double sum = 0.0;
        for (const auto &[time, kwh] : points)
            sum += kwh;
        QCOMPARE(sum, 300.0);

        // The next month of the same supplier is read alike, without a question.
        page.findChild<ErrorBar *>()->hide();
        card->openFile(m_folder.write(u"december.xml"_s, supplier(point, MidnightUtc + 30 * 86400).bytes()));
        QTRY_COMPARE_WITH_TIMEOUT(card->step(), ImportCard::Step::Preview, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(card->wizard()->importButton()->isEnabled(), Patience);
        QCOMPARE(card->draft().rememberedFrom(), u"november.xml"_s);
        importAndWait(page, *card);
        QCOMPARE(stored(building).size(), 48);
        QCOMPARE(stored(building).at(24).first.mid(10), first.mid(10));

        // Another supplier's is not.
        card->openFile(m_folder.write(u"other.xml"_s, supplier("/other/UsagePoint/77", MidnightUtc).bytes()));
        QTRY_COMPARE_WITH_TIMEOUT(card->step(), ImportCard::Step::Preview, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(!card->draft().isBusy(), Patience);
        QCOMPARE(card->draft().rememberedFrom(), QString());
        QVERIFY(!card->draft().openQuestions().isEmpty());
    }

    void aCounterBecomesItsUse()
    {
        GreenButtonFile file;
        file.point = "/espi/1_1/resource/UsagePoint/500";
        file.accumulation = "1";
        file.powerOfTen = "3";
        file.readings = hourly(MidnightUtc + 3 * 3600, {"100", "101", "103", "106"});
        UploadPage page(m_world->context);
        page.resize(1280, 800);
        page.show();
        ImportCard *card = page.card(Meter);
        drop(*card, file.bytes(), u"counter.xml"_s);
        QTRY_COMPARE_WITH_TIMEOUT(card->step(), ImportCard::Step::Preview, Patience);
        answer(*card, u"valueMissing.simsCode"_s, u"5"_s);
        QVERIFY(card->draft().openQuestions().isEmpty());
        importAndWait(page, *card);
        const QList<std::pair<QString, double>> expected{
            {u"2025-11-13T03:00:00Z"_s, 1.0}, {u"2025-11-13T04:00:00Z"_s, 2.0}, {u"2025-11-13T05:00:00Z"_s, 3.0}};
        QCOMPARE(stored(u"5"_s), expected);
    }

    void entitiesAreNeitherFetchedNorUnfolded_data()
    {
        QTest::addColumn<QByteArray>("declaration");
        QTest::newRow("a file of this machine") << QByteArray("<!ENTITY x SYSTEM \"file://%1\">");
        QByteArray laughs("<!ENTITY a \"ha\">");
        for (const char letter : {'b', 'c', 'd', 'e', 'f', 'x'})
            laughs += QByteArray("<!ENTITY ") + letter + " \""
                      + QByteArray("&a;").replace('a', letter == 'x' ? 'f' : char(letter - 1)).repeated(10) + "\">";
        QTest::newRow("a billion laughs") << laughs;
    }

    void entitiesAreNeitherFetchedNorUnfolded()
    {
        QFETCH(QByteArray, declaration);
        const QString secret = m_folder.write(u"secret.txt"_s, "hidden-word");
        QByteArray bytes = supplier("/espi/UsagePoint/9", MidnightUtc).bytes();
        bytes.replace("?>\n<feed", "?>\n<!DOCTYPE feed [" + declaration.replace("%1", secret.toUtf8()) + "]>\n<feed");
        bytes.replace("<e:kind>0</e:kind>", "<e:kind>&x;</e:kind>");
        UploadPage page(m_world->context);
        page.resize(1280, 800);
        page.show();
        ImportCard *card = page.card(Meter);
        drop(*card, bytes, u"entities.xml"_s);
        auto *bar = page.findChild<ErrorBar *>();
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), Patience);
        QCOMPARE(card->step(), ImportCard::Step::Choose);
        QString all = bar->toolTip();
        for (const QLabel *label : page.findChildren<QLabel *>())
            all += label->text() + label->toolTip();
        QVERIFY2(bar->text().contains(u"entities.xml could not be read"_s), qPrintable(bar->text()));
        QVERIFY(!all.contains(u"hidden-word"_s));
        QVERIFY(!all.contains(u"haha"_s));
    }
};

QTEST_MAIN(TestGreenButtonPage)

#include "tst_greenbuttonpage.moc"
