#include "core/expected/calendar.h"
#include "core/expected/responsegram.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace core;

constexpr std::size_t Knots = ResponseGram::Knots;
constexpr std::size_t Columns = ResponseGram::Columns;

using Row = std::array<double, Columns>;

static std::array<double, Knots> knotsBetween(double low, double high)
{
    std::array<double, Knots> knots{};
    for (std::size_t k = 0; k < Knots; ++k)
        knots[k] = low + (high - low) * static_cast<double>(k) / (Knots - 1);
    return knots;
}

// Each product as it is defined, hour by hour.
static ResponseGram::Matrix defined(const ResponseSample &sample, std::size_t lag,
                                    const std::array<double, Knots> &knots)
{
    const auto rowOf = [&](std::size_t i) {
        Row row{};
        const double temperature = sample.temperature[i][lag];
        row[0] = temperature - knots.front();
        for (std::size_t k = 0; k < Knots; ++k)
            row[k + 1] = std::max(0.0, knots[k] - temperature);
        row[ResponseGram::UseColumn] = sample.use[i];
        return row;
    };
    ResponseGram::Matrix gram{};
    for (int cell = 0; cell < DayTypeCells; ++cell) {
        Row mean{};
        double weight = 0.0;
        for (std::size_t i = 0; i < sample.size(); ++i) {
            if (sample.cell[i] != cell)
                continue;
            weight += sample.weight[i];
            const Row row = rowOf(i);
            for (std::size_t a = 0; a < Columns; ++a)
                mean[a] += sample.weight[i] * row[a];
        }
        for (double &value : mean)
            value = weight > 0.0 ? value / weight : 0.0;
        for (std::size_t i = 0; i < sample.size(); ++i) {
            if (sample.cell[i] != cell)
                continue;
            const Row row = rowOf(i);
            for (std::size_t a = 0; a < Columns; ++a) {
                for (std::size_t b = 0; b < Columns; ++b)
                    gram[a][b] += sample.weight[i] * (row[a] - mean[a]) * (row[b] - mean[b]);
            }
        }
    }
    return gram;
}

class TestResponseGram : public QObject
{
    Q_OBJECT

private slots:
    void isWhatItIsDefinedAs_data()
    {
        QTest::addColumn<int>("hours");
        QTest::addColumn<int>("cells");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("no hours") << 0 << 1 << 20.0 << 90.0;
        QTest::newRow("one hour") << 1 << 1 << 20.0 << 90.0;
        QTest::newRow("one cell") << 200 << 1 << 20.0 << 90.0;
        QTest::newRow("all cells") << 1500 << DayTypeCells << 20.0 << 90.0;
        QTest::newRow("all colder than the knots") << 300 << 24 << -20.0 << 20.0;
        QTest::newRow("all warmer than the knots") << 300 << 24 << 95.0 << 120.0;
    }

    void isWhatItIsDefinedAs()
    {
        QFETCH(int, hours);
        QFETCH(int, cells);
        QFETCH(double, low);
        QFETCH(double, high);
        std::mt19937_64 random(11);
        std::uniform_real_distribution<double> temperature(low, high);
        std::uniform_real_distribution<double> positive(0.0, 2.0);
        const std::array<double, Knots> knots = knotsBetween(25.0, 85.0);
        ResponseSample sample;
        for (int i = 0; i < hours; ++i) {
            const double degrees = i % 50 == 7 ? knots[3] : temperature(random); // on a knot now and then
            sample.use.push_back(positive(random));
            sample.weight.push_back(i % 40 == 9 ? 0.0 : positive(random));
            sample.cell.push_back(static_cast<std::uint8_t>(i % cells));
            sample.occupancy.push_back(0.0);
            sample.temperature.push_back({60.0, 60.0, degrees, 60.0, 60.0});
        }
        constexpr std::size_t Lag = 2;
        const ResponseGram::Matrix gram = ResponseGram::of(sample, Lag, knots);
        const ResponseGram::Matrix expected = defined(sample, Lag, knots);
        for (std::size_t a = 0; a < Columns; ++a) {
            for (std::size_t b = 0; b < Columns; ++b) {
                const double scale = std::max(1.0, std::sqrt(expected[a][a] * expected[b][b]));
                QVERIFY2(std::abs(gram[a][b] - expected[a][b]) < 1e-7 * scale,
                         qPrintable(QStringLiteral("%1, %2: %3 instead of %4")
                                        .arg(a)
                                        .arg(b)
                                        .arg(gram[a][b], 0, 'g', 12)
                                        .arg(expected[a][b], 0, 'g', 12)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestResponseGram)

#include "tst_responsegram.moc"
