#pragma once

#include "core/ingest/importoptions.h"
#include "core/ingest/meterhistory.h"
#include "core/model/importbatch.h"
#include "core/model/sitezone.h"

#include <QIODevice>
#include <QJsonObject>
#include <QList>
#include <QStringList>
#include <QVariantMap>

#include <functional>
#include <optional>

namespace core {

//! What the cells of a column look like.
enum class ColumnContent { Empty, Number, Time, Clock, Text };

struct InspectedColumn
{
    QString header;      //!< as the file spells it; may be empty
    QString reference;   //!< what ImportOptions::columns calls it: the header, or "#3" where that is not unique
    QString unit;        //!< named by the header, as in "Verbrauch [kWh]"; may be empty
    QStringList samples; //!< the first five different cells that are not empty
    ColumnContent content = ColumnContent::Empty;
};

//! Why an option was proposed.
enum class ProposalReason {
    SameName,     //!< the column has our name
    Synonym,      //!< the column has a name that usually means this
    Content,      //!< the cells look like it
    HeaderUnit,   //!< the unit stands in the header
    MeterHistory, //!< the meter's own history says so
    OnlyPossible, //!< nothing else can be read
    GivenBefore   //!< it was in the options that were handed in
};

struct OptionProposal
{
    QString field; //!< "columns.readingTime", "dateOrder", ...: the path in the options' JSON
    QString value; //!< as in that JSON
    ProposalReason reason = ProposalReason::Content;
};

enum class QuestionCode {
    ColumnMissing,      //!< column (our name): no column and no constant; choices of the file's columns
    ColumnAmbiguous,    //!< column (our name), headers: several match
    ValueMissing,       //!< column (our name: meterId, simsCode or utility): the file says it nowhere
    DateOrder,          //!< sample, asDayMonth, asMonthDay: no day past 12 tells which is which
    DateMixed,          //!< samples: dates of the file contradict each other
    DateAgainstHistory, //!< meterId, fileFrom, fileTo, historyFrom, historyTo (UTC ISO): the other order would fit
    DateInFuture,       //!< until (UTC ISO), rows
    DecimalMark,        //!< sample, asDecimal, asThousands
    Unit,               //!< utility, units: nothing says in which unit the values are
    ColumnUnit,         //!< column (our name), header, unit (as the heading writes it; empty: it names none)
    TemperatureUnit,    //!< headers: nothing says in which unit the temperatures are
    AreaUnit,           //!< headers: likewise of areas
    UnitMixed,          //!< units, rows per unit: the unit column changes within a meter
    UnitScale,          //!< meterId, utility, fileMedian, historyMedian, ratio (file / history), unit
    TimeLabel,          //!< first (time of day as written), interval (s)
    Counter,            //!< meterId, first, last, rows: values only rise
    ClockChange,        //!< zone, change (UTC ISO): local times without an offset across a change of the clocks
    Totals,             //!< meters: their names and few rows say that they sum up others
    Contradictions,     //!< rows, sample: rows of the same meter and time with other values
    LocalEpoch,         //!< first (UTC ISO): times counted from 1970 make whole days of UTC, not of the local clock
};

QString questionCodeName(QuestionCode code); //!< "dateOrder", "unitScale", ...

struct QuestionChoice
{
    QString id;        //!< unique in its question, for instance "dmy", "Wh" or "keep"
    QVariantMap facts; //!< arguments for the words of this choice
    QJsonObject patch; //!< see patched(); with what has to be confirmed
};

//! What a person must say before the file may be stored.
struct ImportQuestion
{
    QString id; //!< stable, for instance "dateOrder" or "columnAmbiguous.readingValue"
    QuestionCode code = QuestionCode::DateOrder;
    QVariantMap facts; //!< see QuestionCode
    QList<QuestionChoice> choices;
    int proposed = -1; //!< index of a choice; -1 where nothing speaks for any of them
    //! ValueMissing takes a text of the person's own: the constant of this column (our name). Else empty.
    QString freeText;
};

enum class Verdict { Good, Warned, Refused };

struct RowVerdict
{
    qint64 row = 0; //!< 1-based data row
    Verdict verdict = Verdict::Good;
    QStringList cells;    //!< as in the file
    QStringList readAs;   //!< after the options, in the order of Inspection::fields
    QStringList messages; //!< English, as the daemon says them
};

//! What the good rows of one meter say, in its canonical unit and per hour, as MeterFacts has it.
struct InspectedMeter
{
    MeterKey meter;
    QString buildingNumber;
    qint64 rows = 0;
    TimeRange range;
    int intervalSeconds = 0; //!< 0 when it cannot be told
    double sum = 0.0;        //!< of all good rows, as they would be stored
    double medianPerHour = 0.0;
    double p99PerHour = 0.0;
};

struct Inspection
{
    ImportKind kind = ImportKind::Meter;
    QList<InspectedColumn> columns;
    QString origin;     //!< what tells the source from others whose files have the same columns; mostly empty
    QStringList fields; //!< our columns, in the order of RowVerdict::readAs
    //! What was handed in, completed by what the file says. Every question adds to it by a choice's patch.
    ImportOptions options;
    QList<OptionProposal> proposals;
    QList<ImportQuestion> questions; //!< empty: the file may be stored with `options`

    //! Under `options`, as the daemon will judge them, but for what only its store knows. Zero while a column is asked
    //! for; what the file says nowhere (QuestionCode::ValueMissing) counts as said and reads "?".
    QList<RowVerdict> firstRows;
    QList<RowWarning> warnings; //!< the first ImportResult::MaximumWarnings
    qint64 rows = 0;
    qint64 goodRows = 0;
    qint64 warnedRows = 0; //!< part of goodRows
    qint64 refusedRows = 0;
    QList<InspectedMeter> meters; //!< the first 1000
    //! The other order of day and month, when every date of the file fits it as well, and what it would make of them.
    std::optional<DateOrder> otherOrder;
    TimeRange otherRange;
};

struct InspectionContext
{
    SiteZone zone = SiteZone::utc();
    EpochSeconds now = 0;                  //!< later rows are asked about; 0: nothing is the future
    const MeterHistory *history = nullptr; //!< null: nothing is known of any meter
    double gasCalorificKwhPerCubicMetre = 11.2;
    int rowsShown = 20;
    //! Bytes read so far and in all, over every pass; returning false cancels.
    std::function<bool(qint64, qint64)> progress;
};

//! Reads the whole device, two or three times, without touching a store and without holding it in memory. `given` is
//! what is known of the file already: options remembered of its source, or those of an inspection plus answers.
//! Errors: Unprocessable (no table, a document type declaration, a layout that cannot be read), InvalidArgument for a
//! device that cannot seek, Cancelled. For a worker thread.
Result<Inspection> inspectImport(ImportKind kind, QIODevice &input, const InspectionContext &context,
                                 const ImportOptions &given = {});

//! The questions that a history raises about an inspected file; what inspectImport() adds when it has one. Lets the
//! console ask the daemon about Inspection::meters without reading the file again.
QList<ImportQuestion> historyQuestions(const Inspection &inspection, const MeterHistory &history);

//! The options after an answer. `text` is for ImportQuestion::freeText. Errors: InvalidArgument for a choice that the
//! question does not have.
Result<ImportOptions> answered(const ImportOptions &options, const ImportQuestion &question, int choice,
                               const QString &text = {});

} // namespace core
