#include "warningwords.h"

#include "app/pages/upload/columnwords.h"
#include "core/ingest/columns.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(WarningWords)
};

constexpr QLatin1StringView RefusedMark("row skipped");

struct Fault
{
    const char *english;
    const char *sentence; //!< %1 is the column, %2 the value
};

constexpr std::array Faults{
    Fault{"is not a number", QT_TRANSLATE_NOOP("WarningWords", "%1: “%2” is not a number.")},
    Fault{"is not a finite number", QT_TRANSLATE_NOOP("WarningWords", "%1: “%2” is not a number.")},
    Fault{"is out of range", QT_TRANSLATE_NOOP("WarningWords", "%1: “%2” is out of range.")},
    Fault{"is negative", QT_TRANSLATE_NOOP("WarningWords", "%1: “%2” is negative.")},
    Fault{"is not above zero", QT_TRANSLATE_NOOP("WarningWords", "%1: “%2” is not above zero.")},
    Fault{"is larger than any building", QT_TRANSLATE_NOOP("WarningWords", "%1: “%2” is larger than any building.")},
    Fault{"is not a time such as 2025-11-01T05:00:00",
          QT_TRANSLATE_NOOP("WarningWords", "%1: “%2” is not a time such as 2025-11-01T05:00:00.")},
    Fault{"is in the hour that the spring clock change skipped",
          QT_TRANSLATE_NOOP("WarningWords", "%1: “%2” is in the hour that the spring clock change skipped.")},
    Fault{"is outside the years 1970 to 2100",
          QT_TRANSLATE_NOOP("WarningWords", "%1: “%2” is outside the years 1970 to 2100.")},
    Fault{"is not a number of floors", QT_TRANSLATE_NOOP("WarningWords", "%1: “%2” is not a number of floors.")},
    Fault{"is not a date such as 1974-07-01",
          QT_TRANSLATE_NOOP("WarningWords", "%1: “%2” is not a date such as 1974-07-01.")},
};

//! The first word after an introducing "Missing"; where a message names a column, it does so there.
QString leadingName(const QString &message)
{
    static const QRegularExpression name(u"^(?:Missing )?(\\w+)"_s);
    return name.match(message).captured(1);
}

QString faultSentence(const QString &title, const QString &value, const QString &fault)
{
    for (const Fault &known : Faults) {
        if (fault == QLatin1StringView(known.english))
            return Tr::tr(known.sentence).arg(title, value);
    }
    static const QRegularExpression limits(u"^is outside (\\S+) to (\\S+)(?: (.+))?$"_s);
    if (const auto found = limits.match(fault); found.hasMatch()) {
        //: %1 is the column, %2 the value, %3 and %4 the limits, with the unit.
        return Tr::tr("%1: “%2” is outside %3 to %4.")
            .arg(title, value, found.captured(1), QString(found.captured(2) + u' ' + found.captured(3)).trimmed());
    }
    if (fault.startsWith("is none of "_L1)) {
        //: %1 is the column, %2 the value, %3 a list of what is allowed.
        return Tr::tr("%1: “%2” is none of %3.").arg(title, value, fault.sliced(11));
    }
    return {};
}

} // namespace

bool refusesRow(const QString &message)
{
    return message.contains(RefusedMark, Qt::CaseInsensitive);
}

std::optional<std::size_t> warnedField(core::ImportKind kind, const QString &message)
{
    const core::Schema &schema = core::schemaOf(kind);
    const auto field = core::fieldOf(schema, leadingName(message).toStdString());
    return field && *field < schema.used.size() ? field : std::nullopt;
}

QString warningSentence(core::ImportKind kind, const QString &message)
{
    const std::optional<std::size_t> field = warnedField(kind, message);
    if (!field)
        return message;
    const QString title = fieldTitle(kind, *field);
    QString sentence;
    static const QRegularExpression judged(u"^\\w+ '(.*)' (.+), (?:row skipped|value ignored)$"_s,
                                           QRegularExpression::DotMatchesEverythingOption);
    if (message.startsWith("Missing "_L1)) {
        //: %1 is a column of a table.
        sentence = Tr::tr("%1 is missing.").arg(title);
    } else if (const auto found = judged.match(message); found.hasMatch()) {
        sentence = faultSentence(title, found.captured(1), found.captured(2));
    }
    if (sentence.isEmpty())
        return message;
    if (refusesRow(message))
        return sentence + u' ' + Tr::tr("The row is left out.");
    return sentence + u' ' + Tr::tr("The row is taken without this value.");
}

} // namespace app
