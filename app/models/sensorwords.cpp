#include "sensorwords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace app::sensorwords {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SensorWords)
};

} // namespace

QString health(core::SensorHealth health)
{
    switch (health) {
    case core::SensorHealth::Waiting:
        //: A sensor that has never sent a reading.
        return Tr::tr("waiting");
    case core::SensorHealth::Live:
        //: A sensor whose readings come as usual.
        return Tr::tr("live");
    case core::SensorHealth::Late:
        //: A sensor whose next reading should have come already.
        return Tr::tr("late");
    case core::SensorHealth::Silent:
        //: A sensor without a reading for a day.
        return Tr::tr("silent");
    case core::SensorHealth::Retired:
        //: A sensor that is no longer in use.
        return Tr::tr("retired");
    }
    Q_UNREACHABLE();
}

Status healthStatus(core::SensorHealth health)
{
    switch (health) {
    case core::SensorHealth::Live:
        return core::AnomalyStatus::Normal;
    case core::SensorHealth::Late:
        return core::AnomalyStatus::Caution;
    case core::SensorHealth::Silent:
        return core::AnomalyStatus::Warning;
    case core::SensorHealth::Waiting:
    case core::SensorHealth::Retired:
        return {};
    }
    Q_UNREACHABLE();
}

QString kind(core::SensorKind kind)
{
    switch (kind) {
    case core::SensorKind::AnalogElectricity:
        //: Kind of sensor: it counts the revolutions of a meter's disc.
        return Tr::tr("Electricity, disc");
    case core::SensorKind::DigitalElectricity:
        return Tr::tr("Electricity");
    case core::SensorKind::Gas:
        return Tr::tr("Gas");
    case core::SensorKind::Water:
        return Tr::tr("Water");
    }
    Q_UNREACHABLE();
}

QString unitText(const QString &unit)
{
    return unit == "m3"_L1 ? u"m³"_s : unit;
}

QString unit(core::SensorKind kind)
{
    return unitText(core::counterUnit(kind));
}

QString age(qint64 seconds)
{
    constexpr qint64 Minute = 60;
    constexpr qint64 Hour = 60 * Minute;
    constexpr qint64 Day = 24 * Hour;
    if (seconds < 2 * Minute)
        return Tr::tr("%1 s ago").arg(seconds);
    if (seconds < 2 * Hour)
        return Tr::tr("%1 min ago").arg(seconds / Minute);
    if (seconds < 2 * Day)
        return Tr::tr("%1 h ago").arg(seconds / Hour);
    return Tr::tr("%n day(s) ago", nullptr, static_cast<int>(seconds / Day));
}

QString counter(double value, const QString &unit)
{
    constexpr int MostDecimals = 3; // what meters show
    QString digits = QLocale().toString(value, 'f', MostDecimals);
    const QString point = QLocale().decimalPoint();
    while (digits.contains(point) && (digits.endsWith(u'0') || digits.endsWith(point)))
        digits.chop(1);
    return digits + u' ' + unitText(unit);
}

} // namespace app::sensorwords
