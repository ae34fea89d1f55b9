#pragma once

#include "app/models/previewmodel.h"
#include "core/ingest/inspection.h"
#include "core/model/sitezone.h"

namespace app {

//! The first rows of an inspected file for the preview, either as they will be stored or as they stand in the file.
struct DraftRows
{
    QStringList columns;
    QList<PreviewRow> rows;
};

//! As a person reads it: times on the wall clock of `zone`, numbers with the marks of their language, utilities in
//! words.
DraftRows rowsAsRead(const core::Inspection &inspection, const core::SiteZone &zone);
DraftRows rowsAsWritten(const core::Inspection &inspection);

} // namespace app
