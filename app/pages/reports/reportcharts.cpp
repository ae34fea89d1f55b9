#include "reportcharts.h"

#include <QSvgRenderer>
#include <QTextFormat>

using namespace Qt::StringLiterals;

namespace app {

static const QString ChartName = u"chart:"_s;

ReportCharts::ReportCharts(QObject *parent)
    : QObject(parent)
{
}

ReportCharts::~ReportCharts() = default;

QString ReportCharts::add(const QByteArray &svg)
{
    const auto &chart = m_charts.emplace_back(std::make_unique<QSvgRenderer>(svg));
    return u"<img src=\"%1%2\" width=\"%3\" height=\"%4\">"_s.arg(ChartName)
        .arg(m_charts.size() - 1)
        .arg(chart->defaultSize().width())
        .arg(chart->defaultSize().height());
}

QSizeF ReportCharts::intrinsicSize(QTextDocument *, int, const QTextFormat &format)
{
    const QSvgRenderer *chart = chartOf(format);
    return chart ? QSizeF(chart->defaultSize()) : QSizeF();
}

void ReportCharts::drawObject(QPainter *painter, const QRectF &rect, QTextDocument *, int, const QTextFormat &format)
{
    if (QSvgRenderer *chart = chartOf(format))
        chart->render(painter, rect);
}

// Any other picture would have to come from somewhere: a report needs nothing else.
QSvgRenderer *ReportCharts::chartOf(const QTextFormat &format) const
{
    const QString name = format.toImageFormat().name();
    bool isNumber = false;
    const auto index = name.mid(ChartName.size()).toULongLong(&isNumber);
    return name.startsWith(ChartName) && isNumber && index < m_charts.size() ? m_charts[index].get() : nullptr;
}

} // namespace app
