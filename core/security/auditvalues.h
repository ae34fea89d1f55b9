#pragma once

#include "core/model/account.h"

namespace core {

// What the audit keeps of a value: JSON without password, token or hash.
QString auditValue(const Account &account, bool passwordSet = false); //!< passwordSet: notes that it was set anew
QString auditValue(const AccessToken &token);

} // namespace core
