#pragma once

#include <QStringList>

namespace core {

// The tables of the scheduled work, a room each. Literal SQL with the tokens of migrations.cpp; one step of the schema.
QStringList jobTables();
QStringList sequenceTables();
QStringList applianceTables();
QStringList reportTables();
QStringList exportTables();

} // namespace core
