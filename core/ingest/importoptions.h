#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

namespace core {

enum class ImportFormat { Csv, GreenButton };
enum class TextEncoding { Utf8, Utf16Le, Utf16Be, Windows1252 };
//! How a date is written. Iso is ISO 8601 and nothing else; the others take any of . / - and a blank between the parts,
//! names of months, years of two digits, AM and PM, and 24:00.
enum class DateOrder { Iso, YearMonthDay, DayMonthYear, MonthDayYear };
//! What the times of a file name: the start of an interval (as stored) or its end.
enum class TimeLabel { Start, End };
//! What a value is: the use of an interval, or the state of a register that only rises.
enum class ValueKind { Interval, Counter };
//! Which of two rows of one meter and time counts when their values differ.
enum class ContradictionRule { LastRow, FirstRow, NoRow };

//! How a file is to be read. The default reads what the upload documents, and is what an upload without options means.
//! Serialised with every field that is not the default; unknown fields are refused.
struct ImportOptions
{
    ImportFormat format = ImportFormat::Csv;
    //! Our column name ("readingTime", see Schema) -> the file's column: its header, or "#3" for the third column.
    //! "timeOfDay" is the column of the clock time where "readingTime" (weather: "date") is a date alone.
    //! Columns not named here match by our names, as without options; a name mapped to "" has no column.
    QMap<QString, QString> columns;
    //! Our column name -> the value that every row has, for columns that the file lacks.
    QMap<QString, QString> constants;
    QMap<QString, QString> buildingOfMeter; //!< meterId -> simsCode, where neither a column nor a constant says it

    TextEncoding encoding = TextEncoding::Utf8;
    int skippedLines = 0;                      //!< lines before the header, 0..100
    int headerLines = 1;                       //!< 2: the names are those of both lines, joined by a blank
    QString delimiter;                         //!< one of , ; | and tab; empty: , or ; as the header has it
    QString decimalMark = QStringLiteral("."); //!< "." or ","
    QString thousandsMark;                     //!< one of . , ' and blank (any kind of blank); empty: none

    DateOrder dateOrder = DateOrder::Iso;
    bool spreadsheetTimes = false; //!< days since 1899-12-30, as spreadsheets store times
    bool epochTimes = false;       //!< seconds or milliseconds since 1970-01-01T00:00:00Z
    bool localEpoch = false;       //!< such numbers, also of Green Button, count on the local clock instead of in UTC
    QString zone;                  //!< IANA id or "UTC+01:00" of times without an offset; empty: the site's
    TimeLabel timeLabel = TimeLabel::Start;
    int intervalSeconds = 0; //!< needed for TimeLabel::End, ValueKind::Counter and power; 0: unknown
    ValueKind valueKind = ValueKind::Interval;
    //! Unit of the values whatever the file says: one of unitConversions(), or Wh, kWh, MWh, GWh, kJ, MJ, GJ, kBtu,
    //! MMBtu, therm, and W, kW, MW as the mean power of an interval. Empty: as the column says.
    QString unit;
    //! Our column of weather or buildings -> the unit that the file writes it in, as columnUnit() understands it. What
    //! is not named is in the unit of the store.
    QMap<QString, QString> units;
    double factor = 1.0;       //!< values are multiplied by it, before their unit is looked at; above 0
    QStringList leftOutMeters; //!< meterIds of rows that are totals of others
    ContradictionRule contradictions = ContradictionRule::LastRow;

    QStringList confirmed; //!< ids of the questions a person has answered; they are not asked again

    bool operator==(const ImportOptions &) const = default;
    //! True when a file is read as without options (what was confirmed does not matter for that).
    bool isDefault() const;
    //! For the next file of the same source: without the answers that hold for one file alone.
    ImportOptions remembered() const;
};

QString toJson(DateOrder order); //!< "iso", "ymd", "dmy" or "mdy"
QJsonObject toJson(const ImportOptions &options);
//! Unprocessable, naming the field that is wrong.
Result<ImportOptions> importOptionsFromJson(const QJsonObject &object);
//! The options with a choice's patch: its fields replace those of the options; in "columns", "constants" and
//! "buildingOfMeter" entry by entry. Errors as of importOptionsFromJson().
Result<ImportOptions> patched(const ImportOptions &options, const QJsonObject &patch);

} // namespace core
