#include "headernames.h"

#include "core/ingest/columns.h"
#include "core/ingest/columnunit.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

enum class Hint { None, Start, End, Counter };

struct Synonym
{
    QLatin1StringView name; //!< folded
    const char *column;
    Hint hint = Hint::None;
};

constexpr std::array MeterSynonyms{
    Synonym{"meter"_L1, "meterId"},
    Synonym{"meterno"_L1, "meterId"},
    Synonym{"meternumber"_L1, "meterId"},
    Synonym{"metername"_L1, "meterId"},
    Synonym{"serialnumber"_L1, "meterId"},
    Synonym{"deviceid"_L1, "meterId"},
    Synonym{"pointid"_L1, "meterId"},
    Synonym{"usagepoint"_L1, "meterId"},
    Synonym{"mpan"_L1, "meterId"},
    Synonym{"zaehler"_L1, "meterId"},
    Synonym{"zaehlernummer"_L1, "meterId"},
    Synonym{"zaehlernr"_L1, "meterId"},
    Synonym{"zaehlpunkt"_L1, "meterId"},
    Synonym{"zaehlpunktbezeichnung"_L1, "meterId"},
    Synonym{"messstelle"_L1, "meterId"},
    Synonym{"messlokation"_L1, "meterId"},
    Synonym{"geraetenummer"_L1, "meterId"},
    Synonym{"building"_L1, "simsCode"},
    Synonym{"buildingnumber"_L1, "simsCode"},
    Synonym{"buildingno"_L1, "simsCode"},
    Synonym{"buildingid"_L1, "simsCode"},
    Synonym{"buildingcode"_L1, "simsCode"},
    Synonym{"gebaeude"_L1, "simsCode"},
    Synonym{"gebaeudenummer"_L1, "simsCode"},
    Synonym{"gebaeudenr"_L1, "simsCode"},
    Synonym{"liegenschaft"_L1, "simsCode"},
    Synonym{"objekt"_L1, "simsCode"},
    Synonym{"objektnummer"_L1, "simsCode"},
    Synonym{"buildingname"_L1, "siteName"},
    Synonym{"gebaeudename"_L1, "siteName"},
    Synonym{"commodity"_L1, "utility"},
    Synonym{"medium"_L1, "utility"},
    Synonym{"energytype"_L1, "utility"},
    Synonym{"energieart"_L1, "utility"},
    Synonym{"energietraeger"_L1, "utility"},
    Synonym{"sparte"_L1, "utility"},
    Synonym{"fuel"_L1, "utility"},
    Synonym{"time"_L1, "readingTime"},
    Synonym{"timestamp"_L1, "readingTime"},
    Synonym{"datetime"_L1, "readingTime"},
    Synonym{"dateandtime"_L1, "readingTime"},
    Synonym{"date"_L1, "readingTime"},
    Synonym{"readingdate"_L1, "readingTime"},
    Synonym{"zeit"_L1, "readingTime"},
    Synonym{"zeitpunkt"_L1, "readingTime"},
    Synonym{"zeitstempel"_L1, "readingTime"},
    Synonym{"datum"_L1, "readingTime"},
    Synonym{"datumuhrzeit"_L1, "readingTime"},
    Synonym{"datumzeit"_L1, "readingTime"},
    Synonym{"ablesedatum"_L1, "readingTime"},
    Synonym{"start"_L1, "readingTime", Hint::Start},
    Synonym{"starttime"_L1, "readingTime", Hint::Start},
    Synonym{"startdate"_L1, "readingTime", Hint::Start},
    Synonym{"intervalstart"_L1, "readingTime", Hint::Start},
    Synonym{"from"_L1, "readingTime", Hint::Start},
    Synonym{"von"_L1, "readingTime", Hint::Start},
    Synonym{"beginn"_L1, "readingTime", Hint::Start},
    Synonym{"end"_L1, "readingTime", Hint::End},
    Synonym{"endtime"_L1, "readingTime", Hint::End},
    Synonym{"enddate"_L1, "readingTime", Hint::End},
    Synonym{"intervalend"_L1, "readingTime", Hint::End},
    Synonym{"to"_L1, "readingTime", Hint::End},
    Synonym{"bis"_L1, "readingTime", Hint::End},
    Synonym{"ende"_L1, "readingTime", Hint::End},
    Synonym{"uhrzeit"_L1, "timeOfDay"},
    Synonym{"clock"_L1, "timeOfDay"},
    Synonym{"timeofday"_L1, "timeOfDay"},
    Synonym{"value"_L1, "readingValue"},
    Synonym{"reading"_L1, "readingValue"},
    Synonym{"consumption"_L1, "readingValue"},
    Synonym{"usage"_L1, "readingValue"},
    Synonym{"energy"_L1, "readingValue"},
    Synonym{"quantity"_L1, "readingValue"},
    Synonym{"kwh"_L1, "readingValue"},
    Synonym{"load"_L1, "readingValue"},
    Synonym{"wert"_L1, "readingValue"},
    Synonym{"messwert"_L1, "readingValue"},
    Synonym{"verbrauch"_L1, "readingValue"},
    Synonym{"energie"_L1, "readingValue"},
    Synonym{"menge"_L1, "readingValue"},
    Synonym{"arbeit"_L1, "readingValue"},
    Synonym{"wirkarbeit"_L1, "readingValue"},
    Synonym{"leistung"_L1, "readingValue"},
    Synonym{"zaehlerstand"_L1, "readingValue", Hint::Counter},
    Synonym{"stand"_L1, "readingValue", Hint::Counter},
    Synonym{"register"_L1, "readingValue", Hint::Counter},
    Synonym{"meterreading"_L1, "readingValue", Hint::Counter},
    Synonym{"unit"_L1, "readingUnits"},
    Synonym{"units"_L1, "readingUnits"},
    Synonym{"uom"_L1, "readingUnits"},
    Synonym{"einheit"_L1, "readingUnits"},
};

constexpr std::array WeatherSynonyms{
    Synonym{"time"_L1, "date"},
    Synonym{"timestamp"_L1, "date"},
    Synonym{"datetime"_L1, "date"},
    Synonym{"datum"_L1, "date"},
    Synonym{"zeit"_L1, "date"},
    Synonym{"zeitpunkt"_L1, "date"},
    Synonym{"zeitstempel"_L1, "date"},
    Synonym{"uhrzeit"_L1, "timeOfDay"},
    Synonym{"temperature"_L1, "temperature_2m"},
    Synonym{"temp"_L1, "temperature_2m"},
    Synonym{"temperatur"_L1, "temperature_2m"},
    Synonym{"aussentemperatur"_L1, "temperature_2m"},
    Synonym{"humidity"_L1, "relative_humidity_2m"},
    Synonym{"relativehumidity"_L1, "relative_humidity_2m"},
    Synonym{"luftfeuchte"_L1, "relative_humidity_2m"},
    Synonym{"luftfeuchtigkeit"_L1, "relative_humidity_2m"},
    Synonym{"dewpoint"_L1, "dew_point_2m"},
    Synonym{"taupunkt"_L1, "dew_point_2m"},
    Synonym{"niederschlag"_L1, "precipitation"},
    Synonym{"rain"_L1, "precipitation"},
    Synonym{"wind"_L1, "wind_speed_10m"},
    Synonym{"windspeed"_L1, "wind_speed_10m"},
    Synonym{"windgeschwindigkeit"_L1, "wind_speed_10m"},
};

constexpr std::array BuildingSynonyms{
    Synonym{"building"_L1, "buildingNumber"},
    Synonym{"buildingno"_L1, "buildingNumber"},
    Synonym{"buildingid"_L1, "buildingNumber"},
    Synonym{"number"_L1, "buildingNumber"},
    Synonym{"gebaeudenummer"_L1, "buildingNumber"},
    Synonym{"gebaeudenr"_L1, "buildingNumber"},
    Synonym{"nummer"_L1, "buildingNumber"},
    Synonym{"name"_L1, "buildingName"},
    Synonym{"gebaeudename"_L1, "buildingName"},
    Synonym{"bezeichnung"_L1, "buildingName"},
    Synonym{"area"_L1, "grossArea"},
    Synonym{"grossfloorarea"_L1, "grossArea"},
    Synonym{"sqft"_L1, "grossArea"},
    Synonym{"qm"_L1, "grossArea"},
    Synonym{"flaeche"_L1, "grossArea"},
    Synonym{"bruttoflaeche"_L1, "grossArea"},
    Synonym{"grundflaeche"_L1, "grossArea"},
    Synonym{"gebaeudeflaeche"_L1, "grossArea"},
    Synonym{"bruttogrundflaeche"_L1, "grossArea"},
    Synonym{"bgf"_L1, "grossArea"},
    Synonym{"adresse"_L1, "address"},
    Synonym{"strasse"_L1, "address"},
    Synonym{"ort"_L1, "city"},
    Synonym{"stadt"_L1, "city"},
    Synonym{"plz"_L1, "postalCode"},
    Synonym{"zip"_L1, "postalCode"},
    Synonym{"lat"_L1, "latitude"},
    Synonym{"lon"_L1, "longitude"},
    Synonym{"lng"_L1, "longitude"},
    Synonym{"breitengrad"_L1, "latitude"},
    Synonym{"laengengrad"_L1, "longitude"},
    Synonym{"baujahr"_L1, "constructionDate"},
};

constexpr std::array Units{"kWh"_L1,   "Wh"_L1, "MWh"_L1, "GWh"_L1, "kJ"_L1,    "MJ"_L1,     "GJ"_L1,   "kBtu"_L1,
                           "MMBtu"_L1, "W"_L1,  "kW"_L1,  "MW"_L1,  "therm"_L1, "therms"_L1, "m3"_L1,   "ft3"_L1,
                           "ccf"_L1,   "kg"_L1, "lb"_L1,  "klb"_L1, "L"_L1,     "gal"_L1,    "tons"_L1, "ton-hours"_L1};

//! Lower case letters and digits alone, umlauts written out, without what stands in brackets.
QString folded(QString header)
{
    static const QRegularExpression bracketed(u"[\\[(].*?[\\])]"_s);
    header.remove(bracketed);
    QString result;
    for (const QChar letter : header.toLower()) {
        if (letter == u'ä')
            result += "ae"_L1;
        else if (letter == u'ö')
            result += "oe"_L1;
        else if (letter == u'ü')
            result += "ue"_L1;
        else if (letter == u'ß')
            result += "ss"_L1;
        else if (letter.isLetterOrNumber())
            result += letter;
    }
    return result;
}

template<std::size_t N>
std::optional<HeaderMeaning> find(const std::array<Synonym, N> &synonyms, const QString &name)
{
    const auto found = std::ranges::find(synonyms, name, &Synonym::name);
    if (found == synonyms.end())
        return std::nullopt;
    return HeaderMeaning{QString::fromLatin1(found->column), found->hint == Hint::End, found->hint == Hint::Start,
                         found->hint == Hint::Counter};
}

//! Of weather and buildings: a usual name, or ours written in another way, as in "Gross area".
std::optional<HeaderMeaning> meaningOfName(ImportKind kind, const QString &header)
{
    const QString name = folded(header);
    if (const auto usual = kind == ImportKind::Weather ? find(WeatherSynonyms, name) : find(BuildingSynonyms, name))
        return usual;
    for (const ColumnSpec &column : schemaOf(kind).used) {
        const QString ours = QString::fromLatin1(column.name);
        if (folded(ours) == name)
            return HeaderMeaning{ours};
    }
    return std::nullopt;
}

//! "wind_kmh" means the wind when km/h is a unit of it.
std::optional<HeaderMeaning> meaningOfMeasure(ImportKind kind, const QString &header)
{
    if (const auto whole = meaningOfName(kind, header))
        return whole;
    const QList<HeadingCut> cuts = headingCuts(header);
    for (const HeadingCut &cut : cuts) {
        const auto meaning = meaningOfName(kind, cut.name);
        const auto measure = meaning ? measureOf(kind, meaning->column) : std::nullopt;
        if (measure && columnUnit(*measure, cut.unit))
            return meaning;
    }
    return std::nullopt;
}

} // namespace

std::optional<HeaderMeaning> meaningOf(ImportKind kind, const QString &header)
{
    if (kind != ImportKind::Meter)
        return meaningOfMeasure(kind, header);
    QString name = header;
    const QString unit = unitInHeader(header);
    // "Verbrauch kWh" and "Usage, kWh" carry the unit without brackets.
    if (!unit.isEmpty() && name.endsWith(unit) && name.size() > unit.size()) {
        name.chop(unit.size());
        static const QRegularExpression in(u"\\s(in|IN)\\s*$"_s);
        name.remove(in);
    }
    return find(MeterSynonyms, folded(name));
}

QString unitInHeader(const QString &header)
{
    static const QRegularExpression bracketed(u"[\\[(]\\s*([^\\])]+?)\\s*[\\])]"_s);
    static const QRegularExpression divider(u"[\\s,;/_]+"_s);
    QStringList candidates;
    auto match = bracketed.globalMatch(header);
    while (match.hasNext())
        candidates.append(match.next().captured(1));
    if (candidates.isEmpty())
        candidates = header.split(divider, Qt::SkipEmptyParts).mid(0, 8);
    for (const QString &candidate : candidates) {
        for (const QLatin1StringView unit : Units) {
            // One letter alone is a unit only as it is written: "l" and "w" may be anything.
            const auto caseSensitivity = unit.size() == 1 ? Qt::CaseSensitive : Qt::CaseInsensitive;
            if (QString(candidate).replace(u'³', u'3').compare(unit, caseSensitivity) == 0)
                return candidate;
        }
    }
    return {};
}

} // namespace core
