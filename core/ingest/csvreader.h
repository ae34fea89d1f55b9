#pragma once

#include "core/ingest/bytesource.h"

#include <optional>
#include <string_view>
#include <vector>

namespace core {

//! Records of a CSV file (RFC 4180; separator , or ; as the header has it; LF or CRLF; a UTF-8 byte order mark is
//! dropped; blank lines are passed over). Reads large blocks; cells point into them until the next call.
class CsvReader
{
public:
    //! A record past this is not a row of measurements. It bounds what a file without line breaks can take.
    static constexpr qint64 MaximumRecordBytes = 1 << 20;

    enum class Outcome {
        Record,
        TooLong,     //!< past MaximumRecordBytes; reading goes on after the next line break
        OpenQuote,   //!< a quote that nothing closes; reading goes on after the next line break
        InvalidUtf8, //!< this record; reading goes on after it
        HasNul,      //!< likewise
        End
    };

    explicit CsvReader(ByteSource &source);

    //! Passes over this many lines, whatever stands in them. Before readHeader(); false when the file is shorter.
    Result<bool> skipLines(int count);
    //! Instead of what the header looks like. Before readHeader().
    void setSeparator(char separator) { m_fixedSeparator = separator; }

    //! The first record, whole; decides the separator.
    Result<Outcome> readHeader();
    //! Errors: those of the source.
    Result<Outcome> next();

    //! Cells after this many are counted but not cut out.
    void setWantedCells(std::size_t count) { m_wantedCells = count; }
    const std::vector<std::string_view> &cells() const { return m_cells; }
    std::size_t cellCount() const { return m_cellCount; } //!< of the last record, cut out or not
    char separator() const { return m_separator; }

private:
    struct Extent
    {
        char *end = nullptr; //!< the line feed that ends the record; null while more bytes are needed
        bool openQuote = false;
    };

    Result<bool> fill();
    Result<bool> skipLine();
    Extent quotedExtent() const;
    Outcome takeRecord(char *recordEnd, char *nextBegin, bool hasQuotes);
    Result<Outcome> skipBroken(Outcome outcome);
    void split(const char *begin, const char *end);
    void splitQuoted(char *begin, char *end);
    void addCell(const char *begin, const char *end);

    ByteSource &m_source;
    std::vector<char> m_buffer;
    char *m_begin;
    char *m_end;
    bool m_sourceEnded = false;
    char m_separator = ',';
    std::optional<char> m_fixedSeparator;
    std::size_t m_wantedCells = std::string_view::npos;
    std::size_t m_cellCount = 0;
    std::vector<std::string_view> m_cells;
};

} // namespace core
