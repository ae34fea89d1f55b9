#pragma once

#include "core/base/result.h"

#include <QSqlDatabase>

#include <stop_token>

namespace core::sqlite {

//! Copies the database of `source`, as it is when the copy begins, to the new file `path`, which the user alone can
//! read. Others go on reading and writing. Cancelled when `stop` asks for it; Storage. A copy that failed is no use.
Result<void> copyTo(const QSqlDatabase &source, const QString &path, const std::stop_token &stop);

//! Opens a copy, has SQLite check all of it, and leaves it as one file without a log beside it. The version of its
//! schema. Storage tells what is wrong.
Result<int> verifyCopy(const QString &path, const std::stop_token &stop);

} // namespace core::sqlite
