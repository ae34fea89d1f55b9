#include "app/pages/sensors/auditlist.h"
#include "app/pages/sensors/auditwords.h"
#include "app/pages/sensors/questioncard.h"
#include "app/pages/sensors/questionlist.h"
#include "app/widgets/errorbar.h"
#include "tests/app/pages/sensors/sensorsday.h"
#include "tests/app/support/formsupport.h"

#include <QLabel>
#include <QRadioButton>

using namespace app;
using namespace forms;
using namespace support;
using namespace Qt::StringLiterals;

// What the page asks about readings that are doubtful: each test goes on where the one before ended.
class TestSensorQuestions : public QObject
{
    Q_OBJECT

    SensorsDay m_day;

private slots:
    void initTestCase()
    {
        m_day.start(u"sensorquestions"_s);
        m_day.addSensor();
        m_day.token = m_day.askToken(m_day.secret).token;
        for (int i = 40; i >= 20; --i)
            QCOMPARE(m_day.send(150.0 - 0.01 * i + 0.004 * (i % 3), i * 15), 200);
        QCOMPARE(m_day.send(150.0, 120), 200);
        m_day.world->connection.setToken(AdminToken);
        QTRY_COMPARE_WITH_TIMEOUT(m_day.cell(SensorListModel::State), u"live"_s, SensorsDay::Patience);
    }

    void asksAboutAFallingCounter()
    {
        QCOMPARE(m_day.send(0.2, 60), 400);
        QCOMPARE(m_day.send(0.3, 30), 400);
        QTRY_COMPARE_WITH_TIMEOUT(m_day.page->questions()->openCount(), 1, SensorsDay::Patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_day.cell(SensorListModel::HeldBack), u"2"_s, SensorsDay::Patience);
        m_day.page->showSection(SensorsPage::Questions);
        QTRY_COMPARE_WITH_TIMEOUT(m_day.page->questions()->cards().size(), 1, SensorsDay::Patience);
        QuestionCard *card = m_day.page->questions()->cards().constFirst();
        qsizetype previews = 0;
        card->choose(core::QuarantineAnswer::Reject);
        const QString rejected = card->preview();
        card->choose(core::QuarantineAnswer::Reset);
        QVERIFY(card->preview() != rejected);
        QVERIFY2(card->preview().contains(u"0.3 kWh"_s), qPrintable(card->preview()));
        for (const QLabel *label : card->findChildren<QLabel *>()) // each answer has its own preview
            previews += label->isVisible() && label->text().startsWith(u"Takes in"_s) ? 1 : 0;
        QCOMPARE(previews, card->findChildren<QRadioButton *>().size());
        takePictures(m_day.world->theme, *m_day.page, u"sensors-question"_s);
    }

    void previewsAReplacedMeter()
    {
        QuestionCard *card = m_day.page->questions()->cards().constFirst();
        card->choose(core::QuarantineAnswer::Replacement);
        enter(*card, u"Old meter at its end"_s, u"152"_s);
        enter(*card, u"New meter at its start"_s, u"0.1"_s);
        QVERIFY2(card->preview().contains(u"2.2 kWh"_s), qPrintable(card->preview()));
        takePictures(m_day.world->theme, *m_day.page, u"sensors-question-replaced"_s);
    }

    void takesAnAnswerAndItsUndoing()
    {
        QuestionCard *card = m_day.page->questions()->cards().constFirst();
        card->choose(core::QuarantineAnswer::Reset);
        press(*card, u"Apply answer"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_day.page->questions()->openCount(), 0, SensorsDay::Patience);
        QTRY_COMPARE(m_day.page->questions()->cards().size(), 1);
        takePictures(m_day.world->theme, *m_day.page, u"sensors-answered"_s);
        m_day.page->showSection(SensorsPage::Sensors);
        QTRY_COMPARE_WITH_TIMEOUT(m_day.cell(SensorListModel::LastReading), u"0.3 kWh"_s, SensorsDay::Patience);
        m_day.page->showSection(SensorsPage::Questions);
        press(*m_day.page->questions()->cards().constFirst(), u"Undo"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_day.page->questions()->openCount(), 1, SensorsDay::Patience);
        QVERIFY(!m_day.page->findChild<ErrorBar *>()->isVisible());
    }

    void listsTheAnswerAmongTheChanges()
    {
        m_day.page->showSection(SensorsPage::Audit);
        auto *list = m_day.page->findChild<AuditList *>();
        const auto has = [list](const QString &action) {
            return std::ranges::any_of(list->entries(),
                                       [&](const core::AuditEntry &entry) { return entry.action == action; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(has(u"quarantine.undo"_s), SensorsDay::Patience);
        QVERIFY(has(u"quarantine.decide"_s));
        for (const core::AuditEntry &entry : list->entries())
            QVERIFY2(auditwords::action(entry.action) != entry.action, qPrintable(entry.action));
    }

    void cleanupTestCase() { m_day.end(); }
};

QTEST_MAIN(TestSensorQuestions)

#include "tst_sensorquestions.moc"
