#include "numbertext.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace core {

namespace {

using namespace std::string_view_literals;

constexpr std::array Substitutes{
    std::pair{"\xc2\xa0"sv, ' '},      // no-break space
    std::pair{"\xe2\x80\x89"sv, ' '},  // thin space
    std::pair{"\xe2\x80\xaf"sv, ' '},  // narrow no-break space
    std::pair{"\xe2\x80\x99"sv, '\''}, // right single quotation mark
    std::pair{"\xe2\x88\x92"sv, '-'},  // minus sign
};

constexpr std::array MissingWords{"-"sv,    "--"sv,   "---"sv,  "\xe2\x80\x93"sv, "\xe2\x80\x94"sv,
                                  "n/a"sv,  "na"sv,   "n.a."sv, "nan"sv,          "null"sv,
                                  "none"sv, "#n/a"sv, "#nv"sv,  "k.a."sv,         "?"sv};

constexpr bool isDigit(char letter)
{
    return letter >= '0' && letter <= '9';
}

std::size_t digitsAt(std::string_view text, std::size_t at)
{
    std::size_t end = at;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    return end - at;
}

//! Takes out the thousands marks of the whole part; false where they do not stand before groups of three.
bool takeOutThousands(std::string &text, const NumberStyle &style)
{
    std::size_t at = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
    std::size_t digits = digitsAt(text, at);
    if (digits > 3)
        return true; // written without marks; one further on is no number
    if (digits > 0 && text[at] == '0' && at + digits < text.size() && text[at + digits] == style.thousandsMark)
        return false; // nobody writes 0.123 for 123
    at += digits;
    while (digits > 0 && at < text.size() && text[at] == style.thousandsMark) {
        if (digitsAt(text, at + 1) != 3)
            return false;
        text.erase(at, 1);
        at += 3;
    }
    return true;
}

} // namespace

std::string plainMarks(std::string_view text)
{
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        const auto *const found = std::ranges::find_if(
            Substitutes, [&](const auto &substitute) { return text.substr(at).starts_with(substitute.first); });
        plain += found == Substitutes.end() ? text[at] : found->second;
        at += found == Substitutes.end() ? 1 : found->first.size();
    }
    const std::string_view inner = trimmed(plain);
    return std::string(inner);
}

Parsed<double> parseNumber(std::string_view text, const NumberStyle &style)
{
    if (style.isPlain())
        return parseNumber(text);
    std::string plain = plainMarks(text);
    if (style.thousandsMark != 0 && !takeOutThousands(plain, style))
        return {0.0, "has thousands marks at odd places"};
    if (style.decimalMark == ',') {
        if (plain.find('.') != std::string::npos)
            return {0.0, "is not a number with a decimal comma"};
        std::ranges::replace(plain, ',', '.');
    }
    return parseNumber(std::string_view(plain));
}

NumberShape shapeOf(std::string_view text)
{
    const std::string plain = plainMarks(text);
    constexpr std::array styles{NumberStyle{'.', 0},    NumberStyle{',', 0},   NumberStyle{'.', ','},
                                NumberStyle{',', '.'},  NumberStyle{'.', ' '}, NumberStyle{',', ' '},
                                NumberStyle{'.', '\''}, NumberStyle{',', '\''}};
    bool point = false; // a style with this decimal mark reads it
    bool comma = false;
    for (const NumberStyle &style : styles)
        (style.decimalMark == '.' ? point : comma) |= static_cast<bool>(parseNumber(plain, style));
    NumberShape shape;
    shape.number = point || comma;
    if (!shape.number)
        return shape;
    shape.needsPoint = !comma;
    shape.needsComma = !point;
    for (const char mark : {'.', ','}) {
        const auto marks = std::ranges::count(plain, mark);
        const NumberStyle asThousands{mark == '.' ? ',' : '.', mark};
        const NumberStyle asDecimal{mark, 0};
        const bool thousands = marks > 0 && static_cast<bool>(parseNumber(plain, asThousands));
        const bool decimal = marks == 1 && static_cast<bool>(parseNumber(plain, asDecimal));
        if (thousands && decimal)
            shape.ambiguous = mark;
        else if (thousands)
            shape.grouping = mark;
    }
    for (const char mark : {' ', '\''}) {
        if (plain.find(mark) != std::string::npos)
            shape.grouping = mark;
    }
    return shape;
}

bool meansMissing(std::string_view text)
{
    std::string lower(trimmed(text));
    std::ranges::transform(lower, lower.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return lower.empty() || std::ranges::find(MissingWords, lower) != MissingWords.end();
}

std::string numberText(double number)
{
    std::array<char, 32> buffer{};
    const auto [end, status] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
    return {buffer.data(), end};
}

} // namespace core
