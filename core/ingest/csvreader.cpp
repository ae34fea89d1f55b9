#include "csvreader.h"

#include <QByteArrayView>

#include <algorithm>
#include <cstring>

namespace core {

namespace {

constexpr std::size_t BufferBytes = 2 * static_cast<std::size_t>(CsvReader::MaximumRecordBytes);
constexpr std::string_view ByteOrderMark = "\xef\xbb\xbf";

char *find(char *begin, char *end, char wanted)
{
    return static_cast<char *>(std::memchr(begin, wanted, static_cast<std::size_t>(end - begin)));
}

//! More semicolons than commas outside quotes.
char detectSeparator(std::string_view header)
{
    std::ptrdiff_t balance = 0;
    bool quoted = false;
    for (const char letter : header) {
        if (letter == '"')
            quoted = !quoted;
        else if (!quoted)
            balance += letter == ';' ? 1 : letter == ',' ? -1 : 0;
    }
    return balance > 0 ? ';' : ',';
}

} // namespace

CsvReader::CsvReader(ByteSource &source)
    : m_source(source)
    , m_buffer(BufferBytes)
    , m_begin(m_buffer.data())
    , m_end(m_buffer.data())
{
}

//! Moves the rest to the front and reads behind it. False when there was nothing more, or no room.
Result<bool> CsvReader::fill()
{
    if (m_sourceEnded)
        return false;
    const std::ptrdiff_t rest = m_end - m_begin;
    std::memmove(m_buffer.data(), m_begin, static_cast<std::size_t>(rest));
    m_begin = m_buffer.data();
    m_end = m_begin + rest;
    const qint64 room = static_cast<qint64>(m_buffer.size()) - rest;
    if (room == 0)
        return false;
    const auto count = m_source.read(m_end, room);
    if (!count)
        return count.error();
    m_sourceEnded = *count == 0;
    m_end += *count;
    return *count > 0;
}

Result<CsvReader::Outcome> CsvReader::readHeader()
{
    while (m_end - m_begin < MaximumRecordBytes) {
        const auto more = fill();
        if (!more)
            return more.error();
        if (!*more)
            break;
    }
    if (std::string_view(m_begin, static_cast<std::size_t>(m_end - m_begin)).starts_with(ByteOrderMark))
        m_begin += ByteOrderMark.size();
    while (m_begin != m_end && (*m_begin == '\n' || *m_begin == '\r'))
        ++m_begin;
    const Extent extent = quotedExtent();
    char *const headerEnd = extent.end ? extent.end : m_end;
    m_separator = m_fixedSeparator.value_or(detectSeparator({m_begin, static_cast<std::size_t>(headerEnd - m_begin)}));
    return next();
}

Result<bool> CsvReader::skipLines(int count)
{
    for (int line = 0; line < count; ++line) {
        auto skipped = skipLine();
        if (!skipped || !*skipped)
            return skipped;
    }
    return true;
}

Result<bool> CsvReader::skipLine()
{
    while (true) {
        char *const lineFeed = find(m_begin, m_end, '\n');
        m_begin = lineFeed ? lineFeed + 1 : m_end;
        if (lineFeed)
            return true;
        auto more = fill();
        if (!more || !*more)
            return more;
    }
}

Result<CsvReader::Outcome> CsvReader::next()
{
    while (true) {
        char *lineFeed = find(m_begin, m_end, '\n');
        char *const lineEnd = lineFeed ? lineFeed : m_end;
        const bool hasQuotes = find(m_begin, lineEnd, '"') != nullptr;
        Extent extent{lineFeed, false};
        if (hasQuotes)
            extent = quotedExtent();
        if (extent.end && extent.end - m_begin <= MaximumRecordBytes) {
            if (extent.end - m_begin <= 1 && (extent.end == m_begin || *m_begin == '\r')) {
                m_begin = extent.end + 1;
                continue;
            }
            return takeRecord(extent.end, extent.end + 1, hasQuotes);
        }
        if (m_end - m_begin > MaximumRecordBytes)
            return skipBroken(extent.openQuote ? Outcome::OpenQuote : Outcome::TooLong);

        const auto more = fill();
        if (!more)
            return more.error();
        if (*more)
            continue;
        if (m_begin == m_end || (m_end - m_begin == 1 && *m_begin == '\r'))
            return Outcome::End;
        if (extent.openQuote)
            return skipBroken(Outcome::OpenQuote);
        return takeRecord(m_end, m_end, hasQuotes); // the last line of a file may lack its line feed
    }
}

//! After a record that cannot be cut the next line is where reading can be trusted again.
Result<CsvReader::Outcome> CsvReader::skipBroken(Outcome outcome)
{
    while (true) {
        char *const lineFeed = find(m_begin, m_end, '\n');
        if (lineFeed) {
            m_begin = lineFeed + 1;
            return outcome;
        }
        m_begin = m_end;
        const auto more = fill();
        if (!more)
            return more.error();
        if (!*more)
            return outcome;
    }
}

//! Where the record at m_begin ends when quotes may hide line breaks. A quote opens only at the start of a cell.
CsvReader::Extent CsvReader::quotedExtent() const
{
    bool quoted = false;
    bool cellStart = true;
    for (char *at = m_begin; at != m_end; ++at) {
        if (quoted) {
            at = find(at, m_end, '"');
            if (!at)
                return {nullptr, true};
            if (at + 1 != m_end && at[1] == '"')
                ++at;
            else
                quoted = false;
            continue;
        }
        if (*at == '\n')
            return {at, false};
        quoted = *at == '"' && cellStart;
        cellStart = *at == m_separator;
    }
    return {nullptr, quoted};
}

CsvReader::Outcome CsvReader::takeRecord(char *recordEnd, char *nextBegin, bool hasQuotes)
{
    char *const begin = m_begin;
    m_begin = nextBegin;
    if (recordEnd != begin && recordEnd[-1] == '\r')
        --recordEnd;
    m_cells.clear();
    m_cellCount = 0;
    if (find(begin, recordEnd, '\0'))
        return Outcome::HasNul;
    if (!QByteArrayView(begin, recordEnd - begin).isValidUtf8())
        return Outcome::InvalidUtf8;
    if (hasQuotes)
        splitQuoted(begin, recordEnd);
    else
        split(begin, recordEnd);
    return Outcome::Record;
}

void CsvReader::addCell(const char *begin, const char *end)
{
    if (m_cellCount++ < m_wantedCells)
        m_cells.emplace_back(begin, static_cast<std::size_t>(end - begin));
}

void CsvReader::split(const char *begin, const char *end)
{
    const char *cell = begin;
    for (const char *at = begin; at != end && m_cellCount < m_wantedCells; ++at) {
        if (*at == m_separator) {
            addCell(cell, at);
            cell = at + 1;
        }
    }
    if (m_cellCount < m_wantedCells)
        addCell(cell, end);
    else
        m_cellCount += 1 + static_cast<std::size_t>(std::count(cell, end, m_separator));
}

void CsvReader::splitQuoted(char *begin, char *end)
{
    char *at = begin;
    while (true) {
        char *const cell = at;
        char *out = cell;
        if (at != end && *at == '"') {
            for (++at; at != end; ++at) {
                if (*at == '"' && (at + 1 == end || at[1] != '"'))
                    break;
                at += *at == '"' ? 1 : 0;
                *out++ = *at;
            }
            at += at != end ? 1 : 0;
        }
        while (at != end && *at != m_separator)
            *out++ = *at++;
        addCell(cell, out);
        if (at == end)
            return;
        ++at;
    }
}

} // namespace core
