#include "command.h"

#include "core/wire/json.h"

#include <QFile>
#include <QFileInfo>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

static QString kindName(Command::Kind kind)
{
    switch (kind) {
    case Command::Kind::Import:
        return u"import"_s;
    case Command::Kind::Train:
        return u"train"_s;
    case Command::Kind::Score:
        return u"score"_s;
    case Command::Kind::Undo:
        return u"undo-import"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const Command &command)
{
    QJsonObject object{{u"command"_s, kindName(command.kind)}};
    if (command.kind == Command::Kind::Import) {
        object.insert("kind"_L1, importKindName(command.importKind));
        object.insert("file"_L1, command.file);
        if (const QJsonObject options = toJson(command.options); !options.isEmpty())
            object.insert("options"_L1, options);
    }
    if (command.kind == Command::Kind::Undo)
        object.insert("id"_L1, command.batchId);
    if (command.utility)
        object.insert("utility"_L1, utilityName(*command.utility));
    return object;
}

static Result<Command> importFromJson(const QJsonObject &object)
{
    Command command;
    command.kind = Command::Kind::Import;
    const auto kind = importKindFromName(object.value("kind"_L1).toString());
    command.file = object.value("file"_L1).toString();
    if (!kind || !QFileInfo(command.file).isAbsolute())
        return Error{ErrorCode::InvalidArgument, u"import needs a kind and the absolute path of a file"_s};
    command.importKind = *kind;
    auto options = importOptionsFromJson(object.value("options"_L1).toObject());
    if (!options)
        return Error{ErrorCode::InvalidArgument, options.error().detail};
    command.options = *std::move(options);
    return command;
}

Result<Command> commandFromJson(const QJsonObject &object)
{
    const QString name = object.value("command"_L1).toString();
    if (name == kindName(Command::Kind::Import))
        return importFromJson(object);
    Command command;
    for (const Command::Kind kind : {Command::Kind::Train, Command::Kind::Score, Command::Kind::Undo}) {
        if (name != kindName(kind))
            continue;
        command.kind = kind;
        command.batchId = object.value("id"_L1).toInteger();
        if (object.contains("utility"_L1)) {
            command.utility = utilityFromName(object.value("utility"_L1).toString());
            if (!command.utility)
                return Error{ErrorCode::InvalidArgument, u"utility must be one of "_s + utilityNames().join(u", "_s)};
        }
        return command;
    }
    return Error{ErrorCode::InvalidArgument, u"unknown command '%1'"_s.arg(name)};
}

Result<void> waitForWork(CampusService &campus, const CommandProgress &progress)
{
    constexpr int PollMilliseconds = 200;
    while (!campus.waitUntilIdle(PollMilliseconds)) {
        QString what = u"Working"_s;
        double share = -1.0;
        if (const auto status = campus.status()) {
            for (const TaskInfo &task : status->tasks) {
                if (task.running) {
                    what = task.name;
                    share = task.progress;
                }
            }
        }
        if (!progress(what, share))
            return Error{ErrorCode::Cancelled, u"cancelled; the work goes on with the next start"_s};
    }
    return {};
}

static Result<QJsonObject> executeImport(CampusService &campus, const Command &command, const CommandProgress &progress)
{
    QFile file(command.file);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound, u"%1: %2"_s.arg(command.file, file.errorString())};
    const QString name = QFileInfo(command.file).fileName();
    const auto report = [&](qint64 read, qint64 total) {
        return progress(u"Importing %1"_s.arg(name),
                        total > 0 ? static_cast<double>(read) / static_cast<double>(total) : -1.0);
    };
    const auto result = campus.importCsv(command.importKind, file, name, report, {}, command.options);
    if (!result)
        return Error{result.error().code, u"%1: %2"_s.arg(command.file, result.error().detail)};
    return wire::toJson(*result);
}

static Result<QJsonObject> finishWork(CampusService &campus, const Result<void> &queued,
                                      const CommandProgress &progress)
{
    if (!queued)
        return queued.error();
    if (const auto idle = waitForWork(campus, progress); !idle)
        return idle.error();
    const auto status = campus.status();
    if (!status)
        return status.error();
    if (!status->lastError.isEmpty())
        return Error{ErrorCode::Internal, status->lastError};
    return wire::toJson(*status);
}

Result<QJsonObject> execute(CampusService &campus, const Command &command, const CommandProgress &progress)
{
    switch (command.kind) {
    case Command::Kind::Import:
        return executeImport(campus, command, progress);
    case Command::Kind::Train:
        return finishWork(campus, campus.requestTraining(command.utility), progress);
    case Command::Kind::Score:
        return finishWork(campus, campus.requestScoring(), progress);
    case Command::Kind::Undo: {
        const auto batch = campus.undoImport(command.batchId);
        if (!batch)
            return batch.error();
        return wire::toJson(*batch, campus.zone());
    }
    }
    Q_UNREACHABLE();
}

} // namespace server
