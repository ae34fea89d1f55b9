#include "greenbutton.h"

#include "core/ingest/greenbuttonindex.h"
#include "core/ingest/numbertext.h"
#include "core/ingest/optioncolumns.h"
#include "core/model/sitezone.h"

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr double SecondsInHour = 3600.0;
constexpr qint64 LatestStart = 253'402'300'799; // 9999-12-31T23:59:59Z; later years have no text that can be read

enum Cell : std::size_t { MeterId, UtilityName, Time, Value, Unit, Duration, Flow, HowAccumulated, CellCount };

class GreenButtonTable final : public TableSource
{
public:
    GreenButtonTable(QIODevice &input, GreenButtonIndex index, bool localEpoch)
        : m_feed(input)
        , m_index(std::move(index))
        , m_localEpoch(localEpoch)
        , m_previous(m_index.series.size())
    {
    }

    const std::vector<std::string> &header() const override { return m_header; }
    Result<CsvReader::Outcome> next() override;
    const std::vector<std::string_view> &cells() const override { return m_cells; }
    qint64 bytesTaken() const override { return m_feed.source().bytesTaken(); }
    qint64 bytesInAll() const override { return m_feed.source().bytesInAll(); }
    QString origin() const override { return m_index.points.join(u'\n'); }
    std::optional<int> standardOffset() const override
    {
        return m_index.localTime ? std::optional(m_index.localTime->standardOffset) : std::nullopt;
    }

private:
    void start(QStringView name);
    bool end(QStringView name);
    void makeRow();
    std::string valueText(const GreenButtonType &type) const;
    QString timeText(std::size_t series);

    XmlFeed m_feed;
    const GreenButtonIndex m_index;
    const bool m_localEpoch;
    std::vector<std::optional<EpochSeconds>> m_previous; //!< instants of the readings before, by series
    const std::vector<std::string> m_header{"meterId",      "utility",  "readingTime",   "readingValue",
                                            "readingUnits", "duration", "flowDirection", AccumulationColumn};
    std::size_t m_blocks = 0;
    bool m_inReading = false;
    QString m_start;
    QString m_duration;
    QString m_value;
    std::array<std::string, CellCount> m_texts;
    std::vector<std::string_view> m_cells;
};

void GreenButtonTable::start(QStringView name)
{
    if (name == "IntervalBlock"_L1)
        ++m_blocks;
    if (name != "IntervalReading"_L1)
        return;
    m_inReading = true;
    m_start.clear();
    m_duration.clear();
    m_value.clear();
}

//! True when a reading is complete.
bool GreenButtonTable::end(QStringView name)
{
    if (!m_inReading)
        return false;
    if (name == "start"_L1)
        m_start = m_feed.text().trimmed();
    else if (name == "duration"_L1)
        m_duration = m_feed.text().trimmed();
    else if (name == "value"_L1)
        m_value = m_feed.text().trimmed();
    if (name != "IntervalReading"_L1)
        return false;
    m_inReading = false;
    return true;
}

std::string GreenButtonTable::valueText(const GreenButtonType &type) const
{
    if (type.reverse)
        return "flows back";
    if (type.accumulation == Accumulation::Momentary && !type.power)
        return "of a moment, not of an interval";
    bool isNumber = false;
    const double value = m_value.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(value))
        return m_value.toStdString();
    if (!type.power)
        return numberText(value * type.scale);
    const double seconds = m_duration.toDouble(&isNumber);
    return isNumber && seconds > 0.0 ? numberText(value * type.scale * seconds / SecondsInHour) : std::string();
}

QString GreenButtonTable::timeText(std::size_t series)
{
    bool isNumber = false;
    const qint64 seconds = m_start.toLongLong(&isNumber);
    if (!isNumber || seconds < 0 || seconds > LatestStart)
        return m_start; // refused as no time
    if (!m_localEpoch)
        return SiteZone::formatUtc(seconds);
    QString onTheClock = SiteZone::formatUtc(seconds).chopped(1);
    if (!m_index.localTime)
        return onTheClock;
    const auto utc = m_index.localTime->utcOf(seconds, m_previous[series]);
    if (!utc)
        return onTheClock + u" (skipped)"_s; // in spring: no such time, and refused as one
    m_previous[series] = utc;
    return SiteZone::formatUtc(*utc);
}

void GreenButtonTable::makeRow()
{
    const std::size_t place = m_index.seriesOfBlock[m_blocks - 1];
    const GreenButtonSeries &series = m_index.series[place];
    m_texts[MeterId] = series.meterId.toStdString();
    m_texts[UtilityName] = series.utility.toStdString();
    m_texts[Time] = timeText(place).toStdString();
    m_texts[Value] = valueText(series.type);
    m_texts[Unit] = series.type.unit.toStdString();
    m_texts[Duration] = m_duration.toStdString();
    m_texts[Flow] = series.type.reverse ? "reverse" : "forward";
    // Power times a duration is the use of that interval, however the power was accumulated.
    m_texts[HowAccumulated] = accumulationName(series.type.power ? Accumulation::Interval : series.type.accumulation);
    m_cells.assign(m_texts.begin(), m_texts.end());
}

Result<CsvReader::Outcome> GreenButtonTable::next()
{
    while (true) {
        const auto token = m_feed.next();
        if (!token)
            return token.error();
        if (*token == XmlFeed::Token::Done)
            return CsvReader::Outcome::End;
        if (*token == XmlFeed::Token::Start) {
            start(m_feed.name());
        } else if (end(m_feed.name())) {
            if (m_blocks == 0 || m_blocks > m_index.seriesOfBlock.size())
                return Error{ErrorCode::Unprocessable,
                             u"An interval reading of the Green Button file lies outside every entry"_s};
            makeRow();
            return CsvReader::Outcome::Record;
        }
    }
}

} // namespace

Result<std::unique_ptr<TableSource>> openGreenButton(QIODevice &input, bool localEpoch)
{
    if (input.isSequential())
        return Error{ErrorCode::InvalidArgument, u"A Green Button file must be one that can be read twice"_s};
    const qint64 begin = input.pos();
    XmlFeed feed(input);
    auto index = GreenButtonIndex::read(feed);
    if (!index)
        return index.error();
    if (!input.seek(begin))
        return Error{ErrorCode::Unprocessable, u"The file cannot be read: %1"_s.arg(input.errorString())};
    return std::unique_ptr<TableSource>(std::make_unique<GreenButtonTable>(input, *std::move(index), localEpoch));
}

} // namespace core
