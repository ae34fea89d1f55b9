#pragma once

#include "app/models/previewmodel.h"
#include "core/ingest/inspection.h"

namespace app {

//! The first rows of an inspected file for the preview, either as they will be stored or as they stand in the file.
struct DraftRows
{
    QStringList columns;
    QList<PreviewRow> rows;
};

DraftRows rowsAsRead(const core::Inspection &inspection);
DraftRows rowsAsWritten(const core::Inspection &inspection);

} // namespace app
