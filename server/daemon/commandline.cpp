#include "commandline.h"

#include "server/daemon/croncommand.h"
#include "server/daemon/importarguments.h"
#include "server/daemon/optionparser.h"
#include "server/daemon/sensorcommands.h"
#include "server/daemon/serve.h"
#include "server/daemon/subcommands.h"
#include "server/daemon/usercommands.h"

#include <QTextStream>

#include <cstdio>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

static const auto Usage =
    u"Usage: meterhoused SUBCOMMAND [options]\n"
    "\n"
    "  serve                               answer on HTTP until SIGTERM or SIGINT\n"
    "  import building|weather|meter FILE...  store CSV or Green Button files, plain or gzip; see import --help\n"
    "                                      for columns, marks, dates and units that differ\n"
    "  train                               train the models anew and score\n"
    "  score                               score everything anew\n"
    "  undo-import ID                      take one import back\n"
    "  cron EXPRESSION                     the next times of a schedule\n"
    "  restore BACKUP                      put a backup in the place of the store\n"
    "  sensor add|import|list|readings     the sensors and what they sent\n"
    "  user add|list                       the people who use the system\n"
    "  token create|list|revoke            tokens that let them in\n"
    "\n"
    "meterhoused SUBCOMMAND --help tells the options of one; --version the version.\n"_s;

static int runServe(const QStringList &arguments)
{
    OptionParser parser(u"Answers on HTTP until SIGTERM or SIGINT."_s);
    const QCommandLineOption listen(u"listen"_s, u"Address and port to listen on (default 127.0.0.1:8000)."_s,
                                    u"address:port"_s);
    const QCommandLineOption demo(u"demo"_s, u"Serve the simulated demo campus, in a data folder of its own."_s);
    const QCommandLineOption unencrypted(
        u"allow-unencrypted"_s,
        u"Listen without TLS also on an address that is not loopback, where tokens can be read."_s);
    parser->addOption(listen);
    parser->addOption(unencrypted);
    parser->addOption(demo);
    auto config = parser.parse(arguments);
    if (!config)
        return fail(config.error().detail);
    if (!parser->positionalArguments().isEmpty())
        return fail(u"serve takes no '%1'"_s.arg(parser->positionalArguments().first()));
    if (parser->isSet(listen)) {
        const auto address = parseListenAddress(parser->value(listen));
        if (!address)
            return fail(address.error().detail);
        config->listen = *address;
    }
    config->allowUnencrypted = config->allowUnencrypted || parser->isSet(unencrypted);
    const bool isDemo = parser->isSet(demo);
    if (config->dataFolder.isEmpty())
        config->dataFolder = defaultDataFolder() + (isDemo ? u"/demo"_s : QString());
    const auto served = serve(*config, isDemo);
    return served ? 0 : fail(served.error().detail);
}

static int runImport(const QStringList &arguments)
{
    OptionParser parser(
        u"Stores CSV or Green Button files, plain or gzip. A running daemon that holds the folder does it "
        "itself. Files that are written in another way than the documented one need options, which "
        "hold for all of them."_s);
    parser->addPositionalArgument(u"kind"_s, u"building, weather or meter"_s);
    parser->addPositionalArgument(u"file"_s, u"CSV or Green Button file"_s, u"file..."_s);
    addImportArguments(*parser.operator->());
    const auto config = parser.parseWithFolder(arguments);
    if (!config)
        return fail(config.error().detail);
    QStringList files = parser->positionalArguments();
    if (files.size() < 2)
        return fail(u"import needs building, weather or meter, and at least one file"_s);
    const QString name = files.takeFirst();
    const auto kind = importKindFromName(name);
    if (!kind)
        return fail(u"import takes building, weather or meter, not '%1'"_s.arg(name));
    const auto options = importOptionsOf(*parser.operator->());
    if (!options)
        return fail(options.error().detail);
    return finish(importFiles(*config, *kind, files, *options));
}

static int runUndo(const QStringList &arguments)
{
    OptionParser parser(u"Takes one import back; later imports stand."_s);
    parser->addPositionalArgument(u"id"_s, u"number of the import"_s);
    const auto config = parser.parseWithFolder(arguments);
    if (!config)
        return fail(config.error().detail);
    bool isNumber = false;
    const qint64 id = parser->positionalArguments().value(0).toLongLong(&isNumber);
    if (!isNumber || parser->positionalArguments().size() != 1)
        return fail(u"undo-import needs the number of one import"_s);
    return finish(undoImport(*config, id));
}

static int runTrain(const QStringList &arguments)
{
    OptionParser parser(u"Trains the models anew and scores."_s);
    const QCommandLineOption utilityOption(u"utility"_s, u"Only this utility."_s, u"utility"_s);
    parser->addOption(utilityOption);
    const auto config = parser.parseWithFolder(arguments);
    if (!config)
        return fail(config.error().detail);
    std::optional<Utility> utility;
    if (parser->isSet(utilityOption)) {
        utility = utilityFromName(parser->value(utilityOption));
        if (!utility)
            return fail(u"utility must be one of "_s + utilityNames().join(u", "_s));
    }
    return finish(trainModels(*config, utility));
}

static int runScore(const QStringList &arguments)
{
    OptionParser parser(u"Scores everything anew."_s);
    const auto config = parser.parseWithFolder(arguments);
    if (!config)
        return fail(config.error().detail);
    return finish(scoreAll(*config));
}

int runCommandLine(const QStringList &arguments)
{
    const QString first = arguments.value(1);
    if (first == "--version"_L1 || first == "-v"_L1)
        return printOut(u"meterhoused %1\n"_s.arg(QStringLiteral(METERHOUSE_VERSION)));
    if (first == "--help"_L1 || first == "-h"_L1)
        return printOut(Usage);
    QStringList rest = arguments;
    rest.remove(1, rest.size() > 1 ? 1 : 0);
    if (first == "serve"_L1)
        return runServe(rest);
    if (first == "import"_L1)
        return runImport(rest);
    if (first == "train"_L1)
        return runTrain(rest);
    if (first == "score"_L1)
        return runScore(rest);
    if (first == "undo-import"_L1)
        return runUndo(rest);
    if (first == "cron"_L1)
        return runCron(rest);
    if (first == "restore"_L1)
        return runRestore(rest);
    if (first == "sensor"_L1)
        return runSensor(rest);
    if (first == "user"_L1)
        return runUser(rest);
    if (first == "token"_L1)
        return runToken(rest);
    QTextStream(stderr) << Usage;
    return first.isEmpty() ? 1 : fail(u"'%1' is no subcommand"_s.arg(first));
}

} // namespace server
