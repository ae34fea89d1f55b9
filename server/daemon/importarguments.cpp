#include "importarguments.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

namespace {

enum class Takes {
    Text,
    Number,
    Nothing, //!< true when it is there
    Entry,   //!< "name=text", as often as wanted
    Item     //!< a text, as often as wanted
};

struct Argument
{
    const char *name;
    const char *field; //!< of the options' JSON
    Takes takes;
    const char *value;
    const char *description;
};

constexpr std::array Arguments{
    Argument{"format", "format", Takes::Text, "csv|greenButton", "Format of the files."},
    Argument{"column", "columns", Takes::Entry, "name=column",
             "Our column is that one of the file: its heading, or #3 for the third. May be repeated."},
    Argument{"constant", "constants", Takes::Entry, "name=value",
             "Every row has this value in our column. May be repeated."},
    Argument{"building-of", "buildingOfMeter", Takes::Entry, "meter=building",
             "The building of a meter, where the file does not say it. May be repeated."},
    Argument{"encoding", "encoding", Takes::Text, "utf-8|utf-16le|utf-16be|windows-1252", "Letters of the file."},
    Argument{"skip-lines", "skippedLines", Takes::Number, "count", "Lines before the headings."},
    Argument{"header-lines", "headerLines", Takes::Number, "1|2", "Lines of headings."},
    Argument{"delimiter", "delimiter", Takes::Text, "mark", "Between cells: , ; | or tab."},
    Argument{"decimal-mark", "decimalMark", Takes::Text, "mark", "Before decimals: . or ,"},
    Argument{"thousands-mark", "thousandsMark", Takes::Text, "mark", "Between thousands: . , ' or blank."},
    Argument{"date-order", "dateOrder", Takes::Text, "iso|ymd|dmy|mdy", "Order of year, month and day."},
    Argument{"spreadsheet-times", "spreadsheetTimes", Takes::Nothing, "", "Times are days as spreadsheets count them."},
    Argument{"epoch-times", "epochTimes", Takes::Nothing, "", "Times are seconds or milliseconds since 1970 (UTC)."},
    Argument{"local-epoch", "localEpoch", Takes::Nothing, "",
             "Such times, also of Green Button, were counted on the local clock."},
    Argument{"zone", "zone", Takes::Text, "zone", "Time zone of times without an offset (default: the site's)."},
    Argument{"time-label", "timeLabel", Takes::Text, "start|end", "What a time names of its interval."},
    Argument{"interval", "intervalSeconds", Takes::Number, "seconds", "Length of an interval."},
    Argument{"values", "valueKind", Takes::Text, "interval|counter",
             "Readings are the use of an interval or the state of a counter."},
    Argument{"unit", "unit", Takes::Text, "unit", "Unit of the readings, whatever the file says."},
    Argument{"unit-of", "units", Takes::Entry, "name=unit",
             "Our column of weather or buildings is in that unit of the file. May be repeated."},
    Argument{"factor", "factor", Takes::Number, "number", "Readings are multiplied by it."},
    Argument{"contradictions", "contradictions", Takes::Text, "last|first|none",
             "Which of two rows of one meter and time counts."},
    Argument{"leave-out", "leftOutMeters", Takes::Item, "meter",
             "Rows of this meter are totals and are left out. May be repeated."},
};

const auto OptionsFile = u"options"_s;

QString nameOf(const Argument &argument)
{
    return QString::fromLatin1(argument.name);
}

Error wrong(const Argument &argument, const QString &problem)
{
    return {ErrorCode::InvalidArgument, u"--%1 %2"_s.arg(nameOf(argument), problem)};
}

//! Marks that a shell makes hard to type have names.
QString spelledOut(const QString &value)
{
    if (value == "tab"_L1)
        return u"\t"_s;
    return value == "blank"_L1 ? u" "_s : value;
}

Result<QJsonValue> entriesOf(const Argument &argument, const QStringList &values, const QJsonObject &before)
{
    QJsonObject entries = before;
    for (const QString &value : values) {
        const qsizetype mark = value.indexOf(u'=');
        if (mark <= 0)
            return wrong(argument, u"takes %1, not '%2'"_s.arg(QString::fromLatin1(argument.value), value.left(60)));
        entries.insert(value.left(mark), value.mid(mark + 1));
    }
    return QJsonValue(entries);
}

Result<QJsonValue> valueOf(const Argument &argument, const QStringList &values, const QJsonValue &before)
{
    switch (argument.takes) {
    case Takes::Nothing:
        return QJsonValue(true);
    case Takes::Entry:
        return entriesOf(argument, values, before.toObject());
    case Takes::Item:
        return QJsonValue(QJsonArray::fromStringList(values));
    case Takes::Text:
        return QJsonValue(spelledOut(values.last()));
    case Takes::Number:
        break;
    }
    bool isNumber = false;
    const double number = values.last().toDouble(&isNumber);
    if (!isNumber)
        return wrong(argument, u"takes a number, not '%1'"_s.arg(values.last().left(60)));
    return QJsonValue(number);
}

Result<QJsonObject> readOptionsFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::InvalidArgument, u"--options: %1: %2"_s.arg(path, file.errorString())};
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &fault);
    if (!document.isObject()) {
        return Error{ErrorCode::InvalidArgument,
                     u"--options: %1 is not a JSON object: %2"_s.arg(path, fault.errorString())};
    }
    return document.object();
}

} // namespace

void addImportArguments(QCommandLineParser &parser)
{
    for (const Argument &argument : Arguments) {
        QCommandLineOption option(nameOf(argument), QString::fromLatin1(argument.description));
        if (argument.takes != Takes::Nothing)
            option.setValueName(QString::fromLatin1(argument.value));
        parser.addOption(option);
    }
    parser.addOption({OptionsFile, u"All of these as JSON, as uploads take them in the field 'options'."_s, u"file"_s});
}

Result<ImportOptions> importOptionsOf(const QCommandLineParser &parser)
{
    QJsonObject object;
    if (parser.isSet(OptionsFile)) {
        auto read = readOptionsFile(parser.value(OptionsFile));
        if (!read)
            return read.error();
        object = *std::move(read);
    }
    for (const Argument &argument : Arguments) {
        if (!parser.isSet(nameOf(argument)))
            continue;
        const QString field = QString::fromLatin1(argument.field);
        const QStringList values = argument.takes == Takes::Nothing ? QStringList() : parser.values(nameOf(argument));
        const auto value = valueOf(argument, values, object.value(field));
        if (!value)
            return value.error();
        object.insert(field, *value);
    }
    auto options = importOptionsFromJson(object);
    if (options)
        return options;
    QString detail = options.error().detail;
    for (const Argument &argument : Arguments) {
        const QString field = QString::fromLatin1(argument.field);
        if (detail.startsWith(field + u' '))
            detail = u"--%1"_s.arg(nameOf(argument)) + detail.mid(field.size());
    }
    return Error{ErrorCode::InvalidArgument, detail};
}

} // namespace server
