#include "core/wire/json.h"
#include "core/wire/jsonvalues.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace core::wire {

QJsonObject weatherToJson(std::span<const WeatherHour> hours, double latitude, double longitude, const SiteZone &zone)
{
    QJsonArray data;
    for (const WeatherHour &hour : hours) {
        QJsonObject object{{u"latitude"_s, latitude}, {u"longitude"_s, longitude}};
        putTime(object, "date"_L1, hour.start, zone);
        for (const WeatherQuantityInfo &info : weatherQuantities())
            object.insert(QLatin1StringView(info.name), number(hour.value(info.quantity)));
        data.append(object);
    }
    return {{u"status"_s, u"success"_s}, {u"rowsFetched"_s, data.size()}, {u"data"_s, data}};
}

} // namespace core::wire
