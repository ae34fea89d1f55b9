#include "sensorblock.h"

#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr unsigned HasPower = 1;
constexpr unsigned HasFeedIn = 2;

// With pages of 8 KiB a larger row of a table without row ids spills into a page of its own.
constexpr std::size_t MostBytes = 1900;
constexpr EpochMilliseconds LongestSpan = std::numeric_limits<quint32>::max();

unsigned flagsOf(const CounterReading &reading)
{
    return (reading.power ? HasPower : 0) | (reading.feedIn ? HasFeedIn : 0);
}

std::size_t readingSize(unsigned flags)
{
    return sizeof(quint32) + sizeof(double) * (1 + (flags & HasPower ? 1 : 0) + (flags & HasFeedIn ? 1 : 0));
}

char *put(char *to, std::optional<double> value)
{
    const double number = value.value_or(std::numeric_limits<double>::quiet_NaN());
    qToLittleEndian(std::bit_cast<quint64>(number), to);
    return to + sizeof(quint64);
}

double take(const char *&from)
{
    const auto value = std::bit_cast<double>(qFromLittleEndian<quint64>(from));
    from += sizeof(quint64);
    return value;
}

std::optional<double> takeOptional(const char *&from)
{
    const double value = take(from);
    return std::isnan(value) ? std::nullopt : std::optional(value);
}

} // namespace

std::size_t sensorBlockLength(std::span<const CounterReading> sorted)
{
    unsigned flags = 0;
    std::size_t length = 0;
    for (const CounterReading &reading : sorted) {
        flags |= flagsOf(reading);
        const bool fits =
            1 + (length + 1) * readingSize(flags) <= MostBytes && reading.at - sorted.front().at <= LongestSpan;
        if (!fits)
            break;
        ++length;
    }
    return length;
}

void packSensorBlock(std::span<const CounterReading> readings, std::vector<char> &bytes)
{
    unsigned flags = 0;
    for (const CounterReading &reading : readings)
        flags |= flagsOf(reading);
    bytes.resize(1 + readings.size() * readingSize(flags));
    char *to = bytes.data();
    *to++ = static_cast<char>(flags);
    for (const CounterReading &reading : readings) {
        qToLittleEndian(static_cast<quint32>(reading.at - readings.front().at), to);
        to = put(to + sizeof(quint32), reading.counter);
        if (flags & HasPower)
            to = put(to, reading.power);
        if (flags & HasFeedIn)
            to = put(to, reading.feedIn);
    }
}

//! Checks the form of a block, and makes room for its readings in `out`.
template<typename Reading>
static Result<unsigned> flagsOfBlock(EpochMilliseconds start, std::span<const char> bytes, std::vector<Reading> &out)
{
    const unsigned flags = bytes.empty() ? 0U : static_cast<unsigned char>(bytes.front());
    if (bytes.empty() || flags > (HasPower | HasFeedIn) || (bytes.size() - 1) % readingSize(flags) != 0)
        return Error{ErrorCode::Storage, u"the block of sensor readings at %1 is damaged"_s.arg(start)};
    if (const std::size_t size = out.size() + bytes.size() / readingSize(flags); size > out.capacity())
        out.reserve(std::max(size, 2 * out.capacity())); // block by block into the same vector, mostly
    return flags;
}

Result<void> unpackSensorBlock(EpochMilliseconds start, std::span<const char> bytes, std::vector<CounterReading> &out)
{
    const auto flags = flagsOfBlock(start, bytes, out);
    if (!flags)
        return flags.error();
    for (const char *from = bytes.data() + 1; from != bytes.data() + bytes.size();) {
        CounterReading &reading = out.emplace_back();
        reading.at = start + qFromLittleEndian<quint32>(from);
        from += sizeof(quint32);
        reading.counter = take(from);
        if (*flags & HasPower)
            reading.power = takeOptional(from);
        if (*flags & HasFeedIn)
            reading.feedIn = takeOptional(from);
    }
    return {};
}

Result<void> unpackSensorBlock(EpochMilliseconds start, std::span<const char> bytes, std::vector<CounterPoint> &out)
{
    const auto flags = flagsOfBlock(start, bytes, out);
    if (!flags)
        return flags.error();
    const std::size_t size = readingSize(*flags);
    const std::size_t first = out.size();
    out.resize(first + (bytes.size() - 1) / size);
    const char *from = bytes.data() + 1;
    for (CounterPoint &point : std::span(out).subspan(first)) {
        point.at = start + qFromLittleEndian<quint32>(from);
        const char *counter = from + sizeof(quint32);
        point.counter = take(counter);
        from += size;
    }
    return {};
}

std::vector<CounterReading> mergeReadings(std::span<const CounterReading> base, std::span<const CounterReading> added)
{
    std::vector<CounterReading> all;
    all.reserve(base.size() + added.size());
    auto one = base.begin();
    auto other = added.begin();
    while (one != base.end() && other != added.end()) {
        if (other->at < one->at) {
            all.push_back(*other++);
            continue;
        }
        if (other->at == one->at)
            ++other;
        all.push_back(*one++);
    }
    all.insert(all.end(), one, base.end());
    all.insert(all.end(), other, added.end());
    return all;
}

template<typename Reading>
static void cut(std::vector<Reading> &sorted, MillisecondRange range, bool around)
{
    const auto isBefore = [](const Reading &reading, EpochMilliseconds time) { return reading.at < time; };
    auto end = std::lower_bound(sorted.begin(), sorted.end(), range.to, isBefore);
    if (around && end != sorted.end())
        ++end;
    sorted.erase(end, sorted.end());
    auto begin = std::lower_bound(sorted.begin(), sorted.end(), range.from, isBefore);
    if (around && begin != sorted.begin())
        --begin;
    sorted.erase(sorted.begin(), begin);
}

void cutToRange(std::vector<CounterReading> &sorted, MillisecondRange range, bool around)
{
    cut(sorted, range, around);
}

void cutToRange(std::vector<CounterPoint> &sorted, MillisecondRange range, bool around)
{
    cut(sorted, range, around);
}

} // namespace core
