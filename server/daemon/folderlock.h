#pragma once

#include "core/base/result.h"

#include <QString>

namespace server {

//! Exclusive use of a data folder. The kernel holds it (flock), so it ends with the process however that ends.
class FolderLock
{
public:
    //! Creates the folder (readable by its owner alone) if need be. Conflict when another process holds it.
    static core::Result<FolderLock> acquire(const QString &folder);

    FolderLock(FolderLock &&other) noexcept;
    FolderLock &operator=(FolderLock &&other) noexcept;
    ~FolderLock();

private:
    explicit FolderLock(int descriptor)
        : m_descriptor(descriptor)
    {
    }

    int m_descriptor = -1;
};

} // namespace server
