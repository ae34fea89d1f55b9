#include "appliance.h"

using namespace Qt::StringLiterals;

namespace core {

const QStringList &applianceNames()
{
    static const QStringList names{
        u"refrigeration"_s,  u"dishwasher"_s,    u"washing_machine"_s, u"dryer"_s,    u"microwave"_s, u"kettle"_s,
        u"coffee_machine"_s, u"cooking_stove"_s, u"television"_s,      u"computer"_s, u"other"_s};
    return names;
}

} // namespace core
