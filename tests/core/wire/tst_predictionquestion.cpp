#include "core/wire/predictionquestion.h"

#include <QJsonDocument>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class TestPredictionQuestion : public QObject
{
    Q_OBJECT

    static QJsonObject body(const QByteArray &more)
    {
        return QJsonDocument::fromJson(R"({"buildingNumber": "311", "utility": "gas")" + more + "}").object();
    }

    static constexpr TimeRange Usual{1000, 2000};

private slots:
    void readsChangesAndOverrides()
    {
        const auto question = wire::predictionQuestionFromJson(
            body(R"(, "startDate": "2025-09-01", "endDate": "2025-09-30", "weatherChanges": {"temperature_2m": -5},
                    "weatherOverrides": {"cloud_cover": 100})"),
            SiteZone::utc());
        QVERIFY2(question, question ? "" : qPrintable(question.error().detail));
        QCOMPARE(question->request.utility, Utility::Gas);
        QCOMPARE((question->request.range.to - question->request.range.from) / SecondsPerDay, 30);
        QCOMPARE(question->changes.size(), 1);
        QCOMPARE(question->changes.first().by, -5.0);
        QCOMPARE(question->request.overrides.size(), 1);
        QCOMPARE(question->request.overrides.first().value, 100.0);
    }

    void datesMayBeLeftOutWhereThereIsARange()
    {
        const auto usual = wire::predictionQuestionFromJson(body({}), SiteZone::utc(), Usual);
        QVERIFY(usual);
        QCOMPARE(usual->request.range, Usual);
        const auto none = wire::predictionQuestionFromJson(body({}), SiteZone::utc());
        QVERIFY(none.error().detail.contains(u"startDate"_s));
        const auto half =
            wire::predictionQuestionFromJson(body(R"(, "startDate": "2025-09-01")"), SiteZone::utc(), Usual);
        QVERIFY(half.error().detail.contains(u"endDate"_s));
    }

    void wrongOnesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<QString>("word");
        QTest::newRow("unknown change") << QByteArray(R"(, "weatherChanges": {"mood": 1})") << u"weatherChanges"_s;
        QTest::newRow("unknown override")
            << QByteArray(R"(, "weatherOverrides": {"mood": 1})") << u"weatherOverrides"_s;
        QTest::newRow("change too large") << QByteArray(R"(, "weatherChanges": {"temperature_2m": 241})") << u"240"_s;
        QTest::newRow("override too large")
            << QByteArray(R"(, "weatherOverrides": {"temperature_2m": 151})") << u"150"_s;
        QTest::newRow("text") << QByteArray(R"(, "weatherChanges": {"temperature_2m": "1"})") << u"must be a number"_s;
        QTest::newRow("changed and replaced")
            << QByteArray(R"(, "weatherChanges": {"cloud_cover": 5, "temperature_2m": 1},
                             "weatherOverrides": {"temperature_2m": 70})")
            << u"temperature_2m"_s;
        QTest::newRow("array") << QByteArray(R"(, "weatherChanges": [1])") << u"must be an object or null"_s;
    }

    void wrongOnesAreNamed()
    {
        QFETCH(QByteArray, more);
        QFETCH(QString, word);
        const auto question = wire::predictionQuestionFromJson(body(more), SiteZone::utc(), Usual);
        QVERIFY(!question);
        QVERIFY2(question.error().detail.contains(word), qPrintable(question.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestPredictionQuestion)

#include "tst_predictionquestion.moc"
