#include "server/api/parameters.h"

#include <QTest>

using namespace core;
using namespace server;
using namespace Qt::StringLiterals;

static Request withQuery(const QString &query)
{
    Request request;
    request.query = QUrlQuery(query);
    return request;
}

static SiteZone newYork()
{
    return SiteZone::create("America/New_York").valueOr(SiteZone::utc());
}

class TestParameters : public QObject
{
    Q_OBJECT

private slots:
    void bounds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("asEnd");
        QTest::addColumn<QString>("utc");
        QTest::newRow("date as start") << u"2025-09-01"_s << false << u"2025-09-01T04:00:00Z"_s;
        QTest::newRow("date as end includes the day") << u"2025-09-01"_s << true << u"2025-09-02T04:00:00Z"_s;
        QTest::newRow("local time") << u"2025-09-01T06:30:00"_s << false << u"2025-09-01T10:30:00Z"_s;
        QTest::newRow("time as end is itself") << u"2025-09-01T06:30:00"_s << true << u"2025-09-01T10:30:00Z"_s;
        QTest::newRow("Z") << u"2025-09-01T06:30:00Z"_s << false << u"2025-09-01T06:30:00Z"_s;
        QTest::newRow("offset") << u"2025-09-01T06:30:00+05:45"_s << false << u"2025-09-01T00:45:00Z"_s;
        QTest::newRow("repeated hour is the first") << u"2025-11-02T01:30:00"_s << false << u"2025-11-02T05:30:00Z"_s;
        QTest::newRow("25-hour day as end") << u"2025-11-02"_s << true << u"2025-11-03T05:00:00Z"_s;
    }

    void bounds()
    {
        QFETCH(QString, text);
        QFETCH(bool, asEnd);
        QFETCH(QString, utc);
        const auto time = parseBound(u"start"_s, text, asEnd ? Bound::End : Bound::Start, newYork());
        QVERIFY2(time, time ? "" : qPrintable(time.error().detail));
        QCOMPARE(SiteZone::formatUtc(*time), utc);
    }

    void malformedBounds_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto &text : {u""_s, u"yesterday"_s, u"2025-13-01"_s, u"2025-02-30"_s, u"2025-09-01T25:00:00"_s,
                                 u"01.09.2025"_s, u"2025-9-1"_s, u"2025-09-01Tx"_s, u"1e9"_s, u"٢٠٢٥-٠٩-٠١"_s})
            QTest::addRow("'%s'", qPrintable(text)) << text;
        QTest::newRow("hour that clocks skip") << u"2025-03-09T02:30:00"_s;
    }

    void malformedBounds()
    {
        QFETCH(QString, text);
        const auto time = parseBound(u"start"_s, text, Bound::Start, newYork());
        QVERIFY(!time);
        QVERIFY(time.error().code == ErrorCode::InvalidArgument);
        QVERIFY2(time.error().detail.contains(u"start"_s), qPrintable(time.error().detail));
    }

    void rangeEndsAfterItStarts()
    {
        const auto range = rangeParameters(withQuery(u"start=2025-09-02&end=2025-09-01T00:00:00"_s), newYork());
        QVERIFY(!range);
        QVERIFY(range.error().code == ErrorCode::InvalidArgument);
        QVERIFY(rangeParameters(withQuery(u"start=2025-09-01&end=2025-09-01"_s), newYork()));
    }

    void missingBoundsAreOpen()
    {
        const auto range = rangeParameters(withQuery({}), newYork());
        QVERIFY(range);
        QVERIFY(!range->start && !range->end);
    }

    void defaults()
    {
        QVERIFY(*utilityParameter(withQuery({})) == Utility::Electricity);
        QVERIFY(*scoringParameter(withQuery({})) == Scoring::SizeNormalized);
        QVERIFY(*resolutionParameter(withQuery({})) == Resolution::Hourly);
    }

    void unknownNamesListWhatIsAllowed()
    {
        const auto utility = utilityParameter(withQuery(u"utility=WATER"_s));
        QVERIFY(!utility);
        QVERIFY(utility.error().code == ErrorCode::InvalidArgument);
        for (const QString &name : utilityNames())
            QVERIFY2(utility.error().detail.contains(name), qPrintable(utility.error().detail));
        const auto scoring = scoringParameter(withQuery(u"scoring="_s));
        QVERIFY(!scoring);
        for (const QString &name : scoringNames())
            QVERIFY(scoring.error().detail.contains(name));
        const auto resolution = resolutionParameter(withQuery(u"resolution=weekly"_s));
        QVERIFY(!resolution);
        for (const QString &name : resolutionNames())
            QVERIFY(resolution.error().detail.contains(name));
    }

    void longValuesAreNotRepeated()
    {
        const auto utility = parseUtility(QString(100000, u'x'));
        QVERIFY(!utility);
        QVERIFY(utility.error().detail.size() < 500);
    }

    void brokenJsonNamesThePlace()
    {
        Request request;
        request.body = R"({"rows": [1, 2,, 3]})";
        const auto body = jsonBody(request);
        QVERIFY(!body);
        QVERIFY(body.error().code == ErrorCode::Unprocessable);
        QVERIFY2(body.error().detail.contains(u"byte 1"_s), qPrintable(body.error().detail));
    }

    void jsonMustBeAnObject_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("array") << QByteArray("[]");
        QTest::newRow("null") << QByteArray("null");
        QTest::newRow("number") << QByteArray("1");
        QTest::newRow("nested 10,000 deep") << QByteArray("[").repeated(10000);
        QTest::newRow("invalid UTF-8") << QByteArray("{\"a\": \"\xff\xfe\"}");
    }

    void jsonMustBeAnObject()
    {
        QFETCH(QByteArray, body);
        Request request;
        request.body = body;
        const auto parsed = jsonBody(request);
        QVERIFY(!parsed);
        QVERIFY(parsed.error().code == ErrorCode::Unprocessable);
    }
};

QTEST_GUILESS_MAIN(TestParameters)

#include "tst_parameters.moc"
