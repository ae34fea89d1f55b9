#pragma once

#include "core/ingest/columnmatch.h"

namespace core {

//! What an inspection has found out so far. The functions below complete its options and add their questions.
struct InspectionDraft
{
    Inspection inspection;
    std::vector<SeenColumn> columns;
    ColumnMatch match;
    InspectionContext context;
    std::optional<int> sourceOffset; //!< TableSource::standardOffset()
    bool ourFormat = false;          //!< every required column has our name: the documented rules hold

    ImportOptions &options() { return inspection.options; }
    bool isConfirmed(const QString &id) const { return inspection.options.confirmed.contains(id); }
    void propose(const QString &field, const QString &value, ProposalReason reason)
    {
        inspection.proposals.append({field, value, reason});
    }
    //! Not a second time what has been answered.
    void ask(ImportQuestion question);
    const SeenColumn *column(const QString &name) const
    {
        return columnOf(inspection.kind, columns, inspection.options, name);
    }
};

//! Decimal and thousands marks, from the cells of the columns with numbers.
void chooseNumberStyle(InspectionDraft &draft);
//! Date order, spreadsheet times, the interval and its label.
void chooseTimeStyle(InspectionDraft &draft);
//! The unit that the header of the values names.
void chooseUnit(InspectionDraft &draft);
//! Likewise for every column of weather and buildings that measures something.
void chooseColumnUnits(InspectionDraft &draft);

} // namespace core
