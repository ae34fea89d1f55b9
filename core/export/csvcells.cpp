#include "csvcells.h"

#include "core/model/timestamp.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <utility>

namespace core {

namespace {

constexpr int SecondsInMinute = 60;
constexpr int MillisecondsInSecond = 1000;

bool looksLikeFormula(QChar first)
{
    return QStringView(u"=+-@\t\r").contains(first);
}

qint64 floorDivide(qint64 number, qint64 by)
{
    const qint64 quotient = number / by;
    return number % by < 0 ? quotient - 1 : quotient;
}

char digit(int value)
{
    return static_cast<char>('0' + value);
}

void putTwo(CsvBytes &out, int value)
{
    out.put(digit(value / 10));
    out.put(digit(value % 10));
}

} // namespace

QByteArray textCell(const QString &text)
{
    QByteArray cell = text.toUtf8();
    if (!text.isEmpty() && looksLikeFormula(text.front()))
        cell.prepend('\'');
    const bool mustQuote = std::any_of(cell.cbegin(), cell.cend(), [](char byte) {
        return byte == ',' || byte == ';' || byte == '"' || byte == '\n' || byte == '\r' || byte == '\t';
    });
    if (!mustQuote && cell == cell.trimmed())
        return cell;
    return '"' + cell.replace('"', "\"\"") + '"';
}

void CsvBytes::need(qsizetype bytes)
{
    if (m_size + bytes > m_bytes.size())
        m_bytes.resize(std::max(m_size + bytes, 2 * m_bytes.size()));
}

std::string_view CsvBytes::putNumber(double number)
{
    char *const begin = m_bytes.data() + m_size;
    const auto written = std::to_chars(begin, begin + NumberBytes, number);
    m_size += written.ptr - begin;
    return {begin, written.ptr};
}

std::string_view CsvBytes::putDifference(double difference, double counter)
{
    constexpr double Finest = 1e9;
    const double decimal = std::round(difference * Finest) / Finest;
    const double size = std::abs(counter);
    const double lastBit = std::nextafter(size, std::numeric_limits<double>::infinity()) - size;
    return putNumber(std::abs(decimal - difference) <= 2.0 * lastBit ? decimal : difference);
}

QByteArray CsvBytes::take()
{
    m_bytes.truncate(m_size);
    m_size = 0;
    return std::exchange(m_bytes, {});
}

void CsvTimes::put(qint64 milliseconds, CsvBytes &out)
{
    const EpochSeconds utc = floorDivide(milliseconds, MillisecondsInSecond);
    if (utc < m_from || utc >= m_to)
        moveTo(utc);
    const auto clock = static_cast<int>(utc - m_midnight);
    out.put({m_date.data(), m_dateSize});
    putTwo(out, clock / static_cast<int>(SecondsPerHour));
    out.put(':');
    putTwo(out, clock / SecondsInMinute % SecondsInMinute);
    out.put(':');
    putTwo(out, clock % SecondsInMinute);
    if (const auto rest = static_cast<int>(milliseconds - utc * MillisecondsInSecond); rest != 0) {
        out.put('.');
        out.put(digit(rest / 100));
        putTwo(out, rest % 100);
    }
    constexpr std::size_t OffsetSize = 6;
    out.put({m_offset.data(), OffsetSize});
}

void CsvTimes::moveTo(EpochSeconds utc)
{
    int offset = m_zone.offsetAt(utc);
    if (offset % SecondsInMinute != 0)
        offset = 0; // local mean times of long ago, which no reader takes: the same instant in UTC
    const qint64 day = floorDivide(utc + offset, SecondsPerDay);
    m_midnight = day * SecondsPerDay - offset;
    // Within an hour of the clock no more than one change can hide, and hours are cut there.
    m_from = std::max(m_zone.hourStart(utc), m_midnight);
    m_to = std::min(m_zone.nextHour(utc), m_midnight + SecondsPerDay);
    const CivilDate date = civilFromDays(day);
    m_dateSize = static_cast<std::size_t>(
        std::snprintf(m_date.data(), m_date.size(), "%04d-%02d-%02dT", date.year, date.month, date.day));
    const int minutes = std::abs(offset) / SecondsInMinute % 1440; // keeps the text to its six characters
    std::snprintf(m_offset.data(), m_offset.size(), "%c%02d:%02d", offset < 0 ? '-' : '+', minutes / SecondsInMinute,
                  minutes % SecondsInMinute);
}

} // namespace core
