#include "reporthtml.h"

#include "core/report/reportrows.h"
#include "core/report/reportsvg.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int Width = 600;
const QString Cell = u"padding:5px 8px;border-bottom:1px solid #e3e7ec;font-size:14px;color:#1f2937"_s;
const QString HeadCell =
    u"padding:5px 8px;border-bottom:2px solid #c5ccd6;font-size:12px;color:#5b6472;font-weight:normal"_s;

QString paragraph(const QString &text, const QString &style = {})
{
    if (text.isEmpty())
        return {};
    return u"<p style=\"margin:6px 0;font-size:14px;line-height:20px;color:#1f2937;%1\">%2</p>\n"_s.arg(
        style, text.toHtmlEscaped());
}

QString small(const QString &text)
{
    return paragraph(text, u"font-size:12px;line-height:17px;color:#5b6472"_s);
}

QString heading(const QString &text, int level)
{
    return u"<h%1 style=\"margin:%2px 0 6px 0;font-size:%3px;color:#12304d\">%4</h%1>\n"_s.arg(level)
        .arg(level == 2 ? 26 : 18)
        .arg(level == 2 ? 20 : 15)
        .arg(text.toHtmlEscaped());
}

//! Columns named in `right` stand to the right, as numbers do.
QString table(const QStringList &heads, const QList<QStringList> &rows, const QList<int> &right)
{
    const auto cells = [&](const QStringList &texts, const QString &tag, const QString &style) {
        QString line;
        for (int i = 0; i < texts.size(); ++i) {
            line += u"<%1 align=\"%2\" style=\"%3\">%4</%1>"_s.arg(tag, right.contains(i) ? u"right"_s : u"left"_s,
                                                                   style, texts.at(i).toHtmlEscaped());
        }
        return u"<tr>"_s + line + u"</tr>\n"_s;
    };
    QString text = u"<table width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\">\n"_s
                   + cells(heads, u"th"_s, HeadCell);
    for (const QStringList &row : rows)
        text += cells(row, u"td"_s, Cell);
    return text + u"</table>\n"_s;
}

class HtmlReport
{
public:
    HtmlReport(const ReportContent &content, const ReportFooter &footer, const ReportFormat &format)
        : m_content(content)
        , m_footer(footer)
        , m_format(format)
    {
    }

    QString document() const
    {
        QString body = head();
        for (const ReportSection &section : m_content.sections)
            body += sectionHtml(section);
        if (m_content.sections.isEmpty())
            body += paragraph(m_format.word(Words::NoSections));
        body += foot();
        const QString title = reportSubject(m_content).toHtmlEscaped();
        return u"<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
               " content=\"width=device-width\"><meta name=\"color-scheme\" "
               "content=\"light\"><title>%2</title></head>\n"
               "<body style=\"margin:0;padding:0;background-color:#eef1f5\">\n"
               "<table width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" bgcolor=\"#eef1f5\"><tr>"
               "<td align=\"center\">\n<table width=\"%3\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\""
               " bgcolor=\"#ffffff\"><tr><td style=\"padding:24px;font-family:Arial,Helvetica,sans-serif\">\n"_s
                   .arg(reportLanguageName(m_content.language), title)
                   .arg(Width)
               + body + u"</td></tr></table>\n</td></tr></table>\n</body></html>\n"_s;
    }

private:
    QString head() const
    {
        const QString person = m_content.displayName.isEmpty() ? m_content.accountName : m_content.displayName;
        QString text = u"<h1 style=\"margin:0 0 4px 0;font-size:24px;color:#12304d\">%1</h1>\n"_s.arg(
            m_format.word(Words::Title).toHtmlEscaped());
        text += paragraph(m_format.span(m_content.firstDay, m_content.lastDay), u"font-size:16px;margin:0"_s);
        QString who = m_format.word(Words::Greeting).arg(person);
        if (!m_content.siteName.isEmpty())
            who += u" · "_s + m_content.siteName;
        text += small(who);
        const QStringList correction = m_format.correction(m_content);
        for (const QString &line : correction)
            text += paragraph(line, u"background-color:#fff4e0;border-left:4px solid #a04b00;padding:6px 10px"_s);
        return text;
    }

    QString figures(const ReportSection &section) const
    {
        QList<std::pair<QString, QString>> all{
            {m_format.word(Words::Total), m_format.amount(section.total, section.commodity)},
            {m_format.word(Words::MeanPerDay), m_format.amount(section.meanPerDay, section.commodity)},
            {m_format.word(Words::Cost), section.cost ? m_format.money(section.cost->totalMinor, section.cost->currency)
                                                      : m_format.word(Words::NoTariff)}};
        if (section.goalPerDay)
            all.append({m_format.word(Words::Goal), m_format.amount(*section.goalPerDay, section.commodity)});
        QString cells;
        for (const auto &[name, value] : all) {
            cells +=
                u"<td width=\"%1%\" valign=\"top\" style=\"padding:10px;background-color:#f3f6fa;border-right:4px solid"
                " #ffffff\"><span style=\"font-size:12px;color:#5b6472\">%2</span><br><span"
                " style=\"font-size:18px;color:#12304d\"><b>%3</b></span></td>"_s.arg(
                    QString::number(100 / all.size()), name.toHtmlEscaped(), value.toHtmlEscaped());
        }
        return u"<table width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr>%1</tr></table>\n"_s.arg(
            cells);
    }

    QString sectionHtml(const ReportSection &section) const
    {
        QString text = heading(commodityWord(m_format.language(), section.commodity), 2);
        text += small(m_format.word(Words::Sensors).arg(section.sensors.join(u", "_s)));
        text += figures(section);
        text += paragraph(m_format.coverage(section));
        if (section.total) {
            text += u"<div style=\"margin:10px 0\">"_s + dayChart(section, m_format, Width - 48) + u"</div>\n"_s;
            text += paragraph(m_format.bestAndWorst(section)) + paragraph(m_format.goal(section))
                    + paragraph(m_format.comparison(section)) + paragraph(m_format.weather(section))
                    + small(m_format.weatherFormula(section));
            text += useTable(section);
        }
        text += costTable(section);
        if (section.commodity == Commodity::Electricity)
            text += events(section);
        return text;
    }

    QString useTable(const ReportSection &section) const
    {
        QList<QStringList> rows;
        const QList<UseRow> all = useRows(section, m_format);
        for (const UseRow &row : all)
            rows.append({row.days, row.use, row.measured});
        const bool daily = rows.size() == section.days.size();
        return table(
            {m_format.word(daily ? Words::Day : Words::Week), m_format.word(Words::Use), m_format.word(Words::Data)},
            rows, {1, 2});
    }

    QString costTable(const ReportSection &section) const
    {
        if (!section.cost)
            return {};
        QList<QStringList> rows;
        const QList<CostRow> all = costRows(section, m_format);
        // Numbers stay with their units: a line breaks before a sign alone, and often enough to fit a narrow cell.
        const auto whole = [](QString text) {
            constexpr QChar Joiner(0x2060);
            text.replace(u"/"_s, QString(Joiner) + u'/' + Joiner);
            text.replace(u' ', QChar::Nbsp);
            for (const QChar sign : {u'×', u'='})
                text.replace(QString(QChar::Nbsp) + sign, u' ' + QString(sign));
            return text;
        };
        for (const CostRow &row : all)
            rows.append({row.tariff, whole(row.days), whole(row.work), whole(row.base), whole(row.sum)});
        QString text =
            heading(m_format.word(Words::CostTable), 3)
            + table({m_format.word(Words::CostTariff), m_format.word(Words::CostDays), m_format.word(Words::CostWork),
                     m_format.word(Words::CostBase), m_format.word(Words::CostSum)},
                    rows, {2, 3, 4});
        if (section.cost->daysWithoutTariff > 0)
            text += small(m_format.word(Words::CostUncovered).arg(section.cost->daysWithoutTariff));
        return text;
    }

    QString eventTable(const QList<ReportEvent> &events) const
    {
        QList<QStringList> rows;
        for (const ReportEvent &event : events) {
            rows.append({m_format.event(event), m_format.appliance(event),
                         m_format.amount(event.energyKwh, Commodity::Electricity),
                         m_format.number(event.meanPowerWatts, 0) + u" W"_s});
        }
        return table({m_format.word(Words::When), m_format.word(Words::Appliance), m_format.word(Words::Energy),
                      m_format.word(Words::Power)},
                     rows, {2, 3});
    }

    QString events(const ReportSection &section) const
    {
        if (!section.eventsKnown)
            return heading(m_format.word(Words::Peaks), 3) + paragraph(m_format.word(Words::EventsUnknown));
        QString text = heading(m_format.word(Words::Peaks), 3);
        if (section.peaks.isEmpty())
            text += paragraph(m_format.word(Words::NoPeaks));
        else
            text += eventTable(section.peaks);
        if (section.peakCount > section.peaks.size())
            text += small(m_format.word(Words::PeaksShown).arg(section.peaks.size()).arg(section.peakCount));
        text += heading(m_format.word(Words::Anomalies), 3);
        return text
               + (section.anomalies.isEmpty() ? paragraph(m_format.word(Words::NoAnomalies))
                                              : eventTable(section.anomalies));
    }

    QString foot() const
    {
        QString text = u"<hr style=\"border:0;border-top:1px solid #d5dae1;margin-top:28px\">\n"_s
                       + small(m_format.word(Words::Written)
                                   .arg(m_format.time(m_footer.writtenAt), QString::number(m_footer.version)));
        if (!m_footer.unsubscribeUrl.isEmpty()) {
            text +=
                u"<p style=\"margin:6px 0;font-size:12px\"><a href=\"%1\" style=\"color:#2b6cb0\">%2</a></p>\n"_s.arg(
                    m_footer.unsubscribeUrl.toHtmlEscaped(), m_format.word(Words::Unsubscribe).toHtmlEscaped());
        }
        return text;
    }

    const ReportContent &m_content;
    const ReportFooter &m_footer;
    const ReportFormat &m_format;
};

} // namespace

QString reportSubject(const ReportContent &content)
{
    const ReportFormat format = formatOf(content);
    return format.word(content.correction ? Words::CorrectionSubject : Words::Subject)
        .arg(format.span(content.firstDay, content.lastDay));
}

QString reportHtml(const ReportContent &content, const ReportFooter &footer)
{
    const ReportFormat format = formatOf(content);
    return HtmlReport(content, footer, format).document();
}

} // namespace core
