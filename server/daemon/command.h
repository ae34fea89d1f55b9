#pragma once

#include "core/campus/campusservice.h"

#include <QJsonObject>
#include <QString>

#include <functional>
#include <optional>

namespace server {

//! What a subcommand asks for, carried out in this process or by the daemon that holds the folder.
struct Command
{
    enum class Kind { Import, Train, Score, Undo };
    Kind kind = Kind::Score;
    core::ImportKind importKind = core::ImportKind::Meter; //!< Import
    QString file;                                          //!< Import: absolute path
    qint64 batchId = 0;                                    //!< Undo
    std::optional<core::Utility> utility;                  //!< Train: of one utility only
    core::ImportOptions options = {};                      //!< Import: how to read the file
};

QJsonObject toJson(const Command &command);
core::Result<Command> commandFromJson(const QJsonObject &object); //!< InvalidArgument

//! Told what is being done and how far it is (0..1, below 0 = unknown); returning false cancels.
using CommandProgress = std::function<bool(const QString &what, double share)>;

//! Carries out a command and blocks until its work is done (training and scoring included, except after an import,
//! whose scoring may go on). The value is the wire form: ImportResult, ImportBatch or DaemonStatus.
core::Result<QJsonObject> execute(core::CampusService &campus, const Command &command, const CommandProgress &progress);

//! Blocks until nothing is waiting or running, reporting the tasks. Cancelled when `progress` says so.
core::Result<void> waitForWork(core::CampusService &campus, const CommandProgress &progress);

} // namespace server
