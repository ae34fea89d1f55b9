#include "appliancewords.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace app::appliancewords {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ApplianceWords)
};

} // namespace

QString name(const QString &appliance)
{
    const QHash<QString, QString> names{{u"refrigeration"_s, Tr::tr("Refrigerator or freezer")},
                                        {u"dishwasher"_s, Tr::tr("Dishwasher")},
                                        {u"washing_machine"_s, Tr::tr("Washing machine")},
                                        {u"dryer"_s, Tr::tr("Tumble dryer")},
                                        {u"microwave"_s, Tr::tr("Microwave")},
                                        {u"kettle"_s, Tr::tr("Kettle")},
                                        {u"coffee_machine"_s, Tr::tr("Coffee machine")},
                                        {u"cooking_stove"_s, Tr::tr("Stove")},
                                        {u"television"_s, Tr::tr("Television")},
                                        {u"computer"_s, Tr::tr("Computer")},
                                        {u"other"_s, Tr::tr("Another appliance")}};
    return names.value(appliance, appliance);
}

QString guess(const core::Sequence &peak)
{
    if (peak.device.isEmpty())
        return Tr::tr("unknown");
    constexpr double Hundred = 100.0;
    //: %1 is an appliance ("Kettle"), %2 a number of per cent.
    return Tr::tr("%1, %2 % sure").arg(name(peak.device), QLocale().toString(peak.probability * Hundred, 'f', 0));
}

QString appliance(const core::Sequence &peak)
{
    if (peak.correctedDevice.isEmpty())
        return guess(peak);
    //: %1 is an appliance ("Kettle"), %2 the name of a person.
    return Tr::tr("%1, says %2").arg(name(peak.correctedDevice), peak.correctedBy);
}

} // namespace app::appliancewords
