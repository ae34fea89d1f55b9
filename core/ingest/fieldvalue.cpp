#include "fieldvalue.h"

#include <charconv>
#include <cmath>

namespace core {

namespace {

constexpr int LongestShown = 60;
constexpr EpochSeconds EarliestTime = 0;          // 1970-01-01
constexpr EpochSeconds LatestTime = 4133980800LL; // 2101-01-01, exclusive

constexpr bool isBlank(char letter)
{
    return letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n';
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

std::string_view cellValue(std::string_view cell)
{
    constexpr std::string_view opening = "=\"";
    constexpr std::string_view formulas = "=+-@\t\r";
    cell = trimmed(cell);
    if (cell.size() > 1 && cell.front() == '\'' && formulas.find(cell[1]) != std::string_view::npos)
        return trimmed(cell.substr(1));
    if (!cell.starts_with(opening) || !cell.ends_with('"') || cell.size() <= opening.size())
        return cell;
    return trimmed(cell.substr(opening.size(), cell.size() - opening.size() - 1));
}

QString shown(std::string_view text)
{
    const std::string_view cut = text.substr(0, 4 * LongestShown);
    const QString whole = QString::fromUtf8(cut.data(), static_cast<qsizetype>(cut.size())).simplified();
    return whole.size() <= LongestShown && cut.size() == text.size() ? whole : whole.left(LongestShown) + u'…';
}

Parsed<double> parseNumber(std::string_view text)
{
    if (text.starts_with('+') && text.size() > 1 && text[1] != '-')
        text.remove_prefix(1);
    double number = 0.0;
    const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (end != text.data() + text.size() || text.empty() || status == std::errc::invalid_argument)
        return {0.0, "is not a number"};
    if (status == std::errc::result_out_of_range)
        return {0.0, "is out of range"};
    if (!std::isfinite(number))
        return {0.0, "is not a finite number"};
    return {number, nullptr};
}

void SeriesOrder::add(EpochSeconds time)
{
    if (any && time != last)
        descending = time < last;
    last = time;
    any = true;
}

//! What a wall-clock time without an offset means, after the zone and the rows before it.
static Parsed<EpochSeconds> placeInZone(qint64 localSeconds, const SiteZone &zone, const SeriesOrder &order)
{
    const LocalInstant instant = zone.resolve(localSeconds);
    switch (instant.kind) {
    case LocalInstant::Kind::Unique:
        return {instant.utc, nullptr};
    case LocalInstant::Kind::Skipped:
        return {0, "is in the hour that the spring clock change skipped"};
    case LocalInstant::Kind::Repeated:
        if (order.any && order.descending)
            return {order.last <= instant.second ? instant.utc : instant.second, nullptr};
        return {order.any && order.last >= instant.utc ? instant.second : instant.utc, nullptr};
    }
    Q_UNREACHABLE();
}

Parsed<EpochSeconds> parseInstant(std::string_view text, const SiteZone &zone, const SeriesOrder &order)
{
    const auto time = parseTime(text);
    if (!time)
        return {0, "is not a time such as 2025-11-01T05:00:00"};
    return instantOf(*time, zone, order);
}

Parsed<EpochSeconds> instantOf(const WrittenTime &time, const SiteZone &zone, const SeriesOrder &order)
{
    const auto instant =
        time.hasOffset ? Parsed<EpochSeconds>{time.utc(), nullptr} : placeInZone(time.localSeconds, zone, order);
    const EpochSeconds judged = instant ? instant.value : time.localSeconds;
    if (judged < EarliestTime || judged >= LatestTime)
        return {0, "is outside the years 1970 to 2100"};
    return instant;
}

} // namespace core
