#include "timestamp.h"

#include "core/base/time.h"

namespace core {

namespace {

// 400 Gregorian years have a fixed number of days; counting years from March puts the leap day last.
constexpr qint64 DaysPerEra = 146097;
constexpr qint64 YearsPerEra = 400;
constexpr qint64 DaysToEpoch = 719468; // from 0000-03-01 to 1970-01-01

constexpr qint64 floorDivide(qint64 number, qint64 by)
{
    return number >= 0 ? number / by : -((-number + by - 1) / by);
}

constexpr bool isLeap(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

constexpr int daysInMonth(int year, int month)
{
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && isLeap(year) ? 29 : days[month - 1];
}

//! Walks over the text; every step answers whether it could be taken.
class Cursor
{
public:
    explicit Cursor(std::string_view text)
        : m_at(text.data())
        , m_end(text.data() + text.size())
    {
    }

    bool atEnd() const { return m_at == m_end; }

    bool take(char wanted)
    {
        if (atEnd() || *m_at != wanted)
            return false;
        ++m_at;
        return true;
    }

    bool takeNumber(int digits, int &number)
    {
        if (m_end - m_at < digits)
            return false;
        number = 0;
        for (int i = 0; i < digits; ++i) {
            const unsigned digit = static_cast<unsigned char>(m_at[i]) - static_cast<unsigned>('0');
            if (digit > 9)
                return false;
            number = number * 10 + static_cast<int>(digit);
        }
        m_at += digits;
        return true;
    }

    bool takeFraction()
    {
        if (!take('.') && !take(','))
            return true;
        const char *const start = m_at;
        while (!atEnd() && *m_at >= '0' && *m_at <= '9')
            ++m_at;
        return m_at != start;
    }

private:
    const char *m_at;
    const char *m_end;
};

bool parseDate(Cursor &cursor, WrittenTime &time)
{
    CivilDate date;
    if (!cursor.takeNumber(4, date.year) || !cursor.take('-') || !cursor.takeNumber(2, date.month) || !cursor.take('-')
        || !cursor.takeNumber(2, date.day))
        return false;
    if (date.month < 1 || date.month > 12 || date.day < 1 || date.day > daysInMonth(date.year, date.month))
        return false;
    time.localSeconds = daysFromCivil(date) * SecondsPerDay;
    return true;
}

bool parseClock(Cursor &cursor, WrittenTime &time)
{
    int hour = 0;
    int minute = 0;
    int second = 0;
    if (!cursor.takeNumber(2, hour) || !cursor.take(':') || !cursor.takeNumber(2, minute))
        return false;
    if (cursor.take(':') && (!cursor.takeNumber(2, second) || !cursor.takeFraction()))
        return false;
    if (hour > 23 || minute > 59 || second > 59)
        return false;
    time.localSeconds += hour * SecondsPerHour + minute * 60 + second;
    return true;
}

bool parseOffset(Cursor &cursor, WrittenTime &time)
{
    if (cursor.atEnd())
        return true;
    time.hasOffset = true;
    if (cursor.take('Z') || cursor.take('z'))
        return true;
    const bool east = cursor.take('+');
    if (!east && !cursor.take('-'))
        return false;
    int hours = 0;
    int minutes = 0;
    if (!cursor.takeNumber(2, hours))
        return false;
    const bool colon = cursor.take(':');
    if ((colon || !cursor.atEnd()) && !cursor.takeNumber(2, minutes))
        return false;
    if (hours > 18 || minutes > 59)
        return false;
    time.offsetSeconds = (east ? 1 : -1) * (hours * 3600 + minutes * 60);
    return true;
}

} // namespace

std::optional<WrittenTime> parseTime(std::string_view text)
{
    Cursor cursor(text);
    WrittenTime time;
    if (!parseDate(cursor, time))
        return std::nullopt;
    if (cursor.atEnd())
        return time;
    if (!cursor.take('T') && !cursor.take(' ') && !cursor.take('t'))
        return std::nullopt;
    if (!parseClock(cursor, time) || !parseOffset(cursor, time) || !cursor.atEnd())
        return std::nullopt;
    return time;
}

qint64 daysFromCivil(const CivilDate &date)
{
    const qint64 marchYear = date.month > 2 ? date.year : date.year - 1;
    const qint64 era = floorDivide(marchYear, YearsPerEra);
    const qint64 yearOfEra = marchYear - era * YearsPerEra;
    const qint64 marchMonth = (date.month + 9) % 12;
    const qint64 dayOfYear = (153 * marchMonth + 2) / 5 + date.day - 1;
    const qint64 dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * DaysPerEra + dayOfEra - DaysToEpoch;
}

CivilDate civilFromDays(qint64 days)
{
    const qint64 shifted = days + DaysToEpoch;
    const qint64 era = floorDivide(shifted, DaysPerEra);
    const qint64 dayOfEra = shifted - era * DaysPerEra;
    const qint64 yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const qint64 dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const qint64 marchMonth = (5 * dayOfYear + 2) / 153;
    CivilDate date;
    date.day = static_cast<int>(dayOfYear - (153 * marchMonth + 2) / 5 + 1);
    date.month = static_cast<int>(marchMonth < 10 ? marchMonth + 3 : marchMonth - 9);
    date.year = static_cast<int>(yearOfEra + era * YearsPerEra + (date.month <= 2 ? 1 : 0));
    return date;
}

} // namespace core
