#include "uploadwords.h"

#include "app/theme/format.h"

#include <QCoreApplication>

namespace app {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(UploadWords)
};

QString kindTitle(core::ImportKind kind)
{
    switch (kind) {
    case core::ImportKind::Meter:
        return Tr::tr("Meter readings");
    case core::ImportKind::Weather:
        return Tr::tr("Weather");
    case core::ImportKind::Building:
        return Tr::tr("Buildings");
    }
    Q_UNREACHABLE();
}

QString kindSentence(core::ImportKind kind)
{
    switch (kind) {
    case core::ImportKind::Meter:
        return Tr::tr("Drop a CSV file with meterId, simsCode, utility, readingTime and readingValue.");
    case core::ImportKind::Weather:
        return Tr::tr("Drop a CSV file with date and temperature_2m; other weather columns are taken too.");
    case core::ImportKind::Building:
        return Tr::tr("Drop a CSV file with buildingNumber, buildingName and grossArea.");
    }
    Q_UNREACHABLE();
}

QString rowCount(qint64 rows)
{
    // The plural form goes by the number, the text shows it with the locale's separators.
    const int plural = static_cast<int>(std::min<qint64>(rows, std::numeric_limits<int>::max()));
    //: %1 is the number of rows; %n only chooses the plural form.
    return Tr::tr("%1 rows", nullptr, plural).arg(format::count(rows));
}

} // namespace app
