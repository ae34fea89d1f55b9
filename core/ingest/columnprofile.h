#pragma once

#include "core/ingest/inspection.h"
#include "core/ingest/numbertext.h"
#include "core/ingest/timetext.h"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace core {

//! What dates there are under one order of day and month.
struct DateSpan
{
    qint64 rows = 0;
    qint64 first = 0; //!< local seconds of the earliest
    qint64 last = 0;

    void add(qint64 localSeconds);
};

//! What the cells of one column are, over a whole file.
struct ColumnProfile
{
    qint64 cells = 0;
    qint64 empty = 0; //!< or a word for a missing value
    QStringList samples;

    qint64 numbers = 0;
    qint64 needsPoint = 0;
    qint64 needsComma = 0;
    qint64 ambiguousPoint = 0; //!< "1.234"
    qint64 ambiguousComma = 0; //!< "1,234"
    std::string ambiguousSample;
    std::map<char, qint64> grouping;

    static constexpr int LeastWhole = -200;
    static constexpr int MostWhole = 400;
    //! How often there was a number between one whole one and the next, from LeastWhole on; numbers past these ends are
    //! not counted.
    std::array<qint64, MostWhole - LeastWhole> whole{};
    //! The whole number below which this share of them lies; none without numbers.
    std::optional<int> wholeAt(double share) const;

    qint64 times = 0;     //!< dates, with or without a clock time
    qint64 isoTimes = 0;  //!< of them: as an upload without options takes them
    qint64 yearFirst = 0; //!< of them
    qint64 onlyDayMonth = 0;
    qint64 onlyMonthDay = 0;
    qint64 eitherOrder = 0;
    std::string dayMonthSample; //!< fits only day before month
    std::string monthDaySample;
    std::string eitherSample;
    DateSpan asDayMonth;
    DateSpan asMonthDay;
    qint64 withOffset = 0;
    qint64 withClock = 0;
    qint64 midnights24 = 0;
    int firstClock = -1; //!< seconds of the day of the first row and the last
    int lastClock = -1;
    qint64 clocks = 0; //!< clock times alone
    qint64 spreadsheetDays = 0;
    qint64 epochs = 0; //!< numbers that may be seconds or milliseconds since 1970
    DateSpan asEpoch;  //!< in UTC

    //! Distances of rows that follow each other, in seconds, and how often; by the order of day and month.
    using Gaps = std::map<qint64, qint64>;
    Gaps gapsDayMonth;
    Gaps gapsMonthDay;
    Gaps gapsOfClock;
    Gaps gapsOfDays;
    Gaps gapsOfEpochs;

    void add(std::string_view cell);
    ColumnContent content() const;
    //! Most cells that are not empty.
    bool mostly(qint64 count) const { return count > 0 && count * 10 >= (cells - empty) * 8; }
    //! Numbers that follow each other as times do; the number of a meter may look like one of them.
    bool isEpoch() const { return mostly(epochs) && !gapsOfEpochs.empty(); }

private:
    bool addPlainFraction(std::string_view cell);
    void addWhole(double number);
    void addSpreadsheetDay(double days);
    void addEpoch(double number);
    void addNumber(std::string_view cell);
    bool addTime(std::string_view cell);
    void addSample(std::string_view cell);

    qint64 m_lastDayMonth = -1;
    qint64 m_lastMonthDay = -1;
    qint64 m_lastClock = -1;
    qint64 m_lastDay = -1;
    qint64 m_lastEpoch = -1;
};

//! The most frequent distance, 0 when there is none.
int usualGap(const ColumnProfile::Gaps &gaps);

} // namespace core
