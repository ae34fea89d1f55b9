#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace core {

//! Writes a file that its owner alone can read (mode 0600), replacing what was there. Whole or not at all, and on the
//! disk when it returns. Storage names the path, never the content.
Result<void> writePrivateFile(const QString &path, const QByteArray &content);

} // namespace core
