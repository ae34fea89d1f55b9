#include "columnwords.h"

#include "app/pages/whatif/weatherwords.h"
#include "app/theme/words.h"
#include "core/ingest/columns.h"
#include "core/model/utility.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ColumnWords)
};

} // namespace

static QString meterTitle(core::MeterField field)
{
    switch (field) {
    case core::MeterField::MeterId:
        return Tr::tr("Meter");
    case core::MeterField::SimsCode:
        return Tr::tr("Building number");
    case core::MeterField::Utility:
        return Tr::tr("Utility");
    case core::MeterField::ReadingTime:
        return Tr::tr("Reading time");
    case core::MeterField::ReadingValue:
        return Tr::tr("Reading");
    case core::MeterField::SiteName:
        return Tr::tr("Building name");
    case core::MeterField::ReadingUnits:
        return Tr::tr("Unit");
    }
    Q_UNREACHABLE();
}

static QString weatherTitle(std::size_t field)
{
    if (field == core::WeatherDateField)
        return Tr::tr("Time");
    const core::WeatherQuantityInfo &info = core::weatherQuantities()[field - core::WeatherFirstQuantityField];
    //: %1 is a weather quantity, %2 its unit.
    return Tr::tr("%1 (%2)").arg(weatherWord(info.quantity), QString::fromUtf8(info.unit));
}

static QString placeTitle(core::BuildingField field)
{
    switch (field) {
    case core::BuildingField::CampusName:
        return Tr::tr("Campus");
    case core::BuildingField::Address:
        return Tr::tr("Address");
    case core::BuildingField::City:
        return Tr::tr("City");
    case core::BuildingField::State:
        return Tr::tr("State");
    case core::BuildingField::PostalCode:
        return Tr::tr("Postal code");
    case core::BuildingField::County:
        return Tr::tr("County");
    case core::BuildingField::FrameworkDistrict:
        return Tr::tr("District");
    case core::BuildingField::Geography:
        return Tr::tr("Area of the campus");
    case core::BuildingField::Latitude:
        return Tr::tr("Latitude (°)");
    default:
        return Tr::tr("Longitude (°)");
    }
}

static QString buildingTitle(core::BuildingField field)
{
    switch (field) {
    case core::BuildingField::Number:
        return Tr::tr("Building number");
    case core::BuildingField::Name:
        return Tr::tr("Building name");
    case core::BuildingField::GrossArea:
        return Tr::tr("Gross area (ft²)");
    case core::BuildingField::FormalName:
        return Tr::tr("Formal name");
    case core::BuildingField::AlsoKnownAs:
        return Tr::tr("Also known as");
    case core::BuildingField::SchedulingAbbreviation:
        return Tr::tr("Abbreviation");
    case core::BuildingField::FloorsAboveGround:
        return Tr::tr("Floors above ground");
    case core::BuildingField::FloorsBelowGround:
        return Tr::tr("Floors below ground");
    case core::BuildingField::ConstructionDate:
        return Tr::tr("Construction date");
    default:
        return placeTitle(field);
    }
}

QString fieldTitle(core::ImportKind kind, std::size_t field)
{
    switch (kind) {
    case core::ImportKind::Meter:
        return meterTitle(static_cast<core::MeterField>(field));
    case core::ImportKind::Weather:
        return weatherTitle(field);
    case core::ImportKind::Building:
        return buildingTitle(static_cast<core::BuildingField>(field));
    }
    Q_UNREACHABLE();
}

QString fieldExample(core::ImportKind kind, std::size_t field)
{
    const auto is = [field](auto each) { return field == static_cast<std::size_t>(each); };
    switch (kind) {
    case core::ImportKind::Meter:
        if (is(core::MeterField::ReadingTime))
            return u"2025-11-01T05:00:00"_s;
        if (is(core::MeterField::ReadingValue))
            return u"42.5"_s;
        if (is(core::MeterField::Utility))
            return core::utilityNames().join(u", "_s);
        return is(core::MeterField::ReadingUnits) ? u"kWh"_s : QString();
    case core::ImportKind::Weather:
        return field == core::WeatherDateField ? u"2025-11-01T05:00:00"_s : u"42.5"_s;
    case core::ImportKind::Building:
        if (is(core::BuildingField::ConstructionDate))
            return u"1974-07-01"_s;
        if (is(core::BuildingField::Latitude) || is(core::BuildingField::Longitude))
            return u"-83.0732"_s;
        return is(core::BuildingField::GrossArea) ? u"75660"_s : QString();
    }
    Q_UNREACHABLE();
}

QString fieldName(core::ImportKind kind, std::size_t field)
{
    return QString::fromLatin1(core::schemaOf(kind).used[field].name);
}

bool isRequired(core::ImportKind kind, std::size_t field)
{
    return core::schemaOf(kind).used[field].required;
}

std::size_t fieldCount(core::ImportKind kind)
{
    return core::schemaOf(kind).used.size();
}

QStringList valueWords(const QString &fieldName)
{
    QStringList all;
    if (fieldName == "utility"_L1) {
        for (const core::Utility utility : core::AllUtilities)
            all.append(words::utility(utility));
    }
    return all;
}

QString wordsOfValue(const QString &fieldName, const QString &value)
{
    const auto utility = fieldName == "utility"_L1 ? core::utilityFromName(value) : std::nullopt;
    return utility ? words::utility(*utility) : value;
}

QString valueOfWords(const QString &fieldName, const QString &text)
{
    const QString trimmed = text.trimmed();
    if (fieldName != "utility"_L1)
        return trimmed;
    for (const core::Utility utility : core::AllUtilities) {
        if (words::utility(utility).compare(trimmed, Qt::CaseInsensitive) == 0)
            return core::utilityName(utility);
    }
    return trimmed;
}

} // namespace app
