#include "greenbuttonindex.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::size_t MostEntries = 1'000'000; // two thousand years of daily blocks

struct ServiceKind
{
    QLatin1StringView code;
    const char *utility;
};
constexpr std::array ServiceKinds{ServiceKind{"0"_L1, "ELECTRICITY"}, ServiceKind{"1"_L1, "GAS"},
                                  ServiceKind{"4"_L1, "HEAT"}};

enum class EntryKind { Other, UsagePoint, MeterReading, ReadingType, LocalTime };

struct Entry
{
    EntryKind kind = EntryKind::Other;
    QString self;
    QString up;
    QStringList related;
    QString serviceKind;
    WrittenReadingType type;
    WrittenLocalTime localTime;
};

bool flowsBack(const Entry &type)
{
    const auto meaning = GreenButtonType::create(type.type);
    return meaning && meaning->reverse;
}

QString withoutSlash(QString link)
{
    while (link.endsWith(u'/'))
        link.chop(1);
    return link;
}

//! Whether `inner` lies below `outer`: ".../MeterReading/1/IntervalBlock" below ".../MeterReading/1".
bool isBelow(const QString &inner, const QString &outer)
{
    return !outer.isEmpty() && inner.startsWith(outer + u'/');
}

class IndexReader
{
public:
    explicit IndexReader(XmlFeed &feed)
        : m_feed(feed)
    {
    }

    Result<GreenButtonIndex> read();

private:
    Result<void> start(QStringView name);
    Result<void> end(QStringView name);
    void takeText(QStringView name);
    Result<void> endEntry();
    Result<std::optional<LocalTimeParameters>> localTime() const;
    Result<GreenButtonIndex> link() const;
    Result<GreenButtonSeries> seriesOf(std::size_t meterReading) const;
    QString meterId(std::size_t meterReading, const Entry *point) const;
    static const Entry *only(const std::vector<Entry> &entries) { return entries.size() == 1 ? &entries[0] : nullptr; }
    const Entry *readingTypeOf(const Entry &meterReading) const;
    const Entry *usagePointOf(const Entry &meterReading) const;
    std::optional<std::size_t> meterReadingOf(const Entry &block) const;

    XmlFeed &m_feed;
    Entry m_entry;
    qsizetype m_blocksInEntry = 0;
    bool m_inServiceCategory = false;
    bool m_sawFeed = false;
    bool m_inEntry = false;
    bool m_inBlock = false;
    std::vector<Entry> m_points;
    std::vector<Entry> m_meterReadings;
    std::vector<Entry> m_types;
    std::vector<Entry> m_blocks;
    std::vector<Entry> m_localTimes;
};

Result<void> IndexReader::start(QStringView name)
{
    const bool isEntry = name == "entry"_L1;
    const bool isBlock = name == "IntervalBlock"_L1;
    // Blocks are counted through the file; one that is counted twice or never would shift all that follow.
    if ((isEntry && m_inEntry) || (isBlock && (!m_inEntry || m_inBlock)))
        return Error{ErrorCode::Unprocessable, u"An <%1> of the Green Button file stands in a wrong place"_s.arg(name)};
    if (isEntry) {
        m_entry = {};
        m_blocksInEntry = 0;
        m_inEntry = true;
    } else if (isBlock) {
        ++m_blocksInEntry;
        m_inBlock = true;
    } else if (name == "link"_L1) {
        const QString href = withoutSlash(m_feed.attribute("href"_L1));
        const QString rel = m_feed.attribute("rel"_L1);
        if (rel == "self"_L1)
            m_entry.self = href;
        else if (rel == "up"_L1)
            m_entry.up = href;
        else if (rel == "related"_L1)
            m_entry.related.append(href);
    } else if (name == "UsagePoint"_L1) {
        m_entry.kind = EntryKind::UsagePoint;
    } else if (name == "MeterReading"_L1) {
        m_entry.kind = EntryKind::MeterReading;
    } else if (name == "ReadingType"_L1) {
        m_entry.kind = EntryKind::ReadingType;
    } else if (name == "LocalTimeParameters"_L1) {
        m_entry.kind = EntryKind::LocalTime;
    }
    m_inServiceCategory = m_inServiceCategory || name == "ServiceCategory"_L1;
    return {};
}

//! What an element that ended says of its entry.
void IndexReader::takeText(QStringView name)
{
    const std::array fields{
        std::pair{"uom"_L1, &m_entry.type.uom},
        std::pair{"powerOfTenMultiplier"_L1, &m_entry.type.powerOfTenMultiplier},
        std::pair{"accumulationBehaviour"_L1, &m_entry.type.accumulationBehaviour},
        std::pair{"flowDirection"_L1, &m_entry.type.flowDirection},
        std::pair{"tzOffset"_L1, &m_entry.localTime.tzOffset},
        std::pair{"dstOffset"_L1, &m_entry.localTime.dstOffset},
        std::pair{"dstStartRule"_L1, &m_entry.localTime.dstStartRule},
        std::pair{"dstEndRule"_L1, &m_entry.localTime.dstEndRule},
    };
    for (const auto &[element, field] : fields) {
        if (name == element)
            *field = m_feed.text().trimmed();
    }
    if (m_inServiceCategory && name == "kind"_L1)
        m_entry.serviceKind = m_feed.text().trimmed();
}

Result<void> IndexReader::end(QStringView name)
{
    takeText(name);
    if (name == "ServiceCategory"_L1)
        m_inServiceCategory = false;
    else if (name == "IntervalBlock"_L1)
        m_inBlock = false;
    return name == "entry"_L1 ? endEntry() : Result<void>();
}

Result<void> IndexReader::endEntry()
{
    m_inEntry = false;
    if (m_blocks.size() + m_points.size() + m_meterReadings.size() + m_types.size() >= MostEntries)
        return Error{ErrorCode::Unprocessable, u"The Green Button file has more than a million entries"_s};
    for (qsizetype i = 0; i < m_blocksInEntry; ++i)
        m_blocks.push_back(m_entry);
    if (m_entry.kind == EntryKind::UsagePoint)
        m_points.push_back(m_entry);
    else if (m_entry.kind == EntryKind::MeterReading)
        m_meterReadings.push_back(m_entry);
    else if (m_entry.kind == EntryKind::ReadingType)
        m_types.push_back(m_entry);
    else if (m_entry.kind == EntryKind::LocalTime)
        m_localTimes.push_back(m_entry);
    return {};
}

Result<GreenButtonIndex> IndexReader::read()
{
    while (true) {
        const auto token = m_feed.next();
        if (!token)
            return token.error();
        if (*token == XmlFeed::Token::Done)
            break;
        if (!m_sawFeed && m_feed.name() != "feed"_L1)
            return Error{ErrorCode::Unprocessable,
                         u"This is XML, but no Green Button feed: it starts with <%1>"_s.arg(m_feed.name().left(60))};
        m_sawFeed = true;
        if (*token == XmlFeed::Token::Start) {
            const auto started = start(m_feed.name());
            if (!started)
                return started.error();
            continue;
        }
        const auto ended = end(m_feed.name());
        if (!ended)
            return ended.error();
    }
    return link();
}

const Entry *IndexReader::readingTypeOf(const Entry &meterReading) const
{
    const auto found =
        std::ranges::find_if(m_types, [&](const Entry &type) { return meterReading.related.contains(type.self); });
    return found == m_types.end() ? only(m_types) : &*found;
}

const Entry *IndexReader::usagePointOf(const Entry &meterReading) const
{
    const auto found = std::ranges::find_if(m_points, [&](const Entry &point) {
        return isBelow(meterReading.up, point.self) || isBelow(meterReading.self, point.self)
               || point.related.contains(meterReading.up);
    });
    return found == m_points.end() ? only(m_points) : &*found;
}

std::optional<std::size_t> IndexReader::meterReadingOf(const Entry &block) const
{
    for (std::size_t i = 0; i < m_meterReadings.size(); ++i) {
        const Entry &reading = m_meterReadings[i];
        if (isBelow(block.up, reading.self) || isBelow(block.self, reading.self) || reading.related.contains(block.up)
            || reading.related.contains(block.self))
            return i;
    }
    return m_meterReadings.size() == 1 ? std::optional<std::size_t>(0) : std::nullopt;
}

QString IndexReader::meterId(std::size_t meterReading, const Entry *point) const
{
    const QString ofPoint = point ? point->self.section(u'/', -1) : QString();
    qsizetype sharing = 0;
    for (const Entry &other : m_meterReadings) {
        const Entry *const type = readingTypeOf(other);
        sharing += usagePointOf(other) == point && type && !flowsBack(*type) ? 1 : 0;
    }
    QString id = ofPoint.isEmpty() ? u"1"_s : ofPoint;
    if (sharing <= 1)
        return id;
    return id + u'-' + m_meterReadings[meterReading].self.section(u'/', -1);
}

Result<GreenButtonSeries> IndexReader::seriesOf(std::size_t meterReading) const
{
    const Entry *const type = readingTypeOf(m_meterReadings[meterReading]);
    const Entry *const point = usagePointOf(m_meterReadings[meterReading]);
    if (!type || !point)
        return Error{ErrorCode::Unprocessable, u"A meter reading of the Green Button file has no %1"_s.arg(
                                                   type ? u"usage point"_s : u"reading type"_s)};
    auto meaning = GreenButtonType::create(type->type);
    if (!meaning)
        return meaning.error();
    const auto *const service = std::ranges::find(ServiceKinds, point->serviceKind, &ServiceKind::code);
    const QString utility = service == ServiceKinds.end() ? u"service kind %1"_s.arg(point->serviceKind)
                                                          : QString::fromLatin1(service->utility);
    return GreenButtonSeries{meterId(meterReading, point), utility, *std::move(meaning)};
}

//! Those of several places tell nothing about a reading.
Result<std::optional<LocalTimeParameters>> IndexReader::localTime() const
{
    if (m_localTimes.empty())
        return std::optional<LocalTimeParameters>();
    const Entry &first = m_localTimes.front();
    const bool same =
        std::ranges::all_of(m_localTimes, [&first](const Entry &one) { return one.localTime == first.localTime; });
    if (!same)
        return std::optional<LocalTimeParameters>();
    const auto parameters = LocalTimeParameters::create(first.localTime);
    if (!parameters)
        return parameters.error();
    return std::optional(*parameters);
}

Result<GreenButtonIndex> IndexReader::link() const
{
    GreenButtonIndex index;
    for (std::size_t i = 0; i < m_meterReadings.size(); ++i) {
        const auto series = seriesOf(i);
        if (!series)
            return series.error();
        index.series.push_back(*series);
    }
    for (const Entry &block : m_blocks) {
        const auto reading = meterReadingOf(block);
        if (!reading)
            return Error{ErrorCode::Unprocessable,
                         u"An interval block of the Green Button file belongs to no meter reading"_s};
        index.seriesOfBlock.push_back(*reading);
    }
    for (const Entry &point : m_points)
        index.points.append(point.self);
    index.points.sort();
    const auto parameters = localTime();
    if (!parameters)
        return parameters.error();
    index.localTime = *parameters;
    return index;
}

} // namespace

Result<GreenButtonIndex> GreenButtonIndex::read(XmlFeed &feed)
{
    return IndexReader(feed).read();
}

} // namespace core
