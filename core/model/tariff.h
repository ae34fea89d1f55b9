#pragma once

#include <QDate>
#include <QString>

#include <array>
#include <optional>

namespace core {

//! What a household pays for, by the kind of its sensors.
enum class Commodity { Electricity, Gas, Water };

constexpr std::array<Commodity, 3> AllCommodities{Commodity::Electricity, Commodity::Gas, Commodity::Water};

QString commodityName(Commodity commodity); //!< "ELECTRICITY", "GAS" or "WATER"
std::optional<Commodity> commodityFromName(QStringView name);
QString commodityUnit(Commodity commodity); //!< "kWh", "kWh" or "m3": of reports and of working prices

//! What somebody pays from a day on, until the day before the next tariff of the same account and commodity. Prices and
//! amounts are whole numbers, so that bills add up to the cent.
struct Tariff
{
    qint64 id = 0;
    qint64 accountId = 0;
    Commodity commodity = Commodity::Electricity;
    QDate validFrom;
    QString name;
    QString currency = QStringLiteral("EUR"); //!< ISO 4217
    qint64 baseMinor = 0;                     //!< a month, in hundredths of the currency
    qint64 workMicro = 0;                     //!< a kWh or m3, in millionths of the currency
};

} // namespace core
