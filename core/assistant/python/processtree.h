#pragma once

#include <QtGlobal>

#include <chrono>

#include <sys/types.h>

namespace core {

//! What a process and all that descend from it use. One that has ended and whose parent has not noted it yet may be
//! missing in the sum.
struct TreeUse
{
    qint64 memoryBytes = 0; //!< at most: what two share counts twice
    std::chrono::milliseconds processorTime{0};
    int processes = 0;
};

TreeUse useOfTree(pid_t root);
//! What is shared counts once. Takes some milliseconds for each hundred megabytes.
qint64 memoryOfTree(pid_t root);

} // namespace core
