#include "reportcost.h"

#include <algorithm>
#include <cmath>
#include <vector>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qint64 MicroPerMinor = 10'000; // a hundredth has ten thousand millionths
constexpr qint64 ThousandthsPerUnit = 1000;

qint64 roundedDivision(qint64 value, qint64 by)
{
    return (value + (value >= 0 ? by / 2 : -by / 2)) / by;
}

const Tariff *validOn(const QList<Tariff> &ascending, const QDate &date)
{
    const Tariff *valid = nullptr;
    for (const Tariff &tariff : ascending) {
        if (tariff.validFrom <= date)
            valid = &tariff;
    }
    return valid;
}

//! One tariff's days, while they are counted.
class LineSum
{
public:
    explicit LineSum(const Tariff &tariff)
        : m_tariff(tariff)
    {
    }

    const Tariff &tariff() const { return m_tariff; }

    void add(const DayAmount &day)
    {
        if (m_line.firstDay.isNull())
            m_line.firstDay = day.date;
        if (m_month.isValid() && day.date.month() != m_month.month())
            endMonth();
        m_month = day.date;
        ++m_daysInMonth;
        m_line.lastDay = day.date;
        m_thousandths += std::llround(day.amount * ThousandthsPerUnit);
    }

    CostLine finished()
    {
        endMonth();
        m_line.tariff = m_tariff.name;
        m_line.amount = static_cast<double>(m_thousandths) / ThousandthsPerUnit;
        m_line.workMicro = m_tariff.workMicro;
        m_line.baseMinor = m_tariff.baseMinor;
        m_line.workCost = roundedDivision(m_thousandths * m_tariff.workMicro, ThousandthsPerUnit * MicroPerMinor);
        m_line.baseCost = roundedDivision(m_baseMicro, MicroPerMinor);
        return m_line;
    }

private:
    void endMonth()
    {
        if (m_daysInMonth > 0)
            m_baseMicro += roundedDivision(m_tariff.baseMinor * MicroPerMinor * m_daysInMonth, m_month.daysInMonth());
        m_daysInMonth = 0;
    }

    const Tariff &m_tariff;
    CostLine m_line;
    QDate m_month; // a day of the month that is being counted
    qint64 m_daysInMonth = 0;
    qint64 m_baseMicro = 0;
    qint64 m_thousandths = 0;
};

} // namespace

Result<std::optional<ReportCost>> costOf(std::span<const DayAmount> days, const QList<Tariff> &tariffs)
{
    QList<Tariff> ascending = tariffs;
    std::sort(ascending.begin(), ascending.end(),
              [](const Tariff &a, const Tariff &b) { return a.validFrom < b.validFrom; });
    std::vector<LineSum> sums;
    ReportCost cost;
    for (const DayAmount &day : days) {
        const Tariff *tariff = validOn(ascending, day.date);
        if (!tariff) {
            ++cost.daysWithoutTariff;
            continue;
        }
        if (sums.empty() || sums.back().tariff().validFrom != tariff->validFrom)
            sums.emplace_back(*tariff);
        if (sums.front().tariff().currency != tariff->currency)
            return Error{ErrorCode::Unprocessable, u"the tariffs of the period are in %1 and in %2"_s.arg(
                                                       sums.front().tariff().currency, tariff->currency)};
        sums.back().add(day);
    }
    if (sums.empty())
        return std::optional<ReportCost>();
    cost.currency = sums.front().tariff().currency;
    for (LineSum &sum : sums) {
        cost.lines.append(sum.finished());
        cost.totalMinor += cost.lines.last().workCost + cost.lines.last().baseCost;
    }
    return std::optional<ReportCost>(std::move(cost));
}

} // namespace core
