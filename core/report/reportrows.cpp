#include "reportrows.h"

using namespace Qt::StringLiterals;

namespace core {

constexpr qsizetype MostDailyRows = 35;
constexpr qsizetype DaysPerRow = 7;

static UseRow rowOf(const ReportSection &section, qsizetype first, qsizetype last, const ReportFormat &format)
{
    std::optional<double> sum;
    double coverage = 0.0;
    for (qsizetype i = first; i <= last; ++i) {
        const ReportDay &day = section.days.at(i);
        if (day.value)
            sum = sum.value_or(0.0) + *day.value;
        coverage += day.coverage / static_cast<double>(last - first + 1);
    }
    const QString begin = format.weekday(section.days.at(first).date);
    const QString end = format.weekday(section.days.at(last).date);
    return {first == last ? begin : begin + u" – "_s + end, format.amount(sum, section.commodity),
            format.percent(coverage)};
}

QList<UseRow> useRows(const ReportSection &section, const ReportFormat &format)
{
    QList<UseRow> rows;
    const qsizetype step = section.days.size() > MostDailyRows ? DaysPerRow : 1;
    for (qsizetype i = 0; i < section.days.size(); i += step)
        rows.append(rowOf(section, i, std::min(i + step, section.days.size()) - 1, format));
    return rows;
}

QList<CostRow> costRows(const ReportSection &section, const ReportFormat &format)
{
    QList<CostRow> rows;
    if (!section.cost)
        return rows;
    const QString &currency = section.cost->currency;
    for (const CostLine &line : section.cost->lines) {
        const QString work = u"%1 × %2 = %3"_s.arg(format.amount(line.amount, section.commodity),
                                                   format.price(line.workMicro, currency, section.commodity),
                                                   format.money(line.workCost, currency));
        rows.append({line.tariff, format.shortSpan(line.firstDay, line.lastDay), work,
                     format.money(line.baseCost, currency), format.money(line.workCost + line.baseCost, currency)});
    }
    return rows;
}

} // namespace core
