#include "questionwords.h"

#include "app/pages/upload/columnwords.h"
#include "app/pages/upload/uploadwords.h"
#include "app/theme/format.h"
#include "core/ingest/columns.h"

#include <QCoreApplication>
#include <QDateTime>

#include <cmath>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(QuestionWords)
};

//! The fact as a person reads it: lists joined, instants as days.
QString fact(const core::ImportQuestion &question, const char *name)
{
    const QVariant value = question.facts.value(QString::fromLatin1(name));
    if (value.typeId() == QMetaType::QStringList || value.typeId() == QMetaType::QVariantList)
        return value.toStringList().join(u", "_s);
    return value.toString();
}

QString number(const core::ImportQuestion &question, const char *name)
{
    return format::number(question.facts.value(QString::fromLatin1(name)).toDouble());
}

qint64 rows(const core::ImportQuestion &question)
{
    return question.facts.value(u"rows"_s).toLongLong();
}

QString scaleSentence(const core::ImportQuestion &question)
{
    const double ratio = question.facts.value(u"ratio"_s).toDouble();
    const QString times = format::number(ratio >= 1.0 || ratio <= 0.0 ? ratio : 1.0 / ratio);
    const QString unit = fact(question, "unit");
    const QString meter = fact(question, "meterId");
    const QString file = number(question, "fileMedian");
    const QString history = number(question, "historyMedian");
    if (ratio >= 1.0) {
        //: %1 is a meter, %2 a factor, %3 and %4 amounts, %5 their unit.
        return Tr::tr("Meter %1 would use %2 times as much as it did so far (%3 instead of %4 %5 an hour). Is the unit "
                      "right?")
            .arg(meter, times, file, history, unit);
    }
    //: %1 is a meter, %2 a factor, %3 and %4 amounts, %5 their unit.
    return Tr::tr("Meter %1 would use only one part in %2 of what it did so far (%3 instead of %4 %5 an hour). Is the "
                  "unit right?")
        .arg(meter, times, file, history, unit);
}

QString unitSentence(const core::ImportQuestion &question)
{
    if (question.code == core::QuestionCode::TemperatureUnit) {
        //: %1 is a list of headings of the file.
        return Tr::tr("The file does not say the unit of its temperatures (%1). Are the temperatures in °C or °F?")
            .arg(fact(question, "headers"));
    }
    if (question.code == core::QuestionCode::AreaUnit) {
        //: %1 is a heading of the file.
        return Tr::tr("The file does not say the unit of its areas (%1). Are the areas in m² or ft²?")
            .arg(fact(question, "headers"));
    }
    const QString header = fact(question, "header");
    if (fact(question, "unit").isEmpty()) {
        //: %1 is a heading of the file.
        return Tr::tr("The heading “%1” does not name a unit. In which unit are its values?").arg(header);
    }
    //: %1 is a heading of the file, %2 what it names as a unit.
    return Tr::tr("The heading “%1” names a unit that is not understood (%2). In which unit are its values?")
        .arg(header, fact(question, "unit"));
}

QString dateSentence(const core::ImportQuestion &question)
{
    switch (question.code) {
    case core::QuestionCode::DateOrder:
        //: %1 is a date as the file writes it.
        return Tr::tr("Dates such as %1 can be read in two ways. Which is right?").arg(fact(question, "sample"));
    case core::QuestionCode::DateMixed:
        //: %1 is a list of dates as the file writes them.
        return Tr::tr("The dates contradict each other (%1). How are they to be read?").arg(fact(question, "samples"));
    case core::QuestionCode::DateAgainstHistory:
        //: %1 is a meter, %2 to %5 are days.
        return Tr::tr(
                   "The readings of meter %1 would be of %2 to %3, but the stored ones are of %4 to %5. With day and "
                   "month the other way round they would fit. Which is right?")
            .arg(fact(question, "meterId"), dayOfFact(question, "fileFrom"), dayOfFact(question, "fileTo"),
                 dayOfFact(question, "historyFrom"), dayOfFact(question, "historyTo"));
    default:
        //: %1 is the number of rows, %2 a day; %n only chooses the plural form.
        return Tr::tr("%1 rows are of the future, up to %2. How are the dates to be read?", nullptr,
                      pluralOf(rows(question)))
            .arg(format::count(rows(question)), dayOfFact(question, "until"));
    }
}

QString valueSentence(const core::ImportQuestion &question)
{
    switch (question.code) {
    case core::QuestionCode::DecimalMark:
        //: %1 is a number as the file writes it.
        return Tr::tr("Numbers such as %1 can be read in two ways. Which is right?").arg(fact(question, "sample"));
    case core::QuestionCode::Unit:
        return Tr::tr("The file does not say in which unit the readings are. Which is it?");
    case core::QuestionCode::ColumnUnit:
    case core::QuestionCode::TemperatureUnit:
    case core::QuestionCode::AreaUnit:
        return unitSentence(question);
    case core::QuestionCode::UnitMixed:
        //: %1 is a list of units.
        return Tr::tr("The unit changes within a meter (%1). How are the readings to be taken?")
            .arg(fact(question, "units"));
    case core::QuestionCode::UnitScale:
        return scaleSentence(question);
    case core::QuestionCode::Counter:
        //: %1 is a meter, %2 and %3 are readings.
        return Tr::tr("The readings of meter %1 only rise, from %2 to %3. Are they the state of a counter?")
            .arg(fact(question, "meterId"), fact(question, "first"), fact(question, "last"));
    case core::QuestionCode::Totals:
        //: %1 is a list of names.
        return Tr::tr("“%1” looks like a sum of other rows rather than a meter. What is to become of its rows?")
            .arg(fact(question, "meters"));
    default:
        //: %1 is the number of rows; %n only chooses the plural form.
        return Tr::tr("%1 rows say another value for the same meter and time. Which one counts?", nullptr,
                      pluralOf(rows(question)))
            .arg(format::count(rows(question)));
    }
}

QString timeSentence(const core::ImportQuestion &question)
{
    switch (question.code) {
    case core::QuestionCode::TimeLabel: {
        const qint64 minutes = question.facts.value(u"interval"_s).toLongLong() / 60;
        //: %1 is a time of day as the file writes it, %2 a number of minutes; %n only chooses the plural form.
        return Tr::tr("The first time is %1, and readings are %2 minutes apart. Does a time name the start or the end "
                      "of its interval?",
                      nullptr, pluralOf(minutes))
            .arg(fact(question, "first"), format::count(minutes));
    }
    case core::QuestionCode::ClockChange:
        //: %1 is a time zone, %2 a day.
        return Tr::tr("The clocks in %1 changed on %2, and the times do not say on which side they are. How were they "
                      "recorded?")
            .arg(fact(question, "zone"), dayOfFact(question, "change"));
    default:
        return Tr::tr("The file holds whole days of UTC, which begin at another hour here. Are its times UTC, or were "
                      "local times counted as if they were UTC?");
    }
}

QString columnSentence(const core::ImportQuestion &question, core::ImportKind kind)
{
    const QString title = titleOfField(kind, fact(question, "column"));
    switch (question.code) {
    case core::QuestionCode::ColumnMissing:
        //: %1 is a column.
        return Tr::tr("Which column is “%1”?").arg(title);
    case core::QuestionCode::ColumnAmbiguous:
        //: %1 is a column, %2 a list of columns of the file.
        return Tr::tr("Several columns may be “%1” (%2). Which one is it?").arg(title, fact(question, "headers"));
    default:
        //: %1 is a column.
        return Tr::tr("The file says nothing about “%1”. What is it for every row?").arg(title);
    }
}

} // namespace

QString dayOfFact(const core::ImportQuestion &question, const char *name)
{
    const QString text = question.facts.value(QString::fromLatin1(name)).toString();
    const QDate date = QDate::fromString(text.left(10), Qt::ISODate);
    return date.isValid() ? QLocale().toString(date, QLocale::LongFormat) : text;
}

QString dateOrderWords(const QString &name)
{
    if (name == "dmy"_L1)
        return Tr::tr("Day, month, year");
    if (name == "mdy"_L1)
        return Tr::tr("Month, day, year");
    return name == "ymd"_L1 ? Tr::tr("Year, month, day") : Tr::tr("2025-11-01T05:00:00");
}

QString titleOfField(core::ImportKind kind, const QString &name)
{
    if (name == "timeOfDay"_L1)
        return Tr::tr("Time of day");
    const auto field = core::fieldOf(core::schemaOf(kind), name.toStdString());
    return field && *field < fieldCount(kind) ? fieldTitle(kind, *field) : name;
}

QString reasonWords(core::ProposalReason reason)
{
    switch (reason) {
    case core::ProposalReason::SameName:
        return Tr::tr("same name");
    case core::ProposalReason::Synonym:
        return Tr::tr("usual name");
    case core::ProposalReason::Content:
        return Tr::tr("by its content");
    case core::ProposalReason::HeaderUnit:
        return Tr::tr("unit in the heading");
    case core::ProposalReason::MeterHistory:
        return Tr::tr("by the meter's history");
    case core::ProposalReason::OnlyPossible:
        return Tr::tr("nothing else fits");
    case core::ProposalReason::GivenBefore:
        return Tr::tr("chosen");
    }
    Q_UNREACHABLE();
}

QString questionSentence(const core::ImportQuestion &question, core::ImportKind kind)
{
    switch (question.code) {
    case core::QuestionCode::ColumnMissing:
    case core::QuestionCode::ColumnAmbiguous:
    case core::QuestionCode::ValueMissing:
        return columnSentence(question, kind);
    case core::QuestionCode::DateOrder:
    case core::QuestionCode::DateMixed:
    case core::QuestionCode::DateAgainstHistory:
    case core::QuestionCode::DateInFuture:
        return dateSentence(question);
    case core::QuestionCode::DecimalMark:
    case core::QuestionCode::Unit:
    case core::QuestionCode::ColumnUnit:
    case core::QuestionCode::TemperatureUnit:
    case core::QuestionCode::AreaUnit:
    case core::QuestionCode::UnitMixed:
    case core::QuestionCode::UnitScale:
    case core::QuestionCode::Counter:
    case core::QuestionCode::Totals:
    case core::QuestionCode::Contradictions:
        return valueSentence(question);
    case core::QuestionCode::TimeLabel:
    case core::QuestionCode::ClockChange:
    case core::QuestionCode::LocalEpoch:
        return timeSentence(question);
    }
    Q_UNREACHABLE();
}

} // namespace app
