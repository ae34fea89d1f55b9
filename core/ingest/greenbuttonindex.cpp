#include "greenbuttonindex.h"

#include "core/ingest/greenbuttonentries.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Entry = GreenButtonEntry;

struct ServiceKind
{
    QLatin1StringView code;
    const char *utility;
};
constexpr std::array ServiceKinds{ServiceKind{"0"_L1, "ELECTRICITY"}, ServiceKind{"1"_L1, "GAS"},
                                  ServiceKind{"4"_L1, "HEAT"}};

//! Whether `inner` lies below `outer`: ".../MeterReading/1/IntervalBlock" below ".../MeterReading/1".
bool isBelow(const QString &inner, const QString &outer)
{
    return !outer.isEmpty() && inner.startsWith(outer + u'/');
}

//! Finds what belongs together by the links of the entries.
class Linker
{
public:
    explicit Linker(const GreenButtonEntries &entries)
        : m_entries(entries)
    {
    }

    Result<GreenButtonIndex> link();

private:
    //! A meter reading with what it belongs to.
    struct Linked
    {
        const Entry *reading;
        const Entry *point;
        GreenButtonType type;
    };

    Result<void> linkReadings();
    Result<std::optional<LocalTimeParameters>> localTime() const;
    QString meterId(const Linked &linked) const;
    static QString utility(const Entry &point);
    static const Entry *only(const std::vector<Entry> &entries) { return entries.size() == 1 ? &entries[0] : nullptr; }
    const Entry *readingTypeOf(const Entry &meterReading) const;
    const Entry *usagePointOf(const Entry &meterReading) const;
    std::optional<std::size_t> meterReadingOf(const Entry &block) const;

    const GreenButtonEntries &m_entries;
    std::vector<Linked> m_linked;
    std::map<const Entry *, int> m_sharing; //!< readings of a usage point, without those that flow back
};

const Entry *Linker::readingTypeOf(const Entry &meterReading) const
{
    const auto found = std::ranges::find_if(
        m_entries.types, [&](const Entry &type) { return meterReading.related.contains(type.self); });
    return found == m_entries.types.end() ? only(m_entries.types) : &*found;
}

const Entry *Linker::usagePointOf(const Entry &meterReading) const
{
    const auto found = std::ranges::find_if(m_entries.points, [&](const Entry &point) {
        return isBelow(meterReading.up, point.self) || isBelow(meterReading.self, point.self)
               || point.related.contains(meterReading.up);
    });
    return found == m_entries.points.end() ? only(m_entries.points) : &*found;
}

std::optional<std::size_t> Linker::meterReadingOf(const Entry &block) const
{
    const std::vector<Entry> &readings = m_entries.meterReadings;
    const auto found = std::ranges::find_if(readings, [&](const Entry &reading) {
        return isBelow(block.up, reading.self) || isBelow(block.self, reading.self)
               || reading.related.contains(block.up) || reading.related.contains(block.self);
    });
    if (found != readings.end())
        return static_cast<std::size_t>(found - readings.begin());
    return readings.size() == 1 ? std::optional<std::size_t>(0) : std::nullopt;
}

Result<void> Linker::linkReadings()
{
    for (const Entry &reading : m_entries.meterReadings) {
        const Entry *const type = readingTypeOf(reading);
        const Entry *const point = usagePointOf(reading);
        if (!type || !point)
            return Error{ErrorCode::Unprocessable, u"A meter reading of the Green Button file has no %1"_s.arg(
                                                       type ? u"usage point"_s : u"reading type"_s)};
        auto meaning = GreenButtonType::create(type->type);
        if (!meaning)
            return meaning.error();
        m_sharing[point] += meaning->reverse ? 0 : 1;
        m_linked.push_back({&reading, point, *std::move(meaning)});
    }
    return {};
}

QString Linker::meterId(const Linked &linked) const
{
    const QString ofPoint = linked.point->self.section(u'/', -1);
    QString id = ofPoint.isEmpty() ? u"1"_s : ofPoint;
    if (m_sharing.at(linked.point) <= 1)
        return id;
    return id + u'-' + linked.reading->self.section(u'/', -1);
}

QString Linker::utility(const Entry &point)
{
    const auto *const service = std::ranges::find(ServiceKinds, point.serviceKind, &ServiceKind::code);
    return service == ServiceKinds.end() ? u"service kind %1"_s.arg(point.serviceKind)
                                         : QString::fromLatin1(service->utility);
}

//! Those of several places tell nothing about a reading.
Result<std::optional<LocalTimeParameters>> Linker::localTime() const
{
    const std::vector<Entry> &places = m_entries.localTimes;
    const auto differs = [&places](const Entry &one) { return one.localTime != places.front().localTime; };
    if (places.empty() || std::ranges::any_of(places, differs))
        return std::optional<LocalTimeParameters>();
    auto parameters = LocalTimeParameters::create(places.front().localTime);
    if (!parameters)
        return parameters.error();
    return std::optional(*std::move(parameters));
}

Result<GreenButtonIndex> Linker::link()
{
    const auto linked = linkReadings();
    if (!linked)
        return linked.error();
    GreenButtonIndex index;
    for (const Linked &one : m_linked)
        index.series.push_back({meterId(one), utility(*one.point), one.type});
    for (const Entry &block : m_entries.blocks) {
        const auto reading = meterReadingOf(block);
        if (!reading)
            return Error{ErrorCode::Unprocessable,
                         u"An interval block of the Green Button file belongs to no meter reading"_s};
        index.seriesOfBlock.push_back(*reading);
    }
    for (const Entry &point : m_entries.points)
        index.points.append(point.self);
    index.points.sort();
    auto parameters = localTime();
    if (!parameters)
        return parameters.error();
    index.localTime = *std::move(parameters);
    return index;
}

} // namespace

Result<GreenButtonIndex> GreenButtonIndex::read(XmlFeed &feed)
{
    const auto entries = GreenButtonEntries::read(feed);
    if (!entries)
        return entries.error();
    return Linker(*entries).link();
}

} // namespace core
