#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace core {

//! A building of the site. `number` (the SIMS code) is what people and files call it; `id` is the store's.
struct Building
{
    qint64 id = 0;
    QString number;
    QString name;
    QString formalName;
    QString alsoKnownAs;
    QString schedulingAbbreviation;
    QString campusName;
    QString address;
    QString city;
    QString state;
    QString postalCode;
    QString county;
    QString frameworkDistrict;
    QString geography;
    std::optional<double> grossAreaSquareFeet; //!< > 0; empty for a stub created by a meter upload
    std::optional<int> floorsAboveGround;
    std::optional<int> floorsBelowGround;
    std::optional<QDate> constructionDate;
    std::optional<double> latitude;  //!< degrees, -90..90
    std::optional<double> longitude; //!< degrees, -180..180

    bool operator==(const Building &) const = default;
};

} // namespace core
