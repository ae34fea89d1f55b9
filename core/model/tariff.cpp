#include "tariff.h"

using namespace Qt::StringLiterals;

namespace core {

QString commodityName(Commodity commodity)
{
    switch (commodity) {
    case Commodity::Gas:
        return u"GAS"_s;
    case Commodity::Water:
        return u"WATER"_s;
    case Commodity::Electricity:
        break;
    }
    return u"ELECTRICITY"_s;
}

std::optional<Commodity> commodityFromName(QStringView name)
{
    for (const Commodity commodity : AllCommodities) {
        if (name.compare(commodityName(commodity), Qt::CaseInsensitive) == 0)
            return commodity;
    }
    return std::nullopt;
}

QString commodityUnit(Commodity commodity)
{
    return commodity == Commodity::Water ? u"m3"_s : u"kWh"_s;
}

} // namespace core
