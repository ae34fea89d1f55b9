#include "core/report/reportbuilder.h"

#include <QCryptographicHash>

#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

// Thousandths: sums of readings may differ in their last bits.
static QByteArray thousandths(std::optional<double> value)
{
    return value ? QByteArray::number(static_cast<qlonglong>(std::llround(*value * 1000))) : QByteArray("-");
}

static QByteArray tenths(double value)
{
    return QByteArray::number(static_cast<qlonglong>(std::llround(value * 10)));
}

// Empty where the report says nothing of it: without a plain comparison there is none with the weather either.
static QByteArray weatherMark(const ReportSection &section)
{
    const WeatherComparison &weather = section.weather;
    if (!section.total || !section.before.change || weather.state == WeatherComparison::State::NoWeather)
        return {};
    return tenths(weather.heatingDegreeDays) + ' ' + tenths(weather.coolingDegreeDays) + ' '
           + tenths(weather.heatingDegreeDaysBefore) + ' ' + tenths(weather.coolingDegreeDaysBefore);
}

// Not their energy, which follows the use.
static QByteArray mark(const ReportEvent &event)
{
    return QByteArray::number(event.from) + ' ' + QByteArray::number(event.to) + ' ' + event.device.toUtf8() + ' '
           + (event.confirmed ? "confirmed" : "guessed");
}

QString fingerprintOf(const ReportContent &content)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QByteArray &text) { hash.addData(text + '\n'); };
    for (const ReportSection &section : content.sections) {
        add(commodityName(section.commodity).toLatin1());
        for (const ReportDay &day : section.days)
            add(thousandths(day.value) + ' ' + thousandths(day.coverage) + ' ' + thousandths(day.estimated));
        add(thousandths(section.before.meanPerDay) + ' ' + thousandths(section.before.coverage));
        add("weather " + weatherMark(section));
        add(section.eventsKnown ? "peaks " + QByteArray::number(section.peakCount) : QByteArray("no events"));
        for (const ReportEvent &event : section.peaks)
            add(mark(event));
        add("anomalies");
        for (const ReportEvent &event : section.anomalies)
            add(mark(event));
        if (!section.cost)
            continue;
        add(section.cost->currency.toUtf8() + ' ' + QByteArray::number(section.cost->daysWithoutTariff));
        for (const CostLine &line : section.cost->lines)
            add(QByteArray::number(line.workCost) + ' ' + QByteArray::number(line.baseCost));
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace core
