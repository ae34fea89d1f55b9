#include "croncommand.h"

#include "core/base/clock.h"
#include "core/model/timestamp.h"
#include "core/schedule/cronexpression.h"
#include "core/storage/backups.h"
#include "server/daemon/folderlock.h"
#include "server/daemon/optionparser.h"

#include <QFileInfo>

#include <cstdlib>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

static Result<EpochSeconds> startOf(const QString &text, const SiteZone &zone)
{
    const auto time = parseTime(text.toStdString());
    if (!time)
        return Error{ErrorCode::InvalidArgument, u"--from takes a time like 2025-03-30T01:00, not '%1'"_s.arg(text)};
    if (time->hasOffset)
        return time->utc();
    const LocalInstant instant = zone.resolve(time->localSeconds);
    return instant.kind == LocalInstant::Kind::Skipped ? zone.jumpOver(time->localSeconds) : instant.utc;
}

static QString withOffset(EpochSeconds time, const SiteZone &zone)
{
    const int offset = zone.offsetAt(time);
    const auto two = [](int number) { return QString::number(number).rightJustified(2, u'0'); };
    return zone.format(time) + (offset < 0 ? u'-' : u'+') + two(std::abs(offset) / 3600) + u':'
           + two(std::abs(offset) / 60 % 60);
}

static Result<QString> nextRuns(const QStringList &arguments)
{
    OptionParser parser(
        u"Prints the next times of a schedule, with their offsets from UTC. The five fields are those of"
        " crontab(5), as one argument or as five."_s);
    parser->addPositionalArgument(u"expression"_s, u"minute, hour, day of the month, month, day of the week"_s);
    const QCommandLineOption from(u"from"_s, u"Times after this one (default now)."_s, u"time"_s);
    const QCommandLineOption zoneOption(u"zone"_s, u"IANA time zone (default the configured one, or UTC)."_s,
                                        u"zone"_s);
    const QCommandLineOption count(u"count"_s, u"How many (default 5)."_s, u"n"_s, u"5"_s);
    parser->addOptions({from, zoneOption, count});
    const auto config = parser.parse(arguments);
    if (!config)
        return config.error();
    const auto schedule = CronExpression::parse(parser->positionalArguments().join(u' '));
    if (!schedule)
        return schedule.error();
    const QByteArray zoneId =
        parser->isSet(zoneOption) ? parser->value(zoneOption).toUtf8() : config->site.zoneId.value_or("UTC");
    const auto zone = SiteZone::create(zoneId);
    if (!zone)
        return zone.error();
    const auto start = parser->isSet(from) ? startOf(parser->value(from), *zone) : SystemClock().now();
    if (!start)
        return start.error();
    constexpr int Most = 10'000;
    bool isNumber = false;
    const int wanted = parser->value(count).toInt(&isNumber);
    if (!isNumber || wanted < 1 || wanted > Most)
        return Error{ErrorCode::InvalidArgument, u"--count takes a number from 1 to %1"_s.arg(Most)};
    QString text;
    for (const EpochSeconds time : schedule->nextTimes(*start, *zone, wanted))
        text += withOffset(time, *zone) + u'\n';
    if (text.isEmpty())
        return Error{ErrorCode::InvalidArgument, u"'%1' never comes"_s.arg(schedule->text())};
    return text;
}

int runCron(const QStringList &arguments)
{
    return finish(nextRuns(arguments));
}

static Result<QString> restore(const QStringList &arguments)
{
    OptionParser parser(
        u"Puts a backup in the place of a data folder's store, after a check of all of it. No daemon may"
        " hold the folder. What was there is moved into a folder beside it."_s);
    parser->addPositionalArgument(u"backup"_s, u"folder of the backup, meterhouse-..."_s);
    const auto config = parser.parseWithFolder(arguments);
    if (!config)
        return config.error();
    if (parser->positionalArguments().size() != 1)
        return Error{ErrorCode::InvalidArgument, u"restore needs the folder of one backup"_s};
    const QString backup = QFileInfo(parser->positionalArguments().first()).absoluteFilePath();
    const auto lock = FolderLock::acquire(config->dataFolder);
    if (!lock)
        return lock.error();
    const auto aside = restoreBackup(backup, config->dataFolder, SystemClock().now());
    if (!aside)
        return aside.error();
    QString text = u"restored %1 to %2\n"_s.arg(backup, config->dataFolder);
    if (!aside->isEmpty())
        text += u"what was there is in %1\n"_s.arg(*aside);
    return text;
}

int runRestore(const QStringList &arguments)
{
    return finish(restore(arguments));
}

} // namespace server
