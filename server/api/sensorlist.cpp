#include "sensorlist.h"

#include "core/ingest/bytesource.h"
#include "core/ingest/csvreader.h"

#include <QBuffer>

#include <array>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

namespace {

enum Column : std::size_t { Id, Building, UtilityName, Secret, Name, ColumnCount };
constexpr std::array<const char *, ColumnCount> ColumnNames{"id", "building", "utility", "secret", "name"};
constexpr std::size_t RequiredColumns = Name;

QString textOf(std::string_view cell)
{
    return QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())).trimmed();
}

//! Where each column of ours stands in the table.
struct Header
{
    std::array<std::optional<std::size_t>, ColumnCount> places;
    QStringList unknown;
};

Result<Header> readHeader(CsvReader &reader)
{
    const auto outcome = reader.readHeader();
    if (!outcome)
        return outcome.error();
    Header header;
    if (*outcome == CsvReader::Outcome::Record) {
        for (std::size_t i = 0; i < reader.cells().size(); ++i) {
            const QString name = textOf(reader.cells()[i]).toLower().remove(u'_');
            const auto *const known = std::ranges::find_if(
                ColumnNames, [&name](const char *column) { return name == QLatin1StringView(column); });
            if (known == ColumnNames.end())
                header.unknown.append(textOf(reader.cells()[i]));
            else
                header.places[static_cast<std::size_t>(known - ColumnNames.begin())] = i;
        }
    }
    QStringList missing;
    for (std::size_t i = 0; i < RequiredColumns; ++i) {
        if (!header.places[i])
            missing.append(QString::fromLatin1(ColumnNames[i]));
    }
    if (!missing.isEmpty())
        return Error{
            ErrorCode::Unprocessable,
            u"the table needs the columns id, building, utility and secret; it lacks %1"_s.arg(missing.join(u", "_s))};
    return header;
}

QString cellOf(const CsvReader &reader, const Header &header, Column column)
{
    const auto place = header.places[column];
    return place && *place < reader.cells().size() ? textOf(reader.cells()[*place]) : QString();
}

Result<SensorSpec> specOf(const CsvReader &reader, const Header &header)
{
    SensorSpec spec;
    spec.externalId = cellOf(reader, header, Id);
    spec.buildingNumber = cellOf(reader, header, Building);
    spec.secret = cellOf(reader, header, Secret);
    spec.name = cellOf(reader, header, Name);
    const QString utility = cellOf(reader, header, UtilityName);
    const auto kind = sensorKindFromName(utility);
    if (!kind) {
        constexpr qsizetype MostShown = 64;
        return Error{ErrorCode::InvalidArgument,
                     u"utility must be one of ELECTRICITY, ANALOG_ELECTRICITY, DIGITAL_ELECTRICITY, GAS, WATER, not"
                     " '%1'"_s.arg(utility.left(MostShown))};
    }
    spec.kind = *kind;
    return spec;
}

Error brokenRow(CsvReader::Outcome outcome)
{
    switch (outcome) {
    case CsvReader::Outcome::TooLong:
        return {ErrorCode::Unprocessable, u"the row is too long"_s};
    case CsvReader::Outcome::OpenQuote:
        return {ErrorCode::Unprocessable, u"a quotation mark is never closed"_s};
    case CsvReader::Outcome::InvalidUtf8:
        return {ErrorCode::Unprocessable, u"the row is not UTF-8"_s};
    default:
        return {ErrorCode::Unprocessable, u"the row holds a zero byte"_s};
    }
}

} // namespace

Result<SensorList> readSensorList(const QByteArray &csv)
{
    QBuffer buffer;
    buffer.setData(csv);
    buffer.open(QIODevice::ReadOnly);
    ByteSource source(buffer);
    CsvReader reader(source);
    const auto header = readHeader(reader);
    if (!header)
        return header.error();
    SensorList list;
    list.unknownColumns = header->unknown;
    for (qint64 row = 1;; ++row) {
        const auto outcome = reader.next();
        if (!outcome)
            return outcome.error();
        if (*outcome == CsvReader::Outcome::End)
            return list;
        list.rows.push_back({row, *outcome == CsvReader::Outcome::Record ? specOf(reader, *header)
                                                                         : Result<SensorSpec>(brokenRow(*outcome))});
    }
}

static QByteArray epochSeconds(EpochMilliseconds at)
{
    constexpr EpochMilliseconds PerSecond = 1000;
    if (at % PerSecond == 0)
        return QByteArray::number(at / PerSecond);
    const EpochMilliseconds size = at < 0 ? -at : at;
    return (at < 0 ? "-" : "") + QByteArray::number(size / PerSecond) + '.'
           + QByteArray::number(size % PerSecond).rightJustified(3, '0');
}

QByteArray readingsCsv(const QString &sensorId, std::span<const MeasuredReading> readings)
{
    constexpr int FullDigits = 17; // what a double needs to be read back as it was
    const QByteArray id = sensorId.toUtf8();
    QByteArray csv = ReadingsHeader;
    for (const MeasuredReading &measured : readings) {
        csv += id + ',' + epochSeconds(measured.reading.at) + ','
               + QByteArray::number(measured.reading.counter, 'g', FullDigits) + ',';
        if (measured.consumption)
            csv += QByteArray::number(*measured.consumption, 'g', FullDigits);
        csv += ',' + intervalQualityName(measured.quality).toLatin1() + '\n';
    }
    return csv;
}

} // namespace server
