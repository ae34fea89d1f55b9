#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace core {

//! The filter of system calls that holds within the sandbox, as the kernel's own program: nothing that looks into other
//! processes, changes mounts, namespaces, keys or identities, reaches the network, or holds memory that no limit
//! counts. Those calls fail with EPERM; all else goes on.
Result<QByteArray> systemCallFilter();

} // namespace core
