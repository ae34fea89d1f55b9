#pragma once

#include "core/model/importbatch.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace core {

//! What a column of weather or buildings measures, where files write it in several units.
enum class Measure { Temperature, Speed, Depth, Area, Share, Direction, Irradiance };

//! The measure of a column by our name ("temperature_2m", "grossArea"); none for meters, names, places and floors.
std::optional<Measure> measureOf(ImportKind kind, const QString &column);
//! The units that are understood, as people write them; the one that is stored comes first.
QStringList unitsOf(Measure measure);

//! How a value of a file becomes the one that is stored.
struct ColumnUnit
{
    QString unit; //!< as in unitsOf()
    double factor = 1.0;
    double offset = 0.0; //!< added after the factor

    double stored(double written) const;
};
//! "degC", "° C" and "Celsius" are all °C. nullopt for a unit that is not understood for this measure.
std::optional<ColumnUnit> columnUnit(Measure measure, const QString &written);

//! What a heading says of its unit: in brackets, after a comma or a blank, or as a suffix such as "_c" or "M2".
struct HeadingUnit
{
    QString written; //!< as in the heading; empty: it names none
    std::optional<ColumnUnit> known;
};
HeadingUnit headingUnit(Measure measure, const QString &header);

//! A heading cut where a unit may begin: "wind_km/h" is "wind" and "km/h", or "wind_km" and "h".
struct HeadingCut
{
    QString name;
    QString unit;
};
//! Without what stands in brackets, the longest possible unit first.
QList<HeadingCut> headingCuts(const QString &header);

} // namespace core
