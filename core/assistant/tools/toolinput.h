#pragma once

#include "core/base/result.h"
#include "core/campus/snapshot.h"

#include <QJsonObject>

#include <optional>

// What the tools of the campus read from their input. Errors name the field and what is allowed. All functions are
// pure.
namespace core::toolinput {

//! The building whose number stands in buildingNumber (a number is taken for its digits). NotFound names
//! list_buildings, which tells the numbers there are.
Result<Building> building(const Snapshot &snapshot, const QJsonObject &input);
//! As above; nullopt when it is not given.
Result<std::optional<Building>> optionalBuilding(const Snapshot &snapshot, const QJsonObject &input);
Result<std::optional<Utility>> utility(const QJsonObject &input);
//! startDate and endDate (whole days, or times), both or neither, at most three years apart.
Result<std::optional<TimeRange>> range(const QJsonObject &input, const SiteZone &zone);
//! As above, of compareStartDate and compareEndDate.
Result<std::optional<TimeRange>> comparedRange(const QJsonObject &input, const SiteZone &zone);
//! 1..100, 10 when not given.
Result<int> limit(const QJsonObject &input);
//! A text out of a list, its first when not given.
Result<QString> oneOf(const QJsonObject &input, QLatin1StringView name, const QStringList &allowed);

// JSON Schema of inputs.
struct Field
{
    QString name;
    QJsonObject schema;
    bool required = false;
};
QJsonObject schema(const QList<Field> &fields);
Field buildingField(bool required);
Field utilityField(bool required);
Field startField();
Field endField();
Field compareStartField();
Field compareEndField();
Field limitField();
Field choiceField(const QString &name, const QStringList &allowed, const QString &description);

} // namespace core::toolinput
