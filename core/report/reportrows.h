#pragma once

#include "core/report/reportformat.h"

namespace core {

//! A row of the table of use: a day, or a week of a long report.
struct UseRow
{
    QString days;
    QString use;
    QString measured; //!< per cent
};
QList<UseRow> useRows(const ReportSection &section, const ReportFormat &format);

//! A cost line in words, and the sum.
struct CostRow
{
    QString tariff;
    QString days;
    QString work;
    QString base;
    QString sum;
};
QList<CostRow> costRows(const ReportSection &section, const ReportFormat &format);

} // namespace core
