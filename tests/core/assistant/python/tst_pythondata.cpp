#include "pythonfixture.h"

// What code finds in the module data, against what the daemon itself says.
class TestPythonData : public PythonFixture
{
    Q_OBJECT

    QString number() const { return m_generated.buildings.first().number; }

    // The values of all expressions, worked out in one run; a run takes a second.
    QStringList valuesOf(const QStringList &expressions)
    {
        return printed(u"print("_s + expressions.join(u", sep=' ')\nprint("_s) + u", sep=' ')"_s).split(u'\n');
    }

    QString printed(const QString &code) { return printedOf(runInTurn(code)); }

    static QString printedOf(const QJsonObject &result)
    {
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

    void factsAreThere()
    {
        const QList<std::pair<QString, QString>> facts{
            {u"len(data.buildings)"_s, u"3"_s},
            {u"data.buildings.buildingNumber.map(type).unique()[0].__name__"_s, u"str"_s},
            {u"data.buildings.utilities[0]"_s, u"['ELECTRICITY', 'GAS']"_s},
            {u"len(data.scores) == data.buildings.utilities.map(len).sum() > 3"_s, u"True"_s},
            {u"data.scores.score.isna().all()"_s, u"True"_s},
            {u"data.units['GAS'], data.units['ELECTRICITY']"_s, u"kWh kWh"_s},
            {u"data.zone"_s, u"UTC"_s},
            {u"len(data.weather), data.weather.index[0]"_s, u"72 2025-06-01 00:00:00+00:00"_s},
            {u"data.weather.attrs['units']['wind_speed_10m']"_s, u"mph"_s},
            {u"[n for n in dir(data) if n in ('buildings', 'readings')]"_s, u"['buildings', 'readings']"_s},
            {u"__import__('data').zone"_s, u"UTC"_s}};
        QStringList expressions;
        for (const auto &[expression, value] : facts)
            expressions.append(expression);
        const QStringList values = valuesOf(expressions);
        QCOMPARE(values.size(), facts.size());
        for (qsizetype i = 0; i < facts.size(); ++i)
            QVERIFY2(values[i] == facts[i].second, qPrintable(facts[i].first + u": "_s + values[i]));
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

    void rangesAreHalfOpen()
    {
        const QList<std::pair<QString, int>> ranges{{QString(), 24 * Days},
                                                    {u", '2025-06-02'"_s, 24 * (Days - 1)},
                                                    {u", '2025-06-01', '2025-06-02'"_s, 24},
                                                    {u", '2025-06-01T02:00+02:00', '2025-06-01T03:00+02:00'"_s, 1},
                                                    {u", end=pd.Timestamp('2025-06-01 05:00')"_s, 5},
                                                    {u", end='2024-01-01'"_s, 0}};
        QStringList expressions;
        for (const auto &[range, hours] : ranges)
            expressions.append(u"len(data.readings(%1, 'GAS'%2))"_s.arg(number(), range));
        const QStringList values = valuesOf(expressions);
        QCOMPARE(values.size(), ranges.size());
        for (qsizetype i = 0; i < ranges.size(); ++i)
            QVERIFY2(values[i].toInt() == ranges[i].second, qPrintable(expressions[i] + u": "_s + values[i]));
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
        const QJsonObject result = runInTurn(code);
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
        const QString asked = u"print('new' in set(data.buildings.buildingNumber))"_s;
        QCOMPARE(printedOf(run(asked)), u"False"_s);
        upload(ImportKind::Building, "buildingNumber,buildingName,grossArea\nnew,New hall,1000\n");
        QVERIFY(m_campus->waitUntilIdle(60000));
        QCOMPARE(printedOf(run(asked)), u"True"_s);
    }
};

QTEST_GUILESS_MAIN(TestPythonData)

#include "tst_pythondata.moc"
