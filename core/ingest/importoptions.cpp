#include "importoptions.h"

#include "core/model/sitezone.h"
#include "core/wire/jsonreader.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int MostSkippedLines = 100;
constexpr int MostHeaderLines = 2;
constexpr qsizetype MostEntries = 10'000;
constexpr qsizetype LongestText = 1000;
constexpr int LongestInterval = 31 * 86400;

template<typename T>
struct Named
{
    T value;
    QLatin1StringView name;
};
template<typename T>
Named(T, QLatin1StringView) -> Named<T>; // which Clang 14 does not find by itself

constexpr std::array Formats{Named{ImportFormat::Csv, "csv"_L1}, Named{ImportFormat::GreenButton, "greenButton"_L1}};
constexpr std::array Encodings{Named{TextEncoding::Utf8, "utf-8"_L1}, Named{TextEncoding::Utf16Le, "utf-16le"_L1},
                               Named{TextEncoding::Utf16Be, "utf-16be"_L1},
                               Named{TextEncoding::Windows1252, "windows-1252"_L1}};
constexpr std::array DateOrders{Named{DateOrder::Iso, "iso"_L1}, Named{DateOrder::YearMonthDay, "ymd"_L1},
                                Named{DateOrder::DayMonthYear, "dmy"_L1}, Named{DateOrder::MonthDayYear, "mdy"_L1}};
constexpr std::array TimeLabels{Named{TimeLabel::Start, "start"_L1}, Named{TimeLabel::End, "end"_L1}};
constexpr std::array ValueKinds{Named{ValueKind::Interval, "interval"_L1}, Named{ValueKind::Counter, "counter"_L1}};
constexpr std::array Rules{Named{ContradictionRule::LastRow, "last"_L1}, Named{ContradictionRule::FirstRow, "first"_L1},
                           Named{ContradictionRule::NoRow, "none"_L1}};

constexpr std::array Delimiters{","_L1, ";"_L1, "|"_L1, "\t"_L1};
constexpr std::array ThousandsMarks{"."_L1, ","_L1, "'"_L1, " "_L1};

//! Reads members that may be missing, and knows afterwards which nobody asked for.
class OptionsReader
{
public:
    explicit OptionsReader(const QJsonObject &object)
        : m_object(object)
        , m_reader(object, &m_fault)
    {
    }

    template<typename T, std::size_t N>
    void read(QLatin1StringView field, const std::array<Named<T>, N> &names, T &value)
    {
        if (!given(field))
            return;
        const QString text = m_reader.string(field);
        const auto found = std::ranges::find(names, text, &Named<T>::name);
        if (found == names.end())
            return m_reader.fail(field, u"has the unknown value '%1'"_s.arg(text.left(60)));
        value = found->value;
    }

    void read(QLatin1StringView field, int least, int most, int &value)
    {
        if (!given(field))
            return;
        const qint64 number = m_reader.integer(field);
        if (number < least || number > most)
            return m_reader.fail(field, u"is outside %1 to %2"_s.arg(least).arg(most));
        value = static_cast<int>(number);
    }

    void read(QLatin1StringView field, QString &value)
    {
        if (given(field))
            value = bounded(field, m_reader.string(field));
    }

    template<std::size_t N>
    void read(QLatin1StringView field, const std::array<QLatin1StringView, N> &allowed, bool mayBeEmpty, QString &value)
    {
        read(field, value);
        if (given(field) && !(mayBeEmpty && value.isEmpty()) && std::ranges::find(allowed, value) == allowed.end())
            m_reader.fail(field, u"has the unknown value '%1'"_s.arg(value.left(60)));
    }

    void read(QLatin1StringView field, bool &value)
    {
        if (given(field))
            value = m_reader.boolean(field);
    }

    void read(QLatin1StringView field, double &value)
    {
        if (!given(field))
            return;
        value = m_reader.number(field);
        if (!std::isfinite(value) || value <= 0.0)
            m_reader.fail(field, u"is not above 0"_s);
    }

    void read(QLatin1StringView field, QMap<QString, QString> &entries)
    {
        if (!given(field))
            return;
        const QJsonValue value = m_object.value(field);
        if (!value.isObject() || value.toObject().size() > MostEntries)
            return m_reader.fail(field, u"is not an object of at most %1 texts"_s.arg(MostEntries));
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (!member.value().isString())
                return m_reader.fail(field, u"holds something that is not a string"_s);
            entries.insert(bounded(field, member.key()), bounded(field, member.value().toString()));
        }
    }

    void read(QLatin1StringView field, QStringList &list)
    {
        if (given(field))
            list = m_reader.strings(field);
    }

    void fail(QLatin1StringView field, const QString &problem) { m_reader.fail(field, problem); }

    QString fault()
    {
        const QStringList names = m_object.keys();
        for (const QString &name : names) {
            if (m_fault.isEmpty() && !m_asked.contains(name))
                m_fault = u"%1 is no import option"_s.arg(name.left(60));
        }
        return m_fault;
    }

private:
    bool given(QLatin1StringView field)
    {
        m_asked.append(field);
        return !m_reader.isNull(field);
    }

    QString bounded(QLatin1StringView field, const QString &text)
    {
        if (text.size() > LongestText)
            m_reader.fail(field, u"holds a text longer than %1 characters"_s.arg(LongestText));
        return text;
    }

    QJsonObject m_object;
    QString m_fault;
    wire::JsonReader m_reader;
    QStringList m_asked;
};

template<typename T, std::size_t N>
QString nameOf(const std::array<Named<T>, N> &names, T value)
{
    return QString(std::ranges::find(names, value, &Named<T>::value)->name);
}

QJsonObject toJson(const QMap<QString, QString> &entries)
{
    QJsonObject object;
    for (auto entry = entries.begin(); entry != entries.end(); ++entry)
        object.insert(entry.key(), entry.value());
    return object;
}

void checkTogether(OptionsReader &reader, const ImportOptions &options)
{
    if (options.thousandsMark == options.decimalMark)
        reader.fail("thousandsMark"_L1, u"is the decimal mark as well"_s);
    if (!options.zone.isEmpty() && !SiteZone::create(options.zone.toUtf8()))
        reader.fail("zone"_L1, u"is no time zone: '%1'"_s.arg(options.zone.left(60)));
    if (options.intervalSeconds == 0
        && (options.timeLabel == TimeLabel::End || options.valueKind == ValueKind::Counter))
        reader.fail("intervalSeconds"_L1, u"is needed with times that label the end and with counters"_s);
}

} // namespace

bool ImportOptions::isDefault() const
{
    ImportOptions plain;
    plain.confirmed = confirmed;
    plain.intervalSeconds = intervalSeconds; // says nothing on its own
    return *this == plain;
}

ImportOptions ImportOptions::remembered() const
{
    // What the layout of a source means stays; what was said about these very data does not.
    constexpr std::array ofTheSource{"columnAmbiguous"_L1, "dateOrder"_L1,  "decimalMark"_L1,     "timeLabel"_L1,
                                     "counter"_L1,         "unit"_L1,       "clockChange"_L1,     "localEpoch"_L1,
                                     "totals"_L1,          "columnUnit"_L1, "temperatureUnit"_L1, "areaUnit"_L1};
    ImportOptions kept = *this;
    kept.confirmed.removeIf([&](const QString &id) {
        const QString code = id.section(u'.', 0, 0);
        return std::ranges::find(ofTheSource, code) == ofTheSource.end();
    });
    kept.contradictions = ContradictionRule::LastRow;
    return kept;
}

QString toJson(DateOrder order)
{
    return nameOf(DateOrders, order);
}

QJsonObject toJson(const ImportOptions &options)
{
    const ImportOptions plain;
    QJsonObject object;
    const auto put = [&object](QLatin1StringView field, const auto &value, const auto &usual, const auto &json) {
        if (value != usual)
            object.insert(field, json);
    };
    put("format"_L1, options.format, plain.format, nameOf(Formats, options.format));
    put("columns"_L1, options.columns, plain.columns, toJson(options.columns));
    put("constants"_L1, options.constants, plain.constants, toJson(options.constants));
    put("buildingOfMeter"_L1, options.buildingOfMeter, plain.buildingOfMeter, toJson(options.buildingOfMeter));
    put("encoding"_L1, options.encoding, plain.encoding, nameOf(Encodings, options.encoding));
    put("skippedLines"_L1, options.skippedLines, plain.skippedLines, options.skippedLines);
    put("headerLines"_L1, options.headerLines, plain.headerLines, options.headerLines);
    put("delimiter"_L1, options.delimiter, plain.delimiter, options.delimiter);
    put("decimalMark"_L1, options.decimalMark, plain.decimalMark, options.decimalMark);
    put("thousandsMark"_L1, options.thousandsMark, plain.thousandsMark, options.thousandsMark);
    put("dateOrder"_L1, options.dateOrder, plain.dateOrder, nameOf(DateOrders, options.dateOrder));
    put("spreadsheetTimes"_L1, options.spreadsheetTimes, plain.spreadsheetTimes, options.spreadsheetTimes);
    put("epochTimes"_L1, options.epochTimes, plain.epochTimes, options.epochTimes);
    put("localEpoch"_L1, options.localEpoch, plain.localEpoch, options.localEpoch);
    put("zone"_L1, options.zone, plain.zone, options.zone);
    put("timeLabel"_L1, options.timeLabel, plain.timeLabel, nameOf(TimeLabels, options.timeLabel));
    put("intervalSeconds"_L1, options.intervalSeconds, plain.intervalSeconds, options.intervalSeconds);
    put("valueKind"_L1, options.valueKind, plain.valueKind, nameOf(ValueKinds, options.valueKind));
    put("unit"_L1, options.unit, plain.unit, options.unit);
    put("units"_L1, options.units, plain.units, toJson(options.units));
    put("factor"_L1, options.factor, plain.factor, options.factor);
    put("contradictions"_L1, options.contradictions, plain.contradictions, nameOf(Rules, options.contradictions));
    put("leftOutMeters"_L1, options.leftOutMeters, plain.leftOutMeters,
        QJsonArray::fromStringList(options.leftOutMeters));
    put("confirmed"_L1, options.confirmed, plain.confirmed, QJsonArray::fromStringList(options.confirmed));
    return object;
}

Result<ImportOptions> importOptionsFromJson(const QJsonObject &object)
{
    OptionsReader reader(object);
    ImportOptions options;
    reader.read("format"_L1, Formats, options.format);
    reader.read("columns"_L1, options.columns);
    reader.read("constants"_L1, options.constants);
    reader.read("buildingOfMeter"_L1, options.buildingOfMeter);
    reader.read("encoding"_L1, Encodings, options.encoding);
    reader.read("skippedLines"_L1, 0, MostSkippedLines, options.skippedLines);
    reader.read("headerLines"_L1, 1, MostHeaderLines, options.headerLines);
    reader.read("delimiter"_L1, Delimiters, true, options.delimiter);
    reader.read("decimalMark"_L1, std::array{"."_L1, ","_L1}, false, options.decimalMark);
    reader.read("thousandsMark"_L1, ThousandsMarks, true, options.thousandsMark);
    reader.read("dateOrder"_L1, DateOrders, options.dateOrder);
    reader.read("spreadsheetTimes"_L1, options.spreadsheetTimes);
    reader.read("epochTimes"_L1, options.epochTimes);
    reader.read("localEpoch"_L1, options.localEpoch);
    reader.read("zone"_L1, options.zone);
    reader.read("timeLabel"_L1, TimeLabels, options.timeLabel);
    reader.read("intervalSeconds"_L1, 0, LongestInterval, options.intervalSeconds);
    reader.read("valueKind"_L1, ValueKinds, options.valueKind);
    reader.read("unit"_L1, options.unit);
    reader.read("units"_L1, options.units);
    reader.read("factor"_L1, options.factor);
    reader.read("contradictions"_L1, Rules, options.contradictions);
    reader.read("leftOutMeters"_L1, options.leftOutMeters);
    reader.read("confirmed"_L1, options.confirmed);
    checkTogether(reader, options);
    return wire::readOrFault(std::move(options), reader.fault());
}

Result<ImportOptions> patched(const ImportOptions &options, const QJsonObject &patch)
{
    QJsonObject together = toJson(options);
    for (auto member = patch.begin(); member != patch.end(); ++member) {
        const QJsonValue there = together.value(member.key());
        if (!member.value().isObject() || !there.isObject()) {
            together.insert(member.key(), member.value());
            continue;
        }
        QJsonObject entries = there.toObject();
        const QJsonObject added = member.value().toObject();
        for (auto entry = added.begin(); entry != added.end(); ++entry)
            entries.insert(entry.key(), entry.value());
        together.insert(member.key(), entries);
    }
    return importOptionsFromJson(together);
}

} // namespace core
