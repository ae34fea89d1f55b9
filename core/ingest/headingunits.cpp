#include "headingunits.h"

#include "core/ingest/columns.h"
#include "core/ingest/columnunit.h"

using namespace Qt::StringLiterals;

namespace core {

Result<ImportOptions> withHeadingUnits(ImportKind kind, const std::vector<std::string> &header,
                                       const OptionColumns &columns, ImportOptions options)
{
    const Schema &schema = schemaOf(kind);
    for (std::size_t field = 0; field < schema.used.size(); ++field) {
        const QString name = QString::fromUtf8(schema.used[field].name);
        const auto measure = measureOf(kind, name);
        const std::size_t cell = columns.cellOfField[field];
        if (!measure || cell >= header.size() || options.units.contains(name))
            continue;
        const QString heading = QString::fromStdString(header[cell]);
        const HeadingUnit said = headingUnit(*measure, heading);
        if (said.known)
            options.units.insert(name, said.known->unit);
        else if (!said.written.isEmpty())
            return Error{ErrorCode::Unprocessable,
                         u"The heading '%1' of %2 names a unit that is not understood ('%3'): say with units which of "
                         "%4 it is"_s.arg(heading, name, said.written, unitsOf(*measure).join(", "_L1))};
    }
    return options;
}

} // namespace core
