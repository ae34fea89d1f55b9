#pragma once

#include "core/base/result.h"

class QTextDocument;

namespace app {

//! Fills the document with a report and makes it draw the report's charts, which Qt's rich text cannot, at any
//! resolution. What surrounds the sheet in a mail is left out. Any thread, that of the document.
void fillReport(QTextDocument &document, const QString &html);

//! Writes it on pages of A4, numbered below. Any thread. Storage, naming the file, when that fails.
core::Result<void> writeReportPdf(const QString &html, const QString &title, const QString &path);

} // namespace app
