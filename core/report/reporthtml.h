#pragma once

#include "core/model/report.h"

namespace core {

//! What stands below a report.
struct ReportFooter
{
    EpochSeconds writtenAt = 0;
    int version = 1;
    QString unsubscribeUrl; //!< empty = none
};

//! A whole document that needs nothing else: tables and inline styles, which every mail program shows, with the charts
//! as inline SVG; where a program takes those out, the tables below them have the same figures. Whatever names and
//! notes hold stays text.
QString reportHtml(const ReportContent &content, const ReportFooter &footer);
//! The same as plain text, at most 78 characters a line.
QString reportText(const ReportContent &content, const ReportFooter &footer);
QString reportSubject(const ReportContent &content);

} // namespace core
