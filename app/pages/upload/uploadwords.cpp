#include "uploadwords.h"

#include "app/theme/format.h"

#include <QCoreApplication>

namespace app {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(UploadWords)
};

} // namespace

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
        return Tr::tr("Drop a CSV or Green Button file with the meter, its building, the utility, times and readings.");
    case core::ImportKind::Weather:
        return Tr::tr("Drop a CSV file with times and temperatures; other weather columns are taken too.");
    case core::ImportKind::Building:
        return Tr::tr("Drop a CSV file with the number, name and gross area of buildings.");
    }
    Q_UNREACHABLE();
}

QString fileFilter(core::ImportKind kind)
{
    if (kind == core::ImportKind::Meter)
        return Tr::tr("Tables and Green Button files (*.csv *.tsv *.txt *.xml *.gz);;All files (*)");
    return Tr::tr("Tables (*.csv *.tsv *.txt *.gz);;All files (*)");
}

QString shortened(const QString &fileName)
{
    constexpr int most = 48;
    constexpr int side = (most - 1) / 2;
    return fileName.size() <= most ? fileName : fileName.first(side) + u'…' + fileName.last(side);
}

int pluralOf(qint64 number)
{
    return static_cast<int>(std::min<qint64>(number, std::numeric_limits<int>::max()));
}

QString rowCount(qint64 rows)
{
    //: %1 is the number of rows; %n only chooses the plural form.
    return Tr::tr("%1 rows", nullptr, pluralOf(rows)).arg(format::count(rows));
}

} // namespace app
