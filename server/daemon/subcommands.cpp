#include "subcommands.h"

#include "core/wire/json.h"
#include "server/daemon/command.h"
#include "server/daemon/controlclient.h"
#include "server/daemon/openfolder.h"

#include <QFileInfo>
#include <QTextStream>

#include <cstdio>

#include <unistd.h>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

static bool showProgress(const QString &what, double share)
{
    if (::isatty(STDERR_FILENO) == 1) {
        const QString percent = share < 0 ? QString() : u" %1 %"_s.arg(qRound(share * 100));
        QTextStream(stderr) << "\r\033[K" << what << percent;
    }
    return true;
}

static void endProgress()
{
    if (::isatty(STDERR_FILENO) == 1)
        QTextStream(stderr) << "\r\033[K";
}

namespace {

// Where commands are carried out: here, or by the daemon that holds the folder.
class Executor
{
public:
    static Result<Executor> on(const Config &config)
    {
        Executor executor;
        executor.m_folder = config.dataFolder;
        auto opened = OpenFolder::open(config);
        if (opened)
            executor.m_open = *std::move(opened);
        // Only a held folder has a daemon to ask; a newer schema is a Conflict too, but then the lock was free.
        else if (opened.error().code != ErrorCode::Conflict || FolderLock::acquire(config.dataFolder))
            return opened.error();
        return executor;
    }

    Result<QJsonObject> run(const Command &command)
    {
        auto result = m_open ? execute(m_open->campus(), command, showProgress)
                             : executeThroughDaemon(m_folder, command, showProgress);
        endProgress();
        return result;
    }

    //! Training and scoring of what was imported; nothing to wait for when a daemon does it.
    Result<void> finishWork()
    {
        if (!m_open)
            return {};
        auto waited = waitForWork(m_open->campus(), showProgress);
        endProgress();
        return waited;
    }

private:
    QString m_folder;
    std::unique_ptr<OpenFolder> m_open; //!< null = through the daemon
};

} // namespace

static QString importReport(const QString &file, const ImportResult &result)
{
    constexpr qsizetype WarningsShown = 10;
    QString text = u"%1: %2 rows read, %3 stored (%4 replaced), %5 skipped (%6 duplicates), %7 warnings; import %8\n"_s
                       .arg(QFileInfo(file).fileName())
                       .arg(result.rowsRead)
                       .arg(result.rowsIngested)
                       .arg(result.rowsReplaced)
                       .arg(result.rowsSkipped)
                       .arg(result.rowsDuplicate)
                       .arg(result.warningCount)
                       .arg(result.batchId);
    const auto shown = result.warnings.first(std::min(WarningsShown, result.warnings.size()));
    for (const RowWarning &warning : shown) {
        text += warning.row > 0 ? u"  row %1: %2\n"_s.arg(QString::number(warning.row), warning.message)
                                : u"  %1\n"_s.arg(warning.message);
    }
    if (result.warningCount > shown.size())
        text += u"  and %1 more\n"_s.arg(result.warningCount - shown.size());
    return text;
}

Result<QString> importFiles(const Config &config, ImportKind kind, const QStringList &files,
                            const ImportOptions &options)
{
    auto executor = Executor::on(config);
    if (!executor)
        return executor.error();
    QTextStream out(stdout);
    for (const QString &file : files) {
        Command command;
        command.kind = Command::Kind::Import;
        command.importKind = kind;
        command.file = QFileInfo(file).absoluteFilePath();
        command.options = options;
        const auto answer = executor->run(command);
        if (!answer)
            return answer.error();
        const auto result = wire::importResultFromJson(*answer);
        if (!result)
            return result.error();
        out << importReport(file, *result) << Qt::flush; // each file's report stands, also when a later one fails
    }
    if (const auto finished = executor->finishWork(); !finished)
        return finished.error();
    return QString();
}

static Result<DaemonStatus> runToStatus(const Config &config, const Command &command)
{
    auto executor = Executor::on(config);
    if (!executor)
        return executor.error();
    const auto answer = executor->run(command);
    if (!answer)
        return answer.error();
    return wire::daemonStatusFromJson(*answer);
}

Result<QString> trainModels(const Config &config, std::optional<Utility> utility)
{
    Command command;
    command.kind = Command::Kind::Train;
    command.utility = utility;
    const auto status = runToStatus(config, command);
    if (!status)
        return status.error();
    QString text;
    for (const ModelInfo &model : status->models) {
        const ModelMetrics &metrics = model.metrics;
        text += u"%1: version %2, CV(RMSE) %3, NMBE %4, R² %5, %6 rounds, %7 hours\n"_s.arg(utilityName(model.utility))
                    .arg(model.version)
                    .arg(metrics.cvRmse, 0, 'f', 3)
                    .arg(metrics.nmbe, 0, 'f', 3)
                    .arg(metrics.rSquared, 0, 'f', 3)
                    .arg(metrics.rounds)
                    .arg(metrics.hours);
    }
    return text.isEmpty() ? u"no utility has enough data to learn from\n"_s : text;
}

Result<QString> scoreAll(const Config &config)
{
    Command command;
    command.kind = Command::Kind::Score;
    const auto status = runToStatus(config, command);
    if (!status)
        return status.error();
    return u"scored %1 buildings by %2 models\n"_s.arg(status->buildings).arg(status->models.size());
}

Result<QString> undoImport(const Config &config, qint64 id)
{
    auto executor = Executor::on(config);
    if (!executor)
        return executor.error();
    Command command;
    command.kind = Command::Kind::Undo;
    command.batchId = id;
    const auto answer = executor->run(command);
    if (!answer)
        return answer.error();
    if (const auto finished = executor->finishWork(); !finished)
        return finished.error();
    return u"import %1 (%2) is undone\n"_s.arg(QString::number(id), answer->value("source"_L1).toString());
}

} // namespace server
