#include "cronfield.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Range
{
    int first = 0;
    int last = 0;
};

Error wrong(const CronFieldRules &rules, const QString &part, const QString &problem)
{
    return {ErrorCode::InvalidArgument, u"the %1 '%2' %3"_s.arg(rules.name, part, problem)};
}

QString allowed(const CronFieldRules &rules)
{
    const QString names = rules.names.isEmpty() ? QString() : u" or a name like %1"_s.arg(rules.names.at(1));
    return u"must be a number from %1 to %2"_s.arg(rules.minimum).arg(rules.maximum) + names;
}

// Digits only: toInt() would take a sign and blanks.
std::optional<int> wholeNumber(QStringView text)
{
    constexpr qsizetype MostDigits = 4;
    const bool digits = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (text.isEmpty() || text.size() > MostDigits || !digits)
        return std::nullopt;
    return text.toInt();
}

std::optional<int> valueOf(QStringView text, const CronFieldRules &rules, bool endsRange)
{
    const auto named = rules.names.indexOf(text.toString().toLower());
    if (named == 0 && endsRange && rules.foldsSeven)
        return rules.maximum; // "fri-sun"
    if (named >= 0)
        return rules.minimum + static_cast<int>(named);
    const auto number = wholeNumber(text);
    return number && *number >= rules.minimum && *number <= rules.maximum ? number : std::nullopt;
}

Result<Range> parseRange(const QString &text, const CronFieldRules &rules)
{
    if (text == "*"_L1)
        return Range{rules.minimum, rules.maximum};
    const qsizetype dash = text.indexOf(u'-');
    const auto first = valueOf(QStringView(text).left(dash < 0 ? text.size() : dash), rules, false);
    const auto last = dash < 0 ? first : valueOf(QStringView(text).mid(dash + 1), rules, true);
    if (!first || !last)
        return wrong(rules, text, allowed(rules));
    if (*first > *last)
        return wrong(rules, text, u"goes backwards"_s);
    return Range{*first, *last};
}

Result<void> addPart(CronField &field, const QString &part, const CronFieldRules &rules)
{
    const qsizetype slash = part.indexOf(u'/');
    const QString base = slash < 0 ? part : part.left(slash);
    const auto range = parseRange(base, rules);
    if (!range)
        return range.error();
    int step = 1;
    if (slash >= 0) {
        const auto given = wholeNumber(QStringView(part).mid(slash + 1));
        if (!given || *given < 1)
            return wrong(rules, part, u"needs a step of 1 or more after the /"_s);
        if (base != "*"_L1 && !base.contains(u'-'))
            return wrong(rules, part, u"needs a range before the /, like %1-%2"_s.arg(base).arg(rules.maximum));
        step = *given;
    }
    for (int value = range->first; value <= range->last; value += step)
        field.values.set(static_cast<std::size_t>(rules.foldsSeven ? value % 7 : value));
    return {};
}

} // namespace

Result<CronField> parseCronField(const QString &text, const CronFieldRules &rules)
{
    CronField field;
    field.startsWithStar = text.startsWith(u'*');
    const QStringList parts = text.split(u',');
    for (const QString &part : parts) {
        if (part.isEmpty())
            return wrong(rules, text, u"has an empty part"_s);
        if (auto added = addPart(field, part, rules); !added)
            return added.error();
    }
    return field;
}

} // namespace core
