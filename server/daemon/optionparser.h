#pragma once

#include "server/daemon/config.h"

#include <QCommandLineParser>
#include <QStringList>

namespace server {

//! What every subcommand takes: --data-dir, --config and --help, wherever they stand after the subcommand.
class OptionParser
{
public:
    explicit OptionParser(const QString &description);

    //! For options and arguments of the subcommand's own.
    QCommandLineParser *operator->() { return &m_parser; }

    //! `arguments` are those of the process without the subcommand's words. Exits the process for --help only. The
    //! folder stays empty when nothing names one.
    core::Result<Config> parse(const QStringList &arguments);
    //! Likewise, and the folder is the default one then.
    core::Result<Config> parseWithFolder(const QStringList &arguments);

private:
    QCommandLineParser m_parser;
    QCommandLineOption m_dataDir;
    QCommandLineOption m_config;
};

//! Of options and words that a subcommand cannot do with.
core::Error wrongUse(const QString &detail);

// How a subcommand ends: its text on stdout and 0, or the reason on stderr and 1.
int printOut(const QString &text);
int fail(const QString &detail);
int finish(const core::Result<QString> &report);

struct Verb
{
    QString name;
    core::Result<QString> (*run)(const QStringList &arguments);
};
//! `sensor add` and the like: the subcommand's second word says which verb it is, and is taken away for it.
int runVerb(const QString &subcommand, const QStringList &arguments, const QList<Verb> &verbs);

} // namespace server
