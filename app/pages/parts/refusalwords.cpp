#include "refusalwords.h"

#include "app/theme/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app::refusalwords {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(RefusalWords)
};

} // namespace

// By how the daemon's detail begins; the tests of the Sensors page have the daemon say it.
QString sentence(const core::Error &error)
{
    const QString &detail = error.detail;
    if (detail.startsWith("building:"_L1))
        return Tr::tr("There is no building with this number.");
    if (detail.startsWith("kind:"_L1))
        return Tr::tr("It has sent readings of another kind already. Retire it and add another sensor.");
    if (error.code == core::ErrorCode::Conflict && detail.startsWith("there is a sensor"_L1))
        return Tr::tr("There is a sensor that calls itself so already.");
    if (error.code == core::ErrorCode::Conflict && detail.startsWith("there is a user"_L1))
        return Tr::tr("There is a user of this name already.");
    if (error.code == core::ErrorCode::Conflict && detail.contains("is the last admin"_L1))
        return Tr::tr("This is the last administrator. Make another one first.");
    if (detail == "a report is about whole days that are over"_L1)
        return Tr::tr("A report can only be about days that are over.");
    if (error.code == core::ErrorCode::Conflict && detail.contains("tariff"_L1))
        return Tr::tr("There is a tariff for this from that day on already.");
    if (detail.startsWith("the phases '"_L1) && detail.endsWith("overlap"_L1))
        return Tr::tr("Two phases share days. A phase has to end before the next one begins.");
    if (detail.startsWith("phases has '"_L1))
        return Tr::tr("Two phases have the same name.");
    //: %1 is what an error means, %2 the service's own words for it, in English.
    return Tr::tr("%1 (%2)").arg(words::meaning(error), detail);
}

} // namespace app::refusalwords
