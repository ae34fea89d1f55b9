#include "core/report/degreedays.h"
#include "core/report/reportcost.h"
#include "core/report/reportformat.h"
#include "core/report/reporthtml.h"
#include "core/report/reportsvg.h"

#include <QAbstractTextDocumentLayout>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <QUrl>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const QDate First(2026, 11, 2);

ReportSection electricity(int days)
{
    ReportSection section;
    section.commodity = Commodity::Electricity;
    section.sensors = {u"Main meter"_s, u"Heat pump <cellar>"_s};
    double total = 0.0;
    double most = 0.0;
    std::vector<DayAmount> amounts;
    for (int i = 0; i < days; ++i) {
        ReportDay day{First.addDays(i), 8.0 + (i * 37 % 11) * 0.9, 1.0, 0.0};
        if (i % 7 == 3)
            day.coverage = 0.55;
        if (i % 7 == 4)
            day = {First.addDays(i), {}, 0.0, 0.0};
        total += day.value.value_or(0.0);
        if (day.value.value_or(0.0) > most && day.coverage == 1.0) {
            most = *day.value;
            section.worstDay = day.date;
        }
        amounts.push_back({day.date, day.value.value_or(0.0)});
        section.days.append(day);
    }
    section.total = total;
    section.meanPerDay = 12.34;
    section.coverage = 0.793;
    section.estimated = 0.02;
    section.bestDay = First;
    section.goalPerDay = 12.0;
    section.daysWithinGoal = 3;
    section.daysJudged = 5;
    Tariff old{1, 1, Commodity::Electricity, QDate(2026, 1, 1), u"Grid basic"_s, u"EUR"_s, 1190, 342'100};
    Tariff late{2, 1, Commodity::Electricity, First.addDays(3), u"Green 24"_s, u"EUR"_s, 1250, 298'700};
    section.cost = *costOf(amounts, {old, late});
    section.before = {First.addDays(-days), First.addDays(-1), 11.2, 0.99, 0.102};
    section.weather.state = WeatherComparison::State::Compared;
    section.weather.heatingDegreeDays = 9.3;
    section.weather.heatingDegreeDaysBefore = 7.1;
    section.weather.perHeatingDegreeDay = 0.41;
    section.weather.learntDays = 90;
    section.weather.rSquared = 0.62;
    section.weather.adjustedMeanPerDay = 12.1;
    section.weather.change = 0.02;
    constexpr EpochMilliseconds Evening = 1'762'279'200'000 + 365LL * 86'400'000;
    for (int i = 0; i < 4; ++i) {
        section.peaks.append({u"Main meter"_s, Evening + i * 90'000'000LL, Evening + i * 90'000'000LL + 2'400'000,
                              1.4 - 0.2 * i, 2100.0 - 300 * i,
                              i == 0   ? u"washing_machine"_s
                              : i == 1 ? u"kettle"_s
                                       : u""_s,
                              0.81, i == 1});
    }
    section.peakCount = 9;
    section.eventsKnown = true;
    return section;
}

ReportContent content(ReportLanguage language, int days)
{
    ReportContent content;
    content.accountName = u"ada"_s;
    content.displayName = u"Ada Lovelace"_s;
    content.siteName = u"Mill Lane 7"_s;
    content.zoneId = "Europe/Berlin";
    content.language = language;
    content.firstDay = First;
    content.lastDay = First.addDays(days - 1);
    content.sections.append(electricity(days));
    ReportSection gas = electricity(days);
    gas.commodity = Commodity::Gas;
    gas.sensors = {u"Gas meter"_s};
    gas.days.clear();
    for (int i = 0; i < days; ++i)
        gas.days.append({First.addDays(i), {}, 0.0, 0.0});
    gas.total = gas.meanPerDay = std::nullopt;
    gas.coverage = 0.0;
    gas.goalPerDay = std::nullopt;
    gas.cost = std::nullopt;
    content.sections.append(gas);
    return content;
}

//! As a mail program draws it: the document with each inline SVG as an image.
QImage drawn(QString html, int width, QStringList *charts)
{
    QTextDocument document;
    static const QRegularExpression svg(u"<svg .*?</svg>"_s, QRegularExpression::DotMatchesEverythingOption);
    for (QRegularExpressionMatch match = svg.match(html); match.hasMatch(); match = svg.match(html)) {
        charts->append(match.captured());
        QSvgRenderer renderer(match.captured().toUtf8());
        QImage image(renderer.defaultSize() * 2, QImage::Format_ARGB32);
        image.setDevicePixelRatio(2);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        renderer.render(&painter, QRectF(QPointF(), renderer.defaultSize()));
        painter.end();
        const QUrl name(u"chart%1"_s.arg(charts->size()));
        document.addResource(QTextDocument::ImageResource, name, image);
        html.replace(match.capturedStart(), match.capturedLength(),
                     u"<img src=\"%1\" width=\"%2\" height=\"%3\">"_s.arg(name.toString())
                         .arg(renderer.defaultSize().width())
                         .arg(renderer.defaultSize().height()));
    }
    document.setHtml(html);
    document.setTextWidth(width);
    QImage page(width, static_cast<int>(document.size().height()), QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    document.drawContents(&painter);
    return page;
}

void save(const QImage &image, const QString &name)
{
    const QString folder = qEnvironmentVariable("METERHOUSE_SCREENSHOTS");
    if (folder.isEmpty())
        return;
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(image.save(folder + u'/' + name));
}

int pixelsOf(const QImage &image, QRgb colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, y) == colour ? 1 : 0;
    }
    return count;
}

} // namespace

class TestReportRendering : public QObject
{
    Q_OBJECT

private slots:
    void theWholeReport_data()
    {
        QTest::addColumn<int>("language");
        QTest::addColumn<int>("days");
        QTest::newRow("en-week") << int(ReportLanguage::English) << 7;
        QTest::newRow("de-week") << int(ReportLanguage::German) << 7;
        QTest::newRow("en-quarter") << int(ReportLanguage::English) << 91;
        QTest::newRow("de-day") << int(ReportLanguage::German) << 1;
    }

    void theWholeReport()
    {
        QFETCH(int, language);
        QFETCH(int, days);
        ReportContent sample = content(static_cast<ReportLanguage>(language), days);
        if (days == 91)
            sample.correction = ReportCorrection{1, 1'793'000'000, {{Commodity::Electricity, 71.2, 80.4}}};
        const ReportFooter footer{1'793'600'000, days == 91 ? 2 : 1, u"https://energy.example.org/api/unsubscribe"_s};
        const QString html = reportHtml(sample, footer);
        QStringList charts;
        const QImage page = drawn(html, 648, &charts);
        save(page, u"report-%1.png"_s.arg(QString::fromLatin1(QTest::currentDataTag())));
        QCOMPARE(charts.size(), 1); // what has no data has no chart
        QVERIFY(pixelsOf(page, qRgb(0x2b, 0x6c, 0xb0)) > 500);
        QVERIFY(html.toUtf8().size() < 100'000);
        QVERIFY(!reportText(sample, footer).contains(u'%' + QString::number(1)));
        QVERIFY(!html.contains(u">%1"_s));
    }

    // 'EUR/kW' and 'h' on two lines are no unit.
    void unitsStayWhole()
    {
        QTextDocument document;
        document.setHtml(reportHtml(content(ReportLanguage::English, 7), {1'793'600'000, 1, {}}));
        document.setTextWidth(648);
        QVERIFY(document.size().height() > 0); // lays it out
        int units = 0;
        int whole = 0;
        const auto countIn = [](QString text) {
            return int(text.remove(QChar(0x2060)).replace(QChar::Nbsp, u' ').count(u" EUR/kWh"_s));
        };
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            units += countIn(block.text());
            for (int i = 0; i < block.layout()->lineCount(); ++i) {
                const QTextLine line = block.layout()->lineAt(i);
                whole += countIn(block.text().mid(line.textStart(), line.textLength()));
            }
        }
        QCOMPARE(units, 2);
        QCOMPARE(whole, units);
    }

    void theChartIsValidAlone_data()
    {
        QTest::addColumn<int>("days");
        QTest::newRow("a day") << 1;
        QTest::newRow("a week") << 7;
        QTest::newRow("a year") << 366;
    }

    void theChartIsValidAlone()
    {
        QFETCH(int, days);
        const ReportContent sample = content(ReportLanguage::English, days);
        QSvgRenderer renderer(dayChart(sample.sections.first(), formatOf(sample), 552).toUtf8());
        QVERIFY(renderer.isValid());
        QCOMPARE(renderer.defaultSize(), QSize(552, 210));
    }

    // A day without data is an outline, and a day of which next to nothing was used is not.
    void noDataIsNoBarOfHeightZero()
    {
        ReportContent sample = content(ReportLanguage::English, 2);
        ReportSection &section = sample.sections.first();
        section.days = {{First, 10.0, 1.0, 0.0}, {First.addDays(1), {}, 0.0, 0.0}};
        const QString without = dayChart(section, formatOf(sample), 552);
        section.days[1] = {First.addDays(1), 0.0, 1.0, 0.0};
        const QString nothing = dayChart(section, formatOf(sample), 552);
        QVERIFY(without.count(u"stroke-dasharray=\"3 3\""_s) == 2); // the day and the legend
        QVERIFY(!nothing.contains(u"stroke-dasharray=\"3 3\""_s));
    }
};

QTEST_MAIN(TestReportRendering)

#include "tst_reportrendering.moc"
