#include "markdowndocument.h"

#include "app/pages/chat/markdowntable.h"
#include "app/theme/theme.h"
#include "app/widgets/measures.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

constexpr double LineHeight = 125; // per cent; an answer is read, not scanned
constexpr int LongestLine = 110;   // letters

static bool isCode(const QTextBlock &block)
{
    return block.blockFormat().hasProperty(QTextFormat::BlockCodeFence)
           || block.blockFormat().hasProperty(QTextFormat::BlockCodeLanguage);
}

static bool isHarmless(const QString &link)
{
    const QString scheme = QUrl(link).scheme();
    return scheme == "https"_L1 || scheme == "http"_L1 || !buildingOfLink(link).isEmpty();
}

static QTextCharFormat harmless(const QTextCharFormat &format)
{
    const bool leads = format.isAnchor() && isHarmless(format.anchorHref());
    QTextCharFormat letters = format.isImageFormat() ? QTextCharFormat() : format;
    letters.clearProperty(QTextFormat::TextToolTip);
    if (leads && format.isImageFormat()) {
        letters.setAnchor(true);
        letters.setAnchorHref(format.anchorHref());
    } else if (!leads) {
        for (const int property : {QTextFormat::IsAnchor, QTextFormat::AnchorHref, QTextFormat::AnchorName,
                                   QTextFormat::ForegroundBrush, QTextFormat::TextUnderlineStyle})
            letters.clearProperty(property);
    }
    return letters;
}

// What a text from elsewhere could have fetched or run: pictures, tips that are HTML, links to files and scripts.
static void disarm(const QTextBlock &block)
{
    struct Stretch
    {
        int start;
        int length;
        QTextCharFormat format;
    };
    QList<Stretch> armed;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextCharFormat format = it.fragment().charFormat();
        if (format.isImageFormat() || format.isAnchor() || format.hasProperty(QTextFormat::TextToolTip))
            armed.prepend({it.fragment().position(), it.fragment().length(), format});
    }
    for (const Stretch &stretch : armed) { // from the end: words have another length than a picture
        QTextCursor cursor(block);
        cursor.setPosition(stretch.start);
        cursor.setPosition(stretch.start + stretch.length, QTextCursor::KeepAnchor);
        const QTextCharFormat letters = harmless(stretch.format);
        if (stretch.format.isImageFormat())
            cursor.insertText(stretch.format.stringProperty(QTextFormat::ImageAltText).simplified(), letters);
        else
            cursor.setCharFormat(letters);
    }
}

static void dressBlock(const QTextBlock &block, const Theme &theme)
{
    QTextCursor cursor(block);
    QTextBlockFormat format;
    if (isCode(block)) {
        format.setBackground(theme.color(Role::Window));
        format.setLeftMargin(measures::Grid);
        format.setNonBreakableLines(false);
    } else {
        format.setLineHeight(LineHeight, QTextBlockFormat::ProportionalHeight);
    }
    const int level = block.blockFormat().headingLevel();
    if (level > 0) {
        format.setTopMargin(measures::Grid);
        format.setBottomMargin(measures::Grid / 2.0);
    }
    cursor.mergeBlockFormat(format);
    if (level == 0)
        return;
    // A heading inside an answer is no title of a page.
    QTextCharFormat letters;
    letters.setProperty(QTextFormat::FontSizeAdjustment, level <= 2 ? 1 : 0);
    letters.setFontWeight(QFont::DemiBold);
    cursor.select(QTextCursor::BlockUnderCursor);
    cursor.mergeCharFormat(letters);
}

static void dressLetters(const QTextBlock &block, const Theme &theme)
{
    struct Stretch
    {
        int start;
        int length;
    };
    QList<Stretch> fixed;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        if (it.fragment().charFormat().fontFixedPitch())
            fixed.append({it.fragment().position(), it.fragment().length()});
    }
    for (const Stretch &stretch : fixed) {
        QTextCursor cursor(block);
        cursor.setPosition(stretch.start);
        cursor.setPosition(stretch.start + stretch.length, QTextCursor::KeepAnchor);
        QTextCharFormat format;
        format.setFontFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
        if (!isCode(block))
            format.setBackground(theme.color(Role::Window));
        cursor.mergeCharFormat(format);
    }
}

static void dressTables(QTextFrame &frame, const Theme &theme)
{
    const auto children = frame.childFrames();
    for (QTextFrame *child : children) {
        if (auto *table = qobject_cast<QTextTable *>(child))
            dressTable(*table, theme);
        dressTables(*child, theme);
    }
}

static void linkBuildings(QTextDocument &document, const Theme &theme, const BuildingNames &buildings)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (isCode(block))
            continue;
        for (const BuildingNames::Place &place : buildings.in(block.text())) {
            QTextCursor cursor(block);
            const int start = block.position() + static_cast<int>(place.start);
            cursor.setPosition(start + 1);
            if (cursor.charFormat().isAnchor())
                continue; // says itself where it leads
            cursor.setPosition(start);
            cursor.setPosition(start + static_cast<int>(place.length), QTextCursor::KeepAnchor);
            QTextCharFormat format;
            format.setAnchor(true);
            format.setAnchorHref(buildingLink(place.number));
            format.setForeground(theme.color(Role::Accent));
            format.setFontUnderline(true);
            cursor.mergeCharFormat(format);
        }
    }
}

void fillFromMarkdown(QTextDocument &document, const QString &markdown, const Theme &theme,
                      const BuildingNames &buildings)
{
    document.setMarkdown(markdown, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub)
                                       | QTextDocument::MarkdownNoHTML);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        disarm(block);
        dressBlock(block, theme);
        dressLetters(block, theme);
    }
    dressTables(*document.rootFrame(), theme);
    linkBuildings(document, theme, buildings);
}

static void fitTables(const QTextFrame &frame, double width)
{
    const auto children = frame.childFrames();
    for (QTextFrame *child : children) {
        if (auto *table = qobject_cast<QTextTable *>(child))
            fitTable(*table, width);
    }
}

void fitToWidth(QTextDocument &document, double width)
{
    const double room = width - 2 * document.documentMargin();
    fitTables(*document.rootFrame(), room);
    const double longest = QFontMetricsF(document.defaultFont()).averageCharWidth() * LongestLine;
    const double margin = std::max(0.0, room - longest);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        if (cursor.currentTable() || isCode(block) || qFuzzyCompare(1 + block.blockFormat().rightMargin(), 1 + margin))
            continue;
        QTextBlockFormat format;
        format.setRightMargin(margin);
        cursor.mergeBlockFormat(format);
    }
}

} // namespace app
