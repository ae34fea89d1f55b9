#include "filesniff.h"

#include "core/ingest/bytesource.h"
#include "core/ingest/columns.h"
#include "core/ingest/numbertext.h"
#include "core/ingest/tablelayout.h"
#include "core/ingest/timetext.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qint64 HeadBytes = 1 << 17;
constexpr std::size_t MostLines = 300;
constexpr qsizetype WideColumns = 20; // as many clock times in a header are a day across

Result<QByteArray> readHead(QIODevice &input, TextEncoding encoding)
{
    const qint64 begin = input.pos();
    ByteSource source(input);
    source.setEncoding(encoding);
    QByteArray head(HeadBytes, Qt::Uninitialized);
    qint64 length = 0;
    while (length < HeadBytes) {
        const auto count = source.read(head.data() + length, HeadBytes - length);
        if (!count)
            return count.error();
        if (*count == 0)
            break;
        length += *count;
    }
    head.truncate(length);
    if (!input.seek(begin))
        return Error{ErrorCode::Unprocessable, u"The file cannot be read: %1"_s.arg(input.errorString())};
    return head;
}

TextEncoding encodingOf(const QByteArray &head)
{
    if (head.startsWith("\xff\xfe"))
        return TextEncoding::Utf16Le;
    if (head.startsWith("\xfe\xff"))
        return TextEncoding::Utf16Be;
    qsizetype zeroEven = 0;
    qsizetype zeroOdd = 0;
    const qsizetype looked = std::min<qsizetype>(head.size(), 400);
    for (qsizetype i = 0; i < looked; ++i)
        (i % 2 == 0 ? zeroEven : zeroOdd) += head.at(i) == '\0' ? 1 : 0;
    if (zeroOdd > looked / 4 && zeroEven == 0)
        return TextEncoding::Utf16Le;
    if (zeroEven > looked / 4 && zeroOdd == 0)
        return TextEncoding::Utf16Be;
    qsizetype whole = head.size();
    for (int cut = 0; cut < 3 && whole > 0 && (static_cast<unsigned char>(head.at(whole - 1)) & 0x80U) != 0; ++cut)
        --whole; // the last character may be cut in half
    return QByteArrayView(head).first(whole).isValidUtf8() ? TextEncoding::Utf8 : TextEncoding::Windows1252;
}

std::vector<std::string_view> linesOf(const QByteArray &head)
{
    std::vector<std::string_view> lines;
    std::string_view rest(head.constData(), static_cast<std::size_t>(head.size()));
    if (rest.starts_with("\xef\xbb\xbf"))
        rest.remove_prefix(3);
    while (!rest.empty() && lines.size() < MostLines) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const bool whole = end < rest.size() || head.size() < HeadBytes;
        if (whole)
            lines.push_back(trimmed(rest.substr(0, end)).empty() ? std::string_view() : rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return lines;
}

//! "05:00", "5", "H5", "HE05", "5-6": the name of a column that holds one hour of many days.
bool namesHour(std::string_view name)
{
    constexpr std::array prefixes{"hour ending", "hour", "stunde", "std", "uhr", "he", "hr", "h"};
    const std::string lower = lowered(trimmed(name));
    std::string_view text = lower;
    const auto *const prefix =
        std::ranges::find_if(prefixes, [text](std::string_view one) { return text.starts_with(one); });
    if (prefix != prefixes.end())
        text.remove_prefix(std::string_view(*prefix).size());
    text.remove_prefix(std::min(text.find_first_not_of(" _."), text.size()));
    text = text.substr(0, text.find('-'));
    const auto hour = parseNumber(trimmed(text));
    return readClock(text) || (hour && hour.value >= 0.0 && hour.value <= 24.0);
}

bool looksWide(const Cells &header)
{
    return std::ranges::count_if(header, namesHour) >= WideColumns;
}

//! The names stand over two lines when the lower one leaves names to the upper, or holds units.
bool isSecondLine(const Cells &upper, const Cells &lower)
{
    if (upper.size() + 1 < lower.size())
        return false;
    for (std::size_t i = 0; i < std::min(upper.size(), lower.size()); ++i) {
        const bool unit = trimmed(lower[i]).starts_with('[') || trimmed(lower[i]).starts_with('(');
        if (!trimmed(upper[i]).empty() && (trimmed(lower[i]).empty() || unit))
            return true;
    }
    return false;
}

bool isOurHeader(const std::vector<std::string_view> &lines)
{
    const auto first = std::ranges::find_if(lines, [](std::string_view line) { return !line.empty(); });
    if (first == lines.end())
        return false;
    for (const char delimiter : {',', ';'}) {
        for (const ImportKind kind : {ImportKind::Meter, ImportKind::Weather, ImportKind::Building}) {
            const Cells cells = cut(*first, delimiter);
            const std::vector<std::string_view> names(cells.begin(), cells.end());
            if (mapColumns(schemaOf(kind), names).missing.isEmpty())
                return true;
        }
    }
    return false;
}

Error noNames()
{
    return {ErrorCode::Unprocessable, u"The file has no line that names its columns"_s};
}

Result<void> findHeader(const std::vector<std::string_view> &lines, const TableLayout &layout, ImportOptions &options)
{
    const auto header = layout.lineBefore(layout.firstData);
    if (!header)
        return noNames();
    const Cells names = cut(lines[*header], layout.delimiter);
    if (looksWide(names))
        return Error{ErrorCode::Unprocessable,
                     u"The file has a column for every hour; export it with one row for each reading"_s};
    const std::string &kinds = layout.kinds[*header];
    if (countOf(kinds, 't') + countOf(kinds, 'n') > 0 || countOf(kinds, 'x') == 0)
        return noNames();
    const auto upper = layout.lineBefore(*header);
    const bool two = upper && *upper + 1 == *header && layout.kinds[*upper].size() > 1
                     && isSecondLine(cut(lines[*upper], layout.delimiter), names)
                     && countOf(layout.kinds[*upper], 't') + countOf(layout.kinds[*upper], 'n') == 0;
    options.headerLines = two ? 2 : 1;
    const std::size_t top = two ? *upper : *header;
    const bool onlyBlankBefore = !layout.lineBefore(top);
    options.skippedLines = onlyBlankBefore ? 0 : static_cast<int>(std::min<std::size_t>(top, 100));
    return {};
}

//! Nothing is said where the reader finds the delimiter by itself.
QString delimiterOption(std::string_view header, char delimiter)
{
    const auto commas = std::ranges::count(header, ',');
    const auto semicolons = std::ranges::count(header, ';');
    const char found = semicolons > commas ? ';' : ',';
    return found == delimiter ? QString() : QString(QLatin1Char(delimiter));
}

Result<ImportOptions> sniffTable(const QByteArray &head, ImportOptions options)
{
    const std::vector<std::string_view> lines = linesOf(head);
    if (lines.empty())
        return Error{ErrorCode::Unprocessable, u"The file is empty"_s};
    if (isOurHeader(lines))
        return options;
    TableLayout best;
    double bestScore = 0.0;
    for (const char delimiter : {'\t', ';', '|', ','}) {
        if (!options.delimiter.isEmpty() && options.delimiter != QLatin1Char(delimiter))
            continue;
        TableLayout layout = TableLayout::of(lines, delimiter);
        const double score = layout.score();
        if (score > bestScore) {
            best = std::move(layout);
            bestScore = score;
        }
    }
    if (best.usual.empty())
        return Error{ErrorCode::Unprocessable, u"The file holds no table of at least two columns with values"_s};
    if (options.skippedLines == 0 && options.headerLines == 1) {
        const auto found = findHeader(lines, best, options);
        if (!found)
            return found.error();
    }
    if (options.delimiter.isEmpty() && static_cast<std::size_t>(options.skippedLines) < lines.size())
        options.delimiter = delimiterOption(lines[static_cast<std::size_t>(options.skippedLines)], best.delimiter);
    return options;
}

} // namespace

Result<ImportOptions> sniffFile(QIODevice &input, const ImportOptions &given)
{
    ImportOptions options = given;
    auto head = readHead(input, TextEncoding::Utf8);
    if (!head)
        return head.error();
    if (head->startsWith("PK\x03\x04") || head->startsWith("\xd0\xcf\x11\xe0"))
        return Error{ErrorCode::Unprocessable, u"The file is a workbook of a spreadsheet; save it as CSV"_s};
    if (options.encoding == TextEncoding::Utf8)
        options.encoding = encodingOf(*head);
    if (options.encoding != TextEncoding::Utf8)
        head = readHead(input, options.encoding);
    if (!head)
        return head.error();
    if (head->left(1000).contains('\0'))
        return Error{ErrorCode::Unprocessable, u"The file is not text"_s};
    QByteArrayView text(*head);
    if (text.startsWith("\xef\xbb\xbf"))
        text = text.sliced(3);
    if (text.trimmed().startsWith('<')) {
        options.format = ImportFormat::GreenButton;
        options.encoding = given.encoding; // XML says it itself
        return options;
    }
    return sniffTable(*head, std::move(options));
}

} // namespace core
