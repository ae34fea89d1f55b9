#pragma once

#include "core/model/importbatch.h"

#include <QString>

// What the Upload page calls the three kinds of files.
namespace app {

QString kindTitle(core::ImportKind kind);
//! What belongs into such a file, with the columns it must have.
QString kindSentence(core::ImportKind kind);
//! For QFileDialog.
QString fileFilter(core::ImportKind kind);
//! A file name that fits into a line: without its middle where it is long.
QString shortened(const QString &fileName);
QString rowCount(qint64 rows); //!< "48,000 rows"
//! For the %n of a translation that shows the number itself with the locale's separators; at most the largest int.
int pluralOf(qint64 number);

} // namespace app
