#include "core/appliance/applianceclassifier.h"
#include "core/demo/random.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <thread>

using namespace core;
using namespace Qt::StringLiterals;

constexpr EpochMilliseconds Start = 1'700'000'000'000;

using Shape = std::vector<PowerSample>;
Q_DECLARE_METATYPE(Shape)

//! Power by the step of 15 s.
static Shape drawn(int steps, const std::function<double(int)> &watts)
{
    Shape shape;
    for (int i = 0; i < steps; ++i)
        shape.push_back({Start + i * 15'000LL, watts(i)});
    return shape;
}

static Shape kettle(double watts)
{
    return drawn(12, [watts](int step) { return step == 0 ? watts * 0.6 : step == 11 ? watts * 0.3 : watts; });
}

//! A compressor: a surge, then less and less, 15 min.
static Shape fridge(double watts)
{
    Random random(7);
    return drawn(60, [&](int step) {
        return step == 0 ? watts * 1.4 : watts * (1.08 - 0.1 * step / 60.0) + 0.4 * random.normal();
    });
}

class TestApplianceClassifier : public QObject
{
    Q_OBJECT

    Result<ApplianceClassifier> m_classifier = ApplianceClassifier::load();

private slots:
    void initTestCase() { QVERIFY2(m_classifier, m_classifier ? "" : qPrintable(m_classifier.error().detail)); }

    void names_data()
    {
        QTest::addColumn<Shape>("shape");
        QTest::addColumn<QString>("device");
        QTest::newRow("kettle of 2000 W") << kettle(2000) << u"kettle"_s;
        QTest::newRow("kettle of 2400 W") << kettle(2400) << u"kettle"_s;
        QTest::newRow("fridge of 80 W") << fridge(80) << u"refrigeration"_s;
        QTest::newRow("fridge of 110 W") << fridge(110) << u"refrigeration"_s;
        QTest::newRow("a fridge's day") << drawn(5760, [](int step) {
            const int within = step % 180;
            return within >= 60 ? 1.5 : within == 0 ? 140.0 : 95.0 - within * 0.1;
        }) << u"refrigeration"_s;
    }

    void names()
    {
        QFETCH(Shape, shape);
        QFETCH(QString, device);
        const auto found = m_classifier->classify(shape);
        QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
        QCOMPARE(found->classes.first().name, device);
    }

    void givesEveryClassHighestFirst()
    {
        const auto found = m_classifier->classify(kettle(2000));
        QVERIFY(found);
        QStringList names;
        double sum = 0.0;
        double last = 1.0;
        for (const ApplianceGuess &guess : found->classes) {
            names.append(guess.name);
            QVERIFY(guess.probability >= 0.0 && guess.probability <= last);
            last = guess.probability;
            sum += guess.probability;
        }
        QVERIFY(std::abs(sum - 1.0) < 1e-5);
        QStringList expected = applianceNames();
        names.sort();
        expected.sort();
        QCOMPARE(names, expected);
        QVERIFY(found->features.size() > 20);
    }

    void orderAndSpacingDoNotMatter()
    {
        Shape reversed = kettle(2000);
        std::ranges::reverse(reversed);
        Shape fine; // every second
        for (const PowerSample &sample : kettle(2000)) {
            for (int second = 0; second < 15; ++second)
                fine.push_back({sample.at + second * 1000, sample.watts});
        }
        const auto straight = m_classifier->classify(kettle(2000));
        for (const Shape &other : {reversed, fine}) {
            const auto found = m_classifier->classify(other);
            QVERIFY(found);
            QCOMPARE(found->classes.first().name, straight->classes.first().name);
            QVERIFY(std::abs(found->classes.first().probability - straight->classes.first().probability) < 1e-6);
        }
    }

    void refusesWhatIsNoPeak()
    {
        const auto found = m_classifier->classify(drawn(2, [](int) { return 100.0; }));
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::NotEnoughData);
    }

    void threadsShareIt()
    {
        const auto alone = m_classifier->classify(fridge(100));
        std::array<double, 4> probabilities{};
        {
            std::vector<std::jthread> threads;
            for (double &probability : probabilities) {
                threads.emplace_back([this, &probability] {
                    for (int i = 0; i < 20; ++i) {
                        const auto found = m_classifier->classify(fridge(100));
                        probability = found ? found->classes.first().probability : -1.0;
                    }
                });
            }
        }
        for (const double probability : probabilities)
            QCOMPARE(probability, alone->classes.first().probability);
    }

    void refusesOtherModels_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("noise") << QByteArray("no model at all");
        QTest::newRow("other features") << qCompress(R"({"format":1,"classes":["kettle"],"features":["mean_w"]})"
                                                     + QByteArray("\nx"));
        QTest::newRow("no booster") << qCompress("{}\n");
    }

    void refusesOtherModels()
    {
        QFETCH(QByteArray, bytes);
        const auto loaded = ApplianceClassifier::fromBytes(bytes);
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, ErrorCode::Unprocessable);
    }

    void saysWhichFileIsMissing()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"none.model"_s);
        const auto loaded = ApplianceClassifier::load(path);
        QVERIFY(!loaded);
        QVERIFY(loaded.error().detail.contains(path));
    }
};

QTEST_GUILESS_MAIN(TestApplianceClassifier)

#include "tst_applianceclassifier.moc"
