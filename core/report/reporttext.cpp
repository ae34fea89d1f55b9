#include "core/report/reporthtml.h"
#include "core/report/reportrows.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype LineLength = 78;

QString wrapped(const QString &text)
{
    QString lines;
    qsizetype length = 0;
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (length > 0 && length + 1 + word.size() > LineLength) {
            lines += u'\n';
            length = 0;
        } else if (length > 0) {
            lines += u' ';
            ++length;
        }
        lines += word;
        length += word.size();
    }
    return lines.isEmpty() ? lines : lines + u'\n';
}

QString heading(const QString &text, QChar line)
{
    return u'\n' + text + u'\n' + QString(text.size(), line) + u'\n';
}

//! Columns as wide as their longest text, the first to the left, the others to the right.
QString columns(const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths.at(i), row.at(i).size());
    }
    QString text;
    for (const QStringList &row : rows) {
        QString line = u"  "_s;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += i == 0 ? row.at(i).leftJustified(widths.at(i)) : u"  "_s + row.at(i).rightJustified(widths.at(i));
        text += line + u'\n';
    }
    return text;
}

QString events(const QList<ReportEvent> &all, const ReportFormat &format)
{
    QString text;
    for (const ReportEvent &event : all) {
        text += wrapped(u"- %1: %2, %3, %4 W"_s.arg(format.event(event), format.appliance(event),
                                                    format.amount(event.energyKwh, Commodity::Electricity),
                                                    format.number(event.meanPowerWatts, 0)));
    }
    return text;
}

QString cost(const ReportSection &section, const ReportFormat &format)
{
    if (!section.cost)
        return {};
    QString text = heading(format.word(Words::CostTable), u'-');
    const QList<CostRow> rows = costRows(section, format);
    for (const CostRow &row : rows) {
        text +=
            wrapped(u"- %1 (%2): %3 %4; %5 %6; %7"_s.arg(row.tariff, row.days, format.word(Words::CostWork), row.work,
                                                         format.word(Words::CostBase), row.base, row.sum));
    }
    if (section.cost->daysWithoutTariff > 0)
        text += wrapped(format.word(Words::CostUncovered).arg(section.cost->daysWithoutTariff));
    return text;
}

QString found(const ReportSection &section, const ReportFormat &format)
{
    QString text = heading(format.word(Words::Peaks), u'-');
    if (!section.eventsKnown)
        return text + wrapped(format.word(Words::EventsUnknown));
    text += section.peaks.isEmpty() ? wrapped(format.word(Words::NoPeaks)) : events(section.peaks, format);
    if (section.peakCount > section.peaks.size())
        text += wrapped(format.word(Words::PeaksShown).arg(section.peaks.size()).arg(section.peakCount));
    text += heading(format.word(Words::Anomalies), u'-');
    return text
           + (section.anomalies.isEmpty() ? wrapped(format.word(Words::NoAnomalies))
                                          : events(section.anomalies, format));
}

QString sectionText(const ReportSection &section, const ReportFormat &format)
{
    QString text = heading(commodityWord(format.language(), section.commodity), u'=');
    text += wrapped(format.word(Words::Sensors).arg(section.sensors.join(u", "_s)));
    QList<QStringList> figures{
        {format.word(Words::Total), format.amount(section.total, section.commodity)},
        {format.word(Words::MeanPerDay), format.amount(section.meanPerDay, section.commodity)},
        {format.word(Words::Cost),
         section.cost ? format.money(section.cost->totalMinor, section.cost->currency) : format.word(Words::NoTariff)}};
    if (section.goalPerDay)
        figures.append({format.word(Words::Goal), format.amount(*section.goalPerDay, section.commodity)});
    text += columns(figures) + u'\n' + wrapped(format.coverage(section));
    if (section.total) {
        text += wrapped(format.bestAndWorst(section)) + wrapped(format.goal(section))
                + wrapped(format.comparison(section)) + wrapped(format.weather(section))
                + wrapped(format.weatherFormula(section)) + u'\n';
        QList<QStringList> days{{QString(), format.word(Words::Use), format.word(Words::Data)}};
        const QList<UseRow> rows = useRows(section, format);
        for (const UseRow &row : rows)
            days.append({row.days, row.use, row.measured});
        text += columns(days);
    }
    text += cost(section, format);
    return section.commodity == Commodity::Electricity ? text + found(section, format) : text;
}

} // namespace

QString reportText(const ReportContent &content, const ReportFooter &footer)
{
    const ReportFormat format = formatOf(content);
    const QString person = content.displayName.isEmpty() ? content.accountName : content.displayName;
    QString text = format.word(Words::Title) + u'\n' + format.span(content.firstDay, content.lastDay) + u'\n'
                   + wrapped(format.word(Words::Greeting).arg(person)
                             + (content.siteName.isEmpty() ? QString() : u", "_s + content.siteName));
    const QStringList correction = format.correction(content);
    for (const QString &line : correction)
        text += wrapped(line);
    for (const ReportSection &section : content.sections)
        text += sectionText(section, format);
    if (content.sections.isEmpty())
        text += u'\n' + wrapped(format.word(Words::NoSections));
    text += u"\n--\n"_s
            + wrapped(format.word(Words::Written).arg(format.time(footer.writtenAt), QString::number(footer.version)));
    if (!footer.unsubscribeUrl.isEmpty())
        text += format.word(Words::Unsubscribe) + u": "_s + footer.unsubscribeUrl + u'\n';
    return text;
}

} // namespace core
