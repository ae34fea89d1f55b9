#include "toolfields.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace app::toolwords {

static constexpr const char *Context = "ChatTools";

static const QHash<QString, const char *> &knownFields()
{
    static const QHash<QString, const char *> known{
        {u"buildingNumber"_s, QT_TRANSLATE_NOOP("ChatTools", "Building")},
        {u"number"_s, QT_TRANSLATE_NOOP("ChatTools", "Building")},
        {u"buildingName"_s, QT_TRANSLATE_NOOP("ChatTools", "Name")},
        {u"name"_s, QT_TRANSLATE_NOOP("ChatTools", "Name")},
        {u"formalName"_s, QT_TRANSLATE_NOOP("ChatTools", "Formal name")},
        {u"campusName"_s, QT_TRANSLATE_NOOP("ChatTools", "Campus")},
        {u"address"_s, QT_TRANSLATE_NOOP("ChatTools", "Address")},
        {u"constructionDate"_s, QT_TRANSLATE_NOOP("ChatTools", "Built")},
        {u"grossArea"_s, QT_TRANSLATE_NOOP("ChatTools", "Gross area")},
        {u"areaUnit"_s, QT_TRANSLATE_NOOP("ChatTools", "Unit of areas")},
        {u"floorsAboveGround"_s, QT_TRANSLATE_NOOP("ChatTools", "Floors above ground")},
        {u"floorsBelowGround"_s, QT_TRANSLATE_NOOP("ChatTools", "Floors below ground")},
        {u"utility"_s, QT_TRANSLATE_NOOP("ChatTools", "Utility")},
        {u"utilities"_s, QT_TRANSLATE_NOOP("ChatTools", "Utilities")},
        {u"startDate"_s, QT_TRANSLATE_NOOP("ChatTools", "From")},
        {u"start"_s, QT_TRANSLATE_NOOP("ChatTools", "From")},
        {u"endDate"_s, QT_TRANSLATE_NOOP("ChatTools", "To")},
        {u"end"_s, QT_TRANSLATE_NOOP("ChatTools", "To")},
        {u"range"_s, QT_TRANSLATE_NOOP("ChatTools", "Range")},
        {u"resolution"_s, QT_TRANSLATE_NOOP("ChatTools", "Resolution")},
        {u"aggregation"_s, QT_TRANSLATE_NOOP("ChatTools", "Summed by")},
        {u"timestamp"_s, QT_TRANSLATE_NOOP("ChatTools", "Time")},
        {u"timestampUtc"_s, QT_TRANSLATE_NOOP("ChatTools", "Time (UTC)")},
        {u"unit"_s, QT_TRANSLATE_NOOP("ChatTools", "Unit")},
        {u"units"_s, QT_TRANSLATE_NOOP("ChatTools", "Unit")},
        {u"coverage"_s, QT_TRANSLATE_NOOP("ChatTools", "Coverage")},
        {u"actual"_s, QT_TRANSLATE_NOOP("ChatTools", "Actual")},
        {u"expected"_s, QT_TRANSLATE_NOOP("ChatTools", "Expected")},
        {u"predicted"_s, QT_TRANSLATE_NOOP("ChatTools", "Expected")},
        {u"baseline"_s, QT_TRANSLATE_NOOP("ChatTools", "Baseline")},
        {u"difference"_s, QT_TRANSLATE_NOOP("ChatTools", "Difference")},
        {u"residual"_s, QT_TRANSLATE_NOOP("ChatTools", "Difference")},
        {u"differencePercent"_s, QT_TRANSLATE_NOOP("ChatTools", "Difference in per cent")},
        {u"excess"_s, QT_TRANSLATE_NOOP("ChatTools", "Above expected")},
        {u"excessPercent"_s, QT_TRANSLATE_NOOP("ChatTools", "Above expected in per cent")},
        {u"total"_s, QT_TRANSLATE_NOOP("ChatTools", "Total")},
        {u"perDay"_s, QT_TRANSLATE_NOOP("ChatTools", "Per day")},
        {u"perDayDifference"_s, QT_TRANSLATE_NOOP("ChatTools", "Difference per day")},
        {u"perDayDifferencePercent"_s, QT_TRANSLATE_NOOP("ChatTools", "Difference per day in per cent")},
        {u"perAreaUnit"_s, QT_TRANSLATE_NOOP("ChatTools", "Per area")},
        {u"highest"_s, QT_TRANSLATE_NOOP("ChatTools", "Highest")},
        {u"firstHalf"_s, QT_TRANSLATE_NOOP("ChatTools", "First half")},
        {u"secondHalf"_s, QT_TRANSLATE_NOOP("ChatTools", "Second half")},
        {u"change"_s, QT_TRANSLATE_NOOP("ChatTools", "Change")},
        {u"changePercent"_s, QT_TRANSLATE_NOOP("ChatTools", "Change in per cent")},
        {u"changeCelsius"_s, QT_TRANSLATE_NOOP("ChatTools", "Change (°C)")},
        {u"anomalyScore"_s, QT_TRANSLATE_NOOP("ChatTools", "Score")},
        {u"score"_s, QT_TRANSLATE_NOOP("ChatTools", "Score")},
        {u"overallScore"_s, QT_TRANSLATE_NOOP("ChatTools", "Overall score")},
        {u"status"_s, QT_TRANSLATE_NOOP("ChatTools", "Status")},
        {u"overallStatus"_s, QT_TRANSLATE_NOOP("ChatTools", "Overall status")},
        {u"scored"_s, QT_TRANSLATE_NOOP("ChatTools", "Scored")},
        {u"rank"_s, QT_TRANSLATE_NOOP("ChatTools", "Rank")},
        {u"drivers"_s, QT_TRANSLATE_NOOP("ChatTools", "Reasons")},
        {u"signal"_s, QT_TRANSLATE_NOOP("ChatTools", "Reason")},
        {u"since"_s, QT_TRANSLATE_NOOP("ChatTools", "Since")},
        {u"missingHours"_s, QT_TRANSLATE_NOOP("ChatTools", "Missing hours")},
        {u"longestGapHours"_s, QT_TRANSLATE_NOOP("ChatTools", "Longest gap in hours")},
        {u"longestGapStart"_s, QT_TRANSLATE_NOOP("ChatTools", "Longest gap from")},
        {u"longestGapEnd"_s, QT_TRANSLATE_NOOP("ChatTools", "Longest gap to")},
        {u"lastReadingHour"_s, QT_TRANSLATE_NOOP("ChatTools", "Last reading")},
        {u"weatherOverrides"_s, QT_TRANSLATE_NOOP("ChatTools", "Changed weather")},
        {u"weatherChanges"_s, QT_TRANSLATE_NOOP("ChatTools", "Changed weather")},
        {u"meanBefore"_s, QT_TRANSLATE_NOOP("ChatTools", "Mean before")},
        {u"meanAfter"_s, QT_TRANSLATE_NOOP("ChatTools", "Mean after")},
        {u"seenMinimum"_s, QT_TRANSLATE_NOOP("ChatTools", "Lowest seen in training")},
        {u"seenMaximum"_s, QT_TRANSLATE_NOOP("ChatTools", "Highest seen in training")},
        {u"beyondSeen"_s, QT_TRANSLATE_NOOP("ChatTools", "Beyond what was seen")},
        {u"buildings"_s, QT_TRANSLATE_NOOP("ChatTools", "Buildings")},
        {u"found"_s, QT_TRANSLATE_NOOP("ChatTools", "Found")},
        {u"shown"_s, QT_TRANSLATE_NOOP("ChatTools", "Shown")},
        {u"rows"_s, QT_TRANSLATE_NOOP("ChatTools", "Rows")},
        {u"withoutValue"_s, QT_TRANSLATE_NOOP("ChatTools", "Without a value")},
        {u"by"_s, QT_TRANSLATE_NOOP("ChatTools", "Ranked by")},
        {u"simulated"_s, QT_TRANSLATE_NOOP("ChatTools", "Simulated")},
    };
    return known;
}

// "grossAreaSquareFeet" and "gross_area" read "Gross area square feet" and "Gross area".
static QString spoken(const QString &key)
{
    QString words;
    for (const QChar letter : key) {
        if (letter == u'_')
            words += u' ';
        else if (letter.isUpper() && !words.isEmpty() && !words.endsWith(u' ') && !words.back().isUpper())
            words += QString(u' ') + letter.toLower();
        else
            words += letter;
    }
    return words.isEmpty() ? words : words.front().toUpper() + words.sliced(1);
}

QString field(const QString &key)
{
    const char *known = knownFields().value(key);
    return known ? QCoreApplication::translate(Context, known) : spoken(key);
}

} // namespace app::toolwords
