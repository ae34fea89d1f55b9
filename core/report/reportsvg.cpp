#include "reportsvg.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int Height = 210;
constexpr int Left = 52; // for the numbers of the scale
constexpr int Right = 8;
constexpr int Top = 26;    // for the legend
constexpr int Bottom = 28; // for the days
constexpr double WidestBar = 72.0;

constexpr auto Ink = "#1f2937"_L1;
constexpr auto Quiet = "#5b6472"_L1;
constexpr auto Line = "#d5dae1"_L1;
constexpr auto Bar = "#2b6cb0"_L1;
constexpr auto Pale = "#dbe8f5"_L1;
constexpr auto Goal = "#a04b00"_L1;

QString at(double value)
{
    return QString::number(std::round(value * 10) / 10);
}

//! The next of 1, 2 or 5 times a power of ten.
double niceStep(double atLeast)
{
    const double power = std::pow(10.0, std::floor(std::log10(atLeast)));
    for (const double times : {1.0, 2.0, 5.0}) {
        if (power * times >= atLeast)
            return power * times;
    }
    return power * 10;
}

class Chart
{
public:
    Chart(const ReportSection &section, const ReportFormat &format, int width)
        : m_section(section)
        , m_format(format)
        , m_width(width)
        , m_slot(static_cast<double>(width - Left - Right)
                 / static_cast<double>(std::max<qsizetype>(1, section.days.size())))
    {
        double most = section.goalPerDay.value_or(0.0);
        for (const ReportDay &day : section.days)
            most = std::max(most, day.value.value_or(0.0));
        m_step = niceStep(std::max(most, 0.01) / 4);
        m_top = m_step * std::max(1.0, std::ceil(most / m_step));
    }

    QString drawn()
    {
        const QString title = m_format.word(Words::Chart).arg(commodityWord(m_format.language(), m_section.commodity));
        m_svg =
            u"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1\" height=\"%2\" viewBox=\"0 0 %1 %2\" role=\"img\""
            " aria-label=\"%3\" font-family=\"Arial, Helvetica, sans-serif\"><title>%3</title>"
            "<rect x=\"0\" y=\"0\" width=\"%1\" height=\"%2\" fill=\"#ffffff\"/>"_s.arg(m_width)
                .arg(Height)
                .arg(title.toHtmlEscaped());
        addScale();
        for (qsizetype i = 0; i < m_section.days.size(); ++i)
            addDay(i);
        addGoal();
        addLegend();
        return m_svg + u"</svg>"_s;
    }

private:
    double y(double value) const { return Top + (Height - Top - Bottom) * (1.0 - value / m_top); }

    void addText(double x, double baseline, QLatin1StringView anchor, QLatin1StringView colour, const QString &text)
    {
        m_svg += u"<text x=\"%1\" y=\"%2\" font-size=\"11\" text-anchor=\"%3\" fill=\"%4\">%5</text>"_s.arg(
            at(x), at(baseline), anchor, colour, text.toHtmlEscaped());
    }

    void addScale()
    {
        const int decimals = m_step >= 1 ? 0 : static_cast<int>(std::ceil(-std::log10(m_step)));
        for (int i = 0; i * m_step <= m_top * 1.001; ++i) {
            const double height = y(i * m_step);
            m_svg += u"<line x1=\"%1\" y1=\"%2\" x2=\"%3\" y2=\"%2\" stroke=\"%4\" stroke-width=\"1\"/>"_s.arg(
                at(Left), at(height), at(m_width - Right), i == 0 ? Quiet : Line);
            addText(Left - 6, height + 4, "end"_L1, Quiet, m_format.number(i * m_step, decimals));
        }
    }

    void addDay(qsizetype i)
    {
        const ReportDay &day = m_section.days.at(i);
        const double gap = m_slot > 8 ? std::max(m_slot * 0.2, m_slot - WidestBar) : 0.5;
        const double x = Left + static_cast<double>(i) * m_slot + gap / 2;
        if (!day.value) {
            addBox(x, y(m_top) + 2, m_slot - gap, "none"_L1, "#9aa3af"_L1, " stroke-dasharray=\"3 3\""_L1);
        } else {
            const bool part = day.coverage < EnoughCoverage;
            addBox(x, y(*day.value), m_slot - gap, part ? Pale : Bar, Bar, {});
        }
        addLabel(i, x + (m_slot - gap) / 2);
    }

    void addBox(double x, double top, double width, QLatin1StringView fill, QLatin1StringView stroke,
                QLatin1StringView more)
    {
        m_svg += u"<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" fill=\"%5\" stroke=\"%6\"%7/>"_s.arg(
            at(x), at(top), at(std::max(0.5, width)), at(std::max(0.0, y(0) - top)), fill, stroke, more);
    }

    // Weekdays where they fit, else every so many days.
    void addLabel(qsizetype i, double middle)
    {
        const qsizetype count = m_section.days.size();
        const qsizetype every = count <= 8 ? 1 : (count + 6) / 7;
        if (i % every == 0)
            addText(middle, Height - 9, "middle"_L1, Quiet, m_format.weekday(m_section.days.at(i).date));
    }

    void addGoal()
    {
        if (!m_section.goalPerDay)
            return;
        const double height = y(*m_section.goalPerDay);
        m_svg += u"<line x1=\"%1\" y1=\"%2\" x2=\"%3\" y2=\"%2\" stroke=\"%4\" stroke-width=\"2\""
                 " stroke-dasharray=\"7 4\"/>"_s.arg(at(Left), at(height), at(m_width - Right), Goal);
    }

    void addLegend()
    {
        double x = Left;
        const auto addEntry = [&](const QString &sign, const QString &text) {
            m_svg += sign.arg(at(x));
            addText(x + 17, 15, "start"_L1, Ink, text);
            x += 17 + 6.2 * static_cast<double>(text.size()) + 18;
        };
        const auto box = [](QLatin1StringView fill, QLatin1StringView stroke, QLatin1StringView more) {
            return u"<rect x=\"%1\" y=\"6\" width=\"11\" height=\"10\" fill=\"%2\" stroke=\"%3\"%4/>"_s.arg(
                u"%1"_s, fill, stroke, more); // the place is filled in later
        };
        const auto has = [this](auto &&wanted) {
            return std::any_of(m_section.days.begin(), m_section.days.end(), wanted);
        };
        const QString unit = m_section.commodity == Commodity::Water ? u"m³"_s : u"kWh"_s;
        addEntry(box(Bar, Bar, {}), m_format.word(Words::LegendMeasured) + u", "_s + unit);
        if (has([](const ReportDay &day) { return day.value && day.coverage < EnoughCoverage; }))
            addEntry(box(Pale, Bar, {}), m_format.word(Words::LegendPart));
        if (has([](const ReportDay &day) { return !day.value; }))
            addEntry(box("none"_L1, "#9aa3af"_L1, " stroke-dasharray=\"3 3\""_L1), m_format.word(Words::LegendNone));
        if (m_section.goalPerDay) {
            m_svg += u"<line x1=\"%1\" y1=\"11\" x2=\"%2\" y2=\"11\" stroke=\"%3\" stroke-width=\"2\""
                     " stroke-dasharray=\"5 3\"/>"_s.arg(at(x), at(x + 22), Goal);
            addText(x + 28, 15, "start"_L1, Ink,
                    m_format.word(Words::GoalLine) + u' '
                        + m_format.amount(*m_section.goalPerDay, m_section.commodity));
        }
    }

    const ReportSection &m_section;
    const ReportFormat &m_format;
    const int m_width;
    const double m_slot;
    double m_step = 1.0;
    double m_top = 1.0;
    QString m_svg;
};

} // namespace

QString dayChart(const ReportSection &section, const ReportFormat &format, int width)
{
    return Chart(section, format, width).drawn();
}

} // namespace core
