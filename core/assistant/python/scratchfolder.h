#pragma once

#include "core/assistant/python/descriptor.h"
#include "core/base/result.h"

#include <QTemporaryDir>

#include <memory>

namespace core {

//! A folder that goes with its owner; also when that one was killed: the next one that is made removes it. It is
//! locked while in use.
class ScratchFolder
{
public:
    //! Within `parent`, after removing what killed owners of the same user left there.
    static Result<ScratchFolder> create(const QString &parent);

    QString path() const { return m_folder->path(); }

private:
    ScratchFolder() = default;

    std::unique_ptr<QTemporaryDir> m_folder;
    Descriptor m_lock;
};

} // namespace core
