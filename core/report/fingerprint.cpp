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

QString fingerprintOf(const ReportContent &content)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QByteArray &text) { hash.addData(text + '\n'); };
    for (const ReportSection &section : content.sections) {
        add(commodityName(section.commodity).toLatin1());
        for (const ReportDay &day : section.days)
            add(thousandths(day.value) + ' ' + thousandths(day.coverage) + ' ' + thousandths(day.estimated));
        add(thousandths(section.before.meanPerDay) + ' ' + thousandths(section.before.coverage));
        if (!section.cost)
            continue;
        add(section.cost->currency.toUtf8() + ' ' + QByteArray::number(section.cost->daysWithoutTariff));
        for (const CostLine &line : section.cost->lines)
            add(QByteArray::number(line.workCost) + ' ' + QByteArray::number(line.baseCost));
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace core
