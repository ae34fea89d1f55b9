#include "greenbuttonentries.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::size_t MostEntries = 1'000'000; // more than a thousand years of daily blocks

QString withoutSlash(QString link)
{
    while (link.endsWith(u'/'))
        link.chop(1);
    return link;
}

class EntryReader
{
public:
    explicit EntryReader(XmlFeed &feed)
        : m_feed(feed)
    {
    }

    Result<GreenButtonEntries> read();

private:
    enum class Kind { Other, UsagePoint, MeterReading, ReadingType, LocalTime };

    Result<void> start(QStringView name);
    Result<void> end(QStringView name);
    void takeText(QStringView name);
    Result<void> endEntry();

    XmlFeed &m_feed;
    GreenButtonEntries m_entries;
    GreenButtonEntry m_entry; //!< that is being read
    Kind m_kind = Kind::Other;
    std::size_t m_blocksInEntry = 0;
    std::size_t m_count = 0; //!< of entries and blocks
    bool m_inServiceCategory = false;
    bool m_sawFeed = false;
    bool m_inEntry = false;
    bool m_inBlock = false;
};

Result<void> EntryReader::start(QStringView name)
{
    const bool isEntry = name == "entry"_L1;
    const bool isBlock = name == "IntervalBlock"_L1;
    // Blocks are counted through the file; one that is counted twice or never would shift all that follow.
    if ((isEntry && m_inEntry) || (isBlock && (!m_inEntry || m_inBlock)))
        return Error{ErrorCode::Unprocessable, u"An <%1> of the Green Button file stands in a wrong place"_s.arg(name)};
    if (isEntry) {
        m_entry = {};
        m_kind = Kind::Other;
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
        m_kind = Kind::UsagePoint;
    } else if (name == "MeterReading"_L1) {
        m_kind = Kind::MeterReading;
    } else if (name == "ReadingType"_L1) {
        m_kind = Kind::ReadingType;
    } else if (name == "LocalTimeParameters"_L1) {
        m_kind = Kind::LocalTime;
    }
    m_inServiceCategory = m_inServiceCategory || name == "ServiceCategory"_L1;
    return {};
}

//! What an element that ended says of its entry.
void EntryReader::takeText(QStringView name)
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

Result<void> EntryReader::end(QStringView name)
{
    takeText(name);
    if (name == "ServiceCategory"_L1)
        m_inServiceCategory = false;
    else if (name == "IntervalBlock"_L1)
        m_inBlock = false;
    return name == "entry"_L1 ? endEntry() : Result<void>();
}

Result<void> EntryReader::endEntry()
{
    m_inEntry = false;
    m_count += m_blocksInEntry + 1;
    if (m_count > MostEntries)
        return Error{ErrorCode::Unprocessable, u"The Green Button file has more than a million entries"_s};
    m_entries.blocks.insert(m_entries.blocks.end(), m_blocksInEntry, m_entry);
    if (m_kind == Kind::UsagePoint)
        m_entries.points.push_back(m_entry);
    else if (m_kind == Kind::MeterReading)
        m_entries.meterReadings.push_back(m_entry);
    else if (m_kind == Kind::ReadingType)
        m_entries.types.push_back(m_entry);
    else if (m_kind == Kind::LocalTime)
        m_entries.localTimes.push_back(m_entry);
    return {};
}

Result<GreenButtonEntries> EntryReader::read()
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
    return std::move(m_entries);
}

} // namespace

Result<GreenButtonEntries> GreenButtonEntries::read(XmlFeed &feed)
{
    return EntryReader(feed).read();
}

} // namespace core
