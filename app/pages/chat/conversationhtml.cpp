#include "conversationhtml.h"

#include "app/charts/serieschart.h"
#include "app/pages/chat/markdowndocument.h"
#include "app/pages/chat/pictureview.h"
#include "app/pages/chat/predictionview.h"
#include "app/pages/chat/resulttable.h"
#include "app/pages/chat/toolwords.h"
#include "app/theme/format.h"
#include "app/theme/theme.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QRegularExpression>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ChatExport)
};

constexpr QSize ChartSize{900, 320};
constexpr double ChartRatio = 2.0; // sharp also in print

constexpr auto Style = "body{font:15px/1.5 sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#1b1f24}"
                       "h1{font-size:1.4em}h2{font-size:1em;margin:1.6em 0 .3em}time{color:#5a6572;font-weight:normal}"
                       ".question{background:#e7f0f8;border-radius:6px;padding:.6em .9em;white-space:pre-wrap}"
                       ".tool{border:1px solid #d9dee5;border-radius:6px;padding:.4em .9em;margin:.6em 0}"
                       "table{border-collapse:collapse;margin:.5em 0}th,td{border:1px solid #d9dee5;padding:.2em .6em;"
                       "text-align:left}td.n{text-align:right}pre{background:#f6f7f9;padding:.6em;overflow:auto}"
                       "img{max-width:100%}p,li{white-space:pre-wrap}a{color:#0b6bb8}"_L1;

QString escaped(const QString &text)
{
    return text.toHtmlEscaped();
}

QString pictureTag(const QByteArray &png, const QString &name)
{
    return u"<p><img alt=\"%1\" src=\"data:image/png;base64,%2\"></p>\n"_s.arg(escaped(name),
                                                                               QString::fromLatin1(png.toBase64()));
}

QString chartTag(const PredictionOutput &output, const QString &name)
{
    Theme theme; // paper is light
    theme.setMode(Theme::Mode::Light);
    SeriesChart chart(theme);
    chart.resize(ChartSize);
    chart.setData(chartDataOf(output, {}));
    QByteArray png;
    QBuffer buffer(&png);
    if (!buffer.open(QIODevice::WriteOnly) || !chart.picture(name, ChartRatio).save(&buffer, "PNG"))
        return {};
    return pictureTag(png, name);
}

QString tableTag(const QString &name, const QJsonArray &rows)
{
    const QStringList keys = columnsOf(rows);
    QString html = u"<table><caption>%1</caption><tr>"_s.arg(escaped(name));
    for (const QString &key : keys)
        html += u"<th>%1</th>"_s.arg(escaped(toolwords::field(key)));
    html += u"</tr>\n"_s;
    for (const QJsonValue row : rows) {
        html += u"<tr>"_s;
        for (const QString &key : keys) {
            const QJsonValue value = row[key];
            html += (value.isDouble() ? u"<td class=\"n\">%1</td>"_s : u"<td>%1</td>"_s)
                        .arg(escaped(toolwords::value(key, value)));
        }
        html += u"</tr>\n"_s;
    }
    return html + u"</table>\n"_s;
}

QString programTags(const ChatToolUse &use)
{
    QString html;
    for (const QString &text :
         {use.input["code"_L1].toString(), use.output["stdout"_L1].toString(), use.output["stderr"_L1].toString()}) {
        if (!text.trimmed().isEmpty())
            html += u"<pre>%1</pre>\n"_s.arg(escaped(text));
    }
    for (const QJsonValue uri : use.output["images"_L1].toArray()) {
        const QByteArray png = pngFromDataUri(uri.toString());
        if (!shownPicture(png).isNull())
            html += pictureTag(png, Tr::tr("Picture"));
    }
    return html;
}

QString factTags(const ChatToolUse &use)
{
    static const QStringList Elsewhere{u"stdout"_s, u"stderr"_s, u"images"_s, u"predictions"_s};
    QString html;
    for (auto it = use.output.begin(); it != use.output.end(); ++it) {
        if (Elsewhere.contains(it.key()) || it.value().isNull())
            continue;
        if (ResultTable::fits(it.value()))
            html += tableTag(toolwords::field(it.key()), it.value().toArray());
        else
            html += u"<div>%1: %2</div>\n"_s.arg(escaped(toolwords::field(it.key())),
                                                 escaped(toolwords::value(it.key(), it.value())));
    }
    return html;
}

QString toolTags(const ChatToolUse &use, const BuildingNames &buildings)
{
    const QString about = toolwords::subject(use, buildings);
    const QString title = toolwords::title(use.tool) + (about.isEmpty() ? QString() : u": "_s + about) + u" – "_s
                          + toolwords::state(use.state);
    QString html = u"<details class=\"tool\" open><summary>%1</summary>\n"_s.arg(escaped(title));
    for (const QString &line : toolwords::arguments(use.input))
        html += u"<div>%1</div>\n"_s.arg(escaped(line));
    if (!use.trouble.isEmpty())
        html += u"<p>%1</p>\n"_s.arg(escaped(use.trouble));
    html += programTags(use);
    if (const auto prediction = predictionOf(use))
        html += chartTag(*prediction, title);
    return html + factTags(use) + u"</details>\n"_s;
}

// Of what the document writes only what is between the tags of its body.
QString textTags(const QString &markdown, const BuildingNames &buildings)
{
    Theme theme;
    theme.setMode(Theme::Mode::Light);
    QTextDocument document;
    fillFromMarkdown(document, markdown, theme, buildings);
    static const QRegularExpression Body(u"<body[^>]*>(.*)</body>"_s, QRegularExpression::DotMatchesEverythingOption);
    return Body.match(document.toHtml()).captured(1);
}

} // namespace

QString conversationHtml(const Conversation &conversation, const BuildingNames &buildings)
{
    QString html = u"<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"><meta "
                   u"http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src "
                   u"'unsafe-inline'\"><title>%2</title>"
                   u"<style>%3</style></head><body>\n<h1>%2</h1>\n"_s.arg(QLocale().bcp47Name(),
                                                                          escaped(conversation.title), QString(Style));
    for (const ChatMessage &message : conversation.messages) {
        html += u"<h2>%1 <time>%2</time></h2>\n"_s.arg(
            escaped(message.isFromPerson() ? Tr::tr("You") : Tr::tr("Assistant")),
            escaped(format::dateTime(message.at.toLocalTime())));
        for (const ChatPart &part : message.parts) {
            if (part.isTool)
                html += toolTags(part.use, buildings);
            else if (message.isFromPerson())
                html += u"<div class=\"question\">%1</div>\n"_s.arg(escaped(part.text));
            else
                html += textTags(part.text, buildings);
        }
        if (!message.trouble.isEmpty())
            html += u"<p>%1</p>\n"_s.arg(escaped(message.trouble));
    }
    return html + u"</body></html>\n"_s;
}

} // namespace app
