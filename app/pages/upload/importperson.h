#pragma once

#include "app/widgets/setting.h"

#include <QString>

namespace app {

//! Under which name this person's imports are listed; empty: that of the account.
inline const Setting<QString> ImportPerson{"upload/person"};

//! The name as it is sent.
QString importPerson();

} // namespace app
