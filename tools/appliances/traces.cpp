#include "traces.h"

#include "core/ingest/bytesource.h"
#include "core/ingest/csvreader.h"
#include "core/model/appliance.h"
#include "core/model/timestamp.h"

#include <QFile>
#include <QHash>
#include <QMap>

#include <charconv>

using namespace core;
using namespace Qt::StringLiterals;

namespace training {

constexpr qint64 SecondsPerStep = 15;

// What the data set calls them; those it has and this list has not are "other".
static QString ourClass(const QString &theirs)
{
    static const QHash<QString, QString> names{
        {u"Refrigerator"_s, u"refrigeration"_s},
        {u"Freezer"_s, u"refrigeration"_s},
        {u"Dishwasher"_s, u"dishwasher"_s},
        {u"Washingmachine"_s, u"washing_machine"_s},
        {u"WasherDryerCombo"_s, u"washing_machine"_s},
        {u"LaundryDryer"_s, u"dryer"_s},
        {u"MicrowaveOven"_s, u"microwave"_s},
        {u"WaterKettle"_s, u"kettle"_s},
        {u"Coffeemaker"_s, u"coffee_machine"_s},
        {u"BeanToCupCoffeemaker"_s, u"coffee_machine"_s},
        {u"Cookingstove"_s, u"cooking_stove"_s},
        {u"TV-LCD"_s, u"television"_s},
        {u"TV-CRT"_s, u"television"_s},
        {u"PC-Desktop"_s, u"computer"_s},
        {u"PC-Laptop"_s, u"computer"_s},
    };
    return applianceNames().contains(theirs) ? theirs : names.value(theirs, u"other"_s);
}

// A computer by what it draws, and yet none by the list of classes: it would teach neither.
static bool isAmbiguous(std::string_view theirs)
{
    return theirs == "RemoteDesktop";
}

namespace {

//! Takes rows and makes traces of them.
class TraceBuilder
{
public:
    TraceBuilder(bool peaks, Traces &into)
        : m_peaks(peaks)
        , m_traces(into)
    {
    }

    void add(std::string_view appliance, std::string_view device, std::string_view date, qint64 second, float watts)
    {
        if (appliance != m_appliance || device != m_device || date != m_date)
            begin(appliance, device, date, second);
        auto &trace = m_traces.traces.back().watts;
        const qint64 step = (second - m_firstSecond) / SecondsPerStep;
        if (step < static_cast<qint64>(trace.size()) || step > 7 * 24 * 240)
            return; // out of order: the data set has a few
        const qint64 missing = step - static_cast<qint64>(trace.size());
        // A short hole goes on as before, a long one with the lower of its ends.
        const float filling = trace.empty() ? watts : missing > 20 ? std::min(trace.back(), watts) : trace.back();
        trace.insert(trace.end(), static_cast<std::size_t>(missing), filling);
        trace.push_back(watts);
    }

private:
    void begin(std::string_view appliance, std::string_view device, std::string_view date, qint64 second)
    {
        m_appliance = appliance;
        m_device = device;
        m_date = date;
        m_firstSecond = m_peaks ? second : second - second % SecondsPerDay;
        const QString theirs = QString::fromUtf8(appliance.data(), static_cast<qsizetype>(appliance.size()));
        const QString name = theirs + u'/' + QString::fromUtf8(device.data(), static_cast<qsizetype>(device.size()));
        auto known = m_known.find(name);
        if (known == m_known.end()) {
            known = m_known.insert(name, static_cast<int>(m_traces.devices.size()));
            m_traces.devices.push_back({name, static_cast<int>(applianceNames().indexOf(ourClass(theirs)))});
        }
        m_traces.traces.push_back({*known, m_peaks, {}});
    }

    bool m_peaks;
    Traces &m_traces;
    QHash<QString, int> m_known;
    std::string m_appliance;
    std::string m_device;
    std::string m_date;
    qint64 m_firstSecond = 0;
};

} // namespace

Result<void> readTraces(const QString &path, bool peaks, Traces &into)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::InvalidArgument, u"%1: %2"_s.arg(path, file.errorString())};
    ByteSource source(file);
    CsvReader reader(source);
    if (const auto header = reader.readHeader(); !header)
        return header.error();
    TraceBuilder builder(peaks, into);
    for (qint64 row = 1;; ++row) {
        const auto outcome = reader.next();
        if (!outcome)
            return outcome.error();
        if (*outcome == CsvReader::Outcome::End)
            break;
        const auto &cells = reader.cells();
        float watts = 0.0F;
        const auto time = cells.size() == 5 ? parseTime(cells[3]) : std::nullopt;
        if (*outcome != CsvReader::Outcome::Record || !time
            || std::from_chars(cells[4].data(), cells[4].data() + cells[4].size(), watts).ec != std::errc())
            return Error{ErrorCode::Unprocessable, u"%1: row %2 cannot be read"_s.arg(path).arg(row)};
        if (!isAmbiguous(cells[0]))
            builder.add(cells[0], cells[1], cells[2], time->localSeconds, std::max(watts, 0.0F));
    }
    return {};
}

} // namespace training
