#pragma once

#include "core/ingest/columnprofile.h"
#include "core/ingest/inspection.h"

#include <vector>

namespace core {

//! One column as the inspection saw it.
struct SeenColumn
{
    QString header;
    QString reference;
    ColumnProfile profile;
};

//! Which columns hold what, by their names and what is in them. Completes `options` and says why in `proposals`; what
//! it cannot tell becomes a question.
struct ColumnMatch
{
    ImportOptions options;
    QList<OptionProposal> proposals;
    QList<ImportQuestion> questions;
    bool labelKnown = false; //!< the header says whether times start or end their interval
    bool counterNamed = false;
    QStringList missing; //!< our names of what no column and no constant says
};
ColumnMatch matchColumns(ImportKind kind, const std::vector<SeenColumn> &columns, const ImportOptions &given);

//! The column that holds a field of ours under the options; null for none.
const SeenColumn *columnOf(ImportKind kind, const std::vector<SeenColumn> &columns, const ImportOptions &options,
                           const QString &name);

} // namespace core
