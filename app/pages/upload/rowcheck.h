#pragma once

#include "app/models/previewmodel.h"
#include "core/model/importbatch.h"
#include "core/model/sitezone.h"

#include <vector>

namespace app {

struct RowVerdict
{
    RowMark mark = RowMark::Blank;
    QStringList messages;        //!< sentences
    std::vector<RowMark> fields; //!< by position in core::schemaOf(kind).used
};

//! Judges rows one after another with the checks of the daemon's import; what only its store knows is not judged.
//! A row is one text per field of core::schemaOf(kind).used. Rows without any text are Blank. About a microsecond a
//! row.
std::vector<RowVerdict> checkRows(core::ImportKind kind, const core::SiteZone &zone, const QList<QStringList> &rows);

} // namespace app
