#include "helptexts.h"

#include <QCoreApplication>
#include <QKeySequence>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Help)
};

// As the platform writes it.
QString key(const QString &portable)
{
    return QKeySequence(portable, QKeySequence::PortableText).toString(QKeySequence::NativeText);
}

HelpEntry scoreTerm()
{
    return {
        Tr::tr("Score"),
        Tr::tr("How unusual a building's use is, from 0 (as expected) to 1 (worst). Only use above the expected one "
               "raises it.")};
}

HelpEntry expectedTerm()
{
    return {Tr::tr("Expected use"), Tr::tr("What the building would have used in this weather at this hour if it still "
                                           "behaved as in its reference period.")};
}

HelpEntry sortKey()
{
    return {Tr::tr("%1 or %2").arg(key(u"Menu"_s), key(u"Shift+F10"_s)), Tr::tr("Sort the table that has the focus")};
}

//! The keys of every chart.
QList<HelpEntry> chartKeys()
{
    return {{Tr::tr("Left and right"), Tr::tr("Move through time, when the chart has the focus")},
            {Tr::tr("%1 and %2").arg(key(u"PgUp"_s), key(u"PgDown"_s)), Tr::tr("Move by what is shown")},
            {Tr::tr("%1 and %2").arg(key(u"Home"_s), key(u"End"_s)), Tr::tr("Go to the first or the last day")},
            {Tr::tr("+ and −"), Tr::tr("Zoom time")},
            {key(u"0"_s), Tr::tr("Show all days")},
            {Tr::tr("%1 and %2").arg(key(u"Shift+Left"_s), key(u"Shift+Right"_s)), Tr::tr("Read value by value")},
            {Tr::tr("%1 and %2").arg(key(u"Shift+Home"_s), key(u"Shift+End"_s)),
             Tr::tr("Read the first or the last value shown")}};
}

PageHelp mapHelp()
{
    return {
        Tr::tr("All buildings, the most unusual ones first. Choose one to see why."),
        {scoreTerm(),
         {Tr::tr("Status"), Tr::tr("The score in words: normal, caution, warning, anomaly. Each has its own shape; a "
                                   "hollow ring means that there are no data.")},
         {Tr::tr("Driven by"), Tr::tr("The utility with the highest score of the building.")},
         {Tr::tr("Reason"), Tr::tr("What raises the score most, for instance a night setback that was lost.")},
         {Tr::tr("Scoring"), Tr::tr("How deviations become scores: weighted by size, by rank among all buildings, or "
                                    "by fixed limits.")}},
        {{Tr::tr("Arrow keys"), Tr::tr("Move the map")},
         {Tr::tr("+ and −"), Tr::tr("Zoom the map")},
         {Tr::tr("%1 or %2").arg(key(u"Home"_s), key(u"0"_s)), Tr::tr("Show all buildings")},
         {key(u"Tab"_s), Tr::tr("Next building by score, when the map has the focus")},
         {key(u"F6"_s), Tr::tr("Go from the map to the table, or back to the map")},
         {key(u"Return"_s), Tr::tr("Show more about the chosen building; in the table, open it")},
         sortKey()}};
}

PageHelp buildingHelp()
{
    return {
        Tr::tr("What one building used, what was expected, and where they differ."),
        {expectedTerm(),
         {Tr::tr("Difference"), Tr::tr("Actual use minus expected use. Above zero it used more than expected.")},
         {Tr::tr("Deviation"), Tr::tr("Time in which the difference is far above the usual one; shaded in the chart.")},
         {Tr::tr("Partly measured"), Tr::tr("A part of the readings is missing, so that less use is shown than there "
                                            "was; hatched at the foot of the chart.")},
         {Tr::tr("z"), Tr::tr("How many standard deviations a difference lies from the usual one.")},
         scoreTerm()},
        chartKeys()
            + QList<HelpEntry>{{key(u"Return"_s), Tr::tr("In the table, show the deviation in the chart")}, sortKey()}};
}

PageHelp uploadHelp()
{
    return {Tr::tr("Brings in meter readings, weather and buildings. Nothing is stored before you choose Import."),
            {{Tr::tr("Good"), Tr::tr("The row will be stored as it is.")},
             {Tr::tr("Warned"), Tr::tr("The row will be stored, but something about it is unusual.")},
             {Tr::tr("Refused"), Tr::tr("The row cannot be stored; the reason is beside it.")},
             {Tr::tr("Undo"), Tr::tr("Takes an import back; values it had replaced return.")}},
            {{key(u"Del"_s), Tr::tr("Undo the chosen import, or empty the chosen cells")},
             {key(u"F2"_s), Tr::tr("Change the current cell of the rows entered")},
             {key(u"Ctrl+V"_s), Tr::tr("Paste cells copied in a spreadsheet")},
             {key(u"Ctrl+Del"_s), Tr::tr("Remove the chosen rows")}}};
}

PageHelp whatIfHelp()
{
    return {Tr::tr("What a building would use in other weather."),
            {expectedTerm(),
             {Tr::tr("Scenario"), Tr::tr("The expected use with the weather quantities changed on the left; the others "
                                         "stay as they were.")},
             {Tr::tr("Mean"), Tr::tr("The mean of the quantity in the days chosen.")}},
            chartKeys() + QList<HelpEntry>{{key(u"Esc"_s), Tr::tr("Stop working the scenario out")}}};
}

PageHelp chatHelp()
{
    return {Tr::tr("Answers questions about buildings, use and weather. Every number is computed when you ask."),
            {{Tr::tr("Details"), Tr::tr("What was computed for an answer, and from what: the building, the days, the "
                                        "code.")},
             {Tr::tr("Built-in assistant"), Tr::tr("Answers without a language model. It understands questions of a "
                                                   "certain form; ask it what it can compute.")},
             {Tr::tr("Language model"), Tr::tr("A program on a server of your choice that understands questions in "
                                               "free words. It is chosen in the settings.")},
             {Tr::tr("Coverage"), Tr::tr("The share of the time for which there are readings.")}},
            {{key(u"Return"_s), Tr::tr("Send the question; on a link, open the building")},
             {key(u"Shift+Return"_s), Tr::tr("Begin a new line of the question")},
             {Tr::tr("%1 and %2").arg(key(u"PgUp"_s), key(u"PgDown"_s)), Tr::tr("Scroll the conversation, from the "
                                                                                "question")},
             {key(u"Esc"_s), Tr::tr("Stop the answer")},
             {key(u"Del"_s), Tr::tr("Delete the chosen conversation")},
             sortKey()}};
}

PageHelp sensorsHelp()
{
    return {Tr::tr("Sensors that read meters around the clock, the questions they raise, and who may do what."),
            {{Tr::tr("Live, late, silent"), Tr::tr("Readings come as usual; the next one is overdue; none came for a "
                                                   "day. A sensor that waits has sent none yet.")},
             {Tr::tr("Held back"), Tr::tr("Readings that the meter cannot have shown. Nothing is lost: Questions asks "
                                          "what they mean, and every answer can be undone.")},
             {Tr::tr("Secret"), Tr::tr("What a sensor proves with who it is. It is shown once.")},
             {Tr::tr("Changes"), Tr::tr("Who changed what and when; nobody can change that list.")}},
            {{key(u"Return"_s), Tr::tr("Edit the chosen sensor or user")}, sortKey()}};
}

PageHelp reportsHelp()
{
    return {
        Tr::tr("What was used and paid: your own reports, and those of all users for administrators."),
        {{Tr::tr("Version"), Tr::tr("Late readings make a new version of a report. The old one is superseded, and "
                                    "stays.")},
         {Tr::tr("No data"), Tr::tr("A day of which nothing was read. It is outlined in the chart, and never counts "
                                    "as zero.")},
         {Tr::tr("Tariff"), Tr::tr("What is paid for a month and for a unit from a day on, until the next tariff for "
                                   "the same.")}},
        {{key(u"Return"_s), Tr::tr("Edit the chosen tariff")}}};
}

PageHelp exportsHelp()
{
    return {Tr::tr("Readings as files: your own, those of any sensor for administrators, and those of experiments."),
            {{Tr::tr("Quality"), Tr::tr("What the time since the reading before is: measured, a gap, or a counter that "
                                        "started anew.")},
             {Tr::tr("Consent"), Tr::tr("Only who consents is exported for an experiment, and only what was read since "
                                        "then. Who withdraws is left out.")},
             {Tr::tr("Pseudonym"), Tr::tr("What a person is called in the files of one experiment; another in those of "
                                          "the next.")}},
            {{key(u"Return"_s), Tr::tr("Edit the chosen experiment")}}};
}

PageHelp jobsHelp()
{
    return {Tr::tr("What the service does by itself, when, and how it went."),
            {{Tr::tr("Run"), Tr::tr("One time that a job was done. Its parts, a sensor or a user each, are done one by "
                                    "one; one that fails does not stop the others.")},
             {Tr::tr("Missed runs"), Tr::tr("Those that were due while the service was not running: made up for all at "
                                            "once, one by one, or left out.")},
             {Tr::tr("Try out"), Tr::tr("A run that tells what would be done and changes nothing.")},
             {Tr::tr("Unconfirmed"), Tr::tr("A mail that has most likely arrived, though the mail server did not say "
                                            "so. It is sent again only if you ask for it.")}},
            {{key(u"Return"_s), Tr::tr("Change the schedule of the chosen job")}}};
}

PageHelp settingsHelp()
{
    return {
        Tr::tr("Every choice applies at once and is kept for the next start."),
        {{Tr::tr("Simulated campus"), Tr::tr("Buildings and readings that are made up, to look around in.")},
         {Tr::tr("Tile server"), Tr::tr("A service that sends map pictures. {z}, {x} and {y} in its address stand for "
                                        "zoom level, column and row.")},
         {Tr::tr("MBTiles file"), Tr::tr("Map pictures in one file, for use without a network.")}},
        {}};
}

} // namespace

PageHelp helpOf(PageId page)
{
    switch (page) {
    case PageId::Map:
        return mapHelp();
    case PageId::Building:
        return buildingHelp();
    case PageId::Upload:
        return uploadHelp();
    case PageId::WhatIf:
        return whatIfHelp();
    case PageId::Chat:
        return chatHelp();
    case PageId::Sensors:
        return sensorsHelp();
    case PageId::Reports:
        return reportsHelp();
    case PageId::Exports:
        return exportsHelp();
    case PageId::Jobs:
        return jobsHelp();
    case PageId::Settings:
        return settingsHelp();
    }
    Q_UNREACHABLE();
}

QList<HelpEntry> frameKeys()
{
    return {{Tr::tr("%1 to %2").arg(key(u"Ctrl+1"_s), key(u"Ctrl+9"_s)), Tr::tr("Switch page, in their order")},
            {key(u"Ctrl+0"_s), Tr::tr("Go to the building opened last")},
            {key(u"Ctrl+K"_s), Tr::tr("Search buildings; arrow keys and Enter choose one")},
            {key(u"Ctrl+B"_s), Tr::tr("Show or hide the names of the pages")},
            {key(u"Alt+Left"_s), Tr::tr("Back")},
            {key(u"F5"_s), Tr::tr("Reload")},
            {key(u"Esc"_s), Tr::tr("Close popup or help")},
            {key(u"F1"_s), Tr::tr("Show or hide this help")}};
}

} // namespace app
