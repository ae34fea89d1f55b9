#pragma once

#include "core/model/sitezone.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <string_view>

// Cells of a CSV file (RFC 4180) that spreadsheets open without running anything.
namespace core {

//! What a text becomes: quoted where it must be, and with an apostrophe before it when a spreadsheet would take it for
//! a formula (= + - @ tab, carriage return). Our upload takes the apostrophe off again.
QByteArray textCell(const QString &text);

//! Where rows are written: what a row needs at most is asked for once, then it is written without further checks.
class CsvBytes
{
public:
    explicit CsvBytes(qsizetype capacity = 0) { m_bytes.resize(capacity); }

    void need(qsizetype bytes); //!< the next puts write so much at most
    void put(std::string_view bytes)
    {
        std::copy(bytes.begin(), bytes.end(), m_bytes.data() + m_size);
        m_size += static_cast<qsizetype>(bytes.size());
    }
    void put(char byte) { m_bytes.data()[m_size++] = byte; }
    //! The shortest text that reads as the same number, at most NumberBytes; written as it is, also a negative one.
    std::string_view putNumber(double number);
    //! What `counter` and an earlier one of its size lie apart: without the binary digits that their subtraction made
    //! up (149.22 - 149.206 is 0.014, not 0.014000000000010004), where counters of up to nine decimals explain it.
    std::string_view putDifference(double difference, double counter);

    qsizetype size() const { return m_size; }
    QByteArray take(); //!< all of it; then it is empty

    static constexpr qsizetype NumberBytes = 32;

private:
    QByteArray m_bytes; // its size is the capacity: no byte is written twice
    qsizetype m_size = 0;
};

inline std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

//! Times of a series on the site's clock with their offset: "2026-10-25T02:30:00+02:00", with milliseconds where there
//! are any. Quick for times of the same day. For one thread.
class CsvTimes
{
public:
    static constexpr qsizetype TimeBytes = 40;

    explicit CsvTimes(SiteZone zone)
        : m_zone(std::move(zone))
    {
    }
    void put(qint64 milliseconds, CsvBytes &out); //!< at most TimeBytes

private:
    void moveTo(EpochSeconds utc);

    const SiteZone m_zone;
    EpochSeconds m_from = 0; //!< the text below holds for [m_from, m_to)
    EpochSeconds m_to = 0;
    EpochSeconds m_midnight = 0; //!< in UTC, where the clock showed 00:00 or would have
    std::array<char, 24> m_date{};
    std::size_t m_dateSize = 0;
    std::array<char, 8> m_offset{};
};

} // namespace core
