#include "pythonfixture.h"

// What code finds in the module data, against what the daemon itself says.
class TestPythonData : public PythonFixture
{
    Q_OBJECT

    QString number() const { return m_generated.buildings.first().number; }

    QString printed(const QString &code)
    {
        const QJsonObject result = run(code);
        if (result.value("exitCode"_L1) != 0)
            qWarning().noquote() << textOf(result);
        return result.value("stdout"_L1).toString().trimmed();
    }

private slots:
    void init()
    {
        if (!m_tool)
            QSKIP("no sandbox here");
    }

    void facts_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QString>("value");
        QTest::newRow("buildings") << u"len(data.buildings)"_s << u"3"_s;
        QTest::newRow("numbers are text")
            << u"data.buildings.buildingNumber.map(type).unique()[0].__name__"_s << u"str"_s;
        QTest::newRow("utilities") << u"data.buildings.utilities[0]"_s << u"['ELECTRICITY', 'GAS']"_s;
        QTest::newRow("scores") << u"len(data.scores) == data.buildings.utilities.map(len).sum() > 3"_s << u"True"_s;
        QTest::newRow("too few data for a score") << u"data.scores.score.isna().all()"_s << u"True"_s;
        QTest::newRow("unit") << u"data.units['GAS'], data.units['ELECTRICITY']"_s << u"kWh kWh"_s;
        QTest::newRow("zone") << u"data.zone"_s << u"UTC"_s;
        QTest::newRow("weather by the hour")
            << u"len(data.weather), data.weather.index[0]"_s << u"72 2025-06-01 00:00:00+00:00"_s;
        QTest::newRow("units of the weather") << u"data.weather.attrs['units']['wind_speed_10m']"_s << u"mph"_s;
        QTest::newRow("what there is") << u"[n for n in dir(data) if n in ('buildings', 'readings')]"_s
                                       << u"['buildings', 'readings']"_s;
        QTest::newRow("as a module") << u"__import__('data').zone"_s << u"UTC"_s;
    }

    void facts()
    {
        QFETCH(QString, expression);
        QFETCH(QString, value);
        QCOMPARE(printed(u"print(%1)"_s.arg(expression)), value);
    }

    void weatherColumnsKeepTheirNames()
    {
        double sum = 0.0;
        for (const WeatherHour &hour : m_generated.weather)
            sum += hour.value(WeatherQuantity::Temperature2m);
        const double mean = printed(u"print(data.weather.temperature_2m.mean())"_s).toDouble();
        QVERIFY(std::abs(mean - sum / static_cast<double>(m_generated.weather.size())) < 0.01); // files round
    }

    void readingsAreTheDaemonsOwn()
    {
        const auto series = m_campus->timeSeries(number(), Utility::Electricity, {}, {}, Resolution::Hourly);
        QVERIFY(series);
        double sum = 0.0;
        for (const SeriesPoint &point : series->points)
            sum += point.actual.value_or(0.0);
        const QStringList words =
            printed(u"r = data.readings('%1', 'electricity')\n"
                    "print(len(r), repr(float(r.actual.sum())), r.attrs['unit'], list(r.columns))"_s.arg(number()))
                .split(u' ');
        QCOMPARE(words.at(0).toInt(), series->points.size());
        QVERIFY(std::abs(words.at(1).toDouble() - sum) < 1e-6 * sum);
        QCOMPARE(words.mid(2).join(u' '), u"kWh ['actual', 'expected', 'residual', 'coverage']"_s);
    }

    void rangesAreHalfOpen_data()
    {
        QTest::addColumn<QString>("range");
        QTest::addColumn<int>("hours");
        QTest::newRow("all") << QString() << 24 * Days;
        QTest::newRow("from a date") << u", '2025-06-02'"_s << 24 * (Days - 1);
        QTest::newRow("a day") << u", '2025-06-01', '2025-06-02'"_s << 24;
        QTest::newRow("an hour with an offset") << u", '2025-06-01T02:00+02:00', '2025-06-01T03:00+02:00'"_s << 1;
        QTest::newRow("a time of pandas") << u", end=pd.Timestamp('2025-06-01 05:00')"_s << 5;
        QTest::newRow("before the data") << u", end='2024-01-01'"_s << 0;
    }

    void rangesAreHalfOpen()
    {
        QFETCH(QString, range);
        QFETCH(int, hours);
        QCOMPARE(printed(u"print(len(data.readings(%1, 'GAS'%2)))"_s.arg(number(), range)).toInt(), hours);
    }

    void whatIsNotThereIsNamed_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("told");
        QTest::newRow("building") << u"data.readings('nowhere', 'GAS')"_s
                                  << u"ValueError: there is no building nowhere"_s;
        QTest::newRow("utility") << u"data.readings('%1', 'WATER')"_s.arg(number())
                                 << u"there is no utility WATER; there are ELECTRICITY"_s;
        QTest::newRow("meter") << u"data.readings('%1', 'STEAM')"_s.arg(number()) << u"has no meter of STEAM"_s;
        QTest::newRow("table") << u"data.accounts"_s << u"data has no 'accounts'; it has buildings"_s;
    }

    void whatIsNotThereIsNamed()
    {
        QFETCH(QString, code);
        QFETCH(QString, told);
        const QJsonObject result = run(code);
        QCOMPARE(result.value("exitCode"_L1).toInt(), 1);
        QVERIFY2(result.value("stderr"_L1).toString().contains(told), textOf(result));
    }

    void changesAreForTheRunAlone()
    {
        QCOMPARE(printed(u"data.readings('%1', 'GAS').actual[:] = 0\n"
                         "print(data.readings('%1', 'GAS').actual.sum() > 0)"_s.arg(number())),
                 u"True"_s);
    }

    void anUploadIsSeenByTheNextRun()
    {
        QCOMPARE(printed(u"print('new' in set(data.buildings.buildingNumber))"_s), u"False"_s);
        upload(ImportKind::Building, "buildingNumber,buildingName,grossArea\nnew,New hall,1000\n");
        QVERIFY(m_campus->waitUntilIdle(60000));
        QCOMPARE(printed(u"print('new' in set(data.buildings.buildingNumber))"_s), u"True"_s);
    }
};

QTEST_GUILESS_MAIN(TestPythonData)

#include "tst_pythondata.moc"
