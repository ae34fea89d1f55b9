#include "app/charts/seriespen.h"
#include "app/theme/status.h"
#include "app/theme/theme.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace app;
using core::AnomalyStatus;

// Whether statuses and lines can be told apart by people who do not see green as others do.
namespace {

//! CIE76 difference below which two colours pass for one at a glance, in marks and lines of a few pixels.
constexpr double Apart = 15.0;

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

//! CIE L*a*b* (D65) of the colour as a deuteranope sees it: Machado, Oliveira and Fernandes, "A Physiologically-based
//! Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009, deuteranomaly of severity 1.0, applied to
//! linear sRGB.
std::array<double, 3> seen(const QColor &color)
{
    const double r = linear(static_cast<double>(color.redF()));
    const double g = linear(static_cast<double>(color.greenF()));
    const double b = linear(static_cast<double>(color.blueF()));
    const double red = std::clamp(0.367322 * r + 0.860646 * g - 0.227968 * b, 0.0, 1.0);
    const double green = std::clamp(0.280085 * r + 0.672501 * g + 0.047413 * b, 0.0, 1.0);
    const double blue = std::clamp(-0.011820 * r + 0.042940 * g + 0.968881 * b, 0.0, 1.0);
    const auto part = [](double t) { return t > 216.0 / 24389.0 ? std::cbrt(t) : (24389.0 / 27.0 * t + 16.0) / 116.0; };
    const double x = part((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
    const double y = part(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue);
    const double z = part((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883);
    return {116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)};
}

double difference(const QColor &one, const QColor &other)
{
    const auto first = seen(one);
    const auto second = seen(other);
    return std::hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}

//! Share of a marker of 20 pixels that only one of two shapes covers.
double shapeDifference(Status one, Status other)
{
    const QRectF box(0, 0, 20, 20);
    int either = 0;
    int onlyOne = 0;
    for (double x = 0.25; x < 20; x += 0.5) {
        for (double y = 0.25; y < 20; y += 0.5) {
            const bool first = statusPath(one, box).contains({x, y});
            const bool second = statusPath(other, box).contains({x, y});
            either += first || second;
            onlyOne += first != second;
        }
    }
    return static_cast<double>(onlyOne) / either;
}

const std::array<std::pair<const char *, Status>, 5> Statuses{{{"no data", std::nullopt},
                                                               {"normal", AnomalyStatus::Normal},
                                                               {"caution", AnomalyStatus::Caution},
                                                               {"warning", AnomalyStatus::Warning},
                                                               {"anomaly", AnomalyStatus::Anomaly}}};
const std::array<std::pair<const char *, Series>, 3> AllSeries{
    {{"actual", Series::Actual}, {"expected", Series::Expected}, {"scenario", Series::Scenario}}};

template<typename Items>
void addPairs(const Items &items)
{
    QTest::addColumn<int>("one");
    QTest::addColumn<int>("other");
    QTest::addColumn<bool>("dark");
    for (const bool dark : {false, true}) {
        for (std::size_t one = 0; one < items.size(); ++one) {
            for (std::size_t other = one + 1; other < items.size(); ++other) {
                QTest::addRow("%s and %s, %s", items[one].first, items[other].first, dark ? "dark" : "light")
                    << static_cast<int>(one) << static_cast<int>(other) << dark;
            }
        }
    }
}

} // namespace

class TestColourVision : public QObject
{
    Q_OBJECT

private slots:
    void theSimulationTakesGreenForBrown()
    {
        // The known confusion: red and green of the same lightness.
        QCOMPARE_LT(difference(QColor(0xB0, 0x50, 0x50), QColor(0x74, 0x74, 0x4C)), Apart);
        QCOMPARE_GT(difference(Qt::blue, Qt::yellow), 100.0);
        QCOMPARE_LT(difference(Qt::white, QColor(0xFE, 0xFE, 0xFE)), 1.0);
    }

    void statusesStayApart_data() { addPairs(Statuses); }

    // By colour, except for caution and warning, a triangle and a square.
    void statusesStayApart()
    {
        QFETCH(int, one);
        QFETCH(int, other);
        QFETCH(bool, dark);
        const Status first = Statuses[static_cast<std::size_t>(one)].second;
        const Status second = Statuses[static_cast<std::size_t>(other)].second;
        const double colours =
            difference(Theme::color(statusRole(first), dark), Theme::color(statusRole(second), dark));
        if (first == AnomalyStatus::Caution && second == AnomalyStatus::Warning)
            QCOMPARE_GE(shapeDifference(first, second), 0.25);
        else
            QVERIFY2(colours >= Apart, qPrintable(QString::number(colours)));
    }

    void linesStayApart_data() { addPairs(AllSeries); }

    // By colour, except for actual and scenario, which only their dashes tell apart: those differ for every pair.
    void linesStayApart()
    {
        QFETCH(int, one);
        QFETCH(int, other);
        QFETCH(bool, dark);
        Theme theme;
        theme.setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
        const auto &[name, first] = AllSeries[static_cast<std::size_t>(one)];
        const auto &[otherName, second] = AllSeries[static_cast<std::size_t>(other)];
        const QPen pen = seriesPen(first, theme);
        const QPen otherPen = seriesPen(second, theme);
        QVERIFY(pen.dashPattern() != otherPen.dashPattern());
        const double colours = difference(pen.color(), otherPen.color());
        const bool byDashesAlone = first == Series::Actual && second == Series::Scenario;
        QVERIFY2(colours >= Apart || byDashesAlone, qPrintable(QString::number(colours)));
    }
};

QTEST_MAIN(TestColourVision)

#include "tst_colourvision.moc"
