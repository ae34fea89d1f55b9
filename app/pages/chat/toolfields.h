#pragma once

#include <QString>

namespace app::toolwords {

//! The name of a field of a tool's arguments or result in the reader's words: "buildingNumber" is "Building". Of a
//! field that is not known, its own name spoken: "roofArea" is "Roof area".
QString field(const QString &key);

} // namespace app::toolwords
