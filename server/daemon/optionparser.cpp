#include "optionparser.h"

#include <QFileInfo>
#include <QTextStream>

#include <cstdio>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

OptionParser::OptionParser(const QString &description)
    : m_dataDir(u"data-dir"_s, u"Folder that holds the store (default %1)."_s.arg(defaultDataFolder()), u"folder"_s)
    , m_config(u"config"_s, u"Configuration file (TOML)."_s, u"file"_s)
{
    m_parser.setApplicationDescription(description);
    m_parser.addOption(m_dataDir);
    m_parser.addOption(m_config);
    m_parser.addHelpOption();
}

Result<Config> OptionParser::parse(const QStringList &arguments)
{
    if (!m_parser.parse(arguments))
        return Error{ErrorCode::InvalidArgument, m_parser.errorText()};
    if (m_parser.isSet(u"help"_s))
        m_parser.showHelp(0);
    auto config = loadConfig(m_parser.value(m_config));
    if (config && m_parser.isSet(m_dataDir))
        config->dataFolder = m_parser.value(m_dataDir);
    if (config && !config->dataFolder.isEmpty())
        config->dataFolder = QFileInfo(config->dataFolder).absoluteFilePath();
    return config;
}

Result<Config> OptionParser::parseWithFolder(const QStringList &arguments)
{
    auto config = parse(arguments);
    if (config && config->dataFolder.isEmpty())
        config->dataFolder = defaultDataFolder();
    return config;
}

Error wrongUse(const QString &detail)
{
    return Error{ErrorCode::InvalidArgument, detail};
}

int printOut(const QString &text)
{
    QTextStream(stdout) << text;
    return 0;
}

int fail(const QString &detail)
{
    QTextStream(stderr) << "meterhoused: " << detail << '\n';
    return 1;
}

int finish(const Result<QString> &report)
{
    return report ? printOut(*report) : fail(report.error().detail);
}

int runVerb(const QString &subcommand, const QStringList &arguments, const QList<Verb> &verbs)
{
    QStringList rest = arguments;
    const QString wanted = rest.size() > 1 ? rest.takeAt(1) : QString();
    QStringList names;
    for (const Verb &verb : verbs) {
        if (verb.name == wanted)
            return finish(verb.run(rest));
        names.append(verb.name);
    }
    const QString last = names.takeLast();
    return fail(u"%1 takes %2 or %3, not '%4'"_s.arg(subcommand, names.join(u", "_s), last, wanted));
}

} // namespace server
