#include "periodwords.h"

#include "core/assistant/builtin/foldedtext.h"

#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

const QString MonthNames = u"jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|maerz|apr(?:il)?|(?<=in |of |for |and |to "
                           u"|from )may|mai|june?|juni|july?|"
                           "juli|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?"_s;

int monthOf(const QString &name)
{
    static const std::array<QString, 12> starts{u"jan"_s, u"feb"_s, u"ma"_s,  u"apr"_s, u"ma"_s,  u"jun"_s,
                                                u"jul"_s, u"aug"_s, u"sep"_s, u"o"_s,   u"nov"_s, u"de"_s};
    if (name == "may"_L1 || name == "mai"_L1)
        return 5;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        if (name.startsWith(starts[i]))
            return static_cast<int>(i) + 1;
    }
    return 0;
}

int fullYear(int year)
{
    return year < 100 ? 2000 + year : year;
}

//! `year` 0: the latest such month that has begun by `latest`.
Period monthPeriod(int month, int year, const QDate &latest)
{
    if (year == 0)
        year = month > latest.month() ? latest.year() - 1 : latest.year();
    const QDate first(year, month, 1);
    return {first, first.addMonths(1).addDays(-1)};
}

struct Found
{
    qsizetype at = 0;
    Period period;
    //! The unit of a "previous" one, which counts from the period named before it. Null: this one counts by itself.
    QChar before;
};

QChar unitOf(const QString &word)
{
    if (word.startsWith("da"_L1) || word.startsWith("ta"_L1))
        return u'd';
    if (word.startsWith(u'w'))
        return u'w';
    return word.startsWith("mo"_L1) ? u'm' : u'y';
}

//! The calendar's week, month or year that holds `day`.
Period calendarOf(QChar unit, const QDate &day)
{
    if (unit == u'w') {
        const QDate monday = day.addDays(1 - day.dayOfWeek());
        return {monday, monday.addDays(6)};
    }
    if (unit == u'm')
        return monthPeriod(day.month(), day.year(), day);
    return {QDate(day.year(), 1, 1), QDate(day.year(), 12, 31)};
}

Period calendarBefore(QChar unit, const QDate &day)
{
    return calendarOf(unit, calendarOf(unit, day).first.addDays(-1));
}

//! "month" of "previous month" and of "Vormonat".
QString previousWord(const QRegularExpressionMatch &match)
{
    return match.captured(1) + match.captured(2).mid(3);
}

//! What takes a kind of period out of the text, and remembers where it stood.
class Finder
{
public:
    Finder(QString &text, const QDate &latest)
        : m_text(text)
        , m_latest(latest)
    {
    }

    template<typename Make>
    void find(const QRegularExpression &pattern, Make make, bool isBefore = false)
    {
        qsizetype from = 0;
        for (;;) {
            const auto match = pattern.match(m_text, from);
            if (!match.hasMatch())
                return;
            from = match.capturedEnd();
            const Period period = make(match);
            if (!period.first.isValid() || !period.last.isValid() || period.last < period.first)
                continue;
            m_found.append({match.capturedStart(), period, isBefore ? unitOf(previousWord(match)) : QChar()});
            m_text.replace(match.capturedStart(), match.capturedLength(), QString(match.capturedLength(), u' '));
        }
    }

    QList<Period> periods()
    {
        std::ranges::stable_sort(m_found, {}, &Found::at);
        QList<Period> all;
        for (const Found &one : std::as_const(m_found)) {
            if (one.before.isNull() || all.isEmpty())
                all.append(one.period);
            else if (calendarOf(one.before, all.last().first).first == all.last().first)
                all.append(calendarBefore(one.before, all.last().first));
            else
                all.append(periodBefore(all.last()));
        }
        return all;
    }

    const QDate &latest() const { return m_latest; }

private:
    QString &m_text;
    const QDate m_latest;
    QList<Found> m_found;
};

// A day in one of the ways people write it. Four groups of which one is filled: ISO, German, American, in words.
const QString Day = u"(\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\.\\d{1,2}\\.(?:\\d{4}|\\d{2})?|\\d{1,2}/\\d{1,2}/\\d{2,4}|"
                    "\\d{1,2}(?:st|nd|rd|th|\\.)? (?:of )?(?:"_s
                    + MonthNames + u")\\b(?: \\d{4})?|(?:"_s + MonthNames
                    + u") \\d{1,2}(?:st|nd|rd|th)?(?!\\d)(?:,? \\d{4})?)"_s;

QDate latestSuch(int month, int day, const QDate &latest)
{
    const QDate date(latest.year(), month, day);
    return date > latest ? date.addYears(-1) : date;
}

QDate dayInWords(const QString &text, const QDate &latest)
{
    static const QRegularExpression name(u"[a-z]{3,}"_s);
    static const QRegularExpression number(u"\\d+"_s);
    int month = 0;
    for (auto it = name.globalMatch(text); it.hasNext() && month == 0;)
        month = monthOf(it.next().captured());
    QList<int> numbers;
    for (auto it = number.globalMatch(text); it.hasNext();)
        numbers.append(it.next().captured().toInt());
    if (numbers.isEmpty())
        return {};
    return numbers.size() > 1 ? QDate(numbers.at(1), month, numbers.at(0)) : latestSuch(month, numbers.at(0), latest);
}

QDate dayOf(const QString &text, const QDate &latest)
{
    if (text.size() == 10 && text.at(4) == u'-')
        return QDate::fromString(text, Qt::ISODate);
    if (text.contains(u'/')) {
        const QStringList parts = text.split(u'/');
        return QDate(fullYear(parts.at(2).toInt()), parts.at(0).toInt(), parts.at(1).toInt());
    }
    const QStringList parts = text.split(u'.', Qt::SkipEmptyParts);
    if (parts.size() == 3)
        return QDate(fullYear(parts.at(2).toInt()), parts.at(1).toInt(), parts.at(0).toInt());
    bool isNumber = false;
    if (parts.size() == 2 && parts.at(1).toInt(&isNumber) > 0 && isNumber)
        return latestSuch(parts.at(1).toInt(), parts.at(0).toInt(), latest);
    return dayInWords(text, latest);
}

void findDays(Finder &finder)
{
    static const QRegularExpression range(u"(?:\\b(?:from|between|vom|von|zwischen)(?: dem)? )?"_s + Day
                                          + u"(?: ?- ?| (?:to|and|until|till|through|bis|und)(?: zum| dem)? )"_s + Day);
    finder.find(range, [&finder](const QRegularExpressionMatch &match) {
        return Period{dayOf(match.captured(1), finder.latest()), dayOf(match.captured(2), finder.latest())};
    });
    static const QRegularExpression day(u"(?:\\b(?:on|am|at) )?"_s + Day);
    finder.find(day, [&finder](const QRegularExpressionMatch &match) {
        const QDate date = dayOf(match.captured(1), finder.latest());
        return Period{date, date};
    });
}

void findMonths(Finder &finder)
{
    const auto span = [&finder](const QRegularExpressionMatch &match) {
        const Period last = monthPeriod(monthOf(match.captured(3)), match.captured(4).toInt(), finder.latest());
        int year = match.captured(2).toInt();
        if (year == 0)
            year = last.first.year() - (monthOf(match.captured(1)) > last.first.month() ? 1 : 0);
        return Period{monthPeriod(monthOf(match.captured(1)), year, finder.latest()).first, last.last};
    };
    static const QRegularExpression range(u"\\b(?:from |between |von |zwischen )?("_s + MonthNames
                                          + u")(?: (\\d{4}))? ?(?:-|to|until|through|bis) ?("_s + MonthNames
                                          + u")\\b(?: (\\d{4}))?"_s);
    finder.find(range, span);
    static const QRegularExpression between(u"\\b(?:between|zwischen) ("_s + MonthNames
                                            + u")(?: (\\d{4}))? (?:and|und) ("_s + MonthNames
                                            + u")\\b(?: (\\d{4}))?"_s);
    finder.find(between, span);
    static const QRegularExpression month(u"\\b(?:(?:in|im|for|of|during|fuer|vom) )?("_s + MonthNames
                                          + u")\\b(?: (\\d{4}))?"_s);
    finder.find(month, [&finder](const QRegularExpressionMatch &match) {
        return monthPeriod(monthOf(match.captured(1)), match.captured(2).toInt(), finder.latest());
    });
    static const QRegularExpression isoMonth(u"\\b(20\\d{2})-(\\d{2})\\b"_s);
    finder.find(isoMonth, [&finder](const QRegularExpressionMatch &match) {
        return monthPeriod(match.captured(2).toInt(), match.captured(1).toInt(), finder.latest());
    });
    static const QRegularExpression quarter(u"\\b(?:q([1-4])|([1-4])\\. quartal)\\b(?: (20\\d{2}))?"_s);
    finder.find(quarter, [&finder](const QRegularExpressionMatch &match) {
        const int number = (match.captured(1) + match.captured(2)).toInt();
        const QDate first = monthPeriod(number * 3 - 2, match.captured(3).toInt(), finder.latest()).first;
        return Period{first, first.addMonths(3).addDays(-1)};
    });
    static const QRegularExpression year(u"\\b(?:in|im jahr|im jahre|during|year|jahr) (20\\d{2})\\b"_s);
    finder.find(year, [](const QRegularExpressionMatch &match) {
        const int number = match.captured(1).toInt();
        return Period{QDate(number, 1, 1), QDate(number, 12, 31)};
    });
}

Period lastOnes(int count, QChar unit, const QDate &latest)
{
    if (unit == u'd')
        return {latest.addDays(1 - count), latest};
    if (unit == u'w')
        return {latest.addDays(1 - 7 * count), latest};
    return {latest.addDays(1).addMonths(unit == u'm' ? -count : -12 * count), latest};
}

void findRelative(Finder &finder)
{
    const QDate latest = finder.latest();
    static const QRegularExpression several(
        u"\\b(?:in |over |during |for |in den |der |die |den )*(?:the "
        u")?(?:last|past|previous|letzten|vergangenen|vorigen) "
        "(\\d{1,3}) (days?|weeks?|months?|years?|tagen?|wochen|monaten?|jahren?)\\b"_s);
    finder.find(several, [latest](const QRegularExpressionMatch &match) {
        return lastOnes(match.captured(1).toInt(), unitOf(match.captured(2)), latest);
    });
    static const QRegularExpression last(
        u"\\b(?:in |im |the |der |den |dem )*(?:last|past|letzte[nrsm]?|vergangene[nrsm]?) "
        "(week|month|year|woche|monat|jahr)\\b"_s);
    const auto calendar = [latest](const QRegularExpressionMatch &match) {
        return calendarBefore(unitOf(previousWord(match)), latest);
    };
    finder.find(last, calendar);
    static const QRegularExpression lastYear(
        u"\\b(?:in |im |the |der |den |dem )*(?:previous|vorige[nrsm]?) (year|jahr)\\b|\\b(vorjahr)\\b"_s);
    finder.find(lastYear, calendar);
    static const QRegularExpression previous(
        u"\\b(?:in |im |the |der |den |dem )*(?:previous|vorige[nrsm]?) (week|month|woche|monat)\\b|"
        "\\b(vorwoche|vormonat)\\b"_s);
    finder.find(previous, calendar, true);
    static const QRegularExpression current(
        u"\\b(?:this|current|diese[nrsm]?|laufende[nrsm]?|aktuelle[nrsm]?) (week|month|year|woche|monat|jahr)\\b"_s);
    finder.find(current, [latest](const QRegularExpressionMatch &match) {
        return Period{calendarOf(unitOf(match.captured(1)), latest).first, latest};
    });
    static const QRegularExpression yesterday(u"\\b(?:yesterday|gestern)\\b"_s);
    finder.find(yesterday, [latest](const QRegularExpressionMatch &) {
        return Period{latest.addDays(-1), latest.addDays(-1)};
    });
    static const QRegularExpression today(u"\\b(?:today|heute|(?:the )?latest day|(?:am |der )?letzte[nr]? tag)\\b"_s);
    finder.find(today, [latest](const QRegularExpressionMatch &) { return Period{latest, latest}; });
}

} // namespace

QList<Period> takePeriods(QString &text, const QDate &latest)
{
    Finder finder(text, latest);
    findRelative(finder);
    findDays(finder);
    findMonths(finder);
    text = text.simplified();
    return finder.periods();
}

Period periodBefore(const Period &period)
{
    if (period.first.day() == 1 && period.last == period.first.addMonths(1).addDays(-1))
        return {period.first.addMonths(-1), period.first.addDays(-1)};
    const qint64 days = period.first.daysTo(period.last) + 1;
    return {period.first.addDays(-days), period.first.addDays(-1)};
}

} // namespace core
