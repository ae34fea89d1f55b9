#include "columnprofile.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>

namespace core {

namespace {

constexpr qsizetype MostSamples = 5;
constexpr double EarliestSpreadsheetDay = 30000.0; // 1982; smaller numbers are readings rather than dates
constexpr double LatestSpreadsheetDay = 73416.0;   // 2101

bool isPlainInteger(std::string_view cell)
{
    return cell.size() < 16 && std::ranges::all_of(cell, [](char letter) { return letter >= '0' && letter <= '9'; });
}

void addGap(ColumnProfile::Gaps &gaps, qint64 &last, qint64 now)
{
    constexpr std::size_t most = 64;
    constexpr qint64 longest = 31 * SecondsPerDay;
    const qint64 gap = last < 0 ? 0 : std::abs(now - last);
    last = now;
    if (gap >= 60 && gap <= longest && (gaps.size() < most || gaps.contains(gap)))
        ++gaps[gap];
}

} // namespace

int usualGap(const ColumnProfile::Gaps &gaps)
{
    const auto best = std::ranges::max_element(gaps, {}, [](const auto &gap) { return gap.second; });
    return best == gaps.end() ? 0 : static_cast<int>(best->first);
}

void DateSpan::add(qint64 localSeconds)
{
    first = rows == 0 ? localSeconds : std::min(first, localSeconds);
    last = rows == 0 ? localSeconds : std::max(last, localSeconds);
    ++rows;
}

void ColumnProfile::addSample(std::string_view cell)
{
    if (samples.size() >= MostSamples)
        return;
    const QString sample = shown(cell);
    if (!samples.contains(sample))
        samples.append(sample);
}

void ColumnProfile::add(std::string_view cell)
{
    cell = cellValue(cell);
    ++cells;
    if (meansMissing(cell)) {
        ++empty;
        return;
    }
    addSample(cell);
    if (isPlainInteger(cell)) {
        const double number = parseNumber(cell).value;
        ++numbers;
        addWhole(number);
        addSpreadsheetDay(number);
        addEpoch(number);
        if (cell.size() == 8)
            addTime(cell);
        return;
    }
    if (addPlainFraction(cell) || addTime(cell))
        return;
    if (const auto clock = readClock(cell)) {
        ++clocks;
        midnights24 += *clock == SecondsPerDay ? 1 : 0;
        firstClock = firstClock < 0 ? *clock : firstClock;
        lastClock = *clock;
        addGap(gapsOfClock, m_lastClock, *clock);
        return;
    }
    addNumber(cell);
}

//! "12.5" and "12,5", by far the most frequent: digits, one mark, and not three digits behind it. Saves trying styles.
bool ColumnProfile::addPlainFraction(std::string_view cell)
{
    const std::size_t mark = cell.find_first_not_of("0123456789");
    if (mark == 0 || mark == std::string_view::npos || (cell[mark] != '.' && cell[mark] != ','))
        return false;
    const std::string_view behind = cell.substr(mark + 1);
    if (behind.empty() || (behind.size() == 3 && cell[0] != '0')
        || behind.find_first_not_of("0123456789") != std::string_view::npos)
        return false;
    ++numbers;
    ++(cell[mark] == '.' ? needsPoint : needsComma);
    constexpr std::size_t digitsOfWhole = 3;
    if (int below = 0;
        mark <= digitsOfWhole && std::from_chars(cell.data(), cell.data() + mark, below).ec == std::errc())
        addWhole(below);
    constexpr std::size_t digitsOfDay = 5;
    constexpr std::size_t leastDigitsOfEpoch = 9;
    if (mark == digitsOfDay)
        addSpreadsheetDay(parseNumber(cell, NumberStyle{cell[mark], 0}).value);
    else if (mark >= leastDigitsOfEpoch)
        addEpoch(parseNumber(cell, NumberStyle{cell[mark], 0}).value);
    return true;
}

void ColumnProfile::addWhole(double number)
{
    if (number >= LeastWhole && number < MostWhole)
        ++whole[static_cast<std::size_t>(std::floor(number) - LeastWhole)];
}

std::optional<int> ColumnProfile::wholeAt(double share) const
{
    const qint64 all = std::accumulate(whole.begin(), whole.end(), qint64(0));
    const double wanted = share * static_cast<double>(all);
    qint64 below = 0;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        below += whole[i];
        if (all > 0 && static_cast<double>(below) >= wanted)
            return static_cast<int>(i) + LeastWhole;
    }
    return std::nullopt;
}

void ColumnProfile::addEpoch(double number)
{
    const auto time = fromEpoch(number, false);
    if (!time)
        return;
    ++epochs;
    asEpoch.add(time->localSeconds);
    addGap(gapsOfEpochs, m_lastEpoch, time->localSeconds);
    if (firstClock < 0)
        firstClock = static_cast<int>(time->localSeconds % SecondsPerDay);
}

void ColumnProfile::addSpreadsheetDay(double days)
{
    if (days < EarliestSpreadsheetDay || days >= LatestSpreadsheetDay)
        return;
    ++spreadsheetDays;
    addGap(gapsOfDays, m_lastDay, std::llround(days * static_cast<double>(SecondsPerDay)));
}

void ColumnProfile::addNumber(std::string_view cell)
{
    const NumberShape shape = shapeOf(cell);
    if (!shape.number)
        return;
    ++numbers;
    needsPoint += shape.needsPoint ? 1 : 0;
    needsComma += shape.needsComma ? 1 : 0;
    if (shape.ambiguous != 0) {
        ++(shape.ambiguous == '.' ? ambiguousPoint : ambiguousComma);
        if (ambiguousSample.empty())
            ambiguousSample = cell;
    }
    if (shape.grouping != 0)
        ++grouping[shape.grouping];
    const auto days = parseNumber(cell, NumberStyle{shape.needsComma || shape.ambiguous == ',' ? ',' : '.', 0});
    if (!days)
        return;
    addWhole(days.value);
    addSpreadsheetDay(days.value);
}

bool ColumnProfile::addTime(std::string_view cell)
{
    const auto parts = readParts(cell);
    if (!parts)
        return false;
    const auto dayMonth = parts->at(DateOrder::DayMonthYear);
    const auto monthDay = parts->at(DateOrder::MonthDayYear);
    if (!dayMonth && !monthDay)
        return false;
    ++times;
    isoTimes += parseTime(cell) ? 1 : 0;
    if (dayMonth)
        asDayMonth.add(dayMonth->localSeconds);
    if (monthDay)
        asMonthDay.add(monthDay->localSeconds);
    if (dayMonth)
        addGap(gapsDayMonth, m_lastDayMonth, dayMonth->localSeconds);
    if (monthDay)
        addGap(gapsMonthDay, m_lastMonthDay, monthDay->localSeconds);
    if (parts->yearAt == 0) {
        ++yearFirst;
    } else if (dayMonth && monthDay) {
        const bool same = dayMonth->localSeconds == monthDay->localSeconds;
        eitherOrder += same ? 0 : 1;
        if (!same && eitherSample.empty())
            eitherSample = cell;
    } else {
        ++(dayMonth ? onlyDayMonth : onlyMonthDay);
        std::string &sample = dayMonth ? dayMonthSample : monthDaySample;
        if (sample.empty())
            sample = cell;
    }
    withOffset += parts->hasOffset ? 1 : 0;
    withClock += parts->hasClock ? 1 : 0;
    midnights24 += parts->secondsOfDay == SecondsPerDay ? 1 : 0;
    firstClock = firstClock < 0 ? parts->secondsOfDay : firstClock;
    lastClock = parts->secondsOfDay;
    return true;
}

ColumnContent ColumnProfile::content() const
{
    if (cells == empty)
        return ColumnContent::Empty;
    if (mostly(times))
        return ColumnContent::Time;
    if (mostly(clocks))
        return ColumnContent::Clock;
    return mostly(numbers) ? ColumnContent::Number : ColumnContent::Text;
}

} // namespace core
